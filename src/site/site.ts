// The site's settings and its addresses: every link of a page is made here, so that it holds below any base path.
import type { Filing } from '../model/filing.ts'
import type { Source } from '../model/library.ts'
import type { Lines } from '../model/lines.ts'
import { readSettings } from '../model/settings.ts'

export const settings = readSettings(process.cwd(), process.env)

/** A path from the site's root ("/filings/x/") as a link that works below the base path. */
export const href = (path: string): string => settings.base + path.replace(/^\//, '')

/** The same as a full address, for feeds, citations and canonical links. */
export const address = (path: string): string => new URL(href(path), settings.url).href

/** The place on a filing's page where the words of a source stand. */
export const placeOf = (source: Source): string => `/filings/${source.filing}/#${source.anchor ?? `L${source.lines[0]}`}`

/** The lines of the file as filed; the last one is marked where scripts run, see src/site/scripts/chosen-lines.ts. */
export const linePlace = (filing: string, [first, last]: Lines): string =>
  `/filings/${filing}/as-filed/${last > first ? `?to=${last}` : ''}#L${first}`

/** Where the SEC shows a submission: the sidecar says it, or it follows from accession number and CIK; null where neither is known. */
export const atSec = ({ url, accession, cik }: Filing['source']): string | null =>
  url ??
  (accession && cik
    ? `https://www.sec.gov/Archives/edgar/data/${Number(cik)}/${accession.replaceAll('-', '')}/${accession}-index.htm`
    : null)
