// Every page as built: valid HTML, headings in order, nothing inline that the policy forbids, every link and anchor lands.
import { resolve } from 'node:path'
import { expect, test } from 'playwright/test'
import { invalidMarkup, lostLinks, wrongStructure } from './every-page.ts'

const out = resolve(process.env['OUT_DIR'] ?? 'dist')

test('every page is valid HTML', async () => {
  test.setTimeout(120_000)
  const { pages, wrong } = await invalidMarkup(out)
  expect(pages).toBeGreaterThan(20)
  expect(wrong).toEqual([])
})

test('headings follow one another without a gap, and nothing is inline', () => {
  expect(wrongStructure(out)).toEqual([])
})

test('every internal link lands', () => {
  const { pages, links, lost } = lostLinks(out)
  console.log(`${pages} pages, ${links} links`)
  expect(links).toBeGreaterThan(500)
  expect(lost).toEqual([])
})
