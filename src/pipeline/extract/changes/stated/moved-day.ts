// In: a reading and the words of a matter. Out: where a sentence told again what was announced, and the next says that its day is another.
//   "In the same supplement we told you that the Fund would be wound up on April 30, 2003. That day has been moved to May 30, 2003 …"
//                                                         ^ matter                        ^ the new day
import { pattern } from '../../../../model/pattern.ts'
import type { ChangeDate } from '../../../../model/filing.ts'
import type { DateRole } from '../../../../model/kinds.ts'
import { datesIn } from '../../dates/dates.ts'
import type { Reading, Span } from '../candidate.ts'

const MOVED = pattern('i')`
  ^(?:that|this|the) (?:new |planned |original |scheduled )?(?:day|date)\b[^.;]{0,60}\b(?:moved|changed|postponed|put off|put back
  |pushed back|deferred|delayed|extended|set back|brought forward|advanced|rescheduled)\b
`

export function movedDays(matter: RegExp, role: DateRole, { clauses, context }: Reading): { span: Span; dates: ChangeDate[] }[] {
  return clauses.flatMap(k => {
    if (!MOVED.test(k.text) || k.in.quoted) return []
    const told = clauses.slice(Math.max(0, k.index - 2), k.index).findLast(b => b.in === k.in && matter.test(b.text))
    const day = datesIn(k.text, context.dated).findLast(
      d => d.date && /\b(?:to|until|for)(?: (?:on )?or a(?:bout|round))? $/i.test(k.text.slice(0, d.from)),
    )
    if (!told || !day?.date) return []
    const span = { passage: told.passage, from: told.from, to: k.to }
    return [{ span, dates: [{ role, date: day.date, qualifier: day.qualifier, lines: k.lines }] }]
  })
}
