// What readers ask, and whether the answer is among the first three results; the rate is printed. What a reader is told who finds nothing,
// and the filters.
import { expect, test } from 'playwright/test'
import { missed, queriesIn } from './asked.ts'

test('at least 95 of 100 queries find their page among the first three', async ({ page }) => {
  test.setTimeout(180_000)
  const queries = queriesIn(new URL('queries.json', import.meta.url))
  expect(queries.length).toBeGreaterThanOrEqual(60)
  expect((await missed(page, queries)).length).toBeLessThanOrEqual(queries.length * 0.05)
})

test('nonsense finds nothing and is told what to try', async ({ page }) => {
  await page.goto('/search/?q=zzyxqv%20blorft')
  await expect(page.locator('#search-status')).toContainText(/no|nothing/i)
  await expect(page.locator('#search-results > li')).toHaveCount(0)
})

test('filters narrow what is found, and stay in the address', async ({ page }) => {
  await page.goto('/search/?q=portfolio')
  await expect(page.locator('#search-results > li').first()).toBeVisible()
  await page.getByLabel('Year').selectOption('2007')
  await expect(page).toHaveURL(/year=2007/)
  await expect(page.locator('#search-results > li').first()).toBeVisible()
})

test('newest first: the days of filings fall, words and their synonyms together', async ({ page }) => {
  await page.goto('/search/?q=adviser&kind=Supplement&sort=date')
  await expect(page.locator('#search-results > li').nth(1)).toBeVisible()
  const days = (await page.locator('#search-results > li > p:first-of-type').allTextContents()).map(what =>
    Date.parse(/[A-Z][a-z]+ \d+, \d{4}$/.exec(what)?.[0] ?? ''),
  )
  expect(days.length).toBeGreaterThan(1)
  expect(days).toEqual(days.toSorted((a, b) => b - a))
})
