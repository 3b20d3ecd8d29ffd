// In: sentences that tell one thing of several portfolios. Out: the day of each, where a sentence gives every one its own.
//   "… resolved to dissolve them both: Larch Asia Fund on January 18, 2002 and Larch Debt Fund on February 15, 2002."
//                                      ^ whose         ^ its day            ^ whose       ^ its day
import { datesIn, type FoundDate } from '../../dates/dates.ts'
import { portfoliosIn } from '../../names.ts'
import { meet, type Clause, type Reading, type Span } from '../candidate.ts'

interface OwnDay {
  portfolio: string
  day: FoundDate
  clause: Clause
}

/** Between a name and its day. */
const ON = /^[®™*]*,?\s(?:[\w ]{0,80})?(?:on|effective|as of|at the close of business on)(?: or a(?:bout|round))? $/i

export function eachItsDay(spans: readonly Span[], reading: Reading): OwnDay[] {
  for (const clause of reading.clauses) {
    if (!spans.some(s => meet(s, clause))) continue
    const own = ownDays(clause, reading)
    const isEach = new Set(own.map(o => o.portfolio)).size === own.length
    if (own.length > 1 && isEach && new Set(own.map(o => o.day.date)).size > 1) return own
  }
  return []
}

/** Each portfolio that a day follows before the next one is named. */
function ownDays(clause: Clause, { context }: Reading): OwnDay[] {
  const subjects = context.portfolios.filter(p => p.role === 'subject')
  const places = portfoliosIn(clause.text, subjects)
  const days = datesIn(clause.text, context.dated).filter(d => d.date)
  // "A and B will be liquidated on January 18 and February 15, respectively": each in its turn.
  const names = [...new Set(places.map(p => p.portfolio.name))]
  const inTurn = days.length === names.length && names.length > 1 && /^,? respectively\b/.test(clause.text.slice(days.at(-1)!.to))
  if (inTurn && places.every(p => p.to < days[0]!.from)) return names.map((portfolio, i) => ({ portfolio, day: days[i]!, clause }))
  return places.flatMap((place, i) => {
    const day = days.find(d => d.from > place.to && d.from < (places[i + 1]?.from ?? Infinity))
    return day && ON.test(clause.text.slice(place.to, day.from)) ? [{ portfolio: place.portfolio.name, day, clause }] : []
  })
}
