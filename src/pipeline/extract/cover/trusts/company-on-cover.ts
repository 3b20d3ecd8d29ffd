// In: a company's name on a cover with the names beside it. Out: whether it is the registrant.
//   "iLarch ® iLarch, Inc. Supplement dated May 1"   "iLarch, Inc. iLarch Trust Supplement"
//             ^ registrant                            ^ registrant, beside its sister
import type { FundName } from '../fund-names.ts'
import { firstWord, sameFirstWord } from '../named.ts'
import type { Beside } from './name-on-cover.ts'

/** A company that stands by itself, and is none that serves a fund. */
export function isCompanyAlone({ names, n, before, after }: Beside): boolean {
  return (
    n.form === 'company' &&
    !/\b(?:management|advis[eo]rs?|distributors?|services|group|exchange|nyse|nasdaq|cboe)\b/i.test(n.name) &&
    /^[\s®™*]*(?:\n|$|supplement)/i.test(after) &&
    (names.length === 1 || /(?:^|\n|and\s?|,\s)$/i.test(before) || isBehindItsMark(n, before))
  )
}

/** "iLarch ® iLarch, Inc. Supplement dated …": the family's mark stands before it. */
const isBehindItsMark = ({ name }: FundName, before: string): boolean =>
  /(\S+)\s?®\s*$/.exec(before)?.[1]?.endsWith(firstWord(name).replace(',', '')) ?? false

/** "iLarch ® iLarch, Inc. iLarch Trust Supplement …": a company right before or behind a registrant of its family. */
export function isCompanyBesideSister({ text, names, n, i }: Beside): boolean {
  const isSister = (o: FundName | undefined) => o?.form === 'registrant' && sameFirstWord(o.name.replace(',', ''), n.name.replace(',', ''))
  const joins = (from: number, to: number) => /^[\s®™*,]*(?:and\s)?$/.test(text.slice(from, to))
  const [before, after] = [names[i - 1], names[i + 1]]
  return n.form === 'company' && ((isSister(after) && joins(n.to, after!.from)) || (isSister(before) && joins(before!.to, n.from)))
}
