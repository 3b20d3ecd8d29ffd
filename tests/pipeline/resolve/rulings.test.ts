// Rulings join what no text proves; one that is not needed, or that the text contradicts, is told.
import { expect, test } from 'vitest'
import { change, filing, resolved, TRUST } from './telling.ts'
import type { Ruling } from '../../../src/model/rulings.ts'

const reason = 'The annual report of 2009 says so on its first page.'
const ruled = (ruling: Ruling, ...filings: ReturnType<typeof filing>[]) => {
  const { library, problems } = resolved(filings, { rulings: [{ file: 'rulings/x.json', ruling }] })
  return {
    keys: library.portfolios.map(p => p.key),
    parties: library.parties.map(p => p.name),
    problems: problems.map(p => `${p.severity} ${p.rule}: ${p.message}`),
    undecided: library.undecided.length,
  }
}
const same: Ruling = { kind: 'same-portfolio', trust: TRUST, names: ['Mid-Cap Fund', 'Mid Cap Fund'], reason }

test('two spellings of one portfolio', () => {
  const { keys, problems } = ruled(
    same,
    filing('a', '2009-01-01', { portfolios: ['Mid-Cap Fund'] }),
    filing('b', '2009-02-01', { portfolios: ['Mid Cap Fund'] }),
  )
  expect(keys).toEqual(['alder-series-trust/mid-cap-fund'])
  expect(problems).toEqual([])
})

test('not needed: only one of the names is on file', () => {
  expect(ruled(same, filing('a', '2009-01-01', { portfolios: ['Mid-Cap Fund'] })).problems).toEqual([
    'warning resolve:ruling-not-needed: Unexpected ruling, expected one that decides something; without it the library is the same. Remove it.',
  ])
})

test('contradicted: one filing names both', () => {
  expect(ruled(same, filing('a', '2009-01-01', { portfolios: ['Mid-Cap Fund', 'Mid Cap Fund'] })).problems).toEqual([
    'error resolve:ruling-contradicted: Unexpected ruling, a names both as portfolios of its own (Mid-Cap Fund, Mid Cap Fund); expected none that the text contradicts. Correct it, or remove it.',
  ])
})

test('a portfolio whose filing names no trust', () => {
  const lone = filing('a', '2009-01-01', { trusts: [], portfolios: [{ name: 'Lone Fund', trust: null }] })
  expect(ruled({ kind: 'belongs-to', filing: 'zzz', name: 'Lone Fund', trust: TRUST, reason }, lone)).toMatchObject({
    keys: [],
    undecided: 1,
  })
  expect(ruled({ kind: 'belongs-to', filing: 'a', name: 'Lone Fund', trust: TRUST, reason }, lone)).toEqual({
    keys: ['alder-series-trust/lone-fund'],
    parties: [],
    problems: [],
    undecided: 0,
  })
})

test('spellings of one firm', () => {
  const firms = filing('a', '2009-01-01', { changes: [change('adviser-change', 'X Fund', { from: 'Oak Co.', to: 'Oak Company' })] })
  expect(ruled({ kind: 'same-party', names: ['Oak Co.', 'Oak Company'], reason }, firms)).toMatchObject({
    parties: ['Oak Co.'],
    problems: [],
  })
  expect(ruled({ kind: 'same-party', names: ['Elm Co.', 'Elm Company'], reason }, firms).problems[0]).toContain(
    'warning resolve:ruling-not-needed',
  )
})

test('likeness joins nothing and is asked about', () => {
  const { library } = resolved([
    filing('a', '2009-01-01', {
      portfolios: ['Mid-Cap Fund', 'The Growth Fund'],
      mentions: [
        { kind: 'person', name: 'Ann Anderson', short: [], role: null, lines: [4, 4] },
        { kind: 'firm', name: 'Oak Advisers, Inc.', short: [], role: 'Adviser', lines: [3, 3] },
      ],
    }),
    filing('b', '2009-02-01', {
      portfolios: ['Mid Cap Portfolio', 'Growth Fund', 'Value Fund'],
      mentions: [
        { kind: 'person', name: 'Ann Andersen', short: [], role: null, lines: [4, 4] },
        { kind: 'person', name: 'Ann Bell', short: [], role: null, lines: [5, 5] },
        { kind: 'firm', name: 'Oak Advisers LLC', short: [], role: 'Adviser', lines: [3, 3] },
      ],
    }),
  ])
  expect(library.portfolios).toHaveLength(5)
  expect(library.undecided.map(u => u.question)).toEqual([
    '“Growth Fund” and “The Growth Fund” look alike and were kept apart.',
    '“Mid Cap Portfolio” and “Mid-Cap Fund” look alike and were kept apart.',
    '“Oak Advisers LLC” and “Oak Advisers, Inc.” look alike and were kept apart.',
    '“Ann Andersen” and “Ann Anderson” look alike and were kept apart.',
  ])
})

test('names that a ruling keeps apart are asked about no more', () => {
  const two = [filing('a', '2009-01-01', { portfolios: ['Mid-Cap Fund'] }), filing('b', '2009-02-01', { portfolios: ['Mid Cap Fund'] })]
  expect(ruled({ kind: 'kept-apart', names: ['Mid-Cap Fund', 'Mid Cap Fund'], reason }, ...two)).toMatchObject({
    keys: ['alder-series-trust/mid-cap-fund', 'alder-series-trust/mid-cap-fund-2'],
    problems: [],
    undecided: 0,
  })
})
