// In: a piece that opens with a mark. Out: the note.
//   * See page 4.
//   ^ mark
import type { Footnote } from '../../../model/tree.ts'
import { positionIn, type Source } from './line.ts'
import type { Marker } from './marker.ts'
import { markOf } from './outline.ts'
import { earlier, paragraphOf } from './paragraph.ts'
import type { Piece } from './piece.ts'

export function footnoteOf(piece: Piece, source: Source): Footnote {
  const mark = piece.side
    ? piece.lines.find(l => l.start === piece.side!.start)!.text.slice(piece.side.from, piece.side.to)
    : (piece.marker?.marker ?? markOf(piece))
  const line = piece.side ? piece.lines.find(l => l.start === piece.side!.start)! : piece.lines[0]!
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
    position: { start: earlier(markPosition.start, paragraph.position.start), end: paragraph.position.end },
  }
}
