// The site of ../shared/corpus: each page type, its largest page and where they differ a middling one, in both themes and at 320 pixels;
// the markup and links of every page.
import { expect, test } from 'playwright/test'
import { invalidMarkup, lostLinks, wrongStructure } from '../every-page.ts'
import { holds } from '../one-page.ts'
import { out, samplesOf, TYPES } from './corpus-site.ts'

for (const type of Object.keys(TYPES) as (keyof typeof TYPES)[]) {
  test(`${type}: axe finds nothing, fits 320 pixels, keeps to the policy`, async ({ browser, baseURL }) => {
    test.setTimeout(90_000)
    const samples = samplesOf(type)
    expect(samples.length).toBeGreaterThan(0)
    for (const address of samples) await holds(browser, baseURL!, address)
  })
}

test('every page is valid HTML', async () => {
  test.setTimeout(240_000)
  const { pages, wrong } = await invalidMarkup(out)
  expect(pages).toBeGreaterThan(500)
  expect(wrong).toEqual([])
})

test('headings follow one another without a gap, nothing is inline, and every link lands', () => {
  test.setTimeout(90_000)
  expect(wrongStructure(out)).toEqual([])
  const { pages, links, lost } = lostLinks(out)
  console.log(`corpus: ${pages} pages, ${links} links`)
  expect(lost).toEqual([])
})
