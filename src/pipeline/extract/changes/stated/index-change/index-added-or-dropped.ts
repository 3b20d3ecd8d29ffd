// In: a statement that adds an index to those of a portfolio, or drops one. Out: the one that comes, or goes.
//   "A secondary benchmark, the Oak Bond Index, was added for the Fund"   "The second benchmark, the Harbor Cash Index, is eliminated."
//                               ^ to                                                                 ^ from
import { pattern } from '../../../../../model/pattern.ts'
import { wordList } from '../../../../../model/word-list.ts'
import { firstToKnow } from '../first-to-know.ts'
import { indexesIn } from './index-names.ts'
import { BENCHMARK, instead, type IndexChange, type IndexReader, type IndexStatement } from './index-statement.ts'
import { aboutText, announces } from '../news.ts'

const DROPPING = new Set(wordList`remove drop discontinue eliminate`)

export const indexAddedOrDropped: IndexReader = told => firstToKnow([benchmarkAdded, benchmarkDropped, addedAs, drops], told)

/** "A secondary benchmark, the Oak Bond Index, was added for the Fund" */
function benchmarkAdded({ s, who }: IndexStatement): IndexChange | undefined {
  if (!s.passive || !['add', 'introduce', 'adopt', 'select'].includes(s.verb) || !announces(s) || who.length !== 1) return undefined
  return /^(?:an?|the) (?:[\w-]+ ){0,3}(?:benchmark|index),/.test(s.whoLow) && !aboutText(s.whoLow)
    ? { from: null, to: who[0]! }
    : undefined
}

/** "The second benchmark, the Harbor Cash Index, is eliminated." */
function benchmarkDropped({ s, who, subject }: IndexStatement): IndexChange | undefined {
  if (!s.passive || !(DROPPING.has(s.verb) || s.verb === 'delete') || s.tense === 'infinitive') return undefined
  if (!who.length || !subject || !/\bbenchmark\b|\bcomparative index\b/.test(s.whoLow)) return undefined
  return aboutText(s.whoLow) ? undefined : { from: who.at(-1)!, to: null }
}

/** "X has been added as an additional benchmark" */
function addedAs({ s, who }: IndexStatement): IndexChange | undefined {
  if (!s.passive || !['add', 'select', 'adopt', 'designate', 'choose'].includes(s.verb) || !who.length) return undefined
  return BENCHMARK.test(s.whatLow) && announces(s) ? { from: instead(s.what), to: who.at(-1)! } : undefined
}

/** "removing the 3-Month Rate (“Rate”) as the Fund's benchmark index and replacing it with the B Index" */
const PUT_IN_ITS_PLACE = pattern('is')`
  ^(?:the )?([A-Z\d].{3,80}?)(?: \([^()]*\))? as (?:the|its|an?)\b.{0,60}?\b(?:index|benchmark)\b.{0,20}?
  \breplac\w+ (?:it|that index) with (?:the )?(.{4,110})
`

/** "and remove the existing additional securities market index, the X Index" */
function drops({ s, what }: IndexStatement): IndexChange | undefined {
  if (!DROPPING.has(s.verb) || s.passive || s.tense === 'present' || !what.length) return undefined
  const put = PUT_IN_ITS_PLACE.exec(s.what)
  const to = put ? indexesIn(put[2]!)[0] : undefined
  if (put && to) return { from: indexesIn(put[1]!)[0] ?? put[1]!, to }
  if (!BENCHMARK.test(s.whatLow) || /\breferences?\b/.test(s.whatLow)) return undefined
  // "dropped the A Index as its benchmark in favor of the B Index"
  const between = what.length === 2 ? s.what.slice(0, s.what.indexOf(what[1]!)) : ''
  return /\b(?:in favor of|for|and adopted|and selected)\s+(?:the\s+)?$/i.test(between)
    ? { from: what[0]!, to: what[1]! }
    : { from: what.at(-1)!, to: null }
}
