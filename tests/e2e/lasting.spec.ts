// Links that last: a link's own day, copied links and citations, short addresses, notes at their passage on a phone, and the weight of a
// page.
import { expect, test } from 'playwright/test'
import { FILING, PORTFOLIO } from './pages.ts'

test('a link that carries its day says what has changed since', async ({ page }) => {
  await page.goto(`${PORTFOLIO}?as-of=2006-09-25`)
  const note = page.locator('.banner-note')
  await expect(note).toContainText('This link was made on September 25, 2006.')
  await expect(note).toContainText('October 1, 2006')
  await note.getByRole('link', { name: 'As it stood then' }).click()
  await expect(page).toHaveURL(`${PORTFOLIO}as-of/2006-09-22/`)
  await page.goto(`${PORTFOLIO}?as-of=2020-01-01`)
  await expect(page.locator('.banner-note')).toContainText('Nothing on file has changed since.')
})

test.describe('copying', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })
  const copied = (page: import('playwright/test').Page) => page.evaluate(() => navigator.clipboard.readText())

  test('the link of a heading, and the link with its day', async ({ page }) => {
    await page.goto(PORTFOLIO)
    await page.getByRole('button', { name: 'Copy link: Fees' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => copied(page)).toMatch(/janus-aggressive-growth-portfolio\/#fees$/)
    await page.getByRole('button', { name: /Copy link with today/ }).click()
    await expect.poll(() => copied(page)).toMatch(/janus-aggressive-growth-portfolio\/\?as-of=\d{4}-\d{2}-\d{2}$/)
  })

  test('the citation of a passage names trust, document, date, lines and address', async ({ page }) => {
    await page.goto(FILING)
    const button = page.getByRole('button', { name: 'Copy citation: Management fee', exact: true })
    await button.focus()
    await page.keyboard.press('Enter')
    await expect
      .poll(() => copied(page))
      .toMatch(
        /^Met Investors Series Trust, Supplement dated September 22, 2006 to the Prospectus dated May 1, 2006, lines 118–125, http.*\/filings\/0000908737-06-000704\/#\S+$/,
      )
  })
})

test.describe('lines of the file as filed', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })
  const copied = (page: import('playwright/test').Page) => page.evaluate(() => navigator.clipboard.readText())
  const marked = (page: import('playwright/test').Page) =>
    page.evaluate(() => {
      const band = document.querySelector('.band')!.getBoundingClientRect()
      return [...document.querySelectorAll('pre.raw a')].flatMap((a, i) => {
        const { top, bottom } = a.getBoundingClientRect()
        return (top + bottom) / 2 > band.top && (top + bottom) / 2 < band.bottom ? [i + 1] : []
      })
    })

  test('those that a fact was read from are marked, all of them', async ({ page }) => {
    await page.goto(FILING)
    await page.locator('.readnote').filter({ hasText: 'Management fee' }).first().getByRole('link', { name: 'lines 118–125' }).click()
    await expect(page).toHaveURL(/as-filed\/\?to=125#L118$/)
    await expect(page.locator('#L118')).toBeInViewport()
    await expect.poll(() => marked(page)).toEqual([118, 119, 120, 121, 122, 123, 124, 125])
  })

  test('others are chosen by their numbers, and cited', async ({ page }) => {
    await page.goto(`${FILING}as-filed/`)
    await expect(page.getByRole('button', { name: 'Copy citation' })).toBeHidden()
    await page.locator('#L12').click()
    await expect(page).toHaveURL(/as-filed\/#L12$/)
    await page.locator('#L7').click({ modifiers: ['Shift'] })
    await expect(page).toHaveURL(/as-filed\/\?to=12#L7$/)
    await page.getByRole('button', { name: 'Copy citation' }).click()
    await expect
      .poll(() => copied(page))
      .toMatch(/^Met Investors Series Trust, Supplement dated .*, lines 7–12, http.*\/as-filed\/\?to=12#L7$/)
  })

  test('and by keyboard alone', async ({ page }) => {
    await page.goto(`${FILING}as-filed/`)
    await page.waitForLoadState('networkidle')
    await page.getByRole('spinbutton', { name: 'First line' }).focus()
    await page.keyboard.type('12')
    // What is half typed stays when the window changes its width, as a phone does that is turned.
    await page.setViewportSize({ width: 700, height: 800 })
    await page.keyboard.type('1')
    await page.keyboard.press('Tab')
    await page.keyboard.type('123')
    await page.keyboard.press('Enter')
    await expect.poll(() => marked(page)).toEqual([121, 122, 123])
    await page.getByRole('button', { name: 'Copy link' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => copied(page)).toMatch(/as-filed\/\?to=123#L121$/)
  })
})

test('a short address leads to its page', async ({ page }) => {
  await page.goto('/links/')
  const short = page.getByRole('listitem').filter({ hasText: 'Legg Mason Aggressive Growth Portfolio' }).getByRole('link').first()
  await expect(short).toHaveAttribute('href', /^\/s\/[a-z0-9]{7}\/$/)
  await short.click()
  await expect(page).toHaveURL(PORTFOLIO)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } })
  test('a note opens at its passage and closes again', async ({ page }) => {
    await page.goto(FILING)
    // Before its script is there the mark is a plain link to the note.
    await page.waitForLoadState('networkidle')
    const mark = page.locator('.mk').first()
    await mark.click()
    await expect(mark).toHaveAttribute('aria-expanded', 'true')
    await expect(page.locator('.seg .readnote').first()).toBeInViewport()
    await mark.click()
    await expect(page.locator('.seg .readnote')).toHaveCount(0)
  })
})

test('a portfolio page weighs at most 30 KB on the wire', async ({ page }) => {
  const { gzipSync } = await import('node:zlib')
  const weights: string[] = []
  let total = 0
  const bodies: Promise<void>[] = []
  page.on('response', response => {
    if (response.url().startsWith('data:')) return
    bodies.push(
      response.body().then(body => {
        // Fonts are packed already; everything else any static host sends compressed.
        const size = response.url().endsWith('.woff2') ? body.length : gzipSync(body).length
        weights.push(`${size} ${new URL(response.url()).pathname}`)
        total += size
      }),
    )
  })
  await page.goto(PORTFOLIO, { waitUntil: 'networkidle' })
  await Promise.all(bodies)
  console.log(`${(total / 1024).toFixed(1)} KB: ${weights.sort().join(', ')}`)
  expect(total).toBeLessThanOrEqual(30 * 1024)
})
