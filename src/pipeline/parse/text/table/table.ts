// In: the lines of one table. Out: its node, rectangular, and the lines under it that are no part of it;
// null where the lines form no table.
import type { Inline, Omission, Position, Table } from '../../../../model/tree.ts'
import { append } from '../extent.ts'
import type { PagedLine } from '../furniture.ts'
import { inlineOf } from '../inline.ts'
import type { Source } from '../line.ts'
import { isRuling } from '../ruling.ts'
import { columnsOf } from './columns.ts'
import { headOf } from './head.ts'
import { headEnd, isWritten } from './head-end.ts'
import { noteMark, notesOf } from './notes.ts'
import { rowNodes } from './row-nodes.ts'
import { figureRows, segmentsOf, withoutLeaders } from './segment.ts'

export interface Built {
  table: Table
  rest: PagedLine[]
}

/** `words`: those of the whole frame, in which marks of notes are looked for. */
export function buildTable(printed: readonly PagedLine[], words: string, source: Source, omissions: Omission[]): Built | null {
  const leaders: Omission[] = []
  const lines = printed.map(l => withoutLeaders(l, leaders))
  const bodyFrom = headEnd(lines)
  const bodyTo = bodyEnd(lines, bodyFrom, words)
  const head = lines.slice(0, bodyFrom)
  const body = lines.slice(bodyFrom, bodyTo)
  const written = body.filter(isWritten)
  const columns = columnsOf(written, head.filter(isWritten))
  if (columns.length < 2 || !written.length) return null

  const { caption, levels, strokes } = headOf(
    head.filter(l => l.text),
    columns,
  )
  const rows = rowNodes(levels, body, columns, leaders.length > 0, source)
  if (!rows.length) return null

  const noted = linesOfNotes(lines.slice(bodyTo), words)
  const footnotes = notesOf(
    noted.filter(l => !isRuling(l.text)),
    words,
    source,
  )
  const captioned = captionOf(caption, source)
  const end = bodyTo + noted.length
  append(omissions, [...strokes, ...leftOut(leaders, lines, end)])
  return {
    table: {
      type: 'table',
      source: 'text',
      columns: columns.length,
      caption: captioned,
      children: rows,
      footnotes,
      position: extentOf([...captioned, ...rows, ...footnotes]),
    },
    rest: printed.slice(end),
  }
}

/** The lines right under the body that its notes stand on, down to a blank line with no mark below it. */
function linesOfNotes(below: readonly PagedLine[], words: string): PagedLine[] {
  const first = below.find(l => l.text)
  if (!first || !noteMark(first.text, words)) return []
  const stop = below.findIndex((l, i) => i > 0 && l.text && !below[i - 1]!.text && !noteMark(l.text, words))
  return below.slice(0, stop < 0 ? below.length : stop)
}

function captionOf(lines: readonly PagedLine[], source: Source): Inline[] {
  return inlineOf(
    lines.map(line => ({ line, from: 0, to: line.text.length })),
    [],
    source,
  )
}

/** Leaders and rulings of the lines before `end`. Leaders of the rest are found again with the rest. */
function leftOut(leaders: readonly Omission[], lines: readonly PagedLine[], end: number): Omission[] {
  const rulings = lines
    .slice(0, end)
    .filter(l => isRuling(l.text))
    .map((l): Omission => ({ reason: 'ruling', text: l.text.trim(), lines: [l.number, l.number] }))
  const all = [...leaders, ...rulings]
  if (end >= lines.length) return all
  const until = lines[end - 1]?.number ?? Number.POSITIVE_INFINITY
  return all.filter(o => o.lines[0] <= until)
}

/** From the first of the parts in the source to the last. */
function extentOf(parts: readonly { position: Position }[]): Position {
  const first = parts.reduce((a, b) => (a.position.start.offset <= b.position.start.offset ? a : b))
  const last = parts.reduce((a, b) => (a.position.end.offset >= b.position.end.offset ? a : b))
  return { start: first.position.start, end: last.position.end }
}

/** Index after the last line of the body: before its notes, or before running text under it. */
function bodyEnd(lines: readonly PagedLine[], from: number, words: string): number {
  const figures = figureRows(lines).lastIndexOf(true)
  for (let i = Math.max(from + 1, figures + 1); i < lines.length; i++) {
    const { text } = lines[i]!
    if (!text || isRuling(text)) continue
    const single = segmentsOf(text, 4).length === 1
    if (single && noteMark(text, words) && (figures >= 0 || i > from + 2)) return i
    if (figures >= 0 && single && text.trim().split(/\s+/).length >= 8 && (!lines[i - 1]!.text || isRuling(lines[i - 1]!.text))) return i
  }
  return lines.length
}
