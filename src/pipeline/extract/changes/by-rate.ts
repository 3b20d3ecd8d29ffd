// In: a stated change of a charge whose sentence points to a table of portfolios and rates. Out: one change for each portfolio, with its
// rate.
//   "… the management fee of each Fund will be lowered to the fee described in the table below:"
//   Vantry Robotics ETF      0.65%
//   ^ portfolio              ^ to
// The table may be one, or run together with the text around it ("… FundManagement FeeVantry Robotics ETF 0.65% …").
// Tables with a column for the old and one for the new are read by stated/old-and-new.ts.
import { pattern } from '../../../model/pattern.ts'
import { wordList } from '../../../model/word-list.ts'
import { cellsOf } from '../cells.ts'
import { portfoliosIn } from '../names.ts'
import type { Passage } from '../view.ts'
import { subjectsOf, meet, type Candidate, type Reading } from './candidate.ts'

const CHARGES: ReadonlySet<string> = new Set(wordList`
  management-fee-change subadvisory-fee-change expense-limit-change distribution-fee-change
`)
const POINTS = pattern('i')`
  \b(?:
    table|chart|schedule
    |(?:as|(?:annual )?rates?|fees?|amounts?|limits?|levels?) (?:shown|listed|described|set forth|indicated|specified)
    (?: in the table)?
  ) (?:below|that follows)\b
  |\bfollowing (?:table|chart|rates?|fees|amounts?|levels?|annual rates?)\b
`
const RATE = /^\s?(?:\([A-Z]{2,5}\)\s?)?[^\p{L}\d]{0,3}(\d*\.\d+%)(?!\s?\d*\.\d+%)/u
const OF_NOW = /\b(?:current|existing|present|former|prior|old)\b/i

type Row = readonly [portfolio: string, rate: string]

/** Rows of the first table under a passage: a portfolio and one rate. */
function rowsUnder(passage: number, reading: Reading): Row[] {
  const subjects = subjectsOf(reading)
  const { passages } = reading.context.view
  for (const p of passages.slice(passage + 1, passage + 3)) {
    if (p.node.type !== 'table' || p.quoted) continue
    const [head = [], ...rows] = cellsOf(p.node)
    if (head.some(cell => OF_NOW.test(cell))) return []
    return rows.flatMap((cells): Row[] => {
      const named = portfoliosIn(cells[0] ?? '', subjects)
      const rates = cells.slice(1).filter(Boolean)
      return named.length === 1 && rates.length === 1 && /^\d*\.\d+%$/.test(rates[0]!) ? [[named[0]!.portfolio.name, rates[0]!]] : []
    })
  }
  return listedUnder(passage, passages, subjects)
}

/** Passages each of which is a portfolio and its rate. */
function listedUnder(passage: number, passages: readonly Passage[], subjects: Reading['context']['portfolios']): Row[] {
  const rows: Row[] = []
  for (const p of passages.slice(passage + 1, passage + 1 + subjects.length)) {
    const place = p.text.length < 120 ? portfoliosIn(p.text, subjects)[0] : undefined
    const rate = place && /^[^\p{L}\d]{0,60}(\d*\.\d+%)\s*$/u.exec(p.text.slice(place.to))
    if (!place || place.from > 3 || !rate) break
    rows.push([place.portfolio.name, rate[1]!])
  }
  return rows
}

/** "to 1.00% for the Larch Equity Fund and 0.65% for the Larch Bond Fund": each rate right before its portfolio. */
function besideIn(text: string, subjects: Reading['context']['portfolios']): Row[] {
  const places = portfoliosIn(text, subjects)
  const rows = places.flatMap((p, i): Row[] => {
    const rate = /(?<!\bfrom )(\d*\.\d+%)(?: of [^,;%]{3,60})?,? (?:for|of|in the case of) (?:the )?$/.exec(
      text.slice(places[i - 1]?.to ?? 0, p.from),
    )
    return rate ? [[p.portfolio.name, rate[1]!]] : []
  })
  return rows.length === places.length && new Set(rows.map(r => r[0])).size === rows.length ? rows : []
}

/** The changes that one candidate stands for. */
export function ratesFor(c: Candidate, reading: Reading): Candidate[] {
  if (!CHARGES.has(c.type) || c.from || c.to || c.portfolios?.length === 1) return [c]
  const clause = reading.clauses.find(k => meet(k, c.span))
  if (!clause) return [c]
  const points = POINTS.exec(clause.text)
  const rows = points ? rowsPointedTo(c, clause.from + points.index, reading) : besideIn(clause.text, subjectsOf(reading))
  // One rate beside one portfolio is the change itself.
  const needed = points ? 1 : 2
  const each = new Set(rows.map(([portfolio]) => portfolio))
  return rows.length >= needed && each.size === rows.length ? rows.map(([portfolio, to]) => ({ ...c, portfolios: [portfolio], to })) : [c]
}

/** The rows of the table run together with the sentence, else of that under it. */
function rowsPointedTo(c: Candidate, from: number, reading: Reading): Row[] {
  const glued = gluedRows(reading.context.view.passages[c.span.passage]!.text.slice(from, from + 1500), subjectsOf(reading))
  return glued.length ? glued : rowsUnder(c.span.passage, reading)
}

/** "… FundManagement FeeVantry Robotics ETF 0.65% …" */
function gluedRows(text: string, subjects: Reading['context']['portfolios']): Row[] {
  const places = portfoliosIn(text, subjects)
  if (OF_NOW.test(text.slice(0, places[0]?.from ?? 0))) return []
  return places.flatMap((p): Row[] => {
    const rate = RATE.exec(text.slice(p.to))
    return rate ? [[p.portfolio.name, rate[1]!]] : []
  })
}
