// In: the words before a verb. Out: the subject among them, without what opens its sentence.
//   "Effective May 1, 2006, as a result of the merger, the Fund | will …"
//                                                      ^ subject
import { matchesOf } from '../../../../../model/matches.ts'
import { pattern } from '../../../../../model/pattern.ts'
import { FOLDED_MONTHS } from '../../../dates/months.ts'
import type { Range } from './statement.ts'

/** "until a suitable replacement is found" */
export const UNTIL_REPLACED = pattern()`
  until (?:a|an|his|her|its|the|another) (?:permanent |new |suitable )?(?:replacement|successor) (?:is|has been|can be) (?:
    found|named|appointed|hired|chosen|selected|identified
  )
`

const MARKS = /^[\s,:"()]+/
/** "1. Class B shares will be closed" */
const NUMBER = /^\(?\d{1,2}[.)]\s+/
const LETTER = /^(?:and )?\(?(?:[ivx]{1,4}|[a-h]|\d{1,2})\)\s+/

/** "Both Funds: Beginning May 1, …" */
const LABEL = /^(?:all|both) (?:the )?(?:funds|portfolios)(?::| ?[-\u2013\u2014]{1,2}) /

const OPENER = pattern()`
  ^(?:
    ${UNTIL_REPLACED}
    |effective (?:as of |on |from )?the date (?:of this supplement|hereof)
    |(?:up)?on (?:the )?(?:closing|completion|consummation) of (?:the|this|that|such) [a-z]+(?= the [a-z]+ )
    // "as the Board announced on May 1, 2010, …"
    |as [^,;]{3,60}\b(?:said|stated|told|decided|approved|authorized|announced|voted|reported|explained|agreed|resolved)
      \b[^,;]{0,30}(?:, \d{4})?(?=,)
    |but(?= not )|accordingly|in addition(?! to\b)|additionally|as a result(?! of)|therefore|also|however|instead|further|furthermore
    |finally|consequently|thereafter|for this reason|on that date
    |(?:also )?(?:effective |as of |from )(?:on )?(?:the|that) same (?:date|day)
    |effective (?:on |as of )?(?:that|such) (?:date|day)|on (?:the|that) same (?:date|day)
    |as of (?:the|that|such) (?:same )?date(?! (?:of|on)\b)|at that time
    |(?:until|till|since|by|before|up to) then|(?:until|till|up to) now
    |(?:before|prior to|until|after|since) (?:that|this|such) (?:date|time|day)
      (?=,| (?!(?:of|on|as|at|when|for|and|or|will|may|is|are|shall|was|were)\b))
    |during (?:that|this|such|his|her|their) (?:time|period|absence|leave|interim)
    |from then on|at the same time|of the same date|immediately|in particular|moreover|similarly|at such time|subsequently|meanwhile
    |simultaneously|previously|please note that|please be advised that
  )\b,?\s*
`

/** What opens with such words reaches to its day, or else to its comma. */
const DATED = pattern()`
  ^(?:(?:
    [\w-]+ (?:\([^)]{1,6}\) )?days (?:after|from|following)
    |on or about|on or around|(?:not|no) (?:before|earlier than|sooner than|later than)
    |effective|beginning|starting|commencing|as of|from|on|on and after|at|after|until|by|upon|following|prior to|through|before
    |in|under|pursuant to|in connection with|subject to|with|without|notwithstanding|since|except for|regardless of|during|for
    |due to|because of|consistent with|in keeping with|in line with|along with|together with
    |to (?:better |more \w+ly )?(?:protect|reflect|facilitate|permit|allow|enable|accommodate|preserve|help)
    |as a result of|as a consequence of|given
  )\b)
`
const DATE = pattern()`
  ^(?:[^,]|day, ){0,60}?\b${FOLDED_MONTHS}\.? (?:\d{1,2}(?:st|nd|rd|th|\s?-\s?\d{1,2})?, ?)?\d{4}
  (?! (?:(?!until|before|through|the|from)\w+ ){0,3}meeting)(?: \([^()]{0,60}\))?,?\s*(?!,)
`

/** A heading or the end of the cover may be glued to the sentence that it opens. */
const GLUED = pattern('g')`
  \b(?<!\b(?:be|is|are|was|were|become|becomes|became)\s)
  (?:effective (?:immediately|today|as of|on or a(?:bout|round)|on|upon|at|after|beginning|${FOLDED_MONTHS.join('|')}))\b
`

/** A subject without the phrases that open its sentence. */
export function bared(text: string, { from, to }: Range): Range {
  let start = from
  for (let guard = 0; guard < 8; guard++) {
    const opens = openerLength(text.slice(start, to), start === 0)
    if (!opens) break
    start += opens
  }
  return { from: Math.min(start, to), to }
}

const lengthOf = (m: RegExpExecArray | null): number => m?.[0].length ?? 0

/** How many characters of some words the first opening phrase takes, 0 where they open with none. */
function openerLength(words: string, opensSentence: boolean): number {
  const plain =
    lengthOf(MARKS.exec(words)) ||
    (opensSentence ? lengthOf(NUMBER.exec(words)) : 0) ||
    lengthOf(LETTER.exec(words)) ||
    (opensSentence ? lengthOf(LABEL.exec(words)) : 0) ||
    lengthOf(OPENER.exec(words))
  if (plain) return plain
  const glued = matchesOf(words, GLUED).findLast(m => m.index > 0)?.index
  if (glued !== undefined) return goesOnBehindDay(words, glued) ? 0 : glued
  return DATED.test(words) ? lengthOf(DATE.exec(words)) || toComma(words) : 0
}

/** "The new name of the Fund, effective July 1, 2010, is …" goes on behind the day. */
const goesOnBehindDay = (words: string, day: number): boolean =>
  /,\s*$/.test(words.slice(0, day)) && /^effective [^,]{0,30}(?:, \d{4})?,?\s*$/.test(words.slice(day))

function toComma(words: string): number {
  const comma = /[,:]\s/.exec(words)
  return comma ? comma.index + 2 : 0
}
