// Which registrant a printed name means. A registrant is its first name on file; a CIK, a stated rename or a ruling joins names.
import type { Filing } from '../../model/filing.ts'
import type { Source } from '../../model/library.ts'
import { foldName } from '../../model/same-name.ts'
import { freeSlug, slugOf } from '../../model/slug.ts'
import type { RulingFile } from '../../model/rulings.ts'
import type { Entry } from './entry.ts'

export interface TrustIdentity {
  slug: string
  name: string
  cik: string | null
  names: string[]
}

export interface Trusts {
  all: TrustIdentity[]
  /** The registrant that bears or bore the name. */
  find: (name: string) => TrustIdentity | null
  /** The registrant of a filing that says of what: the only one it names, or by its CIK where it names none and has one subject. */
  registrantOf: (filing: Filing) => TrustIdentity | null
  joined: { names: [string, string]; source: Source }[]
}

/** The registrants known so far. */
interface Known {
  all: TrustIdentity[]
  byName: Map<string, TrustIdentity>
  byCik: Map<string, TrustIdentity>
  joined: Trusts['joined']
  slugs: Set<string>
  /** Names that a ruling says are one registrant's. */
  ruled: readonly (readonly string[])[]
}

/** Names of registrants in the order of the filings. */
export function identifyTrusts(entries: readonly Entry[], rulings: readonly RulingFile[]): Trusts {
  const known: Known = {
    all: [],
    byName: new Map(),
    byCik: new Map(),
    joined: [],
    slugs: new Set(),
    ruled: rulings.flatMap(({ ruling }) => (ruling.kind === 'same-trust' ? [ruling.names] : [])),
  }
  for (const { filing } of entries) takeFiling(known, filing)
  for (const { filing } of entries) takeNumber(known, filing)
  for (const { ruling } of rulings)
    if (ruling.kind === 'belongs-to') see(known, ruling.trust, null, { filing: ruling.filing, anchor: null, lines: [1, 1], quote: '' })
  return {
    all: known.all,
    joined: known.joined,
    registrantOf: filing => registrantOf(known, filing),
    find: name => named(known, name),
  }
}

const named = ({ byName }: Known, name: string): TrustIdentity | null => byName.get(foldName(name)) ?? null

/** All names in a filing, those of its renames first. */
function takeFiling(known: Known, filing: Filing): void {
  const source: Source = { filing: filing.id, anchor: null, lines: filing.documents[0]!.lines, quote: '' }
  for (const { type, state, from, to } of filing.changes)
    if (type === 'trust-renamed' && state !== 'cancelled' && from && to) rename(known, from, to, source)
  // A CIK says whose filing it is only where one registrant stands in it.
  const cik = filing.trusts.length === 1 ? (filing.source.cik?.padStart(10, '0') ?? null) : null
  for (const name of filing.trusts) see(known, name, cik, source)
  for (const p of filing.portfolios) if (p.trust && (p.role === 'subject' || p.role === 'acquiring')) see(known, p.trust, null, source)
  for (const c of filing.changes) if (c.trust) see(known, c.trust, null, source)
}

function rename(known: Known, from: string, to: string, source: Source): void {
  see(known, from, null, source)
  const trust = named(known, from)!
  if (known.byName.has(foldName(to))) return
  known.byName.set(foldName(to), trust)
  trust.names.push(to)
}

/** A name in a filing, with the number of its registrant where that is certain. */
function see(known: Known, name: string, cik: string | null, source: Source): void {
  const { byName, byCik, joined } = known
  let trust = named(known, name) ?? ruledSame(known, name)
  const registered = cik ? (byCik.get(cik) ?? null) : null
  if (!trust && registered) {
    trust = registered
    joined.push({ names: [registered.name, name], source })
  }
  trust ??= create(known, name)
  if (!trust.names.some(n => foldName(n) === foldName(name))) trust.names.push(name)
  byName.set(foldName(name), trust)
  if (cik && !registered && !trust.cik) {
    trust.cik = cik
    byCik.set(cik, trust)
  }
}

/** The registrant that bears another of the names that a ruling joins with this one. */
function ruledSame(known: Known, name: string): TrustIdentity | null {
  const names = known.ruled.find(all => all.some(n => foldName(n) === foldName(name))) ?? []
  return names.map(n => named(known, n)).find(t => t !== null) ?? null
}

function create({ all, slugs }: Known, name: string): TrustIdentity {
  const trust: TrustIdentity = { slug: freeSlug(slugOf(name), slugs), name, cik: null, names: [] }
  all.push(trust)
  return trust
}

/** A registrant that no filing names is known by its number. */
function takeNumber({ all, byName, byCik, slugs }: Known, filing: Filing): void {
  const cik = numberOf(filing)
  if (!cik || byCik.has(cik)) return
  const name = `Registrant with CIK ${cik}`
  const trust: TrustIdentity = { slug: freeSlug(`cik-${cik}`, slugs), name, cik, names: [name] }
  all.push(trust)
  byCik.set(cik, trust)
  byName.set(foldName(name), trust)
}

/** The number that alone says whose the filing is; filings with several subjects may be those of several registrants. */
function numberOf({ trusts, source, portfolios }: Filing): string | null {
  if (trusts.length > 0 || !source.cik) return null
  const subjects = portfolios.filter(p => p.role === 'subject')
  return subjects.length === 1 && subjects[0]!.trust === null ? source.cik.padStart(10, '0') : null
}

function registrantOf(known: Known, filing: Filing): TrustIdentity | null {
  if (filing.trusts.length === 1) return named(known, filing.trusts[0]!)
  const cik = numberOf(filing)
  return cik ? (known.byCik.get(cik) ?? null) : null
}
