// In: queries with the pages that answer them. Out: those whose answer is not among the first three results of the search page.
import { readFileSync } from 'node:fs'
import { expect, type Page } from 'playwright/test'

export interface Query {
  ask: string
  expect: string[]
}

export const queriesIn = (file: URL): Query[] => (JSON.parse(readFileSync(file, 'utf8')) as { queries: Query[] }).queries

/** Paths of the first three results. */
export async function firstFound(page: Page, ask: string): Promise<string[]> {
  await page.goto(`/search/?q=${encodeURIComponent(ask)}`)
  await expect(page.locator('#search-status')).toHaveText(/\S/, { timeout: 20_000 })
  const found = await page
    .locator('#search-names a, #search-results > li')
    .evaluateAll(items =>
      items.map(item => new URL((item.matches('a') ? item : item.querySelector('a'))!.getAttribute('href')!, location.href).pathname),
    )
  return [...new Set(found)].slice(0, 3)
}

export async function missed(page: Page, queries: readonly Query[]): Promise<string[]> {
  const failed: string[] = []
  for (const query of queries) {
    const first = await firstFound(page, query.ask)
    if (
      !query.expect.some(address =>
        first.some(path =>
          address === '/firms/'
            ? path.startsWith(address)
            : path === address || (address.startsWith('/filings/') && path.startsWith(address)),
        ),
      )
    )
      failed.push(`${query.ask}: ${first.join(' ') || 'nothing'}`)
  }
  console.log(
    `${queries.length} queries, success ${((1 - failed.length / queries.length) * 100).toFixed(1)} percent${failed.map(f => `\n  missed ${f}`).join('')}`,
  )
  return failed
}
