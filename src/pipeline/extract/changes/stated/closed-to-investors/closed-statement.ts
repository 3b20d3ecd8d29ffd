// In: a statement. Out: whether it tells that a portfolio takes no new money, or none from new investors.
//   "The Fund will be closed to new investors."     "From July 5, the Fund accepts no purchases other than those of existing shareholders."
//                     ^ verb ^ whom                                        ^ verb  ^ none
import { pattern } from '../../../../../model/pattern.ts'
import type { Reading } from '../../candidate.ts'
import { FUND, NEWCOMERS, refuses } from './closed-refusal.ts'
import { isFromNow } from '../from-now.ts'
import { dated, openedWithDay } from '../news.ts'
import { doerOf, type Said } from '../said.ts'
import { groupWords } from '../group-words.ts'

const CLASS = /\b(?:class(?:es)? [a-z0-9]{1,4}\b|[a-z]+ class\b|investor shares|institutional shares|(?:investor|primary) [a-z] shares)/
const INVESTORS = pattern()`
  \b(?:new|existing|additional|further|all|most|certain|substantially all) (?:and existing )?(?:
  investors?|investments?|\w+holders?|purchases?|accounts?|money|contract (?:owners|holders)|contributions?|retirement plans?|sales)\b
  |\binvest(?:ors|ments?) from\b
`
const TO_EXISTING_ONLY = pattern()`
  ^(?:available |open |offered )?(?:for (?:purchase|investment) )?
  (?:only|solely|exclusively) (?:available |open |offered )?(?:for purchase )?(?:to|by) (?:
  existing|current
  |(?:those )?(?:share|stock)?(?:holders|investors|persons) (?:of record )?(?:who|that|as of|on)
  )\b
`
const ON_LIMITED_BASIS = /^(?:(?:available|offered|open) )?(?:for (?:sale|purchase|investment) )?(?:only )?on a (?:more )?limited basis\b/
const SALES_TO_EXISTING = /^(?:the )?(?:new )?(?:sales?|purchases?|offering|investments?)\b[^.;]{0,60}?\bto (?:existing|current)\b/
const NO_PURCHASES = pattern()`
  ^(?:no|only) (?:new |further |additional |more )?
  (?:purchases?|investments?|orders?|subscriptions?|(?:share|stock|unit)holders?|accounts?|investors?)\b
`
/** "Additional purchases may be made by existing shareholders", "Existing shareholders may continue to buy": the sentence right after. */
const OTHERS_MAY = pattern('i')`
  ^as an existing (?:(?:share|stock|unit)holder|investor), you (?:may|can)\b
  |
  ^(?:additional |further )?(?:purchases?|investments?|orders|sales)\b[^.;]{0,40}\b(?:existing|current) (?:\w+holders|investors)\b
  |^(?:existing|current) (?:(?:share|stock|unit)holders|investors)\b[^.;]{0,80}
    \b(?:may|can|(?:will|shall) be (?:able|permitted)) (?:to )?continue\b
`
/** "Effective January 30, the Fund will be closed to all investments": the step after that for new investors. */
const CLOSED_TO_ALL = /\bclosed to (?:all|any|both)\b[^.;]{0,40}\b(?:investments?|purchases?|investors|(?:share|stock|unit)holders)\b/i
const MONEY =
  /\b(?:investments?|investors?|(?:share|stock|unit)holders?|public|purchases?|orders?|accounts?|shares|contributions?|exchanges?)\b/
/** Ways to buy: what is no longer accepted so may come otherwise. */
const WAYS = /\b(?:checks?|check[- ]?writing|telephone|wire|fax|in person|certificates?|cash|third[- ]party)\b/
const SALES = /\b(?:sales?|purchases?|offering)\b/
const SALES_OF_SHARES = /\b(?:sales?|offering|offer|purchases?|creations?|issuance)\b(?: of)?(?: (?:its|the|fund|new))? ?(?:shares)?/
const NEW_CUSTOMERS = /\bnew (?:investors?|(?:share|stock|unit)holders?|accounts?|customers?|money)\b/

/** `liquidating`: the document tells that the portfolio is wound up; what it accepts no longer belongs to that. */
export function tellsClosing(s: Said, liquidating: boolean, reading: Reading): boolean {
  const doer = `${doerOf(s, reading).toLowerCase()} ${s.whoLow}`
  const fund = FUND.test(doer) && !CLASS.test(s.whoLow)
  const behind = reading.clauses.slice(s.clause.index + 1, s.clause.index + 3).map(k => k.text)
  const next = behind[0] ?? ''
  if (s.verb === 'close' && isClosedAlready(s, next)) return false
  if (refuses(s))
    return (/^(?:no new accounts?|only)\b/.test(s.whoLow) || fund || FUND.test(s.low)) && !CLASS.test(s.whoLow) && !liquidating
  if (s.verb === 'close') return closes(s, fund)
  if (acceptsNone(s, fund)) return true
  // A case says yes or no; null where the words are not its own.
  return (
    restrictsNew(s) ??
    isForExistingOnly(s, fund) ??
    isForFew(s, fund) ??
    isAccessRestricted(s) ??
    limitsSales(s, fund) ??
    areTurnedAway(s) ??
    (sellsNoMore(s, fund) ? !liquidating : null) ??
    // "will no longer accept purchase orders" belongs to a liquidation.
    (liquidating && !isClosingOfItsOwn(s, fund, behind) ? false : null) ??
    acceptsNoLonger(s, fund) ??
    areSuspended(s) ??
    suspendsSales(s) ??
    areNoLongerOffered(s)
  )
}

/** "has been closed since January 31. The Trustees have now voted to reopen it.", "is currently closed" */
function isClosedAlready(s: Said, next: string): boolean {
  if (s.tense === 'perfect' && /\bre-?open/i.test(next) && /\bsince\b/.test(s.whatLow)) return true
  return s.ended || (s.tense === 'present' && /\b(?:currently|presently|already)\b/.test(groupWords(s)))
}

/** "is closed to new investors", "the Trustees will close the Fund to new investors" */
function closes(s: Said, fund: boolean): boolean {
  if (s.relative && s.tense === 'perfect') return false
  const isNews = s.passive || s.tense !== 'present' || /\bclosing\b/.test(groupWords(s))
  if (fund && isNews && /^(?:\w+ )?to\b/.test(s.whatLow))
    return INVESTORS.test(s.whatLow) || /^to (?:purchases|investors|investment)/.test(s.whatLow)
  return !s.passive && /\b(?:fund|portfolio|series)\b/.test(s.whatLow) && INVESTORS.test(s.whatLow) && s.tense !== 'present'
}

/** "has decided to restrict new investment in the Fund" */
const restrictsNew = (s: Said): boolean | null =>
  s.verb === 'restrict' &&
  !s.passive &&
  s.tense === 'future' &&
  /^new (?:investments?|investors|purchases|accounts|sales)\b/.test(s.whatLow)
    ? FUND.test(s.whatLow)
    : null

/** "Effective June 26, the Fund is offered only to existing shareholders" */
const isForExistingOnly = (s: Said, fund: boolean): boolean | null =>
  ((s.passive && ['offer', 'sell'].includes(s.verb)) || s.verb === 'be') &&
  !s.ended &&
  fund &&
  isFromNow(s) &&
  TO_EXISTING_ONLY.test(s.whatLow)
    ? !CLASS.test(s.whoLow)
    : null

/** "will be offered on a limited basis" */
const isForFew = (s: Said, fund: boolean): boolean | null =>
  ((s.passive && ['offer', 'sell'].includes(s.verb)) || s.verb === 'be') && fund && isFromNow(s) && ON_LIMITED_BASIS.test(s.whatLow)
    ? !CLASS.test(s.whoLow)
    : null

/** "Access to the Fund by new investors is being restricted" */
const isAccessRestricted = (s: Said): boolean | null =>
  s.passive &&
  ['restrict', 'limit', 'suspend', 'discontinue', 'prohibit'].includes(s.verb) &&
  !s.relative &&
  /\b(?:access|availability|purchases?|investments?|sales?|offering)\b/.test(s.whoLow) &&
  /\bnew (?:investors?|(?:share|stock|unit)holders?|accounts?)\b/.test(s.whoLow) &&
  (s.tense !== 'present' || s.progressive || openedWithDay(s))
    ? FUND.test(s.low) && !CLASS.test(s.whoLow)
    : null

/** "will limit purchases to existing shareholders", "sales of shares will be limited to existing shareholders" */
function limitsSales(s: Said, fund: boolean): boolean | null {
  if (s.verb !== 'limit') return null
  if (!s.passive) return SALES_TO_EXISTING.test(s.whatLow) ? fund && isFromNow(s) : null
  return SALES.test(s.whoLow) && /^to (?:existing|current)\b/.test(s.whatLow) ? isFromNow(s) : null
}

/** "From July 5, the Fund accepts no purchases other than those of existing shareholders." */
const acceptsNone = (s: Said, fund: boolean): boolean =>
  ['accept', 'permit', 'allow', 'take'].includes(s.verb) &&
  !s.passive &&
  !s.relative &&
  fund &&
  NO_PURCHASES.test(s.whatLow) &&
  (isFromNow(s) || /\b(?:from|after|on)\b/.test(s.openerLow))

/** "New investors will be turned away", "new accounts are refused" */
const areTurnedAway = (s: Said): boolean | null =>
  s.passive &&
  !s.relative &&
  ['turned', 'turn', 'refuse', 'reject', 'shut', 'exclude', 'bar'].includes(s.verb) &&
  NEWCOMERS.test(s.whoLow) &&
  ((s.verb !== 'turned' && s.verb !== 'turn') || /^away\b/.test(s.whatLow))
    ? (s.tense === 'future' || dated(s)) && !CLASS.test(s.whoLow)
    : null

/** "the Fund sells no more shares", "takes no further orders" */
const sellsNoMore = (s: Said, fund: boolean): boolean =>
  !s.passive &&
  !s.relative &&
  ['sell', 'issue', 'offer', 'take', 'accept'].includes(s.verb) &&
  fund &&
  /^no (?:more|further|additional|new) (?:shares|orders|money|purchases)\b/.test(s.whatLow) &&
  (isFromNow(s) || dated(s))

/** "will stop accepting purchases from new investors", "has suspended sales to new investors", while others may buy for a while */
const isClosingOfItsOwn = (s: Said, fund: boolean, next: readonly string[]): boolean =>
  (s.ended || (s.verb === 'suspend' && !s.passive)) &&
  fund &&
  (openedWithDay(s) || dated(s)) &&
  next.some(words => OTHERS_MAY.test(words) || CLOSED_TO_ALL.test(words)) &&
  /\b(?:from|by|to) new (?:investors|accounts|(?:share|stock|unit)holders)\b/.test(s.whatLow)

/** "will no longer accept purchase orders" */
const acceptsNoLonger = (s: Said, fund: boolean): boolean | null =>
  s.ended && fund && ['accept', 'sell', 'offer', 'be', 'issue', 'open'].includes(s.verb)
    ? MONEY.test(s.whatLow) && !CLASS.test(s.whatLow) && !WAYS.test(s.whatLow)
    : null

/** "Until further notice purchases of the Fund by new shareholders are suspended." */
const areSuspended = (s: Said): boolean | null =>
  ['suspend', 'discontinue', 'halt', 'stop'].includes(s.verb) &&
  s.passive &&
  s.tense === 'present' &&
  !s.relative &&
  SALES.test(s.whoLow) &&
  NEW_CUSTOMERS.test(s.whoLow)
    ? FUND.test(s.low)
    : null

/** "has suspended the sale of its shares to new investors" */
const suspendsSales = (s: Said): boolean | null =>
  ['suspend', 'discontinue', 'terminate', 'stop', 'cease', 'halt'].includes(s.verb) && s.tense !== 'present' && !(s.relative && s.passive)
    ? SALES_OF_SHARES.test(s.passive ? s.whoLow : s.whatLow) &&
      /\b(?:new|investors|shares)\b/.test(s.low) &&
      !CLASS.test(s.low) &&
      !/\bsales charge|\b(?:redemption|exchange|purchase|transaction) fees?\b/.test(s.low)
    : null

/** "Shares of the Fund will no longer be offered to the public" */
const areNoLongerOffered = (s: Said): boolean =>
  s.passive &&
  ['offer', 'sell', 'accept'].includes(s.verb) &&
  s.ended &&
  /\bshares\b|\bpurchase/.test(s.whoLow) &&
  !CLASS.test(s.whoLow) &&
  /\b(?:new|investors|purchase|public)\b/.test(s.low)
