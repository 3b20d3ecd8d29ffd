// In: a statement and a charge. Out: whether it says that someone pays, receives or bears the charge from now on.
//   "Effective May 1, the Fund pays the Adviser a management fee at the annual rate of 0.65%"
//    ^ from when               ^ verb             ^ noun
import { names, payment, type Charge } from './charge-said.ts'
import { hasBegun, isFromNow } from '../from-now.ts'
import { dated, openedWithDay } from '../news.ts'
import { RATE, ratesIn } from './rates.ts'
import type { Said } from '../said.ts'

const PAYING = new Set(['receive', 'pay', 'earn', 'charge', 'bear'])

/** "the Adviser will receive a fee of 0.80% (0.85% at present)", "pays a fee of 0.90% effective May 1; formerly it paid 0.75%" */
const isPaidAnother = (s: Said, charge: Charge): boolean =>
  !s.passive &&
  PAYING.has(s.verb) &&
  (s.tense === 'future' || dated(s)) &&
  (ratesIn(s.what).from !== null || (!s.relative && ratesIn(s.clause.text.slice(s.group.to)).from !== null)) &&
  names(charge, payment(s))

/** "Effective May 1, the Fund pays the Adviser a management fee at the annual rate of 0.65%" */
const isPaidFromDay = (s: Said, charge: Charge): boolean =>
  !s.passive &&
  !s.relative &&
  PAYING.has(s.verb) &&
  (s.tense === 'future' || s.tense === 'present') &&
  (openedWithDay(s) || s.led === true) &&
  (RATE.test(s.what) || isRateFarBehind(s)) &&
  names(charge, payment(s))

/** "will pay a fee, calculated daily and paid monthly, at the annual rate of 0.80%": the rate stands behind what is told by the way. */
const isRateFarBehind = (s: Said): boolean =>
  /\b(?:fees?|compensation)(?: from [^;]{2,60})?,?\s*$/.test(s.whatLow) &&
  /^[^.;]{0,60}\b(?:calculated|computed|accrued|paid|payable)\b/.test(s.low.slice(s.complement.to)) &&
  RATE.test(s.low.slice(s.complement.to, s.complement.to + 160))

/** "the Adviser will be entitled to an annual fee of 0.75%" */
const isEntitled = (s: Said, charge: Charge): boolean =>
  s.verb === 'entitled' && !s.relative && /^to\b/.test(s.whatLow) && isFromNow(s) && RATE.test(s.what) && names(charge, payment(s))

/** "Class A shares will be subject to a 12b-1 fee of 0.25%" */
const isSubjectTo = (s: Said, charge: Charge): boolean =>
  (s.verb === 'be' || s.verb === 'become') &&
  !s.relative &&
  isFromNow(s) &&
  /^(?:also |now )?subject to\b/.test(s.whatLow) &&
  RATE.test(s.what) &&
  names(charge, s.low.slice(s.group.to, s.group.to + 160))

/** "has begun to pay 0.25% of its assets", under a plan of which the sentence speaks */
const beginsToPay = (s: Said, charge: Charge): boolean =>
  !s.passive &&
  !s.relative &&
  hasBegun(s) &&
  ['pay', 'receive', 'charge', 'bear'].includes(s.verb) &&
  RATE.test(s.what) &&
  names(charge, s.low)

/** "the Manager will be paid less for managing the Fund" */
const isPaidLess = (s: Said, charge: Charge): boolean =>
  s.passive &&
  s.verb === 'pay' &&
  isFromNow(s) &&
  /^(?:less|more)\b/.test(s.whatLow) &&
  names(charge, s.low.replace(/\bfor (?=managing|its (?:management|services))/, 'fee for '))

/** "the following breakpoints will apply to the management fee:" */
const haveBreakpoints = (s: Said, charge: Charge): boolean =>
  !s.passive &&
  !s.relative &&
  ['apply', 'take', 'be'].includes(s.verb) &&
  /\b(?:breakpoints?|fee schedule|schedule of fees)\b/.test(s.whoLow) &&
  isFromNow(s) &&
  /\b(?:appl|effect)/.test(s.low.slice(s.group.from)) &&
  names(charge, s.low)

/** "Class A shares are no longer subject to a redemption fee" */
const isNoLongerSubjectTo = (s: Said, charge: Charge): boolean =>
  s.ended && s.verb === 'be' && /^subject to\b/.test(s.whatLow) && names(charge, s.whatLow.slice(0, 120))

export const PAID: readonly ((s: Said, charge: Charge) => boolean)[] = [
  isPaidAnother,
  isPaidFromDay,
  isEntitled,
  isSubjectTo,
  beginsToPay,
  isPaidLess,
  haveBreakpoints,
  isNoLongerSubjectTo,
]
