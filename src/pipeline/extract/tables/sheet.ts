// In: a grid. Out: one sheet for each run of rows under its own heads: captions, heads, and rows each with label and section.
// A row of equal heads met again (after a page, before "if you held your shares") begins no new sheet.
import type { Lines } from '../../../model/lines.ts'
import { carriesOn, joinBrokenRows } from './broken-rows.ts'
import type { Grid, GridCell, GridRow } from './grid.ts'
import { cornerOf, hasLabels, isHeadRow, isOfFigures, joinHeads, tellsStart, withYearsFirst } from './heads.ts'
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

/** Reads the rows of a grid in order. */
export function sheetsOf(printed: Grid): Sheet[] {
  const grid = withYearsFirst(printed)
  const labels = hasLabels(grid) ? 1 : 0
  const ofFigures = isOfFigures(grid, labels)
  const sheets: Sheet[] = []
  let sheet: Sheet = { captions: [], corner: '', columns: [], rows: [], raised: [] }
  let heads: GridRow[] = []
  let headed = false
  // Rows without figures that wait for what they stand over.
  let lone: GridCell[] = []
  let section: { text: string; indent: number } = { text: '', indent: 0 }

  const takeHeads = () => {
    if (!heads.length) return
    const columns = joinHeads(heads, labels, grid.columns)
    const corner = cornerOf(heads, labels)
    const raised = [...lone.flatMap(c => c.raised), ...heads.flatMap(row => row.cells.flatMap(c => c.raised))]
    heads = []
    if (sheet.rows.length && same(columns, sheet.columns)) {
      // "Share class" over the labels names no part.
      if (/^(?:share )?class(?:es)?:?(?: \([^()]*\))?$/i.test(corner)) section = { text: '', indent: 0 }
      else if (corner) lone.push({ text: corner, raised: [], column: 0, span: 1, header: true, fromAbove: false, indent: 0 })
      return
    }
    if (sheet.rows.length) {
      sheets.push(sheet)
      sheet = { captions: lone.map(c => c.text), corner, columns, rows: [], raised }
      section = { text: '', indent: 0 }
    } else {
      sheet = { captions: [...sheet.captions, ...lone.map(c => c.text)], corner, columns, rows: [], raised: [...sheet.raised, ...raised] }
    }
    lone = []
    headed = true
  }
  const takeLone = () => {
    if (!lone.length) return
    const captions =
      !headed && !sheet.rows.length && (isFeeCaption(lone[0]!.text) || lone[0]!.span >= grid.columns) ? lone.splice(0, 1) : []
    sheet = {
      ...sheet,
      captions: [...sheet.captions, ...captions.map(c => c.text)],
      raised: [...sheet.raised, ...captions.flatMap(c => c.raised)],
    }
    // "(Inception Date: 10/15/2014)" is said of the heads and stands over no rows.
    lone = lone.filter(c => !/^\([^()]*\)$/.test(c.text) || isFeeCaption(c.text))
    if (lone.length) section = { text: lone.map(c => c.text).join(' '), indent: lone[0]!.indent }
    lone = []
  }

  const rows = ofFigures ? grid.rows : joinBrokenRows(grid.rows)
  for (const [at, row] of rows.entries()) {
    const own = row.cells.filter(c => !c.fromAbove)
    const only = row.cells.length === 1 ? own[0] : undefined
    if (only && only.column < Math.max(labels, 1) && !(labels === 0 && !row.header)) {
      const last = sheet.rows.at(-1)
      const next = rows[at + 1]?.cells.find(c => c.column === 0)?.text ?? ''
      if (last && !heads.length && !lone.length && carriesOn(last.label, only.text)) {
        sheet.rows[sheet.rows.length - 1] = {
          ...last,
          label: `${last.label} ${only.text}`,
          raised: [...last.raised, ...only.raised],
          lines: [last.lines[0], row.lines[1]],
        }
      } else if (heads.length && !/^\(/.test(only.text) && only.span < grid.columns && row.header && rows[at + 1]?.header) heads.push(row)
      else {
        takeHeads()
        if (isEmptyRow(only, next, grid)) {
          takeLone()
          push(row)
        } else lone.push(only)
      }
      continue
    }
    if ((headed || heads.length) && tellsStart(row, labels)) {
      takeHeads()
      takeLone()
      section = { text: '', indent: 0 }
      push(row)
      section = { text: sheet.rows.at(-1)!.label, indent: sheet.rows.at(-1)!.indent }
      continue
    }
    if (isHeadRow(row, labels, ofFigures, sheet.rows.length > 0 || (!ofFigures && (headed || heads.length > 0)), heads.length > 0)) {
      heads.push(row)
      continue
    }
    takeHeads()
    takeLone()
    push(row)
  }
  takeHeads()
  takeLone()
  if (sheet.rows.length || sheet.columns.length || sheet.captions.length) sheets.push(sheet)
  return sheets.map(withCornerCaption).map(withCornerSection)

  function push(row: GridRow) {
    const label = row.cells.find(c => c.column < labels)
    if (!sheet.columns.length) sheet = { ...sheet, columns: Array.from({ length: Math.max(0, grid.columns - labels) }, () => '') }
    sheet.rows.push({
      label: label?.text ?? '',
      section: section.text,
      indent: label?.indent ?? 0,
      sectionIndent: section.indent,
      raised: label?.raised ?? [],
      cells: sheet.columns
        .map((_, i) => row.cells.find(c => c.column >= labels && c.column <= i + labels && i + labels < c.column + c.span) ?? null)
        .map((c, i, all) => (c && all.indexOf(c) !== i ? null : c)),
      lines: row.lines,
    })
  }
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
