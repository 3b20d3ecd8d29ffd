// In: a statement. Out: whether it sets a rule for buying and selling anew, though its "may", "must" or "not" elsewhere tells nothing new.
//   "Beginning January 2, checks drawn on accounts must be for at least $500."
//                                                  ^ modal, news from that day on
import { DAY, FROM_WORDS } from '../../../dates/months.ts'
import { pattern } from '../../../../../model/pattern.ts'
import { wordList } from '../../../../../model/word-list.ts'
import { saysNow } from '../group-words.ts'
import { happens, openedWithDay, opensEffective } from '../news.ts'
import { HOUR, NOUN } from './purchase-redemption-words.ts'
import type { Said } from '../said.ts'

const BEARING_FEE = new Set(wordList`apply charge impose assess`)
const TAKING_FEE = new Set(wordList`impose charge assess collect apply deduct`)
const LIMITING = new Set(wordList`limit restrict permit allow prohibit`)
const LETTING = new Set(wordList`permit allow accept make process`)
const BUYING = new Set(wordList`buy purchase open acquire`)
const DEALING = new Set(wordList`open invest establish purchase buy exchange redeem`)

const NO_MORE_THAN = pattern()`
  ^(?:no more than|not more than|only) (?:\w+ ){1,3}(?:exchanges?|purchases?|redemptions?|transfers?|round[- ]trips?)\b
`
const WITH_AT_LEAST = pattern()`
  ^(?:with|for) (?:as little as
    |an? (?:(?:initial|minimum|first) )*(?:investment|purchase|deposit|amount) of(?: (?:at least|as little as))?) \$\d
`
const FROM_THEN = pattern()`\b(?:from|after|as of) (?:(?:that|this) (?:date|day)|${DAY})`
const FROM_DAY = pattern()`\b(?:${FROM_WORDS}|from)(?: on| as of)? ${DAY}`

/** In a list of changes: "The number of exchanges is limited to four", "Accounts below $750 may be charged a fee". */
export const isLedRule = (s: Said): boolean =>
  s.led === true &&
  !s.relative &&
  !s.negative &&
  s.passive &&
  ((LIMITING.has(s.verb) && /^(?:o )?(?:the number of )?(?:exchanges?|purchases?|redemptions?|transfers?)\b/.test(s.whoLow)) ||
    (s.verb === 'charge' && /\baccounts?\b/.test(s.whoLow) && /\bfee\b/.test(s.whatLow)))

export const isSetAnew = (s: Said): boolean =>
  isLedRule(s) || mustBe(s) || mayNoLonger(s) || mayFrom(s) || onlySoOften(s) || (s.negative && fromADay(s))

/** It would happen, but for its modal. */
const happensFreely = (s: Said): boolean => happens({ ...s, modal: null })

export function mustBe(s: Said): boolean {
  if (s.negative) return false
  return s.modal === 'may' ? mayNot(s) : s.modal === 'must' && (mustNow(s) || mustFromADay(s))
}

/** "From June 1 no check may be drawn for less than $500" */
const mayNot = (s: Said): boolean =>
  openedWithDay(s) && /^no (?:checks?|purchases?|orders?|redemptions?|exchanges?|accounts?|wires?)\b/.test(s.whoLow)

/** "Orders must now reach us by 2:00 p.m." */
const mustNow = (s: Said): boolean =>
  saysNow(s) &&
  /\b(?:orders?|requests?|purchases?|redemptions?|exchanges?|checks?|accounts?|investments?)\b/.test(s.whoLow) &&
  (HOUR.test(s.whatLow) || /\bnoon\b/.test(s.whatLow) || /\$\d/.test(s.what))

/** "Beginning January 2, checks drawn on accounts must be for at least $500." */
const mustFromADay = (s: Said): boolean =>
  opensEffective(s) &&
  /\b(?:checks?|purchases?|investments?|redemptions?|exchanges?|orders?|accounts?)\b/.test(s.whoLow) &&
  (/\$\d/.test(s.what) || (s.passive && ['receive', 'place', 'submit', 'deliver'].includes(s.verb) && HOUR.test(s.whatLow)))

/** "Beginning September 1, exchanges may be made only four times a year." */
export function onlySoOften(s: Said): boolean {
  return (
    isFreeTo(s) &&
    s.passive &&
    openedWithDay(s) &&
    /^(?:exchanges?|purchases?|redemptions?|transfers?)\b/.test(s.whoLow) &&
    /^(?:only|no more than|not more than|up to)\b/.test(s.whatLow) &&
    happensFreely(s)
  )
}

/** "Investors may open an account with as little as $500" */
export const mayFrom = (s: Said): boolean => isFreeTo(s) && (s.passive ? isBoughtWith(s) : isDownTo(s)) && happensFreely(s)

const isFreeTo = (s: Said): boolean => s.modal === 'may' && !s.negative && !s.relative

/** "From May 3, shares may be bought with an initial investment of $5 million." */
const isBoughtWith = (s: Said): boolean =>
  openedWithDay(s) && BUYING.has(s.verb) && /\b(?:shares|accounts?)\b/.test(s.whoLow) && WITH_AT_LEAST.test(s.whatLow)

/** "Investors may open an account with as little as $500, down from $2,500, effective July 1." */
const isDownTo = (s: Said): boolean =>
  DEALING.has(s.verb) &&
  FROM_DAY.test(`${s.openerLow} ${s.whatLow}`) &&
  (/\$\d[^;]{0,40}\b(?:down|up|rather|instead|previously|formerly|reduced|decreased|lowered|increased|raised)\b/.test(s.whatLow) ||
    /\b(?:as little as|a minimum of|minimum) [^;]{0,30}\$\d/.test(s.whatLow))

/** "Effective May 1, shareholders may no longer exchange shares by telephone." */
export function mayNoLonger(s: Said): boolean {
  return s.ended && s.modal !== null && (openedWithDay(s) || FROM_THEN.test(s.whatLow)) && happensFreely(s)
}

/** "Shares bought on or after July 1 will not be subject to a redemption fee"; "exchanges will be limited to four a year". */
export function fromADay(s: Said): boolean {
  if (isChargedFrom(s) || isChargedWithin(s)) return true
  if (s.relative || s.modal || s.tense !== 'future' || !namesDay(s)) return false
  return s.negative ? isSpared(s) : areOwnersLimited(s) || isNoMoreThan(s) || areOrdersLimited(s)
}

/** "Shares bought on or after July 1 and held for less than 60 days are subject to a redemption fee of 2%", "will be charged a fee" */
function isChargedFrom(s: Said): boolean {
  if (s.relative || s.modal || s.negative || s.ended || !/\bshares\b.*\b(?:bought|purchased|acquired) on (?:or|and) after\b/.test(s.whoLow))
    return false
  const isSubject = s.verb === 'be' && s.tense === 'present' && /^subject to\b/.test(s.whatLow)
  const isCharged = s.verb === 'charge' && s.passive
  const isHeld = /\bheld (?:for )?(?:less|fewer) than\b/.test(s.whoLow)
  return (isSubject || isCharged) && (isHeld ? /\bfee\b/ : NOUN).test(s.whatLow.slice(0, 80))
}

/** "Effective July 1, shares of the Fund redeemed within 60 days of purchase will be assessed a 2% fee" */
const isChargedWithin = (s: Said): boolean =>
  !s.relative &&
  !s.modal &&
  !s.negative &&
  !s.ended &&
  s.tense === 'future' &&
  openedWithDay(s) &&
  /\bshares\b.*\b(?:redeemed|sold|exchanged)\b.*\bwithin\b/.test(s.whoLow) &&
  ((s.passive && ['charge', 'assess'].includes(s.verb)) || (s.verb === 'be' && /^subject to\b/.test(s.whatLow))) &&
  /\bfee\b/.test(s.whatLow.slice(0, 80))

function namesDay(s: Said): boolean {
  return (
    openedWithDay(s) ||
    /^\W*(?:during|from|until|through)\b[^,]{4,60},/.test(s.low) ||
    /\bon (?:or|and) after\b/.test(`${s.openerLow} ${s.whoLow} ${s.negative && NOUN.test(s.whoLow) ? s.whatLow : ''}`)
  )
}

function isSpared(s: Said): boolean {
  // "The 2% redemption fee will not apply to redemptions on or after June 2"
  if (BEARING_FEE.has(s.verb) && NOUN.test(s.whoLow)) return true
  // "will not impose a redemption fee", "will not be subject to a redemption fee"
  const fee = (!s.passive && TAKING_FEE.has(s.verb)) || (s.verb === 'be' && /^subject to\b/.test(s.whatLow))
  return fee && NOUN.test(s.whatLow.slice(0, 80))
}

/** "Starting January 2, shareholders will be limited to four exchanges a year." */
const areOwnersLimited = (s: Said): boolean =>
  s.passive &&
  (s.verb === 'limit' || s.verb === 'restrict') &&
  /^(?:each |all )?(?:share|stock|contract ?)?(?:holders?|investors?|owners?)$|^you$/.test(s.whoLow) &&
  /^to (?:[\w-]+ ){0,2}(?:exchanges?|round[- ]trips?|transfers?|redemptions?|purchases?)\b/.test(s.whatLow)

/** "no more than four exchanges a year will be allowed" */
const isNoMoreThan = (s: Said): boolean => s.passive && LETTING.has(s.verb) && NO_MORE_THAN.test(s.whoLow)

/** "exchanges will be limited to four a year" */
const areOrdersLimited = (s: Said): boolean =>
  s.passive &&
  LIMITING.has(s.verb) &&
  /^(?:exchanges?|purchases?|redemptions?|transfers?|round[- ]trips?)\b/.test(s.whoLow) &&
  !/^to (?:existing|current)\b/.test(s.whatLow)
