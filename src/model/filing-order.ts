// The day by which a filing is ordered, and the order of every list of filings.
import type { Filing } from './filing.ts'
import { byCode } from './by-code.ts'

/** Filed, else dated, else unknown (last). */
export const dayOf = (filing: { source?: { filed?: string }; filed?: string | null; dated: string | null }): string =>
  filing.source?.filed ?? filing.dated ?? ''
export const newestFirst = (a: Filing, b: Filing): number => byCode(dayOf(b), dayOf(a)) || byCode(a.id, b.id)
