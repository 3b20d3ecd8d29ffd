// In: the text of a whole prospectus. Out: the name that its own text gives the fund where it first says "the Fund".
//   "The Ashgrove New Horizons Fund (the “Fund”) seeks …" under a title "ASHGROVE | New Horizons Fund"
//        ^ the whole name
//   "The Ashgrove Daily Small Cap Bull 3X Shares (the “Fund”) seeks …", whatever the name ends in
import { pattern } from '../../../model/pattern.ts'
import { ENDS_IN_MERGER } from '../merger-words.ts'
import { fundNames } from './fund-names.ts'
import type { Named } from './named.ts'

const DEFINES = pattern('i')`
  ^[®™*\s]*,?\s?(?:\([A-Z]{3,5}\)\s)?
  \((?:each,? )?(?:the |this |hereinafter,? (?:the )?)?
  // (the “Water Fund” or the “Fund”)
  (?:[“"][^“”"()]{2,60}[”"],? (?:or|and) (?:the )?)?
  [“"](?:the )?(?:(?:${ENDS_IN_MERGER}) )?(?:fund|portfolio|series|ETF)[”"]
`
const ANY = pattern('gu')`
  (?<=^|\n|[.:]\s)(?:The )?
  ((?:\p{Lu}|\d+ \p{Lu})[^\s()]{0,30}(?: (?:[\p{Lu}\d&+–-][^\s()]{0,30}|of|and|in|ex)){1,11})
  [®™*’']{0,3}\s?(?:\([A-Z]{3,5}\)\s)?\((?:the )?(?:[“"][^“”"()]{2,60}[”"],? or (?:the )?)?[“"](?:Fund|Portfolio|ETF)[”"]
`
const NO_NAME = /[.;:,]\s|\b(?:Trust|Company|Adviser|Advisor|Manager|Corporation|Inc)$/
/** A name is defined in the objective, not far behind the front. */
const REACH = 8000

/** The fund that the text behind the front defines, null where it defines none or several. */
export function definedFund(text: string, front: number): Named | null {
  const to = Math.min(text.length, front + REACH)
  const found: Named[] = fundNames(text, front, to).filter(n => n.form === 'fund' && DEFINES.test(text.slice(n.to, n.to + 40)))
  if (!found.length) {
    for (const m of text.slice(front, to).matchAll(ANY)) {
      const from = front + m.index + m[0].indexOf(m[1]!)
      if (!NO_NAME.test(m[1]!)) found.push({ name: m[1]!.replace(/[®™*]/g, '').replace(/[’']s?$/, ''), from, to: from + m[1]!.length })
    }
  }
  const [first] = found.map(withoutArticle)
  return first && found.every(n => withoutArticle(n).name === first.name) ? first : null
}

/** "The Ashgrove Growth Fund (the “Fund”)" opens a sentence. */
const withoutArticle = (n: Named): Named =>
  /^the\s/i.test(n.name) ? { name: n.name.slice(4), from: n.from + 4, to: n.to } : { name: n.name, from: n.from, to: n.to }
