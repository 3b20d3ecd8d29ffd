// Which registrant a printed name means. A registrant is its first name on file; a CIK, a stated rename or a ruling joins names.
import type { Filing } from '../../model/filing.ts'
import type { Source } from '../../model/library.ts'
import { foldName } from '../../model/same-name.ts'
import { slugOf } from '../../model/slug.ts'
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

/** Names of registrants in the order of the filings. */
export function identifyTrusts(entries: readonly Entry[], rulings: readonly RulingFile[]): Trusts {
  const all: TrustIdentity[] = []
  const byName = new Map<string, TrustIdentity>()
  const byCik = new Map<string, TrustIdentity>()
  const joined: Trusts['joined'] = []
  const slugs = new Set<string>()
  const sameTrust = rulings.map(r => r.ruling).filter(r => r.kind === 'same-trust')

  const see = (name: string, cik: string | null, source: Source): void => {
    const ruled = sameTrust
      .find(r => r.names.some(n => foldName(n) === foldName(name)))
      ?.names.map(n => byName.get(foldName(n)))
      .find(t => t !== undefined)
    let trust = byName.get(foldName(name)) ?? ruled ?? null
    const registered = cik ? (byCik.get(cik) ?? null) : null
    if (!trust && registered) {
      trust = registered
      joined.push({ names: [registered.name, name], source })
    }
    if (!trust) {
      trust = { slug: unique(slugOf(name), slugs), name, cik: null, names: [] }
      all.push(trust)
    }
    if (!trust.names.some(n => foldName(n) === foldName(name))) trust.names.push(name)
    byName.set(foldName(name), trust)
    if (cik && !registered && !trust.cik) {
      trust.cik = cik
      byCik.set(cik, trust)
    }
  }

  for (const { filing } of entries) {
    const source: Source = { filing: filing.id, anchor: null, lines: filing.documents[0]!.lines, quote: '' }
    for (const change of filing.changes.filter(c => c.type === 'trust-renamed' && c.state !== 'cancelled')) {
      if (!change.from || !change.to) continue
      see(change.from, null, source)
      const trust = byName.get(foldName(change.from))!
      if (!byName.has(foldName(change.to))) {
        byName.set(foldName(change.to), trust)
        trust.names.push(change.to)
      }
    }
    // A CIK says whose filing it is only where one registrant stands in it.
    const cik = filing.trusts.length === 1 ? (filing.source.cik?.padStart(10, '0') ?? null) : null
    for (const name of filing.trusts) see(name, cik, source)
    for (const p of filing.portfolios) if (p.trust && (p.role === 'subject' || p.role === 'acquiring')) see(p.trust, null, source)
    for (const c of filing.changes) if (c.trust) see(c.trust, null, source)
  }
  // A registrant that no filing names is known by its number; its filings with several subjects may be those of several registrants.
  const numbered = (filing: Filing): string | null =>
    filing.trusts.length === 0 &&
    filing.source.cik &&
    filing.portfolios.filter(p => p.role === 'subject').length === 1 &&
    filing.portfolios.every(p => p.role !== 'subject' || p.trust === null)
      ? filing.source.cik.padStart(10, '0')
      : null
  for (const { filing } of entries) {
    const cik = numbered(filing)
    if (!cik || byCik.has(cik)) continue
    const trust = { slug: unique(`cik-${cik}`, slugs), name: `Registrant with CIK ${cik}`, cik, names: [`Registrant with CIK ${cik}`] }
    all.push(trust)
    byCik.set(cik, trust)
    byName.set(foldName(trust.name), trust)
  }
  for (const { ruling } of rulings)
    if (ruling.kind === 'belongs-to') see(ruling.trust, null, { filing: ruling.filing, anchor: null, lines: [1, 1], quote: '' })
  const registrantOf = (filing: Filing): TrustIdentity | null => {
    if (filing.trusts.length === 1) return byName.get(foldName(filing.trusts[0]!)) ?? null
    const cik = numbered(filing)
    return cik ? (byCik.get(cik) ?? null) : null
  }
  return { all, joined, registrantOf, find: name => byName.get(foldName(name)) ?? null }
}

/** The slug, or the slug with the first number that is free. */
export function unique(slug: string, taken: Set<string>): string {
  let free = slug
  for (let n = 2; taken.has(free); n++) free = `${slug}-${n}`
  taken.add(free)
  return free
}
