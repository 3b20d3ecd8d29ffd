// In: a dated fact. Out: the heading under which a list puts it, by year or by month.
import { spellDate } from '../../model/iso-date.ts'
import type { TimelineEntry } from '../../model/library.ts'

export const byYear = ({ date }: TimelineEntry) => ({ id: `y${date.slice(0, 4)}`, text: date.slice(0, 4) })

/** "October 2006"; a date that names no month stands under its year. */
export const byMonth = ({ date }: TimelineEntry) => ({
  id: `m${date.slice(0, 7)}`,
  text: date.length > 4 ? spellDate(date.slice(0, 7)) : `${date}, no month given`,
})
