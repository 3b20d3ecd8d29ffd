// In: the winding up of several portfolios, told together. Out: one for each where each has its days; itself where all have the same.
//   "… resolved to dissolve them both: Larch Asia Fund on January 18, 2002 and Larch Debt Fund on February 15, 2002."
//                                      ^ whose            ^ its day            ^ whose            ^ its day
import type { ChangeDate } from '../../../../../model/filing.ts'
import { meet, type Candidate, type Clause, type Reading } from '../../candidate.ts'
import { eachItsDay } from '../each-its-day.ts'
import { daysBeside, liquidationDay } from './liquidation-day.ts'
import { portfoliosIn } from '../names.ts'

/** Two that are wound up in one sentence, each on a day of its own. */
export function liquidationOfEach(c: Candidate, reading: Reading): Candidate[] {
  const own = eachItsDay([c.span, ...c.also], reading)
  if (!own.length) return inTurn(c, reading)
  const shared = c.dates.filter(d => d.role !== 'liquidation')
  return own.map(({ portfolio, day, clause }) => ({
    ...c,
    portfolios: [portfolio],
    dates: [{ role: 'liquidation', date: day.date!, qualifier: day.qualifier, lines: clause.lines }, ...shared],
  }))
}

interface Own {
  portfolio: string
  clause: Clause
  /** The day of its liquidation comes first. */
  dates: ChangeDate[]
}

/** "Shares of A will cease trading … and the Fund will be liquidated on March 18. Shares of B …": a sentence for each, with its days. */
function inTurn(c: Candidate, reading: Reading): Candidate[] {
  if (c.portfolios?.length === 1 || !reading.clauses.some(k => meet(k, c.span))) return [c]
  const own = reading.clauses.filter(k => k.passage === c.span.passage && !k.instruction).flatMap(k => ownOf(k, reading))
  const names = new Set(own.map(o => o.portfolio))
  const days = new Set(own.map(o => o.dates[0]!.date))
  if (own.length < 2 || names.size < own.length || days.size < 2) return [c]
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

/** The portfolio that alone is named by a sentence, and the days that it gives. */
function ownOf(clause: Clause, reading: Reading): Own[] {
  const named = [...new Set(portfoliosIn(clause.text, reading))]
  const span = { passage: clause.passage, from: clause.from, to: clause.to }
  const day = named.length === 1 ? liquidationDay([span], reading) : []
  return day.length ? [{ portfolio: named[0]!, clause, dates: [...day, ...daysBeside(span, reading)] }] : []
}
