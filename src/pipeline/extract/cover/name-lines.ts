// In: printed text and the names found in it. Out: the names, those printed over two lines made whole.
// Joins a line of bare words to the name right under it; never a line that says anything else.
//   "FUNDAMENTAL U.S. GOVERNMENT\n   STRATEGIC INCOME FUND\n"
//    ^ joined                         ^ name found
import { isAllCaps } from './capitals.ts'
import type { FundName } from './fund-names.ts'

const ABOVE = /(?:^|\n)((?:THE\s|The\s)?(?:\p{Lu}[\p{L}.&'’-]*|&)(?:\s(?:\p{Lu}[\p{L}.&'’-]*|&)){0,3})\n$/u
const OTHER =
  /\b(?:supplement|prospectus|class|shares?|ticker|symbol|notice|trust|funds?|portfolios?|etfs?|series|inc|company|management|advis[eo]rs?|llc|bank|information|statement|change|changes|name|summary|investor|institutional|retail|contents|date|effective|fee|fees|expenses|addition|closing|conversion|appointment|co-manager|manager|dated|sai|for|of$|and$|the$)\b|^to$|\.$/i

/** "Prime Obligations Portfolio - Treasury Only Portfolio" lists two, where the text goes on to speak of each by itself. */
export function bothAlone(text: string, first: string, second: string): boolean {
  if (first.split(' ').at(-1)!.toLowerCase() !== second.split(' ').at(-1)!.toLowerCase()) return false
  const low = text.replace(/\s+/g, ' ').toLowerCase()
  const alone = (name: string) =>
    low
      .split(`the ${name.toLowerCase()}`)
      .slice(1)
      .some(rest => !/^[®™*]?\s[-–—]/.test(rest))
  return alone(first) && alone(second)
}

/** "Harbor Variable Portfolio - Conservative Portfolio" is one name. */
function hyphened(text: string, names: readonly FundName[]): FundName[] {
  const whole = names.map(n => {
    const rest =
      n.form === 'fund'
        ? /^[®™*]?\s(--|[-–—]) ((?:\p{Lu}[\p{L}&.'’-]* ){1,6}(?:Fund|Portfolio|FUND|PORTFOLIO))(?=[\s(,;]|$)/u.exec(
            text.slice(n.to, n.to + 90),
          )
        : null
    return rest && !bothAlone(text, n.name, rest[2]!) ? { ...n, name: `${n.name} ${rest[1]} ${rest[2]}`, to: n.to + rest[0].length } : n
  })
  // "Larkspur VP – Dividend Opportunity Fund"
  for (const [i, n] of whole.entries()) {
    const before = text.slice(Math.max(text.lastIndexOf('\n', n.from - 1) + 1, n.from - 60), n.from)
    if (n.form === 'fund' && /^(?:\p{Lu}[\p{L}.&'’-]* ){1,4}(?:VP|VIT?|V\.I\.) [-–—] $/u.test(before))
      whole[i] = { ...n, name: `${before}${n.name}`, from: n.from - before.length }
  }
  return whole.filter((n, i) => !whole.some((o, k) => k < i && o.to >= n.to))
}

/** "RSBT Larch Stocks & Bonds ETF" and "RSSB Larch Global Bonds ETF" on lines of their own: a ticker before each. */
export function withoutTickers<T extends { name: string; from: number }>(text: string, names: readonly T[]): T[] {
  const led = names.filter(n => /^[A-Z]{3,4} \p{Lu}/u.test(n.name) && (n.from === 0 || text[n.from - 1] === '\n'))
  const tickers = new Set(led.map(n => n.name.split(' ')[0])),
    families = new Set(led.map(n => n.name.split(' ')[1]))
  if (led.length < 2 || tickers.size < led.length || families.size > 1) return [...names]
  return names.map(n => {
    const size = led.includes(n) ? n.name.indexOf(' ') + 1 : 0
    return { ...n, name: n.name.slice(size), from: n.from + size }
  })
}

const VARIABLE =
  /(?<=^|\n)((?:\p{Lu}[\p{L}.&'’-]* ){0,4}(?:VP|VIT?|V\.I\.)[®™]? [-–—] (?:[\p{Lu}\d&][\p{L}\d.&'’-]* (?:(?:of|and) )?){1,7}(?:Fund|Portfolio))[®™]?(?=\n|$)/gu

/** "VP – Balanced Fund" on a line of its own, plain as its words are. */
export const variableFunds = (text: string, cover: number): { name: string; from: number; to: number }[] =>
  [...text.slice(0, cover).matchAll(VARIABLE)].map(m => ({ name: m[1]!.replace(/[®™]/g, ''), from: m.index, to: m.index + m[0].length }))

/** Names with the line above them where it is the first half of the name. */
export function overLines(text: string, names: readonly FundName[]): FundName[] {
  return hyphened(text, names).map(n => {
    // "… of Larch Series\nTrust dated February 28": a registrant's name that goes on in the next line.
    if (
      n.form === 'registrant' &&
      /\bseries$/i.test(n.name) &&
      /^\n(?:Trust|TRUST)\b(?!\s(?:of|II|for)\b)/.test(text.slice(n.to, n.to + 12))
    )
      return { ...n, name: `${n.name} ${text.slice(n.to + 1, n.to + 6)}`, to: n.to + 6 }
    if (n.from === 0 || text[n.from - 1] !== '\n' || n.form === 'company') return n
    // "… of Penwarren Health Fund and Penwarren\nSmall Company Fund": a line broken after the family's word.
    // … or after the first words of it: "THE CHANGES IN THE LARCH RIDGE\nMID-CAP CORE PORTFOLIO" under "LARCH RIDGE VARIABLE FUNDS".
    const broken =
      /(?:^|[^\n])\s(?:and|or|,|of|in|to|for|the|AND|OR|OF|IN|TO|FOR|THE)\s(\p{Lu}[\p{L}.&'’-]+(?:\s\p{Lu}[\p{L}.&'’-]+)?)\n$/u.exec(
        text.slice(Math.max(0, n.from - 60), n.from),
      )?.[1]
    if (
      broken &&
      !n.name.startsWith(`${broken} `) &&
      names.some(o => o !== n && o.name.toLowerCase().startsWith(`${broken.toLowerCase()} `))
    )
      return { ...n, name: `${broken} ${n.name}`, from: n.from - broken.length - 1 }
    const above = ABOVE.exec(text.slice(Math.max(0, n.from - 60), n.from))?.[1]
    if (!above || OTHER.test(above) || isAllCaps(above) !== isAllCaps(n.name)) return n
    // "iShares\niShares Trust" says the family twice.
    if (n.name.split(' ')[0] === above.split(' ')[0] || names.some(o => o.to > n.from - above.length - 1 && o.to < n.from)) return n
    return { ...n, name: `${above} ${n.name}`, from: n.from - above.length - 1 }
  })
}
