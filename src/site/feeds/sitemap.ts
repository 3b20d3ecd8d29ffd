// In: addresses, and how many one file may hold. Out: the sitemap of a site (sitemaps.org, protocol 0.9): one file, or as many as it takes
// and an index of them.
import { tag, type Xml } from './xml.ts'

/** The protocol allows so many in a file. */
const MOST_ADDRESSES = 50_000
const SCHEMA = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }

export interface Sitemap {
  root: Xml
  parts: Xml[]
}

/** `addressOf`: the address of a part, from 1. */
export function sitemapOf(addresses: readonly string[], addressOf: (part: number) => string, most = MOST_ADDRESSES): Sitemap {
  const locations = (name: string, some: readonly string[]) => some.map(text => tag(name, {}, tag('loc', {}, { text })))
  const urls = (some: readonly string[]) => tag('urlset', SCHEMA, ...locations('url', some))
  if (addresses.length <= most) return { root: urls(addresses), parts: [] }
  const parts = Array.from({ length: Math.ceil(addresses.length / most) }, (_, i) => urls(addresses.slice(i * most, (i + 1) * most)))
  return {
    root: tag(
      'sitemapindex',
      SCHEMA,
      ...locations(
        'sitemap',
        parts.map((_, i) => addressOf(i + 1)),
      ),
    ),
    parts,
  }
}
