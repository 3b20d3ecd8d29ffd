// In: the lines of a table's body, cut into cells. Out: its rows; labels and cells that wrap are one row again.
// Maximum Sales Charge (Load) Imposed on
//   Purchases                               5.25%     <- "Purchases" would not have fitted above: one label
import { pattern } from '../../../../model/pattern.ts'
import type { PagedLine } from '../furniture.ts'
import { isCaps, isUnfinished, startsLower } from '../wording.ts'
import { centredRows } from './centred-labels.ts'
import { cellsOf, type Column } from './columns.ts'
import { isValue, isYear, type Segment } from './segment.ts'
import { most } from '../extent.ts'

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
/** Parts of each column's cell, from the top. */
export type Row = CellPart[][]

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

/** Groups body lines into rows. */
export function rowsOf(printed: readonly BodyLine[], columns: readonly Column[], led: boolean): Row[] {
  const lines = setBack(printed)
  const figures = lines.filter(hasFigure).length
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
    if (ofWords) return wrapped(group, ends)
    return ruledRows ? headed(group, groups) : ((wrap.opener ? null : inTheMiddle(group)) ?? runs(group, wrap, late))
  })
  return out.map(toRow)
}

/** A ruling under each row: a label alone heads the rows that other groups print as deep as the one under it. */
function headed(group: BodyLine[], groups: readonly BodyLine[][]): BodyLine[][] {
  const [first, second] = group,
    indent = (l: BodyLine | undefined) => l?.cells[0]?.[0]?.from ?? 0
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
  return (
    sizes?.map((size, i) => {
      const at = sizes.slice(0, i).reduce((sum, s) => sum + s, 0)
      return group.slice(at, at + size)
    }) ?? null
  )
}

function toRow(lines: readonly BodyLine[]): Row {
  return lines[0]!.cells.map((_, c) => lines.flatMap(l => l.cells[c]!))
}

function hasFigure({ cells }: BodyLine): boolean {
  const values = cells
    .slice(1)
    .map(c => c.map(p => p.text).join(' '))
    .filter(Boolean)
  // A year beside words that wrap ("since January / 2006") is no figure.
  return values.some(v => isValue(v) && !/^(?:19|20)\d\d\)$/.test(v) && !(isYear(v) && values.some(o => !isValue(o))))
}

/** "(41)" under an officer's address: only the first column, and no name of its own. */
function continuesLabel(line: BodyLine, group: readonly BodyLine[]): boolean {
  const only = line.cells.every((c, i) => (i === 0 ? c.length > 0 : c.length === 0))
  const text = line.cells[0]?.map(p => p.text).join(' ') ?? ''
  return only && group.length > 0 && (/^[("\d]/.test(text) || startsLower(text))
}

/** Where labels wrap, the word with which they all begin, if there is one ("Class ", "iShares "), and the labels printed more than once. */
interface Wrap {
  end: number
  opener: string | null
  again: ReadonlySet<string>
  hangs: boolean
}

/** Each label that stands alone has one line under it, set in: it wraps there, and heads no section. */
function hangs(lines: readonly BodyLine[]): boolean {
  const indent = (l: BodyLine | undefined) => l?.cells[0]?.[0]?.from ?? 0
  const alone = lines.flatMap((l, i) => (labelOf(l) && !hasFigure(l) ? [i] : []))
  return (
    alone.length > 0 &&
    alone.every(i => {
      const line = lines[i]!,
        next = lines[i + 1],
        after = lines[i + 2]
      return (
        !!next &&
        hasFigure(next) &&
        indent(next) > indent(line) &&
        (!after || indent(after) <= indent(line)) &&
        !/^(?:class|if|after|before|assuming|series|return)\b|[:)]$/i.test(labelOf(line)) &&
        !isCaps(labelOf(line))
      )
    })
  )
}

/** Labels of figures that stand in the table twice, as under "If you redeem" and "If you do not redeem". */
function repeatedIn(lines: readonly BodyLine[]): Set<string> {
  const labels = lines
    .filter(hasFigure)
    .map(labelOf)
    .filter(l => l && !startsLower(l))
  const twice = (all: readonly string[]) => all.filter((l, i) => all.indexOf(l) !== i)
  // "with redemption" over "without redemption", as deep as each other, under each class: rows, though in small letters.
  const indent = (l: BodyLine) => l.cells[0]?.[0]?.from ?? 0
  const pairs = lines.flatMap((l, i) => {
    const next = lines[i + 1]
    return next && [l, next].every(x => hasFigure(x) && startsLower(labelOf(x))) && indent(l) === indent(next)
      ? [[labelOf(l), labelOf(next)] as const]
      : []
  })
  return new Set([...twice(labels), ...pairs.filter(([a, b]) => a !== b && pairs.filter(([x, y]) => x === a && y === b).length > 1).flat()])
}

function openerOf(lines: readonly BodyLine[]): string | null {
  const labels = lines.map(labelOf).filter(Boolean)
  const word = /^[\p{L}\p{N}&.'’-]{3,} /u.exec(labels[0] ?? '')?.[0]
  return word && !startsLower(word) && labels.filter(l => l.startsWith(word)).length >= 3 ? word : null
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

/** Rows of words without blank lines between: a new row where a cell's next word would have fitted on the line above. */
function wrapped(group: readonly BodyLine[], ends: readonly number[]): BodyLine[][] {
  const out: BodyLine[][] = []
  for (const line of group) {
    const above = out.at(-1)?.at(-1)
    const again = above && line.cells.every((cell, c) => cell.map(p => p.text).join(' ') === group[0]!.cells[c]!.map(p => p.text).join(' '))
    const meant =
      again ||
      (above && (bothNamed(above, line) || bothYears(above, line) || bothOfAFund(above, line) || comesOut(above, line, group[0]!))) ||
      (above &&
        line.cells.some((cell, c) => {
          const last = above.cells[c]!.at(-1),
            next = cell[0]
          if (!last || !next || startsLower(next.text) || isUnfinished(last.text)) return false
          return last.to + 1 + firstLength(next.text) <= ends[c]!
        }))
    // Nothing under the label, and a cell that is set in under the one above or ends what it left open.
    const goesOn =
      above &&
      !line.cells[0]!.length &&
      line.cells.some((cell, c) => {
        const last = above.cells[c]!
        return (
          cell.length > 0 &&
          last.length > 0 &&
          (isUnfinished(last.at(-1)!.text) || (cell[0]!.from > last[0]!.from && cell[0]!.from <= last[0]!.from + 4))
        )
      })
    if (!above || (meant && !goesOn)) out.push([line])
    else out.at(-1)!.push(line)
  }
  return out
}

/** A full line at the margin of the first label, under one that is set in: "   Subadvised by Corwin Advisors" over "Larch Growth Fund". */
function comesOut(above: BodyLine, line: BodyLine, first: BodyLine): boolean {
  const margin = (l: BodyLine) => l.cells[0]?.[0]?.from
  return (
    margin(line) !== undefined &&
    margin(line) === margin(first) &&
    (margin(above) ?? 0) > margin(line)! + 1 &&
    line.cells.every(c => c.length > 0)
  )
}

/** Two full lines whose first cells each end as a fund's name does are two rows, however wide the names are. */
function bothNamed(above: BodyLine, line: BodyLine): boolean {
  const full = (l: BodyLine) =>
    l.cells.every(c => c.length > 0) && /\b(?:funds?|portfolios?|etf|series|trust)\W{0,3}$/i.test(labelOf(l)) && labelOf(l).includes(' ')
  if (full(above) && full(line)) return true
  // "Corwin Short Russia 25 …" over "Corwin Ultra Russia 25 …": the word of the family opens both.
  const opener = (l: BodyLine) => (l.cells.every(c => c.length > 0) ? /^\p{Lu}[\p{L}&.]{3,} (?=\S)/u.exec(labelOf(l))?.[0] : undefined)
  return opener(above) !== undefined && opener(above) === opener(line)
}

/** "Fund Name …" over "Underlying Index …": each full line tells another thing of a fund. */
function bothOfAFund(above: BodyLine, line: BodyLine): boolean {
  const told = (l: BodyLine) => l.cells.length > 2 && l.cells.every(c => c.length > 0) && OF_A_FUND.test(labelOf(l))
  return told(above) && told(line)
}
const OF_A_FUND = pattern('i')`
  ^(?:(?:fund|etf|portfolio|ticker|trading) (?:name|symbol)
  |name(?: of (?:the )?(?:fund|portfolio))?
  |(?:underlying |benchmark |target )?index(?: provider)?|benchmark
  |(?:management|advisory|unitary) fees?
  |(?:investment )?objective
  |sub-?advis[eo]rs?|portfolio managers?
  |expense (?:limit|cap)|ticker|(?:listing )?exchange)\W{0,3}$
`

/** Two full lines with a year alone in the same column are two rows: no cell is a year that goes on with a year. */
function bothYears(above: BodyLine, line: BodyLine): boolean {
  const year = (c: CellPart[] | undefined) => c?.length === 1 && isYear(c[0]!.text)
  return (
    above.cells.every(c => c.length > 0) &&
    line.cells.every(c => c.length > 0) &&
    line.cells.some((c, i) => i > 0 && year(c) && year(above.cells[i]))
  )
}

function firstLength(text: string): number {
  const at = text.indexOf(' ')
  return at < 0 ? text.length : at
}

/** A label goes on under its figures somewhere: at the end, or before a line that surely begins a row. */
function endsLate(lines: readonly BodyLine[], wrap: Wrap): boolean {
  return lines.some((line, i) => {
    const next = lines[i + 1],
      after = lines[i + 2]
    if (!hasFigure(line) || !next || next.ruled || next.parted || hasFigure(next) || begins(line, next, wrap, true)) return false
    return !after || after.ruled || after.parted || begins(next, after, wrap, true)
  })
}

/** Rows of figures: label lines join the figures that they belong to. */
function runs(group: readonly BodyLine[], wrap: Wrap, late: boolean): BodyLine[][] {
  const out: BodyLine[][] = []
  for (const line of group) {
    const run = out.at(-1)
    if (!run) {
      out.push([line])
      continue
    }
    const above = run.at(-1)!
    const figures = run.some(hasFigure)
    if (figures && hasFigure(line)) {
      const lead = run.findIndex(hasFigure)
      const tail = run.length - 1 - run.findLastIndex(hasFigure)
      const kept = tail === 0 ? 0 : (hanging(run, tail, line) ?? (lead === 0 ? tail : late ? Math.min(lead, tail) : 0))
      out.push([...run.splice(run.length - tail + kept), line])
    } else if (begins(above, line, wrap, figures)) out.push([line])
    else run.push(line)
  }
  return out
}

/** How many of the last `tail` lines belong above: those before a line at the margin under which the next is set in. */
function hanging(run: readonly BodyLine[], tail: number, line: BodyLine): number | null {
  const indent = (l: BodyLine) => l.cells[0]![0]?.from ?? 0
  const lines = [...run.slice(-tail), line]
  for (let i = tail - 1; i >= 0; i--) if (indent(lines[i]!) <= indent(run[0]!) && indent(lines[i + 1]!) > indent(lines[i]!)) return i
  return null
}

function labelOf(line: BodyLine): string {
  return line.cells[0]?.map(p => p.text).join(' ') ?? ''
}

/** "Shareholder fees (paid directly from your investment)": whole, it heads what follows. */
const FEE_CAPTION = /^(?:shareholder (?:transaction )?(?:fees|expenses)|annual (?:\w+ )?operating expenses)\b[^()]*(?:\([^()]*\))?:?$/i

/** The label of `line` is a new one. */
function begins(above: BodyLine, line: BodyLine, { end, opener, again, hangs }: Wrap, figures: boolean): boolean {
  const last = labelOf(above),
    next = labelOf(line)
  if (!next) return figures && hasFigure(line)
  if (!last) return figures
  if (hangs && !figures && !hasFigure(above) && hasFigure(line)) return false
  if (/:$/.test(last) || (again.has(next) && hasFigure(line)) || (opener && next.startsWith(opener) && !isUnfinished(last))) return true
  if (!figures && FEE_CAPTION.test(last)) return true
  if ((/^\(.*\)$/.test(last) && !startsLower(next)) || (isCaps(last) && !hasFigure(above) && /[\p{Lu}]\p{Ll}/u.test(next))) return true
  if (startsLower(next) || /^\((?!\w{1,2}\))/.test(next) || isUnfinished(last)) return false
  if (line.cells[0]![0]!.from < above.cells[0]![0]!.from && (figures || !hasFigure(line))) return true
  return above.cells[0]!.at(-1)!.to + 1 + firstLength(next) <= end
}
