// In: a stated change whose sentence points to a table of portfolios and days. Out: one change for each row, with the row's days.
//   "… the liquidation of each of the following funds on the dates shown below:"
//   Vantry Robotics ETF      February 22, 2023
//   ^ portfolio              ^ liquidation
import type { ChangeDate } from '../../../model/filing.ts'
import { textOf } from '../../../model/joined-text.ts'
import type { DateRole } from '../../../model/kinds.ts'
import { pattern } from '../../../model/pattern.ts'
import { datesIn } from '../dates/dates.ts'
import { gluedDays, type DatedRow } from './by-glued-days.ts'
import { portfoliosIn } from '../names.ts'
import type { Passage } from '../view.ts'
import { allRates } from './stated/charge-changes/rates.ts'
import { RATIO } from './stated/share-split.ts'
import { meet, subjectsOf, wordsOf, type Candidate, type Clause, type Reading } from './candidate.ts'
import { tableUnder } from './table-under.ts'

/** What a column of days says, by the words of its head. */
const ROLES: readonly (readonly [RegExp, DateRole])[] = [
  [/\btrad(?:e|ing)\b/i, 'last-trading'],
  [/\bpurchas|\border|\bcreation|\bclosed to\b/i, 'last-purchase'],
  [/\bpayment\b|\bproceeds\b|\bdistribution\b/i, 'payment'],
  [/\brecord\b/i, 'record'],
  [/\bmeeting\b/i, 'meeting'],
  [/\bliquidat|\bterminat/i, 'liquidation'],
  [/\beffective\b|\bclosing\b|\bdate\b/i, 'effective'],
]

/** "the dates shown below" */
const POINTS = /\b(?:below|following|as follows)\b/i
const NO_DAY = /\b(?:on|or|about|around|effective|expected|the|close|of|business|trading)\b|[\W\d]/gi
const LISTED = pattern('i')`
  \b(?:funds|portfolios|etfs) (?:\w+ )?(?:listed|set forth|shown|named|identified|indicated) (?:below|in the (?:following )?table)\b
  |\bfollowing (?:funds|portfolios|etfs)\b
`

/** Rows that name one portfolio each, with their days. */
function rowsOf(table: Passage, liquidation: boolean, reading: Reading): DatedRow[] {
  if (table.node.type !== 'table') return []
  const subjects = subjectsOf(reading)
  const [head, ...rest] = table.node.children.map(row => ({
    lines: [row.position.start.line, row.position.end.line] as [number, number],
    cells: row.children.map(cell => textOf(cell.children)),
  }))
  return rest.flatMap(({ cells, lines }) => {
    const named = [...new Set(cells.flatMap(cell => portfoliosIn(cell, subjects).map(p => p.portfolio.name)))]
    const dates = cells.flatMap((cell, i): ChangeDate[] => {
      const day = datesIn(cell)[0]
      const role = ROLES.find(([words]) => words.test(head?.cells[i] ?? ''))?.[1]
      if (!day?.date || !role || cell.replace(day.text, '').replace(NO_DAY, '')) return []
      return [{ role: role === 'effective' && liquidation ? 'liquidation' : role, date: day.date, qualifier: day.qualifier, lines }]
    })
    return named.length === 1 && dates.length ? [{ portfolio: named[0]!, dates }] : []
  })
}

/** "Reverse Split Ratio" over "1 for 10": the portfolios of each ratio. */
function ratiosOf(table: Passage, reading: Reading): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  if (table.node.type !== 'table') return groups
  const [head, ...rest] = table.node.children.map(row => row.children.map(cell => textOf(cell.children)))
  const column = head?.findIndex(cell => /\bratio\b/i.test(cell)) ?? -1
  for (const cells of column < 0 ? [] : rest) {
    const named = [...new Set(cells.flatMap(cell => portfoliosIn(cell, subjectsOf(reading)).map(p => p.portfolio.name)))]
    const ratio = RATIO.exec(cells[column] ?? '')?.[0]
    if (named.length === 1 && ratio) groups.set(ratio, [...(groups.get(ratio) ?? []), named[0]!])
  }
  return groups
}

const RATED = /^(?:(?:management|subadvisory|distribution)-fee|expense-limit|sales-charge)-change$/

/** "Larch Bond Fund ..... 0.65%" under "limited to the following percentages:": the portfolios of each rate or set of rates. */
function ratesOf(table: Passage, reading: Reading): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  if (table.node.type !== 'table') return groups
  for (const row of table.node.children) {
    const [label = '', ...cells] = row.children.map(cell => textOf(cell.children))
    const named = [...new Set(portfoliosIn(label, subjectsOf(reading)).map(p => p.portfolio.name))]
    const rates = cells.flatMap(allRates)
    if (named.length === 1 && rates.length) groups.set(rates.join('; '), [...(groups.get(rates.join('; ')) ?? []), named[0]!])
  }
  return groups
}

/** Portfolios that a table names. */
const namedIn = (table: Passage, reading: Reading): string[] => [
  ...new Set(portfoliosIn(table.text, subjectsOf(reading)).map(p => p.portfolio.name)),
]

const LEADS_TO_DAYS = /\b(?:dates?|schedule)\b[^.;]*:\s*$/i

/** It points to what is below, or the sentence does that goes on about it: "The key dates of the liquidation are as follows:". */
function pointsBelow(clause: Clause, { clauses }: Reading): boolean {
  const next = clauses[clause.index + 1]
  return POINTS.test(clause.text) || (next?.in === clause.in && LEADS_TO_DAYS.test(next.text) && POINTS.test(next.text))
}

/** The changes that one candidate stands for. */
export function rowsFor(c: Candidate, reading: Reading): Candidate[] {
  if (c.portfolios?.length === 1 || c.instruction || c.from || c.to) return [c]
  const clause = reading.clauses.find(k => meet(k, c.span))
  if (!clause) return [c]
  const table = pointsBelow(clause, reading) ? tableUnder(c.span.passage, reading) : null
  if (!table) return inRows(c, clause, gluedRows(c, clause, reading), reading)
  const ratios = c.type === 'share-split' ? [...ratiosOf(table, reading)] : []
  if (ratios.length) return ratios.map(([to, portfolios]) => ({ ...c, to, portfolios }))
  const rated = RATED.test(c.type) && c.portfolios === null && /:\s*$/.test(clause.text) ? [...ratesOf(table, reading)] : []
  if (rated.flatMap(([, portfolios]) => portfolios).length > 1) return rated.map(([to, portfolios]) => ({ ...c, to, portfolios }))
  const rows = rowsOf(table, c.type === 'liquidation', reading)
  // "splits of the Funds listed below": those of the table, and no others.
  const listed = !rows.length && c.portfolios === null && LISTED.test(clause.text) ? namedIn(table, reading) : []
  if (listed.length && listed.length < subjectsOf(reading).length) return [{ ...c, portfolios: listed }]
  return inRows(c, clause, rows, reading)
}

/** The same of a table that a conversion ran together with the text. */
function gluedRows(c: Candidate, clause: Clause, reading: Reading): DatedRow[] {
  const roleOf = (head: string): DateRole | undefined => {
    const role = ROLES.find(([words]) => words.test(head))?.[1]
    return role === 'effective' && c.type === 'liquidation' ? 'liquidation' : role
  }
  return POINTS.test(clause.text) ? gluedDays(clause, roleOf, reading) : []
}

/** One change for each row, with the days of the row and those of all. */
function inRows(c: Candidate, clause: Clause, rows: readonly DatedRow[], reading: Reading): Candidate[] {
  if (rows.length < 2 || new Set(rows.map(r => r.portfolio)).size < rows.length) return [c]
  return rows.map(({ portfolio, dates }) => ({
    ...c,
    portfolios: [portfolio],
    also: c.also.filter(s => !namesAnother(wordsOf(s, reading), portfolio, reading)),
    dates: [
      ...dates,
      ...c.dates
        .filter(d => !dates.some(o => o.role === d.role) && !isOfAnother(d, portfolio, clause, reading))
        .map(d => dayFor(d, portfolio, reading)),
    ],
  }))
}

/** "on June 12, 2020 for LRGE and on June 19, 2020 for LRSM": the day of this portfolio. */
function dayFor(date: ChangeDate, portfolio: string, { clauses, context }: Reading): ChangeDate {
  for (const { text, lines } of clauses) {
    if (lines[0] !== date.lines[0] || lines[1] !== date.lines[1]) continue
    const places = portfoliosIn(text, context.portfolios).filter(p => p.portfolio.name === portfolio)
    const own = datesIn(text).find(d => d.date && places.some(p => /^ for (?:shares of )?(?:the )?$/.test(text.slice(d.to, p.from))))
    if (own) return { ...date, date: own.date! }
  }
  return date
}

const namesAnother = (words: string, portfolio: string, reading: Reading): boolean =>
  portfoliosIn(words, subjectsOf(reading)).some(p => p.portfolio.name !== portfolio)

/** Whether a day stands in a further sentence that names portfolios, and not this one. */
const isOfAnother = ({ lines }: ChangeDate, portfolio: string, clause: Clause, reading: Reading): boolean =>
  reading.clauses.some(k => {
    if (k === clause || k.lines[0] !== lines[0] || k.lines[1] !== lines[1]) return false
    const named = portfoliosIn(k.text, subjectsOf(reading)).map(p => p.portfolio.name)
    return named.length > 0 && !named.includes(portfolio)
  })
