// In: a move to an office. Out: the move, with the firm that had it until it merged into the one that comes, where no other leaves.
//   "A, the adviser, merged into B on June 30. | As a result, B became the adviser."   "A was merged into B, which assumed its duties"
//    ^ leaves                                                                           ^ leaves
import { pattern } from '../../../../../model/pattern.ts'
import type { Reading } from '../../candidate.ts'
import { CONSEQUENCE } from '../../day-rules.ts'
import type { Move } from '../moves/moves.ts'
import { firmsOf } from '../named.ts'

const MERGED = pattern()`
  \s(?:was |has |(?:will|shall) be |will |shall )?(?:merged?|reorganized|consolidated|combined|converted)\s(?:with and )?(?:in)?to\b
`
const TAKING_UP = new Set(['become', 'assume', 'succeed', 'take'])

export function withMergedAway(move: Move, reading: Reading): Move {
  const { s, leaves, comes } = move
  if (leaves.length || comes.length !== 1 || !TAKING_UP.has(s.verb)) return move
  const before = CONSEQUENCE.test(s.clause.text) ? reading.clauses[s.clause.index - 1] : undefined
  const told = [s.clause.text.slice(0, s.group.from), before?.in === s.clause.in ? before.text : ''].find(text => MERGED.test(text))
  if (!told) return move
  const at = told.search(MERGED)
  const gone = firmsOf(told.slice(0, at), reading).slice(-1)
  return gone.length && gone[0] !== comes[0] && firmsOf(told.slice(at), reading)[0] === comes[0] ? { ...move, leaves: gone } : move
}
