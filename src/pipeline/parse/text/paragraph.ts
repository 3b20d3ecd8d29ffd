// In: a piece. Out: its words as a paragraph, with its place and how it is aligned.
import { between, type Paragraph } from '../../../model/tree.ts'
import { inlineOf, type Span } from './inline.ts'
import { positionIn, type Source } from './line.ts'
import type { Piece } from './piece.ts'
import { segmentsOf } from './table/segment.ts'

export function earlier<P extends { offset: number }>(a: P, b: P): P {
  return a.offset <= b.offset ? a : b
}

/** The words of a piece; `cut`: without its marker, which stands in the item or note. */
export function paragraphOf(piece: Piece, source: Source, { flat = false, cut = false } = {}): Paragraph {
  const spans: Span[] = piece.lines.flatMap((line, i): Span[] => {
    if (cut && piece.side?.start === line.start)
      return [
        { line, from: 0, to: piece.side.from },
        { line, from: piece.side.to, to: line.text.length },
      ]
    return [{ line, from: cut && i === 0 && piece.marker ? piece.marker.textColumn : 0, to: line.text.length }]
  })
  const children = inlineOf(spans, flat ? [] : piece.side ? [] : piece.breaks, source)
  const start = piece.lines[0]!
  const end = piece.lines.at(-1)!
  const position = children.length
    ? between(children[0]!, children.at(-1)!)
    : {
        start: positionIn(start, source.lineStarts, start.indent, start.indent).start,
        end: positionIn(end, source.lineStarts, end.text.length, end.text.length).end,
      }
  const align = piece.centred ? 'center' : piece.left > 40 && piece.lines.length === 1 ? 'right' : 'left'
  return { type: 'paragraph', align, children, position }
}

// 1290 AVENUE OF THE AMERICAS                      ONE POST OFFICE SQUARE
// 29th FLOOR                                       BOSTON, MASSACHUSETTS 02109
//                                                  ^ a second address beside the first
/** Addresses or signers set in two columns, line by line; null where a piece is set in one. */
export function besideEachOther(piece: Piece, source: Source): Paragraph | null {
  const parts = piece.lines.map(line => segmentsOf(line.text, 3))
  const starts = parts.filter(p => p.length === 2).map(p => p[1]!.from)
  if (piece.centred || starts.length < 2 || parts.some(p => p.length > 2) || starts.some(from => Math.abs(from - starts[0]!) > 6))
    return null
  return inColumns(piece, parts, source)
}

type Segments = ReturnType<typeof segmentsOf>

const NAME = /\b(?:funds?|portfolios?|series|trust)(?: [IVX]+)?$/i

//       Larch Contrarian Fund                 Larch Aggressive Growth Fund
//   Larch-Pell High Return Equity Fund            Larch Blue Chip Fund
//                                             ^ a second list beside the first, each line centred in its column
/** Two lists of names beside each other, line by line; null where a piece is none. */
export function namesBeside(piece: Piece, source: Source): Paragraph | null {
  if (piece.lines.length < 3 || piece.lines.length > 80) return null
  const parts = piece.lines.map(line => segmentsOf(line.text, 3))
  if (parts.some(p => p.length > 2)) return null
  const pairs = parts.flatMap((p, i) => (p.length === 2 ? [p.map(s => piece.lines[i]!.text.slice(s.from, s.to).trim())] : []))
  if (pairs.filter(words => words.every(w => NAME.test(w))).length < 3) return null
  const ends = parts.filter(p => p.length === 2)
  const end = Math.max(...ends.map(([left]) => left!.to))
  const start = Math.min(...ends.map(([, right]) => right!.from))
  // A line that reaches over the space between them is of neither.
  const isAcross = (s: Segments[number]) => s.from < end && s.to > start
  return end < start && !parts.flat().some(isAcross) ? inColumns(piece, parts, source) : null
}

function inColumns(piece: Piece, parts: readonly Segments[], source: Source): Paragraph {
  const spans: Span[] = []
  const breaks: (boolean | 'across')[] = []
  for (const [i, line] of piece.lines.entries())
    for (const [k, part] of parts[i]!.entries()) {
      spans.push({ line, from: part.from, to: part.to })
      breaks.push(k < parts[i]!.length - 1 ? 'across' : true)
    }
  const children = inlineOf(spans, breaks, source)
  return { type: 'paragraph', align: 'left', children, position: between(children[0]!, children.at(-1)!) }
}
