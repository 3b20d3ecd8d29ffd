// In: printed text. Out: its words as they count in the names of funds:
// head nouns, connectors, words that part names, marks; words glued by conversion cut apart.
import { pattern } from '../../../model/pattern.ts'
import { remembered } from '../../../model/remembered.ts'
import { wordList } from '../../../model/word-list.ts'
import { wordsIn } from '../../../model/words-in.ts'
import { writtenDates } from '../dates/written-date.ts'

export interface Token {
  text: string
  from: number
  to: number
  /** The word as it counts in a name: without the full stop that ends a sentence. */
  bare: string
  /** A capitalised word, which a name may hold. */
  word: boolean
  /** A word that parts names. */
  stop: boolean
  /** A head noun: "Fund", "Portfolio", "Trust". */
  head: boolean
  /** A word of an office: "Adviser". */
  office: boolean
  connector: boolean
  /** A registration mark in brackets, no word. */
  mark: boolean
  /** Of a word that else parts names: what may follow it where it is part of one. */
  goesBefore: RegExp | null
}

export const HEAD = /^(?:reserves|funds?|portfolios?|etfs?|etns?|trusts?|series(?: solutions)?|[a-z]+fund)$/i
export const INC = /^(?:, )?Inc\.?$/i
export const ROMAN = /^(?:I|II|III|IV|V|VI|VII|VIII|IX|X)$/
export const isHead = (t: Token): boolean => t.head
export const CONNECTORS = new Set(['of', 'and', '&', 'in', 'ex', 'to', 'or', 'with', '+'])
// Words that open a cover's other phrases and are never part of a name.
export const STOPS = new Set(wordList`
  above below supplement supplements dated prospectus prospectuses statement statements additional information sai summary statutory
  effective accordingly following notice important regarding relating concerning disclosure disclosures changes each all this these that
  those related pertaining sub-adviser sub-advisor sub-advisers sub-advisors subadviser subadvisor subadvisers subadvisors name names
  board trustees directors the a an for class classes shareholder shareholders stockholder stockholders unitholder unitholders between
  from by as at is are was will shall be its their our your annual expenses fee fees before after please retain reference reorganization
  plan agreement into not no if when both any certain currently formerly such performance inception ticker section page under heading
  entitled table average proposed list chart click link below-named above-named below-listed above-listed above-referenced merger
  liquidation closing sec edgar file cik form renamed supplemented amended restated revised replacement however therefore although while
  since because during until per than policy benchmark objective generally about why how who what may can also only on with unlike like
  through upon among within beginning other another includes include including have has had been were named appointed neither either
  changed becomes become became called letterhead dear
`)

/** "LARCH-Registered Trademark- FUNDS", "LARCH-SM- FUND": how plain text spells the signs that it lacks. */
const SPELLED_SIGN = String.raw`-(?:R|TM|SM|[Rr]egistered\s[Tt]rademark|REGISTERED\sTRADEMARK)-`
const IS_MARK = pattern()`^(?:\((?:R|TM|SM)\)|${SPELLED_SIGN})$`

const TOKEN = pattern('gu')`
  \n
  // "Trust for Larch Funds": no registrant of its own
  |(?<=^|\n)T(?:rust|RUST)\s(?:for|FOR)(?=\s\p{Lu}\p{L}+\s(?:Portfolios|PORTFOLIOS|Funds|FUNDS)\b)
  |Ticker(?:\sSymbol)?:\s[A-Z]{3,5}(?=[A-Z][a-z]|\b)
  // "ETF Series Solutions": the head of a registrant's name
  |Series\sSolutions\b|SERIES\sSOLUTIONS\b
  // Words that conversion glued to the next: "ETFiShares", "TRUSTLarch", "theiShares"
  |(?<=\s)(?:III|II|IV|VIII|VII|VI|IX|V)(?=i?[A-Z][a-z])
  |(?:TRUST|FUNDS?|PORTFOLIOS?|REFERENCE)(?=i?[A-Z][a-z])
  |(?:TRUST(?!EES?\b|EED\b)|FUNDS)(?=[A-Z]{3,5}[\s®])
  |(?:Inc\.|\b(?:time|date|supplemented|amended))(?=i?[A-Z][a-z]|[A-Z]{3,5}[\s®])
  |(?:Portfolios?|Funds?|ETFs?|Trusts?|Names?|Supplement)
  (?=i[A-Z]|[A-Z][a-z]|and\b|NYSE|NASDAQ|CBOE|BATS|[A-Z]{3,}\b|\d{1,2}\.[A-Z][a-z]|\/(?:[A-Z]{4}X|[A-Z]{4,5}(?!\s[A-Z][a-z]))\b)(?!Vantage)
  |(?:Related\sMatters|Other\sMatters|Benchmark\sIndex)(?=i?[A-Z])
  // "Temporary SuspensionThe Larch ETF": the article of the next sentence
  |\p{L}+\p{Ll}(?=The\s)
  // "Appendix ALarch Value ETF"
  |(?<=\b(?:Appendix|Schedule|Exhibit|Annex)\s)[A-H](?=i?[A-Z][a-z])
  // "supplementedSPDR® Larch ETF"
  |\p{Ll}{3,}(?=[A-Z]{3,5}®)
  |(?:\p{Lu}\p{Ll}+\s)Date(?=i[A-Z]|[A-Z]{3,}[\s®]|[A-Z][a-z])
  |(?<=,\s)(?:19|20)\d\d(?=i?[A-Z][A-Za-z])
  |(?:tothe|the|and|for|of|to|below|between)(?=i?[A-Z][a-z]|[A-Z]{3,5}[\s®])
  // A file number glued to a name: "811-01234Larch Income ETF"
  |\d{1,3}-\d{5,6}(?=\p{Lu})
  // Marks, initials and brackets of a name: "(R)", "-TM-", "J.P.", "(EMD) Fund", "(ex Japan) Fund"
  |\((?:R|TM|SM)\)|${SPELLED_SIGN}
  |(?:\p{Lu}\.){1,4}(?=[\s,)]|$)
  |\([A-Z]{2,6}\)(?=\s(?:Trust|Fund|Portfolio))
  |\((?:January|February|March|April|May|June|July|August|September|October|November|December)\)(?=\s(?:ETF|Fund)\b)
  |\([Ee]x[-\u2010\u2011 ]\p{Lu}[\p{L}.]{1,12}\)(?=\s\p{Lu})
  // A maker's name of two: "Larch | SGL Equity Fund"
  |\p{Lu}\p{Ll}+\s?\|\s?[A-Z]{2,4}(?=\s\p{Lu}\p{Ll})
  // A word: "S&P", "60/40", "U.S", "Mid-Cap"
  |[\p{L}\p{N}](?:[\p{L}\p{N}&'’/+%\u00ad\u2010-\u2014]|(?!${SPELLED_SIGN})-(?!-))*
  (?:\.(?=[\p{L}\p{N}])(?!(?<=\p{Ll}{3}\.)\p{Lu}\p{Ll})[\p{L}\p{N}&-]+)*\.?
  |&
  |[^\s®™℠*†‡\u200b]
`
const OFFICE = /^(?:sub-?)?(?:advis[eo]rs?|managers?|administrators?|distributors?|custodians?)$/i
// Stop words that are words of a name before certain others: "All Cap", "Information Technology", "Merger Fund".
export const PARTS: readonly (readonly [RegExp, RegExp])[] = [
  [/^all$/i, /^(?:Cap|Asset|Authority|Country|World|Seasons?|Weather|Equity|Market|China|America)\b/i],
  [/^information$/i, /^(?:Technology|Fund$|Portfolio$)/i],
  [/^(?:share|stock|unit)holder$/i, /^(?:Funds?|Yield|Value|Rights)$/i],
  [/^only$/i, /^(?:Fund|Portfolio|Money)\b/i],
  [/^edgar$/i, /^(?!(?:file|filings?|cik|form|submissions?|database|system|documents?|archives?|online|header)\b)\p{Lu}/iu],
  [/^no$/i, /^K[-\u2010\u2011]1$/i],
  [/^(?:merger|performance|benchmark|reference)$/i, /^(?:Fund|Portfolio|ETF|Plus|Arbitrage|Trust)$/i],
]

/**
 * Words of the text; a day's date counts as one that ends whatever stands before it ("… May 1, 2005 Growth Fund").
 * `brands`: words in small letters that open names.
 */
export function tokensOf(text: string, from: number, to: number, brands: ReadonlySet<string>): Token[] {
  const dates = writtenDates(text.slice(from, to))
    .filter(d => /\d{1,2}\D+\d{4}|\//.test(d.text))
    .map(d => [from + d.from, from + d.to] as const)
  let next = 0
  return wordsIn(text.slice(from, to), TOKEN, (printed, at): Token => {
    const word = { ...wordOf(printed), from: from + at, to: from + at + printed.length }
    return brands.has(printed) ? { ...word, word: true } : word
  })
    .filter(t => !t.mark)
    .map(t => {
      while (next < dates.length && dates[next]![1] <= t.from) next++
      return dates[next] && dates[next]![0] < t.to && t.from < dates[next]![1] ? { ...t, ...wordOf('\n') } : t
    })
}

/** What a printed word is by itself; words come again and again, and each is looked at once. */
export const wordOf = remembered((text: string): Omit<Token, 'from' | 'to'> => {
  // "TRUSTSM": a mark set small in print.
  const unmarked = text.replace(/(?<=^(?:TRUST|FUNDS?|PORTFOLIOS?|SERIES|ETFs?|Trust|Funds?|Portfolios?|Series))(?:SM|TM)$/, '')
  const bare = /^(?:\p{Lu}\.)+$|^(?:, )?(?:Inc|St|Jr|Co)\.$|\.\p{L}\.$/iu.test(unmarked) ? unmarked : unmarked.replace(/[.]+$/, '')
  return {
    text,
    bare,
    word: /^(?:\p{Lu}|i\p{Lu}|\d|\(\p{Lu}\p{L}*\)|&$|e\p{Lu}|\(?[Ee]x[-\u2010\u2011 ]\p{Lu})/u.test(text),
    // An initial ("A. Brewer Funds") is no article.
    stop:
      !/^\p{Lu}\.$/u.test(text) &&
      (/^(?:\d{1,3}-\d{3,}|Ticker|\d{1,2}\.\p{Lu}\p{Ll})|\s(?:Date|Matters)$/u.test(text) ||
        STOPS.has(bare.toLowerCase().replace(/[.'’]s?$/, ''))),
    head: HEAD.test(bare.replace(/['’]s?$/, '')) && /^\p{Lu}/u.test(text),
    office: OFFICE.test(text),
    connector: CONNECTORS.has(text.toLowerCase()),
    mark: IS_MARK.test(text),
    goesBefore: PARTS.find(([word]) => word.test(text))?.[1] ?? null,
  }
}, 20_000)
