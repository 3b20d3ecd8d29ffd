// In: the lines of one table. Out: its node, rectangular, and the lines under it that are no part of it;
// null where the lines form no table.
import { between, type Inline, type Omission, type Position, type Table, type TableCell, type TableRow } from '../../../../model/tree.ts'
import type { PagedLine } from '../furniture.ts'
import { inlineOf } from '../inline.ts'
import { positionIn, type Source } from '../line.ts'
import { isRuling } from '../ruling.ts'
import { hasTag } from '../tag.ts'
import { firstWord, isUnfinished, startsLower } from '../wording.ts'
import { columnsOf, type Column } from './columns.ts'
import { headOf } from './head.ts'
import { noteMark, notesOf } from './notes.ts'
import { goesOnInPairHead, isPairHead } from './pair-head.ts'
import { bodyLine, type CellPart } from './body-line.ts'
import { rowsOf } from './rows.ts'
import { isValue, isYear, segmentsOf, withoutLeaders } from './segment.ts'
import { append } from '../extent.ts'

export interface Built {
  table: Table
  rest: PagedLine[]
}

/** `words`: those of the whole frame, in which marks of notes are looked for. */
export function buildTable(printed: readonly PagedLine[], words: string, source: Source, omissions: Omission[]): Built | null {
  const left: Omission[] = []
  const lines = printed.map(l => withoutLeaders(l, left))
  const { head, bodyFrom } = splitHead(lines)
  const bodyTo = bodyEnd(lines, bodyFrom, words)
  const body = lines.slice(bodyFrom, bodyTo)
  const written = body.filter(l => l.text && !isRuling(l.text))
  const columns = columnsOf(
    written,
    head.filter(l => l.text && !isRuling(l.text)),
  )
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

function hasFigures(text: string): boolean {
  const segments = segmentsOf(text)
  const figures = segments.filter(s => isValue(s.text))
  if (segments.length < 2 || !figures.length) return false
  if (figures.every(s => isYear(s.text)) && figures.length === segments.length) return false
  return isValue(segments.at(-1)!.text) || /^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(segments.at(-1)!.text)
}

/** Head lines, and the index at which the body begins. */
function splitHead(lines: readonly PagedLine[]): { head: PagedLine[]; bodyFrom: number } {
  const at = (i: number) => ({ head: lines.slice(0, i), bodyFrom: i })
  const hint = lines.findIndex(l => hasTag(l, 'S'))
  if (hint >= 0) return at(hint)
  const figures = lines.findIndex(l => hasFigures(l.text))
  const limit = figures < 0 ? lines.length : figures
  const several = lines.findIndex((l, i) => i < limit && segmentsOf(l.text).length > 1 && !isRuling(l.text))
  if (several < 0) {
    const ruling = lines
      .slice(0, limit)
      .findLastIndex((l, i) => isRuling(l.text) && lines.slice(0, i).some(b => b.text && !isRuling(b.text)))
    if (ruling >= 0) return at(ruling + 1)
    // No heads: only what stands right of the labels, or apart from them.
    const apart = lines.slice(0, limit).findLastIndex((l, i) => l.text !== '' && (lines[i + 1]?.text === '' || l.indent > 20))
    return at(Math.max(0, apart + 1))
  }
  let ruling = lines.findIndex((l, i) => i > several && i <= limit && isRuling(l.text))
  if (ruling < 0) {
    if (figures < 0) {
      let end = several + 1
      while (
        (lines[end]?.text && segmentsOf(lines[end]!.text).length === 1 && lines[end]!.indent > lines[several]!.indent + 4) ||
        (lines[end]?.text && isPairHead(lines[several]!.text) && goesOnInPairHead(lines[end]!.text))
      )
        end++
      return at(end)
    }
    let last = lines
      .slice(0, limit)
      .findLastIndex(l => segmentsOf(l.text).length > 1 || l.indent >= segmentsOf(lines[several]!.text)[1]!.from - 3)
    // "Types of" / "Accounts": a head that is not at its end.
    while (
      last + 1 < limit &&
      lines[last]?.text &&
      (isUnfinished(segmentsOf(lines[last]!.text)[0]!.text) || startsLower(lines[last + 1]!.text))
    )
      last++
    return at(last + 1)
  }
  // A ruling under each row of words: the first ends the heads.
  const ruled = lines.flatMap((l, i) => (i >= ruling && isRuling(l.text) ? [i] : []))
  const rowsRuled =
    figures < 0 &&
    ruled.length > 2 &&
    ruled.slice(1).every((end, n) => end === ruled[n]! + 1 || lines.slice(ruled[n]! + 1, end).some(l => segmentsOf(l.text).length > 1))
  // A further level of heads under the ruling, down to its own ruling.
  while (!rowsRuled) {
    const next = lines.findIndex((l, i) => i > ruling + 1 && i <= limit && isRuling(l.text))
    // What has nothing under it is the ruling at the foot.
    if (
      next < 0 ||
      !lines.slice(next + 1).some(l => l.text && !isRuling(l.text)) ||
      !lines.slice(ruling + 1, next).some(l => segmentsOf(l.text).length > 1)
    )
      break
    ruling = next
  }
  while (lines[ruling + 1] && isRuling(lines[ruling + 1]!.text)) ruling++
  return at(ruling + 1)
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
