// In: CONTENT_DIR/records, written by the pipeline. Out: the same records, read when first asked for. Bodies of filings are never kept.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { foldersOf } from '../../model/config.ts'
import type { Filing } from '../../model/filing.ts'
import type { NameEntry, Party, Portfolio, TimelineEntry, Trust } from '../../model/library.ts'
import type { FilingBody, Report } from '../../model/records.ts'
import { Redirects } from '../../model/redirects.ts'
import { checkRecord } from '../../model/schema-problem.ts'

const folders = foldersOf(process.env, process.cwd())
const folder = folders.records
const read = <T>(path: string): T => JSON.parse(readFileSync(join(folder, path), 'utf8')) as T
const list = (path: string): string[] => existsSync(join(folder, path))
  ? readdirSync(join(folder, path), { recursive: true }).map(String).filter(f => f.endsWith('.json')).map(f => f.slice(0, -5).replaceAll('\\', '/')).sort()
  : []

const kept = new Map<string, unknown>()
function once<T>(key: string, make: () => T): T {
  if (!kept.has(key)) kept.set(key, make())
  return kept.get(key) as T
}

/** Ids of all filings, newest first. */
export const filingIds = (): string[] => once('filing-ids', () => [...filings()].map(f => f.id))
/** The order of every list of filings. */
export const newestFirst = (a: Filing, b: Filing): number => dayOf(b).localeCompare(dayOf(a)) || a.id.localeCompare(b.id)
/** All filings, newest first. */
export const filings = (): Filing[] => once('filings', () => list('filings').map(id => read<Filing>(`filings/${id}.json`)).sort(newestFirst))
export const filingOf = (id: string): Filing | undefined => once('filing-map', () => new Map(filings().map(f => [f.id, f]))).get(id)
export const bodyOf = (id: string): FilingBody => read<FilingBody>(`bodies/${id}.json`)

/** All portfolios, by name. */
export const portfolios = (): Portfolio[] => once('portfolios', () => list('portfolios').map(key => read<Portfolio>(`portfolios/${key}.json`)).sort((a, b) => a.name.localeCompare(b.name, 'en') || a.key.localeCompare(b.key)))
export const portfolioOf = (key: string): Portfolio | undefined => once('portfolio-map', () => new Map(portfolios().map(p => [p.key, p]))).get(key)

/** The portfolios that a filing is on file for, by name: a look-up, since every page of a filing asks. */
export const portfoliosIn = (filing: string): Portfolio[] => once('portfolios-in', () => inverse(portfolios(), p => p.filings.map(f => f.id))).get(filing) ?? []
export const portfoliosOf = (trust: string): Portfolio[] => once('portfolios-of', () => inverse(portfolios(), p => [p.trust.slug])).get(trust) ?? []
export const partiesIn = (filing: string): Party[] => once('parties-in', () => inverse(parties(), p => p.filings)).get(filing) ?? []

function inverse<T>(all: readonly T[], keys: (item: T) => readonly string[]): Map<string, T[]> {
  const map = new Map<string, T[]>()
  for (const item of all) for (const key of new Set(keys(item))) {
    const known = map.get(key)
    if (known) known.push(item)
    else map.set(key, [item])
  }
  return map
}

/** All trusts, by name. */
export const trusts = (): Trust[] => once('trusts', () => list('trusts').map(slug => read<Trust>(`trusts/${slug}.json`)).sort((a, b) => a.name.localeCompare(b.name, 'en')))
export const trustOf = (slug: string): Trust | undefined => once('trust-map', () => new Map(trusts().map(t => [t.slug, t]))).get(slug)
export const trustNamed = (name: string | null): Trust | undefined => once('trust-names', () => new Map(trusts().flatMap(t => [...t.names.map(n => [n.value.toLowerCase(), t] as const), [t.name.toLowerCase(), t] as const]))).get((name ?? '').toLowerCase())

const readOr = <T>(path: string, other: T): T => existsSync(join(folder, path)) ? read<T>(path) : other
export const parties = (): Party[] => once('parties', () => readOr<Party[]>('parties.json', []).sort((a, b) => a.name.localeCompare(b.name, 'en')))
export const partyNamed = (name: string): Party | undefined => once('party-names', () => new Map(parties().map(p => [p.name, p]))).get(name)
export const names = (): NameEntry[] => once('names', () => readOr<NameEntry[]>('names.json', []).sort((a, b) => a.name.localeCompare(b.name, 'en')))
/** Every dated fact, oldest first. */
export const timeline = (): TimelineEntry[] => once('timeline', () => readOr<TimelineEntry[]>('timeline.json', []))
export const report = (): Report | null => once('report', () => readOr<Report | null>('report.json', null))

/** The day by which a filing is ordered: filed, else dated, else unknown (last). */
export const dayOf = (filing: { source?: { filed?: string }; filed?: string | null; dated: string | null }): string => filing.source?.filed ?? filing.dated ?? ''

/** The day that counts as today: the newest filing's, so that the same filings make the same site on any day. */
export const today = (): string => report()?.today ?? (reach() || '1900-01-01')

/** The last day that any document of the library bears: how far it reaches. */
export const reach = (): string => once('reach', () => filings().map(dayOf).filter(Boolean).sort().at(-1) ?? '')

/** Addresses that moved, and where to; kept by hand, so checked. */
export const redirects = (): Redirects => once('redirects', () => {
  const file = join(folders.content, 'redirects.json')
  return existsSync(file) ? checkRecord(Redirects, JSON.parse(readFileSync(file, 'utf8')), file) : {}
})
