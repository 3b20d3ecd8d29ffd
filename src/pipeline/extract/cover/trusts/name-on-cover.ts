// In: a name of a cover with the names beside it. Out: whether it is a registrant's, by its form, its definition or its place.
// The first rule that holds decides; where none does it is none.
//   "JPMORGAN TRUST I\nJPMorgan SmartRetirement Funds\nJPMorgan SmartRetirement Income Fund\n"
//    ^ registrant      ^ the family's name, none      ^ fund
import { pattern } from '../../../../model/pattern.ts'
import { fundNames, type FundName } from '../fund-names.ts'
import { literal } from '../../literal.ts'
import { bothAlone } from '../hyphened-names.ts'
import { ENDS_LINE, firstWord, opensLine, overlap, sameFirstWord, sameName, unique } from '../named.ts'
import { isOtherName } from '../other-name.ts'
import { ledByTicker } from '../supplement-subjects/led-by-ticker.ts'
import { AS_FUND, AS_REGISTRANT, AS_SERIES, BRACKETED, isOwnerOfFirm, TICKER } from './called.ts'
import { isCompanyAlone, isCompanyBesideSister } from './company-on-cover.ts'
import { headsLetter } from './letterhead.ts'
import { isFamilyOfPlural, isKindOfTrust, isPluralOfBreath } from './plural.ts'
import { isSeries, isSeriesAsFund, isSummary, seriesLines } from './series-on-cover.ts'
import { headsBracket, isOfTrustsListed } from './with-bracket.ts'

/** A name of a cover, and what stands around it. */
export interface Beside {
  text: string
  names: readonly FundName[]
  n: FundName
  /** Its place among the names. */
  i: number
  before: string
  after: string
}

/** The rules in order: what a bracket or a place at the very top says goes before what the form of a name says. */
const RULES: readonly (readonly ['registrant' | 'none', (of: Beside) => boolean])[] = [
  ['none', isOfAnother],
  // "LARCH FUNDS, INC. (“Larch Funds”)": a term for the name above.
  ['none', ({ before, after }) => /\(["“]$/.test(before) && /^["”]\)/.test(after)],
  ['none', ({ text, n }) => isOwnerOfFirm(text, n)],
  ['none', isWithinLedName],
  ['registrant', ({ after }) => AS_REGISTRANT.test(after)],
  ['registrant', isOfTrustsListed],
  ['registrant', headsBracket],
  ['registrant', headsSeries],
  ['registrant', headsPortfolios],
  ['registrant', headsItsOwn],
  ['registrant', headsOwnSeries],
  ['registrant', headsLetter],
  ['registrant', ({ text, n }) => n.form === 'fund' && isNamedAsOwner(text, n.name)],
  ['none', isOfDatedList],
  ['registrant', headsFundsSoCalled],
  ['registrant', headsOneFund],
  ['registrant', headsFamily],
  ['registrant', headsFundSoCalled],
  ['registrant', headsOtherFamily],
  ['none', ({ after }) => TICKER.test(after)],
  ['none', isRowWithTicker],
  ['registrant', opensNameOfFund],
  ['none', of => isSeries(of.n.name) && isSeriesAsFund(of)],
  ['none', isPlainTrust],
  ['registrant', ({ n }) => n.form === 'registrant'],
  ['registrant', isNumberedFund],
  ['none', isPluralOfBreath],
  ['none', isKindOfTrust],
  ['registrant', ({ n, before }) => n.form === 'plural' && /\bseries\sof\s(?:the\s)?$/i.test(before)],
  ['registrant', isCompanyAlone],
  ['registrant', isCompanyBesideSister],
  ['none', isOfBook],
  ['none', isNameOfProspectus],
  ['registrant', of => of.n.form === 'plural' && !isFamilyOfPlural(of)],
]

export function registrantsAmong(text: string, names: readonly FundName[]): FundName[] {
  return names.filter((n, i) => {
    const of = { text, names, n, i, before: text.slice(Math.max(0, n.from - 40), n.from), after: text.slice(n.to, n.to + 80) }
    return RULES.find(([, holds]) => holds(of))?.[0] === 'registrant'
  })
}

const OF_BOOK = /^[®™*]*,?\s(?:[\w ,]{0,40}\s(?:class|shares)\s|class\s[\w ,]{1,30}\s)?prospectus/i

/** "Bond Funds Prospectus and Real Return Funds Prospectus" below "LARCH FUNDS": books, each of some of its funds. */
function isOfBook({ text, names, n, after }: Beside): boolean {
  const [first] = names
  const isTold = (o: FundName) => OF_BOOK.test(text.slice(o.to, o.to + 80))
  return n.form === 'plural' && n !== first && first!.form !== 'fund' && first!.from < 40 && !isTold(first!) && OF_BOOK.test(after)
}

/** "Larch Trust … to the Prospectus dated August 1 for the Larch Timber Index Funds": what a prospectus of the registrant is called. */
function isNameOfProspectus({ text, names, n }: Beside): boolean {
  return (
    n.form === 'plural' &&
    /\bprospectus(?:es)?\b[^.;:]{0,60}\bfor\sthe\s$/i.test(text.slice(Math.max(0, n.from - 90), n.from)) &&
    names.some(o => o.form === 'registrant' && o.from < n.from && sameFirstWord(o.name, n.name))
  )
}

/** "ABCD Larch Funds Be Your Own Boss ETF": words of a fund's name. */
function isWithinLedName({ text, n }: Beside): boolean {
  return ledByTicker(text, n.to + 120).some(l => overlap(l, n))
}

function isOfAnother({ text, n, before }: Beside): boolean {
  // "IMPORTANT NOTICE REGARDING CHANGE IN NAME AND SUB-ADVISER LARCH TRUST": the heading ends before the name.
  if (/\bNOTICE REGARDING CHANGES? (?:IN|OF|TO)\b[A-Z\s,-]*$/.test(text.slice(Math.max(0, n.from - 200), n.from))) return false
  return /\b(?:formerly|presently|previously|between|by|with|adviser|advisor|known (?:until|before|as))\b[^\n]*$/i.test(before)
}

/** A fund's name on the very first line, with nothing beside it. */
const isTop = ({ n, i, after }: Beside): boolean => i === 0 && n.form === 'fund' && n.from === 0 && ENDS_LINE.test(after)

/** "Netherby Variable Investment Fund" over several lines that each name a series of it. */
function headsSeries(of: Beside): boolean {
  return isTop(of) && seriesLines(of.text, of.names.slice(1)).length > 1
}

/** … or "Harcombe Advisors Fund" over several portfolios, of which none is called a fund. */
function headsPortfolios(of: Beside): boolean {
  const { text, names, n } = of
  if (!isTop(of) || !/\bfund$/i.test(n.name)) return false
  const others = names.filter(o => !sameName(o.name, n.name) && !isOtherName(text, o.from))
  const portfolios =
    (names.length > 2 || isSummary(text) || BRACKETED.test(text.slice(n.to, n.to + 80))) &&
    others.length > 0 &&
    others.every(o => /\bportfolio$/i.test(o.name))
  return portfolios || isOverHeadings(text, n.name)
}

/**
 * "THE LARCH ADVANTAGE FUND" alone on the cover, whose text tells of "the Larch Advantage Bond Fund" and "the Larch Advantage Equity
 * Fund": the words before "Fund" are those of all its funds.
 */
function headsItsOwn({ text, names, n, i, after }: Beside): boolean {
  if (i > 0 || n.form !== 'fund' || !opensLine(text, n) || !ENDS_LINE.test(after)) return false
  const stem = /^(?:The )?(\S+(?: \S+){1,4}) Fund$/i.exec(n.name)?.[1]?.toLowerCase()
  if (!stem || !names.every(o => sameName(o.name, n.name) || startsWith(o, stem))) return false
  const own = fundNames(text, 0, Math.min(text.length, 12_000)).filter(o => o.form === 'fund' && startsWith(o, stem))
  return unique(own).filter(o => !sameName(o.name, n.name)).length > 1
}

/** "LARCH SERIES INVESTMENT FUND" alone on the cover, whose text tells of "the Larch Blue Chip Fund": the fund whose series those are. */
function headsOwnSeries(of: Beside): boolean {
  const { text, names, n, after } = of
  if (!isTop(of) || !/\sSeries\s(?:\S+\s)?Fund$/i.test(n.name) || !names.every(o => sameName(o.name, n.name))) return false
  const own = fundNames(text, n.to, Math.min(text.length, 12_000)).filter(o => o.form === 'fund' && sameFirstWord(o.name, n.name))
  return !AS_FUND.test(after) && own.some(o => !sameName(o.name, n.name))
}

const startsWith = ({ name }: FundName, stem: string): boolean => name.toLowerCase().replace(/^the /, '').startsWith(`${stem} `)

/** "RUSHMERE LIFE SERIES FUND" over headings each of which is one of its portfolios. */
function isOverHeadings(text: string, name: string): boolean {
  const funds = fundNames(text, 0, Math.min(text.length, 12_000)).filter(
    o => o.form === 'fund' && !sameName(o.name, name) && sameFirstWord(o.name, name),
  )
  return unique(funds).length > 1 && funds.every(o => /\bportfolio$/i.test(o.name))
}

/** "(a series of Larch Fund II)": whose series are told of is a registrant, whatever it is called. */
function isNamedAsOwner(text: string, name: string): boolean {
  const words = name.split(' ').map(literal).join('\\s')
  return new RegExp(`\\b(?:series|portfolios)\\sof\\s(?:the\\s)?${words}(?=[\\s,;.)])(?!\\s(?:shares|class))`, 'i').test(
    text.slice(0, 6000),
  )
}

/** "The Larch Treasury Trust | LRTXX", in a table of funds below the registrant. */
function isRowWithTicker({ names, n, after }: Beside): boolean {
  const isBelowRegistrant = names.some(o => o.form !== 'fund' && o.to < n.from)
  return isBelowRegistrant && /^[®™*]*\s?\n[A-Z]{4}X(?=\s|$)/.test(after) && names.some(o => o.form === 'fund')
}

const DATED = /^[®™*]*,?\sdated\s[\p{Lu}\d]/u

/** In a list of funds, each with the day of its prospectus, it is one of them. */
function isOfDatedList({ text, after }: Beside): boolean {
  return DATED.test(after) && /(?:\bFund|\bPortfolio|\bETF)[®™*]*,?\sdated\s/.test(text.slice(0, 4000))
}

/** "Corbet Investment Fund" over the list of its funds, each of which the text calls a Fund. */
function headsFundsSoCalled({ text, names, n, i, after }: Beside): boolean {
  return (
    i === 0 &&
    n.form === 'fund' &&
    /\s(?:Investment|Mutual|Series)\sFund$/i.test(n.name) &&
    names.filter(o => o.form === 'fund').length > 2 &&
    opensLine(text, n) &&
    ENDS_LINE.test(after) &&
    /\(each,?\san?\s["“]Fund/i.test(text.slice(n.to, n.to + 3000))
  )
}

/** "The Trellis Circle Fund" over 'Corbet Value Fund (the "Fund")', which is the only other fund and of another name. */
function headsFundSoCalled(of: Beside): boolean {
  const { text, names, n } = of
  if (!isTop(of)) return false
  const others = unique(names.filter(o => (o.form === 'fund' || isSeries(o.name)) && !sameName(o.name, n.name)))
  const [called] = others
  const behind = text.slice(called?.to, (called?.to ?? 0) + 30)
  return (
    others.length === 1 &&
    !!called &&
    !sameFirstWord(called.name, n.name) &&
    opensLine(text, called) &&
    (AS_FUND.test(behind) || AS_SERIES.test(behind))
  )
}

/** "THE TRELLIS CIRCLE FUND III" over the funds of another name: a fund with a number, whose like are none of it. */
function headsOtherFamily(of: Beside): boolean {
  if (!isTop(of) || !/\sFund\s[IVX]+$/i.test(of.n.name)) return false
  const others = of.names.slice(1).filter(o => o.form === 'fund' && !sameName(o.name, of.n.name))
  return others.length > 0 && others.every(o => sameFirstWord(o.name, others[0]!.name) && !sameFirstWord(o.name, of.n.name))
}

/** "Corbet Investment Fund" over "Corbet Global Bond Fund", which the text calls the Fund, and which alone it goes on to name. */
function headsOneFund({ text, names, n, i, after }: Beside): boolean {
  if (i > 0 || n.form !== 'fund' || !opensLine(text, n) || !ENDS_LINE.test(after)) return false
  if (!/\s(?:Investment|Mutual|Series)\sFund$/i.test(n.name)) return false
  const [fund, further] = unique(names.filter(o => o.form === 'fund' && !sameName(o.name, n.name)))
  if (!fund || further) return false
  const below = fundNames(text, n.to, Math.min(text.length, 20_000))
  return (
    below.every(o => !sameName(o.name, n.name)) && below.some(o => sameName(o.name, fund.name) && AS_FUND.test(text.slice(o.to, o.to + 30)))
  )
}

/** "The Larch Fund" over "Larch Heritage Fund": the family's own name at the top, and one of its funds on a line below. */
function headsFamily({ text, names, n, i, after }: Beside): boolean {
  if (i > 0 || n.form !== 'fund' || n.from >= 5 || !ENDS_LINE.test(after)) return false
  const family = /^(?:The )?(\p{Lu}[\p{L}.'’-]+) Fund$/iu.exec(n.name)?.[1]?.toLowerCase()
  return (
    family !== undefined &&
    names
      .slice(1)
      .some(
        o =>
          o.form === 'fund' && o.name.split(' ').length > 2 && o.name.toLowerCase().startsWith(`${family} `) && text[o.from - 1] === '\n',
      )
  )
}

/** "Variable Insurance Products Fund: Equity-Income Portfolio" */
function opensNameOfFund({ text, names, n, i }: Beside): boolean {
  const next = names[i + 1]
  if (next?.form !== 'fund' || !/^[®™*\s]*(?::|\s[–—-]+)\s?$/.test(text.slice(n.to, next.from))) return false
  // "Larch Growth Fund - Larch Yield Fund" on one line: two of a list.
  const areListed = n.form === 'fund' && /^\s-/.test(text.slice(n.to)) && firstWord(n.name) === firstWord(next.name)
  return !areListed && !bothAlone(text, n.name, next.name)
}

const PLAIN = pattern('i')`
  ^(?:(?:\d+|all|large|mid|small|core|total|high|yield|short|long|term|money|market|stock|bond|index|cap|growth|value|income
  |equity|balanced|international|global|emerging|markets|strategic|active|real|estate|securities|u\.s\.|government
  |science|technology|health|sciences|natural|resources|utilities|financial|services|fundamental|capital|appreciation
  |blue|chip|company|companies|opportunities|return|dynamic|investment|quality|lifestyle|conservative|moderate|aggressive
  |small-?cap|mid-?cap|large-?cap|&|and)\s)+trust$
`

/** "Larch Tax-Free Trust of Arizona" among the funds under "Larch Municipal Trust". */
const isTrustOfPlace = (names: readonly FundName[], n: FundName): boolean =>
  OF_PLACE.test(n.name) &&
  names.some(o => o.from < n.from && o.form === 'registrant' && !OF_PLACE.test(o.name) && sameFirstWord(o.name, n.name))
const OF_PLACE = /\sTrust of \p{Lu}/u

/** "500 Index Trust" under the registrant's name is one of its portfolios. */
function isPlainTrust({ names, n }: Beside): boolean {
  return isTrustOfPlace(names, n) || (PLAIN.test(n.name) && names.some(o => o !== n && o.form !== 'fund' && !PLAIN.test(o.name)))
}

/** "First Lantern Exchange-Traded Fund VI" over the name of its fund, or on a line of its own below it. */
function isNumberedFund({ text, names, n, i, after }: Beside): boolean {
  const next = names[i + 1]
  const isOver =
    /\b(?:Exchange-Traded|Series) Fund(?:\s[IVX]+)?$/i.test(n.name) &&
    next?.form === 'fund' &&
    /^[^,;&]{0,2}$/.test(text.slice(n.to, next.from).trim())
  const isUnder = () => /^[®™*\s]*(?:\n|$)/.test(after) && names.slice(0, i).some(o => o.form === 'fund')
  return isOver || (/\bExchange-Traded(?: \w+)? Fund(?:\s[IVX]+)?$/i.test(n.name) && opensLine(text, n) && isUnder())
}
