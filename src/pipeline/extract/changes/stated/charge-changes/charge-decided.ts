// In: a statement and a charge. Out: whether someone changes the charge, or decides that it changes.
//   "… has agreed to reduce its fee"     "… approved an amendment to the agreement lowering the fee"
//                    ^ done                 ^ decided                              ^ how
import { pattern } from '../../../../../model/pattern.ts'
import { wordList } from '../../../../../model/word-list.ts'
import { isChanging, names, type Charge } from './charge-said.ts'
import { aboutText, dated } from '../news.ts'
import { RATE } from './rates.ts'
import type { Said } from '../said.ts'

const APPROVING = new Set(wordList`approve adopt agree announce implement propose recommend`)
const MAKING_ANEW = new Set(wordList`approve adopt agree execute enter`)
const CHARGING = new Set(wordList`charge impose assess pay waive apply bear accrue`)
/** Verbs of decisions on which an infinitive hangs: "agreed to reduce". */
const DECIDING = new Set(wordList`approve agree propose vote determine decide adopt accept offer undertake`)
const BY_CONTRACT = /\b(?:amendment|amended agreement|new agreement|new contract)$/
/** "a reduction of the fee" */
const CHANGE_IN = pattern()`
  \b(?:reduction|decrease|increase|change|elimination|waiver|termination|new schedule|new)\b
  (?: [\w%.-]+){0,6} (?:in|of|to|for|schedule|fees?)\b
`
const LOWERING = /\b(?:lower|reduc|decreas|increas|eliminat|chang|rais|extend|modify|amend)ing\b(.{0,160})/
/** "amendments to the investment advisory agreement …, pursuant to which the fee payable by the Fund has been reduced" */
const BY_WHICH = pattern()`
  ^[^.;]{0,60}\bamendments? to [^.;]{0,40}?\b((?:sub-?)?advisory|management|distribution|administration) (?:agreement|contract)s?\b
  [^;]{0,400}?\b(?:under|pursuant to|by|through) which\b[^.;]{0,120}\bfees?\b[^.;]{0,80}
  \b(?:reduced|lowered|decreased|increased|raised|changed)\b
`
/** "a management fee reduction" */
const FEE_REDUCTION = pattern()`
  ^(?:an? |the )?(?:[\w()-]+ ){0,5}(?:fee|charge|expense|cap|limit)s? (?:reduction|increase|decrease|change|elimination)s?\b
  // "approved lower advisory fee breakpoints"
  |^(?:an? |the )?(?:lower|lowered|reduced|higher|additional) (?:[\w()-]+ ){0,4}(?:fees?|breakpoints?|fee (?:rates?|schedules?))\b
`
const IN_REDUCTION = /^in (?:an? |the )?(?:implementation|introduction|reduction|decrease|increase|elimination) (?:of|in|to)\b/

const objectOf = (s: Said): string => s.whatLow.slice(0, 220)

/** "has agreed to reduce its fee", "the amendment reduces the fee" */
export function isDoneToCharge(s: Said, charge: Charge): boolean {
  if (s.passive || !isChanging(s, charge) || !(s.tense !== 'present' || dated(s) || BY_CONTRACT.test(s.whoLow))) return false
  const object = objectOf(s)
  const isOwn = () => charge.own?.test(`${s.whoLow} | ${object}`) === true && !charge.unlike.test(object)
  return (names(charge, object) || isOwn()) && !aboutText(object.slice(0, 60))
}

/** An infinitive counts where it hangs on a decision. */
export const isDone = (s: Said): boolean => s.tense !== 'infinitive' || DECIDING.has(s.governor ?? '')

/** "approved a reduction of the fee" */
const approvesChange = (s: Said, charge: Charge): boolean =>
  (APPROVING.has(s.verb) || s.verb === 'declare') && CHANGE_IN.test(objectOf(s)) && names(charge, objectOf(s))

/** "has adopted a shareholder services plan under which Class I shares may pay 0.10%" */
const ADOPTED = /^an? (?:[\w-]+ ){0,3}plan (?:under|pursuant to|by) which\b/

/** "approved an amended distribution plan under which Class A shares will pay 0.30%" */
const approvesPlan = (s: Said, charge: Charge): boolean =>
  (s.verb === 'approve' || s.verb === 'adopt') &&
  !s.passive &&
  (/^(?:an? |the )?(?:amended(?: and restated)?|new|revised)\b/.test(s.whatLow) || ADOPTED.test(s.whatLow)) &&
  RATE.test(s.what) &&
  names(charge, s.whatLow.slice(0, 60))

/** "approved an amendment to the agreement lowering the fee" */
function approvesAmendment(s: Said, charge: Charge): boolean {
  if (!MAKING_ANEW.has(s.verb) || s.passive || s.tense === 'present') return false
  const lowered = LOWERING.exec(objectOf(s))?.[1]
  if (lowered !== undefined) return names(charge, lowered.split(';')[0]!)
  const kind = BY_WHICH.exec(s.low.slice(s.group.to))?.[1]
  return kind !== undefined && names(charge, `${kind} fee`)
}

const AMENDED = pattern()`
  ^(?:an? |the )?(?:amended(?: and restated)?|revised|amendments? (?:to|of) (?:the |its |an? )?)\s?
  [^.;,]{0,70}\b(?:agreement|contract|arrangement|undertaking)\b(?![^.;]{0,80}\b(?:same terms|identical|new name|change of name)\b)
`

/** "approved an amended expense limitation agreement" */
const approvesAgreement = (s: Said, charge: Charge): boolean =>
  (s.verb === 'approve' || s.verb === 'adopt') && !s.passive && AMENDED.test(s.whatLow) && names(charge, AMENDED.exec(s.whatLow)![0])

/** "the new agreement would result in a single management fee in lieu of the present fees" */
const resultsInChange = (s: Said, charge: Charge): boolean =>
  s.verb === 'result' && !s.passive && !s.relative && s.tense === 'future' && IN_REDUCTION.test(s.whatLow) && names(charge, objectOf(s))

/** "approved a management fee reduction" */
const approvesReduction = (s: Said, charge: Charge): boolean =>
  APPROVING.has(s.verb) && FEE_REDUCTION.test(objectOf(s)) && names(charge, objectOf(s).split(/[.;,]/)[0]!)

/** "will no longer charge a redemption fee" */
const chargesNoLonger = (s: Said, charge: Charge): boolean => s.ended && CHARGING.has(s.verb) && names(charge, objectOf(s))

/** "The Amendment provides for a new management fee rate schedule" */
const providesAnew = (s: Said, charge: Charge): boolean =>
  s.verb === 'provide' &&
  !s.passive &&
  BY_CONTRACT.test(s.whoLow) &&
  /^for an? new\b/.test(s.whatLow) &&
  names(charge, s.whatLow.slice(0, 60))

export const DECIDED: readonly ((s: Said, charge: Charge) => boolean)[] = [
  approvesChange,
  approvesPlan,
  approvesAmendment,
  approvesAgreement,
  resultsInChange,
  approvesReduction,
  chargesNoLonger,
  providesAnew,
]
