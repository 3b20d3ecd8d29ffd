// In: a filing. Out: the filings right before and after it about the same portfolio or, where it is about several or none, of the same trust.
import type { Filing } from '../../model/filing.ts'
import { dayOf, filingOf, newestFirst, portfoliosIn, trustNamed } from '../records/records.ts'

export interface Neighbours { about: string; earlier: Filing | null; later: Filing | null }

export function neighboursOf(filing: Filing): Neighbours | null {
  const subjects = portfoliosIn(filing.id).filter(p => p.filings.some(f => f.id === filing.id && f.role === 'subject'))
  const trust = trustNamed(filing.trusts[0] ?? null)
  const [only] = subjects
  const series = subjects.length === 1 && only && only.filings.length > 1 ? only : trust
  if (!series) return null
  const row = rowOf(series)
  const at = row.findIndex(f => f.id === filing.id)
  if (at < 0 || row.length < 2) return null
  return { about: series.name, earlier: row[at + 1] ?? null, later: row[at - 1] ?? null }
}

const rows = new WeakMap<object, Filing[]>()

/** Newest first, as the lists of filings are; what bears no day has no neighbour. Made once for each portfolio or trust: every page of a filing asks. */
function rowOf(series: { filings: readonly { id: string }[] }): Filing[] {
  const known = rows.get(series)
  if (known) return known
  const row = [...new Set(series.filings.map(f => f.id))].flatMap(id => filingOf(id) ?? []).filter(f => dayOf(f)).sort(newestFirst)
  rows.set(series, row)
  return row
}
