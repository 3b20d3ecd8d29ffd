// Small libraries written down as people tell them: filings with their changes, in as few words as a record allows.
import { Filing as FilingSchema, type Change, type Filing, type FilingPortfolio, type FilingTable } from '../../../src/model/filing.ts'
import type { ChangeType } from '../../../src/model/kinds.ts'
import type { Library, Portfolio } from '../../../src/model/library.ts'
import type { FilingBody } from '../../../src/model/records.ts'
import type { RulingFile } from '../../../src/model/rulings.ts'
import type { Block, Root } from '../../../src/model/tree.ts'
import { resolveLibrary } from '../../../src/pipeline/resolve/resolve.ts'

export const TRUST = 'Alder Series Trust'

export interface ToldChange extends Partial<Omit<Change, 'type'>> {
  effective?: string
}

export function change(type: ChangeType, of: string | string[], { effective, dates = [], ...rest }: ToldChange = {}): Change {
  return {
    id: '',
    type,
    trust: TRUST,
    portfolios: [of].flat(),
    from: null,
    to: null,
    state: 'effective',
    conditions: [],
    dates: [
      ...(effective ? [{ role: 'effective' as const, date: effective, qualifier: 'on' as const, lines: [5, 5] as [number, number] }] : []),
      ...dates,
    ],
    amendment: null,
    quote: `words of a ${type}`,
    lines: [5, 6],
    summary: `A ${type}.`,
    doubt: null,
    ...rest,
  }
}

export interface ToldFiling extends Partial<Omit<Filing, 'source' | 'portfolios'>> {
  filed?: string
  cik?: string
  portfolios?: (string | (Partial<FilingPortfolio> & { name: string }))[]
}

/** A supplement of the trust, published on its date; the portfolios that its changes name are its subjects. */
export function filing(id: string, dated: string | null, { filed, cik, portfolios, changes = [], ...rest }: ToldFiling = {}): Filing {
  const named = portfolios ?? [...new Set(changes.flatMap(c => c.portfolios))]
  return FilingSchema.parse({
    id,
    url: `/filings/${id}/`,
    title: `Supplement ${id}`,
    kind: 'supplement',
    source: { file: `${id}.txt`, sha256: '0'.repeat(64), lines: 99, format: 'text', ...(filed && { filed }), ...(cik && { cik }) },
    dated,
    trusts: [TRUST],
    portfolios: named.map(p => ({
      trust: TRUST,
      role: 'subject',
      lines: [1, 1],
      presently: null,
      series: null,
      classes: [],
      ...(typeof p === 'string' ? { name: p } : p),
    })),
    documents: [{ title: `Supplement ${id}`, kind: 'supplement', dated, lines: [1, 99] }],
    amends: [],
    supersedes: [],
    tables: [],
    comments: [],
    findings: [],
    facts: [],
    mentions: [],
    details: [],
    standing: [],
    unread: [],
    changes: changes.map((c, i) => ({ ...c, id: c.id || `${c.type}-${i + 1}` })),
    ...rest,
  } satisfies Filing)
}

/** A table of annual expenses with one figure a class: the management fee. */
export function feeTable(
  of: string,
  figures: readonly string[],
  { columns = figures.map((_, i) => `Class ${'ABC'[i]}`), concept = 'ManagementFeesOverAssets', id = 'annual-operating-expenses' } = {},
): FilingTable {
  return {
    id,
    kind: 'annual-operating-expenses',
    trust: TRUST,
    portfolio: of,
    owner: 'portfolio',
    caption: null,
    asOf: null,
    columns,
    footnotes: [],
    lines: [3, 6],
    rows: [
      {
        label: 'Management Fees',
        concept,
        cells: figures.map(text => ({ text, value: Number.parseFloat(text) || null, unit: 'percent' as const })),
      },
    ],
  }
}

/** A body of headings ("# …", "## …") and paragraphs, one line each. */
export function body(id: string, lines: readonly string[]): FilingBody {
  const children = lines.flatMap((line, i): Block[] => {
    if (!line) return []
    const position = { start: { line: i + 1, column: 1, offset: 0 }, end: { line: i + 1, column: line.length + 1, offset: 0 } }
    const depth = /^#{1,6}(?= )/.exec(line)?.[0].length ?? 0
    const leaf = { type: 'text' as const, value: line.slice(depth ? depth + 1 : 0), position }
    return depth
      ? [{ type: 'heading', depth: depth as 1, children: [leaf], position }]
      : [{ type: 'paragraph', align: 'left', children: [leaf], position }]
  })
  const root: Root = {
    type: 'root',
    format: 'text',
    children,
    omissions: [],
    position: { start: { line: 1, column: 1, offset: 0 }, end: { line: lines.length, column: 1, offset: 0 } },
  }
  return { id, trees: [{ type: null, filename: null, description: null, root }], withheld: [], raw: [...lines] }
}

export function library(
  filings: readonly Filing[],
  { today = '2099-01-01', rulings = [], bodies = [] }: { today?: string; rulings?: RulingFile[]; bodies?: FilingBody[] } = {},
): Library {
  return resolved(filings, { today, rulings, bodies }).library
}

export function resolved(
  filings: readonly Filing[],
  { today = '2099-01-01', rulings = [], bodies = [] }: { today?: string; rulings?: RulingFile[]; bodies?: FilingBody[] } = {},
) {
  return resolveLibrary(
    filings.map(f => ({ filing: f, body: bodies.find(b => b.id === f.id) ?? null })),
    rulings,
    today,
  )
}

export function portfolio(library: Pick<Library, 'portfolios'>, key: string): Portfolio {
  const found = library.portfolios.find(p => p.key === key)
  if (!found) throw new Error(`expected the portfolio ${key}, found ${library.portfolios.map(p => p.key).join(', ') || 'none'}`)
  return found
}

/** The history in lines: "adviser: Oak Advisers [~2005-01-03, 2006-10-01)", "fee, Class A, ExpensesOverAssets: 1.20% […)"; "~" before a
 *  day on which it is first seen. */
export function history(p: Portfolio): string[] {
  return p.tracks
    .filter(t => t.track !== 'text')
    .flatMap(t =>
      t.intervals.map(
        i =>
          `${t.track === 'fee' ? [t.track, t.key ?? 'all', t.line].join(', ') : t.track}: ${i.value} [${i.from ?? (i.seen ? `~${i.seen}` : '')}, ${i.to ?? ''})${i.state === 'effective' ? '' : ` ${i.state}`}`,
      ),
    )
}

/** The events in lines: "portfolio-renamed 2006-05-01 done". */
export function outcomes(p: Portfolio): string[] {
  return p.events.map(e => `${e.change.type}${e.effective ? ` ${e.effective}` : ''} ${e.outcome}`)
}

/** A table of portfolio managers of a portfolio, a row each. */
export const managersTable = (portfolio: string, ...names: string[]): FilingTable => ({
  id: 'portfolio-managers',
  kind: 'portfolio-managers',
  trust: TRUST,
  portfolio,
  owner: 'portfolio',
  caption: null,
  asOf: null,
  columns: ['Since'],
  rows: names.map(label => ({ label, concept: null, cells: [{ text: '2006', value: 2006, unit: 'year' as const }] })),
  footnotes: [],
  lines: [3, 6],
})
