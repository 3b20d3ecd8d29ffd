// In: a statement. Out: whether it tells where someone is found or reached from now on: an address, an office, a telephone number.
//   "Effective May 1, correspondence should be sent to the following new address: …"
//                                                          ^ place
import { pattern } from '../../../../../model/pattern.ts'
import { wordList } from '../../../../../model/word-list.ts'
import { aboutText, announces, openedWithDay, opensEffective } from '../news.ts'
import { groupWords } from '../group-words.ts'
import type { Said } from '../said.ts'

const PLACE = pattern()`
  \b(?:(?:mailing|business|street|overnight|principal|new|e-?mail|web ?site|internet) )*address(?:es)?\b
  |\b(?:telephone|phone|fax|facsimile|toll[- ]free) numbers?\b
  |\bweb ?sites?\b
`
const TELEPHONE = /\b\d{3}[-) .]+\d{3}-\d{4}\b/
const MAIL = /\b(?:requests?|correspondence|orders?|applications?|payments?|checks?|inquiries|mail)\b/
const OFFICES = /\b(?:offices?|headquarters)\b/
const HOLDER = pattern()`
  \b(?:adviser|advisor|manager|agent|distributor|administrator|custodian|fund|funds|series|trust|company|inc|llc|its)\b
`
const CHANGING = new Set(wordList`change update replace move revise`)

/** What shareholders are asked to do from some day on. */
export function asksToWrite(s: Said): boolean {
  if (!s.modal || s.negative) return false
  if (!s.relative && openedWithDay(s)) {
    if (isToCall(s)) return true
    if (isToSend(s)) return /\d|:\s*$/.test(s.what)
  }
  return isToNewAddress(s)
}

/** "may reach the Fund by telephone at 1-888-…" */
const isToCall = (s: Said): boolean => /\b(?:telephone|calling|call|phone)\b/.test(s.whatLow) && TELEPHONE.test(s.what)

/** "requests should be addressed to" */
const isToSend = (s: Said): boolean =>
  MAIL.test(s.whoLow) && /^(?:addressed|sent|mailed|directed|forwarded)?\s*to\b/.test(s.whatLow) && (s.passive || s.verb === 'be')

/** "Effective May 1, correspondence should be sent to the following new address: …" */
const isToNewAddress = (s: Said): boolean =>
  (s.modal === 'should' || s.modal === 'must') && opensEffective(s) && /\bnew (?:[\w-]+ ){0,3}(?:address|number)\b/.test(s.whatLow)

export const tellsOfPlace = (s: Said): boolean =>
  isChangedTo(s) || hasNew(s) || sendsToNew(s) || isChanged(s) || isPlaceNow(s) || isLocated(s) || moves(s)

/** Its subject is a place, and no text that names it. */
const isOfPlace = (s: Said): boolean => PLACE.test(s.whoLow) && !/\breferences?\b|\bheading\b|\bsection\b/.test(s.whoLow)

/** "the address of X is changed to Two Canal Place" */
const isChangedTo = (s: Said): boolean =>
  s.verb === 'change' && s.passive && s.tense === 'present' && isOfPlace(s) && /^to\b/.test(s.whatLow) && /\d/.test(s.what)

/** "X has a new address, Two Canal Place, …" */
const hasNew = (s: Said): boolean =>
  s.verb === 'have' &&
  !s.passive &&
  !s.relative &&
  /^an? (?:new|different) (?:[\w-]+ )?(?:address|(?:telephone |phone |toll-free )?number)\b/.test(s.whatLow)

/** "Please send all correspondence to our new address" */
const sendsToNew = (s: Said): boolean =>
  ['send', 'mail', 'direct', 'use'].includes(s.verb) &&
  !s.passive &&
  s.tense === 'present' &&
  /^please\b|^$/.test(s.whoLow) &&
  /\b(?:our|the|its|the \w+['’]s) new (?:[\w-]+ )?(?:address|(?:telephone |phone )?number)\b/.test(s.whatLow)

/** "the mailing address for X has changed" */
const isChanged = (s: Said): boolean => CHANGING.has(s.verb) && isOfPlace(s) && announces(s) && !aboutText(s.whoLow)

/** "The new address of X is 100 Main Street", "The telephone number will be the following:" */
const isPlaceNow = (s: Said): boolean =>
  s.verb === 'be' && isOfPlace(s) && holdsFromNow(s) && (/\d/.test(s.what) || /(?::|following)\s*$/.test(s.what))

const holdsFromNow = (s: Said): boolean =>
  s.tense === 'future' ||
  /\bnew (?:[\w-]+ )?(?:address|(?:telephone |phone )?number)\b/.test(s.whoLow) ||
  /^now\b/.test(s.whatLow) ||
  /\bnow\b/.test(groupWords(s)) ||
  opensEffective(s)

/** "The Adviser's offices are now located at" */
const isLocated = (s: Said): boolean =>
  s.verb === 'locate' && s.passive && OFFICES.test(s.whoLow) && (/\bnow\b/.test(groupWords(s)) || openedWithDay(s))

/** "X has moved to new offices"; "X has changed its address" */
function moves(s: Said): boolean {
  if (!['move', 'relocate', 'change'].includes(s.verb) || s.passive || !announces(s) || !HOLDER.test(s.low)) return false
  return s.verb === 'change' ? PLACE.test(s.whatLow) && (OFFICES.test(s.low) || PLACE.test(s.whatLow.slice(0, 60))) : OFFICES.test(s.low)
}
