// What a search costs where the index is in shards: those that can answer are asked, not all.
import { expect, test } from 'playwright/test'
import { sentFor, serve, spellSent, type Served } from '../wire.ts'
import { out } from './corpus-site.ts'

let site: Served
test.beforeAll(async () => {
  site = await serve(out)
})
test.afterAll(() => site.close())

for (const [query, most] of [
  ['fee', 220_000],
  ['Muzinich Dynamic Income Fund', 240_000],
  ['muzinch dynamic', 220_000],
  ['London Stock Exchange Group', 220_000],
  ['"fossil fuel reserves"', 170_000],
  ['zzyxqv blorft', 80_000],
  ['fee&sort=date', 300_000],
] as const) {
  test(`a query within ${most / 1000} KB: ${query}`, async ({ browser }) => {
    const sent = await sentFor(browser, site, `/search/?q=${encodeURI(query)}`, '#search-status')
    expect(sent.bytes, spellSent(sent)).toBeLessThan(most)
  })
}

test('the newest first are the newest of all shards', async ({ page, baseURL }) => {
  await page.goto(`${baseURL}/search/?q=fund&kind=Supplement&sort=date`)
  await expect(page.locator('#search-results > li').nth(5)).toBeVisible({ timeout: 20_000 })
  await page.getByRole('button', { name: 'More results' }).click()
  await expect(page.locator('#search-results > li').nth(13)).toBeVisible({ timeout: 20_000 })
  const days = (await page.locator('#search-results > li > p:first-of-type').allTextContents()).map(what =>
    Date.parse(/[A-Z][a-z]+ \d+, \d{4}$/.exec(what)?.[0] ?? ''),
  )
  expect(days).toEqual(days.toSorted((a, b) => b - a))
})

test('more results are others, until there are no more', async ({ page, baseURL }) => {
  await page.goto(`${baseURL}/search/?q=adviser`)
  const more = page.getByRole('button', { name: 'More results' })
  const items = page.locator('#search-results > li')
  test.setTimeout(90_000)
  await expect(items.nth(5)).toBeVisible({ timeout: 20_000 })
  for (let n = await items.count(); (await more.isVisible()) && n < 80; n = await items.count()) {
    await more.click()
    await expect(items.nth(n)).toBeVisible({ timeout: 20_000 })
  }
  const links = await items.locator('> a').evaluateAll(all => all.map(a => a.getAttribute('href')))
  expect(new Set(links).size).toBe(links.length)
  expect(links.length).toBeGreaterThan(40)
})

test('words that stand in many shards and on no page together: the reader is asked before all are read', async ({ page, baseURL }) => {
  await page.goto(`${baseURL}/search/?q=confirm+written&kind=Supplement`)
  const rest = page.getByRole('button', { name: 'Search the rest' })
  const status = page.locator('#search-status')
  await expect(status).toContainText('Nothing found where it is likeliest', { timeout: 20_000 })
  await rest.click()
  await expect(status).toContainText('Nothing found. Try', { timeout: 20_000 })
  await expect(rest).toBeHidden()
})
