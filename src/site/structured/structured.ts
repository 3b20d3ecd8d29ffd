// In: records of the library. Out: the same in the words of schema.org, for the data block of a page.
import type { Filing } from '../../model/filing.ts'
import type { Portfolio, Trust } from '../../model/library.ts'
import { portfoliosIn, reach, trustNamed } from '../records/records.ts'
import { address, settings } from '../site.ts'

type Thing = Record<string, unknown>

/** Where a page stands: from the home page to here. */
export const breadcrumb = (trail: readonly { name: string; path: string }[]): Thing => ({
  '@type': 'BreadcrumbList',
  itemListElement: trail.map(({ name, path }, i) => ({ '@type': 'ListItem', position: i + 1, name, item: address(path) })),
})

export const siteThing = (): Thing[] => [
  { '@type': 'WebSite', name: settings.name, description: settings.tagline, url: address('/'), potentialAction: { '@type': 'SearchAction', target: { '@type': 'EntryPoint', urlTemplate: `${address('/search/')}?q={search_term_string}` }, 'query-input': 'required name=search_term_string' } },
  {
    '@type': 'Dataset', name: settings.name, description: `${settings.tagline}. Every fact with the lines of the filing it was read from.`, url: address('/'), ...(reach() && { dateModified: reach() }), license: 'https://www.usa.gov/government-copyright',
    distribution: ['/data/filings.json', '/data/timeline.json', '/data/lookup.json'].map(path => ({ '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: address(path) })),
  },
]

const trustThing = (name: string, url: string | undefined): Thing => ({ '@type': 'Organization', name, ...(url && { url: address(url) }) })

export const trustPage = (t: Trust): Thing => ({
  ...trustThing(t.name, t.url),
  ...(t.names.length > 1 && { alternateName: t.names.map(n => n.value).filter(n => n !== t.name) }),
  ...(t.cik && { identifier: { '@type': 'PropertyValue', propertyID: 'CIK', value: t.cik } }),
})

export const portfolioPage = (p: Portfolio): Thing => ({
  '@type': 'InvestmentFund', name: p.name, url: address(p.url), description: p.summary, provider: trustThing(p.trust.name, p.trust.url),
  ...(p.names.length > 1 && { alternateName: [...new Set(p.names.map(n => n.value))].filter(n => n !== p.name) }),
  ...((p.series || p.tickers.length > 0) && { identifier: [...p.series ? [{ '@type': 'PropertyValue', propertyID: 'SEC series', value: p.series }] : [], ...p.tickers.map(value => ({ '@type': 'PropertyValue', propertyID: 'ticker', value }))] }),
})

export const filingPage = (f: Filing): Thing => ({
  '@type': 'Report', name: f.title, url: address(f.url), inLanguage: 'en',
  ...(f.dated && { dateCreated: f.dated }), ...(f.source.filed && { datePublished: f.source.filed }),
  ...(f.source.accession && { identifier: { '@type': 'PropertyValue', propertyID: 'SEC accession number', value: f.source.accession } }),
  ...(f.source.url && { isBasedOn: f.source.url }),
  ...(f.trusts.length > 0 && { sourceOrganization: f.trusts.map(t => trustThing(t, trustNamed(t)?.url)) }),
  about: portfoliosIn(f.id).slice(0, 12).map(p => ({ '@type': 'InvestmentFund', name: p.name, url: address(p.url) })),
})
