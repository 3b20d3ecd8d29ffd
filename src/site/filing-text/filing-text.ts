// In: a filing and its body. Out: its readable text cut where something was read from it, with what was read beside each piece, and its
// table of contents.
import type { Filing } from '../../model/filing.ts'
import type { FilingBody } from '../../model/records.ts'
import { linesOf, walk, type Root } from '../../model/tree.ts'
import { href } from '../site.ts'
import { block, type BlockContext, type TocEntry } from './blocks.ts'
import { citedLines } from './cited-lines.ts'
import { contentsBeside } from './contents.ts'
import { lineAnchors, type LineAnchors } from './line-anchors.ts'
import { nameFinder } from './name-links.ts'
import { notesOf } from './notes.ts'
import { passagesOf, placesOf } from './passages.ts'
import { picturesOf } from './pictures.ts'
import { piecesBeside, type Piece, type Pieces } from './pieces.ts'

export interface FilingText {
  pieces: Piece[]
  toc: TocEntry[]
  long: boolean
}

/** Beyond this, only lines that something rests on get an anchor of their own, and pieces are drawn when scrolled to. */
const LONG = 6000

export function filingText(filing: Filing, body: FilingBody): FilingText {
  const long = body.raw.length > LONG
  const passages = passagesOf(filing)
  const blocks = body.trees.flatMap(t => t.root.children)
  const pieces = piecesBeside(passages, placesOf(passages, blocks))
  const contents = contentsBeside(passages, long ? 3 : 4)
  const read = passages.map(p => p.lines[0])
  const anchors = lineAnchors(citedLines(filing.id), read, long)
  const names = nameFinder(filing)
  let nth = 0
  for (const [tree, { root }] of body.trees.entries()) {
    contents.begin()
    putTree(root, { tree, nth, names, heading: contents.enter, anchors, pieces })
    nth += root.children.length
  }
  pieces.put(...anchors.without(Number.POSITIVE_INFINITY))
  return { pieces: pieces.finish(), toc: contents.entries, long }
}

interface Place extends Pick<BlockContext, 'names' | 'heading'> {
  /** The number of the document, and that of its first block among the blocks of all. */
  tree: number
  nth: number
  anchors: LineAnchors
  pieces: Pieces
}

function putTree(root: Root, { tree, nth, names, heading, anchors, pieces }: Place): void {
  const prefix = tree ? `${tree}-` : ''
  let first = 0
  const context: BlockContext = {
    names,
    heading,
    href,
    targets: targetsOf(root, prefix),
    notes: notesOf(root, prefix),
    above: null,
    marks: new Map(),
    takeLine: line => anchors.take(line, first),
  }
  const pictures = picturesOf(root)
  const putPictures = (before: number) => {
    while (pictures.length && pictures[0]!.line < before) pieces.put(pictures.shift()!.note)
  }
  for (const [i, node] of root.children.entries()) {
    const [from, to] = linesOf(node)
    first = from
    putPictures(from)
    context.marks = pieces.begin(nth + i, node)
    const made = block(node, context)
    if (node.type !== 'pageBreak') context.above = node.type === 'table' ? node : null
    pieces.put(...anchors.without(to))
    if (made.type === 'element') pieces.put(made)
    pieces.end(node)
  }
  putPictures(Number.POSITIVE_INFINITY)
}

/** Where the document's own links lead, by their names in it. */
function targetsOf(root: Root, prefix: string): Map<string, string> {
  const targets = new Map<string, string>()
  walk(root, node => {
    if (node.type === 'anchor') targets.set(node.id, `at-${prefix}${encodeURIComponent(node.id)}`)
  })
  return targets
}
