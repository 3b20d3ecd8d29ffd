// In: rows of cells on the columns of the source. Out: the same on the columns that a reader sees.
// Spacer columns, indentation columns and columns that hold a sign only ("%", "$") go.
import type { Grid, GridRow } from './grid.ts'
import { isFigure } from './figures.ts'

export function compactColumns(columns: number, given: GridRow[]): Pick<Grid, 'columns' | 'rows'> {
  // A sign that stands once before the figures of its row says nothing that the figures' kind does not.
  const rows = given.map(row => ({ ...row, cells: row.cells.filter((cell, i) => !(i > 0 && /^[%$]$/.test(cell.text))) }))
  const bodies = rows.filter(row => !row.header)
  const occupied = Array.from({ length: columns }, (_, column) =>
    rows.flatMap((row, r) => (row.cells.some(c => c.column <= column && column < c.column + c.span) ? [r] : [])),
  )
  const nature = (from: number, to: number) => {
    const cells = bodies.flatMap(row => row.cells.filter(c => c.span === 1 && from <= c.column && c.column <= to))
    const figures = cells.filter(c => isFigure(c.text)).length
    return cells.length === 0 ? 'empty' : figures * 2 > cells.length ? 'figures' : 'words'
  }
  const group: number[] = []
  let from = 0
  for (let column = 0; column < columns; column++) {
    if (column > 0) {
      const covering = (row: GridRow) => row.cells.filter(c => c.column <= column && c.column + c.span > from).length
      const clash = rows.some(row => covering(row) > 1)
      const [a, b] = [nature(from, column - 1), nature(column, column)]
      const unlike = a !== b && a !== 'empty' && b !== 'empty'
      const empty = occupied[column]!.length === 0
      if (empty || (!clash && !unlike)) {
        group.push(group[column - 1]!)
        continue
      }
      from = column
      group.push(group[column - 1]! + 1)
    } else group.push(0)
  }
  const place = (row: GridRow): GridRow => ({
    ...row,
    cells: row.cells.map(cell => {
      const first = group[cell.column] ?? 0
      const last = group[Math.min(cell.column + cell.span, columns) - 1] ?? first
      return { ...cell, column: first, span: last - first + 1 }
    }),
  })
  return { columns: (group.at(-1) ?? -1) + 1, rows: rows.filter(row => row.cells.length).map(place) }
}
