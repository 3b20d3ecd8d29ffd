// In: a change of managers that tells only who leaves, its days and the orders that carry it out.
// Out: who manages from then on, as the new text of the orders says; null where it says so of nobody.
//   "Effective January 9, 2026, X is no longer a portfolio manager. …"  "A and B have served as portfolio managers since January 2026."
//                                                                        ^ comes                                        ^ that month
// A year tells as much where the amended document is older than it.
import type { ChangeDate } from '../../../model/filing.ts'
import { MONTHS } from '../dates/months.ts'
import { sentencesOf } from '../sentences.ts'
import { wordsOf, type Reading } from './candidate.ts'
import type { Group } from './group.ts'
import { fullNamesIn, namesOf, peopleIn, rosterOf } from './people/people.ts'
import { lastKnown } from './stated/amended-days.ts'

/** The sentences of some words, and the items of a list within one. */
const toldIn = (words: string): string[] => sentencesOf(words).flatMap(([from, to]) => words.slice(from, to).split(/;\s+/))

/** "He has managed the Fund since July 2018.", with the sentence before it that names him. */
const withWhoItMeans = (words: string, i: number, all: readonly string[]): string =>
  i > 0 && /^(?:He|She) has\b/.test(words) ? `${all[i - 1]} ${words}` : words

export function managingSince({ candidate, instructions }: Group, dates: readonly ChangeDate[], reading: Reading): string | null {
  if (candidate.type !== 'portfolio-manager-change' || candidate.instruction || candidate.to !== null || !candidate.from) return null
  const day = dates.find(d => d.role === 'effective')?.date ?? reading.context.dated
  const since = day ? sinceThen(day, lastKnown(reading)) : null
  if (!since) return null
  const told = instructions
    .filter(o => o.type === candidate.type)
    .flatMap(o => withLinesUnder(o.instruction?.payload.map(s => wordsOf(s, reading)) ?? []))
    .flatMap(toldIn)
    .map(withWhoItMeans)
    .filter(words => since.test(words))
  if (!told.length) return null
  const roster = rosterOf(reading.context.view)
  const leaves = candidate.from.split('; ')
  return namesOf(told.flatMap(words => peopleIn(words, roster)).filter(p => !leaves.includes(p.name)))
}

/** "since January 2026"; "since 2026", "joined the fund team in 2026", which an older document could not know. */
function sinceThen(day: string, known: string | undefined): RegExp | null {
  const year = day.slice(0, 4)
  const months = day.length >= 7 ? `${MONTHS[Number(day.slice(5, 7)) - 1]}\\s(?:\\d{1,2},\\s)?` : null
  if (known && known.slice(0, 4) < year) return new RegExp(`\\b(?:since|joined [^.;]{0,40}\\bin)\\s(?:${months ?? ''})?${year}\\b`, 'i')
  return months ? new RegExp(`\\bsince\\s${months}${year}\\b`, 'i') : null
}

/** A line that is nothing but a name, with the lines under it up to the next one. */
function withLinesUnder(words: readonly string[]): string[] {
  const parts: string[] = []
  let under = false
  for (const part of words) {
    const isName = part.length < 60 && fullNamesIn(part)[0]?.from === 0 && !/[a-z]\s[a-z]+\s[a-z]/.test(part)
    if (under && !isName) parts[parts.length - 1] += `, ${part}`
    else parts.push(part)
    under = isName || (under && !/[.]$/.test(part))
  }
  return parts
}
