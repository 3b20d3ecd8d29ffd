// What has been read of a document's orders so far: instructions, clauses, and the new text that is being taken in.
// In: a document's context. Out: the book, empty.
import type { Target } from '../../../../model/kinds.ts'
import type { Context } from '../../context.ts'
import type { Clause, Span } from '../candidate.ts'
import { piecesByPassage, type Piece } from '../clauses.ts'
import { readOrder, type Order } from './grammar.ts'
import type { Instruction } from './instruction.ts'
import type { Intake } from './intake.ts'

export interface OrderBook {
  readonly context: Context
  readonly byPassage: readonly (readonly Piece[])[]
  /** What a piece orders, null where it orders nothing. */
  readonly orderOf: (piece: Piece) => Order | null
  readonly instructions: Instruction[]
  readonly clauses: Clause[]
  intake: Intake | null
  /** What "The following changes are made to the Prospectus:" says of the orders after it. */
  umbrella: { documents: Target[]; path: string[] }
}

/** No supplement orders more than this; what does is no supplement, and is not worth the time that grows with the square of it. */
const MOST = 600

export function openBook(context: Context): OrderBook {
  const instructions: Instruction[] = []
  const orders = new Map<Piece, Order | null>()
  const orderOf = (piece: Piece): Order | null => {
    const known = orders.get(piece)
    if (known !== undefined) return known
    const order = piece.text.length < 3000 && instructions.length < MOST ? readOrder(piece.text) : null
    orders.set(piece, order)
    return order
  }
  const subjects = context.portfolios.filter(p => p.role === 'subject').map(p => p.name)
  return {
    context,
    byPassage: piecesByPassage(context.view, subjects),
    orderOf,
    instructions,
    clauses: [],
    intake: null,
    umbrella: { documents: [], path: [] },
  }
}

/** A sentence of the document's own. */
export function tell({ clauses }: OrderBook, piece: Piece, instruction: Instruction | null): void {
  clauses.push({ ...piece, index: clauses.length, instruction })
}

/** New text of the instruction that is being carried out. */
export function take(intake: Intake, span: Span): void {
  intake.instruction.payload.push(span)
  intake.first = false
}
