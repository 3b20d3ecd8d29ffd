// In: an instruction with its order and its words. Out: how the new text behind it is taken in; null where none is announced.
//   "The first paragraph is replaced with the following:"   -> `colon`: what comes is its new text
// Of new text in turn: whether it tells news, too.
import { pattern } from '../../../../model/pattern.ts'
import type { Context } from '../../context.ts'
import type { Passage } from '../../view.ts'
import type { Piece } from '../clauses.ts'
import type { Order } from './grammar.ts'
import { namesNoPlace, type Instruction } from './instruction.ts'
import { DAY, DAY_OPENS, FROM_WORDS, MONTHS } from '../../dates/months.ts'
import { DECIDED, isChangedSince } from './news-after.ts'
import { letterOf, numberOf, numberOver, opensRunIn } from './paragraph-opening.ts'

export interface Intake {
  readonly instruction: Instruction
  /** The passage of the instruction, whether a heading is run in with it, and its number. */
  readonly passage: number
  readonly runIn: boolean
  readonly number: number | null
  /** … or its letter, with the number over that. */
  readonly letter: number | null
  readonly over: number | null
  /** `colon` takes what comes, `quoted` what is set in, `loose` tables and quotations only, `marks` up to the closing quotation mark. */
  manner: 'colon' | 'quoted' | 'loose' | 'marks'
  /** Nothing has been taken yet. */
  first: boolean
  /** The passage that opened with its day: what it goes on to tell is news, too. */
  telling?: number
  /** Text that supplements, right under its instruction's full stop. */
  readonly tells: boolean
  /** What is added to a whole document and opens with a decision is news to its end. */
  decided?: boolean
}

/** "Insert after the second paragraph of section (d) on page 11." */
const BARE = pattern('i')`
  ^(?:please )?(?:insert|add) (?:immediately )?(?:after|before|following|at the (?:end|beginning))\b
`
const POINTED = pattern('i')`
  \bthe following (?:information|disclosure|text) (?:
    supplements(?: and (?:supersedes|replaces))?|supersedes|replaces (?:the )?similar information
    |(?:is|has been) (?:hereby )?(?:eliminated|deleted|removed)(?= from)
  )\b[^:]*
  (?:\b(?:sections?|headings?|captions?)\b|(?:\bfound in|\bsupplements|\bfrom) ["“])[^:]*\.$
`
const ANNOUNCED = /(?::|\bfollowing|\bas follows|\bbelow)[.\s]*$/i
/** "2. Effective May 1, the following replaces …" */
const OPENS_WITH_FOLLOWING = pattern('i')`^(?:\W*\d{1,2}[.)] )?(?:${DAY_OPENS}[^,]*, )?the following\b`
/** "The following entry is added to the Portfolio Managers section on page 5." */
const FOLLOWING_IS_ADDED = pattern('i')`
  ^(?:\W*\d{1,2}[.)] )?(?:${DAY_OPENS}[^,]*, )?the following (?:[\w-]+ ){0,3}
  (?:is|are|has been|have been|will be) (?:hereby )?added (?:to|under|in)\b
`
/** "(The following will be inserted after the first paragraph on page 1)" */
const IN_BRACKETS = /^\(the following\b[^()]*\)\.?$/i
const BY_FOLLOWING = /\b(?:with|by|to read as) the following\b,?[^:]{0,160}\.$/i

const OPENS_WITH_DAY = pattern('i')`
  ^["“]?(?:${FROM_WORDS}|on|from)(?: from)?
  [ ](?:immediately|(?:on )?(?:or a(?:bout|round) )?(?:the close of business on )?${MONTHS} \d)
`
const GIVES_DAY = pattern('i')`
  \b(?:on|effective|as of|after|until|through|by)\b[^.;]{0,20}\b${DAY}
`
const SINCE = pattern()`\bsince ${MONTHS} (?:19|20)\d\d\b`
const ON_THAT_DAY = /\b(?:as of|on|at|from) (?:that|such|the same) (?:date|time|day)\b/i

export function openIntake(instruction: Instruction, order: Order, piece: Piece, passages: readonly Passage[]): Intake | null {
  const pointed = pointsToFollowing(piece)
  const announced = pointed || announces(order, piece)
  if (!announced && !order.announces) return null
  const letter = letterOf(piece.in, piece.text)
  return {
    instruction,
    passage: piece.passage,
    runIn: opensRunIn(piece.in),
    number: numberOf(piece.in, piece.text),
    letter,
    over: letter === null ? null : numberOver(piece.in, passages),
    manner: announced && !order.newWords ? 'colon' : 'loose',
    first: true,
    tells: pointed && (order.operation === 'insert' || /\bsimilar information\b/i.test(piece.text)),
  }
}

/** "The following replaces the Portfolio Managers section on page 5. Portfolio Managers Jane Roe, …": the heading follows. */
const opensWithItsHeading = ({ operation, heading }: Order, piece: Piece): boolean =>
  operation === 'replace' &&
  heading !== null &&
  OPENS_WITH_FOLLOWING.test(piece.text) &&
  piece.in.text.slice(piece.to).trimStart().startsWith(heading)

const endsPassage = (piece: Piece): boolean => piece.to >= piece.in.text.length - 2

/** "The following information supplements the information found in the "Trustees and Officers" section on page 16." */
const pointsToFollowing = (piece: Piece): boolean =>
  POINTED.test(piece.text.trim()) && (endsPassage(piece) || /\b(?:trustees|directors|officers)\b/i.test(piece.text))

/** New text follows, whether a colon says so or the passage ends with what names a place and no words. */
const announces = (order: Order, piece: Piece): boolean =>
  ANNOUNCED.test(piece.text) ||
  (order.operation === 'replace' && OPENS_WITH_FOLLOWING.test(piece.text) && /:\s*$/.test(piece.in.text)) ||
  (endsPassage(piece) &&
    ((order.spoken && order.operation === 'insert' && BARE.test(piece.text)) ||
      (order.operation === 'replace' && OPENS_WITH_FOLLOWING.test(piece.text)) ||
      IN_BRACKETS.test(piece.text.trim()) ||
      (order.operation === 'insert' && FOLLOWING_IS_ADDED.test(piece.text)) ||
      BY_FOLLOWING.test(piece.text))) ||
  opensWithItsHeading(order, piece) ||
  // "… is replaced with the following information. The information is as of August 31:"
  (order.operation === 'replace' && BY_FOLLOWING.test(piece.text) && /:\s*$/.test(piece.in.text))

/** "… as follows: Effective May 1, Jane Roe will replace …": whether new text tells news, too.
 *  Notes in the intake that the sentences after it may do so. */
export function isNewsToo(intake: Intake, piece: Piece, context: Context): boolean {
  // "The following information supplements …: The fund is closed to new accounts after April 30, 2009."
  if (intake.first && namesNoPlace(intake.instruction) && DECIDED.test(piece.text)) intake.decided = true
  if (intake.decided) return true
  if (intake.first && opensWithNews(intake, piece.text)) {
    intake.telling = piece.passage
    return true
  }
  return (intake.telling === piece.passage && goesOnTelling(piece.text)) || isChangedSince(piece.text, context)
}

function opensWithNews({ tells }: Intake, text: string): boolean {
  const tellsDay = tells && text.length < 400 && (GIVES_DAY.test(text) || SINCE.test(text))
  return tellsDay || (text.length < 600 && OPENS_WITH_DAY.test(text))
}

/** "The Fund's management fee will be reduced …" */
const FUND_WILL = pattern('i')`
  ^(?:in addition,? |additionally,? |also,? )?(?:the|each) (?:fund|portfolio|series|etf)s?['’]s? [^.;]{3,60}?\b(?:will|shall) (?:also )?(?:
    change|decrease|increase|be (?:changed|reduced|lowered|increased|replaced|renamed|revised|amended)
  )\b
`

/** Its paragraph goes on: "Mr. Sole will step down from these roles on March 31." */
const goesOnTelling = (text: string): boolean =>
  FUND_WILL.test(text) ||
  (text.length < 400 &&
    /\b(?:will|shall|no longer|ceased|resigned|retired|agreed to (?:waive|limit|reimburse))\b/.test(text) &&
    (GIVES_DAY.test(text) || ON_THAT_DAY.test(text)))
