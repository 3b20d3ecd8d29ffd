// In: pieces with their roles, and tables, in order. Out: blocks, with items in lists, quotations under their instructions,
// notes under their table.
import {
  between,
  type Block,
  type Blockquote,
  type Heading,
  type Paragraph,
  type Signature,
  type Table,
  type TitleBlock,
} from '../../../model/tree.ts'
import type { Margins } from './chunk.ts'
import { append } from './extent.ts'
import { footnoteOf } from './footnote.ts'
import type { Source } from './line.ts'
import { addItem, insideOf, type OpenItem } from './list-items.ts'
import type { Placed } from './outline.ts'
import { besideEachOther, namesBeside, paragraphOf } from './paragraph.ts'
import type { Piece } from './piece.ts'

/** What is made so far, and what is open in it. */
interface Assembly {
  readonly blocks: Block[]
  readonly margins: Margins
  readonly source: Source
  readonly rankOf: (style: string) => number
  /** Items that the next piece may go on with, outermost first. */
  open: OpenItem[]
  /** The table that a note may belong to. */
  table: Table | null
  /** Styles of the headings that the next piece stands under, outermost first. */
  styles: string[]
}

export function assemble(entries: readonly (Placed | Table)[], margins: Margins, source: Source): Block[] {
  const made: Assembly = { blocks: [], margins, source, rankOf: ranksOf(entries), open: [], table: null, styles: [] }
  const overText = new Set(entries.flatMap((e, i) => (!('type' in e) && e.role === 'heading' && !isTable(entries[i + 1]) ? [e.style] : [])))
  for (const [i, entry] of entries.entries()) {
    if ('type' in entry) addTable(made, entry)
    else if (entry.role === 'note') addNote(made, entry.piece)
    else if (entry.role === 'item') {
      made.table = null
      made.open = addItem(made.open, entry, made.blocks, source)
    } else {
      made.table = null
      const inside = insideOf(made.open, entry, margins)
      if (inside) addInside(made, inside, entry.piece)
      else {
        made.open = []
        // The title of a table heads nothing but its table.
        addByRole(made, entry, isTable(entries[i + 1]) && !overText.has(entry.style))
      }
    }
  }
  return made.blocks
}

function addTable(made: Assembly, table: Table): void {
  made.open = []
  made.blocks.push(table)
  made.table = table
}

/** A note belongs to the table above it, unless a list has begun since. */
function addNote(made: Assembly, piece: Piece): void {
  const { table } = made
  const note = footnoteOf(piece, made.source)
  if (table && !made.open.length) {
    table.footnotes.push(note)
    table.position = between(table, note)
  } else {
    made.open = []
    put(note, made.blocks)
  }
}

/** A paragraph or a quotation within an open item; what is open within that ends. */
function addInside(made: Assembly, inside: OpenItem, piece: Piece): void {
  made.open = made.open.slice(0, made.open.indexOf(inside) + 1)
  const paragraph = paragraphOf(piece, made.source)
  const quoted = piece.left >= inside.textColumn + 3
  put(quoted ? quoteOf(paragraph) : paragraph, inside.item.children)
  for (const { list, item } of made.open) {
    item.position = between(item, paragraph)
    list.position = between(list, paragraph)
  }
}

function addByRole(made: Assembly, placed: Placed, overTable: boolean): void {
  const { blocks, source } = made
  const { piece, role } = placed
  switch (role) {
    case 'title':
      addTitle(made, piece)
      break
    case 'heading':
      addHeading(made, placed, overTable)
      break
    case 'quote':
      put(quoteOf(paragraphOf(piece, source)), blocks)
      break
    case 'signature':
      put(signatureOf(piece, source), blocks)
      break
    case 'paragraph':
      blocks.push(namesBeside(piece, source) ?? paragraphOf(piece, source))
  }
}

function addTitle(made: Assembly, piece: Piece): void {
  const paragraph = besideEachOther(piece, made.source) ?? namesBeside(piece, made.source) ?? paragraphOf(piece, made.source)
  const block: TitleBlock = { type: 'titleBlock', children: [paragraph], position: paragraph.position }
  // What heads a page is no part of what ended the one before.
  if (piece.page) made.blocks.push(block)
  else put(block, made.blocks)
  made.styles = []
}

/** `overTable`: it is the title of a table, and no style of heading over text. */
function addHeading(made: Assembly, { piece, style }: Placed, overTable: boolean): void {
  const above = overTable ? made.styles : made.styles.filter(s => made.rankOf(s) < made.rankOf(style))
  if (!overTable) made.styles = [...above, style]
  const { children, position } = paragraphOf(piece, made.source, { flat: true })
  made.blocks.push({ type: 'heading', depth: Math.min(6, above.length + 2) as Heading['depth'], children, position })
}

function quoteOf(paragraph: Paragraph): Blockquote {
  return { type: 'blockquote', children: [paragraph], position: paragraph.position }
}

function signatureOf(piece: Piece, source: Source): Signature {
  const paragraph = besideEachOther(piece, source) ?? paragraphOf({ ...piece, breaks: piece.lines.map(() => true) }, source)
  if (piece.left > 40) paragraph.align = 'right'
  return { type: 'signature', children: [paragraph], position: paragraph.position }
}

/** Adds a block; quotations, signatures and titles that follow their like are one with it. */
function put(block: Block, into: Block[]): void {
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
