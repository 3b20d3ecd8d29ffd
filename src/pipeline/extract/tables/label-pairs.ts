// In: the rows of a grid. Out: the same, where labels stand in two columns, with both as one label.
//   Core Equity Fund     Class I     $ 87     ->  "Core Equity Fund Class I"
//                        Class N      112     ->  "Core Equity Fund Class N"
//   S&P 500 Index                    1.30%    ->  as it stands: it takes both columns
// Only where neither column has a head and all behind them are figures; a name holds until the next one.
import { isBlankFigure, isFigure } from './figures.ts'
import type { GridCell, GridRow } from './grid.ts'

const LONGEST = 90

export function pairedLabels(columns: number, rows: readonly GridRow[]): { columns: number; rows: GridRow[] } {
  const at = (row: GridRow, column: number) => row.cells.find(c => c.column === column)
  const bodies = rows.filter(row => row.cells.some(c => c.column > 1 && isFigure(c.text)))
  const inner = bodies.flatMap(row => at(row, 1) ?? [])
  const whole = (row: GridRow) => !at(row, 1) && at(row, 0) !== undefined
  const paired =
    columns > 3 &&
    bodies.length > 2 &&
    inner.length > 1 &&
    bodies.every(row => at(row, 1) || whole(row)) &&
    inner.every(c => c.span === 1 && !isFigure(c.text) && !isBlankFigure(c.text) && c.text.length < LONGEST) &&
    bodies.some(row => at(row, 1) && (at(row, 0)?.fromAbove ?? true)) &&
    at(bodies[0]!, 0) !== undefined &&
    rows.every(row => bodies.includes(row) || !row.cells.some(c => c.column < 2 && c.span === 1 && row.header)) &&
    bodies.every(row => row.cells.every(c => c.column < 2 || isFigure(c.text) || isBlankFigure(c.text)))
  if (!paired) return { columns, rows: [...rows] }
  let name: GridCell | undefined
  const left = (cell: GridCell): GridCell =>
    cell.column === 0 && cell.span > 1 ? { ...cell, span: cell.span - 1 } : { ...cell, column: Math.max(0, cell.column - 1) }
  return {
    columns: columns - 1,
    rows: rows.map(row => {
      if (!bodies.includes(row) || whole(row)) return { ...row, cells: row.cells.map(left) }
      name = at(row, 0) ?? name
      const label = {
        ...at(row, 1)!,
        column: 0,
        text: `${name?.text ?? ''} ${at(row, 1)!.text}`.trim(),
        indent: name?.indent ?? 0,
        raised: [...(at(row, 0)?.raised ?? []), ...at(row, 1)!.raised],
      }
      return { ...row, cells: [label, ...row.cells.filter(c => c.column > 1).map(left)] }
    }),
  }
}
