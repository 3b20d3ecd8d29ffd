// In: pieces that open with a marker, and what stands under them. Out: items in their lists, each within the item that it is set in under.
//   1. Fees
//      (a) Management
//      ^ an item within the first
import { between, type Block, type List, type ListItem } from '../../../model/tree.ts'
import type { Margins } from './chunk.ts'
import { positionIn, type Source } from './line.ts'
import { follows, type Marker } from './marker.ts'
import type { Placed } from './outline.ts'
import { earlier, paragraphOf } from './paragraph.ts'

export interface OpenItem {
  marker: Marker
  list: List
  item: ListItem
  column: number
  textColumn: number
  hanging: boolean
}

/** The open item that a paragraph belongs to by its indent. */
export function insideOf(open: readonly OpenItem[], { piece, role }: Placed, margins: Margins): OpenItem | undefined {
  if ((role !== 'paragraph' && role !== 'quote') || piece.centred) return undefined
  return open.findLast(({ marker, column, textColumn, hanging }) => {
    if (piece.lines.length === 1 && marker.counts === 'bullet' && !hanging) return false
    if (piece.left > margins.right * 0.5) return false
    return piece.left >= Math.max(column + 2, textColumn - 2)
  })
}

export function addItem(open: readonly OpenItem[], { piece }: Placed, blocks: Block[], source: Source): OpenItem[] {
  const marker = piece.marker ?? piece.side!.marker!
  const column = piece.side?.from ?? marker.column
  const textColumn = piece.side ? piece.left : marker.textColumn
  const paragraph = paragraphOf(piece, source, { cut: true })
  const line = piece.lines.find(l => (piece.side ? l.start === piece.side.start : true))!
  const markerPosition = positionIn(line, source.lineStarts, column, column + marker.marker.length)
  const item: ListItem = {
    type: 'listItem',
    marker: marker.marker,
    markerPosition,
    children: paragraph.children.length ? [paragraph] : [],
    position: { start: earlier(markerPosition.start, paragraph.position.start), end: paragraph.position.end },
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
