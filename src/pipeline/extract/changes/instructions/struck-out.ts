// In: an order that puts text in the place of what the order right before it strikes out. Out: the two as one replacement.
//   "The second paragraph on page 11 is deleted. The following is inserted in its place: …"
//    ^ struck out                                                          ^ in its place
import type { Piece } from '../clauses.ts'
import type { Order } from './grammar.ts'
import type { Instruction } from './instruction.ts'
import type { OrderBook } from './order-book.ts'

const IN_ITS_PLACE = /\bin (?:its|their) (?:place|stead)\b|\bin (?:place|lieu) (?:of it|of them|thereof)\b/i

/** "The second paragraph on page 11 is deleted. | The following is inserted in its place:": what was struck out right before. */
export function struckBefore(piece: Piece, { operation, heading, part }: Order, { instructions }: OrderBook): Instruction | null {
  const last = instructions.at(-1)
  const isRightBehind = last?.operation === 'delete' && !last.payload.length && last.span.passage === piece.passage
  return isRightBehind && operation !== 'delete' && !heading && !part && IN_ITS_PLACE.test(piece.text) ? last : null
}

/** The place that was struck out has new text. */
export const inItsPlace = (struck: Instruction, { to }: Piece): Instruction => ({
  ...struck,
  operation: 'replace',
  span: { ...struck.span, to },
})
