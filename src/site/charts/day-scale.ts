// In: ISO dates. Out: their places on a horizontal axis, in percent of its width, and the axis marks. Knows nothing of drawing.
import { scaleLinear } from 'd3-scale'
import { Temporal } from 'temporal-polyfill'
import { firstDay, lastDay } from '../../model/iso-date.ts'
import { shortDate } from '../words.ts'

const EPOCH = Temporal.PlainDate.from('1970-01-01')
/** Days since 1970, without a time zone. */
export const dayNumber = (day: string): number => Temporal.PlainDate.from(day).since(EPOCH).days

export interface DayScale {
  /** First and last place of a date: equal for a day, apart for a month or year. */
  at: (date: string, spread?: number) => [number, number]
  marks: { x: number; label: string }[]
}

/** Where the axis begins and ends, in percent of the width. */
const [FROM, TO] = [2, 98]
const MOST_MARKS = 5
/** Months between two marks. */
const STEPS = [1, 3, 6, 12, 24, 60, 120, 240]

/** An axis over all dates with room at both ends and at most six marks. */
export function dayScale(dates: readonly string[]): DayScale {
  const days = dates.flatMap(d => [dayNumber(firstDay(d)), dayNumber(lastDay(d))])
  const low = Math.min(...days)
  const high = Math.max(...days)
  const room = Math.max(15, (high - low) * 0.05)
  const scale = scaleLinear()
    .domain([low - room, high + room])
    .range([FROM, TO])
  const place = (n: number) => Math.round(scale(n) * 100) / 100
  const start = EPOCH.add({ days: Math.floor(low - room) })
  const end = EPOCH.add({ days: Math.ceil(high + room) })
  const months = (end.year - start.year) * 12 + end.month - start.month + 1
  const step = STEPS.find(s => months / s <= MOST_MARKS) ?? 480
  const marks: DayScale['marks'] = []
  for (let n = Math.ceil((start.year * 12 + start.month) / step) * step; n <= end.year * 12 + end.month - 1; n += step) {
    const year = Math.floor(n / 12)
    const month = (n % 12) + 1
    const date = `${year}-${String(month).padStart(2, '0')}`
    marks.push({ x: place(dayNumber(`${date}-01`)), label: step >= 12 ? String(year) : shortDate(date) })
  }
  return {
    at: (date, spread = 0) => [place(dayNumber(firstDay(date)) - spread), place(dayNumber(lastDay(date)) + spread)],
    marks: marks.filter(m => m.x >= FROM && m.x <= TO - 8),
  }
}
