// In: a reading. Out: statements that the risks of a portfolio are different, where the new words are not given as replaced text.
//   "The sections of the Prospectuses that discuss the Fund's risks are updated to include risks associated with …"
//                                                             ^ subject    ^ updated
import { wordList } from '../../../../model/word-list.ts'
import type { Candidate, Reading } from '../candidate.ts'
import { saysNow } from './group-words.ts'
import { announces, happens, longAgo, openedWithDay } from './news.ts'
import { found, saidIn, type Said } from './said.ts'

const RISK = /\brisks?\b/
const REVISING = new Set(wordList`update revise modify amend expand broaden supplement change`)

export function findRisks(reading: Reading): Candidate[] {
  return saidIn(reading)
    .filter(s => happens(s) && !longAgo(s, reading) && !s.clause.in.quoted && !s.clause.instruction && !s.relative)
    .filter(s => areRevised(s) || risksChange(s) || isAdded(s) || isNowPrincipal(s) || risksInclude(s) || bearsRisks(s) || isSubjectTo(s))
    .map(s => found('risk-change', s))
}

/** "The discussion of risks is updated to include …" */
const areRevised = (s: Said): boolean =>
  s.passive && REVISING.has(s.verb) && RISK.test(s.whoLow) && /\b(?:include|reflect|add|remove|delete)\b/.test(s.whatLow)

/** "the fund's principal investment strategies and principal risks will change" */
const risksChange = (s: Said): boolean =>
  !s.passive &&
  ['change', 'modify', 'revise', 'update'].includes(s.verb) &&
  (s.tense === 'future' || s.tense === 'perfect') &&
  /\b(?:principal|main|primary|investment) risks(?: of (?:investing in )?the [\w ]{3,40})?$/.test(s.whoLow)

function isAdded(s: Said): boolean {
  if (!s.passive || !announces(s)) return false
  if (['add', 'remove', 'delete', 'eliminate'].includes(s.verb) && RISK.test(s.whoLow)) return true
  // "Currency hedging is added to the Fund's principal risks"
  return (
    ['add', 'remove', 'delete'].includes(s.verb) &&
    /^(?:to|from|as) (?:an? |the (?:list of )?)?(?:[\w']+ )?(?:principal|main|primary) risks?\b/.test(s.whatLow)
  )
}

/** "High Yield Risk has become a principal risk of the Fund"; "is no longer a principal risk". */
const isNowPrincipal = (s: Said): boolean =>
  (s.verb === 'become' || (s.verb === 'be' && (s.ended || s.tense === 'future' || openedWithDay(s)))) &&
  /^(?:now )?(?:an? )?(?:[\w']+ )?(?:principal|main|primary) (?:investment )?risks?\b/.test(s.whatLow)

/** "The Fund's principal risks now include currency risk." */
function risksInclude(s: Said): boolean {
  if (s.verb !== 'include' || s.passive || !RISK.test(s.whatLow)) return false
  if (!/\brisks$/.test(s.whoLow.replace(/ (?:of (?:investing in )?the [\w ]{3,40})$/, ''))) return false
  return s.tense === 'future' || /\bnow\b/.test(`${s.low.slice(Math.max(0, s.group.from - 5), s.group.to)}${s.whoLow.slice(-4)}`)
}

/** "As of July 1, investors will also bear the risks of investing in …" */
const bearsRisks = (s: Said): boolean =>
  !s.passive &&
  ['bear', 'face', 'assume'].includes(s.verb) &&
  openedWithDay(s) &&
  /^(?:also )?(?:the |additional |new |certain )*risks?\b/.test(s.whatLow)

/** "Effective May 1, the Fund will be subject to foreign investment risk." */
function isSubjectTo(s: Said): boolean {
  if ((s.verb !== 'be' && s.verb !== 'become') || !/^(?:also |now |no longer )?(?:be )?subject to\b/.test(s.whatLow)) return false
  if (!RISK.test(s.whatLow) || /\b(?:as described|same|similar|only to the extent)\b/.test(s.whatLow)) return false
  return (
    s.tense === 'future' ||
    s.ended ||
    (saysNow(s) && /\bprincipal risk\b/.test(s.whatLow)) ||
    (openedWithDay(s) && /\b(?:additional|new|following|also|now)\b/.test(s.low))
  )
}
