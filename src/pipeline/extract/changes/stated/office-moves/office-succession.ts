// In: a statement, and the move told right before it. Out: the other side of that move: who comes for one that left,
// or leaves for one that came.
//   "… has resigned as custodian. Its successor is Old Harbor Trust Company."
//                                 ^ told after     ^ comes
import { pattern } from '../../../../../model/pattern.ts'
import type { Reading } from '../../candidate.ts'
import type { Move } from '../moves/moves.ts'
import { comesAfter } from './office-heir.ts'
import { leavesBefore } from './office-predecessor.ts'
import type { Said } from '../said.ts'

/** "The agreement expires on June 30.", between the two sides of a move */
const ENDS_THEN = pattern('i')`
  ^(?:the|its|that|this) (?:[\w-]+ ){0,3}(?:agreement|contract|arrangement)\b[^;]{0,40}\b(?:expires?|ends?|terminates?|lapses?)\b
`

function isRightBehind(s: Said, last: Move, { clauses }: Reading): boolean {
  const distance = s.clause.index - last.s.clause.index
  return distance <= 1 || (distance === 2 && ENDS_THEN.test(clauses[s.clause.index - 1]!.text))
}

export function succession(s: Said, last: Move | undefined, reading: Reading): Move | null {
  if (!last || !isRightBehind(s, last, reading)) return null
  return last.comes.length ? leavesBefore(s, last, reading) : comesAfter(s, last, reading)
}
