// pagefind/plan.json: what the browser is told of the search index before it asks it.
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
