// Long lists are divided: the first stretches that fit stand on the page, the others have pages of their own.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { RecordIndex } from '../../src/model/records.ts'
import { divided } from '../../src/site/lists/divided.ts'

const content = mkdtempSync(join(tmpdir(), 'divided-lists-'))
afterAll(() => {
  rmSync(content, { recursive: true, force: true })
  vi.unstubAllEnvs()
})
beforeEach(() => vi.resetModules())

function library(
  filings: readonly { id: string; day: string; trust?: string }[],
  timeline: readonly { date: string; type: string }[] = [],
  others: Record<string, unknown> = {},
): void {
  const index: RecordIndex = {
    today: '2007-05-01',
    filings: filings.map(f => ({ trust: null, tables: [], ...f })),
    portfolios: [],
    trusts: Object.keys(others).flatMap(path => /^trusts\/(.*)\.json$/.exec(path)?.[1] ?? []),
    timeline: { years: [], types: [] },
    cited: {},
  }
  mkdirSync(join(content, 'records/trusts'), { recursive: true })
  for (const [path, record] of Object.entries({ 'index.json': index, 'timeline.json': timeline, ...others }))
    writeFileSync(join(content, 'records', path), JSON.stringify(record))
  vi.stubEnv('CONTENT_DIR', content)
  for (const symbol of Object.getOwnPropertySymbols(globalThis).filter(s => s.description?.startsWith('stickerbook.')))
    Reflect.deleteProperty(globalThis, symbol)
}

/** "2007 400": what stands here, and what apart. */
const told = ({ here, apart }: { here: { key: string; items: readonly unknown[] }[]; apart: { key: string; count: number }[] }) => ({
  here: here.map(s => `${s.key} ${s.items.length}`),
  apart: apart.map(s => `${s.key} ${s.count}`),
})
const times = <T>(n: number, one: (i: number) => T) => Array.from({ length: n }, (_, i) => one(i))

test('nothing is lost, nothing stands twice, and no more than that stands on the page', () =>
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 })), fc.integer({ min: 0, max: 30 }), (counts, most) => {
      const { here, apart } = divided(
        counts.map((n, i) => ({ key: String(i), items: times(n, () => i) })),
        most,
      )
      expect([...here.map(s => s.items.length), ...apart.map(s => s.count)]).toEqual(counts)
      expect(here.flatMap(s => s.items).length).toBeLessThanOrEqual(most)
    }),
  ))

describe('filings', () => {
  const thirds = (count: number) =>
    times(count, i => ({ id: `f-${i}`, day: i < count / 3 ? '2007-05-01' : i < (count / 3) * 2 ? '2006-05-01' : '' }))

  test('few stand in one list', async () => {
    library(thirds(300))
    const { filingsDivided } = await import('../../src/site/lists/filings-divided.ts')
    expect(told(filingsDivided())).toEqual({ here: ['2007 100', '2006 100', 'Undated 100'], apart: [] })
  })

  test('of many, years before the newest have their pages', async () => {
    library(thirds(1200))
    const { filingsDivided, filingYearDivided } = await import('../../src/site/lists/filings-divided.ts')
    expect(told(filingsDivided())).toEqual({ here: ['2007 400', '2006 400'], apart: ['Undated 400'] })
    expect(told(filingYearDivided('Undated'))).toEqual({ here: ['Undated 400'], apart: [] })
  })

  test('of many years the newest two stand in the list, whatever else would fit', async () => {
    library(times(1200, i => ({ id: `f-${i}`, day: `${2007 - Math.floor(i / 100)}-05-01` })))
    const { filingsDivided } = await import('../../src/site/lists/filings-divided.ts')
    expect(told(filingsDivided()).here).toEqual(['2007 100', '2006 100'])
    expect(filingsDivided().apart).toHaveLength(10)
  })

  test('of a year of very many, months have their pages', async () => {
    library(times(2400, i => ({ id: `f-${i}`, day: `2007-${i < 800 ? '12' : i < 1600 ? '11' : '01'}-03` })))
    const { filingsDivided, filingsOfMonth, filingYearDivided } = await import('../../src/site/lists/filings-divided.ts')
    expect(told(filingsDivided())).toEqual({ here: [], apart: ['2007 2400'] })
    expect(told(filingYearDivided('2007'))).toEqual({ here: ['2007-12 800'], apart: ['2007-11 800', '2007-01 800'] })
    expect(filingsOfMonth('2007-11')).toEqual(times(800, i => `f-${800 + i}`))
  })
})

describe('the timeline', () => {
  // Oldest first, as it is written.
  const facts = [
    ...times(150, () => ({ date: '2006-03-01', type: 'liquidation' })),
    ...times(30, () => ({ date: '2007', type: 'reorganization' })),
    ...times(300, () => ({ date: '2007-02-01', type: 'liquidation' })),
    ...times(200, () => ({ date: '2007-07', type: 'reorganization' })),
  ]

  test('a type of change shows its newest years, and earlier ones have their pages', async () => {
    library([], facts)
    const { timelineOfTypeInMonth, typeDivided, typeYearDivided } = await import('../../src/site/lists/timeline-divided.ts')
    expect(told(typeDivided('reorganization'))).toEqual({ here: ['2007 230'], apart: [] })
    expect(told(typeDivided('liquidation'))).toEqual({ here: ['2007 300'], apart: ['2006 150'] })
    expect(told(typeYearDivided('liquidation', '2006'))).toEqual({ here: ['2006-03 150'], apart: [] })
    expect(timelineOfTypeInMonth('liquidation', '2006-03').map(e => e.date)).toEqual(times(150, () => '2006-03-01'))
  })

  test('a short year stands whole; of a long one each month has its page, and what names none stands on that of the year', async () => {
    library([], facts)
    const { timelineOfMonth, yearDivided } = await import('../../src/site/lists/timeline-divided.ts')
    expect(told(yearDivided('2006'))).toEqual({ here: ['2006-03 150'], apart: [] })
    expect(told(yearDivided('2007'))).toEqual({ here: ['2007 30'], apart: ['2007-02 300', '2007-07 200'] })
    expect(timelineOfMonth('2007-07')).toHaveLength(200)
  })
})

describe('names', () => {
  const named = (count: number) =>
    times(count, i => {
      const name = `${['Alder', 'élan', '500'][i % 3]} Fund ${i}`
      return { slug: `name-${i}`, url: `/names/name-${i}/`, name, bearers: [{ url: '/', name, trust: 'Alder Trust', note: '' }] }
    })

  test('many stand under letters on one page', async () => {
    library([], [], { 'names.json': named(999) })
    const { namedDivided } = await import('../../src/site/lists/named.ts')
    const { here, apart } = namedDivided('names')
    expect(here.map(({ letter, items }) => `${letter} ${items.length}`)).toEqual(['0–9 333', 'A 333', 'E 333'])
    expect(apart).toEqual([])
  })

  test('of very many each letter has its page', async () => {
    library([], [], { 'names.json': named(3000) })
    const { namedDivided, namedUnder } = await import('../../src/site/lists/named.ts')
    const { here, apart } = namedDivided('names')
    expect([here, apart]).toEqual([
      [],
      [
        { key: 'other', id: 'letter-other', text: '0–9', count: 1000 },
        { key: 'a', id: 'letter-a', text: 'A', count: 1000 },
        { key: 'e', id: 'letter-e', text: 'E', count: 1000 },
      ],
    ])
    expect(namedUnder('names', 'e').items[0]).toEqual({ name: 'élan Fund 1', url: '/names/name-1/', note: 'Alder Trust' })
  })
})

test('of very many trusts each letter has its page', async () => {
  const names = times(301, i => `${i % 3 ? 'Alder' : 'Brook'} Trust ${i}`)
  library([], [], Object.fromEntries(names.map((name, i) => [`trusts/t-${i}.json`, { slug: `t-${i}`, name }])))
  const { trustsDivided, trustsUnder } = await import('../../src/site/lists/trusts-divided.ts')
  expect([trustsDivided().here, trustsDivided().apart.map(({ key, count }) => `${key} ${count}`)]).toEqual([[], ['a 200', 'b 101']])
  expect(trustsUnder('b').items.slice(0, 2)).toEqual(['t-0', 't-3'])
})

describe('cases that no text decides', () => {
  const source = (filing: string) => ({ filing, anchor: null, lines: [1, 1], quote: '' })
  const trust = (slug: string, name: string) => ({ slug, name, names: [{ value: name }] })
  const cases = (count: number) => ({
    'report.json': { undecided: times(count, i => ({ question: `${i}?`, hint: '', sources: [source(`f-${i % 4}`)] })) },
    'trusts/alder.json': trust('alder', 'Alder Trust'),
    'trusts/brook.json': trust('brook', 'Brook Trust'),
  })
  const filings = ['Alder Trust', 'ALDER TRUST', 'Brook Trust', 'Unknown Trust'].map((trust, i) => ({ id: `f-${i}`, day: '', trust }))

  test('few stand on the page about the site, more on one of their own', async () => {
    library(filings, [], cases(52))
    const { undecidedApart, undecidedDivided, undecidedFew } = await import('../../src/site/lists/undecided.ts')
    expect([undecidedFew().cases.length, undecidedFew().count, undecidedApart()]).toEqual([50, 52, true])
    expect([undecidedDivided().here.length, undecidedDivided().apart]).toEqual([52, []])
  })

  test('of very many each trust has its page, and what is of none stands on that of all', async () => {
    library(filings, [], cases(404))
    const { undecidedDivided, undecidedOf } = await import('../../src/site/lists/undecided.ts')
    const { count, here, apart } = undecidedDivided()
    expect([count, here.length, apart]).toEqual([
      404,
      101,
      [
        { key: 'alder', id: 'alder', text: 'Alder Trust', count: 202 },
        { key: 'brook', id: 'brook', text: 'Brook Trust', count: 101 },
      ],
    ])
    expect(undecidedOf('brook').map(c => c.question)).toEqual(times(101, i => `${i * 4 + 2}?`))
  })
})
