// In: a reading. Out: limits on expenses and waivers of fees that begin, change, are extended or end.
//   "Thornbury Management Company (the "Adviser") has agreed to lower the limit on the Fund's total annual operating expenses …"
//                                                               ^ verb    ^ noun
// A limit that only stays ("will remain in effect") or may be ended at any time is none.
import { pattern } from '../../../../../model/pattern.ts'
import { tellsInForce } from '../../agreements-in-force.ts'
import { wordsOf, meet, type Candidate, type Reading } from '../../candidate.ts'
import { chargeChanges } from '../charge-changes/charge-changes.ts'
import { comesIntoForce, LIMIT, promisesLimit, UNLIKE } from './expense-limit-promise.ts'
import { expiry } from './limit-expiry.ts'
import { limitsInNotes } from '../limits-in-notes.ts'
import { fromItsNoun } from '../charge-changes/charge-rates.ts'
import { rateUntilNow } from '../charge-changes/rate-until-now.ts'
import { eachRate, onlyRate, ratesIn, type Rates } from '../charge-changes/rates.ts'
import { found, saidBeside, saidIn, type Said } from '../said.ts'

const PERCENT = /\d ?%/
/** The waived part of a fee is no limit. */
const LIMITING = pattern('i')`
  \b(?:exceed(?:ing)?|reduce (?:it|that fee|the fee) to|excess|above|limit\w*|capp?\w*|maintain\w*
  |no more than|no higher than|hold\w*|keep\w*)\b
`
/** Words that say nothing changes. */
const STAYS = pattern()`
  \b(?:
  remains? in effect|is not (?:altered|affected|changed)|(?:will|shall) continue|was in place before
  |may be (?:terminated|discontinued|modified) (?:at any time|by)[^.]*\.?$
  )
`
const CHANGES = /\b(?:extend|new|reduc|lower|agreed|replac|increas|decreas)/
const UNDER_CONTRACT = /^(?:pursuant to|under) the ((?:[A-Z][\w-]+ ){1,5}(?:Agreement|Contract|Undertaking))\b/i

export function findExpenseLimits(reading: Reading): Candidate[] {
  const changed = chargeChanges('expense-limit-change', { noun: LIMIT, unlike: UNLIKE, verbs: ['enter', 'renew'] }, reading)
  const notes = limitsInNotes(reading)
  // "the limits for certain of the Series have changed", and each note says how.
  const announced = notes.length ? changed.filter(c => isAtLarge(c, reading)) : []
  const stated = [
    ...changed.filter(c => !announced.includes(c)),
    ...promised(reading).filter(p => !changed.some(c => meet(c.span, p.span))),
  ]
  const told = [...stated, ...inForce(reading).filter(c => !stated.some(o => o.span.passage === c.span.passage))]
  // "Pursuant to the Fee Waiver Agreement, …" and "Pursuant to the Expense Limitation Agreement, …": each by a contract of its own.
  const areApart = new Set(told.flatMap(c => contractOf(c, reading) ?? [])).size > 1
  const limits = told
    .filter(c => !isSettled(c, reading) && !(told.length > 1 && isOfAgreements(c, reading)))
    .map(c => (areApart && contractOf(c, reading) !== null ? { ...c, apart: true } : c))
    .map(c => ({ ...c, dates: expiry(c, reading), ...(isEnded(c, reading) ? { from: c.from ?? rateThatEnds(c, reading), to: null } : {}) }))
  return [...limits, ...notes.map(c => ({ ...c, also: announced.map(a => a.span) }))]
}

/** Limits that someone promises; further promises of the same sentence belong to the first. */
function promised(reading: Reading): Candidate[] {
  const isFurther = (s: Said, earlier: readonly Said[]) => earlier.some(o => o.clause === s.clause && promisesLimit(o, reading))
  return saidIn(reading)
    .filter((s, i, all) => promisesLimit(s, reading) && !isFurther(s, all.slice(Math.max(0, i - 4), i)))
    .map(s => found('expense-limit-change', s, promisedRates(s, reading)))
    .map(c => (c.from === null && c.to !== null ? { ...c, from: rateUntilNow(c, reading.clauses) } : c))
}

/** "You are receiving this supplement to inform you about a new limitation. The expense limitation is effective as of May 25, 2016 …" */
const inForce = (reading: Reading): Candidate[] =>
  saidIn(reading)
    .filter(s => comesIntoForce(s) && !s.clause.in.quoted && s.clause.in.kind !== 'footnote')
    .map(s => found('expense-limit-change', s, promisedRates(s, reading)))

function promisedRates(s: Said, reading: Reading): Rates {
  if (s.ended) return { from: onlyRate(s.clause.text), to: null }
  // Where an earlier act of the sentence has its own percentage, the words behind the verb alone count.
  const isParted =
    PERCENT.test(s.low.slice(s.group.to)) &&
    saidBeside(s, reading).some(o => o !== s && o.complement.to <= s.group.from && PERCENT.test(o.whatLow))
  const words = fromItsNoun(isParted ? s.clause.text.slice(s.group.from) : s.clause.text, LIMIT)
  const each = eachRate(words)
  if (each) return { from: null, to: each }
  const both = ratesIn(words)
  return both.from === null && both.to === null && LIMITING.test(words) ? { from: null, to: onlyRate(words) } : both
}

/** "approved the termination of the waiver, whereby the Adviser agreed to limit expenses to 0.20%": the one rate is that which ends. */
const isEnded = (c: Candidate, reading: Reading): boolean =>
  (c.from !== null && c.from === c.to && ENDS.test(wordsOf(c.span, reading))) ||
  (c.from === null && WHEREBY.test(wordsOf(c.span, reading)) && rateThatEnds(c, reading) !== null)
const ENDS = /\b(?:terminat|eliminat|discontinu|remov|expir)\w+/i
const WHEREBY = pattern('i')`
  \b(?:termination|elimination|discontinuance|discontinuation|removal|expiration) of the
  (?: [\w-]+){0,4} (?:waiver|limit|limitation|cap|reimbursement|agreement|arrangement)s?,? (?:whereby|under which|pursuant to which)\b
`

const rateThatEnds = (c: Candidate, reading: Reading): string | null => onlyRate(wordsOf(c.span, reading))

const isAtLarge = (c: Candidate, reading: Reading): boolean =>
  !c.from && !c.to && /\bcertain of the (?:series|funds|portfolios)\b/i.test(wordsOf(c.span, reading))

/** "Each of the Fee Waiver Agreement and … became effective on November 8": what they hold is told for itself. */
const isOfAgreements = ({ span }: Candidate, { clauses }: Reading): boolean =>
  clauses.some(k => meet(k, span) && k.from <= span.from && k.to >= span.to && tellsInForce(k))

const contractOf = (c: Candidate, reading: Reading): string | null => UNDER_CONTRACT.exec(wordsOf(c.span, reading))?.[1] ?? null

function isSettled({ span }: Candidate, reading: Reading): boolean {
  const words = wordsOf(span, reading).toLowerCase()
  return STAYS.test(words) && !CHANGES.test(words)
}
