// In: words of a filing. Out: the firms that they name in full, by their company form or a word such as "Advisors" after another name.
//   "… CAM North America, LLC (expected to be renamed ClearBridge Advisors, LLC"
//      ^ firm                                         ^ firm
// From a company form the name is followed back to its first word, and on to its last form.
import { pattern } from '../../../../model/pattern.ts'
import { remembered } from '../../../../model/remembered.ts'
import { EDGE, EDGE_IN_CAPITALS, GENERIC, HARD, LEGAL, SOFT, WORD, tokensOf, type Token } from './firm-words.ts'
import { inCapitals, titled } from '../folded.ts'

export interface Firm {
  name: string
  from: number
  to: number
  /** Printed in full, with its company form. */
  full: boolean
}

/** A text word by word. */
interface Words {
  text: string
  tokens: readonly Token[]
  capitals: boolean
}

const CAPITAL_OR_PLC = /^[A-Z]|^plc$|^n\.a\.?$/
const SPACE_OR_COMMA = /^[\s,]*$/
/** Words of funds that may stand within a firm's name … */
const OF_FUNDS = /^(?:Funds?|Trust|Portfolios?|Shareholders?|FUNDS?|TRUST|PORTFOLIOS?|SHAREHOLDERS?)$/
/** … before one of these. */
const AFTER_FUNDS = pattern('i')`
  ^(?:
    Accounting|Administration|Asset|Adviser|Advisor|Distributor|Investment|Company|Co\.?|LLC|LLP|Ltd\.?|Limited|N\.A\.?|plc|Services?
    |Servicing|Solutions
  )$
`
/** Offices that may be words of a name. */
const OFFICE = /^(?:Distributor|Adviser|Advisor|Manager|Administrator|Custodian)$/
const PORTFOLIO = /^(?:fund|funds|portfolio|portfolios|etf|index|series|trust|trusts)$/i
const FUND = /^(?:fund|funds|portfolio)$/i

export const fullFirmsIn = remembered((text: string): readonly Firm[] => {
  const words: Words = { text, tokens: tokensOf(text), capitals: inCapitals(text) }
  const firms: Firm[] = []
  for (let i = 0; i < words.tokens.length; i++) {
    if (!isLegal(words.tokens[i]!) && !isSoft(words.tokens[i]!)) continue
    const end = endOf(words, i)
    const firm = firmOf(words, startOf(words, i), end)
    if (firm && !isRegistrant(firm, text) && !(!firm.full && OF_CONTRACT.test(firm.name))) firms.push(firm)
    i = end
  }
  return firms
})

/** "New Advisory" of a "New Advisory Agreement" */
const OF_CONTRACT = /^(?:(?:New|Interim|Current|Prior|Existing|Proposed) )?(?:Investment )?(?:Sub-?)?(?:Advisory|Management)$/i

/** "The Board of Trustees of The Larch Investment Group": it has trustees. */
const isRegistrant = ({ name, full, from }: Firm, text: string): boolean =>
  !full && /\bGroup$/i.test(name) && /\btrustees(?: \([^()]{2,30}\))? of (?:the )?$/i.test(text.slice(Math.max(0, from - 60), from))

const isLegal = ({ text }: Token) => LEGAL.test(text) && CAPITAL_OR_PLC.test(text)
const isSoft = ({ text }: Token) => SOFT.test(text) && /^[A-Z]/.test(text)

/** Whether a word may be one of a firm's name. */
const isNameWord = ({ text }: Token, { capitals }: Words): boolean =>
  (capitals ? /^[A-Z0-9&]/.test(text) : /^[A-Z&]|^\d+[A-Z]?$/.test(text)) &&
  !EDGE.has(text.toLowerCase()) &&
  !(capitals && EDGE_IN_CAPITALS.has(text.toLowerCase()))

/** "Tamsin Asset Management (US) LLC", "(North America) Pty Limited": a place in brackets is a part of the name. */
function isEnclosed({ from, to }: Token, { text }: Words): boolean {
  const opens = text.lastIndexOf('(', from)
  const closes = text.indexOf(')', to)
  return opens >= 0 && closes >= 0 && closes - opens < 26 && PLACE.test(text.slice(opens + 1, closes))
}
const PLACE = /^(?:[A-Z]{2,3}|(?:[A-Z]\.){1,3}|[A-Z][a-z]+(?: [A-Z][a-z]+)?)$/

/** Whether nothing but a space or a comma parts a word from the one before it. */
function adjoins(words: Words, i: number): boolean {
  if (i <= 0) return false
  const before = words.tokens[i - 1]!
  const token = words.tokens[i]!
  const gap = words.text.slice(before.to, token.from).replace(/^\./, '')
  return (
    SPACE_OR_COMMA.test(gap) ||
    (isEnclosed(token, words) && /^\s\($/.test(gap)) ||
    (isEnclosed(before, words) && /^\),?\s$/.test(gap) && LEGAL.test(token.text))
  )
}

/** Whether a word ends what stands before the name: a sentence, a year, or the company form of another firm. */
function partsNames(token: Token, words: Words, start: number, form: number): boolean {
  const stop = words.text[token.to] === '.'
  const endsSentence = stop && token.text.length > 2 && !/^(?:St|Mr|Ms|Dr|Mrs|(?:[A-Z]\.)+[A-Z])$/.test(token.text)
  // "… of Class A. Larch Advisers"
  const isClass = stop && /^[A-Z]$/.test(token.text) && /^class$/i.test(words.tokens[start - 2]?.text ?? '')
  return (
    (endsSentence && (!LEGAL.test(token.text) || WORD.test(token.text))) ||
    isClass ||
    /^\d{4,}$/.test(token.text) ||
    (HARD.test(token.text) && words.tokens.slice(start, form + 1).some(t => !LEGAL.test(t.text)))
  )
}

/** The first word of the name that ends in a company form. */
function startOf(words: Words, form: number): number {
  let start = form
  while (start > 0 && adjoins(words, start)) {
    const more = wordsBefore(words, start, form)
    if (!more) break
    start -= more
  }
  return start
}

/** How many of the words right before a name are words of it. */
function wordsBefore(words: Words, start: number, form: number): 0 | 1 | 2 {
  const token = words.tokens[start - 1]!
  if (isPartner(token, words, start, form)) return 1
  // A comma stands only before the company form ("Advisors, LLC").
  if (token.comma && !LEGAL.test(words.tokens[start]!.text)) return 0
  if (partsNames(token, words, start, form)) return 0
  if (isNameWord(token, words) || isOfFund(token, words, start) || isOffice(token, words, start, form)) return 1
  return joinsNames(token, words, start) ? 2 : 0
}

/** "Osgood, Perry & Co.", "Osgood, Perry, Fenn & Co.": partners' names, the last two joined. */
function isPartner(token: Token, words: Words, start: number, form: number): boolean {
  const last = words.tokens[start]?.comma ? start + 1 : start
  return (
    isPartnerName(token, words) &&
    last + 2 <= form &&
    words.tokens[last + 1]!.text === '&' &&
    (last === start || isPartnerName(words.tokens[start]!, words)) &&
    (isFirst(token, words) ||
      (last === start && start > 1 && isPartnerName(words.tokens[start - 2]!, words) && isFirst(words.tokens[start - 2]!, words)))
  )
}

const isPartnerName = (token: Token, words: Words): boolean =>
  token.comma && isNameWord(token, words) && !LEGAL.test(token.text) && !/^\d+$/.test(token.text)

/** No comma stands before it, but for that of a date. */
const isFirst = ({ from }: Token, { text }: Words): boolean => text[from - 2] !== ',' || /\d, $/.test(text.slice(from - 3, from))

/** "Larch Asset Manager Solutions, Inc." */
const isAssetManager = ({ text }: Token, { tokens }: Words, start: number): boolean =>
  text === 'Manager' && tokens[start - 2]?.text === 'Asset' && /^(?:Services|Solutions)$/.test(tokens[start]!.text)

/** "Quill Trust Company", "Quill Fund Services, Inc.": a fund's word may stand within a firm's name. */
function isOfFund(token: Token, words: Words, start: number): boolean {
  const next = words.tokens[start]!.text
  return (
    (OF_FUNDS.test(token.text) ? SOFT.test(next) || AFTER_FUNDS.test(next) : isAssetManager(token, words, start)) &&
    start > 1 &&
    isNameWord(words.tokens[start - 2]!, words)
  )
}

/** "Orrin Distributor, Inc.", "Basset Fund Adviser, Inc.": an office that a company form follows is a word of the name. */
function isOffice(token: Token, words: Words, start: number, form: number): boolean {
  if (!OFFICE.test(token.text) || start !== form || !isLegal(words.tokens[form]!) || start <= 1) return false
  const before = words.tokens[start - 2]!
  return words.text[before.to] === ' ' && (isNameWord(before, words) || /^Funds?$/.test(before.text))
}

/** "Bank of Larch", "Trust and Sons" */
function joinsNames(token: Token, words: Words, start: number): boolean {
  const before = words.tokens[start - 2]
  if (!before || token.comma || !isNameWord(before, words)) return false
  const word = token.text.toLowerCase()
  return (
    (word === 'of' && /^(?:bank|trust|company|corporation|mutual)$/i.test(before.text)) ||
    (word === 'and' && /^(?:trust|company|sons|co\.?)$/i.test(words.tokens[start]!.text))
  )
}

/** The name goes on to its last company form: "Lathrop Advisors LLC", "Bank and Trust Company, N.A." */
function endOf(words: Words, form: number): number {
  const { tokens } = words
  let end = form
  while (tokens[end + 1] && isFurtherForm(words, end)) end++
  if (isBankAnd(tokens, end)) return end + 3
  return isBankOf(words, end) ? endOf(words, lastOfPlace(words, end)) : (formBehindPlace(words, end) ?? end)
}

/** "The Osgood Company of Virginia, LLC": the form behind the place that is a part of the name. */
function formBehindPlace({ text, tokens }: Words, end: number): number | null {
  const [of, place, form] = tokens.slice(end + 1, end + 4)
  if (!/^Company$/i.test(tokens[end]!.text) || of?.text !== 'of' || !place?.comma || !form || !LEGAL.test(form.text)) return null
  return /^\p{Lu}\p{Ll}/u.test(place.text) && text.slice(place.to, form.from) === ', ' ? end + 3 : null
}

/** "Larch Bank of Delaware", "Larch Trust Company of New York": the place of a bank belongs to its name. */
function isBankOf({ text, tokens }: Words, end: number): boolean {
  const isBank = /^Bank$/i.test(tokens[end]!.text) || (/^Company$/i.test(tokens[end]!.text) && /^Trust$/i.test(tokens[end - 1]?.text ?? ''))
  return isBank && PLACE_BEHIND.test(text.slice(tokens[end]!.to))
}
/** Not "Larch Bank of the Trust", in capitals either. */
const PLACE_BEHIND = /^ (?:of|OF) (?!(?:THE|EACH|ANY|ALL|ITS)\b)[A-Z]/

function lastOfPlace(words: Words, end: number): number {
  const { tokens } = words
  const second = tokens[end + 3]
  return second && /^(?:New|North|South|West|San|St)$/i.test(tokens[end + 2]!.text) && isNameWord(second, words) ? end + 3 : end + 2
}

function isFurtherForm({ text, tokens }: Words, end: number): boolean {
  const last = tokens[end]!
  const next = tokens[end + 1]!
  return (
    (LEGAL.test(next.text) || (SOFT.test(next.text) && !last.comma)) &&
    CAPITAL_OR_PLC.test(next.text) &&
    SPACE_OR_COMMA.test(text.slice(last.to, next.from))
  )
}

/** "State Street Bank and Trust Company" */
const isBankAnd = (tokens: readonly Token[], end: number): boolean =>
  /^Bank$/i.test(tokens[end]!.text) &&
  tokens[end + 3] !== undefined &&
  /^(?:and|&)$/i.test(tokens[end + 1]!.text) &&
  /^Trust$/i.test(tokens[end + 2]!.text) &&
  /^(?:Company|Co\.?)$/i.test(tokens[end + 3]!.text)

/** The firm that words from start to end name; null where they are a role, a portfolio or the beginning of a longer name. */
function firmOf(words: Words, first: number, end: number): Firm | null {
  const { text, tokens, capitals } = words
  let start = first
  while (start < end && /^\d{1,3}$/.test(tokens[start]!.text)) start++
  const name = tokens.slice(start, end + 1)
  const hasLegal = name.some(t => LEGAL.test(t.text))
  const bare = name.filter(t => !LEGAL.test(t.text))
  if (name.length < 2 || bare.every(t => GENERIC.has(t.text.toLowerCase()))) return null
  // "Larch Funds LLC" manages funds, where "Larch Fund, L.P." and "Larch Funds, Inc." are such.
  if (FUND.test(bare.at(-1)!.text) && !(/^funds$/i.test(bare.at(-1)!.text) && /^(?:LLC|L\.L\.C\.?)$/.test(tokens[end]!.text))) return null
  const next = tokens[end + 1]
  if (next && PORTFOLIO.test(next.text) && adjoins(words, end + 1)) return null
  const goesOn = next && !tokens[end]!.comma && isNameWord(next, words) && adjoins(words, end + 1)
  if (!hasLegal && goesOn && !capitals) return null
  const { from } = name[0]!
  const to = endWithStop(tokens[end]!, text)
  return { name: titled(text.slice(from, to).replace(/\s+/g, ' ')), from, to, full: hasLegal }
}

/** "Larch Advisers, Inc.": the full stop of an abbreviation belongs to the name. */
const endWithStop = (last: Token, text: string): number =>
  text[last.to] === '.' && LEGAL.test(`${last.text}.`) && /^(?:Inc|Corp|Ltd|Co)$/i.test(last.text) ? last.to + 1 : last.to
