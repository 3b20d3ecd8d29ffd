// In: a sentence. Out: whether it is running text of the filing's own, not longer than asked: no instruction, no text set in, no heading.
import type { Clause } from '../candidate.ts'

export const isRunningText = (clause: Clause, longest: number): boolean =>
  !clause.in.quoted && !clause.instruction && ['paragraph', 'item'].includes(clause.in.kind) && clause.text.length <= longest
