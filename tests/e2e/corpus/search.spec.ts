// What readers of the corpus ask, and whether the answer is among the first three results; the rate is printed.
import { expect, test } from 'playwright/test'
import { missed, queriesIn } from '../asked.ts'

test('at least 95 of 100 queries find their page among the first three', async ({ page }) => {
  test.setTimeout(180_000)
  const queries = queriesIn(new URL('queries.json', import.meta.url))
  expect(queries.length).toBeGreaterThanOrEqual(25)
  expect((await missed(page, queries)).length).toBeLessThanOrEqual(queries.length * 0.05)
})
