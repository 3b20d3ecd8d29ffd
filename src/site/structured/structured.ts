// In: records of the library. Out: the same in the words of schema.org, for the data block of a page; the compiler holds every word against
// its vocabulary.
import type {
  BreadcrumbList,
  Dataset,
  InvestmentFund,
  Organization,
  PropertyValue,
  Report,
  SearchAction,
  WebSite,
  WithActionConstraints,
} from 'schema-dts'
import type { Filing } from '../../model/filing.ts'
import type { Portfolio, Trust } from '../../model/library.ts'
import { portfoliosIn, reach, trustNamed } from '../records/records.ts'
import { address, settings } from '../site.ts'

/** Where a page stands: from the home page to here. */
export const breadcrumb = (trail: readonly { name: string; path: string }[]): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: trail.map(({ name, path }, i) => ({ '@type': 'ListItem', position: i + 1, name, item: address(path) })),
})

const search: WithActionConstraints<SearchAction> = {
  '@type': 'SearchAction',
  target: { '@type': 'EntryPoint', urlTemplate: `${address('/search/')}?q={search_term_string}` },
  'query-input': 'required name=search_term_string',
}

export const siteThing = (): (WebSite | Dataset)[] => [
  { '@type': 'WebSite', name: settings.name, description: settings.tagline, url: address('/'), potentialAction: search },
  {
    '@type': 'Dataset',
    name: settings.name,
    description: `${settings.tagline}. Every fact with the lines of the filing it was read from.`,
    url: address('/'),
    ...(reach() && { dateModified: reach() }),
    license: 'https://www.usa.gov/government-copyright',
    distribution: ['/data/filings.json', '/data/timeline.json', '/data/lookup.json'].map(path => ({
      '@type': 'DataDownload',
      encodingFormat: 'application/json',
      contentUrl: address(path),
    })),
  },
]

const identifier = (propertyID: string, value: string): PropertyValue => ({ '@type': 'PropertyValue', propertyID, value })

const trustThing = (name: string, url: string | undefined): Organization & object => ({
  '@type': 'Organization',
  name,
  ...(url && { url: address(url) }),
})

export const trustPage = (t: Trust): Organization => ({
  ...trustThing(t.name, t.url),
  ...(t.names.length > 1 && { alternateName: t.names.map(n => n.value).filter(n => n !== t.name) }),
  ...(t.cik && { identifier: identifier('CIK', t.cik) }),
})

export const portfolioPage = (p: Portfolio): InvestmentFund => ({
  '@type': 'InvestmentFund',
  name: p.name,
  url: address(p.url),
  description: p.summary,
  provider: trustThing(p.trust.name, p.trust.url),
  ...(p.names.length > 1 && { alternateName: [...new Set(p.names.map(n => n.value))].filter(n => n !== p.name) }),
  ...((p.series || p.tickers.length > 0) && {
    identifier: [...(p.series ? [identifier('SEC series', p.series)] : []), ...p.tickers.map(ticker => identifier('ticker', ticker))],
  }),
})

export const filingPage = (f: Filing): Report => ({
  '@type': 'Report',
  name: f.title,
  url: address(f.url),
  inLanguage: 'en',
  ...(f.dated && { dateCreated: f.dated }),
  ...(f.source.filed && { datePublished: f.source.filed }),
  ...(f.source.accession && { identifier: identifier('SEC accession number', f.source.accession) }),
  ...(f.source.url && { isBasedOn: f.source.url }),
  ...(f.trusts.length > 0 && { sourceOrganization: f.trusts.map(t => trustThing(t, trustNamed(t)?.url)) }),
  about: portfoliosIn(f.id)
    .slice(0, 12)
    .map(p => ({ '@type': 'InvestmentFund', name: p.name, url: address(p.url) })),
})
