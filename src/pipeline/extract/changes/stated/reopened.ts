// In: a reading. Out: portfolios that take new investors or new money again.
//   "Effective June 1, 2004, the Fund will reopen to new investors."
//                            ^ subject     ^ reopen
import { pattern } from '../../../../model/pattern.ts'
import type { Candidate, Reading } from '../candidate.ts'
import { groupWords } from './group-words.ts'
import { DECIDING } from './items.ts'
import { announces, dated, happens, longAgo, openedWithDay } from './news.ts'
import { found, saidIn, spanOf, type Said } from './said.ts'

const FUND = /\b(?:funds?|portfolios?|series|etfs?|shares|trust)\b/
const INVESTORS = /\b(?:investors?|investments?|purchases?|(?:share|stock|unit)holders|public|accounts|contributions)\b/
const OPEN_TO_NEW = pattern()`
  ^(?:open|available) (?:for investment |for purchase )?(?:to|by) (?:new|all|additional)
  [ ](?:(?:individual|retail|institutional) )?(?:investors|accounts|(?:share|stock|unit)holders)
`
const OPENING_OF = pattern()`
  ^:?\s*(?:the )?(?:re-?)?opening of (?:the |each )?[^.;]*\b(?:funds?|portfolios?|series)\b
    [^.;]* to (?:new|all|additional) (?:investors?|investments?|(?:share|stock|unit)holders?|accounts?)
`

export function findReopenings(reading: Reading): Candidate[] {
  const out: Candidate[] = []
  for (const s of saidIn(reading)) {
    if (mayBuyAgain(s) && !longAgo(s, reading)) out.push(found('reopened', s))
    else if (isNews(s, reading) && reopens(s) && !out.some(c => c.span.passage === s.clause.passage && c.span.from === spanOf(s).from))
      out.push(found('reopened', s))
  }
  return out
}

/** "New investors may again purchase shares beginning July 1." */
function mayBuyAgain(s: Said): boolean {
  return (
    s.modal === 'may' &&
    !s.negative &&
    !s.relative &&
    ['purchase', 'buy', 'invest', 'open'].includes(s.verb) &&
    /\bagain\b/.test(s.low.slice(s.group.from, s.group.to + 8)) &&
    (s.passive
      ? /^(?:new )?accounts\b|\bnew (?:investments|accounts)\b/.test(s.whoLow)
      : /^(?:all )?(?:new investors|investors|the (?:general )?public)\b/.test(s.whoLow)) &&
    dated(s)
  )
}

function isNews(s: Said, reading: Reading): boolean {
  if (!happens(s) || longAgo(s, reading) || s.clause.in.quoted || /\breferences? to\b/.test(s.whoLow)) return false
  return announces(s) || (s.passive && s.verb === 'rescind')
}

const reopens = (s: Said): boolean =>
  isOpenToNew(s) ||
  isClosedNoLonger(s) ||
  decidesOpening(s) ||
  salesResume(s) ||
  (ofFund(s) && (isReopened(s) || isLifted(s) || liftsIt(s) || closingEnds(s) || opensAgain(s) || sellsAgain(s)))

const ofFund = (s: Said): boolean => FUND.test(s.whoLow) || FUND.test(s.whatLow)
const isAgain = (s: Said): boolean => /\b(?:again|once more|no longer closed)\b/.test(s.low)

/** "will reopen" */
const isReopened = (s: Said): boolean => s.verb === 'reopen' || s.verb === 're-open'

/** "Beginning July 1, the Fund is open to new investors." */
const isOpenToNew = (s: Said): boolean =>
  s.verb === 'be' &&
  !s.ended &&
  OPEN_TO_NEW.test(s.whatLow) &&
  FUND.test(s.whoLow) &&
  !/\bclass\b/.test(s.whoLow) &&
  (openedWithDay(s) || (s.tense === 'future' && dated(s)))

/** "The restrictions on purchases of the Fund will be lifted." */
const isLifted = (s: Said): boolean =>
  s.passive && ['lift', 'rescind', 'end'].includes(s.verb) && /\b(?:closure|closing|restrictions?|suspension|limitations?)\b/.test(s.whoLow)

/** "The Fund will lift its restrictions on new investors." */
const liftsIt = (s: Said): boolean =>
  !s.passive &&
  s.verb === 'lift' &&
  /^(?:its|the|all|any) (?:\w+ )?(?:closure|restrictions?|suspension|limitations?) on\b/.test(s.whatLow) &&
  INVESTORS.test(s.low)

/** "The soft close of the Fund to new investors will end." */
const closingEnds = (s: Said): boolean =>
  !s.passive &&
  s.tense === 'future' &&
  ['end', 'expire', 'conclude', 'terminate'].includes(s.verb) &&
  /^(?:the )?(?:\w+ )?(?:closing|closure|soft close|restrictions?|suspension) (?:of|on)\b/.test(s.whoLow) &&
  INVESTORS.test(s.low)

/** "The Fund will no longer be closed." */
const isClosedNoLonger = (s: Said): boolean =>
  s.ended && ((s.verb === 'close' && s.passive) || (s.verb === 'be' && /^closed\b/.test(s.whatLow))) && FUND.test(s.whoLow)

/** "will open to new investors", "shares will once again be available for sale" */
function opensAgain(s: Said): boolean {
  const isOpen = s.verb === 'be' && /^(?:(?:once )?(?:more|again) )?(?:open|available|(?:up )?for sale|on sale|on offer)\b/.test(s.whatLow)
  if (s.verb !== 'open' && !isOpen) return false
  if (!INVESTORS.test(s.low) && !/\bfor sale\b|\bon (?:sale|offer)\b/.test(s.whatLow)) return false
  return isAgain(s) || (s.verb === 'open' && /^(?:\w+ )?to (?:new|all|additional) investors/.test(s.whatLow))
}

/** "approved the reopening of the Fund to new investors" */
const decidesOpening = (s: Said): boolean => DECIDING.has(s.verb) && !s.passive && OPENING_OF.test(s.whatLow)

/** "Sales of shares will resume on July 1." */
const salesResume = (s: Said): boolean =>
  ['recommence', 'resume', 'restart'].includes(s.verb) &&
  !s.passive &&
  // "Sales of shares, suspended since 2013, | will resume"
  /\b(?:sales?|offering|purchases?)\b/.test(s.whoLow || s.low.slice(0, s.group.from)) &&
  dated(s)

/** "The Fund will again accept new investors", "will resume sales" */
const sellsAgain = (s: Said): boolean =>
  ['accept', 'sell', 'offer', 'resume', 'take', 'welcome'].includes(s.verb) &&
  (isAgain(s) || s.verb === 'resume' || /\bresum/.test(groupWords(s))) &&
  (INVESTORS.test(s.low) || /\bsales?\b/.test(s.whatLow))
