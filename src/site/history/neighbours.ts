// In: the id of a filing. Out: the filings right before and after it about the same portfolio or, where it is about several or none, of the same trust.
import type { Filing } from '../../model/filing.ts'
import { once } from '../records/files.ts'
import { dayOf, filingOf, newestFirst, portfoliosSubject, trustNamed } from '../records/records.ts'
import { derived } from '../trace/trace.ts'

export interface Neighbours { about: string; earlier: Filing | null; later: Filing | null }

export const neighboursOf = derived('neighbours', (id): Neighbours | null => {
  const filing = filingOf(id)
  if (!filing) return null
  const subjects = portfoliosSubject(id)
  const trust = trustNamed(filing.trusts[0] ?? null)
  const [only] = subjects
  const series = subjects.length === 1 && only && only.filings.length > 1 ? only : trust
  if (!series) return null
  const row = rowOf(series)
  const at = row.findIndex(f => f.id === filing.id)
  if (at < 0 || row.length < 2) return null
  return { about: series.name, earlier: row[at + 1] ?? null, later: row[at - 1] ?? null }
}, found => found && [found.about, found.earlier?.id, found.later?.id])

/** Newest first, as the lists of filings are; what bears no day has no neighbour. Made once for each portfolio or trust: every page of a filing asks. */
const rowOf = (series: { url: string; filings: readonly { id: string }[] }): Filing[] => once(`row of ${series.url}`, () =>
  [...new Set(series.filings.map(f => f.id))].flatMap(id => filingOf(id) ?? []).filter(f => dayOf(f)).sort(newestFirst))
