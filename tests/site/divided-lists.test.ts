// Long lists are divided: the first stretches that fit stand on the page, the others have pages of their own.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { RecordIndex } from '../../src/model/records.ts'
import { divided } from '../../src/site/history/divided.ts'

const content = mkdtempSync(join(tmpdir(), 'divided-lists-'))
afterAll(() => {
  rmSync(content, { recursive: true, force: true })
  vi.unstubAllEnvs()
})
beforeEach(() => vi.resetModules())

function library(filings: readonly { id: string; day: string }[], timeline: readonly { date: string; type: string }[] = []): void {
  const index: RecordIndex = {
    today: '2007-05-01',
    filings: filings.map(f => ({ ...f, trust: null, tables: [] })),
    portfolios: [],
    trusts: [],
    timeline: { years: [], types: [] },
    cited: {},
  }
  mkdirSync(join(content, 'records'), { recursive: true })
  writeFileSync(join(content, 'records/index.json'), JSON.stringify(index))
  writeFileSync(join(content, 'records/timeline.json'), JSON.stringify(timeline))
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
    const { filingsDivided } = await import('../../src/site/history/filings-divided.ts')
    expect(told(filingsDivided())).toEqual({ here: ['2007 100', '2006 100', 'Undated 100'], apart: [] })
  })

  test('of many, years before the newest have their pages', async () => {
    library(thirds(1200))
    const { filingsDivided, filingYearDivided } = await import('../../src/site/history/filings-divided.ts')
    expect(told(filingsDivided())).toEqual({ here: ['2007 400', '2006 400'], apart: ['Undated 400'] })
    expect(told(filingYearDivided('Undated'))).toEqual({ here: ['Undated 400'], apart: [] })
  })

  test('of many years the newest two stand in the list, whatever else would fit', async () => {
    library(times(1200, i => ({ id: `f-${i}`, day: `${2007 - Math.floor(i / 100)}-05-01` })))
    const { filingsDivided } = await import('../../src/site/history/filings-divided.ts')
    expect(told(filingsDivided()).here).toEqual(['2007 100', '2006 100'])
    expect(filingsDivided().apart).toHaveLength(10)
  })

  test('of a year of very many, months have their pages', async () => {
    library(times(2400, i => ({ id: `f-${i}`, day: `2007-${i < 800 ? '12' : i < 1600 ? '11' : '01'}-03` })))
    const { filingsDivided, filingsOfMonth, filingYearDivided } = await import('../../src/site/history/filings-divided.ts')
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
    const { timelineOfTypeInMonth, typeDivided, typeYearDivided } = await import('../../src/site/history/timeline-divided.ts')
    expect(told(typeDivided('reorganization'))).toEqual({ here: ['2007 230'], apart: [] })
    expect(told(typeDivided('liquidation'))).toEqual({ here: ['2007 300'], apart: ['2006 150'] })
    expect(told(typeYearDivided('liquidation', '2006'))).toEqual({ here: ['2006-03 150'], apart: [] })
    expect(timelineOfTypeInMonth('liquidation', '2006-03').map(e => e.date)).toEqual(times(150, () => '2006-03-01'))
  })

  test('a short year stands whole; of a long one each month has its page, and what names none stands on that of the year', async () => {
    library([], facts)
    const { timelineOfMonth, yearDivided } = await import('../../src/site/history/timeline-divided.ts')
    expect(told(yearDivided('2006'))).toEqual({ here: ['2006-03 150'], apart: [] })
    expect(told(yearDivided('2007'))).toEqual({ here: ['2007 30'], apart: ['2007-02 300', '2007-07 200'] })
    expect(timelineOfMonth('2007-07')).toHaveLength(200)
  })
})
