// In: a plural on a cover ("Larch Funds") with what stands around it.
// Out: whether it is the name of a family, a list or a prospectus, and no registrant's.
//   "DUNMORE INCOME FUNDS … (each, a series of Dunmore Trust II)"
//    ^ the family's name                       ^ registrant
import { pattern } from '../../../../model/pattern.ts'
import { DAY } from '../../dates/months.ts'
import { titled } from '../../changes/folded.ts'
import { literal } from '../../literal.ts'
import { namesIn } from '../../names.ts'
import { fundNames, type FundName } from '../fund-names.ts'
import { opensLine, sameName } from '../named.ts'
import { isOfKinds } from '../telling-words.ts'
import { boardOf } from './board.ts'
import { AS_REGISTRANT, isOwnerOfFirm } from './called.ts'
import type { Beside } from './name-on-cover.ts'
import { isSeriesOfItsOwn } from './series-on-cover.ts'

/** "CALIFORNIA, FLORIDA AND NEW YORK TAX-EXEMPT FUNDS": funds in one breath, of which the text calls the last by itself. */
export function isPluralOfBreath({ text, n, before }: Beside): boolean {
  if (n.form !== 'plural' || !/\s(?:and|&)\s/i.test(n.name)) return false
  // "BLUE CHIP, CAPITAL INCOME AND INTERNATIONAL EQUITY FUNDS": the end of a list.
  if (/\p{Lu}[\p{L}&'’/ -]*, $/u.test(before.split('\n').at(-1)!)) return true
  const last = n.name
    .split(/\s(?:and|&)\s/i)
    .at(-1)!
    .replace(/s$/i, '')
  return namesIn(text.slice(n.to), [{ name: last, of: n }]).length > 0
}

const ABOUT = /\b(?:(?:prospectus(?:es)?|information)\s(?:of|for)|regarding|concerning|about)\s(?:the\s)?$/i

/** Whether a plural is no registrant's name. */
export function isFamilyOfPlural(of: Beside): boolean {
  const { text, n, before } = of
  return (
    /ETFs$/i.test(n.name) ||
    isProspectus(of) ||
    isOfTwoRegistrants(of) ||
    isOverFundsWithOwners(of) ||
    isBesideDay(of) ||
    !(opensLine(text, n) || n.from < 120) ||
    isBesideRegistrant(of) ||
    endsListInBrackets(of) ||
    isUnderTheTrust(of) ||
    hasOwner(of) ||
    isHeadOfKind(of) ||
    ABOUT.test(before)
  )
}

/** "LARCH TRUST (LARCH INCOME AND LARCH BOND FUNDS)": the last of a list in brackets. */
const endsListInBrackets = ({ names, n, before, after }: Beside): boolean =>
  /^[®™*]*\)/.test(after) && /\([^()]*\sand\s$/i.test(before) && names.some(o => o.form === 'registrant' && o.from < n.from)

/** "LARCH TRUST (the “Trust”)" above: the one registrant of the cover. */
const isUnderTheTrust = ({ text, names, n }: Beside): boolean =>
  names.some(o => o.from < n.from && o.form === 'registrant' && /^[®™*\s]*\(the\s["“]Trust,?["”]\)/i.test(text.slice(o.to, o.to + 20)))

/** "BOND FUNDS" over those of a kind, on a cover that has named its registrant. */
const isHeadOfKind = ({ names, n }: Beside): boolean =>
  isOfKinds(n.name) && names.some(o => o.from < n.from && (o.form === 'registrant' || o.form === 'plural') && !isOfKinds(o.name))

const DAY_LINE = pattern()`^\s*${DAY}\s*(?:\n|$)`
const UNDER_DAYS = pattern('i')`(?:^|\n)\s*(?:dates?|${DAY})\s*$`

/** "Prospectus | Date" over "Bond Funds | January 31, 2019": what a prospectus of the table is called. */
const isBesideDay = ({ text, n, before, after }: Beside): boolean =>
  !/\s[IVX]+$/.test(n.name) &&
  !boardOf(n.name).test(text.slice(0, 20_000)) &&
  /^[®™*\s]*\n/.test(after) &&
  DAY_LINE.test(after.replace(/^[®™*\s]*/, '')) &&
  UNDER_DAYS.test(before)

const TWO = /^(\p{Lu}.*\p{L}) (\p{Lu}\p{L}+) (?:and|&) (\p{Lu}\p{L}+) Funds$/u

/** "LARCH INCOME AND EQUITY FUNDS" over 'Larch Income Funds (the "Income Trust")' and 'Larch Equity Funds (the "Equity Trust")'. */
function isOfTwoRegistrants({ text, n }: Beside): boolean {
  const [, family, one, other] = TWO.exec(titled(n.name)) ?? []
  const isDefined = (word: string) =>
    new RegExp(`${literal(`${family} ${word} Funds`)}\\s\\((?:the\\s)?["“][\\w ]{0,30}Trust["”]\\)`, 'i').test(text)
  return one !== undefined && isDefined(one) && isDefined(other!)
}

/** "LARCH FUNDS" over rows of funds, each beside its registrant. */
function isOverFundsWithOwners({ text, names, i }: Beside): boolean {
  const below = names.slice(i + 1)
  return (
    below.filter(o => o.form === 'fund').length > 1 &&
    below.every((o, k) => {
      const beside = below[k + 1]
      return o.form !== 'fund' || (beside?.form === 'registrant' && text.slice(o.to, beside.from).trim() === '')
    })
  )
}

/** What a prospectus is called. */
function isProspectus({ text, names, n, i, before, after }: Beside): boolean {
  // "Larch Funds Summary Prospectus": the family's, whoever the registrant is.
  if (/^[®™*]*\ssummary\sprospectus\b/i.test(after)) return true
  // "LARCH SCHRODER FUNDS PROSPECTUS … (THE LARCH MUTUAL FUNDS II, INC.)": over its registrant in brackets.
  const inBrackets = (o: FundName) =>
    o.from > n.to && o.form !== 'fund' && /\((?:the\s)?$/i.test(text.slice(Math.max(0, o.from - 6), o.from))
  if (/^[®™*]*\s(?:prospectus|summary\sprospectus|statement)/i.test(after) && names.some(inBrackets)) return true
  // "to Larch Stock Funds Class A, B and C Prospectus" where the text names its registrant: 'Larch Funds Trust I (the "Trust")'.
  if (/\bto\s(?:the\s)?$/i.test(before) && /^[®™*]*\sClass(?:es)?\s[\w, ]{1,30}?\sProspectus/i.test(after) && hasDefinedTrust(text))
    return true
  // "to the Short Duration Strategy Funds Prospectus dated …" under a registrant of its own.
  return i > 0 && /\bto\s(?:the\s)?$/i.test(before) && /^[®™*]*\s(?:prospectus|summary|statement|statutory)/i.test(after)
}

const hasDefinedTrust = (text: string): boolean =>
  fundNames(text, 0, Math.min(text.length, 6000)).some(o => o.form === 'registrant' && AS_REGISTRANT.test(text.slice(o.to, o.to + 60)))

/** "INSTITUTIONAL FUNDS": for whom they are. */
const OF_HOLDERS = /^(?:Institutional|Retail|Retirement|Insurance|Mutual) Funds$/i

/** Right under or over a registrant's own line a plural is the family's name. */
function isBesideRegistrant({ text, names, n, i }: Beside): boolean {
  const previous = names[i - 1]
  const next = names[i + 1]
  if (previous && (previous.form === 'registrant' || previous.form === 'plural') && text.slice(previous.to, n.from).trim() === '')
    return !areTogether(previous, n, text)
  // "LARCH FUNDS" over "Larch Mid Cap Series": the series are its funds.
  return (
    (next?.form === 'registrant' || (next?.form === 'company' && (isOfKinds(n.name) || OF_HOLDERS.test(n.name)))) &&
    !isSeriesOfItsOwn(next.name) &&
    text.slice(n.to, next.from).trim() === '' &&
    !sameName(next.name, n.name)
  )
}

/** "each prospectus of Dunmore Series Funds and Dunmore Dynamic Funds": two registrants, one under the other. */
const areTogether = (a: FundName, b: FundName, text: string): boolean =>
  a.form === 'plural' && folded(text.slice(b.to, b.to + 3000)).includes(`${folded(a.name)} and ${folded(b.name)}`)

const folded = (words: string): string => words.replace(/[®™*]/g, '').replace(/\s+/g, ' ').toLowerCase()

/** "DUNMORE INCOME FUNDS … (each, a series of Dunmore Trust II)": the registrant is another. */
function hasOwner({ text, names, n, before }: Beside): boolean {
  return (
    !/\bseries\sof\s(?:the\s)?$/i.test(before) &&
    names.some(
      o =>
        o.form === 'registrant' &&
        !sameName(o.name, n.name) &&
        /\bseries\sof\s(?:the\s)?$/i.test(text.slice(Math.max(0, o.from - 16), o.from)) &&
        !isOwnerOfFirm(text, o),
    )
  )
}

/** "THE TAXABLE PORTFOLIOS OF LARCH TRUST": some of those of the registrant behind it. */
export function isKindOfTrust({ text, names, n }: Beside): boolean {
  const next = names.find(o => o.from > n.to)
  return n.form === 'plural' && next?.form === 'registrant' && /^\sof\s(?:the\s)?$/i.test(text.slice(n.to, next.from))
}
