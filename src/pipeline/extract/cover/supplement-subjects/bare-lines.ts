// In: the lines of a cover none of which ends in a head noun. Out: those that are names all the same.
//   Quillon Moderate Strategy          The Growth Company of Ardmore
//   ^ the registrant's own word        PROSPECTUS SUPPLEMENT
//                                      ^ under the only line
import { pattern } from '../../../../model/pattern.ts'
import { fundNames } from '../fund-names.ts'
import { sameFirstWord, sameName, unmarked, type Named } from '../named.ts'
import type { CoverTrust } from '../trusts/trusts.ts'

/** Words of a cover that stand in no fund's name. */
export const NO_FUND = /\b(?:supplement|prospectus(?:es)?|statements?|revised|amended|supplemented)\b/i

const NO_FAMILY_LINE = pattern('i')`
  \b(?:supplement|prospectus(?:es)?|statements?|class|(?<!\dX )shares?|trust|company|inc
    |funds|portfolios|etfs|series|road|street|family|group)\b
  |\d{4}$
  // "Larch Investments", the brand over its registrant
  |\b(?:investments|investors|advis[eo]rs|management)$
`

/** "Larch Daily Oil & Gas Services Bull 3X Shares": names of such funds are long. */
const LEVERAGED = /\dX Shares$/i

/** Lines of a cover that open with the registrant's own word, where no line ends in a head noun: "Quillon Moderate Strategy". */
export function familyLines(text: string, cover: number, trusts: readonly CoverTrust[]): Named[] {
  const found: Named[] = []
  let from = 0
  for (const line of text.slice(0, cover).split('\n')) {
    const name = line
      .replace(/[®™*]|\([A-Z]{3,5}\)/g, '')
      .replace(/\s*\((?:each,?\san?|the|collectively,?(?:\sthe)?)\s["“](?:Funds?|Portfolios?)["”][^()]*\)\s*$/i, '')
      .replace(/\s+/g, ' ')
      .trim()
    for (const one of namesOfLine(name))
      if (
        trusts.some(t => isOfFamily(one, t)) &&
        isTitled(one, /^(?:[\p{Lu}\d&]|(?:of|and|in)$)/u, LEVERAGED.test(one) ? 12 : 7) &&
        !NO_FAMILY_LINE.test(one)
      )
        found.push({ name: one, from: from + Math.max(0, line.indexOf(one)), to: from + Math.max(0, line.indexOf(one)) + one.length })
    from += line.length + 1
  }
  return found
}

/** "Quillon Moderate Strategy, Quillon Income and Quillon Total Return": names in one line, each of which opens with the same word. */
function namesOfLine(line: string): string[] {
  const [family] = line.split(' ')
  const parts = line.split(/(?:,| and|, and)(?= \p{Lu})/u).map(p => p.trim())
  return parts.length > 1 && parts.every(p => p.startsWith(`${family} `)) ? parts : [line]
}

const isOfFamily = (name: string, trust: CoverTrust): boolean =>
  sameFirstWord(trust.name, name) && !sameName(trust.name, name) && !trust.name.toLowerCase().startsWith(`${name.toLowerCase()} `)

/** Whether a line is two words or more, and at most so many, each with a capital or small as words of a title may be. */
export function isTitled(line: string, word: RegExp, most: number): boolean {
  const words = line.split(' ')
  return words.length > 1 && words.length <= most && words.every(w => word.test(w))
}

/** A word of a title: with a capital, or one of those that stay small. */
export const TITLE_WORD = /^(?:[\p{Lu}\d&]|(?:of|and|in|the)$)/u
const ABOVE_TITLE = /^([^\n]{5,70})\n+(?:\([^\n]{2,60}\)\n+)?(?:summary\s)?prospectus\ssupplement\b/i
const NO_SOLE_LINE = /\b(?:funds|trust|portfolios|important|notice|class|shares?|insurance|annuity)\b|\d{4}$/i

/**
 * The only line above "Prospectus Supplement", where nothing in the document bears a head noun and the text speaks of "the fund":
 * "The Growth Company of Ardmore".
 */
export function soleLine(text: string): Named | null {
  const above = ABOVE_TITLE.exec(text)?.[1]
  const name = above && unmarked(above)
  if (!name || !isTitled(name, TITLE_WORD, 8) || NO_FUND.test(name) || NO_SOLE_LINE.test(name)) return null
  return /\bthe\sfund\b/i.test(text) && !fundNames(text, 0, Math.min(text.length, 20_000)).some(n => n.form === 'fund')
    ? { name, from: 0, to: above.length }
    : null
}
