// One registrant over time: its portfolios, its own changes, people, letters and filings.
import type { IsoDate } from '../../model/iso-date.ts'
import type { Interval, Portfolio, Trust } from '../../model/library.ts'
import { settle } from '../../model/outcome.ts'
import { sameName } from '../../model/same-name.ts'
import { byCode } from '../../model/by-code.ts'
import type { Entry } from './entry.ts'
import { eventOf, sourceOf, effectiveDate, type Replacements } from './events.ts'
import type { Portfolios } from './portfolio-identity.ts'
import type { TrustIdentity, Trusts } from './trust-identity.ts'

export interface TrustSurroundings {
  about: ReadonlyMap<TrustIdentity, Entry[]>
  trusts: Trusts
  portfolios: Portfolios
  records: ReadonlyMap<string, Portfolio[]>
  replacements: Replacements
  today: IsoDate
}

/** Filings laid with the registrants they are about, in one pass. */
export function filingsByTrust(entries: readonly Entry[], trusts: Trusts): Map<TrustIdentity, Entry[]> {
  const about = new Map<TrustIdentity, Entry[]>(trusts.all.map(t => [t, []]))
  for (const entry of entries) {
    const { filing } = entry
    const named = [
      ...filing.trusts,
      ...filing.portfolios.flatMap(p => (p.trust !== null && (p.role === 'subject' || p.role === 'acquiring') ? [p.trust] : [])),
    ]
    for (const trust of new Set([trusts.registrantOf(filing), ...named.map(trusts.find)])) if (trust) about.get(trust)!.push(entry)
  }
  return about
}

export function trustOf(trust: TrustIdentity, around: TrustSurroundings): Trust {
  const { trusts, portfolios, replacements, today } = around
  const own = around.records.get(trust.slug) ?? []
  const about = around.about.get(trust) ?? []
  const events = settle(
    about.flatMap(entry =>
      entry.filing.changes
        .filter(c => (c.trust === null ? trusts.registrantOf(entry.filing) : trusts.find(c.trust)) === trust)
        .filter(c => !c.portfolios.some(name => portfolios.find(entry.filing, c.trust, name)))
        .map(c => eventOf(entry, c, replacements)),
    ),
    today,
  )
  const names = namesOf(trust, about)
  return {
    slug: trust.slug,
    url: `/${trust.slug}/`,
    name: names.findLast(n => n.state === 'effective')?.value ?? trust.name,
    cik: trust.cik,
    names,
    portfolios: own
      .map(p => ({
        key: p.key,
        url: p.url,
        name: p.name,
        status: p.status,
        formerNames: p.names.filter(n => n.state === 'effective' && !sameName(n.value, p.name)).map(n => n.value),
      }))
      .toSorted((a, b) => byCode(a.name, b.name) || byCode(a.key, b.key)),
    events,
    people: about.toReversed().flatMap(({ filing }) =>
      filing.tables
        .filter(t => t.kind === 'trustees' || t.kind === 'officers')
        .filter(t => (t.trust ? trusts.find(t.trust) : trusts.registrantOf(filing)) === trust)
        .map(table => ({ filing: filing.id, dated: filing.dated, table })),
    ),
    details: about
      .filter(({ filing }) => trusts.registrantOf(filing) === trust)
      .flatMap(({ filing }) =>
        filing.details.map(d => ({
          label: d.label,
          text: d.text,
          source: { filing: filing.id, anchor: null, lines: d.lines, quote: d.text },
        })),
      ),
    letters: about.filter(({ filing }) => filing.kind === 'correspondence').map(({ filing }) => filing.id),
    filings: about.toReversed().map(({ filing }) => ({ id: filing.id, title: filing.title, kind: filing.kind, dated: filing.dated })),
    findings: [
      ...about.flatMap(({ filing }) => filing.findings.map(f => ({ filing: filing.id, ...f }))),
      ...own.flatMap(p =>
        p.findings.flatMap(f => f.sources.map(s => ({ filing: s.filing, rule: f.rule, message: f.message, lines: s.lines }))),
      ),
    ],
  }
}

/** The first name on file, then each stated rename. */
function namesOf(trust: TrustIdentity, about: readonly Entry[]): Interval[] {
  const first = about.find(({ filing }) => filing.trusts.some(t => sameName(t, trust.names[0]!)))
  const names: Interval[] = [
    {
      value: trust.names[0]!,
      from: null,
      to: null,
      seen: first?.filing.dated ?? null,
      known: first?.known ?? null,
      qualifier: null,
      state: 'effective',
      start: first ? { filing: first.filing.id, anchor: null, lines: first.filing.documents[0]!.lines, quote: trust.names[0]! } : null,
      end: null,
    },
  ]
  for (const entry of about) {
    for (const change of entry.filing.changes.filter(
      c => c.type === 'trust-renamed' && c.to && trust.names.some(n => sameName(n, c.to!)),
    )) {
      if (names.some(n => sameName(n.value, change.to!))) continue
      const from = effectiveDate(change)
      const settled = change.state === 'effective' || (change.state === 'scheduled' && change.conditions.length === 0 && from !== null)
      const source = sourceOf(entry.filing, change)
      if (settled) names[names.length - 1] = { ...names.at(-1)!, to: from ?? entry.filing.dated, end: source }
      names.push({
        value: change.to!,
        from,
        to: null,
        seen: entry.filing.dated,
        known: entry.known,
        qualifier: change.dates.find(d => d.role === 'effective')?.qualifier ?? null,
        state: settled ? 'effective' : 'proposed',
        start: source,
        end: null,
      })
    }
  }
  for (const name of trust.names) {
    if (names.some(n => sameName(n.value, name))) continue
    const seen = about.find(({ filing }) => filing.trusts.some(t => sameName(t, name)))
    names.push({
      value: name,
      from: null,
      to: null,
      seen: seen?.filing.dated ?? null,
      known: seen?.known ?? null,
      qualifier: null,
      state: 'effective',
      start: null,
      end: null,
    })
  }
  return names
}
