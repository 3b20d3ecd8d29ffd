// In: a filing's record. Out: a finder of the names in its text that have a page: trusts, portfolios, firms, people. Ambiguous names lead
// to the right page or to none.
import type { Filing } from '../../model/filing.ts'
import type { Portfolio } from '../../model/library.ts'
import { partiesIn, portfoliosOf, trustNamed } from '../records/records.ts'

interface Bearer {
  url: string
  trust: string | null
  lines: [number, number] | null
}
interface Name {
  words: string[]
  bearers: Bearer[]
  exact: boolean
}
export interface NameLink {
  from: number
  to: number
  url: string
}
/** `lineAt` gives the line of an offset in the text. */
export type NameFinder = (text: string, lineAt: (offset: number) => number) => NameLink[]

const WORD = /[\p{L}\p{N}][\p{L}\p{N}&'’]*/gu
const wordsOf = (text: string) => [...text.matchAll(WORD)].map(m => ({ word: m[0], from: m.index, to: m.index + m[0].length }))
const fold = (word: string) => word.toLowerCase()

/** The portfolio that a filing means: of that trust, and bearing that name at some time. */
function portfolioMeant(trust: string | null, name: string, presently: string | null): Portfolio | null {
  const slug = trustNamed(trust)?.slug
  const wanted = [name, presently].filter(n => n !== null).map(fold)
  const fits = portfoliosOf(slug ?? '').filter(p => [p.name, p.firstName, ...p.names.map(n => n.value)].some(n => wanted.includes(fold(n))))
  if (fits.length < 2) return fits[0] ?? null
  const exact = fits.filter(p => fold(p.firstName) === fold(presently ?? name))
  return exact.length === 1 ? exact[0]! : null
}

export function nameFinder(filing: Filing): NameFinder {
  const names = new Map<string, Name>()
  const add = (name: string, bearer: Bearer, exact = false) => {
    const words = wordsOf(name).map(w => (exact ? w.word : fold(w.word)))
    if (!words.length) return
    const key = words.join(' ') + (exact ? '!' : '')
    const known = names.get(key) ?? { words, bearers: [], exact }
    if (!known.bearers.some(b => b.url === bearer.url)) known.bearers.push(bearer)
    names.set(key, known)
  }
  for (const name of new Set([...filing.trusts, ...filing.portfolios.flatMap(p => p.trust ?? [])])) {
    const trust = trustNamed(name)
    if (trust) for (const known of [name, trust.name]) add(known, { url: trust.url, trust: null, lines: null })
  }
  for (const p of filing.portfolios) {
    const portfolio = portfolioMeant(p.trust, p.name, p.presently)
    if (!portfolio) continue
    for (const name of [p.name, p.presently])
      if (name) add(name, { url: portfolio.url, trust: p.trust, lines: name === p.name ? p.lines : null })
    // A name that it takes in this filing ("will be changed to the …") leads to it as well.
    for (const c of filing.changes)
      if (c.type === 'portfolio-renamed' && c.portfolios.includes(p.name) && c.trust === p.trust && c.to)
        add(c.to, { url: portfolio.url, trust: p.trust, lines: c.lines })
  }
  const pages = partiesIn(filing.id)
  for (const mention of filing.mentions) {
    const page = pages.find(p => p.name === mention.name) ?? pages.find(p => p.alsoKnownAs.includes(mention.name))
    if (!page) continue
    add(mention.name, { url: page.url, trust: null, lines: null })
    for (const short of mention.short) add(short, { url: page.url, trust: null, lines: null }, true)
  }
  const byFirst = Map.groupBy(names.values(), n => fold(n.words[0]!))
  for (const some of byFirst.values()) some.sort((a, b) => b.words.length - a.words.length)

  return (text, lineAt) => {
    const words = wordsOf(text)
    const found: NameLink[] = []
    for (let i = 0; i < words.length; i++) {
      const fits = (byFirst.get(fold(words[i]!.word)) ?? []).find(
        n =>
          n.words.every((w, k) => {
            const here = words[i + k]?.word
            return here !== undefined && (n.exact ? here === w : fold(here) === w)
          }) && within(text, words, i, n),
      )
      if (!fits) continue
      const last = words[i + fits.words.length - 1]!
      const bearer = pick(fits.bearers, text.slice(last.to, last.to + 120), lineAt(words[i]!.from), filing.trusts)
      if (bearer) found.push({ from: words[i]!.from, to: last.to, url: bearer.url })
      i += fits.words.length - 1
    }
    return found
  }
}

/** A defined short form ("Janus") is not meant inside a longer name ("Janus Twenty Fund"), nor a name across the end of a sentence. */
function within(text: string, words: { word: string; from: number; to: number }[], at: number, { words: wanted, exact }: Name): boolean {
  const last = at + wanted.length - 1
  for (let i = at; i < last; i++) if (/[;:!?()"“”]/.test(text.slice(words[i]!.to, words[i + 1]!.from))) return false
  if (!exact) return true
  const gap = (a: number) => (words[a] && words[a + 1] ? text.slice(words[a]!.to, words[a + 1]!.from) : '.')
  const capital = (i: number) => /^\p{Lu}/u.test(words[i]?.word ?? '')
  const follows = /^\s*$/.test(gap(last)) && capital(last + 1)
  const precedes =
    at > 0 && /^\s*$/.test(gap(at - 1)) && capital(at - 1) && at > 1 && /^\s*$/.test(gap(at - 2)) && /^\p{Lu}/u.test(words[at - 2]!.word)
  return !follows && !precedes
}

// MFS Value Portfolio, a series of Metropolitan Series Fund, Inc.
//                    ^^^^^^^^^^^^^^
const SERIES = /^\s*,?\s*an?\s+(?:separate\s+)?(?:series|portfolio|fund)\s+of\s+(?:the\s+)?/i

function pick(bearers: readonly Bearer[], after: string, line: number, filers: readonly string[]): Bearer | null {
  const trusts = new Set(bearers.map(b => b.url))
  if (trusts.size === 1) return bearers[0]!
  const series = SERIES.exec(after)
  if (series) {
    const rest = fold(after.slice(series[0].length))
    return bearers.find(b => b.trust && rest.startsWith(fold(b.trust))) ?? null
  }
  const here = bearers.filter(b => b.lines && b.lines[0] <= line && line <= b.lines[1])
  if (here.length === 1) return here[0]!
  // Where both stand on the line, the one without "a series of" is the filer's own.
  const own = here.filter(b => b.trust && filers.includes(b.trust))
  return own.length === 1 ? own[0]! : null
}
