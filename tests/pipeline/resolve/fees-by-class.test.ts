// Fees of each class over time, from tables and from stated rates; what is not certain says nothing.
import { expect, test } from 'vitest'
import { foldClass, className, rateOf, sameRate } from '../../../src/model/fee-lines.ts'
import { asOf } from '../../../src/model/as-of.ts'
import { change, feeTable, filing, history, library, portfolio } from './telling.ts'

const FUND = 'Alder Growth Fund'
const KEY = 'alder-series-trust/alder-growth-fund'
const fees = (filings: Parameters<typeof library>[0], today?: string) =>
  history(portfolio(library(filings, today ? { today } : {}), KEY))
    .filter(l => l.startsWith('fee'))
    .map(l => l.replace('fee, ', '').replace(', ManagementFeesOverAssets', ''))
const prospectus = (id: string, dated: string, ...figures: string[]) =>
  filing(id, dated, { portfolios: [FUND], kind: 'prospectus', tables: [feeTable(FUND, figures)] })

test('each class from table to table, at least since the day of the document', () => {
  expect(fees([prospectus('a', '2010-05-01', '0.80%', '0.70%'), prospectus('b', '2011-05-01', '.80%', '0.75%')])).toEqual([
    'Class A: 0.80% [~2010-05-01, )',
    'Class B: 0.70% [~2010-05-01, 2011-05-01)',
    'Class B: 0.75% [~2011-05-01, )',
  ])
})

test('a fee may return to what it was', () => {
  expect(
    fees([prospectus('a', '2010-05-01', '0.80%'), prospectus('b', '2011-05-01', '0.75%'), prospectus('c', '2012-05-01', '0.80%')]),
  ).toEqual(['Class A: 0.80% [~2010-05-01, 2011-05-01)', 'Class A: 0.75% [~2011-05-01, 2012-05-01)', 'Class A: 0.80% [~2012-05-01, )'])
})

test('a table that a supplement restates holds from the day of the change, and is scheduled until then', () => {
  const restated = filing('b', '2010-11-01', {
    changes: [change('fee-table-change', FUND, { effective: '2011-01-01', state: 'scheduled' })],
    tables: [feeTable(FUND, ['0.70%'])],
  })
  expect(fees([prospectus('a', '2010-05-01', '0.80%'), restated])).toEqual([
    'Class A: 0.80% [~2010-05-01, 2011-01-01)',
    'Class A: 0.70% [2011-01-01, )',
  ])
  expect(fees([restated], '2010-11-01')).toEqual(['Class A: 0.70% [~2011-01-01, ) scheduled'])
  const p = portfolio(library([prospectus('a', '2010-05-01', '0.80%'), restated]), KEY)
  expect(
    asOf(p, '2010-12-31')
      .facts.filter(f => f.track === 'fee')
      .map(f => f.interval.value),
  ).toEqual(['0.80%'])
})

test('a class that becomes another has no fees from then on', () => {
  const converted = filing('b', '2010-11-01', {
    changes: [change('share-class-change', FUND, { effective: '2011-01-01', from: 'Class B', to: 'Class A', state: 'scheduled' })],
  })
  expect(fees([prospectus('a', '2010-05-01', '0.80%', '0.70%'), converted])).toEqual([
    'Class A: 0.80% [~2010-05-01, )',
    'Class B: 0.70% [~2010-05-01, 2011-01-01)',
  ])
})

test('the table of a proposal says nothing of what holds', () => {
  const proposed = filing('b', '2010-11-01', {
    changes: [change('management-fee-change', FUND, { effective: '2011-01-01', state: 'proposed', conditions: ['shareholder-approval'] })],
    tables: [feeTable(FUND, ['0.90%'])],
  })
  expect(fees([prospectus('a', '2010-05-01', '0.80%'), proposed])).toEqual(['Class A: 0.80% [~2010-05-01, )'])
})

test('a stated rate takes the place of that rate alone, of the classes it names', () => {
  const lowered = (quote: string) =>
    filing('b', '2010-11-01', {
      changes: [change('management-fee-change', FUND, { effective: '2011-01-01', from: '0.80%', to: '0.70%', quote })],
    })
  expect(fees([prospectus('a', '2010-05-01', '0.80%', '0.85%'), lowered('The management fee is reduced from 0.80% to 0.70%.')])).toEqual([
    'Class A: 0.80% [~2010-05-01, 2011-01-01)',
    'Class A: 0.70% [2011-01-01, )',
    'Class B: 0.85% [~2010-05-01, )',
  ])
  expect(
    fees([
      prospectus('a', '2010-05-01', '0.80%', '0.80%'),
      lowered('The management fee of Class B shares is reduced from 0.80% to 0.70%.'),
    ]),
  ).toEqual(['Class A: 0.80% [~2010-05-01, )', 'Class B: 0.80% [~2010-05-01, 2011-01-01)', 'Class B: 0.70% [2011-01-01, )'])
})

test('columns that are no classes, and lines told twice, say nothing', () => {
  const table = (...columns: string[]) => [
    filing('a', '2010-05-01', {
      portfolios: [FUND],
      tables: [
        feeTable(
          FUND,
          columns.map(() => '0.80%'),
          { columns },
        ),
      ],
    }),
  ]
  expect(fees(table('Current', 'Pro Forma'))).toEqual([])
  expect(fees(table('Class A', 'Class A Shares'))).toEqual([])
  expect(fees(table('Target Fund Class A', 'Acquiring Fund Class A'))).toEqual([])
  expect(
    fees([
      filing('a', '2010-05-01', {
        portfolios: [FUND],
        tables: [feeTable(FUND, ['0.80%']), feeTable(FUND, ['0.90%'], { id: 'annual-operating-expenses-2' })],
      }),
    ]),
  ).toEqual([])
})

test('two documents of one day with two figures: the first is kept, and both are told', () => {
  const p = portfolio(library([prospectus('a', '2010-05-01', '0.80%'), prospectus('b', '2010-05-01', '0.90%')]), KEY)
  expect(history(p).filter(l => l.startsWith('fee'))).toEqual(['fee, Class A, ManagementFeesOverAssets: 0.80% [~2010-05-01, )'])
  expect(p.findings.map(f => [f.rule, ...f.sources.map(s => s.filing)])).toEqual([['resolve:fee-contradicted', 'a', 'b']])
})

test('heads of one class, and figures in several spellings', () => {
  expect(['CLASS A SHARES', 'Class A', 'A', 'Class A Shares*'].map(foldClass)).toEqual(['a', 'a', 'a', 'a'])
  expect(['CLASS A SHARES', 'R6', 'INSTITUTIONAL SHARES', 'Investor Class', ''].map(className)).toEqual([
    'Class A',
    'Class R6',
    'Institutional',
    'Investor Class',
    null,
  ])
  expect(['0.80%', '.80', '(0.10)%', '−0.14%', 'None', 'N/A', '0.65% (first $500 million)'].map(rateOf)).toEqual([
    0.8,
    0.8,
    0.1,
    0.14,
    null,
    null,
    null,
  ])
  expect([sameRate('None', 'none'), sameRate('None', '0.00%'), sameRate('0.8%', '.80%')]).toEqual([true, false, true])
})
