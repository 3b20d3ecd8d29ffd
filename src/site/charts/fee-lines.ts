// In: the fee tables of a portfolio. Out: total annual expenses of each class over time, as steps on an axis of days; null where fewer than two tables tell them.
import { scaleLinear } from 'd3-scale'
import type { TableRef } from '../../model/library.ts'
import { dayScale, type DayScale } from './day-scale.ts'

export interface FeePoint { date: string; x: number; y: number; text: string; value: number }
export interface FeeLine { name: string; points: FeePoint[] }
export interface FeeLines { lines: FeeLine[]; marks: DayScale['marks']; dates: string[] }

/** Places are in percent of the width and the height. */
export function feeLines(refs: readonly TableRef[]): FeeLines | null {
  const told = refs.filter(r => r.dated && r.table.kind === 'annual-operating-expenses').toSorted((a, b) => (a.dated! < b.dated! ? -1 : 1))
  const figures = told.flatMap(({ dated, table }) => {
    const total = table.rows.find(r => r.concept === 'ExpensesOverAssets')
    return total ? table.columns.flatMap((name, i) => {
      const cell = total.cells[i]
      return cell && cell.value !== null ? [{ name, date: dated!, value: cell.value, text: cell.text }] : []
    }) : []
  })
  const dates = [...new Set(figures.map(f => f.date))]
  if (dates.length < 2) return null
  const axis = dayScale(dates)
  const values = figures.map(f => f.value)
  // From zero: a rate that falls by a tenth must not look as if it had halved.
  const height = scaleLinear().domain([0, Math.max(...values) * 1.1 || 1]).range([100, 0])
  const lines = [...Map.groupBy(figures, f => f.name)].map(([name, some]) => ({
    name, points: some.map(({ date, value, text }) => ({ date, value, text, x: axis.at(date)[0], y: Math.round(height(value) * 100) / 100 })),
  }))
  return { lines, marks: axis.marks, dates }
}
