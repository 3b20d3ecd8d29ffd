// The search over any page: type, go through the results with the arrows, Enter opens, Escape closes. Results are links, so that they open
// in a new tab too.
import { ask } from './search/ask.ts'
import { make } from './make.ts'
import { excerptOf, marked } from './search/draw.ts'

const base = document.body.dataset['base'] ?? '/'
const dialog = document.querySelector<HTMLDialogElement>('#search-dialog')!
const field = dialog.querySelector<HTMLInputElement>('input')!
const list = dialog.querySelector<HTMLElement>('#dialog-results')!
const status = dialog.querySelector<HTMLElement>('[role=status]')!
/** The trust whose page this is. */
const shelf = document.querySelector<HTMLElement>('[data-shelf]')?.dataset['shelf'] ?? null
let turn = 0
let waiting = 0
/** Set while Enter was pressed before the answer came. */
let goToFirst = false

export function openSearch(): void {
  if (!dialog.open) dialog.showModal()
  field.focus()
  field.select()
}

const links = () => [...list.querySelectorAll('a')]

const item = (href: string, title: string, ...further: Node[]): HTMLLIElement =>
  make('li', {}, make('a', { href }, make('span', { textContent: title }), ...further))

async function show(): Promise<void> {
  const mine = ++turn
  const typed = field.value.trim()
  if (!typed) {
    list.replaceChildren()
    status.textContent = ''
    return
  }
  try {
    const { results, near, more } = await ask(base, typed, { take: 8, shelf })
    if (mine !== turn) return
    const found = results
      .slice(0, 8)
      .map(r =>
        item(
          marked(r.url, typed),
          r.title,
          make('small', { className: 'quiet', textContent: r.what }),
          ...(r.excerpt ? [make('small', { className: 'quiet' }, excerptOf(r.excerpt))] : []),
        ),
      )
    const meant = near.map(n => item(base + n.path.slice(1), `Did you mean ${n.title}?`))
    list.replaceChildren(...found, ...meant, item(`${base}search/?q=${encodeURIComponent(typed)}`, `All results for ${typed}`))
    status.textContent = found.length
      ? `${found.length} ${found.length === 1 ? 'result' : 'results'}`
      : more
        ? 'Nothing found where it is likeliest. All results lead further.'
        : 'Nothing found. Try fewer or shorter words.'
    if (goToFirst) links()[0]?.click()
  } catch {
    status.textContent = 'The search index could not be loaded.'
  }
}

field.addEventListener('input', () => {
  goToFirst = false
  clearTimeout(waiting)
  waiting = window.setTimeout(() => void show(), 120)
})
dialog.addEventListener('keydown', event => {
  const all = links()
  const at = all.indexOf(document.activeElement as HTMLAnchorElement)
  if (event.key === 'ArrowDown') {
    event.preventDefault()
    all[Math.min(at + 1, all.length - 1)]?.focus()
  } else if (event.key === 'ArrowUp') {
    event.preventDefault()
    if (at <= 0) field.focus()
    else all[at - 1]?.focus()
  } else if (event.key === 'Enter' && event.target === field) {
    event.preventDefault()
    if (all.length) all[0]!.click()
    else goToFirst = true
  } else if (event.key === 'Escape') {
    // A search field would only clear itself.
    event.preventDefault()
    dialog.close()
  }
})
dialog.addEventListener('click', event => {
  if (event.target === dialog) dialog.close()
})
