// In: a query and filters. Out: pages of the full-text index whose words truly fit; synonyms are asked too and what both find stands once.
// An index in shards is asked where the answer is likely first, and further where that is not enough, or when the reader asks for more.
import { foldWord } from '../../../model/search-slices.ts'
import { openIndex, sharedIndex, type Index, type Raw } from './index.ts'
import { filterValues, planOf, shardsFor, tellingOf } from './plan.ts'
import type { Query } from './query.ts'

export interface Section {
  title: string
  url: string
  excerpt: string
}
export interface PageHit {
  url: string
  title: string
  excerpt: string
  filters: Record<string, string[]>
  sections: Section[]
  date: string | null
}
export type Filters = Record<string, string>
export interface Asked {
  query: Query
  filters: Filters
  newestFirst: boolean
  take: number
  /** The trust whose pages are asked first. */
  shelf: string | null
}
export interface Found {
  hits: PageHit[]
  more: boolean
}

/** Whether a marked word is the asked one or its form, not what is left of it after cutting. */
function fits(marked: string, asked: readonly string[]): boolean {
  const word = foldWord(marked)
    .replace(/[^\p{L}\p{N}$%.-]/gu, '')
    .replace(/^[.-]+|[.-]+$/g, '')
  return asked.some(a => {
    let same = 0
    while (same < a.length && same < word.length && a[same] === word[same]) same++
    return same >= a.length * 0.6 && same >= Math.min(3, a.length)
  })
}

/** What a page found by a synonym counts. */
const OTHER_WORDS = 0.7
/** Shards asked each time that those before were not enough. */
const FURTHER = 2
/** Shards at most that are read before the reader is asked whether to go on; words that stand in many, but never together, would be
 *  looked for in all. Of a long question fewer: each word is a piece of each shard. Half of them are asked at first. */
const [FEWEST, MOST] = [2, 4]
const PIECES = 16
const mostShards = ({ variants }: Query): number =>
  Math.min(MOST, Math.max(FEWEST, Math.floor(PIECES / (variants[0]?.split(' ').length || 1))))
const firstShards = (query: Query): number => Math.ceil(mostShards(query) / 2)
/** So many good pages of the shelf answer a question; the rest is asked for by hand. */
const ENOUGH = 5

/** An answer under way: the shards still to be asked, and the pages already given. */
interface Course {
  asked: Asked
  shards: string[]
  next: number
  given: Set<string>
}

/** One query after another: what one adds to the index another would be asked of as well. */
let turn: Promise<unknown> = Promise.resolve()
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = turn.then(work)
  turn = done.catch(() => {})
  return done
}

let course: Course | null = null

/** The first `take` pages; called with `goOn` those that follow. */
export const findPages = (base: string, asked: Asked, goOn: boolean): Promise<Found> =>
  inTurn(async () => {
    const { shards } = await planOf(base)
    if (!goOn || !course) course = { ...(shards.length ? await divided(base, asked) : { asked, shards: [] }), next: 0, given: new Set() }
    // No part of the index has the words: the program that reads it is not even sent for.
    if (shards.length && !course.shards.length) return { hits: [], more: false }
    if (asked.newestFirst && shards.length) return findNewest(base, course)
    const last = Math.min(course.next + mostShards(asked.query), course.shards.length)
    let found = await findBest(base, course, last)
    while (!found.hits.length && course.next < last) found = await findBest(base, course, last)
    return found
  })

/** What is asked of an index in shards: its telling words; and of which, the best for all its words first. */
async function divided(base: string, asked: Asked): Promise<Pick<Course, 'asked' | 'shards'>> {
  const { query } = asked
  const shards = await shardsFor(base, query, asked.filters, asked.shelf)
  const variants = query.phrases.length ? query.variants : await Promise.all(query.variants.map(v => tellingOf(base, v)))
  return { asked: { ...asked, query: { ...query, variants } }, shards }
}

/** Reads shards as far as the `last`. */
async function findBest(base: string, course: Course, last: number): Promise<Found> {
  const {
    asked: { query, shelf, take },
  } = course
  let index = await askFurther(base, course, course.next ? 0 : shelf === null ? firstShards(query) : 1)
  for (;;) {
    const found = left(await findIn(index, course), course)
    if (found.length > take || course.next >= last) return give(found, course)
    if (shelf !== null && course.next === 1 && found.length >= Math.min(take, ENOUGH)) return { ...(await give(found, course)), more: true }
    index = await askFurther(base, course, FURTHER)
  }
}

/** The index with so many shards more of those that can answer. */
async function askFurther(base: string, course: Course, count: number): Promise<Index> {
  course.next = Math.min(course.shards.length, course.next + count)
  const wanted = course.shards.slice(0, course.next)
  const index = await sharedIndex(base, wanted)
  await index.add(wanted)
  return index
}

/** The newest first. What shards find is put together by fitness, whatever the order asked for: so the shard of the newest pages is
 *  asked alone, and all others year by year. */
async function findNewest(base: string, course: Course): Promise<Found> {
  const { asked, given } = course
  const { newest } = await planOf(base)
  if (newest) {
    const found = left(await findIn(await alone(base, 'newest'), course), course)
    if (found.length > asked.take) return give(found, { ...course, shards: [] })
  }
  const years = Object.keys(await filterValues(base, 'year'))
    .sort()
    .reverse()
  const hits: PageHit[] = []
  const read = apart.size
  const wanted = asked.filters['year'] ? [asked.filters['year']] : years
  for (const [n, year] of wanted.entries()) {
    const of = { ...course, shards: [], asked: { ...asked, take: asked.take - hits.length, filters: { ...asked.filters, year } } }
    const lists = await Promise.all(
      (await shardsFor(base, asked.query, of.asked.filters, null)).map(async shard => findIn(await alone(base, shard), of)),
    )
    const { hits: some, more } = await give(left(await byDay(lists, given.size + asked.take), course), of)
    hits.push(...some)
    if (more || (apart.size >= read + MOST && n < wanted.length - 1)) return { hits, more: true }
  }
  return { hits, more: false }
}

const apart = new Map<string, Promise<Index>>()
/** A shard by itself, whose pages keep their order. */
async function alone(base: string, shard: string): Promise<Index> {
  const index = await (apart.get(shard) ?? apart.set(shard, openIndex(base)).get(shard)!)
  await index.add([shard])
  return index
}

/** What was not given before. */
const left = (found: readonly Raw[], { given }: Course): Raw[] => found.filter(raw => !given.has(raw.id))

/** What an index has, the best first. */
async function findIn(index: Index, { asked: { query, filters, newestFirst, take }, given }: Course): Promise<Raw[]> {
  const options = {
    filters: Object.fromEntries(Object.entries(filters).filter(([, v]) => v)),
    ...(newestFirst && { sort: { date: 'desc' } }),
  }
  const merged = new Map<string, Raw>()
  const sorted: Raw[][] = []
  for (const [i, variant] of query.variants.entries()) {
    const { results } = await index.search(variant || null, options)
    // The words as asked come before the same in other words.
    for (const r of results.map(r => (i ? { ...r, score: r.score * OTHER_WORDS, data: () => r.data() } : r)))
      if (!merged.has(r.id) || merged.get(r.id)!.score < r.score) merged.set(r.id, r)
    if (newestFirst) sorted.push(results)
  }
  return newestFirst ? byDay(sorted, given.size + take) : [...merged.values()].sort((a, b) => b.score - a.score)
}

/** Several lists, each newest first, as one; exact for as many as are wanted, since a day is known only of a page that was fetched. */
async function byDay(lists: readonly Raw[][], wanted: number): Promise<Raw[]> {
  if (lists.length < 2) return lists.flat()
  const at = lists.map(() => 0)
  const order = new Map<string, Raw>()
  while (order.size < wanted && lists.some((list, n) => at[n]! < list.length)) {
    const days = await Promise.all(lists.map(async (list, n) => (await list[at[n]!]?.data())?.meta['date'] ?? ''))
    const newest = days.reduce((best, day, n) => (lists[n]![at[n]!] && (best < 0 || day > days[best]!) ? n : best), -1)
    const raw = lists[newest]![at[newest]!++]!
    order.set(raw.id, order.get(raw.id) ?? raw)
  }
  for (const [n, list] of lists.entries()) for (const raw of list.slice(at[n])) order.set(raw.id, order.get(raw.id) ?? raw)
  return [...order.values()]
}

/** Which part of the words asked for stand beside one another in a text as they do in the question. */
function together(content: string, words: readonly string[]): number {
  const escaped = words.map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const pairs = escaped.slice(1).map((word, n) => new RegExp(`(?<![\\p{L}\\p{N}])${escaped[n]}\\p{L}*[^\\p{L}\\p{N}]+${word}`, 'iu'))
  return pairs.length ? pairs.filter(pair => pair.test(content)).length / pairs.length : 0
}

/** The first of what was found, with their words. */
async function give(found: readonly Raw[], { asked: { query, newestFirst, take }, given, shards, next }: Course): Promise<Found> {
  const asked = query.variants
    .flatMap(v => v.match(/[\p{L}\p{N}$%.-]+/gu) ?? [])
    .map(w => foldWord(w).replace(/^[.-]+|[.-]+$/g, ''))
    .filter(Boolean)
  const some = await Promise.all(
    found.slice(0, take).map(async raw => {
      given.add(raw.id)
      const fragment = await raw.data()
      // Scores of shards are alike and not the same: of pages from several, those come first that have the words as they were asked for.
      return { fragment, score: shards.length ? raw.score * (1 + together(fragment.content, query.words)) : 0 }
    }),
  )
  if (!newestFirst) some.sort((a, b) => b.score - a.score)
  const hits: PageHit[] = []
  for (const {
    fragment: { url, meta, excerpt, filters: held, sub_results },
  } of some) {
    const marks = [
      ...excerpt.matchAll(/<mark>(.*?)<\/mark>/g),
      ...sub_results.flatMap(s => [...s.excerpt.matchAll(/<mark>(.*?)<\/mark>/g)]),
    ].map(m => m[1]!)
    if ((query.text && !marks.some(m => fits(m, asked))) || (newestFirst && !meta['date'])) continue
    hits.push({
      url,
      title: meta['title'] ?? url,
      excerpt,
      filters: held,
      sections: sub_results
        .filter(s => s.url !== url)
        .slice(0, 3)
        .map(({ title, url, excerpt }) => ({ title: title.replace(/\s*:$/, ''), url, excerpt })),
      date: meta['date'] ?? null,
    })
  }
  return { hits, more: found.length > take || next < shards.length }
}
