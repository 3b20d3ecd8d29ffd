// Whole days before and after, for intervals that end where the next begins.
import { Temporal } from 'temporal-polyfill'
import { firstDay, lastDay, type IsoDate } from './iso-date.ts'

export function dayBefore(date: IsoDate): IsoDate {
  return Temporal.PlainDate.from(firstDay(date)).subtract({ days: 1 }).toString()
}

export function dayAfter(date: IsoDate): IsoDate {
  return Temporal.PlainDate.from(lastDay(date)).add({ days: 1 }).toString()
}
