// Total expenses by class over time: places from zero, later figures to the right, nothing where nothing changed.
import { expect, it } from 'vitest'
import type { Interval, Track } from '../../src/model/library.ts'
import { feeLines } from '../../src/site/charts/fee-lines.ts'

const held = (value: string, seen: string | null, from: string | null = null): Interval => ({
  value,
  from,
  to: null,
  seen,
  known: seen,
  qualifier: null,
  state: 'effective',
  start: null,
  end: null,
})
const total = (key: string | null, ...intervals: Interval[]): Track => ({ track: 'fee', key, line: 'ExpensesOverAssets', intervals })

it('draws each class from the earliest figure to the latest', () => {
  const chart = feeLines([
    total('Class A', held('0.69%', '2006-05-01'), held('0.65%', '2007-12-01', '2008-05-01')),
    total('Class B', held('0.94%', '2006-05-01')),
  ])!
  expect(chart.lines.map(l => [l.name, ...l.points.map(p => `${p.text}${p.sure ? '' : '~'}`)])).toEqual([
    ['Class A', '0.69%~', '0.65%'],
    ['Class B', '0.94%~'],
  ])
  const [a, b] = chart.lines[0]!.points
  expect(a!.x).toBeLessThan(b!.x)
  expect(a!.y).toBeLessThan(b!.y)
  for (const line of chart.lines)
    for (const p of line.points) {
      expect(p.x).toBeGreaterThanOrEqual(0)
      expect(p.y).toBeLessThan(100)
    }
})

it('draws nothing where nothing changed, where no day is known, or without figures', () => {
  expect(feeLines([total('Class A', held('0.69%', '2006-05-01'))])).toBeNull()
  expect(feeLines([total('Class A', held('0.69%', '2006-05-01'), held('0.70%', null))])).toBeNull()
  expect(feeLines([total('Class A', held('0.69%', '2006-05-01'), held('None', '2008-05-01'))])).toBeNull()
  expect(
    feeLines([{ ...total('Class A', held('0.69%', '2006-05-01'), held('0.7%', '2008-05-01')), line: 'ManagementFeesOverAssets' }]),
  ).toBeNull()
})
