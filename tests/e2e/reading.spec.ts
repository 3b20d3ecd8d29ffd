// A reader's ways through the site: from home to a fee table, by link into a filing, by keyboard, without JavaScript.
import { expect, test } from 'playwright/test'
import { FILING, LETTER, PAGE_TYPES, PORTFOLIO, TRUST } from './pages.ts'

test('from home by way of the trust to a fee table', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Met Investors Series Trust', exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Met Investors Series Trust')
  await page.getByRole('main').getByRole('link', { name: 'Legg Mason Aggressive Growth Portfolio' }).first().click()
  await expect(page).toHaveURL(PORTFOLIO)
  const fees = page.getByRole('table').filter({ hasText: '12b-1 Fees' })
  await expect(fees.getByRole('row', { name: /Total Annual Portfolio Operating Expense/ })).toContainText('0.94%')
  await expect(fees.getByRole('columnheader', { name: 'Class B' })).toBeVisible()
})

test('the portfolio says who advises it, since when, and where that stands', async ({ page }) => {
  await page.goto(PORTFOLIO)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Legg Mason Aggressive Growth Portfolio')
  const main = page.getByRole('main')
  await expect(main).toContainText('Janus Aggressive Growth Portfolio')
  await expect(main).toContainText('CAM North America, LLC')
  await expect(main).toContainText('October 1, 2006')
  await main
    .getByRole('link', { name: /lines? \d/ })
    .first()
    .click()
  await expect(page).toHaveURL(new RegExp(`${FILING}.*#`))
})

test('a title breaks between its words, not within one that has a hyphen', async ({ page }) => {
  await page.goto('/met-investors-series-trust/batterymarch-mid-cap-stock-portfolio/')
  const word = page.getByRole('heading', { level: 1 }).getByText('Mid-Cap', { exact: true })
  for (const width of [320, 390, 700, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    expect(
      await word.evaluate(it => it.getBoundingClientRect().height / parseFloat(getComputedStyle(it).lineHeight)),
      `lines at ${width} px`,
    ).toBeCloseTo(1, 1)
  }
})

test("the past of a comparable fund is never the portfolio's own", async ({ page }) => {
  await page.goto(PORTFOLIO)
  const section = page.getByRole('heading', { level: 2, name: /comparable/i })
  await expect(section).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: 'Performance', exact: true })).toHaveCount(0)
})

test('as of a day: nothing known, scheduled, in effect', async ({ page }) => {
  await page.goto(`${PORTFOLIO}as-of/2006-09-22/`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Janus Aggressive Growth Portfolio')
  await expect(page.getByRole('main')).toContainText(/scheduled/)
  await page.goto(`${PORTFOLIO}as-of/2006-10-01/`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Legg Mason Aggressive Growth Portfolio')
})

test('two portfolios of one name are kept apart', async ({ page }) => {
  await page.goto('/names/mfs-value-portfolio/')
  await expect(page.getByRole('main').getByRole('link', { name: /MFS Value Portfolio|Harris Oakmark/ })).not.toHaveCount(1)
  await page.goto('/metropolitan-series-fund-inc/harris-oakmark-large-cap-value-portfolio/')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Harris Oakmark Large Cap Value Portfolio')
})

test('a letter shows its comments with their responses, and what does not add up', async ({ page }) => {
  await page.goto(LETTER)
  await expect(page.getByRole('main')).toContainText('Additional disclosure has been added to page 14.')
  await expect(page.getByRole('main')).toContainText(/44.*36|36.*44/s)
  await expect(page.getByRole('table').filter({ hasText: 'Elizabeth M. Forget' })).toBeVisible()
  await expect(page.getByRole('table').filter({ hasText: 'Jeffrey A. Tupper' })).toBeVisible()
})

test('a link to lines of a filing lands on its words', async ({ page }) => {
  await page.goto(`${FILING}as-filed/#L118`)
  await expect(page.locator('#L118')).toBeInViewport()
  await expect(page.locator(':has(> #L118), #L118').first()).toContainText('Effective October 1, 2006 the management fee')
})

test('the table of contents leads to the section and back', async ({ page }) => {
  await page.goto(FILING)
  const contents = page.getByRole('navigation', { name: /contents/i })
  await contents.getByRole('link', { name: /Fees and Expenses/ }).click()
  await expect(page).toHaveURL(/#/)
  const heading = page.getByRole('heading', { name: /Fees and Expenses/ })
  await expect(heading).toBeInViewport()
})

test('an address that is not there searches for what was asked', async ({ page }) => {
  const response = await page.goto('/met-investors-series-trust/legg-mason-growth/')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('searchbox').first()).toBeVisible()
  await expect(page.getByRole('searchbox').first()).toHaveValue(/legg mason growth/)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  for (const [type, address] of Object.entries(PAGE_TYPES)) {
    test(`${type} reads`, async ({ page }) => {
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect(((await page.getByRole('main').textContent()) ?? '').length).toBeGreaterThan(60)
    })
  }
  test('search says what to do instead', async ({ page }) => {
    await page.goto('/search/')
    await expect(page.getByRole('main')).toContainText(/JavaScript/)
    await page.getByRole('main').getByRole('link', { name: /name/i }).first().click()
    await expect(page).toHaveURL(/\/names\//)
  })
})

test('by keyboard alone: skip link, search, result', async ({ page }) => {
  await page.goto(TRUST)
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveText(/skip/i)
  await page.keyboard.press('Enter')
  await page.keyboard.press('/')
  const box = page.getByRole('dialog').getByRole('searchbox')
  await expect(box).toBeFocused()
  await box.fill('harris oakmark')
  await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/harris-oakmark|mfs-value/)
  await page.goto(TRUST)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
})
