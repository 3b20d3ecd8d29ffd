// Every dated fact of the library, oldest first, each with its words.
import type { Change, ChangeDate, Filing } from '../../model/filing.ts'
import { compareDates, firstDay, lastDay, type IsoDate } from '../../model/iso-date.ts'
import type { Event, Portfolio, Source, TimelineEntry, Trust } from '../../model/library.ts'
import { hasEnded } from '../../model/outcome.ts'
import { spokenChange } from '../../model/spoken-change.ts'
import { byCode } from '../../model/by-code.ts'
import type { Entry } from './entry.ts'
import type { Portfolios } from './portfolio-identity.ts'

// What a date is, in plain words, for the label.
const SPOKEN: Record<string, string> = {
  effective: 'takes effect',
  'board-approval': 'approved by the board',
  record: 'record date',
  mailing: 'mailed to shareholders',
  meeting: 'meeting of shareholders',
  'last-trading': 'last day of trading',
  'last-purchase': 'last day for purchases',
  liquidation: 'liquidation',
  payment: 'payment',
  'limit-expiry': 'limit ends',
  end: 'ends',
  'planned-filing': 'planned filing',
}

// On these dates the change itself takes hold; on the others something happens on the way to it.
const TAKES_HOLD: ReadonlySet<string> = new Set(['effective', 'liquidation', 'limit-expiry', 'end'])
/** Of what happens on a day: whether it had, when the filing was dated. */
const stateOn = (date: IsoDate, { dated }: Filing): 'effective' | 'scheduled' =>
  dated !== null && lastDay(date) <= firstDay(dated) ? 'effective' : 'scheduled'

/** Done, once it has taken hold; cancelled, where a later filing moved or dropped it. */
function stateOf(change: Change, event: Event | undefined): Change['state'] {
  if (event && hasEnded(event)) return 'effective'
  if (!event || event.outcome === 'open') return change.state
  return event.outcome === 'done' && change.state !== 'cancelled' ? 'effective' : 'cancelled'
}

function labelOf(change: Change, role: ChangeDate['role'], event: Event | undefined): string {
  const sentence = event ? spokenChange({ ...event, change }) : change.summary
  if (role === 'effective') return sentence
  return `${sentence.replace(/(?<!\b(?:Inc|Co|Corp|Ltd|L\.P))\.$/, '')} (${SPOKEN[role]})`
}

interface Told {
  change: Change
  dates: ChangeDate[]
  event: Event | undefined
  source: (date: ChangeDate) => Source
  also: Source[]
}

/**
 * A change that two filings state is one event: it is told once, by the first of them, on the day that it bears today,
 * with the others as further sources.
 */
function toldOnce(records: readonly (Portfolio | Trust)[]): (filing: Filing, change: Change) => Told {
  const events = new Map<string, Event[]>()
  for (const e of records.flatMap(r => r.events))
    if (!e.acquiring) for (const id of [e.id, ...e.also.map(a => `${a.filing}#${a.anchor}`)]) events.set(id, [...(events.get(id) ?? []), e])
  return (filing, change) => {
    const id = `${filing.id}#${change.id}`
    const all = events.get(id) ?? []
    const own = all.find(e => e.id === id)
    const source = (date: ChangeDate): Source => ({ filing: filing.id, anchor: change.id, lines: date.lines, quote: change.quote })
    if (!own)
      return {
        change,
        event: all[0],
        source,
        also: [],
        dates: all.length
          ? change.dates.filter(d => !all.every(e => e.change.dates.some(o => o.role === d.role && o.date === d.date)))
          : change.dates,
      }
    const moved = all.every(e => e.moves.length) ? own.moves.at(-1) : undefined
    return {
      change,
      event: own,
      dates: moved ? own.change.dates : change.dates,
      source: date => (moved && date.date === moved.to ? moved.source : source(date)),
      also: own.also.filter(a => a.filing !== moved?.source.filing),
    }
  }
}

/** The portfolios on file that the names mean, each once. */
type ConcernedBy = (filing: Filing, trust: string | null, names: readonly string[]) => TimelineEntry['portfolios']

export function timelineOf(
  entries: readonly Entry[],
  portfolios: Portfolios,
  records: readonly Portfolio[],
  trusts: readonly Trust[],
): TimelineEntry[] {
  const told = toldOnce([...records, ...trusts])
  const byKey = new Map(records.map(p => [p.key, p]))
  const concernedBy: ConcernedBy = (filing, trust, names) =>
    [...new Set(names.map(n => portfolios.find(filing, trust, n)?.key))]
      .flatMap(key => (key !== undefined ? (byKey.get(key) ?? []) : []))
      .map(({ key, url, name }) => ({ key, url, name }))
  return onceEach(
    entries
      .flatMap(entry => [
        ...documentOf(entry, concernedBy),
        ...entry.filing.changes.flatMap(change => datesOf(told(entry.filing, change), entry, concernedBy)),
        ...factsOf(entry),
      ])
      .toSorted(inOrder),
  )
}

/** The day that the filing bears. */
function documentOf({ filing, known }: Entry, concernedBy: ConcernedBy): TimelineEntry[] {
  if (!filing.dated) return []
  const subjects = filing.portfolios.filter(p => p.role === 'subject')
  return [
    {
      date: filing.dated,
      label: filing.title,
      role: 'document',
      qualifier: 'on',
      state: 'effective',
      type: null,
      trust: filing.trusts[0] ?? null,
      portfolios: subjects.flatMap(p => concernedBy(filing, p.trust, [p.name])),
      published: known,
      source: { filing: filing.id, anchor: null, lines: filing.documents[0]!.lines, quote: filing.title },
      also: [],
    },
  ]
}

/** The dates of one change. */
function datesOf({ change, dates, event, source, also }: Told, { filing, known }: Entry, concernedBy: ConcernedBy): TimelineEntry[] {
  return dates.map(date => ({
    date: date.date,
    label: labelOf(change, date.role, event),
    role: date.role,
    qualifier: date.qualifier,
    state: TAKES_HOLD.has(date.role) ? stateOf(change, event) : stateOn(date.date, filing),
    type: change.type,
    trust: change.trust,
    portfolios: concernedBy(filing, change.trust, change.portfolios),
    published: known,
    source: source(date),
    also,
  }))
}

/** Dated facts that change nothing. */
function factsOf({ filing, known }: Entry): TimelineEntry[] {
  return filing.facts.map(fact => ({
    date: fact.date,
    label: fact.label,
    role: 'fact',
    qualifier: fact.qualifier,
    state: stateOn(fact.date, filing),
    type: null,
    trust: filing.trusts[0] ?? null,
    portfolios: [],
    published: known,
    source: { filing: filing.id, anchor: null, lines: fact.lines, quote: fact.quote },
    also: [],
  }))
}

/** Day, publication, place in the filing. */
function inOrder(a: TimelineEntry, b: TimelineEntry): number {
  return (
    compareDates(a.date, b.date) ||
    byCode(a.published ?? '', b.published ?? '') ||
    byCode(a.source.filing, b.source.filing) ||
    a.source.lines[0] - b.source.lines[0] ||
    byCode(a.role, b.role) ||
    byCode(a.label, b.label)
  )
}

/** One sentence about the same portfolios on the same day is told once, with every place that says so. */
function onceEach(sorted: readonly TimelineEntry[]): TimelineEntry[] {
  const alike = Map.groupBy(sorted, (e, i) =>
    e.type === null ? String(i) : [e.date, e.role, e.label, e.state, e.trust, e.portfolios.map(p => p.key).join(' ')].join('\0'),
  )
  return [...alike.values()].map(([first, ...others]) => ({
    ...first!,
    also: [...first!.also, ...others.flatMap(o => [o.source, ...o.also])],
  }))
}
