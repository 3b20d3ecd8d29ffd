// In: CONTENT_DIR/records, written by the pipeline. Out: the same records, read when first asked for. Bodies of filings are never kept.
// Every answer is noted as an input of the page that asks (trace), so that a page is made anew only when what it read has changed.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import type { Filing } from '../../model/filing.ts'
import { firstDay, lastDay } from '../../model/iso-date.ts'
import type { NameEntry, Party, Portfolio, TimelineEntry, Trust } from '../../model/library.ts'
import type { FilingBody, Report } from '../../model/records.ts'
import type { FilingRow } from '../../model/published.ts'
import { byName } from '../../model/by-name.ts'
import { Redirects } from '../../model/redirects.ts'
import { checkJson } from '../../model/schema-problem.ts'
import { short } from '../../model/sum.ts'
import { derived, groundOf, restsOn, watched } from '../trace/trace.ts'
import { fileSum, folders, index, once, read, readOr, recordsIn, recordsOf } from './files.ts'

const filing = recordsOf<Filing>(
  'filing',
  () => index().filings.map(f => f.id),
  id => read<Filing>(`filings/${id}.json`),
  id => `records/filings/${id}.json`,
)
const portfolio = recordsOf<Portfolio>(
  'portfolio',
  () => index().portfolios.map(p => p.key),
  key => read<Portfolio>(`portfolios/${key}.json`),
  key => `records/portfolios/${key}.json`,
)
const trust = recordsOf<Trust>(
  'trust',
  () => index().trusts,
  slug => read<Trust>(`trusts/${slug}.json`),
  slug => `records/trusts/${slug}.json`,
)
const party = recordsIn<Party>(
  'party',
  () => readOr<Party[]>('parties.json', []).sort((a, b) => byName(a.name, b.name)),
  p => p.url,
)
const name = recordsIn<NameEntry>(
  'name',
  () => readOr<NameEntry[]>('names.json', []).sort((a, b) => byName(a.name, b.name)),
  n => n.slug,
)

/** The row of every filing in data/filings.json, newest first. */
const rows = derived(
  'filing-rows',
  () => once('filing rows', () => readOr<FilingRow[]>('filings.json', [])),
  () => fileSum('records/filings.json'),
)
export const filingRows = () => rows('')
export const filingOf = filing.of
/** Ids of all filings, newest first. */
export const filingIds = filing.keys
const byYearFiled = () => once('filings by year', () => Map.groupBy(index().filings, f => f.day.slice(0, 4) || 'Undated'))
const years = derived('filing-years', () => [...byYearFiled()].map(([year, some]) => ({ year, ids: some.map(f => f.id) })))
/** Their ids by year, newest first. */
export const filingYears = () => years('')
/** Those of a year with the day of each, newest first. */
export const filingsOfYear = derived('filings-of-year', year => (byYearFiled().get(year) ?? []).map(({ id, day }) => ({ id, day })))
const tables = derived('table-ids', () => index().filings.flatMap(f => f.tables.map(table => ({ filing: f.id, table }))))
/** Ids of the tables of each filing. */
export const tableIds = () => tables('')
export function bodyOf(id: string): FilingBody {
  fileSum(`records/bodies/${id}.json`)
  return read<FilingBody>(`bodies/${id}.json`)
}

export const portfolioOf = portfolio.of
export const portfolioKeys = portfolio.keys
/** What feeds and lists of the whole site tell of each portfolio, by name. The records are read one after another, and none is held: of
 *  many thousands they would fill the memory. */
const told = derived(
  'portfolios-told',
  () => once('portfolios told', () => portfolio.keys().map(key => toldOf(read<Portfolio>(`portfolios/${key}.json`)))),
  () => portfolio.keys().map(key => groundOf(`portfolio:${key}`)),
)
const toldOf = ({ url, name, names, trust, status, series, tickers, summary, events }: Portfolio) => ({
  url,
  name,
  names: names.map(({ value, state }) => ({ value, state })),
  trust: trust.name,
  status,
  series,
  tickers,
  summary,
  events,
})
export const portfoliosTold = () => told('')
const dates = derived('as-of-dates', () => index().portfolios.flatMap(({ key, dates }) => dates.map(date => ({ key, date }))))
/** The days on which something of a portfolio changed or became known. */
export const asOfDates = () => dates('')
/** All trusts, by name. */
export const trusts = trust.all
export const trustOf = trust.of
export const trustSlugs = trust.keys
/** All firms and people, by name. */
export const parties = party.all
export const partyOf = party.of
/** All names ever borne. */
export const names = name.all
export const nameOf = name.of

type Entry = readonly [key: string, by: readonly string[]]
/** The keys of records that a look-up by another record leads to. `entries`: the key of each record, and by what it is found. */
const keysBy = (kind: string, entries: () => readonly Entry[]): ((of: string) => readonly string[]) =>
  derived(kind, of => once(kind, () => inverse(entries())).get(of) ?? [])

function inverse(entries: readonly Entry[]): Map<string, string[]> {
  const map = new Map<string, string[]>()
  for (const [key, by] of entries)
    for (const of of new Set(by)) {
      const known = map.get(of)
      if (known) known.push(key)
      else map.set(of, [key])
    }
  return map
}

/** The records themselves: a page that asks depends on which they are, and on what it reads of each. */
const recordsBy =
  <T>(keys: (of: string) => readonly string[], recordOf: (key: string) => T | undefined) =>
  (of: string): T[] =>
    keys(of).flatMap(key => recordOf(key) ?? [])

const inFilings = (fits: (role: string) => boolean) => (): Entry[] =>
  index().portfolios.map(p => [p.key, p.filings.flatMap(([id, role]) => (fits(role) ? id : []))])
/** The portfolios that a filing is on file for, by name; those of them that it is about, not only mentions; those whose filing it is. */
export const keysIn = keysBy(
  'portfolios-in',
  inFilings(() => true),
)
export const portfoliosIn = recordsBy(keysIn, portfolioOf)
export const portfoliosAbout = recordsBy(
  keysBy(
    'portfolios-about',
    inFilings(role => role !== 'mentioned'),
  ),
  portfolioOf,
)
export const keysSubject = keysBy(
  'portfolios-subject',
  inFilings(role => role === 'subject'),
)
export const portfoliosOf = recordsBy(
  keysBy('portfolios-of', () => index().portfolios.map(p => [p.key, [p.trust]])),
  portfolioOf,
)
export const partiesIn = recordsBy(
  keysBy('parties-in', () => parties().map(p => [p.url, p.filings])),
  partyOf,
)
const trustNames = (): Entry[] => trusts().map(t => [t.slug, [...t.names.map(n => n.value.toLowerCase()), t.name.toLowerCase()]])
const slugsNamed = keysBy('trust-named', trustNames)
/** Stands for the trust that each name leads to. */
export const namesOfTrusts = (): string => once('names of trusts', () => short(JSON.stringify(trustNames())))
export const slugNamed = (name: string | null): string | undefined => slugsNamed((name ?? '').toLowerCase()).at(-1)
export const trustNamed = (name: string | null): Trust | undefined => {
  const slug = slugNamed(name)
  return slug === undefined ? undefined : trustOf(slug)
}
const partiesNamed = keysBy('party-named', () => parties().map(p => [p.url, [p.name]]))
export const partyNamed = (name: string): Party | undefined => {
  const url = partiesNamed(name).at(-1)
  return url === undefined ? undefined : partyOf(url)
}
/** Lines of a filing that any record cites without an anchor of its own. */
export const linesCited = (filing: string): readonly number[] => index().cited[filing] ?? []

const allEntries = derived(
  'timeline',
  () => once('timeline', () => readOr<TimelineEntry[]>('timeline.json', [])),
  () => fileSum('records/timeline.json'),
)
/** Every dated fact, oldest first. */
export const timeline = (): TimelineEntry[] => allEntries('')
const entriesIn = (kind: string, keyOf: (entry: TimelineEntry) => string) => () => once(kind, () => Map.groupBy(allEntries(''), keyOf))
const byYear = entriesIn('timeline by year', e => e.date.slice(0, 4))
const byType = entriesIn('timeline by type', e => e.type ?? '')
/** The dated facts of a year; of changes of a type. */
export const timelineOfYear = derived('timeline-year', year => byYear().get(year) ?? [])
export const timelineOfType = derived('timeline-type', type => byType().get(type) ?? [])
const counts = derived('timeline-counts', () => index().timeline)
/** Years that have dated facts, newest first, with their count; types of change that have any. */
export const timelineCounts = () => counts('')
const held = derived('timeline-held', () => {
  const { years, types } = index().timeline
  return { years: years.map(([year]) => year), types }
})
/** The same without the counts, which any new filing changes. */
export const timelineHeld = () => held('')

const theReport = derived(
  'report-there',
  () => once('report', () => readOr<Report | null>('report.json', null)),
  (_, found) => found() !== null,
)
export const report = (): Report | null => {
  const found = theReport('')
  return found && watched('file:records/report.json', found)
}

/** The last day that any document of the library bears: how far it reaches. */
const lastFiled = derived('reach', () =>
  once(
    'reach',
    () =>
      index()
        .filings.map(f => f.day)
        .sort()
        .at(-1) ?? '',
  ),
)
export const reach = (): string => lastFiled('')
const firstFiled = derived('reach-back', () =>
  once(
    'reach back',
    () =>
      index()
        .filings.map(f => f.day)
        .filter(Boolean)
        .sort()[0] ?? '',
  ),
)
/** The first day that any document of it bears. */
export const reachesBack = (): string => firstFiled('')

/** The day that counts as today: the newest filing's, so that the same filings make the same site on any day. */
const theDay = (): string => index().today || '1900-01-01'
const noted = derived('today', theDay)
export const today = (): string => noted('')
const datesOf = (key: string): string[] =>
  [
    ...new Set(
      [...JSON.stringify(portfolioOf(key) ?? null).matchAll(/"(\d{4}(?:-\d\d){0,2})"/g)].flatMap(m => [firstDay(m[1]!), lastDay(m[1]!)]),
    ),
  ].sort()
/** The same for what is told of one portfolio: only where it stands among the dates of its record is seen of it. */
export const todayFor = derived('today-for', theDay, (key, day) => {
  const dates = datesOf(key)
  // A rule may reckon from the day before or after a date.
  const around = [-1, 0, 1].map(days => Temporal.PlainDate.from(day()).add({ days }).toString())
  return around.map(day => [dates.includes(day), dates.findLast(date => date <= day), dates.find(date => date > day)])
})
restsOn('today-for', key => `${groundOf(`portfolio:${key}`)} ${theDay()}`)

/** Addresses that moved, and where to; kept by hand, so checked. */
const moved = derived('redirects', () =>
  once('redirects', () => {
    const file = join(folders.content, 'redirects.json')
    return existsSync(file) ? checkJson(Redirects, readFileSync(file, 'utf8'), file) : {}
  }),
)
export const redirects = (): Redirects => moved('')
