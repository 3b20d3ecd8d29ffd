// The files for other programs keep the rules of their formats; the data blocks and cards of shared pages are there.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'playwright/test'
import { wrongCalendars, wrongData, wrongFeeds, wrongSitemap } from './every-file.ts'
import { filesOf } from './every-page.ts'

const out = resolve(process.env['OUT_DIR'] ?? 'dist')

for (const [name, check, least] of [
  ['Atom feeds', wrongFeeds, 6],
  ['calendars', wrongCalendars, 6],
  ['the sitemap', wrongSitemap, 50],
  ['JSON and CSV', wrongData, 15],
] as const) {
  test(`${name} are what their format asks`, async () => {
    const { files, wrong } = await check(out)
    expect(files).toBeGreaterThan(least)
    expect(wrong).toEqual([])
  })
}

test('schema.org data and cards of shared pages', () => {
  const pages = filesOf(out)
    .filter(f => f.endsWith('index.html'))
    .map(file => {
      const text = readFileSync(join(out, file), 'utf8')
      return {
        file,
        data: /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1],
        card: /<meta property="og:image" content="([^"]+)"/.exec(text)?.[1],
      }
    })
  const types = new Set<string>()
  for (const { file, data } of pages)
    if (data) {
      const { '@context': context, '@graph': graph } = JSON.parse(data) as { '@context': string; '@graph': { '@type': string }[] }
      expect(context, file).toBe('https://schema.org')
      for (const thing of graph) types.add(thing['@type'])
    }
  expect([...types].sort()).toEqual(['BreadcrumbList', 'Dataset', 'InvestmentFund', 'Organization', 'Report', 'WebSite'])
  const cards = pages.flatMap(p => p.card ?? [])
  expect(cards.length).toBeGreaterThan(10)
  for (const card of cards) {
    const png = readFileSync(join(out, new URL(card).pathname))
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], card).toEqual([1200, 630])
  }
})
