// In: a statement. Out: who leaves the management of a portfolio on a day still to come, in view of which someone joins it before.
//   "In anticipation of Ann Poe's retirement on March 31, 2016, Jane Roe was named co-manager."
//                       ^ leaves                ^ day
import type { ChangeDate } from '../../../../../model/filing.ts'
import { compareDates } from '../../../../../model/iso-date.ts'
import { pattern } from '../../../../../model/pattern.ts'
import { datesIn } from '../../../dates/dates.ts'
import type { Clause, Reading } from '../../candidate.ts'
import { peopleOf } from '../named.ts'

export interface Leaving {
  who: string
  dates: ChangeDate[]
}

const AHEAD = pattern()`
  \b(?:[Ii]n (?:anticipation|advance|preparation|view|light) (?:of|for)|[Aa]head of|[Pp]rior to|[Bb]efore|[Pp]reparing for)\s
  (?:the (?:[a-z]+ ){0,2}(?:retirement|departure|resignation) of\s)?
  ((?:[A-Z][\w.'’-]+ ){1,4}?[A-Z][\w-]+)
  (?:['’]s? (?:[a-z]+ ){0,2}(?:retirement|departure|resignation))?(?: from [^,;]{3,60}?)?,?
  \s(?:[a-z]+ (?:for|to occur on)|on|in|by|at|as of|effective)\s(?=[^,;.]{0,40}\d)
`

/** Whom a sentence names as leaving later, with the day; null where it gives none. */
export function leavesLater({ text, lines }: Clause, reading: Reading): Leaving | null {
  const m = /retirement|departure|resignation/.test(text) ? AHEAD.exec(text) : null
  const who = m && /retirement|departure|resignation/.test(m[0]) ? peopleOf(m[1]!, reading)[0] : undefined
  if (!m || !who) return null
  const end = m.index + m[0].length
  const { dated } = reading.context
  const day = datesIn(text.slice(0, end + 60), dated).find(d => d.from >= end && d.from < end + 30)
  // "at the end of 2016": a time that is no day
  if (!day?.date && Number(/\b(?:19|20)\d\d\b/.exec(text.slice(end, end + 30))?.[0] ?? 0) > Number(dated?.slice(0, 4)))
    return { who, dates: [] }
  if (!day?.date || !dated || compareDates(day.date, dated) <= 0) return null
  return { who, dates: [{ role: 'effective', date: day.date, qualifier: day.qualifier, lines }] }
}
