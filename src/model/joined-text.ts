// Text of several leaves as one string that finds its way back to the lines of the file as filed.
// Search in `text`; ask `linesAt` where a match stood.
import type { Lines } from './lines.ts'
import { singleSpaced } from './spaces.ts'
import { childrenOf, type Node, type Position } from './tree.ts'

interface Leaf {
  from: number
  to: number
  position: Position
}
export interface Joined {
  text: string
  leaves: Leaf[]
}

const BLOCKS = new Set([
  'heading',
  'paragraph',
  'list',
  'listItem',
  'blockquote',
  'titleBlock',
  'signature',
  'footnote',
  'table',
  'tableRow',
  'tableCell',
  'break',
  'pageBreak',
])

/** Joins the words of the nodes; blocks, cells and breaks are parted by one space, markers of items and notes included.
 *  The text has single spaces only and none at its ends. */
export function joinText(nodes: readonly Node[]): Joined {
  // Asking a string under construction for its end would copy it each time.
  const parts: string[] = []
  let length = 0
  let open = false
  const leaves: Leaf[] = []
  const put = (words: string) => {
    parts.push(words)
    length += words.length
    open = !words.endsWith(' ')
  }
  const add = (value: string, position: Position) => {
    let words = singleSpaced(value)
    if (words.startsWith(' ') && !open) words = words.slice(1)
    if (!words) return
    leaves.push({ from: length, to: length + words.length, position })
    put(words)
  }
  const part = () => {
    if (open) put(' ')
  }
  const visit = (node: Node): void => {
    if (node.type === 'text') {
      add(node.value, node.position)
      return
    }
    const block = BLOCKS.has(node.type)
    if (block) part()
    if (node.type === 'listItem' && node.marker) {
      add(node.marker, node.markerPosition ?? node.position)
      part()
    }
    if (node.type === 'footnote' && node.mark) {
      add(node.mark, node.markPosition ?? node.position)
      part()
    }
    for (const child of childrenOf(node)) visit(child)
    if (block) part()
  }
  for (const node of nodes) visit(node)
  return { text: parts.join('').trimEnd(), leaves }
}

/** Lines on which the characters from..to (end exclusive) stood. Throws on an empty text. */
export function linesAt({ leaves }: Joined, from: number, to: number): Lines {
  if (!leaves.length) throw new Error('linesAt: expected a text with at least one leaf, found none')
  const hit = firstEndingAfter(leaves, from)
  const first = leaves[hit] && leaves[hit].from < to ? hit : Math.min(firstEndingAfter(leaves, from - 1), leaves.length - 1)
  let top = leaves[first]!.position.start.line
  let last = leaves[first]!.position.end.line
  // A cell may begin above the one before it, where those of a row stand in its middle.
  for (let i = first + 1; i < leaves.length && leaves[i]!.from < to; i++) {
    top = Math.min(top, leaves[i]!.position.start.line)
    last = Math.max(last, leaves[i]!.position.end.line)
  }
  return [top, last]
}

/** Leaves stand in order and never overlap, so that the first that reaches beyond a place is found by halving. */
function firstEndingAfter(leaves: readonly Leaf[], place: number): number {
  let low = 0
  let high = leaves.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (leaves[middle]!.to > place) high = middle
    else low = middle + 1
  }
  return low
}

/** The words of the nodes as one string. */
export function textOf(nodes: readonly Node[]): string {
  return joinText(nodes).text
}
