// In: a statement. Out: whether it turns new investors away from a day on, where its verb is denied or says what only others may do.
//   "Effective July 1, the Fund will not accept purchases from new investors."     "Only existing shareholders may buy shares."
//                                    ^ denied   ^ newcomers                         ^ others
import { DAY } from '../../../dates/months.ts'
import { pattern } from '../../../../../model/pattern.ts'
import { happens, openedWithDay } from '../news.ts'
import type { Said } from '../said.ts'

const SINCE_DAY = pattern()`^\W*since ${DAY}`

export const FUND = /\b(?:funds?|portfolios?|series|etfs?|trust|shares of)\b/
export const NEWCOMERS = pattern()`
  \b(?:
  new (?:investors?|accounts?|\w+holders?|investments?|purchases?|(?:contract|policy) ?(?:owners|holders)|allocations?|transfers)
  |(?:any|further|additional) (?:purchases?|purchase orders|orders|investments?|subscriptions?)
  )\b
`
const AFTER_DAY = pattern()`\bafter (?:the close of (?:business|trading) on )?${DAY}`
const ONLY_EXISTING = pattern()`
  ^only (?:existing|current|(?:share|stock|unit)holders (?:of record )?(?:who|that|as of)|investors who (?:already|currently))\b
`
const NO_NEW = /^no (?:new|additional|further) (?:accounts?|investors?|investments?|purchases?|purchase orders|orders)\b/

export function refuses(s: Said): boolean {
  const opened = openedWithDay(s) || /\b(?:after|on)\b/.test(s.openerLow) || AFTER_DAY.test(s.whatLow)
  if ((opened && onlyExistingMay(s)) || noneMay(s, opened)) return happens({ ...s, modal: null })
  if (newOnesMayNoLonger(s, opened)) return happens({ ...s, modal: null, negative: false })
  if (!s.negative) return false
  if (hasNotAccepted(s)) return true
  const denies = areNotAccepted(s) || (opened && (newOnesMayNot(s) || isNotAccepting(s) || willNotAccept(s)))
  return denies && happens({ ...s, negative: false })
}

/** "only existing shareholders may buy shares" */
const onlyExistingMay = (s: Said): boolean =>
  (s.modal === 'may' || s.tense === 'future') &&
  !s.passive &&
  ONLY_EXISTING.test(s.whoLow) &&
  ['purchase', 'buy', 'invest', 'add', 'make'].includes(s.verb)

/** "no new accounts may be opened" */
const noneMay = (s: Said, opened: boolean): boolean =>
  (opened || s.tense === 'future') &&
  s.passive &&
  (s.modal === 'may' || s.tense === 'future') &&
  NO_NEW.test(s.whoLow) &&
  ['open', 'accept', 'make', 'establish', 'permit', 'process', 'allow'].includes(s.verb)

/** "new investors will not be able to buy shares", "investors will not be eligible to purchase shares" */
const newOnesMayNot = (s: Said): boolean =>
  s.tense === 'future' &&
  /^(?:new |prospective )?(?:investors?|(?<=new )(?:(?:share|stock|unit)holders?|accounts?))\b/.test(s.whoLow) &&
  (/^(?:able|eligible|permitted|allowed) to (?:purchase|buy|invest|open)\b/.test(s.whatLow) ||
    ['purchase', 'buy', 'invest', 'open'].includes(s.verb))

/** "New investors may not purchase shares after July 15", "Effective July 1, new investors may no longer buy shares of the Fund" */
const newOnesMayNoLonger = (s: Said, opened: boolean): boolean =>
  opened &&
  (s.negative || s.ended) &&
  s.modal === 'may' &&
  !s.passive &&
  !s.relative &&
  /^(?:new |prospective )(?:investors?|(?:share|stock|unit)holders?)\b/.test(s.whoLow) &&
  ['purchase', 'buy', 'invest', 'open'].includes(s.verb) &&
  !/\bclass\b/.test(s.whatLow)

/** "is not accepting new accounts after September 30" */
const isNotAccepting = (s: Said): boolean =>
  s.progressive && !s.passive && ['accept', 'open', 'sell'].includes(s.verb) && FUND.test(s.whoLow) && NEWCOMERS.test(s.whatLow)

/** "Since February 23, 1998, the Fund has not accepted investments from new shareholders" */
const hasNotAccepted = (s: Said): boolean =>
  s.tense === 'perfect' &&
  !s.passive &&
  ['accept', 'sell', 'offer'].includes(s.verb) &&
  SINCE_DAY.test(s.openerLow) &&
  FUND.test(s.whoLow) &&
  NEWCOMERS.test(s.whatLow)

/** "New accounts in the Fund will not be accepted" */
const areNotAccepted = (s: Said): boolean =>
  s.passive && s.tense === 'future' && s.verb === 'accept' && NEWCOMERS.test(s.whoLow) && FUND.test(s.low)

/** "Effective July 1, the Fund will not accept purchases from new investors" */
const willNotAccept = (s: Said): boolean =>
  s.tense === 'future' &&
  !s.modal &&
  ['accept', 'sell', 'offer', 'be', 'open'].includes(s.verb) &&
  FUND.test(s.whoLow) &&
  NEWCOMERS.test(s.whatLow) &&
  !/\bunless\b|\bwho\b/.test(s.whatLow)
