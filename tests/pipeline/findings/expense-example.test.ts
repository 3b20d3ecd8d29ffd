// The sum behind an expense example: figures of a printed table, the waiver's term, the tolerance for rounded rates.
import { describe, expect, test } from 'vitest'
import { couldCost, exampleCost } from '../../../src/model/expense-example.ts'

describe('the expense example of Form N-1A', () => {
  test.each([
    [0.69, [71, 221, 385, 861]],
    [0.94, [96, 301, 522, 1159]],
  ])('%d%% a year', (gross, costs) => {
    expect([1, 3, 5, 10].map(years => Math.floor(exampleCost(years, { gross }) + 0.5))).toEqual(costs)
  })

  test('a waiver lowers the years of its term only', () => {
    expect(Math.round(exampleCost(1, { gross: 1.47, net: 1.29, term: 1 }))).toBe(Math.round(exampleCost(1, { gross: 1.29 })))
    expect(exampleCost(3, { gross: 1.47, net: 1.29, term: 1 })).toBeGreaterThan(exampleCost(3, { gross: 1.29 }))
    expect(exampleCost(3, { gross: 1.47, net: 1.29, term: 3 })).toBeCloseTo(exampleCost(3, { gross: 1.29 }))
  })

  test('a rate is rounded, so its cost is a range', () => {
    expect(couldCost(1159, 10, { gross: 0.94 })).toBe(true)
    expect(couldCost(1200, 10, { gross: 0.94 })).toBe(false)
  })
})
