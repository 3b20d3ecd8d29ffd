// In: a text and one of its registrants. Out: whether the registrant is itself the fund:
// an incorporated fund, or one that the text calls the Fund.
//   "Larch Growth Fund, Inc."   'Larch Heritage Trust (the "Fund")'
import { pattern } from '../../../../model/pattern.ts'
import { namesIn } from '../../names.ts'
import { fundNames, type FundName } from '../fund-names.ts'
import { sameName } from '../named.ts'
import { partsOfUmbrella } from '../umbrella.ts'
import { boardOf } from './board.ts'
import { AS_FUND, BRACKETED, INCORPORATED_FUND, TICKER } from './called.ts'
import type { CoverTrust } from './trusts.ts'

const SERIES_OF = /\bseries\sof\s(?:the\s)?$/i

export function isItsOwnFund(text: string, trust: CoverTrust): boolean {
  const hasTicker = TICKER.test(text.slice(trust.to, trust.to + 40))
  // "A Fund and B Fund and their underlying Series"
  if (/\btheir\sunderlying\sSeries\b/.test(text.slice(0, 6000))) return hasTicker
  if (/\bfunds\b/i.test(trust.name) || partsOfUmbrella(text, trust.name).length || hasPortfolios(text, trust)) return hasTicker
  return (
    hasTicker ||
    (INCORPORATED_FUND.test(trust.name) && !/\bseries\sfund\b/i.test(trust.name)) ||
    callsItselfFund(text, trust) ||
    isOneOfFundTrusts(text, trust) ||
    isFundByItself(text, trust) ||
    isCalledFund(text, trust) ||
    isOnlyFundWithBoard(text, trust)
  )
}

/** "Larch Mutual Series Fund, Inc.", whose text names the Growth Stock Portfolio. */
const hasPortfolios = (text: string, { name, to }: CoverTrust): boolean =>
  (/\bseries fund\b/i.test(name) || BRACKETED.test(text.slice(to, to + 80))) &&
  fundNames(text, 0, Math.min(text.length, 20_000)).some(n => n.form === 'fund' && /\sportfolio$/i.test(n.name) && !sameName(n.name, name))

const isCalledFund = (text: string, trust: CoverTrust): boolean =>
  namesIn(text.slice(0, 6000), [{ name: trust.name, of: trust }]).some(
    p => AS_FUND.test(text.slice(p.to, p.to + 30)) && !SERIES_OF.test(text.slice(Math.max(0, p.from - 14), p.from)),
  )

/** "The Board of Trustees of Pioneer Balanced Fund", and no other fund in the text. */
const isOnlyFundWithBoard = (text: string, { name }: CoverTrust): boolean =>
  /\bfund$/i.test(name) &&
  !(/\bseries fund$/i.test(name) && /\b(?:its|each|all|the) (?:\w+ )?series\b(?! fund)/i.test(text.slice(0, 20_000))) &&
  boardOf(name).test(text.slice(0, 20_000)) &&
  fundNames(text, 0, Math.min(text.length, 20_000)).every(n => n.form !== 'fund' || sameName(n.name, name))

const OF_MANY = pattern('i')`
  \b(?:each|all|any|every|the|these|following)\s(?:Funds?|Portfolios?|Series)\b(?<!\bthe\sFund)
  |\bthe\s["“]?Trust\b
  |\bPortfolios?\sof\b
`

const PLAIN_TRUST = pattern('im')`
  ^(?:the )?[^\n]{0,60}\b(?:
    income|bond|growth|government|securities|tax[- ]free|tax[- ]exempt|municipal|money market|cash|equity|liquid|reserves?|balanced|yield
    |treasury
  )\b[^\n]{0,24} trust$
`
const OF_ONE_KIND = /\b(?:income|bond|growth|equity|stock|balanced|treasury|cash|municipal|reserves?|yield|value|utilities) trust$/i
const OF_PARTS = /\b(?:Funds?|Portfolios?|Series)\b/i
const EACH_FUND = /\b(?:each|all|any) (?:of the )?Funds?\b/

/** "LARCH GOVERNMENT SECURITIES TRUST" over "LARCH TAX FREE INCOME TRUST", which the text calls the Funds and which have none. */
function isOneOfFundTrusts(text: string, { name, from, to }: CoverTrust): boolean {
  const isLine = (from === 0 || text[from - 1] === '\n') && /^[^\S\n]*\n/.test(text.slice(to, to + 4))
  if (!isLine || from > 600 || !PLAIN_TRUST.test(name)) return false
  const around = `${text.slice(0, from).split('\n').at(-2) ?? ''}\n${text.slice(to).split('\n')[1] ?? ''}`
  const body = text.slice(0, 30_000)
  return (
    PLAIN_TRUST.test(around) &&
    EACH_FUND.test(body) &&
    !/\bseries of\b/i.test(body.slice(0, 6000)) &&
    !fundNames(text, 0, body.length).some(n => n.form === 'fund')
  )
}

/** "Larch Short Duration Municipal Trust", alone on its cover, of which the text speaks as the Fund and of no other. */
function callsItselfFund(text: string, { name, from }: CoverTrust): boolean {
  if (SERIES_OF.test(text.slice(Math.max(0, from - 14), from))) return false
  if (!/\bTrust$/i.test(name) || /\b(?:series|investment|variable|insurance|etf|master|products) trust$/i.test(name) || from > 400)
    return false
  const body = text.slice(0, 30_000)
  const isOther = (n: FundName) => n.form === 'fund' || (/\sSeries$/.test(n.name) && !sameName(n.name, name))
  return /\bthe\sFund(?:['’]s)?\b/.test(body) && !OF_MANY.test(body) && !fundNames(text, 0, body.length).some(isOther)
}

const INVESTS = pattern('i')`
  \bthe\strust(?:
  ['’]s\s(?:investment\sobjectives?|investments|portfolio|assets\s(?:are|(?:will|shall)\sbe)\sinvested)
  |\s(?:will|shall|may|can|is\sto)\sinvest
  |\s(?:(?:will|shall)\sbe|is(?:\snow)?)\smanaged
  )\b
`
/** "LARCH GROWTH & INCOME TRUST", whose own investments are told and which has no funds. */
function isFundByItself(text: string, { name, from }: CoverTrust): boolean {
  const body = text.slice(0, 30_000)
  const hasFunds = fundNames(text, 0, body.length).some(n => n.form === 'fund' && !sameName(n.name, name))
  return from < 400 && OF_ONE_KIND.test(name) && INVESTS.test(body) && !OF_PARTS.test(body) && !hasFunds
}
