// In: a statement. Out: whether it tells news as of a day, whatever its verb: a day that it opens with, that it gives to a verb of change,
// or that stands beside it.
//   "As of July 1, 2010, the deadline … will move …"     "… not more than four times. This limit takes effect on December 2."
//    ^ opens with it                                                                                             ^ beside it
import { DAY, FROM_WORDS } from '../../../dates/months.ts'
import { pattern } from '../../../../../model/pattern.ts'
import { wordList } from '../../../../../model/word-list.ts'
import { datesIn } from '../../../dates/dates.ts'
import type { Reading } from '../../candidate.ts'
import { BACKWARD } from '../../day-rules-backward.ts'
import { freeDays } from '../../lone-day.ts'
import { datesOfClause, effectiveOf } from '../../sentence-dates.ts'
import { happens, longAgo, openedWithDay } from '../news.ts'
import type { Said } from '../said.ts'
import { groupWords } from '../group-words.ts'

const OPENS = pattern()`^\W*(?:${FROM_WORDS})\b`

const SINCE_DAY = pattern()`^\W*since ${DAY}\b`

const CHANGING = new Set(wordList`
  change revise modify amend replace reduce increase decrease lower raise eliminate remove add adopt introduce impose institute implement
  discontinue suspend terminate waive lift extend restate cut drop fall rise go move shift become broaden expand narrow convert reinstate
  abolish rescind apply limit cap update relax tighten shorten lengthen transition
`)
/** What a board does to a limit. */
const DECIDING = new Set(wordList`raise lower increase reduce change eliminate lift relax remove`)
const OPENS_WITH_DAY = pattern()`\b(?:${FROM_WORDS}|from and after)\b`
const DAY_BEHIND = pattern()`
  \b(?:${FROM_WORDS}|on)\b
  (?: on)?(?: or a(?:bout|round))?(?: the close of business on)? ${DAY}
`

export function isNewsAsOfDay(s: Said, reading: Reading): boolean {
  if (longAgo(s, reading)) return false
  const { dated } = reading.context
  // What may be from a day on happens, for all that its verb says.
  if (mayFromDay(s, reading)) return happens({ ...s, modal: null, negative: false })
  const isNews = happens(s) || (s.negative && s.tense === 'future' && happens({ ...s, negative: false }))
  return isNews && (holdsFrom(s) || changesOnDay(s, dated)) && datesIn(s.clause.text, dated).some(d => d.date)
}

/** What may or must be, or what a board decided. */
function mayFromDay(s: Said, reading: Reading): boolean {
  if (isDatedAfter(s, reading) || isDecided(s, reading)) return true
  if (s.negative) return false
  // "Effective June 2, the following changes are made: …" and an item: "The Fund may now sell securities short."
  if (s.led === true && s.modal === 'may' && /\bmay now\b/.test(groupWords(s))) return true
  // "Effective July 1, orders must be received by 2:00 p.m."
  const opens = OPENS.test(s.openerLow) && openedWithDay(s)
  return opens && (s.modal === 'must' || s.modal === 'may')
}

/** "… may not be exchanged more than four times. This limit takes effect on December 2.": the sentence right after gives the day. */
function isDatedAfter(s: Said, reading: Reading): boolean {
  const next = reading.clauses[s.clause.index + 1]
  if (!next || next.in !== s.clause.in || next.instruction || !BACKWARD.test(next.text)) return false
  if (s.tense !== 'future' && s.modal !== 'may' && !(s.passive && s.tense !== 'present')) return false
  return effectiveOf(datesOfClause(next, reading)).length === 1
}

/** "On May 7 the Directors raised from 10% to 25% the portion of the assets that may be invested in …" */
function isDecided(s: Said, reading: Reading): boolean {
  if (s.passive || s.tense !== 'past' || !DECIDING.has(s.verb) || !/\b(?:board|trustees|directors)\b/.test(s.whoLow)) return false
  return datesOfClause(s.clause, reading).some(d => d.role === 'board-approval' || d.role === 'effective')
}

/** "Effective …" as the first words, or "effective" before a day behind the verb; "as of" alone gives the day of figures as often. */
function holdsFrom(s: Said): boolean {
  // "Since May 1, 2000, however, a fee of 2% has been payable"
  if (s.tense === 'perfect' && SINCE_DAY.test(s.openerLow)) return true
  const isForward = s.tense === 'future' || s.ended || s.begins
  if (!openedWithDay(s)) return isForward && DAY_BEHIND.test(s.whatLow)
  return isForward || (OPENS_WITH_DAY.test(s.openerLow) && s.tense !== 'past')
}

/** Not opened with its day, but giving one to a verb of change: "the objective, currently …, will be restated effective July 1". */
function changesOnDay(s: Said, dated: string | null): boolean {
  const changes = s.tense === 'future' || (CHANGING.has(s.verb) && (s.tense !== 'present' || s.passive))
  return changes && freeDays(s.clause, dated).length === 1
}
