// In: the printed text of a document, where its cover ends, and what stands beside it. Out: the registrants that it is about.
// A registrant that only a merger's other side belongs to is none of them.
//   "JPMORGAN TRUST I\nJPMorgan SmartRetirement Funds\nJPMorgan SmartRetirement Income Fund\n"
//    ^ registrant      ^ the family's name, none      ^ fund
import { pattern } from '../../../../model/pattern.ts'
import type { Submission } from '../../../../model/submission.ts'
import { isExcepted } from '../excepted.ts'
import { fundNames, type FundName } from '../fund-names.ts'
import { overLines } from '../name-lines.ts'
import { firstWord, isShortOf, sameName, unique } from '../named.ts'
import { partsOfUmbrella } from '../umbrella.ts'
import { boardOf } from './board.ts'
import { AS_FUND } from './called.ts'
import { asFiled, filedOnCover, forOthers, inBody, inLetter, onBackCover, soDefined } from './elsewhere.ts'
import { registrantsAmong } from './name-on-cover.ts'
import { isItsOwnFund } from './own-fund.ts'
import { signed } from './signed.ts'
import { asBoardNames, printedName, toLineEnd } from './printed-name.ts'

export { isItsOwnFund }

export interface CoverTrust {
  name: string
  from: number
  to: number
  alone: boolean
}

/** What the registrants of a document are looked for in. */
export interface Asked {
  text: string
  /** Where the cover ends. */
  cover: number
  /** Names of the cover. */
  names: readonly FundName[]
  /** Registrants as the filing's header and sidecar name them. */
  known: readonly string[]
  /** The word that opens the name of the first fund. */
  family: string | undefined
}

/** Registrants of a document, in the order of the cover; `cover` is where the cover ends. */
export function trustsOf(text: string, cover: number, submission: Submission): CoverTrust[] {
  const known = [submission.sidecar.registrant, ...(submission.header?.filers.map(f => f.name) ?? [])]
    .filter((n): n is string => !!n)
    .map(n => n.replace(/\s*\/[A-Z]{2,4}\/?\s*$/i, ''))
  const names = overLines(text, fundNames(text, 0, cover))
    .map(n => toLineEnd(text, n))
    .filter(n => !isExcepted(text, n.from))
  // A cover may name its funds in a table alone.
  const fund = [...names, ...fundNames(text, cover, Math.min(text.length, cover + 4000))].find(n => n.form === 'fund')
  const asked: Asked = { text, cover, names, known, family: fund && firstWord(fund.name) }
  // The nearer a place is to the cover, the surer it is; what the filing's header says comes last.
  for (const find of [
    forOthers,
    onCover,
    filedOnCover,
    asUmbrella,
    asHolderOfSeveral,
    overFund,
    inBody,
    soDefined,
    asItsOwn,
    inLetter,
    onBackCover,
    signed,
    asFiled,
  ]) {
    const found = unique(find(asked))
    if (found.length) return found
  }
  return []
}

const INCORPORATED = /\bfund,? inc\.?$/i

function onCover(asked: Asked): CoverTrust[] {
  const { text, names } = asked
  const all = registrantsAmong(text, names)
  // "U.S. Equity Funds" under "Kestrel U.S. Equity Funds" is the same, shortened.
  const whole = all.filter(
    n => !all.some(o => o.from < n.from && o.form === n.form && isShortOf(n.name, o.name) && o.name.endsWith(` ${n.name}`)),
  )
  const between = (one: FundName, other: FundName) => text.slice(Math.min(one.to, other.to), Math.max(one.from, other.from))
  // "LARCH INCOME FUND, INC." over "LARCH MUNICIPAL TRUST" with its funds: the one is a fund itself, the other stands alone.
  const isFundBefore = (o: FundName, n: FundName) =>
    whole.length > 2 && o.from < n.from && INCORPORATED.test(o.name) && !INCORPORATED.test(n.name)
  const isBeside = (o: FundName, n: FundName) => /^[\s®™,]*(?:and\b)?[\s®™,]*$/i.test(between(o, n)) && !isFundBefore(o, n)
  return whole.map(n => ({
    name: printedName(asBoardNames(text, n), asked),
    from: n.from,
    to: n.to,
    alone: !whole.some(o => o !== n && isBeside(o, n)),
  }))
}

/** The only name of the cover, where it is a fund's. */
function onlyFund({ names }: Asked): FundName | undefined {
  const [only] = names
  return only?.form === 'fund' && names.every(n => sameName(n.name, only.name)) ? only : undefined
}

/** A cover's only fund, where the text speaks of the parts of it. */
function asUmbrella(asked: Asked): CoverTrust[] {
  const fund = onlyFund(asked)
  return fund && partsOfUmbrella(asked.text, fund.name).length
    ? [{ name: printedName(fund, asked), from: fund.from, to: fund.to, alone: true }]
    : []
}

/** "LARCH INCOME FUND" over 'the Larch Reserve Series (the "Fund")', with "the Board of Directors of the Larch Income Fund" below. */
function overFund(asked: Asked): CoverTrust[] {
  const { text, names } = asked
  const [first] = names
  if (first?.form !== 'fund' || first.from > 0 || !boardOf(first.name).test(text.slice(0, 20_000))) return []
  const called = names.filter(n => AS_FUND.test(text.slice(n.to, n.to + 30)) && /\sSeries$|\sFund$/i.test(n.name))
  return called.length === 1 && !sameName(called[0]!.name, first.name)
    ? [{ name: printedName(first, asked), from: first.from, to: first.to, alone: true }]
    : []
}

const OF_FUND = String.raw`(?:the )?((?:\p{Lu}[\p{L}&.'’-]* ){1,5}(?:Fund|Portfolio|Series))\b`
const HOLDERS_OF = pattern('gu')`\b(?:share|stock|unit)holders of ${OF_FUND}(?: and ${OF_FUND})?`
const ONE_FUND = /\b(?:the|this|such) (?:Fund|Portfolio)\b/

/**
 * "QUILLON EQUITY FUND" alone on its cover, whose text speaks of the shareholders of International Fund and of Technology Fund and never
 * of "the Fund": the registrant.
 */
function asHolderOfSeveral(asked: Asked): CoverTrust[] {
  const fund = onlyFund(asked)
  if (!fund || fund.from > 200) return []
  const body = asked.text.slice(asked.cover, asked.cover + 20_000).replace(/\s+/g, ' ')
  const held = unique([...body.matchAll(HOLDERS_OF)].flatMap(m => [m[1], m[2]].flatMap(name => (name ? [{ name }] : []))))
  if (held.length < 2 || ONE_FUND.test(body) || held.some(h => sameName(h.name, fund.name))) return []
  return [{ name: printedName(fund, asked), from: fund.from, to: fund.to, alone: true }]
}

/** "The Board of Trustees of Pioneer Balanced Fund", the only fund of the cover: it is its own registrant. */
function asItsOwn(asked: Asked): CoverTrust[] {
  const fund = onlyFund(asked)
  return fund && boardOf(fund.name).test(asked.text.slice(0, 20_000)) && asked.known.every(k => sameName(k, fund.name))
    ? [{ name: printedName(fund, asked), from: fund.from, to: fund.to, alone: true }]
    : []
}
