// In: the portfolios of a document with its trusts and definitions. Out: for each the words that mean it alone.
// A word that may mean two of them is an alias of neither.
//   "Kestrel Point Emerging Companies Portfolio" -> "Emerging Companies Portfolio", "Emerging Companies"
import type { Definition } from '../context.ts'
import { nameKey } from '../names.ts'

const HEAD = /\s(?:Funds?|Portfolios?|ETFs?|Series|Trust)$/i

/** How many leading words a name shares with all others of its family, or with a registrant. */
function sharedWords(name: string, names: readonly string[], trusts: readonly string[]): number {
  const words = name.split(' ')
  const count = (f: string) => {
    const other = f.split(' ')
    let n = 0
    while (n < words.length - 2 && other[n]?.toLowerCase() === words[n]!.toLowerCase()) n++
    return n
  }
  const others = names.filter(f => nameKey(f) !== nameKey(name)).map(count)
  return Math.max(0, others.length ? Math.min(...others) : 0, ...trusts.map(count))
}

/**
 * "the Ohio Fund" for "Larch Ohio Tax-Free Fund" beside "Larch Utah Tax-Free Fund":
 * what tells siblings apart, without the words in which they end alike.
 */
function telling(name: string, shared: number, names: readonly string[]): string[] {
  const words = name.split(' ').slice(shared)
  const head = words.at(-1)!
  if (words.length < 3 || !/^(?:fund|portfolio)$/i.test(head)) return []
  const alike = (other: readonly string[]) => {
    let n = 1
    while (n < words.length - 1 && other.at(-1 - n)?.toLowerCase() === words.at(-1 - n)!.toLowerCase()) n++
    return other.at(-1)!.toLowerCase() === head.toLowerCase() ? n : 0
  }
  const ends = Math.max(0, ...names.filter(n => nameKey(n) !== nameKey(name)).map(n => alike(n.split(' '))))
  const own = words.slice(0, words.length - ends)
  return ends > 1 && own.length && own.every(w => /^[\p{Lu}\d&]/u.test(w)) ? [`${own.join(' ')} ${head}`] : []
}

/** Keys of short names, "the Ohio Fund", that stand for a longer one of the list and for one alone. */
export function shortNames(names: readonly string[], trusts: readonly string[]): Set<string> {
  const long = names.filter(n => n.split(' ').length > 3)
  const keys = long
    .flatMap(name =>
      telling(
        name,
        sharedWords(
          name,
          long,
          trusts.map(t => t.replace(/^the /i, '')),
        ),
        long,
      ),
    )
    .map(nameKey)
  return new Set(keys.filter((k, i) => keys.indexOf(k) === i && keys.lastIndexOf(k) === i))
}

/** Aliases by name of portfolio, full name first; `family`: the names whose common words are their maker's. */
export function aliasesOf(
  names: readonly string[],
  trusts: readonly string[],
  definitions: readonly Definition[],
  family: readonly string[] = names,
): Map<string, string[]> {
  const all = names.map(name => {
    const forms = [...formsBesideFamily(name, names, trusts, family), ...otherForms(name), ...termsFor(name, names, definitions)]
    return [name, [...new Set([name, ...forms])]] as const
  })
  const owners = new Map<string, number>()
  for (const [, forms] of all) for (const key of new Set(forms.map(nameKey))) owners.set(key, (owners.get(key) ?? 0) + 1)
  return new Map(all.map(([name, forms]) => [name, forms.filter((f, i) => i === 0 || owners.get(nameKey(f)) === 1)]))
}

/** The name without words that it shares with its family: "Emerging Companies Portfolio". */
function formsBesideFamily(name: string, names: readonly string[], trusts: readonly string[], family: readonly string[]): string[] {
  const shared = sharedWords(
    name,
    family.length > 1 ? family : names,
    trusts.map(t => t.replace(/^the /i, '')),
  )
  if (!shared) return []
  const words = name.split(' ')
  const short = words.slice(shared).join(' ')
  return [
    // "Larkspur Crossway Equity Fund" is "Crossway Equity Fund", too.
    ...Array.from({ length: shared - 1 }, (_, n) => words.slice(n + 1).join(' ')),
    ...[short, short.replace(HEAD, '')].filter(s => s.split(' ').length >= 2),
    ...telling(name, shared, family),
  ]
}

function otherForms(name: string): string[] {
  const bare = name.replace(HEAD, '')
  return [
    ...(HEAD.test(name) && bare.split(' ').length >= 3 ? [bare] : []),
    // "Larch Bond Fund" for "Larch Bond Fund, Inc."
    ...(/\b(?:fund|portfolio),? inc\.?$/i.test(name) ? [name.replace(/,? inc\.?$/i, '')] : []),
    // "Series J" for "Series J (Mid Cap Growth Series)"
    ...(/^Series [A-Z] \(/.test(name) ? [name.slice(0, 8)] : []),
    // "Corwin Daily Bull 2X Shares" is "the Corwin Daily Bull 2X Fund" in the text.
    ...(/\sShares$/.test(name) ? [name.replace(/Shares$/, 'Fund')] : []),
  ]
}

/** Terms that the text defines for the portfolio alone; beside others "the Fund" means none. */
const termsFor = (name: string, names: readonly string[], definitions: readonly Definition[]): string[] =>
  definitions
    .filter(({ portfolios: [one, ...more] }) => one !== undefined && !more.length && nameKey(one) === nameKey(name))
    .filter(d => names.length === 1 || !/s$|^(?:Fund|Portfolio|ETF|Trust)$/.test(d.term))
    .map(d => d.term)
