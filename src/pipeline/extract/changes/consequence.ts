// In: an instruction. Out: whether its words, or those that lead it, make it a consequence of what was stated before.
//   "… has changed its name. Accordingly, effective May 1:"      "All references to …"
import { pattern } from '../../../model/pattern.ts'
import { wordsOf, type Candidate, type Reading } from './candidate.ts'

const LINK = pattern('i')`
  \b(?:
    accordingly|as a result|in (?:this )?connection with|in (?:light|view) of the above|therefore|consequently|to reflect
    |all (?:other )?references|thus)\b
`
const TO_REFLECT = /\bchanges\b[^.;]{0,60}\b(?:below|following)\b[^.;]{0,60}\bto reflect\b/i

export function isConsequence(change: Candidate, reading: Reading): boolean {
  if (LINK.test(wordsOf(change.span, reading))) return true
  const { passage, from } = change.span
  const at = Math.max(0, reading.clauses.find(k => k.passage === passage && k.from <= from && from < k.to)?.index ?? -1)
  const lead = reading.clauses.slice(0, at).findLast(k => /:\s*$/.test(k.text) && !k.instruction)
  if (lead && LINK.test(lead.text)) return true
  // "the changes to the Prospectus below are being made to reflect the change in …"
  return reading.clauses.slice(Math.max(0, at - 6), at).some(k => TO_REFLECT.test(k.text))
}
