// Every page type in both themes: axe finds nothing, 320 pixels need no sideways scrolling, nothing breaks the policy or leaves the site.
import { expect, test } from 'playwright/test'
import { axeFindsNothing, fitsAndKeepsToItself, inTheme } from './one-page.ts'
import { PAGE_TYPES } from './pages.ts'

for (const [type, address] of Object.entries(PAGE_TYPES)) {
  for (const theme of ['light', 'dark'] as const) {
    test(`axe finds nothing: ${type}, ${theme}`, ({ browser }) => inTheme(browser, theme, address, axeFindsNothing))
  }

  test(`fits 320 pixels, keeps to the policy and to itself: ${type}`, ({ browser, baseURL }) => fitsAndKeepsToItself(browser, baseURL!, address))

  test(`headings in order: ${type}`, async ({ page }) => {
    await page.goto(address)
    const levels = await page.locator('h1,h2,h3,h4,h5,h6').evaluateAll(hs => hs.map(h => Number(h.tagName[1])))
    expect(levels.filter(l => l === 1)).toHaveLength(1)
    levels.forEach((level, i) => { expect(level, `heading ${i + 1} of ${levels}`).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1) })
  })
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing among results, on the page and in the dialog, ${theme}`, async ({ browser }) => {
    await inTheme(browser, theme, '/search/?q=portfolio', async page => {
      await expect(page.locator('#search-results > li').nth(3)).toBeVisible()
      await axeFindsNothing(page)
    })
    await inTheme(browser, theme, '/', async page => {
      await page.keyboard.press('/')
      await page.getByRole('dialog').getByRole('searchbox').fill('portfolio')
      await expect(page.getByRole('dialog').getByRole('link').nth(3)).toBeVisible()
      await axeFindsNothing(page)
    })
  })
}
