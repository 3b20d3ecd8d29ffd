// In: a reading. Out: the portfolios that tables list as taken over, each with the one that takes over.
//   Acquired Fund        | Acquiring Fund
//   Marlow Income Fund   | Larch Income Fund
//   ^ from                 ^ to
import { textOf } from '../../../../../model/joined-text.ts'
import type { Table, TableRow } from '../../../../../model/tree.ts'
import { cellsOf } from '../../../cells.ts'
import { writtenDates } from '../../../dates/written-date.ts'
import { GOES_ON, MERGES_INTO } from '../../../merger-words.ts'
import type { Passage } from '../../../view.ts'
import type { Reading, Span } from '../../candidate.ts'
import { folded } from '../../folded.ts'
import { portfolioAt, type Pair } from './reorganization-pair.ts'
import { NEW, OLD } from './reorganization-words.ts'
import { spanOf, type Said } from '../said.ts'

const INTO = new RegExp(MERGES_INTO)
const CLOSES = /\b(?:closing|merger|reorganization|effective) dates?\b/i
const FUND = /\b(?:fund|portfolio|series|etf)s?\b/i
/** "Series of Larch Advantage Funds or Larch Premier Funds (Acquiring Fund)": the term in brackets counts. */
const isShort = (cell: string) => cell.length < 70 || /\([^()]{4,40}\)$/.test(cell)

/** `telling`: the statements about reorganizations; the nearest one above a table says what was approved, and on what condition. */
export function listedReorganizations(reading: Reading, telling: readonly Said[]): Pair[] {
  return reading.context.view.tables.flatMap(passage => {
    const rows = cellsOf(passage.node)
    const columns = columnsOf(rows, passage.node)
    if (!columns) return []
    const near = telling.filter(s => s.clause.passage < passage.index).at(-1) ?? telling[0]!
    const isBefore = ({ clause: { passage, index } }: Said) => index < near.clause.index && passage >= near.clause.passage - reach(near)
    const before = telling.filter(s => isBefore(s) && near.clause.index - s.clause.index <= 2)
    return rows.slice(columns.head + 1).flatMap((cells, i): Pair[] => {
      const old = cells[columns.old]
      const next = cells[columns.next]
      const from = old ? portfolioAt(old, reading) : null
      const taker = next?.split(/,? \(|, an? series/)[0] ?? ''
      const to = taker
        ? (portfolioAt(taker, reading) ??
          (from && isOfItsFamily(taker, columns.families ? rows[columns.head]![1]! : from) ? taker.replace(/[®™*]/g, '').trim() : null))
        : null
      if (!from || !to) return []
      const row = passage.node.children[columns.head + 1 + i]!
      const also = [...before.map(spanOf), placeOf(row, passage)]
      return [{ from, to, span: spanOf(near), also, ...closingIn(cells[columns.closes] ?? '', row, near) }]
    })
  })
}

/** "The proposed mergers are as follows:" alone, without a day, leads to the table what the paragraph above it tells. */
const reach = ({ clause }: Said): 0 | 1 => (/:$/.test(clause.in.text.trim()) && !writtenDates(clause.in.text).length ? 1 : 0)

/** "Larch Growth Opportunities" beside "Larch Mid-Cap Growth": a name without a head noun. */
const isOfItsFamily = (name: string, other: string): boolean =>
  name.split(' ')[0] === other.split(' ')[0] &&
  /^(?:[\p{Lu}\d&][^\s.;:]*|of|and|in)(?: (?:[\p{Lu}\d&][^\s.;:]*|of|and|in)){1,8}$/u.test(name.trim())

/** The day of a cell; the sentence over the table may say that it is about that day. */
function closingIn(cell: string, { position }: TableRow, near: Said): Pick<Pair, 'closes'> {
  const [day, other] = writtenDates(cell)
  const qualifier = /\bon or a(?:bout|round)\b/i.test(near.clause.in.text) ? 'on-or-about' : 'on'
  return day?.date && !other
    ? { closes: { role: 'effective', date: day.date, qualifier, lines: [position.start.line, position.end.line] } }
    : {}
}

interface Columns {
  /** The row of heads, -1 where the caption alone says what the columns are. */
  head: number
  old: number
  next: number
  /** "Closing Date", -1 where no column gives it. */
  closes: number
  /** The heads are two families: "Larch Funds", "Sable Funds". */
  families?: boolean
}

/** null for a table that lists no reorganizations; one of names lists renames. */
function columnsOf(rows: readonly (readonly string[])[], node: Table): Columns | null {
  const between = rows.find(isRowOfInto)?.findIndex(c => BETWEEN.test(c))
  if (between) return { head: rows.findIndex(isRowOfInto) - 1, old: between - 1, next: between + 1, closes: -1 }
  const into = rows.findIndex(isHeadOfInto)
  const head = into >= 0 ? into : rows.findIndex(isHeadOfTerms)
  const families = head < 0 ? rows.findIndex(isHeadOfFamilies) : -1
  if (families >= 0) return { head: families, old: 0, next: 1, closes: -1, families: true }
  const heads = rows[head] ?? []
  if (heads.some(c => /\bname\b/i.test(c))) return null
  if (into >= 0) return { head, old: 0, next: 1, closes: -1 }
  if (head < 0) return isCaptionOfTerms(textOf(node.caption)) ? { head, old: 0, next: 1, closes: -1 } : null
  const old = heads.findIndex(isHeadOfOld)
  const next = heads.findIndex((c, i) => i !== old && NEW.test(folded(c)))
  return { head, old, next, closes: heads.findIndex(c => CLOSES.test(c)) }
}

const BETWEEN = /^(?:(?:(?:will|shall) merge|merges|merged|reorganized) )?into$/i
/** "1. Larch Growth Trust" | "into" | "Larch Leaders Trust" */
const isRowOfInto = (cells: readonly string[]): boolean => cells.findIndex(c => BETWEEN.test(c.trim())) > 0

/** "Fund" | "will be merged into" */
const isHeadOfInto = (cells: readonly string[]): boolean =>
  cells.length === 2 && FUND.test(cells[0]!) && cells.every(isShort) && INTO.test(folded(cells[1]!))

/** "Larch Funds" | "Sable Funds" over rows of the two families */
function isHeadOfFamilies(cells: readonly string[], at: number, rows: readonly (readonly string[])[]): boolean {
  const [one = '', other = ''] = cells.map(
    c =>
      /^(?:(?:acquiring|surviving|successor) )?(\p{Lu}\S+) (?:(?:\S+ ){0,2}(?:funds|portfolios)|fund|portfolio)$/iu.exec(c.trim())?.[1] ??
      '',
  )
  const below = rows.slice(at + 1).filter(row => row.length === 2)
  return (
    cells.length === 2 &&
    one !== '' &&
    other !== '' &&
    one.toLowerCase() !== other.toLowerCase() &&
    below.length > 0 &&
    below.every(row => row[0]!.startsWith(`${one} `) && row[1]!.startsWith(`${other} `))
  )
}

/** "Acquired Fund" | "Acquiring Fund" */
const isHeadOfTerms = (cells: readonly string[]): boolean =>
  (cells.some(c => OLD.test(folded(c)) && FUND.test(c) && isShort(c)) && cells.some(c => NEW.test(folded(c)) && isShort(c))) ||
  (cells.some(isBareHead) && cells.some(c => TAKER.test(folded(c)) && isShort(c)))

/** "Target Fund", or "Fund" beside "Destination Fund" */
const isHeadOfOld = (cell: string): boolean => isBareHead(cell) || OLD.test(folded(cell))
const isBareHead = (cell: string): boolean => /^(?:funds?|portfolios?|series)$/i.test(cell.trim())
const TAKER = new RegExp(`^(?:${GOES_ON}) (?:fund|portfolio|series)s?$`)

const isCaptionOfTerms = (caption: string): boolean => OLD.test(folded(caption)) && NEW.test(folded(caption))

/** The words of one row; of the whole table where the row has none. */
function placeOf(row: TableRow, { index, joined, text }: Passage): Span {
  const leaves = joined.leaves.filter(
    l => l.position.start.offset >= row.position.start.offset && l.position.end.offset <= row.position.end.offset,
  )
  return { passage: index, from: leaves[0]?.from ?? 0, to: leaves.at(-1)?.to ?? text.length }
}
