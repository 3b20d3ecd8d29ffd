// In: a document's context. Out: its amendment instructions with their new text, and the sentences that are not new text.
// What one instruction leaves out (its document, its section) is carried on from the one before, as readers do.
import type { Target } from '../../../../model/kinds.ts'
import type { Context } from '../../context.ts'
import { portfoliosIn } from '../../names.ts'
import type { Passage } from '../../view.ts'
import type { Clause, Span } from '../candidate.ts'
import { piecesByPassage, type Piece } from '../clauses.ts'
import { targetsIn } from './documents.ts'
import { isEndMatter } from './end-matter.ts'
import { readOrder, type Order } from './grammar.ts'
import { namesNoPlace, type Instruction } from './instruction.ts'
import { isCaption } from '../captions.ts'
import { DECIDED, isNewsAfter } from './news-after.ts'

export interface Instructions {
  instructions: Instruction[]
  clauses: Clause[]
}

/** How new text is being taken in: `colon` takes what comes, `quoted` what is set in, `loose` tables and quotations only, `marks` up to the closing quotation mark. */
interface Intake {
  runIn: boolean
  instruction: Instruction
  manner: 'colon' | 'quoted' | 'loose' | 'marks'
  number: number | null
  passage: number
  first: boolean /** The passage that opened with its day: what it goes on to tell is news, too. */
  telling?: number /** Text that supplements, right under its instruction's full stop. */
  tells: boolean /** What is added to a whole document and opens with a decision is news to its end. */
  decided?: boolean
}

/** No supplement orders more than this; what does is no supplement, and is not worth the time that grows with the square of it. */
const MOST = 600
const STATED =
  /^(?:in addition,? |additionally,? |accordingly,? |also,? )?(?:effective(?:ly)?(?: as of| on| at| upon| immediately| the| with| from|,)|effective [A-Z]|(?:at|on|as of) [^,]{3,60}, the board\b|beginning (?:on |with |[A-Z])|(?:the|each) (?:fund|portfolio)['’]s name (?:will|is|has|shall)\b|the name of (?:the|each) (?:fund|portfolio) (?:will|is|has|shall)\b|(?:the|these|all|all of the|each of the) (?:above |foregoing |other )?changes\b|this change (?:is|will be|becomes|will become|takes) effect)/i
const OPENS_WITH_DAY =
  /^["“]?(?:effective|beginning|as of|on) (?:immediately|(?:on )?(?:or about )?(?:the close of business on )?(?:January|February|March|April|May|June|July|August|September|October|November|December) \d)/i
const GIVES_DAY =
  /\b(?:on|effective|as of|after|until|by)\b[^.;]{0,20}\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}/i
const SINCE = /\bsince (?:January|February|March|April|May|June|July|August|September|October|November|December) (?:19|20)\d\d\b/
/** "Transfer Agent. The section …": a heading that opens its paragraph, run in with the text. */
const opensRunIn = (passage: Passage): boolean =>
  passage.kind === 'paragraph' &&
  !passage.quoted &&
  /^(?:[A-Z][\p{L}'’&-]*)(?: (?:[A-Z][\p{L}'’&-]*|of|and|the|for|in|to|or)){0,6}\. (?=[A-Z])/u.test(passage.text)
const numberOf = (passage: Passage, text: string): number | null => {
  const m = /^\(?(\d{1,2})[.)]/.exec(passage.marker || text)
  return m ? Number(m[1]) : null
}

/** A heading of changes: "Change in the Fund’s “Investment Objective”". */
const HEADS_CHANGE = /^Changes? (?:in|to) (?:the|each) (?:Fund|Portfolio|ETF)s?[’'](?:s )? ?[“"]?[A-Z][^.;]{3,90}$/

const inCaps = (text: string): boolean => /[A-Z]{3}/.test(text) && !/[a-z]/.test(text)

/** Whether a piece is nothing but the name of a portfolio with its ticker. */
const headsNext = (piece: Piece, portfolios: Context['portfolios']): boolean =>
  piece.text.length < 160 &&
  portfoliosIn(piece.text, portfolios).some(p => p.to - p.from >= piece.text.replace(/\s*\([A-Z]{2,5}\)$/, '').length - 2)

/** Instructions and clauses of a document, in order. */
export function readInstructions(context: Context): Instructions {
  const { view, portfolios, amends } = context
  const instructions: Instruction[] = []
  const clauses: Clause[] = []
  const usual = [...new Set(amends.map(a => a.document))]
  const byPassage = piecesByPassage(
    view,
    portfolios.filter(p => p.role === 'subject').map(p => p.name),
  )
  const flat = byPassage.flat()
  const orders = new Map<Piece, Order | null>()
  const orderOf = (piece: Piece): Order | null => {
    if (!orders.has(piece)) orders.set(piece, piece.text.length < 3000 && instructions.length < MOST ? readOrder(piece.text) : null)
    return orders.get(piece)!
  }
  const ordered = ({ instruction: { span } }: Intake) => view.passages[span.passage]!.text.slice(span.from, span.to)
  let intake = null as Intake | null
  let umbrella: { documents: Target[]; path: string[] } = { documents: [], path: [] }
  let last = null as Instruction | null

  const take = (span: Span) => {
    intake!.instruction.payload.push(span)
    intake!.first = false
  }
  /** Takes new text; where it opens with its day ("… is supplemented as follows: Effective May 1, Jane Roe will replace …") it tells news, too. */
  const takePiece = (piece: Piece) => {
    // "The following information supplements …: The fund is closed to new accounts after April 30, 2009."
    if (intake!.first && namesNoPlace(intake!.instruction) && DECIDED.test(piece.text)) intake!.decided = true
    const says = intake!.tells && (GIVES_DAY.test(piece.text) || SINCE.test(piece.text)) && piece.text.length < 400
    if (intake!.decided) clause(piece, null)
    else if (intake!.first && (says || (OPENS_WITH_DAY.test(piece.text) && piece.text.length < 600))) {
      clause(piece, null)
      intake!.telling = piece.passage
    }
    // Its paragraph goes on: "Mr. Sole will step down from these roles on March 31."
    else if (
      intake!.telling === piece.passage &&
      /\b(?:will|no longer|ceased|resigned|retired)\b/.test(piece.text) &&
      (GIVES_DAY.test(piece.text) || /\b(?:as of|on|at|from) (?:that|such|the same) (?:date|time|day)\b/i.test(piece.text)) &&
      piece.text.length < 400
    )
      clause(piece, null)
    take(piece)
  }
  const clause = (piece: Piece, instruction: Instruction | null) => clauses.push({ ...piece, index: clauses.length, instruction })

  /** Whether what comes next is new text: set in, or under a heading, and no further instruction. */
  const textFollows = (piece: Piece): boolean => {
    const later = flat.slice(flat.indexOf(piece) + 1, flat.indexOf(piece) + 7)
    return later.length > 0 && view.passages[later[0]!.passage]!.index !== piece.passage && later[0]!.in.quoted && !later.some(orderOf)
  }

  const headed = (passage: Passage): Target[] =>
    [...passage.path]
      .reverse()
      .map(targetsIn)
      .find(t => t.length) ?? []

  /** "HOW TO EXCHANGE SHARES" over "The second sentence of this section now reads": the section of which that is said. */
  const sectionOver = (piece: Piece): string | null => {
    const over = /\b(?:of|in|to|from) this section\b/i.test(piece.text) ? piece.in.path.at(-1) : undefined
    // "Fund Summary - Principal Risks, page 3": the word "Fund" names none.
    return over &&
      !targetsIn(over.replace(/^\W*(?:fund )?summary\b/i, '')).length &&
      !portfoliosIn(over, portfolios).some(p => /\s/.test(p.text))
      ? over
          .replace(/,? (?:on )?pages? [\w-]+$/i, '')
          .replace(/[:.\s]+$/, '')
          .split(/\s[-–—]\s/)
          .at(-1)!
      : null
  }

  /** "Page B-7, “Fundamental Restrictions.” | Insert the following after restriction (5):" */
  const headingBefore = (piece: Piece): string | null =>
    /^\W{0,2}Pages?\s[\w-]{1,7}\b[^"“]{0,140}["“]([^"“”]{3,90}?)[.,:]?["”][.:]?\s*$/.exec(piece.in.text.slice(0, piece.from))?.[1] ?? null

  const begin = (piece: Piece, order: Order) => {
    if (order.umbrella && !(order.amendsWhole && textFollows(piece))) {
      umbrella = { documents: order.documents, path: order.heading ? [order.heading] : [] }
      intake = null
      clause(piece, null)
      return
    }
    const same: boolean =
      last !== null &&
      /\b(?:the |that |this )same (?:section|sub-?section|heading|paragraph|table|document)|\b(?:this|that|such) (?:section|heading)\b/i.test(
        piece.text,
      )
    // "…is amended by deleting the row of A. In addition, the following row is added:": a row of the place just named.
    const goesOn =
      last !== null &&
      !order.heading &&
      !order.documents.length &&
      last.span.passage === piece.passage &&
      /^(?:in addition|additionally|also|further)\b|\bfollowing (?:row|entry|bullet|footnote|sentence)\b/i.test(piece.text)
    const documents = order.documents.length
      ? order.documents
      : same || goesOn
        ? last!.documents
        : umbrella.documents.length
          ? umbrella.documents
          : headed(piece.in).length
            ? headed(piece.in)
            : usual
    const instruction: Instruction = {
      operation: order.operation,
      documents,
      heading: order.heading ?? (same || goesOn ? last!.heading : (headingBefore(piece) ?? sectionOver(piece))),
      path: order.path.length ? order.path : same || goesOn ? last!.path : umbrella.path,
      part: order.part,
      span: { passage: piece.passage, from: piece.from, to: piece.to },
      payload: [],
      oldWords: order.oldWords,
      newWords: order.newWords,
    }
    instructions.push(instruction)
    last = instruction
    clause(piece, instruction)
    // "Insert after the second paragraph of section (d) on page 11." names a place and no words: they follow.
    const bare =
      order.spoken &&
      order.operation === 'insert' &&
      /^(?:please )?(?:insert|add) (?:immediately )?(?:after|before|following|at the (?:end|beginning))\b/i.test(piece.text) &&
      piece.to >= piece.in.text.length - 2
    // "The following information supplements the information found in the "Trustees and Officers" section on page 16."
    const pointed =
      /\bthe following (?:information|disclosure|text) (?:supplements|replaces (?:the )?similar information)\b[^:]*(?:\b(?:sections?|headings?|captions?)\b|(?:\bfound in|\bsupplements) ["“])[^:]*\.$/i.test(
        piece.text.trim(),
      ) &&
      (piece.to >= piece.in.text.length - 2 || /\b(?:trustees|directors|officers)\b/i.test(piece.text))
    const announced =
      bare ||
      pointed ||
      /(?::|\bfollowing|\bas follows|\bbelow)[.\s]*$/i.test(piece.text) ||
      (order.operation === 'replace' &&
        /^(?:\W*\d{1,2}[.)] )?(?:effective[^,]*, )?the following\b/i.test(piece.text) &&
        piece.to >= piece.in.text.length - 2) ||
      (/\b(?:with|by|to read as) the following\b,?[^:]{0,160}\.$/i.test(piece.text) && piece.to >= piece.in.text.length - 2)
    intake =
      announced || order.announces
        ? {
            instruction,
            runIn: opensRunIn(piece.in),
            manner: announced && !order.newWords ? 'colon' : 'loose',
            number: numberOf(piece.in, piece.text),
            passage: piece.passage,
            first: true,
            tells: pointed && (order.operation === 'insert' || /\bsimilar information\b/i.test(piece.text)),
          }
        : null
  }

  for (const [i, pieces] of byPassage.entries()) {
    const passage = view.passages[i]!
    const whole: Span = { passage: i, from: 0, to: passage.text.length }
    if (passage.kind === 'table' || passage.kind === 'heading') {
      // An instruction may be set bold or in a table of numbers and words.
      const found =
        pieces.length <= 12
          ? pieces.filter(p => {
              const o = p.text.length > 40 ? orderOf(p) : null
              return (
                o &&
                (o.heading || o.part || o.umbrella || o.documents.length) &&
                (passage.kind === 'table' ? !passage.quoted : /[.:]\s*$/.test(passage.text))
              )
            })
          : []
      if (found.length && !(intake && passage.quoted)) {
        for (const p of found) begin(p, orderOf(p)!)
        continue
      }
      if (!intake) continue
      if (passage.kind === 'heading') {
        // "Fees and Expenses of the Fund" is a section of the fund's, not a fund.
        const fund =
          passage.text.length < 200 && portfoliosIn(passage.text, portfolios).some(p => /\S\s+\S/.test(p.text)) && !passage.quoted
        const document = targetsIn(passage.text).length > 0 && passage.text.length < 80
        // A heading like the one right above the instruction opens the next section: "PRINCIPAL RISKS:" after "PRINCIPAL INVESTMENT STRATEGIES:".
        const own = view.passages[intake.instruction.span.passage - 1]
        const sibling =
          own?.kind === 'heading' &&
          own.node.type === 'heading' &&
          passage.node.type === 'heading' &&
          own.node.depth === passage.node.depth &&
          !passage.quoted &&
          inCaps(own.text) &&
          inCaps(passage.text) &&
          /:$/.test(own.text) === /:$/.test(passage.text)
        // … or like the one under which the instruction stands: "HOW TO SELL SHARES" after "HOW TO BUY SHARES".
        const over = view.passages
          .slice(0, intake.instruction.span.passage)
          .findLast(p => p.kind === 'heading' && p.text === view.passages[intake!.instruction.span.passage]!.path.at(-1))
        const next =
          !intake.first &&
          over?.node.type === 'heading' &&
          passage.node.type === 'heading' &&
          over.node.depth === passage.node.depth &&
          !passage.quoted &&
          inCaps(over.text) &&
          inCaps(passage.text)
        if (
          fund ||
          document ||
          sibling ||
          next ||
          intake.manner === 'quoted' ||
          intake.manner === 'loose' ||
          isEndMatter(passage.text) ||
          (!passage.quoted && HEADS_CHANGE.test(passage.text))
        )
          intake = null
        else take(whole)
      } else if (intake.manner !== 'marks' && passage.text) take(whole)
      continue
    }
    if (passage.kind === 'title' || passage.kind === 'signature') {
      intake = null
      // A title block holds the cover; sentences in it are read all the same, since renderings run them together.
      if (passage.kind === 'signature' || passage.text.length < 200) continue
    }
    // A line that is nothing but a portfolio's name heads what follows, however it is set.
    if (
      intake &&
      passage.text.length < 160 &&
      !passage.quoted &&
      portfoliosIn(passage.text, portfolios).some(p => p.to - p.from >= passage.text.replace(/[:.\s]+$/, '').length - 2)
    )
      intake = null
    // … or "III. Larch Asia Fund, Larch Europe Fund and Larch Bond Fund".
    if (
      intake &&
      !passage.quoted &&
      passage.text.length < 240 &&
      isCaption(passage.text.replace(/^(?:[IVX]{1,4}|[A-H]|\d{1,2})[.)]\s+/, ''), portfolios)
    )
      intake = null
    // "SAI, page B-19: …" opens the next order.
    if (
      intake &&
      !passage.quoted &&
      /^(?:prospectus|sai|statement of additional information|summary prospectus),? (?:on )?pages?\b[^:]{1,120}:/i.test(passage.text)
    )
      intake = null
    // Where paragraphs open with a heading of their own, the next such paragraph is no new text.
    if (intake?.runIn && i !== intake.passage && opensRunIn(passage)) intake = null
    for (const [n, piece] of pieces.entries()) {
      // "Change in the Fund’s Fee Waiver" heads what follows it.
      if (intake && !passage.quoted && HEADS_CHANGE.test(piece.text)) intake = null
      // Within a passage, too: "… of the Fund. Growth Fund (GRWX) | The following is added …".
      if (intake && n < pieces.length - 1 && !passage.quoted && headsNext(piece, portfolios) && orderOf(pieces[n + 1]!)) intake = null
      const now: Intake | null = intake
      // The next number of a list of orders is no new text, however far it is set in.
      const following =
        now && now.number !== null && piece.from === 0 && numberOf(passage, piece.text) === now.number + 1 ? orderOf(piece) : null
      if (now && passage.quoted && passage.index !== now.passage && now.manner !== 'marks' && !following) {
        if (now.manner === 'colon') now.manner = 'quoted'
        takePiece(piece)
        continue
      }
      if (now?.manner === 'quoted' || (now?.manner === 'loose' && !now.first)) intake = null
      if (isEndMatter(piece.text)) {
        intake = null
        continue
      }
      const order = orderOf(piece)
      if (now?.manner === 'marks') {
        take(piece)
        if (/["”][.\s]*$/.test(piece.text)) intake = null
        continue
      }
      // Within new text only what names a place, a document or words is an instruction: new text speaks of its own tables.
      if (
        order &&
        (!now ||
          !intake ||
          now.manner === 'loose' ||
          order.spoken ||
          order.heading ||
          order.oldWords ||
          order.documents.length ||
          (order.part &&
            order.announces &&
            (/:\s*$/.test(piece.text) || (piece.from === 0 && /paragraph|sentence|row|bullet|footnote|column/i.test(order.part)))) ||
          (order.part &&
            order.operation === 'delete' &&
            piece.from === 0 &&
            piece.text.length < 200 &&
            /restriction|polic/i.test(order.part)))
      ) {
        begin(piece, order)
        continue
      }
      if (!intake || now?.manner === 'loose' || now?.manner === 'quoted') {
        clause(piece, null)
        continue
      }
      // `colon`: the new text goes on until something else begins.
      const next = piece.from === 0 ? numberOf(passage, piece.text) : /^\d{1,2}\.\s/.test(piece.text) ? parseInt(piece.text, 10) : null
      if (
        (next !== null && now!.number !== null && next === now!.number + 1) ||
        ((STATED.test(piece.text) || (piece.from === 0 && !passage.quoted && isNewsAfter(ordered(now!), passage.text, context))) &&
          !now!.first)
      ) {
        intake = null
        clause(piece, null)
        continue
      }
      // "“Management Fees” have been restated …" opens with marks of its own and quotes no more.
      const marks: boolean = now!.first && /^["“]/.test(piece.text) && !/^["“][^"“”]{2,90}[”"]\s+[a-z]/.test(piece.text)
      takePiece(piece)
      if (marks) {
        if (/["”][.\s]*$/.test(piece.text)) intake = null
        else now!.manner = 'marks'
      }
    }
  }
  return { instructions, clauses }
}
