// What a search costs a reader who comes for the first time, in bytes on the wire: the page, its fonts and scripts, the program that
// searches and what it reads of the index.
import { resolve } from 'node:path'
import { expect, test } from 'playwright/test'
import { sentFor, serve, spellSent, type Served } from './wire.ts'

let site: Served
test.beforeAll(async () => {
  site = await serve(resolve(import.meta.dirname, '../../dist'))
})
test.afterAll(() => site.close())

test('the search page alone sends for nothing that a query would want', async ({ browser }) => {
  const sent = await sentFor(browser, site, '/search/')
  expect(sent.bytes, spellSent(sent)).toBeLessThan(50_000)
  expect(sent.by['program'] ?? 0).toBe(0)
})

for (const query of [
  'fee',
  'Legg Mason Aggressive Growth Portfolio',
  'Janus Capital Management',
  '"buy and hold"',
  'zzyxqv blorft',
  'fee&sort=date',
]) {
  test(`a query within 170 KB: ${query}`, async ({ browser }) => {
    const sent = await sentFor(browser, site, `/search/?q=${encodeURI(query)}`, '#search-status')
    expect(sent.bytes, spellSent(sent)).toBeLessThan(170_000)
  })
}
