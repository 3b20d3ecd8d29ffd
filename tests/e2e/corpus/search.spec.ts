// What readers of the corpus ask, and whether the answer is among the first three results; the rate is printed.
import { expect, test } from 'playwright/test'
import { firstFound, missed, queriesIn } from '../asked.ts'

test('at least 95 of 100 queries find their page among the first three', async ({ page }) => {
  test.setTimeout(180_000)
  const queries = queriesIn(new URL('queries.json', import.meta.url))
  expect(queries.length).toBeGreaterThanOrEqual(25)
  expect((await missed(page, queries)).length).toBeLessThanOrEqual(queries.length * 0.05)
})

test('words that many firms bear in their names ask for no firm', async ({ page }) => {
  const first = await firstFound(page, 'management fee')
  expect(first.length).toBe(3)
  expect(first.filter(path => path.startsWith('/firms/'))).toEqual([])
})
