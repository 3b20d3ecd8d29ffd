// In: a text node's place in the file as filed. Out: its runs, one for each source line it touches, entities decoded.
// Lines are split in the source and not in the decoded text, so that every run lies on exactly one line.
import { parseFragment } from 'parse5'
import { pointAt } from '../../../model/submission.ts'
import type { Position } from '../../../model/tree.ts'
import type { Run } from './draft.ts'
import type { Look } from './look.ts'

export interface Source {
  text: string
  lineStarts: readonly number[]
  /** Offset in the file at which the parsed stretch starts. */
  base: number
}

export function placeIn({ lineStarts }: Source, from: number, to: number): Position {
  return { start: pointAt(lineStarts, from), end: pointAt(lineStarts, to) }
}

/** Signs without width: soft hyphen, zero-width space and joiners, word joiner, byte-order mark. */
const WIDTHLESS = /[\u00ad\u200b-\u200f\u2060\ufeff]/g

/** A stretch of source within one line, entities decoded. */
export function decodeLine(raw: string): string {
  if (!raw.includes('&')) return raw
  const first = parseFragment(raw.replaceAll('<', '&lt;')).childNodes
  return first.map(n => ('value' in n ? n.value : '')).join('')
}

/** The runs of one text node at offsets from..to of the file; `value` is the node's decoded text. */
export function runsOfText(
  source: Source,
  from: number,
  to: number,
  value: string,
  look: Look,
  softHyphen: (position: Position) => void,
): Run[] {
  const raw = source.text.slice(from, to)
  const pieces = raw.split(/\r\n|\n|\r/)
  const decoded = pieces.length === 1 ? [value] : value.split('\n')
  const paired = decoded.length === pieces.length
  const runs: Run[] = []
  let at = from
  for (const [i, piece] of pieces.entries()) {
    if (i > 0) {
      at += source.text.startsWith('\r\n', at) ? 2 : 1
      if (look.pre && i < pieces.length) runs.push({ kind: 'break', position: placeIn(source, at, at) })
    }
    let text = paired ? decoded[i]! : decodeLine(piece)
    const lead = piece.length - piece.trimStart().length
    const end = at + piece.trimEnd().length
    const position = placeIn(source, Math.min(at + lead, Math.max(end, at)), Math.max(end, at))
    if (text.includes('\u00ad')) softHyphen(position)
    text = text.replace(WIDTHLESS, '')
    // Words of two source lines are parted by the line end; a control character is white space.
    const words = (look.pre ? text : i > 0 && i < pieces.length ? ` ${text}` : text).replace(/[\s\u0000-\u001f\u007f]+/g, ' ')
    if (words) runs.push({ kind: 'text', value: words, look, position })
    at += piece.length
  }
  return runs
}
