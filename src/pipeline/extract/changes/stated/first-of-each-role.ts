// In: dates in order. Out: of those that have the same role the first.
import type { ChangeDate } from '../../../../model/filing.ts'

export const firstOfEachRole = (dates: readonly ChangeDate[]): ChangeDate[] =>
  dates.filter((d, i) => dates.findIndex(o => o.role === d.role) === i)
