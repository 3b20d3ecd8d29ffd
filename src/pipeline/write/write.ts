// In: filings, bodies and the library. Out: every file below the content folder; finds nothing new, touches no disk.
// The text of a file is made when it is asked for: all of them at once would fill the memory.
import type { Filing } from '../../model/filing.ts'
import { newestFirst } from '../../model/filing-order.ts'
import type { Library } from '../../model/library.ts'
import { publishedLookup } from '../../model/lookup.ts'
import { publishedFilings } from '../../model/published.ts'
import type { FilingBody, OutputFile, Report } from '../../model/records.ts'
import { portfoliosByName, recordIndex } from './record-index.ts'
import { portfolioPage } from './portfolio-page.ts'
import { trustPage } from './trust-page.ts'

/** What a portfolio's record rests on, as one sum, stands for the record. */
type Premises = ReadonlyMap<string, string>
/** `bodyText` is the body's JSON where it is at hand; `key` stands for filing and body. */
export interface Written {
  filing: Filing
  body: FilingBody
  bodyText?: () => string
  key?: string
}

export function writeFiles(results: readonly Written[], library: Library, report: Report, premises: Premises): OutputFile[] {
  const filings = results.map(r => r.filing)
  return [
    ...results.map(({ filing, key }) => record(`filings/${filing.id}`, () => filing, key)),
    ...results.map(result =>
      file(`records/bodies/${result.filing.id}.json`, () => `${result.bodyText?.() ?? JSON.stringify(result.body)}\n`, result.key),
    ),
    ...library.portfolios.map(p => record(`portfolios/${p.key}`, () => p, premises.get(p.key))),
    ...library.trusts.map(t => record(`trusts/${t.slug}`, () => t)),
    record('parties', () => library.parties),
    record('names', () => library.names),
    record('timeline', () => library.timeline),
    record('filings', () => publishedFilings(filings.toSorted(newestFirst))),
    record('lookup', () => publishedLookup(portfoliosByName(library))),
    record('report', () => report),
    file('records/index.json', () => `${JSON.stringify(recordIndex(filings, library, report.today))}\n`),
    ...library.portfolios.map(p => file(`pages/portfolios/${p.key}.mdx`, () => portfolioPage(p), `records/portfolios/${p.key}.json`)),
    ...library.trusts.map(t => file(`pages/trusts/${t.slug}.mdx`, () => trustPage(t), `records/trusts/${t.slug}.json`)),
  ]
}

const file = (path: string, make: () => string, from?: string): OutputFile => ({
  path,
  get text() {
    return make()
  },
  ...(from !== undefined && { from }),
})
const record = (name: string, value: () => unknown, from?: string): OutputFile =>
  file(`records/${name}.json`, () => `${JSON.stringify(value(), null, 1)}\n`, from)
