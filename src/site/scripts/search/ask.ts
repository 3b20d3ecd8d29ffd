// In: what a reader typed, filters, order, the trust whose pages are asked first, and whether to go on where the last answer ended. Out:
// one list: names that fit first, then pages by their words; nothing stands twice. Draws nothing.
import { findNames, type NameHit } from './names.ts'
import { findPages, type Filters, type PageHit, type Section } from './pages.ts'
import { readQuery } from './query.ts'
import { spellDay } from '../spell-day.ts'

export interface Result {
  url: string
  title: string
  what: string
  excerpt: string
  sections: Section[]
}
export interface Answer {
  results: Result[]
  near: NameHit[]
  more: boolean
}

/** A portfolio's title says which it is. */
const whatOf = ({ filters, title, date, url }: PageHit): string => {
  const kind = filters['kind']?.[0]
  const portfolio = filters['portfolio']?.[0]
  return [
    kind,
    portfolio && kind !== 'Portfolio' && !title.includes(portfolio) && portfolio,
    filters['trust']?.[0] !== title && filters['trust']?.[0],
    url.includes('/filings/') && date && spellDay(date),
  ]
    .filter(Boolean)
    .join(', ')
}

export async function ask(
  base: string,
  typed: string,
  {
    filters = {},
    newestFirst = false,
    goOn = false,
    take = 10,
    shelf = null,
  }: { filters?: Filters; newestFirst?: boolean; goOn?: boolean; take?: number; shelf?: string | null } = {},
): Promise<Answer> {
  const query = readQuery(typed)
  const filtered = Object.values(filters).some(Boolean)
  if (!query.text && !filtered) return { results: [], near: [], more: false }
  const plain = !filtered && !query.phrases.length && !goOn && !newestFirst
  const [names, pages] = await Promise.all([
    plain ? findNames(base, query) : [],
    findPages(base, { query, filters, newestFirst, take, shelf }, goOn),
  ])
  const sure = names.filter(n => !n.near).slice(0, 4)
  const near = names.filter(n => n.near)
  // Where the words are found nowhere, or a name has them but for a slip of spelling, the nearest names are the answer.
  const likely = near.filter(n => n.likely)
  const lead = sure.length ? sure : likely.length ? likely.slice(0, 2) : pages.hits.length ? [] : near.slice(0, 4)
  const byPath = new Map(pages.hits.map(h => [h.url, h]))
  const at = (path: string) => base + path.replace(/^\//, '')
  const results: Result[] = lead.map(n => {
    const page = byPath.get(at(n.path))
    return {
      url: at(n.path),
      title: n.title,
      what: [n.what, n.otherwise].filter(Boolean).join(', '),
      excerpt: page?.excerpt ?? '',
      sections: page?.sections ?? [],
    }
  })
  const led = new Set(results.map(r => r.url))
  for (const hit of pages.hits)
    if (!led.has(hit.url)) results.push({ url: hit.url, title: hit.title, what: whatOf(hit), excerpt: hit.excerpt, sections: hit.sections })
  // Who typed a name as it is spelt meant no other.
  return { results, near: sure.length ? [] : near.filter(n => !led.has(at(n.path))).slice(0, 3), more: pages.more }
}
