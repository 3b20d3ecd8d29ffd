// In: a text. Out: the words in small letters with which the names of a family open, as its maker prints them.
//   "larchwell Funds"   "larchwell Emerging Markets Fund (LWEMX)"
//    ^ brand             ^ brand
import { matchesOf } from '../../../model/matches.ts'
import { pattern } from '../../../model/pattern.ts'
import { CONNECTORS, STOPS } from './fund-name-words.ts'

/** A line that is a name, but for its first word. */
const LINE = pattern('gu')`
  (?<=^|\n)(\p{Ll}{4,12})[®™]?\s
  (?:[\p{Lu}\d&][^\s()]*\s){0,8}?
  (?:Funds?|FUNDS?|ETFs?|Portfolios?|Trust|TRUST|Series)[®™*]*(?=\n|$|\s?\(|\sSupplement)
`

/** A wrapped line may open with any word; a brand stands before capitals again and again, and seldom before anything else. */
export function smallBrandsIn(text: string): ReadonlySet<string> {
  const words = new Set(matchesOf(text, LINE).map(m => m[1]!))
  return new Set(
    [...words].filter(word => {
      if (STOPS.has(word) || CONNECTORS.has(word)) return false
      const places = matchesOf(text, new RegExp(`(?<![\\p{L}-])${word}(?=[®™]?(.{0,2}))`, 'gsu'))
      const named = places.filter(m => /^\s?[\p{Lu}\d]/u.test(m[1]!)).length
      return named > 1 && named * 2 > places.length
    }),
  )
}
