// In: a statement of someone who manages a portfolio or holds an office.
// Out: who comes or leaves by the days that it gives, and those days.
//   "X will continue to manage the Fund until September 30"   "X has been responsible for its management since May 3, 2010"
//    ^ leaves                                 ^ day            ^ comes                                         ^ day
import { FROM_WORDS } from '../../dates/months.ts'
import { pattern } from '../../../../model/pattern.ts'
import type { ChangeDate } from '../../../../model/filing.ts'
import { datesIn, type FoundDate } from '../../dates/dates.ts'
import { writtenDates } from '../../dates/written-date.ts'
import type { Reading } from '../candidate.ts'
import { amendedDays, lastKnown } from './amended-days.ts'
import { MANAGEMENT, MANAGER } from './handovers.ts'
import type { Move } from './moves/moves.ts'
import { opensEffective } from './news.ts'
import { peopleOf } from './named.ts'
import type { Said } from './said.ts'

const SINCE = /(?:\(since|\bwhich (?:he|she) has (?:co-)?managed since) ([A-Z][a-z]{2,8} (?:\d{1,2}, )?\d{4})\b/g
/** "to October 1", "return on October 1" */
const ABSENT_UNTIL = pattern('i')`
  \b(?:(?:to|until|through)(?: on)?(?: or a(?:bout|round))?
  |(?:expected|scheduled|anticipated) to (?:end|conclude|last(?: until| through)?|run through)(?: on)?(?: or (?:about|around))?
  |(?:return|resume|rejoin|come back)\b[^.;]{0,60}\b(?:on|by|in)(?: or (?:about|around))?) $
`
const ABSENT_FROM = pattern('i')`\b(?:${FROM_WORDS}|from)(?: on)? (?:or a(?:bout|round) )?$`

/**
 * "X will continue to manage the Fund until September 30", "X is not a portfolio manager":
 * said with words that else tell of no change.
 */
export function endsOtherwise(s: Said): { dates: ChangeDate[] } | null {
  if (s.relative || s.modal) return null
  if (s.negative) return s.verb === 'be' && MANAGER.test(s.whatLow.slice(0, 60)) && opensEffective(s) ? { dates: [] } : null
  const day = s.continues && MANAGEMENT.test(`${s.verb} ${s.whatLow}`) ? after(/\b(?:until|through)\b(.{0,60})/, s.what) : null
  return day ? { dates: on(day, s) } : null
}

/** "has been responsible for the day-to-day management since May 3, 2010": news where the amended document is older than that. */
export function sinceThen(s: Said, reading: Reading): { dates: ChangeDate[] } | null {
  if (s.tense !== 'perfect' || s.relative || s.passive || !manages(s)) return null
  const issued = lastKnown(reading)
  const day = after(/\bsince\b(.{0,40})/i, s.clause.text)
  return issued?.length === 10 && day && day > issued ? { dates: on(day, s) } : null
}

/** "has been the manager", "has run the Fund", "has had sole charge of it" */
const manages = (s: Said): boolean =>
  (['be', 'serve', 'manage', 'act'].includes(s.verb) && (s.verb === 'manage' || MANAGER.test(s.whatLow))) ||
  (['run', 'head', 'direct', 'oversee', 'lead', 'co-manage'].includes(s.verb) && /\b(?:fund|portfolio|team)\b/.test(s.whatLow)) ||
  (s.verb === 'have' && /^(?:sole |full |primary )?(?:charge|responsibility)\b/.test(s.whatLow))

/**
 * "Ruth Amsel (since June 2015) and David Orne (since 2010)", "which she has managed since June 2015":
 * of a team those who came after the amended document.
 */
export function sinceListed(s: Said, reading: Reading): Move | null {
  const issued = amendedDays(reading).at(-1)
  const { text } = s.clause
  if (issued?.length !== 10 || s.relative) return null
  for (const m of text.matchAll(SINCE)) {
    const day = writtenDates(m[1]!)[0]?.date
    const who = day && day > issued ? peopleOf(text.slice(0, m.index), reading).at(-1) : undefined
    if (day && who) return { s, leaves: [], comes: [who], dates: on(day, s) }
  }
  return null
}

/** "Until December 31, the Fund will be managed by X": X leaves then. */
export function untilThen(s: Said): { dates: ChangeDate[] } | null {
  const day = /^\W*until\b/.test(s.openerLow) && s.passive ? after(/\buntil\b(.{0,60})/i, s.clause.text.slice(0, s.subject.from)) : null
  return day ? { dates: on(day, s) } : null
}

/** The day that stands after some words. */
function after(words: RegExp, text: string): string | null {
  const found = words.exec(text)
  return (found && writtenDates(found[1]!)[0]?.date) ?? null
}

const on = (date: string, s: Said): ChangeDate[] => [{ role: 'effective', date, qualifier: 'on', lines: s.clause.lines }]

const IS_EXPECTED = /\b(?:expected|anticipated|scheduled) to (?:end|conclude|last|run|return|resume|rejoin|come back)\b[^.;]{0,60}$/i

/**
 * "from July 1 to October 1", "beginning on July 1 … return on October 1":
 * the two ends of an absence, or the end of what is done in the meantime.
 */
export function absence({ clause: { text, lines } }: Said): ChangeDate[] {
  const found = datesIn(text).filter(d => d.date)
  const end = found.find(d => ABSENT_UNTIL.test(text.slice(0, d.from)))
  const begin = end && found.find(d => d.to <= end.from && ABSENT_FROM.test(text.slice(0, d.from)))
  const told = (role: 'effective' | 'end', { date, qualifier }: FoundDate): ChangeDate => ({
    role,
    date: date!,
    qualifier: qualifier === 'on-or-about' ? qualifier : role === 'end' && IS_EXPECTED.test(text.slice(0, end!.from)) ? 'expected' : 'on',
    lines,
  })
  return [...(begin ? [told('effective', begin)] : []), ...(end ? [told('end', end)] : [])]
}
