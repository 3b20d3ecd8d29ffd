// In: the passage or piece that stands behind new text, and how that is taken in. Out: whether it is new text no longer.
//   "PRINCIPAL RISKS:" after the new text of an instruction under "PRINCIPAL INVESTMENT STRATEGIES:"   -> ends it
import { pattern } from '../../../../model/pattern.ts'
import type { Context, KnownPortfolio } from '../../context.ts'
import { portfoliosIn } from '../../names.ts'
import type { DocumentView, Passage } from '../../view.ts'
import type { Piece } from '../clauses.ts'
import { isCaption } from '../captions.ts'
import { targetsIn } from './documents.ts'
import { isEndMatter } from './end-matter.ts'
import type { Intake } from './intake.ts'
import { numberOf, opensRunIn } from './paragraph-opening.ts'

type Portfolios = readonly KnownPortfolio[]

/** "Change in the Fund’s “Investment Objective”": heads the order that changes it. */
const HEADS_CHANGE = pattern()`
  ^Changes? (?:in|to) (?:the|each) (?:Fund|Portfolio|ETF)s?[’'](?:s )? ?[“"]?[A-Z][^.;]{3,90}$
  // "Change in Portfolio Management Team", "Appointment of New Sub-Adviser", "Portfolio Manager Change"
  |^(?:Changes?|Additions?|Departure|Retirement|Resignation|Removal|Appointment|Replacement|Termination) (?:in|to|of|for)[ ]
  (?:(?:the|a|an|new|certain|additional) )*(?:(?:Fund|Portfolio|ETF|Trust)s?[’']?s?[’']? )?(?:
    Portfolio Manage|Investment (?:Sub-?)?Advis|Sub-?[Aa]dvis|Fund Name|Distributor|Transfer Agent|Custodian|Administrator
  )[^.;]{0,90}$
  |^(?:Portfolio (?:Manager|Management)(?: Team)?|Sub-?[Aa]dviser|Fund Name|Name) Changes?$
`
/** "SAI, page B-19: …", "Page 15. The …" opens the next order. */
const OPENS_ORDER = pattern('i')`
  ^(?:prospectus|sai|statement of additional information|summary prospectus),? (?:on )?pages?\b[^:]{1,120}:
  |^(?:on )?pages?\s[a-z]{0,2}-?\d{1,3}\s?[.:]\s
  |^on pages?\s[a-z]{0,2}-?\d{1,3},\s
  // "The following change will be effective November 1:"
  |^the following changes?\s(?:(?:will|shall|is|are|be|also|becomes?)\s){1,3}effective\b[^.;:]{4,60}:\s?$
`

export const headsChange = (words: Piece | Passage, { quoted }: Passage): boolean => !quoted && HEADS_CHANGE.test(words.text)

/** A heading that belongs to no new text. */
export function endsAtHeading(heading: Passage, intake: Intake, { view, portfolios }: Context): boolean {
  return (
    intake.manner === 'quoted' ||
    intake.manner === 'loose' ||
    (namesFund(heading, portfolios) &&
      !isNamedAgain(heading, intake, { view, portfolios }) &&
      !isHeldInItem(heading, intake, { view, portfolios }) &&
      !isOverTableOfEach(heading, intake, { view, portfolios })) ||
    namesDocument(heading) ||
    (isSibling(heading, intake, view) && !isOverTable(heading, intake, view)) ||
    isNextSection(heading, intake, view) ||
    isNextNumbered(heading, intake, view) ||
    isEndMatter(heading.text) ||
    headsChange(heading, heading)
  )
}

/** "Fees and Expenses of the Fund" is a section of the fund's, not a fund. */
const namesFund = ({ text, quoted }: Passage, portfolios: Portfolios): boolean =>
  !quoted && text.length < 200 && portfoliosIn(text, portfolios).some(p => /\S\s+\S/.test(p.text))

/** "The information regarding the Larch Bond Fund is replaced with the following: | LARCH BOND FUND | …": the fund of the order itself. */
function isNamedAgain(
  heading: Passage,
  { first, instruction }: Intake,
  { view, portfolios }: Pick<Context, 'view' | 'portfolios'>,
): boolean {
  const { passage, from, to } = instruction.span
  if (!first || heading.index !== passage + 1) return false
  const own = portfoliosIn(view.passages[passage]!.text.slice(from, to), portfolios).map(p => p.portfolio)
  return portfoliosIn(heading.text, portfolios).every(p => own.includes(p.portfolio))
}

/** "2. The following is added: | Larch Pacific Fund | … | 3. …": the name of a fund that is only held, within a numbered order. */
const isHeldInItem = (heading: Passage, { number }: Intake, { view, portfolios }: Pick<Context, 'view' | 'portfolios'>): boolean =>
  number !== null &&
  portfoliosIn(heading.text, portfolios).every(p => p.portfolio.role !== 'subject') &&
  view.passages.slice(heading.index + 1).some(p => numberOf(p, p.text) === number + 1)

const OF_EACH = /\beach (?:fund|portfolio|series|etf)['’]s\b[^.:]*\btables?\b|\btables\b/i

/** "each Fund's table … is replaced with the following: | Larch Bond Fund | (table) | Larch Stock Fund | (table)": the new text of each. */
function isOverTableOfEach(heading: Passage, { instruction }: Intake, { view, portfolios }: Pick<Context, 'view' | 'portfolios'>): boolean {
  const { passage, from, to } = instruction.span
  if (view.passages[heading.index + 1]?.kind !== 'table' || !OF_EACH.test(view.passages[passage]!.text.slice(from, to))) return false
  const [first] = instruction.payload
  return !first || namesFund(view.passages[first.passage]!, portfolios)
}

const namesDocument = ({ text }: Passage): boolean => text.length < 80 && targetsIn(text).length > 0

/** A heading like the one right above the instruction: "PRINCIPAL RISKS:" after "PRINCIPAL INVESTMENT STRATEGIES:". */
function isSibling(heading: Passage, { instruction }: Intake, { passages }: DocumentView): boolean {
  const above = passages[instruction.span.passage - 1]
  return above?.kind === 'heading' && isAlike(heading, above) && /:$/.test(above.text) === /:$/.test(heading.text)
}

/** "… replaces the information on page 8: | ANNUAL FUND OPERATING EXPENSES | (table)": right under its order, the head of the new table. */
const isOverTable = ({ index }: Passage, { first, passage }: Intake, { passages }: DocumentView): boolean =>
  first && index === passage + 1 && passages[index + 1]?.kind === 'table'

/** A heading like the one under which the instruction stands: "HOW TO SELL SHARES" after "HOW TO BUY SHARES", "Managers:" after "Fees:". */
function isNextSection(heading: Passage, { first, instruction }: Intake, { passages }: DocumentView): boolean {
  if (first) return false
  const own = passages[instruction.span.passage]!.path.at(-1)
  const over = passages.slice(0, instruction.span.passage).findLast(p => p.kind === 'heading' && p.text === own)
  return over !== undefined && (isAlike(heading, over) || areBothRunOn(heading, over))
}

/** Of one depth, and both with a colon behind them. */
const areBothRunOn = (heading: Passage, other: Passage): boolean =>
  other.node.type === 'heading' &&
  heading.node.type === 'heading' &&
  other.node.depth === heading.node.depth &&
  !heading.quoted &&
  /:$/.test(heading.text) &&
  /:$/.test(other.text)

const NUMERALS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']

/** "II. Reduction of the Fee" behind the order of a section headed "I. Change in the Adviser". */
function isNextNumbered({ text }: Passage, { instruction }: Intake, { passages }: DocumentView): boolean {
  const number = NUMERALS.indexOf(/^([IVX]{1,4})\.\s/.exec(text)?.[1] ?? '')
  const before = `${NUMERALS[number - 1]}.`
  return (
    number > 0 &&
    passages.slice(0, instruction.span.passage).some(p => p.text.length < 120 && (p.marker === before || p.text.startsWith(`${before} `)))
  )
}

/** Of one depth, and both in capitals. */
const isAlike = (heading: Passage, other: Passage): boolean =>
  other.node.type === 'heading' &&
  heading.node.type === 'heading' &&
  other.node.depth === heading.node.depth &&
  !heading.quoted &&
  inCaps(other.text) &&
  inCaps(heading.text)

const inCaps = (text: string): boolean => /[A-Z]{3}/.test(text) && !/[a-z]/.test(text)

/** A paragraph that heads what follows, or opens the next order. */
export function endsAtParagraph(passage: Passage, intake: Intake, { portfolios, view }: Context): boolean {
  if (passage.quoted) return false
  if (isBehindTable(passage, intake, view)) return true
  if ((headsPortfolio(passage.text, portfolios) && !isNamedAgain(passage, intake, { view, portfolios })) || OPENS_ORDER.test(passage.text))
    return true
  // Where paragraphs open with a heading of their own, the next such paragraph is no new text.
  return intake.runIn && passage.index !== intake.passage && opensRunIn(passage)
}

const ROWS_ADDED = /\b(?:table|chart)\b[^:]{0,120}\b(?:add(?:ed|ing)|insert(?:ed|ing))\b[^.:]*:\s*$/i
const MARKED = /^\W*(?:[*†‡§+]|\(?(?:\d{1,2}|[a-z])\)|\d{1,2}[.)\s])/

/**
 * "The table of Trustees is amended by adding the following: | (table) | Mr. Ames resigned …": where rows are added, they are all the new
 * text.
 */
function isBehindTable(passage: Passage, { instruction }: Intake, { passages }: DocumentView): boolean {
  const last = instruction.payload.at(-1)
  if (!last || passages[last.passage]?.kind !== 'table' || passage.kind === 'table' || MARKED.test(passage.text)) return false
  const { passage: own, from, to } = instruction.span
  return ROWS_ADDED.test(passages[own]!.text.slice(from, to)) && passage.text.length > 60
}

/** A line that is nothing but a portfolio's name, or "III. Larch Asia Fund, Larch Europe Fund and Larch Bond Fund", however it is set. */
const headsPortfolio = (text: string, portfolios: Portfolios): boolean =>
  (text.length < 160 && isWholly(text.replace(/[:.\s]+$/, ''), text, portfolios)) ||
  (text.length < 240 && isCaption(text.replace(/^(?:[IVX]{1,4}|[A-H]|\d{1,2})[.)]\s+/, ''), portfolios))

/** Whether words are the name of a portfolio, but for two characters. */
const isWholly = (name: string, words: string, portfolios: Portfolios): boolean =>
  portfoliosIn(words, portfolios).some(p => p.to - p.from >= name.length - 2)

/** "Growth Fund (GRWX)": a piece that is nothing but the name of a portfolio with its ticker. */
export const headsNext = ({ text }: Piece, portfolios: Portfolios): boolean =>
  text.length < 160 && isWholly(text.replace(/\s*\([A-Z]{2,5}\)$/, ''), text, portfolios)
