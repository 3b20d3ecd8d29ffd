// In: what was read from a filing with the block beside which each belongs, and the blocks' elements in turn. Out: the text in pieces, each
// with what is told beside it.
import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Block, ListItem } from '../../model/tree.ts'
import { element, text } from './hast.ts'
import { noteHeight, textHeight } from './heights.ts'
import { placesOf, type Passage } from './passages.ts'

export interface Piece {
  html: string
  passages: Passage[]
}

export interface Pieces {
  /** The nth block begins, and with it a piece where passages belong beside it. The marks of what was read from the items of a list are
   *  returned, for they stand in it. */
  begin(nth: number, block: Block): ReadonlyMap<ListItem, Element[]>
  put(...elements: Element[]): void
  /** The block has been put: its height counts. */
  end(block: Block): void
  /** All pieces, the passages that no block reached beside the last. */
  finish(): Piece[]
}

export function piecesBeside(passages: readonly Passage[], places: readonly number[]): Pieces {
  const pieces: Piece[] = []
  let waiting = passages.map((passage, i) => ({ passage, at: places[i]! })).sort((a, b) => a.at - b.at)
  let current: Element[] = []
  let beside: Passage[] = []
  let held: Block[] = []
  const cut = () => {
    if (current.length || beside.length) pieces.push({ html: toHtml(current.flatMap(e => [e, text('\n')])), passages: beside })
    current = []
    beside = []
    held = []
  }
  const marks = (some: readonly Passage[]): Element[] =>
    some.map(({ id, title }) => element('a', { className: ['mk'], id, href: `#read-${id}`, ariaLabel: `Read here: ${title}` }))
  return {
    begin(nth, block) {
      const here = waiting.filter(w => w.at <= nth).map(w => w.passage)
      if (!here.length) return new Map()
      waiting = waiting.filter(w => w.at > nth)
      // Notes taller than their text would tear a hole into it: then the next passage joins them.
      if (textHeight(held) >= noteHeight(beside)) cut()
      beside.push(...here)
      if (block.type !== 'list') {
        current.push(...marks(here))
        return new Map()
      }
      const items = placesOf(here, block.children).map(at => block.children[Math.min(at, block.children.length - 1)]!)
      const byItem = Map.groupBy(here, (_, i) => items[i]!)
      return new Map([...byItem].map(([item, some]) => [item, marks(some)]))
    },
    put(...elements) {
      current.push(...elements)
    },
    end(block) {
      held.push(block)
    },
    finish() {
      const left = waiting.map(w => w.passage)
      beside.push(...left)
      current.push(...marks(left))
      cut()
      return pieces
    },
  }
}
