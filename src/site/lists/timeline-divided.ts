// In: a type of change, or a year. Out: its part of the timeline: what stands on its own page, and which years or months have pages of
// their own.
import type { TimelineEntry } from '../../model/library.ts'
import { once } from '../records/files.ts'
import { timelineOfType, timelineOfYear } from '../records/records.ts'
import { derived } from '../trace/trace.ts'
import { divided, type Divided, type Stretch } from './divided.ts'

const MOST = 400

const stretches = (entries: readonly TimelineEntry[], keyOf: (entry: TimelineEntry) => string): Stretch<TimelineEntry>[] =>
  [...Map.groupBy(entries, keyOf)].map(([key, items]) => ({ key, items }))

const yearsOf = (type: string) => once(`years of ${type}`, () => stretches(timelineOfType(type).toReversed(), e => e.date.slice(0, 4)))
const monthsOf = (year: string) => stretches(timelineOfYear(year), e => e.date.slice(0, 7))

/** Newest first, by year. */
export const typeDivided: (type: string) => Divided<TimelineEntry> = derived('timeline-type-divided', type => divided(yearsOf(type), MOST))

/** Oldest first, by month; of a long year every month has its page, and what names no month stands on that of the year. */
export const yearDivided: (year: string) => Divided<TimelineEntry> = derived('timeline-year-divided', year => {
  const months = monthsOf(year)
  const [undated, dated] = [months.filter(m => m.key === year), months.filter(m => m.key !== year)]
  const whole = divided(months, MOST)
  return whole.apart.length ? { here: undated, apart: divided(dated, 0).apart } : whole
})

const monthsOfType = (type: string, year: string) =>
  once(`months of ${type} ${year}`, () => stretches(yearsOf(type).find(({ key }) => key === year)?.items ?? [], e => e.date.slice(0, 7)))

const ofTypeInYear = derived('timeline-type-year-divided', of => {
  const [type, year] = of.split(' ')
  return divided(monthsOfType(type!, year!), MOST)
})
/** What changes of a type a year has, newest first, by month. */
export const typeYearDivided = (type: string, year: string): Divided<TimelineEntry> => ofTypeInYear(`${type} ${year}`)

const ofTypeInMonth = derived('timeline-type-month', of => {
  const [type, month] = of.split(' ')
  return monthsOfType(type!, month!.slice(0, 4)).find(({ key }) => key === month)?.items ?? []
})
/** What changes of a type a month ("2007-05") has, newest first. */
export const timelineOfTypeInMonth = (type: string, month: string): readonly TimelineEntry[] => ofTypeInMonth(`${type} ${month}`)

/** What a month ("2007-05") has, oldest first. */
export const timelineOfMonth: (month: string) => readonly TimelineEntry[] = derived(
  'timeline-month',
  month => monthsOf(month.slice(0, 4)).find(({ key }) => key === month)?.items ?? [],
)
