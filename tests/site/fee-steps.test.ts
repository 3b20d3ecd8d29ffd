// Tiers read from the words of a fee schedule, and the rate in all that follows from them.
import { describe, expect, it } from 'vitest'
import type { FilingTable } from '../../src/model/filing.ts'
import { rateAt, spellAmount, tiersOf } from '../../src/site/charts/fee-steps.ts'

const schedule = (...rows: [string, number][]): FilingTable => ({
  id: 't',
  kind: 'fee-schedule',
  trust: null,
  portfolio: null,
  owner: 'portfolio',
  caption: null,
  asOf: null,
  columns: ['Management Fee'],
  footnotes: [],
  lines: [1, 2],
  rows: rows.map(([label, value]) => ({ label, concept: null, cells: [{ text: `${value}%`, value, unit: 'percent' }] })),
})

describe('tiersOf', () => {
  it('reads first, over … up to, and over', () => {
    expect(tiersOf(schedule(['first $500 million', 0.65], ['over $500 million up to $1 billion', 0.6], ['over $1 billion', 0.5]))).toEqual([
      { from: 0, to: 5e8, rate: 0.65 },
      { from: 5e8, to: 1e9, rate: 0.6 },
      { from: 1e9, to: null, rate: 0.5 },
    ])
  })
  it('adds up "next"', () => {
    expect(
      tiersOf(schedule(['First $250 million', 1], ['Next $750 million', 0.9], ['In excess of $1 billion', 0.8]))?.map(t => t.to),
    ).toEqual([2.5e8, 1e9, null])
  })
  it('gives up where tiers do not join or are not plain', () => {
    expect(tiersOf(schedule(['first $500 million', 0.65], ['over $600 million', 0.6]))).toBeNull()
    expect(tiersOf(schedule(['all assets', 0.65], ['the rest', 0.6]))).toBeNull()
    expect(tiersOf(schedule(['first $500 million', 0.65]))).toBeNull()
  })
})

describe('rateAt', () => {
  it('charges each part at its own rate', () => {
    const tiers = tiersOf(schedule(['first $500 million', 0.65], ['over $500 million', 0.6]))!
    expect(rateAt(tiers, 2.5e8)).toBeCloseTo(0.65, 10)
    expect(rateAt(tiers, 1e9)).toBeCloseTo(0.625, 10)
  })
})

describe('spellAmount', () => {
  it.each([
    [5e8, '$500 million'],
    [1.5e9, '$1.5 billion'],
    [250_000, '$250 thousand'],
  ])('%d is %s', (n, words) => {
    expect(spellAmount(n)).toBe(words)
  })
})
