// The search page: asks for the query in the address, draws the results, keeps filters and order in the address too.
import { byName } from '../../model/by-name.ts'
import { ask } from './search/ask.ts'
import { make } from './make.ts'
import { resultItem } from './search/draw.ts'
import { filterValues } from './search/plan.ts'

const base = document.body.dataset['base'] ?? '/'
const form = document.querySelector<HTMLFormElement>('[data-search-page]')!
const field = form.querySelector<HTMLInputElement>('input[name=q]')!
const list = document.querySelector<HTMLOListElement>('#search-results')!
const status = document.querySelector<HTMLElement>('#search-status')!
const nearby = document.querySelector<HTMLElement>('#search-names')!
const more = document.querySelector<HTMLButtonElement>('#search-more')!
const selects = [...form.querySelectorAll('select')]
let turn = 0

/** What the form says, without what is left open. */
function settings() {
  const values = Object.fromEntries(selects.map(s => [s.name, s.value]))
  const { sort, ...filters } = values
  return { filters, newestFirst: sort === 'date' }
}

async function show(fresh: boolean): Promise<void> {
  const mine = ++turn
  const typed = field.value
  // Said only when it is known: an announcement per letter would drown the answer.
  list.setAttribute('aria-busy', 'true')
  if (fresh) status.textContent = ''
  const { filters, newestFirst } = settings()
  try {
    const answer = await ask(base, typed, { filters, newestFirst, goOn: !fresh })
    if (mine !== turn) return
    list.removeAttribute('aria-busy')
    if (fresh) list.replaceChildren()
    list.append(...answer.results.map(r => resultItem(r, typed)))
    // Room is kept for results that come, not for those that there are none of.
    list.classList.toggle('none', !list.children.length)
    more.hidden = !answer.more
    more.textContent = answer.more && !list.children.length ? 'Search the rest' : 'More results'
    nearby.replaceChildren(
      ...(answer.near.length
        ? [
            make(
              'p',
              {},
              'Did you mean ',
              ...answer.near.flatMap((n, i) => [i ? ', ' : '', make('a', { href: base + n.path.slice(1), textContent: n.title })]),
              '?',
            ),
          ]
        : []),
    )
    const found = list.children.length
    status.replaceChildren(
      found
        ? `${found}${answer.more ? ' or more' : ''} ${found === 1 && !answer.more ? 'result' : 'results'}`
        : answer.more
          ? 'Nothing found where it is likeliest; the rest of the library can be searched, too.'
          : typed.trim() || Object.values(filters).some(Boolean)
            ? nothing()
            : '',
    )
    document.title = document.title.replace(/^.*?( · |$)/, `${typed ? `${typed}: search` : 'Search'}$1`)
  } catch {
    if (mine === turn)
      status.textContent = 'The search index could not be loaded. The lists of trusts, names and filings lead everywhere too.'
  }
}

/** What to try where nothing is found. */
function nothing(): DocumentFragment {
  const out = document.createDocumentFragment()
  const link = (path: string, text: string) => make('a', { href: base + path, textContent: text })
  out.append(
    'Nothing found. Try fewer or shorter words, leave out quotation marks and filters, or look in the list of ',
    link('names/', 'names'),
    ', of ',
    link('trusts/', 'trusts'),
    ' or of ',
    link('filings/', 'filings'),
    '.',
  )
  return out
}

function keepAddress(): void {
  const wanted = new URLSearchParams()
  if (field.value) wanted.set('q', field.value)
  for (const s of selects) if (s.value) wanted.set(s.name, s.value)
  history.replaceState(null, '', `${location.pathname}${wanted.size ? `?${wanted}` : ''}`)
}

/** The values of a filter, read when they are wanted: few readers need any, and a library has thousands of portfolios. */
const offer = async (select: HTMLSelectElement): Promise<void> => {
  if (select.dataset['offered']) return
  select.dataset['offered'] = 'yes'
  const order = select.name === 'year' ? -1 : 1
  const values = Object.entries(await filterValues(base, select.name)).sort(([a], [b]) => order * byName(a, b))
  select.append(...values.map(([value, [pages]]) => make('option', { value, textContent: `${value} (${pages})` })))
}

async function begin(): Promise<void> {
  document.querySelector('#search-explain')?.remove()
  const asked = new URLSearchParams(location.search)
  const filters = selects.filter(s => s.name !== 'sort')
  field.value = asked.get('q') ?? ''
  if (!asked.has('q')) field.focus()
  await Promise.all(filters.filter(s => asked.get(s.name)).map(offer))
  for (const s of selects) s.value = asked.get(s.name) ?? ''
  await show(true)
  for (const s of filters) for (const event of ['focusin', 'pointerenter']) s.addEventListener(event, () => void offer(s))
  // Few values are there before they are asked for.
  await Promise.all(filters.filter(s => s.name !== 'portfolio').map(offer))
}

let waiting = 0
field.addEventListener('input', () => {
  clearTimeout(waiting)
  waiting = window.setTimeout(() => {
    keepAddress()
    void show(true)
  }, 200)
})
form.addEventListener('submit', event => {
  event.preventDefault()
  keepAddress()
  void show(true)
})
for (const s of selects)
  s.addEventListener('change', () => {
    keepAddress()
    void show(true)
  })
more.addEventListener('click', () => void show(false))
void begin()
