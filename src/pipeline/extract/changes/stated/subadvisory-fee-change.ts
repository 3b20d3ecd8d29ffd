// In: a reading. Out: changes of what the adviser pays a subadviser.
//   "Effective July 1, 2003, the subadvisory fee paid by the Adviser to Marl & Co. is reduced …"
//                                ^ noun
import { pattern } from '../../../../model/pattern.ts'
import type { Candidate, Reading } from '../candidate.ts'
import { chargeChanges } from './charge-changes/charge-changes.ts'
import type { Charge } from './charge-changes/charge-said.ts'

const SUBADVISORY_FEE: Charge = {
  noun: pattern()`
    \bsub-?\s?advisory fees?\b
    // "the fee that the Adviser pays to the sub-adviser", "the fee the Adviser pays the sub-adviser"
    |\bfees? (?:that |which )?(?:[\w'&,. ]{1,60} )?(?:pays?|(?:pays?|paid|payable) (?:by [\w' ]{1,40} )?to) (?:the |its )?sub-?\s?advis
    // "the fee that the Manager pays to Marl & Co., the subadviser of the Fund"
    |\bfees? (?:that |which )?(?:[\w'&,. ]{1,60} )?(?:pays?|paid|payable)(?: by [\w' ]{1,40})?
    \s(?:to )?[^;]{1,80}, (?:the|its|an?) (?:[\w'-]+ )?sub-?\s?advis
    |\bfees? [^;]{0,120}\bunder the (?:[\w-]+ ){0,3}sub-?\s?advisory (?:agreement|contract)\b
    |\bfees? [^;]{0,140}\b(?:for|as) sub-?\s?(?:advising|adviser|advisor)\b
    // "pays Marl & Co. 0.30% for its subadvisory services", "pay the sub-adviser a fee"
    |\bpays? [^;]{0,160}\bsub-?advisory services\b
    // "the sub-adviser will receive compensation from the Manager, calculated daily and paid monthly"
    |\bsub-?\s?advis[eo]r (?:will |shall )?receives? (?:an? )?(?:[\w-]+ ){0,2}(?:compensation|fees?)\b
    |\bpay [^;]{0,100}\bsub-?\s?advis[eo]r[^;]{0,30}\bfees?\b
  `,
  unlike: /\bwaive/,
}

export function findSubadvisoryFees(reading: Reading): Candidate[] {
  return chargeChanges('subadvisory-fee-change', SUBADVISORY_FEE, reading)
}
