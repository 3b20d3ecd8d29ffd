// In: a reading. Out: changes of what a portfolio pays its manager.
//   "… has agreed to reduce the Fund's management fee from 0.07% to 0.04% …"
//                                      ^ noun              ^ from    ^ to
import { pattern } from '../../../../model/pattern.ts'
import { wordsOf, type Candidate, type Reading } from '../candidate.ts'
import { chargeChanges } from './charge-changes/charge-changes.ts'

const FEE = pattern()`
  \b(?:(?:investment )?(?:management|advisory|advisers?|advisers?'|advis[eo]r's|unitary|unified|sponsor(?:'s)?)
    |annual advisory|manager's) fees?\b
  // "the fee that the Fund pays to the Adviser"
  |\bfees? (?:that (?:the )?[\w ]{1,40} pays? to|paid (?:by [\w ]{1,40} )?to|payable to) (?:the |its )?
  (?:investment )?(?:manager|adviser|advisor)\b
  // "the fee that the Larch Income Fund pays to Larch Advisers, Inc."
  |\bfees? (?:that |which )?(?:the )?[\w&' .-]{0,60}\b(?:funds?|portfolios?|series|trust) pays? (?:to )?(?:the )?
  (?!distribut|transfer|administ)[\w&',. -]{0,50}\b(?:advis[eo]rs?|advisory|management|counsel|managers?)\b
  |\bpays? (?:the |its )?(?:investment )?(?:manager|adviser|advisor) an? (?:\w+ ){0,3}fee\b
  |\b(?:management|advisory) fee (?:rate|schedule)
  // "the Manager will receive a fee", "the Adviser is entitled to an annual fee"
  |\b(?:manager|advis[eo]r) (?:will |shall )?receives? (?:from (?:the|each|every) \w+ )?an? (?:\w+ ){0,2}fee\b
  |\b(?:manager|advis[eo]r) (?:will be |shall be |is )?entitled to (?:receive )?an? (?:\w+ ){0,3}fee\b
  // "the rate paid for investment advice"
  |\b(?:fee|charge|compensation|remuneration|rate)s? (?:(?:paid|payable) (?:by (?:the |each )?[\w-]+ )?)?for (?:its |the )?
  (?:(?:investment )?management|investment advice|advisory services|managing)\b
  |\bpays? (?:to )?(?:the |its )?(?:investment )?(?:manager|advis[eo]r) (?:monthly |annually )?an? (?:\w+ ){0,2}fee\b
  // "will pay its adviser, Larch Advisers, Inc., 0.65% of average daily net assets"
  |\bpays? (?:to )?(?:the |its )?(?:investment )?(?:manager|advis[eo]r)(?:, [\w&',. -]{3,60},)? (?:annually |only |up to |at the rate of )?
  (?:\d*\.?\d+ ?%|\d*\.\d+ of (?:1%|one percent)) of [^.;]{0,40}\bassets\b
  |\bsupervisory and administrative fees?\b
  // parts of a fee
  |\b(?:fee )?breakpoints?\b|\b(?:basic|group|individual|base) fee rates?\b
  |\bfee rates? (?:on|for|applicable to) (?:the )?(?:assets|average)
`
/** "the management fee schedule and | sub-advisory fee schedule" */
const BESIDE = /(?<!\b(?:management|advisory) fees?(?: schedules?| rates?)?,? (?:and )?(?:the )?)/
/** Fees of others, and what the manager waives. */
const UNLIKE = pattern()`
  ${BESIDE}\bsub-?\s?advisory\b|\bsub-?advis[eo]rs?\b|\bwaive|\breimburse
  |\bservic(?:e|ing) fees? (?:paid|payable) by\b
  |${BESIDE}\bexpense (?:limit|cap)|\bpays? (?:the )?sub|\bsales (?:charge|load)
`
/** "the Adviser | a portion of its fee": what it gives up of its own. */
const OWN = /\b(?:advis[eo]rs?|advisory|managers?|management|counsel\w*)\b[^|]{0,40}\| (?:a portion of )?its (?:own |annual )?fees?\b/

/** "agreed to reduce its fees and to reimburse expenses, through at least August 31, so that …": a promise, the fee stays as it is. */
const WAIVED = pattern('i')`
  \breduce (?:a portion of )?(?:its|their) (?:\w+ )?fees?,? (?:and|or|and\/or) (?:to )?(?:reimburse|absorb|pay)\b
  // "to reduce its fees, until June 30, to ensure that expenses do not exceed"
  |\breduce (?:a portion of )?(?:its|their) (?:[\w-]+ ){0,2}fees?\b[^.;]{0,80}\b(?:so that|to ensure that|to the extent necessary)
  \b[^.;]{0,160}\bexpenses?\b[^.;]{0,80}\b(?:exceed|limited to)\b
  // "agreed to reduce its management fee by an annual rate of 0.02% until June 30"
  |\breduce (?:a portion of )?(?:its|the|their) (?:[\w'’-]+ ){0,3}(?:management|advisory) fees? by (?:an annual rate of )?\d*\.?\d+ ?%
  [^.;]{0,90}\b(?:until|through)\b
  // "to limit its management fee to 0.35% until October 31"
  |\b(?:limit|cap)(?:s|ped|ed|ting)? (?:its|the|their) (?:[\w'’-]+ ){0,3}(?:management|advisory) fees?\b[^;%]{0,120}\d ?%[^.;]{0,60}
  \b(?:until|through)\b
`

/** "will no longer waive its management fee to the extent necessary that expenses do not exceed 1.40%": a limit that ends. */
const NO_LONGER_WAIVED = /\b(?:no longer|cease[sd]? to|stop(?:s|ped)?|discontinued?) waiv(?:e|ing)\b/i

export function findManagementFees(reading: Reading): Candidate[] {
  return chargeChanges('management-fee-change', { noun: FEE, unlike: UNLIKE, own: OWN }, reading).filter(
    c => !WAIVED.test(wordsOf(c.span, reading)) && !NO_LONGER_WAIVED.test(wordsOf(c.span, reading)),
  )
}
