// In: filings and the library. Out: what is asked of all of them at once.
import type { Filing } from '../../model/filing.ts'
import { dayOf, newestFirst } from '../../model/filing-order.ts'
import type { Library, Portfolio, Source } from '../../model/library.ts'
import { byCode } from '../../model/by-code.ts'
import { byName } from '../../model/by-name.ts'
import type { RecordIndex } from '../../model/records.ts'

/** As lists of all show them. */
export const portfoliosByName = ({ portfolios }: Library): Portfolio[] =>
  portfolios.toSorted((a, b) => byName(a.name, b.name) || byCode(a.key, b.key))

export function recordIndex(filings: readonly Filing[], library: Library, today: string): RecordIndex {
  return {
    today,
    filings: filings
      .toSorted(newestFirst)
      .map(f => ({ id: f.id, day: dayOf(f), trust: f.trusts[0] ?? null, tables: f.tables.map(t => t.id) })),
    portfolios: portfoliosByName(library).map(({ key, trust, dates, filings }) => ({
      key,
      trust: trust.slug,
      dates,
      filings: filings.map(f => [f.id, f.role]),
    })),
    trusts: library.trusts.toSorted((a, b) => byName(a.name, b.name)).map(t => t.slug),
    timeline: timelineCounts(library.timeline),
    cited: citedLines([library.trusts, library.portfolios, library.parties, library.timeline]),
  }
}

function timelineCounts(entries: Library['timeline']): RecordIndex['timeline'] {
  const years = Map.groupBy(entries, e => e.date.slice(0, 4))
  return {
    years: [...years].map(([year, some]): [string, number] => [year, some.length]).sort(([a], [b]) => byCode(b, a)),
    types: [...new Set(entries.flatMap(e => e.type ?? []))].sort(),
  }
}

/** Sources stand at many places of a record; whatever has their shape is one. */
function citedLines(records: unknown): Record<string, number[]> {
  const lines = new Map<string, Set<number>>()
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const below of value) visit(below)
      return
    }
    if (typeof value !== 'object' || value === null) return
    const source = value as Partial<Source>
    if (typeof source.filing === 'string' && Array.isArray(source.lines) && !source.anchor)
      lines.set(source.filing, (lines.get(source.filing) ?? new Set()).add(source.lines[0]))
    for (const key in value) if (key !== 'table' && key !== 'change') visit(value[key as keyof typeof value])
  }
  visit(records)
  return Object.fromEntries([...lines].sort(([a], [b]) => byCode(a, b)).map(([filing, some]) => [filing, [...some].sort((a, b) => a - b)]))
}
