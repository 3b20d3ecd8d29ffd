// In: a stated change whose sentence points to rows of portfolios and days that a conversion ran together with the text.
// Out: those rows, each with its days; [] where what follows is no such table.
//   "… the liquidation of these Funds: Fund Ticker Last Trading Date Liquidation Date Larch Gas ETF LGAS June 28, 2021 July 6, 2021"
//                                                  ^ heads                            ^ portfolio        ^ last-trading ^ liquidation
import type { ChangeDate } from '../../../model/filing.ts'
import type { DateRole } from '../../../model/kinds.ts'
import type { Lines } from '../../../model/lines.ts'
import { pattern } from '../../../model/pattern.ts'
import { matchesOf } from '../../../model/matches.ts'
import { datesIn } from '../dates/dates.ts'
import { portfoliosIn } from '../names.ts'
import { subjectsOf, type Clause, type Reading } from './candidate.ts'

export interface DatedRow {
  portfolio: string
  dates: ChangeDate[]
}

const HEAD = pattern('g')`
  \b(?:Last|Final|Liquidation|Closing|Record|Payment|Effective|Meeting|Termination|Distribution|Trading|Conversion|Merger|Reorganization)
  (?:\s(?:of|for|to|[A-Z][A-Za-z/]*)){0,4}?\s?(?:Date|Day(?:\sof\s[A-Z]\w+|\sfor\s[A-Z]\w+)?)
`
/** Rows and heads end where the text goes on. */
const LONGEST = 5000

/** `roleOf`: what a column of days says, by its head. */
export function gluedDays(clause: Clause, roleOf: (head: string) => DateRole | undefined, reading: Reading): DatedRow[] {
  const { text } = clause.in
  const colon = text.indexOf(':', clause.from)
  if (colon < 0 || colon > clause.to) return []
  const own = text.slice(colon + 1, colon + LONGEST)
  const next = reading.context.view.passages[clause.passage + 1]
  const rest = own.trim() || !next ? own : next.text.slice(0, LONGEST)
  const places = portfoliosIn(rest, subjectsOf(reading))
  const roles = matchesOf(rest.slice(0, places[0]?.from ?? 0), HEAD).map(m => roleOf(m[0]))
  if (!places.length || !roles.length || roles.some(r => !r) || /[.;]\s/.test(rest.slice(0, places[0]!.from))) return []
  const rows: DatedRow[] = []
  for (const [i, { portfolio, to }] of places.entries()) {
    const cells = rest.slice(to, Math.min(places[i + 1]?.from ?? Infinity, to + 160))
    const days = datesIn(cells).filter(d => d.date)
    // Between the name and its days stands a ticker at most, between the days nothing.
    const isRow =
      days.length >= roles.length && /^[®™*\s]*(?:\(?[A-Z]{3,5}\)?)?\s*(?:(?:on or )?about )?$/.test(cells.slice(0, days[0]?.from ?? 0))
    if (!isRow) break
    rows.push({ portfolio: portfolio.name, dates: roles.map((role, k) => dayOf(days[k]!, role!, clause.lines)) })
  }
  return rows
}

const dayOf = ({ date, qualifier }: ReturnType<typeof datesIn>[number], role: DateRole, lines: Lines): ChangeDate => ({
  role,
  date: date!,
  qualifier,
  lines,
})
