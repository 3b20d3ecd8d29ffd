// In: a cover with its registrants. Out: names that a ticker marks, whatever they end in; a ticker of five letters marks a class.
//   "Corwin Daily Small Cap Bull 3X Shares (CSBL)"
//    ^ name                                 ^ ticker
import { pattern } from '../../../../model/pattern.ts'
import { unmarked, type Named } from '../named.ts'
import type { CoverTrust } from '../trusts/trusts.ts'

const BY_TICKER = /([\p{Lu}\d][^()\n]{5,90}?)[®™*\s]*\((?:[A-Z][A-Za-z ]{2,16}: ?)?[A-Z]{3,4}\)/gu
const WORD = /^(?:[\p{Lu}\d&+-]|(?:of|and|in|the|ex)$)/u
const NO_NAME = pattern('i')`
  \b(?:class(?:es)?|supplement|prospectus|dated|information|trust|nasdaq|exchange|listed
  |investor|institutional|advis[eo]r|service|retail|premier|admiral|select|retirement|investment|ordinary|common|preferred)
  \s(?:shares?|class)$
  |\b(?:supplements?|prospectus(?:es)?|statements?|dated|ticker|class)\b
`

export function byTicker(text: string, cover: number, trusts: readonly CoverTrust[]): Named[] {
  const found: Named[] = []
  for (const m of text.slice(0, cover).matchAll(BY_TICKER)) {
    // Of a cover run into one line the name starts after its registrant.
    const ends = trusts.filter(t => t.from >= m.index && t.to < m.index + m[1]!.length).map(t => t.to - m.index)
    const printed = m[1]!.slice(Math.max(0, ...ends)).replace(/^(?:\d{1,3}-for-\d{1,3}\b)?[\s,;]*(?:and\s)?(?:the\s)?/i, '')
    const name = unmarked(printed)
    const words = name.split(' ')
    if (words.length >= 3 && words.length <= 14 && words.every(w => WORD.test(w)) && !NO_NAME.test(name))
      found.push({ name, from: m.index + m[0].indexOf(printed), to: m.index + m[1]!.length })
  }
  return found
}
