// In: a query and filters. Out: pages of the full-text index whose words truly fit; synonyms are asked too and what both find stands once.
import { foldWord, type Query } from './query.ts'

export interface Section { title: string; url: string; excerpt: string }
export interface PageHit { url: string; title: string; excerpt: string; filters: Record<string, string[]>; sections: Section[]; date: string | null }
export type Filters = Record<string, string>
interface Fragment { url: string; excerpt: string; meta: Record<string, string>; filters: Record<string, string[]>; sub_results: { title: string; url: string; excerpt: string }[] }
interface Raw { id: string; score: number; data: () => Promise<Fragment> }
interface Pagefind {
  options: (o: object) => Promise<void>
  filters: () => Promise<Record<string, Record<string, number>>>
  search: (q: string | null, o: object) => Promise<{ results: Raw[] }>
}

let loaded: Promise<Pagefind> | null = null
function load(base: string): Promise<Pagefind> {
  loaded ??= (async () => {
    const pagefind = await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`) as Pagefind
    await pagefind.options({ baseUrl: base, excerptLength: 24, ranking: { termFrequency: 0.8, pageLength: 0.5 } })
    return pagefind
  })()
  return loaded
}

export const filterValues = async (base: string) => (await load(base)).filters()

/** Whether a marked word is the asked one or its form, not what is left of it after cutting. */
function fits(marked: string, asked: readonly string[]): boolean {
  const word = foldWord(marked).replace(/[^\p{L}\p{N}$%.-]/gu, '').replace(/^[.-]+|[.-]+$/g, '')
  return asked.some(a => {
    let same = 0
    while (same < a.length && same < word.length && a[same] === word[same]) same++
    return same >= a.length * 0.6 && same >= Math.min(3, a.length)
  })
}

/** What a page found by a synonym counts. */
const OTHER_WORDS = 0.7

/** Several lists, each newest first, as one; exact for as many as are wanted, since a day is known only of a page that was fetched. */
async function newest(lists: readonly Raw[][], wanted: number): Promise<Raw[]> {
  if (lists.length < 2) return lists.flat()
  const heads = await Promise.all(lists.flatMap(list => list.slice(0, wanted)).map(async raw => ({ raw, date: (await raw.data()).meta['date'] ?? '' })))
  const order = [...heads.sort((a, b) => b.date.localeCompare(a.date)).map(h => h.raw), ...lists.flatMap(list => list.slice(wanted))]
  return [...new Map(order.map(raw => [raw.id, raw])).values()]
}

/** At most `take` pages from `skip` on, and whether more may follow. */
export async function findPages(base: string, query: Query, filters: Filters, newestFirst: boolean, skip: number, take: number): Promise<{ hits: PageHit[]; more: boolean }> {
  const pagefind = await load(base)
  const options = { filters: Object.fromEntries(Object.entries(filters).filter(([, v]) => v)), ...(newestFirst && { sort: { date: 'desc' } }) }
  const merged = new Map<string, Raw>()
  const sorted: Raw[][] = []
  for (const [i, variant] of query.variants.entries()) {
    const { results } = await pagefind.search(variant || null, options)
    // The words as asked come before the same in other words.
    for (const r of results.map(r => i ? { ...r, score: r.score * OTHER_WORDS, data: () => r.data() } : r)) if (!merged.has(r.id) || merged.get(r.id)!.score < r.score) merged.set(r.id, r)
    if (newestFirst) sorted.push(results)
  }
  const all = newestFirst ? await newest(sorted, skip + take) : [...merged.values()].sort((a, b) => b.score - a.score)
  const asked = query.variants.flatMap(v => v.match(/[\p{L}\p{N}$%.-]+/gu) ?? []).map(w => foldWord(w).replace(/^[.-]+|[.-]+$/g, '')).filter(Boolean)
  const hits: PageHit[] = []
  for (const raw of all.slice(skip, skip + take)) {
    const { url, meta, excerpt, filters: held, sub_results } = await raw.data()
    const marks = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g), ...sub_results.flatMap(s => [...s.excerpt.matchAll(/<mark>(.*?)<\/mark>/g)])].map(m => m[1]!)
    if (query.text && !marks.some(m => fits(m, asked))) continue
    hits.push({ url, title: meta['title'] ?? url, excerpt, filters: held, sections: sub_results.filter(s => s.url !== url).slice(0, 3).map(({ title, url, excerpt }) => ({ title: title.replace(/\s*:$/, ''), url, excerpt })), date: meta['date'] ?? null })
  }
  return { hits, more: all.length > skip + take }
}
