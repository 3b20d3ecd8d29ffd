// Managers from tables of the filings: at least since their day; a table with a name that is not plain says nothing.
import { expect, test } from 'vitest'
import { change, filing, history, library, managersTable, portfolio } from './telling.ts'

const FUND = 'Alder Growth Fund'
const KEY = 'alder-series-trust/alder-growth-fund'
const table = (...names: string[]) => managersTable(FUND, ...names)
const managers = (...filings: ReturnType<typeof filing>[]) =>
  history(portfolio(library(filings), KEY))
    .filter(l => l.startsWith('manager'))
    .map(l => l.replace('manager: ', ''))

test('everybody in the table, without degrees', () => {
  expect(managers(filing('a', '2012-05-01', { portfolios: [FUND], tables: [table('Ann Lee, CFA', 'Bo van Karr, Ph.D.')] }))).toEqual([
    'Ann Lee [~2012-05-01, )',
    'Bo van Karr [~2012-05-01, )',
  ])
})

test('a row that names nobody plainly silences the table', () => {
  expect(managers(filing('a', '2012-05-01', { portfolios: [FUND], tables: [table('Ann Lee', 'Value Team')] }))).toEqual([])
  expect(managers(filing('a', '2012-05-01', { portfolios: [FUND], tables: [table('Ann Lee', 'the committee')] }))).toEqual([])
})

test('beside a change the table tells the team from its day on, and not who leaves', () => {
  const told = filing('a', '2012-05-01', {
    changes: [change('portfolio-manager-change', FUND, { from: 'Cy Dane', to: 'Bo Karr', effective: '2012-06-01', state: 'scheduled' })],
    tables: [table('Ann Lee', 'Bo Karr')],
  })
  expect(managers(told)).toEqual(['Ann Lee [~2012-06-01, )', 'Bo Karr [2012-06-01, )', 'Cy Dane [~2012-05-01, 2012-06-01)'])
})

test('a section that is replaced names the whole team and not who of them is new', () => {
  const amendment = {
    operation: 'replace' as const,
    documents: ['prospectus' as const],
    heading: 'Portfolio Managers',
    path: [],
    part: null,
    lines: [7, 9] as [number, number],
  }
  const quote = 'The section “Portfolio Managers” is replaced with the following:'
  expect(
    managers(
      filing('a', '2012-05-01', { portfolios: [FUND], tables: [table('Ann Lee', 'Cy Dane')] }),
      filing('b', '2012-08-01', {
        changes: [change('portfolio-manager-change', FUND, { to: 'Ann Lee; Bo Karr', effective: '2012-08-01', amendment, quote })],
      }),
    ),
  ).toEqual(['Ann Lee [~2012-05-01, )', 'Bo Karr [~2012-08-01, )', 'Cy Dane [~2012-05-01, 2012-08-01)'])
})

test('what happens at the close of business of a day holds from the next', () => {
  const closing = change('portfolio-manager-change', FUND, {
    from: 'Ann Lee',
    to: 'Bo Karr',
    state: 'scheduled',
    dates: [{ role: 'effective', date: '2012-06-29', qualifier: 'close-of-business', lines: [5, 5] }],
  })
  expect(managers(filing('a', '2012-05-01', { changes: [closing] }))).toEqual([
    'Ann Lee [~2012-05-01, 2012-06-30)',
    'Bo Karr [2012-06-30, )',
  ])
  expect(library([filing('a', '2012-05-01', { changes: [closing] })], { today: '2012-06-29' }).portfolios[0]!.open).toHaveLength(1)
  expect(library([filing('a', '2012-05-01', { changes: [closing] })], { today: '2012-06-30' }).portfolios[0]!.open).toEqual([])
})
