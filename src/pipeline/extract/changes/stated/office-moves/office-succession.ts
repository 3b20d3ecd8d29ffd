// In: a statement, and the move told right before it. Out: the other side of that move: who comes for one that left,
// or leaves for one that came.
//   "… has resigned as custodian. Its successor is Old Harbor Trust Company."
//                                 ^ told after     ^ comes
import type { Reading } from '../../candidate.ts'
import type { Move } from '../moves/moves.ts'
import { comesAfter } from './office-heir.ts'
import { leavesBefore } from './office-predecessor.ts'
import type { Said } from '../said.ts'

export function succession(s: Said, last: Move | undefined, reading: Reading): Move | null {
  if (!last || s.clause.index - last.s.clause.index > 1) return null
  return last.comes.length ? leavesBefore(s, last, reading) : comesAfter(s, last, reading)
}
