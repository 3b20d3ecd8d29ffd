// In: a name on a cover of one registrant or several.
// Out: the registrant that it belongs to, only where its place or the words beside it say so.
//   "STATE STREET INSTITUTIONAL FUNDS\nSTATE STREET INSTITUTIONAL U.S. EQUITY FUND\n"
//    ^ its trust                        ^ name
import { pattern } from '../../../model/pattern.ts'
import { nameKey, namesIn } from '../names.ts'
import { sameName, type Named } from './named.ts'
import type { CoverTrust } from './trusts/trusts.ts'

/** The registrant of a name: the only one, or the one on a line of its own above it. */
export function trustOf(named: Named, trusts: readonly CoverTrust[], text: string): string | null {
  if (trusts.length === 1) return trusts[0]!.name
  const beside = seriesOf(named, trusts, text)
  if (beside) return beside
  const above = trusts.filter(t => t.to <= named.from)
  const last = above.at(-1)
  if (!last?.alone) return null
  // A registrant with a line of its own ("Supplement dated …") has been dealt with; a further such line belongs to the name itself.
  const isDealtWith =
    /\bsupplement\b[^\n]*\bprospectus/i.test(text.slice(last.to, named.from)) &&
    /^[®™*\s]*\n\s*supplement\s/i.test(text.slice(named.to, named.to + 40))
  // "LARCH INCOME TRUST" over its own prospectus, in a list of such: nothing else is its.
  const hasItsOwn = /^[®™*\s]*\n\s*(?:class(?:es)?\s[\w, ]{1,30}\s)?prospectus(?:es)?\sdated\b/i.test(text.slice(last.to, last.to + 70))
  // "LARCH GOLD FUND, INC." right above is such a one itself.
  const since = /\bfund,? inc\.?$/i.test(last.name) ? 0 : last.to
  if (isDealtWith || hasItsOwn || isShoutedAmong(named, text.slice(since, named.from), text)) return null
  const again = namedAgainOver(named, above, text)
  return again ?? (above.length === trusts.length && isListOfTrusts(above) ? null : last.name)
}

const BESIDE = pattern('i')`
  ^[®™*]*(?:\s\((?:the\s|each,?\san?\s)?["“][^()"”\n]{2,40}["”]\))?
  (?:\sand\s[^,;\n]{3,80})?(?:,\s|\s?\n\(?|\s\()
  (?:each,?\s)?(?:an?\s)?(?:series|portfolios?)\sof\s(?:the\s)?([^\n()]{3,80})
`

/** "Bond Portfolio and Stock Portfolio, series of Larch Variable Trust": the registrant that stands behind. */
function seriesOf({ name, to }: Named, trusts: readonly CoverTrust[], text: string): string | null {
  const owner = (at: number): string | undefined => BESIDE.exec(text.slice(at, at + 220))?.[1]
  const series = owner(to)
  if (series) return namedFirst(series, trusts)?.name ?? null
  // "Larch Bond Fund (the “Acquired Fund”), a series of Larch Funds, Inc.", said further on
  const told = new Set(
    namesIn(text.slice(0, 8000), [{ name, of: name }]).flatMap(place => namedFirst(owner(place.to) ?? '', trusts)?.name ?? []),
  )
  if (told.size === 1) return [...told][0]!
  return standBehind(trusts, text) ? (namedFirst(text.slice(to, to + 120).trim(), trusts)?.name ?? null) : null
}

/** "Larch Bond Fund | Larch Trust | Larch World Fund | Larch International Trust": each registrant behind its fund. */
const standBehind = (trusts: readonly CoverTrust[], text: string): boolean =>
  trusts.every(t => /\s(?:Fund|Portfolio|ETF)[®™*]*\s+$/i.test(text.slice(Math.max(0, t.from - 30), t.from)))

/** The registrant with whose name some words open. */
const namedFirst = (words: string, trusts: readonly CoverTrust[]): CoverTrust | undefined =>
  trusts.find(t => nameKey(words).startsWith(nameKey(t.name)))

/** "LARCH GROWTH FUND" after the funds in small letters of the registrant above them: one more that is its own registrant. */
const isShoutedAmong = ({ from, to }: Named, before: string, text: string): boolean =>
  !/\p{Ll}/u.test(text.slice(from, to)) && /\n[^\n]*\p{Ll}[^\n]*\s(?:Fund|Portfolio)\n/u.test(before)

/** Of several registrants the one that heads the list in which a name stands: "Larch Series Fund" over "Larch Bond Fund". */
function namedAgainOver(named: Named, trusts: readonly CoverTrust[], text: string): string | null {
  const between = text.slice(trusts.at(-1)!.to, named.from).toLowerCase()
  const heads = trusts.map(t => ({ t, at: between.lastIndexOf(`\n${t.name.toLowerCase()}\n`) })).filter(h => h.at >= 0)
  return heads.sort((a, b) => b.at - a.at)[0]?.t.name ?? null
}

/** Registrants one right under the other own what follows together. */
const isListOfTrusts = (trusts: readonly CoverTrust[]): boolean => trusts.length > 1 && trusts.at(-1)!.from - trusts.at(-2)!.to < 12

/** The registrant on a line of its own over a list of names in which one stands, each on its line. */
function rightAbove({ from, to }: { from: number; to: number }, trusts: readonly CoverTrust[], text: string): CoverTrust | undefined {
  const last = trusts.filter(t => t.to <= from).at(-1)
  const isLine = /\n[^\S\n]*$/.test(text.slice(Math.max(0, from - 60), from)) && /^[®™*]*[^\S\n]*(?:\n|$)/.test(text.slice(to, to + 60))
  const between = last && text.slice(last.to, from)
  return last?.alone && isLine && between!.length < 600 && !/[.:;]|\b(?:supplement|prospectus|dated)/i.test(between!) ? last : undefined
}

const SERIES_OF = /^[®™*]*,?\s*\(?(?:an?|each an?) series of (?:the )?([^\n()]{3,80})/i

/**
 * "Larch Value Portfolio (a series of Larch Trust)" and "Larch Value Portfolio (a series of Larch Variable Trust)", or the same name under
 * two registrants: two funds of one name.
 */
export function namesakes(
  text: string,
  cover: number,
  subjects: readonly Named[],
  trusts: readonly CoverTrust[],
): { name: Named; trust: string }[] {
  if (trusts.length < 2) return []
  const owned = subjects.flatMap(s =>
    namesIn(text.slice(0, cover), [{ name: s.name, of: s }]).flatMap(place => {
      const series = SERIES_OF.exec(text.slice(place.to, place.to + 120))?.[1]
      const trust = series ? namedFirst(series, trusts) : rightAbove(place, trusts, text)
      return trust ? [{ name: { ...s, from: place.from, to: place.to }, trust: trust.name }] : []
    }),
  )
  const ownersOf = (name: Named) => new Set(owned.filter(o => sameName(o.name.name, name.name)).map(o => o.trust))
  return owned.filter(o => ownersOf(o.name).size > 1)
}
