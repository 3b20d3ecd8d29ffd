// In: the steps of a change of people or firms. Out: the portfolios of which each speaks.
//   "X will join the team of each Fund, and Y will no longer serve as manager of the Bond Fund."
//                            ^ all of them                                       ^ one of them
import { pattern } from '../../../../../model/pattern.ts'
import { literal } from '../../../literal.ts'
import { subjectsOf, type Reading } from '../../candidate.ts'
import { ALSO_MANAGES } from '../../words-around.ts'
import type { Move } from './moves.ts'
import { portfoliosIn } from '../names.ts'
import type { Said } from '../said.ts'

const EVERY = pattern()`
  \b(?:each|all|every|both)(?: of)?(?: the)? (?:funds?|portfolios?|series|etfs?)\b
  |\b(?:of|for) the (?:funds|portfolios|etfs),? (?:and|while|but)\b
`

/** Steps that are told together, and the portfolios of which they are told; null for those of the sentence. */
export interface Scoped {
  group: Move[]
  scope: string[] | null
}

/** "to the Bond Fund (together with the Growth Fund, the “Funds”)": a term for both, behind what is told of the one. */
const TOGETHER = /\(together with [^()]{3,200}\)/g

/** Portfolios that a sentence names by a name of their own. */
export function portfoliosNamed(s: Said, reading: Reading): string[] {
  // What is told by the way ("who has managed the Fund") stands apart from the rest of its sentence.
  const told = s.item ? `${s.clause.text.slice(s.item.from, s.item.to)} ${s.what}` : s.relative ? s.what : s.clause.text
  return portfoliosIn(told.replace(ALSO_MANAGES, '').replace(TOGETHER, ' '), reading)
}

/**
 * Portfolios of one statement, where its own words say another scope than its sentence:
 * "X will join … of each Fund, and Y will no longer serve … of the Bond Fund".
 */
export function scopeOf(s: Said, reading: Reading): string[] | null {
  // "for the Funds, and B will serve for the Bond Fund": the conjunction belongs to the sentence.
  const own = `${s.whoLow} ${s.whatLow} and`
  const subjects = subjectsOf(reading).map(p => p.name)
  const inSentence = portfoliosNamed(s, reading)
  if (s.relative || !inSentence.length) return null
  if (s.item) return inSentence.filter(p => subjects.includes(p))
  const here = portfoliosIn(`${s.who} ${s.what}`, reading).filter(p => subjects.includes(p))
  if (here.length) return here.length < inSentence.length || EVERY.test(s.low) ? here : null
  return EVERY.test(own) ? subjects : null
}

/** Portfolios for which a term of several stands in a sentence that names none: "the Bond Funds", which are some of "the Funds". */
export function portfoliosTermed(s: Said, reading: Reading): readonly string[] {
  if (portfoliosNamed(s, reading).length) return []
  const terms = reading.context.definitions
    .filter(d => d.portfolios.length > 1 && / (?:funds|portfolios|etfs)$|^(?:funds|portfolios|etfs)$/i.test(d.term))
    .sort((a, b) => b.term.length - a.term.length)
  return terms.find(d => termPattern(d.term).test(s.clause.text))?.portfolios ?? []
}

/** A cover in capitals defines "FUNDS", of which the text below speaks as "Funds". */
const termPattern = (term: string): RegExp => new RegExp(`\\b${literal(term)}(?![\\p{L}])`, term === term.toUpperCase() ? 'iu' : 'u')

/** Where one step is of some portfolios and another of more: the steps of the some are told together, the rest apart. */
export function byScope(groups: readonly Move[][], reading: Reading): Scoped[] {
  const scoped = groups.map(
    (group): Scoped => ({
      group,
      scope: group.every(m => m.s.clause === group[0]!.s.clause) ? scopeOf(group[0]!.s, reading) : null,
    }),
  )
  for (const wide of scoped)
    for (const narrow of scoped) {
      if (!wide.scope || !narrow.scope || wide === narrow || wide.group[0]!.s.clause !== narrow.group[0]!.s.clause) continue
      if (narrow.scope.length >= wide.scope.length || !narrow.scope.every(p => wide.scope!.includes(p))) continue
      narrow.group = [...wide.group, ...narrow.group]
      wide.scope = wide.scope.filter(p => !narrow.scope!.includes(p))
    }
  return scoped
}
