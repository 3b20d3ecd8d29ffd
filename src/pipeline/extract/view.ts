// A document laid out for searching: its passages in order, each with its text, headings above and lines.
// In: a parsed tree (or a part of it). Out: a DocumentView. Understands nothing of what it lays out.
// Whether text that is set in is quoted is told by the sentence before it (set-in.ts).
import { joinText, linesAt, type Joined } from '../../model/joined-text.ts'
import type { Lines } from '../../model/lines.ts'
import { linesOf, type Block, type Root, type Table } from '../../model/tree.ts'
import { plainHyphens } from './plain-hyphens.ts'
import { sentencesOf } from './sentences.ts'
import { goesOnInOwnWords, tellsUnderHeading } from './set-in.ts'

export interface Sentence {
  text: string
  /** Its words as the source prints them: `text` has plain hyphens. */
  printed: string
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

type Inside = 'titleBlock' | 'signature' | 'footnote' | null

/** What stands around a block. */
interface Place {
  quoted: boolean
  marker: string
  inside: Inside
}

/** Lays out blocks of one document. */
export function viewOf(blocks: readonly Block[], lines: Lines): DocumentView {
  const passages: Passage[] = []
  const open: { depth: number; text: string }[] = []
  let page = 0
  /** The heading under which text is set in and yet the document's own. */
  let own: string | undefined

  const add = (node: Block, kind: Passage['kind'], { quoted, marker }: Place) => {
    const joined = joinText([node])
    if (!joined.text && node.type !== 'table') return
    if (node.type === 'heading') while (open.length && open.at(-1)!.depth >= node.depth) open.pop()
    passages.push({
      index: passages.length,
      kind,
      node,
      joined,
      text: plainHyphens(joined.text),
      lines: linesOf(node),
      path: open.map(h => h.text),
      quoted,
      marker,
      page,
      sentences: node.type === 'table' ? [] : sentencesIn(joined),
    })
    if (node.type === 'heading') open.push({ depth: node.depth, text: plainHyphens(joined.text) })
  }

  const isOwnWords = (opening: string): boolean => {
    const under = open.at(-1)?.text
    if (tellsUnderHeading(passages, opening)) own = under
    return (under !== undefined && own === under) || goesOnInOwnWords(passages.at(-1), opening)
  }

  const visit = (node: Block, place: Place): void => {
    if (node.type === 'pageBreak') page++
    else if (node.type === 'heading' || node.type === 'paragraph' || node.type === 'table') add(node, kindIn(node, place), place)
    else {
      const isOwn = node.type === 'blockquote' && isOwnWords(joinText(node.children.slice(0, 1)).text)
      for (const { child, place: within } of partsOf(node, place)) visit(child, isOwn ? { ...within, quoted: place.quoted } : within)
    }
  }
  for (const block of blocks) visit(block, { quoted: false, marker: '', inside: null })

  return {
    passages,
    tables: passages.filter((p): p is Passage & { node: Table } => p.kind === 'table'),
    joined: withPlainHyphens(joinText(blocks)),
    lines,
  }
}

const withPlainHyphens = (joined: Joined): Joined => ({ ...joined, text: plainHyphens(joined.text) })

const sentencesIn = (joined: Joined): Sentence[] =>
  sentencesOf(joined.text).map(([from, to]) => ({
    text: plainHyphens(joined.text.slice(from, to)),
    printed: joined.text.slice(from, to),
    from,
    to,
    lines: linesAt(joined, from, to),
  }))

function kindIn({ type }: { type: 'heading' | 'paragraph' | 'table' }, { inside, marker }: Place): Passage['kind'] {
  if (type === 'table') return 'table'
  if (inside === 'titleBlock') return 'title'
  if (type === 'heading') return 'heading'
  return inside ?? (marker ? 'item' : 'paragraph')
}

type Container = Exclude<Block, { type: 'pageBreak' | 'heading' | 'paragraph' | 'table' }>

/** The blocks within a block, each with what stands around it; the marker of an item, or of a note, is that of its first block. */
function partsOf(node: Container, place: Place): { child: Block; place: Place }[] {
  switch (node.type) {
    case 'list':
      return node.children.flatMap(item =>
        item.children.map((child, i) => ({ child, place: { ...place, marker: i === 0 ? item.marker || '•' : '' } })),
      )
    case 'blockquote':
      return node.children.map(child => ({ child, place: { ...place, quoted: true } }))
    case 'footnote':
      return node.children.map((child, i) => ({ child, place: { ...place, marker: i === 0 ? node.mark : '', inside: 'footnote' } }))
    case 'titleBlock':
    case 'signature':
      return node.children.map(child => ({ child, place: { ...place, inside: node.type } }))
  }
}

/** The view of a whole tree. */
export function viewOfRoot(root: Root): DocumentView {
  return viewOf(root.children, linesOf(root))
}
