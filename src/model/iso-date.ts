// Legal dates as ISO text of day, month or year precision ("2006-10-01", "2006-10", "2006"); no time zone, no JS Date.
import * as z from 'zod'
import { Temporal } from 'temporal-polyfill'

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether the text is a real calendar day, month or year in ISO form. */
export function isIsoDate(text: string): boolean {
  const m = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text)
  if (!m) return false
  const year = Number(m[1])
  const month = Number(m[2] ?? 1)
  const day = Number(m[3] ?? 1)
  // Asked of every date of every filing: counting days is a hundred times cheaper than making a calendar object.
  return (
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= (month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : DAYS[month - 1]!)
  )
}

export const IsoDate = z.string().refine(isIsoDate, { error: 'expected an ISO date: 2006-10-01, 2006-10 or 2006' })
export type IsoDate = string

export type Precision = 'day' | 'month' | 'year'

/** How exactly the date is known. */
export function precisionOf(date: IsoDate): Precision {
  return date.length === 10 ? 'day' : date.length === 7 ? 'month' : 'year'
}

/** First day that the date may mean, as a full ISO day. */
export function firstDay(date: IsoDate): IsoDate {
  return date.length === 10 ? date : date.length === 7 ? `${date}-01` : `${date}-01-01`
}

/** Last day that the date may mean, as a full ISO day. */
export function lastDay(date: IsoDate): IsoDate {
  if (date.length === 10) return date
  if (date.length === 4) return `${date}-12-31`
  const [year, month] = date.split('-').map(Number)
  const days = Temporal.PlainYearMonth.from({ year: year!, month: month! }).daysInMonth
  return `${date}-${String(days).padStart(2, '0')}`
}

/** Orders dates by the first day that they may mean; of equal first days the more exact comes first. */
export function compareDates(a: IsoDate, b: IsoDate): number {
  return firstDay(a) < firstDay(b) ? -1 : firstDay(a) > firstDay(b) ? 1 : b.length - a.length
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** The date in the filing's own manner: "October 1, 2006", "October 2006", "2006". */
export function spellDate(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number)
  if (!month) return String(year)
  return day ? `${MONTHS[month - 1]} ${day}, ${year}` : `${MONTHS[month - 1]} ${year}`
}

/** "October 1, 2006" back to ISO text; null where the words are anything else. */
export function readDate(words: string): IsoDate | null {
  const m = /^([A-Z][a-z]{2,8}) (\d{1,2}), (\d{4})$/.exec(words.trim())
  const month = m ? MONTHS.indexOf(m[1]!) + 1 : 0
  const date = m && month ? `${m[3]}-${String(month).padStart(2, '0')}-${m[2]!.padStart(2, '0')}` : null
  return date && isIsoDate(date) ? date : null
}
