// In: the lines above a table's first row of figures. Out: its caption, and its column heads by level.
//                   Registered            Other Pooled
//               Investment Companies   Investment Vehicles      <- heads that span what their underline spans
//               --------------------   -------------------
import type { Omission } from '../../../../model/tree.ts'
import type { PagedLine } from '../furniture.ts'
import { isRuling, strokesOf } from '../ruling.ts'
import { cellsOf, type Column } from './columns.ts'
import { addPart, type CellPart } from './body-line.ts'
import { segmentsOf, type Segment } from './segment.ts'

/** "(for the periods ended December 31, 2002)": what all figures are of. */
const PERIODS_ENDED = /^\(?for (?:the )?(?:\w+ )?(?:periods?|years?) end(?:ed|ing) \p{L}+ \d{1,2}, \d{4}\)?:?$/iu

export interface SpanningCell {
  column: number
  colspan: number
  parts: CellPart[]
}
export interface Head {
  caption: PagedLine[]
  levels: { cells: SpanningCell[]; lines: PagedLine[] }[]
  /** Strokes beside a label: what else is drawn stands on lines of its own. */
  strokes: Omission[]
}

/** "Shareholder Transaction Expenses      -------   -------": a label beside the strokes under the heads. */
const BESIDE_STROKES = /^(\s*[^\s\-=_](?:.*?\S)??)\s{2,}[-=_]{3,}(?:\s+[-=_]{3,})*\s*$/

export function headOf(lines: readonly PagedLine[], columns: readonly Column[]): Head {
  const caption: PagedLine[] = []
  const levels: Head['levels'] = []
  const strokes: Omission[] = []
  let level: PagedLine[] = []
  const close = (strokes: [number, number][]) => {
    const over = spanningLines(level, columns, strokes)
    if (over) levels.push({ cells: over.cells, lines: level.slice(0, over.lines) })
    const own = level.slice(over?.lines ?? 0)
    if (own.length) levels.push({ cells: cellsOfLevel(own, columns, strokes), lines: own })
    level = []
  }
  for (const [i, line] of lines.entries()) {
    const beside = BESIDE_STROKES.exec(line.text)
    if (beside && level.length) {
      level.push({ ...line, text: beside[1]! })
      strokes.push({ reason: 'ruling', text: line.text.slice(beside[1]!.length).trim(), lines: [line.number, line.number] })
      close(strokesOf(' '.repeat(beside[1]!.length) + line.text.slice(beside[1]!.length)))
      continue
    }
    if (isRuling(line.text)) {
      close(strokesOf(line.text))
      continue
    }
    if (!levels.length && !level.length && (isOpen(caption) || isCaption(line, lines.slice(i + 1), columns))) {
      caption.push(line)
      continue
    }
    level.push(line)
  }
  close([])
  return { caption, levels: spanningRepeats(levels), strokes }
}

//     CONSERVATIVE FUND        MODERATE FUND
//     CLASS A    CLASS B     CLASS A    CLASS B      <- begins anew under each head above: that spans all of them
/** Heads over further heads that are repeated under each of them. */
function spanningRepeats(levels: Head['levels']): Head['levels'] {
  return levels.map((level, i) => {
    const below = levels[i + 1]?.cells.filter(c => c.column > 0 && c.parts.length) ?? []
    const heads = level.cells.filter(c => c.column > 0 && c.parts.length)
    const each = below.length / heads.length
    const said = below.map(c => c.parts.map(p => p.text).join(' '))
    const repeated = heads.length > 1 && Number.isInteger(each) && each > 1 && said.every((text, k) => text === said[k % each])
    if (!repeated || new Set(said).size !== each || level.cells.some(c => c.colspan > 1) || below.some(c => c.colspan > 1)) return level
    const spanning = heads.map((head, k): SpanningCell => ({ column: below[k * each]!.column, colspan: each, parts: head.parts }))
    return { ...level, cells: [...level.cells.filter(c => c.column === 0), ...spanning] }
  })
}

/** "(as a percentage of the value of your": the line below closes the bracket. */
const isOpen = (caption: readonly PagedLine[]): boolean => /\([^()]*$/.test(caption.map(l => l.text).join(' '))

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
  // "Old Benchmark Index   New Benchmark Index": each begins where its column does.
  if (close.length === columns.length && close.every((s, i) => Math.abs(s.from - columns[i]!.from) <= 1)) return false
  const next = below[0]
  // What a blank line parts from the heads is none of them; nor is that of which all figures are, begun over the labels.
  if (next?.text === '' || (only.from < columns[1]!.bound && PERIODS_ENDED.test(only.text))) return true
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

//   Annual Operating Expenses          Cedar Bond Fund            <- reaches over the heads of several columns
//   (as a percentage of           Class A   Class B   Class C
/** Words on the first lines of heads that each stand over two heads below at least, without a stroke; and how many lines they take. */
function spanningLines(
  lines: readonly PagedLine[],
  columns: readonly Column[],
  strokes: [number, number][],
): { cells: SpanningCell[]; lines: number } | null {
  const parts = lines.map(line => ({ line, parts: cellsOf(line.text, columns, strokes) }))
  const full = parts.findIndex(
    l => l.parts.filter(p => p.column > 0).length > 1 && l.parts.filter(p => p.column > 0).length >= columns.length - 1,
  )
  const last = parts[full - 1]
  if (full < 1 || !last) return null
  const below = parts[full]!.parts.filter(p => p.column > 0)
  const spans = last.parts.filter(p => p.column > 0).map(p => ({ part: p, under: below.filter(b => b.from < p.to && p.from < b.to) }))
  if (!spans.length || spans.some(s => s.under.length < 2)) return null
  const home = (p: Segment) => spans.find(s => p.from >= s.part.from && p.to <= s.part.to)
  const above = parts.slice(0, full)
  if (above.some(l => l.parts.some(p => p.column > 0 && !home(p)))) return null
  const corner: SpanningCell = { column: 0, colspan: 1, parts: [] }
  const [only] = spans
  if (spans.length === 1 && isOverAll(only!.part, below)) only!.under = below
  const cells = spans.map(({ under }): SpanningCell => ({ column: under[0]!.column, colspan: under.length, parts: [] }))
  for (const { line, parts: own } of above)
    for (const p of own) addPart((p.column > 0 ? cells[spans.indexOf(home(p)!)]! : corner).parts, line, p)
  return { cells: [corner, ...cells], lines: full }
}

/** In the middle over all heads, though too short to reach over the outermost; over some of them it stands half a column aside at least. */
function isOverAll(head: Segment, below: readonly Segment[]): boolean {
  const middle = ({ from, to }: Segment) => (from + to) / 2
  const [first, last] = [middle(below[0]!), middle(below.at(-1)!)]
  return Math.abs(middle(head) - (first + last) / 2) <= (0.4 * (last - first)) / Math.max(1, below.length - 1)
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
