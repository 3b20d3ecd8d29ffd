// In: a statement that gives an index another name. Out: both names.
//   "the A Index will be renamed the B Index"   "the provider will rename it: the A Index will be the B Index"
//        ^ from                      ^ to                                         ^ from              ^ to
import { firstToKnow } from '../first-to-know.ts'
import { indexesIn } from './index-names.ts'
import { FROM_TO, type IndexChange, type IndexReader, type IndexStatement } from './index-statement.ts'
import { announces } from '../news.ts'

export const indexRenamed: IndexReader = told => firstToKnow([isRenamed, willBeKnown, willBe], told)

/** "the A Index will be renamed the B Index" */
function isRenamed({ s, who, what, subject }: IndexStatement): IndexChange | undefined {
  if (s.verb !== 'rename' || !s.passive || !subject) return undefined
  if (!announces(s) && !(s.tense === 'present' && who.length && what.length)) return undefined
  // "the Fund's index will be renamed from the A Index to the B Index"
  const [, old, next] = FROM_TO.exec(s.what) ?? []
  const pair = [old, next].map(words => words && indexesIn(words)[0])
  if (pair[0] && pair[1]) return { from: pair[0], to: pair[1] }
  return { from: who.at(-1) ?? null, to: what[0] ?? /["“\u0093]([^"”\u0094]+)["”\u0094]/.exec(s.what)?.[1] ?? null }
}

/** "the A Index will be known as the B Index" */
function willBeKnown({ s, who, what, subject }: IndexStatement): IndexChange | undefined {
  return s.verb === 'know' && s.passive && subject && s.tense === 'future' ? { from: who.at(-1) ?? null, to: what[0] ?? null } : undefined
}

/** "the provider will rename it: the A Index will be the B Index" */
function willBe({ s, who, what }: IndexStatement): IndexChange | undefined {
  if (s.verb !== 'be' || s.tense !== 'future' || s.relative || who.length !== 1 || !what.length) return undefined
  return s.what.replace(/^the /i, '').startsWith(what[0]!) && /\b(?:renam|name)/.test(s.low) ? { from: who[0]!, to: what[0]! } : undefined
}
