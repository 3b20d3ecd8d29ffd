// In: a reading. Out: changes of distribution, service and 12b-1 fees and plans.
//   "… the annual distribution and service fee paid by Class A shares … goes down from .35% to .25% …"
//                 ^ noun                                                              ^ from  ^ to
import { pattern } from '../../../../model/pattern.ts'
import { wordsOf, type Candidate, type Reading } from '../candidate.ts'
import { chargeChanges } from './charge-changes/charge-changes.ts'
import type { Charge } from './charge-changes/charge-said.ts'
import { expiry } from './expense-limit-change/limit-expiry.ts'

const DISTRIBUTION_FEE: Charge = {
  noun: pattern()`
    \b(?:rule )?12b-?1\b
    // "distribution and shareholder servicing (12b-1) plan"
    |\bdistribution (?:and\/?(?:or)? )?(?:(?:share|stock|unit)holder )?(?:service |servicing )?\(?(?:12b-1\) )?(?:fees?|plans?)\b
    |\bdistribution fees?\b|(?<!\badministrative )\b(?:(?:share|stock|unit)holder )?(?:service|servicing) fees?\b
    // "will pay Larch Distributors, Inc. 0.25% of its average daily net assets"
    |\bpays? (?:to )?(?:the |its )?[\w&',. -]{0,50}\bdistribut(?:ors?|ion),?(?: (?:inc|corp|co|company|llc|l\.?p)\b\.?,?)?
    \s(?:annually |up to |a fee of )?(?:\d*\.?\d+ ?%|\d*\.\d+ of (?:1%|one percent)) of [^.;]{0,40}\bassets\b
    |\bdistribution plan\b|\b(?:(?:share|stock|unit)holder )?(?:services?|servicing) plans?\b
  `,
  unlike: /\bcapital gains? distribution|\bconver(?:t|sion)\b/,
  verbs: ['waive'],
}

export function findDistributionFees(reading: Reading): Candidate[] {
  // A waiver has a day on which it ends.
  return chargeChanges('distribution-fee-change', DISTRIBUTION_FEE, reading).map(c =>
    /\bwaive/i.test(wordsOf(c.span, reading)) ? { ...c, dates: [...c.dates, ...expiry(c, reading)] } : c,
  )
}
