// Buttons that copy the link to a heading, change or table, and the citation of a filing's passage.
// "Met Investors Series Trust, Supplement dated September 22, 2006, lines 118–125, <address>"
import { make } from './search/draw.ts'

async function copy(button: HTMLButtonElement, text: string): Promise<void> {
  const said = button.textContent
  try {
    await navigator.clipboard.writeText(text)
    button.textContent = 'Copied'
  } catch {
    button.textContent = 'Copying is not allowed here'
  }
  setTimeout(() => {
    button.textContent = said
  }, 1500)
}

const addressOf = (id: string) => `${location.origin}${location.pathname}#${id}`

export function copyLinks(): void {
  if (!navigator.clipboard) return
  const button = (label: string, of: string, text: () => string) => {
    const made = make('button', { type: 'button', className: 'copy', textContent: label })
    made.setAttribute('aria-label', `${label}: ${of}`)
    made.addEventListener('click', () => void copy(made, text()))
    return made
  }
  for (const heading of document.querySelectorAll<HTMLElement>('main h2[id], main h3[id]:not([data-filing-text] *)')) {
    if (heading.closest('summary,[data-filing-text]')) continue
    heading.append(button('Copy link', heading.textContent ?? '', () => addressOf(heading.id)))
  }
  // A link that carries its day: whoever follows it later is told what has changed since.
  const days = document.querySelector<HTMLElement>('form[data-days]')
  days?.after(
    button(
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
        button(
          'Copy citation',
          note.querySelector('.type')?.textContent ?? '',
          () => `${cited}, ${lines.querySelector('a')?.textContent ?? ''}, ${addressOf(id)}`,
        ),
      )
    }
}
