// In: a statement that puts one index in the place of another. Out: both; null where it replaces something else.
//   "the S&P MidCap 400 Index replaces the Russell Midcap Index"   "the comparison index is the A Index in place of the B Index."
//        ^ to                              ^ from                                               ^ to                    ^ from
import { firstToKnow } from '../first-to-know.ts'
import type { IndexChange, IndexReader, IndexStatement } from './index-statement.ts'
import { announces } from '../news.ts'

export const indexReplaced: IndexReader = told => firstToKnow([replaces, isInPlaceOf], told)

function replaces(told: IndexStatement): IndexChange | null | undefined {
  const { s, who, what, subject } = told
  if (s.verb !== 'replace' && s.verb !== 'succeed' && s.verb !== 'supersede') return undefined
  if (s.passive)
    return subject &&
      !/\breferences?\b|\bsection|\bparagraph|\binformation\b|\bdescriptions?\b|\bpolicy to\b/.test(s.whoLow) &&
      announces(s)
      ? { from: who.at(-1) ?? null, to: what[0] ?? null }
      : null
  // "the S&P MidCap 400 Index replaces the Russell Midcap Index"; "it replaces …, " after a sentence about a benchmark.
  if (what.length && (who.length || /^(?:it|this index|the new (?:index|benchmark))$/.test(s.whoLow)))
    return { from: what[0]!, to: who.at(-1) ?? null }
  return replacesWith(told)
}

/** "replaces A with B", "replaced its primary benchmark index with the A Index" */
function replacesWith({ s, what }: IndexStatement): IndexChange | null {
  if (what.length > 1 && /\b(?:with|by)\b/.test(s.whatLow) && announces(s) && !/\breferences? to\b/.test(s.low))
    return { from: what[0]!, to: what[1]! }
  return what.length === 1 &&
    announces(s) &&
    /^(?:its|the (?:fund|portfolio|series)['’]s) (?:[\w-]+ ){0,4}(?:benchmark|index) with\b/.test(s.whatLow)
    ? { from: null, to: what[0]! }
    : null
}

/** "From April 11 on the comparison index is the A Index in place of the B Index." */
function isInPlaceOf({ s, what, subject }: IndexStatement): IndexChange | undefined {
  if (s.verb !== 'be' || s.relative || !subject || what.length < 2) return undefined
  return /\b(?:in place of|instead of|rather than|and no longer)\b/.test(s.whatLow) ? { from: what[1]!, to: what[0]! } : undefined
}
