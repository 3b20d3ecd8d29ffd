// sitemap.xml: every page that stands for something of its own; lists by letter and day are reached from them.
import { filings, names, parties, portfolios, trusts } from '../records/records.ts'
import { address } from '../site.ts'
import { tag, xmlFile } from '../feeds/xml.ts'

const pages = (): string[] => ['/', '/about/', '/trusts/', '/filings/', '/timeline/', '/names/', '/firms/', '/people/',
  ...trusts().map(t => t.url), ...portfolios().flatMap(p => [p.url, ...p.dates.map(d => `${p.url}as-of/${d}/`)]),
  ...filings().flatMap(f => [f.url, `${f.url}as-filed/`]), ...parties().map(p => p.url), ...names().map(n => n.url)]

export const GET = () => xmlFile(tag('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, ...pages().map(p => tag('url', {}, tag('loc', {}, { text: address(p) })))), 'application/xml')
