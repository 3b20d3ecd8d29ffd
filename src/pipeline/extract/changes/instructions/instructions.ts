// In: a document's context. Out: its amendment instructions with their new text, and the sentences that are not new text.
// What one instruction leaves out (its document, its section) is carried on from the one before, as readers do.
import { DAY } from '../../dates/months.ts'
import { pattern } from '../../../../model/pattern.ts'
import type { Context } from '../../context.ts'
import type { Passage } from '../../view.ts'
import type { Clause, Span } from '../candidate.ts'
import type { Piece } from '../clauses.ts'
import { isEndMatter } from './end-matter.ts'
import type { Order } from './grammar.ts'
import { instructionOf, SAME_PLACE } from './instruction-of.ts'
import type { Instruction } from './instruction.ts'
import { endsAtHeading, endsAtParagraph, headsChange, headsNext } from './intake-end.ts'
import { isNewsToo, openIntake, type Intake } from './intake.ts'
import { isNewsAfter, isOlder, isYounger } from './news-after.ts'
import { openBook, take, tell, type OrderBook } from './order-book.ts'
import { letterOf, numberOf, opensNextItem } from './paragraph-opening.ts'
import { inItsPlace, struckBefore } from './struck-out.ts'

export interface Instructions {
  instructions: Instruction[]
  clauses: Clause[]
}

const STATED = pattern('i')`
  ^(?:in addition,? |additionally,? |accordingly,? |also,? )?(?:
    effective(?:ly)?(?: as of| on| at| upon| immediately| the| with| from|,)|effective [A-Z]
    |(?:at|on|as of) [^,]{3,60}, the board\b
    |(?:as of|on|upon) (?:the effective date|(?:that|such|the same) date)\b
    |beginning (?:on |with |[A-Z])|(?:starting|commencing|from) (?:on )?${DAY}|with (?:immediate )?effect\b
    |(?:the|each) (?:fund|portfolio|series)['’]s name (?:will|is|has|shall)\b
    |the name of (?:the|each) (?:fund|portfolio|series) (?:will|is|has|shall)\b
    |(?:the|these|all|all of the|each of the) (?:above |foregoing |other )?changes\b
    // "The new fees apply to shares purchased on or after May 1"
    |(?:the|these) (?:new|higher|lower|revised) (?:[\w-]+ ){1,3}(?:appl(?:y|ies)|takes? effect|(?:is|are) effective)\b
    |this change (?:is|(?:will|shall) be|becomes|(?:will|shall) become|takes) effect
  )
`

/** Instructions and clauses of a document, in order. */
export function readInstructions(context: Context): Instructions {
  const book = openBook(context)
  for (const [i, pieces] of book.byPassage.entries()) readPassage(context.view.passages[i]!, pieces, book)
  return { instructions: book.instructions, clauses: book.clauses }
}

function readPassage(passage: Passage, pieces: readonly Piece[], book: OrderBook): void {
  if (passage.kind === 'table' || passage.kind === 'heading') {
    readBlock(passage, pieces, book)
    return
  }
  if (passage.kind === 'title' || passage.kind === 'signature') {
    book.intake = null
    // A title block holds the cover; sentences in it are read all the same, since renderings run them together.
    if (passage.kind === 'signature' || passage.text.length < 200) return
  }
  if (book.intake && endsAtParagraph(passage, book.intake, book.context)) book.intake = null
  for (const [i, piece] of pieces.entries()) readPiece(piece, pieces[i + 1], book)
}

/** A table or a heading: an instruction may be set bold or in a table of numbers and words; else it is new text or ends it. */
function readBlock(passage: Passage, pieces: readonly Piece[], book: OrderBook): void {
  const orders = pieces.length <= 12 ? ordersOf(passage, pieces, book) : []
  if (orders.length && !(book.intake && passage.quoted)) {
    for (const { piece, order } of orders) begin(piece, order, book)
  } else if (book.intake) readBlockWithin(passage, book.intake, book)
}

/** A block behind an instruction, which may be its new text. */
function readBlockWithin(passage: Passage, intake: Intake, book: OrderBook): void {
  const whole: Span = { passage: passage.index, from: 0, to: passage.text.length }
  if (passage.kind === 'heading' && endsAtHeading(passage, intake, book.context)) book.intake = null
  else if (passage.kind === 'heading' || (intake.manner !== 'marks' && passage.text)) take(intake, whole)
}

function ordersOf(passage: Passage, pieces: readonly Piece[], { orderOf }: OrderBook): { piece: Piece; order: Order }[] {
  const mayOrder = passage.kind === 'table' ? !passage.quoted : /[.:]\s*$/.test(passage.text)
  return pieces.flatMap(piece => {
    const order = piece.text.length > 40 ? orderOf(piece) : null
    return order && mayOrder && (order.heading || order.part || order.umbrella || order.documents.length) ? [{ piece, order }] : []
  })
}

/** In this order: what ends new text, new text that is set in, what closes the document, orders, sentences, new text behind a colon. */
function readPiece(piece: Piece, next: Piece | undefined, book: OrderBook): void {
  if (book.intake && endsBefore(piece, next, book)) book.intake = null
  if (book.intake && isSetIn(piece, book.intake, book)) {
    if (book.intake.manner === 'colon') book.intake.manner = 'quoted'
    takeText(piece, book.intake, book)
    return
  }
  if (book.intake && isOver(book.intake)) book.intake = null
  if (isEndMatter(piece.text)) {
    book.intake = null
    return
  }
  const order = book.orderOf(piece)
  const { intake } = book
  if (intake?.manner === 'marks') takeToMark(piece, intake, book)
  else if (order && (!intake || intake.manner === 'loose' || isOrderWithin(order, piece))) begin(piece, order, book)
  else if (intake?.manner === 'colon') readBehindColon(piece, intake, book)
  else tell(book, piece, null)
}

/** What is set in has ended; a table or a quotation has come. */
const isOver = ({ manner, first }: Intake): boolean => manner === 'quoted' || (manner === 'loose' && !first)

/** "Change in the Fund’s Fee Waiver" heads what follows it, and so does "Growth Fund (GRWX)" over "The following is added …". */
const endsBefore = (piece: Piece, next: Piece | undefined, { context, orderOf }: OrderBook): boolean =>
  headsChange(piece, piece.in) || (!piece.in.quoted && next !== undefined && headsNext(piece, context.portfolios) && orderOf(next) !== null)

/** Set in under its instruction; the next number of a list of orders is no new text, however far it is set in. */
function isSetIn(piece: Piece, intake: Intake, { orderOf }: OrderBook): boolean {
  if (!piece.in.quoted || piece.passage === intake.passage || intake.manner === 'marks') return false
  const isNextItem = (piece.from === 0 && isNext(numberOf(piece.in, piece.text), intake)) || isNextLetter(piece, intake)
  return !(isNextItem && orderOf(piece) !== null)
}

/** "Additionally, on June 20, 2018, at a special meeting …", behind new text in one run of words. */
const opensAnew = (words: string): boolean =>
  /^(?:(?:additionally|in addition|also|further|furthermore),? )?(?:on|at) (?:[A-Z][a-z]+ \d|an? |its |the )/i.test(words)

const isNext = (number: number | null, { number: own }: Intake): boolean => own !== null && number === own + 1

/** "b." after the new text of "a.", or the "2." over which it stands. */
const isNextLetter = (piece: Piece, { letter, over }: Intake): boolean =>
  letter !== null &&
  piece.from === 0 &&
  (letterOf(piece.in, piece.text) === letter + 1 || (over !== null && numberOf(piece.in, piece.text) === over + 1))

function takeText(piece: Piece, intake: Intake, book: OrderBook): void {
  if (isNewsToo(intake, piece, book.context)) tell(book, piece, null)
  take(intake, piece)
}

function takeToMark(piece: Piece, intake: Intake, book: OrderBook): void {
  take(intake, piece)
  if (closesQuotation(piece.text)) book.intake = null
}

const closesQuotation = (text: string): boolean => /["”][.\s]*$/.test(text)

/** "The following information is deleted:", behind what is added */
const OPENS_NEXT = /^the following(?: (?:information|disclosure|text|language))? is (?:hereby )?(?:added|deleted|inserted|removed):$/i

/** Within new text only what names a place, a document or words is an instruction: new text speaks of its own tables. */
function isOrderWithin({ spoken, heading, oldWords, documents, part, announces, operation }: Order, piece: Piece): boolean {
  if (spoken || heading || oldWords || documents.length || (piece.from === 0 && OPENS_NEXT.test(piece.text))) return true
  // "Also, the following is added to the end of the same section:"
  if (announces && SAME_PLACE.test(piece.text) && /:\s*$/.test(piece.text)) return true
  if (!part) return false
  const opens = piece.from === 0
  const announcesPart = /:\s*$/.test(piece.text) || (opens && /paragraph|sentence|row|bullet|footnote|column/i.test(part))
  const deletesPolicy = operation === 'delete' && opens && piece.text.length < 200 && /restriction|polic/i.test(part)
  return (announces && announcesPart) || deletesPolicy
}

/** New text goes on until something else begins. */
function readBehindColon(piece: Piece, intake: Intake, book: OrderBook): void {
  if (goesOnAbout(piece, intake, book)) {
    tell(book, piece, null)
    return
  }
  if (isNext(listNumber(piece), intake) || isNextLetter(piece, intake) || (!intake.first && isNews(piece, intake, book))) {
    book.intake = null
    tell(book, piece, null)
    return
  }
  // "“Management Fees” have been restated …" opens with marks of its own and quotes no more.
  const quotes = intake.first && /^["“]/.test(piece.text) && !/^["“][^"“”]{2,90}[”"]\s+[a-z]/.test(piece.text)
  takeText(piece, intake, book)
  if (!quotes) return
  if (closesQuotation(piece.text)) book.intake = null
  else intake.manner = 'marks'
}

/** "The table is restated as shown below. The restatement results from …": before what is shown. */
function goesOnAbout(piece: Piece, { first, passage, instruction: { span } }: Intake, { context: { view } }: OrderBook): boolean {
  const own = view.passages[passage]!
  const next = view.passages[passage + 1]
  return (
    first &&
    piece.passage === passage &&
    /\b(?:shown|set forth|given|printed) below\.\s*$/i.test(own.text.slice(span.from, span.to)) &&
    (next?.kind === 'table' || next?.quoted === true || next?.kind === 'heading')
  )
}

function listNumber(piece: Piece): number | null {
  if (piece.from === 0) return numberOf(piece.in, piece.text)
  return /^\d{1,2}\.\s/.test(piece.text) ? parseInt(piece.text, 10) : null
}

function isNews(piece: Piece, { instruction: { span } }: Intake, { context }: OrderBook): boolean {
  if (STATED.test(piece.text)) return !isNextNote(piece.in, context.view.passages) && !isOlder(piece.text, context)
  const order = context.view.passages[span.passage]!
  const ordered = () => order.text.slice(span.from, span.to)
  if (piece.in.quoted) return false
  if (opensNextItem(piece, order)) return true
  return piece.from === 0 ? isNewsAfter(ordered(), piece.in.text, context) : opensAnew(piece.text) && isYounger(piece.text, context)
}

const noteOf = ({ marker, text }: Passage): number => Number(/^\W?(\d{1,2})\W?(?:\s|$)/.exec(`${marker} ${text}`.trim())?.[1] ?? 0)

/** "3 Effective September 9, the Manager has agreed …" right under note 2 of a table: a note of it, too. */
function isNextNote(note: Passage, passages: readonly Passage[]): boolean {
  const number = noteOf(note)
  const above = passages.slice(0, note.index).toReversed()
  const own = above.findIndex((p, i) => noteOf(p) !== number - 1 - i)
  return number > 1 && own >= number - 1 && above[number - 1]?.kind === 'table'
}

/** "The summary section of the prospectus of Larch Fund is amended. The table under … is replaced …": only the order tells how. */
const isAtLarge = (piece: Piece, { heading, part }: Order, { byPassage, orderOf }: OrderBook): boolean =>
  !heading &&
  !part &&
  /\bsection of\b[^:]*\bis (?:hereby )?amended\.\s*$/i.test(piece.text) &&
  byPassage[piece.passage]!.some(o => o.from >= piece.to && orderOf(o) !== null)

const AS_BELOW =
  /\b(?:amended|revised|modified|changed|supplemented) (?:as (?:follows|set forth below)|in the following (?:manner|respects?)):$/i

/** 'The section "Policies" is amended as set forth below:' right over an order for one of its parts: it says no more than where. */
function saysWhere({ first, instruction }: Intake, order: Order, { context }: OrderBook): boolean {
  const { passage, from, to } = instruction.span
  const ordered = context.view.passages[passage]!.text.slice(from, to).trim()
  return first && !instruction.part && !instruction.oldWords && (order.heading ?? order.part) !== null && AS_BELOW.test(ordered)
}

/** Takes back an order that orders nothing by itself; the headings that it names stand over the next. */
function withdraw(instruction: Instruction, { instructions, clauses }: OrderBook): string[] {
  instructions.splice(instructions.indexOf(instruction), 1)
  const told = clauses.findIndex(c => c.instruction === instruction)
  if (told >= 0) clauses[told] = { ...clauses[told]!, instruction: null }
  return [...instruction.path, ...(instruction.heading ? [instruction.heading] : [])]
}

function begin(piece: Piece, order: Order, book: OrderBook): void {
  if (isAtLarge(piece, order, book)) {
    book.intake = null
    tell(book, piece, null)
    return
  }
  if ((order.umbrella && !(order.amendsWhole && textFollows(piece, book))) || leadsOrders(piece, order, book)) {
    book.umbrella = { documents: order.documents, path: order.heading ? [order.heading] : [] }
    book.intake = null
    tell(book, piece, null)
    return
  }
  const struck = struckBefore(piece, order, book)
  if (struck) withdraw(struck, book)
  const over = book.intake && saysWhere(book.intake, order, book) ? withdraw(book.intake.instruction, book) : []
  const read = struck ? inItsPlace(struck, piece) : instructionOf(piece, order, book)
  const instruction = over.length && !read.path.length ? { ...read, path: over } : read
  book.instructions.push(instruction)
  tell(book, piece, instruction)
  book.intake = openIntake(instruction, order, piece, book.context.view.passages)
}

/** "The following disclosures are added to the Prospectus:" right over an order that says where: it says no more than that. */
function leadsOrders(piece: Piece, { heading, part, oldWords, documents }: Order, { byPassage, orderOf }: OrderBook): boolean {
  if (heading || part || oldWords || !documents.length || !/:\s*$/.test(piece.text)) return false
  const next = byPassage.slice(piece.passage + 1, piece.passage + 4).find(pieces => pieces[0] && pieces[0].in.kind !== 'heading')?.[0]
  const order = next && !next.in.quoted ? orderOf(next) : null
  return order !== null && order.heading !== null && /:\s*$/.test(next!.text)
}

/** Whether what comes next is new text: set in, in a passage of its own, and no further instruction. */
function textFollows(piece: Piece, { byPassage, orderOf }: OrderBook): boolean {
  const pieces = byPassage.flat()
  const at = pieces.indexOf(piece)
  const later = pieces.slice(at + 1, at + 7)
  const [next] = later
  return next !== undefined && next.passage !== piece.passage && next.in.quoted && !later.some(orderOf)
}
