// The four filings of the users, as their words tell: six portfolios, two trusts, two clocks.
import { expect, test } from 'vitest'
import { asOf } from '../../../src/model/as-of.ts'
import { Library } from '../../../src/model/library.ts'
import { history, library, outcomes, portfolio } from './telling.ts'
import { seeds } from './seeds.ts'

const all = library(seeds, { today: '2008-01-03' })
const janus = portfolio(all, 'met-investors-series-trust/janus-aggressive-growth-portfolio')

test('no record has a field that its schema does not name', () => {
  expect(Library.parse(all)).toEqual(all)
})

test('six portfolios in two trusts, each by its first name on file', () => {
  expect(all.portfolios.map(p => `${p.key} ${p.status}`)).toEqual([
    'met-investors-series-trust/batterymarch-mid-cap-stock-portfolio to-be-merged',
    'met-investors-series-trust/janus-aggressive-growth-portfolio existing',
    'met-investors-series-trust/lazard-mid-cap-portfolio existing',
    'met-investors-series-trust/mfs-value-portfolio to-be-merged',
    'met-investors-series-trust/third-avenue-small-cap-value-portfolio existing',
    'metropolitan-series-fund-inc/harris-oakmark-large-cap-value-portfolio existing',
  ])
  expect(all.trusts.map(t => `${t.name} ${t.cik}`)).toEqual([
    'Met Investors Series Trust 0001126087',
    'Metropolitan Series Fund, Inc. null',
  ])
  expect(all.undecided).toEqual([])
})

test('two portfolios called MFS Value: one to be merged, the other still under its present name', () => {
  const harris = portfolio(all, 'metropolitan-series-fund-inc/harris-oakmark-large-cap-value-portfolio')
  expect(harris.name).toBe('Harris Oakmark Large Cap Value Portfolio')
  expect(harris.names.map(n => `${n.value} ${n.state}`)).toEqual([
    'Harris Oakmark Large Cap Value Portfolio effective',
    'MFS Value Portfolio proposed',
  ])
  expect(harris.lineage.filter(l => l.kind === 'absorbs').map(l => l.other)).toEqual(['met-investors-series-trust/mfs-value-portfolio'])
  expect(all.names.find(n => n.name === 'MFS Value Portfolio')!.bearers.map(b => b.url)).toEqual([
    '/met-investors-series-trust/mfs-value-portfolio/',
    '/metropolitan-series-fund-inc/harris-oakmark-large-cap-value-portfolio/',
  ])
})

test('the two reorganizations are open and conditional', () => {
  const merging = portfolio(all, 'met-investors-series-trust/mfs-value-portfolio')
  expect(merging.open.map(e => `${e.change.type} ${e.effective} ${e.outcome}: ${e.reason}`)).toEqual([
    'reorganization 2008-04-28 open: conditional',
  ])
  expect(outcomes(portfolio(all, 'met-investors-series-trust/lazard-mid-cap-portfolio'))).toEqual(['reorganization 2008-04-28 open'])
})

test('Janus Aggressive Growth: what held when', () => {
  expect(history(janus)).toEqual([
    'name: Janus Aggressive Growth Portfolio [~2006-09-22, 2006-10-01)',
    'name: Legg Mason Aggressive Growth Portfolio [2006-10-01, )',
    'adviser: Janus Capital Management LLC [~2006-09-22, 2006-10-01)',
    'adviser: ClearBridge Advisors, LLC [2006-10-01, )',
    'manager: Evan Bauman [2006-10-01, )',
    'manager: Richard Freeman [2006-10-01, )',
    'objective: long-term growth of capital [~2006-09-22, 2006-10-01)',
    'objective: capital appreciation [2006-10-01, )',
  ])
})

test('Janus Aggressive Growth on three days, with what was public on each', () => {
  const before = asOf(janus, '2006-09-21', '2006-09-21')
  expect(before.known).toBe(false)
  expect(before.facts).toEqual([])
  const between = asOf(janus, '2006-09-25', '2006-09-25')
  expect(between.name).toBe('Janus Aggressive Growth Portfolio')
  expect(between.facts.find(f => f.track === 'adviser')!.interval.value).toBe('Janus Capital Management LLC')
  expect(between.open.map(e => e.change.type)).toEqual([
    'adviser-change',
    'portfolio-renamed',
    'objective-change',
    'portfolio-manager-change',
  ])
  const after = asOf(janus, '2006-10-01', '2006-10-01')
  expect(after.name).toBe('Legg Mason Aggressive Growth Portfolio')
  expect(after.facts.find(f => f.track === 'adviser')!.interval.value).toBe('ClearBridge Advisors, LLC')
  expect(after.open).toEqual([])
})

test('Third Avenue: nobody could know on 2007-05-25 of the change effective 2007-05-22', () => {
  const third = portfolio(all, 'met-investors-series-trust/third-avenue-small-cap-value-portfolio')
  expect(asOf(third, '2007-05-25', '2007-05-25').known).toBe(false)
  expect(asOf(third, '2007-05-25').events.map(e => e.outcome)).toEqual(['done'])
})

test('the timeline tells what happened, what is planned and what is proposed', () => {
  const told = (date: string) => all.timeline.filter(t => t.date === date && t.type !== null).map(t => `${t.role} ${t.state}`)
  expect(new Set(told('2006-10-01'))).toEqual(new Set(['effective effective']))
  expect(told('2007-11-07')).toEqual(['board-approval effective', 'board-approval effective'])
  expect(told('2008-02-28')).toEqual(['meeting scheduled', 'meeting scheduled'])
  expect(told('2008-04-28')).toEqual(['effective proposed', 'effective proposed'])
  expect(all.timeline.map(t => t.date)).toEqual(all.timeline.map(t => t.date).toSorted())
})
