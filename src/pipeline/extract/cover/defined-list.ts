// In: the printed text of a supplement with its cover and registrants.
// Out: the names between the registrant and the words that call them Funds, whatever they end in.
// Takes a stretch only where all of it is a list of names; where no bracket defines them each must open with the word of the family.
//   "CORWIN TRUST Corwin Short Russia 25; Corwin Ultra Russia 25 and Corwin Short Bond (each, a “Fund” …"
//                 ^ name                  ^ name                     ^ name              ^ defines them
import { matchesOf } from '../../../model/matches.ts'
import { pattern } from '../../../model/pattern.ts'
import { literal } from '../literal.ts'
import { sameFirstWord, type Named } from './named.ts'
import type { CoverTrust } from './trusts/trusts.ts'

const DEFINES = pattern()`
  [®™*]*\s?\((?:each,?(?:\san?)?|the|together,?(?:\sthe)?|collectively,?(?:\sthe)?|individually,?(?:\sthe)?)\s?
  ["“'‘]?(?:Funds?|Portfolios?|ETFs?)["”'’]?[,)\s]
`
const TITLE = /(?:^|\s)(?:supplement|prospectus supplement)\b/i
const WORD = /^(?:[\p{Lu}\d&+$(]|(?:of|and|in|the|ex|to|for|or|ex-\p{Lu}\p{L}+|[ie]\p{Lu}\p{L}+)$)/u
const NO_NAME = pattern('i')`
  \b(?:supplements?|prospectus(?:es)?|statements?|information|dated|trust|class(?:es)?|shares|series of|ticker|symbols?|each
  |nyse|nasdaq|notice|important|etfs|file|nos?|rule|date|change|changes|inc|llc|company
  |investor|institutional|retail|effective|merger|fund name)\b
  |\d{4}$|[.:]$|\d{3}-\d{4,}
`

export function definedNames(text: string, cover: number, trusts: readonly CoverTrust[]): Named[] {
  const top = text.slice(0, cover)
  const bracket = DEFINES.exec(top)
  const end = bracket ? bracket.index : top.search(TITLE)
  const trust = trusts.filter(t => t.to <= end).at(-1)
  if (end < 4 || !trust) return []
  const opening = /^[®™*\s]*(?:\([^()]{2,30}\))?[\s,:–—-]*/.exec(text.slice(trust.to, end))![0]
  const start = trust.to + opening.length
  const stretch = text.slice(start, end)
  if (stretch.length < 6 || stretch.length > 4000) return []
  const found = namesOf(stretch).map(n => ({ ...n, from: start + n.from, to: start + n.to }))
  const [first] = found
  if (!first || !found.every(n => sameFirstWord(n.name, first.name))) return []
  return (bracket && found.length > 1) || sameFirstWord(first.name, trust.name) ? found : []
}

/** The items of a stretch, where each is a name; else none. */
function namesOf(stretch: string): Named[] {
  const parts = matchesOf(stretch, partsOf(stretch)).map(m => ({ from: m.index, to: m.index + m[0].length }))
  const found: Named[] = []
  let at = 0
  for (const { from, to } of [...parts, { from: stretch.length, to: stretch.length }]) {
    const item = stretch.slice(at, from)
    const name = nameOf(item)
    if (item.trim() && !name) return []
    if (name) found.push({ name, from: at, to: from })
    at = to
  }
  return found
}

/** What parts the names: a comma or "and" before the word of the family, line ends or semicolons. */
function partsOf(stretch: string): RegExp {
  const family = stretch.split(/\s/)[0]!.replace(/[®™*]/g, '')
  const again = `(?=${literal(family)}[®™*\\s])`
  // Where semicolons part the names, a line feed is that of a line that runs on.
  return stretch.includes(';')
    ? new RegExp(`\\s*;\\s*(?:and\\s+)?|,?\\s+and\\s+${again}`, 'gu')
    : new RegExp(`\\s*\\n+\\s*(?:and\\s+)?|,\\s*(?:and\\s+)?${again}|\\s+and\\s+${again}`, 'gu')
}

/** One item of the list as a name, null where it is none. */
function nameOf(item: string): string | null {
  const name = item
    .replace(/[®™℠*]|\((?:R|TM|SM)\)|\((?:[A-Za-z]+:\s?)?[A-Z]{3,5}\)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  const words = name.split(' ')
  if (words.length < 2 || words.length > 14 || !words.every(w => WORD.test(w))) return null
  return /\p{Ll}/u.test(name) && !NO_NAME.test(name) ? name : null
}
