// Every page type, and what opens over a page: axe finds nothing in either theme, 320 pixels need no sideways scrolling, nothing breaks the
// policy or leaves the site.
import { expect, test } from 'playwright/test'
import { axeFindsNothing, holds, onPage } from './one-page.ts'
import { PAGE_TYPES } from './pages.ts'

for (const [type, address] of Object.entries(PAGE_TYPES)) {
  test(`axe finds nothing, fits 320 pixels, keeps to the policy and to itself: ${type}`, ({ browser, baseURL }) => {
    test.setTimeout(90_000)
    return holds(browser, baseURL!, address)
  })
}

test('axe finds nothing among results, on the page and in the dialog', async ({ browser }) => {
  test.setTimeout(90_000)
  await onPage(browser, '/search/?q=portfolio', async page => {
    await expect(page.locator('#search-results > li').nth(3)).toBeVisible()
    await axeFindsNothing(page)
  })
  await onPage(browser, '/', async page => {
    await page.keyboard.press('/')
    await page.getByRole('dialog').getByRole('searchbox').fill('portfolio')
    await expect(page.getByRole('dialog').getByRole('link').nth(3)).toBeVisible()
    await axeFindsNothing(page)
  })
})
