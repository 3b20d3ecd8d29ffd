// Compares one filing as read with one hand-made answer: what is right, missed and too much, for each measure.
// A shorter telling of the contract's comparison, so that the samples of the project are judged without it.
import type { Filing } from '../../src/model/filing.ts'

type Lines = [number, number]
interface AnsweredChange {
  type: string
  portfolio?: string | null
  from?: string | null
  to?: string | null
  from_also?: string[]
  to_also?: string[]
  lines: Lines
  dates?: { role: string; date: string }[]
  optional_dates?: { role: string; date: string }[]
  amendment?: { operation: string; heading: string | null; heading_also?: string[] }
}
export interface Answer {
  kind: string
  dated: string | null
  trusts: string[]
  portfolios: { name: string; role: string }[]
  optional_portfolios?: { name: string; role: string }[]
  amends: { document: string; dated: string | null }[]
  optional_amends?: { document: string; dated: string | null }[]
  changes: AnsweredChange[]
  optional_changes?: { type: string; portfolio?: string | null; lines: Lines }[]
  tables: {
    kind: string
    lines: Lines
    partial?: boolean
    cells: [string, string, number | string][]
    labels_also?: Record<string, string[]>
  }[]
  optional_tables?: { kind: string; lines: Lines }[]
  comments: { number: string; comment_starts: string; response: string }[]
}
export interface Count {
  hit: number
  missed: string[]
  extra: string[]
}
export type Comparison = Record<string, Count>

const words = (text: unknown): string[] =>
  String(text ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[®™℠†‡*]/g, ' ')
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9.%]+/g, ' ')
    .replace(/\.(?!\d)/g, ' ')
    .trim()
    .split(/\s+/)
    .filter(w => w && w !== 'the')
const same = (a: unknown, b: unknown): boolean => words(a).join(' ') === words(b).join(' ')
const overlap = (a: Lines, b: Lines): boolean => a[0] <= b[1] && b[0] <= a[1]

/** Alike enough for a label or a name: at least `share` of the words of both together. */
function alike(a: unknown, b: unknown, share = 0.75): boolean {
  const x = new Set(words(a))
  const y = new Set(words(b))
  const both = [...x].filter(w => y.has(w)).length
  return x.size && y.size ? both / (x.size + y.size - both) >= share : x.size === y.size
}

/** Compares all that an answer states. */
export function compare(answer: Answer, filing: Filing): Comparison {
  const counts: Comparison = {}
  const count = (measure: string): Count => (counts[measure] ??= { hit: 0, missed: [], extra: [] })
  const one = (measure: string, right: boolean, said: string) => {
    const c = count(measure)
    if (right) c.hit++
    else {
      c.missed.push(said)
      c.extra.push(said)
    }
  }
  /** Pairs what is asked for with what was read; what is left over and not optional counts against it. */
  const pair = <A, B>(
    measure: string,
    asked: readonly A[],
    read: readonly B[],
    equal: (a: A, b: B) => boolean,
    show: (x: A | B) => string,
    optional: (b: B) => boolean = () => false,
  ): [A, B][] => {
    const free = [...read]
    const pairs: [A, B][] = []
    for (const a of asked) {
      const at = free.findIndex(b => equal(a, b))
      if (at < 0) {
        count(measure).missed.push(show(a))
        continue
      }
      count(measure).hit++
      pairs.push([a, free.splice(at, 1)[0]!])
    }
    count(measure).extra.push(...free.filter(b => !optional(b)).map(show))
    return pairs
  }
  one('kind', answer.kind === filing.kind, filing.kind)
  one('dated', answer.dated === filing.dated, String(filing.dated))
  pair('trusts', answer.trusts, filing.trusts, same, String)
  const samePortfolio = (a: { name: string; role: string }, b: { name: string; role: string }) => same(a.name, b.name) && a.role === b.role
  pair(
    'portfolios',
    answer.portfolios,
    filing.portfolios.filter(p => p.role !== 'mentioned' && p.role !== 'underlying'),
    samePortfolio,
    p => `${p.name} (${p.role})`,
    b => (answer.optional_portfolios ?? []).some(a => samePortfolio(a, b)),
  )
  const sameReference = (a: { document: string; dated: string | null }, b: { document: string; dated: string | null }) =>
    a.document === b.document && a.dated === b.dated
  pair(
    'amends',
    answer.amends,
    filing.amends,
    sameReference,
    a => `${a.document} ${a.dated}`,
    b => (answer.optional_amends ?? []).some(a => sameReference(a, b)),
  )

  const changes = filing.changes.flatMap(c => (c.portfolios.length ? c.portfolios : [null]).map(portfolio => ({ ...c, portfolio })))
  const optional = answer.optional_changes ?? []
  const equal = (a: AnsweredChange, b: (typeof changes)[number]) =>
    same(a.portfolio, b.portfolio) &&
    overlap(a.lines, b.lines) &&
    (a.type === b.type || optional.some(o => o.type === b.type && overlap(o.lines, a.lines) && overlap(o.lines, b.lines)))
  const strict = (a: AnsweredChange, b: (typeof changes)[number]) => a.type === b.type && equal(a, b)
  const free = changes.filter(b => !answer.changes.some(a => strict(a, b)))
  const asked = answer.changes.filter(a => !changes.some(b => strict(a, b)))
  const showChange = (c: AnsweredChange | (typeof changes)[number]) => `${c.type} ${c.portfolio ?? '(all)'} ${c.lines.join('-')}`
  const pairs = [
    ...pair(
      'changes',
      answer.changes.filter(a => !asked.includes(a)),
      changes.filter(b => !free.includes(b)),
      strict,
      showChange,
    ),
    ...pair('changes', asked, free, equal, showChange, b =>
      optional.some(o => o.type === b.type && overlap(o.lines, b.lines) && (o.portfolio === undefined || same(o.portfolio, b.portfolio))),
    ),
  ]
  for (const [a, b] of pairs) {
    if (a.from)
      one(
        'from/to',
        [a.from, ...(a.from_also ?? [])].some(x => alike(x, b.from)),
        `${a.type}: from ${a.from}, read as ${b.from}`,
      )
    if (a.to)
      one(
        'from/to',
        [a.to, ...(a.to_also ?? [])].some(x => alike(x, b.to)),
        `${a.type}: to ${a.to}, read as ${b.to}`,
      )
    const sameDay = (x: { role: string; date: string }, y: { role: string; date: string }) => x.role === y.role && x.date === y.date
    pair(
      'dates',
      a.dates ?? [],
      b.dates,
      sameDay,
      x => `${a.type} ${x.role} ${x.date}`,
      y => (a.optional_dates ?? []).some(x => sameDay(x, y)),
    )
    const order = a.amendment
    if (order)
      one(
        'amendments',
        b.amendment?.operation === order.operation &&
          [order.heading, ...(order.heading_also ?? [])].some(
            h => h === null || [b.amendment?.heading, ...(b.amendment?.path ?? [])].some(x => alike(h, x, 0.6)),
          ),
        `${order.operation} ${order.heading}, read as ${b.amendment?.operation} ${b.amendment?.heading}`,
      )
  }
  for (const a of answer.changes)
    if (!pairs.some(([x]) => x === a)) count('dates').missed.push(...(a.dates ?? []).map(d => `${a.type} ${d.role} ${d.date}`))

  const tables = pair(
    'tables',
    answer.tables,
    filing.tables.filter(t => t.kind !== 'other'),
    (a, b) => a.kind === b.kind && overlap(a.lines, b.lines),
    t => `${t.kind} ${t.lines.join('-')}`,
    b => (answer.optional_tables ?? []).some(a => a.kind === b.kind && overlap(a.lines, b.lines)),
  )
  for (const a of answer.tables) {
    const b = tables.find(([x]) => x === a)?.[1]
    const cells =
      b?.rows.flatMap(row =>
        row.cells.flatMap((cell, i) => (cell.text.trim() ? [{ row: row.label, column: b.columns[i] ?? '', cell }] : [])),
      ) ?? []
    const label = (wanted: string, read: string) =>
      !words(wanted).length || [wanted, ...(a.labels_also?.[wanted] ?? [])].some(w => alike(w, read, 0.6))
    const fits = ([row, column, value]: [string, string, number | string], o: (typeof cells)[number]) =>
      ((label(row, o.row) && label(column, o.column)) || (label(row, o.column) && label(column, o.row))) &&
      (typeof value === 'number' ? o.cell.value !== null && Math.abs(o.cell.value - value) < 1e-9 : alike(value, o.cell.text, 0.85))
    pair(
      'cells',
      a.cells,
      cells,
      fits,
      c => (Array.isArray(c) ? c.join(' | ') : `${c.row} | ${c.column} | ${c.cell.text}`),
      () => a.partial ?? false,
    )
  }
  pair(
    'comments',
    answer.comments,
    filing.comments,
    (a, b) => words(b.comment).join(' ').startsWith(words(a.comment_starts).join(' ')) && alike(a.response, b.response, 0.85),
    c => c.number,
  )
  return counts
}

/** One figure for a filing: the mean, over the measures that apply, of how far reading and answer agree (F1). */
export function agreement(comparison: Comparison): number {
  const measures = Object.values(comparison).filter(c => c.hit + c.missed.length + c.extra.length)
  return measures.reduce((sum, c) => sum + (2 * c.hit) / (2 * c.hit + c.missed.length + c.extra.length), 0) / measures.length
}
