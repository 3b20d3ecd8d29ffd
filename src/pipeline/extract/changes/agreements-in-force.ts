// In: the sentences of a change. Out: the days of the agreements by which they tell it: on which they take effect, on which a board
// approved
// them.
//   "… approved an Advisory Fee Waiver Agreement (the "Fee Waiver Agreement") … Each of … became effective on November 8, 2021."
//                                                      ^ term                                            ^ its day
//   "Pursuant to the Fee Waiver Agreement, the Adviser is obligated to waive …"
import type { ChangeDate } from '../../../model/filing.ts'
import { pattern } from '../../../model/pattern.ts'
import { remembered } from '../../../model/remembered.ts'
import type { Clause, Reading } from './candidate.ts'
import { literal } from '../literal.ts'
import { dayOf } from './sentence-dates.ts'

const CONTRACT = /(?:Agreement|Amendment|Contract|Plan|Waiver|Arrangement|Undertaking)s?$/
const NAMES_CONTRACT = /\b(?:Agreement|Amendment|Contract|Plan|Waiver|Arrangement)s?\b/
const PROPOSED = /^(?:Proposed|New) /
const APPROVED = /\b(?:approved|authorized)\b/i
const ALSO_AT_MEETING = /^(?:also|in addition)?,?\s?(?:at (?:the|that|this|such) (?:same )?meeting)?\b/i
const IN_FORCE = pattern('i')`
  ^(?:if [^;]{10,200}, )?(?:each of |both |all of )?the\b(?:[^.;]|\.\d){3,300}
  \b(?:became|become|becomes|(?:will|shall) become|is|are|(?:will|shall) be|took|takes?|(?:will|shall) take) (?:effective|effect)\b
`

interface Days {
  effective: ChangeDate[]
  approval: ChangeDate[]
}
const known = new WeakMap<Reading, Map<string, Days>>()

/** Terms for contracts with the days that the document gives them. */
function contractsOf(reading: Reading): Map<string, Days> {
  const made = known.get(reading)
  if (made) return made
  const terms = reading.context.definitions.map(d => d.term).filter(t => CONTRACT.test(t) && (t.split(' ').length > 1 || t === 'Agreement'))
  const days = new Map([...new Set(terms)].map((term): [string, Days] => [term, daysOfTerm(term, reading)]))
  known.set(reading, days)
  return days
}

function daysOfTerm(term: string, reading: Reading): Days {
  // "The Agreement … will become effective", beside a Management Agreement that goes on.
  const names = (k: Clause) => (term === 'Agreement' ? /^The Agreement\b/.test(k.text) : k.text.includes(term))
  const holds = reading.clauses.find(k => tellsInForce(k) && names(k))
  const definition = new RegExp(`\\((?:the )?["“]${literal(term)}["”]\\)`)
  const defined = reading.clauses.find(k => APPROVED.test(k.text) && definition.test(k.text))
  return {
    effective: holds ? dayOf('effective', holds, reading) : [],
    approval: defined ? approvalOf(defined, reading) : [],
  }
}

/** The day of the meeting at which it was done; "Also at the meeting, …" is that of the sentence before. */
function approvalOf(clause: Clause, reading: Reading): ChangeDate[] {
  const own = dayOf('board-approval', clause, reading)
  const before = reading.clauses[clause.index - 1]
  return !own.length && before?.in === clause.in && ALSO_AT_MEETING.test(clause.text) ? dayOf('board-approval', before, reading) : own
}

/** A sentence that says of agreements only that they are in force. */
export const tellsInForce = (clause: Clause): boolean => IN_FORCE.test(clause.text) && NAMES_CONTRACT.test(clause.text)

/** Days of the agreement under which the sentences say that it is so. */
export function daysOfAgreement(own: readonly Clause[], reading: Reading): ChangeDate[] {
  if (!own.length || !reading.context.definitions.some(d => CONTRACT.test(d.term))) return []
  const sentences = own.filter(k => !tellsInForce(k))
  for (const [term, { effective, approval }] of contractsOf(reading)) {
    const restsOn = restingOn(term)
    if (sentences.some(k => restsOn.test(k.text))) return [...effective, ...approval]
  }
  return []
}

/** "Pursuant to the Fee Waiver Agreement, …" */
const restingOn = remembered((term: string): RegExp => {
  // "If approved, the new agreement would result in a single fee.", of the "Proposed Management Agreement"
  const shorter = PROPOSED.test(term) ? '|the (?:new|proposed) (?:agreement|contract)' : ''
  return new RegExp(`^(?:(?:under|pursuant to|in accordance with) |if [^,;]{5,80}, )?(?:the ${literal(term)}${shorter})\\b`, 'i')
})
