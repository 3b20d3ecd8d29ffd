// In: some words and their place. Out: the dates in them that have a role of their own: record, mailing, meeting, payment …
//   "Shareholders of record … as of November 30, 2007 will vote … at a special meeting … to be held on February 28, 2008."
//                                   ^ record                                                           ^ meeting
import type { ChangeDate } from '../../../../model/filing.ts'
import type { DateRole } from '../../../../model/kinds.ts'
import { pattern } from '../../../../model/pattern.ts'
import { withoutStops } from '../../dates/abbreviated.ts'
import { datesIn } from '../../dates/dates.ts'
import { withoutWeekday } from '../../dates/weekday.ts'
import type { Clause, Reading, Span } from '../candidate.ts'
import { PUT_OFF_WORDS } from './put-off-words.ts'
import { rolesOfDay, type Day, type DayRole } from './roles-of-day.ts'

const THE_SAME_DAY = pattern('i')`
  ^(?:this|that)(?: (?:day|date))? (?:is|(?:will|shall) be|will|shall|is expected to be)(?: also)?(?: (?:be|expected to be))? the (?:
  last|final) (?:full )?(?:day of (?:\w+ )?trading|trading day)\b
`
/** "The Fund will also cease accepting creation orders after the close of business on that date." */
const NO_ORDERS_THEN = pattern('i')`
  \b(?:cease|stop|discontinue) accepting (?:creation |purchase |new )*orders
  \s(?:on|as of|after|at) (the close of business on )?that (?:date|day)\b
`
const PUT_OFF = pattern('i')`
  ^,? (?:has|have|had) (?:(?:once )?again |further |since |subsequently |also )?been (?:again |further )?${PUT_OFF_WORDS}\b
  |^,? (?:will|shall) (?:now|instead) (?:be held|take place|be convened|occur|be completed)\b
`
/** "which had been expected to occur on June 26": the day that was meant before. */
const WAS_MEANT = pattern('i')`
  \b(?:had (?:previously |originally )?been|originally|initially|(?:was|were) (?:originally|initially|previously|first))
  \s(?:expected|scheduled|planned|anticipated|due|set|called)\b[^.;,]{0,50}$
`
const MOVED_FROM = pattern('i')`\b(?:${PUT_OFF_WORDS}|changed)\b[^.;]{0,40}\bfrom (?:on or a(?:bout|round) )?$`
const BEFORE_OPEN = /\b(?:before|prior to) (?:the )?(?:market(?:['’]s)? )?(?:opens?|opening|start|commencement)\b[^.;]{0,40}$/i

/** Dates of the given roles in some words; a date that takes effect ("effective", "take place") is none of them. */
export function datesOfRoles(span: Span, roles: readonly DateRole[], { context: { dated }, clauses }: Reading): ChangeDate[] {
  let told: ChangeDate[] = []
  for (const [i, clause] of clauses.entries()) {
    if (clause.passage !== span.passage || clause.to <= span.from || span.to <= clause.from) continue
    for (const sameDay of sameDayAsBefore(clause, clauses[i - 1], dated))
      if (roles.includes(sameDay.role)) told = withDate(told, sameDay, 'first')
    for (const day of daysIn(clause, dated))
      for (const { role, way } of rolesOfDay(day, roles, told))
        told = withDate(told, { role, date: day.date, qualifier: day.qualifier, lines: clause.lines }, way)
  }
  return told
}

function withDate(told: ChangeDate[], date: ChangeDate, way: DayRole['way']): ChangeDate[] {
  const at = told.findIndex(o => o.role === date.role)
  if (at < 0 || way === 'beside') return [...told, date]
  return way === 'instead' ? told.with(at, date) : told
}

/** "… on March 21. This is also expected to be the last day of trading": the day of the sentence before. */
function sameDayAsBefore(clause: Clause, before: Clause | undefined, dated: string | null): ChangeDate[] {
  if (before?.passage !== clause.passage) return []
  const trading = THE_SAME_DAY.test(clause.text)
  const close = NO_ORDERS_THEN.exec(clause.text)
  const day = trading || close ? datesIn(before.text, dated).findLast(d => d.date && d.qualifier !== 'immediately') : undefined
  if (!day) return []
  const { lines } = before
  if (close) return [{ role: 'last-purchase', date: day.date!, qualifier: close[1] ? 'close-of-business' : 'on', lines }]
  return [{ role: 'last-trading', date: day.date!, qualifier: /\bexpected\b/.test(clause.text) ? 'expected' : 'on', lines }]
}

/** The days of a sentence that may have a role, each with the words around it. */
function daysIn({ text }: Clause, dated: string | null): Day[] {
  const days: Day[] = []
  // Words before a date belong to it alone, not to the next one.
  let owned = 0
  for (const { from, to, date, qualifier } of datesIn(text, dated)) {
    const isDay = date !== null && qualifier !== 'immediately'
    if (isDay && isOldDay(text.slice(0, from), text.slice(to))) continue
    const before = withoutWeekday(withoutStops(text.slice(Math.max(owned, from - 360), from)))
    owned = to
    // "Trading will be halted before the open on September 24": the day before is the last.
    if (isDay && !BEFORE_OPEN.test(before)) days.push({ date, qualifier, before, after: text.slice(to), sentence: text })
  }
  return days
}

/** The words before a day say that it holds no longer. */
export const wasMeant = (before: string): boolean => WAS_MEANT.test(before)

/** The words behind a day say that it was put off. */
export const isPutOff = (after: string): boolean => PUT_OFF.test(after)

/** "adjourned from March 22 to April 19" */
export const isMovedFrom = (before: string, after: string): boolean =>
  MOVED_FROM.test(before) && /^(?:, \d{4})? (?:to|until)\b/i.test(after)

/** A day that no longer holds: "the meeting called for October 5 has been postponed". */
const isOldDay = (before: string, after: string): boolean =>
  isPutOff(after) || isMovedFrom(before, after) || (wasMeant(before) && THEN_PUT_OFF.test(after))
const THEN_PUT_OFF = pattern('i')`^,? (?:and |but )?(?:was |then |later |first )*${PUT_OFF_WORDS}\b[^.;]{0,30}\b(?:to|until)\b`

/** Sentences of the document that go on about one matter, by its words, beginning after a place; they lend their dates. */
export function furtherSpans(from: Span, matter: RegExp, { clauses }: Reading, same: (index: number) => boolean = () => true): Span[] {
  const isAfter = (c: Clause) => c.passage > from.passage || (c.passage === from.passage && c.from >= from.to)
  return clauses
    .filter((c, i) => isAfter(c) && !c.in.quoted && !c.instruction && matter.test(c.text) && same(i))
    .map(({ passage, from: start, to }) => ({ passage, from: start, to }))
}
