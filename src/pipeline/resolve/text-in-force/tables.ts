// Instructions on tables within a section: a whole table, a row by its label or its number, a note by its mark.
// Tables are runs of rows ("Management Fees | 0.80% | 0.80%") with the notes under them. What is not certain is refused, never guessed.
import type { Amendment } from '../../../model/filing.ts'
import { pattern } from '../../../model/pattern.ts'
import { foldName } from '../../../model/same-name.ts'
import type { Applied } from './apply.ts'
import { choose } from './part.ts'

/** A table's lines in the section: rows from `from` to `notes`, its notes up to `to`. */
export interface TablePlace {
  from: number
  notes: number
  to: number
}

export const isRow = (line: string): boolean => line.includes(' | ')
const NOTE = /^(?:\*{1,4}|[†‡§]{1,3}|\(?(?:\d{1,2}|[a-z])\)|\d{1,2}(?=\s+[A-Z]))\s*\S/
const labelOf = (row: string): string => foldName(row.split(' | ')[0]!.replace(/[\s:.*†‡§]+$|\s*\((?:\d{1,2}|[a-z])\)$/g, ''))

/** Row labels, each once. */
export const tableLabels = (rows: readonly string[]): string[] => [...new Set(rows.map(labelOf).filter(Boolean))]

export function tablesIn(lines: readonly string[]): TablePlace[] {
  const places: TablePlace[] = []
  for (let i = 0; i < lines.length; i++) {
    if (!isRow(lines[i]!)) continue
    const from = i
    while (i < lines.length && isRow(lines[i]!)) i++
    const notes = i
    while (i < lines.length && !isRow(lines[i]!) && NOTE.test(lines[i]!)) i++
    places.push({ from, notes, to: i })
    i--
  }
  return places
}

/** Whether a part names something of a table. */
export function isTabular(part: string): boolean {
  return /\b(?:tables?|rows?|entry|entries|line items?|footnotes?|notes?)\b/i.test(part) && !/\bparagraphs?|sentences?\b/i.test(part)
}

/** An instruction on the tables of a section: `base` is the section as it stands, `fresh` the new text. */
interface TableOrder {
  base: readonly string[]
  part: string
  operation: Amendment['operation']
  fresh: readonly string[]
  instruction: string
}

export function onTables(order: TableOrder): Applied {
  const { part } = order
  if (/\bfootnotes?|\bnotes?\b/i.test(part) && !/\btables?\b/i.test(part)) return onNote(order)
  if (/\brows?\b|\bentry\b|\bentries\b|\bline items?\b/i.test(part)) return onRow(order)
  return onWholeTables(order)
}

const refused = (message: string): Applied => ({ reason: 'not-understood', message })

/** Each new table takes the place of the one table of the section that has its rows. */
function onWholeTables({ base, part, operation, fresh, instruction }: TableOrder): Applied {
  const held = tablesIn(base)
  if (!held.length) return { reason: 'conflict', message: `The section has no table for “${part}”.` }
  if (operation === 'insert')
    return insertedRows(base, held, fresh, instruction) ?? refused(`Where in the section the ${part} goes is not said.`)
  if (operation === 'delete') {
    if (held.length !== 1) return refused(`Which of the ${held.length} tables of the section is meant is not said.`)
    return { paragraphs: [...base.slice(0, held[0]!.from), ...base.slice(held[0]!.to)], doing: `removes the ${part} of` }
  }
  const coming = tablesIn(fresh)
  if (!coming.length) return refused('The new table could not be told from the instruction.')
  const pairs = coming.map(t => ({ t, place: counterpart(base, held, fresh, t, coming.length) }))
  if (pairs.some(p => p.place === null) || new Set(pairs.map(p => p.place)).size !== pairs.length)
    return refused(`Which table of the section the new ${part} replaces cannot be told for certain.`)
  let lines = [...base]
  // From the last to the first, so that places stay good.
  for (const { t, place } of pairs.toSorted((a, b) => b.place!.from - a.place!.from)) {
    const notes = t.to > t.notes ? fresh.slice(t.notes, t.to) : base.slice(place!.notes, place!.to)
    lines = [...lines.slice(0, place!.from), ...fresh.slice(t.from, t.notes), ...notes, ...lines.slice(place!.to)]
  }
  return { paragraphs: lines, doing: `replaces the ${part} of` }
}

/** The one table of the section with at least half of the new one's labels, and more of them than any other. */
function counterpart(
  base: readonly string[],
  held: readonly TablePlace[],
  fresh: readonly string[],
  table: TablePlace,
  of: number,
): TablePlace | null {
  const labels = new Set(tableLabels(fresh.slice(table.from, table.notes)))
  const shares = held
    .map(place => ({
      place,
      share: tableLabels(base.slice(place.from, place.notes)).filter(l => labels.has(l)).length / Math.max(1, labels.size),
    }))
    .toSorted((a, b) => b.share - a.share)
  const [best, second] = shares
  if (best && best.share >= 0.5 && (!second || second.share < best.share)) return best.place
  return held.length === 1 && of === 1 && best!.share > 0 ? held[0]! : null
}

// added to the table below “Other Expenses”
//                    ^     ^
// inserted immediately above the row for Total Annual Fund Operating Expenses in the table
//                      ^                 ^
const BESIDE_ROW = pattern('gu')`
  \b(after|following|below|beneath|under|before|above|preceding)\s+(?:the\s+)?
  (?:(?:rows?|entry|line item|line|information|listing)\s+)?
  (?:(?:for|entitled|labell?ed|captioned|titled|named|called|relating to)\s+)?(?:the\s+)?
  (?:[“"]([^”"]{1,120})[”"]|(\p{Lu}[^,.:;“”"]{1,100}))
`
const TAIL = /\s+(?:rows?|entry|line|in the|under the|of the table|is\b|are\b).*$/

/** Rows of the table that the words name as the place, with the side on which the new rows go. */
function besideRow(base: readonly string[], instruction: string): { at: number; after: boolean } | null {
  const places = [...instruction.matchAll(BESIDE_ROW)].flatMap(m => {
    const label = foldName((m[2] ?? m[3]!.replace(TAIL, '')).replace(/[.,;:]$/, ''))
    const rows = base.flatMap((line, i) => (isRow(line) && labelOf(line) === label ? [i] : []))
    return rows.length === 1 ? [{ at: rows[0]!, after: /^(?:after|following|below|beneath|under)$/.test(m[1]!) }] : []
  })
  return places.length === 1 ? places[0]! : null
}

/** Labels of the rows beside which the words put something. */
export const rowsNamed = (instruction: string): string[] =>
  [...instruction.matchAll(BESIDE_ROW)].map(m => foldName((m[2] ?? m[3]!.replace(TAIL, '')).replace(/[.,;:]$/, '')))

/** New rows beside the row that the words name, or at an end of the one table where they say so; null where they give no place. */
function insertedRows(base: readonly string[], held: readonly TablePlace[], fresh: readonly string[], instruction: string): Applied | null {
  const rows = bodyOf(fresh, base)
  if (!rows.length) return null
  const beside = besideRow(base, instruction)
  const [only] = held
  const last =
    held.length === 1 && /\bas the (?:last|final) row\b|\bat the (?:end|bottom) of the (?:[\w-]+ ){0,4}table\b/i.test(instruction)
  const at = beside ? beside.at + (beside.after ? 1 : 0) : last ? only!.notes : null
  return at === null ? null : { paragraphs: [...base.slice(0, at), ...rows, ...base.slice(at)], doing: 'adds to' }
}

/** The new rows without a head that the table has already. */
const bodyOf = (fresh: readonly string[], base: readonly string[]): string[] =>
  fresh.filter(line => isRow(line) && !(labelOf(line) === '' && base.includes(line)))

/** "the row entitled “Redemption Fee”", "the last row", "the second row of the table". */
function onRow({ base, part, operation, fresh, instruction }: TableOrder): Applied {
  const held = tablesIn(base)
  const inserted = operation === 'insert' ? insertedRows(base, held, fresh, instruction) : null
  if (inserted) return inserted
  const quoted = [...instruction.matchAll(/[“"]([^“”"]{1,120})[”"]/g)].map(m => foldName(m[1]!.replace(/[.,;:]$/, '')))
  const named = base.flatMap((line, i) => (isRow(line) && quoted.includes(labelOf(line)) ? [i] : []))
  const chosen = named.length ? named : numbered(base, held, part)
  if (chosen === 'out') return { reason: 'part-out-of-range', message: `The table has no “${part}”.` }
  if (!chosen || (named.length > 1 && new Set(named.map(i => labelOf(base[i]!))).size !== named.length))
    return refused(`Which row the “${part}” is cannot be told for certain.`)
  if (operation === 'delete') return { paragraphs: base.filter((_, i) => !chosen.includes(i)), doing: `removes the ${part} of` }
  const rows = fresh.filter(isRow)
  if (!rows.length) return refused('The new row could not be told from the instruction.')
  if (operation === 'insert') {
    const side = /\b(after|following|below|beneath|before|above|preceding)\b/i.exec(instruction)?.[1]
    if (!side || chosen.length !== 1) return refused(`Whether before or after the ${part} is not said.`)
    const at = chosen[0]! + (/^(?:before|above|preceding)$/i.test(side) ? 0 : 1)
    return { paragraphs: [...base.slice(0, at), ...rows, ...base.slice(at)], doing: 'adds to' }
  }
  // A new row is put for the row of its label; several by their labels.
  const place = (i: number): string[] => (chosen.length === 1 ? rows : rows.filter(r => labelOf(r) === labelOf(base[i]!)))
  if (chosen.some(i => place(i).length === 0)) return refused(`The new text has no row for each of “${part}”.`)
  return { paragraphs: base.flatMap((line, i) => (chosen.includes(i) ? place(i) : [line])), doing: `replaces the ${part} of` }
}

/** Rows by number, of the one table of the section; its head is not counted. */
function numbered(base: readonly string[], held: readonly TablePlace[], part: string): number[] | 'out' | null {
  const words = /^(?:the )?([a-z0-9 ,&-]{1,40}?) rows?$/i.exec(part.trim())?.[1]
  if (!words || held.length !== 1) return null
  const { from, notes } = held[0]!
  const head = base.slice(from, notes).findIndex(line =>
    line
      .split(' | ')
      .slice(1)
      .some(cell => /\d|\bnone\b/i.test(cell)),
  )
  const first = from + Math.max(0, head)
  const chosen = choose(words, notes - first)
  return chosen === 'out' || chosen === null ? chosen : chosen.map(i => first + i)
}

/** "footnote 2", "footnote (a)", "footnote * to the table". */
function onNote({ base, part, operation, fresh }: TableOrder): Applied {
  const mark = /\b(?:foot)?notes?\s+[“"]?\(?(\*{1,4}|[†‡§]{1,3}|\d{1,2}|[a-z])\)?[”"]?/i.exec(part)?.[1]
  if (!mark) return refused(`Which note “${part}” is was not understood.`)
  const at = base.flatMap((line, i) => (!isRow(line) && markOf(line) === mark.toLowerCase() ? [i] : []))
  if (at.length === 0) return { reason: 'conflict', message: `The section has no note with the mark ${mark}.` }
  if (at.length > 1) return refused(`The section has ${at.length} notes with the mark ${mark}.`)
  if (operation === 'delete') return { paragraphs: base.filter((_, i) => i !== at[0]), doing: `removes the ${part} of` }
  if (operation === 'insert' || fresh.length !== 1) return refused(`The new text of the ${part} could not be told from the instruction.`)
  const printed = /^\(?(?:\*{1,4}|[†‡§]{1,3}|\d{1,2}|[a-z])\)?/i.exec(base[at[0]!]!)![0]
  const note = markOf(fresh[0]!) === mark.toLowerCase() ? fresh[0]! : `${printed} ${fresh[0]!}`
  return { paragraphs: base.map((line, i) => (i === at[0] ? note : line)), doing: `replaces the ${part} of` }
}

const markOf = (line: string): string | null =>
  NOTE.test(line) ? /^\(?(\*{1,4}|[†‡§]{1,3}|\d{1,2}|[a-z])/.exec(line)![1]!.toLowerCase() : null
