// In: a statement. Out: the statement with the indexes that its subject and its complement name, as readers of index changes need it.
//   "the Oak Index will replace the Elm Index as the Fund's benchmark"
//        ^ who                      ^ what
import { pattern } from '../../../../../model/pattern.ts'
import { folded } from '../../folded.ts'
import { indexesIn, withoutIndexNames } from './index-names.ts'
import type { Said } from '../said.ts'

/** Indexes before and after; both null where an index changes and no name is told. */
export interface IndexChange {
  from: string | null
  to: string | null
}

export interface IndexStatement {
  s: Said
  /** Indexes that the subject and the complement name. */
  who: readonly string[]
  what: readonly string[]
  /** The subject speaks of an index or a benchmark; the complement does. */
  subject: boolean
  object: boolean
}

/** Answers null where a statement is known to change no index, undefined where another reader may know it. */
export type IndexReader = (told: IndexStatement) => IndexChange | null | undefined

/** An index changes, and no name is told. */
export const UNNAMED: IndexChange = { from: null, to: null }

export const INDEX = pattern()`
  \b(?:(?:underlying|benchmark|primary|secondary|performance|broad-based|comparative|target|reference) )*
  (?:index|indexes|indices|benchmark|benchmarks)\b
  // "the Long Municipal Index ETF", "the Larch Index Bear 2X Shares" are no indexes
  (?! (?:plus |\d+ )?(?:funds?|portfolios?|etfs?)\b| (?:bull|bear|inverse|leveraged|\dx) )
`
/** "the capitalization range of companies in the index": figures of an index, which change by themselves. */
const FIGURES = pattern()`
  \b(?:capitalizations?|companies|securities|constituents|components|composition|range|value|performance|returns?
  |weights?|weightings?)\b[^,]*\bindex
`
export const BENCHMARK = /\b(?:benchmark|index)\b/
export const FROM_TO = /\bfrom\s+(.+?)\s+to\s+(.+)$/is

export const indexStatement = (s: Said): IndexStatement => ({
  s,
  who: indexesIn(s.who),
  what: indexesIn(s.what),
  // "the Russell 1000 Value Index": value as a word of a name says nothing of figures.
  subject: INDEX.test(s.whoLow) && !FIGURES.test(folded(withoutIndexNames(s.who))),
  object: INDEX.test(s.whatLow.slice(0, 240)),
})

/** "…, in place of the Harbor 1000 Index": the index that goes. */
export function instead(words: string): string | null {
  const old =
    /\b(?:instead of|in place of|rather than|replacing|in lieu of|(?:which|that) (?:will |shall |has )?replace[sd]?)\b(.+)$/is.exec(words)
  return old ? (indexesIn(old[1]!)[0] ?? null) : null
}
