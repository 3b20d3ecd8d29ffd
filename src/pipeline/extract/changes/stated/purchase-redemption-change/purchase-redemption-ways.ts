// In: a statement that happens. Out: whether it changes how shares are bought and sold, or what an order costs.
//   "The Fund will no longer accept third-party checks."
//             ^ ended               ^ means
import { pattern } from '../../../../../model/pattern.ts'
import { wordList } from '../../../../../model/word-list.ts'
import { aboutText, openedWithDay } from '../news.ts'
import { tellsHour } from './purchase-redemption-hours.ts'
import { refuses } from '../closed-to-investors/closed-refusal.ts'
import { boughtNoMore } from '../share-class-change/share-class-ended.ts'
import { fromADay, isLedRule, mayFrom, mayNoLonger, mustBe, onlySoOften } from './purchase-redemption-rules.ts'
import { NOUN, SALES_CHARGE } from './purchase-redemption-words.ts'
import type { Said } from '../said.ts'

const ACCEPTING = new Set(wordList`accept issue process permit offer allow charge honor`)
const TAKING_FEE = new Set(wordList`charge deduct impose assess collect`)
const DEALING = new Set(wordList`exchange redeem purchase buy sell use draw write place open`)

const MEANS = pattern()`
  \b(?:checks?|check-?writing|wire transfers?|systematic withdrawals?|automatic investments?|telephone|by wire|by fax|facsimile|in person
    |certificates?|third[- ]party|credit cards?|starter checks|money orders|cash|by mail|online|in[- ]kind)\b
`
/** "on shares sold less than 90 days after they were bought" */
const ON_ORDERS = pattern()`
  ^(?:on|upon|from|for) (?:any |all |each |the |proceeds of )?
    (?:wires?|checks?|shares|redemptions?|sales|exchanges?|withdrawals?)\b[^.;]*
    \b(?:days?|months?|sold|redeemed|exchanged|held|sent)\b
  // "on accounts with balances below $1,000"
  |^(?:on|to|against|from|for) (?:any |all |each |the )?(?:[\w-]+ )?accounts?\b
`
/** "a fee of 2% from the proceeds of shares that are redeemed within 60 days" */
const FEE_ON_ORDERS = pattern()`
  ^an? (?:[\w%.]+ ){0,4}(?:fee|charge)\b[^.;]*
    \b(?:shares|redemptions?|exchanges?|proceeds)\b[^.;]*
    \b(?:days?|months?|sold|redeemed|exchanged|held)\b
  |^an? (?:[\w%$.,-]+ ){0,4}(?:fee|charge) (?:of [$\d.]+ )?(?:for|on|to|from) (?:each |any |all |every )?(?:[\w-]+ )?accounts?\b
`
/** "will no longer accept cash from shareholders" */
const FROM_HOLDERS = pattern()`
  \b(?:(?:share|contract )holders?|investors?|checks?|cash|certificates?|money orders|credit cards?)\b
`

/** "The number of exchanges that a shareholder may make in a year has been cut from twelve to six." */
const isNumberChanged = (s: Said): boolean =>
  s.passive &&
  !s.relative &&
  ['reduce', 'cut', 'lower', 'increase', 'raise', 'change'].includes(s.verb) &&
  /^the (?:number|frequency) of (?:[\w-]+ ){0,2}(?:exchanges?|transfers?|round[- ]trips?|redemptions?|purchases?)\b/.test(s.whoLow)

export function tellsWay(s: Said): boolean {
  return (
    acceptsNoLonger(s) ||
    chargesNoLonger(s) ||
    mustBe(s) ||
    fromADay(s) ||
    mayFrom(s) ||
    isLedRule(s) ||
    isNumberChanged(s) ||
    onlySoOften(s) ||
    (mayNoLonger(s) && DEALING.has(s.verb) && !boughtNoMore(s) && !refuses(s)) ||
    isFeeCharged(s) ||
    chargesFee(s) ||
    accountsPay(s) ||
    isOnlyFor(s) ||
    isSet(s) ||
    movesFromTo(s) ||
    tellsHour(s)
  )
}

/** "will no longer accept third-party checks", "Effective today, checks drawn on third parties are no longer accepted" */
function acceptsNoLonger(s: Said): boolean {
  if (!s.ended || !ACCEPTING.has(s.verb) || !MEANS.test(s.low)) return false
  return (
    /\b(?:purchase|redemption|redeem|orders?|shares?|investments?|exchanges?|payments?)\b/.test(s.low) ||
    (openedWithDay(s) && FROM_HOLDERS.test(s.passive ? s.whoLow : s.whatLow))
  )
}

/** "The annual fee of $10 that is deducted from accounts below $5,000 will no longer be charged after June 30." */
const chargesNoLonger = (s: Said): boolean =>
  s.ended &&
  s.passive &&
  TAKING_FEE.has(s.verb) &&
  /\b(?:annual|account|maintenance|small[- ]balance) (?:\w+ )?(?:fee|charge)\b[^;]*\baccounts?\b/.test(s.low.slice(0, s.group.from))

/** "a fee of 2% of the proceeds will be charged on shares sold less than 90 days after they were bought" */
const isFeeCharged = (s: Said): boolean =>
  s.passive &&
  (TAKING_FEE.has(s.verb) || s.verb === 'withhold' || s.verb === 'make') &&
  /\b(?:fee|charge)\b/.test(s.whoLow) &&
  ON_ORDERS.test(s.low.slice(s.group.to).trim()) &&
  (s.tense === 'future' || openedWithDay(s) || /\bon or after [a-z]+ \d/.test(s.low)) &&
  !SALES_CHARGE.test(s.low)

/** "Beginning August 2, the Fund will deduct a fee of 2% from the proceeds of shares that are redeemed within 60 days" */
const chargesFee = (s: Said): boolean =>
  !s.passive &&
  !s.relative &&
  (TAKING_FEE.has(s.verb) || s.verb === 'withhold' || s.verb === 'levy') &&
  (s.tense === 'future' || openedWithDay(s)) &&
  FEE_ON_ORDERS.test(s.low.slice(s.group.to).trim()) &&
  !SALES_CHARGE.test(s.low)

/** "Effective July 1, accounts below $2,500 will be charged a fee of $20 a year." */
const accountsPay = (s: Said): boolean =>
  s.passive &&
  TAKING_FEE.has(s.verb) &&
  (s.tense === 'future' || openedWithDay(s)) &&
  /\baccounts?\b/.test(s.whoLow) &&
  /^an? (?:[\w$.-]+ ){0,4}(?:fee|charge)\b/.test(s.whatLow)

/** "Effective May 1, Class I shares are available only to institutional investors". */
const isOnlyFor = (s: Said): boolean =>
  s.verb === 'be' &&
  openedWithDay(s) &&
  /\bshares\b/.test(s.whoLow) &&
  /^(?:available|offered) (?:for purchase )?(?:only|exclusively|solely)\b/.test(s.whatLow) &&
  !/\bexisting\b/.test(s.whatLow)

/** "The minimum initial investment will be $500." */
const isSet = (s: Said): boolean => s.verb === 'be' && s.tense === 'future' && NOUN.test(s.whoLow) && !aboutText(s.whoLow)

/** "the cut-off time for purchase orders … will change from 3:00 p.m. to 5:00 p.m.", "the number of shares in a Creation Unit …" */
const movesFromTo = (s: Said): boolean =>
  ['change', 'move', 'increase', 'decrease', 'reduce'].includes(s.verb) &&
  !s.relative &&
  (s.tense === 'future' || openedWithDay(s)) &&
  NOUN.test(s.whoLow) &&
  /\b(?:from|to) \d/.test(s.whatLow)
