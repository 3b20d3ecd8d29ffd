// In: a reading. Out: statements that the table of fees itself is different, where no instruction says so.
//   "The Fund's expenses have been restated to reflect current fees."
//        ^ noun
import type { Candidate, Reading } from '../candidate.ts'
import { happens } from './news.ts'
import { found, saidIn } from './said.ts'

export function findFeeTables(reading: Reading): Candidate[] {
  return saidIn(reading)
    .filter(
      s =>
        happens(s) &&
        !s.clause.instruction &&
        !s.clause.in.quoted &&
        s.clause.in.kind === 'paragraph' &&
        s.passive &&
        (s.verb === 'restate' || s.verb === 'revise' || s.verb === 'update') &&
        /\b(?:fee table|table of fees|fees and expenses|expense (?:table|information)|expense example)\b/.test(s.whoLow) &&
        !/\b(?:have|has) been restated\b/.test(s.low),
    )
    .map(s => found('fee-table-change', s))
}
