// In: one statement about a reorganization. Out: the portfolios that it says are taken over, each with the one that takes over.
//   "The Bond Fund will be merged into the Income Fund."
//        ^ from                            ^ to
import { pattern } from '../../../../../model/pattern.ts'
import { ENDS_IN_MERGER, GOES_ON } from '../../../merger-words.ts'
import type { Reading } from '../../candidate.ts'
import { folded } from '../../folded.ts'
import { portfolioByName, portfoliosIn } from '../names.ts'
import { BETWEEN, FORMS, type Form } from './reorganization-forms.ts'
import { listOf, pairOf, pairsOf, portfolioAt, theFund, type Pair } from './reorganization-pair.ts'
import { NEW, OLD, VERB_AND } from './reorganization-words.ts'
import { spanOf, type Said } from '../said.ts'
import { isTerm, meant } from './reorganization-term.ts'
import { soleSubject } from '../sole-subject.ts'

/** "the reorganization of the Fund as a series of C Trust" */
const AS_SERIES = pattern()`
  \b(?:reorganization|conversion) of (?:the|each|such) (?:Fund|Portfolio)s? (?:as|into) (?:an? (?:\w+ )?)?series of\s+
    (?:the )?([A-Z].{3,80}?)(?=[,.;]|$)
`
/** "Shareholders of the Fund will receive shares of B", "will exchange their shares for Class A shares of B" */
const RECEIVING = pattern('s')`
  \b[Ss]hareholders (?:of (.{4,90}?) )?(?:will |shall |would |are expected to )?
    (?:receive[ds]?|bec[ao]me|exchanged? (?:all (?:of )?)?(?:their|its) (?:\w+ ){0,3}shares for)\b[^.;]{0,40}?
    \b(?:shares|(?:share|stock|unit)holders) of (?:the )?([A-Z].{4,120})
`
/** "its merger into B" */
const OWN_MERGER = pattern('is')`
  \b(?:its|the (?:Fund|Portfolio)['’]s) (?:proposed |planned |upcoming )?(?:merger|reorganization|consolidation)\s+
    (?:with and into|into|with)\s+(.{4,170})
`
/** "as a new series of another trust" */
const ELSEWHERE = pattern()`
  ^(?:and re-?(?:domiciled|organized) )?(?:from an? series of [^,;]{3,70} )?(?:as|into) (?:an? )?
    (?:new |separate |newly \w+ )*(?:series|portfolio|fund) of\b
`
/** Words of an alternation with a capital first. */
const capitals = (words: string) => words.replace(/\b[a-z]/g, letter => letter.toUpperCase())
const termOf = (kinds: string): RegExp => pattern('s')`
  ([A-Z][^()]{3,150}?)\s*(?:\([^()"“\u0093]{1,40}\)\s*)?\((?:the |each,? an? )?["“\u0093]?
    (?:${capitals(kinds)}) (?:Fund|Portfolio|ETF|Series)
`
const OLD_TERM = termOf(`${ENDS_IN_MERGER}|existing|current`)
const NEW_TERM = termOf(`${GOES_ON}|new`)

type Way = (s: Said, reading: Reading) => Pair[]

/** The first that finds a pair; those without a portfolio that takes over come last. */
const WAYS: readonly Way[] = [
  severalAsSeries,
  recommendedToHolders,
  pairByPair,
  ...FORMS.map(form => inForm(form)),
  byTerms,
  receivingShares,
  inForm(BETWEEN),
  undergone,
  itMerges,
  ownMerger,
  becomingSeries,
  asSeriesElsewhere,
  planAlone,
]

/** "approved (a) a plan by which A will be merged into B; and (b) a plan by which C will be merged into D": each item by itself. */
const NEXT_ITEM = /;\s(?:and\s)?(?=\((?:[b-h]|[2-9]|i{1,3}|iv|v)\)\s)/i
/** "A will be acquired by B (which will be renamed D) | and C will be acquired by E" */
const NEXT_MERGER = pattern('u')`
  (?<=\)|\bFund|\bPortfolio|\bETF),?\sand\s
  (?=(?:the\s)?\p{Lu}[^,;()]{3,80}?\s(?:Fund|Portfolio|ETF)\s(?:will|would|shall)\sbe\s(?:acquired|absorbed|merged|reorganized|combined)\b)
`

export function reorganizationsIn(s: Said, reading: Reading): Pair[] {
  const items = s.clause.text.split(NEXT_ITEM).flatMap(item => item.split(NEXT_MERGER))
  const parts = items.length > 1 ? items.map(text => ({ ...s, clause: { ...s.clause, text } })) : [s]
  return parts.flatMap(part => pairsIn(part, reading))
}

function pairsIn(s: Said, reading: Reading): Pair[] {
  // "the reorganization of the Acquired Fund into the Acquiring Fund": where no term says which those are, another way or a table does.
  for (const way of WAYS) {
    const pairs = way(s, reading)
      .map(p => ({ ...p, from: meant(p.from, reading), to: p.to && meant(p.to, reading) }))
      .filter(p => !isTerm(p.from) && !(p.to && isTerm(p.to)) && p.from !== p.to)
    if (pairs.length) return pairs
  }
  return []
}

/** "stockholders of each of A, Inc. and B, Inc. approved the reorganization of the Fund as a series of C Trust" */
function severalAsSeries(s: Said, reading: Reading): Pair[] {
  const series = AS_SERIES.exec(s.clause.text)
  const owners = series ? portfoliosIn(s.clause.text.slice(0, series.index), reading) : []
  if (!series || owners.length < 2) return []
  const takers = owners.map(() => series[1]!)
  return pairsOf(s, owners, takers)
}

const RECOMMENDED = pattern('is')`
  \b(?:share|stock|unit)?holders of (?:each of )?(.{4,170}?) that
  \s(?:each of (?:those|these|the) (?:funds|portfolios)|(?:each|that|the|such) (?:fund|portfolio|series))
  \s(?:transfer|convey|be (?:merged|reorganized|combined)|merge|combine|reorganize)\b[^.;]{0,60}?\s(?:to|into|with) (.{4,170})
`

/** "to recommend to shareholders of A and B that each of those Funds transfer all of its assets to C" */
function recommendedToHolders(s: Said, reading: Reading): Pair[] {
  const m = RECOMMENDED.exec(s.clause.text)
  const owners = m ? portfoliosIn(m[1]!, reading) : []
  const taker = m ? portfolioAt(m[2]!, reading) : null
  return taker
    ? pairsOf(
        s,
        owners,
        owners.map(() => taker),
      )
    : []
}

/** "to reorganize (the “Reorganization”) the Fund into …": a word for the act parts nothing. */
const ACT_TERM =
  /\((?:the |each,? an? )?["“\u0093](?:\w+ )?(?:Reorganization|Merger|Transaction|Conversion|Consolidation|Plan)s?["”\u0094]\) ?/g

/** "A and B (each, an “Acquired Fund”), each a series of the Trust, would be …": terms and asides that part a list from its verb. */
const TERM_OF_SEVERAL = /\s?\((?:each,?\san?|collectively,?(?:\sthe)?|together,?(?:\sthe)?)\s["“\u0093][^()]{3,90}\)/g
const EACH_A_SERIES = pattern('gi')`
  ,\s(?:(?:each|both)(?:\sof\swhich\sis)?(?:\san?)?|an?|which\sis\san?)\s(?:separate\s)?(?:series|portfolios?)\sof\s[^,;]{3,70},
  (?=\s(?:will|would|shall|is|are)\b)
`

const FUND_NAME = String.raw`(?:the )?(\p{Lu}[\p{L}\d&.'’ -]{2,60}?(?:Fund|Portfolio|Series|ETF)(?: [IVX]+)?)`
const ACT = /\b(?:reorgani[sz]ations?|mergers?|consolidations?|combinations?|acquisitions?) of /iu
const PAIR = pattern('gu')`(?:\bof |\band |, |; )(?:of )?${FUND_NAME} (?:(?:with and )?into|by) ${FUND_NAME}(?![\p{L}])`

/** "the reorganization of A into B and C into D" */
function pairByPair(s: Said): Pair[] {
  const text = s.clause.text.replace(ACT_TERM, '')
  const at = text.search(ACT)
  const pairs = at < 0 ? [] : [...text.slice(at).matchAll(PAIR)]
  return pairs.length > 1
    ? pairsOf(
        s,
        pairs.map(m => m[1]!),
        pairs.map(m => m[2]!),
      )
    : []
}

/** "On July 24, | 2015 the Fund will become part of B" */
const BEHIND_DAY = /^\d{4}\s+(?=(?:the|each)\b|\p{Lu})/iu
const OF_FUND = /holders of ((?:the|your) (?:Fund|Portfolio))$/

function inForm({ words, takerFirst }: Form): Way {
  return (s, reading) => {
    const text = s.clause.text.replace(ACT_TERM, '').replace(TERM_OF_SEVERAL, '').replace(EACH_A_SERIES, '')
    const m = words.exec(text) ?? (text === text.toUpperCase() ? new RegExp(words, 'is').exec(text) : null)
    if (!m) return []
    const named = (printed: string) => {
      const phrase = printed.replace(BEHIND_DAY, '').replace(/^(?:all or )?(?:substantially )?all of (?=the (?:Fund|Portfolio)$)/, '')
      // "An information statement will be mailed to shareholders of the Fund, which will be absorbed by B"
      const last = OF_FUND.exec(phrase)?.[1]
      return portfolioAt(phrase, reading) ?? theFund(phrase, s, reading) ?? (last ? theFund(last, s, reading) : null)
    }
    if (takerFirst) return pairOf(s, named(m[2]!), named(m[1]!.split(/\b(?:under which|whereby)\s+(?:the\s+)?/i).at(-1)!))
    const several = /\brespectively\b/i.test(text) ? oneByOne(s, m[1]!, m[2]!) : []
    if (several.length) return several
    // "approved a plan under which the Fund will be merged": what stands after the last such word.
    const gone = m[1]!
      .split(/\b(?:that(?! (?:fund|portfolio|series)\b)|which|whereby|(?:to|will|would) (?:allow|permit|enable))\s+(?:the\s+)?/i)
      .at(-1)!
      .replace(VERB_AND, '')
    // "of A with and into the Fund": the one that the document is about takes over.
    const own = /^(?:the )?(?:fund|portfolio|series)(?=[,.;)\s]|$)/i.test(m[2]!.trim()) ? theFund(m[2]!, s, reading) : null
    const taker = portfolioAt(m[2]!, reading) ?? own
    const all = taker ? listOf(gone).flatMap(name => portfolioByName(name, reading) ?? []) : []
    if (all.length > 1 && !all.includes(taker!))
      return pairsOf(
        s,
        all,
        all.map(() => taker!),
      )
    return pairOf(s, named(gone), taker)
  }
}

/** "the reorganization of A and B into C and D, respectively" */
function oneByOne(s: Said, gone: string, takers: string): Pair[] {
  const from = listOf(gone)
  const to = listOf(takers)
  return from.length > 1 && from.length === to.length ? pairsOf(s, from, to) : []
}

/** "X (the "Target Fund") … Y (the "Acquiring Fund")". */
function byTerms(s: Said, reading: Reading): Pair[] {
  const last = (words: string) =>
    portfoliosIn(words, reading).at(-1) ?? portfolioAt(words.split(/\b(?:the|and|into|between|with|of)\s(?=[A-Z])/).at(-1)!, reading)
  const old = OLD_TERM.exec(s.clause.text)?.[1]
  const next = NEW_TERM.exec(s.clause.text)?.[1]
  return pairOf(s, old ? (last(old) ?? lastCapitals(old)) : null, next ? (last(next) ?? lastCapitals(next)) : null)
}

const LAST_CAPITALS = /(?:[\p{Lu}\d][\p{L}\d.'’&/-]*[®™]?(?:\s(?:of|and|&))?\s){1,9}[\p{Lu}\d][\p{L}\d.'’&/-]*[®™]?$/u

/** "by Larch US Growth (the “Acquiring Fund”)": what its term says to be a fund, whatever its last word. */
function lastCapitals(words: string): string | null {
  const name = LAST_CAPITALS.exec(words.replace(/,\s+(?:each )?an? (?:new )?series of .*$/i, '').trim())?.[0]
  return name ? name.replace(/[®™]/g, '') : null
}

/** "Shareholders of the Fund will receive shares of B", "became shareholders of B", in a sentence about a merger. */
function receivingShares(s: Said, reading: Reading): Pair[] {
  const m = RECEIVING.exec(s.clause.text)
  if (!m) return []
  const from = (m[1] ? portfolioAt(m[1], reading) : null) ?? soleSubject(reading)
  const to = portfolioAt(m[2]!, reading)
  if (!from || !to || OLD.test(folded(from)) || NEW.test(folded(to))) return []
  return /\b(?:merg|folded|combin|reorganiz|acqui|absorb)/i.test(s.clause.text) ? pairOf(s, from, to) : []
}

/** "The Fund will be closed on October 15 and merged with X": what undergoes it stands before the first verb. */
function undergone(s: Said, reading: Reading): Pair[] {
  if (!s.passive || !['merge', 'reorganize', 'combine', 'consolidate'].includes(s.verb)) return []
  const tells = s.tense === 'future' || s.tense === 'past' || (s.tense === 'present' && /\band \S+$/.test(s.low.slice(0, s.group.to)))
  if (!tells) return []
  const taker = /^(?:on a [\w-]+ basis )?(?:with and into|into|with)\s+(.{4,170})/is.exec(s.what)?.[1]
  return taker ? pairOf(s, portfolioAt(s.who, reading) ?? theFund(s.who, s, reading), portfolioAt(taker, reading)) : []
}

/** "The A Fund will no longer be sold. It will merge into B on February 26." */
function itMerges(s: Said, reading: Reading): Pair[] {
  if (s.verb !== 'merge' || s.passive || s.whoLow !== 'it' || (s.tense !== 'future' && s.tense !== 'past')) return []
  const taker = /^(?:with and into|into|with)\s+(.{4,170})/is.exec(s.what)?.[1]
  return taker ? pairOf(s, theFund(s.who, s, reading), portfolioAt(taker, reading)) : []
}

/** "in anticipation of its merger with X", "the shareholders of A approved its merger into B" */
function ownMerger(s: Said, reading: Reading): Pair[] {
  const own = OWN_MERGER.exec(s.clause.text)
  if (!own) return []
  const before = portfoliosIn(s.clause.text.slice(0, own.index), reading)
  const owner = soleSubject(reading) ?? (before.length === 1 ? before[0]! : null)
  return pairOf(s, owner, portfolioAt(own[1]!, reading))
}

/** "X, Inc. will become a series, named Y, of Z Funds" */
function becomingSeries(s: Said, reading: Reading): Pair[] {
  if (s.verb !== 'become' || s.passive || !(s.tense === 'future' || s.tense === 'past')) return []
  if (!/^an? (?:\w+ ){0,2}series\b/.test(s.whatLow)) return []
  const from = portfolioByName(s.who, reading) ?? soleSubject(reading)
  const to = /\b(?:named|called)\s+(?:the\s+)?([A-Z][^,;]{3,70}?),/.exec(s.clause.text)?.[1]
  return from ? [{ from, to: to ?? null, span: spanOf(s), also: [] }] : []
}

/** "The Fund will be reorganized as a series of another trust". */
function asSeriesElsewhere(s: Said, reading: Reading): Pair[] {
  const redomiciled = s.passive && ['reorganize', 'redomicile', 're-domicile'].includes(s.verb) && ELSEWHERE.test(s.whatLow)
  return redomiciled ? withoutTaker(s, reading) : []
}

/** "approved a plan of reorganization" */
function planAlone(s: Said, reading: Reading): Pair[] {
  const { text } = s.clause
  return /\bplan of (?:reorganization|merger|acquisition)\b/i.test(text) && /\b(?:approved|authorized|adopted)\b/i.test(text)
    ? withoutTaker(s, reading).map(pair => ({ ...pair, to: otherParty(text, reading) }))
    : []
}

/** "a plan of reorganization between the Trust, on behalf of the Fund, and the Larch Focused Fund", known to take over */
function otherParty(text: string, reading: Reading): string | null {
  const behind = /\bbetween\b[^.;]{4,160}?\band (?=(?:the )?\p{Lu})(.{4,120})/u.exec(text)?.[1]
  const name = behind ? portfolioAt(behind, reading) : null
  return reading.context.portfolios.some(p => p.name === name && p.role === 'acquiring') ? name : null
}

function withoutTaker(s: Said, reading: Reading): Pair[] {
  const from = soleSubject(reading) ?? (s.passive ? portfolioByName(s.who, reading) : null)
  return from ? [{ from, to: null, span: spanOf(s), also: [] }] : []
}
