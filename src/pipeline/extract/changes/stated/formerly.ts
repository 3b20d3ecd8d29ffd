// In: a change and the sentences of its document. Out: the sentence beside it that tells how it was until then.
//   "The Fund's benchmark is the Maple 2000 Index. Prior to that date, it was the Oak Index."
//                                                  ^ until then
import { pattern } from '../../../../model/pattern.ts'
import { meet, type Candidate, type Clause, type Reading } from '../candidate.ts'

const THEN = /^(?:prior to|before|until|so far|through|up to|previously|formerly|currently|presently|at present)\b/i
const WAS = pattern('i')`
  // "The Fund's benchmark was previously the Oak Index."
  ^[^.;]{0,90}\b(?:was|were|had been|is|has been) (?:currently|presently|previously|formerly|until now)\b
  // "It was the Oak Index."
  |^(?:it|they) (?:was|were|had been) (?:the|a) [A-Z]
  // "Its former benchmark was the Oak Index."
  |^(?:the|its) (?:former|previous|prior|old|earlier) (?:[\w-]+ ){1,4}(?:was|were|had been)\b
  // "Its goal until now has been growth."
  |^(?:the|its) (?:[\w'’-]+ ){1,4}(?:until now|up to now|so far) (?:was|were|ha[sd] been)\b
`

/** The sentence right after a change, or right before it, that opens with the time until then. */
export function formerly({ span }: Candidate, { clauses }: Reading): Clause | null {
  const own = clauses.filter(k => meet(k, span))
  if (!own.length) return null
  const tellsOld = ({ text }: Clause) => THEN.test(text) || WAS.test(text)
  const near = [clauses[own.at(-1)!.index + 1], clauses[own[0]!.index - 1]]
  return near.find(k => k?.passage === span.passage && !k.instruction && tellsOld(k)) ?? null
}
