// In: an order, its words, and the book of what was ordered before. Out: the instruction that it is.
// What it leaves out (its document, its section) is carried on from the one before, from an umbrella or from the headings above.
//   "HOW TO EXCHANGE SHARES" over "The second sentence of this section now reads: …"
//    ^ its heading
import type { Target } from '../../../../model/kinds.ts'
import { pattern } from '../../../../model/pattern.ts'
import type { KnownPortfolio } from '../../context.ts'
import { portfoliosIn } from '../../names.ts'
import type { Piece } from '../clauses.ts'
import { targetsIn } from './documents.ts'
import type { Order } from './grammar.ts'
import type { Instruction } from './instruction.ts'
import type { OrderBook } from './order-book.ts'

export const SAME_PLACE = pattern('i')`
  \b(?:the |that |this |these |those )same (?:section|sub-?section|sub-?heading|heading|caption|paragraph|table|chart|list|document)
  |\b(?:this|that|such) (?:section|heading)\b
`
const GOES_ON = pattern('i')`
  ^(?:in addition|additionally|also|further)\b
  |\bfollowing (?:row|entry|bullet|footnote|sentence)\b
`
const PAGE_BEFORE = /^\W{0,2}Pages?\s[\w-]{1,7}\b[^"“]{0,140}["“]([^"“”]{3,90}?)[.,:]?["”][.:]?\s*$/

export function instructionOf(piece: Piece, order: Order, { context, instructions, umbrella }: OrderBook): Instruction {
  const last = instructions.at(-1)
  const before = last && (SAME_PLACE.test(piece.text) || goesOn(piece, order, last)) ? last : null
  const above = () => [headedBy(piece), umbrella.documents, documentsAbove(piece), [...new Set(context.amends.map(a => a.document))]]
  return {
    operation: order.operation,
    documents: [order.documents, ...(before ? [before.documents] : above())].find(d => d.length) ?? [],
    heading: order.heading ?? (before ? before.heading : (headingBefore(piece) ?? sectionOver(piece, context.portfolios))),
    path: order.path.length ? order.path : (before ?? umbrella).path,
    part: order.part,
    span: { passage: piece.passage, from: piece.from, to: piece.to },
    payload: [],
    oldWords: order.oldWords,
    newWords: order.newWords,
  }
}

/** "…is amended by deleting the row of A. In addition, the following row is added:": a row of the place just named. */
const goesOn = (piece: Piece, order: Order, last: Instruction): boolean =>
  !order.heading && !order.documents.length && last.span.passage === piece.passage && GOES_ON.test(piece.text)

/** The documents that the nearest heading above names. */
const documentsAbove = (piece: Piece): Target[] =>
  piece.in.path
    .toReversed()
    .map(targetsIn)
    .find(t => t.length) ?? []

/** "Prospectus", "Statement of Additional Information": a heading that is nothing but the name of a document. */
function headedBy(piece: Piece): Target[] {
  const over = piece.in.path.findLast(h => DOCUMENT_ALONE.test(h))
  return over ? targetsIn(over) : []
}
const DOCUMENT_ALONE = pattern('i')`
  ^\W*(?:(?:changes? )?(?:to|in) )?(?:the )?(?:(?:fund|portfolio)s?['’]?s?['’]? )?
  (?:(?:summary |statutory )?prospectus(?:es)?|statements? of additional information|SAIs?)\W*$
`

/** "Page B-7, “Fundamental Restrictions.” | Insert the following after restriction (5):" */
const headingBefore = (piece: Piece): string | null => PAGE_BEFORE.exec(piece.in.text.slice(0, piece.from))?.[1] ?? null

/** "HOW TO EXCHANGE SHARES" over "The second sentence of this section now reads": the section of which that is said. */
function sectionOver(piece: Piece, portfolios: readonly KnownPortfolio[]): string | null {
  const over = /\b(?:of|in|to|from) this section\b/i.test(piece.text) ? piece.in.path.at(-1) : undefined
  if (!over) return null
  // "Fund Summary - Principal Risks, page 3": the word "Fund" names none.
  const namesDocument = targetsIn(over.replace(/^\W*(?:fund )?summary\b/i, '')).length > 0
  if (namesDocument || portfoliosIn(over, portfolios).some(p => /\s/.test(p.text))) return null
  return over
    .replace(/,? (?:on )?pages? [\w-]+$/i, '')
    .replace(/[:.\s]+$/, '')
    .split(/\s[-–—]\s/)
    .at(-1)!
}
