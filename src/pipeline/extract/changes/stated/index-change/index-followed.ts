// In: a statement of the index that a portfolio tracks, or with which it is compared. Out: it and the one before; null for a description.
//   "In place of A the Fund will compare itself with B."   "the X Index is no longer used as a secondary benchmark"
//                ^ from                              ^ to       ^ from
import { saysNow } from '../group-words.ts'
import { pattern } from '../../../../../model/pattern.ts'
import { wordList } from '../../../../../model/word-list.ts'
import { firstToKnow } from '../first-to-know.ts'
import { indexesIn } from './index-names.ts'
import { BENCHMARK, instead, UNNAMED, type IndexChange, type IndexReader, type IndexStatement } from './index-statement.ts'
import { dated, openedOnDay, opensEffective } from '../news.ts'
import type { Said } from '../said.ts'

const FOLLOWING = new Set(wordList`compare measure track use seek adopt add select substitute`)
/** "as its benchmark", "as an additional index", "as its replacement" */
const AS_BENCHMARK = pattern()`
  \bbenchmark\b
  |\bas (?:an? |its |the (?:[\w'’-]+ )?)?(?:additional|secondary|supplemental|new) (?:[\w-]+ ){0,3}index\b
  |\bas (?:its|the|an?) (?:replacement|successor)\b
`

export const indexFollowed: IndexReader = told =>
  firstToKnow([tracksNew, tracksNone, noLongerUsed, isNoLonger, measuredAgainst, follows], told)

const NEW_INDEX = pattern()`
  ^(?:to track |its (?:performance|returns?) (?:to|with) (?:that of )?)?
  (?:an? (?:new|different)|its new|the new) (?:[\w-]+ ){0,3}(?:index|benchmark)\b
`

/** "the Fund will seek to track a new benchmark index, as shown in the table below", "has a new benchmark, the A Index" */
function tracksNew({ s, what }: IndexStatement): IndexChange | undefined {
  if (!['track', 'seek', 'compare', 'have'].includes(s.verb) || s.passive || s.ended || !NEW_INDEX.test(s.whatLow)) return undefined
  if (!(isNews(s) || s.tense === 'infinitive' || dated(s))) return undefined
  return what.length ? { from: instead(s.what), to: what[0]! } : UNNAMED
}

/** "the Fund no longer tracks an underlying index" */
const tracksNone = ({ s, what }: IndexStatement): IndexChange | undefined =>
  s.verb === 'track' && s.ended && !what.length && /^an? (?:\w+ )?index\b/.test(s.whatLow) ? UNNAMED : undefined

/** "the X Index is no longer used as a secondary benchmark" */
function noLongerUsed({ s, who, what }: IndexStatement): IndexChange | undefined {
  if (!s.passive || !s.ended || !['use', 'track', 'follow', 'utilize'].includes(s.verb) || !who.length) return undefined
  return { from: who.at(-1)!, to: what[0] && /\b(?:replac|instead)/.test(s.whatLow) ? what[0] : null }
}

/** "the benchmark of the Fund is no longer the X Index" */
const isNoLonger = ({ s, who, what }: IndexStatement): IndexChange | undefined =>
  s.verb === 'be' && !s.passive && s.ended && !who.length && what.length === 1 && /\b(?:benchmark|index)\b/.test(s.whoLow)
    ? { from: what[0]!, to: null }
    : undefined

/** "the Fund's performance will be measured against X". */
function measuredAgainst({ s, what }: IndexStatement): IndexChange | undefined {
  if (!s.passive || !['measure', 'compare'].includes(s.verb) || !/\bperformance\b|\b(?:fund|portfolio|series)\b/.test(s.whoLow))
    return undefined
  if (!what.length || !/\b(?:against|to|with)\b/.test(s.whatLow)) return undefined
  if (s.tense === 'future' || opensEffective(s)) return { from: instead(s.what), to: what[0]! }
  return s.tense === 'past' && /\b(?:previously|prior to|before|until|formerly)\b/.test(s.openerLow)
    ? { from: what[0]!, to: null }
    : undefined
}

/** "the Fund compares its performance with A", "has adopted the A Index as its primary benchmark" */
function follows({ s, what }: IndexStatement): IndexChange | null | undefined {
  if (!FOLLOWING.has(s.verb) || s.passive || s.relative || !what.length || !isNews(s)) return undefined
  if (!BENCHMARK.test(s.whatLow)) return undefined
  if (s.ended) return { from: what[0]!, to: what[1] ?? null }
  // "In place of A the Fund will compare itself with B."
  const opener = s.clause.text.slice(0, s.group.from)
  if (s.verb === 'compare' && s.tense === 'future' && /^itself\b/.test(s.whatLow) && /\b(?:in place of|instead of)\b/i.test(opener))
    return { from: indexesIn(opener).at(-1) ?? null, to: what[0]! }
  const place = instead(s.what)
  if (!place && !speaksOfBenchmark(s)) return null
  if (/\b(?:range|capitalizations?|companies in)\b/.test(s.whatLow.split(/index/)[0]!)) return null
  return { from: place ?? discontinued(s) ?? former(s), to: what[0]! }
}

/** What a portfolio does from now on, or no longer; a bare present tense or past only describes. */
function isNews(s: Said): boolean {
  if (s.tense === 'future' || s.tense === 'perfect' || s.begins || s.ended) return true
  if (s.tense === 'past') return dated(s) || openedOnDay(s)
  return s.tense === 'present' && (opensEffective(s) || /\bnow $/.test(s.low.slice(0, s.group.from)) || saysNow(s))
}

/** The index is one to track or to compare with, not one from which the portfolio buys. */
function speaksOfBenchmark(s: Said): boolean {
  if (['adopt', 'track', 'seek'].includes(s.verb)) return true
  const isSince = s.tense === 'perfect' && /\bsince\b/.test(s.openerLow)
  const measures = s.verb === 'measure' || (s.verb === 'compare' && (s.tense === 'future' || isSince))
  return (
    (measures && /^(?:its|the (?:fund|portfolio|series)['’]s) (?:\w+ )?(?:performance|returns?)\b/.test(s.whatLow)) ||
    AS_BENCHMARK.test(s.whatLow)
  )
}

/** "Because the publisher will stop calculating A, the Fund will measure its performance against B." */
function discontinued(s: Said): string | null {
  const gone = /\b(?:stop|ceas|discontinu|no longer|retir)\w*\b(.{3,120})/is.exec(s.clause.text.slice(0, s.subject.from))
  return gone ? (indexesIn(gone[1]!)[0] ?? null) : null
}

/** "has adopted the A Index as its primary benchmark, which was formerly the B Index" */
function former(s: Said): string | null {
  const was = /\bwhich (?:was|had been) (?:formerly |previously )?(?:the )?(.{4,110})/i.exec(s.clause.text.slice(s.group.to))
  return was ? (indexesIn(was[1]!)[0] ?? null) : null
}
