// In: the new text of an order with the notes of its tables. Out: the charge that a note says has moved, with its rates.
//   "¹ Restated to reflect current fees. Effective July 1, 2020, the Fund's management fee was reduced from 1.25% to 1.00%."
//                                                                           ^ charge                   ^ from   ^ to
import type { ChangeType } from '../../../model/kinds.ts'
import { pattern } from '../../../model/pattern.ts'
import type { Names } from './instruction-names.ts'
import { bare, RATE } from './stated/charge-changes/rates.ts'

export interface ChargeMoved extends Names {
  type: ChangeType
}

const CHARGES: readonly (readonly [RegExp, ChangeType])[] = [
  [/\b(?:management|advisory|unitary) fees?\b/i, 'management-fee-change'],
  [/\b(?:expense (?:limit|limitation|cap)|cap on expenses|fee waiver)s?\b/i, 'expense-limit-change'],
  [/\b(?:distribution|12b-1|service) (?:\(?12b-1\)? )?fees?\b/i, 'distribution-fee-change'],
]
const MOVED = pattern('i')`
  \b(?:effective|as of|beginning|commencing|since)\s(?:as of )?[a-z]+ \d{1,2}, (20\d\d|19\d\d),? ([^.;%]{6,140}?)
  \b(?:was|were|is|are|has been|have been|will be) (?:contractually |permanently )?(?:reduced|decreased|lowered|increased|raised|changed)
  [ ]from (?:an annual rate of )?(${RATE})[^.;%]{0,60} to (?:an annual rate of )?(${RATE})
`

/** The charge moved by a note, where the year is the filing's own or the one beside it. */
export function chargeMoved(newText: string, dated: string | null): ChargeMoved | null {
  const moved = MOVED.exec(newText.slice(0, 12_000))
  if (!moved || !dated || Math.abs(Number(moved[1]) - Number(dated.slice(0, 4))) > 1) return null
  const type = CHARGES.find(([words]) => words.test(moved[2]!))?.[1]
  return type ? { type, from: bare(moved[3]!), to: bare(moved[4]!) } : null
}
