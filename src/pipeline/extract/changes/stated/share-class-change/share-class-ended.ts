// In: a statement in which classes are named. Out: the class that is offered no longer.
//   "Class B shares are no longer offered"
//    ^ from
import { DAY } from '../../../dates/months.ts'
import { pattern } from '../../../../../model/pattern.ts'
import { wordList } from '../../../../../model/word-list.ts'
import { openedWithDay } from '../news.ts'
import type { Said } from '../said.ts'
import { CLASS, classAt, isClassItself, type ClassCase, type ClassChange } from './share-class-named.ts'
import { toCome } from '../to-come.ts'

const OFFERING = new Set(wordList`offer sell issue be accept open`)
const CLOSING = new Set(wordList`close terminate discontinue liquidate eliminate suspend`)
const ENDING = new Set(wordList`terminate discontinue eliminate liquidate close suspend cease halt`)
const OFFERING_OF_CLASS = /^(?:the |its |all |offering )*(?:(?:offering|offer|sales?) of )?(?:class|[a-z]+ class|[a-z]+ shares)\b/

const BUYING = new Set(wordList`purchase buy acquire`)
const BUYERS = /^(?:you|no one|(?:new |existing |current )?(?:investors?|(?:share|stock|unit)holders?))\b/
const AFTER = pattern()`\b(?:after|from|as of|effective|beginning|on or after)(?: on| the close of business on)? ${DAY}`

const ends = (words: string): ClassChange => ({ from: classAt(words), to: null })

/** "After July 31, Class B shares may be purchased only through reinvestment of dividends." */
export function onlyThrough(s: Said): ClassChange | null {
  const isOnlyThrough =
    s.modal === 'may' &&
    !s.negative &&
    s.passive &&
    BUYING.has(s.verb) &&
    CLASS.test(s.whoLow) &&
    (openedWithDay(s) || /\bafter\b/.test(s.openerLow)) &&
    /^only (?:through|by|in connection with) (?:the )?(?:reinvest|dividend|exchange)/.test(s.whatLow)
  return isOnlyThrough || onlyToHolders(s) || notAfter(s) ? ends(s.who) : boughtNoMore(s)
}

/** "After June 30, Class B shares will be offered only to those who already own them" */
const onlyToHolders = (s: Said): boolean =>
  !s.negative &&
  s.tense === 'future' &&
  CLASS.test(s.whoLow) &&
  (OFFERING.has(s.verb) || BUYING.has(s.verb) || s.verb === 'make') &&
  (s.passive || s.verb === 'be') &&
  (openedWithDay(s) || /\bafter\b/.test(s.openerLow)) &&
  ONLY_TO_HOLDERS.test(s.whatLow)
const ONLY_TO_HOLDERS = pattern()`
  ^(?:(?:available|offered|sold|open) )?(?:for purchase )?only (?:
    to (?:the )?(?:current|existing|present|their (?:current|existing|present)|those|persons|investors who|(?:share)?holders (?:who|of))\b
    |(?:through|by|in connection with|upon) (?:the )?(?:re-?invest|dividend|exchange)
  )
`

/** "Effective November 1, Class B shares may not be purchased", "investors may no longer buy Class B shares after June 30, 2003" */
export function boughtNoMore(s: Said): ClassChange | null {
  if (s.modal !== 'may' || s.relative || !(s.negative || s.ended) || !BUYING.has(s.verb) || !(openedWithDay(s) || AFTER.test(s.whatLow)))
    return null
  if (s.passive) return CLASS.test(s.whoLow) ? ends(s.who) : null
  return BUYERS.test(s.whoLow) && OFFERING_OF_CLASS.test(s.whatLow) ? ends(s.what) : null
}

/** "Class B shares will not be sold after April 30" */
const notAfter = (s: Said): boolean =>
  s.negative &&
  s.passive &&
  s.tense === 'future' &&
  CLASS.test(s.whoLow) &&
  ['offer', 'sell', 'issue'].includes(s.verb) &&
  (/^after \w+ \d/.test(s.whatLow) || /^after\b/.test(s.openerLow))

/** "will no longer offer Class M shares"; "Class B shares are no longer offered" */
export const noLongerOffered: ClassCase = ({ s, who, what }) => {
  if (!s.ended || !OFFERING.has(s.verb)) return undefined
  if (s.passive && who) return ends(s.who)
  if (!s.passive && what && s.verb !== 'accept' && !/\bportfolio\b/.test(s.whatLow.slice(0, 10))) return ends(s.what)
  if (s.verb === 'be' && who && /\b(?:available|offered|open)\b/.test(s.whatLow)) return ends(s.who)
  return s.verb === 'accept' && who ? ends(s.who) : null
}

/** "no more Class B shares will be issued" */
export const noMore: ClassCase = ({ s, who }) =>
  s.passive &&
  ['issue', 'offer', 'sell', 'accept'].includes(s.verb) &&
  /^no (?:more|further|new|additional)\b/.test(s.whoLow) &&
  who &&
  toCome(s)
    ? ends(s.who)
    : undefined

/** "Class C shares are withdrawn from sale" */
export const withdrawn: ClassCase = ({ s, who }) =>
  s.verb === 'withdraw' && s.passive && who && /^from (?:sale|the market|offer)/.test(s.whatLow) ? ends(s.who) : undefined

/** "Class C shares will close to new investors" */
export const closing: ClassCase = told => {
  const { s } = told
  const closes =
    s.verb === 'close' && !s.passive && s.tense === 'future' && /^to (?:all |most )?(?:new|existing|additional)\b/.test(s.whatLow)
  return closes && isClassItself(told) ? ends(s.who) : undefined
}

/** "Class B shares will be closed", "will be terminated" */
export const closed: ClassCase = told => {
  const { s } = told
  if (!s.passive || !CLOSING.has(s.verb) || !isClassItself(told)) return undefined
  const other = EXCHANGED_FOR.exec(s.clause.text.slice(s.group.to))?.[1]
  return other ? { from: classAt(s.who), to: classAt(other) } : ends(s.who)
}

/** "… will be liquidated by exchanging them for Class A shares" */
const EXCHANGED_FOR = /\bby (?:exchanging|converting) (?:them|(?:such|these|those|the) shares) (?:for|into) ([^.;]{3,40})/

/** "The Fund will discontinue the offering of Class B shares" */
export const endedByFund: ClassCase = ({ s, what }) =>
  !s.passive && ENDING.has(s.verb) && OFFERING_OF_CLASS.test(s.whatLow) && what ? ends(s.what) : undefined
