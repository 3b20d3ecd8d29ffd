// In: a sentence. Out: its dates with their roles, those among them that it gives by a defined term ("the Effective Date").
import type { ChangeDate } from '../../../model/filing.ts'
import type { IsoDate } from '../../../model/iso-date.ts'
import type { DateRole, Qualifier } from '../../../model/kinds.ts'
import type { Lines } from '../../../model/lines.ts'
import { pattern } from '../../../model/pattern.ts'
import type { Context, Definition } from '../context.ts'
import { datesIn, type FoundDate } from '../dates/dates.ts'
import type { Clause, Reading } from './candidate.ts'
import { roleInSentence } from './date-links/date-links.ts'
import { withoutDaysOfNotice } from './day-of-notice.ts'
import { quotedOut } from './instructions/masked.ts'
import { isMovedFrom, isPutOff } from './stated/dates-of-role.ts'
import { literal } from '../literal.ts'
import { movedTo } from './retold.ts'

const PUT_OFF = pattern('i')`
  \b(?:effective date|closing date)\b[^;]{0,260}\b(?:postponed|delayed|deferred|rescheduled|moved|extended|accelerated|changed)\b
`
const FROM = /\bfrom (?:on or a(?:bout|round) )?$/i
const RATHER_THAN = /\d,? (?:rather than|instead of|and not|not)(?: on(?: or a(?:bout|round))?)? $/i
const TO_ANOTHER = /^,? to\b/i
const TO = /\b(?:to|until) (?:on or a(?:bout|round) )?$/i
const ON_OR_AFTER = /\bon (?:or|and) after $/i
/** "until the Effective Date" */
const NOT_ON = /^(?:until|before|prior to|since|after)\b/i
const OF_EFFECT = /effective|closing|conversion|transition|merger|reorganization/i

/** How firmly the words that define a term give its date. */
function qualifierOf(definition: Definition, { context, clauses }: Reading): Qualifier {
  for (const c of clauses)
    if (c.lines[0] <= definition.lines[1] && definition.lines[0] <= c.lines[1]) {
      const found = datesIn(c.text, context.dated).find(d => d.date === definition.date && d.qualifier !== 'immediately')
      if (found) return found.qualifier
    }
  return 'on'
}

interface DateTerm {
  definition: Definition
  date: IsoDate
  words: RegExp
}
const dateTerms = new WeakMap<Context, DateTerm[]>()

const BEFORE_TERM = '(?:as of|on|after|from|effective|upon|until|at|before|prior to|since|following|by)(?: or a(?:bout|round)| and after)?'

/** Terms of the document that stand for a date, each with the words that use it. */
function dateTermsOf(context: Context): readonly DateTerm[] {
  const known = dateTerms.get(context)
  if (known) return known
  const terms = context.definitions.flatMap((definition): DateTerm[] => {
    const { date, term } = definition
    const isDay = /\bdate\b|\btime\b/i.test(term)
    // "effective as of the Closing"; what follows it or hangs on it has another day.
    if (!date || !(isDay || /^closing$/i.test(term))) return []
    const before = isDay ? BEFORE_TERM : '(?:as of|effective|on|at)'
    return [{ definition, date, words: new RegExp(`\\b${before} the ["“]?${literal(term)}\\b`, 'i') }]
  })
  dateTerms.set(context, terms)
  return terms
}

const ofClauses = new WeakMap<Reading, Map<Clause, readonly ChangeDate[]>>()

/** Dates of a clause, which many changes may ask for. */
export function datesOfClause(clause: Clause, reading: Reading): readonly ChangeDate[] {
  const all = ofClauses.get(reading) ?? new Map<Clause, readonly ChangeDate[]>()
  const dates = all.get(clause) ?? datesUnlessMoved(clause, reading)
  ofClauses.set(reading, all.set(clause, dates))
  return dates
}

/** Its dates; where the next sentence puts the day off, the day that holds instead. */
function datesUnlessMoved(clause: Clause, reading: Reading): ChangeDate[] {
  const dates = datesOfSentence(clause.text, clause.lines, reading)
  const instead = movedTo(clause, reading)
  if (!instead) return dates
  const { date, qualifier } = instead.day
  return [...dates.filter(d => d.role !== 'effective'), { role: 'effective', date: date!, qualifier, lines: instead.clause.lines }]
}

/** The dates of one sentence with their roles, written or by a defined term. */
export function datesOfSentence(text: string, lines: Lines, reading: Reading): ChangeDate[] {
  const { dated } = reading.context
  const quoted = quotedOut(text)
  const found = datesIn(text, dated)
    .filter(d => !quoted.some(q => q.from < d.from && d.from < q.to))
    .flatMap(d => writtenDate(d, text, dated, lines))
  return withoutDaysOfNotice(withTerms(found, text, lines, reading), text)
}

/** A written date with its role; none where it has none, or holds no longer. */
function writtenDate(found: FoundDate, text: string, dated: IsoDate | null, lines: Lines): ChangeDate[] {
  const { date, qualifier } = found
  if (!date) return []
  const before = text.slice(0, found.from)
  const after = text.slice(found.to)
  const put = PUT_OFF.exec(text)
  const putOff = put !== null && put.index < found.from
  // "has been postponed from August 2, 2010 to August 16, 2010": the first day no longer holds.
  if (isMovedFrom(before, after) || (putOff && FROM.test(before) && TO_ANOTHER.test(after))) return []
  // "is now expected to close on December 5, 2003 rather than on October 31, 2003": nor does the second.
  if (RATHER_THAN.test(before)) return []
  const role = putOff && TO.test(before) ? 'effective' : roleInSentence(text, found)
  // "The meeting scheduled for June 30 has been postponed to July 28"
  if (!role || role === 'other' || (role === 'meeting' && isPutOff(after))) return []
  // What a board has approved is not approved on a day to come.
  if (role === 'board-approval' && dated && date.length === 10 && date > dated) return [{ role: 'effective', date, qualifier, lines }]
  // "bought on or after": from that day on.
  const onward = role === 'effective' && qualifier === 'no-earlier-than' && ON_OR_AFTER.test(before)
  return [{ role, date, qualifier: onward ? 'on' : qualifier, lines }]
}

/** The dates of a sentence, and the effective one that it gives by a term where it gives none in writing. */
function withTerms(found: ChangeDate[], text: string, lines: Lines, reading: Reading): ChangeDate[] {
  if (found.some(d => d.role === 'effective')) return found
  for (const { definition, date, words } of dateTermsOf(reading.context)) {
    const use = words.exec(text)
    if (use && !NOT_ON.test(use[0]) && OF_EFFECT.test(definition.term))
      return [...found, { role: 'effective', date, qualifier: qualifierOf(definition, reading), lines }]
  }
  return found
}

export const effectiveOf = (dates: readonly ChangeDate[]) => dates.filter(d => d.role === 'effective')

/** The first day of a role that a clause gives, none where it gives no such day. */
export const dayOf = (role: DateRole, clause: Clause, reading: Reading): ChangeDate[] =>
  datesOfClause(clause, reading)
    .filter(d => d.role === role)
    .slice(0, 1)
