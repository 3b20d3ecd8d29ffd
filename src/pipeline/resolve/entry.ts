// A filing as resolving sees it, and the one order in which filings are looked at, whatever order they came in.
import type { Filing } from '../../model/filing.ts'
import { firstDay, lastDay, type IsoDate } from '../../model/iso-date.ts'
import type { FilingBody } from '../../model/records.ts'
import { byCode } from '../../model/by-code.ts'

export interface Entry {
  filing: Filing
  body: FilingBody | null
  /** Day on which it was published: filing date, else document date. */
  known: IsoDate | null
  /** First and last day of every date that its facts bear. */
  days: readonly IsoDate[]
}

/** Oldest first: publication, document date, accession or id. */
export function inOrder(results: readonly { filing: Filing; body: FilingBody | null }[]): Entry[] {
  return (
    results
      // A body may be read from disk each time it is asked for, so nobody asks before it is needed.
      .map(
        (result): Entry => ({
          filing: result.filing,
          get body() {
            return result.body
          },
          known: result.filing.source.filed ?? result.filing.dated,
          days: daysOf(result.filing),
        }),
      )
      .toSorted(
        (a, b) =>
          byCode(day(a.known), day(b.known)) || byCode(day(a.filing.dated), day(b.filing.dated)) || byCode(a.filing.id, b.filing.id),
      )
  )
}

function daysOf({ source, dated, changes, tables }: Filing): IsoDate[] {
  const dates = [source.filed, dated, ...changes.flatMap(c => c.dates.map(d => d.date)), ...tables.map(t => t.asOf)]
  return [...new Set(dates.flatMap(date => (date ? [firstDay(date), lastDay(date)] : [])))]
}

// What has no date comes last: it must not lend its names to what is dated.
const day = (date: IsoDate | null): string => (date ? firstDay(date) : '9999')
