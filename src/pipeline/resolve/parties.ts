// Firms and people and where they stand. Two spellings are two parties: only a ruling joins them.
import type { IsoDate } from '../../model/iso-date.ts'
import type { Event, Party, Portfolio } from '../../model/library.ts'
import type { RulingFile } from '../../model/rulings.ts'
import { foldName, sameName } from '../../model/same-name.ts'
import { slugOf } from '../../model/slug.ts'
import { compare, type Entry } from './entry.ts'
import { sourceOf } from './events.ts'
import type { Portfolios } from './portfolio-identity.ts'
import { unique } from './trust-identity.ts'

type Role = Party['roles'][number]
interface Draft {
  kind: Party['kind']
  name: string
  alsoKnownAs: Set<string>
  roles: Role[]
  filings: Set<string>
}

// What kind of party the values of a change are.
const VALUES: Partial<Record<Event['change']['type'], { kind: Party['kind']; role: string }>> = {
  'adviser-change': { kind: 'firm', role: 'adviser' },
  'subadviser-change': { kind: 'firm', role: 'subadviser' },
  'organization-renamed': { kind: 'firm', role: 'name' },
  'portfolio-manager-change': { kind: 'person', role: 'portfolio manager' },
  'trustee-change': { kind: 'person', role: 'trustee' },
  'officer-change': { kind: 'person', role: 'officer' },
}

export function partiesOf(
  entries: readonly Entry[],
  portfolios: Portfolios,
  records: readonly Portfolio[],
  rulings: readonly RulingFile[],
): Party[] {
  const drafts = new Map<string, Draft>()
  const same = rulings.map(r => r.ruling).filter(r => r.kind === 'same-party')
  const draftOf = (kind: Party['kind'], name: string): Draft => {
    const ruled = same.find(r => r.names.some(n => sameName(n, name)))
    const id = `${kind}\0${foldName(ruled?.names[0] ?? name)}`
    const draft = drafts.get(id) ?? {
      kind,
      name: ruled?.names[0] ?? name,
      alsoKnownAs: new Set<string>(),
      roles: [],
      filings: new Set<string>(),
    }
    if (!sameName(draft.name, name)) draft.alsoKnownAs.add(name)
    drafts.set(id, draft)
    return draft
  }
  const keys = new Set(records.map(r => r.key))
  for (const { filing } of entries) {
    for (const m of filing.mentions) {
      if (m.kind === 'index') continue
      const draft = draftOf(m.kind, m.name)
      draft.filings.add(filing.id)
      for (const short of m.short) if (!sameName(short, draft.name)) draft.alsoKnownAs.add(short)
      if (m.role)
        draft.roles.push({
          text: m.role,
          portfolio: null,
          trust: filing.trusts.length === 1 ? filing.trusts[0]! : null,
          date: filing.dated,
          state: null,
          source: { filing: filing.id, anchor: null, lines: m.lines, quote: m.name },
        })
    }
    for (const change of filing.changes) {
      const value = VALUES[change.type]
      if (!value) continue
      const date: IsoDate | null = change.dates.find(d => d.role === 'effective')?.date ?? null
      const concerned = change.portfolios
        .map(n => portfolios.find(filing, change.trust, n)?.key ?? null)
        .filter(k => k !== null && keys.has(k))
      for (const [names, verb] of [
        [change.from, 'ends'],
        [change.to, 'begins'],
      ] as const) {
        for (const name of (names ?? '')
          .split(/;\s*/)
          .map(n => n.trim())
          .filter(Boolean)) {
          const draft = draftOf(value.kind, name)
          draft.filings.add(filing.id)
          const text =
            value.role === 'name'
              ? verb === 'ends'
                ? `renamed ${change.to ?? ''}`.trim()
                : `formerly ${change.from ?? ''}`.trim()
              : `${value.role}, ${verb}`
          for (const portfolio of concerned.length ? concerned : [null])
            draft.roles.push({ text, portfolio, trust: change.trust, date, state: change.state, source: sourceOf(filing, change) })
        }
      }
    }
  }
  const slugs = { firm: new Set<string>(), person: new Set<string>() }
  return [...drafts.values()]
    .toSorted((a, b) => compare(a.kind, b.kind) || compare(foldName(a.name), foldName(b.name)))
    .map(d => {
      const slug = unique(slugOf(d.name), slugs[d.kind])
      return {
        kind: d.kind,
        slug,
        url: d.kind === 'firm' ? `/firms/${slug}/` : `/people/${slug}/`,
        name: d.name,
        alsoKnownAs: [...d.alsoKnownAs].toSorted(compare),
        roles: d.roles,
        filings: [...d.filings].toSorted(compare),
      }
    })
}
