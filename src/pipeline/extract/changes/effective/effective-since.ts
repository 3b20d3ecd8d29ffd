// In: a sentence. Out: the day since which what it tells is so, where the amended document could not know that day.
//   "has again been open to new accounts since February 1"
//                                              ^ effective
import type { ChangeDate } from '../../../../model/filing.ts'
import { datesIn } from '../../dates/dates.ts'
import type { Clause, Reading } from '../candidate.ts'
import { lastKnown } from '../stated/amended-days.ts'
import type { DayStep } from './effective-asked.ts'

const IS_SO_SINCE = /\b(?:has|have)\b(?!.*\b(?:who|which)\b)(?:[^.;]|\b(?:Inc|Co|Corp|Ltd|L\.P)\.){0,120}\bsince $/i
const SINCE = /(?:^|[,;] )since $/i
const IS_SO = /^,?\s[^.;]{0,120}\b(?:has|have) (?:not )?(?:been|[a-z]+ed)\b/i

/** Of news alone; an order is no news. */
export const daySince: DayStep = ({ change, own, reading }) =>
  change.instruction ? [] : own.flatMap(k => daysSince(k, reading)).slice(0, 1)

export function daysSince({ text, lines }: Clause, reading: Reading): ChangeDate[] {
  const issued = lastKnown(reading)
  if (issued?.length !== 10) return []
  return datesIn(text).flatMap(({ date, from, to }): ChangeDate[] => {
    const isSince = IS_SO_SINCE.test(text.slice(0, from)) || (SINCE.test(text.slice(0, from)) && IS_SO.test(text.slice(to)))
    return isSince && date?.length === 10 && date > issued ? [{ role: 'effective', date, qualifier: 'on', lines }] : []
  })
}
