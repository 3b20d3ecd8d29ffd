// Corrections of a date: the earlier event moves, with both sources; the days before the correction knew it as it was first given.
import { expect, test } from 'vitest'
import { asOf } from '../../../src/model/as-of.ts'
import { change, filing, history, library, outcomes, portfolio } from './telling.ts'

const FUND = 'Alder Growth Fund'
const KEY = 'alder-series-trust/alder-growth-fund'
const firms = { from: 'One LLC', to: 'Two LLC', state: 'scheduled' as const }
const first = filing('a', '2012-03-01', {
  changes: [
    change('subadviser-change', FUND, { ...firms, effective: '2012-04-02' }),
    change('portfolio-manager-change', FUND, { from: 'Ann Lee', to: 'Bo Karr', effective: '2012-04-02', state: 'scheduled' }),
  ],
})
const told = (...later: ReturnType<typeof filing>[]) => portfolio(library([first, ...later]), KEY)
const firmsOf = (p: ReturnType<typeof told>) => history(p).filter(l => l.startsWith('subadviser'))

test('a correction that names the wrong day and the right one', () => {
  const p = told(
    filing('b', '2012-03-09', {
      changes: [
        change('correction', FUND, {
          from: 'April 2, 2012',
          to: 'April 16, 2012',
          quote: 'The supplement dated March 1, 2012 incorrectly gave the date of the change of subadviser.',
        }),
      ],
    }),
  )
  expect(outcomes(p)).toEqual(['portfolio-manager-change 2012-04-02 done', 'subadviser-change 2012-04-16 done'])
  expect([p.events[1]!.filing, ...p.events[1]!.also.map(s => s.filing)]).toEqual(['a', 'b'])
  expect(p.events[1]!.reason).toBe('first given as April 2, 2012, corrected on March 9, 2012')
  expect(firmsOf(p)).toEqual(['subadviser: One LLC [~2012-03-01, 2012-04-16)', 'subadviser: Two LLC [2012-04-16, )'])
  expect(p.tracks.find(t => t.intervals.some(i => i.value === 'Two LLC'))!.intervals[0]!.start!.filing).toBe('b')
  expect(asOf(p, '2012-03-05', '2012-03-05').open.map(e => [e.change.type, e.effective, e.change.dates[0]!.date])).toEqual([
    ['portfolio-manager-change', '2012-04-02', '2012-04-02'],
    ['subadviser-change', '2012-04-02', '2012-04-02'],
  ])
})

test('a correction that states the change again moves it, and leaves what it does not state', () => {
  const again = change('subadviser-change', FUND, { ...firms, effective: '2012-04-16' })
  const p = told(
    filing('b', '2012-03-09', {
      supersedes: [{ document: 'supplement', dated: '2012-03-01', lines: [2, 2] }],
      changes: [change('correction', FUND), again],
    }),
  )
  expect(outcomes(p)).toEqual(['correction done', 'portfolio-manager-change 2012-04-02 done', 'subadviser-change 2012-04-16 done'])
  expect(p.findings).toEqual([])
})

test('a re-issue takes the place of the whole: what it leaves out is superseded', () => {
  const p = told(
    filing('b', '2012-03-09', {
      supersedes: [{ document: 'supplement', dated: '2012-03-01', lines: [2, 2] }],
      changes: [change('subadviser-change', FUND, { ...firms, effective: '2012-04-16' })],
    }),
  )
  expect(outcomes(p)).toEqual(['portfolio-manager-change 2012-04-02 superseded', 'subadviser-change 2012-04-16 done'])
})

test('another day without a word of correction: a finding on both', () => {
  const p = told(
    filing('b', '2012-05-09', { changes: [change('subadviser-change', FUND, { ...firms, state: 'effective', effective: '2012-04-16' })] }),
  )
  expect(p.findings.map(f => [f.rule, ...f.sources.map(s => s.filing)])).toEqual([['resolve:date-contradicted', 'a', 'b']])
})

test.each([
  ['a new plan', { effective: '2012-06-01', quote: 'The change of subadviser has been postponed to June 1, 2012.' }],
  ['a month that holds the day', { effective: '2012-04' }],
])('%s is no contradiction', (_, over) => {
  expect(told(filing('b', '2012-03-20', { changes: [change('subadviser-change', FUND, { ...firms, ...over })] })).findings).toEqual([])
})

test('which of two changes of the day is meant is not guessed', () => {
  const p = told(
    filing('b', '2012-03-09', {
      changes: [
        change('correction', FUND, {
          from: 'April 2, 2012',
          to: 'April 16, 2012',
          quote: 'The date of the change of custodian index was wrong.',
        }),
      ],
    }),
  )
  expect(outcomes(p)).toEqual(['correction done', 'portfolio-manager-change 2012-04-02 done', 'subadviser-change 2012-04-02 done'])
})

test('the timeline tells a change once: on its right day, with every filing that states it', () => {
  const entries = (...later: ReturnType<typeof filing>[]) =>
    library([first, ...later])
      .timeline.filter(t => t.type === 'subadviser-change')
      .map(t => [t.date, t.source.filing, ...t.also.map(a => a.filing)])
  const corrects = filing('b', '2012-03-09', {
    changes: [
      change('correction', FUND, {
        from: 'April 2, 2012',
        to: 'April 16, 2012',
        quote: 'The supplement dated March 1, 2012 incorrectly gave the date of the change of subadviser.',
      }),
    ],
  })
  expect(entries(corrects)).toEqual([['2012-04-16', 'b']])
  expect(
    entries(filing('b', '2012-03-02', { changes: [change('subadviser-change', FUND, { ...firms, effective: '2012-04-02' })] })),
  ).toEqual([['2012-04-02', 'a', 'b']])
})
