// In: a run of words that may hold names. Out: the names, each cut off behind its head noun.
//   "iShares Core Growth Allocation ETF iShares Core Balanced Allocation ETF"
//                                  ^ head: the next name starts behind it
import { pattern } from '../../../model/pattern.ts'
import { INC, isHead, ROMAN, type Token } from './fund-name-words.ts'

export function namesOfRun(run: readonly Token[], families: ReadonlySet<string>): Token[][] {
  const names: Token[][] = []
  let start = afterLabel(run, afterHeading(run))
  for (let i = start; i < run.length; i++) {
    if (i > start && startsAnew(run, start, i)) start = i
    else if (run[i]!.head && !isOpening(run, start, i, families)) {
      const end = endOfName(run, i)
      if (end === i && goesOn(run, start, i)) continue
      names.push(run.slice(start, end + 1))
      start = end + 1
      while (run[start]?.connector) start++
      start = afterTicker(run, afterLabel(run, start), names)
      i = start - 1
    }
  }
  if (start < run.length - 1 && INC.test(run.at(-1)!.text)) names.push(run.slice(start))
  return names
}

/** "… Gold Strategy ETF Appendix B | Larch Japan ETF": the head of a list. */
const afterLabel = (run: readonly Token[], at: number): number =>
  /^(?:appendix|schedule|annex|exhibit)$/i.test(run[at]?.bare ?? '') && /^[A-H\d]$/.test(run[at + 1]?.bare ?? '')
    ? at + 2
    : afterColumns(run, at)

const OF_COLUMN = /^(?:principal|primary|u\.?s\.?|listing|exchange|ticker|symbol|name)$/i

/** "Ticker Principal Listing Exchange | Larch Japan ETF": the heads of a table whose rows ran together. */
function afterColumns(run: readonly Token[], at: number): number {
  const heads = run.slice(at).findIndex(t => !OF_COLUMN.test(t.bare))
  const words =
    heads < 2
      ? ''
      : run
          .slice(at, at + heads)
          .map(t => t.bare)
          .join(' ')
  return /\b(?:listing exchange|ticker symbol)$/i.test(words) ? at + heads : at
}

/** "Larch Japan ETF LJPN | Larch Korea ETF": the ticker in the next column of a row, where the family's word comes again behind it. */
function afterTicker(run: readonly Token[], at: number, names: readonly Token[][]): number {
  const ticker = run[at]?.text ?? ''
  const isOnce = /^[A-Z]{3,5}$/.test(ticker) && run.filter(t => t.text === ticker).length === 1
  return isOnce && names.some(n => n[0]!.bare === run[at + 1]?.bare) ? at + 1 : at
}

const CHANGE = pattern('i')`
  ^(?:changes?|amendments?|revisions?|updates?|additions?|appointments?|replacements?|reductions?|increases?
  |elimination|addition|approval|termination|resignation|conversion|reorganization|acquisition|renaming
  |re-?opening|substitution|suspension|introduction|correction|dissolution|consolidation|split|withdrawal)$
`
const OF_LISTING = /^(?:Current|Existing|Old|Former|Prior|New|Primary|Principal|Listing|Exchange)$/
const WHAT_CHANGES = pattern('i')`
  ^(?:strateg(?:y|ies)|objectives?|advis[eo]rs?|sub-?advis[eo]rs?|managers?|co-managers?|names?|polic(?:y|ies)|fees?
  |index|benchmark|risks?|expenses|limits?|caps?|descriptions?|disclosures?|minimums?|classes|shares|limitations?|management|date)$
`

/** Where a name starts in a heading that tells what happens to it: "CHANGE OF INVESTMENT STRATEGY OF | TERRAPIN SMALL COMPANY FUND". */
function afterHeading(run: readonly Token[]): number {
  // "XTF5-P1 05/25 TERRAPIN TRUST": the form's number with its month
  if (/\d/.test(run[0]?.text ?? '') && /^(?:0[1-9]|1[0-2])\/\d\d$/.test(run[1]?.text ?? '')) return 2
  // "[Logo of Terrapin Value Fund]"
  if (/^logo$/i.test(run[0]?.text ?? '') && /^of$/i.test(run[1]?.text ?? '')) return 2
  // "IMPORTANT NOTICE TO INVESTORS OF | TERRAPIN SMALL COMPANY FUND"
  const addressed = run.findIndex(t => !t.connector)
  if (/^(?:investors|holders|owners)$/i.test(run[addressed]?.text ?? '') && /^(?:of|in)$/i.test(run[addressed + 1]?.text ?? ''))
    return addressed + 2
  // "THE ACQUISITION OF THE ASSETS AND LIABILITIES OF | LARCH BALANCED FUND"
  const assets = run.findIndex(t => /^assets$/i.test(t.bare))
  if (assets === 0 || assets === 1) {
    const of = run.findIndex((t, i) => i > assets && !/^(?:of|and|liabilities)$/i.test(t.text))
    if (of > assets + 1 && /^of$/i.test(run[of - 1]!.text)) return of
  }
  if (!run[0]) return 0
  // "Fund Name Ticker Current Listing Exchange | Larch Japan ETF": the last head of a table.
  const exchange = run.findLastIndex(
    (t, i) => t.text === 'Exchange' && run[i + 1]?.word && !/^(?:Traded|Listed|Place)$/i.test(run[i + 1]!.bare),
  )
  if (exchange >= 0 && run.slice(0, exchange).every(t => OF_LISTING.test(t.text))) return exchange + 1
  // "Important Notice Regarding Change in Index and Related Matters | GLOBAL LARCH FUNDS"
  if (/^(?:Matters|Information|Polic(?:y|ies)|Objectives?|Strateg(?:y|ies))$/.test(run[0].text) && isInCapitals(run.slice(1))) return 1
  if (!CHANGE.test(run[0].text)) return 0
  const links = run.flatMap((t, i) => (i > 0 && /^(?:of|in|to)$/i.test(t.text) ? [i] : []))
  const last = links.filter(i => CHANGE.test(run[i - 1]!.text) || WHAT_CHANGES.test(run[i - 1]!.text)).at(-1)
  return last === undefined ? 0 : last + 1
}

function isInCapitals(run: readonly Token[]): boolean {
  const head = run.findIndex(isHead)
  return head > 0 && /^\p{Lu}{3,}/u.test(run[0]!.text) && run.slice(0, head + 1).every(t => !/\p{Ll}/u.test(t.text))
}

function startsAnew(run: readonly Token[], start: number, i: number): boolean {
  const first = run[start]!
  const word = run[i]!
  const before = run.slice(start, i)
  // "CLASS Y SHARES OF LARCH BOND FUND"
  if (/^of$/i.test(run[i - 1]!.text) && /^shares$/i.test(run[i - 2]?.text ?? '') && !before.some(isHead)) return true
  // "The Nasdaq Stock Market LLC Larch Japan ETF": a firm's name before it.
  if (/^(?:LLC|LLP|Corp\.?|Ltd\.?)$/.test(run[i - 1]!.text) && !before.some(isHead)) return true
  // "iShares iShares Trust": a word said twice.
  if (word.text === first.text && !before.some(isHead)) return true
  // "HOLLIS INVESTMENTS Hollis International Equity Fund": the family's line in capitals before it.
  return (
    /\p{Ll}/u.test(word.text) &&
    before.every(t => t.text === t.text.toUpperCase() && !t.head) &&
    first.text === word.text.toUpperCase() &&
    word.text.length > 3
  )
}

/** Whether a head noun at the start of a name is no end of it. */
function isOpening(run: readonly Token[], start: number, i: number, families: ReadonlySet<string>): boolean {
  const { bare } = run[i]!
  // "Fossil Fuel Reserves Free ETF"
  if (/^reserves$/i.test(bare)) return i < run.length - 1
  const isFamily = i - start === 1 && families.has(`${run[start]!.bare} ${bare}`.toLowerCase())
  // "Larch Trust | Larch Quality Dividend Fund": its first word comes again.
  if (isFamily) return run[i + 1]?.bare !== run[start]!.bare && run.slice(i + 1).some(isHead)
  if (i > start) return false
  if (/^series\ssolutions$/i.test(run[i + 1]?.bare ?? '')) return true
  // "Series Portfolios Trust"
  if (/^series$/i.test(bare) && run[i + 1]?.head && run[i + 2]?.head) return true
  // "ETF Opportunities Trust", "Portfolio 21 Global Equity Fund"
  return (/^(?:etfs?|etns?)$/i.test(bare) || /^\d+$/.test((run[i + 1] ?? run[i]!).bare)) && run.slice(i + 2).some(isHead)
}

/** Behind its head noun a name may have a number, a form or a country. */
function endOfName(run: readonly Token[], head: number): number {
  let end = head
  while (run[end + 1] && (ROMAN.test(run[end + 1]!.bare) || INC.test(run[end + 1]!.text))) end++
  return end + (placeAfter(run, end) || heldAfter(run, end))
}

const PLACE = pattern('i')`
  ^of (?:
    America|Alabama|Alaska|Arizona|Arkansas|Boston|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana
    |Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada
    |New (?:Hampshire|Jersey|Mexico|York)|North (?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island
    |South (?:Carolina|Dakota)|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming
  )$
`

/** How many words behind a head noun say of where it is: "Fund of America", "Tax-Free Trust of New York". */
function placeAfter(run: readonly Token[], head: number): number {
  const words = run.slice(head + 1, head + 4).map(t => t.bare)
  return [3, 2].find(n => words.length >= n && PLACE.test(words.slice(0, n).join(' '))) ?? 0
}

/** How many words behind "Fund" say of what it is one: "Larch Fund of Deep Buffer ETFs". */
function heldAfter(run: readonly Token[], head: number): number {
  if (run[head]!.bare !== 'Fund' || run[head + 1]?.text !== 'of') return 0
  return run.slice(head + 1, head + 8).findIndex(t => t.bare === 'ETFs') + 1
}

/** Whether a head noun is a word within the name. */
function goesOn(run: readonly Token[], start: number, i: number): boolean {
  const next = run[i + 1]
  if (!next) return false
  if (next.head) return true
  if (next.connector || next.bare === run[start]!.bare) return false
  return (
    isPluralWithin(run, start, i) ||
    isHeadWithin(run, start, i) ||
    isFundOfTrust(run, start, i) ||
    isTrustWithin(run, i) ||
    isTrustOfFirm(run, start, i)
  )
}

/** "LX/First Lantern Trust Moderate Growth Portfolio": behind the stroke stands the firm that manages it. */
const isTrustOfFirm = (run: readonly Token[], start: number, i: number): boolean =>
  /^trust$/i.test(run[i]!.bare) &&
  run[start]!.text.includes('/') &&
  /^(?:fund|portfolio)$/i.test(run.find((t, k) => k > i && t.head)?.bare ?? '')

/** "First Lantern Trust Exchange-Traded AlphaDEX Fund II" */
const isTrustWithin = (run: readonly Token[], i: number): boolean =>
  /^trust$/i.test(run[i]!.bare) && /^exchange-traded$/i.test(run[i + 1]!.bare) && run.slice(i + 2, i + 4).some(t => /^fund$/i.test(t.bare))

/** "ING American Funds Bond Portfolio", "LX Funds Global Bond ETF": the plural is a word of the name where the line goes on to a head. */
function isPluralWithin(run: readonly Token[], start: number, i: number): boolean {
  const last = run.findLastIndex(isHead)
  return (
    /^funds$/i.test(run[i]!.bare) &&
    i - start >= 1 &&
    i - start <= 2 &&
    last - i < 6 &&
    (/^(?:fund|portfolio)$/i.test(run[last]!.bare) || (run[last]!.bare === 'ETF' && run[i]!.bare === 'Funds')) &&
    last + placeAfter(run, last) === run.length - 1 &&
    run.filter(isHead).length === 2
  )
}

/** "SPDR Portfolio Long Term Treasury ETF", "Retirement Series Growth Fund": the head is a word of the name. */
function isHeadWithin(run: readonly Token[], start: number, i: number): boolean {
  const nextHead = run.slice(i + 1).find(isHead)
  if (!nextHead) return false
  if (/^series$/i.test(run[i]!.bare)) return true
  if (!/^portfolio$/i.test(run[i]!.bare) || /^portfolio$/i.test(nextHead.bare)) return false
  if (i - start === 1) return true
  return (
    /^etf$/i.test(run.at(-1)!.bare) &&
    run
      .slice(start)
      .filter(isHead)
      .every(h => /^(?:portfolio|etf|reserves)$/i.test(h.bare))
  )
}

/** "J.P. Morgan Mutual Fund Investment Trust" */
function isFundOfTrust(run: readonly Token[], start: number, i: number): boolean {
  const rest = run.slice(i + 1)
  const heads = rest.filter(isHead)
  return (
    /^funds?$/i.test(run[i]!.bare) &&
    /^(?:trust|series)$/i.test(heads[0]?.bare ?? '') &&
    !rest.some(t => t.connector || t.bare === run[start]!.bare) &&
    (heads.length === 1 || /\bseries trust(?: [ivx]+)?$/i.test(rest.map(t => t.bare).join(' ')))
  )
}
