// In: the (masked) words of a sentence and a verb of amendment. Out: whether it is done to words of a document.
// Only words about words count: "the fee is eliminated" and "the Index replaces another" order nothing.
//   "The third paragraph under "Risks" is deleted"
//    ^ textual
import { DAY_OPENS } from '../../dates/months.ts'
import { pattern } from '../../../../model/pattern.ts'
import type { Verb } from './verbs.ts'

const TEXT_NOUN = pattern('i')`
  \b(?:
    paragraphs?|sentences?|sections?|sub-?sections?|headings?|sub-?headings?|captions?|tables?|rows?|columns?|footnotes?
    |bullets?|bullet points?|information|disclosures?|text|language|references?|words?|phrases?|risk factors?|legends?|entr(?:y|ies)
    |charts?|graphs?|examples?|lists?|descriptions?|statements?|discussions?|definitions?|lines?|clauses?|portions?
    |appendix|appendices|cover pages?|biograph(?:y|ies)|prospectus(?:es)?|SAIs?|mentions?|titles?|summary|following|sentence
    // "policy (3)", "restriction number 2"
    |polic(?:y|ies) \(|(?:polic(?:y|ies)|restrictions?) (?:number|no\.|\d)|restrictions? \(
    |(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|last|final|penultimate)
    |terms?|items?|notes?|pages?|addresses|answers?|questions?|those|that(?= on pages?)
  )\b
  |\bnames? ["“]|['’]s names?$
`
const HEAD_END = pattern('i')`
  \s(?:
    of|in|under|on|beneath|below|above|from|within|entitled|titled|headed|captioned|for|that|which|who|describing|relating|regarding
    |concerning|appearing|contained|found|set|listing|listed|located|with|as|about|at|included|beginning|immediately|pertaining
    |discussing|related
  )\s|,
`
const OPENING = pattern('i')`
  ^\s*(?:(?:
    accordingly|in addition|additionally|also|as a (?:result|consequence)(?: of [^,"]*)?
    |it is (?:currently )?(?:intended|expected|anticipated|proposed) that
    |further|furthermore|therefore|finally|moreover|consequently|similarly|likewise|lastly|first|second|third|next
    |please note(?: that)?
    |effective(?:ly)?\b[^,]*|on [^,]*|as of [^,]*|(?:from|starting|commencing) (?:on )?(?:\d|[A-Z])[^,]*
    |with (?:immediate )?effect\b[^,]*|immediately
    |(?:prior to|until) [^,]*|in connection\b[^,]*|with respect to [^,]*
    |except [^,]*|unless [^,]*|notwithstanding [^,]*|subject to [^,]*
    |contrary to [^,]*|as (?:discussed|described|noted|indicated|previously) [^,]*|for [^,]*
    |(?:in|under|within|at|beneath|beginning|throughout|following|upon) [^,]*|to reflect [^,]*|because [^,]*
    |(?:after|once|when|if) [^,]*(?=,)
    |(?:which|that|located|found|appearing|starting|contained|set forth|pages?) [^,]*
    // "(a)", "2."
    |(?:\(?(?:\d{1,2}|[a-z]|[ivx]+)[.)])
  ),?\s+|(?:and|or)\s+)
`
const HAS_TITLE = /titled|headed|captioned/i

/** "This supplement", "The information in this supplement": what they say orders nothing. */
export const BOILERPLATE = pattern('i')`
  ^\s*(?:effective [^,]{3,24}, )?(?:
    th(?:is|e) (?:prospectus |SAI )?(?:supplement|sticker|document)
    |the information (?:in|contained in|provided in) this supplement
    |this information
  )\b
`
/** The same right before its verb, behind a cover that is glued to it. */
const SUPPLEMENT_ITSELF = /This (?:supplement|sticker|document)\s+(?:hereby\s+)?$/i
/** A unit named without marks after the place that holds it: 'Under the "Principal Risks" section, | Market risk | is deleted …'. */
const UNIT_IN_PLACE = pattern('i')`
  ^\s*(?:\(?\d{1,2}[.)]\s+)?(?:${DAY_OPENS}[^,"]*,\s+)?(?:in|under|within|beneath)\b[^,"]*"Q+"[^,]*,\s+
  (?:the )?(?=[A-Z])((?:[\w'’&/-]+ ){0,6}[\w'’&/-]+)(?:\s+(?:is|are|shall be|will be)(?: hereby)?)?\s*$
`
/** 'Under the heading "Fees," the schedule is amended | to provide that …': what stands in a place and is made to say something. */
const STATING = /^\s*(?:hereby )?to (?:provide|state|reflect|include|indicate|say|clarify|show|note|add|delete|remove)\b/i
const IN_PLACE = pattern('i')`
  ^\s*(?:\(?\d{1,2}[.)]\s+)?(?:${DAY_OPENS}[^,"]*,\s+)?(?:in|under|within|beneath|on)\b[^"]*"Q+"
`
/** "The Fund's investment objective | is deleted in its entirety and replaced with the following: …": what new words replace is words. */
const ASPECT = pattern('i')`
  \b(?:fund|portfolio|series|etf)s?['’]s? (?:current |existing )?(?:
    (?:investment )?(?:objective|goal)|(?:principal )?(?:investment )?(?:strateg(?:y|ies)|risks)|(?:80% )?(?:investment )?polic(?:y|ies))
  (?:,? (?:in|set forth|as set forth|found|contained|described|included|stated|under|on)\b[^;:]{3,160}?)?
  (?:\s(?:is|are|shall be|will be)(?:\shereby)?)?\s*$
`
const BY_TEXT = pattern('i')`
  \b(?:replaced|superseded) (?:in (?:its|their) entirety )?(?:with|by) (?:
    the following(?:[:.]|\s(?:text|disclosure|language|information|paragraphs?)\b)
    |the (?:[\w-]+ ){1,4}(?:set forth|shown|included|contained) (?:in|below|above)\b
  )
`

/** "Delete the figures that follow each Fund": spoken to the reader, a figure is printed matter. */
const FIGURES = /^(?:the |all |any )?(?:\w+ )?(?:figures?|percentages?|numbers?|amounts?|asterisks?)\b/i

/** "Delete Larch LLC from the "Sub-Advisors" section", "… and replace with the following:": what a text holds. */
const HELD_IN_TEXT = pattern('i')`
  \b(?:from|in|under) (?:the )?[^.;:]{2,80}? (?:(?:sub-?)?sections?|headings?|captions?|tables?|charts?|lists?)\b
  |\band (?:replace|substitute|add|insert)(?: (?:it|them))?(?: with)? the following\b
`

/** "The following information supplements that found in the "Trustees" section" */
const THAT_FOUND = /^(?:that|those) (?:found|contained|appearing|set forth|included|located|provided|under|on|in)\b/i

/** Whether the verb is done to words of a document. */
export function actsOnText(masked: string, verb: Verb): boolean {
  const before = masked.slice(0, verb.from)
  const after = masked.slice(verb.to).replace(/^\s*(?:,?\s*in (?:its|their) entirety,?|hereby)\s*/i, ' ')
  const object = after.split(/[;:]/)[0]!.trim()
  switch (verb.voice) {
    case 'passive':
      return !BOILERPLATE.test(before) && undergoes(masked, verb, before)
    case 'active':
      return (
        !BOILERPLATE.test(before) &&
        !SUPPLEMENT_ITSELF.test(before) &&
        isTextual(headOf(before)) &&
        (THAT_FOUND.test(object) || isTextual(headOf(object)))
      )
    case 'order':
      return (
        isTextual(headOf(object)) ||
        (verb.act === 'insert' && object === '' && /^\s*:/.test(after)) ||
        (verb.act === 'delete' && HELD_IN_TEXT.test(object)) ||
        FIGURES.test(object)
      )
    case 'gerund':
      return isTextual(headOf(object)) || /\b(?:section|prospectus|SAI|heading|paragraph|sentence|table)\b/i.test(before)
  }
}

/** "The address for overnight delivery", "the fee for the Larch Fund", replaced with the following: printed matter. */
const PRINTED = /\b(?:address|(?:mailing|overnight) instructions|(?:tele)?phone numbers?|website|fees?|(?:fee )?schedules?)$/i
const GIVES_ANOTHER =
  /\b(?:replaced|superseded|revised|amended|changed|updated)\b[^.;:]{0,40}\b(?:with|by|to|as) (?:read )?(?:the following|follows):?\s*$/i

/** Whether what stands before the verb is a text, by its name or by its place. */
function undergoes(masked: string, verb: Verb, before: string): boolean {
  if (PRINTED.test(headOf(before)) && GIVES_ANOTHER.test(masked.slice(verb.from))) return true
  const isMadeToSay = verb.act === 'amend' && STATING.test(masked.slice(verb.to)) && IN_PLACE.test(before)
  if (isMadeToSay || isTextual(headOf(before)) || UNIT_IN_PLACE.test(before)) return true
  if (verb.act !== 'amend' && ASPECT.test(before) && BY_TEXT.test(masked.slice(verb.from))) return true
  // "The Fund's objective is revised to read": what reads is a text.
  return /read/i.test(masked.slice(verb.from, verb.to))
}

/** The unit without marks that a passive verb changes in its place, null where it changes a text called by its kind. */
export function unitInPlace(masked: string, verb: Verb): string | null {
  const before = masked.slice(0, verb.from)
  const unit = verb.voice === 'passive' && !isTextual(headOf(before)) ? UNIT_IN_PLACE.exec(before) : null
  return unit ? unit[1]!.replace(/\s+(?:is|are|shall be|will be)(?: hereby)?$/, '').trim() : null
}

/** What the words before a verb speak of: the noun phrase without opening phrases, up to its first preposition. */
function headOf(words: string): string {
  let rest = words
    .replace(/^.*[;:]\s/, '')
    // "The below replaces the table"
    .replace(/\bthe below(?=\s)/i, 'the following')
    .replace(/^\s*(?:all|both|each|any|most|some|part|portions?) of (?=the\b|this\b|that\b|its\b)/i, '')
  for (let i = 0; i < 5; i++) {
    const next = rest.replace(OPENING, '')
    if (next === rest || !next.trim()) break
    rest = next
  }
  const end = HEAD_END.exec(rest)
  // What has a title is a text: "the risk titled …".
  if (end && HAS_TITLE.test(end[0])) return 'heading'
  return (end && end.index > 0 ? rest.slice(0, end.index) : rest).trim()
}

/** "The Fund's Investment Objective", with the capitals of a heading. */
const SECTION_OF_FUND = pattern()`
  ^(?:[Tt]he|[Ee]ach) (?:Fund|Portfolio|ETF)['’]s (?:
  (?:Investment )?(?:Objective|Goal)s?|(?:Principal )?(?:Investment )?(?:Strateg(?:y|ies)|Risks?|Policy|Policies)
  |Fees and Expenses|Portfolio (?:Turnover|Managers?)|Performance|Investment Advis[eo]r|Management)(?: (?:will|shall|should))?$
`

/** Whether a noun phrase names words of a document. */
const isTextual = (phrase: string): boolean =>
  TEXT_NOUN.test(phrase) ||
  /^(?:the |each |its )?(?:\w+['’]s )?["”“]Q+/i.test(phrase.trim()) ||
  SECTION_OF_FUND.test(phrase.trim()) ||
  /^(?:[Tt]he |[Ee]ach )?(?:[A-Z][\w&-]* ){1,7}[A-Z]?[\w-]*['’]s ["“]Q+/.test(phrase.trim())
