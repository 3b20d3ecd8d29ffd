// In: an index change. Out: where its sentence names no index, the changes that the table beside it tells, row by row; else itself.
//   Fund          | Current Index | New Index
//   Larch Value   | A Index       | B Index
//   ^ whose         ^ from          ^ to
import { pattern } from '../../../../../model/pattern.ts'
import { cellsOf } from '../../../cells.ts'
import { portfoliosIn } from '../../../names.ts'
import type { Passage } from '../../../view.ts'
import { subjectsOf, wordsOf, type Candidate, type Reading, type Span } from '../../candidate.ts'
import type { Instruction } from '../../instructions/instruction.ts'
import { portfoliosInCell } from '../names.ts'
import { indexesIn, indexOf } from './index-names.ts'

const OLD_INDEX = /^(?:current|existing|former|prior|previous|old|present)\b.{0,40}\b(?:index|benchmark)/i
const NEW_INDEX = /^(?:new|proposed|future|replacement|successor)\b.{0,40}\b(?:index|benchmark)/i

/** "Current Underlying IndexNew Underlying IndexLarch Value ETF" */
const GLUED_HEAD = pattern()`
  \bCurrent (?:Underlying |Benchmark |Target )?Index(?:es)?\s?New (?:Underlying |Benchmark |Target )?Index(?:es)?\s?(?=[A-Z\d]|i[A-Z])
`
const GLUED_PAIR = /^[®™]*\s?(.{4,90}?Index)[®™]*\s?(?=[A-Z\d])(.{4,90}?Index)(?:\b|(?=[A-Z][a-z]))/
const GLUED_ROW = /\bcurrent (?:\w+ )?(?:new|proposed)\b[^.]{0,400}?\b(?:underlying|benchmark|target) index:? (?=[A-Z])/i

/** One that names an index already is left as it is. */
export function indexRows(c: Candidate, reading: Reading): Candidate[] {
  if (c.from || c.to) return [c]
  const named = withRow(c, reading)
  return named.from || named.to ? [named] : (byGluedRows(c, reading) ?? byRows(c, reading) ?? [c])
}

/**
 * "… will change as shown below: Current New … Underlying Index Harbor 500 Index Harbor 1000 Index":
 * a row of a table that a conversion ran together.
 */
function withRow(c: Candidate, { context: { view } }: Reading): Candidate {
  const rest = view.passages[c.span.passage]!.text.slice(c.span.from, c.span.to + 600)
  const row = GLUED_ROW.exec(rest)
  const [from, to] = row ? indexesIn(rest.slice(row.index + row[0].length, row.index + row[0].length + 200)) : []
  return from && to ? { ...c, from, to } : c
}

/**
 * "Current Underlying IndexNew Underlying IndexLarch Value ETFA IndexB IndexLarch Growth ETF…":
 * rows of a table that a conversion ran together, each led by its portfolio.
 */
function byGluedRows(c: Candidate, reading: Reading): Candidate[] | null {
  const text = reading.context.view.passages[c.span.passage]!.text
  const head = GLUED_HEAD.exec(text)
  if (!head || head.index < c.span.from) return null
  const start = head.index + head[0].length
  const rest = text.slice(start, start + 4000)
  const found = portfoliosIn(rest, subjectsOf(reading))
    .filter((place, i, all) => all.findIndex(o => o.portfolio === place.portfolio) === i)
    .flatMap((place): Candidate[] => {
      const pair = GLUED_PAIR.exec(rest.slice(place.to))
      if (!pair || /[.;]\s/.test(pair[0])) return []
      const span = { passage: c.span.passage, from: start + place.from, to: start + place.to + pair[0].length }
      const portfolios = [place.portfolio.name]
      return [{ ...c, portfolios, from: indexOf(pair[1]!), to: indexOf(pair[2]!), span, also: [c.span, ...c.also] }]
    })
  return found.length ? found : null
}

/** What a decision names in one breath with others is told by the order. */
const IN_ONE_BREATH = /\b(?:approved|authorized) (?:\w+ ){0,3}changes? (?:to|in) /

/** "each Fund's index will change as shown in the table below": one for each row that names a portfolio, its index before and after. */
function byRows(c: Candidate, reading: Reading): Candidate[] | null {
  const order = orderWithTable(reading)
  const table = order?.table ?? tableBelow(c, reading)
  const told = order && IN_ONE_BREATH.test(wordsOf(c.span, reading)) ? { ...c, span: order.span, also: [c.span, ...c.also] } : c
  const found = table ? rowsOf(table, reading).map(row => ({ ...told, ...row })) : []
  return found.length ? found : null
}

type Row = Pick<Candidate, 'from' | 'to'> & { portfolios: string[] }

/** The rows of a table of indexes, each with its portfolios; the only portfolio of the document needs no name. */
function rowsOf(table: Passage, reading: Reading): Row[] {
  if (table.node.type !== 'table') return []
  const rows = cellsOf(table.node)
  const head = rows.findIndex(cells => cells.some(cell => OLD_INDEX.test(cell)) && cells.some(cell => NEW_INDEX.test(cell)))
  if (head < 0) return []
  const old = rows[head]!.findIndex(cell => OLD_INDEX.test(cell))
  const next = rows[head]!.findIndex(cell => NEW_INDEX.test(cell))
  const subjects = subjectsOf(reading)
  return rows.slice(head + 1).flatMap((cells): Row[] => {
    const names = cells.flatMap(cell => portfoliosInCell(cell, reading))
    const named = [...new Set(names)].filter(n => subjects.some(p => p.name === n))
    const from = cells[old]
    const to = cells[next]
    return from && to && (named.length > 0 || subjects.length === 1)
      ? [{ portfolios: named.length ? named : [subjects[0]!.name], from: indexOf(from), to: indexOf(to) }]
      : []
  })
}

/** "All references to the benchmark index are replaced as follows:" over a table with one row: what the order exchanges. */
export function indexOfOrder({ payload }: Instruction, reading: Reading): { from: string; to: string } | null {
  const { passages } = reading.context.view
  const rows = payload.map(s => passages[s.passage]!).flatMap(p => (p.kind === 'table' ? rowsOf(p, reading) : []))
  const [row] = rows
  return rows.length === 1 && row?.from && row.to ? { from: row.from, to: row.to } : null
}

/** "The Fund's benchmark will change. … All references to the benchmark are replaced as follows:" and the table under the order. */
function orderWithTable(reading: Reading): { table: Passage; span: Span } | null {
  const order = reading.instructions
    // "All references to the Fund’s name, ticker symbol and benchmark index are replaced as follows:"
    .find(i => i.operation === 'rename' && /\breferences? to\b[^.;]*\b(?:index|benchmark)/i.test(wordsOf(i.span, reading)))
  const table = order?.payload.map(s => reading.context.view.passages[s.passage]!).find(p => p.kind === 'table')
  return order && table ? { table, span: order.span } : null
}

/** The table that "as shown below" announces. */
function tableBelow({ span }: Candidate, { context: { view } }: Reading): Passage | undefined {
  const words = view.passages[span.passage]!.text.slice(span.from, span.to)
  return /\b(?:below|following|table|as follows)\b/i.test(words)
    ? view.passages.slice(span.passage + 1, span.passage + 4).find(p => p.kind === 'table')
    : undefined
}
