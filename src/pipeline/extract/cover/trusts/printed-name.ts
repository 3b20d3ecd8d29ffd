// In: a registrant's name as a cover sets it. Out: the whole name, as the text prints it elsewhere and as the filing knows it.
import { pattern } from '../../../../model/pattern.ts'
import { nameKey } from '../../names.ts'
import { trueCapitals } from '../capitals.ts'
import { fundNames, type FundName } from '../fund-names.ts'
import { literal } from '../../literal.ts'
import { sameFirstWord, sameName } from '../named.ts'

const GOES_ON = /^((?:[^\S\n]\p{Lu}\p{Ll}{3,}){1,2})[®™*]*(?=\n|$)/u
const NO_PART = /\b(?:Supplement|Prospectus|Statement|Class|Shares|Dated|Funds?|Portfolios?)\b/

/** "LARCH INVESTMENT PORTFOLIOS 3", "a series of Larch Fund Trust 2 (the “Trust”)" */
const NUMBER = pattern()`
  ^\s\d{1,2}(?=[®™*]*\s?(?:\n|$|\)|\(the\s["“](?:Trust|Company)))
  // "LARCH TRUST A AND TRUST C"
  |^\s[A-H](?=\s(?:and|AND)\s(?:Trust|TRUST)\s[A-H]\b)
`

/** "a series of ETF Harbor Series Solutions": a registrant's name goes on to the end of its line, as a line of its own says. */
export function toLineEnd(text: string, n: FundName): FundName {
  const behind = text.slice(n.to, n.to + 60)
  const number = n.form === 'registrant' || n.form === 'plural' ? NUMBER.exec(behind)?.[0] : undefined
  if (number) return { ...n, name: n.name + number, to: n.to + number.length }
  if (n.form !== 'registrant') return n
  const rest = GOES_ON.exec(behind)?.[1] ?? /^(\sSolutions)\b/.exec(behind)?.[1]
  if (!rest || NO_PART.test(rest)) return n
  const called = new RegExp(`\\bseries\\sof\\s(?:the\\s)?${literal(`${n.name}${rest}`)}(?![\\p{L}])`, 'iu')
  return called.test(text.slice(0, 6000)) ? { ...n, name: `${n.name}${rest}`, to: n.to + rest.length } : n
}

/** The name without words of a heading before it on the same line. */
export function printedName(
  n: FundName,
  { text, known, family }: { text: string; known: readonly string[]; family?: string | undefined },
): string {
  const filed = known.find(k => nameKey(n.name).endsWith(nameKey(k)))
  if (filed && nameKey(filed).length < nameKey(n.name).length) return trueCapitals(filed, text)
  const words = n.name.split(' ')
  const at =
    family &&
    n.from > 0 &&
    text[n.from - 1] !== '\n' &&
    !/\b(?:series|portfolios?|funds?|trustees|directors|board|(?:share|stock|unit)holders)\sof\s(?:the\s)?$/i.test(
      text.slice(Math.max(0, n.from - 20), n.from),
    )
      ? words.lastIndexOf(family)
      : -1
  return trueCapitals(at > 0 && at < words.length - 1 ? words.slice(at).join(' ') : n.name, text)
}

/** A plural of a cover under the name that its board bears. */
export function asBoardNames(text: string, n: FundName): FundName {
  if (n.form !== 'plural') return n
  const top = text.slice(0, 20_000)
  const name = whoseBoard(text, top, n) ?? withInc(top, n.name)
  return name ? { ...n, name } : n
}

/**
 * "SUPPLEMENT TO THE LARCH INDUSTRY FUNDS … PROSPECTUS" over "the Board of Trustees of Larch Industry Portfolios":
 * what the prospectus is called, and the registrant.
 */
function whoseBoard(text: string, top: string, n: FundName): string | undefined {
  if (!/\bto\s(?:the\s)?$/i.test(text.slice(Math.max(0, n.from - 10), n.from))) return undefined
  const board = /\b(?:[Tt]rustees|[Dd]irectors)\sof\s(?:the\s)?(\p{Lu}[^.;:\n]{4,70})/u.exec(top)?.[1]
  return board
    ? fundNames(board).find(b => b.from < 5 && b.form !== 'fund' && !sameName(b.name, n.name) && sameFirstWord(b.name, n.name))?.name
    : undefined
}

/**
 * "LARCH MUTUAL FUNDS PROSPECTUS" over "the Board of Directors of The Larch Mutual Funds, Inc.":
 * the whole name is printed where the board is named.
 */
const withInc = (top: string, name: string): string | undefined =>
  new RegExp(`\\b(?:trustees|directors)\\sof\\s((?:The\\s)?${literal(name).replace(/ /g, '\\s')},?\\sInc\\.)`, 'i')
    .exec(top)?.[1]
    ?.replace(/\s+/g, ' ')
