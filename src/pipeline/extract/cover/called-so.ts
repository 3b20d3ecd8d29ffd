// In: a text. Out: the names that it gives to funds from then on; none of them is a fund of its own.
//   "the LS/Larch U.S. Growth Fund (the “Larch Fund”)"   "Larch Bond Fund and Larch Income Fund (each a “Passing Fund”)"
//                                        ^ term                                                          ^ term
import { matchesOf } from '../../../model/matches.ts'
import { pattern } from '../../../model/pattern.ts'
import { nameKey } from '../names.ts'

const TERM = pattern('giu')`
  (?<=[\p{L}\d®™*)])\s?\((?:[^()"“”]{0,60},\s)?(?:each,?\s(?:an?\s)?|the\s|an?\s|(?:collectively|together),?\s(?:the\s)?)?["“]
  ([^()"“”]{2,60}?\s(?:Fund|Portfolio|ETF))s?,?["”]
`
const LINE = /(?:^|\n)([^\n]{4,90}?)[®™*\s]*(?=\n|$)/g

/** Keys of such names; what stands on a line of its own is a name all the same. */
export function calledSo(text: string): ReadonlySet<string> {
  const terms = new Set(matchesOf(text.slice(0, 60_000), TERM).map(m => nameKey(m[1]!)))
  if (terms.size) for (const [, line] of text.slice(0, 60_000).matchAll(LINE)) terms.delete(nameKey(line!))
  return terms
}
