// What stands beside the search index, by which the browser knows what to ask it: pagefind/plan.json, and the entries of the slices.
import type { PairTable } from './search-pairs.ts'

export interface SearchPlan {
  /** How many pages are searched. */
  pages: number
  /** The shards but for the first, which stands in the folder itself and is always asked; none where it holds all. */
  shards: string[]
  /** One shard more that holds the newest pages once again, so that who wants the newest first need not ask all; the day of its oldest
   *  page. */
  newest: string | null
  /** Which shards have two words beside one another. */
  pairs: PairTable
  /** First keys of the slices: of words, of names, and of names from their ends. */
  words: string[]
  names: string[]
  ends: string[]
  /** Words of so many names that they name nothing alone. */
  many: string[]
}

/** Of names/ and ends/, and of data/names.json: the title, the path, what it is, further names, and what each of them is. */
export type NameRow = [title: string, path: string, what: string, further: string[], how: string[]]

/** Of words/: a word, the number of pages that have it, and of each of its shards the number (two figures of base 36) and the fitness
 *  (one). */
export type WordEntry = [word: string, pages: number, shards: string]

/** Of filters/: by value the number of its pages, and the shards that have them, in two figures each. */
export type FilterEntries = Record<string, [pages: number, shards: string]>
