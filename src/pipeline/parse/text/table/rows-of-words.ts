// In: lines of a table of words, cut into cells, without blank lines between. Out: its rows; cells that wrap are one row again.
//   Larch Growth Fund        seeks growth of capital over
//                            many years                    <- goes on: one row
import { pattern } from '../../../../model/pattern.ts'
import { isUnfinished, startsLower } from '../wording.ts'
import { endsDay, firstLength, labelOf, type BodyLine, type CellPart } from './body-line.ts'
import { isCutDay, isSince, isYear } from './segment.ts'

/** Rows of words without blank lines between: a new row where a cell's next word would have fitted on the line above. */
export function wrapped(group: readonly BodyLine[], ends: readonly number[]): BodyLine[][] {
  const out: BodyLine[][] = []
  for (const line of group) {
    const above = out.at(-1)?.at(-1)
    const again = above && line.cells.every((cell, c) => cell.map(p => p.text).join(' ') === group[0]!.cells[c]!.map(p => p.text).join(' '))
    const meant =
      again ||
      (above && (namesEnded(out.at(-1)!, line) || isDatedAgain(out.at(-1)!, line))) ||
      (above &&
        (bothNamed(above, line) ||
          bothYears(above, line) ||
          bothHours(above, line) ||
          bothOfAFund(above, line) ||
          comesOut(above, line, group[0]!) ||
          headsAgain(above, line, group[0]!))) ||
      (above &&
        line.cells.some((cell, c) => {
          const last = above.cells[c]!.at(-1)
          const next = cell[0]
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
    const nextDay = above?.cells.some((_, c) => isCutDay(line.cells[c]![0]?.text ?? '') && isWholeDay(out.at(-1)!, c))
    if (endsDay(above, line)) out.at(-1)!.push(line)
    else if (nextDay) out.push([line])
    else if (!above || (meant && !goesOn && !isSetIn(line, out.at(-1)![0]!))) out.push([line])
    else out.at(-1)!.push(line)
  }
  return out
}

/** The cell of a row holds a day and nothing else: "February" over "24, 2025". */
const isWholeDay = (row: readonly BodyLine[], column: number): boolean =>
  /^[A-Z][a-z]+ \d{1,2}, (?:19|20)\d\d$/.test(row.flatMap(l => l.cells[column]!.map(p => p.text)).join(' '))

/** Every one of several cells is set in under the one above: "Larch Quality Bond   Larch Core" over "  Portfolio   Bond Portfolio". */
function isSetIn(line: BodyLine, above: BodyLine): boolean {
  const filled = line.cells.flatMap((cell, c) =>
    cell.length ? [{ from: cell[0]!.from, above: above.cells[c]![0]?.from ?? Infinity }] : [],
  )
  return filled.length > 1 && filled.every(({ from, above }) => from > above && from <= above + 4)
}

/** Every cell of a row ends as the name of a fund or of an index does, and those under it begin with a capital: names in columns. */
function namesEnded(row: readonly BodyLine[], line: BodyLine): boolean {
  const cells = row[0]!.cells.map((_, c) => row.flatMap(l => l.cells[c]!.map(p => p.text)).join(' '))
  return (
    cells.length > 1 &&
    (cells.every(words => /[\s®™](?:ETF|Fund|Portfolio)[®™*†]*$/.test(words)) ||
      (cells.every(words => /\sIndex[®™*†]*$/.test(words)) && line.cells.every(cell => cell.length > 0))) &&
    line.cells.every(cell => !cell.length || /^\p{Lu}(?!TFs?\b|und\b|ortfolio$)/u.test(cell[0]!.text)) &&
    (line.cells.every(cell => cell.length > 0) || cells.every(words => !/Portfolio\W*$/.test(words)))
  )
}

/** "2:1", "1-for-5" alone in its cell. */
const IS_RATIO = /^\d{1,3}(?::|[ \u2011-](?:for|to)[ \u2011-])\d{1,3}$/

/** A line with a label and a day, or a ratio, under a row that has one in the same column: "Jane Roe    2023    Executive" */
function isDatedAgain(row: readonly BodyLine[], line: BodyLine): boolean {
  const since = (cell: readonly CellPart[]) => cell.length === 1 && (isSince(cell[0]!.text) || IS_RATIO.test(cell[0]!.text))
  return line.cells[0]!.length > 0 && line.cells.some((cell, c) => c > 0 && since(cell) && row.some(l => since(l.cells[c]!)))
}

/** A full line at the margin of the first label, under one that is set in: "   Subadvised by Corwin Advisors" over "Larch Growth Fund". */
function comesOut(above: BodyLine, line: BodyLine, first: BodyLine): boolean {
  return (
    margin(line) !== undefined &&
    margin(line) === margin(first) &&
    (margin(above) ?? 0) > margin(line)! + 1 &&
    line.cells.every(c => c.length > 0)
  )
}

const margin = (l: BodyLine) => l.cells[0]?.[0]?.from

const REGISTRANT = /\b(?:trust|funds?|series|portfolios|inc)\.?$/i

/** "Larch Variable Trust" alone at the margin over "   Larch Bond Portfolio   May 1", as "Larch Series Fund" stands over rows before. */
function headsAgain(above: BodyLine, line: BodyLine, first: BodyLine): boolean {
  const isHead = (l: BodyLine) =>
    l.cells.every((c, i) => (i === 0 ? c.length > 0 : !c.length)) && margin(l) === margin(first) && REGISTRANT.test(labelOf(l).trim())
  const setIn = (l: BodyLine) => (margin(l) ?? 0) > margin(first)! + 1
  return isHead(first) && ((isHead(line) && setIn(above)) || (isHead(above) && setIn(line)))
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

const OF_A_FUND = pattern('i')`
  ^(?:(?:fund|etf|portfolio|ticker|trading) (?:name|symbol)
  |name(?: of (?:the )?(?:fund|portfolio))?
  |(?:underlying |benchmark |target )?index(?: provider)?|benchmark
  |(?:management|advisory|unitary) fees?
  |(?:investment )?objective
  |sub-?advis[eo]rs?|portfolio managers?
  |expense (?:limit|cap)|ticker|(?:listing )?exchange)\W{0,3}$
`

/** "Fund Name …" over "Underlying Index …": each full line tells another thing of a fund. */
function bothOfAFund(above: BodyLine, line: BodyLine): boolean {
  const told = (l: BodyLine) => l.cells.length > 2 && l.cells.every(c => c.length > 0) && OF_A_FUND.test(labelOf(l))
  return told(above) && told(line)
}

/** "Larch Money Market   5:00 p.m." over "Larch Treasury   2:00 p.m.": two full lines with an hour in the same column. */
function bothHours(above: BodyLine, line: BodyLine): boolean {
  const hour = (c: CellPart[] | undefined) => c?.length === 1 && /^\d{1,2}(?::\d\d)? ?(?:[ap]\.?m\b|noon|midnight)/i.test(c[0]!.text)
  const full = (l: BodyLine) => l.cells.every(c => c.length > 0)
  return full(above) && full(line) && line.cells.some((c, i) => i > 0 && hour(c) && hour(above.cells[i]))
}

/** Two full lines with a year alone in the same column are two rows: no cell is a year that goes on with a year. */
function bothYears(above: BodyLine, line: BodyLine): boolean {
  const year = (c: CellPart[] | undefined) => c?.length === 1 && isYear(c[0]!.text)
  return (
    above.cells.every(c => c.length > 0) &&
    line.cells.every(c => c.length > 0) &&
    line.cells.some((c, i) => i > 0 && year(c) && year(above.cells[i]))
  )
}
