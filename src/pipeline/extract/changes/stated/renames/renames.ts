// In: a reading. Out: every "A is to be called B" that its sentences and tables hold, whatever bears the name.
//   "the name of the Portfolio will be changed to the "Legg Mason Aggressive Growth Portfolio" at the time …"
//                    ^ bearer                           ^ to
// A reminder of an older name ("formerly", "presently known as") is none.
import { once } from '../../../../../model/once.ts'
import { portfoliosIn } from '../../../names.ts'
import type { Reading } from '../../candidate.ts'
import { folded } from '../../folded.ts'
import { namesAndIndexes } from '../name-and-index.ts'
import { looksLikePortfolio, nameAt } from '../names.ts'
import { happens } from '../news.ts'
import { bearerOf, type Rename } from './renames-bearer.ts'
import { renamesInPassing } from './renames-in-passing.ts'
import { listedRenames } from './renames-listed.ts'
import { renamesTold } from './renames-told.ts'
import { saidIn, spanOf, type Said } from '../said.ts'

/** A list or table of names tells more surely than a sentence to whom each belongs. */
export const renamesIn = once((reading: Reading): readonly Rename[] => {
  const told = [...saidIn(reading).flatMap(s => inSentence(s, reading)), ...besideIndexes(reading), ...renamesInPassing(reading)]
  const listed = listedRenames(reading)
  const seen = new Set<string>()
  return [...told.filter(r => !listed.some(l => folded(l.to) === folded(r.to))), ...listed].filter(r => {
    const key = `${folded(r.bearer)}>${folded(r.to)}`
    return !seen.has(key) && seen.add(key)
  })
})

function inSentence(s: Said, reading: Reading): Rename[] {
  const told = [...readAs(s), ...meaning(s)]
  if (/\b(?:references? to|indexes|benchmark)\b/.test(s.whoLow) || (!happens(s) && !/expected to be/.test(s.low))) return told
  return [...told, ...renamesTold(s, reading)]
}

/** "references to X, LLC should be read as references to Y, LLC, its new name" */
function readAs(s: Said): Rename[] {
  if (s.verb !== 'read' || !s.passive || s.negative || !/\b(?:new name|renam\w+|name change|changed its name)\b/.test(s.low)) return []
  const bearer = /\breferences?\b[^;]*? to ([A-Z].+)$/s.exec(s.who)?.[1]
  const to = bearer ? nameAt(s.what.replace(/^as (?:an? )?(?:references? to )?/i, '')) : null
  return bearer && to ? [{ bearer: bearerOf(bearer), to, span: spanOf(s), also: [] }] : []
}

/** "any reference to A shall mean B" */
function meaning(s: Said): Rename[] {
  if (s.verb !== 'mean' || s.negative || s.modal) return []
  const meant = /\breferences? to (?:the )?([A-Z].+)$/s.exec(s.who)?.[1]
  const bearer = meant ? bearerOf(meant) : null
  const to = bearer && looksLikePortfolio(bearer) ? nameAt(s.what) : null
  return bearer && to && looksLikePortfolio(to) ? [{ bearer, to, span: spanOf(s), also: [] }] : []
}

/** "The Fund's new name and index are …" */
function besideIndexes(reading: Reading): Rename[] {
  const subjects = reading.context.portfolios.filter(p => p.role === 'subject')
  return namesAndIndexes(reading).map(({ clause: { passage, from, to, text }, name }) => ({
    bearer: portfoliosIn(text, subjects)[0]?.portfolio.name ?? 'Fund',
    to: name,
    span: { passage, from, to },
    also: [],
  }))
}
