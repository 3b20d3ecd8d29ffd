// In: a statement of who holds an office. Out: its firm as one that comes, where it began after the day of the amended document.
//   "X has been the custodian since September 2, 2003."
//    ^ comes                        ^ day
import type { ChangeDate } from '../../../../../model/filing.ts'
import { writtenDates } from '../../../dates/written-date.ts'
import type { Reading } from '../../candidate.ts'
import { amendedDays } from '../amended-days.ts'
import { coming, inRole, named, type OfficeReader } from './office-words.ts'
import type { Said } from '../said.ts'

export const officeSince: OfficeReader = told => {
  const { s, reading, office } = told
  if (!['be', 'serve', 'act'].includes(s.verb) || s.tense !== 'perfect' || s.passive || s.ended) return undefined
  // "Since September 2 the custodian has been X."
  const isNamedLast = s.verb === 'be' && inRole(s.whoLow, office) && !named(s.who, reading).length
  const dates = isNamedLast || inRole(s.whatLow, office) ? startedSince(s, reading) : null
  return dates ? { ...coming(told, named(isNamedLast ? s.what : s.who, reading).slice(0, 1)), dates } : undefined
}

/** The day since which it is so, where the amended document is older. */
export function startedSince({ clause: { text, lines } }: Said, reading: Reading): ChangeDate[] | null {
  const issued = amendedDays(reading).at(-1)
  const day = writtenDates(text).find(d => d.date?.length === 10 && /\bsince $/i.test(text.slice(0, d.from)))
  return day && issued?.length === 10 && day.date! > issued ? [{ role: 'effective', date: day.date!, qualifier: 'on', lines }] : null
}
