// In: a reading. Out: portfolios that take no new money, or none from new investors.
//   "In connection therewith, the Fund is closed to investments from new and existing shareholders effective immediately."
//                                 ^ subject ^ closed
// A single class that is no longer offered is a share-class-change.
import type { ChangeDate } from '../../../../model/filing.ts'
import { datesIn } from '../../dates/dates.ts'
import type { Candidate, Reading } from '../candidate.ts'
import { datesOfRoles } from './dates-of-role.ts'
import { findLiquidations } from './liquidation.ts'
import { portfoliosIn } from './names.ts'
import { dated, happens, longAgo, openedWithDay } from './news.ts'
import { doerOf, found, saidIn, type Said } from './said.ts'

const FUND = /\b(?:funds?|portfolios?|series|etfs?|trust|shares of)\b/
const CLASS = /\b(?:class(?:es)? [a-z0-9]{1,4}\b|[a-z]+ class\b|investor shares|institutional shares)/

export function findClosings(reading: Reading): Candidate[] {
  const out: { c: Candidate; whose: string[] }[] = []
  const liquidating =
    findLiquidations(reading).length > 0 ||
    reading.clauses.some(c =>
      /\b(?:plan (?:of|to|providing for) (?:the )?liquidat\w+|will (?:be )?liquidated?|(?<!\b(?:necessary|required|forced|need|likely) )(?:and|to) liquidate the|liquidation (?:date|of the (?:fund|portfolio))|(?:cease|wind up) (?:its )?operations)\b/i.test(
        c.text,
      ),
    )
  for (const s of saidIn(reading)) {
    if (
      !(happens(s) || refuses(s)) ||
      longAgo(s, reading) ||
      s.clause.in.quoted ||
      !tells(
        s,
        liquidating,
        `${doerOf(s, reading).toLowerCase()} ${s.whoLow}`,
        OTHERS_MAY.test(reading.clauses[s.clause.index + 1]?.text ?? ''),
        /\bre-?open/i.test(reading.clauses[s.clause.index + 1]?.text ?? ''),
      )
    )
      continue
    const c = found('closed-to-investors', s)
    // A second sentence about the same portfolio tells it again.
    const whose = portfoliosIn(s.clause.text.slice(c.span.from - s.clause.from, c.span.to - s.clause.from), reading)
    const told = out.find(
      o => o.c.span.passage === s.clause.passage && (!whose.length || !o.whose.length || whose.some(p => o.whose.includes(p))),
    )
    if (told) {
      if (told.c.span.from !== c.span.from) told.c.also.push(c.span)
      continue
    }
    out.push({
      whose,
      c: {
        ...c,
        dates: [
          ...datesOfRoles(c.span, ['last-purchase'], reading).filter(
            d => /\bthe last day\b/i.test(s.clause.text) && d.role === 'last-purchase',
          ),
          ...notAfter(s),
        ],
      },
    })
  }
  return out.map(o => o.c)
}

const NEWCOMERS =
  /\b(?:new (?:investors?|accounts?|shareholders?|investments?|purchases?|(?:contract|policy) ?(?:owners|holders)|allocations?|transfers)|(?:any|further|additional) (?:purchases?|purchase orders|orders|investments?|subscriptions?))\b/

/** "Effective July 1, the Fund will not accept purchases from new investors"; "only existing shareholders may buy shares". */
function refuses(s: Said): boolean {
  const opened =
    openedWithDay(s) ||
    /\b(?:after|on)\b/.test(s.openerLow) ||
    /\bafter (?:the close of (?:business|trading) on )?[a-z]+ \d{1,2}, \d{4}/.test(s.whatLow)
  if (
    opened &&
    (s.modal === 'may' || s.tense === 'future') &&
    !s.passive &&
    /^only (?:existing|current|(?:share|stock)holders (?:of record )?(?:who|that|as of)|investors who (?:already|currently))\b/.test(
      s.whoLow,
    ) &&
    ['purchase', 'buy', 'invest', 'add', 'make'].includes(s.verb)
  )
    return happens({ ...s, modal: null })
  if (
    opened &&
    s.negative &&
    s.tense === 'future' &&
    /^new (?:investors?|shareholders?|accounts?)\b/.test(s.whoLow) &&
    (/^(?:able|permitted|allowed) to (?:purchase|buy|invest|open)\b/.test(s.whatLow) ||
      ['purchase', 'buy', 'invest', 'open'].includes(s.verb))
  )
    return happens({ ...s, negative: false })
  // "no new accounts may be opened"
  if (
    (opened || s.tense === 'future') &&
    s.passive &&
    (s.modal === 'may' || s.tense === 'future') &&
    /^no (?:new|additional|further) (?:accounts?|investors?|investments?|purchases?|purchase orders|orders)\b/.test(s.whoLow) &&
    ['open', 'accept', 'make', 'establish', 'permit', 'process', 'allow'].includes(s.verb)
  )
    return happens({ ...s, modal: null })
  // "is not accepting new accounts after September 30"
  if (
    s.negative &&
    s.progressive &&
    !s.passive &&
    ['accept', 'open', 'sell'].includes(s.verb) &&
    FUND.test(s.whoLow) &&
    NEWCOMERS.test(s.whatLow) &&
    opened
  )
    return happens({ ...s, negative: false })
  if (s.negative && s.passive && s.tense === 'future' && s.verb === 'accept' && NEWCOMERS.test(s.whoLow) && FUND.test(s.low))
    return happens({ ...s, negative: false })
  return (
    s.negative &&
    s.tense === 'future' &&
    !s.modal &&
    happens({ ...s, negative: false }) &&
    opened &&
    ['accept', 'sell', 'offer', 'be', 'open'].includes(s.verb) &&
    FUND.test(s.whoLow) &&
    NEWCOMERS.test(s.whatLow) &&
    !/\bunless\b|\bwho\b/.test(s.whatLow)
  )
}

/** "New accounts will not be accepted after July 1": closed from that day. */
function notAfter(s: Said): ChangeDate[] {
  if (!s.negative) return []
  const { text, lines } = s.clause
  return datesIn(text)
    .flatMap((d): ChangeDate[] =>
      d.date && d.from > s.group.to && /\bafter (?:the close of (?:business|trading) on )?$/i.test(text.slice(0, d.from))
        ? [{ role: 'effective', date: d.date, qualifier: 'on', lines }]
        : [],
    )
    .slice(0, 1)
}

const OTHERS_MAY =
  /^(?:additional |further )?(?:purchases?|investments?|orders|sales)\b[^.;]{0,40}\b(?:existing|current) (?:shareholders|investors)\b|^(?:existing|current) (?:shareholders|investors)\b[^.;]{0,80}\b(?:may|can|will be (?:able|permitted)) (?:to )?continue\b/i

function tells(s: Said, liquidating: boolean, doer: string, othersMay: boolean, reopens: boolean): boolean {
  const fund = FUND.test(doer) && !CLASS.test(s.whoLow)
  const investors =
    /\b(?:new|existing|additional|further|all|most|certain|substantially all) (?:and existing )?(?:investors?|investments?|shareholders?|purchases?|accounts?|money|contract (?:owners|holders)|contributions?|retirement plans?|sales)\b|\binvest(?:ors|ments?) from\b/
  // "has been closed since January 31. The Trustees have now voted to reopen it."
  if (s.verb === 'close' && s.tense === 'perfect' && reopens && /\bsince\b/.test(s.whatLow)) return false
  if (
    s.verb === 'close' &&
    (s.ended || (/\b(?:currently|presently|already)\b/.test(s.low.slice(s.group.from, s.group.to)) && s.tense === 'present'))
  )
    return false
  if (refuses(s))
    return (/^(?:no new accounts?|only)\b/.test(s.whoLow) || fund || FUND.test(s.low)) && !CLASS.test(s.whoLow) && !liquidating
  // "has decided to restrict new investment in the Fund"
  if (
    s.verb === 'restrict' &&
    !s.passive &&
    s.tense === 'future' &&
    /^new (?:investments?|investors|purchases|accounts|sales)\b/.test(s.whatLow)
  )
    return FUND.test(s.whatLow)
  // "Effective June 26, the Fund is offered only to existing shareholders"
  if (
    ((s.passive && ['offer', 'sell'].includes(s.verb)) || s.verb === 'be') &&
    !s.ended &&
    fund &&
    (openedWithDay(s) || s.tense === 'future') &&
    /^(?:available |open |offered )?(?:for (?:purchase|investment) )?(?:only|solely|exclusively) (?:available |open |offered )?(?:for purchase )?(?:to|by) (?:existing|current|(?:those )?(?:share|stock)?(?:holders|investors|persons) (?:of record )?(?:who|that|as of|on))\b/.test(
      s.whatLow,
    )
  )
    return !CLASS.test(s.whoLow)
  // "will limit purchases to existing shareholders"
  // "Access to the Fund by new investors is being restricted"
  if (
    s.passive &&
    ['restrict', 'limit', 'suspend', 'discontinue', 'prohibit'].includes(s.verb) &&
    !s.relative &&
    /\b(?:access|purchases?|investments?|sales?|offering)\b/.test(s.whoLow) &&
    /\bnew (?:investors?|shareholders?|accounts?)\b/.test(s.whoLow) &&
    (s.tense !== 'present' || s.progressive || openedWithDay(s))
  )
    return FUND.test(s.low) && !CLASS.test(s.whoLow)
  if (
    s.verb === 'limit' &&
    !s.passive &&
    /^(?:the )?(?:new )?(?:sales?|purchases?|offering|investments?)\b[^.;]{0,60}?\bto (?:existing|current)\b/.test(s.whatLow)
  )
    return fund && (s.tense === 'future' || openedWithDay(s))
  // "sales of shares will be limited to existing shareholders"
  if (
    s.verb === 'limit' &&
    s.passive &&
    /\b(?:sales?|purchases?|offering)\b/.test(s.whoLow) &&
    /^to (?:existing|current)\b/.test(s.whatLow)
  )
    return s.tense === 'future' || openedWithDay(s)
  // "From July 5, the Fund accepts no purchases other than those of existing shareholders."
  if (
    ['accept', 'permit', 'allow', 'take'].includes(s.verb) &&
    !s.passive &&
    !s.relative &&
    fund &&
    /^(?:no|only) (?:new |further |additional |more )?(?:purchases?|investments?|orders?|subscriptions?|shareholders?|accounts?|investors?)\b/.test(
      s.whatLow,
    ) &&
    (s.tense === 'future' || openedWithDay(s) || /\b(?:from|after|on)\b/.test(s.openerLow))
  )
    return true
  if (s.verb === 'close' && s.relative && s.tense === 'perfect') return false
  // "New investors will be turned away", "new accounts are refused"
  if (
    s.passive &&
    !s.relative &&
    ['turned', 'turn', 'refuse', 'reject', 'shut', 'exclude', 'bar'].includes(s.verb) &&
    NEWCOMERS.test(s.whoLow) &&
    ((s.verb !== 'turned' && s.verb !== 'turn') || /^away\b/.test(s.whatLow))
  )
    return (s.tense === 'future' || dated(s)) && !CLASS.test(s.whoLow)
  // "the Fund sells no more shares", "takes no further orders"
  if (
    !s.passive &&
    !s.relative &&
    ['sell', 'issue', 'offer', 'take', 'accept'].includes(s.verb) &&
    fund &&
    /^no (?:more|further|additional|new) (?:shares|orders|money|purchases)\b/.test(s.whatLow) &&
    (s.tense === 'future' || openedWithDay(s) || dated(s))
  )
    return !liquidating
  if (
    s.verb === 'close' &&
    fund &&
    (s.passive || s.tense !== 'present' || /\bclosing\b/.test(s.low.slice(s.group.from, s.group.to))) &&
    /^(?:\w+ )?to\b/.test(s.whatLow)
  )
    return investors.test(s.whatLow) || /^to (?:purchases|investors|investment)/.test(s.whatLow)
  if (s.verb === 'close' && !s.passive && /\b(?:fund|portfolio)\b/.test(s.whatLow) && investors.test(s.whatLow) && s.tense !== 'present')
    return true
  // "will no longer accept purchase orders": within a liquidation it belongs to that.
  // "will stop accepting purchases from new investors" while others may still buy is a closing of its own.
  if (
    liquidating &&
    !(s.ended && fund && openedWithDay(s) && othersMay && /\b(?:from|by|to) new (?:investors|accounts|shareholders)\b/.test(s.whatLow))
  )
    return false
  if (s.ended && fund && ['accept', 'sell', 'offer', 'be', 'issue', 'open'].includes(s.verb))
    return (
      /\b(?:investments?|investors?|shareholders?|public|purchases?|orders?|accounts?|shares|contributions?|exchanges?)\b/.test(
        s.whatLow,
      ) &&
      !CLASS.test(s.whatLow) &&
      !/\b(?:checks?|check[- ]?writing|telephone|wire|fax|in person|certificates?|cash|third[- ]party)\b/.test(s.whatLow)
    )
  // "Until further notice purchases of the Fund by new shareholders are suspended."
  if (
    ['suspend', 'discontinue', 'halt', 'stop'].includes(s.verb) &&
    s.passive &&
    s.tense === 'present' &&
    !s.relative &&
    /\b(?:sales?|purchases?|offering)\b/.test(s.whoLow) &&
    /\bnew (?:investors?|shareholders?|accounts?|customers?|money)\b/.test(s.whoLow)
  )
    return FUND.test(s.low)
  if (['suspend', 'discontinue', 'terminate', 'stop'].includes(s.verb) && s.tense !== 'present' && !(s.relative && s.passive))
    return (
      /\b(?:sales?|offering|offer|purchases?)\b(?: of)?(?: (?:its|the|fund|new))? ?(?:shares)?/.test(s.passive ? s.whoLow : s.whatLow) &&
      /\b(?:new|investors|shares)\b/.test(s.low) &&
      !CLASS.test(s.low) &&
      !/\bsales charge/.test(s.low)
    )
  return (
    s.passive &&
    ['offer', 'sell', 'accept'].includes(s.verb) &&
    s.ended &&
    /\bshares\b|\bpurchase/.test(s.whoLow) &&
    !CLASS.test(s.whoLow) &&
    /\b(?:new|investors|purchase|public)\b/.test(s.low)
  )
}
