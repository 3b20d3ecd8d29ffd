// A sitemap file holds no more addresses than the protocol allows; all stand in one of them, in order.
import { expect, test } from 'vitest'
import { sitemapOf } from '../../src/site/feeds/sitemap.ts'

const addresses = (n: number) => Array.from({ length: n }, (_, i) => `https://fund.example/${i}/?a&b`)
const found = (xml: string) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(m => m[1]!.replaceAll('&amp;', '&'))
const of = (n: number) => sitemapOf(addresses(n), part => `https://fund.example/sitemap-${part}.xml`, 3)

test('few addresses stand in one file', () => {
  const { root, parts } = of(3)
  expect(root).toMatch(/^<urlset /)
  expect(found(root)).toEqual(addresses(3))
  expect(parts).toEqual([])
})

test('more stand in parts, which the first file names', () => {
  const { root, parts } = of(7)
  expect(root).toMatch(/^<sitemapindex /)
  expect(found(root)).toEqual([1, 2, 3].map(part => `https://fund.example/sitemap-${part}.xml`))
  expect(parts.map(found)).toEqual([addresses(7).slice(0, 3), addresses(7).slice(3, 6), addresses(7).slice(6)])
})
