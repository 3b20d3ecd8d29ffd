// Which part of a place an instruction means, as printed.
//   The last two sentences of the third paragraph under the heading …
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

import { pattern } from '../../../../model/pattern.ts'

const ORDINAL = pattern()`
  (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth
  |last|final|penultimate|next-to-last|second-to-last|introductory|opening|closing|preceding|following|\d{1,2}(?:st|nd|rd|th))
`
const COUNT = /(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})/
const JOINT = /(?:,|and|through|to|the|full|complete|entire|&|or)/
const UNIT = pattern()`
  (?:paragraphs?|sub-?paragraphs?|sentences?|bullet points?|bullet-points?|bullets?|bulleted (?:items?|paragraphs?)
  |rows?|columns?|entries|entry|footnotes?|lines?|items?|clauses?|tables?|words?|phrases?|charts?)
`
const ORDERED = pattern('i')`
  \b${ORDINAL}(?:\s*,)?(?:\s+(?:${ORDINAL}|${COUNT}|${JOINT})(?:\s*,)?){0,8}\s+(?:full |complete |row |introductory )?${UNIT}
`
/** "the last sentence | of the third paragraph": the larger unit belongs to the part. */
const OF_LARGER = pattern('i')`^\s+(?:of|in|following|after|before|to|from)(?:\s+the)?\s+${ORDERED}`
const ALL_EXCEPT = /\ball (?:of [^,.]{0,40})?(?:except|but|other than)(?: for)?(?: the)? $/i

/** "footnote 2", "Restriction (5)" */
const NUMBERED = pattern()`
  \b(?:[Ff]ootnotes?|[Nn]otes?|[Ii]tems?|[Pp]aragraphs?|[Pp]olic(?:y|ies)|[Rr]estrictions?|[Aa]ppendix|[Bb]ullets?)\s+
  (?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,4}|[A-Z])\)|\d{1,3}\b(?: and \d{1,3}\b(?! of\b))?|\b[A-Z]\b)
`
const TABLE = pattern('i')`
  \b(?:(?:fee|expense|performance|example|fees and expenses) )?tables?
  (?: and (?:the )?(?:expense )?(?:examples?|footnotes?)(?: tables?)?)?\b
`

/** "the footnote to the table": of the table, and not it. */
const FOOTNOTE_OF = /\bfootnotes? (?:to|of|under|below|accompanying|in) (?:the |each )(?:[\w-]+ ){0,4}?tables?\b/i

/** The part named, or null where the whole place is meant. `text` is the masked instruction. */
export function partOf(text: string): string | null {
  const found = ORDERED.exec(text)
  if (!found) return NUMBERED.exec(text)?.[0] ?? FOOTNOTE_OF.exec(text)?.[0] ?? TABLE.exec(text)?.[0]?.toLowerCase() ?? null
  const except = ALL_EXCEPT.exec(text.slice(0, found.index))?.[0] ?? ''
  return `${except}${withLarger(found[0], text.slice(found.index + found[0].length))}`.replace(/\s+/g, ' ')
}

/** A part with the two larger ones at most that follow it. */
function withLarger(part: string, rest: string): string {
  const first = OF_LARGER.exec(rest)?.[0] ?? ''
  const second = first ? (OF_LARGER.exec(rest.slice(first.length))?.[0] ?? '') : ''
  return `${part}${first}${second}`
}
