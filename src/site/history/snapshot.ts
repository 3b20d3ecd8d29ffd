// In: a portfolio and a day. Out: what held on that day, what had been announced by then, and what was published only later. No text is
// made here.
import { asOf } from '../../model/as-of.ts'
import { classFees, type ClassFees } from './class-fees.ts'
import { firstDay } from '../../model/iso-date.ts'
import type { ChangeType } from '../../model/kinds.ts'
import type { Event, Interval, Portfolio, TableRef, TextInForce, Track } from '../../model/library.ts'

/** One fact on the day; several values where several hold at once (managers), none where the last that is on file had ended. */
export interface Held {
  track: Track['track']
  key: string | null
  now: Interval[]
  before: Interval[]
  next: Interval[]
}
export interface Snapshot {
  name: string
  held: Held[]
  /** Fees of the day, line by line and class by class; null where no table tells them. */
  classFees: ClassFees | null
  /** Announced by the day, effect still to come; `later`: what became of it, as far as is known today. */
  announced: { event: Event; later: Event | null }[]
  /** In force on the day, told by a filing that came later. */
  toldLater: Event[]
  /** Every change after the day: what a reader of today must know besides. */
  since: Event[]
  /** Tables told by then, but for those of a filing whose change of fees was still to come. */
  fees: TableRef[]
  texts: TextInForce[]
}

const started = (from: string | null, day: string) => from === null || firstDay(from) <= day
const over = (to: string | null, day: string) => to !== null && firstDay(to) <= day
/** Changes that make the fee tables of their filing speak of the day on which they take effect. */
const FEES = new Set<ChangeType>([
  'management-fee-change',
  'fee-table-change',
  'expense-limit-change',
  'distribution-fee-change',
  'sales-charge-change',
])
/** Facts of which each person or firm is a value of its own share one line. */
const SHARED = new Set<Track['track']>(['manager', 'adviser', 'subadviser'])

export function snapshotOn(portfolio: Portfolio, day: string): Snapshot {
  const whole = asOf(portfolio, day)
  const public_ = asOf(portfolio, day, day)
  const lines = Map.groupBy(
    whole.tracks.filter(t => t.track !== 'text' && t.track !== 'fee' && t.track !== 'status' && t.track !== 'name'),
    t => (SHARED.has(t.track) ? t.track : `${t.track} ${t.key}`),
  )
  const facts = new Set(whole.facts.map(f => f.interval))
  const held = [...lines.values()].flatMap((tracks): Held[] => {
    const all = tracks.flatMap(t => t.intervals)
    const now = all.filter(i => facts.has(i))
    // What was published only after the day was no announcement on it.
    const next = all.filter(i => !facts.has(i) && (i.known ?? '') <= day && (i.state === 'proposed' || !started(i.from ?? i.seen, day)))
    const before = all.filter(i => !facts.has(i) && !next.includes(i) && over(i.to, day))
    return now.length || next.length || before.length
      ? [{ track: tracks[0]!.track, key: SHARED.has(tracks[0]!.track) ? null : tracks[0]!.key, now, before, next }]
      : []
  })
  const standing = portfolio.events.filter(e => e.outcome !== 'moved' && e.outcome !== 'dropped' && e.outcome !== 'superseded')
  const announced = new Set(public_.open.map(e => e.id))
  const effect = (event: Event) => event.effective ?? event.dated
  return {
    name: whole.name,
    held,
    classFees: classFees(whole.tracks, i => facts.has(i), day),
    announced: public_.open.map(event => ({ event, later: portfolio.events.find(e => e.id === event.id) ?? null })),
    toldLater: whole.events.filter(e => e.outcome === 'done' && (e.known ?? '') > day && e.effective !== null),
    since: standing.filter(e => (!started(effect(e), day) || (e.known ?? '') > day) && !announced.has(e.id)),
    fees: portfolio.fees.filter(
      ref =>
        (ref.dated ?? '') <= day &&
        !portfolio.events.some(e => e.filing === ref.filing && FEES.has(e.change.type) && !started(e.effective, day)),
    ),
    texts: whole.texts,
  }
}
