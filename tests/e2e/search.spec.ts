// What readers ask, and whether the answer is among the first three results; the rate is printed.
import { readFileSync } from 'node:fs'
import { expect, test } from 'playwright/test'

const { queries } = JSON.parse(readFileSync(new URL('queries.json', import.meta.url), 'utf8')) as { queries: { ask: string; expect: string[] }[] }

test('at least 95 of 100 queries find their page among the first three', async ({ page }) => {
  test.setTimeout(180_000)
  const failed: string[] = []
  for (const query of queries) {
    await page.goto(`/search/?q=${encodeURIComponent(query.ask)}`)
    await expect(page.locator('#search-status')).toHaveText(/\S/)
    await expect(page.locator('#search-status')).not.toHaveText(/^Searching/)
    const found = await page.locator('#search-names a, #search-results > li').evaluateAll(items => items.map(item => new URL((item.matches('a') ? item : item.querySelector('a'))!.getAttribute('href')!, location.href).pathname))
    const first = [...new Set(found)].slice(0, 3)
    if (!query.expect.some(address => first.some(path => address === '/firms/' ? path.startsWith(address) : path === address || (address.startsWith('/filings/') && path.startsWith(address))))) failed.push(`${query.ask}: ${first.join(' ') || 'nothing'}`)
  }
  const rate = 1 - failed.length / queries.length
  console.log(`${queries.length} queries, success ${(rate * 100).toFixed(1)} percent${failed.map(f => `\n  missed ${f}`).join('')}`)
  expect(queries.length).toBeGreaterThanOrEqual(60)
  expect(rate).toBeGreaterThanOrEqual(0.95)
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
