// In: the lines above a table's first row of figures. Out: its caption, and its column heads by level.
//                   Registered            Other Pooled
//               Investment Companies   Investment Vehicles      <- heads that span what their underline spans
//               --------------------   -------------------
import type { PagedLine } from '../furniture.ts'
import { isRuling, strokesOf } from '../ruling.ts'
import { cellsOf, type Column } from './columns.ts'
import { addPart, type CellPart } from './body-line.ts'
import { segmentsOf } from './segment.ts'

export interface SpanningCell {
  column: number
  colspan: number
  parts: CellPart[]
}
export interface Head {
  caption: PagedLine[]
  levels: { cells: SpanningCell[]; lines: PagedLine[] }[]
}

export function headOf(lines: readonly PagedLine[], columns: readonly Column[]): Head {
  const caption: PagedLine[] = []
  const levels: Head['levels'] = []
  let level: PagedLine[] = []
  const close = (strokes: [number, number][]) => {
    if (level.length) levels.push({ cells: cellsOfLevel(level, columns, strokes), lines: level })
    level = []
  }
  for (const [i, line] of lines.entries()) {
    if (isRuling(line.text)) {
      close(strokesOf(line.text))
      continue
    }
    if (!levels.length && !level.length && isCaption(line, lines.slice(i + 1), columns)) {
      caption.push(line)
      continue
    }
    level.push(line)
  }
  close([])
  return { caption, levels }
}

/** A line on its own above the heads that belongs to no column. */
function isCaption(line: PagedLine, below: readonly PagedLine[], columns: readonly Column[]): boolean {
  const segments = segmentsOf(line.text, 4)
  const only = segments[0]
  if (segments.length !== 1 || !only || columns.length < 2) return false
  // Heads may stand close together: "1 Year   3 Years   5 Years", one over each column.
  const close = segmentsOf(line.text)
  if (
    close.length > 1 &&
    close.length === columns.length - 1 &&
    only.from >= columns[1]!.bound &&
    cellsOf(line.text, columns).length === close.length
  )
    return false
  const next = below[0]
  const under = below.find(l => isRuling(l.text))
  if (under && strokesOf(under.text).length > 1 && cellsOf(line.text, columns, strokesOf(under.text)).length > 1) return false
  if (next && columns.length === 2 && isOverNarrow(next.text, only, columns)) return false
  if (only.from >= columns[1]!.bound) return only.from < columns[1]!.from && only.to > (columns[2]?.from ?? columns[1]!.from)
  // All that stands above the rows stands at the left: there are no column heads.
  if (!next) return true
  if (!isRuling(next.text)) return true
  // The head of the first column has a stroke of its own.
  const strokes = strokesOf(next.text)
  const stroke = strokes.find(([a, b]) => a < only.to && b > only.from)
  return !(stroke && stroke[1] < columns[1]!.from)
}

/** "CLASS A SHARES" over its own stroke and a column of "$20": a head that is wider than its figures. */
function isOverNarrow(ruling: string, head: { from: number; to: number }, [labels, values]: readonly Column[]): boolean {
  const [stroke, ...more] = isRuling(ruling) ? strokesOf(ruling) : []
  return (
    !!stroke &&
    !more.length &&
    Math.abs(stroke[0] - head.from) <= 2 &&
    Math.abs(stroke[1] - head.to) <= 2 &&
    stroke[0] > labels!.to &&
    stroke[0] <= values!.from &&
    stroke[1] >= values!.to
  )
}

function cellsOfLevel(lines: readonly PagedLine[], columns: readonly Column[], strokes: readonly [number, number][]): SpanningCell[] {
  // Columns that one stroke spans are one head.
  const first = columns.map((_, i) => i)
  const span = columns.map(() => 1)
  for (const [from, to] of strokes) {
    const under = columns.flatMap((c, i) => (Math.min(c.to, to) - Math.max(c.from, from) > (c.to - c.from) * 0.5 ? [i] : []))
    if (under.length < 2 || under.length === columns.length) continue
    for (const i of under) first[i] = under[0]!
    span[under[0]!] = under.length
  }
  const cells = columns.map((_, i): SpanningCell => ({ column: i, colspan: span[i]!, parts: [] }))
  for (const line of lines) {
    for (const part of cellsOf(line.text, columns, strokes)) addPart(cells[first[part.column]!]!.parts, line, part)
  }
  return cells.filter((_, i) => first[i] === i)
}
