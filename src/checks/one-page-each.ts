// Law: one address, one thing.
import type { Law } from './law.ts'

export const onePageEach: Law = {
  id: 'one-page-each',
  sentence: 'No two pages have one address.',
  hint: 'Slugs are made unique where identities, names and parties are made, in src/pipeline/resolve.',
  breaches: ({ results, library }) => {
    const urls = [
      ...results.map(r => r.filing.url),
      ...library.portfolios.map(p => p.url),
      ...library.trusts.map(t => t.url),
      ...library.parties.map(p => p.url),
      ...library.names.map(n => n.url),
    ]
    const seen = new Set<string>()
    return urls.filter(url => seen.has(url) || !seen.add(url)).map(url => `Unexpected second page at ${url}, expected one.`)
  },
}
