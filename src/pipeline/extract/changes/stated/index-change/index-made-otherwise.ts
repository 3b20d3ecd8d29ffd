// In: a statement about the methodology or the members of an index. Out: a change without names; null where nothing is new.
//   "changes were made to the methodology for the Fund's underlying index"   "the Index will no longer consider South Korea"
//    ^ change                 ^ methodology                                                            ^ change
import { wordList } from '../../../../../model/word-list.ts'
import { firstToKnow } from '../first-to-know.ts'
import { UNNAMED, type IndexChange, type IndexReader, type IndexStatement } from './index-statement.ts'
import { announces, dated } from '../news.ts'

const METHOD = /\bmethodolog(?:y|ies)\b|\bindex (?:construction|rules)\b|\bselection criteria\b/
const REVISING = new Set(wordList`change make enhance update modify revise amend implement adopt introduce expand`)
const REVISION = /\bchang|\benhanc|\bupdat|\bmodif|\brevis|\bamend|\bimplement|\badopt|\bnew\b/

/** What an index does with its members. */
const CHOOSING = new Set(wordList`
  consider include exclude contain weight hold rebalance reconstitute use apply limit cap consist comprise calculate allow permit
  require add remove
`)

export const indexMadeOtherwise: IndexReader = told => firstToKnow([methodRevised, membersChosen, isRebalanced], told)

/** "changes were made to the methodology for the Fund's underlying index"; "is enhancing the existing methodology for the … Indexes". */
function methodRevised({ s }: IndexStatement): IndexChange | null | undefined {
  if (!METHOD.test(s.low) || !/\bind(?:ex|exes|ices)\b|\bunderlying\b/.test(s.low)) return undefined
  if (!METHOD.test(s.whoLow) && !METHOD.test(s.whatLow)) return undefined
  if (!REVISING.has(s.verb) || !(announces(s) || (s.tense === 'present' && dated(s)))) return undefined
  return REVISION.test(s.low.slice(s.subject.from)) ? UNNAMED : null
}

/** "the Index will no longer consider South Korea as an eligible country": what it is made of. */
function membersChosen({ s, subject }: IndexStatement): IndexChange | undefined {
  if (!subject || !/\b(?:index|indexes|indices)$/.test(s.whoLow) || s.passive || !CHOOSING.has(s.verb)) return undefined
  if (!s.ended && !s.begins && s.tense !== 'future') return undefined
  return s.ended || s.begins || dated(s) || /\bnow\b/.test(s.low) ? UNNAMED : undefined
}

const REBALANCING = new Set(wordList`rebalanced reconstitute reweighted weighted`)

/** "Effective March 18, the Fund's index will be rebalanced quarterly rather than annually": how often, when, or by what. */
const isRebalanced = ({ s, subject }: IndexStatement): IndexChange | undefined =>
  subject && s.passive && !s.relative && s.tense === 'future' && REBALANCING.has(s.verb) && /\b(?:rather than|instead of)\b/.test(s.whatLow)
    ? UNNAMED
    : undefined
