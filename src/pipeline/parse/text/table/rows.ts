// In: the lines of a table's body, cut into cells. Out: its rows; labels and cells that wrap are one row again.
// Maximum Sales Charge (Load) Imposed on
//   Purchases                               5.25%     <- "Purchases" would not have fitted above: one label
import { most } from '../extent.ts'
import { isUnfinished, startsLower } from '../wording.ts'
import { endsDay, hasFigure, labelOf, wrapsInColumns, type BodyLine, type CellPart } from './body-line.ts'
import { centredCells } from './centred-cells.ts'
import { centredRows } from './centred-labels.ts'
import type { Column } from './columns.ts'
import { endsLate, FEE_CAPTION, hangs, openerOf, repeatedIn, runs, type Wrap } from './rows-of-figures.ts'
import { wrapped } from './rows-of-words.ts'

/** Parts of each column's cell, from the top. */
export type Row = CellPart[][]

/** Groups body lines into rows. */
export function rowsOf(printed: readonly BodyLine[], columns: readonly Column[], led: boolean): Row[] {
  const lines = setBack(printed)
  const figures = lines.filter((l, i) => hasFigure(l) && !endsDay(lines[i - 1], l)).length
  const filled = lines.filter(l => l.cells.slice(1).some(c => c.length)).length
  const ofWords = filled > 0 && figures < filled * 0.35
  const separators = lines.slice(1).filter(l => l.parted || l.ruled).length
  const groups: BodyLine[][] = []
  for (const line of lines) {
    const cut = !groups.length || line.ruled || (line.parted && !(ofWords && separators > 0 && continuesLabel(line, groups.at(-1)!)))
    if (cut) groups.push([line])
    else groups.at(-1)!.push(line)
  }
  const ends = wrapEnds(lines)
  // Leaders fill what a label leaves free of its column.
  const end = Math.max(ends[0] ?? 0, led ? (columns[1]?.from ?? 0) - 2 : 0)
  const wrap: Wrap = { end, opener: openerOf(lines), again: repeatedIn(lines), hangs: hangs(lines) }
  const late = endsLate(lines, wrap)
  const ruledRows =
    groups.length > 1 && lines.slice(1).some(l => l.ruled) && groups.every(g => g.length <= 5 && g.filter(hasFigure).length <= 1)
  const out = groups.flatMap(group => {
    if (ofWords && separators > 0) return group.length > 6 && groups.length < 3 ? wrapped(group, ends) : [group]
    if (ofWords) return cutBy(centredCells(group), group) ?? wrapped(group, ends)
    if (ruledRows) return headed(group, groups)
    const centred = wrapsInColumns(group) ? cutBy(centredCells(group), group) : null
    return centred ?? (wrap.opener ? null : inTheMiddle(group)) ?? runs(group, wrap, late)
  })
  return out.map(toRow)
}

//   2000 to       Distribution; Secretary of Met
//                 present. Advisory LLC; since January 2001
//                 ^ the end of "2000 to", set a column too far to the right
/** A small word with its full stop, before a sentence that goes on with a capital, belongs to the cell beside it that has no end. */
function setBack(lines: readonly BodyLine[]): BodyLine[] {
  const out: BodyLine[] = []
  for (const line of lines) {
    const above = out.at(-1)
    const column =
      !above || line.parted || line.ruled
        ? -1
        : line.cells.findIndex(
            (cell, c) =>
              c > 1 &&
              /^\p{Ll}+\. +\p{Lu}/u.test(cell[0]?.text ?? '') &&
              !line.cells[c - 1]!.length &&
              isUnfinished(above.cells[c - 1]!.at(-1)?.text ?? ''),
          )
    const part = line.cells[column]?.[0]
    if (!part) {
      out.push(line)
      continue
    }
    const end = part.text.indexOf(' ')
    const cells = line.cells
      .with(column - 1, [{ ...part, to: part.from + end, text: part.text.slice(0, end) }])
      .with(column, [{ ...part, from: part.from + end + 1, text: part.text.slice(end + 1).trimStart() }, ...line.cells[column]!.slice(1)])
    out.push({ ...line, cells })
  }
  return out
}

/** A ruling under each row: a label alone heads the rows that other groups print as deep as the one under it. */
function headed(group: BodyLine[], groups: readonly BodyLine[][]): BodyLine[][] {
  const [first, second] = group
  const caption = group.findIndex(hasFigure)
  if (caption > 0 && FEE_CAPTION.test(group.slice(0, caption).map(labelOf).join(' ')))
    return [group.slice(0, caption), group.slice(caption)]
  const indent = (l: BodyLine | undefined) => l?.cells[0]?.[0]?.from ?? 0
  const alike = groups.some(g => g !== group && g.length === 1 && hasFigure(g[0]!) && indent(g[0]) === indent(second))
  return first &&
    second &&
    !hasFigure(first) &&
    hasFigure(second) &&
    indent(second) > indent(first) &&
    alike &&
    !startsLower(labelOf(second)) &&
    !isUnfinished(labelOf(first))
    ? [[first], group.slice(1)]
    : [group]
}

/** Rows whose figures stand beside the middle of their labels. */
function inTheMiddle(group: readonly BodyLine[]): BodyLine[][] | null {
  const sizes = centredRows(group.map(l => ({ label: labelOf(l), indent: l.cells[0]![0]?.from ?? 0, figure: hasFigure(l) })))
  return cutBy(sizes, group)
}

/** Rows of so many lines each, from the top. */
function cutBy(sizes: readonly number[] | null, lines: readonly BodyLine[]): BodyLine[][] | null {
  let end = 0
  return (
    sizes?.map(size => {
      end += size
      return lines.slice(end - size, end)
    }) ?? null
  )
}

function toRow(lines: readonly BodyLine[]): Row {
  return lines[0]!.cells.map((_, c) => lines.flatMap(l => l.cells[c]!))
}

/** "(41)" under an officer's address: only the first column, and no name of its own. */
function continuesLabel(line: BodyLine, group: readonly BodyLine[]): boolean {
  const only = line.cells.every((c, i) => (i === 0 ? c.length > 0 : c.length === 0))
  const text = line.cells[0]?.map(p => p.text).join(' ') ?? ''
  return only && group.length > 0 && (/^[("\d]/.test(text) || startsLower(text))
}

/** Column at which each column's cells wrap: the end of the longest of its lines. */
function wrapEnds(lines: readonly BodyLine[]): number[] {
  return (lines[0]?.cells ?? []).map((_, c) =>
    most(
      lines.map(l => l.cells[c]!.at(-1)?.to ?? 0),
      0,
    ),
  )
}
