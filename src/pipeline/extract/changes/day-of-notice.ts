// In: the dates of a sentence. Out: the same without the day on which notice was given, where the day in force is told apart.
//   "On December 4, 2014, X resigned as a trustee, effective January 1, 2015."
//       ^ notice                                             ^ in force
import { DAY } from '../dates/months.ts'
import type { ChangeDate } from '../../../model/filing.ts'
import { pattern } from '../../../model/pattern.ts'
import { datesIn } from '../dates/dates.ts'

const OPENS_WITH_DAY = pattern('i')`
  ^(?:on|as of) (${DAY}),
`

export function withoutDaysOfNotice(dates: ChangeDate[], text: string): ChangeDate[] {
  const opening = OPENS_WITH_DAY.exec(text)
  if (!opening || !/\beffective (?!immediately)/i.test(text.slice(opening[0].length))) return dates
  const [first, ...rest] = dates.filter(d => d.role === 'effective')
  const day = datesIn(opening[1]!)[0]?.date
  return first && rest.length && first.date === day ? dates.filter(d => d !== first) : dates
}
