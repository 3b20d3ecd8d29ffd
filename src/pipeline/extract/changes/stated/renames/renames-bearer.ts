// In: words that name who is renamed, with what stands around them. Out: the name alone, and each with the name that it gets.
//   "the name of the Larch Growth Fund (the "Fund")"   "Larch Capital Fund"
//                    ^ bearer                           ^ to
import { pattern } from '../../../../../model/pattern.ts'
import type { Reading, Span } from '../../candidate.ts'
import { fullFirmsIn } from '../../firms/firms.ts'
import { nameAt, namesAt, portfolioByName } from '../names.ts'
import { spanOf, type Said } from '../said.ts'

export interface Rename {
  /** Words that name the bearer, or its old name; "the Portfolio" where the text says no more. */
  bearer: string
  to: string
  span: Span
  also: Span[]
}

/** undefined: not such a sentence, the next way to read it comes; []: such a sentence, and it renames nothing. */
export type Way = (s: Said, reading: Reading) => Rename[] | undefined

/** "Marlow Management LLC, the investment adviser to the Fund, recently": what is told of it by the way is no part of its name. */
const BY_THE_WAY = pattern('is')`
  ,\s(?:
    the|a|an|one of|its|each|which|who|currently|an affiliate|sub-?advis[eo]r|advis[eo]r|investment (?:sub-?)?advis[eo]r
    |custodian|distributor|administrator|transfer agent|manager
  )\s.*$
`

/** "the investment adviser changed its name to Larch Advisors": a firm that is called by its office alone. */
export const OFFICE = pattern('i')`
  ^(?:the )?(?:(?:funds?|portfolios?|series|trusts?|company|companies)['’]s? )?(?:investment )?
  (?:(?:sub-?\s?)?advis[eo]r|manager|distributor|administrator|custodian|transfer agent)$
`

/** Drops what stands around a name: "the name of the X Fund (the "Fund")'s". */
export function bearerOf(words: string): string {
  if (/^(?:(?:its|the|their) )?(?:new |fund |portfolio )?names?$/i.test(words.trim())) return 'Portfolio'
  return words
    .replace(/^.*?\bnames? of (?=\S)/is, '')
    .replace(/^(?:each of |the following |that |and |accordingly,? )+/i, '')
    .replace(/^the /i, '')
    .replace(/\s*\((?:the|each|collectively)?\s*["“\u0093][^()]*\)/gi, '')
    .replace(/^["“\u0093]([^"“”\u0093\u0094]+?)[.,]?["”\u0094]$/, '$1')
    .replace(BY_THE_WAY, '')
    .replace(/\s+(?:recently|also)$/i, '')
    .replace(/['’]s? (?:[a-z-]+ ){0,3}names?\b.*$/is, '')
    .replace(/[,\s]+$/, '')
    .trim()
}

export const withoutThe = (words: string): string => words.replace(/^(?:and )?the /i, '')

/** What one statement renames: each of the bearers that its words tell of, to each of the names that they give. */
export function renamed(s: Said, printed: string, names: string): Rename[] {
  // "b. The Fund is renamed …": the letter of an item.
  const told = printed.replace(/^\s*\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]\s+(?=\p{Lu})/u, '')
  // "The Portfolio corresponding to the Larch Fund changed its name": the master's, and not the fund's.
  if (/\b(?:portfolios?|series) (?:corresponding|that corresponds?) to\b/i.test(told)) return []
  const here = { span: spanOf(s), also: [] }
  // "effective immediately X, LLC, a parent company to the Adviser, has changed its name": whose parent it is, is told by the way.
  const owner = /^(?:an? |the )?(?:\w+ )?(?:parent|affiliate|subsidiary)\b/i.test(told)
    ? fullFirmsIn(s.clause.text.slice(0, s.subject.from)).at(-1)?.name
    : undefined
  const bearers = owner ?? told
  const several = /\brespectively\b/i.test(names) || /\brespectively\b/.test(s.low)
  const firms = several ? [told, names].map(words => fullFirmsIn(words).flatMap(f => (f.full ? f.name : []))) : []
  if (firms.length && firms[0]!.length > 1 && firms[0]!.length === firms[1]!.length)
    return firms[0]!.map((bearer, i) => ({ bearer, to: firms[1]![i]!, ...here }))
  const to = (several ? namesAt(names) : [nameAt(names)].filter(n => n !== null)).filter(isName)
  if (to.length < 2) return to[0] && bearers ? [{ bearer: bearerOf(bearers), to: to[0], ...here }] : []
  const from = namesAt(bearerOf(bearers))
  return from.length === to.length ? to.map((name, i) => ({ bearer: from[i]!, to: name, ...here })) : []
}

/** "limits investments to 25% of the Fund's assets": a name has a capital. */
const isName = (words: string): boolean => /^\W*(?:the\s+)?(?:\d+\s)?(?:i|e)?\p{Lu}/u.test(words) && !/^\W*\d+(?:\.\d+)?\s?%/.test(words)

/** Whether the subject is nothing but a portfolio of the document, and no choice among funds is told. */
export function isOurs(s: Said, reading: Reading): boolean {
  const name = portfolioByName(withoutThe(s.who), reading)
  return (
    name !== null &&
    reading.context.portfolios.some(p => p.name === name && p.role === 'subject') &&
    !/\b(?:options?|underlying|substitut\w+|investment choices?|available|list|references?)\b/.test(s.low)
  )
}

/** Whether a name is borne by another portfolio that the document is about; by any, where nobody asks for it (`bearer`). */
export function isBorne(name: string, reading: Reading, bearer: string | null = null): boolean {
  const known = portfolioByName(name, reading)
  const own = bearer && portfolioByName(bearer, reading)
  return known !== own && reading.context.portfolios.some(p => p.name === known && p.role !== 'mentioned')
}
