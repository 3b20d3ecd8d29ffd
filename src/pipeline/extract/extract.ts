// In: a submission and its parsed documents. Out: the record of the filing.
// One kind of fact per file; knows no other filing.
import type { Filing } from '../../model/filing.ts'
import { spanOf } from '../../model/lines.ts'
import type { Problem } from '../../model/problem.ts'
import { slugOf } from '../../model/slug.ts'
import type { SourceDocument, Submission } from '../../model/submission.ts'
import type { Root } from '../../model/tree.ts'
import { readChanges } from './changes/changes.ts'
import { readCovers } from './cover/cover.ts'
import { readTables } from './tables/tables.ts'

export function extractFiling(submission: Submission, parsed: { document: SourceDocument; root: Root }[]): { filing: Filing; problems: Problem[] } {
  const { contexts, comments, facts, mentions, details } = readCovers(submission, parsed)
  const main = contexts[0]!
  const accession = submission.sidecar.accession ?? submission.header?.accession ?? undefined
  const id = accession ?? slugOf(submission.file.replace(/\.[^.]+$/, ''))
  const tables = contexts.flatMap(context => readTables(context))
  const read = contexts.map(context => readChanges(context, tables))
  const filing: Filing = {
    id, url: `/filings/${id}/`, title: main.title, kind: main.kind,
    source: {
      file: submission.file, sha256: submission.sha256, lines: submission.lineStarts.length, format: parsed[0]?.root.format ?? 'text',
      accession, form: submission.sidecar.form ?? submission.header?.form ?? undefined,
      cik: submission.sidecar.cik ?? submission.header?.filers[0]?.cik, filed: submission.sidecar.filed ?? submission.header?.filed ?? undefined,
      url: submission.sidecar.url,
    },
    dated: main.dated,
    trusts: [...new Set(contexts.flatMap(c => c.trusts))],
    portfolios: contexts.flatMap(c => c.portfolios).map(({ aliases: _, ...portfolio }) => portfolio),
    documents: contexts.map(c => ({ title: c.title, kind: c.kind, dated: c.dated, lines: spanOf([c.view.lines]) })),
    amends: contexts.flatMap(c => c.amends), supersedes: contexts.flatMap(c => c.supersedes),
    changes: read.flatMap(r => r.changes), tables, comments, findings: [],
    facts, mentions, details, unread: read.flatMap(r => r.unread),
  }
  return { filing, problems: [] }
}
