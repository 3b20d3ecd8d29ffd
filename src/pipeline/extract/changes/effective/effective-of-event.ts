// In: a change that takes place with an event of which the document tells by its day. Out: that day.
//   "The Fund will withdraw its assets from the Portfolio on October 31."   "At the time of the withdrawal, the Fund's name …"
//                                                          ^ day                                ^ event
import type { ChangeDate } from '../../../../model/filing.ts'
import { pattern } from '../../../../model/pattern.ts'
import { isListed } from '../approvals.ts'
import type { Clause, Reading } from '../candidate.ts'
import { datesOfClause, effectiveOf } from '../sentence-dates.ts'
import type { DayStep } from './effective-asked.ts'

/** What takes place, and how a sentence that tells of it says so. */
const EVENTS: Readonly<Record<string, RegExp>> = {
  withdrawal: /\bwithdr[ae]w/i,
  conversion: /\bconver(?:t|sion)/i,
  substitution: /\bsubstitut/i,
  transfer: /\btransfer/i,
  consolidation: /\bconsolidat/i,
  combination: /\bcombin/i,
  split: /\bsplit\b/i,
  merger: /\bmerge/i,
  reorganization: /\breorgani[sz]/i,
  restructuring: /\brestructur/i,
  'spin-off': /\bsp[iu]n[- ]off/i,
}
const WITH_EVENT = pattern('i')`
  \b(?:at the (?:same )?time (?:of|as)|as of the (?:date|time) of|on the (?:date|day) of|upon|in connection with|as part of|on completion of
  |simultaneous(?:ly)? with|concurrent(?:ly)? with|with effect from|effective (?:with|on|upon)|coincident with)
  \s(?:the |this |that |such |its )?(?:completion of the |effectiveness of the )?(?:proposed )?(${Object.keys(EVENTS)})\b
`

/** The day of the event with which the change takes place, by its own words or by those over the list to which it belongs. */
export const dayOfEvent: DayStep = ({ own, reading }) => {
  for (const clause of own) {
    const lead = isListed(clause) ? leadOver(clause, reading) : undefined
    for (const told of lead ? [clause, lead] : [clause]) {
      const event = WITH_EVENT.exec(told.text)?.[1]?.toLowerCase()
      const days = event ? daysOf(EVENTS[event]!, told, reading) : []
      if (days.length) return days
    }
  }
  return []
}

/** The sentence over a list. */
function leadOver(item: Clause, { clauses }: Reading): Clause | undefined {
  const lead = clauses.slice(Math.max(0, item.index - 12), item.index).findLast(k => !isListed(k))
  return lead && /:\s*$/.test(lead.text) ? lead : undefined
}

/** The day on which the event takes place, where the sentences before give one only. */
function daysOf(event: RegExp, { index }: Clause, reading: Reading): ChangeDate[] {
  const days = reading.clauses
    .slice(0, index)
    .filter(k => event.test(k.text))
    .flatMap(k => effectiveOf(datesOfClause(k, reading)))
  return new Set(days.map(d => d.date)).size === 1 ? days.slice(0, 1) : []
}
