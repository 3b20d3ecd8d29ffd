// In: words. Out: the portfolios that they name, without those that they except.
//   "Except for the Larch Bond Fund, in each Fund's SAI …"
//                   ^ excepted
import type { KnownPortfolio } from '../context.ts'
import { portfoliosIn } from '../names.ts'

const EXCEPT = /\b(?:except(?:ing)?(?: for| that| with respect to)?|other than|excluding|with the exception of)\b|(?<=\b(?:all|each|every)\b(?: of)?(?: the)?(?: \w+)? (?:funds?|portfolios?|series|etfs?)),? but(?: not| for)?\b/i
/** What may stand between the names of one list. */
const LISTING = /^(?:[\s,;®™*]|\([^()]*\)|\b(?:and|or|the)\b)*$/i

/** Their names, each once. */
export const namesOf = (portfolios: readonly KnownPortfolio[]) => [...new Set(portfolios.map(p => p.name))]

/** Portfolios that words name, without those that they except. */
export function named(text: string, portfolios: readonly KnownPortfolio[]): { own: KnownPortfolio[]; except: KnownPortfolio[] } {
  const places = portfoliosIn(text, portfolios)
  const except = EXCEPT.exec(text)
  const unique = (list: typeof places) => [...new Set(list.map(p => p.portfolio))]
  if (!except) return { own: unique(places), except: [] }
  // "Except for A, B and C, in each Fund's SAI": the list that follows is excepted, and nothing after it.
  const list: typeof places = []
  for (const place of places.filter(p => p.from > except.index)) {
    const gap = text.slice(list.at(-1)?.to ?? except.index + except[0].length, place.from)
    if (list.length ? !LISTING.test(gap) : gap.length > 60) break
    list.push(place)
  }
  return { own: unique(places.filter(p => !list.includes(p))), except: unique(list) }
}
