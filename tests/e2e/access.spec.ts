// Every page type in both themes: axe finds nothing, 320 pixels need no sideways scrolling, nothing breaks the policy or leaves the site.
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from 'playwright/test'
import { PAGE_TYPES } from './pages.ts'

for (const [type, address] of Object.entries(PAGE_TYPES)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing: ${type}, ${colorScheme}`, async ({ browser }) => {
      const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce' })
      const page = await context.newPage()
      await page.goto(address)
      const { violations, passes } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
      expect(violations.map(v => `${v.id}: ${v.nodes.map(n => n.target.join(' ')).slice(0, 3).join(' | ')}`)).toEqual([])
      expect(passes.length).toBeGreaterThan(10)
      await context.close()
    })
  }

  test(`fits 320 pixels, keeps to the policy and to itself: ${type}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ viewport: { width: 320, height: 700 } })
    const page = await context.newPage()
    const said: string[] = [], elsewhere: string[] = []
    page.on('console', message => { if (message.type() === 'error') said.push(message.text()) })
    page.on('pageerror', error => said.push(error.message))
    page.on('request', request => { if (!request.url().startsWith(baseURL!) && !request.url().startsWith('data:') && !request.url().startsWith('blob:')) elsewhere.push(request.url()) })
    await page.goto(address, { waitUntil: 'networkidle' })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    expect(await page.locator('meta[http-equiv="content-security-policy" i]').count()).toBe(1)
    expect(said).toEqual([])
    expect(elsewhere).toEqual([])
    await context.close()
  })

  test(`headings in order: ${type}`, async ({ page }) => {
    await page.goto(address)
    const levels = await page.locator('h1,h2,h3,h4,h5,h6').evaluateAll(hs => hs.map(h => Number(h.tagName[1])))
    expect(levels.filter(l => l === 1)).toHaveLength(1)
    levels.forEach((level, i) => { expect(level, `heading ${i + 1} of ${levels}`).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1) })
  })
}
