// In: lines set with spaces. Out: whether one heads columns of what was and what is to be, and whether lines under it are rows of them.
// Two columns of words are a table only where such a head says so.
//   Current Fund Name                     New Fund Name
//   ^ what was                            ^ what is to be
import { pattern } from '../../../../model/pattern.ts'
import type { Chunk } from '../chunk.ts'
import { segmentsOf, type Segment } from './segment.ts'

const OLD = /^(?:current|existing|former|old|present|prior|previous|replaced|target|acquired|selling|merging)\b[\p{L} /()-]{0,40}$/iu
const NEW = pattern('iu')`
  ^(?:
    new|proposed|revised|future|successor|surviving|acquiring|substitute|replacement
    // "Fund Name as of the Effective Date"
    |(?:fund|portfolio|etf|index)?\s?name\s(?:as\sof|from|after|following|effective|beginning)
  )\b[\p{L}\d,\s/()-]{0,40}$
`

export function isPairHead(text: string): boolean {
  const heads = segmentsOf(text, 3).map(s => s.text)
  return heads.length > 1 && heads.length < 6 && heads.some(h => OLD.test(h)) && heads.some(h => NEW.test(h))
}

const OF_HEADS = pattern('i')`
  ^(?:(?:(?:names?|of|the|and|or|in|each|funds?|portfolios?|etfs?|trust|series|ind(?:ex|exes|ices)|benchmark|underlying|target
  |tickers?|symbols?|exchange|management|advisory|investment|objectives?|fees?|rates?|expenses?|ratio|annual|operating|total|limit|cap
  |(?:sub-?)?advis[eo]rs?|managers?|effective|dates?)|\([^()]*\)?|[^()]*\))\s?)+$
`

/** "Current      New" and nothing else, over a line that holds no head: it is a head of one line. */
export function isBarePair(text: string, below: string): boolean {
  const heads = segmentsOf(text, 3)
  return (
    heads.length === 2 &&
    heads.every(h => /^\S+$/.test(h.text)) &&
    isPairHead(text) &&
    !segmentsOf(below, 2).some(s => OF_HEADS.test(s.text))
  )
}

/** The further lines of such a head: "Name of Fund      Benchmark Index" under "Current      New". */
export const goesOnInPairHead = (text: string): boolean => text !== '' && segmentsOf(text, 2).every(s => OF_HEADS.test(s.text))

/** Rows under a head that may stand apart from it and from one another: each begins where its column does. */
export function goesOnUnderPair(first: Chunk, chunk: Chunk): boolean {
  const head = first.lines[0]
  if (!head || !isPairHead(head.text)) return false
  const starts = segmentsOf(head.text, 3).map(s => s.from)
  const begins = (at: number) => starts.some(s => Math.abs(s - at) <= 2)
  const lines = chunk.lines.map(l => segmentsOf(l.text, 3))
  return lines.every(l => l.every(s => begins(s.from))) && lines[0]!.length > 1
}

const OF_FUND = /^(?:(?:fund|etf|portfolio)s?(?: names?)?|names? of (?:the |each )?(?:fund|etf|portfolio)s?|ticker(?: symbol)?)$/i
const OF_COLUMN = /^\p{Lu}[\p{L}\d%/()' -]{2,40}$/u

/** "Fund Name      Establishment Date" over lines that all begin where one of the heads does, some of them in both columns. */
export function isUnderFundHead(lines: readonly string[]): boolean {
  const heads = segmentsOf(lines[0] ?? '', 3)
  const [first, ...others] = heads
  if (lines.length < 4 || !first || !others.length || !OF_FUND.test(first.text) || !others.every(h => OF_COLUMN.test(h.text))) return false
  const rows = lines.slice(1).map(l => segmentsOf(l, 3))
  // "3-for-1" may stand in the middle under its head.
  const isUnder = (s: Segment) => heads.some((h, i) => Math.abs(h.from - s.from) <= 1 || (i > 0 && h.from <= s.from && s.to <= h.to))
  const full = rows.filter(r => r.length === heads.length).length
  return rows.every(r => r.every(isUnder)) && full >= 2 && full >= rows.length * 0.3
}

/** "      Fund Name      Underlying Index" over rows of which one is called "Current" and a later one "New". */
export function isHeadOverAges(head: string, below: readonly string[]): boolean {
  const heads = segmentsOf(head, 2)
  const old = below.findIndex(l => /^\s*(?:current|existing|present)\s{2,}\S/i.test(l))
  const next = below.findIndex(l => /^\s*(?:new|proposed)\s{2,}\S/i.test(l))
  const label = /^\s*\S+/.exec(below[old] ?? '')?.[0].length ?? 0
  return heads.length > 1 && old >= 0 && next > old && heads[0]!.from > label && heads.every(h => OF_HEADS.test(h.text))
}
