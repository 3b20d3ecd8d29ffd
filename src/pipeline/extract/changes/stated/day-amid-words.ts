// In: sentences, and what must stand around a day. Out: the first day that stands so, [] for none.
//   "the meeting that was scheduled for June 30 has been postponed to July 28"
//                                                     ^ before         ^ day
import type { ChangeDate } from '../../../../model/filing.ts'
import type { DateRole } from '../../../../model/kinds.ts'
import { datesIn } from '../../dates/dates.ts'
import type { Clause } from '../candidate.ts'

export const dayAmidWords = (
  clauses: readonly Clause[],
  role: DateRole,
  standsAmid: (before: string, after: string) => boolean,
): ChangeDate[] =>
  clauses
    .flatMap(({ text, lines }) =>
      datesIn(text)
        .filter(d => d.date && standsAmid(text.slice(0, d.from), text.slice(d.to)))
        .map(d => ({ role, date: d.date!, qualifier: d.qualifier, lines })),
    )
    .slice(0, 1)
