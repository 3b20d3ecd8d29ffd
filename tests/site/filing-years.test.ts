// The list of filings holds the newest years of a large library; each earlier one has a page of its own.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import type { RecordIndex } from '../../src/model/records.ts'

const content = mkdtempSync(join(tmpdir(), 'filing-years-'))
afterAll(() => {
  rmSync(content, { recursive: true, force: true })
  vi.unstubAllEnvs()
})
beforeEach(() => vi.resetModules())

/** The years of a library of so many filings, a third each in 2007 and 2006 and the rest without a date, as the site tells them. */
async function yearsOf(count: number): Promise<(string | null)[][]> {
  const filings = Array.from({ length: count }, (_, i) => ({
    id: `f-${i}`,
    day: i < count / 3 ? '2007-05-01' : i < (count / 3) * 2 ? '2006-05-01' : '',
    trust: null,
    tables: [],
  }))
  const index: RecordIndex = { today: '2007-05-01', filings, portfolios: [], trusts: [], timeline: { years: [], types: [] }, cited: {} }
  mkdirSync(join(content, 'records'), { recursive: true })
  writeFileSync(join(content, 'records/index.json'), JSON.stringify(index))
  vi.stubEnv('CONTENT_DIR', content)
  for (const symbol of Object.getOwnPropertySymbols(globalThis).filter(s => s.description?.startsWith('stickerbook.')))
    Reflect.deleteProperty(globalThis, symbol)
  const [{ filingYears }, { ownPage }] = await Promise.all([
    import('../../src/site/records/records.ts'),
    import('../../src/site/history/filing-years.ts'),
  ])
  return filingYears().map(({ year, ids }) => [year, String(ids.length), ownPage(year)])
}

test('few filings stand in one list', async () => {
  expect(await yearsOf(300)).toEqual([
    ['2007', '100', null],
    ['2006', '100', null],
    ['Undated', '100', null],
  ])
})

test('of many, years before the newest two have their pages', async () => {
  expect(await yearsOf(1200)).toEqual([
    ['2007', '400', null],
    ['2006', '400', null],
    ['Undated', '400', '/filings/years/Undated/'],
  ])
})
