// In: a kind of charge, by its nouns. Out: statements that it changes: what is reduced, raised, waived, ended or set anew,
// and from what to what.
//   "… has agreed to reduce the Fund's management fee from 0.07% to 0.04% of the Fund's average daily net assets."
//                                      ^ noun              ^ from    ^ to
import type { ChangeType } from '../../../../../model/kinds.ts'
import { wordsOf, type Candidate, type Reading, type Span } from '../../candidate.ts'
import { eachPair, ratesOf, withRatesBeside } from './charge-rates.ts'
import type { Charge } from './charge-said.ts'
import { changesCharge } from './charge-statement.ts'
import { portfoliosIn } from '../names.ts'
import { announcesSome, happens, longAgo } from '../news.ts'
import { found, saidIn, type Said } from '../said.ts'

export function chargeChanges(type: ChangeType, charge: Charge, reading: Reading): Candidate[] {
  // The verb may hang on another: "approved a reduction in", "agreed to reduce".
  const isNews = (s: Said) =>
    happens(s) && !isUntilNow(s) && !announcesSome(s) && !longAgo(s, reading) && s.clause.in.kind !== 'footnote' && !s.clause.in.quoted
  const hits = saidIn(reading).filter(s => isNews(s) && changesCharge(s, charge))
  return (
    together(hits, type, charge, reading)
      .flatMap(c => eachPair(c, reading))
      .map(c => withRatesBeside(c, charge, reading))
      // "the 1.00% charge imposed on purchases will be eliminated": one rate on both sides is that which ends.
      .map(c => (c.from !== null && c.from === c.to ? { ...c, to: null } : c))
      // "the charge on purchases of $1,000,000 or more is replaced by a charge of 1.00%": how much is bought is no charge.
      .map(c => (SUM_BOUGHT.test(c.from ?? '') && isBought(c, reading) ? { ...c, from: null } : c))
  )
}

/** "No redemption fee has been charged until now.": how it was. */
const isUntilNow = (s: Said): boolean => s.tense === 'perfect' && /^no\b/.test(s.whoLow) && /\b(?:until now|so far|to date)\b/.test(s.low)

interface Told {
  candidate: Candidate
  /** The last statement that belongs to it. */
  last: Said
}

/** Sentences about one charge that follow each other in one passage are one change. */
function together(hits: readonly Said[], type: ChangeType, charge: Charge, reading: Reading): Candidate[] {
  const all: Told[] = []
  for (const s of hits) {
    const previous = all.at(-1)
    const rates = ratesOf(s, charge, reading)
    const moved = rates.from === null && rates.to === null ? charge.moved?.(s.clause.text) : null
    const candidate = found(type, s, moved ?? rates)
    if (previous && areApart(previous.last, s, reading)) {
      all[all.length - 1] = ofOwnPortfolios(previous, reading)
      all.push({ candidate: { ...candidate, span: partOf(s), portfolios: ownPortfolios(s, reading) }, last: s })
    } else if (previous && goesOn(previous.last, s, reading) && !areTwoPairs(previous.candidate, candidate)) {
      all[all.length - 1] = { candidate: joined(previous.candidate, candidate), last: s }
    } else all.push({ candidate, last: s })
  }
  return all.map(o => o.candidate)
}

const ownPortfolios = (s: Said, reading: Reading): string[] => portfoliosIn(`${s.who} ${s.what}`, reading)

/** "the limit of A is reduced from … and the limit of B from …": two statements of a sentence, each of portfolios of its own. */
function areApart(a: Said, b: Said, reading: Reading): boolean {
  if (a.clause !== b.clause) return false
  const x = ownPortfolios(a, reading)
  const y = ownPortfolios(b, reading)
  return x.length > 0 && y.length > 0 && !x.some(p => y.includes(p))
}

const ofOwnPortfolios = (told: Told, reading: Reading): Told =>
  told.candidate.portfolios
    ? told
    : { ...told, candidate: { ...told.candidate, span: partOf(told.last), portfolios: ownPortfolios(told.last, reading) } }

/** The words of one statement of a sentence. */
const partOf = ({ clause, subject, complement }: Said): Span => ({
  passage: clause.passage,
  from: clause.from + subject.from,
  to: clause.from + complement.to,
})

/**
 * "the sales charge will decrease from 4.25% to 2.25%, and the CDSC … from 1.00% to 0.50%": each has its own, and so has "the charge of
 * 1.00% will no longer be imposed. … is increased from 5.00% to 5.75%".
 */
const areTwoPairs = (a: Candidate, b: Candidate): boolean =>
  // "the charge is 5.25% and the holding period goes from four years to six years"
  (a.to !== null && b.from !== null && b.to !== null && unitOf(a.to) !== unitOf(b.to)) ||
  (a.from !== null && b.from !== null && b.to !== null && a.from !== b.from && a.to !== b.to)

const SUM_BOUGHT = /^\$(?:\d{1,3}(?:,\d{3})+|\d+ (?:m|b)illion)$/
const isBought = (c: Candidate, reading: Reading): boolean =>
  unitOf(c.to) === 'rate' && /^ or (?:more|greater|above)\b/.test(wordsOf(c.span, reading).split(c.from!)[1] ?? '')
const unitOf = (amount: string | null): string =>
  /\$/.test(amount ?? '') ? 'sum' : /\b(?:years?|months?|days?|hours?)\b|:/.test(amount ?? '') ? 'time' : 'rate'

/** What is told of all, before what is told of one by its name. */
const OF_ALL = /\b(?:of|for) (?:each fund|all funds|the funds|each portfolio|the portfolios)\b/

/** What stands behind an order that names a portfolio goes on about nothing before it. */
const goesOn = (last: Said, s: Said, reading: Reading): boolean =>
  last.clause.in === s.clause.in &&
  s.clause.index - last.clause.index <= 3 &&
  !(OF_ALL.test(last.low) && ownPortfolios(s, reading).length > 0) &&
  !reading.clauses.slice(last.clause.index + 1, s.clause.index).some(k => k.instruction && portfoliosIn(k.text, reading).length)

const joined = (first: Candidate, next: Candidate): Candidate => ({
  ...first,
  span: { ...first.span, to: Math.max(first.span.to, next.span.to) },
  ...(first.own && next.own && { own: { ...first.own, to: Math.max(first.own.to, next.own.to) } }),
  from: first.from ?? next.from,
  to: first.to ?? next.to,
})
