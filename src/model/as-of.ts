// A portfolio as it stood on a day, seen with what had been published by another day: two clocks.
// Pure; "knownOn" left out means everything the library holds.
import { firstDay, lastDay, type IsoDate } from './iso-date.ts'
import { historyOf } from './history.ts'
import type { Event, Interval, Portfolio, Statement, TextInForce, Track } from './library.ts'
import { knownMoves } from './moved-date.ts'
import { holdsFrom, settle } from './outcome.ts'
import { foldName } from './same-name.ts'

export interface FactOnDay {
  track: Track['track']
  key: string | null
  line: string | null
  interval: Interval
  /** The day falls within a date known to the month or year only. */
  uncertain: boolean
}

export interface AsOf {
  day: IsoDate
  knownOn: IsoDate | null
  /** Whether anything at all had been published about it. */
  known: boolean
  name: string
  status: Portfolio['status']
  /** Facts that held on the day. */
  facts: FactOnDay[]
  tracks: Track[]
  events: Event[]
  /** Announced by then, and not yet in effect on the day. */
  open: Event[]
  texts: TextInForce[]
}

/** The portfolio on a day; `knownOn`: what had been published up to and including that day. */
export function asOf(
  portfolio: Pick<Portfolio, 'statements' | 'events' | 'texts' | 'firstName'>,
  day: IsoDate,
  knownOn: IsoDate | null = null,
): AsOf {
  const heard = (known: IsoDate | null) => knownOn === null || (known !== null && lastDay(known) <= lastDay(knownOn))
  const statements = portfolio.statements.filter(s => heard(s.known))
  const events = settle(
    portfolio.events
      .filter(e => heard(e.known))
      .map(e => knownMoves(e, heard))
      .map(e => ({
        ...e,
        replaced: e.replaced && heard(e.replaced.known) ? e.replaced : null,
      })),
    day,
    statements,
  )
  const { tracks } = historyOf(standing(statements, events), day)
  const facts = tracks.flatMap(({ track, key, line, intervals }) =>
    intervals
      .filter(i => holdsOn(i, day))
      .map(interval => ({
        track,
        key,
        line,
        interval,
        uncertain: unsure(interval.from, day) || unsure(interval.to, day),
      })),
  )
  const names = tracks.find(t => t.track === 'name')?.intervals ?? []
  const standingEvents = new Set(events.filter(e => e.outcome === 'done').map(e => e.id))
  return {
    day,
    knownOn,
    known: statements.length > 0 || events.length > 0,
    name:
      (names.find(i => holdsOn(i, day)) ?? names.find(i => i.from === null || firstDay(i.from) > day) ?? names.at(-1))?.value ??
      portfolio.firstName,
    status: statusOn(events, facts),
    facts,
    tracks,
    events,
    open: events.filter(e => e.outcome === 'open'),
    texts: latestOfEach(
      portfolio.texts.filter(
        t => heard(t.known) && (t.event === null || standingEvents.has(t.event)) && holdsOn({ from: t.from, to: null, seen: t.known }, day),
      ),
    ),
  }
}

/** Statements but for those of events that were moved, dropped or superseded; of an event whose date was corrected, with the right one. */
export function standing(statements: readonly Statement[], events: readonly Event[]): Statement[] {
  const fallen = new Set(events.filter(e => e.outcome === 'moved' || e.outcome === 'dropped' || e.outcome === 'superseded').map(e => e.id))
  const kept = new Set(events.map(e => e.id))
  const corrected = new Map(events.filter(e => e.moves.length).map(e => [e.id, e]))
  return statements
    .filter(s => s.event === null || (kept.has(s.event) && !fallen.has(s.event)))
    .map(s => {
      const event = s.event === null ? undefined : corrected.get(s.event)
      const first = event?.moves[0]
      return event && first && s.date === holdsFrom({ effective: first.from, change: { ...event.change, dates: first.dates } })
        ? { ...s, date: holdsFrom(event), source: s.kind === 'observed' ? s.source : event.moves.at(-1)!.source }
        : s
    })
}

/** Whether the value is known to have held on the day; open starts reach back to the first filing that states it, no further. */
export function holdsOn({ from, to, seen }: Pick<Interval, 'from' | 'to' | 'seen'>, day: IsoDate): boolean {
  const start = from ?? seen
  return (start === null || firstDay(start) <= day) && (to === null || day < firstDay(to))
}

/** One text per heading, the newest: what ends a text may not have been known yet on the day asked for. */
function latestOfEach(texts: readonly TextInForce[]): TextInForce[] {
  const seen = new Set<string>()
  return texts.filter(t => {
    const key = foldName(t.heading)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

const unsure = (date: IsoDate | null, day: IsoDate): boolean =>
  date !== null && date.length < 10 && firstDay(date) <= day && day <= lastDay(date)

/** Status from what is in effect and what is announced. */
function statusOn(events: readonly Event[], facts: readonly FactOnDay[]): Portfolio['status'] {
  const status = facts.find(f => f.track === 'status' && f.key === null)?.interval.value ?? 'existing'
  if (status.startsWith('merged')) return 'merged'
  if (status === 'liquidated') return 'liquidated'
  const open = (type: string) =>
    events.some(e => e.outcome === 'open' && !e.acquiring && e.change.type === type && e.change.state !== 'cancelled')
  return open('reorganization') ? 'to-be-merged' : open('liquidation') ? 'to-be-liquidated' : 'existing'
}
