// In: the lines of one table. Out: its node, rectangular, and the lines under it that are no part of it;
// null where the lines form no table.
import { between, type Inline, type Omission, type Position, type Table, type TableCell, type TableRow } from '../../../../model/tree.ts'
import type { PagedLine } from '../furniture.ts'
import { inlineOf } from '../inline.ts'
import { positionIn, type Source } from '../line.ts'
import { isRuling } from '../ruling.ts'
import { firstWord } from '../wording.ts'
import { columnsOf, type Column } from './columns.ts'
import { headOf } from './head.ts'
import { headEnd, isWritten } from './head-end.ts'
import { noteMark, notesOf } from './notes.ts'
import { bodyLine, type CellPart } from './body-line.ts'
import { rowsOf } from './rows.ts'
import { hasFigures, isValue, segmentsOf, withoutLeaders } from './segment.ts'
import { append } from '../extent.ts'

export interface Built {
  table: Table
  rest: PagedLine[]
}

/** `words`: those of the whole frame, in which marks of notes are looked for. */
export function buildTable(printed: readonly PagedLine[], words: string, source: Source, omissions: Omission[]): Built | null {
  const left: Omission[] = []
  const lines = printed.map(l => withoutLeaders(l, left))
  const bodyFrom = headEnd(lines)
  const head = lines.slice(0, bodyFrom)
  const bodyTo = bodyEnd(lines, bodyFrom, words)
  const body = lines.slice(bodyFrom, bodyTo)
  const written = body.filter(isWritten)
  const columns = columnsOf(written, head.filter(isWritten))
  if (columns.length < 2 || !written.length) return null

  const { caption, levels } = headOf(
    head.filter(l => l.text),
    columns,
  )
  const inline = (parts: readonly CellPart[]): Inline[] => inlineOf(parts, [], source)
  const cell = (column: number, colspan: number, parts: readonly CellPart[], header: boolean, fallback: Position): TableCell => {
    const children = inline(parts)
    const position = children.length ? between(children[0]!, children.at(-1)!) : fallback
    return {
      type: 'tableCell',
      header,
      column,
      colspan,
      rowspan: 1,
      align: column && !header && parts.every(p => isValue(p.text)) ? 'right' : 'left',
      children,
      position,
    }
  }
  const row = (cells: readonly { column: number; colspan: number; parts: readonly CellPart[] }[], header: boolean): TableRow | null => {
    const all = cells.flatMap(c => c.parts).toSorted((a, b) => a.line.number - b.line.number || a.from - b.from)
    const first = all[0]
    const last = all.at(-1)
    if (!first || !last) return null
    const start = positionIn(first.line, source.lineStarts, first.from, first.from).start
    const end = positionIn(last.line, source.lineStarts, last.to, last.to).end
    return {
      type: 'tableRow',
      header,
      children: cells.map(c => cell(c.column, c.colspan, c.parts, header, { start, end: start })),
      position: { start, end },
    }
  }

  let parted = false
  let ruled = false
  const bodyLines = body.flatMap(l => {
    if (!l.text) {
      parted = true
      return []
    }
    if (isRuling(l.text)) {
      ruled = true
      return []
    }
    const made = bodyLine(l, columns, parted, ruled)
    parted = ruled = false
    return [made]
  })
  const made = rowsOf(
    bodyLines,
    columns,
    left.some(o => o.reason === 'leader'),
  )
  const siblings = new Set(made.flatMap(cells => (cells.slice(1).some(c => c.length) ? [opener(cells)] : [])))
  const rows = [...levels.map(l => row(l.cells, true)), ...made.map(cells => row(sectioned(cells, columns, siblings), false))].filter(
    r => r !== null,
  )
  if (!rows.length) return null

  const tail = lines.slice(bodyTo)
  const stop = tail.findIndex((l, i) => i > 0 && l.text && !tail[i - 1]!.text && !noteMark(l.text, words))
  const noted = tail.length && noteMark(tail.find(l => l.text)?.text ?? '', words) ? tail.slice(0, stop < 0 ? tail.length : stop) : []
  const notes = notesOf(
    noted.filter(l => !isRuling(l.text)),
    words,
    source,
  )
  const captionInline = inlineOf(
    caption.map(line => ({ line, from: 0, to: line.text.length })),
    [],
    source,
  )
  const rest = printed.slice(bodyTo + noted.length)
  for (const l of [...head, ...body, ...noted])
    if (isRuling(l.text)) left.push({ reason: 'ruling', text: l.text.trim(), lines: [l.number, l.number] })
  // Leaders of the rest are found again with the rest.
  const until = printed[bodyTo + noted.length - 1]?.number ?? Number.POSITIVE_INFINITY
  append(
    omissions,
    left.filter(o => !rest.length || o.lines[0] <= until),
  )
  const parts = [...captionInline, ...rows, ...notes]
  const first = parts.reduce((a, b) => (a.position.start.offset <= b.position.start.offset ? a : b))
  const last = parts.reduce((a, b) => (a.position.end.offset >= b.position.end.offset ? a : b))
  return {
    table: {
      type: 'table',
      source: 'text',
      columns: columns.length,
      caption: captionInline,
      children: rows,
      footnotes: notes,
      position: { start: first.position.start, end: last.position.end },
    },
    rest,
  }
}

function opener(cells: readonly CellPart[][]): string {
  return firstWord(cells[0]?.[0]?.text ?? '')
}

/** A row with a label alone spans the table, but for one that is named like the rows of figures and merely has none. */
function sectioned(
  cells: readonly CellPart[][],
  columns: readonly Column[],
  siblings: ReadonlySet<string>,
): { column: number; colspan: number; parts: CellPart[] }[] {
  const filled = cells.filter(c => c.length).length
  if (filled === 1 && cells[0]!.length && !siblings.has(opener(cells))) return [{ column: 0, colspan: columns.length, parts: cells[0]! }]
  return cells.map((parts, column) => ({ column, colspan: 1, parts }))
}

/** Index after the last line of the body: before its notes, or before running text under it. */
function bodyEnd(lines: readonly PagedLine[], from: number, words: string): number {
  const figures = lines.findLastIndex(l => hasFigures(l.text))
  for (let i = Math.max(from + 1, figures + 1); i < lines.length; i++) {
    const { text } = lines[i]!
    if (!text || isRuling(text)) continue
    const single = segmentsOf(text, 4).length === 1
    if (single && noteMark(text, words) && (figures >= 0 || i > from + 2)) return i
    if (figures >= 0 && single && text.trim().split(/\s+/).length >= 8 && (!lines[i - 1]!.text || isRuling(lines[i - 1]!.text))) return i
  }
  return lines.length
}
