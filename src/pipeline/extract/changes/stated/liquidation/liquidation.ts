// In: a reading. Out: portfolios that are wound up, with the last days of trading, of purchases and of payment.
//   "On September 4, 2002, the Board of Trustees approved a plan to liquidate the Sedgemoor Global Utilities Fund."
//                                                         ^ matter
// "will liquidate by transferring its assets" is a reorganization; a bond's or index's liquidation is none.
import { once } from '../../../../../model/once.ts'
import { pattern } from '../../../../../model/pattern.ts'
import type { ChangeDate } from '../../../../../model/filing.ts'
import { candidate, meet, spanOfClause, type Candidate, type Clause, type Reading, type Span } from '../../candidate.ts'
import { calledOff, withoutCalledOff } from '../called-off/called-off.ts'
import { movedTo } from '../../retold.ts'
import { conditionsIn } from '../../state.ts'
import { furtherSpans } from '../dates-of-role.ts'
import { daysBeside, liquidationDay } from './liquidation-day.ts'
import { liquidationOfEach } from './liquidation-each.ts'
import { tellsLiquidation } from './liquidation-told.ts'
import { movedDays } from '../moved-day.ts'
import { portfoliosIn } from '../names.ts'
import { portfoliosOver } from '../whose-sentence.ts'
import { findReorganizations } from '../reorganization/reorganization.ts'
import { happens, longAgo } from '../news.ts'
import { found, saidIn, type Said } from '../said.ts'

const MATTER = /\b(?:wound up|wind up|liquidat\w+|dissol\w+|terminated)\b/i
const REORGANIZING = /\b(?:reorganiz|merge|transferring|acquir|successor)/
/** Words by which a document speaks of a liquidation, whatever its board "closes". */
const ENDS = pattern('i')`
  \b(?:(?:day|date) of (?:the )?liquidation|liquidation (?:date|proceeds|of)|liquidating distribution|(?:will|shall) be liquidated
  |process of liquidating|shares redeemed automatically)\b
`
/** Of what sentences after it go on about it. */
const FURTHER = pattern('i')`
  \b(?:liquidat\w+|redeem\w*|purchases?|investments|proceeds|distribut\w+|operations|last day|trading|orders?|sell\w*|shares|of record)\b
`

/** A liquidation, and the portfolios that its first sentence names. */
interface Told {
  c: Candidate
  whose: readonly string[]
}

export const findLiquidations = once((reading: Reading): readonly Candidate[] => {
  const put = movedDays(MATTER, 'liquidation', reading)
  const told = together(
    hitsIn(reading).filter(s => !put.some(m => meet(m.span, s.clause))),
    reading,
  )
  const whole = told.map(one => {
    const others = told.flatMap(o => (o === one ? [] : o.whose)).filter(n => !one.whose.includes(n))
    return withDays(one.c, others, reading)
  })
  const moved = put.map(({ span, dates }) => candidate('liquidation', span, { dates }))
  return withoutCalledOff(calledOff('liquidation', reading), [...whole.flatMap(c => liquidationOfEach(c, reading)), ...moved], reading)
})

/** Statements that tell of a liquidation; those of portfolios that merge are of the merger. */
function hitsIn(reading: Reading): Said[] {
  const merged = findReorganizations(reading).filter(m => m.state !== 'cancelled')
  const ends = reading.clauses.some(c => ENDS.test(c.text))
  const namesAnother = (words: string) => portfoliosIn(words, reading).some(p => merged.every(m => m.from !== p && m.to !== p))
  const told = saidIn(reading).filter(
    s =>
      happens(s) &&
      !s.clause.in.quoted &&
      tellsLiquidation(s, ends) &&
      !REORGANIZING.test(s.low) &&
      (!merged.length || namesAnother(s.clause.text)),
  )
  // "In 2012, when the Fund was established, the Board approved its planned liquidation. … Proceeds will be sent on April 2": of the news.
  return told.filter(s => !longAgo(s, reading) || told.some(o => !longAgo(o, reading) && isRightAfter(s, o)))
}

const NEAR = 6
const isRightAfter = ({ clause }: Said, { clause: next }: Said): boolean =>
  clause.in === next.in && next.index > clause.index && next.index - clause.index <= NEAR

/** One for the portfolios that several statements name; one that names none goes on about the first. */
function together(hits: readonly Said[], reading: Reading): Told[] {
  const out: Told[] = []
  for (const s of hits) {
    const own = [portfoliosIn(s.clause.text, reading), spokenOfBefore(s.clause, reading), portfoliosOver(s.clause, reading)]
    const whose = own.find(names => names.length) ?? []
    const same = out.find(o => !o.whose.length || !whose.length || o.whose.some(p => whose.includes(p)))
    if (same) same.c.also.push(spanOfClause(s.clause))
    else out.push({ c: found('liquidation', s), whose })
  }
  return out
}

/** "The liquidation of A needs its shareholders' consent. If they consent, the Fund will be liquidated …": the one of its paragraph. */
function spokenOfBefore({ index, in: passage }: Clause, reading: Reading): readonly string[] {
  const named = reading.clauses
    .slice(Math.max(0, index - 4), index)
    .filter(k => k.in === passage)
    .flatMap(k => portfoliosIn(k.text, reading))
  return new Set(named).size === 1 ? named.slice(0, 1) : []
}

/** With the days that sentences around it give; `others`: portfolios that are wound up by themselves. */
function withDays(c: Candidate, others: readonly string[], reading: Reading): Candidate {
  const further = furtherSpans(c.span, FURTHER, reading, k => !others.some(o => reading.clauses[k]!.text.includes(o)))
  const spans: Span[] = [c.span, ...c.also, ...endedBefore(c, reading), ...listedBefore(c, reading), ...further]
  const all = [...(putOff(c, reading) ?? liquidationDay(spans, reading)), ...spans.flatMap(x => daysBeside(x, reading))]
  const dates = all.filter(d => !paidThatDay(d, all))
  return {
    ...c,
    conditions: [...new Set([...c.conditions, ...(votedOn(c, reading) ? ['shareholder-approval' as const] : [])])],
    also: c.also.filter(a => !(a.passage === c.span.passage && c.span.from <= a.from && a.to <= c.span.to)),
    dates: dates.filter((d, i) => dates.findIndex(o => o.role === d.role) === i),
  }
}

/** "Approval of the Plan of Liquidation requires the approval of shareholders.", in the sentences right after. */
const votedOn = ({ span }: Candidate, { clauses }: Reading): boolean =>
  clauses.some(
    k =>
      k.passage === span.passage &&
      k.from >= span.to &&
      /\b(?:plan of|the|such) (?:liquidation|dissolution)\b/i.test(k.text) &&
      conditionsIn(k.text).includes('shareholder-approval'),
  )

/** "The supplement stated that the Fund would be liquidated on D. The Board has put it off to E.": the day that holds. */
function putOff({ span }: Candidate, reading: Reading): ChangeDate[] | null {
  const moved = movedTo(
    reading.clauses.find(k => meet(k, span)),
    reading,
  )
  return moved && [{ role: 'liquidation', date: moved.day.date!, qualifier: moved.day.qualifier, lines: moved.clause.lines }]
}

/** Paid to, or to holders of, the day of the liquidation is that day, but where a sentence of its own tells when the proceeds are sent. */
const paidThatDay = (d: ChangeDate, dates: readonly ChangeDate[]): boolean =>
  (d.role === 'payment' || d.role === 'record') &&
  dates.some(o => o.role === 'liquidation' && o.date === d.date && o.lines[1] >= d.lines[0] && o.lines[0] <= d.lines[1])

/** What ends before the portfolio does: trading, sales, orders. */
const BEFORE_END = pattern('i')`
  \b(?:last (?:trading )?day\b|(?:cease|stop) trading|trading\b[^.;]{0,60}\bhalted
  |(?:no longer|not) (?:be )?accept|no (?:further |new |more |additional )(?:purchases?|investments?|(?:purchase )?orders?)
  |(?:cease|stop|end|suspend|discontinue|halt)\b[^.;]{0,20}\b(?:sales?|offering|sell|selling|offer) (?:of )?(?:\w+ ){0,3}shares)\b
`

/** The last days of trading and of purchases may be told before the end, in its paragraph or in the sentence that opens the one above. */
const endedBefore = ({ span }: Candidate, { clauses }: Reading): Span[] =>
  clauses
    .filter(k => (k.passage === span.passage && k.to <= span.from) || (k.passage === span.passage - 1 && !k.in.quoted && k.from === 0))
    .filter(k => BEFORE_END.test(k.text))
    .map(spanOfClause)

/** "o no further investments will be accepted after August 12; o the Fund will be liquidated on September 16": items of one list. */
const listedBefore = ({ span }: Candidate, reading: Reading): Span[] =>
  reading.clauses
    .filter(k => inListWith(k.passage, span.passage, reading) && /\b(?:purchases?|investments|orders?|sales)\b/i.test(k.text))
    .map(spanOfClause)

/** Whether a passage is an earlier item of the list to which another belongs. */
const inListWith = (at: number, item: number, { context: { view } }: Reading): boolean =>
  at < item && item - at < 8 && view.passages.slice(at, item + 1).every(p => p.kind === 'item')
