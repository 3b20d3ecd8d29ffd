// In: a query and filters. Out: pages of the full-text index whose words truly fit; synonyms are asked too and what both find stands once.
// An index in shards is asked where the answer is likely first, and as a whole where that is not enough.
import { shardOf } from '../../../model/search-shelf.ts'
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
  mergeIndex: (path: string, o: object) => Promise<void>
}
/** The shards that hold anything, of so many. */
interface Shards { shards: number; held: number[] }

interface Loaded { pagefind: Pagefind; sharded: boolean; whole: boolean; others: () => Promise<void> }

let loaded: Promise<Loaded> | null = null
/** The index; of one in shards that of the shelf, and the others when they are asked for. */
function load(base: string, shelf: string): Promise<Loaded> {
  loaded ??= (async () => {
    const options = { baseUrl: base, excerptLength: 24, ranking: { termFrequency: 0.8, pageLength: 0.5 } }
    const { shards, held } = await (await fetch(`${base}pagefind/shards.json`)).json() as Shards
    const likely = shardOf(shelf, shards), first = held.includes(likely) ? likely : held[0] ?? 0
    const pagefind = await import(/* @vite-ignore */ shards > 1 ? `${base}pagefind/${first}/pagefind.js` : `${base}pagefind/pagefind.js`) as Pagefind
    await pagefind.options(options)
    let merged: Promise<void> | null = null
    const index: Loaded = {
      pagefind, sharded: shards > 1, whole: shards === 1,
      others() {
        merged ??= Promise.all(held.filter(n => n !== first).map(n => pagefind.mergeIndex(`${base}pagefind/${n}/`, options))).then(() => { index.whole = true })
        return merged
      },
    }
    return index
  })()
  return loaded
}

/** The whole index. */
async function loadWhole(base: string): Promise<Pagefind> {
  const index = await load(base, '')
  if (!index.whole) await index.others()
  return index.pagefind
}

export const filterValues = async (base: string) => (await loadWhole(base)).filters()

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

interface Found { hits: PageHit[]; more: boolean }
interface Asked { query: Query; filters: Filters; newestFirst: boolean; skip: number; take: number }

/** At most `take` pages from `skip` on, and whether more may follow. The shard of the shelf, where one is named, may have enough of them. */
export async function findPages(base: string, query: Query, filters: Filters, newestFirst: boolean, skip: number, take: number, shelf: string | null): Promise<Found> {
  const asked: Asked = { query, filters, newestFirst, skip, take }
  const index = await load(base, shelf ?? '')
  if (index.whole && !index.sharded) return findIn(index.pagefind, asked)
  if (shelf !== null && !index.whole) {
    const found = await findIn(index.pagefind, asked)
    if (found.hits.length >= Math.min(take, ENOUGH)) return { ...found, more: true }
  }
  const pagefind = await loadWhole(base)
  return newestFirst && !filters['year'] ? findByYear(pagefind, asked) : findIn(pagefind, asked)
}

/** What shards find is put together by fitness, whatever the order asked for: so the newest first are asked for year by year. */
async function findByYear(pagefind: Pagefind, { skip, take, ...asked }: Asked): Promise<Found> {
  const hits: PageHit[] = []
  for (let year = new Date().getFullYear() + 1; year >= FIRST_YEAR && hits.length <= skip + take; year--) {
    const { hits: some } = await findIn(pagefind, { ...asked, filters: { ...asked.filters, year: String(year) }, skip: 0, take: skip + take + 1 - hits.length })
    hits.push(...some)
  }
  return { hits: hits.slice(skip, skip + take), more: hits.length > skip + take }
}
/** The SEC's archive of filings begins with it. */
const FIRST_YEAR = 1993

/** So many good pages of the shard that is likely to have them answer a question; the rest is asked for by hand. */
const ENOUGH = 5

async function findIn(pagefind: Pagefind, { query, filters, newestFirst, skip, take }: Asked): Promise<Found> {
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
