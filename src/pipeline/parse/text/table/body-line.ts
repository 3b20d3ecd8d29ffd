// In: a line of a table's body and its columns. Out: the line cut into cells, and what is asked of it: its label, whether it has a figure.
//   Management Fees      0.75%     0.75%
//   ^ label              ^ figures
import type { PagedLine } from '../furniture.ts'
import { cellsOf, type Column } from './columns.ts'
import { isRestOfDay, isValue, isYear, type Segment } from './segment.ts'

export interface CellPart {
  line: PagedLine
  from: number
  to: number
  text: string
}

export interface BodyLine {
  line: PagedLine
  cells: CellPart[][]
  parted: boolean
  ruled: boolean
}

/** A line cut into cells. `parted`: a blank line stands above it; `ruled`: a ruling does. */
export function bodyLine(line: PagedLine, columns: readonly Column[], parted: boolean, ruled: boolean): BodyLine {
  const cells: CellPart[][] = columns.map(() => [])
  for (const part of cellsOf(line.text, columns)) addPart(cells[part.column]!, line, part)
  return { line, cells, parted, ruled }
}

/** Adds words to a cell; what stands on one line is one part, but for a sign apart from its figure. */
export function addPart(parts: CellPart[], line: PagedLine, { from, to, text }: Segment) {
  const last = parts.at(-1)
  if (last?.line === line && !/[$(]$/.test(last.text) && !/^[%)]/.test(text))
    parts[parts.length - 1] = { line, from: last.from, to, text: `${last.text} ${text}` }
  else parts.push({ line, from, to, text })
}

export function labelOf(line: BodyLine): string {
  return line.cells[0]?.map(p => p.text).join(' ') ?? ''
}

export function hasFigure({ cells }: BodyLine): boolean {
  const values = cells
    .slice(1)
    .map(c => c.map(p => p.text).join(' '))
    .filter(Boolean)
  // "…, since" over "1995", nothing beside it: the words above go on.
  if (cells.length > 3 && !cells[0]!.length && values.length === 1 && isYear(values[0]!)) return false
  // A year beside words that wrap ("since January / 2006") is no figure.
  return values.some(v => isValue(v) && !/^(?:19|20)\d\d\)$/.test(v) && !(isYear(v) && values.some(o => !isValue(o))))
}

/** The rest of a day that the line above begins. */
export const endsDay = (above: BodyLine | undefined, line: BodyLine): boolean =>
  above?.cells.some((cell, c) => isRestOfDay(line.cells[c]![0]?.text ?? '', cell.at(-1)?.text ?? '')) ?? false

/** Words that go on on the next line, in a column beside the labels: "1 for" over "10". */
export function wrapsInColumns(lines: readonly BodyLine[]): boolean {
  return lines.some((line, i) =>
    line.cells.some((cell, c) => {
      const next = lines[i + 1]?.cells[c] ?? []
      return c > 0 && cell.length > 0 && next.length > 0 && !(isValue(cell[0]!.text) && isValue(next[0]!.text))
    }),
  )
}

export function firstLength(text: string): number {
  const at = text.indexOf(' ')
  return at < 0 ? text.length : at
}
