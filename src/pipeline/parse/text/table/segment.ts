// In: a line of a table. Out: its segments, the runs of words parted by two spaces or more, without dotted leaders.
//   Return before taxes ...............   19.63%       (1.75)%
//   ^                                     ^            ^
import { pattern } from '../../../../model/pattern.ts'
import type { Omission } from '../../../../model/tree.ts'
import type { PagedLine } from '../furniture.ts'

/** Columns from..to (end exclusive) of a line, and the words in them. */
export interface Segment {
  from: number
  to: number
  text: string
}

const LEADER = /\.{4,}|\.{3}(?= {2,}\S)|(?:\. ){3,}\.?|(?<= )\.{3}(?= )|_{4,}/g
const VALUE = pattern('i')`
  ^[-–(]{0,2}\$?\s*[-–(]{0,2}\$?\s*(?:\d[\d,]*(?:\.\d+)?|\.\d+)\s*\)?\s*%?\)?\s*(?:\(\w{1,2}\)|[*+†‡§#]{1,3}|%|(?<=%)\d)?$
  |^(?:\d{1,2}[ -])?\d{1,2}\/\d{1,2} ?%\s*(?:\(\w{1,2}\)|[*+†‡§#]{1,3})?$
  |^(?:none|n\/a|na|nil|-{1,3}|—|–|%|\$|\(\d+\))\s*(?:\(\w{1,2}\)|[*+†‡§]{0,3}|(?<=none)\d)?$
`

/** ".55 of 1%", "0.75 of 1.00%", "20 basis points". */
const SHARE = /^(?:\d+(?:\.\d+)?|\.\d+)\s*%?\s*(?:of\s*(?:1(?:\.0+)?|one)\s*(?:%|percent)|basis points)$/i

/** A figure, or an answer that stands for one: "None", "N/A", "--". */
export function isValue(text: string): boolean {
  return text.length < 30 && (VALUE.test(text) || SHARE.test(text))
}

export function isYear(text: string): boolean {
  return /^(19|20)\d\d$/.test(text)
}

const SINCE = pattern('i')`
  ^(?:since )?(?:
    (?:(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?
    |dec(?:ember)?)\.?,? )?(?:\d{1,2}, )?(?:19|20)\d\d
    |\d{1,2}\/(?:\d{1,2}\/)?\d{2,4}
    |inception
  )$
`

const CUT_DAY = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2},)?$/
/** "September 19,", "September": a day whose rest stands on the next line. */
export const isCutDay = (text: string): boolean => CUT_DAY.test(text)
/** "2024" under the one, "19, 2024" under the other. */
export const isRestOfDay = (text: string, above: string): boolean =>
  isCutDay(above) && (above.endsWith(',') ? isYear(text) : /^\d{1,2}, (?:19|20)\d\d$/.test(text))

/** A year or a day since which something is so, whole in its cell: "2023", "Since October 2023". */
export function isSince(text: string): boolean {
  return SINCE.test(text)
}

/** The line with its leaders blanked; what was blanked is added to `omissions` where given. */
export function withoutLeaders(line: PagedLine, omissions: Omission[] | null): PagedLine {
  if (!line.text.includes('...') && !line.text.includes('. . .') && !line.text.includes('____')) return line
  const leaders: [number, number][] = []
  const text = line.text
    .replace(LEADER, (all: string, from: number) => {
      omissions?.push({ reason: 'leader', text: all.trim(), lines: [line.number, line.number] })
      leaders.push([from, from + all.length])
      return ' '.repeat(all.length)
    })
    .trimEnd()
  return { ...line, text, leaders }
}

export function hasLeader(text: string): boolean {
  return /\.{4,}|(?:\. ){4,}/.test(text)
}

/** Segments parted by at least `gap` spaces. */
export function segmentsOf(text: string, gap = 2): Segment[] {
  const segments: Segment[] = []
  let from = -1
  let last = -1
  for (let i = 0; i < text.length; i++) {
    if (text[i] === ' ') continue
    if (from >= 0 && i - last > gap) {
      segments.push({ from, to: last + 1, text: text.slice(from, last + 1) })
      from = -1
    }
    if (from < 0) from = i
    last = i
  }
  if (from >= 0) segments.push({ from, to: last + 1, text: text.slice(from, last + 1) })
  return segments
}

/** A row of figures: the last segment is one, or a date; years alone are heads. */
export function hasFigures(text: string): boolean {
  const segments = segmentsOf(text)
  const figures = segments.filter(s => isValue(s.text))
  if (segments.length < 2 || !figures.length) return false
  if (figures.every(s => isYear(s.text)) && figures.length === segments.length) return false
  return isValue(segments.at(-1)!.text) || /^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(segments.at(-1)!.text)
}

const ROUND = /^[1-9]\d?00$/

/** "Select ETF   2024" under "Larch Small Cap   September 19,". */
const isRestOfDays = (line: string, above: string): boolean =>
  segmentsOf(line)
    .filter(s => isValue(s.text))
    .every(s => segmentsOf(above).some(a => isRestOfDay(s.text, a.text)))

/** Which lines are rows of figures; a round number that ends few lines is of a name that wraps: "Larch 1000" over "Value Index". */
export function figureRows(lines: readonly { text: string }[]): boolean[] {
  const rows = lines.map((l, i) => hasFigures(l.text) && !isRestOfDays(l.text, lines[i - 1]?.text ?? ''))
  const ofNames = lines.every(
    ({ text }, i) =>
      !rows[i] ||
      segmentsOf(text)
        .filter(s => isValue(s.text))
        .every(s => ROUND.test(s.text)),
  )
  return ofNames && rows.filter(Boolean).length * 4 < lines.filter(l => l.text).length ? rows.map(() => false) : rows
}
