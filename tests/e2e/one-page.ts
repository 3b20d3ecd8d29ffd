// What must hold of any page in a browser: axe finds nothing in either theme, 320 pixels need no sideways scrolling, nothing breaks the
// policy or leaves the site.
import AxeBuilder from '@axe-core/playwright'
import { expect, type Browser, type Page } from 'playwright/test'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** The rules of those sets that look at colours: nothing else differs between the themes. */
const COLOURS = ['color-contrast', 'link-in-text-block']

export async function axeFindsNothing(page: Page): Promise<void> {
  await nothing(page, new AxeBuilder({ page }).withTags(RULES), 10)
  await page.emulateMedia({ colorScheme: 'dark' })
  await nothing(page, new AxeBuilder({ page }).withRules(COLOURS), 0)
}

async function nothing(page: Page, axe: AxeBuilder, least: number): Promise<void> {
  // No page has a frame. To look into frames axe opens a page of its own each time, which takes longer than what it looks for.
  expect(page.frames()).toHaveLength(1)
  const { violations, passes } = await axe.setLegacyMode(true).analyze()
  expect(
    violations.map(
      v =>
        `${page.url()}: ${v.id}: ${v.nodes
          .map(n => n.target.join(' '))
          .slice(0, 3)
          .join(' | ')}`,
    ),
  ).toEqual([])
  expect(passes.length).toBeGreaterThan(least)
}

/** A page with nothing in motion, in the light theme. */
export async function onPage(browser: Browser, address: string, check: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ colorScheme: 'light', reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(address)
  await check(page)
  await context.close()
}

export async function holds(browser: Browser, site: string, address: string): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 320, height: 700 }, colorScheme: 'light', reducedMotion: 'reduce' })
  const page = await context.newPage()
  const said: string[] = []
  const elsewhere: string[] = []
  page.on('console', message => {
    if (message.type() === 'error') said.push(message.text())
  })
  page.on('pageerror', error => said.push(error.message))
  page.on('request', request => {
    if (!request.url().startsWith(site) && !request.url().startsWith('data:') && !request.url().startsWith('blob:'))
      elsewhere.push(request.url())
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  expect(await page.evaluate(() => document.documentElement.scrollWidth), `width of ${address}`).toBeLessThanOrEqual(320)
  expect(await page.locator('meta[http-equiv="content-security-policy" i]').count()).toBe(1)
  expect(said, address).toEqual([])
  expect(elsewhere, address).toEqual([])
  await page.setViewportSize({ width: 1280, height: 720 })
  await axeFindsNothing(page)
  await context.close()
}
