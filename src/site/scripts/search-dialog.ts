// The search over any page: type, go up and down with the arrows, Enter opens, Escape closes.
import { ask } from './search/ask.ts'
import { excerptOf, make, marked } from './search/draw.ts'

const base = document.body.dataset['base'] ?? '/'
const dialog = document.querySelector<HTMLDialogElement>('#search-dialog')!
const field = dialog.querySelector<HTMLInputElement>('input')!
const list = dialog.querySelector<HTMLUListElement>('ul')!
const status = dialog.querySelector<HTMLElement>('[role=status]')!
let turn = 0
let waiting = 0

export function openSearch(): void {
  if (!dialog.open) dialog.showModal()
  field.focus()
  field.select()
}

const options = () => [...list.querySelectorAll<HTMLElement>('[role=option]')]

function choose(at: number): void {
  const all = options()
  for (const [i, option] of all.entries()) option.setAttribute('aria-selected', String(i === at))
  const chosen = all[at]
  if (chosen) { field.setAttribute('aria-activedescendant', chosen.id); chosen.scrollIntoView({ block: 'nearest' }) }
  else field.removeAttribute('aria-activedescendant')
}

function option(url: string, id: number, ...inside: Node[]): HTMLLIElement {
  const item = make('li', { id: `found-${id}` }, ...inside)
  item.setAttribute('role', 'option')
  item.setAttribute('aria-selected', 'false')
  item.dataset['url'] = url
  item.addEventListener('click', () => location.assign(url))
  return item
}

async function show(): Promise<void> {
  const mine = ++turn
  const typed = field.value.trim()
  if (!typed) { list.replaceChildren(); status.textContent = ''; field.setAttribute('aria-expanded', 'false'); return }
  try {
    const { results, near } = await ask(base, typed, { take: 8 })
    if (mine !== turn) return
    const found = results.slice(0, 8).map((r, i) => option(marked(r.url, typed), i, make('span', { textContent: r.title }), make('span', { className: 'quiet small', textContent: ` ${r.what}` }), ...(r.excerpt ? [make('div', { className: 'small quiet' }, excerptOf(r.excerpt))] : [])))
    const meant = near.map((n, i) => option(base + n.path.slice(1), 20 + i, make('span', { className: 'quiet', textContent: 'Did you mean ' }), make('span', { textContent: n.title })))
    const all = option(`${base}search/?q=${encodeURIComponent(typed)}`, 99, make('span', { className: 'quiet', textContent: `All results for ${typed}` }))
    list.replaceChildren(...found, ...meant, all)
    field.setAttribute('aria-expanded', 'true')
    status.textContent = found.length ? '' : 'Nothing found. Try fewer or shorter words.'
    choose(0)
  } catch {
    status.textContent = 'The search index could not be loaded.'
  }
}

field.addEventListener('input', () => { clearTimeout(waiting); waiting = window.setTimeout(() => void show(), 120) })
field.addEventListener('keydown', event => {
  const all = options()
  const at = all.findIndex(o => o.getAttribute('aria-selected') === 'true')
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault()
    if (all.length) choose((at + (event.key === 'ArrowDown' ? 1 : -1) + all.length) % all.length)
  } else if (event.key === 'Enter') {
    event.preventDefault()
    const to = all[at]?.dataset['url'] ?? (field.value.trim() && `${base}search/?q=${encodeURIComponent(field.value.trim())}`)
    if (to) location.assign(to)
  } else if (event.key === 'Escape') {
    event.preventDefault()
    dialog.close()
  }
})
dialog.addEventListener('click', event => { if (event.target === dialog) dialog.close() })
