// In: printed text and the names found in it. Out: the names, those printed over two lines made whole.
// Joins a line of bare words to the name right under it; never a line that says anything else.
//   "FUNDAMENTAL U.S. GOVERNMENT\n   STRATEGIC INCOME FUND\n"
//    ^ joined                         ^ name found
import { pattern } from '../../../model/pattern.ts'
import { isAllCaps } from './capitals.ts'
import type { FundName } from './fund-names.ts'
import { hyphened } from './hyphened-names.ts'
import { literal } from '../literal.ts'
import { firstWord, opensLine } from './named.ts'

/** "RSBT Larch Stocks & Bonds ETF" and "RSSB Larch Global Bonds ETF" on lines of their own: a ticker before each. */
export function withoutTickers<T extends { name: string; from: number }>(text: string, names: readonly T[]): T[] {
  const led = names.filter(n => /^[A-Z]{3,4} \p{Lu}/u.test(n.name) && opensLine(text, n))
  const tickers = new Set(led.map(n => firstWord(n.name)))
  const families = new Set(led.map(n => n.name.split(' ')[1]))
  if (led.length < 2 || tickers.size < led.length || families.size > 1) return [...names]
  return names.map(n => {
    const size = led.includes(n) ? n.name.indexOf(' ') + 1 : 0
    return { ...n, name: n.name.slice(size), from: n.from + size }
  })
}

/** "ABCDX Larch Growth Fund": the ticker of a fund stands before its name. */
function withoutTicker(text: string, n: FundName): FundName {
  const ticker = opensLine(text, n) ? /^(?!INDEX|FOREX)[A-Z]{4}X (?=\S*\p{Ll})/u.exec(n.name)?.[0] : undefined
  return ticker ? { ...n, name: n.name.slice(ticker.length), from: n.from + ticker.length } : n
}

/** Names with the line above them where it is the first half of the name. */
export function overLines(text: string, names: readonly FundName[]): FundName[] {
  const whole = hyphened(
    text,
    names.map(n => withoutTicker(text, n)),
  ).map(
    n =>
      withTrust(text, n) ??
      withLineBelow(text, n) ??
      withYearAbove(text, n) ??
      withCompany(text, n) ??
      withBrokenFamily(text, n, names) ??
      withLineAbove(text, n, names) ??
      withOpenerAbove(text, n, names) ??
      withFamilyAbove(text, n) ??
      n,
  )
  return whole.filter(n => !whole.some(o => o.form === 'registrant' && o.from < n.from && o.to >= n.to))
}

/** "First Lantern Trust\nExchange-Traded Fund VI": a registrant's name that goes on in the next line. */
function withLineBelow(text: string, n: FundName): FundName | null {
  const below = n.form === 'registrant' && /^\n(Exchange-Traded Fund(?: [IVX]+)?)(?=\n)/i.exec(text.slice(n.to, n.to + 40))
  return below ? { ...n, name: `${n.name} ${below[1]}`, to: n.to + below[0].length } : null
}

/** "… of Larch Series\nTrust dated February 28": a registrant's name that goes on in the next line. */
function withTrust(text: string, n: FundName): FundName | null {
  return n.form === 'registrant' &&
    /\bseries$/i.test(n.name) &&
    /^\n(?:Trust|TRUST)\b(?!\s(?:of|II|for)\b)/.test(text.slice(n.to, n.to + 12))
    ? { ...n, name: `${n.name} ${text.slice(n.to + 1, n.to + 6)}`, to: n.to + 6 }
    : null
}

/** "Ashgrove Liquid\nAssets, Inc.": one word before its form is the rest of a name. */
function withCompany(text: string, n: FundName): FundName | null {
  if (n.form !== 'company' || !opensLine(text, n) || !/^[^\s,]+,? Inc\.?$/i.test(n.name)) return null
  const above = ABOVE.exec(text.slice(Math.max(0, n.from - 60), n.from))?.[1]
  return above && !OTHER.test(above) ? withFront(n, above) : null
}

const YEAR_ABOVE = /(?:^|\n)((?:(?:\p{Lu}[\p{L}.&'’-]+ ){0,3}\p{Lu}[\p{L}.&'’-]+\n)?20\d\d)\n$/u

/** "Ashgrove Funds\n2045\nTarget Date Fund": the year for which a fund is meant stands on a line of its own. */
function withYearAbove(text: string, n: FundName): FundName | null {
  if (n.form !== 'fund' || !opensLine(text, n) || !/\b(?:retirement|target|freedom|life ?(?:cycle|path|time)|date)\b/i.test(n.name))
    return null
  const above = YEAR_ABOVE.exec(text.slice(Math.max(0, n.from - 70), n.from))?.[1]
  return above ? { ...withFront(n, above), name: `${above.replace('\n', ' ')} ${n.name}` } : null
}

/** Whether a name opens a line other than the first, and may go on from the line above. */
const mayGoOn = (text: string, n: FundName): boolean => n.from > 0 && opensLine(text, n) && n.form !== 'company'

const withFront = (n: FundName, front: string): FundName => ({ ...n, name: `${front} ${n.name}`, from: n.from - front.length - 1 })

const BROKEN = pattern('u')`
  (?:^|[^\n])\s(?:and|or|,|of|in|to|for|the|AND|OR|OF|IN|TO|FOR|THE)\s
  (\p{Lu}[\p{L}.&'’-]+(?:\s\p{Lu}[\p{L}.&'’-]+)?)\n$
`

/**
 * "… of Penwarren Health Fund and Penwarren\nSmall Company Fund": a line broken after the family's word, or after the first words of it:
 * "THE CHANGES IN THE LARCH RIDGE\nMID-CAP CORE PORTFOLIO" under "LARCH RIDGE VARIABLE FUNDS".
 */
function withBrokenFamily(text: string, n: FundName, names: readonly FundName[]): FundName | null {
  const family = mayGoOn(text, n) ? BROKEN.exec(text.slice(Math.max(0, n.from - 60), n.from))?.[1] : undefined
  if (!family || n.name.startsWith(`${family} `)) return null
  return names.some(o => o !== n && o.name.toLowerCase().startsWith(`${family.toLowerCase()} `)) ? withFront(n, family) : null
}

/** "The Larch Street Tax Free Short/Intermediate\nFixed Income Fund": a line that opens as a name above it does. */
function withOpenerAbove(text: string, n: FundName, names: readonly FundName[]): FundName | null {
  if (!mayGoOn(text, n) || n.form !== 'fund') return null
  const above = text
    .slice(0, n.from - 1)
    .split('\n')
    .at(-1)!
  const opener = above.split(' ').slice(0, 3).join(' ')
  const isWhole = /\b(?:funds?|portfolios?|series|reserves|trusts?|etfs?|inc)(?:[ST]M)?\b|[(®™]/i.test(above)
  if (isWhole || above.length > 80 || /[.:;,]\s|[.:;,]$/.test(above) || opener.split(' ').length < 3) return null
  return names.some(o => o !== n && o.form === 'fund' && o.name.startsWith(`${opener} `) && o.to < n.from) ? withFront(n, above) : null
}

const ABOVE = /(?:^|\n)((?:THE |The )?(?:\p{Lu}[\p{L}.&'’-]*|&)(?: (?:\p{Lu}[\p{L}.&'’-]*|&)){0,3})\n$/u
/** What a line says that is no half of a name. */
const OTHER = pattern('i')`
  \b(?:supplement|prospectus|class|shares?|ticker|symbol|notice|trust|funds?|portfolios?|etfs?|series|inc|company|management
  |advis[eo]rs?|llc|bank|information|statement|change|changes|name|summary|investor|institutional|retail|contents|date|effective
  |preliminary|definitive|copy|copies|draft|proxy|confidential|schedule
  |fee|fees|expenses|erratum|errata|corrections?|addition|closing|conversion|appointment|co-manager|manager|dated|sai|for|of$|and$|the$)\b
  |^(?:to|into)$|\.$
`

/** "FUNDAMENTAL U.S. GOVERNMENT" over "STRATEGIC INCOME FUND" */
function withLineAbove(text: string, n: FundName, names: readonly FundName[]): FundName | null {
  const above = mayGoOn(text, n) ? ABOVE.exec(text.slice(Math.max(0, n.from - 60), n.from))?.[1] : undefined
  if (!above || OTHER.test(above) || isAllCaps(above) !== isAllCaps(n.name)) return null
  // "ASHGROVE ULTRA 500" over "LANTERN TRUST", of which the text says: "The Ashgrove Ultra 500 (the “Fund”)".
  if (new RegExp(`${literal(above)}[®™*]*\\s\\((?:the\\s)?["“]Fund["”]`, 'i').test(text.slice(0, 12_000))) return null
  // "iShares\niShares Trust", "Ann B. Larch\nLarch Investment Trust": the family twice.
  if ([firstWord(above), above.split(' ').at(-1)].includes(firstWord(n.name))) return null
  return names.some(o => o.to > n.from - above.length - 1 && o.to < n.from) ? null : withFront(n, above)
}

/** "[LOGO] LARCH" over "Value Equity Fund" or "Shares, Inc.", of which the text goes on to speak as the "Larch Value Equity Fund". */
function withFamilyAbove(text: string, n: FundName): FundName | null {
  if (!(n.form === 'fund' || n.form === 'company') || n.from === 0 || !opensLine(text, n)) return null
  const above = text
    .slice(Math.max(0, n.from - 60), n.from)
    .split('\n')
    .at(-2)
  const family = above?.replace(/^\[[\w ]{3,12}\]\s/, '')
  if (!family || !/^\p{Lu}[\p{L}&.'’-]*(?:\s\p{Lu}[\p{L}&.'’-]*){0,2}$/u.test(family) || OTHER.test(family)) return null
  const whole = new RegExp(`(?<![\\p{L}])${literal(family)}\\s${literal(n.name)}(?![\\p{L}])`, 'iu').exec(text.slice(n.to, n.to + 12_000))
  return whole ? { ...n, name: whole[0], from: n.from - family.length - 1 } : null
}
