// A document laid out for searching: its passages in order, each with its text, headings above and lines.
// In: a parsed tree (or a part of it). Out: a DocumentView. Understands nothing of what it lays out.
import { joinText, linesAt, type Joined } from '../../model/joined-text.ts'
import type { Lines } from '../../model/lines.ts'
import { linesOf, type Block, type Root, type Table } from '../../model/tree.ts'
import { sentencesOf } from './sentences.ts'

export interface Sentence {
  text: string
  from: number
  to: number
  lines: Lines
}

/** One block of running text, or one table. */
export interface Passage {
  index: number
  kind: 'heading' | 'paragraph' | 'title' | 'item' | 'footnote' | 'signature' | 'table'
  node: Block
  joined: Joined
  text: string
  lines: Lines
  /** Headings above it, outermost first; a heading's own text is not among them. */
  path: string[]
  /** It stands in a quotation: replaced or new text, as a rule. */
  quoted: boolean
  /** Marker of its list item, or mark of its footnote; '' otherwise. */
  marker: string
  /** Page breaks of the source above it. */
  page: number
  sentences: Sentence[]
}

export interface DocumentView {
  passages: Passage[]
  tables: (Passage & { node: Table })[]
  /** The whole document as one searchable text, passages parted by a space. */
  joined: Joined
  lines: Lines
}

/** Lays out blocks of one document. */
export function viewOf(blocks: readonly Block[], lines: Lines): DocumentView {
  const passages: Passage[] = []
  const open: { depth: number; text: string }[] = []
  let page = 0

  const add = (node: Block, kind: Passage['kind'], quoted: boolean, marker: string) => {
    const joined = joinText([node])
    if (!joined.text && node.type !== 'table') return
    if (node.type === 'heading') while (open.length && open.at(-1)!.depth >= node.depth) open.pop()
    passages.push({
      index: passages.length,
      kind,
      node,
      joined,
      text: joined.text,
      lines: linesOf(node),
      path: open.map(h => h.text),
      quoted,
      marker,
      page,
      sentences:
        node.type === 'table'
          ? []
          : sentencesOf(joined.text).map(([from, to]) => ({
              text: joined.text.slice(from, to),
              from,
              to,
              lines: linesAt(joined, from, to),
            })),
    })
    if (node.type === 'heading') open.push({ depth: node.depth, text: joined.text })
  }

  const visit = (node: Block, quoted: boolean, marker: string, inside: 'titleBlock' | 'signature' | 'footnote' | null) => {
    switch (node.type) {
      case 'heading':
        return add(node, inside === 'titleBlock' ? 'title' : 'heading', quoted, marker)
      case 'paragraph':
        return add(
          node,
          inside === 'titleBlock'
            ? 'title'
            : inside === 'signature'
              ? 'signature'
              : inside === 'footnote'
                ? 'footnote'
                : marker
                  ? 'item'
                  : 'paragraph',
          quoted,
          marker,
        )
      case 'table':
        return add(node, 'table', quoted, marker)
      case 'pageBreak':
        page++
        return
      case 'list':
        for (const item of node.children)
          for (const [i, child] of item.children.entries()) visit(child, quoted, i === 0 ? item.marker || '•' : '', inside)
        return
      case 'blockquote':
        for (const child of node.children) visit(child, true, marker, inside)
        return
      case 'titleBlock':
        for (const child of node.children) visit(child, quoted, marker, 'titleBlock')
        return
      case 'signature':
        for (const child of node.children) visit(child, quoted, marker, 'signature')
        return
      case 'footnote':
        for (const [i, child] of node.children.entries()) visit(child, quoted, i === 0 ? node.mark : '', 'footnote')
        return
    }
  }
  for (const block of blocks) visit(block, false, '', null)

  return {
    passages,
    tables: passages.filter((p): p is Passage & { node: Table } => p.kind === 'table'),
    joined: joinText(blocks),
    lines,
  }
}

/** The view of a whole tree. */
export function viewOfRoot(root: Root): DocumentView {
  return viewOf(root.children, linesOf(root))
}
