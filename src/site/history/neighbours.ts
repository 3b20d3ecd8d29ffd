// In: the id of a filing. Out: the filings right before and after it about the same portfolio or, where it is about several or none, of the
// same trust.
import type { Filing } from '../../model/filing.ts'
import { index, indexed, once } from '../records/files.ts'
import { filingOf, keysSubject, portfolioOf, slugNamed, trustOf } from '../records/records.ts'
import { derived } from '../trace/trace.ts'

export interface Neighbours {
  about: string
  earlier: Filing | null
  later: Filing | null
}
interface Place {
  portfolio: string | null
  trust: string | null
  earlier: string | null
  later: string | null
}

export function neighboursOf(id: string): Neighbours | null {
  const place = placeOf(id)
  const about = place && (place.portfolio ? portfolioOf(place.portfolio) : trustOf(place.trust!))?.name
  return about
    ? { about, earlier: (place.earlier && filingOf(place.earlier)) || null, later: (place.later && filingOf(place.later)) || null }
    : null
}

/** Told from the index alone: every page of a filing asks. */
const placeOf = derived('neighbours', (id): Place | null => {
  const filing = indexed(id)
  if (!filing) return null
  const subjects = keysSubject(id)
  const only = subjects.length === 1 && rowOfPortfolio(subjects[0]!).length > 1 ? subjects[0]! : null
  const trust = only ? null : (slugNamed(filing.trust) ?? null)
  const row = only ? rowOfPortfolio(only) : trust ? rowOfTrust(trust) : []
  // What bears no day has no neighbour.
  const dated = row.filter(other => indexed(other)?.day)
  const at = dated.indexOf(id)
  if (at < 0 || dated.length < 2) return null
  return { portfolio: only, trust, earlier: dated[at + 1] ?? null, later: dated[at - 1] ?? null }
})

const rows = () => once('rows of portfolios', () => new Map(index().portfolios.map(p => [p.key, inOrder(p.filings.map(([id]) => id))])))
const rowOfPortfolio = (key: string): readonly string[] => rows().get(key) ?? []
const rowOfTrust = (slug: string): readonly string[] => once(`row of ${slug}`, () => inOrder(trustOf(slug)?.filings.map(f => f.id) ?? []))

const places = () => once('places of filings', () => new Map(index().filings.map(({ id }, i) => [id, i])))
/** Newest first, as the lists of filings are. */
const inOrder = (ids: readonly string[]): string[] =>
  [...new Set(ids)].filter(id => places().has(id)).sort((a, b) => places().get(a)! - places().get(b)!)
