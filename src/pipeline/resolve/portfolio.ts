// One portfolio over time, put together from its sightings, events and texts.
import { asOf, standing } from '../../model/as-of.ts'
import { inFeeOrder, isFeeTable } from '../../model/fee-tables.ts'
import type { Change, FilingTable } from '../../model/filing.ts'
import { historyOf } from '../../model/history.ts'
import { firstDay, spellDate, type IsoDate } from '../../model/iso-date.ts'
import type { Event, Interval, Portfolio, TableRef } from '../../model/library.ts'
import { settle } from '../../model/outcome.ts'
import { spokenChange } from '../../model/spoken-change.ts'
import { summarize } from '../../model/summary.ts'
import { sameName } from '../../model/same-name.ts'
import { byCode } from '../../model/by-code.ts'
import { inOrder, type Entry } from './entry.ts'
import { eventOf, type Replacements } from './events.ts'
import { lineageOf, type Merger } from './lineage.ts'
import type { Portfolios } from './portfolio-identity.ts'
import type { Identity } from './portfolio-register.ts'
import { statementsOf } from './statements.ts'
import { twoDates } from './two-dates.ts'
import { textsInForce } from './text-in-force/text-in-force.ts'

export interface Surroundings {
  /** Filings by id, in the order in which they are looked at. */
  byId: ReadonlyMap<string, Entry>
  /** What of all filings is each portfolio's own. */
  owned: ReadonlyMap<Identity, Owned>
  replacements: Replacements
  today: IsoDate
}

export interface Owned {
  changes: { entry: Entry; change: Change }[]
  tables: TableRef[]
  mergers: Merger[]
}

/** Changes, tables and mergers laid with their portfolios, in one pass over the filings. */
export function ownedBy(entries: readonly Entry[], portfolios: Portfolios, mergers: readonly Merger[]): Map<Identity, Owned> {
  const owned = new Map<Identity, Owned>(portfolios.all.map(identity => [identity, { changes: [], tables: [], mergers: [] }]))
  for (const entry of entries) {
    const { filing } = entry
    for (const change of filing.changes)
      for (const identity of new Set(change.portfolios.map(name => portfolios.find(filing, change.trust, name))))
        if (identity) owned.get(identity)!.changes.push({ entry, change })
    for (const table of filing.tables) {
      const identity = table.portfolio === null ? null : portfolios.find(filing, table.trust, table.portfolio)
      if (identity) owned.get(identity)!.tables.push({ filing: filing.id, dated: filing.dated, table })
    }
  }
  for (const merger of mergers)
    for (const identity of new Set([merger.from, merger.to])) if (identity) owned.get(identity)!.mergers.push(merger)
  return owned
}

export function portfolioOf(identity: Identity, around: Surroundings): Portfolio {
  const { byId, owned, replacements, today } = around
  const { changes, tables: oldestFirst, mergers } = owned.get(identity)!
  const successor = (change: Change) => {
    const to = mergers.find(m => m.change === change && m.from === identity)?.to
    return to && to.trust !== identity.trust ? to.trust.name : null
  }
  const own = changes.map(({ entry, change }) => ({ ...eventOf(entry, change, replacements), successor: successor(change) }))
  const taking = mergers
    .filter(m => m.to === identity)
    .map(m => ({
      ...eventOf(byId.get(m.filing.id)!, m.change, replacements),
      acquiring: true,
      successor: m.from.trust === identity.trust ? null : identity.trust.name,
    }))
  const statements = statementsOf(identity, own, oldestFirst, filing => byId.get(filing)!.known)
  const events = settle(distinct([...own, ...taking]), today, statements)
  const { texts, unapplied } = textsInForce(
    identity,
    events.filter(e => !e.acquiring),
    byId,
  )
  const { tracks, findings } = historyOf(standing(statements, events), today)
  const names = namesOf(identity, tracks.find(t => t.track === 'name')?.intervals ?? [])
  const trust = { name: identity.trust.name, slug: identity.trust.slug, url: `/${identity.trust.slug}/` }
  const tables = oldestFirst.toReversed()
  const view = asOf({ statements, events, texts, firstName: identity.firstName }, today)
  return {
    key: identity.key,
    url: `/${identity.key}/`,
    trust,
    name: view.name,
    firstName: identity.firstName,
    names,
    series: identity.series,
    tickers: [...new Set(identity.sightings.flatMap(s => s.portfolio.classes).flatMap(c => c.ticker ?? []))].toSorted(byCode),
    status: view.status,
    summary: summaryOf(
      events,
      identity.names.map(n => n.name),
    ),
    tracks,
    statements,
    events,
    open: events.filter(e => e.outcome === 'open'),
    unapplied,
    fees: feesOf(tables),
    performance: tables.filter(t => t.table.owner === 'portfolio' && RETURNS.has(t.table.kind)),
    comparable: comparableOf(identity),
    texts,
    lineage: lineageOf(identity, mergers, own),
    filings: filingsOf(identity, events, byId),
    dates: datesOf(
      events,
      tracks.flatMap(t => t.intervals),
    ),
    findings: [...findings, ...twoDates(events)],
  }
}

const RETURNS: ReadonlySet<string> = new Set<FilingTable['kind']>(['calendar-year-returns', 'average-annual-total-returns'])

const distinct = (events: readonly Event[]): Event[] => events.filter((e, i) => events.findIndex(o => o.id === e.id) === i)

/** Names held, then names announced and not yet borne. */
function namesOf(identity: Identity, held: readonly Interval[]): Interval[] {
  const coming = identity.names
    .filter(n => !held.some(i => sameName(i.value, n.name)))
    .map(
      (n): Interval => ({
        value: n.name,
        from: null,
        to: null,
        seen: null,
        known: null,
        qualifier: null,
        state: 'proposed',
        start: n.source,
        end: null,
      }),
    )
  return [...held, ...coming]
}

/**
 * A merger or liquidation to come, else the last change that has happened, else the last announced;
 * several of one day are named by their kinds.
 */
function summaryOf(events: readonly Event[], names: readonly string[]): string {
  const coming = events.findLast(
    e =>
      e.outcome === 'open' &&
      !e.acquiring &&
      e.change.state !== 'cancelled' &&
      (e.change.type === 'reorganization' || e.change.type === 'liquidation'),
  )
  const done = events.filter(e => e.outcome === 'done' && !e.acquiring)
  const last = coming ?? done.at(-1) ?? events.findLast(e => e.outcome === 'open') ?? events.at(-1)
  if (!last) return 'No change is on file.'
  const kinds = coming
    ? []
    : [
        ...new Set(
          done
            .filter(e => e.effective !== null && e.effective === last.effective && e.change.state !== 'cancelled')
            .flatMap(e => KINDS[e.change.type] ?? []),
        ),
      ]
  return kinds.length > 1
    ? `On ${spellDate(last.effective!)} its ${kinds.slice(0, -1).join(', ')} and ${kinds.at(-1)} changed.`
    : spokenChange({ ...last, change: ofOne(last.change, names) })
}

/** A change of many portfolios as the page of one tells it: "Alder Fund was liquidated", not "3 portfolios were". */
function ofOne(change: Change, names: readonly string[]): Change {
  const own = change.portfolios.length > 1 ? change.portfolios.find(p => names.some(n => sameName(n, p))) : undefined
  return own === undefined ? change : { ...change, portfolios: [own], summary: summarize({ ...change, portfolios: [own] }) }
}

const KINDS: Partial<Record<Change['type'], string>> = {
  'portfolio-renamed': 'name',
  'adviser-change': 'adviser',
  'subadviser-change': 'subadviser',
  'portfolio-manager-change': 'portfolio managers',
  'objective-change': 'objective',
  'strategy-change': 'strategy',
  'policy-change': 'policies',
  'risk-change': 'risks',
  'index-change': 'index',
  'management-fee-change': 'management fee',
  'expense-limit-change': 'expense limit',
  'fee-table-change': 'fee table',
}

function feesOf(newestFirst: readonly TableRef[]): TableRef[] {
  const byFiling = Map.groupBy(
    newestFirst.filter(t => t.table.owner === 'portfolio' && isFeeTable(t.table.kind)),
    t => t.filing,
  )
  return [...byFiling.values()].flatMap(some => some.toReversed().toSorted((a, b) => inFeeOrder(a.table.kind, b.table.kind)))
}

/** A comparable fund's figures stand with the one portfolio that the filing is about, never as its own. */
function comparableOf(identity: Identity): TableRef[] {
  const about = [...new Set(identity.sightings.filter(s => s.portfolio.role === 'subject').map(s => s.filing))]
  return about.toReversed().flatMap(filing => {
    if (filing.portfolios.filter(p => p.role === 'subject').length !== 1) return []
    return filing.tables.filter(t => t.owner === 'comparable').map(table => ({ filing: filing.id, dated: filing.dated, table }))
  })
}

function filingsOf(identity: Identity, events: readonly Event[], byId: ReadonlyMap<string, Entry>): Portfolio['filings'] {
  const roles = new Map<string, string>()
  for (const { filing, portfolio } of identity.sightings) if (roles.get(filing.id) !== 'subject') roles.set(filing.id, portfolio.role)
  for (const id of events.flatMap(e => [e.filing, ...e.also.map(a => a.filing)])) if (!roles.has(id)) roles.set(id, 'subject')
  return inOrder([...roles.keys()].map(id => byId.get(id)!))
    .toReversed()
    .map(({ filing }) => ({
      id: filing.id,
      title: filing.title,
      kind: filing.kind,
      dated: filing.dated,
      role: roles.get(filing.id)!,
    }))
}

/** Days on which something began, ended or became known, each a full day. */
function datesOf(events: readonly Event[], intervals: readonly Interval[]): IsoDate[] {
  const days = [
    ...events.flatMap(e => [e.known, ...e.moves.map(m => m.known), e.outcome === 'done' ? e.effective : null]),
    ...intervals.flatMap(i => [i.from, i.to]),
  ]
  return [...new Set(days.filter(d => d !== null).map(firstDay))].toSorted(byCode)
}
