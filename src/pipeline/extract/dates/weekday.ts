// In: the words before a written day. Out: them without the weekday, which says no more than the day.
//   "on or about Tuesday, | September 6, 2022" -> "on or about "
const WEEKDAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s$/

export const withoutWeekday = (before: string): string => before.replace(WEEKDAY, '')
