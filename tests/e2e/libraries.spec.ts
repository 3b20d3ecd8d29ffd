// Libraries of our own, built as a user builds them: fees by class over time, and a summary prospectus with its supplement as one text.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test, type Page } from 'playwright/test'

test.describe.configure({ mode: 'serial' })

const root = resolve(import.meta.dirname, '../..')
const shared = join(root, '../shared/corpus/edgar-html/0001104659-25-042942.htm')
const folder = mkdtempSync(join(tmpdir(), 'libraries-'))
const FUND = 'campion-bridge-funds/campion-bridge-value-fund'
const SELECT = 'value-line-select-growth-fund-inc/value-line-select-growth-fund-inc'
const SUPPLEMENT = `VALUE LINE SELECT GROWTH FUND, INC.

        Supplement dated July 1, 2025 to the Summary Prospectus dated May 1, 2025


     Effective August 1, 2025, the information under the heading "Investment objective" is replaced in its entirety with the following:

          The Fund's sole investment objective is long-term growth of capital and income.
`
/** A merger of which the later filing says nothing. */
const LAPSED = `HOLLIN DALE FUNDS
Hollin Dale Growth Fund

        Supplement dated March 3, 2014 to the Prospectus dated May 1, 2013

     The Board of Trustees has approved the reorganization of the Fund into Hollin Dale Equity Fund, subject to the approval of
shareholders. If approved, the reorganization is expected to take place on or about June 20, 2014.
`
const AFTERWARDS = `HOLLIN DALE FUNDS
Hollin Dale Growth Fund

        Supplement dated May 5, 2016 to the Prospectus dated May 1, 2016

     Effective May 5, 2016, Ada Thorne no longer serves as portfolio manager of the Fund.
`

test.beforeAll(() => {
  test.setTimeout(120_000)
  const filings = join(folder, 'content/filings')
  mkdirSync(filings, { recursive: true })
  cpSync(join(root, 'tests/samples/libraries/fees-by-class/filings'), filings, { recursive: true })
  writeFileSync(join(filings, 'lapsed.txt'), LAPSED)
  writeFileSync(join(filings, 'afterwards.txt'), AFTERWARDS)
  if (existsSync(shared)) {
    cpSync(shared, join(filings, 'select.htm'))
    writeFileSync(join(filings, 'select-supplement.txt'), SUPPLEMENT)
  }
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'src/cli/build.ts')], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      CONTENT_DIR: join(folder, 'content'),
      OUT_DIR: join(folder, 'out'),
      CACHE_DIR: join(folder, 'cache'),
      SITE_CARDS: '0',
      BUILD_DATE: '2025-08-01',
    },
  })
  expect(status, stderr).toBe(0)
})
test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const open = (page: Page, path: string) =>
  page.setContent(
    readFileSync(join(folder, 'out', path, 'index.html'), 'utf8').replace(/<script[\s\S]*?<\/script>|<meta http-equiv[^>]*>/g, ''),
  )
const rowOf = (page: Page, words: RegExp) =>
  page.getByRole('group', { name: 'Fees by class', exact: true }).getByRole('row', { name: words })

test('today: each line of the fee table for each class, with the day since when', async ({ page }) => {
  await open(page, FUND)
  await expect(rowOf(page, /Management fee/)).toContainText('since Jan 1, 2015')
  await expect(rowOf(page, /Management fee/).getByRole('cell')).toHaveText(['0.65%', '0.65%', '0.65%'])
  await expect(rowOf(page, /12b-1/).getByRole('cell')).toHaveText([
    /0\.25%\s+at least since May 1, 2014/,
    /0\.80%\s+since Apr 1, 2015/,
    /None\s+at least since May 1, 2014/,
  ])
  await expect(rowOf(page, /Total after waiver/).getByRole('cell')).toHaveText(['1.05%', '1.60%', '0.80%'])
})

test('the fee history: a picture in words, and when each rate held', async ({ page }) => {
  await open(page, FUND)
  await expect(page.getByRole('img', { name: /Total annual expenses/ })).toHaveAttribute(
    'aria-label',
    /Class A: 1\.20% at least since May 1, 2014, 1\.10% from Jan 1, 2015, 1\.13% at least since May 1, 2015/,
  )
  const table = page.getByRole('table', { name: 'Fees that did not stay as they were, and when each held' })
  await expect(table.getByRole('row').filter({ hasText: '0.75%' })).toHaveText(
    /Management fee\s*Class A, Class C, Class I\s*0\.75%\s*at least since\s*May 1, 2014\s*Jan 1, 2015/,
  )
  await expect(table.getByRole('row').filter({ hasText: '0.80%' }).first()).toHaveText(/0\.80%\s*Apr 1, 2015/)
  // What stayed as it was is not told again.
  await expect(table).not.toContainText('Maximum deferred sales charge')
})

test('as of a day: what held, with what was announced by then and nothing that came later', async ({ page }) => {
  await open(page, `${FUND}/as-of/2014-11-10`)
  await expect(
    rowOf(page, /Management fee/)
      .getByRole('cell')
      .first(),
  ).toHaveText(/0\.75%\s*scheduled 0\.65% from Jan 1, 2015/)
  await expect(rowOf(page, /12b-1/).getByRole('cell').nth(1)).toHaveText('1.00%')
  await expect(rowOf(page, /Total after waiver/)).toHaveCount(0)
})

test('a merger whose day came and went is told as what was to be', async ({ page }) => {
  await open(page, 'hollin-dale-funds/hollin-dale-growth-fund')
  const line = page.locator('.lineage')
  await expect(line).toHaveText(/Was to be merged into Hollin Dale Equity Fund, on or about June 20, 2014 proposed.*, not confirmed since$/)
})

test('today: of whom the last on file has left it says so', async ({ page }) => {
  await open(page, 'hollin-dale-funds/hollin-dale-growth-fund')
  const managers = page.locator('.facts > div').filter({ hasText: 'Portfolio managers' })
  await expect(managers).toHaveText(/none on file since May 5, 2016\s+Before\s+Ada Thorne\s+until May 5, 2016/)
})

test('the published data holds the same intervals', () => {
  const { tracks } = JSON.parse(readFileSync(join(folder, 'out/data/portfolios', `${FUND}.json`), 'utf8')) as {
    tracks: {
      track: string
      key: string
      line: string
      intervals: { value: string; from: string | null; to: string | null; seen: string; start: { filing: string; anchor: string } }[]
    }[]
  }
  const course = tracks.find(
    t => t.track === 'fee' && t.key === 'Class C' && t.line === 'DistributionAndService12b1FeesOverAssets',
  )!.intervals
  expect(course.map(i => [i.value, i.from, i.to, i.seen])).toEqual([
    ['1.00%', null, '2015-04-01', '2014-05-01'],
    ['0.80%', '2015-04-01', null, '2015-03-02'],
  ])
  expect(course[1]!.start.anchor).toBe('distribution-fee-change')
})

test('a summary prospectus of a filer with our own supplement: one text, with the marked-up difference', async ({ page }) => {
  test.skip(!existsSync(shared), 'the shared corpus is not here')
  await open(page, SELECT)
  const text = page.locator('.inforce').filter({ hasText: 'sole investment objective' }).first()
  await expect(text).toContainText('long-term growth of capital and income')
  await expect(text.locator('ins').first()).toContainText('and income')
})
