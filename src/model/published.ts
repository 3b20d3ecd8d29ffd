// The published data beside the filings: what `data/portfolios/…`, `data/trusts/…` and `data/filings.json` hold. Made of the records and
// nothing else; names and meanings stay as they are. `data/filings/…` and the timeline are records as they are; the look-up: lookup.ts.
import { feeHistory, type FeeStep } from './fee-history.ts'
import type { Filing } from './filing.ts'
import type { Event, Portfolio, Trust } from './library.ts'
import { sourceOfEvent } from './source-of-event.ts'

/** data/filings.json: one row per filing, in the order given. */
export function publishedFilings(filings: readonly Filing[]) {
  return filings.map(({ id, url, title, kind, source, dated, trusts, portfolios, changes, tables }) => ({
    id,
    url,
    data: `/data/filings/${id}.json`,
    title,
    kind,
    dated,
    filed: source.filed ?? null,
    form: source.form ?? null,
    trusts,
    portfolios: portfolios.filter(p => p.role === 'subject').map(p => p.name),
    changes: changes.length,
    tables: tables.length,
  }))
}

export type FilingRow = ReturnType<typeof publishedFilings>[number]

/** data/portfolios/<trust>/<portfolio>.json: every fact with the dates between which it held and the words it rests on. */
export function publishedPortfolio(p: Portfolio) {
  return {
    key: p.key,
    url: p.url,
    trust: p.trust.name,
    name: p.name,
    firstName: p.firstName,
    series: p.series,
    tickers: p.tickers,
    status: p.status,
    names: p.names,
    tracks: p.tracks,
    events: p.events.map(publishedEvent),
    open: p.open.map(e => e.id),
    unapplied: p.unapplied,
    texts: p.texts,
    lineage: p.lineage,
    findings: p.findings,
    fees: p.fees,
    feeChanges: feeHistory(p.fees).map(publishedFeeStep),
    performance: p.performance,
    comparable: p.comparable,
    filings: p.filings,
    asOf: p.dates.map(date => ({ date, url: `${p.url}as-of/${date}/` })),
  }
}

function publishedFeeStep({ kind, earlier, later, cells }: FeeStep) {
  return {
    kind,
    earlier: { filing: earlier.filing, table: earlier.table.id },
    later: { filing: later.filing, table: later.table.id },
    cells,
  }
}

/** data/trusts/<trust>.json */
export function publishedTrust(t: Trust) {
  return { ...t, events: t.events.map(publishedEvent) }
}

function publishedEvent({ change, ...event }: Event) {
  return {
    id: event.id,
    type: change.type,
    summary: change.summary,
    from: change.from,
    to: change.to,
    state: change.state,
    conditions: change.conditions,
    dates: change.dates,
    effective: event.effective,
    published: event.known,
    outcome: event.outcome,
    reason: event.reason,
    acquiring: event.acquiring,
    source: sourceOfEvent({ filing: event.filing, change }),
    also: event.also,
    moves: event.moves.map(({ from, to, known, source }) => ({ from, to, published: known, source })),
  }
}
