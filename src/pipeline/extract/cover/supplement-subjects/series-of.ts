// In: a cover. Out: the names of portfolios that it calls series of a registrant, though they bear no name of a family.
//   "Growth & Income Portfolio and Global Bond Portfolio, series of Larch Variable Trust"
//    ^ name                        ^ name                           ^ registrant
import { matchesOf } from '../../../../model/matches.ts'
import { pattern } from '../../../../model/pattern.ts'
import { sameName, type Named } from '../named.ts'
import type { CoverTrust } from '../trusts/trusts.ts'

const SERIES_OF = pattern('gu')`
  ,\s(?:each\s)?(?:an?\s)?(?:separate\s)?(?:series|portfolios?)\sof\s(?:the\s)?
  ((?:\p{Lu}[\p{L}.&'’-]*,?\s){1,6}(?:Trust|Funds?|Series|Portfolios)(?:,?\sInc\.)?)
`
const NAME = /(?:(?:\p{Lu}[\p{L}\d.'’/-]*|&)\s){1,6}(?:Fund|Portfolio)\b/gu
/** Names on a cover take no more. */
const LONGEST = 240

export function seriesOnCover(text: string, end: number, trusts: readonly CoverTrust[]): Named[] {
  return matchesOf(text.slice(0, end), SERIES_OF)
    .filter(m => trusts.some(t => sameName(t.name, m[1]!.replace(/\s+/g, ' '))))
    .flatMap(m => namesBefore(text, m.index))
}

/** The names right before a place, from where their line or what follows the last date begins. */
function namesBefore(text: string, to: number): Named[] {
  const start = Math.max(0, to - LONGEST)
  const before = text.slice(start, to)
  const from = start + Math.max(before.lastIndexOf('\n') + 1, /^.*, \d{4}\s/s.exec(before)?.[0].length ?? 0)
  return matchesOf(text.slice(from, to), NAME).map(n => ({
    name: n[0].replace(/\s+/g, ' '),
    from: from + n.index,
    to: from + n.index + n[0].length,
  }))
}
