// In: a quotation in its (masked) sentence. Out: how large a place it names, the smallest first; null where it is no heading.
//   In the section entitled "Principal Risks," the risk titled "Income Risk" is deleted
//                            ^ a section                        ^ a risk: smaller
import { pattern } from '../../../../model/pattern.ts'
import type { Quotation } from './masked.ts'

/** Nouns that say how large a place is; the smallest is the unit that is changed, a larger one stands above it. */
const SIZES: readonly RegExp[] = [
  pattern('i')`
    \b(?:
      risks?(?: factors?)?|risk disclosure|disclosures?|definitions?|paragraphs?|bullets?(?: points?)?|entr(?:y|ies)|footnotes?|rows?
      |legends?|references?
    )\b
  `,
  /\b(?:tables?|charts?|graphs?|lists?)\b/i,
  /\b(?:sub-?sections?|sub-?headings?|sub-?captions?|captions?|sub-?titles?)\b/i,
  /\b(?:headings?|headed|under|beneath|titles?|questions?)\b/i,
  /\b(?:sections?|parts?|portions?|appendix|chapters?)\b/i,
]
const RISK = 0
const SUBSECTION = 2
const HEADING = 3
const SECTION = 4

const MARKS = /^[\s,.;:)]*/
/** '"Income Risk" paragraph' */
const NOUN_BEHIND = pattern('i')`
  ^(?:(?:and|or|&) the |)(?:fund |portfolio )?(
    risks?(?: factors?)?|disclosures?|definitions?|paragraphs?|footnotes?|rows?|legends?|tables?|(?:bar )?charts?|graphs?
    |sub-?sections?|sub-?headings?|captions?|sub-?captions?|headings?|sections?|portions?|appendix
    |information|discussion|text|language
  )\b
`
/** 'the section "Management", sub-heading "Adviser"': a noun that leads the next quotation. */
const LEADS_NEXT =
  /^["”]?(?:,| and) (?:the )?(?:sub-?sections?|sub-?headings?|captions?|headings?|sections?),? (?:(?:entitled|titled|captioned) )?["“]/i
/** 'The following information replaces "Fees and Expenses--Fee Waivers."' */
const FOLLOWING_REPLACES = pattern('i')`
  \bthe following(?: information| disclosure| text)? (?:hereby )?(?:replaces?|supersedes?|supplements?)\s*(?:the )?$
`
/** 'references to "A"', 'the words "A"', 'replaced by "A"': words that are taken out or put in. */
const OF_WORDS = pattern('i')`
  \b(?:
    references? to|words?|phrases?|terms?|reading|read|refer to(?: the)?|names?|as
    |(?:replaced|superseded|changed|revised|amended|substituted) (?:with|by|to)(?: the)?
    |text|sentence:?|by|deleting|adding|inserting|replacing
  )\s*(?:the )?$
`
const OF_REFERENCES = /\breferences? (?:in|within|throughout|contained in)\b(?:[^"“”]|"Q+"){0,260}\bto (?:the )?$/i
/** 'the paragraph of the Prospectus that begins with "A"' */
const NOUN_BEFORE = pattern('i')`
  \b(?:(
    risks?(?: factors?)?|disclosures?|definitions?|paragraphs?|footnotes?|rows?|legends?|tables?|(?:bar )?charts?|graphs?
    |sub-?sections?|sub-?headings?|captions?|sub-?captions?|headings?|questions?|sections?|portions?|appendix
    |information|discussion|bullets?(?: points?)?
  )\s*,?\s*)
  (?:(?:of|in) the (?:prospectus|SAI|summary prospectus|statement of additional information)[\w ,]{0,20} )?
  (?:
    entitled|titled|headed|captioned|called|labeled|under|beneath|for|on|about|concerning|named|appearing under
    |that begins?(?: with)?|beginning(?: with)?|marked
  )?\s*(?:the )?$
`
const PREPOSITION = pattern('i')`
  \b(?:under|beneath|in|within|to|of|from|following|after|before|and|or|see)\s*
  (?:each |the |its |such )?(?:(?:funds?|portfolios?|series|etf|trust)['’]s? )?$
`
/** '"A" and "B"' */
const BEHIND_QUOTATION = /["”],?\s*(?:and |or |[-–—]+ ?)?$/

const sizeIn = (noun: string): number => SIZES.findIndex(size => size.test(noun))

/** The size that a noun gives, that of the smallest for one that gives none. */
export const sizeAt = (noun: string): number => Math.max(0, sizeIn(noun))

/** '(each, a "Fund" and together, the "Funds")': a term, and no place. */
const TERM = /^(?:the )?(?:funds?|portfolios?|series|etfs?|trusts?|SAIs?|prospectus(?:es)?|summary prospectus(?:es)?)$/i

/** '"N/A" next to Class Y is replaced with "HCVYX"', 'is revised from "1.00%" to "None"': what stands in a cell. */
const OF_CELL = /^(?:N\/A|None|[-–—]+|\(?\$?\d[\d.,]*\)?%?|[A-Z]{4}X)$/

/** 'is revised to state that Creation Units are issued on a "T+1 basis"': what the new text says. */
const STATED = /\bto (?:state|provide|say|clarify|indicate) that\b/i

/** 'In the second paragraph on page 27, "X LLP" is changed to "Y LLP"': words for words. */
const IS_CHANGED = /^(?:is|are) (?:hereby )?(?:changed|corrected) to (?:read )?["“]/i

export function sizeOf(masked: string, quotation: Quotation): number | null {
  if (TERM.test(quotation.words) || OF_CELL.test(quotation.words) || STATED.test(masked.slice(0, quotation.from))) return null
  const after = masked.slice(quotation.to).replace(MARKS, '')
  if (IS_CHANGED.test(after) && /(?:^|[,:] )$/.test(masked.slice(0, quotation.from))) return null
  const behind = LEADS_NEXT.test(masked.slice(quotation.to)) ? undefined : NOUN_BEHIND.exec(after)?.[1]
  if (behind) return sectionOrLess(behind)
  const before = masked.slice(Math.max(0, quotation.from - 90), quotation.from)
  if (FOLLOWING_REPLACES.test(before)) return HEADING
  if (/\b(?:delete|remove)\s*(?:the )?$/i.test(before) && /\brisks?$/i.test(quotation.words)) return RISK
  // 'The following replaces "Portfolio Managers" under "Management" in "Fund Summary":'
  if (/\b(?:replaces?|supersedes?)\s*(?:the )?$/i.test(before) && /^(?:under|beneath|in|within)\b/i.test(after)) return SUBSECTION
  if (OF_WORDS.test(before) || OF_REFERENCES.test(masked.slice(Math.max(0, quotation.from - 300), quotation.from))) return null
  if (isOfSeveralWords(masked.slice(Math.max(0, quotation.from - 400), quotation.from))) return null
  const named = NOUN_BEFORE.exec(before)?.[1]
  if (named) return sectionOrLess(named)
  if (/\b(?:entitled|titled|headed|captioned|labeled)\s*$/i.test(before)) return SECTION
  return isHeading(before, after) ? HEADING : null
}

/** 'references to "A" and "B" are replaced with "C" and "D"': the second as well as the first. */
function isOfSeveralWords(before: string): boolean {
  const lead = before.replace(/"Q*",?\s(?:and|or)\s(?:the )?$/, '')
  return (
    lead !== before &&
    (/\b(?:references? to|(?:replaced|superseded|changed) (?:with|by|to))\s*(?:the )?$/i.test(lead) || OF_REFERENCES.test(lead))
  )
}

function sectionOrLess(noun: string): number {
  const size = sizeIn(noun)
  return size >= 0 ? size : SECTION
}

const OF_PAGE_OR_VERB = /^(?:(?:beginning )?on pages?\b[^.;:"]{0,160}?\s)?(?:will|shall|should|is|are|has been|have been)\b/i

/** By what stands around it, though no noun says so. */
function isHeading(before: string, after: string): boolean {
  if (PREPOSITION.test(before) || BEHIND_QUOTATION.test(before)) return true
  // "The Larch Fund's "Main Strategies" will include the following"
  // "The Fund's "MAIN STRATEGIES" on page 27 of the Prospectus is deleted"
  if (/['’]s $/.test(before) && OF_PAGE_OR_VERB.test(after)) return true
  return before.trim() === '' || /(?:^|, )the$|,$/i.test(before.trim())
}
