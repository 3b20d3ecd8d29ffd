// In: a grid. Out: a table node: heads over several levels, a caption, every row rectangular.
import type { Align, Footnote, Inline, Position, Table, TableCell, TableRow } from '../../../model/tree.ts'
import { runsOf } from './draft.ts'
import type { Grid, GridCell, GridRow } from './grid.ts'
import { headRows, repeatsHead } from './heads.ts'
import { inlineOf } from './inline.ts'

/** The table node of a grid. */
export function tableOf(grid: Grid, caption: Inline[], footnotes: Footnote[], position: Position): Table {
  const heads = headRows(grid)
  const last = grid.rows[heads - 1]
  const isHead = (row: GridRow, i: number) => i < heads || (last !== undefined && repeatsHead(row, last))
  const rows = grid.rows.map((row, i): TableRow => ({ type: 'tableRow', header: isHead(row, i), children: [], position: row.position }))
  let covered: { column: number; colspan: number; rows: number }[] = []
  for (const [i, row] of grid.rows.entries()) {
    covered = covered.filter(c => c.rows > 0)
    const children: TableCell[] = []
    const taken = new Set<number>()
    for (const c of covered)
      if (c.rows > 0) {
        for (let k = 0; k < c.colspan; k++) taken.add(c.column + k)
        c.rows--
      }
    let at = 0
    const fill = (to: number, place: Position) => {
      for (; at < to; at++) if (!taken.has(at)) children.push(empty(at, rows[i]!.header, place))
    }
    for (const cell of row.cells) {
      const place = { start: cell.position.start, end: cell.position.start }
      fill(cell.column, place)
      let colspan = 1
      while (
        colspan < cell.colspan &&
        cell.column + colspan < grid.columns &&
        !taken.has(cell.column + colspan) &&
        !row.cells.some(o => o !== cell && o.column === cell.column + colspan)
      )
        colspan++
      children.push({
        type: 'tableCell',
        header: rows[i]!.header || cell.th,
        column: cell.column,
        colspan,
        rowspan: cell.rowspan,
        align: alignOf(cell),
        children: inlineOf(runsOf(cell.drafts)),
        position: cell.position,
      })
      at = cell.column + colspan
      if (cell.rowspan > 1) covered.push({ column: cell.column, colspan, rows: cell.rowspan - 1 })
    }
    fill(grid.columns, { start: row.position.end, end: row.position.end })
    rows[i]!.children = children
  }
  return { type: 'table', source: 'html', columns: grid.columns, caption, children: rows, footnotes, position }
}

function empty(column: number, header: boolean, position: Position): TableCell {
  return { type: 'tableCell', header, column, colspan: 1, rowspan: 1, align: 'left', children: [], position }
}

function alignOf(cell: GridCell): Align {
  const [draft] = cell.drafts
  return draft?.kind === 'text' ? draft.align : cell.align
}
