// In: a document whose cover names no registrant by a name of the usual build. Out: the line of the cover that its signature repeats, or
// whose board the text names, whatever its last word.
//   "INVERMAY ASSET BUILDERS" on the cover      "By order of the Board of Trustees of Invermay Asset Builders"
//    ^ registrant                                                              ^ signs
import { trueCapitals } from '../capitals.ts'
import { literal } from '../../literal.ts'
import { pattern } from '../../../../model/pattern.ts'
import { sameName } from '../named.ts'
import { boardOf } from './board.ts'
import type { Asked, CoverTrust } from './trusts.ts'

/** A line that is nothing but a name of two to six words. */
const LINE = /^[ \t]*((?:\p{Lu}[\p{L}'’&.-]*)(?: (?:\p{Lu}[\p{L}'’&.-]*|of|and|&|for)){1,5})[ \t]*$/gmu
/** What a cover says of itself, and firms that serve a fund. */
const NO_NAME = pattern('i')`
  \b(?:supplement|prospectus(?:es)?|statement|information|class(?:es)?|shares|dated|investors?|retirement|important|notice|summary
  |distributors?|advis[eo]rs?|management|services|securities|bank|company|inc|llc|l\.p|ltd|corp\w*|street|avenue|road|box|plaza)\b
`
/** Names that a family of funds bears, with which its papers may open and close. */
const OF_FAMILY = /\b(?:partners|investments?|group|capital|financial|associates|global|mutual|family|funds?)\b/i
/** How far before a name at the end its signature says so. */
const SIGNED = /\b(?:by order of|sincerely|very truly yours|on behalf of|signed)\b[^\n]{0,80}\n(?:[^\n]{0,80}\n){0,4}\s*$/i

export function signed({ text, cover, names }: Asked): CoverTrust[] {
  const funds = names.filter(n => n.form === 'fund')
  const until = Math.min(cover, funds[0]?.from ?? cover)
  const head = text.slice(0, until)
  for (const m of head.matchAll(LINE)) {
    const name = trueCapitals(m[1]!, text)
    if (NO_NAME.test(name) || funds.some(f => sameName(f.name, name))) continue
    if (!boardOf(name).test(text) && !isSignature(name, text, cover)) continue
    const from = m.index + m[0].indexOf(m[1]!)
    return [{ name, from, to: from + m[1]!.length, alone: true }]
  }
  return []
}

/** "Sincerely, … INVERMAY ASSET BUILDERS" */
function isSignature(name: string, text: string, cover: number): boolean {
  const again = new RegExp(`^[ \\t]*${literal(name).replace(/ /g, '\\s')}[ \\t]*$`, 'imu').exec(text.slice(cover))
  if (!again) return false
  const isLast = !text.slice(cover + again.index + again[0].length).trim()
  return (isLast && name.split(' ').length > 2 && !OF_FAMILY.test(name)) || SIGNED.test(text.slice(0, cover + again.index).slice(-400))
}
