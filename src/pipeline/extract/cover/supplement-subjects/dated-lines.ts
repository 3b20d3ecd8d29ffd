// In: a cover. Out: the names of lines that each say of what day a fund's document is, whatever the names end in.
//   "Norcote Dividend Growth Securities, dated July 29, 2005"
//    ^ name
import { pattern } from '../../../../model/pattern.ts'
import type { Named } from '../named.ts'
import { NO_FUND } from './bare-lines.ts'

const LINE = pattern('u')`
  ^((?:\p{Lu}[\p{L}\d.&'’/-]*|\d[\d-]*|[&+])
  (?:\s(?:\p{Lu}[\p{L}\d.&'’/-]*|\d[\d-]*|[&+]|of|and|in|the)){1,8}(?:,?\sInc\.)?)
  [®™*]*,?\sdated\s
  (?:\p{Lu}\p{L}+\s\d{1,2},?\s\d{4}|\d{1,2}\/\d{1,2}\/(?:\d{4}|\d\d))[,;.]?(?:\sand)?$
`

/** At least two lines, one of which names a fund by its head noun. */
export function datedLines(text: string, cover: number): Named[] {
  const found: Named[] = []
  let from = 0
  for (const line of text.slice(0, cover).split('\n')) {
    const name = LINE.exec(line)?.[1]
    if (name && !NO_FUND.test(name)) found.push({ name, from, to: from + name.length })
    from += line.length + 1
  }
  return found.length > 1 && found.some(n => /\b(?:fund|portfolio|etf)$/i.test(n.name)) ? found : []
}
