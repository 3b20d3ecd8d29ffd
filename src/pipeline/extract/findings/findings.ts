// In: what was read of a filing. Out: what does not add up in the filing itself, each with the rule that found it.
// A finding is about the filer's words; where our reading may be at fault, rules stay silent.
import type { Filing, Finding } from '../../../model/filing.ts'
import type { Evidence, Rule } from './rule.ts'
import { classSpread } from './class-spread.ts'
import { commentOrder } from './comment-order.ts'
import { countTwice } from './count-twice.ts'
import { documentYear } from './document-year.ts'
import { exampleFormula } from './example-formula.ts'
import { netOfWaiver } from './net-of-waiver.ts'
import { performanceAge } from './performance-age.ts'
import { rowWidth } from './row-width.ts'
import { sumOfRows } from './sum-of-rows.ts'
import { targetDate } from './target-date.ts'
import { unreadableDate } from './unreadable-date.ts'

// Within a table first, then between tables, then in the text.
const RULES: readonly Rule[] = [
  rowWidth,
  sumOfRows,
  netOfWaiver,
  classSpread,
  exampleFormula,
  performanceAge,
  unreadableDate,
  documentYear,
  targetDate,
  countTwice,
  commentOrder,
]

export type { Evidence } from './rule.ts'

/** Every finding, in the order of the rules and of the source. */
export function readFindings(evidence: Evidence): Filing['findings'] {
  return RULES.flatMap(rule =>
    rule.find(evidence).map((found): Finding => ({ rule: rule.id, message: `${found.message} ${rule.hint}`, lines: found.lines })),
  )
}
