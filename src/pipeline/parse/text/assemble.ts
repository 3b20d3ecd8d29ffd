// In: pieces with their roles, and tables, in order. Out: blocks, with items in lists, quotations under their instructions,
// notes under their table.
import {
  between,
  type Block,
  type Footnote,
  type Heading,
  type List,
  type ListItem,
  type Paragraph,
  type Table,
  type TitleBlock,
} from '../../../model/tree.ts'
import type { Margins } from './chunk.ts'
import { inlineOf, type Span } from './inline.ts'
import { positionIn, type Source } from './line.ts'
import { follows, type Marker } from './marker.ts'
import { markOf, type Placed } from './outline.ts'
import type { Piece } from './piece.ts'
import { append } from './extent.ts'
import { segmentsOf } from './table/segment.ts'

interface OpenItem {
  marker: Marker
  list: List
  item: ListItem
  column: number
  textColumn: number
  hanging: boolean
}

export function assemble(entries: readonly (Placed | Table)[], margins: Margins, source: Source): Block[] {
  const blocks: Block[] = []
  let open: OpenItem[] = []
  let table: Table | null = null
  const rankOf = ranksOf(entries)
  const overText = new Set(entries.flatMap((e, i) => (!('type' in e) && e.role === 'heading' && !isTable(entries[i + 1]) ? [e.style] : [])))
  let styles: string[] = []

  const put = (block: Block, into: Block[]) => {
    const last = into.at(-1)
    if (
      (block.type === 'blockquote' && last?.type === 'blockquote') ||
      (block.type === 'signature' && last?.type === 'signature') ||
      (block.type === 'titleBlock' && last?.type === 'titleBlock')
    ) {
      append(last.children as Block[], block.children)
      last.position = between(last, block)
    } else into.push(block)
  }

  for (const [i, entry] of entries.entries()) {
    if ('type' in entry) {
      open = []
      blocks.push(entry)
      table = entry
      continue
    }
    const { piece, role } = entry
    if (piece.page && role !== 'title') {
      /* A page break says nothing that the reader needs. */
    }
    if (role === 'note') {
      const note = footnoteOf(piece, source)
      if (table && !open.length) {
        table.footnotes.push(note)
        table.position = between(table, note)
      } else {
        open = []
        put(note, blocks)
      }
      continue
    }
    if (role !== 'item') {
      const inside = insideOf(open, entry, margins)
      table = null
      if (inside) {
        open = open.slice(0, open.indexOf(inside) + 1)
        const paragraph = paragraphOf(piece, source)
        const quoted = piece.left >= inside.textColumn + 3
        put(quoted ? { type: 'blockquote', children: [paragraph], position: paragraph.position } : paragraph, inside.item.children)
        for (const { list, item } of open) {
          item.position = between(item, paragraph)
          list.position = between(list, paragraph)
        }
        continue
      }
      open = []
    }
    switch (role) {
      case 'title': {
        const paragraph = besideEachOther(piece, source) ?? paragraphOf(piece, source)
        const block: TitleBlock = { type: 'titleBlock', children: [paragraph], position: paragraph.position }
        // What heads a page is no part of what ended the one before.
        if (piece.page) blocks.push(block)
        else put(block, blocks)
        styles = []
        break
      }
      case 'heading': {
        // The title of a table heads nothing but its table.
        const title = isTable(entries[i + 1]) && !overText.has(entry.style)
        const above = title ? styles : styles.filter(s => rankOf(s) < rankOf(entry.style))
        if (!title) styles = [...above, entry.style]
        const paragraph = paragraphOf(piece, source, { flat: true })
        const heading: Heading = {
          type: 'heading',
          depth: Math.min(6, above.length + 2) as Heading['depth'],
          children: paragraph.children,
          position: paragraph.position,
        }
        blocks.push(heading)
        break
      }
      case 'item': {
        table = null
        open = addItem(open, entry, blocks, source)
        break
      }
      case 'quote': {
        const paragraph = paragraphOf(piece, source)
        put({ type: 'blockquote', children: [paragraph], position: paragraph.position }, blocks)
        break
      }
      case 'signature': {
        const paragraph = besideEachOther(piece, source) ?? paragraphOf({ ...piece, breaks: piece.lines.map(() => true) }, source)
        if (piece.left > 40) paragraph.align = 'right'
        put({ type: 'signature', children: [paragraph], position: paragraph.position }, blocks)
        break
      }
      case 'paragraph':
        blocks.push(paragraphOf(piece, source))
    }
  }
  return blocks
}

function isTable(entry: Placed | Table | undefined): boolean {
  return entry !== undefined && 'type' in entry
}

/**
 * Which of two styles of heading is the outer one: by how strong they are,
 * and of those that differ in their indent alone the one used first.
 */
function ranksOf(entries: readonly (Placed | Table)[]): (style: string) => number {
  const used = [...new Set(entries.flatMap(e => ('type' in e || !e.style ? [] : [e.style])))]
  const sorted = used.toSorted((a, b) =>
    a.slice(0, 7) === b.slice(0, 7) && /\d$/.test(a) ? used.indexOf(a) - used.indexOf(b) : a < b ? -1 : 1,
  )
  const ranks = new Map(sorted.map((style, i) => [style, i]))
  return style => ranks.get(style)!
}

/** The open item that a paragraph belongs to by its indent. */
function insideOf(open: readonly OpenItem[], { piece, role }: Placed, margins: Margins): OpenItem | undefined {
  if ((role !== 'paragraph' && role !== 'quote') || piece.centred) return undefined
  return open.findLast(({ marker, column, textColumn, hanging }) => {
    if (piece.lines.length === 1 && marker.counts === 'bullet' && !hanging) return false
    if (piece.left > margins.right * 0.5) return false
    return piece.left >= Math.max(column + 2, textColumn - 2)
  })
}

function addItem(open: readonly OpenItem[], { piece }: Placed, blocks: Block[], source: Source): OpenItem[] {
  const marker = piece.marker ?? piece.side!.marker!
  const column = piece.side?.from ?? marker.column
  const textColumn = piece.side ? piece.left : marker.textColumn
  const paragraph = paragraphOf(piece, source, { cut: true })
  const line = piece.lines.find(l => (piece.side ? l.number === piece.side.line : true))!
  const markerPosition = positionIn(line, source.lineStarts, column, column + marker.marker.length)
  const item: ListItem = {
    type: 'listItem',
    marker: marker.marker,
    markerPosition,
    children: paragraph.children.length ? [paragraph] : [],
    position: { start: first(markerPosition.start, paragraph.position.start), end: paragraph.position.end },
  }
  let stack = [...open]
  const same = stack.findLast(o => follows(o.marker, marker) && Math.abs(o.column - column) <= 2)
  if (same) {
    stack = stack.slice(0, stack.indexOf(same))
    same.list.children.push(item)
    same.list.position = between(same.list, item)
    stack.push({ marker, list: same.list, item, column, textColumn, hanging: piece.lines.length > 1 })
  } else {
    const parent = stack.findLast(o => column > o.column + 1)
    stack = parent ? stack.slice(0, stack.indexOf(parent) + 1) : []
    const list: List = { type: 'list', ordered: marker.counts !== 'bullet', children: [item], position: item.position }
    ;(parent ? parent.item.children : blocks).push(list)
    stack.push({ marker, list, item, column, textColumn, hanging: piece.lines.length > 1 })
  }
  for (const o of stack) {
    o.item.position = between(o.item, item)
    o.list.position = between(o.list, item)
  }
  return stack
}

function first<P extends { offset: number }>(a: P, b: P): P {
  return a.offset <= b.offset ? a : b
}

/** The words of a piece; `cut`: without its marker, which stands in the item or note. */
function paragraphOf(piece: Piece, source: Source, { flat = false, cut = false } = {}): Paragraph {
  const spans: Span[] = piece.lines.flatMap((line, i): Span[] => {
    if (cut && piece.side?.line === line.number)
      return [
        { line, from: 0, to: piece.side.from },
        { line, from: piece.side.to, to: line.text.length },
      ]
    return [{ line, from: cut && i === 0 && piece.marker ? piece.marker.textColumn : 0, to: line.text.length }]
  })
  const children = inlineOf(spans, flat ? [] : piece.side ? [] : piece.breaks, source)
  const start = piece.lines[0]!,
    end = piece.lines.at(-1)!
  const position = children.length
    ? between(children[0]!, children.at(-1)!)
    : {
        start: positionIn(start, source.lineStarts, start.indent, start.indent).start,
        end: positionIn(end, source.lineStarts, end.text.length, end.text.length).end,
      }
  const align = piece.centred ? 'center' : piece.left > 40 && piece.lines.length === 1 ? 'right' : 'left'
  return { type: 'paragraph', align, children, position }
}

// 1290 AVENUE OF THE AMERICAS                      ONE POST OFFICE SQUARE
// 29th FLOOR                                       BOSTON, MASSACHUSETTS 02109
//                                                  ^ a second address beside the first
/** Addresses or signers set in two columns, line by line; null where a piece is set in one. */
function besideEachOther(piece: Piece, source: Source): Paragraph | null {
  const parts = piece.lines.map(line => segmentsOf(line.text, 3))
  const starts = parts.filter(p => p.length === 2).map(p => p[1]!.from)
  if (piece.centred || starts.length < 2 || parts.some(p => p.length > 2) || starts.some(from => Math.abs(from - starts[0]!) > 6))
    return null
  const spans: Span[] = [],
    breaks: (boolean | 'across')[] = []
  for (const [i, line] of piece.lines.entries())
    for (const [k, part] of parts[i]!.entries()) {
      spans.push({ line, from: part.from, to: part.to })
      breaks.push(k < parts[i]!.length - 1 ? 'across' : true)
    }
  const children = inlineOf(spans, breaks, source)
  return { type: 'paragraph', align: 'left', children, position: between(children[0]!, children.at(-1)!) }
}

export function footnoteOf(piece: Piece, source: Source): Footnote {
  const mark = piece.side
    ? piece.lines.find(l => l.number === piece.side!.line)!.text.slice(piece.side.from, piece.side.to)
    : (piece.marker?.marker ?? markOf(piece))
  const line = piece.side ? piece.lines.find(l => l.number === piece.side!.line)! : piece.lines[0]!
  const column = piece.side?.from ?? line.indent
  const marker: Marker | null = piece.side
    ? null
    : { marker: mark, counts: 'bullet', shape: mark, value: 0, column, textColumn: column + mark.length }
  const paragraph = paragraphOf({ ...piece, marker, breaks: [] }, source, { cut: true })
  const markPosition = positionIn(line, source.lineStarts, column, column + mark.length)
  return {
    type: 'footnote',
    mark,
    markPosition,
    children: [paragraph],
    position: { start: first(markPosition.start, paragraph.position.start), end: paragraph.position.end },
  }
}
