// In: a grid. Out: the grid in which a head whose words stand in two rows is one cell over both.
// Heads that span others are left as they are.
//     |         | Investor |       Class C        |
//     |         | Class    | Redeemed | Not so    |
//                 ^ one head
import { between } from '../../../model/tree.ts'
import type { Grid, GridCell } from './grid.ts'
import { headRows } from './heads.ts'

const LONGEST = 30

/** Joins heads over two rows, where a head beside them spans heads of its own. */
export function joinHeads(grid: Grid): Grid {
  const heads = headRows(grid)
  const [upper, lower] = grid.rows
  if (heads !== 2 || !upper || !lower) return grid
  const spans = upper.cells.some(
    u => u.colspan > 1 && u.ruled && lower.cells.filter(l => l.column >= u.column && l.column < u.column + u.colspan).length > 1,
  )
  if (!spans) return grid
  const joined = new Set<GridCell>()
  const cells = upper.cells.map(u => {
    const l = lower.cells.find(c => c.column === u.column && c.colspan === u.colspan)
    if (!l || u.ruled || u.rowspan > 1 || l.rowspan > 1 || !isWord(u.text) || !isWord(l.text)) return u
    joined.add(l)
    return { ...u, rowspan: 2, text: `${u.text} ${l.text}`, drafts: [...u.drafts, ...l.drafts], ruled: l.ruled, position: between(u, l) }
  })
  // A row that is empty of cells of its own would be none.
  if (!joined.size || joined.size === lower.cells.length) return grid
  return {
    columns: grid.columns,
    rows: [{ ...upper, cells }, { ...lower, cells: lower.cells.filter(c => !joined.has(c)) }, ...grid.rows.slice(2)],
  }
}

function isWord(text: string): boolean {
  return /^[A-Za-z]/.test(text) && !/\d/.test(text) && text.length <= LONGEST
}
