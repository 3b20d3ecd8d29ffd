// In: a reading. Out: who leaves and who comes, portfolio by portfolio, as tables with a column for each tell it.
//   Fund           | Current Portfolio Manager | New Portfolio Manager
//   Marlow Income  | Jude Farrow               | Elena Pike
//                    ^ leaves                    ^ comes
// A row that names no known portfolio is left out.
import { cellsOf } from '../../cells.ts'
import type { ChangeType } from '../../../../model/kinds.ts'
import { candidate, type Candidate, type Reading } from '../candidate.ts'
import { folded } from '../folded.ts'
import { portfolioByName } from './names.ts'
import { notedDay } from './noted-day.ts'
import { rowSpan } from './renames-listed.ts'

const WAS = String.raw`(?:current|former|old|existing|present|prior|previous|outgoing)\b`,
  WILL_BE = String.raw`(?:(?:proposed )?new|proposed|successor|replacement|incoming|future)\b`
const OLD = new RegExp(`^${WAS}`),
  NEW = new RegExp(`^${WILL_BE}`)
/** Tables without the word, and those are most, have no such column. */
const AFTER = new RegExp(WILL_BE)
/** "approved the appointment of new sub-advisers for certain Funds, as listed below": a column of those who come is enough. */
const COMING = /\b(?:approved|approve|will)\b[^.;]{0,80}\b(?:appoint\w*|hir(?:e|ing)|selection|engag\w+)\b/i

/** One column for the office, "Ordway LLC (formerly Sable Partners, L.P.)" in its cells. */
function formerlyListed(
  type: ChangeType,
  office: RegExp,
  read: (cell: string) => string[],
  passage: Reading['context']['view']['passages'][number],
  reading: Reading,
): Candidate[] {
  const { node } = passage
  if (node.type !== 'table' || !/\(formerly\s/i.test(passage.text)) return []
  const rows = cellsOf(node),
    head = rows.findIndex(cells => cells.some(cell => cell.length < 60 && office.test(folded(cell))))
  const column = rows[head]?.findIndex(cell => cell.length < 60 && office.test(folded(cell))) ?? -1
  const before = reading.context.view.passages[passage.index - 1],
    last = before?.sentences.at(-1)
  return head < 0
    ? []
    : rows.slice(head + 1).flatMap((cells, i): Candidate[] => {
        const told = /^(.{3,80}?)\s\(formerly\s(.{3,80}?)\)$/i.exec(cells[column]?.replace(/\s+/g, ' ') ?? ''),
          portfolio = cells.map(cell => portfolioByName(cell.replace(/[*†‡]+$/, ''), reading)).find(Boolean)
        const to = told ? read(told[1]!).slice(0, 1) : [],
          from = told ? read(told[2]!).slice(0, 1) : []
        return portfolio && to.length && from.length
          ? [
              candidate(type, rowSpan(passage, node.children[head + 1 + i]!, cells), {
                portfolios: [portfolio],
                from: from[0]!,
                to: to[0]!,
                also: before && last && before.kind !== 'table' ? [{ passage: before.index, from: last.from, to: last.to }] : [],
              }),
            ]
          : []
      })
}

/** Rows of tables whose two columns bear the office; `read` gives the people or firms of a cell. */
export function listedMoves(type: ChangeType, office: RegExp, read: (cell: string) => string[], reading: Reading): Candidate[] {
  return reading.context.view.passages.flatMap(passage => {
    const { node } = passage
    if (node.type !== 'table' || passage.quoted) return []
    const low = folded(passage.text),
      formerly = formerlyListed(type, office, read, passage, reading)
    if (formerly.length || !AFTER.test(low)) return formerly
    const rows = cellsOf(node)
    const column = (cells: readonly string[], which: RegExp) =>
      cells.findIndex(cell => cell.length < 60 && which.test(folded(cell)) && office.test(folded(cell)))
    const before = reading.context.view.passages[passage.index - 1]
    const both = rows.findIndex(cells => column(cells, OLD) >= 0 && column(cells, NEW) >= 0)
    const head =
      both >= 0 || !before || !COMING.test(before.text) || !office.test(folded(before.text))
        ? both
        : rows.findIndex(cells => cells.length === 2 && column(cells, NEW) === 1)
    if (head < 0) return []
    const old = column(rows[head]!, OLD),
      next = column(rows[head]!, NEW)
    const last = both < 0 ? before?.sentences.find(s => COMING.test(s.text)) : before?.sentences.at(-1)
    return rows.slice(head + 1).flatMap((cells, i): Candidate[] => {
      const portfolio = cells.length === rows[head]!.length ? portfolioByName(cells[0]!.replace(/[*†‡]+$/, ''), reading) : null
      const from = read(cells[old] ?? ''),
        to = read(cells[next] ?? '')
      const leaves = from.filter(n => !to.includes(n)),
        comes = to.filter(n => !from.includes(n))
      if (!portfolio || old === 0 || next === 0 || !(leaves.length || comes.length)) return []
      return [
        candidate(type, rowSpan(passage, node.children[head + 1 + i]!, cells), {
          portfolios: [portfolio],
          dates: notedDay(node, cells, reading),
          from: leaves.join('; ') || null,
          to: comes.join('; ') || null,
          also: before && last && before.kind !== 'table' ? [{ passage: before.index, from: last.from, to: last.to }] : [],
        }),
      ]
    })
  })
}
