// In: a reading. Out: changes of how shares are bought, sold and exchanged: minimums, redemption fees, cut-off times, ways of ordering.
//   "Effective May 1, 2009, the Fund will no longer impose a redemption fee."
//                           ^ subject     ^ ended         ^ noun
import { matchesOf } from '../../../../../model/matches.ts'
import { pattern } from '../../../../../model/pattern.ts'
import type { Candidate, Reading, Span } from '../../candidate.ts'
import { chargeChanges } from '../charge-changes/charge-changes.ts'
import { bare, onlyRate, RATE, ratesIn } from '../charge-changes/rates.ts'
import { announces, happens, longAgo } from '../news.ts'
import { movedHourOrNumber } from './purchase-redemption-hours.ts'
import { isLedRule, isSetAnew } from './purchase-redemption-rules.ts'
import { tellsWay } from './purchase-redemption-ways.ts'
import { NOUN, SALES_CHARGE, UNLIKE } from './purchase-redemption-words.ts'
import { found, saidIn, type Said } from '../said.ts'

const CHARGE = { noun: NOUN, unlike: UNLIKE, verbs: ['waive', 'suspend', 'apply', 'charge', 'set', 'assess'], moved: movedHourOrNumber }
/** "The current minimum is $250." */
const UNTIL_NOW = pattern('i')`
  \b(?:current|present|previous|existing|former|old|until then|until now|so far)(?:ly)?\b[^.;$]{0,60}
    (\$\d[\d,.]*(?:\d| (?:million|billion)\b)|\$\d (?:million|billion)\b)
`

const FEE = pattern('gi')`(${RATE}) (?:(?:[a-z-]+ ){0,2})(?:fee|charge)\b|\b(?:fee|charge) of (${RATE})`

export function findPurchasesAndRedemptions(reading: Reading): Candidate[] {
  const out = chargeChanges('purchase-redemption-change', CHARGE, reading).filter(
    c => !isUnlike(wordsOf(c.span, reading), wordsOf(c.own ?? c.span, reading)),
  )
  for (const s of saidIn(reading))
    if (
      isNews(s, reading) &&
      !out.some(c => c.span.passage === s.clause.passage && c.span.from <= s.clause.from && s.clause.to <= c.span.to)
    )
      // Each item of a list of changes is one.
      out.push(found('purchase-redemption-change', s, { ...amounts(s, reading), ...(isLedRule(s) && { apart: true }) }))
  return out
}

const wordsOf = ({ passage, from, to }: Span, reading: Reading) =>
  reading.context.view.passages[passage]!.text.slice(from, to).toLowerCase()

/** Told of the end of a fund in its sentence, or of a sales charge in its own words. */
const isUnlike = (low: string, own: string): boolean => UNLIKE.test(low) || SALES_CHARGE.test(own)

function isNews(s: Said, reading: Reading): boolean {
  return (
    (happens(s) || isSetAnew(s)) &&
    !longAgo(s, reading) &&
    !s.clause.in.quoted &&
    announces(s) &&
    !isUnlike(s.low, toldBy(s)) &&
    tellsWay(s)
  )
}

/** The words of the statement, with those that lead to it. */
const toldBy = (s: Said): string => `${s.openerLow} ${s.whoLow} ${s.low.slice(s.group.from, s.complement.to)}`

/** "accounts below $2,500 will be charged a fee of $20": the other sum says whom. */
function feeIn(text: string): string | null {
  const fees = matchesOf(text, FEE)
  return fees.length === 1 ? bare((fees[0]![1] ?? fees[0]![2])!) : null
}

/** "must be at least $500. The current minimum is $250.": the amount that is set, and the one until now if the next sentence gives it. */
function amounts(s: Said, { clauses }: Reading): { from: string | null; to: string | null } {
  if (s.negative || s.ended) return { from: onlyRate(s.who), to: null }
  const moved = movedHourOrNumber(s.clause.text)
  if (moved) return moved
  const both = ratesIn(s.clause.text)
  if (both.from !== null || both.to !== null) return both
  const next = clauses[s.clause.index + 1]
  const was = next && next.in === s.clause.in ? UNTIL_NOW.exec(next.text)?.[1] : undefined
  return { from: was ?? null, to: onlyRate(s.clause.text) ?? feeIn(s.clause.text) }
}
