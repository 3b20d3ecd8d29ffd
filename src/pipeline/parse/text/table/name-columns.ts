// In: lines. Out: the columns in which they are set, and whether those hold nothing but names of funds, one under the other.
//   Larch Short-Term      Larch Core
//   Bond ETF              Equity ETF      <- each name wraps within its column
import { pattern } from '../../../../model/pattern.ts'
import { most } from '../extent.ts'

type Band = readonly [from: number, to: number]

/** The columns of signs that more than one blank column parts from the next, through all lines. */
export function bandsOf(lines: readonly string[]): Band[] {
  const width = most(
    lines.map(l => l.length),
    0,
  )
  const used = new Uint32Array(width)
  for (const line of lines) for (let i = 0; i < line.length; i++) if (line[i] !== ' ') used[i]!++
  const bands: Band[] = []
  let from = -1
  let last = -1
  for (let i = 0; i < width; i++) {
    if (!used[i]) continue
    if (from >= 0 && i - last > 2) {
      bands.push([from, last + 1])
      from = -1
    }
    if (from < 0) from = i
    last = i
  }
  if (from >= 0) bands.push([from, last + 1])
  return bands
}

/** "Disappearing Fund      Surviving Fund": heads, which name no fund. */
const HEADS = pattern('i')`
  \b(?:
    current|present|existing|former|old|new|proposed|future|successor|predecessor|replacement
    |acquir\w+|disappearing|surviving|merging|target|selling|buying|reorganiz\w+|name of|series of
  )\b
`
const BETWEEN_NAMES = /(?<=\s(?:ETF|Fund)[®™*†]*)\s/u
const NAME = /^\p{Lu}[^.:;]*\s(?:ETF|Fund)[®™*†]*$/u

/** Cut into names first: one pattern for all of them would try every way to divide the words. */
function areNames(words: string): boolean {
  const names = words.split(BETWEEN_NAMES)
  return names.length > 1 && names.every(name => NAME.test(name))
}

export const isOfNames = (lines: readonly string[]): boolean => {
  const bands = lines.length > 2 && !HEADS.test(lines[0]!) ? bandsOf(lines) : []
  return bands.length > 1 && bands.every(band => areNames(wordsIn(band, lines)) && wraps(band, lines))
}

/** Names that each fill a line are as well read line by line. */
const wraps = ([from, to]: Band, lines: readonly string[]): boolean =>
  lines.map(l => l.slice(from, to).trim()).some(cell => cell && !/\s(?:ETF|Fund)[®™*†]*$/.test(cell))

/** What stands in a column; a full stop of an abbreviation ("U.S.") is left out. */
const wordsIn = ([from, to]: Band, lines: readonly string[]): string =>
  lines
    .map(l => l.slice(from, to).trim())
    .filter(Boolean)
    .join(' ')
    .replace(/\./g, '')
