// In: a statement. Out: whether it tells news: what happens, from what can, what continues, what happened long ago or is said of a text.
import { once } from '../../../../model/once.ts'
import { pattern } from '../../../../model/pattern.ts'
import { wordList } from '../../../../model/word-list.ts'
import { writtenDates } from '../../dates/written-date.ts'
import type { Reading } from '../candidate.ts'
import { folded } from '../folded.ts'
import { amendedDays } from './amended-days.ts'
import { DAY, FOLDED_MONTHS, FROM_WORDS, MONTHS } from '../../dates/months.ts'
import type { Said } from './said.ts'

/** Words that name a place in a document: what is done to them is an instruction. */
const PLACES = pattern()`
  \b(?:(?:sub)?sections?|paragraphs?|sentences?|headings?|captions?|footnotes?|bullet points?|references? to
  |rows?|columns?|tables?|cover page|back cover
  |(?:this|the) (?:supplement|prospectus(?:es)?|sai|statement of additional information)
  |disclosures?|(?:the|following) information|appendix|entries|entry|the words?|the phrase)\b
`

export function aboutText(words: string): boolean {
  return PLACES.test(words)
}

/** What the sentence says does happen, has happened or will: not what can, what stays, or what hangs on an if. */
export const happens = once(
  (s: Said): boolean => !s.negative && !s.continues && !s.modal && !hypothetical(s) && !subordinate(s) && !isRejected(s) && !isDenied(s),
)

/** "Neither the name of the index nor its methodology will change." */
const isDenied = (s: Said): boolean =>
  /^(?:change|affect|increase|alter|modify)$/.test(s.verb) && /^\W*neither\b.*\bnor\b/s.test(s.low.slice(0, s.group.from))

/** "Shareholders did not approve the proposal to change …" */
const isRejected = (s: Said): boolean =>
  s.tense === 'infinitive' && /\b(?:did|do|does|has|have|had) not (?:approved?|adopt(?:ed)?)\b/.test(s.low.slice(0, s.group.from))

/** "If shareholders approve the proposal, …" */
const IF_APPROVED = pattern()`
  ^\W*if (?:(?:so |it is |they are |this is )?approved\b
  |they (?:approve|agree|consent|vote in favor)\b
  |(?:the|these) (?:proposed |new )?(?:(?:investment )?(?:sub-?)?(?:advisory|management) )?
  (?:proposals?|plan|merger|reorganization|transaction|agreements?|contracts?)\b[^,;]{0,60} (?:is|are) (?:so )?approved\b
  |(?:the |its |their |fund )?(?:share|stock|unit|contract ?|policy ?)?(?:holders|owners)(?: of [^,;]{3,60})? (?:so )?
  (?:approve|agree|consent|vote in favor)\b)[^;]{0,80},[ ]
`

export function hypothetical(s: Said): boolean {
  // "There can be no assurance that a sub-adviser will …"
  if (/^\W*there (?:can be|is|are) no (?:assurances?|guarantees?)\b/.test(s.low)) return true
  // "If shareholders approve the proposal, X will become the adviser": proposed, and told as what is to come.
  if (s.tense === 'future' && IF_APPROVED.test(s.low)) return false
  // "will evaluate whether to change the strategy": nothing is decided.
  if (
    /^(?:whether|if)\b/.test(s.whatLow) ||
    /\b(?:evaluate|consider|determine|decide)s? (?:whether|if)(?: or not)?\b[^.;]{0,60}$/.test(s.low.slice(0, s.group.from))
  )
    return true
  return (
    /^\W*(?:if|unless|in the event|should)\b/.test(s.low) ||
    /(?:^|[,;]\s*|\band )\s*(?:if|unless|in the event|whether|should|assuming(?! (?:his|her|their)\b)|to the extent)\b/.test(
      `${s.openerLow} ${s.whoLow.slice(0, 12)}`,
    )
  )
}

/** "once the", "as soon as": the words before a subject that tell when something else happens. */
const SUBORDINATING = pattern()`
  \b(?:once|when|until|after|before|while|as soon as|at the time)\s(?!(?:then|now)\b)(?:the |such |a |an |its )?[\w']*\s*$
`

/** Hangs on "once", "when", "until": it tells when something else happens. */
export function subordinate({ tense, low, subject, whoLow }: Said): boolean {
  if (tense === 'future') return false
  const before = low.slice(Math.max(0, subject.from - 24), subject.from)
  const first = /^(?:once|when|until|after|before|while)\b/.test(whoLow) ? whoLow.split(' ')[0]! : ''
  return SUBORDINATING.test(before + first)
}

/** Announces: a future, a date from which, or a step just taken. A bare present tense only describes. */
export function announces(s: Said): boolean {
  return (
    s.tense === 'future' || s.tense === 'perfect' || s.tense === 'past' || s.progressive || s.begins || s.ended || dated(s) || isDecided(s)
  )
}

/** "approved (1) changing the objective …; and (2) …, each effective May 1": the day stands with the last. */
const isDecided = (s: Said): boolean => s.item !== null && s.tense === 'infinitive' && s.governor === 'approve'

const RESTATING = new Set(wordList`change revise amend modify replace restate update`)
/** "to read as follows", "from "capital appreciation" to …" */
const RESTATED = pattern()`
  ^(?:hereby )?(?:in its entirety )?
  (?:to (?:read|state|be|provide that|permit|allow)|as follows|from ["\u0093][^;]{2,200}\bto)\b
`

/** "is revised to read", "is hereby amended to permit": done by being said. */
export function restates(s: Said): boolean {
  return s.passive && s.tense === 'present' && RESTATING.has(s.verb) && RESTATED.test(s.whatLow)
}

/** Words that say from when, wherever they stand. */
const FROM_WHEN = pattern()`
  \b(?:effective|as of|as from|beginning|commencing|starting|from and after|now|immediately
  |on (?:or|and) after (?:${FOLDED_MONTHS} \d|${DAY})
  |since ${DAY}
  |on or a(?:bout|round)|(?:on|from) (?:the|that) same (?:date|day)|from that (?:date|day|time)|upon (?:the )?(?:closing|completion))\b
`
/** "On July 1, 2015 the A Index gives way to the B Index": what is said to happen on a day. */
const ON_A_DAY = pattern()`
  ^\W*(?:also |and )?on ${DAY}\b
`
/** "… rises from 15% to 25% of total assets on July 1, 2015." */
const ENDS_WITH_DAY = pattern()`
  \b(?:(?:on|from|since) (?:${FOLDED_MONTHS} \d{1,2}|${DAY})|today)[.;]?\s*$
`
const OPENS_WITH_DAY = pattern()`
  \b(?:${FROM_WORDS}|from and after)\b|\bfrom (?:${FOLDED_MONTHS} \d|${DAY})
`

const NOW = /\b(?:(?:currently|at present|presently),|until now,?|up to now,?|so far,?) (?:the|each|its)\b/

/** "Currently, the Fund's objective is to seek the results of the A Index.": what it is until then. */
export function isUntilThen(s: Said): boolean {
  const before = s.low.slice(Math.max(0, s.subject.from - 60), s.group.to)
  return NOW.test(before) && !/\b(?:will|shall)\b/.test(before)
}

/** "Effective …", "as of …", "beginning …" stands in the sentence. */
export function dated(s: Said): boolean {
  if (s.led === true || (s.tense === 'present' && openedOnDay(s)) || openedWithDay(s)) return true
  return FROM_WHEN.test(s.low) || ENDS_WITH_DAY.test(s.low)
}

/** "On July 1, 2015 the Fund adopted …" */
export const openedOnDay = (s: Said): boolean => ON_A_DAY.test(s.openerLow)

/** The sentence opens with the day from which it holds: "Effective May 1, 2010, the Fund pays …". */
export function openedWithDay(s: Said): boolean {
  return OPENS_WITH_DAY.test(s.openerLow)
}

const GIVES_DAY = pattern()`\b(?:${FROM_WORDS})\b|\bfrom ${DAY}`
/** "Effective May 1, …", "As of that date, …": words before its subject say from when. */
export const opensEffective = (s: Said): boolean => GIVES_DAY.test(s.openerLow)

/** "Prior to that date, …": words before its subject go back behind another day. */
export const opensBeforeThen = (s: Said): boolean => /\b(?:prior to|before|until) (?:that|such|this) (?:date|time)\b/.test(s.openerLow)

/** It speaks of years before the filing's own: history, not news. */
export function longAgo(s: Said, reading: Reading): boolean {
  const known = ago.get(s)
  if (known !== undefined) return known
  const given = tellsOfThePast(s, reading)
  ago.set(s, given)
  return given
}

const ago = new WeakMap<Said, boolean>()

function tellsOfThePast(s: Said, reading: Reading): boolean {
  const { dated: day } = reading.context
  if (!day || s.tense === 'future') return false
  // What took place before the amended document bore its date stands in that document already.
  const issued = issuedBy(reading)
  const last = issued && s.tense !== 'perfect' ? lastDay(s) : null
  if (issued && last && last < issued && !/\b(?:approved|voted|elected|meeting)\b/.test(s.low)) return true
  const year = lastYear(s)
  return year !== null && year < Number(day.slice(0, 4)) - 1
}

/** The first day that the cover gives an amended document. */
const issuedBy = once((reading: Reading): string | null => amendedDays(reading)[0] ?? null)
/** What is told of someone by the way ("X, which resigned on April 20") is no day of the news. */
const lastDay = once(
  ({ clause, relative }: Said): string | null =>
    writtenDates(relative ? clause.text : clause.text.replace(BY_THE_WAY, ' '))
      .flatMap(d => d.date ?? [])
      .filter(d => d.length === 10)
      .sort()
      .at(-1) ?? null,
)
const BY_THE_WAY = /,\s(?:who|whom|which)\s(?:[^,;]|,(?= (?:19|20)\d\d))*/g
/** "the Russell 2000 Value Index", "the Retirement 2010 Fund": a number within a name is no year. */
const NUMBERED = pattern('g')`
  \b(?!(?:${MONTHS}
  |In|Since|Until|Effective|Of|By|From)\b)[A-Z][\w&.’'-]*(?:\s?®)? (?:19|20)\d\d(?=®?(?: [a-z]{2}-)?(?:\s®)?\s[A-Z])
`

/** What is told of someone by the way ("who had managed it since 1999") is no news of that year, nor is a law's. */
const lastYear = once((s: Said): number | null => {
  const low = s.clause.text.length === s.low.length ? folded(s.clause.text.replace(NUMBERED, name => ' '.repeat(name.length))) : s.low
  const words = (
    s.relative ? low : low.replace(/,?\s(?:who|whom|which)\s[^,;]*|,\s(?:an? |the )?[^,;]{3,60}\ssince [^,;]{0,14}(?:19|20)\d\d,/g, ' ')
  ).replace(/\b(?:act|code) of (?:19|20)\d\d\b|\b(?:19|20)\d\d act\b/g, ' ')
  return [...words.matchAll(/\b(?:19|20)\d\d\b/g)].reduce<number | null>((last, [year]) => Math.max(last ?? 0, Number(year)), null)
})

/** "the fee schedule and/or expense limitation will be revised for each fund as described herein": which of them, is told below. */
export const announcesSome = (s: Said): boolean =>
  /\band\/or\b/.test(s.low.slice(s.subject.from, s.group.from)) && /\bas (?:described|set forth|discussed|noted)\b/.test(s.whatLow)

/** A reminder of an older name or state. */
export const reminds = once(
  (s: Said): boolean =>
    /\b(?:formerly|previously known|presently known|currently known|f\/k\/a)\b/.test(
      s.low.slice(Math.max(0, s.subject.from - 2), s.complement.to),
    ) && s.tense !== 'future',
)
