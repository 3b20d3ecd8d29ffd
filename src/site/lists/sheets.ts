// In: a trust. Out: the lines of its sheet of addresses; where all of them are too many for one page, each trust's stand on a page of
// their own.
import { filingIds, filingOf, portfolioKeys, portfoliosOf, trustOf } from '../records/records.ts'
import { shortPath } from '../short.ts'

const MOST = 400

/** Each portfolio and each filing has a line. */
export const sheetsApart = (): boolean => portfolioKeys().length + filingIds().length > MOST

/** What has an address of its own under a trust, the trust itself first. */
export function sheetOf(slug: string): { name: string; short: string }[] {
  const trust = trustOf(slug)!
  const filings = trust.filings.flatMap(({ id }) => filingOf(id) ?? []).map(({ title, url }) => ({ name: title, url }))
  return [{ name: 'The trust', url: trust.url }, ...portfoliosOf(slug), ...filings].map(({ name, url }) => ({
    name,
    short: shortPath(url),
  }))
}
