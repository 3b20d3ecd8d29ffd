// A filing as resolving sees it, and the one order in which filings are looked at, whatever order they came in.
import type { Filing } from '../../model/filing.ts'
import { firstDay, type IsoDate } from '../../model/iso-date.ts'
import type { FilingBody } from '../../model/records.ts'

export interface Entry {
  filing: Filing
  body: FilingBody | null
  /** Day on which it was published: filing date, else document date. */
  known: IsoDate | null
}

/** Oldest first: publication, document date, accession or id. */
export function inOrder(results: readonly { filing: Filing; body: FilingBody | null }[]): Entry[] {
  return results
    // A body may be read from disk each time it is asked for, so nobody asks before it is needed.
    .map((result): Entry => ({ filing: result.filing, get body() { return result.body }, known: result.filing.source.filed ?? result.filing.dated }))
    .toSorted((a, b) => compare(day(a.known), day(b.known)) || compare(day(a.filing.dated), day(b.filing.dated)) || compare(a.filing.id, b.filing.id))
}

// What has no date comes last: it must not lend its names to what is dated.
const day = (date: IsoDate | null): string => (date ? firstDay(date) : '9999')
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
