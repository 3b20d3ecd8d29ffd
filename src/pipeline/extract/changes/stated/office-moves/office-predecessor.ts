// In: a statement right after one by which a firm comes to an office. Out: the firm that leaves it, or more of the one that comes.
//   "Its predecessor was X"     "Until then this office is held by X"     "It succeeds X"
//                        ^ leaves                                  ^ leaves            ^ leaves
import { pattern } from '../../../../../model/pattern.ts'
import { DAY } from '../../../dates/months.ts'
import { writtenDates } from '../../../dates/written-date.ts'
import type { Reading } from '../../candidate.ts'
import { firstOther } from '../first-other.ts'
import type { Move } from '../moves/moves.ts'
import { firmsOf } from '../named.ts'
import { ENDING, named, object } from './office-words.ts'
import type { Said } from '../said.ts'

/** Of a sentence that goes back behind the day of the one before it. */
const BEFORE_THEN = pattern()`
  ^\W*(?:previously|formerly|until then|before then|up to then
  |(?:before|prior to|until) (?:(?:that|this|such) (?:date|time|day|change)|${DAY}))\b
`
const THE_NEW_ONE = /^(?:each|it|they|both|the new (?:sub-?advis[eo]rs?|firms?))\b/

export function leavesBefore(s: Said, last: Move, reading: Reading): Move | null {
  return (
    beginsOnDay(s, last, reading) ??
    (last.leaves.length ? null : whoLeft(s, last, reading)) ??
    servedBefore(s, last, reading) ??
    replaces(s, last, reading)
  )
}

/** Who leaves, where nothing before has told it. */
function whoLeft(s: Said, last: Move, reading: Reading): Move | null {
  // "will add X as a sub-adviser and will terminate Y"
  if (ENDING.has(s.verb) && !s.passive && s.clause === last.s.clause)
    return withLeaver(s, last, firstOther(firmsOf(s.what, reading), last.comes))
  if (isHeldUntilThen(s)) {
    const holder = /\bby\s+(.{3,120})/is.exec(s.what)?.[1]
    return withLeaver(s, last, holder ? firmsOf(holder, reading).slice(0, 1) : [])
  }
  if (hasItNow(s)) return withLeaver(s, last, firstOther(firmsOf(s.who, reading), last.comes))
  return assumedFrom(s, last, reading) ?? servedUntilThen(s, last, reading) ?? predecessorWas(s, last, reading)
}

const withLeaver = (s: Said, last: Move, leaves: string[]): Move | null => (leaves.length ? { s, leaves, comes: last.comes } : null)

/** Every firm of some words is one that comes. */
const areThoseWhoCome = (firms: readonly string[], last: Move): boolean => firms.length > 0 && firms.every(n => last.comes.includes(n))

/** "X now has that function", "X currently serves in that capacity" */
const hasItNow = (s: Said): boolean =>
  !s.passive &&
  !s.relative &&
  s.tense === 'present' &&
  ['have', 'hold', 'perform', 'serve', 'act', 'provide', 'be'].includes(s.verb) &&
  /\b(?:now|currently|presently|at present)\b/.test(`${s.low.slice(s.subject.from, s.group.to)} ${s.whatLow}`) &&
  /\b(?:that|this|the same|such) (?:function|office|position|role|capacity|services?|duties)\b/.test(s.whatLow)

/** "Until then this office is held by X" */
const isHeldUntilThen = (s: Said): boolean =>
  s.passive &&
  s.verb === 'hold' &&
  /\b(?:office|position|role|capacity)\b/.test(s.whoLow) &&
  /\b(?:until (?:then|that)|before|so far)\b/.test(`${s.openerLow} ${s.whoLow}`)

/** "Brightwater will begin managing its portion on July 15": when the one who comes begins. */
function beginsOnDay(s: Said, last: Move, reading: Reading): Move | null {
  if (s.passive || s.relative || !(s.begins || s.tense === 'future') || s.clause.passage !== last.s.clause.passage) return null
  if (!['manage', 'serve', 'provide', 'act', 'commence'].includes(s.verb) || !writtenDates(s.what).length) return null
  return THE_NEW_ONE.test(s.whoLow) || areThoseWhoCome(named(s.who, reading), last) ? { s, leaves: last.leaves, comes: last.comes } : null
}

/** "Prior to March 1, 2006, X was the Trust's custodian" */
export const servedBeforeDay = (s: Said): boolean =>
  s.tense === 'past' &&
  !s.passive &&
  !s.relative &&
  ['be', 'serve', 'act'].includes(s.verb) &&
  BEFORE_THEN.test(s.low.slice(0, s.group.from))

/** "Y assumed responsibility for managing the portfolio from X", said of the one who comes. */
function assumedFrom(s: Said, last: Move, reading: Reading): Move | null {
  if (s.passive || !['assume', 'take'].includes(s.verb) || !/\b(?:manag\w+|responsib\w+)\b/.test(s.whatLow)) return null
  if (!areThoseWhoCome(named(s.who, reading), last)) return null
  const from = /\bfrom\s+(?=[A-Z])(.{3,100})/.exec(s.what)?.[1]
  return { s, leaves: from ? firmsOf(object(from), reading).slice(0, 1) : [], comes: last.comes }
}

/** "The transition from X is expected to be completed by July 31.", "X was the distributor prior to that date." */
function servedUntilThen(s: Said, last: Move, reading: Reading): Move | null {
  if (s.relative) return null
  const served = s.tense === 'past' && ['be', 'serve', 'act'].includes(s.verb)
  const isOld =
    servedBeforeDay(s) ||
    /^the (?:transition|transfer|conversion|change) from\b/.test(s.whoLow) ||
    (served && /\b(?:prior to|until|before) (?:that|such|this) (?:date|time)\b/.test(s.whatLow))
  return isOld ? withLeaver(s, last, firstOther(firmsOf(s.who, reading), last.comes)) : null
}

function predecessorWas(s: Said, last: Move, reading: Reading): Move | null {
  if (s.verb !== 'be' || s.passive) return null
  // "Its predecessor was X", right after the one who has come.
  if (/^(?:its|the|their) (?:immediate )?predecessor\b/.test(s.whoLow)) return withLeaver(s, last, firmsOf(s.what, reading).slice(0, 1))
  // "Before that date the Funds' adviser was X"
  const isThen = s.tense === 'past' && BEFORE_THEN.test(s.low.slice(0, s.group.from))
  return isThen ? withLeaver(s, last, firstOther(firmsOf(s.what, reading), last.comes)) : null
}

/** "X previously served in that capacity". */
function servedBefore(s: Said, last: Move, reading: Reading): Move | null {
  if (s.passive || s.relative || !['serve', 'act'].includes(s.verb) || !/\bpreviously\b/.test(s.low)) return null
  if (!/\b(?:in (?:that|this|such|the same) (?:capacity|role|position)|as such)\b/.test(s.whatLow)) return null
  return { s, leaves: firstOther(named(s.who, reading), last.comes), comes: last.comes }
}

/** "Old Harbor Trust Company succeeds Piedmont National Bank", right after the sentence that names its office. */
function replaces(s: Said, last: Move, reading: Reading): Move | null {
  if (s.passive || !['succeed', 'replace'].includes(s.verb) || s.clause.passage !== last.s.clause.passage) return null
  const isSame = /^(?:it|(?:the|that|this) (?:new )?firm)$/.test(s.whoLow)
    ? last.comes.length === 1
    : areThoseWhoCome(named(s.who, reading), last)
  return isSame ? { s, leaves: named(object(s.what), reading).slice(0, 1), comes: last.comes } : null
}
