// In: the facts of a portfolio over time and those that held on a day. Out: the fees of that day, a row for each line of the fee table and
// a cell for each class, and each fee of a class that did not stay as it was. No text is made here.
import { FEE_LINES, FEE_ORDER, type FeeLine } from '../../model/fee-lines.ts'
import { firstDay } from '../../model/iso-date.ts'
import type { Interval, Source, Track } from '../../model/library.ts'

export interface FeeCell {
  now: Interval | null
  next: Interval | null
}
/** `since`: where every class has the line since the same day; `coming`: where none has it yet and all get it on one; else each cell
 * tells its own. */
export interface FeeRow {
  line: FeeLine
  words: string
  since: Interval | null
  coming: Interval | null
  cells: FeeCell[]
}
/** A class without a name is the only one, or all of them. `whole`: every line has one day, told by the first. */
export interface ClassFees {
  whole: boolean
  classes: string[]
  rows: FeeRow[]
  sources: Source[]
}

const oneDay = (some: readonly Interval[]): boolean =>
  some.length > 0 && some.every(i => i.from === some[0]!.from && i.seen === some[0]!.seen && i.state === some[0]!.state)
const dayOf = ({ since, coming }: FeeRow): Interval[] => [since, coming].filter(i => i !== null)
const begins = (i: Interval): string => i.from ?? i.seen ?? ''

export function classFees(tracks: readonly Track[], holds: (interval: Interval) => boolean, day: string): ClassFees | null {
  const fees = tracks
    .filter(t => t.track === 'fee')
    .map(t => ({
      ...t,
      now: t.intervals.find(holds) ?? null,
      next: t.intervals.find(i => firstDay(begins(i) || '0000') > day && (i.known ?? '') <= day) ?? null,
    }))
    .filter(t => t.now ?? t.next)
  const classes = [...new Set(fees.map(t => t.key ?? ''))]
  const rows = FEE_ORDER.flatMap((line): FeeRow[] => {
    const cells = classes.map((name): FeeCell => {
      const t = fees.find(f => f.line === line && (f.key ?? '') === name)
      return { now: t?.now ?? null, next: t?.next ?? null }
    })
    const held = cells.flatMap(c => c.now ?? [])
    if (!held.length && cells.every(c => !c.next)) return []
    const announced = cells.flatMap(c => c.next ?? [])
    return [
      {
        line,
        words: FEE_LINES[line],
        since: oneDay(held) ? held[0]! : null,
        coming: !held.length && oneDay(announced) ? announced[0]! : null,
        cells,
      },
    ]
  })
  if (!rows.length) return null
  const days = rows.flatMap(dayOf)
  const whole = rows.length > 1 && oneDay(days) && rows.every(r => dayOf(r).length === 1 && !!r.since === !!rows[0]!.since)
  const sources = rows.flatMap(r => r.cells.flatMap(c => [c.now?.start, c.next?.start])).filter(s => s !== null && s !== undefined)
  return {
    whole,
    classes,
    rows,
    sources: sources.filter((s, i) => sources.findIndex(o => o.filing === s.filing && o.anchor === s.anchor) === i),
  }
}

/** `classes`: those that went the same way, told once. */
export interface FeeCourse {
  classes: string[]
  words: string
  intervals: Interval[]
}

/** Fees of a class that became another, in the order of the fee table. */
export function feeCourses(tracks: readonly Track[]): FeeCourse[] {
  return FEE_ORDER.flatMap(line => {
    const changed = tracks.filter(t => t.track === 'fee' && t.line === line && t.intervals.length > 1)
    const alike = Map.groupBy(changed, t => t.intervals.map(i => [i.value, i.from, i.to, i.seen, i.start?.filing].join()).join(';'))
    return [...alike.values()].map(some => ({
      classes: some.flatMap(t => t.key ?? []),
      words: FEE_LINES[line],
      intervals: some[0]!.intervals,
    }))
  })
}
