// What reads alike is told once: a plan that two filings tell and a third reports as done, a risk revised in two sections.
import { expect, it } from 'vitest'
import { toldOnce } from '../../src/model/told-once.ts'
import { change, filing, library } from '../pipeline/resolve/telling.ts'

const FUND = 'Alder Growth Fund'

it('a merger planned, confirmed and reported is one entry with three sources', () => {
  const merger = (state: 'proposed' | 'scheduled' | 'effective') =>
    change('reorganization', FUND, {
      from: FUND,
      to: 'Alder Core Fund',
      effective: '2012-06-01',
      state,
      summary: `${FUND} ${state === 'effective' ? 'was' : 'will be'} merged into Alder Core Fund.`,
    })
  const all = library([
    filing('a', '2012-01-10', { changes: [merger('proposed')] }),
    filing('b', '2012-05-10', { changes: [merger('scheduled')] }),
    filing('c', '2012-06-05', { changes: [merger('effective')] }),
  ])
  const told = toldOnce(all.portfolios[0]!.events)
  expect(told.map(e => [e.filing, ...e.also.map(s => s.filing)])).toEqual([['c', 'b', 'a']])
  expect(all.timeline.filter(t => t.type !== null).map(t => [t.date, t.source.filing, ...t.also.map(s => s.filing)])).toEqual([
    ['2012-06-01', 'a', 'b', 'c'],
  ])
})

it('changes of two days, or still open beside done, stay apart', () => {
  const moved = (effective: string) =>
    change('closed-to-investors', FUND, { effective, summary: 'Alder Growth Fund was closed to investors.' })
  const { events } = library([
    filing('a', '2012-01-10', { changes: [moved('2012-02-01')] }),
    filing('b', '2014-01-10', { changes: [moved('2014-02-01')] }),
  ]).portfolios[0]!
  expect(toldOnce(events)).toHaveLength(2)
})
