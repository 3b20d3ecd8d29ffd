// In: a name printed in capitals alone and the text that it stands in. Out: the name in title case, acronyms kept.
// Another printing of the same name in mixed case wins over any rule.
//   "STATE STREET S&P 500 INDEX V.I.S. FUND" -> "State Street S&P 500 Index V.I.S. Fund"
import { wordList } from '../../../model/word-list.ts'
import { literal } from '../literal.ts'
import { sameName } from './named.ts'

const SMALL = new Set(wordList`of and the in for to or on at by ex a an`)
const ACRONYMS = new Set(wordList`
  ETF ETFS ETN US USA UK EMD MACS TIPS REIT REITS MSCI EAFE ACWI ESG SMID MLP II III IV VI VII VIII IX XI XII AB AIM AMG BNY DFA DWS GMO
  ING JPM LLC LP MFS NYLI PIMCO PGIM RBC SEI SPDR TCW TIAA UBS USAA VIP VIT VP WCM WM VALIC NT FTSE NASDAQ NYSE CREF VA HSBC AXA EQ JNL
  LVIP MML SA BHFTI BHFTII GNMA LV SGA AQR QQQ EM IPO IMI TR T. MM PMC SSGA CA NY NJ
`)
const KNOWN: Record<string, string> = {
  JPMORGAN: 'JPMorgan',
  BLACKROCK: 'BlackRock',
  ISHARES: 'iShares',
  FUNDVANTAGE: 'FundVantage',
  PROSHARES: 'ProShares',
  POWERSHARES: 'PowerShares',
  WISDOMTREE: 'WisdomTree',
  ALLIANCEBERNSTEIN: 'AllianceBernstein',
  OPPENHEIMERFUNDS: 'OppenheimerFunds',
  METLIFE: 'MetLife',
  PROFUNDS: 'ProFunds',
  VANECK: 'VanEck',
  CLEARBRIDGE: 'ClearBridge',
  MACKAY: 'MacKay',
  MAINSTAY: 'MainStay',
  SUNAMERICA: 'SunAmerica',
  SMARTRETIREMENT: 'SmartRetirement',
  LIFEPATH: 'LifePath',
  TIAA_CREF: 'TIAA-CREF',
}

/** Whether a name has capitals only. */
export const isAllCaps = (name: string): boolean => /[A-Z]{2}/.test(name) && !/[a-z]{2}/.test(name.replace(/\([^)]*\)/g, ''))

/** A word in capitals as mixed case prints it. */
const capital = (word: string): string => {
  const known = KNOWN[word]
  if (known) return known
  if (word.includes('-'))
    return word
      .split('-')
      .map((w, i) => (i && SMALL.has(w.toLowerCase()) ? w.toLowerCase() : capital(w)))
      .join('-')
  if (word.includes('/')) return word.split('/').map(capital).join('/')
  if (isAcronym(word)) return word
  if (/^MC[A-Z]{3}/.test(word)) return `Mc${word[2]}${word.slice(3).toLowerCase()}`
  return word.toLowerCase().replace(/\p{L}/u, c => c.toUpperCase())
}

/** "ETF", "S&P", "U.S.", "3X", "LVS" */
function isAcronym(word: string): boolean {
  const letters = word.replace(/[^A-Z]/g, '')
  if (ACRONYMS.has(letters) || /[&.].*[A-Z]/.test(word) || /\d/.test(word)) return true
  return letters.length > 1 && letters.length <= 4 && (!/[AEIOUY]/.test(letters) || /^Q(?!U)/.test(letters))
}

/** Words of the name that mixed-case text prints in capitals too: "EMP" of "Compass EMP Funds". */
const keptCapitals = (name: string, text: string): ReadonlySet<string> =>
  new Set(
    name
      .split(' ')
      .filter(
        w =>
          /^[A-Z]{2,9}$/.test(w) &&
          !/^(?:FUNDS?|PORTFOLIOS?|TRUSTS?|SERIES|INC)$/.test(w) &&
          new RegExp(`\\b${w} [A-Z][a-z]+(?:,? |-)[A-Z]?[a-z]`).test(text),
      ),
  )

/** The name with the capitals that it bears elsewhere in the text, else in title case; a name in mixed case stays. */
export function trueCapitals(name: string, text: string): string {
  if (!isAllCaps(name)) return name
  const elsewhere = inMixedCase(name, text)
  if (elsewhere) return elsewhere
  const kept = keptCapitals(name, text)
  const words = name.split(' ')
  return words
    .map((word, i) =>
      kept.has(word) ? word : i > 0 && i < words.length - 1 && SMALL.has(word.toLowerCase()) ? word.toLowerCase() : capital(word),
    )
    .join(' ')
}

/** The same name where the text prints it in mixed case. */
function inMixedCase(name: string, text: string): string | undefined {
  const words = literal(name)
    .replace(/['’‘]/g, "['’‘]")
    .replace(/[-\u2010-\u2015]/g, '[-\\u2010-\\u2015]')
    .replace(/\s+/g, '[®™*\\s]+')
  const isTitled = (printed: string) =>
    /^\p{Lu}|^i[A-Z]/u.test(printed) && printed.split(/\s+/).every(w => SMALL.has(w.toLowerCase()) || /\p{Lu}|\d|[&|]/u.test(w))
  for (const [printed] of text.matchAll(new RegExp(words, 'gi')))
    if (!isAllCaps(printed) && isTitled(printed) && sameName(printed, name)) return printed.replace(/\s+/g, ' ')
  return undefined
}
