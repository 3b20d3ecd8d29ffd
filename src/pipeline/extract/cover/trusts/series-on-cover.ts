// In: a name of a cover that ends in "Series", with the names beside it. Out: whether it is a fund, or the registrant of funds.
//   "Galloway Institutional Series\nGalloway Intermediate Bond Series\n"
//    ^ registrant                   ^ fund
import { pattern } from '../../../../model/pattern.ts'
import { fundNames, type FundName } from '../fund-names.ts'
import { ENDS_LINE, firstWord, opensLine, sameFirstWord, sameName } from '../named.ts'
import { isOtherName } from '../other-name.ts'
import { AS_FUND, AS_REGISTRANT, AS_SERIES, TICKER } from './called.ts'
import type { Beside } from './name-on-cover.ts'

export const isSeries = (name: string): boolean => /\bseries(?:\s[IVX]+)?$/i.test(name)

/** A series is a fund where the text calls it so, or where its registrant stands above it. */
export function isSeriesAsFund(of: Beside): boolean {
  const { text, names, n, i, after } = of
  const above = names.slice(0, i)
  if (isSeriesOverSmallLetters(of)) return false
  return (
    isUnderItsSeries(of) ||
    AS_FUND.test(after) ||
    (AS_SERIES.test(after) && (i > 0 || names.every(o => sameName(o.name, n.name)))) ||
    /^[®™*\s,(]*(?:\((?:the\s)?["“]Series["”]\)[\s,]*)?an?\sseries\sof\b/i.test(after) ||
    isOfSummary(of) ||
    isOnlyName(of) ||
    above.some(o => o.form !== 'fund' && !isSeries(o.name)) ||
    isInList(of) ||
    // "Corbet Portfolio Series (the “Trust”)", and in a sentence further on "the total of the Corbet Income Series".
    (!opensLine(text, n) && above.some(o => AS_REGISTRANT.test(text.slice(o.to, o.to + 80)))) ||
    // "Growth Stock Series", "Bond Series" under the name of the fund whose parts they are: several lines, all of them series.
    (names[0]?.form === 'fund' && names[0].from === 0 && seriesLines(text, names).length > 1)
  )
}

const OF_SERIES = pattern('i')`
  \b(?:institutional|investment|investors?|mutual|variable|insurance|premier|select|advisors?|advisers?|funds?|family|group
  |annuity|universal|(?:share|stock|unit)holder)\s(?:\w+\s)?series$
`

/** "Larch Mid Cap Series", and not "Larch Investment Series". */
export const isSeriesOfItsOwn = (name: string): boolean => isSeries(name) && !OF_SERIES.test(name)

export const isSummary = (text: string): boolean =>
  /\bsummary\s?\n?prospectus\b/i.test(text.slice(0, 1500)) && !/\bsupplement\b/i.test(text.slice(0, 400))

/** The only name on the front of a summary prospectus is its fund's. */
const isOfSummary = ({ text, names, n }: Beside): boolean =>
  n.from < 600 && isSummary(text) && names.every(o => sameName(o.name, n.name) || TICKER.test(text.slice(o.to, o.to + 40)))

const SPEAKS_OF_IT = pattern()`
  \b(?:of|for|to|by) the Series\b
  |\b[Tt]he Series(?:['’]s?)? (?:is|has|will|shall|may|now|also|seeks|invests|investment|adviser|portfolio manager)\b
`

/** The only name of a cover, whose text goes on to speak of the Series and names no fund besides. */
const isOnlyName = ({ text, names, n }: Beside): boolean =>
  isSeriesOfItsOwn(n.name) &&
  names.every(o => sameName(o.name, n.name) || isOtherName(text, o.from)) &&
  SPEAKS_OF_IT.test(text.slice(n.to, n.to + 6000)) &&
  !fundNames(text, n.to, Math.min(text.length, n.to + 6000)).some(o => o.form === 'fund')

/** "Galloway Institutional Series" over "Galloway Intermediate Bond Series": the registrant over one of its series. */
function isUnderItsSeries({ text, names: [first, second], n }: Beside): boolean {
  return (
    !!first &&
    !!second &&
    sameName(second.name, n.name) &&
    OF_SERIES.test(first.name) &&
    !OF_SERIES.test(n.name) &&
    ENDS_LINE.test(text.slice(first.to, second.from + 1)) &&
    sameFirstWord(first.name, n.name)
  )
}

/** "Alder Money Market Series" in a list of funds is one of them, and so is "Alder Retirement Fund Series VII" on a cover with several. */
function isInList({ text, names, n, i }: Beside): boolean {
  const previous = names[i - 1]
  if (/\bFund Series [IVX]+$/i.test(n.name) && names.filter(o => o.form === 'fund' && sameFirstWord(o.name, n.name)).length > 2) return true
  return previous?.form === 'fund' && /^[®™*\s]*$/.test(text.slice(previous.to, n.from)) && firstWord(previous.name) === firstWord(n.name)
}

/** Names that open a line and end in "Series". */
export const seriesLines = (text: string, names: readonly FundName[]): FundName[] =>
  names.filter(o => /\bseries$/i.test(o.name) && opensLine(text, o))

/**
 * "LARCH NATURAL RESOURCES TRUST | MANAGED LARCH SERIES | Mid Cap Portfolio": of names in capitals, each on a line of its own, the last
 * stands over its portfolios in small letters.
 */
function isSeriesOverSmallLetters({ text, names, n, i, after }: Beside): boolean {
  const [above, under] = [names[i - 1], names[i + 1]]
  const isShouted = (o: FundName) => !/\p{Ll}/u.test(text.slice(o.from, o.to))
  const between = (a: FundName, b: FundName) => /^[®™*\s]*$/.test(text.slice(a.to, b.from))
  return (
    isSeries(n.name) &&
    isShouted(n) &&
    ENDS_LINE.test(after) &&
    opensLine(text, n) &&
    above?.form === 'registrant' &&
    isShouted(above) &&
    between(above, n) &&
    under?.form === 'fund' &&
    !isShouted(under) &&
    between(n, under)
  )
}
