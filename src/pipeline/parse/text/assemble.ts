// In: pieces with their roles, and tables, in order. Out: blocks, with items in lists, quotations under their instructions,
// notes under their table.
import { between, type Block, type Heading, type Table, type TitleBlock } from '../../../model/tree.ts'
import type { Margins } from './chunk.ts'
import { append } from './extent.ts'
import { footnoteOf } from './footnote.ts'
import type { Source } from './line.ts'
import { addItem, insideOf, type OpenItem } from './list-items.ts'
import type { Placed } from './outline.ts'
import { besideEachOther, paragraphOf } from './paragraph.ts'

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
