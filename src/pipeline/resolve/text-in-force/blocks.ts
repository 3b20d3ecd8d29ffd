// The text of a filing laid out as headings and paragraphs with their lines; a table's rows are paragraphs, cells parted by " | ".
import { textOf } from '../../../model/joined-text.ts'
import type { Lines } from '../../../model/lines.ts'
import type { FilingBody } from '../../../model/records.ts'
import { linesOf, type Block } from '../../../model/tree.ts'

export interface TextBlock {
  depth: number | null
  text: string
  lines: Lines
}

// A document is asked for by every instruction on it.
const laidOut = new WeakMap<FilingBody, TextBlock[]>()

export function blocksOf(body: FilingBody): TextBlock[] {
  const blocks = laidOut.get(body) ?? body.trees.flatMap(tree => tree.root.children.flatMap(layOut))
  laidOut.set(body, blocks)
  return blocks
}

function layOut(block: Block): TextBlock[] {
  switch (block.type) {
    case 'heading':
      return [{ depth: block.depth, text: textOf([block]), lines: linesOf(block) }]
    case 'paragraph':
      return [{ depth: null, text: textOf([block]), lines: linesOf(block) }]
    // An item's paragraphs stay apart: an instruction and its new text often share a number.
    case 'list':
      return block.children.flatMap(item =>
        item.children.flatMap(layOut).map((b, i) => (i === 0 ? { ...b, text: `${item.marker || '•'} ${b.text}` } : b)),
      )
    case 'footnote':
      return [{ depth: null, text: textOf([block]), lines: linesOf(block) }]
    case 'table':
      return [
        ...(block.caption.length ? [{ depth: null, text: textOf(block.caption), lines: linesOf(block) }] : []),
        ...block.children.map(row => ({ depth: null, text: row.children.map(cell => textOf([cell])).join(' | '), lines: linesOf(row) })),
        ...block.footnotes.flatMap(layOut),
      ]
    case 'blockquote':
    case 'titleBlock':
      return block.children.flatMap(layOut)
    case 'signature':
    case 'pageBreak':
      return []
  }
}
