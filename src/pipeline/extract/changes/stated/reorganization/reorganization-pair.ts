// In: words beside "merged into", "the reorganization of". Out: the portfolio that they name.
//   "Lazard Mid-Cap Portfolio, a series of the Trust"
//    ^ name
import type { ChangeDate } from '../../../../../model/filing.ts'
import type { Reading, Span } from '../../candidate.ts'
import { folded } from '../../folded.ts'
import { namingHeadings } from '../../headings-above.ts'
import { looksLikePortfolio, nameAt, portfolioByName, portfoliosIn } from '../names.ts'
import { spanOf, type Said } from '../said.ts'
import { soleSubject } from '../sole-subject.ts'

/** A portfolio that is taken over, and the one that takes over. */
export interface Pair {
  from: string
  to: string | null
  span: Span
  also: Span[]
  /** The day on which it takes place, where a table gives each its own. */
  closes?: ChangeDate
}

/** The pair that one statement tells; none where a side is missing or both are the same. */
export const pairOf = (s: Said, from: string | null, to: string | null): Pair[] =>
  from && to && folded(from) !== folded(to) ? [{ from, to, span: spanOf(s), also: [] }] : []

/** Several that one statement tells; what else is read of one of them belongs to all. */
export function pairsOf(s: Said, from: readonly string[], to: readonly string[]): Pair[] {
  const here = { span: spanOf(s), also: [] }
  return from.map((name, i) => ({ from: name, to: to[i]!, ...here }))
}

/** The portfolio that a phrase names, without what is told of it. */
export function portfolioAt(words: string, reading: Reading): string | null {
  const text = words
    .replace(/^\s*(?:\(?\d{1,2}[.)]|[•·])\s*/, '')
    .replace(/^an? (?:[\w-]+ ){0,3}(?:exchange-traded fund|ETF)(?: \([^()]*\))?,\s*/i, '')
    .replace(/^(?:and |each of |that |the )+/i, '')
  const known = portfoliosIn(text.slice(0, 160), reading)[0]
  const at = known ? folded(text).indexOf(folded(known)) : -1
  if (known && at >= 0 && at < 12) return known
  const name = nameAt(text)
  // A shortened form of a name, in words that are all in capitals.
  const short = name && text === text.toUpperCase() ? portfolioByName(name, reading) : null
  if (short) return short
  return name && looksLikePortfolio(name) ? name : (known ?? null)
}

/** "the Fund": the one that the document is about, or its heading. */
export function theFund(words: string, s: Said, reading: Reading): string | null {
  // "holders of A will vote on a plan under which that Fund would …": the one named before it.
  if (/^(?:that|such) (?:fund|portfolio|series)\b/i.test(words.trim())) {
    const named = portfoliosIn(s.clause.text.slice(0, Math.max(0, s.clause.text.indexOf(words))), reading)
    return named.length === 1 ? named[0]! : null
  }
  if (/^it$/i.test(words.trim())) return spokenOfBefore(s, reading)
  return /^(?:the |your )?(?:fund|portfolio|series)\b/i.test(words.trim()) ? (soleSubject(reading) ?? headed(s, reading)) : null
}

/** "The A Fund will no longer be sold. It will merge into B.": the one portfolio that the sentence before is about. */
function spokenOfBefore({ clause }: Said, reading: Reading): string | null {
  const before = reading.clauses[clause.index - 1]
  const named = before?.passage === clause.passage ? portfoliosIn(before.text, reading) : []
  return named.length === 1 ? named[0]! : null
}

/** "GLOBAL GROWTH PORTFOLIO - The Board has proposed to merge the portfolio into …": the portfolio of a heading of its own. */
function headed(s: Said, reading: Reading): string | null {
  const heads = namingHeadings(s.clause.in, s.clause.from + s.group.from, reading)[0]?.portfolios ?? []
  return heads.length === 1 ? heads[0]!.name : null
}

/** "the A Fund and the B Fund (each an “Acquired Fund”), each a series of the Trust": the names of a list. */
export const listOf = (words: string): string[] =>
  words
    .split(/\s*\(|,\s(?:each|both|respectively)\b/)[0]!
    .split(/(?<=\b(?:Fund|Portfolio|ETF|Series)),?\s(?:and\s)?(?:the\s)?(?=\p{Lu})/u)
    .map(n => n.replace(/^(?:each of |and |the )+/i, '').trim())
    .filter(looksLikePortfolio)
