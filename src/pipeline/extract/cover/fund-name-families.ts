// In: a text. Out: pairs of words that are a family's, though the second is a head noun: they open several names.
//   "Elder Trust Dividend ETF" … "Elder Trust Utilities ETF"
//    ^ family                     ^ family
//   "The Elder Trust Credit Fund (the “Fund”)"
//        ^ family: the name is defined whole
import { matchesOf } from '../../../model/matches.ts'
import { pattern } from '../../../model/pattern.ts'
import { literal } from '../literal.ts'
import { HEAD, PARTS, STOPS } from './fund-name-words.ts'

const TRUST = pattern('gu')`
  (?<=^|\bthe\s|\bTHE\s|[\n),;]\s?|\s(?:II|III|IV|VI{0,3}|IX)\s?(?!I))
  (\p{Lu}[\p{L}.&-]+\s(?:Trust|TRUST))\s(?=(\p{Lu}[\p{L}-]+))
`

/** "the Elder Trust Strategic Bond Fund": a sentence that speaks of it so names one fund. */
const SPOKEN = pattern('gu')`
  \b[Tt]he\s(\p{Lu}[\p{L}.&-]*\p{Ll}[\p{L}.&-]*\sTrust)\s
  (?=(?:(?!Series\s)\p{Lu}[\p{L}.&’'-]*\p{Ll}[\p{L}.&’'-]*\s){1,5}(?:Fund|ETF|Portfolio)\b)
`

/** "The Elder Trust Credit Fund (the “Fund”)": the name is defined whole. */
const DEFINED = pattern('gu')`
  (?<=^|[\n.]\s?|\b[Tt]he\s)(\p{Lu}[\p{L}-]+\sTrust)\s(?!(?:Trust|Series|Funds?|Portfolios?)\b)
  (?:(?:[\p{Lu}\d&][^\s()]*|of|and|in)\s){1,9}(?:Fund|Portfolio|ETF)[®™*]*(?:[’']s)?\s\((?:the\s)?["“][^()]{0,60}Fund["”]
`

export function familiesIn(text: string): Set<string> {
  const after = new Map<string, Set<string>>()
  for (const m of matchesOf(text, TRUST)) {
    const [, then = ''] = text.slice(m.index + m[0].length, m.index + m[0].length + 60).split(/\s/)
    if (!mayGoOn(m[2]!, then)) continue
    const family = m[1]!.toLowerCase().replace(/\s+/g, ' ')
    after.set(family, (after.get(family) ?? new Set()).add(m[2]!.toLowerCase()))
  }
  const spoken = matchesOf(text, SPOKEN).map(m => m[1]!.toLowerCase().replace(/\s+/g, ' '))
  const defined = matchesOf(text, DEFINED).flatMap(m => {
    const family = m[1]!.replace(/\s+/g, ' ')
    // "Ashgrove Trust (the “Trust”)" is a registrant, and no more than that.
    return m[0].includes('\n') || new RegExp(`${literal(family)}[®™]*\\s\\(the\\s["“]`).test(text) ? [] : [family.toLowerCase()]
  })
  return new Set([...[...after].flatMap(([family, words]) => (words.size > 1 ? [family] : [])), ...spoken, ...defined])
}

/** Whether a word right behind the family's may be one of a name; `then`: the word behind it. */
function mayGoOn(word: string, then: string): boolean {
  if (/^series$/i.test(word)) return /^fund$/i.test(then)
  if (HEAD.test(word)) return false
  return !STOPS.has(word.toLowerCase()) || PARTS.some(([part, after]) => part.test(word) && after.test(then))
}
