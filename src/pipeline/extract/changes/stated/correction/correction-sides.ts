// In: the words of a correction. Out: what was printed and what is right, where the words give both.
//   "The fee was stated as 0.32%. The correct fee is 0.23%."
//                          ^ from                    ^ to
import { DAY } from '../../../dates/months.ts'
import { pattern } from '../../../../../model/pattern.ts'
import { wordList } from '../../../../../model/word-list.ts'
import { datesIn } from '../../../dates/dates.ts'
import { NOT_OLD, WORDS } from './correction-words.ts'

interface Sides {
  from: string | null
  to: string | null
}

/** "refers to the Oak Index. The reference should be to the Elm Index." */
const REFERENCE =
  /\brefer(?:s|red|ence)? to (?:the )?([A-Z][^.]{3,70})\. The (?:correct )?reference should be to (?:the )?([A-Z][^.]{3,70})\./
/** "is April 16, 2012 instead of April 2" */
const DAY_INSTEAD = pattern()`\b(?:is|should be|(?:will|shall) be) (${DAY}),? (?:instead of|rather than|and not|not)\b`
const PRINTED = wordList`shown reported disclosed stated listed given printed spelled`
/** "The correct name is …", "It should have read …" */
const IS_RIGHT = pattern()`
  \b(?:
  (?:[Cc]orrect|[Rr]ight) (?:\w+ ){0,3}(?:is|are|should be|was)
  |[Ss]hould (?:have (?:read|been(?: ${PRINTED})?|stated)|be(?: ${PRINTED})?|read)(?: as)?
  |It is|[Ii]s corrected to
  )\s+(?:read )?["“\u0093]?([^"”\u0094;]{2,80}?)["”\u0094]?(?:[.;]$|[.;] [A-Z]|$| (?:instead of|rather than)\b)
`

/** "The manager's name, which is misspelled on page 7, is Erica Bland.", "… was misspelled; it should be Erica Bland." */
const MISSPELLED = pattern('u')`
  \bname\b[^;]{0,90}\bmisspelled\b[^;]{0,60}(?:, is|[;.] (?:it|It) (?:is|should be|should read))
  [ ](\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,4})(?=\.|$)
`

/** The forms that give both first: what they say is exact. */
export function sidesOf(text: string): Sides {
  return bothIn(text) ?? printedAndRight(text) ?? { from: null, to: null }
}

function bothIn(text: string): Sides | null {
  const oldFirst = WORDS.exec(text)
  if (oldFirst) return { from: oldFirst[1]!, to: oldFirst[2]! }
  const newFirst = NOT_OLD.exec(text)
  if (newFirst) return { from: withoutStop(newFirst[2]!), to: withoutStop(newFirst[1]!) }
  const right = MISSPELLED.exec(text)
  if (right) return { from: null, to: withoutStop(right[1]!) }
  const reference = REFERENCE.exec(text)
  return reference && { from: reference[1]!, to: reference[2]! }
}

const withoutStop = (name: string): string => name.trim().replace(/(?<=\p{Ll})\.$/u, '')

/** What is right, and in the other words the thing of its kind that is not. */
function printedAndRight(text: string): Sides | null {
  const said = DAY_INSTEAD.exec(text)?.[1] ?? IS_RIGHT.exec(text)?.[1]
  if (!said || /^(?:deleted|removed|disregarded|ignored)\b/i.test(said)) return null
  const right = exactly(said)
  const printed = otherDay(text, right) ?? otherFigure(text, right) ?? quotedIn(text).find(q => !right.includes(q))
  if (printed) return { from: printed, to: trimmed(right) }
  const code = /^[A-Z]{3,6}$/.exec(right.trim())?.[0]
  if (code) return { from: text.match(/\b[A-Z]{3,6}\b/g)?.find(c => c !== code && c.length === code.length) ?? null, to: code }
  return /\d/.test(right) ? { from: null, to: right.trim() } : null
}

/** "0.75%, as it does in the prospectus", "“Class C shares” wherever they are named": the figure, or the words between marks. */
const exactly = (words: string): string => /^\$?[\d,.]*\d%?(?=,?\s)/.exec(words)?.[0] ?? words

const trimmed = (words: string): string =>
  words
    .replace(/^["“\u0093]/, '')
    .replace(/(?<=[a-z])[.,]$/, '')
    .trim()

/** Where a day is right: the last other one, the date of a document left out. */
function otherDay(text: string, right: string): string | undefined {
  const date = datesIn(right)[0]
  return date && datesIn(text).findLast(d => d.date && d.text !== date.text && !/\bdated $/i.test(text.slice(0, d.from)))?.text
}

/** "stated … as $41,500. The correct amount is $45,100.": the other figure of the same unit. */
function otherFigure(text: string, right: string): string | undefined {
  const unit = /^(\$?)\(?[\d,.]*\d\)?(%?)$/.exec(right)
  if (!unit) return undefined
  const others = [...text.matchAll(/\$?(?:\(\d[\d,.]*\d\)|\d[\d,.]*\d)%?/g)]
    .map(m => m[0])
    .filter(f => f !== right && f.startsWith(unit[1]!) && f.endsWith(unit[2]!))
  return others.length === 1 ? others[0] : undefined
}

const quotedIn = (text: string): string[] => [...text.matchAll(/["“\u0093]([^"”\u0094]{2,80}?)[.,]?["”\u0094]/g)].map(m => m[1]!)
