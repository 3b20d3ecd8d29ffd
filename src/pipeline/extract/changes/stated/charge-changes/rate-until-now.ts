// In: a change and the sentences of its document. Out: the rate until now, where the sentence beside it tells that one.
//   "The fee will be 0.75%. Prior to July 1, the fee was 0.80%."
//                           ^ until now                  ^ rate
import { pattern } from '../../../../../model/pattern.ts'
import { meet, type Candidate, type Clause, type Reading } from '../../candidate.ts'
import { allRates, eachRate, onlyRate, RATE } from './rates.ts'

const UNTIL_NOW = pattern('i')`
  // "Prior to July 1, the fee was 0.80%", "Currently, the Fund pays 0.80%"
  ^(?:for (?:the |all )?periods? )?(?:prior to|before|until(?: then)?|previously|formerly|currently|presently|at present)\b
  // "Under the current agreement, the Fund pays 0.80%"
  |^under (?:the|its) (?:current|present|existing|prior|previous|old|former) (?:[\w-]+ ){0,3}(?:agreement|contract|schedule|plan)\b
  // "It is now 0.80%"
  |^(?:it|this) (?:is (?:now|currently|presently|at present)|was (?:formerly|previously|until now))\b
  // "It now receives 0.80%"
  |^(?:it|they|(?:the|each) \w+) (?:now|currently|presently|at present) (?:pays?|receives?|charges?)\b
  // "The annual fee had been 0.80%"
  |^th(?:e|is) (?:[\w-]+ ){0,3}(?:fee|rate|charge|cap|limit|minimum) (?:had been|(?:is|was|has been) (?:
  currently|presently|previously|formerly|now))\b
  // "The limits were 1.75% and 2.50%", right behind what they are
  |^the (?:[\w-]+ ){0,3}(?:fee|rate|charge|cap|limit|minimum)s? (?:was|were) [\d.$]
  // "The limit until now was 1.50%"
  |^th(?:e|is) (?:[\w-]+ ){0,3}(?:fee|rate|charge|cap|limit|minimum) (?:until now|until then|up to now) (?:was|has been|had been)\b
  // "The present fee is 1.00% on shares held 30 days or less"
  |^the (?:present|current|existing|old|former|previous|prior|earlier) (?:[\w-]+ ){0,3}(?:fee|rate|charge|cap|limit|minimum)s?\b
  (?:[^.;]{0,40}\b(?:is|are|was|were)\b|, \d)
  // "Class A shares were previously sold with a charge of 4.50%"
  |^[^.;]{0,60}\b(?:were|was) (?:previously|formerly) (?:sold|offered|charged|subject)\b
`
const OF_RATE = /\b(?:fee|rate|charge|cap|limit|minimum)s?\b|^(?:it|this) (?:is|was)\b|\b(?:pays?|receives?|charges?)\b/i
const OPENS_BEFORE = /^(?:prior to|before|until|previously|formerly)\b/i
const PAID = /\b(?:paid|charged|was|were|received|bore|had|waived|limited|did not exceed)\b/i

/** A short sentence says what was paid without the word for it: "Previously, the Fund paid 0.80%." */
const tellsOld = ({ text }: Clause): boolean =>
  UNTIL_NOW.test(text) && (OF_RATE.test(text) || (text.length < 140 && OPENS_BEFORE.test(text) && PAID.test(text)))

/** "these limits were 1.25%, 2.00% and 1.00%.": one for each, in the order of the new ones. */
const LISTED = pattern('i')`\b(?:were|are) (${RATE}(?:, ${RATE})*,? and ${RATE})[.]?$`

const listed = (text: string): string | null => {
  const list = LISTED.exec(text)?.[1]
  return list ? allRates(list).join('; ') : null
}

export function rateUntilNow(c: Candidate, clauses: Reading['clauses']): string | null {
  const own = clauses.filter(k => meet(k, c.span))
  const after = clauses[(own.at(-1)?.index ?? -2) + 1]
  const before = clauses[(own[0]?.index ?? 0) - 1]
  const beside = [after, before].find(k => k?.passage === c.span.passage && tellsOld(k))
  return beside ? (onlyRate(beside.text) ?? eachRate(beside.text) ?? listed(beside.text) ?? oneForEach(beside.text, c)) : null
}

/** "The present limits, 1.05% and 1.30%, would have expired": as many as the new ones. */
function oneForEach(text: string, { to }: Candidate): string | null {
  const rates = allRates(text)
  return rates.length > 1 && rates.length === to?.split('; ').length ? rates.join('; ') : null
}
