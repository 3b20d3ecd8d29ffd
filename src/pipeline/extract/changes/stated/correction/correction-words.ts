// In: a sentence and the one after it, folded. Out: whether it tells that an earlier document is wrong, what is right, or both.
//   "The name of one of the Portfolio's managers was misspelled …  It is Allen Meriwether."
//                                                    ^ wrong       ^ right
import { DAY } from '../../../dates/months.ts'
import { pattern } from '../../../../../model/pattern.ts'

const WRONG = pattern()`
  \b(?:
  inadvertent(?:ly)?|incorrect(?:ly)?|erroneous(?:ly)?|in error
  |mis-?stat(?:ed|es)|mis-?spell?(?:ed|s|ing)|misprint(?:s|ed)?|mislabel(?:ed|s)|transposed
  |(?:typographical|printing|clerical|scrivener's|printer's) errors?
  |mistakenly|by mistake|inaccurate(?:ly)?|overstated|understated|wrongly
  |omitted|left out|failed to (?:state|mention|include|show)
  |(?:is|are|was|were) wrong
  |contain(?:s|ed) (?:an? |some |several |certain )?errors?
  )\b
`
/** "The supplement stated that …", before what is so in fact. */
const STATED = pattern()`
  \b(?:supplement|prospectus|sai|statement of additional information|table|document|page)s?\b
  [^.]{0,60}\b(?:stated|indicated|listed|showed|reported|disclosed|reflected|referred)\b(?! (?:below|above))
`
/** "was given as 8.41%", "showed": of a figure, a name, a date. */
const GIVEN = /\b(?:was|were|is|are) (?:given|shown|printed|stated|listed|reported|described|identified|spelled) (?:there |here )?as\b/
/** "The supplement of June 14 announced that …", before what is so in fact. */
const ANNOUNCED = /\b(?:supplement|prospectus|sai)\b[^.]{0,60}\b(?:announced|said|told|gives?|gave|described|named)\b/
/** "The returns shown on page 5 were those of another index.", before what is right */
const SHOWN_THERE =
  /\b(?:shown|given|printed|stated|listed|reported)\b[^.]{0,40}\b(?:on page|in the (?:prospectus|supplement|sai|table|statement))\b/
const RIGHT = pattern()`
  ^in fact\b
  |\bshould have (?:said|given|listed|named|referred|indicated|been)\b
  // "the correct ticker symbol"
  |\b(?:correct(?:ed)?|right|proper|actual) (?:[\w-]+ ){0,2}(?:
    symbol|word|words|date|name|figure|amount|number|ticker symbol|telephone number|title|index|class|spelling|address
    |percentage|rate|information|ticker|returns?|table|version|sentence)s?\b
  |\bshould (?:have (?:read|been|stated|shown)|read|be (?:read|replaced))\b
  |\b(?:is|are) (?:hereby )?corrected\b|\bto correct\b|\bcorrects\b
  |\binstead of\b|\breference should be to\b
  |^it (?:is|should)\b
`
/** "The effective date of the change described in the supplement dated … is April 16 instead of April 2." */
const MOVED = pattern()`
  \bdates?\b[^.]{0,160}\b(?:described|stated|disclosed|announced|given|set forth)\b
  [^.]{0,60}\b(?:supplement|prospectus|sai)\b[^.]{0,60}\b(?:is|should be|(?:will|shall) be)\b
  [^.]{0,40}\b(?:instead of|rather than|and not|not)\b
`
/** "$2,500", "1-800-555-0134", "4:00 p.m.", "May 3, 2012", "Jane Roe" */
const VALUE = pattern('u')`
  (?:\d{1,2}(?::\d\d)? [ap]\.m\.|[\d$][\d,.:-]*\d%?|\.?\d+%?|${DAY}|\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,4})
`
/** "should be 0.23%, not 0.32%", "is Jane Roe, not John Rowe, as printed" */
export const NOT_OLD = pattern('u')`
  \b(?:is|are|was|were|should (?:be|read|have been|have read|have said(?: that)?(?: up to)?
    |(?:have )?(?:give|show|state|list|spell|name|identify|print)(?:n|ed)? (?:[\p{Ll}'’-]+ ){0,6}?(?:as|to be))
  )\s(${VALUE})(?:\s[^.;]{0,30})?,?
  \s?(?:and not|not|rather than|instead of) (${VALUE})(?=[\s.,;)]|$)
`
const SHOULD_HAVE_SAID = /\bshould have (?:said|given|listed|named|referred|indicated|shown)\b/
const CORRECTED = pattern()`
  \b(?:is|are) (?:hereby )?corrected\b
  |\bshould have (?:read|been|stated)\b
  // "The telephone number on the back cover should read 1-800-…"
  |^the (?:[\w-]+ ){0,3}(?:number|name|date|figure|address|amount|percentage|symbol)
    \s(?:on|in) (?:page|the) [^.;:]{1,60}\bshould read\b
  |^(?:this supplement |the following )?corrects\b|\bthis supplement (?:\w+ )?(?:corrects|is being filed to correct)\b
`
/** `"X" should be "Y"`: words for words. */
export const WORDS = pattern()`
  ["“]([^"“”]{2,80}?)[.,]?["”]\s(?:[^.;"“]{1,80}\s)?should (?:
  be|read|have been|have read)(?: replaced (?:with|by))? ["“]([^"“”]{2,80}?)[.,]?["”]
`
/** What sounds like a correction and is none: "a correction in the market". */
const NONE = pattern()`
  \breferences? to [^.;]{2,120}\b(?:is|are|(?:will|shall) be|have been) (?:hereby )?omitted\b
  |\bcorrection in the (?:market|price)|\bmarket corrections?\b|\bcorrects? no\b
  |\bmay be (?:incorrect|inaccurate)|\bif (?:\w+ ){0,6}(?:incorrect|erroneous|error)
`

export const isNoCorrection = (low: string): boolean => NONE.test(low)
export const tellsWrong = (low: string): boolean => WRONG.test(low)
export const tellsRight = (low: string): boolean => RIGHT.test(low)

/** It tells of something wrong, or of what an earlier document says. */
export const tellsEarlier = (low: string): boolean => (WRONG.test(low) || STATED.test(low)) && !NONE.test(low)

/** Whether a correction begins with a sentence. `printed`: it with its capitals and quotes; `next`: the one after it, folded. */
export function opensCorrection(low: string, printed: string, next: string): boolean {
  if (MOVED.test(low) || setsRight(printed)) return true
  if (WRONG.test(low) && (RIGHT.test(low) || RIGHT.test(next) || /\b(?:supplement|prospectus|table|sai|page|section)\b/.test(low)))
    return true
  if ((STATED.test(low) || GIVEN.test(low) || ANNOUNCED.test(low)) && RIGHT.test(next)) return true
  if (SHOWN_THERE.test(low) && /^the (?:correct|right|actual|proper)\b/.test(next)) return true
  return WORDS.test(printed) || SHOULD_HAVE_SAID.test(low) || CORRECTED.test(low)
}

/** "Page 8: It is 0.23%, not 0.32%.": one value for another, said of what is printed. */
export function setsRight(printed: string): boolean {
  const set = NOT_OLD.exec(printed)
  return (
    set !== null &&
    (set[0].startsWith('should') || AS_PRINTED.test(printed.slice(set.index + set[0].length)) || OF_PAGE.test(printed.slice(0, set.index)))
  )
}
const AS_PRINTED = /^[^.;]{0,20}\bas (?:printed|stated|shown|given|reported)\b/
const OF_PAGE = /^(?:on )?page \d/i
