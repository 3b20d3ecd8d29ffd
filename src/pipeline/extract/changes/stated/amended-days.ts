// In: a reading. Out: the days that the cover gives the documents which it amends, the first one first.
//   "Supplement dated July 1, 2010 to the Prospectuses dated May 1, 2010 and June 1, 2010"
//                                                            ^ first         ^ last
import type { Reading } from '../candidate.ts'

/** The last day that a document which speaks of what has changed could know: that of the amended one, or a year before an information
 *  statement, which amends none. */
export function lastKnown(reading: Reading): string | undefined {
  const { dated, kind } = reading.context
  return amendedDays(reading).at(-1) ?? (kind === 'information-statement' && dated?.length === 10 ? yearBefore(dated) : undefined)
}

const yearBefore = (day: string) => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`

export const amendedDays = ({ context: { amends } }: Reading): string[] => amends.flatMap(a => a.dated ?? []).sort()
