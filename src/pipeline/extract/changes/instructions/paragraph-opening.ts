// In: a passage. Out: what opens it: a heading run in with its text, or a number.
//   "Transfer Agent. The section …"      "2. The following is added …"
//    ^ heading                            ^ number
import type { Passage } from '../../view.ts'
import type { Piece } from '../clauses.ts'

const RUN_IN = /^(?:[A-Z][\p{L}'’&-]*)(?: (?:[A-Z][\p{L}'’&-]*|of|and|the|for|in|to|or)){0,6}\. (?=[A-Z])/u

export const opensRunIn = (passage: Passage): boolean => passage.kind === 'paragraph' && !passage.quoted && RUN_IN.test(passage.text)

/** The number that some words of a passage bear, or that its list gives it. */
export function numberOf(passage: Passage, words: string): number | null {
  const m = /^\(?(\d{1,2})[.)]/.exec(passage.marker || words)
  return m ? Number(m[1]) : null
}

/** … or the letter: "b." comes after "a.". */
export function letterOf(passage: Passage, words: string): number | null {
  const m = /^\(?([A-Za-z])[.)](?:\s|$)/.exec(passage.marker || words)
  return m ? m[1]!.charCodeAt(0) : null
}

/** The number of the item within which a passage bears a letter: "2." over "a." and "b.". */
export const numberOver = (passage: Passage, passages: readonly Passage[]): number | null =>
  passages
    .slice(Math.max(0, passage.index - 40), passage.index)
    .map(p => numberOf(p, p.text))
    .findLast(n => n !== null) ?? null

const WITH_PLACE = /^(?:in|on|under|beneath|at) (?:the|page)\b[^.]{0,60}["“][^.]{3,90}["”][^.]*\b(?:shall|will|is|are)\b/i

/** "• In the table under “Buying Shares” the minimum shall be $1,000.", behind the new text of the item before it. */
export const opensNextItem = (piece: Piece, order: Passage): boolean =>
  piece.from === 0 && order.kind === 'item' && piece.in.kind === 'item' && piece.in.marker === order.marker && WITH_PLACE.test(piece.text)
