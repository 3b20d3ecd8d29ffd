// In: a change's type and whose it is, and where in the document it is told. Out: the day on which a board approved changes of its kind.
// Reads only boards that list what they approved by kinds; what a sentence says of its own approval is effective.ts.
//   "On June 3, 2016, the Board approved changes to the Fund's name and objective."   "The Fund's name is changed to …"
//       ^ day                                                 ^ kind                   ^ a change of that kind
import type { ChangeDate } from '../../../model/filing.ts'
import type { ChangeType } from '../../../model/kinds.ts'
import { portfoliosIn } from '../names.ts'
import type { Clause, Reading } from './candidate.ts'

const CALLED: Partial<Record<ChangeType, RegExp>> = {
  'portfolio-renamed': /\bnames?\b/i,
  'objective-change': /\b(?:objectives?|goals?)\b/i,
  'strategy-change': /\bstrateg(?:y|ies)\b/i,
  'policy-change': /\bpolic(?:y|ies)\b|\bstructure\b|\bdiversification\b/i,
  'risk-change': /\brisks?\b/i,
  'index-change': /\bind(?:ex|exes|ices)\b|\bbenchmarks?\b/i,
  'management-fee-change': /\b(?:management|advisory) fees?\b/i,
  'expense-limit-change': /\bexpense (?:limit\w*|caps?)\b/i,
}
const APPROVED = /\b(?:board|trustees|directors)\b[^;]{0,160}\bapproved (?:certain |the following |several |a number of )?changes? (?:to|in) ([^;:]{3,200})/i
/** How many sentences back a board's decision may stand. */
const NEAR = 12

export function approvalOfKind(type: ChangeType, whose: readonly string[], until: number, reading: Reading, datesOf: (clause: Clause, reading: Reading) => readonly ChangeDate[]): ChangeDate[] {
  const called = CALLED[type]
  if (!called) return []
  const { context, clauses } = reading
  const subjects = context.portfolios.filter(p => p.role === 'subject')
  const decided = clauses.slice(Math.max(0, until - NEAR), until).findLast(k => {
    const listed = APPROVED.exec(k.text)?.[1]
    if (!listed || !called.test(listed)) return false
    const named = portfoliosIn(k.text, subjects).map(p => p.portfolio.name)
    return !named.length || named.some(n => whose.includes(n))
  })
  return decided ? datesOf(decided, reading).filter(d => d.role === 'board-approval').slice(0, 1) : []
}
