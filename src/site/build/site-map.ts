// Out: the sitemap of this site. Lists by letter and day are reached from the pages it names.
import { sitemapOf } from '../feeds/sitemap.ts'
import { asOfDates, filingIds, names, parties, portfolioKeys, trustSlugs } from '../records/records.ts'
import { address } from '../site.ts'

export function siteMap() {
  const dates = Map.groupBy(asOfDates(), of => of.key)
  const paths = [
    '/',
    '/about/',
    '/trusts/',
    '/filings/',
    '/timeline/',
    '/names/',
    '/firms/',
    '/people/',
    ...trustSlugs().map(slug => `/${slug}/`),
    ...portfolioKeys().flatMap(key => [`/${key}/`, ...(dates.get(key) ?? []).map(({ date }) => `/${key}/as-of/${date}/`)]),
    ...filingIds().flatMap(id => [`/filings/${id}/`, `/filings/${id}/as-filed/`]),
    ...parties().map(p => p.url),
    ...names().map(n => n.url),
  ]
  return sitemapOf(paths.map(address), part => address(`/sitemap-${part}.xml`))
}
