// In: the plan and the slices beside the search index. Out: which shards can answer a query, the best first; nothing of the index itself is
// read.
import { bucketOf, bytesOfBucket, hashOfStart, pairOf, startsOf } from '../../../model/search-pairs.ts'
import type { FilterEntries, SearchPlan, WordEntry } from '../../../model/search-plan.ts'
import { shardsOfShelf } from '../../../model/search-shelf.ts'
import { foldWord, slicesOf } from '../../../model/search-slices.ts'
import type { Filters } from './pages.ts'
import type { Query } from './query.ts'

const kept = new Map<string, Promise<unknown>>()
/** A file of the index, read once. */
export function fileOf<T>(
  base: string,
  path: string,
  read: (answer: Response) => Promise<T> = answer => answer.json() as Promise<T>,
): Promise<T> {
  const known = kept.get(path)
  if (known) return known as Promise<T>
  const wanted = fetch(`${base}pagefind/${path}`).then(answer => {
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    return read(answer)
  })
  kept.set(path, wanted)
  wanted.catch(() => kept.delete(path))
  return wanted as Promise<T>
}

export const planOf = (base: string): Promise<SearchPlan> => fileOf(base, 'plan.json')
export const filterValues = (base: string, name: string): Promise<FilterEntries> =>
  fileOf<FilterEntries>(base, `filters/${name}.json`).catch(() => ({}))

/** The words that the index makes of a text. */
const wordsIn = (text: string): string[] =>
  foldWord(text)
    .replace(/(?![%.])[\p{Pd}\p{Pe}\p{Pf}\p{Pi}\p{Po}\p{Ps}]/gu, '')
    .split(/\s+/)
    .filter(Boolean)

/** A word that begins so, or its stem: "fee" of "fees", "organ" of "organizations", "polici" of "policy", "rate" of "rating". */
function isFormOf(entry: string, word: string): boolean {
  if (entry.startsWith(word)) return true
  if (entry.length < Math.max(2, word.length * 0.35)) return false
  return word.startsWith(entry) || (/..[ei]$/.test(entry) && word.startsWith(entry.slice(0, -1)))
}

/** Slices at most in which words that begin with what was typed so far are looked for. */
const FAR = 2

async function entriesOf(base: string, word: string, firsts: readonly string[]): Promise<WordEntry[]> {
  const starts = Array.from({ length: word.length - 1 }, (_, n) => word.slice(0, n + 1)).filter(start => start.length >= word.length * 0.35)
  const wanted = new Set(slicesOf(word, firsts).slice(0, FAR))
  // The one slice in which a beginning of the word itself would stand.
  for (const start of starts) {
    const at = firsts.findLastIndex(first => first <= start)
    if (at >= 0) wanted.add(at)
  }
  const slices = await Promise.all([...wanted].map(n => fileOf<WordEntry[]>(base, `words/${n}.json`)))
  return slices.flat().filter(([entry]) => isFormOf(entry, word))
}

/** Whether some text has a word, or a stem of half of it at least; not known of a small site, whose words are not listed. */
export async function stands(base: string, word: string): Promise<boolean> {
  return (await entriesOf(base, word, (await planOf(base)).words)).some(
    ([entry]) => entry === `${word}.` || (word.startsWith(entry) && entry.length >= word.length / 2),
  )
}

/** What a word that so many pages have says of where to look: a common one little. */
const telling = (pages: number, all: number): number => Math.log(1 + all / pages)

/** Numbers of the shards that may have two words beside one another. */
async function havingPair(base: string, [first, second]: readonly [string, string], { pairs, shards }: SearchPlan): Promise<Set<number>> {
  const width = bytesOfBucket(shards.length)
  const having = new Set<number>()
  for (const a of startsOf(first))
    for (const b of startsOf(second)) {
      const bucket = bucketOf(pairOf(hashOfStart(a), hashOfStart(b)), pairs)
      const at = (bucket & (2 ** pairs.slice - 1)) * width
      const bytes = await fileOf(base, `pairs/${bucket >>> pairs.slice}.bin`, async answer => new Uint8Array(await answer.arrayBuffer()))
      for (const n of shards.keys()) if (bytes[at + (n >> 3)]! & (1 << (n & 7))) having.add(n)
    }
  return having
}

/** So many words of a question are asked of the index. */
const MOST_WORDS = 7

/** Of a long question the words that fewest pages have: each is a piece of every shard that is asked, and common ones tell little. */
export async function tellingOf(base: string, text: string): Promise<string> {
  const words = text.split(' ')
  if (words.length <= MOST_WORDS) return text
  const { words: firsts } = await planOf(base)
  const entries = await Promise.all(words.map(word => Promise.all(wordsIn(word).map(w => entriesOf(base, w, firsts)))))
  const pages = entries.map(of => of.flat().reduce((sum, [, pages]) => sum + pages, 0))
  const asked = [...words.keys()].sort((a, b) => pages[a]! - pages[b]!).slice(0, MOST_WORDS)
  return words.filter((_, n) => asked.includes(n)).join(' ')
}

/** Of a long question so many pairs of words are looked up. */
const MOST_PAIRS = 4

/** By shard how well it answers the words together: best where they stand beside one another, as those of a phrase must. A shard that
 *  lacks a word does not answer; but words that stand nowhere are left out, for they may be misspelt. */
async function fitness(base: string, text: string, plan: SearchPlan): Promise<Map<number, number>> {
  const words = wordsIn(text)
  const exact = /^\s*".+"\s*$/.test(text)
  const all: Map<number, number>[] = []
  for (const entries of await Promise.all(words.map(word => entriesOf(base, word, plan.words)))) {
    if (!entries.length) {
      if (exact) return new Map()
      continue
    }
    const own = new Map<number, number>()
    for (const [, pages, shards] of entries)
      for (let at = 0; at < shards.length; at += 3) {
        const shard = parseInt(shards.slice(at, at + 2), 36)
        const fits = parseInt(shards[at + 2]!, 36) * telling(pages, plan.pages)
        own.set(shard, Math.max(own.get(shard) ?? 0, fits))
      }
    all.push(own)
  }
  const [first = new Map<number, number>(), ...others] = all
  const together = [...first]
    .filter(([shard]) => others.every(own => own.has(shard)))
    .map(([shard, fits]) => [shard, others.reduce((sum, own) => sum + own.get(shard)!, fits)] as const)
  if (together.length < 2) return new Map(together)
  const pairs = await Promise.all(
    words.slice(1, exact ? undefined : MOST_PAIRS + 1).map((word, n) => havingPair(base, [words[n]!, word], plan)),
  )
  const share = (shard: number) => (pairs.length ? pairs.filter(having => having.has(shard)).length / pairs.length : 1)
  return new Map(together.filter(([shard]) => !exact || share(shard) === 1).map(([shard, fits]) => [shard, fits * (1 + share(shard))]))
}

/** The shards that have pages of each filter's value; null where none is asked for. */
async function filtered(base: string, filters: Filters): Promise<Set<number> | null> {
  let all: Set<number> | null = null
  for (const [name, value] of Object.entries(filters)) {
    if (!value) continue
    const shards = (await filterValues(base, name))[value]?.[1] ?? ''
    const own = new Set((shards.match(/../g) ?? []).map(figures => parseInt(figures, 36)))
    all = new Set([...(all ?? own)].filter(n => own.has(n)))
  }
  return all
}

/** Names of the shards to ask, the best first; those of the shelf before all others. */
export async function shardsFor(base: string, query: Query, filters: Filters, shelf: string | null): Promise<string[]> {
  const plan = await planOf(base)
  const allowed = await filtered(base, filters)
  const best = new Map<number, number>()
  for (const variant of query.variants)
    for (const [shard, fits] of await fitness(base, variant, plan)) best.set(shard, Math.max(best.get(shard) ?? 0, fits))
  const found = query.words.length ? [...best.keys()].sort((a, b) => best.get(b)! - best.get(a)! || a - b) : [...plan.shards.keys()]
  const own = new Set(shelf === null ? [] : shardsOfShelf(shelf, plan.shards))
  const names = found.filter(n => !allowed || allowed.has(n)).map(n => plan.shards[n]!)
  return [...names.filter(n => own.has(n)), ...names.filter(n => !own.has(n))]
}
