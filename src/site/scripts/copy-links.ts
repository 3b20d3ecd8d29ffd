// Buttons that copy the link to a heading, change or table, and the citation of a filing's passage.
// "Met Investors Series Trust, Supplement dated September 22, 2006, lines 118–125, <address>"
import { canCopy, copyButton } from './copy-button.ts'

const addressOf = (id: string) => `${location.origin}${location.pathname}#${id}`

export function copyLinks(): void {
  if (!canCopy()) return
  for (const heading of document.querySelectorAll<HTMLElement>('main h2[id], main h3[id]:not([data-filing-text] *)')) {
    if (heading.closest('summary,[data-filing-text]')) continue
    heading.append(copyButton('Copy link', heading.textContent ?? '', () => addressOf(heading.id)))
  }
  // A link that carries its day: whoever follows it later is told what has changed since.
  const days = document.querySelector<HTMLElement>('form[data-days]')
  days?.after(
    copyButton(
      'Copy link with today’s date',
      document.querySelector('h1')?.textContent ?? '',
      () => `${location.origin}${location.pathname.replace(/as-of\/[^/]*\/$/, '')}?as-of=${new Date().toISOString().slice(0, 10)}`,
    ),
  )
  const cited = document.querySelector<HTMLElement>('[data-cite]')?.dataset['cite']
  if (cited)
    for (const note of document.querySelectorAll<HTMLElement>('.readnote')) {
      const lines = note.querySelector('.lines')
      const id = note.id.replace(/^read-/, '')
      lines?.append(
        ' ',
        copyButton(
          'Copy citation',
          note.querySelector('.type')?.textContent ?? '',
          () => `${cited}, ${lines.querySelector('a')?.textContent ?? ''}, ${addressOf(id)}`,
        ),
      )
    }
}
