// In: a reading and the changes found in it. Out: those that a board's decision names by their kinds alone and that nothing else in the document tells.
//   "The Board approved changes with respect to the Portfolio's principal strategies, benchmark and expense limits."
//                                                                                    ^ kind        ^ kind
import type { ChangeType } from '../../../../model/kinds.ts'
import { typeOfInstruction } from '../classify.ts'
import type { Candidate, Reading } from '../candidate.ts'
import { happens, longAgo } from './news.ts'
import { found, saidIn } from './said.ts'

const KINDS: readonly (readonly [ChangeType, RegExp])[] = [
  ['index-change', /\b(?:benchmarks?|(?:underlying|performance|benchmark) ind(?:ex|exes|ices))\b/],
  ['management-fee-change', /(?<!sub-?)(?<!sub)\b(?:management|advisory) fees?(?: rates?| schedules?)?\b/],
  ['expense-limit-change', /\bexpense (?:limit\w*|caps?)\b/],
  ['risk-change', /\bprincipal (?:investment )?risks\b|^risks$/],
]
const CHANGES = /^(?:certain |the following |several |a number of |related )?changes? (?:with respect to|to|in|regarding|relating to) ([^.;:]{8,260})/

export function announcedByKind(reading: Reading, known: readonly Candidate[]): Candidate[] {
  const { view } = reading.context
  const ordered = new Set(reading.instructions.map(i => typeOfInstruction(i, view.passages[i.span.passage]!.text.slice(i.span.from, i.span.to), i.payload.map(s => view.passages[s.passage]!.text.slice(s.from, s.to)).join(' '))))
  const out: Candidate[] = []
  for (const s of saidIn(reading)) {
    if (!['approve', 'adopt', 'authorize'].includes(s.verb) || s.passive || !happens(s) || longAgo(s, reading) || s.clause.in.quoted || s.clause.instruction) continue
    const parts = CHANGES.exec(s.whatLow)?.[1]?.split(/,\s(?:and )?|\sand\s/) ?? []
    if (parts.length < 2) continue
    for (const [type, pattern] of KINDS) if (parts.some(p => pattern.test(p.trim())) && ![...known, ...out].some(c => c.type === type) && !ordered.has(type)) out.push(found(type, s))
  }
  return out
}
