// In: a filing. Out: the filings right before and after it about the same portfolio or, where it is about several or none, of the same trust.
import type { Filing } from '../../model/filing.ts'
import { dayOf, filings, portfoliosIn, trustNamed } from '../records/records.ts'

export interface Neighbours { about: string; earlier: Filing | null; later: Filing | null }

export function neighboursOf(filing: Filing): Neighbours | null {
  const subjects = portfoliosIn(filing.id).filter(p => p.filings.some(f => f.id === filing.id && f.role === 'subject'))
  const trust = trustNamed(filing.trusts[0] ?? null)
  const [only] = subjects
  const series = subjects.length === 1 && only && only.filings.length > 1 ? only : trust
  if (!series) return null
  const ids = new Set(series.filings.map(f => f.id))
  // Newest first, as the lists of filings are; what bears no day has no neighbour.
  const row = filings().filter(f => ids.has(f.id) && dayOf(f))
  const at = row.findIndex(f => f.id === filing.id)
  if (at < 0 || row.length < 2) return null
  return { about: series.name, earlier: row[at + 1] ?? null, later: row[at - 1] ?? null }
}
