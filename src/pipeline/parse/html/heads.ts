// In: a grid. Out: how many of its rows are heads, and which rows further down repeat them. Found by tags, look and absence of figures.
import { pattern } from '../../../model/pattern.ts'
import { runsOf } from './draft.ts'
import type { Grid, GridCell, GridRow } from './grid.ts'

const FIGURE = /^[($€£¥\s−–—-]*(?:\d[\d,]*(?:\.\d+)?|\.\d+)\s*%?\s*\)?|^[-–—−]+\s*%?$|^(?:none|n\/a|n\.a\.|nil)\b/i
//   1 Year   10 Years   2024   12/31/2024   Class A   Since inception
const HEADING = pattern('i')`
  ^(?:(?:after\s+)?\(?\d{1,2}\)?[\s-]*(?:years?|yrs?\.?|months?)\b.*
  |(?:19|20)\d\d|\d{1,2}\/\d{1,2}\/\d{2,4}
  |\d{1,3}\s*(?:st|nd|rd|th)\b.*
  |\d+[a-z].*|\(\d{1,2}\)\s*\w.*|\d{1,2}\s+[a-z].*)$
`
const DAY = /^(?:\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d\d)|\p{Lu}\p{Ll}{2,8}\.? \d{1,2}, (?:19|20)\d\d)$/u
const MAX_HEAD_ROWS = 6
const LONGEST_HEAD = 160

/** A cell that holds a figure, or an answer where a figure is asked. */
export function isFigure(text: string): boolean {
  return FIGURE.test(text) && !HEADING.test(text) && text.length < 40
}

/** It has a figure beside its label. */
export function hasFigures(row: GridRow): boolean {
  return row.cells.some(c => c.column > 0 && isFigure(c.text))
}

/** Only its first cell is filled: it names the rows under it. */
export function isLabelRow(row: GridRow): boolean {
  return row.cells.length === 1 && row.cells[0]!.column === 0
}

/** How many rows at the top are heads. */
export function headRows({ rows }: Grid): number {
  let marked = 0
  while (marked < rows.length && (rows[marked]!.head || rows[marked]!.cells.every(c => c.th))) marked++
  if (marked > 0 && marked < rows.length) return marked
  const figures = rows.some(hasFigures)
  let top = 0
  while (top < Math.min(rows.length - 1, MAX_HEAD_ROWS) && mayBeHead(rows, top, figures)) top++
  // A label right above the figures names a group of rows, not columns.
  while (top > 0 && isLabelRow(rows[top - 1]!)) top--
  return top
}

function mayBeHead(rows: readonly GridRow[], at: number, figures: boolean): boolean {
  const row = rows[at]!
  if (hasFigures(row) || row.cells.some(c => c.text.length > LONGEST_HEAD)) return false
  if (isLabelRow(row))
    return at + 1 < rows.length && !isLabelRow(rows[at + 1]!) && !hasFigures(rows[at + 1]!) && mayBeHead(rows, at + 1, figures)
  const corner = row.cells[0]!.column === 0 ? row.cells[0]! : null
  const next = rows[at + 1]!
  // "Class A Shares | 4/20/1990" under heads tells since when there is such a class.
  if (at > 0 && corner && row.cells.length > 1 && row.cells.every(c => c === corner || DAY.test(c.text))) return false
  if (figures && !corner) return true
  if (figures && row.cells.every(c => c === corner || HEADING.test(c.text))) return true
  if (outstanding(row, rows.slice(at + 1, at + 12), at === 0 || !corner)) return true
  return (
    figures &&
    at === 0 &&
    row.cells.length > 1 &&
    ((hasFigures(next) && row.cells.every(c => c.text.length < 60 && (c.column === 0 || !ANSWER.test(c.text)))) || aboveDigits(row, rows))
  )
}

//   Trustee | Aggregate Compensation from the Trust
//             ^   plain words above a column of digits are its head; "No minimum" is an answer
const ANSWER = /^(?:no|not|none|any|all|up to|over|under|varies|unlimited|same)\b|\d[\d,]*[.%]|\$\s*\d|^\d/i

/** In some column it has words where most rows below have digits. */
function aboveDigits(row: GridRow, rows: readonly GridRow[]): boolean {
  const below = rows.slice(1, 21).filter(r => r.cells.length > 1)
  return (
    below.length > 0 &&
    row.cells.every(c => c.column === 0 || !ANSWER.test(c.text)) &&
    row.cells.some(head => {
      if (head.column === 0) return false
      const cells = below.flatMap(r => r.cells.filter(c => c.column === head.column))
      return cells.length > 0 && cells.filter(c => /\d/.test(c.text) && c.text.length < 60).length >= cells.length * 0.7
    })
  )
}

/** It stands out in a way in which none of the next rows does: every other row may be shaded, every row ruled. */
function outstanding(row: GridRow, next: readonly GridRow[], byFrame: boolean): boolean {
  const signs = !byFrame
    ? [isBold, isUnderlined]
    : [isBold, isUnderlined, (c: GridCell) => c.ruled, (c: GridCell) => c.shaded, (c: GridCell) => c.th]
  return signs.some(
    (sign, i) =>
      row.cells.every(sign) &&
      !(i < 2 ? next.slice(0, 1) : next).some(r => r.cells.length > 1 && r.cells.filter(c => c.column > 0).every(sign)),
  )
}

function every(cell: GridCell, look: 'bold' | 'underline'): boolean {
  return runsOf(cell.drafts).every(r => r.kind !== 'text' || r.value.trim() === '' || r.look.raised || r.look[look])
}
export function isBold(cell: GridCell): boolean {
  return every(cell, 'bold')
}
function isUnderlined(cell: GridCell): boolean {
  return every(cell, 'underline')
}

/** Whether a row says again what stands in the last head row, but for its label. */
export function repeatsHead(row: GridRow, head: GridRow): boolean {
  const beside = (r: GridRow) =>
    r.cells
      .filter(c => c.column > 0)
      .map(c => c.text)
      .join('\n')
  return row.cells.length > 1 && beside(row) === beside(head)
}
