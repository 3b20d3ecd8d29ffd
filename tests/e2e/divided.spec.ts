// A library with more of a kind than one page holds: lists are divided, nothing is lost, and every link lands.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test, type Page } from 'playwright/test'
import { filesOf, lostLinks } from './every-page.ts'

test.describe.configure({ mode: 'serial' })

const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'divided-'))
const out = join(folder, 'out')
const COUNT = 420
const COLOURS = ['Amber', 'Birch', 'Cedar', 'Dune', 'Ember', 'Fern', 'Grove', 'Heath', 'Iris', 'Juniper']
const STYLES = ['Growth', 'Value', 'Bond', 'Income']
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

const filing = (i: number): string => {
  const day = `${MONTHS[i % 12]} ${(i % 28) + 1}, 2007`
  return `HOLLOWAY FUNDS TRUST

                    HOLLOWAY ${COLOURS[i % 10]!.toUpperCase()} ${STYLES[Math.floor(i / 10) % 4]!.toUpperCase()} FUND

        Supplement dated ${day} to the Prospectus dated November 1, 2006

     Effective ${day}, the management fee of the Fund is reduced from 0.${i % 9}5% to 0.${i % 9}0% of its average daily net assets.
`
}

test.beforeAll(() => {
  test.setTimeout(180_000)
  const filings = join(folder, 'content/filings')
  mkdirSync(filings, { recursive: true })
  for (let i = 0; i < COUNT; i++) writeFileSync(join(filings, `filing-${String(i).padStart(3, '0')}.txt`), filing(i))
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'src/cli/build.ts')], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: join(folder, 'content'), OUT_DIR: out, CACHE_DIR: join(folder, 'cache'), SITE_CARDS: '0' },
  })
  expect(status, stderr).toBe(0)
})
test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const open = (page: Page, path: string) =>
  page.setContent(readFileSync(join(out, path, 'index.html'), 'utf8').replace(/<script[\s\S]*?<\/script>|<meta http-equiv[^>]*>/g, ''))

test('a long year leads to its months, and they hold all that it has', async ({ page }) => {
  await open(page, 'timeline/2007')
  const months = page.getByRole('navigation', { name: '2007 by month' }).getByRole('link')
  await expect(months).toHaveCount(12)
  await expect(months.first()).toHaveText(/January 2007\s+\d+ facts/)
  await expect(page.locator('.change')).toHaveCount(0)
  let facts = 0
  for (const path of await months.evaluateAll(links => links.map(link => link.getAttribute('href')!))) {
    await open(page, path)
    facts += await page.locator('.change').count()
  }
  // Each filing is a document of its day, and tells a change.
  expect(facts).toBe(2 * COUNT)
})

test('a type of change of which a year has too many leads to that year', async ({ page }) => {
  await open(page, 'timeline/type/management-fee-change')
  await expect(page.getByRole('heading', { name: 'By year' })).toBeVisible()
  await expect(page.getByRole('link', { name: `2007 ${COUNT} facts` })).toHaveAttribute(
    'href',
    '/timeline/type/management-fee-change/2007/',
  )
  await open(page, 'timeline/type/management-fee-change/2007')
  // A year that is too long itself shows its newest months, and leads to the others.
  const newest = await page.locator('.change').count()
  const earlier = page.getByRole('navigation', { name: 'Management fee by month' }).getByRole('link')
  await expect(earlier).toHaveText(/January 2007\s+35 facts/)
  await open(page, 'timeline/type/management-fee-change/2007/01')
  await expect(page.locator('.change')).toHaveCount(35)
  expect(newest).toBe(COUNT - 35)
})

test('each trust has a sheet of links of its own', async ({ page }) => {
  await open(page, 'links')
  await expect(page.getByRole('main').getByRole('link', { name: 'Holloway Funds Trust' })).toHaveAttribute(
    'href',
    '/links/holloway-funds-trust/',
  )
  await open(page, 'links/holloway-funds-trust')
  await expect(page.locator('.sheet li')).toHaveCount(1 + COLOURS.length * STYLES.length + COUNT)
})

test('every link lands', () => {
  test.slow()
  const { pages, lost } = lostLinks(out)
  expect(pages).toBeGreaterThan(2 * COUNT)
  expect(lost).toEqual([])
  expect(filesOf(out).filter(f => f.startsWith('/timeline/2007/')).length).toBe(13)
})
