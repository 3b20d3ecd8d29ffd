// In: a reading. Out: who leaves and who comes, portfolio by portfolio, as tables with a column for each tell it.
//   Fund           | Current Portfolio Manager | New Portfolio Manager
//   Marlow Income  | Jude Farrow               | Elena Pike
//                    ^ leaves                    ^ comes
// A row that names no known portfolio is left out.
import { cellsOf } from '../../../cells.ts'
import type { ChangeType } from '../../../../../model/kinds.ts'
import type { Table } from '../../../../../model/tree.ts'
import type { Passage } from '../../../view.ts'
import { candidate, type Candidate, type Reading } from '../../candidate.ts'
import { folded } from '../../folded.ts'
import { portfolioOfCell } from '../names.ts'
import { notedDay } from '../noted-day.ts'
import { rowSpan } from '../renames/renames-listed.ts'
import { leadOf } from '../table-lead.ts'

const WILL_BE = String.raw`(?:(?:proposed )?new|proposed|successor|replacement|incoming|future)\b`
const OLD = /^(?:current|former|old|existing|present|prior|previous|outgoing)\b/
const NEW = new RegExp(`^${WILL_BE}`)
/** Tables without the word, and those are most, have no such column. */
const AFTER = new RegExp(WILL_BE)
/** "approved the appointment of new sub-advisers for certain Funds, as listed below": a column of those who come is enough. */
const COMING = /\b(?:approved?|authorized?|will|shall)\b[^.;]{0,80}\b(?:appoint\w*|hir(?:e|ing)|selection|engag\w+)\b/i

/** Which change a table may tell, and how. */
interface Sought {
  type: ChangeType
  /** The office's name in folded words. */
  office: RegExp
  /** The people or firms of a cell. */
  read: (cell: string) => string[]
  reading: Reading
}
type TablePassage = Passage & { node: Table }

/** Rows of tables whose two columns bear the office; `read` gives the people or firms of a cell. */
export function listedMoves(type: ChangeType, office: RegExp, read: (cell: string) => string[], reading: Reading): Candidate[] {
  const sought = { type, office, read, reading }
  return reading.context.view.tables
    .filter(table => !table.quoted)
    .flatMap(table => {
      const formerly = formerlyListed(table, sought)
      return formerly.length || !AFTER.test(folded(table.text)) ? formerly : inColumns(table, sought)
    })
}

/** One column for the office, "Ordway LLC (formerly Sable Partners, L.P.)" in its cells. */
function formerlyListed(table: TablePassage, { type, office, read, reading }: Sought): Candidate[] {
  if (!/\(formerly\s/i.test(table.text)) return []
  const rows = cellsOf(table.node)
  const isOffice = (cell: string) => cell.length < 60 && office.test(folded(cell))
  const head = rows.findIndex(cells => cells.some(isOffice))
  if (head < 0) return []
  const column = rows[head]!.findIndex(isOffice)
  return rows.slice(head + 1).flatMap((cells, i): Candidate[] => {
    const told = /^(.{3,80}?)\s\(formerly\s(.{3,80}?)\)$/i.exec(cells[column]?.replace(/\s+/g, ' ') ?? '')
    const portfolio = cells.map(cell => portfolioOfCell(cell, reading)).find(Boolean)
    const to = told ? read(told[1]!)[0] : undefined
    const from = told ? read(told[2]!)[0] : undefined
    return portfolio && to && from
      ? [candidate(type, rowOf(table, head + 1 + i, cells), { portfolios: [portfolio], from, to, also: leadOf(table, reading) })]
      : []
  })
}

/** A column for those who leave and one for those who come. */
function inColumns(table: TablePassage, { type, office, read, reading }: Sought): Candidate[] {
  const rows = cellsOf(table.node)
  const column = (cells: readonly string[], which: RegExp) =>
    cells.findIndex(cell => cell.length < 60 && which.test(folded(cell)) && office.test(folded(cell)))
  const both = rows.findIndex(cells => column(cells, OLD) >= 0 && column(cells, NEW) >= 0)
  const head =
    both < 0 && comingLed(table, office, reading) ? rows.findIndex(cells => cells.length === 2 && column(cells, NEW) === 1) : both
  if (head < 0) return []
  const old = column(rows[head]!, OLD)
  const next = column(rows[head]!, NEW)
  if (old === 0 || next === 0) return []
  const also = leadOf(table, reading, sentences => (both < 0 ? sentences.find(s => COMING.test(s.text)) : sentences.at(-1)))
  return rows.slice(head + 1).flatMap((cells, i): Candidate[] => {
    const portfolio = cells.length === rows[head]!.length ? portfolioOfCell(cells[0]!, reading) : null
    const from = read(cells[old] ?? '')
    const to = read(cells[next] ?? '')
    const leaves = from.filter(n => !to.includes(n))
    const comes = to.filter(n => !from.includes(n))
    if (!portfolio || !(leaves.length || comes.length)) return []
    return [
      candidate(type, rowOf(table, head + 1 + i, cells), {
        portfolios: [portfolio],
        dates: notedDay(table.node, cells, reading),
        from: leaves.join('; ') || null,
        to: comes.join('; ') || null,
        also,
      }),
    ]
  })
}

/** "approved the appointment of new sub-advisers for certain Funds, as listed below" stands before it. */
function comingLed(table: Passage, office: RegExp, { context: { view } }: Reading): boolean {
  const before = view.passages[table.index - 1]
  return before !== undefined && COMING.test(before.text) && office.test(folded(before.text))
}

const rowOf = (table: TablePassage, at: number, cells: readonly string[]) => rowSpan(table, table.node.children[at]!, cells)
