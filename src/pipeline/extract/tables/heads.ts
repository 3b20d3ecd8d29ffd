// In: rows of a grid. Out: which of them are column heads, and the heads joined from the top.
//                      Class C                      <- spans two columns
//        Class A   No redemption   Redemption       -> "Class A", "Class C No redemption", "Class C Redemption"
import { DAY } from '../dates/months.ts'
import { pattern } from '../../../model/pattern.ts'
import type { Grid, GridCell, GridRow } from './grid.ts'
import { isFigure, isNumber } from './figures.ts'

const PERIOD = pattern('i')`
  ^(?:after\s+)?(?:\d{1,2}|one|three|five|ten)[\s-]*(?:yrs?|years?)\b|^years?\s*\d{1,2}$
  |^(?:since|life of|from) |^lifetime\b|^(?:19|20)\d\d$|^inception
`
const CLASS = pattern('i')`
  ^(?:(?:all|class|series|investor|institutional|adviser|advisor|administrator|retirement|select|premier|service|retail|standard
  |trust|initial|primary)\b.*|[A-Z][A-Z0-9]{0,3}(?:[ -](?:class|shares))?|(?:529-)?[A-Z](?:-\d[A-Z]?)?)$
  |\b(?:class|shares)$
`
const VOCABULARY = pattern('i')`
  \b(?:names?|age|position|title|office|occupation|directorships?|overseen|funds?|portfolios?|managers?|adviser|advisor
  |sub-?advis[eo]r|since|tenure|service|experience|length|date|class|accounts?|assets|amount|rate|fees?|charge|annual|acquir\w+
  |acquired|target|survivor|surviving|successor|current|proposed|former|new|existing|merging|years?|number|role|responsibilit\w+
  |primary|company|firm|index|ticker|quarter|returns?|minimum|maximum|offering|investment|total|percent\w*|period)\b
`

const year = (text: string) => /^(?:19|20)\d\d$/.test(text)
const saysFigure = (text: string) => isFigure(text) && !year(text)

/** A head of a column of figures: a period or a share class. */
export function isPeriodOrClass(text: string): boolean {
  return PERIOD.test(text) || CLASS.test(text)
}

/** Whether column 0 holds labels. A single row of figures under "1 Year | 3 Years" has none. */
export function hasLabels(grid: Grid): boolean {
  const bodies = grid.rows.filter(row => row.cells.some(c => saysFigure(c.text)))
  const first = bodies.flatMap(row => row.cells.filter(c => c.column === 0))
  const corner = grid.rows[0]?.cells.find(c => c.column === 0)?.text ?? ''
  // "Years" over "1" and "3", "Class" over "1" and "2"
  const counts = /^(?:share )?class(?:es)?:?$/i.test(corner) || (bodies.length > 1 && isYearsHead(corner))
  if (counts && first.length > 0 && first.length === bodies.length && first.every(c => /^\d{1,2}$/.test(c.text))) return true
  return (
    grid.columns > 0 && !(grid.columns > 1 && first.length > 0 && first.length === bodies.length && first.every(c => saysFigure(c.text)))
  )
}

/** "Years | Class A | Class C" over rows "1", "3", "5", "10". */
export function isYearsHead(corner: string): boolean {
  return /^(?:number of )?years?$/i.test(corner)
}

/** Whether most cells beside the labels are figures. */
export function isOfFigures(grid: Grid, labels: number): boolean {
  const cells = grid.rows.filter(row => !row.header).flatMap(row => row.cells.filter(c => c.column >= labels))
  return cells.length > 0 && cells.filter(c => isFigure(c.text)).length * 2 >= cells.length
}

/**
 * Whether a row is a row of column heads; `begun`: figures or texts have been read in this table before it; `under`:
 * it stands under a row of heads.
 */
export function isHeadRow(row: GridRow, labels: number, ofFigures: boolean, begun: boolean, under = false): boolean {
  const values = row.cells.filter(c => c.column >= labels && !c.fromAbove)
  if (!values.length) return false
  if (row.header && !begun && isRunOfYears(values.map(c => c.text))) return true
  if (values.some(c => saysFigure(c.text))) return false
  // "None through the sponsor (brokers' fees vary)" is an answer.
  if (values.every(c => /^none\b/i.test(c.text))) return false
  // A parser takes a row for a head too many now and then; heads are short.
  if (row.header) return !under || values.every(c => c.text.length <= 70)
  if (values.some(c => year(c.text)) && !(values.every(c => year(c.text)) && values.length > 2 && !begun)) return false
  // Captions of fees are long, where they stand over their figures: "Maximum deferred sales charge (load) (as a percentage of …)".
  if (values.some(c => c.text.length > (ofFigures && !begun ? 170 : 90))) return false
  if (ofFigures) return !begun || values.every(c => isPeriodOrClass(c.text))
  if (!begun && isFromTo(row)) return true
  // "Jane Roe | Portfolio manager of the fund since 2012" is a row already.
  if (values.some(c => /\bsince (?:\p{L}+ )?(?:19|20)\d\d\b/u.test(c.text))) return false
  return !begun && row.cells.length > 1 && row.cells.filter(c => VOCABULARY.test(c.text)).length * 2 >= row.cells.length
}

/** "FROM | TO" over names. */
const isFromTo = ({ cells }: GridRow): boolean => cells.length === 2 && /^from:?$/i.test(cells[0]!.text) && /^to:?$/i.test(cells[1]!.text)

const WRITTEN_DAY = /^(?:\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d\d)|\p{Lu}\p{Ll}{2,8}\.? \d{1,2}, (?:19|20)\d\d)$/u

/** "Class A Shares | 4/20/1990": since when there is the class whose returns stand below. */
export function tellsStart(row: GridRow, labels: number): boolean {
  const values = row.cells.filter(c => c.column >= labels)
  return labels > 0 && values.length > 0 && values.length < row.cells.length && values.every(c => WRITTEN_DAY.test(c.text))
}

/** "1998 | 1999 | 2000" or "98 | 99 | 00": one year after another. */
export function isRunOfYears(heads: readonly string[]): boolean {
  return (
    heads.length > 2 &&
    heads.every((text, i) => (year(text) || /^\d\d$/.test(text)) && (!i || Number(text) % 100 === (Number(heads[i - 1]) + 1) % 100))
  )
}

/** Bars of a chart as cells, "47.73% | 4.35%" over "2004 | 2005": the years below are the heads. "YEAR" may stand under their middle. */
export function withYearsFirst(grid: Grid): Grid {
  const last = grid.rows.at(-1)
  const under = last && { ...last, cells: last.cells.map(c => ({ ...c, text: c.text.replace(/ years?$/i, '') })) }
  const bars = grid.rows.at(-2)
  if (!under || !bars || under.cells.length < 3 || under.cells.length !== bars.cells.length) return grid
  if (
    !isRunOfYears(under.cells.map(c => c.text)) ||
    !bars.cells.every(c => isNumber(c.text)) ||
    grid.rows.slice(0, -2).some(row => row.cells.length > 1)
  )
    return grid
  const head = { ...under, header: true, cells: under.cells.map(c => ({ ...c, header: true })) }
  return { ...grid, rows: [...grid.rows.slice(0, -2), head, bars] }
}

/** Years in two lines, "2014 | 2015" over its returns and "2019 | 2020" over theirs: the later ones go on beside the first. */
export function withYearsInLine(grid: Grid): Grid {
  const { rows } = grid
  const isOfYears = ({ cells }: GridRow) => cells.length > 1 && cells.every(c => year(c.text))
  if (rows.length < 4 || rows.length % 2 || !rows.every((row, i) => (i % 2 ? row.cells.every(c => isNumber(c.text)) : isOfYears(row))))
    return grid
  const lineOf = (line: readonly GridRow[], header: boolean): GridRow => ({
    header,
    cells: line.flatMap((row, i) => row.cells.map(c => ({ ...c, column: c.column + i * grid.columns, header }))),
    lines: [line[0]!.lines[0], line.at(-1)!.lines[1]],
  })
  const years = lineOf(
    rows.filter((_, i) => i % 2 === 0),
    true,
  )
  const returns = lineOf(
    rows.filter((_, i) => i % 2),
    false,
  )
  return { ...grid, columns: (grid.columns * rows.length) / 2, rows: [years, returns] }
}

/** Heads of the value columns, every level joined from the top. */
export function joinHeads(rows: readonly GridRow[], labels: number, columns: number): string[] {
  return Array.from({ length: Math.max(0, columns - labels) }, (_, i) => {
    const column = i + labels
    const over: GridCell[] = rows.flatMap(row => row.cells.filter(c => !c.fromAbove && c.column <= column && column < c.column + c.span))
    return over
      .map(c => c.text)
      .join(' ')
      .replace(/(\p{L})-\s(?=\p{Ll})/gu, '$1')
      .trim()
  })
}

/** Words over the labels. */
export function cornerOf(rows: readonly GridRow[], labels: number): string {
  return rows
    .flatMap(row => row.cells.filter(c => !c.fromAbove && c.column < labels && c.column + c.span <= Math.max(labels, 1)).map(c => c.text))
    .join(' ')
}

const OLD = pattern('i')`^(?:current|old|existing|prior)\b|\b(?:prior to|before|until) (?:${DAY}|the (?:\w+ )?effective date)$`
const NEW = pattern('i')`^(?:new|proposed|revised)\b|\b(?:effective|as of|beginning|from) (?:${DAY}|the (?:\w+ )?effective date)$`

/** "Expense Cap Old | Expense Cap New": under one head. */
const [OLD_UNDER, NEW_UNDER] = [/ (?:current|old|existing|prior)$/i, / (?:new|proposed|revised)$/i]

/** Columns of the old and of the new. */
export const oldAndNew = (heads: readonly string[]): boolean =>
  (heads.some(h => OLD.test(h)) && heads.some(h => NEW.test(h))) ||
  (heads.some(h => OLD_UNDER.test(h)) && heads.some(h => NEW_UNDER.test(h)))

/** "Current expense cap" over "New expense cap": limits, and no parts of a sum. */
export const areLimits = (labels: readonly string[]): boolean => labels.every(label => /\b(?:caps?|limits?|limitations?)\b/i.test(label))
