// In: a reading. Out: portfolios that are wound up, with the last days of trading, of purchases and of payment.
//   "On September 4, 2002, the Board of Trustees approved a plan to liquidate the Sedgemoor Global Utilities Fund."
//                                                         ^ matter
// "will liquidate by transferring its assets" is a reorganization; a bond's or index's liquidation is none.
import { once } from '../../../../model/once.ts'
import type { ChangeDate } from '../../../../model/filing.ts'
import { datesIn } from '../../dates/dates.ts'
import { candidate, meet, type Candidate, type Reading, type Span } from '../candidate.ts'
import { calledOff, PUT_OFF, withoutCalledOff } from './called-off.ts'
import { eachItsDay } from './each-its-day.ts'
import { datesOfRoles, furtherSpans } from './dates-of-role.ts'
import { movedDays } from './moved-day.ts'
import { portfoliosIn } from './names.ts'
import { findReorganizations } from './reorganization.ts'
import { happens, longAgo } from './news.ts'
import { found, saidIn, type Said } from './said.ts'

const FUND = /\b(?:funds?|portfolios?|series|etfs?|trust)\b/
const PLAN =
  /\b(?:plan (?:of|providing for|for|to)(?: the)?(?: complete)? ?(?:liquidat\w+|dissol\w+|terminat\w+)(?: and (?:termination|dissolution|liquidation))?|liquidation|termination and (?:winding|dissol)|liquidate|dissol(?:ve|ution)|wind(?:ing)? up|terminat(?:e|ion of) the (?:fund|portfolio)(?!['’]))\b/
/** A class that is wound up is a change of classes. */
const CLASS = /\bclass(?:es)? [a-z0-9]{1,3}\b|\b[a-z]+ (?:class|shares)\b(?! of)|\bshares? class/
const REORGANIZING = /\b(?:reorganiz|merge|transferring|acquir|successor)/

export const findLiquidations = once((reading: Reading): readonly Candidate[] => {
  const merged = findReorganizations(reading).filter(m => m.state !== 'cancelled')
  const ends = reading.clauses.some(c =>
    /\b(?:(?:day|date) of (?:the )?liquidation|liquidation (?:date|proceeds|of)|liquidating distribution|will be liquidated)\b/i.test(
      c.text,
    ),
  )
  const put = movedDays(/\b(?:wound up|wind up|liquidat\w+|dissol\w+|terminated)\b/i, 'liquidation', reading)
  const hits = saidIn(reading).filter(
    s =>
      happens(s) &&
      !put.some(m => meet(m.span, s.clause)) &&
      !longAgo(s, reading) &&
      !s.clause.in.quoted &&
      tells(s, ends) &&
      !REORGANIZING.test(s.low) &&
      !(merged.length && !portfoliosIn(s.clause.text, reading).some(p => merged.every(m => m.from !== p && m.to !== p))),
  )
  const out: Candidate[] = []
  const named: string[][] = []
  for (const s of hits) {
    const whose = portfoliosIn(s.clause.text, reading)
    const at = named.findIndex(n => !n.length || !whose.length || n.some(p => whose.includes(p)))
    if (at >= 0) {
      out[at]!.also.push({ passage: s.clause.passage, from: s.clause.from, to: s.clause.to })
      continue
    }
    named.push(whose)
    out.push(found('liquidation', s))
  }
  const told = out.map((c, i) => {
    const others = named.flatMap((n, k) => (k === i ? [] : n)).filter(n => !named[i]!.includes(n))
    const further = furtherSpans(
      c.span,
      /\b(?:liquidat\w+|redeem\w*|purchases?|investments|proceeds|distribut\w+|operations|last day|trading|orders?|sell\w*|shares)\b/i,
      reading,
      k => !others.some(o => reading.clauses[k]!.text.includes(o)),
    )
    // The last day of trading may be told before the proceeds.
    const trading = reading.clauses
      .filter(
        k =>
          k.passage === c.span.passage &&
          k.to <= c.span.from &&
          /\b(?:last day of (?:secondary market )?trading|last trading day)\b/i.test(k.text),
      )
      .map(({ passage, from, to }) => ({ passage, from, to }))
    // "o no further investments will be accepted after August 12; o the Fund will be liquidated on September 16": items of one list.
    const listed = reading.clauses
      .filter(k => inListWith(k.passage, c.span.passage, reading) && /\b(?:purchases?|investments|orders?|sales)\b/i.test(k.text))
      .map(({ passage, from, to }) => ({ passage, from, to }))
    const spans: Span[] = [c.span, ...c.also, ...trading, ...listed, ...further]
    const dates = [
      ...liquidationDay(spans, reading),
      ...spans.flatMap(x => datesOfRoles(x, ['last-trading', 'last-purchase', 'payment'], reading)),
    ]
    return {
      ...c,
      also: c.also.filter(a => !inside(a, c.span)),
      dates: dates.filter(
        (d, k) =>
          dates.findIndex(o => o.role === d.role) === k &&
          !(d.role === 'payment' && dates.some(o => o.role === 'liquidation' && o.date === d.date)),
      ),
    }
  })
  const moved = put.map(({ span, dates }) => candidate('liquidation', span, { dates }))
  return withoutCalledOff(calledOff('liquidation', reading), [...told.flatMap(c => apart(c, reading)), ...moved], reading)
})

/** Whether a passage is an earlier item of the list to which another belongs. */
const inListWith = (at: number, item: number, { context: { view } }: Reading): boolean =>
  at < item && item - at < 8 && view.passages.slice(at, item + 1).every(p => p.kind === 'item')

/** Two that are wound up in one sentence, each on a day of its own. */
function apart(c: Candidate, reading: Reading): Candidate[] {
  const own = eachItsDay([c.span, ...c.also], reading)
  return own.length
    ? own.map(({ portfolio, day, clause }) => ({
        ...c,
        portfolios: [portfolio],
        dates: [
          { role: 'liquidation' as const, date: day.date!, qualifier: day.qualifier, lines: clause.lines },
          ...c.dates.filter(d => d.role !== 'liquidation'),
        ],
      }))
    : inTurn(c, reading)
}

/** "Shares of A will cease trading … and the Fund will be liquidated on March 18. Shares of B …": a sentence for each, with its days. */
function inTurn(c: Candidate, reading: Reading): Candidate[] {
  if (c.portfolios?.length === 1 || !reading.clauses.some(k => meet(k, c.span))) return [c]
  const own = reading.clauses.flatMap(k => {
    const named = k.passage === c.span.passage && !k.instruction ? [...new Set(portfoliosIn(k.text, reading))] : []
    const span = { passage: k.passage, from: k.from, to: k.to }
    const day = named.length === 1 ? liquidationDay([span], reading) : []
    return day.length
      ? [{ portfolio: named[0]!, clause: k, dates: [...day, ...datesOfRoles(span, ['last-trading', 'last-purchase', 'payment'], reading)] }]
      : []
  })
  const names = own.map(o => o.portfolio),
    days = new Set(own.map(o => o.dates[0]!.date))
  if (names.length < 2 || new Set(names).size < names.length || days.size < 2) return [c]
  // What a sentence of another says is not its day.
  const others = (d: ChangeDate) => own.some(o => o.clause.lines[0] <= d.lines[0] && d.lines[1] <= o.clause.lines[1])
  const shared = c.dates.filter(d => d.role !== 'liquidation' && !others(d))
  return own.map(o => ({
    ...c,
    portfolios: [o.portfolio],
    also: c.also.filter(s => !own.some(x => x !== o && meet(s, x.clause))),
    dates: [...o.dates, ...shared.filter(d => !o.dates.some(x => x.role === d.role))],
  }))
}

const inside = (a: Span, b: Span) => a.passage === b.passage && b.from <= a.from && a.to <= b.to

/** "concluded that it is in the best interests of shareholders that the Fund cease operations", "approved that the Fund be liquidated". */
const DECIDED =
  /\b(?:board|trustees|directors)\b[^;.]{0,200}\bthat (?:the|each) (?:[\w&'-]+ ){0,6}(?:fund|portfolio|series|etf)s? (?:should )?(?:be (?:closed and )?(?:liquidated|dissolved|terminated)|cease (?:its )?operations|(?:close and )?liquidate)\b/

function tells(s: Said, ends: boolean): boolean {
  if (
    BOARD.test(s.whoLow) &&
    !s.passive &&
    !s.relative &&
    ['approve', 'conclude', 'determine', 'decide', 'recommend', 'vote'].includes(s.verb) &&
    s.tense !== 'present' &&
    DECIDED.test(s.low)
  )
    return true
  const fund =
    FUND.test(s.whoLow) &&
    !CLASS.test(s.whoLow) &&
    !/\b(?:shareholder|board|trustees|directors|plan)\w*\b/.test(s.whoLow.split(' of the ')[0]!)
  if (
    ['liquidate', 'dissolve', 'wind'].includes(s.verb) &&
    fund &&
    (s.tense !== 'present' || /\bbeing\b/.test(s.low.slice(s.group.from, s.group.to))) &&
    s.tense !== 'infinitive'
  )
    return s.passive || !/^\s*(?:its |portfolio )?(?:positions?|holdings|investments|securities)\b/.test(s.whatLow)
  // "The Fund is expected to terminate on or about …"
  if (
    s.verb === 'terminate' &&
    fund &&
    (s.passive || (s.tense === 'future' && /^(?:on|effective|and|by|$)/.test(s.whatLow))) &&
    s.tense !== 'present' &&
    /\b(?:fund|portfolio|series)$/.test(s.whoLow) &&
    !/\b(?:agreements?|contracts?|arrangements?|waivers?|programs?|relationship|policy|limitation)\b/.test(s.whoLow)
  )
    return true
  if (
    ['cease', 'discontinue', 'end', 'conclude'].includes(s.verb) &&
    /^(?:its |all )?(?:investment )?operations\b/.test(s.whatLow) &&
    (fund || FUND.test(s.whatLow))
  )
    return s.tense === 'infinitive' ? decides(s) : fund || BOARD.test(s.whoLow)
  // "voted to close the Fund and return its assets to shareholders", "resolved to wind up the affairs of the Fund"
  if (
    BOARD.test(s.whoLow) &&
    s.tense === 'future' &&
    !s.passive &&
    (/\breturn (?:its|the fund's|all(?: of its)?) assets to (?:its |the )?shareholders\b/.test(s.whatLow) ||
      (s.verb === 'wind' && /^up\b/.test(s.whatLow)))
  )
    return FUND.test(s.whatLow)
  // "voted to close the Tail Risk ETF. … the day of liquidation": a closing for good, where the document speaks of its liquidation.
  if (
    s.verb === 'close' &&
    !s.passive &&
    (s.tense === 'future' || (s.tense === 'infinitive' && /^(?:vote|decide|determine|approve|resolve|elect)$/.test(s.governor ?? ''))) &&
    BOARD.test(s.whoLow) &&
    ends &&
    /^(?:the |each )?(?:[\w&'.-]+ ){0,10}(?:fund|portfolio|series|etf)s?(?:[.,;]|$| (?:on|effective|and|as of)\b)/.test(s.whatLow)
  )
    return true
  // "have decided to terminate the Fund"
  if (
    s.verb === 'terminate' &&
    !s.passive &&
    s.tense === 'future' &&
    BOARD.test(s.whoLow) &&
    /^the (?:[\w&'-]+ ){0,8}(?:fund|portfolio|series|etf)(?:[.,;]|$| (?:on|effective|and|as of)\b)/.test(s.whatLow)
  )
    return true
  // "The Fund has been slated for liquidation."
  if (
    (s.passive && fund && s.tense !== 'infinitive' && /^for (?:liquidation|termination|dissolution)\b/.test(s.whatLow)) ||
    (s.verb === 'be' &&
      fund &&
      /^(?:\w+ )?(?:earmarked|slated|targeted|scheduled|designated) for (?:liquidation|termination|dissolution)\b/.test(s.whatLow))
  )
    return true
  // "Proceeds of the liquidation are scheduled to be sent"
  if (s.passive && /\bproceeds (?:of|from) the liquidation\b/.test(s.whoLow)) return s.tense === 'future'
  // "voted to close the Fund and to redeem all outstanding shares"
  if (s.verb === 'terminate' && fund && !s.passive && s.tense === 'future' && /^its existence\b/.test(s.whatLow)) return true
  if (
    s.verb === 'redeem' &&
    !s.passive &&
    (BOARD.test(s.whoLow) || (fund && s.tense === 'future')) &&
    /^all (?:of )?(?:the |its )?(?:\w+ )?shares\b/.test(s.whatLow)
  )
    return FUND.test(s.low)
  if (['approve', 'adopt', 'authorize', 'vote', 'determine', 'decide', 'recommend', 'elect', 'announce'].includes(s.verb))
    return PLAN.test(s.passive ? s.whoLow : s.whatLow) && FUND.test(s.low) && !/\badvisory agreement\b/.test(s.whatLow.slice(0, 60))
  // "the Board determined that it is in the best interests of shareholders to close and liquidate the Fund"
  if (s.verb === 'liquidate' && s.tense === 'infinitive' && decides(s)) return FUND.test(s.low.slice(s.group.to, s.group.to + 120))
  if (
    ['liquidate', 'dissolve', 'close', 'terminate'].includes(s.verb) &&
    !s.passive &&
    (s.tense === 'future' || s.tense === 'infinitive') &&
    /\b(?:board|trustees|directors|adviser|manager)\b/.test(s.whoLow)
  )
    return (
      (s.verb === 'liquidate' || s.verb === 'dissolve') && s.governor !== 'adopt' && FUND.test(s.low.slice(s.group.to, s.group.to + 140))
    )
  // "The liquidation of the Fund has been postponed until …"
  if (['postpone', 'delay', 'reschedule'].includes(s.verb) && s.passive && /\bliquidation\b/.test(s.whoLow)) return true
  // "Liquidation of the Fund is planned for July 30.", "will terminate its operations"
  if (
    (s.passive &&
      /^(?:the )?liquidation of the (?:fund|portfolio)\b/.test(s.whoLow) &&
      ['plan', 'schedule', 'expect', 'set', 'anticipate'].includes(s.verb)) ||
    (s.verb === 'be' &&
      /^(?:the )?liquidation of the (?:fund|portfolio)\b/.test(s.whoLow) &&
      /^(?:planned|scheduled|expected|set|anticipated) (?:for|to)\b/.test(s.whatLow))
  )
    return true
  if (s.verb === 'terminate' && fund && !s.passive && s.tense === 'future' && /^its operations\b/.test(s.whatLow)) return true
  // "The Fund's shares will be redeemed … pursuant to a plan of liquidation"
  if (s.passive && s.verb === 'redeem' && s.tense === 'future' && /\bshares\b/.test(s.whoLow) && /\bplan of liquidation\b/.test(s.low))
    return true
  return s.verb === 'take' && s.tense === 'future' && /\bliquidation\b/.test(s.whoLow) && /\bplace\b/.test(s.whatLow)
}

const BOARD = /\b(?:board|trustees|directors)\b/

function decides(s: Said): boolean {
  return /\b(?:board|trustees|directors)\b[^;]*\b(?:determin|conclud|decid|believ)\w+\b[^;]*\bbest interests?\b/.test(
    s.low.slice(0, s.group.from),
  )
}

/** Words right before a date that no other date owns. */
const sinceLastDay = (text: string, at: number): string =>
  text
    .slice(Math.max(0, at - 70), at)
    .split(/\b(?:19|20)\d\d\b/)
    .at(-1)!

/** The day on which the portfolio is wound up and paid out. */
function liquidationDay(spans: readonly Span[], reading: Reading): ChangeDate[] {
  const before =
    /\b(?:liquidat\w+|cash(?:ed)? out|return (?:its|all) assets|dissol\w+|cease (?:its )?operations|(?:discontinue|end) (?:its )?operations|terminat\w+|wind up|wound up|redeem\w*(?!\w| creation units)|distribution (?:will|is expected to) be made|(?:distribute|pay out|return) (?:its|all|the)(?: of its)?(?: remaining| net)? assets)\b[^.;]{0,120}$/i
  const clauses = reading.clauses.filter(c => spans.some(x => meet(x, c)))
  const term = /^[\s,]*\((?:the |each,? an? )?["“\u0093]?(?:Liquidation|Termination|Closing|Redemption) Date/i
  // What the board approved for a day to come is that day's; of a day gone by it is the approval.
  const later = (day: string) => reading.context.dated !== null && day > reading.context.dated
  const found = clauses.flatMap(c =>
    datesIn(c.text)
      .filter(d => d.date)
      .map(d => ({ c, d })),
  )
  const first =
    found.find(({ c, d }) => PUT_OFF.test(c.text.slice(0, d.from))) ??
    found.find(({ c, d }) =>
      /^[\s,]*\((?:the |each,? an? )?["“\u0093]?(?:Liquidation|Termination|Redemption) Date/i.test(c.text.slice(d.to)),
    ) ??
    found.find(({ c, d }) => term.test(c.text.slice(d.to))) ??
    found.find(
      ({ c, d }) =>
        /\boutstanding (?:on|as of)(?: or about)? (?:the close of business on )?$/i.test(c.text.slice(0, d.from)) &&
        /^[^.;]{0,40}\bredeemed\b/i.test(c.text.slice(d.to)),
    ) ??
    found.find(
      ({ c, d }) =>
        /\bnot (?:previously )?redeemed\b[^.;]{0,30}\b(?:by|before|prior to|on or before|as of) $/i.test(c.text.slice(0, d.from)) &&
        /^[^.;]{0,80}\bredeem/i.test(c.text.slice(d.to)),
    ) ??
    found.find(({ c, d }) =>
      /^,? (?:when|at which time|on which (?:date|day))\b[^.;]{0,60}\b(?:liquidat|wound up|terminat|dissol|redeem)/i.test(
        c.text.slice(d.to),
      ),
    ) ??
    found.find(
      ({ c, d }) =>
        /(?:^\W*|,\s|\band\s)(?:effective )?(?:on|as of|at|effective)(?: or about)? (?:the close of business on )?$/i.test(
          c.text.slice(0, d.from),
        ) &&
        /^,?\s(?:(?!\b(?:board|trustees|directors|approved)\b)[^.;]){0,80}\b(?:liquidate|redeem|cease|dissolve|terminate|wind|distribute)d?\b/i.test(
          c.text.slice(d.to),
        ),
    ) ??
    found.find(
      ({ c, d }) =>
        before.test(c.text.slice(Math.max(0, d.from - 160), d.from)) &&
        !/\bproceeds\b[^.;]{0,90}\b(?:sent|paid|mailed)\b[^.;]{0,50}$/i.test(c.text.slice(0, d.from)) &&
        !(
          !later(d.date!) &&
          (/\b(?:board|trustees|directors)\b[^.;]{0,80}\bapproved\b/i.test(c.text.slice(Math.max(0, d.from - 70), d.from)) ||
            /\bmeetings?\b[^.;,]{0,30}$/i.test(c.text.slice(0, d.from)))
        ) &&
        !/\b(?:prior to|until|(?<!on or )before|(?<!effective )as of|last day|purchase\w*|no longer accept)\b[^.;]{0,60}$/i.test(
          sinceLastDay(c.text, d.from),
        ),
    )
  // "On or before August 31, all remaining shareholders will receive a cash distribution", "the last day of business will be July 31"
  const last =
    first ??
    found.find(
      ({ c, d }) =>
        (/(?:^|\.\s)(?:on|by)(?: or (?:about|before))? $/i.test(c.text.slice(0, d.from)) &&
          /^,?\s(?:all |any |each )?(?:of the )?(?:remaining )?shareholders?\b[^.;]{0,60}\bwill (?:receive|be paid)\b/i.test(
            c.text.slice(d.to),
          )) ||
        /\blast day of (?:business|operations?)\b[^.;]{0,30}$/i.test(c.text.slice(0, d.from)),
    )
  // "shareholders remaining on August 14 will receive cash"
  const paid =
    last ??
    found.find(
      ({ c, d }) =>
        /\bshareholders?\b[^.;]{0,40}\b(?:remaining|of record|(?:who )?(?:remain|hold|holding|own|owning)(?: shares)?)(?: in the \w+)?(?: on| as of) $/i.test(
          c.text.slice(0, d.from),
        ) && /^,?\s(?:will|are expected to) (?:receive|be paid)\b/i.test(c.text.slice(d.to)),
    )
  if (!paid) return []
  const defined = found.find(({ c, d }) => d.date === paid.d.date && term.test(c.text.slice(d.to)))
  const { c, d } = defined ?? paid
  // "not redeemed by July 31 … redeemed on that date"
  const qualifier =
    d.qualifier === 'no-later-than' && /\bnot (?:previously )?redeemed\b/i.test(c.text.slice(0, d.from)) ? 'on' : d.qualifier
  return [{ role: 'liquidation', date: d.date!, qualifier, lines: c.lines }]
}
