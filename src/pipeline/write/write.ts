// In: filings, bodies and the library. Out: every file below the content folder, as text. Finds nothing new, touches no disk.
import type { Filing } from '../../model/filing.ts'
import type { Library } from '../../model/library.ts'
import type { FilingBody, OutputFile, Report } from '../../model/records.ts'
import { portfolioPage } from './portfolio-page.ts'
import { trustPage } from './trust-page.ts'

export function writeFiles(results: readonly { filing: Filing; body: FilingBody }[], library: Library, report: Report): OutputFile[] {
  return [
    ...results.map(({ filing }) => record(`filings/${filing.id}`, filing)),
    ...results.map(({ body }) => ({ path: `records/bodies/${body.id}.json`, text: `${JSON.stringify(body)}\n` })),
    ...library.portfolios.map(p => record(`portfolios/${p.key}`, p)),
    ...library.trusts.map(t => record(`trusts/${t.slug}`, t)),
    record('parties', library.parties),
    record('names', library.names),
    record('timeline', library.timeline),
    record('report', report),
    ...library.portfolios.map(portfolioPage),
    ...library.trusts.map(trustPage),
  ]
}

const record = (name: string, value: unknown): OutputFile => ({ path: `records/${name}.json`, text: `${JSON.stringify(value, null, 1)}\n` })
