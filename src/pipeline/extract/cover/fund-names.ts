// In: printed text. Out: the names of funds and registrants in it, by their build: capitalised words that end in a head noun.
// Knows no list of names; whether a name is a fund or a registrant is read from its head and from its company form.
//   "Met Investors Series Trust"   "iShares Core Growth Allocation ETFiShares Core 60/40 Balanced Allocation ETF"
//                        ^ head                                 ^ head: the next name starts here, glued to it
//   grammar: word (word | connector word)* head [roman | "of America"] [", Inc."]
import { pattern } from '../../../model/pattern.ts'
import { remembered } from '../../../model/remembered.ts'
import { namesOfRun } from './fund-name-cuts.ts'
import { familiesIn } from './fund-name-families.ts'
import { runsOf } from './fund-name-runs.ts'
import { CONNECTORS, HEAD, INC, ROMAN, STOPS, tokensOf, type Token } from './fund-name-words.ts'
import { literal } from '../literal.ts'
import { isOnLineOfNames } from './line-of-names.ts'
import { ENDS_LINE_OR_BRACKET, firstWord, opensLine } from './named.ts'
import { smallBrandsIn } from './small-brands.ts'
import { isTelling } from './telling-words.ts'

export interface FundName {
  name: string
  from: number
  to: number
  form: 'fund' | 'registrant' | 'plural' | 'company'
}

/** A text with the families of its names, and the names found so far by stretch: several readers of a cover ask for the same one. */
interface Asked {
  text: string
  families: ReadonlySet<string>
  brands: ReadonlySet<string>
  found: Map<string, readonly FundName[]>
}
const askedOf = (text: string): Asked => ({
  text,
  families: familiesIn(text.slice(0, 60_000)),
  brands: smallBrandsIn(text.slice(0, 60_000)),
  found: new Map(),
})
/** Headings and short documents are asked of in turn; of long ones the last. */
const LONG = 4_000
const ofShort = remembered(askedOf, 200)
let long = askedOf('')

/** Names from..to, in order; a line of its own may be a name that prose would not be ("Growth ETF"). */
export function fundNames(text: string, from = 0, to = text.length): readonly FundName[] {
  if (text.length > LONG && long.text !== text) long = askedOf(text)
  const { found, families, brands } = text.length > LONG ? long : ofShort(text)
  const stretch = `${from} ${to}`
  const known = found.get(stretch)
  if (known) return known
  const names: FundName[] = []
  for (const tokens of runsOf(tokensOf(text, from, to, brands)).flatMap(run => namesOfRun(run, families))) {
    // "Larch Fund: Moderate | Larch Fund: Growth": what a name took along behind its head belongs to no other.
    const own = tokens.filter(t => t.from >= (names.at(-1)?.to ?? 0))
    const name = own.length ? nameOf(text, builtOf(text, own)) : null
    if (name) names.push(name)
  }
  found.set(stretch, names)
  return names
}

/** What is built like a name: its words as they count, and where they stand. */
interface Built {
  words: readonly string[]
  from: number
  to: number
}

function builtOf(text: string, tokens: readonly Token[]): Built {
  const numbered = tokens.length > 2 && isNumber(text, tokens[0]!, tokens[1]!) ? tokens.slice(1) : tokens
  const opens = numbered.findIndex((t, i) => i === numbered.length - 1 || !CONNECTORS.has(bareOf(t).toLowerCase()))
  const own = numbered.slice(opens)
  return { words: own.map((t, i) => (i === own.length - 1 ? withoutGenitive(t.bare) : bareOf(t))), from: own[0]!.from, to: own.at(-1)!.to }
}

const withoutGenitive = (word: string): string => word.replace(/['’]s$/, '')
const bareOf = (t: Token): string => (t.head ? withoutGenitive(t.bare) : t.bare)

/** "I. Ashgrove Small Cap Fund" on a line: the number of a paragraph. A letter is one where the next letter opens a line, too. */
function isNumber(text: string, token: Token, next: Token): boolean {
  const { text: word, to } = token
  if (!/^(?:[IVX]{1,4}|[A-H])\.$/.test(word) || !opensLine(text, token) || next.from - to > 3) return false
  const letter = word[0]!
  return (
    /^[IVX]+\.$/.test(word) ||
    text.includes(`\n${String.fromCharCode(letter.charCodeAt(0) + 1)}. `) ||
    (letter > 'A' && new RegExp(`(?:^|\n)${String.fromCharCode(letter.charCodeAt(0) - 1)}\\. `).test(text))
  )
}

const PARTNER = /(?:^|\n)(\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?,)\s$/u
const BEFORE_COMMA = /(?<![\p{L}-])(\p{Lu}[\p{L}-]{2,}),\s$/u

/** "Larch, Corley Value Fund", wherever the text has the first of two partners the second follows: both are words of the name. */
function partnerOf(text: string, { words, from }: Built): string | undefined {
  const first = BEFORE_COMMA.exec(text.slice(Math.max(0, from - 24), from))?.[1]
  if (!first || STOPS.has(first.toLowerCase())) return undefined
  const places = text.match(new RegExp(`(?<![\\p{L}-])${literal(first)}(?![\\p{L}-])`, 'giu')) ?? []
  const together = text.match(new RegExp(`(?<![\\p{L}-])${literal(first)},\\s${literal(words[0]!)}(?![\\p{L}-])`, 'giu')) ?? []
  return places.length > 2 && together.length === places.length ? `${first},` : undefined
}

function nameOf(text: string, built: Built): FundName | null {
  const { words, from, to } = built
  if (!isTelling(words, { text, from, to, ownLine: isOwnLine(text, built) }) && !isOnLineOfNames(text, from)) return null
  // "would be .35% and Total Fund Operating Expenses .65%"
  if (/^\d+(?:\.\d+)?%$/.test(words[0]!) && CONNECTORS.has(words[1]?.toLowerCase() ?? '')) return null
  // "25,000 Fund Shares"
  if (/^\d+$/.test(words[0]!) && /\d,$/.test(text.slice(Math.max(0, from - 2), from))) return null
  if (words.length < 2 || /^(?:declaration|board) of trust(?:ees)?$/i.test(words.join(' '))) return null
  const group = groupOf(text, built)
  if (group) return group
  if (isOfFirm(text, built) || isOfPeople(text, built) || isOfTrading(text, built) || isDescribed(text, built) || isTerm(text, built))
    return null
  // "Class A and B Shares and Trust Shares": a class
  if (/^trust$/i.test(words.at(-1)!) && CONNECTORS.has(words.at(-2)!) && /^\sShares\b/i.test(text.slice(to, to + 8))) return null
  // "Managed Fund Since", over a column
  if (/^\sSince\b/.test(text.slice(to, to + 7))) return null
  // "LARCH FUND | TICKER SYMBOL", over the names and tickers of a table
  if (/^\s?\n(?:ticker(?: symbols?)?|symbols?)\n\p{Lu}[^\n]{4,90}[\n ][A-Z]{2,5}(?:\n|$)/iu.test(text.slice(to, to + 130))) return null
  // "Experience with Fund", over a column
  if (/^(?:with|to|for)$/i.test(words.at(-2)!) && /^(?:fund|portfolio)$/i.test(words.at(-1)!)) return null
  const name = words
    .join(' ')
    .replace(/[’']$/, '')
    .replace(/ , (?=Inc)/i, ', ')
  const form = formOf(words, name)
  // "SHARES OF ANY OTHER LARCH FUND"
  if (form === 'fund' && /\b(?:any|other|another)\s$/i.test(text.slice(Math.max(0, from - 9), from))) return null
  // "Series J (Mid Cap Growth Series)"
  const lead = /\sSeries$/.test(name) && text[to] === ')' ? BRACKETED.exec(text.slice(Math.max(0, from - 40), from))?.[0] : undefined
  if (lead) return { name: `${lead}${text.slice(from, to)})`.replace(/\s+/g, ' '), from: from - lead.length, to: to + 1, form: 'fund' }
  // "Larch Custodian Fund, Series S-4", "Larch Bond Fund (B-4)"
  const lettered = form === 'fund' ? LETTERED.exec(text.slice(to, to + 16))?.[0] : undefined
  const purpose = form === 'fund' && /\bfund$/i.test(name) ? purposeBehind(text, from, to) : null
  if (purpose) {
    const company = /^,?\sInc\.?(?=[®™*\s]*(?:\n|$|\())/i.exec(text.slice(to + purpose.length, to + purpose.length + 12))?.[0] ?? ''
    const whole = `${purpose}${company}`
    return { name: `${name}${whole.replace(/\s+/g, ' ')}`, from, to: to + whole.length, form: company ? 'registrant' : form }
  }
  const behind = lettered ?? (form === 'fund' ? kindBehind(text, from, to) : null)
  if (behind) return { name: `${name}${behind.replace(/\s+/, ' ')}`, from, to: to + behind.length, form }
  // A leading article belongs to the name only at the start of a line; "The Larch Growth Fund hired …" opens a sentence.
  // "Larch, Corley Funds, Inc.", at the start of a line: the names of two partners.
  const partner =
    (form === 'registrant' ? PARTNER.exec(text.slice(Math.max(0, from - 24), from))?.[1] : undefined) ?? partnerOf(text, built)
  if (partner) return { name: `${partner} ${name}`, from: from - partner.length - 1, to, form }
  const opensSentence = form === 'fund' && /^[®™*]*(?:['’]s?)? \p{Ll}/u.test(text.slice(to, to + 6))
  const the = opensSentence ? undefined : /(?:^|\n)(The|THE)\s$/.exec(text.slice(Math.max(0, from - 5), from))?.[1]
  return { name: the ? `${the} ${name}` : name, from: the ? from - 4 : from, to, form }
}

const PURPOSE =
  /^\s(?:[Ff]or|FOR)\s(?:\p{Lu}[\p{L}.-]*)(?:\s(?:and\s|AND\s|&\s)?\p{Lu}[\p{L}.-]*){0,3}(?=[®™*]*(?:\n|$|,|\sand\s|\sAND\s))/u

/** "Larch Fund for Growth and Income", on a line of its own or in a list in capitals. */
function purposeBehind(text: string, from: number, to: number): string | null {
  const purpose = PURPOSE.exec(text.slice(to, to + 60))?.[0]
  if (!purpose || /\b(?:class|shares?|prospectus|the|supplement|statement|contracts?|only)\b/i.test(purpose)) return null
  const before = text.slice(Math.max(0, from - 5), from)
  return /(?:^|\n)(?:the\s)?$/i.test(before) || (/,\s$/.test(before) && purpose === purpose.toUpperCase()) ? purpose : null
}

/** "Larch Allocation Fund: Moderate" beside "Larch Allocation Fund: Growth": what stands behind the colon tells which of several it is. */
function kindBehind(text: string, from: number, to: number): string | null {
  if (text[to] !== ':') return null
  const name = text.slice(from, to + 2)
  const ends = `[®™*]*(?:\\n|$|[,.;:’')]|\\s(?:\\(|\\p{Ll}|&\\s|${literal(firstWord(name))}\\b))`
  const kind = new RegExp(`^:\\s\\p{Lu}\\p{L}+(?:[ -]\\p{Lu}\\p{L}+){0,2}?(?=${ends})`, 'u').exec(text.slice(to, to + 60))?.[0]
  if (!kind) return null
  const first = new Set<string>()
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const word = /^\p{Lu}\p{L}+/u.exec(text.slice(at + name.length, at + name.length + 30))?.[0]
    if (!word || STOPS.has(word.toLowerCase())) return null
    first.add(word)
  }
  return first.size > 1 ? kind : null
}

const BRACKETED = /\bSeries [A-Z]\s\((?:\p{Lu}[^()\n]{0,28}\s)?$/u
const LETTERED = /^(?:,? series [A-Z]-\d{1,2}|\s\([A-Z]-\d{1,2}\))(?![\p{L}\d-])/iu

/** Whether nothing but the name stands on its line, or in a heading before a dash: "LARCH FUND -- …". */
function isOwnLine(text: string, { words, from, to }: Built): boolean {
  // "LARCH VARIABLE FUND" over "(Aggressive Equity Income Portfolio)"
  if (text[from - 1] === '(' && opensLine(text, { from: from - 1 }) && /^\)(?:\n|$)/.test(text.slice(to, to + 2))) return true
  const opens =
    opensLine(text, { from }) ||
    /(?:^|\n)(?:(?:fund\s)?summary\s(?:for|of)(?:\sthe)?|the)\s$/i.test(text.slice(Math.max(0, from - 24), from))
  if (!opens) return false
  return (
    ENDS_LINE_OR_BRACKET.test(text.slice(to, to + 6)) ||
    /^\ssummary\n/i.test(text.slice(to, to + 10)) ||
    (/^\s?(?:--|—)/.test(text.slice(to, to + 3)) && !/\p{Ll}/u.test(words.join('')))
  )
}

/** "ASHGROVE FUNDS GROUP" on a line of its own is a registrant, with its form: "… GROUP, INC." */
function groupOf(text: string, { words, from, to }: Built): FundName | null {
  if (!/^funds?$/i.test(words.at(-1)!) || !opensLine(text, { from })) return null
  const group = /^\s(Group)(?=,?\s?(?:Inc\.?|Trust)?[®™*\s]*(?:\n|$))/i.exec(text.slice(to, to + 24))
  if (!group) return null
  const end = to + group[0].length
  const inc = /^,?\sInc\.?/i.exec(text.slice(end, end + 6))?.[0] ?? ''
  return { name: `${words.join(' ')} ${group[1]}${inc}`, from, to: end + inc.length, form: 'registrant' }
}

const FIRM = pattern()`
  ^[®™*\s]{0,3}(?:Investment\s(?:Advis[eo]rs?|Management|Managers?|Services)|Advis[eo]rs?|Advisory|Management|Services?|Distributors?
  |Managers?|Administrators?|Administration|Complex|Group|Company|Investments|Research|Asset|Securities|Board|Accounting|Associates
  |Partners|Turnover|Holdings|Counsel|Resources|Solutions(?=,?\s(?:LLC|L\.L\.C|Inc|L\.?P|Ltd))
  |SERVICES?|DISTRIBUTORS?|COMPANY|ADVIS[EO]RS|ADMINISTRAT(?:ORS?|ION)|ACCOUNTING)\b(?!\s(?:Class|Shares)\b)
`

/** "BlackRock Fund Advisors": the head is a word of a firm's name. */
const isOfFirm = (text: string, { to }: Built): boolean => FIRM.test(text.slice(to, to + 30)) && text[to] !== '\n'

/** "I. PORTFOLIO MANAGER CHANGE FOR …": the head opens a phrase about people; of a column "Director and Lead Portfolio" may be left. */
const isOfPeople = (text: string, { words, to }: Built): boolean =>
  /portfolio$/i.test(words.at(-1)!) &&
  (/^\smanagers?\b/i.test(text.slice(to, to + 12)) || /^(?:(?:co-)?lead|assistant|associate)$/i.test(words.at(-2) ?? ''))

/** "Purchasing, Selling and Exchanging Fund Shares": what is done with shares. */
const isOfTrading = (text: string, { words, to }: Built): boolean =>
  /^\sShares\b/i.test(text.slice(to, to + 8)) &&
  words.slice(0, -1).every(w => /ing$|^(?:buy|sell|redeem|exchange|purchase|how)$/i.test(w) || CONNECTORS.has(w.toLowerCase()))

/** "A Conservative Equity Fund", "a Series of X Trust", "each Larch Fund": an article describes, it does not name. */
const isDescribed = (text: string, { words, from, to }: Built): boolean =>
  /(?:^|[\s(])(?<!(?:Appendix|Schedule|Annex|Exhibit)\s)(?:an?|each|every|corresponding|respective)\s$/i.test(
    text.slice(Math.max(0, from - 16), from),
  ) &&
  /^fund|^portf|^etf/i.test(words.at(-1)!) &&
  // "each Larch Bond Fund shareholder"
  !/^\s(?:share|class|account|prospectus)/i.test(text.slice(to, to + 12))

const DEFINES = /\((?:each,? )?(?:the|an?|collectively,? the|together,? the)\s["“]$/i
const TERM = /\s(?:Acquiring|Acquired|Surviving|Merging|Predecessor|Successor) (?:Fund|Portfolio|ETF)$/i

function isTerm(text: string, { words, from, to }: Built): boolean {
  // "(the "Target Growth Fund")" defines a term, and the name stands before it.
  if (DEFINES.test(text.slice(Math.max(0, from - 24), from)) && /^,?["”]/.test(text.slice(to, to + 2))) return true
  // "the Larch International Acquiring Fund" is a term for one of another name.
  return words.length > 2 && TERM.test(words.join(' '))
}

/** The form that the last head noun gives to a name, or a company's form where none stands right before it. */
function formOf(words: readonly string[], name: string): FundName['form'] {
  const head = name.split(' ').findLast(w => HEAD.test(w)) ?? ''
  if (INC.test(words.at(-1)!)) return HEAD.test(words.filter(w => !ROMAN.test(w)).at(-2)!) ? 'registrant' : 'company'
  if (/^(?:trust|series)$/i.test(head)) return 'registrant'
  // "Larch Fund of Deep Buffer ETFs"
  if (/\bFund of .*\bETFs$/.test(name)) return 'fund'
  return /^(?:funds|portfolios|trusts|etfs)$/i.test(head) ? 'plural' : 'fund'
}
