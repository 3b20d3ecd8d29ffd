// In: the heads and the body lines of one table, with its columns. Out: its rows as nodes.
//   Class A Shares                       <- a label alone spans the table
//   Management Fees    0.75%   0.75%
import { between, type Position, type TableCell, type TableRow } from '../../../../model/tree.ts'
import type { PagedLine } from '../furniture.ts'
import { inlineOf } from '../inline.ts'
import { positionIn, type Source } from '../line.ts'
import { isRuling } from '../ruling.ts'
import { firstWord } from '../wording.ts'
import { bodyLine, type BodyLine } from './body-line.ts'
import type { Column } from './columns.ts'
import type { Head, SpanningCell } from './head.ts'
import { rowsOf, type Row } from './rows.ts'
import { isValue } from './segment.ts'

/** `led`: leaders stand in the table. */
export function rowNodes(
  levels: Head['levels'],
  body: readonly PagedLine[],
  columns: readonly Column[],
  led: boolean,
  source: Source,
): TableRow[] {
  const made = rowsOf(bodyLinesOf(body, columns), columns, led)
  const siblings = new Set(made.filter(hasMoreThanLabel).map(opener))
  const rows = [
    ...levels.map(level => rowNode(level.cells, true, source)),
    ...made.map(row => rowNode(sectioned(row, columns, siblings), false, source)),
  ]
  return rows.filter(r => r !== null)
}

/** The written lines, each with what stands above it: a blank line, a ruling. */
function bodyLinesOf(body: readonly PagedLine[], columns: readonly Column[]): BodyLine[] {
  const lines: BodyLine[] = []
  let parted = false
  let ruled = false
  for (const line of body) {
    if (!line.text) parted = true
    else if (isRuling(line.text)) ruled = true
    else {
      lines.push(bodyLine(line, columns, parted, ruled))
      parted = false
      ruled = false
    }
  }
  return lines
}

function hasMoreThanLabel(row: Row): boolean {
  return row.slice(1).some(c => c.length)
}

function opener(row: Row): string {
  return firstWord(row[0]?.[0]?.text ?? '')
}

/** A row with a label alone spans the table, but for one that is named like the rows of figures and merely has none. */
function sectioned(row: Row, columns: readonly Column[], siblings: ReadonlySet<string>): SpanningCell[] {
  const filled = row.filter(c => c.length).length
  if (filled === 1 && row[0]!.length && !siblings.has(opener(row))) return [{ column: 0, colspan: columns.length, parts: row[0]! }]
  return row.map((parts, column) => ({ column, colspan: 1, parts }))
}

/** null where no cell holds words. */
function rowNode(cells: readonly SpanningCell[], header: boolean, source: Source): TableRow | null {
  const parts = cells.flatMap(c => c.parts).toSorted((a, b) => a.line.number - b.line.number || a.from - b.from)
  const first = parts[0]
  const last = parts.at(-1)
  if (!first || !last) return null
  const start = positionIn(first.line, source.lineStarts, first.from, first.from).start
  const end = positionIn(last.line, source.lineStarts, last.to, last.to).end
  return {
    type: 'tableRow',
    header,
    children: cells.map(c => cellNode(c, header, { start, end: start }, source)),
    position: { start, end },
  }
}

/** `fallback`: the position of a cell without words. */
function cellNode({ column, colspan, parts }: SpanningCell, header: boolean, fallback: Position, source: Source): TableCell {
  const children = inlineOf(parts, [], source)
  return {
    type: 'tableCell',
    header,
    column,
    colspan,
    rowspan: 1,
    align: column && !header && parts.every(p => isValue(p.text)) ? 'right' : 'left',
    children,
    position: children.length ? between(children[0]!, children.at(-1)!) : fallback,
  }
}
