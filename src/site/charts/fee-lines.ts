// In: the facts of a portfolio over time. Out: total annual expenses of each class, as steps on an axis of days; null where they never
// changed.
import { scaleLinear } from 'd3-scale'
import { rateOf } from '../../model/fee-lines.ts'
import type { Track } from '../../model/library.ts'
import { dayScale, type DayScale } from './day-scale.ts'

/** `sure`: the day on which it began is known, not only one on which it held. */
export interface FeePoint {
  date: string
  sure: boolean
  x: number
  y: number
  text: string
}
export interface FeeLine {
  name: string
  points: FeePoint[]
}
export interface FeeLines {
  lines: FeeLine[]
  marks: DayScale['marks']
}

/** Places are in percent of the width and the height. */
export function feeLines(tracks: readonly Track[]): FeeLines | null {
  const figures = tracks
    .filter(t => t.track === 'fee' && t.line === 'ExpensesOverAssets')
    .flatMap(({ key, intervals }) =>
      intervals.flatMap(i => {
        const [date, value] = [i.from ?? i.seen, rateOf(i.value)]
        return date && value !== null ? [{ name: key ?? '', date, sure: i.from !== null, value, text: i.value }] : []
      }),
    )
  const dates = [...new Set(figures.map(f => f.date))].sort()
  if (dates.length < 2) return null
  const axis = dayScale(dates)
  // From zero: a rate that falls by a tenth must not look as if it had halved.
  const height = scaleLinear()
    .domain([0, Math.max(...figures.map(f => f.value)) * 1.1 || 1])
    .range([100, 0])
  const lines = [...Map.groupBy(figures, f => f.name)].map(([name, some]) => ({
    name,
    points: some.map(({ date, sure, value, text }) => ({
      date,
      sure,
      text,
      x: axis.at(date)[0],
      y: Math.round(height(value) * 100) / 100,
    })),
  }))
  return { lines, marks: axis.marks }
}
