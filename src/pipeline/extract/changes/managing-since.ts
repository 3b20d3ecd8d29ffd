// In: a change of managers that tells only who leaves, its days and the orders that carry it out.
// Out: who manages from that month on, as the new text of the orders says; null where it says so of nobody.
//   "Effective January 9, 2026, X is no longer a portfolio manager. …"  "A and B have served as portfolio managers since January 2026."
//                                                                        ^ comes                                        ^ that month
import type { ChangeDate } from '../../../model/filing.ts'
import { MONTHS } from '../dates/months.ts'
import { sentencesOf } from '../sentences.ts'
import { wordsOf, type Reading } from './candidate.ts'
import type { Group } from './group.ts'
import { namesOf, peopleIn, rosterOf } from './people/people.ts'

/** The sentences of some words, and the items of a list within one. */
const toldIn = (words: string): string[] => sentencesOf(words).flatMap(([from, to]) => words.slice(from, to).split(/;\s+/))

export function managingSince({ candidate, instructions }: Group, dates: readonly ChangeDate[], reading: Reading): string | null {
  if (candidate.type !== 'portfolio-manager-change' || candidate.instruction || candidate.to !== null || !candidate.from) return null
  const day = dates.find(d => d.role === 'effective')?.date
  if (!day || day.length < 7) return null
  const since = new RegExp(`\\bsince\\s${MONTHS[Number(day.slice(5, 7)) - 1]}\\s(?:\\d{1,2},\\s)?${day.slice(0, 4)}\\b`, 'i')
  const told = instructions
    .filter(o => o.type === candidate.type)
    .flatMap(o => o.instruction?.payload ?? [])
    .flatMap(s => toldIn(wordsOf(s, reading)))
    .filter(words => since.test(words))
  if (!told.length) return null
  const roster = rosterOf(reading.context.view)
  const leaves = candidate.from.split('; ')
  return namesOf(told.flatMap(words => peopleIn(words, roster)).filter(p => !leaves.includes(p.name)))
}
