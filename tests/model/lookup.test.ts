// "Adviser of X on date D", by any name X ever bore, from the published look-up alone.
import { expect, test } from 'vitest'
import { lookUp, publishedLookup, type Lookup } from '../../src/model/lookup.ts'
import { change, filing, library } from '../pipeline/resolve/telling.ts'
import { seeds } from '../pipeline/resolve/seeds.ts'

// As a reader of the file gets it.
const published = (filings: Parameters<typeof library>[0], today?: string): Lookup =>
  JSON.parse(JSON.stringify(publishedLookup(library(filings, today ? { today } : {}).portfolios))) as Lookup
const ofSeeds = published(seeds, '2008-01-03')
const adviser = (name: string, day: string) => lookUp(ofSeeds, name, 'adviser', day).map(a => `${a.key}: ${a.values.join(', ')}`)

test.each([
  ['Janus Aggressive Growth Portfolio', '2006-09-25', 'Janus Capital Management LLC'],
  ['JANUS AGGRESSIVE GROWTH PORTFOLIO', '2006-10-01', 'ClearBridge Advisors, LLC'],
  ['Legg Mason Aggressive Growth Portfolio', '2006-09-25', 'Janus Capital Management LLC'],
  ['Legg Mason Aggressive Growth Portfolio', '2007-01-01', 'ClearBridge Advisors, LLC'],
  ['Janus Aggressive Growth Portfolio', '2000-01-01', ''],
])('the adviser of %s on %s', (name, day, expected) =>
  expect(adviser(name, day)).toEqual([`met-investors-series-trust/janus-aggressive-growth-portfolio: ${expected}`]),
)

test('a name nobody bore', () => expect(adviser('Janus Growth Portfolio', '2006-10-01')).toEqual([]))

test('a name of two trusts leads to the one that bore it on the day; one only announced does not bear it', () => {
  expect(lookUp(ofSeeds, 'MFS Value Portfolio', 'name', '2007-12-20').map(a => a.key)).toEqual([
    'met-investors-series-trust/mfs-value-portfolio',
  ])
})

test('a name used again leads to its bearer of the day', () => {
  const lookup = published([
    filing('a1', '2005-01-03', {
      changes: [
        change('portfolio-renamed', 'Ash Fund', { from: 'Ash Fund', to: 'Beech Fund', effective: '2005-02-01', state: 'scheduled' }),
        change('adviser-change', 'Ash Fund', { to: 'One LLC', effective: '2005-01-03' }),
      ],
    }),
    filing('a2', '2006-01-03', { changes: [change('adviser-change', 'Ash Fund', { to: 'Two LLC', effective: '2006-01-03' })] }),
  ])
  expect(lookUp(lookup, 'Ash Fund', 'adviser', '2005-01-15').flatMap(a => a.values)).toEqual(['One LLC'])
  expect(lookUp(lookup, 'Ash Fund', 'adviser', '2006-02-01').flatMap(a => a.values)).toEqual(['Two LLC'])
  expect(lookUp(lookup, 'Beech Fund', 'adviser', '2006-02-01').flatMap(a => a.values)).toEqual(['One LLC'])
})
