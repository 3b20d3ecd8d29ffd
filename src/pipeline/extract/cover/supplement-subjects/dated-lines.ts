// In: a cover. Out: the names of lines that each say of what day a fund's document is, whatever the names end in.
//   "Norcote Dividend Growth Securities, dated July 29, 2005"
//    ^ name
import { DAY } from '../../dates/months.ts'
import { pattern } from '../../../../model/pattern.ts'
import type { Named } from '../named.ts'
import { NO_FUND } from './bare-lines.ts'

const LINE = pattern('u')`
  ^((?:\p{Lu}[\p{L}\d.&'’/-]*|\d[\d-]*|[&+])
  (?:\s(?:\p{Lu}[\p{L}\d.&'’/-]*|\d[\d-]*|[&+]|of|and|in|the)){1,8}(?:,?\sInc\.)?)
  [®™*]*,?\sdated\s
  (?:\p{Lu}\p{L}+\s\d{1,2},?\s\d{4}|\d{1,2}\/\d{1,2}\/(?:\d{4}|\d\d))[,;.]?(?:\sand)?$
`

const NAME = pattern('u')`
  ^(?:\p{Lu}[\p{L}\d.&'’/:-]*|\d[\d-]*|&)(?:\s(?:\p{Lu}[\p{L}\d.&'’/-]*|\d[\d-]*|&|of|and|in|the|for)){1,8}(?:,?\sInc\.)?$
`
const ITS_PROSPECTUS = pattern('i')`^(?:class(?:es)? [\w, ]{1,30} )?prospectus(?:es)? dated ${DAY}`

/** "LARCH FUND FOR GROWTH" over "Prospectus dated May 1, 1997", and so on: each name on a line of its own, its document under it. */
function overDates(text: string, cover: number): Named[] {
  const found: Named[] = []
  const lines = text.slice(0, cover).split('\n')
  let from = 0
  for (const [i, line] of lines.entries()) {
    if (
      ITS_PROSPECTUS.test(lines[i + 1] ?? '') &&
      NAME.test(line) &&
      !ITS_PROSPECTUS.test(line) &&
      !NO_FUND.test(line.replace(/\bTrust\b/gi, ''))
    )
      found.push({ name: line, from, to: from + line.length })
    from += line.length + 1
  }
  return found.length > 2 ? found : []
}

/** At least two lines, one of which names a fund by its head noun. */
export function datedLines(text: string, cover: number): Named[] {
  const over = overDates(text, cover)
  if (over.length) return over
  const found: Named[] = []
  let from = 0
  for (const line of text.slice(0, cover).split('\n')) {
    const name = LINE.exec(line)?.[1]
    if (name && !NO_FUND.test(name)) found.push({ name, from, to: from + name.length })
    from += line.length + 1
  }
  return found.length > 1 && found.some(n => /\b(?:fund|portfolio|etf)$/i.test(n.name)) ? found : []
}
