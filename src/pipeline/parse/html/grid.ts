// In: a table as the source draws it. Out: the smallest rectangle that holds it: spacer columns and empty rows gone, signs in cells
// of their own joined to their figures. Which rows are heads is not asked here.
import type { Align, Position } from '../../../model/tree.ts'
import { between } from '../../../model/tree.ts'
import { runsOf, wordsOf, type CellDraft, type Draft, type Run, type TableDraft, type TextDraft } from './draft.ts'

export interface GridCell {
  column: number
  colspan: number
  rowspan: number
  text: string
  drafts: Draft[]
  th: boolean
  ruled: boolean
  shaded: boolean
  align: Align
  position: Position
}
export interface GridRow {
  cells: GridCell[]
  head: boolean
  position: Position
}
export interface Grid {
  columns: number
  rows: GridRow[]
}

interface Piece extends CellDraft {
  text: string
}

//   | $ | 1,000 |     | ( | 5.35 | )% |
//     ^                 ^          ^
const OPENS = /^(?:[$€£¥]|\(|[-–—]?\s*\$\s*\(?|\(\s*\$)$/
const CLOSES = /^(?:\)|%|\)\s*%|%\s*\))(?:\s*\(?[\da-z*†‡§]{1,3}\)?(?:\s?,\s?\(?[\da-z*†‡§]{1,3}\)?){0,3})?$/
/** A word that decimal alignment has cut: "Non" + "e". */
const CUT_WORDS = /^(?:none|n\/a|n\.a\.|nil)\W*$/i
const MARK = /^(?:[*†‡§#]{1,4}|\(?[\da-z]{1,2}\)?)(?:\s*,\s*(?:[*†‡§#]{1,4}|\(?[\da-z]{1,2}\)?))*$/
const FIGURE = /^[($€£¥\s−–—-]*\d[\d,.\s]*[)%\s]*(?:\(\w\)|[*†‡]+)?$|^[-–—−]+$|^(?:none|n\/a|nil)\W*$/i

/** The table's smallest rectangle. */
export function gridOf(table: TableDraft): Grid {
  const rows = table.rows.map(row => ({
    row,
    cells: joinSigns(row.cells.map(c => ({ ...c, text: wordsOf(runsOf(c.drafts)) })).filter(c => c.text !== '')),
  }))
  const kept = rows.map((r, i) => ({ ...r, at: i })).filter(r => r.cells.length > 0)
  // Index of the first kept row at or after each source row: spans shrink with the rows that go.
  const next: number[] = []
  for (let i = rows.length, k = kept.length; i >= 0; i--) {
    if (k > 0 && kept[k - 1]!.at === i) k--
    next[i] = k
  }
  const spans = kept.map(({ cells, at }, k) =>
    cells.map(c => Math.max(1, Math.min(next[Math.min(at + c.rowspan, rows.length)]! - k, kept.length - k))),
  )
  const bounds = boundsOf(
    kept.map(r => r.cells),
    spans,
  )
  const columnAt = (slot: number) => countUpTo(bounds, slot)
  return {
    columns: bounds.length + 1,
    rows: kept.map(({ row, cells }, k) => ({
      head: row.head,
      position: row.position,
      cells: cells.map((c, i) => {
        const column = columnAt(c.from)
        return {
          column,
          colspan: Math.max(1, countUpTo(bounds, c.to - 0.5) - column + 1),
          rowspan: spans[k]![i]!,
          text: c.text,
          drafts: c.drafts,
          th: c.th,
          ruled: c.ruled,
          shaded: c.shaded,
          align: c.align,
          position: c.position,
        }
      }),
    })),
  }
}

/** Number of bounds at or before a slot. */
function countUpTo(bounds: readonly number[], slot: number): number {
  let low = 0
  let high = bounds.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (bounds[mid]! <= slot) low = mid + 1
    else high = mid
  }
  return low
}

/** Joins `$`, `%`, parentheses and footnote marks in cells of their own to the figure they belong to. */
function joinSigns(cells: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  for (let i = 0; i < cells.length; i++) {
    let cell = cells[i]!
    const last = joined.at(-1)
    const after = cells[i + 1]
    if (after && FIGURE.test(after.text) && (OPENS.test(cell.text) || (cell.text === '%' && last && !FIGURE.test(last.text)))) {
      cell = merged(cell, after)
      i++
      joined.push(cell)
    } else if (last && last.to === cell.from && cell.text.length < 4 && CUT_WORDS.test(last.text + cell.text))
      joined[joined.length - 1] = merged(last, cell)
    else if (last && ((CLOSES.test(cell.text) && FIGURE.test(last.text)) || (MARK.test(cell.text) && isRaised(cell))))
      joined[joined.length - 1] = merged(last, cell)
    else joined.push(cell)
  }
  return joined
}

function isRaised(cell: Piece): boolean {
  const runs = runsOf(cell.drafts).filter(r => r.kind === 'text' && r.value.trim() !== '')
  return /^[*†‡]+$/.test(cell.text) || runs.every(r => r.kind === 'text' && r.look.raised)
}

function merged(a: Piece, b: Piece): Piece {
  const left = trimEnd(runsOf(a.drafts))
  const right = trimStart(runsOf(b.drafts))
  const draft: TextDraft = { kind: 'text', runs: [...left, ...right], align: b.align, indent: 0 }
  return {
    ...b,
    from: a.from,
    to: b.to,
    rowspan: Math.max(a.rowspan, b.rowspan),
    th: a.th && b.th,
    text: wordsOf(draft.runs),
    drafts: [draft],
    position: between(a, b),
  }
}

function trimEnd(runs: readonly Run[]): Run[] {
  const at = runs.findLastIndex(r => r.kind === 'text' && r.value.trim() !== '')
  return runs.filter((_, i) => i <= at).map((r, i) => (i === at && r.kind === 'text' ? { ...r, value: r.value.trimEnd() } : r))
}
function trimStart(runs: readonly Run[]): Run[] {
  const at = runs.findIndex(r => r.kind === 'text' && r.value.trim() !== '')
  return runs.filter((_, i) => i >= at).map((r, i) => (i === 0 && r.kind === 'text' ? { ...r, value: r.value.trimStart() } : r))
}

/** The fewest column bounds such that in every row any two neighbours are parted: greedy stabbing of the gaps between them;
 *  where there is a choice, the bound that cuts the fewest spanning cells and starts the most. */
function boundsOf(rows: readonly Piece[][], spans: readonly number[][]): number[] {
  const gaps: [left: number, right: number][] = []
  let above: { from: number; to: number; rows: number }[] = []
  const edges = new Set<number>()
  for (const [k, cells] of rows.entries()) {
    const all = above.length ? [...above, ...cells].sort((a, b) => a.from - b.from) : cells
    for (let i = 1; i < all.length; i++) gaps.push([Math.min(all[i - 1]!.to, all[i]!.from), all[i]!.from])
    above = above.map(a => ({ ...a, rows: a.rows - 1 })).filter(a => a.rows > 0)
    if (above.length < 50)
      for (const [i, c] of cells.entries()) if (spans[k]![i]! > 1) above.push({ from: c.from, to: c.to, rows: spans[k]![i]! - 1 })
    for (const c of cells) {
      edges.add(c.from)
      edges.add(c.to)
    }
  }
  gaps.sort((a, b) => a[1] - b[1])
  const points = [...edges].sort((a, b) => a - b)
  const index = new Map(points.map((p, i) => [p, i]))
  const cuts = new Float64Array(points.length + 1)
  const starts = new Float64Array(points.length + 1)
  for (const cells of rows)
    for (const c of cells) {
      cuts[index.get(c.from)! + 1]!++
      cuts[index.get(c.to)!]!--
      starts[index.get(c.from)!]!++
    }
  for (let i = 1; i < cuts.length; i++) cuts[i]! += cuts[i - 1]!
  const bounds: number[] = []
  for (let i = 0; i < gaps.length; ) {
    const right = gaps[i]![1]
    let left = gaps[i]![0]
    for (i++; i < gaps.length && gaps[i]![0] <= right; i++) left = Math.max(left, gaps[i]![0])
    let best = index.get(right)!
    for (let p = best; p >= 0 && points[p]! >= left; p--) {
      if (cuts[p]! < cuts[best]! || (cuts[p]! === cuts[best]! && starts[p]! > starts[best]!)) best = p
    }
    bounds.push(points[best]!)
  }
  return bounds
}
