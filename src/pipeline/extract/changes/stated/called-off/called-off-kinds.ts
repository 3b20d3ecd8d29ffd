// In: a reading and the changes found in it. Out: announced changes that a sentence calls off by their kinds alone, one for each kind.
//   "The changes to the Fund's name and benchmark that were announced on May 1 will not take place."
//                              ^ kind   ^ kind
import type { ChangeType } from '../../../../../model/kinds.ts'
import { pattern } from '../../../../../model/pattern.ts'
import { candidate, toldIn, type Candidate, type Reading } from '../../candidate.ts'
import { CALLED } from '../../kinds-called.ts'
import { saysCalledOff } from '../../state.ts'

/** What was to change, up to the words that say when or where that was told. */
const CHANGES_IN = pattern('i')`
  \b(?<!no )(?:changes?|modifications?|revisions?) (?:to|in|of) ([^.;:()]{4,200}?)
  (?=,? (?:
    that|which|as|set|announced|described|disclosed|discussed|contained|outlined|noted|referred|referenced|effective|scheduled
    |will|shall|ha(?:s|ve)|was|were|is|are|in the
  )\b|[.;:(]|$)
`

export const calledOffByKind = (reading: Reading, known: readonly Candidate[]): Candidate[] =>
  reading.clauses.flatMap(clause => {
    const words = clause.in.quoted || clause.instruction || !saysCalledOff(clause.text) ? undefined : CHANGES_IN.exec(clause.text)?.[1]
    const kinds = words ? Object.entries(CALLED).filter(([, kind]) => kind.test(words)) : []
    return kinds
      .map(([type]) => type as ChangeType)
      .filter(type => !known.some(c => c.type === type && toldIn(c, clause)))
      .map(type => candidate(type, clause, { state: 'cancelled' }))
  })
