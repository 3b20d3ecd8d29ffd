// In: a statement and a charge. Out: whether it says that the charge changes: by what is done to it, what it does, what is paid,
// or what is decided.
//   "The management fee will be reduced …"     "The Fund will pay the Adviser a fee of 0.60%"     "… approved a reduction of the fee"
//                               ^ done                        ^ paid                                 ^ decided
import { pattern } from '../../../../../model/pattern.ts'
import { wordList } from '../../../../../model/word-list.ts'
import { DECIDED, isDone, isDoneToCharge } from './charge-decided.ts'
import { PAID } from './charge-paid.ts'
import { isChanging, isSubject, names, type Charge } from './charge-said.ts'
import { SET } from './charge-set.ts'
import { DAY, FOLDED_MONTHS } from '../../../dates/months.ts'
import { dated } from '../news.ts'
import { ratesIn } from './rates.ts'
import type { Said } from '../said.ts'

/** What a charge does when it changes. */
const MOVING = new Set(wordList`
  lapse go fall rise come become decrease increase change move decline drop expire end terminate stop cease
`)
/** Verbs that tell of a change in the present tense, too. */
const MOVING_NOW = new Set(wordList`go become come fall rise drop`)
/** "ends on January 31, 2005" */
const BY_DAY = pattern()`^(?:on|after|as of|by|from) (?:or a(?:bout|round) )?(?:${FOLDED_MONTHS} \d|${DAY})`
const UNDER_WHICH = /\b(?:under|by|pursuant to) which (?:the |its )?(?:[\w.&' -]{0,40} )?fees?\b/

const PAID_BY = pattern()`
  \b(?:and|but) (?:the |its )?((?:[\w-]+ ){1,5}(?:fees?|charges?|loads?|limits?|caps?))
  \s(?:paid|charged|payable|imposed) (?:by|on|to) [^,;]{1,60}$
`

/** "the management fee … will be reduced to 0.75% …, and the administrative fee paid by each Fund | will be reduced": of another. */
function isOfOther(s: Said, charge: Charge): boolean {
  const other = PAID_BY.exec(s.low.slice(s.subject.to, s.group.from).trimEnd())?.[1]
  return other !== undefined && !names(charge, other)
}

export function changesCharge(s: Said, charge: Charge): boolean {
  // "is unchanged at 2.25%"
  if (isOfOther(s, charge) || (s.verb === 'be' && /^(?:unchanged|unaffected|the same)\b/.test(s.whatLow))) return false
  const subject = isSubject(s, charge)
  if (isUnderAgreement(s, charge)) return true
  // What is done to the charge, and what it does of itself, is told by these words or not at all.
  if (subject && s.passive && isChanging(s, charge)) return s.tense !== 'present' || dated(s) || !s.relative
  if (subject && !s.passive && MOVING.has(s.verb) && !/^from time to time\b/.test(s.whatLow)) return movesNow(s)
  if ((subject && SET.some(sets => sets(s))) || PAID.some(pays => pays(s, charge))) return true
  if (isDoneToCharge(s, charge)) return isDone(s)
  return DECIDED.some(decides => decides(s, charge))
}

/** "a new management agreement under which the fee would be 0.85% of net assets, in place of 0.75%" */
function isUnderAgreement(s: Said, charge: Charge): boolean {
  if (!s.relative || s.passive || s.verb !== 'be' || !UNDER_WHICH.test(s.whoLow) || ratesIn(s.what).from === null) return false
  return names(charge, s.low.slice(0, s.group.from).replace(/\b(management|advisory) (?:agreement|contract)s?\b/, '$1 fee'))
}

function movesNow(s: Said): boolean {
  if (s.tense !== 'present' || dated(s) || MOVING_NOW.has(s.verb) || BY_DAY.test(s.whatLow)) return true
  return !s.relative && ratesIn(s.what).from !== null
}
