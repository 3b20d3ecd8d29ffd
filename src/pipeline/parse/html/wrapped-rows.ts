// In: a grid of words. Out: the grid in which lines of one cell, drawn as rows of their own above the row they belong to, are one cell.
//     |               | Senior Portfolio Manager and  |            |
//     | Lance Wickham | Head of Portfolio Management  | Since 2025 |
//                       ^ one cell of the row below
import { between } from '../../../model/tree.ts'
import type { Grid, GridRow } from './grid.ts'
import { hasFigures, headRows, isFigure } from './heads.ts'

/** Joins wrapped lines to the row below them. */
export function joinWrapped(grid: Grid): Grid {
  const heads = headRows(grid)
  const body = grid.rows.slice(heads)
  if (grid.columns < 3 || body.length < 2 || body.some(hasFigures) || !isFragment(body[0]!) || isFragment(body.at(-1)!)) return grid
  const rows = [...grid.rows.slice(0, heads)]
  let waiting: GridRow[] = []
  for (const row of body) {
    if (isFragment(row)) {
      waiting.push(row)
      continue
    }
    rows.push(waiting.length ? joinInto(waiting, row) : row)
    waiting = []
  }
  return { columns: grid.columns, rows }
}

/** One cell beside an empty label. */
function isFragment(row: GridRow): boolean {
  const [cell] = row.cells
  return row.cells.length === 1 && cell!.column > 0 && cell!.rowspan === 1 && !isFigure(cell!.text)
}

function joinInto(above: readonly GridRow[], row: GridRow): GridRow {
  const cells = row.cells.map(cell => {
    const parts = above.map(a => a.cells[0]!).filter(c => c.column === cell.column)
    if (!parts.length) return cell
    return {
      ...cell,
      text: [...parts.map(p => p.text), cell.text].join(' '),
      drafts: [...parts.flatMap(p => p.drafts), ...cell.drafts],
      position: between(parts[0]!, cell),
    }
  })
  const lost = above.some(a => !row.cells.some(c => c.column === a.cells[0]!.column))
  const left = lost ? above.map(a => a.cells[0]!).filter(c => !row.cells.some(o => o.column === c.column)) : []
  return { ...row, cells: [...cells, ...left].sort((a, b) => a.column - b.column), position: between(above[0]!, row) }
}
