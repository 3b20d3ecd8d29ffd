// Fees of a day by class: the day is told once where it is one, by row where rows differ, by cell where classes do.
import { expect, it } from 'vitest'
import type { FeeLine } from '../../src/model/fee-lines.ts'
import type { Interval, Track } from '../../src/model/library.ts'
import { classFees } from '../../src/site/history/class-fees.ts'

const MANAGEMENT = 'ManagementFeesOverAssets'
const OTHER = 'OtherExpensesOverAssets'
const TODAY = '2010-01-01'
const fee = (key: string, line: FeeLine, seen: string): Track => {
  const interval: Interval = {
    value: '0.70%',
    from: null,
    to: null,
    seen,
    known: '2005-01-01',
    qualifier: null,
    state: 'effective',
    start: null,
    end: null,
  }
  return { track: 'fee', key, line, intervals: [interval] }
}
const told = (...tracks: Track[]) => {
  const { whole, rows } = classFees(tracks, i => (i.seen ?? '') <= TODAY, TODAY)!
  return [whole, ...rows.map(r => [r.since?.seen ?? null, r.coming?.seen ?? null])]
}

it('tells one day of all lines once', () => {
  expect(told(fee('A', MANAGEMENT, '2006-05-01'), fee('A', OTHER, '2006-05-01'))[0]).toBe(true)
  expect(told(fee('A', MANAGEMENT, '2011-05-01'), fee('A', OTHER, '2011-05-01'))).toEqual([
    true,
    [null, '2011-05-01'],
    [null, '2011-05-01'],
  ])
})

it('tells the day by row, and by cell where classes differ', () => {
  expect(told(fee('A', MANAGEMENT, '2006-05-01'), fee('A', OTHER, '2007-05-01'))).toEqual([
    false,
    ['2006-05-01', null],
    ['2007-05-01', null],
  ])
  expect(told(fee('A', MANAGEMENT, '2006-05-01'), fee('B', MANAGEMENT, '2007-05-01'))).toEqual([false, [null, null]])
  expect(told(fee('A', MANAGEMENT, '2006-05-01'), fee('A', OTHER, '2011-05-01'))[0]).toBe(false)
})
