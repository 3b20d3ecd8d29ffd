// In: a statement. Out: whether someone promises by it to limit expenses or to waive fees, or prolongs or ends such a promise.
//   "The Adviser has contractually agreed to waive fees so that expenses do not exceed 0.90%."
//                                            ^ verb             ^ object
import { DAY, FOLDED_MONTHS } from '../../../dates/months.ts'
import { pattern } from '../../../../../model/pattern.ts'
import type { Reading } from '../../candidate.ts'
import { withoutLeftOut } from '../../left-out.ts'
import { hasBegun } from '../from-now.ts'
import { announces, dated, happens, longAgo } from '../news.ts'
import type { Said } from '../said.ts'

export const LIMIT = pattern()`
  // "the agreement of the Adviser to waive"
  \b(?:agreement|undertaking|commitment|promise|pledge|obligation)
  (?: (?:of|with respect to) [^;]{2,60})? to (?:waive|limit|reimburse|cap|keep|hold|maintain|restrict)\b
  |\b(?:agreement|contract|undertaking|arrangement) (?:under|by) which\b[^;]{0,80}
  \b(?:waives?|limits?|reimburses?|bears?)\b[^;]{0,40}\b(?:fees?|expenses)\b
  |\bexpenses? (?:limitations?|caps?|ceilings?|limits?|reimbursements?|waivers?|guarantees?)\b
  |\b(?:limits?|caps?|ceilings?|limitations?) (?:of (?:\d*\.)?\d+ ?% )?on (?:[\w'-]+ ){0,8}expenses\b
  |\b(?:contractual |voluntary )?(?:fee|expense|fees) waivers?\b
  |\b(?:contractual|voluntary) fee (?:limit(?:ation)?|cap)s?\b
  |\b(?:contractual|voluntary|temporary) waivers?\b|^(?:this|that|the|these|those|its) waivers?$
  |\bwaivers? (?:under|by) which\b[^;]{0,140}\b(?:expenses|fees?)\b
  |\boperating expenses? limit
  |\bwaiver (?:of|agreement)\b
  |\bcap on (?:[\w'-]+ ){0,6}(?:expenses|fees|expense ratios?)\b|\bexpense cap\b
  |\b(?:fee )?(?:reimbursement|waiver) (?:agreement|arrangement|undertaking)s?\b
  |\b(?:operating )?expense ratio (?:cap|limit\w*|ceiling)s?\b
  |\b(?:caps?|ceilings?|limits?) (?:for|of|to) (?:[\w'-]+ ){0,5}(?:operating )?expenses?\b
`
export const UNLIKE = /\bsales charge|\bredemption fee|(?<!tax-)\bexempt|\b12b-?1\b|\bdistribution (?:and service )?fees?\b/
const WAIVING = ['waive', 'reimburse', 'limit', 'cap']
const FEES_OR_EXPENSES = /\b(?:fees?|expenses?)\b/
/** "whenever the Fund's return is less than …": what it does from case to case. */
const FROM_CASE_TO_CASE = /\b(?:whenever|in any (?:year|month) in which)\b/
const UNDERTAKING = pattern()`
  ^(?:an? )?(?:[\w-]+ ){0,3}(?:undertaking|commitment|promise)\b
  [^.;]{0,90}\bto (?:limit|waive|reimburse|cap)\b[^;]{0,120}\b(?:expenses|fees?)\b
`
/** "its fees and/or reimburse expenses so that total annual operating expenses do not exceed 0.95%" */
const SO_THAT = pattern()`
  ^\s*(?:its|their|the|a portion|all|any|some)\b[^;%]{0,60}\bfees?\b
  [^;%]*\bexpenses\b[^;]*\b(?:exceed|limit\w*|at or below|no (?:more|higher|greater) than)\b[^;]*\d ?%
  // "to reduce or limit the Fund's other expenses to 0.20%"
  |^\s*(?:and|or|and\/or) (?:limit|cap)\b[^;%]{0,60}\bexpenses\b[^;%]*\b(?:to|at) \d*\.?\d+ ?%
`
/** "For periods prior to November 1, 2015, the Manager agreed to waive …": how it was. */
const OF_BEFORE = pattern()`^\W*(?:for (?:the |all )?periods? )?(?:prior to|before|until) ${DAY},`
/** "its management fee by an annual rate of 0.02% until June 30" */
const FOR_A_TIME = pattern()`
  ^\s*(?:a portion of )?(?:its|the|their) (?:[\w'-]+ ){0,3}(?:management|advisory) fees? by (?:an annual rate of )?\d*\.?\d+ ?%
  [^;]{0,90}\b(?:until|through) ${FOLDED_MONTHS}
`
const EXPENSES_ABOVE = /\bexpenses\b[^.;]{0,120}\b(?:exceed|in excess of|above|over)\b/
const TO_KEEP = pattern()`
  \bto (?:the extent necessary|keep|maintain|prevent)\b
  [^.;]{0,90}\bexpenses\b[^.;]{0,40}\b(?:exceed\w*|at|to|below)\b
`

export function promisesLimit(s: Said, reading: Reading): boolean {
  if (s.continues || s.verb === 'continue') return isPutOff(s) || isProlonged(s)
  if (isLetLapse(s) || isKeptBelow(s)) return true
  if (!happens(s) || s.relative || longAgo(s, reading) || s.clause.in.kind === 'footnote' || s.clause.in.quoted) return false
  if (OF_BEFORE.test(s.openerLow)) return false
  const object = objectOf(s)
  if (
    UNLIKE.test(withoutLeftOut(s.whatLow)) ||
    FROM_CASE_TO_CASE.test(object) ||
    /\bto the extent (?:described|set forth|disclosed)\b/.test(object)
  )
    return false
  if (givesUndertaking(s) || beginsToWaive(s)) return true
  if (s.ended) return WAIVING.includes(s.verb) && FEES_OR_EXPENSES.test(object)
  if (WAIVING.includes(s.verb) && !s.passive) return willWaive(s)
  return reducesSoThat(s) || bearsAbove(s) || bearsToKeep(s) || isLimited(s) || isWaived(s) || endsOn(s)
}

const objectOf = (s: Said): string => s.whatLow.slice(0, 200)

/** "The waiver, which was scheduled to end on June 30, will now remain in force until June 30, 2016." */
const isPutOff = (s: Said): boolean =>
  s.continues &&
  s.tense === 'future' &&
  LIMIT.test(s.low.slice(s.subject.from, s.group.from)) &&
  /\b(?:scheduled|due|set) to (?:end|expire|terminate|lapse)\b/.test(s.low)

/** "agreed to continue the waiver for an additional year, until …" */
const isProlonged = (s: Said): boolean =>
  !s.negative &&
  !s.modal &&
  !s.relative &&
  LIMIT.test(s.low) &&
  /\b(?:additional|another|further|one more)\b/.test(s.whatLow) &&
  !UNLIKE.test(s.whatLow)

/** "has agreed that the Fund's net expenses will not exceed 1.35% until April 30" */
const isKeptBelow = (s: Said): boolean =>
  s.verb === 'exceed' &&
  s.negative &&
  s.tense === 'future' &&
  !s.modal &&
  s.clause.in.kind !== 'footnote' &&
  !s.clause.in.quoted &&
  // "that the expenses of Class A and | Class C shares will not exceed"
  /\bexpenses?\b[^.;%]{0,90}$/.test(s.low.slice(0, s.group.from)) &&
  /\d ?%/.test(s.whatLow) &&
  /\b(?:agreed|undertaken|promised|guaranteed|committed|assured)\b[^;]{0,80}\bthat\b/.test(s.low.slice(0, s.group.from))

/** "will not extend its expense limitation agreement, which ends on August 31" */
const isLetLapse = (s: Said): boolean =>
  s.negative &&
  s.tense === 'future' &&
  !s.modal &&
  !s.relative &&
  ['extend', 'renew'].includes(s.verb) &&
  LIMIT.test(s.passive ? s.whoLow : s.whatLow) &&
  !UNLIKE.test(s.whatLow)

/** "has given a binding undertaking to the Fund to limit the amount of its expenses to 1.05%" */
const givesUndertaking = (s: Said): boolean => ['give', 'provide', 'make'].includes(s.verb) && !s.passive && UNDERTAKING.test(s.whatLow)

/** "has begun to waive part of its fee, so that expenses do not exceed 0.45%" */
const beginsToWaive = (s: Said): boolean =>
  hasBegun(s) && [...WAIVING, 'absorb', 'bear'].includes(s.verb) && !s.passive && FEES_OR_EXPENSES.test(objectOf(s))

/** "has contractually agreed to waive fees so that expenses do not exceed 0.90%" */
const willWaive = (s: Said): boolean =>
  announces(s) &&
  !['perfect', 'past', 'infinitive'].includes(s.tense) &&
  FEES_OR_EXPENSES.test(`${objectOf(s)} ${s.low.slice(s.group.to, s.group.to + 80)}`)

/** "has agreed to reduce its fees and/or reimburse expenses so that total annual operating expenses do not exceed 0.95%" */
const reducesSoThat = (s: Said): boolean =>
  ['reduce', 'lower', 'defer', 'forgo'].includes(s.verb) &&
  !s.passive &&
  s.tense === 'future' &&
  (SO_THAT.test(s.low.slice(s.group.to)) || FOR_A_TIME.test(s.low.slice(s.group.to)))

/** "The Adviser will until June 30, 2001 bear such expenses as exceed 1.15%" */
const bearsAbove = (s: Said): boolean =>
  ['bear', 'pay', 'absorb', 'assume'].includes(s.verb) &&
  !s.passive &&
  (s.tense === 'future' || /\b(?:until|through)\b/.test(s.openerLow)) &&
  EXPENSES_ABOVE.test(s.whatLow) &&
  /\d ?%/.test(s.whatLow)

/** "will bear expenses to the extent necessary to keep total operating expenses from exceeding the following percentages" */
const bearsToKeep = (s: Said): boolean =>
  ['bear', 'pay', 'absorb', 'assume', 'reimburse'].includes(s.verb) &&
  !s.passive &&
  s.tense === 'future' &&
  /\bexpenses\b/.test(objectOf(s)) &&
  TO_KEEP.test(s.low.slice(s.group.to))

/** "operating expenses will be capped at 1.10%", "will be held to 1.10%" */
const isLimited = (s: Said): boolean =>
  s.passive &&
  (['limit', 'cap'].includes(s.verb) || (['hold', 'keep', 'restrict'].includes(s.verb) && /\d ?%/.test(s.whatLow))) &&
  /\bexpenses\b/.test(s.whoLow) &&
  (s.tense === 'future' || dated(s))

const END_OF = /\b(?:expir(?:ation|y)|termination|end) date (?:of|for)\b(.*)$/

/** "The expiration date of the expense reimbursements for the Fund is now January 31, 2019." */
const endsOn = (s: Said): boolean =>
  LIMIT.test(END_OF.exec(s.low.slice(s.subject.from, s.group.from))?.[1] ?? '') &&
  (/\bnow\b/.test(s.low.slice(s.group.from, s.group.to + 8)) ||
    s.tense === 'future' ||
    (s.passive && ['change', 'extend'].includes(s.verb)))

/** "The expense limitation is effective as of May 25, 2016" */
export const comesIntoForce = (s: Said): boolean =>
  s.verb === 'be' &&
  !s.relative &&
  /^the\b/.test(s.whoLow) &&
  LIMIT.test(s.whoLow) &&
  /^effective (?:as of |on |beginning )?[a-z]+ \d/.test(s.whatLow) &&
  !/\b(?:through|until)\b/.test(s.whatLow)

/**
 * "The management fee will be waived", "fees and expenses incurred in connection with investments in other funds will be waived",
 * "the Fund's fees are waived beginning on April 26"
 */
const isWaived = (s: Said): boolean =>
  s.passive &&
  s.verb === 'waive' &&
  (s.tense === 'future' || (s.tense === 'present' && dated(s))) &&
  /\b(?:management|advisory|administration) fees?\b|\bfees and expenses\b|\b(?:fund|portfolio|series|etf)s?['’]s? fees?$/.test(s.whoLow)
