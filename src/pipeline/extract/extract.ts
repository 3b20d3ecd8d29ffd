// In: a submission and its parsed documents. Out: the record of the filing.
// One kind of fact per file; knows no other filing.
import type { Change, Filing, FilingPortfolio, Reference } from '../../model/filing.ts'
import { spanOf } from '../../model/lines.ts'
import type { Problem } from '../../model/problem.ts'
import { slugOfFile } from '../../model/slug.ts'
import type { SourceDocument, Submission } from '../../model/submission.ts'
import type { Root } from '../../model/tree.ts'
import { joinDocuments, numberChanges, readChanges } from './changes/changes.ts'
import { readCovers } from './cover/cover.ts'
import { readFindings } from './findings/findings.ts'
import { withFundsOver } from './funds-over.ts'
import { nameKey } from './names.ts'
import { readRemaining } from './remaining.ts'
import { readStanding } from './standing/standing.ts'
import { numberTables, readTables } from './tables/tables.ts'

export function extractFiling(
  submission: Submission,
  parsed: { document: SourceDocument; root: Root }[],
): { filing: Filing; problems: Problem[] } {
  const { contexts: covers, comments, facts, mentions, details } = readCovers(submission, parsed)
  const contexts = covers.map(c => ({ ...c, view: withFundsOver(c.view, c.portfolios) }))
  const main = contexts[0]!
  const accession = submission.sidecar.accession ?? submission.header?.accession ?? undefined
  const id = accession ?? slugOfFile(submission.file.replace(/\.[^.]+$/, ''))
  const tables = numberTables(contexts.flatMap(context => readTables(context)))
  const read = contexts.map(context => readChanges(context, tables))
  const changes = numberChanges(joinDocuments(read.map(r => r.changes)))
  const filing: Filing = {
    id,
    url: `/filings/${id}/`,
    title: main.title,
    kind: main.kind,
    source: sourceOf(submission, parsed[0]?.root, accession),
    dated: main.dated,
    trusts: [
      ...Map.groupBy(
        contexts.flatMap(c => c.trusts),
        nameKey,
      ).values(),
    ].map(same => same[0]!),
    portfolios: withThoseChanged(
      mergePortfolios(contexts.flatMap(c => c.portfolios).map(({ aliases: _, ...portfolio }) => portfolio)),
      changes,
    ),
    documents: contexts.map(c => ({ title: c.title, kind: c.kind, dated: c.dated, lines: spanOf([c.view.lines]) })),
    amends: mergeReferences(contexts.flatMap(c => c.amends)),
    supersedes: mergeReferences(contexts.flatMap(c => c.supersedes)),
    changes,
    tables,
    comments,
    findings: readFindings({ contexts, tables, comments }),
    facts,
    mentions,
    details,
    standing: contexts.flatMap((c, i) => [...readStanding(c, tables, read[i]!.changes), ...readRemaining(c)]),
    unread: read.flatMap(r => r.unread),
  }
  return { filing, problems: [] }
}

/** What was filed where and when: the sidecar says it, else the header. */
const sourceOf = (submission: Submission, first: Root | undefined, accession: string | undefined): Filing['source'] => ({
  file: submission.file,
  sha256: submission.sha256,
  lines: submission.lineStarts.length,
  format: first?.format ?? 'text',
  accession,
  form: submission.sidecar.form ?? submission.header?.form ?? undefined,
  cik: submission.sidecar.cik ?? submission.header?.filers[0]?.cik,
  filed: submission.sidecar.filed ?? submission.header?.filed ?? undefined,
  url: submission.sidecar.url,
})

/** Portfolios of all documents, each once for each role; a mere mention gives way to any other role. */
function mergePortfolios(all: readonly FilingPortfolio[]): FilingPortfolio[] {
  const named = Map.groupBy(
    all.map((p, i) => ({ p, i })),
    ({ p }) => nameKey(p.name),
  )
  const sameTrust = (a: FilingPortfolio, b: FilingPortfolio) => !a.trust || !b.trust || nameKey(a.trust) === nameKey(b.trust)
  return all.filter(
    (p, i) =>
      !named
        .get(nameKey(p.name))!
        .some(
          ({ p: o, i: k }) =>
            k !== i && sameTrust(o, p) && ((o.role === p.role && k < i) || (p.role === 'mentioned' && o.role !== 'mentioned')),
        ),
  )
}

/**
 * A fund named by the way and then changed is a subject: "Proposed Reorganization of X Fund" below a table of others' new names;
 * one into which another goes over takes it over, however far from the verb it is named: "A, B and C into D, E and F, respectively".
 */
const withThoseChanged = (portfolios: readonly FilingPortfolio[], changes: readonly Change[]): FilingPortfolio[] =>
  portfolios.map(p => {
    if (p.role !== 'mentioned') return p
    const own = changes.find(c => c.portfolios.includes(p.name))
    if (own) return { ...p, role: 'subject', trust: p.trust ?? own.trust }
    return changes.some(c => c.type === 'reorganization' && c.state !== 'cancelled' && c.to === p.name) ? { ...p, role: 'acquiring' } : p
  })

/** Documents referred to, each once. */
function mergeReferences(all: readonly Reference[]): Reference[] {
  return all.filter((r, i) => all.findIndex(o => o.document === r.document && o.dated === r.dated) === i)
}
