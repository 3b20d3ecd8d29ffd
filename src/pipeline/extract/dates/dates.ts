// In: a text, and the date that its document bears. Out: the dates in it, with how firmly each is given.
// Says nothing of what happens on a date.
//   "Effective immediately … and on or about May 4, 1998 …"
//              ^ the document's date      ^ 1998-05-04, on-or-about
import { matchesOf } from '../../../model/matches.ts'
import type { IsoDate } from '../../../model/iso-date.ts'
import type { Qualifier } from '../../../model/kinds.ts'
import { qualifierAt } from './qualifier.ts'
import { writtenDates, type WrittenDate } from './written-date.ts'

export interface FoundDate extends WrittenDate { qualifier: Qualifier }

const IMMEDIATELY = /\b(?:effective(?:ly)?,?\simmediately|immediately\seffective|immediately,|takes?\seffect\simmediately|with\simmediate\seffect|effective\s(?:as\sof\s)?(?:today|the\sdate\s(?:of\sthis\s[Ss]upplement|hereof))|(?<=^|[.;:]\s)as\sof\sthe\sdate\s(?:of\sthis\s[Ss]upplement|hereof)(?=,))(?!\s(?:after|following|prior|before|upon))/gi

/** Every date of the text in order; with `dated`, "effective immediately" counts as that day. */
export function datesIn(text: string, dated: IsoDate | null = null): FoundDate[] {
  const written = writtenDates(text).map(date => ({ ...date, qualifier: qualifierAt(text, date.from, date.to) }))
  if (!dated) return written
  const immediate = matchesOf(text, IMMEDIATELY).map((m): FoundDate => ({ from: m.index, to: m.index + m[0].length, text: m[0], date: dated, unreadable: false, qualifier: 'immediately' }))
  return [...written, ...immediate].sort((a, b) => a.from - b.from)
}
