// In: a statement whose subject is a charge. Out: whether it sets the charge anew, or says to whom it applies from now on.
//   "The deferred sales charge is 0.75% (previously 1.00%)."     "The fee of 2% will apply only to shares held 30 days or less."
//                                 ^ set                                              ^ applies
import { dated } from '../news.ts'
import { RATE, ratesIn } from './rates.ts'
import type { Said } from '../said.ts'

const APPLYING = /^(?:apply|pay|charge|calculate|assess|impose)$/
const FORMERLY = /\b(?:currently|presently|previously|formerly|until now)\b/

/** "The new fee will be 0.75%", "The fee under the new contract is lower" */
function isSetAnew(s: Said): boolean {
  if (s.verb !== 'be' || s.relative) return false
  const isNew = /\bnew\b/.test(s.whoLow) || /\bnew (?:contract|agreement|schedule|plan)\b/.test(s.openerLow)
  return (
    (s.tense === 'future' || dated(s) || isNew) && (RATE.test(s.what) || /^(?:lower|reduced|decreased|higher|increased)\b/.test(s.whatLow))
  )
}

/** "the deferred sales charge is 0.75% rather than 1.00%" */
const isAnother = (s: Said): boolean =>
  s.verb === 'be' && RATE.test(s.what) && /\b(?:rather than|instead of|as opposed to)\b/.test(s.whatLow) && ratesIn(s.what).from !== null

/** "the deferred sales charge is 0.75% (previously 1.00%)" */
const wasAnother = (s: Said): boolean =>
  s.verb === 'be' &&
  !s.relative &&
  RATE.test(s.what) &&
  /\((?:previously|formerly|(?:reduced|decreased|lowered|increased|raised) from)\b/.test(s.whatLow)

/** "A fee of 2% will be imposed", "The fee will be calculated on net assets instead of gross assets" */
const willApply = (s: Said): boolean =>
  s.tense === 'future' &&
  APPLYING.test(s.verb) &&
  (RATE.test(s.what) || RATE.test(s.who) || /\b(?:rather than|instead of|no longer|in place of)\b/.test(s.low))

/** "will apply to shares sold within 12 months, rather than 18 months" */
const appliesToOthers = (s: Said): boolean =>
  s.verb === 'apply' && (s.ended || (s.tense === 'future' && /\b(?:rather than|instead of|only)\b/.test(s.whatLow)))

/** "The fee of 2% applies, as from July 3, to shares held 30 days or less (currently 10 days or less)." */
const appliedToOthers = (s: Said): boolean => s.verb === 'apply' && !s.passive && dated(s) && FORMERLY.test(s.whatLow)

/** "A deferred sales charge of 1.00% now applies to purchases made on or after July 1." */
function nowApplies(s: Said): boolean {
  if (s.verb !== 'apply' || s.passive || s.relative || !(RATE.test(s.what) || RATE.test(s.who))) return false
  return /\bnow\b/.test(s.low.slice(s.subject.from, s.group.to)) || BOUGHT_FROM.test(s.whatLow)
}
const BOUGHT_FROM = /\b(?:bought|purchased|sold|redeemed|purchases|made|held|exchanged)\b[^;]{0,60}\b(?:on (?:or|and) after|from) [a-z]+ \d/

/** "The fee will no longer be charged" */
const isEnded = (s: Said): boolean => s.ended

export const SET: readonly ((s: Said) => boolean)[] = [
  isSetAnew,
  isAnother,
  wasAnother,
  willApply,
  appliesToOthers,
  appliedToOthers,
  nowApplies,
  isEnded,
]
