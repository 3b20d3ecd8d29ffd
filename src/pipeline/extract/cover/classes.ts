// In: the words between one portfolio of a cover and the next. Out: its share classes with their tickers.
// Reads only what the cover prints right under or beside the name.
//   "Class A: IPBAX; Class C: IPBCX"   "Institutional Shares (Ticker: MZCIX)"   "(SSASX)"   "Class/Ticker: ADV/IPEAX; I/IPEIX"
import { pattern } from '../../../model/pattern.ts'

export interface ShareClass {
  name: string
  ticker: string | null
}

const TICKER = '[A-Z]{3,5}'
const FORMS: readonly RegExp[] = [
  // "Class A: IPBAX", "Institutional Shares (Ticker: MZCIX)"
  pattern('g')`
    (?<name>(?:Class\s[A-Z0-9-]{1,4}
    |[A-Z][A-Za-z0-9-]+(?:[ ][A-Z0-9][A-Za-z0-9-]*){0,3}[ ](?:Class|Shares)
    |(?<!Dear\s)(?:Investor|Institutional|Service|Advisor|Administrative|Retail|Premier)(?:\sShares)?)(?:\sShares)?)
    \s?(?:\(|:\s?|\n?\((?:Ticker\s)?Symbol:?\s?)(?:(?:Ticker(?:\sSymbol)?|Symbol):?\s?)?(?<ticker>${TICKER})\b
  `,
  // "Class/Ticker: ADV/IPEAX; I/IPEIX"
  pattern('g')`
    (?:Class\s?\/\s?Ticker:?\s|;\s?)(?<name>[A-Z][A-Za-z0-9]{0,3})\s?\/\s?(?<ticker>${TICKER})\b
  `,
  // "A: IPBAX" on a line
  /(?:^|\n)(?<name>[A-Z][0-9]?):\s(?<ticker>[A-Z]{5})\b/g,
]

/** Share classes of the words after a name. */
export function classesIn(words: string): ShareClass[] {
  for (const form of FORMS) {
    const found = [...words.matchAll(form)].map(m => ({ name: m.groups!['name']!.replace(/\s+/g, ' '), ticker: m.groups!['ticker']! }))
    if (found.length) return found
  }
  const single = new RegExp(`^[®™*\\s]*\\(?(?:(?:Ticker(?:\\sSymbol)?|TICKER(?:\\sSYMBOL)?):?\\s?)?(${TICKER}X?)\\)?(?=[\\s,);]|$)`).exec(
    words,
  )
  return single && /^[\s®™*]*(?:\(|\n?[A-Z]{4}X\b)/.test(words) ? [{ name: '', ticker: single[1]! }] : []
}
