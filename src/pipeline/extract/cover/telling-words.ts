// In: the words of what is built like a name. Out: whether they name one fund, and not a kind of funds.
//   "the Target International Equity Fund"   "a Money Market Fund"   "the Acquiring Fund"
//                                               ^ a kind                ^ a term
import { ENDS_IN_MERGER, GOES_ON } from '../merger-words.ts'
import { pattern } from '../../../model/pattern.ts'
import { wordList } from '../../../model/word-list.ts'
import { CONNECTORS, HEAD, INC, ROMAN } from './fund-name-words.ts'
import { literal } from '../literal.ts'

/** Alone before a head they name nothing. */
const GENERIC = new Set([
  ...ENDS_IN_MERGER.split('|'),
  ...GOES_ON.split('|'),
  ...wordList`
  current existing underlying new old other replaced replacement substitute substituted closed listed
  mutual fund funds money market index investment investments real estate exchange-traded exchange
  traded feeder master hedge private affected participating stock bond equity income closed-end open-end separate unit parent voting
  series portfolio trust etf sector individual comparable prior experience no-load load change proposed diversified non-diversified
  conservative aggressive regulated total return global international growth value balanced applicable related respective company
  federal reserve u.s securities asset allocation model securitized commercial business pension charitable family purchase purchases
  sale sales redemption redemptions exchanges shares holders owners one two three four five several various
`,
])

/** Of generic words those that open no name even on a line of their own. */
const NEVER_FIRST = pattern('i')`
  ^(?:${ENDS_IN_MERGER}|${GOES_ON}|purchase|sale|redemption|change|proposed|comparable|mutual|money|underlying|current|existing|index|new
  |other|replaced|replacement|substituted?)$
`

/** Words of a kind that running text may make a name. */
const PLAIN = new Set(wordList`
  bond equity income growth value balanced international global money market stock real estate total return asset allocation aggressive
  conservative index diversified u.s securities
`)

/** "ASSET ALLOCATION FUNDS": nothing but words of a kind. */
export const isOfKinds = (name: string): boolean =>
  name.split(' ').every(w => HEAD.test(w) || CONNECTORS.has(w) || PLAIN.has(w.toLowerCase()))

/** Where the words stand, and whether nothing else stands on their line. */
interface Place {
  text: string
  from: number
  to: number
  ownLine: boolean
}

export function isTelling(words: readonly string[], { text, from, to, ownLine }: Place): boolean {
  // "Global X Funds": a numeral is one only behind a head noun.
  const isNumeral = (w: string, i: number) =>
    ROMAN.test(w.replace(/\.$/, '')) && (i === 0 || HEAD.test(words[i - 1]!) || i === words.length - 1)
  const content = words.filter((w, i) => !HEAD.test(w) && !isNumeral(w, i) && !CONNECTORS.has(w.toLowerCase()) && !INC.test(w))
  if (/ (?:series solutions|(?:portfolios|funds) trust)$/i.test(words.join(' '))) return true
  if (content.every(w => /^\p{Lu}\.$/u.test(w))) return false
  // "THE TARGET PORTFOLIO TRUST": a registrant, and not the fund that is taken over.
  if (ownLine && words.length > 2 && / portfolio trust$/i.test(words.join(' '))) return true
  if (content.some(w => !GENERIC.has(w.toLowerCase().replace(/['’]s?$/, '')))) return true
  if (isPlainName(text, content, words, from, to) || isListedName(text, content, words, from, to)) return true
  if (opensAim(text, from, to)) return true
  if (isToldBare(text, content, words) || isNameInHeading(text, content, words, from, to)) return true
  // A line of its own may be a name that prose would not be: "Growth ETF".
  const mayOpen = () => !NEVER_FIRST.test(content[0]!) || isMoneyMarket(text, words, from, to) || isMutualTrust(words)
  // "Money Market Portfolio - Initial Class"
  const isBeforeClass = text[from - 1] === '\n' && /^\s[-–—]\s[^.;:\n]{0,30}(?:class|shares)(?=\n)/i.test(text.slice(to, to + 50))
  return (ownLine && words.length > 1 && mayOpen()) || (isBeforeClass && isMoneyMarket(text, words, from, to))
}

/** "the Global Bond Portfolio", told of more than once in running text: words of a kind alone, and yet a name. */
function isPlainName(text: string, content: readonly string[], words: readonly string[], from: number, to: number): boolean {
  if (content.length < 2 || !/^(?:fund|portfolio)$/i.test(words.at(-1)!) || !/^\p{Lu}\p{Ll}/u.test(words[0]!)) return false
  if (!content.every(w => PLAIN.has(w.toLowerCase())) || !/\bthe\s$/i.test(text.slice(Math.max(0, from - 4), from))) return false
  return (
    opensItem(text, from) ||
    opensNews(text, from, to) ||
    /\b(?:into|with) the\s$/i.test(text.slice(Math.max(0, from - 10), from)) ||
    isToldTwice(text, words.map(literal).join('\\s'))
  )
}

const CALLED_FUNDS = pattern('i')`
  ^[^.;:\n]{0,900}?(?:
    \((?:each(?: individually)?,? an?|collectively,? the|together,? the)\s["“‘']?(?:funds?|portfolios?)\b
    |,? each an? (?:series|portfolio) of\b
  )
`
const ITEM_BEFORE = /\s(?:Fund|Portfolio),?\s(?:and\s)?(?:the\s)?$/
const ITEM_AFTER = /^(?:,|,?\sand)\s(?:and\s)?(?:the\s)?\p{Lu}[^,.;:()]{2,60}?\s(?:Fund|Portfolio)\b/u

/** "International Equity Fund and Emerging Markets Fund", which are all of a line. */
const FILLS_LINE = /^ (?:and|&) \p{Lu}[^,.;:()\n]{2,60} (?:Fund|Portfolio)(?:\n|$)/u
const CALLED_BY_LETTERS = /^[®™*]*\s\(["“][A-Z]{2,8},?["”]\)/
const FOLLOWING_FUNDS = /\b(?:following|these) (?:[Ff]unds|[Pp]ortfolios)(?: of the [^:;]{2,60})?:\s[^.;:]{0,900}$/

/**
 * An item of a list that is called funds: "the Conservative Allocation Fund, Value Fund and Core Bond Fund (each, a “fund”)",
 * "the following Funds: Asset Allocation Fund, Balanced Fund", "Value Equity Fund (“VEF”) and Growth Equity Fund (“GEF”)".
 */
function isListedName(text: string, content: readonly string[], words: readonly string[], from: number, to: number): boolean {
  if (!/^(?:fund|portfolio)$/i.test(words.at(-1)!) || !/^\p{Lu}\p{Ll}/u.test(words[0]!)) return false
  if (!content.every(w => PLAIN.has(w.toLowerCase()))) return false
  const after = text.slice(to, to + 1000)
  if (content.length > 1 && (from === 0 || text[from - 1] === '\n') && FILLS_LINE.test(after)) return true
  if (content.length > 1 && CALLED_BY_LETTERS.test(after)) return true
  if (!ITEM_BEFORE.test(text.slice(Math.max(0, from - 24), from)) && !ITEM_AFTER.test(after)) return false
  return CALLED_FUNDS.test(after) || FOLLOWING_FUNDS.test(text.slice(Math.max(0, from - 1000), from))
}

/** "BALANCED FUND seeks high total return", of which other paragraphs open so, too. */
const opensAim = (text: string, from: number, to: number): boolean =>
  (from === 0 || text[from - 1] === '\n') &&
  /^\sseeks\s/.test(text.slice(to, to + 8)) &&
  text.slice(0, 12_000).split(/\n(?:[A-Z&][A-Z&-]* ){1,6}(?:FUND|PORTFOLIO) seeks /).length > 3

/** '(the "Fund")': what has portfolios is called so. */
const CALLED_FUND = /\((?:the|THE)\s["“]?(?:Fund|FUND)["”]?\)/
/** "SUBADVISER CHANGE FOR THE INTERNATIONAL EQUITY FUND" on a line of its own: words of a kind alone, and yet a name. */
const isNameInHeading = (text: string, content: readonly string[], words: readonly string[], from: number, to: number): boolean =>
  content.length > 1 &&
  (words.at(-1) === 'FUND' || (words.at(-1) === 'PORTFOLIO' && !CALLED_FUND.test(text.slice(0, from)))) &&
  content.every(w => PLAIN.has(w.toLowerCase())) &&
  /(?:^|\n)[A-Z][A-Z0-9 .,:'’&/–—-]* (?:FOR|OF|TO|IN) THE $/.test(text.slice(Math.max(0, from - 160), from)) &&
  /^[®™*\s]*(?:\n|$)/.test(text.slice(to, to + 4))

/** "MUTUAL FUND SERIES TRUST" */
const isMutualTrust = (words: readonly string[]): boolean => words.length > 2 && /^mutual fund .*\btrust$/i.test(words.join(' '))

/** "The Growth & Income Fund hired …" opens an item of a list, of which another opens so, too. */
const opensItem = (text: string, from: number): boolean =>
  /(?:^|\n)(?:\W{1,3}\s+)?The\s$/.test(text.slice(Math.max(0, from - 12), from)) &&
  text.split(/\n(?:\W{1,3}\s+)?The\s(?:\p{Lu}[\p{L}&]*\s|&\s|and\s){1,6}(?:Fund|Portfolio)\s\p{Ll}/u).length > 2

/** "the Growth Stock Portfolio" more than once, or beside a heading that ends in it: "Risk Update – Growth Stock Portfolio". */
const isToldTwice = (text: string, name: string): boolean =>
  text.split(new RegExp(`\\b[Tt]he\\s${name}\\b|\\p{Ll}\\s[–—]\\s${name}(?=\\n)`, 'u')).length > 2

/** "The International Equity Portfolio: Effective June 14, …", "The Growth & Income Fund (the “Fund”) – On May 2, …" */
const opensNews = (text: string, from: number, to: number): boolean =>
  /(?:^|\n)The\s$/.test(text.slice(Math.max(0, from - 5), from)) &&
  /^[®™*]*(?:\s\([^()\n]{3,60}\))?(?::|\s[–—])\s\p{Lu}/u.test(text.slice(to, to + 80))

/** "shareholders of International Fund", "into Global Fund": words of a kind, which no article makes one, told more than once. */
function isToldBare(text: string, content: readonly string[], words: readonly string[]): boolean {
  if (!/^(?:fund|portfolio)$/i.test(words.at(-1)!) || !/^\p{Lu}\p{Ll}/u.test(words[0]!)) return false
  if (!content.every(w => PLAIN.has(w.toLowerCase()))) return false
  const name = words.map(literal).join('\\s')
  const start = text.slice(0, 20_000)
  return (
    start.split(new RegExp(`\\b(?:(?:holders|shares|reorganization|merger|assets)\\sof|into)\\s${name}\\b`)).length > 2 ||
    // "to reorganize Money Market Portfolio, a series of the Trust, into …"
    new RegExp(`\\b(?!(?:an?|the|each|every|any)\\s)[a-z]+\\s${name},\\sa\\sseries\\sof\\s`).test(start)
  )
}

/** "Money Market Portfolio" in a list of names, each on its line. */
function isMoneyMarket(text: string, words: readonly string[], from: number, to: number): boolean {
  if (!/^money market (?:fund|portfolio|trust|series)$/i.test(words.join(' '))) return false
  const above = text
    .slice(Math.max(0, from - 90), from)
    .trimEnd()
    .split('\n')
    .at(-1)!
  const under = text
    .slice(to, to + 90)
    .trimStart()
    .split('\n')[0]!
  return [above, under].some(line => LISTED.test(line))
}

/** "U.S. Treasury Portfolio", "Tax-Exempt Fund - Initial Class" */
const LISTED = pattern('iu')`
  ^\p{Lu}(?:[^.;:]|(?<=\b\p{Lu})\.)*\s(?:fund|portfolio|trust|series)[®™*]*
  (?:\s[-–—]\s[^.;:]{0,30}(?:class|shares))?$
`
