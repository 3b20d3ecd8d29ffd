// Total expenses by class over time: places from zero, later tables to the right, nothing where one table stands alone.
import { expect, it } from 'vitest'
import type { TableRef } from '../../src/model/library.ts'
import { feeLines } from '../../src/site/charts/fee-lines.ts'

const told = (dated: string | null, ...totals: [string, number | null][]): TableRef => ({
  filing: `f-${dated}`, dated,
  table: {
    id: 't', kind: 'annual-operating-expenses', trust: null, portfolio: null, owner: 'portfolio', caption: null, asOf: null, columns: totals.map(([name]) => name), footnotes: [], lines: [1, 2],
    rows: [{ label: 'Total', concept: 'ExpensesOverAssets', cells: totals.map(([, value]) => ({ text: value === null ? '' : `${value}%`, value, unit: 'percent' as const })) }],
  },
})

it('draws each class from the earliest table to the latest', () => {
  const chart = feeLines([told('2008-05-01', ['Class A', 0.65], ['Class B', 0.9]), told('2006-05-01', ['Class A', 0.69], ['Class B', 0.94])])!
  expect(chart.dates).toEqual(['2006-05-01', '2008-05-01'])
  expect(chart.lines.map(l => [l.name, ...l.points.map(p => p.text)])).toEqual([['Class A', '0.69%', '0.65%'], ['Class B', '0.94%', '0.9%']])
  const [a, b] = chart.lines[0]!.points
  expect(a!.x).toBeLessThan(b!.x)
  expect(a!.y).toBeLessThan(b!.y)
  for (const line of chart.lines) for (const p of line.points) {
    expect(p.x).toBeGreaterThanOrEqual(0)
    expect(p.y).toBeLessThan(100)
  }
})

it('draws nothing for one table, for tables without a date, or without figures', () => {
  expect(feeLines([told('2006-05-01', ['Class A', 0.69])])).toBeNull()
  expect(feeLines([told('2006-05-01', ['Class A', 0.69]), told(null, ['Class A', 0.7])])).toBeNull()
  expect(feeLines([told('2006-05-01', ['Class A', 0.69]), told('2008-05-01', ['Class A', null])])).toBeNull()
})
