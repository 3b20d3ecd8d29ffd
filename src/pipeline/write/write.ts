// In: filings, bodies and the library. Out: every file below the content folder; finds nothing new, touches no disk.
// The text of a file is made when it is asked for: all of them at once would fill the memory.
import type { Filing } from '../../model/filing.ts'
import type { Library } from '../../model/library.ts'
import type { FilingBody, OutputFile, Report } from '../../model/records.ts'
import { portfolioPage } from './portfolio-page.ts'
import { trustPage } from './trust-page.ts'

/** `bodyText` is the body's JSON where it is at hand. */
export interface Written { filing: Filing; body: FilingBody; bodyText?: () => string }

export function writeFiles(results: readonly Written[], library: Library, report: Report): OutputFile[] {
  return [
    ...results.map(({ filing }) => record(`filings/${filing.id}`, filing)),
    ...results.map(result => file(`records/bodies/${result.filing.id}.json`, () => `${result.bodyText?.() ?? JSON.stringify(result.body)}\n`)),
    ...library.portfolios.map(p => record(`portfolios/${p.key}`, p)),
    ...library.trusts.map(t => record(`trusts/${t.slug}`, t)),
    record('parties', library.parties),
    record('names', library.names),
    record('timeline', library.timeline),
    record('report', report),
    ...library.portfolios.map(p => file(`pages/portfolios/${p.key}.mdx`, () => portfolioPage(p))),
    ...library.trusts.map(t => file(`pages/trusts/${t.slug}.mdx`, () => trustPage(t))),
  ]
}

const file = (path: string, make: () => string): OutputFile => ({ path, get text() { return make() } })
const record = (name: string, value: unknown): OutputFile => file(`records/${name}.json`, () => `${JSON.stringify(value, null, 1)}\n`)
