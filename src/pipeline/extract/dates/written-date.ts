// In: a text. Out: every date written in it, with its ISO form, or unreadable where no such day exists.
// Reads forms only; how firmly a date is given is read in qualifier.ts.
//   "… dated April 30, 2007, as supplemented 5/15/07 and late October 2025 …"
//            ^ 2007-04-30                    ^ 2007-05-15  ^ 2025-10
//   grammar: [day of the week[,]] month day[,] year | day [of] month[,] year | month/day/year | year-month-day
//          | [the last (business) day of] month[,] [of] year
import { FOLDED_MONTHS, MONTHS, WEEKDAY } from './months.ts'
import { matchesOf } from '../../../model/matches.ts'
import { isIsoDate, type IsoDate } from '../../../model/iso-date.ts'
import { remembered } from '../../../model/remembered.ts'
import { wordList } from '../../../model/word-list.ts'

export interface WrittenDate {
  from: number
  to: number
  text: string
  /** null where unreadable. */
  date: IsoDate | null
  unreadable: boolean
}

const SPELLED = [...MONTHS, ...wordList`Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec`]
const NAME = `(?:${[...SPELLED, ...SPELLED.map(name => name.toUpperCase())].join('|')})`
// The number of an item may be glued to the full stop: "… May 28, 2024.1)For each Fund".
const YEAR = '(\\d{3,4})(?!\\d|,\\d|\\.\\d{1,3}(?![\\d.)])|\\.\\d{4}|%)'
// A capital may follow a small letter, the end of a name or a year: conversion glues "datedDecember 20", "Timber ETFMarch 5",
// "2024March 5".
const START = '(?:(?<![A-Z0-9.])|(?<=\\bETF)|(?<=,\\s(?:19|20)\\d\\d))'
const THROUGH = '(?:\\s?[-–—]\\s?|\\s(?:and|to|through)\\s)'
const FORMS = new RegExp(
  [
    `${START}(?<m1>${NAME})\\.?\\s?(?<d1>\\d{1,2})(?:st|nd|rd|th)?(?:\\s?,\\s?|\\s)(?<y1>${YEAR})`,
    `(?<![\\d$.,/-])(?<d2>\\d{1,2})(?:st|nd|rd|th)?\\s(?:day\\sof\\s)?(?<m2>${NAME})\\.?\\s?,?\\s(?<y2>${YEAR})`,
    `(?<![\\d$.,/-])(?<m3>\\d{1,2})(?<s3>[/-]|(?<=\\bdated\\s\\d{1,2})[–—])(?<d3>\\d{1,2})\\k<s3>(?<y3>\\d{4}|\\d{2})(?![\\d/%-]|[.,]\\d)`,
    `(?<![\\d$.,/-])(?<y4>(?:19|20)\\d{2})-(?<m4>\\d{2})-(?<d4>\\d{2})(?![\\d-])`,
    `${START}(?<m5>${NAME})\\.?\\s?,?\\s(?:of\\s)?(?<y5>(?:19|20)\\d{2})(?![\\d%]|[,.]\\d)`,
    // A day that shares the year of the next date: "October 29 and November 1, 2007".
    `${START}(?<m6>${NAME})\\.?\\s(?<d6>\\d{1,2})(?=(?:,| and| or| to| through| until|, and)\\s${NAME}\\.?\\s\\d{1,2},?\\s(?<y6>\\d{4}))`,
    // A meeting of several days has decided on its last: "at a meeting held on August 13-14, 2019".
    `(?<=\\b(?:held|meetings?|met)\\s(?:on\\s|of\\s)?)(?<m7>${NAME})\\.?\\s\\d{1,2}${THROUGH}(?<d7>\\d{1,2}),?\\s(?<y7>\\d{4})`,
  ].join('|'),
  'g',
)

const monthOf = (name: string): number =>
  /^\d/.test(name) ? Number(name) : FOLDED_MONTHS.findIndex(month => month.startsWith(name.slice(0, 3).toLowerCase())) + 1
const two = (n: number): string => String(n).padStart(2, '0')

/** A year of two digits: 00-49 are this century, 50-99 the last. */
const yearOf = (text: string): string => (text.length === 2 ? (Number(text) < 50 ? `20${text}` : `19${text}`) : text)

/** "the last business day of June, 1998" */
const LAST_DAY = /(?:the )?last (business )?day of (?:the month of )?$/i

/** The last day of a month, or the last of it that is no Saturday or Sunday; null where a holiday may fall on that. */
function lastDayOf(month: string, business: boolean): IsoDate | null {
  const day = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0))
  const weekend = business ? [2, 0, 0, 0, 0, 0, 1][day.getUTCDay()]! : 0
  day.setUTCDate(day.getUTCDate() - weekend)
  // Good Friday, Memorial Day
  const mayBeFree = business && ((day.getUTCMonth() === 2 && day.getUTCDay() === 5) || (day.getUTCMonth() === 4 && day.getUTCDay() === 1))
  return mayBeFree ? null : day.toISOString().slice(0, 10)
}

const BEHIND_WEEKDAY = new RegExp(`\\b${WEEKDAY}$`)

/** "on Monday, June 15, 2015": how many signs the day of the week takes that stands before a place. */
const weekdayBefore = (text: string, at: number): number => BEHIND_WEEKDAY.exec(text.slice(Math.max(0, at - 12), at))?.[0].length ?? 0

/** Every written date, in order. */
export const writtenDates = remembered((text: string): readonly WrittenDate[] => {
  if (!/\d\d/.test(text)) return []
  return matchesOf(text, FORMS).flatMap(m => {
    const g = m.groups!
    const month = g['m1'] ?? g['m2'] ?? g['m3'] ?? g['m4'] ?? g['m5'] ?? g['m6'] ?? g['m7']
    const day = g['d1'] ?? g['d2'] ?? g['d3'] ?? g['d4'] ?? g['d6'] ?? g['d7']
    const year = yearOf(g['y1'] ?? g['y2'] ?? g['y3'] ?? g['y4'] ?? g['y5'] ?? g['y6'] ?? g['y7'] ?? '')
    const iso = [year, two(monthOf(month!)), ...(day ? [two(Number(day))] : [])].join('-')
    const plausible = /^(?:19|20)\d\d-/.test(iso) && isIsoDate(iso)
    // Figures that only look like a date ("12-31-99" may be a form number) are no unreadable date.
    if (!plausible && g['m3'] && Number(month) > 12) return []
    const last = plausible && g['m5'] ? LAST_DAY.exec(text.slice(Math.max(0, m.index - 50), m.index)) : null
    const ends = last && lastDayOf(iso, Boolean(last[1]))
    const from = m.index - (ends ? last![0].length : weekdayBefore(text, m.index))
    const to = m.index + m[0].length
    return [{ from, to, text: text.slice(from, to), date: ends || (plausible ? iso : null), unreadable: !plausible }]
  })
})
