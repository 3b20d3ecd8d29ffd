// In: a text and its registrants. Out: funds named in one breath, each made whole: the family's word before all, the head noun after the last.
//   "… for the Callender Air Transport, Computers and Health Care Portfolios"  ->  Callender Air Transport Portfolio, Callender Computers Portfolio, …
// Takes only what the text goes on to call by itself: "Larch Growth and Income Funds" may be a family.
import { matchesOf } from '../../../model/matches.ts'
import type { Named } from './subjects.ts'
import type { CoverTrust } from './trusts.ts'

const ITEM = String.raw`\p{Lu}[\p{L}.&'’-]{0,24}(?:\s(?:\p{Lu}[\p{L}.&'’-]{0,24}|&)){0,3}`
const LISTED = new RegExp(String.raw`(?<![\p{L}])(\p{Lu}[\p{L}&'’-]{1,24})\s(${ITEM}(?:,\s${ITEM}){0,8},?\s(?:and|AND|&)\s${ITEM})\s(Funds|Portfolios|FUNDS|PORTFOLIOS)(?![\p{L}])`, 'gu')

/** Funds named together, in the order of the text. */
export function coordinatedFunds(text: string, from: number, to: number, trusts: readonly CoverTrust[]): Named[] {
  const families = new Set(trusts.map(t => t.name.replace(/^the\s/i, '').split(' ')[0]!.toLowerCase()))
  return matchesOf(text.slice(from, Math.min(to, from + 20_000)).replace(/\n/g, ' '), LISTED).flatMap(m => {
    const family = m[1]!, head = m[3]!.replace(/s$/i, '')
    if (!families.has(family.toLowerCase())) return []
    const items = m[2]!.split(/,?\s(?:and|AND|&)\s(?!.*,\s)|,\s/).map(i => i.trim()).filter(Boolean)
    const at = from + m.index, end = at + m[0].length
    const rest = `${text.slice(0, at)} ${text.slice(end)}`.toLowerCase().replace(/\s+/g, ' ')
    // "… is manager of Computers", "the Computers Portfolio": told by itself.
    const alone = (item: string) => new RegExp(`\\b(?:of|for|the|in|to|,) (?:${family.toLowerCase()} )?${item.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?: ${head.toLowerCase()})?(?=[.,;:'’ ](?! and ))`).test(rest)
    return items.length > 1 && items.every(alone) ? items.map(item => ({ name: `${family} ${item} ${head}`, from: at, to: end })) : []
  })
}
