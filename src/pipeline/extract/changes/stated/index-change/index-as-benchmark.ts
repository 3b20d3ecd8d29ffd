// In: a statement that says which index is a portfolio's benchmark from a day on. Out: it, and the one before it.
//   "the Fund's primary benchmark will be the Russell 1000 Value Index"
//                                             ^ to
import { firstToKnow } from '../first-to-know.ts'
import { indexesIn } from './index-names.ts'
import { INDEX, instead, type IndexChange, type IndexReader, type IndexStatement } from './index-statement.ts'
import { announces, opensEffective } from '../news.ts'

export const indexAsBenchmark: IndexReader = told => firstToKnow([benchmarkIs, servesAs, usedInstead, formerlyNow, comparesWith], told)

/**
 * "the Fund's primary benchmark will be the Russell 1000 Value Index", "its benchmarks will be A and B"; "the Oak Index becomes the Fund's
 * benchmark".
 */
function benchmarkIs({ s, who, what }: IndexStatement): IndexChange | undefined {
  if (s.verb !== 'be' && s.verb !== 'become') return undefined
  if (s.tense !== 'future' && s.verb !== 'become' && !opensEffective(s)) return undefined
  if (/\b(?:index|benchmark)\b/.test(s.whoLow) && !who.length && what.length) return { from: instead(s.what), to: what[0]! }
  if (/\b(?:indexes|indices|benchmarks)\b/.test(s.whoLow) && !who.length && what.length > 1 && !instead(s.what))
    return { from: null, to: what.join('; ') }
  return who.length && /\b(?:benchmark|underlying index|performance index|comparison)\b/.test(s.whatLow)
    ? { from: instead(s.what), to: who.at(-1)! }
    : undefined
}

/** "the X Index will serve as the Fund's benchmark, replacing the Y Index" */
function servesAs({ s, who }: IndexStatement): IndexChange | undefined {
  if (s.verb !== 'serve' || s.passive || !(s.tense === 'future' || s.ended) || !who.length) return undefined
  if (!/^as\b[^.]{0,60}\b(?:benchmark|index)\b/.test(s.whatLow)) return undefined
  return s.ended ? { from: who.at(-1)!, to: null } : { from: instead(s.what), to: who.at(-1)! }
}

/** "the X Index will be used in place of the Y Index" */
function usedInstead({ s, who }: IndexStatement): IndexChange | undefined {
  if (s.verb !== 'use' || !s.passive || s.ended || !announces(s) || !who.length) return undefined
  const from = instead(s.what)
  return from ? { from, to: who.at(-1)! } : undefined
}

/** "the benchmark, formerly the X Index, is now the Y Index" */
function formerlyNow({ s, who, what }: IndexStatement): IndexChange | undefined {
  if (s.verb !== 'be' || who.length !== 1 || !what.length || !INDEX.test(s.whoLow)) return undefined
  if (!/\b(?:formerly|previously)\b/.test(s.whoLow)) return undefined
  return /\bnow\b/.test(`${s.low.slice(s.group.from, s.group.to)} ${s.whatLow.slice(0, 5)}`) ? { from: who[0]!, to: what[0]! } : undefined
}

const NO_LONGER = /\b(?:and|but|,) ?(?:no longer|not any longer) (?:with|to|against)\b(.+)$/is

/** "now compares its performance with the X Index and no longer with the Y Index" */
function comparesWith({ s, what }: IndexStatement): IndexChange | undefined {
  if (s.verb !== 'compare' && s.verb !== 'measure') return undefined
  const old = NO_LONGER.exec(s.what)
  const from = old ? (indexesIn(old[1]!)[0] ?? null) : instead(s.what)
  const to = what.find(name => name !== from)
  return from !== null && to !== undefined && (s.tense === 'future' || opensEffective(s) || old !== null) ? { from, to } : undefined
}
