// Where a portfolio came from and went to: renames, mergers, liquidations, each link with its words and its evidence.
import type { Entry } from './entry.ts'
import type { Event, LineageLink } from '../../model/library.ts'
import type { Filing } from '../../model/filing.ts'
import { foldName, sameName } from '../../model/same-name.ts'
import { sourceOfEvent } from '../../model/source-of-event.ts'
import type { Portfolios } from './portfolio-identity.ts'
import type { Identity } from './portfolio-register.ts'
import { effectiveDate, sourceOf } from './events.ts'

export interface Merger {
  from: Identity
  to: Identity | null
  toName: string
  filing: Filing
  change: Filing['changes'][number]
}

/** Every announced merger with both its sides, where the filing makes them certain. */
export function mergersOf(entries: readonly Entry[], portfolios: Portfolios): Merger[] {
  return entries.flatMap(({ filing }) =>
    filing.changes
      .filter(c => c.type === 'reorganization' && c.to)
      .flatMap(change =>
        change.portfolios.flatMap(name => {
          const from = portfolios.find(filing, change.trust, name)
          if (!from || change.to === null) return []
          return [{ from, to: successorOf(filing, from, change.to, portfolios), toName: change.to, filing, change }]
        }),
      ),
  )
}

/** The one acquiring portfolio of the filing that bears the name, else the one of its subjects (a report that the merger is done often
 *  names both on its cover); null where there is none or more than one. */
function successorOf(filing: Filing, from: Identity, name: string, portfolios: Portfolios): Identity | null {
  for (const role of ['acquiring', 'subject'] as const) {
    const named = filing.portfolios
      .filter(p => p.role === role && (sameName(p.name, name) || (p.presently !== null && sameName(p.presently, name))))
      .map(p => portfolios.find(filing, p.trust, p.name))
      .filter(i => i !== null && i !== from)
    if (named.length) return new Set(named).size === 1 ? named[0]! : null
  }
  return null
}

export function lineageOf(identity: Identity, mergers: readonly Merger[], events: readonly Event[]): LineageLink[] {
  const renamed = identity.names.slice(1).map(
    (n): LineageLink => ({
      kind: 'renamed',
      other: null,
      name: n.name,
      date: n.from,
      rung: n.rung,
      source: n.source,
      state:
        n.rung === 'stated'
          ? 'proposed'
          : (events.find(e => e.filing === n.source.filing && e.change.id === n.source.anchor)?.change.state ?? 'effective'),
    }),
  )
  const merged = mergers.flatMap(({ from, to, toName, filing, change }): LineageLink[] => {
    const shared = { date: effectiveDate(change), state: change.state, rung: 'stated' as const, source: sourceOf(filing, change) }
    if (from === identity) return [{ kind: 'merges-into', other: to?.key ?? null, name: toName, ...shared }]
    if (to === identity) return [{ kind: 'absorbs', other: from.key, name: change.from ?? from.firstName, ...shared }]
    return []
  })
  const liquidated = events
    .filter(e => e.change.type === 'liquidation' && e.change.state !== 'cancelled')
    .map(
      (e): LineageLink => ({
        kind: 'liquidated',
        other: null,
        name: identity.firstName,
        date: e.effective,
        state: e.change.state,
        rung: 'stated',
        source: sourceOfEvent(e),
      }),
    )
  return [...renamed, ...newestOfEach(merged.filter(l => l.state !== 'cancelled')), ...newestOfEach(liquidated)]
}

/** What several filings announce, move and confirm is one link; the newest words stand for it. */
function newestOfEach(links: readonly LineageLink[]): LineageLink[] {
  const id = (l: LineageLink) => `${l.kind}\0${foldName(l.name)}`
  return links.filter(
    (l, i) => !links.slice(i + 1).some(later => id(later) === id(l) && (later.other ?? l.other) === (l.other ?? later.other)),
  )
}
