// In: a reading. Out: the days that the cover gives the documents which it amends, the first one first.
//   "Supplement dated July 1, 2010 to the Prospectuses dated May 1, 2010 and June 1, 2010"
//                                                            ^ first         ^ last
import type { Reading } from '../candidate.ts'

export const amendedDays = ({ context: { amends } }: Reading): string[] => amends.flatMap(a => a.dated ?? []).sort()
