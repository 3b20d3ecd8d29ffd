// In: the days known of a change, and more of them. Out: the same with those that are news; and of all of them those that stay.
import type { ChangeDate } from '../../../../model/filing.ts'
import type { ChangeType, DateRole } from '../../../../model/kinds.ts'
import type { Candidate } from '../candidate.ts'
import { effectiveOf } from '../sentence-dates.ts'

const SETTLED_ROLES: ReadonlySet<DateRole> = new Set(['record', 'mailing', 'planned-filing', 'meeting'])
const STEP_ROLES: ReadonlySet<DateRole> = new Set(['limit-expiry', 'last-trading', 'payment'])

/** Whether a day has a role of its own already: that of a record or a mailing takes effect as nothing else. */
const isHeld = (day: ChangeDate, dates: readonly ChangeDate[]): boolean =>
  day.role === 'effective' && dates.some(d => SETTLED_ROLES.has(d.role) && d.date === day.date)

/** Where a finder has given the effective day, no other is taken. */
const isKnown = (day: ChangeDate, dates: readonly ChangeDate[], given: boolean): boolean =>
  dates.some(d => d.role === day.role && (d.date === day.date || (day.role === 'effective' && given)))

/** The days of a change with more of them. */
export function withDays(dates: readonly ChangeDate[], more: readonly ChangeDate[], change: Candidate): ChangeDate[] {
  const given = change.dates.some(d => d.role === 'effective')
  const all = [...dates]
  for (const day of more) if (!isHeld(day, all) && !isKnown(day, all, given)) all.push(day)
  return all
}

/** Of several lists of effective days the first that holds one which no other role has taken. */
export const firstFree = (lists: Iterable<readonly ChangeDate[]>, dates: readonly ChangeDate[]): readonly ChangeDate[] => {
  for (const days of lists) if (days.some(d => !isHeld(d, dates))) return days
  return []
}

/** Whether it is known when a change takes place: the day of a meeting is all the effect that calling it has. */
export const takesPlace = (dates: readonly ChangeDate[], type: ChangeType): boolean =>
  dates.some(d => d.role === 'effective' || d.role === 'liquidation' || (d.role === 'meeting' && type === 'shareholder-meeting'))

/** Of several effective dates of one change the most exact of the first sentence stays: the others belong to other things in it. */
export function oneEffective(all: readonly ChangeDate[], given: readonly ChangeDate[]): ChangeDate[] {
  // The day of a liquidation is told once; another day beside it is that of a step towards it, but where its finder says otherwise.
  const isStep = (d: ChangeDate) => !given.includes(d) && all.some(x => STEP_ROLES.has(x.role) && x.date === d.date)
  const dates = all.filter(d => d.role !== 'effective' || !(all.some(x => x.role === 'liquidation') || isStep(d)))
  const keep = effectiveOf(dates)[0]
  return dates.filter(d => d.role !== 'effective' || d === keep)
}
