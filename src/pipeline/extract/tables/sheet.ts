// In: a grid. Out: one sheet for each run of rows under its own heads: captions, heads, and rows each with label and section.
// A row of equal heads met again (after a page, before "if you held your shares") begins no new sheet.
import type { Lines } from '../../../model/lines.ts'
import { carriesOn, joinBrokenRows } from './broken-rows.ts'
import type { Grid, GridCell, GridRow } from './grid.ts'
import { cornerOf, hasLabels, isHeadRow, isOfFigures, joinHeads, tellsStart, withYearsFirst, withYearsInLine } from './heads.ts'
import { isFeeCaption } from './fee-parts.ts'

export interface SheetRow {
  /** Label alone; '' where none is printed. */
  label: string
  /** Row or rows without figures that stand over it. */
  section: string
  indent: number
  sectionIndent: number
  raised: string[]
  /** One per value column; null where the row has none. */
  cells: (GridCell | null)[]
  lines: Lines
}
/** `raised`: marks that its captions and heads bear. */
export interface Sheet {
  captions: string[]
  corner: string
  columns: string[]
  rows: SheetRow[]
  raised: string[]
}

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((text, i) => text.toLowerCase() === b[i]!.toLowerCase())

interface Section {
  text: string
  indent: number
}
const NO_SECTION: Section = { text: '', indent: 0 }

/** How far a grid is read. */
interface Reading {
  grid: Grid
  /** How many columns hold labels. */
  labels: number
  ofFigures: boolean
  sheets: Sheet[]
  sheet: Sheet
  /** Rows of heads that wait for what they stand over. */
  heads: GridRow[]
  headed: boolean
  /** Rows without figures that wait for what they stand over. */
  lone: GridCell[]
  section: Section
}

/** Reads the rows of a grid in order. */
export function sheetsOf(printed: Grid): Sheet[] {
  const grid = withYearsFirst(withYearsInLine(printed))
  const labels = hasLabels(grid) ? 1 : 0
  const reading: Reading = {
    grid,
    labels,
    ofFigures: isOfFigures(grid, labels),
    sheets: [],
    sheet: { captions: [], corner: '', columns: [], rows: [], raised: [] },
    heads: [],
    headed: false,
    lone: [],
    section: NO_SECTION,
  }
  const rows = reading.ofFigures ? grid.rows : joinBrokenRows(grid.rows)
  for (const [at, row] of rows.entries()) readRow(reading, row, rows[at + 1])
  takeHeads(reading)
  takeLone(reading)
  const { sheets, sheet } = reading
  if (sheet.rows.length || sheet.columns.length || sheet.captions.length) sheets.push(sheet)
  return sheets.map(withCornerCaption).map(withCornerSection)
}

function readRow(reading: Reading, row: GridRow, next: GridRow | undefined): void {
  const { labels, ofFigures, sheet, heads, headed } = reading
  const only = row.cells.length === 1 ? row.cells.find(c => !c.fromAbove) : undefined
  if (only && only.column < Math.max(labels, 1) && !(labels === 0 && !row.header)) {
    readLone(reading, row, only, next)
    return
  }
  if ((headed || heads.length) && tellsStart(row, labels)) {
    takeHeads(reading)
    takeLone(reading)
    reading.section = NO_SECTION
    push(reading, row)
    const start = reading.sheet.rows.at(-1)!
    reading.section = { text: start.label, indent: start.indent }
    return
  }
  const begun = sheet.rows.length > 0 || (!ofFigures && (headed || heads.length > 0))
  if (isHeadRow(row, labels, ofFigures, begun, heads.length > 0)) {
    heads.push(row)
    return
  }
  takeHeads(reading)
  takeLone(reading)
  push(reading, row)
}

/** A row of one cell: the rest of a label, a row of heads, a row without figures, or what stands over those to come. */
function readLone(reading: Reading, row: GridRow, only: GridCell, next: GridRow | undefined): void {
  const { grid, sheet, heads, lone } = reading
  const last = sheet.rows.at(-1)
  if (last && !heads.length && !lone.length && carriesOn(last.label, only.text)) {
    sheet.rows[sheet.rows.length - 1] = {
      ...last,
      label: `${last.label} ${only.text}`,
      raised: [...last.raised, ...only.raised],
      lines: [last.lines[0], row.lines[1]],
    }
  } else if (heads.length && !/^\(/.test(only.text) && only.span < grid.columns && row.header && next?.header) heads.push(row)
  else {
    takeHeads(reading)
    if (isEmptyRow(only, next?.cells.find(c => c.column === 0)?.text ?? '', grid)) {
      takeLone(reading)
      push(reading, row)
    } else reading.lone.push(only)
  }
}

/** Heads that waited begin a new sheet, unless they repeat those of the one that is open. */
function takeHeads(reading: Reading): void {
  const { grid, labels, heads, lone, sheet } = reading
  if (!heads.length) return
  const columns = joinHeads(heads, labels, grid.columns)
  const corner = cornerOf(heads, labels)
  const raised = [...lone.flatMap(c => c.raised), ...heads.flatMap(row => row.cells.flatMap(c => c.raised))]
  const captions = lone.map(c => c.text)
  reading.heads = []
  if (sheet.rows.length && same(columns, sheet.columns)) {
    // "Share class" over the labels names no part.
    if (/^(?:share )?class(?:es)?:?(?: \([^()]*\))?$/i.test(corner)) reading.section = NO_SECTION
    else if (corner) lone.push({ text: corner, raised: [], column: 0, span: 1, header: true, fromAbove: false, indent: 0 })
    return
  }
  if (sheet.rows.length) {
    reading.sheets.push(sheet)
    reading.sheet = { captions, corner, columns, rows: [], raised }
    reading.section = NO_SECTION
  } else reading.sheet = { captions: [...sheet.captions, ...captions], corner, columns, rows: [], raised: [...sheet.raised, ...raised] }
  reading.lone = []
  reading.headed = true
}

/** Rows without figures that waited are captions of the sheet, or the section of the rows to come. */
function takeLone(reading: Reading): void {
  const { grid, sheet, lone, headed } = reading
  const [first] = lone
  if (!first) return
  const isCaption = !headed && !sheet.rows.length && (isFeeCaption(first.text) || first.span >= grid.columns)
  if (isCaption) reading.sheet = { ...sheet, captions: [...sheet.captions, first.text], raised: [...sheet.raised, ...first.raised] }
  // "(Inception Date: 10/15/2014)" is said of the heads and stands over no rows.
  const over = lone.slice(isCaption ? 1 : 0).filter(c => !/^\([^()]*\)$/.test(c.text) || isFeeCaption(c.text))
  if (over.length) reading.section = { text: over.map(c => c.text).join(' '), indent: over[0]!.indent }
  reading.lone = []
}

/** Adds a row to the sheet that is open. */
function push(reading: Reading, row: GridRow): void {
  const { grid, labels, section } = reading
  const label = row.cells.find(c => c.column < labels)
  if (!reading.sheet.columns.length)
    reading.sheet = { ...reading.sheet, columns: Array.from({ length: Math.max(0, grid.columns - labels) }, () => '') }
  reading.sheet.rows.push({
    label: label?.text ?? '',
    section: section.text,
    indent: label?.indent ?? 0,
    sectionIndent: section.indent,
    raised: label?.raised ?? [],
    cells: reading.sheet.columns
      .map((_, i) => row.cells.find(c => c.column >= labels && c.column <= i + labels && i + labels < c.column + c.span) ?? null)
      .map((c, i, all) => (c && all.indexOf(c) !== i ? null : c)),
    lines: row.lines,
  })
}

/** A row that only lacks its figures, not a head of those below: it is named as they are ("iShares … ETF"). */
function isEmptyRow(only: GridCell, next: string, grid: Grid): boolean {
  const first = (text: string) => text.split(' ')[0]!.toLowerCase()
  if (only.span > 1 || only.header || !next || /^(?:class|return|total)$/.test(first(only.text)) || first(next) !== first(only.text))
    return false
  const full = grid.rows.filter(row => !row.header && row.cells.length > 1).map(row => row.cells.find(c => c.column === 0)?.text ?? '')
  return full.filter(text => first(text) === first(only.text)).length * 2 > full.length
}

/** "Shareholder Fees (fees paid directly …) | Class A | Class B", "Average annual total returns | 1 year": the corner is the caption. */
function withCornerCaption(sheet: Sheet): Sheet {
  return isFeeCaption(sheet.corner) || /\baverage annual (?:total )?returns?\b/i.test(sheet.corner)
    ? { ...sheet, captions: [...sheet.captions, sheet.corner], corner: '' }
    : sheet
}

/** "Investor Class | 1 year | 5 years" over rows, and "Institutional Class" over later rows: the corner was the first section. */
function withCornerSection(sheet: Sheet): Sheet {
  const later = sheet.rows.find(row => row.section)
  if (!sheet.corner || !later || sheet.rows[0]?.section) return sheet
  const alike = (text: string) =>
    /\b(?:class|shares|series)\b/i.test(text) ? 'class' : /\b(?:if|assuming|you)\b/i.test(text) ? 'if' : 'other'
  if (alike(sheet.corner) === 'other' || alike(sheet.corner) !== alike(later.section) || /^class:?$/i.test(sheet.corner)) return sheet
  return { ...sheet, corner: '', rows: sheet.rows.map(row => (row.section ? row : { ...row, section: sheet.corner })) }
}

/** Without columns that only link two others ("into", "to", an arrow), or that have neither head nor words. */
export function withoutLinks(sheet: Sheet): Sheet {
  const links = sheet.columns.map(
    (head, i) =>
      head === '' &&
      sheet.rows.length > 0 &&
      sheet.rows.every(row => /^(?:into|to|with|and|with and into|[-=–—]*[>→»]+)?$/i.test(row.cells[i]?.text ?? '')) &&
      (sheet.columns.some(Boolean) || sheet.rows.some(row => row.cells[i])),
  )
  if (!links.includes(true)) return sheet
  const keep = <T>(list: readonly T[]): T[] => list.filter((_, i) => !links[i])
  return { ...sheet, columns: keep(sheet.columns), rows: sheet.rows.map(row => ({ ...row, cells: keep(row.cells) })) }
}
