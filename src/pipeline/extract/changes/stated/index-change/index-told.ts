// In: a statement. Out: the indexes before and after, where it changes one; null where it changes none.
//   "It replaces the S&P 500/Barra Value Index, which holds fewer companies …"
//                    ^ from
import { firstToKnow } from '../first-to-know.ts'
import { indexAddedOrDropped } from './index-added-or-dropped.ts'
import { indexAsBenchmark } from './index-as-benchmark.ts'
import { indexDecided } from './index-decided.ts'
import { indexFollowed } from './index-followed.ts'
import { indexMadeOtherwise } from './index-made-otherwise.ts'
import { indexRenamed } from './index-renamed.ts'
import { indexReplaced } from './index-replaced.ts'
import { indexStatement, type IndexChange, type IndexReader } from './index-statement.ts'
import { indexSwitched } from './index-switched.ts'
import { isUntilThen } from '../news.ts'
import type { Said } from '../said.ts'

/** A method comes before decisions, as "has adopted a new methodology" names an index and adopts none; what is followed comes last. */
const READERS: readonly IndexReader[] = [
  indexReplaced,
  indexSwitched,
  indexRenamed,
  indexMadeOtherwise,
  indexDecided,
  indexAsBenchmark,
  indexAddedOrDropped,
  indexFollowed,
]

export function indexChangeOf(s: Said): IndexChange | null {
  if (isUntilThen(s)) return null
  const told = firstToKnow(READERS, indexStatement(s)) ?? null
  // "200%, rather than 300%, of the performance of the A Index": the index stays.
  return told && told.from !== null && told.from === told.to ? null : told
}
