// In: the rows of a grid. Out: the same, where labels stand in two columns, with both as one label.
//   Core Equity Fund     Class I     $ 87     ->  "Core Equity Fund Class I"
//                        Class N      112     ->  "Core Equity Fund Class N"
// Only where neither column has a head and all behind them are figures; a name holds until the next one.
import { isBlankFigure, isFigure } from './figures.ts'
import type { GridCell, GridRow } from './grid.ts'

export function pairedLabels(columns: number, rows: readonly GridRow[]): { columns: number; rows: GridRow[] } {
  const at = (row: GridRow, column: number) => row.cells.find(c => c.column === column)
  const bodies = rows.filter(row => row.cells.some(c => c.column > 1 && isFigure(c.text)))
  const inner = bodies.flatMap(row => at(row, 1) ?? [])
  const paired = columns > 3 && bodies.length > 2 && inner.length === bodies.length && inner.every(c => c.span === 1 && !isFigure(c.text) && !isBlankFigure(c.text) && c.text.length < 40)
    && bodies.some(row => !at(row, 0)) && at(bodies[0]!, 0) !== undefined
    && rows.every(row => bodies.includes(row) || !row.cells.some(c => c.column < 2 && c.span === 1 && row.header))
    && bodies.every(row => row.cells.every(c => c.column < 2 || isFigure(c.text) || isBlankFigure(c.text)))
  if (!paired) return { columns, rows: [...rows] }
  let name: GridCell | undefined
  const left = (cell: GridCell): GridCell => ({ ...cell, column: Math.max(0, cell.column - 1) })
  return {
    columns: columns - 1,
    rows: rows.map(row => {
      if (!bodies.includes(row)) return { ...row, cells: row.cells.map(left) }
      name = at(row, 0) ?? name
      const label = { ...at(row, 1)!, column: 0, text: `${name!.text} ${at(row, 1)!.text}`, indent: name!.indent, raised: [...(at(row, 0)?.raised ?? []), ...at(row, 1)!.raised] }
      return { ...row, cells: [label, ...row.cells.filter(c => c.column > 1).map(left)] }
    }),
  }
}
