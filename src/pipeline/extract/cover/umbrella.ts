// In: the printed text of a document and a name of its cover that ends in "Fund". Out: the portfolios or series that it consists of,
// where the text speaks of such; then the name is the registrant's.
//   "PROSPECTUS FOR OCEANIC SELECT FUND (THE "FUND")" … "a new manager for the Aggressive Equity Portfolio" … "to the Portfolio"
//                   ^ registrant                                              ^ part                             ^ spoken of
import { pattern } from '../../../model/pattern.ts'
import { titled } from '../changes/folded.ts'
import { nameKey } from '../names.ts'
import type { Named } from './named.ts'

const FUND = /\bfunds?(?:,?\sinc\.?)?$/i
// A feeder fund has one portfolio, in which it invests.
const FEEDER = /\b(?:master|feeder)\b|\bcorresponding (?:portfolio|series)\b|\binvests? (?:all|substantially all) of (?:its|their)\b/i
const NO_PART = pattern('i')`
  ^(?:the|new|each|model|investment|separate|underlying|portfolio|other|same|such|this|these|all|any|certain
  |affected|acquiring|acquired|target|current|successor|total\sannual|annual)\b
`

/** Parts of the fund that a cover names, each at its first mention; none where the text does not speak of parts. */
export function partsOfUmbrella(text: string, name: string): Named[] {
  if (!FUND.test(name) || FEEDER.test(text.slice(0, 30_000))) return []
  const body = text.slice(0, 30_000)
  const isPart = (words: string) => !NO_PART.test(words) && !nameKey(name).includes(nameKey(words))
  const places = Map.groupBy([...letteredIn(body), ...namedIn(body, isPart)], n => nameKey(n.name))
  // "AGGRESSIVE EQUITY PORTFOLIO - A change of …" opens the news of a part, though it is named once.
  const opens = opening(body).filter(n => isPart(n.name))
  const paired = pairedIn(body).filter(n => isPart(n.name))
  const often = [
    ...[...places.values()].filter(same => same.length > 1),
    ...paired.filter(n => (places.get(nameKey(n.name)) ?? []).length < 2).map(n => [n]),
    ...(opens.length > 1 ? opens.filter(n => (places.get(nameKey(n.name)) ?? []).length < 2).map(n => [n]) : []),
  ]
  const low = body.toLowerCase().replace(/\s+/g, ' ')
  // Printed in capitals in a heading and in small letters below: the latter is how it is written.
  return often
    .map(same => same.find(n => n.name !== n.name.toUpperCase()) ?? same[0]!)
    .filter(n => !isFormer(n, low))
    .sort((a, b) => a.from - b.from)
}

const PAIR = /(?:^|\n)((?:[A-Z][A-Z&.'’-]+\s){1,4})AND\s((?:[A-Z][A-Z&.'’-]+\s){1,4})PORTFOLIOS:?(?=\n)/g

/** "INTERNATIONAL AND GLOBAL PORTFOLIOS" over news of "the International Portfolio" and "the Global Portfolio". */
function pairedIn(body: string): Named[] {
  const low = body.toLowerCase().replace(/\s+/g, ' ')
  return [...body.matchAll(PAIR)].flatMap(m => {
    const names = [m[1]!, m[2]!].map(words => `${titled(words.replace(/\s+/g, ' ').trim())} Portfolio`)
    return names.every(name => low.includes(` ${name.toLowerCase()}`))
      ? names.map(name => ({ name, from: m.index, to: m.index + m[0].length }))
      : []
  })
}

const LETTERED = /\bSeries\s(?:[A-Z]|\d{1,2})\b(?!\s(?:Shares|Fund|Trust))(?:\s\(\p{Lu}[^()\n]{2,50}\sSeries\))?/gu

/** "Series A", "Series 12", "Series J (Mid Cap Growth Series)", which may be called "Series J" further on. */
function letteredIn(body: string): Named[] {
  const found = [...body.matchAll(LETTERED)].map(m => ({ name: m[0].replace(/\s+/g, ' '), from: m.index, to: m.index + m[0].length }))
  return found.filter(n => n.name.endsWith(')') || !found.some(o => o.name.startsWith(`${n.name} (`)))
}

const SPOKEN = pattern()`
  \b(?:the|such|this|each)\s(?:Portfolio|Series)(?:['’]s?)?(?=[\s,.;])
  (?!\s(?:of|Manager|Managers|Management|Fund|Trust|Turnover|Holdings|[A-Z0-9]\b))
`
const PART = pattern('gu')`
  (?:\b(?:the|The|THE|for|FOR|to|TO|of|OF)\s|\n)
  ((?:(?:(?!(?:THE|The|FOR|TO|OF|IN|BY|ON)\s)\p{Lu}[\p{L}&.'’/-]*|\d+)\s(?:(?:and|of|&)\s)?){1,6})
  (Portfolio|PORTFOLIO|Series(?:\s[IVX]+)?|SERIES(?:\s[IVX]+)?)\b
  (?!\s(?:of|Manager|Fund|Trust|Inc|Management|Turnover|Holdings))
`

/** "the Aggressive Equity Portfolio", where the text speaks of "the Portfolio". */
function namedIn(body: string, isPart: (words: string) => boolean): Named[] {
  if (!SPOKEN.test(body)) return []
  return [...body.matchAll(PART)].flatMap(m => {
    const words = `${m[1]}${m[2]}`.replace(/\s+/g, ' ')
    const from = m.index + m[0].length - m[1]!.length - m[2]!.length
    return /^\p{Lu}/u.test(words) && isPart(words) ? [{ name: words, from, to: m.index + m[0].length }] : []
  })
}

const SPOKEN_LOW = /\b(?:the|this|that)\s[Pp]ortfolio(?:['’]s)?\b/
const OPENS = /(?:^|\n)((?:[A-Z][A-Z&.'’-]+\s){1,6}PORTFOLIO)(?=\s?(?:[-–—:]|\n))/g
/** "Core Income Portfolio – In the …", "Small-Cap Growth Portfolio – Effective …": news that opens with the name of the part. */
const RUN_IN = /(?:^|\n)((?:\p{Lu}[\p{L}&.'’-]+\s){1,6}Portfolio)(?=\s?[–—]\s?\p{Lu})/gu

/** Names over or before news of their own. */
const opening = (body: string): Named[] =>
  [...(SPOKEN_LOW.test(body) ? body.matchAll(OPENS) : []), ...body.matchAll(RUN_IN)].map(m => {
    const name = m[1]!
    const from = m.index + m[0].indexOf(name)
    return { name, from, to: from + name.length }
  })

const FORMERLY = ['formerly ', 'formerly the ', 'formerly known as ', 'formerly known as the ', 'was named the ', 'previously ']

const isFormer = (n: Named, low: string): boolean => FORMERLY.some(words => low.includes(words + n.name.toLowerCase()))
