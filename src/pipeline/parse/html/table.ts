// In: a grid. Out: a table node: heads over several levels, a caption, every row rectangular.
import { type Align, type Inline, type Position, type Table, type TableCell, type TableRow } from '../../../model/tree.ts'
import { runsOf } from './draft.ts'
import type { Grid, GridCell, GridRow } from './grid.ts'
import { inlineOf } from './inline.ts'

const FIGURE = /^[($€£-]*\s*\d[\d,]*(?:\.\d+)?\s*%?\)?|^[-–—]+\s*%?$|^(?:none|n\/a|nil)\b/i
const PERIOD = /^(?:\(?\d{1,2}\)?[\s-]*(?:years?|yrs?|months?)\b.*|(?:19|20)\d\d|\d{1,2}\/\d{1,2}\/\d{2,4}|1\d\d?\s*(?:st|nd|rd|th)\b.*|class\b.*)$/i

/** The table node of a grid. */
export function tableOf(grid: Grid, caption: Inline[], position: Position): Table {
  const heads = headRows(grid)
  const rows = grid.rows.map((row, i): TableRow => ({ type: 'tableRow', header: i < heads, children: [], position: row.position }))
  const covered: { column: number; colspan: number; rows: number }[] = []
  for (const [i, row] of grid.rows.entries()) {
    const children: TableCell[] = []
    const taken = new Set<number>()
    for (const c of covered) if (c.rows > 0) { for (let k = 0; k < c.colspan; k++) taken.add(c.column + k); c.rows-- }
    let at = 0
    const fill = (to: number, place: Position) => {
      for (; at < to; at++) if (!taken.has(at)) children.push(empty(at, i < heads, place))
    }
    for (const cell of row.cells) {
      const place = { start: cell.position.start, end: cell.position.start }
      fill(cell.column, place)
      let colspan = 1
      while (colspan < cell.colspan && cell.column + colspan < grid.columns && !taken.has(cell.column + colspan) && !row.cells.some(o => o !== cell && o.column === cell.column + colspan)) colspan++
      children.push({ type: 'tableCell', header: i < heads || cell.th, column: cell.column, colspan, rowspan: cell.rowspan, align: alignOf(cell), children: inlineOf(runsOf(cell.drafts)), position: cell.position })
      at = cell.column + colspan
      if (cell.rowspan > 1) covered.push({ column: cell.column, colspan, rows: cell.rowspan - 1 })
    }
    fill(grid.columns, { start: row.position.end, end: row.position.end })
    rows[i]!.children = children
  }
  return { type: 'table', source: 'html', columns: grid.columns, caption, children: rows, footnotes: [], position }
}

function empty(column: number, header: boolean, position: Position): TableCell {
  return { type: 'tableCell', header, column, colspan: 1, rowspan: 1, align: 'left', children: [], position }
}

function alignOf(cell: GridCell): Align {
  const [draft] = cell.drafts
  return draft?.kind === 'text' ? draft.align : cell.align
}

/** How many rows at the top are heads. */
export function headRows({ rows, columns }: Grid): number {
  let marked = 0
  while (marked < rows.length && (rows[marked]!.head || rows[marked]!.cells.every(c => c.th))) marked++
  if (marked === rows.length) marked = 0
  const first = rows.findIndex((r, i) => i >= marked && hasFigures(r))
  // A label row right above the figures names a group of rows, not columns.
  let top = first
  while (top > marked && isLabelRow(rows[top - 1]!, columns)) top--
  if (first > 0 && top > marked) return top
  if (first >= 0) return marked
  // Words only: the first row is a head where it stands out and the next one does not.
  if (marked === 0 && rows.length > 1 && rows[0]!.cells.length > 1 && standsOut(rows[0]!) && !standsOut(rows[1]!)) return 1
  return marked
}

function hasFigures(row: GridRow): boolean {
  return row.cells.some(c => c.column > 0 && FIGURE.test(c.text) && !PERIOD.test(c.text))
}

function isLabelRow(row: GridRow, columns: number): boolean {
  return row.cells.length === 1 && row.cells[0]!.column === 0 && columns > 1
}

/** All its cells are bold, underlined, ruled below or shaded. */
function standsOut(row: GridRow): boolean {
  return row.cells.every(c => c.th || c.ruled || c.shaded || runsOf(c.drafts).every(r => r.kind !== 'text' || r.value.trim() === '' || r.look.bold || r.look.underline))
}

