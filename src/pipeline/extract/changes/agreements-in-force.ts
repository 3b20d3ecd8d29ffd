// In: the sentences of a change. Out: the days of the agreements by which they tell it: on which they take effect, on which a board approved them.
//   "… approved an Advisory Fee Waiver Agreement (the "Fee Waiver Agreement") … Each of the Fee Waiver Agreement and … became effective on November 8, 2021."
//                                                  ^ term                                                                              ^ its day
//   "Pursuant to the Fee Waiver Agreement, the Adviser is obligated to waive …"
import type { ChangeDate } from '../../../model/filing.ts'
import type { Clause, Reading } from './candidate.ts'
import { datesOfClause, effectiveOf } from './sentence-dates.ts'

const CONTRACT = /(?:Agreement|Amendment|Contract|Plan|Waiver|Arrangement|Undertaking)s?$/
const IN_FORCE =
  /^(?:if [^;]{10,200}, )?(?:each of |both |all of )?the\b(?:[^.;]|\.\d){3,300}\b(?:became|become|becomes|will become|is|are|will be|took|takes?|will take) (?:effective|effect)\b/i

interface Days {
  effective: ChangeDate[]
  approval: ChangeDate[]
}
const known = new WeakMap<Reading, Map<string, Days>>()

/** Terms for contracts with the days that the document gives them. */
function contractsOf(reading: Reading): Map<string, Days> {
  const made = known.get(reading)
  if (made) return made
  const terms = [...new Set(reading.context.definitions.map(d => d.term).filter(t => CONTRACT.test(t) && t.split(' ').length > 1))]
  const days = new Map(
    terms.map((term): [string, Days] => {
      const holds = reading.clauses.find(k => tellsInForce(k) && k.text.includes(term))
      const defined = reading.clauses.find(
        k =>
          /\bapproved\b/i.test(k.text) && new RegExp(`\\((?:the )?["“]${term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}["”]\\)`).test(k.text),
      )
      return [
        term,
        {
          effective: holds ? effectiveOf(datesOfClause(holds, reading)).slice(0, 1) : [],
          approval: defined ? approvalOf(defined, reading) : [],
        },
      ]
    }),
  )
  known.set(reading, days)
  return days
}

/** The day of the meeting at which it was done; "Also at the meeting, …" is that of the sentence before. */
function approvalOf(clause: Clause, reading: Reading): ChangeDate[] {
  const own = datesOfClause(clause, reading).filter(d => d.role === 'board-approval')
  const before = reading.clauses[clause.index - 1]
  return own.length ||
    !before ||
    before.in !== clause.in ||
    !/^(?:also|in addition)?,?\s?(?:at (?:the|that|this|such) (?:same )?meeting)?\b/i.test(clause.text)
    ? own.slice(0, 1)
    : datesOfClause(before, reading)
        .filter(d => d.role === 'board-approval')
        .slice(0, 1)
}

/** A sentence that says of agreements only that they are in force. */
export const tellsInForce = (clause: Clause): boolean =>
  IN_FORCE.test(clause.text) && /\b(?:Agreement|Amendment|Contract|Plan|Waiver|Arrangement)s?\b/.test(clause.text)

/** Days of the agreement under which the sentences say that it is so. */
export function daysOfAgreement(own: readonly Clause[], reading: Reading): ChangeDate[] {
  if (!own.length || !reading.context.definitions.some(d => CONTRACT.test(d.term))) return []
  for (const [term, { effective, approval }] of contractsOf(reading)) {
    const words = term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    // "If approved, the new agreement would result in a single fee.", of the "Proposed Management Agreement"
    const shorter = /^(?:Proposed|New) /.test(term) ? '|the (?:new|proposed) (?:agreement|contract)' : ''
    if (
      own.some(
        k =>
          !tellsInForce(k) &&
          new RegExp(`^(?:(?:under|pursuant to|in accordance with) |if [^,;]{5,80}, )?(?:the ${words}${shorter})\\b`, 'i').test(k.text),
      )
    )
      return [...effective, ...approval]
  }
  return []
}
