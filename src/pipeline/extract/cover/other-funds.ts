// In: the printed text of a document and its subjects. Out: the other funds that it names, with the part each plays.
// A fund is acquiring, comparable or underlying only where words beside its name say so; else it is mentioned.
//   "to reorganize … the Bond Fund … into the Income Fund (the "Acquiring Fund")"
//                                              ^ acquiring
import type { PortfolioRole } from '../../../model/kinds.ts'
import { pattern } from '../../../model/pattern.ts'
import { literal } from '../literal.ts'
import { nameKey } from '../names.ts'
import { calledSo } from './called-so.ts'
import { fundNames, type FundName } from './fund-names.ts'
import { intoRows } from './into-rows.ts'
import { mergerRows } from './merger-table.ts'
import { isWhatOthersAreSeriesOf, overlap, sameName, type Named } from './named.ts'
import { isOtherName } from './other-name.ts'
import { namesToBear, renamed } from './renamed.ts'
import { roleBeside, takesOver } from './role-beside.ts'
import type { CoverTrust } from './trusts/trusts.ts'

export interface Other extends Named {
  role: PortfolioRole
  trust: string | null
  presently: string | null
}

const SERIES = /\sSeries$/i

/** Other funds of the text, and subjects that a table of mergers names. */
export function otherFunds(
  text: string,
  cover: number,
  subjects: readonly Named[],
  trusts: readonly CoverTrust[],
): { others: Other[]; merging: Named[] } {
  const names = fundNames(text, cover, Math.min(text.length, cover + 60_000))
  const former = otherNames(text, cover, names)
  const terms = calledSo(text)
  const into = intoRows(text)
  const inRows = [...into.merging, ...into.acquiring]
  // Where the funds of the cover are called "Larch Growth Series", others so called are funds as well.
  const calledSeries = subjects.some(s => SERIES.test(s.name))
  const isFund = (n: FundName) => n.form === 'fund' || (calledSeries && SERIES.test(n.name) && !trusts.some(t => sameName(t.name, n.name)))
  const told = names.filter(
    n =>
      isFund(n) &&
      !isOtherName(text, n.from) &&
      // "… as of the Effective Date | Fund Name": what a row or a column speaks of.
      !/^\sNames?\b/.test(text.slice(n.to, n.to + 7)) &&
      // "Larch Moderate Growth Portfolio (Moderate Fund)": what it is called for short.
      !(/(?:Fund|Portfolio|ETF)[®™]*\s\($/.test(text.slice(Math.max(0, n.from - 16), n.from)) && text[n.to] === ')') &&
      !isWhatOthersAreSeriesOf(text, n) &&
      !terms.has(nameKey(n.name)) &&
      !inRows.some(r => overlap(r, n)),
  )
  const funds = [...inRows, ...told].sort((a, b) => a.from - b.from)
  const rows = inRows.length
    ? { merging: new Set(into.merging), acquiring: new Set(into.acquiring), ofFamilies: false }
    : mergerRows(text, names, funds)
  const only = trusts.length === 1 ? trusts[0]!.name : null
  // "Larch Bond Fund" below "THE LARCH FUNDS", whose cover says "Bond Fund": the same fund with its family's name.
  const families = new Set(trusts.map(t => nameKey(t.name.replace(/ (?:Funds|Trust|Series)\b.*$/i, ''))))
  const isOfFamily = (key: string, own: string): boolean => key.endsWith(own) && families.has(key.slice(0, -own.length))
  const others: Other[] = []
  const add = (n: FundName, role: PortfolioRole) =>
    others.push({
      ...n,
      role,
      trust: ownerOf(text, n, trusts) ?? (role === 'acquiring' && !rows.ofFamilies ? only : null),
      presently: presentlyOf(text, n),
    })
  for (const n of funds) {
    if (rows.merging.has(n)) continue
    if (rows.acquiring.has(n)) {
      add(n, 'acquiring')
      continue
    }
    const key = nameKey(n.name)
    const isSubject = subjects.some(s => nameKey(s.name) === key)
    const acquiring = takesOver(text, n)
    if (isSubject && !(acquiring && subjects.length > 1)) continue
    const role = acquiring ? 'acquiring' : roleBeside(text, n)
    const known = others.find(o => nameKey(o.name) === key)
    if (known) {
      if (known.role === 'mentioned' || (known.role === 'underlying' && role === 'acquiring')) known.role = role
      continue
    }
    // A fund may take the name of the one into which it is merged later.
    if (
      (former.has(key) && !(acquiring && !isSubject)) ||
      (role === 'mentioned' && (/\s(?:of|for|in|to)\s/.test(n.name) || trusts.some(t => nameKey(t.name) === key)))
    )
      continue
    // "New Expense Limit Larch Bond ETF": the heads of rows that were run together, before a subject.
    if (role === 'mentioned' && subjects.some(s => n.name.endsWith(s.name) && HEADS.test(n.name.slice(0, -s.name.length)))) continue
    // A shortened form of a subject is an alias, no fund of its own.
    if ([...subjects, ...others].some(s => nameKey(s.name).endsWith(key) && !(isSubject && nameKey(s.name) === key))) continue
    if (role === 'mentioned' && subjects.some(s => isOfFamily(key, nameKey(s.name)))) continue
    add(n, role)
  }
  return { others, merging: [...rows.merging] }
}

const HEADS = /(?:limit|ratio|exchange|fees?|rate|date|name|ticker|symbol|index|objective|\d)\s?$/i

/** Keys of former and future names: they are no funds of their own, wherever else they stand. */
function otherNames(text: string, cover: number, names: readonly FundName[]): ReadonlySet<string> {
  const later = renamed(text, Math.max(0, cover - 60))?.later ?? []
  return new Set([...[...names.filter(n => isOtherName(text, n.from)), ...later].map(n => n.name), ...namesToBear(text)].map(nameKey))
}

const PRESENTLY = /^[^\n]{0,120}?\((?:presently|currently|now)\sknown\sas\s(?:the\s)?["“]?([^()"”]{4,90})["”]?\)/i

const presentlyOf = (text: string, n: FundName): string | null =>
  PRESENTLY.exec(text.slice(n.to, n.to + 160))?.[1]
    ?.replace(/\s+/g, ' ')
    .trim() ?? null

const SERIES_OF = pattern('i')`
  ^[®™*\s]*(?:\([^()]{2,60}\))?,?\s?(?:an?\s|each\san?\s|another\s)?
  (?:(?:separate|existing|current|new|newly[\s-](?:created|organized|formed|established))\s)?
  (?:series|portfolio)\sof\s(?:the\s)?([^\n(;]{2,90})
`

const TAKERS_ARE =
  /\b[Tt]he (?:acquiring|surviving|successor) (?:funds|portfolios) are (?:each )?(?:a )?series of (?:the )?([A-Z][^.;,(]{4,60})/

/** "The acquiring funds are series of Larch Funds.", told of all of a table's takers. */
function takersTrust(text: string, n: FundName): string | null {
  const told = TAKERS_ARE.exec(text.slice(0, 40_000).replace(/\s/g, ' '))?.[1]
  return told && n.form === 'fund' ? (fundNames(told)[0]?.name ?? null) : null
}

const OF_TERM = /^[®™*]*\sof\s(?:the\s)?([A-Z][A-Za-z]{1,11})(?=[\s.,;)]|$)/

/** "Larch Bond Portfolio of LSF", where the text says "the Larch Series Fund ("LSF")"; "of the Trust". */
function termOwner(text: string, behind: string, trusts: readonly CoverTrust[]): string | null {
  const term = OF_TERM.exec(behind)?.[1]
  if (!term) return null
  return term === 'Trust' ? (trusts[0]?.name ?? null) : definedAs(text, term)
}

/** 'Larch Equity Funds (the "Equity Trust")': the registrant for which a term stands. */
function definedAs(text: string, term: string): string | null {
  const at = text.search(new RegExp(`\\((?:the\\s)?["“]${literal(term)}["”]\\)`))
  return at < 0 ? null : (fundNames(text, Math.max(0, at - 120), at).findLast(o => o.to >= at - 2)?.name ?? null)
}

/** The registrant that "a series of X" names, one of the cover by its name or without its form: "Larch Funds" of Larch Funds, Inc. */
function ownerOf(text: string, n: FundName, trusts: readonly CoverTrust[]): string | null {
  const behind = text.slice(n.to, n.to + 160)
  const series = SERIES_OF.exec(behind)?.[1]
  if (!series) return termOwner(text, behind, trusts) ?? takersTrust(text, n)
  if (/^the\sTrust\b|^Trust\b/i.test(series)) return trusts[0]?.name ?? null
  const term = /^\p{Lu}\p{L}+\sTrust\b/u.exec(series)?.[0]
  const defined = term ? definedAs(text, term) : null
  if (defined) return defined
  const withoutForm = (name: string) => name.replace(/,? (?:Inc|Ltd|LLC|L\.L\.C)\.?$/i, '')
  const name = fundNames(series)[0]?.name
  return trusts.find(t => sameName(withoutForm(t.name), name ? withoutForm(name) : series))?.name ?? name ?? null
}
