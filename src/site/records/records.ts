// In: CONTENT_DIR/records, written by the pipeline. Out: the same records, read when first asked for. Bodies of filings are never kept.
// Every answer is noted as an input of the page that asks (trace), so that a page is made anew only when what it read has changed.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import type { Filing } from '../../model/filing.ts'
import { firstDay, lastDay } from '../../model/iso-date.ts'
import type { NameEntry, Party, Portfolio, TimelineEntry, Trust } from '../../model/library.ts'
import type { FilingBody, Report } from '../../model/records.ts'
import { Redirects } from '../../model/redirects.ts'
import { checkRecord } from '../../model/schema-problem.ts'
import { derived, watched } from '../trace/trace.ts'
import { fileSum, folders, list, once, read, readOr, recordsOf } from './files.ts'

const byName = new Intl.Collator('en').compare
/** The day by which a filing is ordered: filed, else dated, else unknown (last). */
export const dayOf = (filing: { source?: { filed?: string }; filed?: string | null; dated: string | null }): string => filing.source?.filed ?? filing.dated ?? ''
/** The order of every list of filings. */
export const newestFirst = (a: Filing, b: Filing): number => compare(dayOf(b), dayOf(a)) || a.id.localeCompare(b.id)
const compare = (a: string, b: string): number => a < b ? -1 : a > b ? 1 : 0

const filing = recordsOf<Filing>('filing', () => list('filings').map(id => read<Filing>(`filings/${id}.json`)).sort(newestFirst), f => f.id, id => `records/filings/${id}.json`)
const portfolio = recordsOf<Portfolio>('portfolio', () => list('portfolios').map(key => read<Portfolio>(`portfolios/${key}.json`)).sort((a, b) => byName(a.name, b.name) || compare(a.key, b.key)), p => p.key, key => `records/portfolios/${key}.json`)
const trust = recordsOf<Trust>('trust', () => list('trusts').map(slug => read<Trust>(`trusts/${slug}.json`)).sort((a, b) => byName(a.name, b.name)), t => t.slug, slug => `records/trusts/${slug}.json`)
const party = recordsOf<Party>('party', () => readOr<Party[]>('parties.json', []).sort((a, b) => byName(a.name, b.name)), p => p.url)
const name = recordsOf<NameEntry>('name', () => readOr<NameEntry[]>('names.json', []).sort((a, b) => byName(a.name, b.name)), n => n.slug)

/** All filings, newest first. */
export const filings = filing.all
export const filingOf = filing.of
/** Ids of all filings, newest first. */
export const filingIds = (): string[] => filings().map(f => f.id)
export function bodyOf(id: string): FilingBody {
  fileSum(`records/bodies/${id}.json`)
  return read<FilingBody>(`bodies/${id}.json`)
}

/** All portfolios, by name. */
export const portfolios = portfolio.all
export const portfolioOf = portfolio.of
/** All trusts, by name. */
export const trusts = trust.all
export const trustOf = trust.of
/** All firms and people, by name. */
export const parties = party.all
export const partyOf = party.of
/** All names ever borne. */
export const names = name.all
export const nameOf = name.of

/** Records that a look-up by another record leads to: a page that asks depends on which they are, and on what it reads of each. */
function lookup<T extends object>(kind: string, all: () => T[], keys: (item: T) => readonly string[], keyOf: (item: T) => string): (of: string) => T[] {
  return derived(kind, of => once(kind, () => inverse(all(), keys)).get(of) ?? [], found => found.map(keyOf))
}

function inverse<T>(all: readonly T[], keys: (item: T) => readonly string[]): Map<string, T[]> {
  const map = new Map<string, T[]>()
  for (const item of all) for (const key of new Set(keys(item))) {
    const known = map.get(key)
    if (known) known.push(item)
    else map.set(key, [item])
  }
  return map
}

const keyOf = (p: Portfolio) => p.key
/** The portfolios that a filing is on file for, by name: a look-up, since every page of a filing asks. */
export const portfoliosIn = lookup('portfolios-in', portfolios, p => p.filings.map(f => f.id), keyOf)
/** Those of them that it is about, not only mentions. */
export const portfoliosAbout = lookup('portfolios-about', portfolios, p => p.filings.filter(f => f.role !== 'mentioned').map(f => f.id), keyOf)
/** Those of them whose filing it is. */
export const portfoliosSubject = lookup('portfolios-subject', portfolios, p => p.filings.filter(f => f.role === 'subject').map(f => f.id), keyOf)
export const portfoliosOf = lookup('portfolios-of', portfolios, p => [p.trust.slug], keyOf)
export const partiesIn = lookup('parties-in', parties, p => p.filings, p => p.url)
const bearingTrust = lookup('trust-named', trusts, t => [...t.names.map(n => n.value.toLowerCase()), t.name.toLowerCase()], t => t.slug)
export const trustNamed = (name: string | null): Trust | undefined => bearingTrust((name ?? '').toLowerCase()).at(-1)
const bearingParty = lookup('party-named', parties, p => [p.name], p => p.url)
export const partyNamed = (name: string): Party | undefined => bearingParty(name).at(-1)

const allEntries = derived('timeline', () => once('timeline', () => readOr<TimelineEntry[]>('timeline.json', [])), () => fileSum('records/timeline.json'))
/** Every dated fact, oldest first. */
export const timeline = (): TimelineEntry[] => allEntries('')
const entriesIn = (kind: string, keyOf: (entry: TimelineEntry) => string) => () => once(kind, () => Map.groupBy(allEntries(''), keyOf))
const byYear = entriesIn('timeline by year', e => e.date.slice(0, 4)), byType = entriesIn('timeline by type', e => e.type ?? '')
/** The dated facts of a year; of changes of a type. */
export const timelineOfYear = derived('timeline-year', year => byYear().get(year) ?? [])
export const timelineOfType = derived('timeline-type', type => byType().get(type) ?? [])
/** Years that have dated facts, newest first, with their count; types of change that have any. */
const counts = derived('timeline-counts', () => ({ years: [...byYear()].map(([year, some]) => [year, some.length] as const).sort((a, b) => compare(b[0], a[0])), types: [...byType().keys()] }))
export const timelineCounts = () => counts('')

const theReport = derived('report-there', () => once('report', () => readOr<Report | null>('report.json', null)), found => found !== null)
export const report = (): Report | null => { const found = theReport(''); return found && watched('file:records/report.json', found) }

/** The last day that any document of the library bears: how far it reaches. */
const lastFiled = derived('reach', () => once('reach', () => filings().map(dayOf).sort().at(-1) ?? ''))
export const reach = (): string => lastFiled('')

/** The day that counts as today: the newest filing's, so that the same filings make the same site on any day. */
const theDay = (): string => once('today', () => theReport('')?.today ?? (lastFiled('') || '1900-01-01'))
const noted = derived('today', theDay)
export const today = (): string => noted('')
/** The same for what is told of one portfolio: only where it stands among the dates of its record is seen of it. */
export const todayFor = derived('today-for', theDay, (day, key) => {
  const dates = once(`dates of ${key}`, () => [...new Set([...JSON.stringify(portfolioOf(key) ?? null).matchAll(/"(\d{4}(?:-\d\d){0,2})"/g)].flatMap(m => [firstDay(m[1]!), lastDay(m[1]!)]))].sort())
  // A rule may reckon from the day before or after a date.
  const around = [-1, 0, 1].map(days => Temporal.PlainDate.from(day).add({ days }).toString())
  return around.map(day => [dates.includes(day), dates.findLast(date => date <= day), dates.find(date => date > day)])
})

/** Addresses that moved, and where to; kept by hand, so checked. */
const moved = derived('redirects', () => once('redirects', () => {
  const file = join(folders.content, 'redirects.json')
  return existsSync(file) ? checkRecord(Redirects, JSON.parse(readFileSync(file, 'utf8')), file) : {}
}))
export const redirects = (): Redirects => moved('')
