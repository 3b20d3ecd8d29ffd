// In: sentences that tell one thing of several portfolios. Out: the day of each, where a sentence gives every one its own.
//   "… resolved to dissolve them both: Larch Asia Fund on January 18, 2002 and Larch Debt Fund on February 15, 2002."
//                                      ^ whose         ^ its day            ^ whose       ^ its day
import { datesIn, type FoundDate } from '../../dates/dates.ts'
import { portfoliosIn } from '../../names.ts'
import { meet, type Clause, type Reading, type Span } from '../candidate.ts'

export interface OwnDay {
  portfolio: string
  day: FoundDate
  clause: Clause
}

export function eachItsDay(spans: readonly Span[], { clauses, context }: Reading): OwnDay[] {
  const subjects = context.portfolios.filter(p => p.role === 'subject')
  for (const clause of clauses) {
    if (!spans.some(s => meet(s, clause))) continue
    const places = portfoliosIn(clause.text, subjects),
      days = datesIn(clause.text, context.dated).filter(d => d.date)
    const own = places.flatMap((place, i): OwnDay[] => {
      const day = days.find(d => d.from > place.to && d.from < (places[i + 1]?.from ?? Infinity))
      return day &&
        /^[®™*]*,?\s(?:[\w ]{0,44})?(?:on|effective|as of|at the close of business on)(?: or about)? $/i.test(
          clause.text.slice(place.to, day.from),
        )
        ? [{ portfolio: place.portfolio.name, day, clause }]
        : []
    })
    if (own.length > 1 && new Set(own.map(o => o.portfolio)).size === own.length && new Set(own.map(o => o.day.date)).size > 1) return own
  }
  return []
}
