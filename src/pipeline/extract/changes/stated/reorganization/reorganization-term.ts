// In: what a fund is called in a merger. Out: whether that is a term and no name; the fund for which the document uses the term.
//   "Larch Bond Fund (the “Acquired Fund”)" … "the reorganization of the Acquired Fund into …"
//    ^ meant                                                           ^ term
import { ENDS_IN_MERGER, GOES_ON } from '../../../merger-words.ts'
import type { Reading } from '../../candidate.ts'
import { folded } from '../../folded.ts'
import { portfoliosIn } from '../names.ts'

const IS_TERM = new RegExp(`^(?:the )?(?:${ENDS_IN_MERGER}|${GOES_ON}|existing|current|new) (?:fund|portfolio|etf|series)s?$`)
export const isTerm = (name: string): boolean => IS_TERM.test(folded(name))

/** "the Acquired Fund", for "Larch Bond Fund (the “Acquired Fund”)" */
export function meant(name: string, reading: Reading): string {
  const term = isTerm(name) ? folded(name).replace(/^the /, '') : null
  const meanings = term ? reading.context.definitions.filter(d => folded(d.term) === term).map(d => portfoliosIn(d.meaning, reading)) : []
  const [first] = meanings
  return first?.length === 1 && meanings.every(m => m.join() === first.join()) ? first[0]! : name
}
