// In: a portfolio and a day. Out: what held on that day, what had been announced by then, and what was published only later. No text is made here.
import { compareDates, firstDay } from '../../model/iso-date.ts'
import type { Event, Interval, Portfolio, TableRef, TextInForce, Track } from '../../model/library.ts'

export interface Held { track: Track['track']; key: string | null; now: Interval; before: Interval[]; next: Interval[] }
export interface Snapshot {
  name: string
  held: Held[]
  /** Announced by the day, effect still to come. */
  announced: Event[]
  /** In force on the day, told by a filing that came later. */
  toldLater: Event[]
  /** Every change after the day: what a reader of today must know besides. */
  since: Event[]
  fees: TableRef[]
  texts: TextInForce[]
}

const started = (from: string | null, day: string) => from === null || firstDay(from) <= day
const over = (to: string | null, day: string) => to !== null && firstDay(to) <= day
const certain = (interval: Interval) => interval.state === 'effective' || interval.state === 'scheduled'

/** The last day that the portfolio's records speak of: "today", as far as the library knows. */
export const LATEST = '9999-12-31'

export function snapshotOn(portfolio: Portfolio, day: string): Snapshot {
  const held = portfolio.tracks.flatMap(({ track, key, intervals }): Held[] => {
    if (track === 'text' || track === 'status') return []
    const sure = intervals.filter(certain)
    const now = sure.filter(i => started(i.from, day) && (day === LATEST ? i.to === null || track === 'expense-limit' : !over(i.to, day))).at(-1)
    const next = intervals.filter(i => i !== now && (!certain(i) || !started(i.from, day)))
    return now ? [{ track, key, now, before: sure.filter(i => i !== now && over(i.to, day)), next }] : []
  })
  const effect = (event: Event) => event.effective ?? event.dated
  const known = (event: Event) => event.filed ?? event.dated ?? ''
  const inForce = (event: Event) => event.change.state !== 'proposed' && started(effect(event), day)
  return {
    name: portfolio.names.filter(n => certain(n) && started(n.from, day) && !over(n.to, day)).at(-1)?.value ?? portfolio.name,
    held,
    announced: portfolio.events.filter(e => known(e) <= day && !inForce(e) && e.change.state !== 'cancelled'),
    toldLater: portfolio.events.filter(e => known(e) > day && inForce(e)),
    since: portfolio.events.filter(e => !started(effect(e), day) || known(e) > day),
    fees: portfolio.fees.filter(ref => (ref.dated ?? '') <= day),
    texts: portfolio.texts.filter(t => started(t.from, day) && !over(t.to, day)).sort((a, b) => compareDates(a.from ?? '0001', b.from ?? '0001')),
  }
}
