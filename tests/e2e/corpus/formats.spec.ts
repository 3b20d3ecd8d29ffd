// The files for other programs of the corpus site keep the rules of their formats.
import { expect, test } from 'playwright/test'
import { wrongCalendars, wrongData, wrongFeeds, wrongSitemap } from '../every-file.ts'
import { out } from './corpus-site.ts'

for (const [name, check, least] of [
  ['Atom feeds', wrongFeeds, 100],
  ['calendars', wrongCalendars, 100],
  ['the sitemap', wrongSitemap, 500],
  ['JSON and CSV', wrongData, 200],
] as const) {
  test(`${name} are what their format asks`, async () => {
    test.setTimeout(90_000)
    const { files, wrong } = await check(out)
    expect(files).toBeGreaterThan(least)
    expect(wrong).toEqual([])
  })
}
