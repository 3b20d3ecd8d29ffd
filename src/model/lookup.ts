// data/lookup.json: by every name ever borne (small letters, single spaces), the portfolios that bore it, each with its facts over time.
// Fees by class stand in the portfolio's own file alone. "Adviser of X on date D" is answered from that one file; lookUp() says how, and is
// what the README describes.
import type { IsoDate } from './iso-date.ts'
import { holdsOn } from './as-of.ts'
import type { Interval, Portfolio, Track } from './library.ts'
import { byCode } from './by-code.ts'
import { foldName } from './same-name.ts'

type Held = Pick<Interval, 'from' | 'to' | 'seen' | 'state'>
export interface Bearer {
  key: string
  url: string
  trust: string
  /** The name as printed, and the dates between which it was borne; state "proposed": announced and not borne yet. */
  name: string
  held: Held
  facts: { track: Track['track']; key: string | null; intervals: Pick<Interval, 'value' | 'from' | 'to' | 'seen' | 'known' | 'state'>[] }[]
}
export type Lookup = Record<string, Bearer[]>

export function publishedLookup(portfolios: readonly Portfolio[]): Lookup {
  const lookup = new Map<string, Bearer[]>()
  for (const p of portfolios) {
    const facts = p.tracks
      .filter(t => t.track !== 'text' && t.track !== 'fee')
      .map(t => ({
        track: t.track,
        key: t.key,
        intervals: t.intervals.map(i => ({ value: i.value, from: i.from, to: i.to, seen: i.seen, known: i.known, state: i.state })),
      }))
    for (const { value, from, to, seen, state } of p.names) {
      const bearer: Bearer = { key: p.key, url: p.url, trust: p.trust.name, name: value, held: { from, to, seen, state }, facts }
      lookup.set(foldName(value), [...(lookup.get(foldName(value)) ?? []), bearer])
    }
  }
  return Object.fromEntries([...lookup].toSorted(([a], [b]) => byCode(a, b)))
}

export interface Answer {
  key: string
  trust: string
  values: string[]
}

/** What held of the portfolio that bears or ever bore the name: of several, those that bore it on the day, else every one of them. */
export function lookUp(lookup: Lookup, name: string, track: Track['track'], day: IsoDate): Answer[] {
  const bearers = lookup[foldName(name)] ?? []
  const bearing = bearers.filter(b => b.held.state !== 'proposed' && holdsOn(b.held, day))
  const meant = bearing.length ? bearing : bearers
  return meant
    .filter((b, i) => meant.findIndex(o => o.key === b.key) === i)
    .map(({ key, trust, facts }) => ({
      key,
      trust,
      values: facts.filter(f => f.track === track).flatMap(f => f.intervals.filter(i => holdsOn(i, day)).map(i => i.value)),
    }))
}
