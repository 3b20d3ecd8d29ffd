// In: a reading. Out: statements that the table of fees itself is different, where no instruction says so.
//   "The Fund's expenses have been restated to reflect current fees."
//        ^ noun
import type { Candidate, Reading } from '../candidate.ts'
import { happens } from './news.ts'
import { found, saidIn, type Said } from './said.ts'

const TABLE = /\b(?:fee table|table of fees|fees and expenses|expense (?:table|information)|expense example)\b/

export function findFeeTables(reading: Reading): Candidate[] {
  return saidIn(reading)
    .filter(s => isPlain(s) && isRestated(s))
    .map(s => found('fee-table-change', s))
}

const isPlain = (s: Said): boolean => happens(s) && !s.clause.instruction && !s.clause.in.quoted && s.clause.in.kind === 'paragraph'

const isRestated = (s: Said): boolean =>
  s.passive && ['restate', 'revise', 'update'].includes(s.verb) && TABLE.test(s.whoLow) && !/\b(?:have|has) been restated\b/.test(s.low)
