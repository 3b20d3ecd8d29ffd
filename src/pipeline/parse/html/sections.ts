// In: a grid as drawn. Out: its tables: a row across the top becomes the caption, and where two sections of a fee table
// (Form N-1A, Item 3) stand in one frame, each becomes a table of its own. Notes at the foot of the frame are taken out.
import { between, type Position } from '../../../model/tree.ts'
import { onOneLine, runsOf, wordsPlace, type Draft, type GridDraft } from './draft.ts'
import type { Grid, GridRow } from './grid.ts'
import { hasFigures, headRows, isBold, isFigure, isLabelRow } from './heads.ts'
import { isNoteMark } from './markers.ts'
import { joinHeads, joinPeriods } from './wrapped-heads.ts'
import { joinWrapped } from './wrapped-rows.ts'

//   Annual Fund Operating Expenses (expenses that you pay each year …)
//   ^
const FEE_SECTION =
  /^(?:\w+holder\s+(?:transaction\s+)?(?:fees|expenses)|(?:total\s+)?annual\s+(?:[\w&.]+\s+){0,4}operating\s+expenses)\b(?!.*\bafter\b)/i

/** The tables of one frame, and what stands behind them. */
export function tablesOf(drawn: Grid, caption: Draft[], position: Position): Draft[] {
  const grid = joinWrapped(joinPeriods(drawn))
  const { rows, after } = footOf(grid)
  const starts = rows
    .map((_, i) => i)
    .filter(i => i === 0 || (opensSection(rows[i]!, grid) && rows.slice(0, i).some(hasFigures) && hasHeads(rows.slice(i), grid)))
  const parts = starts.map((start, k) => rows.slice(start, starts[k + 1] ?? rows.length))
  const tables = parts.map((part, k): GridDraft => {
    const captionRows = k === 0 || isLabelRow(part[0]!) || across(part[0]!, grid) ? captionRowsOf(part, grid) : 0
    const taken = part.slice(0, captionRows)
    const rest = part.slice(captionRows)
    const place = parts.length === 1 && !after.length ? position : between(k === 0 ? { position } : part[0]!, part.at(-1)!)
    return {
      kind: 'grid',
      grid: joinHeads(trimSpans({ columns: grid.columns, rows: rest })),
      caption: [...(k === 0 ? caption : []), ...taken.flatMap(r => r.cells.flatMap(c => c.drafts))],
      notes: [],
      position: place,
    }
  })
  return [...tables, ...after]
}

function across(row: GridRow, { columns }: Grid): boolean {
  return (
    row.cells.length === 1 &&
    (row.cells[0]!.colspan >= columns || (row.cells[0]!.column === 0 && row.cells[0]!.colspan >= columns - 1 && columns > 2))
  )
}

/** A section under the heads of the one above stays in its table: nobody could tell its columns apart. */
function hasHeads(rows: readonly GridRow[], grid: Grid): boolean {
  return (!isLabelRow(rows[0]!) && !across(rows[0]!, grid)) || headRows({ columns: grid.columns, rows: rows.slice(1) }) > 0
}

function opensSection(row: GridRow, _: Grid): boolean {
  const [label] = row.cells
  return label!.column === 0 && FEE_SECTION.test(label!.text) && row.cells.every(c => c === label || !isFigure(c.text))
}

/** How many rows at the top are a caption: one cell across all columns, or a label that stands out and has heads or a section under it. */
function captionRowsOf(rows: readonly GridRow[], grid: Grid): number {
  let n = 0
  while (n < Math.min(3, rows.length - 1)) {
    const row = rows[n]!
    const next = rows[n + 1]!
    if (row.cells.length !== 1) break
    const [cell] = row.cells as [(typeof row.cells)[0]]
    const below = rows.slice(n + 1)
    const whole = across(row, grid)
    const long = cell.text.length > 40 || cell.text.includes('(')
    const heads = headRows({ columns: grid.columns, rows: below }) > 0 && !isLabelRow(next)
    if (
      !whole &&
      !(isLabelRow(row) && (heads ? isBold(cell) || long : long && (FEE_SECTION.test(cell.text) || isBold(cell)))) &&
      !(isLabelRow(row) && isBold(cell) && !rows.slice(1).some(r => isLabelRow(r) && isBold(r.cells[0]!)) && !rows.some(hasFigures))
    )
      break
    // A group's name across the table is no caption where other groups of the same kind follow.
    if (whole && !heads && rows.slice(1).some(r => across(r, grid)) && !long) break
    n++
  }
  return n
}

/** Rows across the table at its foot are notes or text and no rows. */
function footOf(grid: Grid): { rows: GridRow[]; after: Draft[] } {
  let end = grid.rows.length
  while (end > 1 && isFoot(grid.rows[end - 1]!, grid)) end--
  if (!grid.rows.slice(0, end).some(r => r.cells.length > 1)) return { rows: grid.rows, after: [] }
  return { rows: grid.rows.slice(0, end), after: grid.rows.slice(end).flatMap(noteOf) }
}

function isFoot(row: GridRow, grid: Grid): boolean {
  const [first, second] = row.cells
  if (row.cells.length === 2)
    return isNoteMark(first!.text) && onOneLine(first!.drafts) && second!.text.length > 40 && second!.text.split(' ').length > 6
  return (
    row.cells.length === 1 &&
    (first!.text.length > 120 ||
      (across(row, grid) &&
        first!.text.length > 25 &&
        (/^(?:\(?[\da-z]{1,2}\)|[*†‡§]+|\d\s)/.test(first!.text) || opensRaised(first!.drafts))))
  )
}

/** "ᵃ Based on amounts for the prior year". */
function opensRaised(drafts: readonly Draft[]): boolean {
  const first = runsOf(drafts).find(run => run.kind === 'text' && run.value.trim() !== '')
  return first?.kind === 'text' && first.look.raised && isNoteMark(first.value.trim())
}

function noteOf(row: GridRow): Draft[] {
  const [mark, text] = row.cells
  if (row.cells.length === 2)
    return [{ kind: 'note', mark: mark!.text, markPosition: wordsPlace(mark!.drafts), drafts: text!.drafts, position: row.position }]
  return row.cells.flatMap(c => c.drafts)
}

/** A part of a frame as a table of its own: spans end where it ends, and columns in which none of its cells starts are gone. */
function trimSpans({ columns, rows }: Grid): Grid {
  const used = new Set([0, ...rows.flatMap(row => row.cells.map(c => c.column))])
  const before: number[] = [0]
  for (let column = 0; column < columns; column++) before.push(before[column]! + (used.has(column) ? 1 : 0))
  return {
    columns: used.size,
    rows: rows.map((row, i) => ({
      ...row,
      cells: row.cells.map(c => ({
        ...c,
        column: before[c.column]!,
        colspan: Math.max(1, before[Math.min(c.column + c.colspan, columns)]! - before[c.column]!),
        rowspan: Math.min(c.rowspan, rows.length - i),
      })),
    })),
  }
}
