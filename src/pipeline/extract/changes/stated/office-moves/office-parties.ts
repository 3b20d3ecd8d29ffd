// In: the words of a contract for an office. Out: the firms that it is made with.
//   "agreements between the Adviser and each of A, LLC, B, L.P. and C, Inc."   "an agreement between the Adviser and A, LLC"
//                                               ^ all of the list                                                ^ the last
import { pattern } from '../../../../../model/pattern.ts'
import type { Firm } from '../../firms/firms.ts'

/** Before the parties, or those under whose contract something is done. */
export const PARTIES = /\b(?:with|between|among|(?:pursuant to|under) which)\b(?! respect)\s*(.+)/is
const OF_TWO_SIDES = /^(?:between|among)\b/i
const SEVERAL_CONTRACTS = /\b(?:agreement|contract)s\b/i
const EACH_OF = /\beach of\s(?!the (?:fund|portfolio)s\b)/i
/** What stands between the firms of a list. */
const LISTING = pattern('i')`^(?:\s?\([^()]{2,60}\))?(?:,|,? (?:and|&)|;)\s(?:also\s)?$`

/** One contract has one firm, several have those of a list; `find`: the firms of some words. */
export function firmsOfContract(contract: string, intro: string, words: string, find: (words: string) => readonly Firm[]): string[] {
  const each = words.split(EACH_OF)
  const sides = OF_TWO_SIDES.test(intro)
  const places = find(each.at(-1)!)
  if (each.length === 1 && (!SEVERAL_CONTRACTS.test(contract) || /^among\b/i.test(intro)))
    return places
      .slice(sides ? -1 : 0)
      .slice(0, 1)
      .map(f => f.name)
  // "between A and B, C and D": A is the other side.
  const list = places.slice(sides && each.length === 1 && places[0]?.from === 0 ? 1 : 0)
  const end = list.findIndex((f, i) => i > 0 && !LISTING.test(each.at(-1)!.slice(list[i - 1]!.to, f.from)))
  return list.slice(0, end < 0 ? undefined : end).map(f => f.name)
}
