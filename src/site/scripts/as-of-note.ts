// A link may carry the day on which it was made (`?as-of=2006-10-01`): says what has changed since, and leads to what stood then.
import { make } from './make.ts'
import { spellDay } from './spell-day.ts'

export function asOfNote(): void {
  const day = new URLSearchParams(location.search).get('as-of') ?? ''
  const form = document.querySelector<HTMLFormElement>('form[data-days]')
  if (!form || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return
  const days = (form.dataset['days'] ?? '').split(',').filter(Boolean).sort()
  const then = days.findLast(d => d <= day)
  const later = days.filter(d => d > day)
  const note = make('p', { className: 'banner-note' }, `This link was made on ${spellDay(day)}. `)
  const said = later.slice(0, 4).map(spellDay).join('; ')
  note.append(
    later.length
      ? `Since then something changed or became known on ${said}${later.length > 4 ? ` and ${later.length - 4} more days` : ''}. `
      : 'Nothing on file has changed since. ',
  )
  if (then && later.length) note.append(make('a', { href: `${form.dataset['url']}${then}/`, textContent: 'As it stood then' }))
  document.querySelector('main')?.prepend(note)
}
