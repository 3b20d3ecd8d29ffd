// In: a grid. Out: the grid in which a head whose words stand in two rows is one cell over both.
// Heads that span others are left as they are.
//     |         | Investor |       Class C        |
//     |         | Class    | Redeemed | Not so    |
//                 ^ one head
import { between } from '../../../model/tree.ts'
import type { Grid, GridCell, GridRow } from './grid.ts'
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

//     |         |  1   |   5   |   Since   |
//     |         | Year | Years | Inception |
//                 ^ "1 Year", and no figure
/** Joins periods whose number stands a row above its years. */
export function joinPeriods(grid: Grid): Grid {
  const at = grid.rows.slice(0, 3).findIndex((row, i) => isOverYears(row, grid.rows[i + 1]))
  if (at < 0) return grid
  const [upper, lower] = [grid.rows[at]!, grid.rows[at + 1]!]
  const both = upper.cells.map(u => {
    const l = lower.cells.find(c => c.column === u.column)
    return l ? { ...u, text: `${u.text} ${l.text}`, drafts: [...u.drafts, ...l.drafts], ruled: l.ruled, position: between(u, l) } : u
  })
  const alone = lower.cells.filter(l => !upper.cells.some(u => u.column === l.column))
  const row = { ...upper, cells: [...both, ...alone].sort((a, b) => a.column - b.column), position: between(upper, lower) }
  return { columns: grid.columns, rows: [...grid.rows.slice(0, at), row, ...grid.rows.slice(at + 2)] }
}

function isOverYears(upper: GridRow, lower: GridRow | undefined): boolean {
  const years = lower?.cells.filter(c => /^(?:years?|yrs?\.?)$/i.test(c.text)) ?? []
  const heads = lower?.cells.filter(c => c.column > 0) ?? []
  return (
    years.length > 0 &&
    heads.every(c => !/\d/.test(c.text) || /^\(.*\d{4}\)$/.test(c.text)) &&
    years.every(l => upper.cells.some(u => u.column === l.column && u.colspan === l.colspan && /^\d{1,2}$/.test(u.text))) &&
    [...upper.cells, ...lower!.cells].every(c => c.rowspan === 1)
  )
}

function isWord(text: string): boolean {
  return /^[A-Za-z]/.test(text) && !/\d/.test(text) && text.length <= LONGEST
}
