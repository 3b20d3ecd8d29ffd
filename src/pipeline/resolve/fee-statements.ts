// What the fee tables of a portfolio, and the changes of single rates that its filings state, say of each class and line.
// Out: statements of the track "fee". A table whose columns are no classes, or a line told twice, says nothing: fails closed.
//
//                       Class A   Class C
//   Management Fees      0.75%     0.75%
//   ^ line               ^ of Class A, at least since the day of the document,
//                          or from the day on which the filing's change of fees takes effect
import { className, FEE_ORDER, foldClass, isFeeLine, rateOf, sameRate, type FeeLine } from '../../model/fee-lines.ts'
import type { Cell, FilingTable } from '../../model/filing.ts'
import type { ChangeType } from '../../model/kinds.ts'
import { compareDates } from '../../model/iso-date.ts'
import type { Event, Statement, TableRef } from '../../model/library.ts'
import { holdsFrom, isSettled } from '../../model/outcome.ts'
import { pattern } from '../../model/pattern.ts'
import { convertedClasses } from './converted-classes.ts'
import { fromEvent } from './events.ts'

/** The line of a fee table that a change of each type is about. */
const LINE_OF: Partial<Record<ChangeType, readonly FeeLine[]>> = {
  'management-fee-change': ['ManagementFeesOverAssets'],
  'distribution-fee-change': ['DistributionAndService12b1FeesOverAssets'],
  'sales-charge-change': ['MaximumSalesChargeImposedOnPurchasesOverOfferingPrice'],
  'expense-limit-change': ['FeeWaiverOrReimbursementOverAssets', 'NetExpensesOverAssets'],
  'fee-table-change': [],
}

interface Told {
  class: string | null
  line: FeeLine
  value: string
  ref: TableRef
  quote: string
}

/** `known`: when each filing was published; `events`: those of the portfolio itself. */
export function feeStatements(
  tables: readonly TableRef[],
  events: readonly Event[],
  known: (filing: string) => string | null,
): Statement[] {
  const told = oncePerFiling(tables.filter(t => t.table.owner === 'portfolio').flatMap(linesOf))
  // A class goes by the name under which it is told first.
  const names = new Map<string, string | null>()
  const nameOf = (head: string | null) => {
    const id = foldClass(head ?? '')
    if (!names.has(id)) names.set(id, head)
    return names.get(id)!
  }
  const fees = Map.groupBy(
    events.filter(e => LINE_OF[e.change.type] && e.change.state !== 'cancelled'),
    e => e.filing,
  )
  const observed = told.map(t => observedIn(t, nameOf(t.class), fees.get(t.ref.filing) ?? [], known(t.ref.filing)))
  return [
    ...observed,
    ...convertedClasses(observed, events),
    ...events.flatMap(e =>
      stated(
        e,
        told.filter(t => t.ref.filing === e.filing),
        observed,
        nameOf,
      ),
    ),
  ]
}

/** What a table tells of a line; `events`: the changes of fees that its filing makes. */
function observedIn(t: Told, key: string | null, events: readonly Event[], known: string | null): Statement {
  const own = events.filter(e => e.effective !== null)
  const event = own.find(e => LINE_OF[e.change.type]!.includes(t.line) && concerns(e, t.class)) ?? null
  // What the table tells beside the line that changes holds once all of its changes have taken hold.
  const last = own.toSorted((a, b) => compareDates(b.effective!, a.effective!))[0] ?? null
  const when = event ?? last
  const begins = event !== null && LINE_OF[event.change.type]!.length === 1
  const rates =
    event &&
    event.change.to !== null &&
    sameRate(event.change.to, t.value) &&
    event.change.from !== null &&
    rateOf(event.change.from) !== null
  return {
    track: 'fee',
    key,
    line: t.line,
    kind: begins ? 'change' : 'observed',
    before: begins && rates ? event.change.from : null,
    after: t.value,
    date: when && holdsFrom(when),
    until: null,
    qualifier: null,
    settled: when === null || isSettled(when),
    whole: false,
    dated: t.ref.dated,
    known,
    event: when?.id ?? null,
    source: { filing: t.ref.filing, anchor: t.ref.table.id, lines: t.ref.table.lines, quote: t.quote },
  }
}

/** A rate that goes from one figure to another, without a table that tells it. */
function stated(
  event: Event,
  told: readonly Told[],
  observed: readonly Statement[],
  nameOf: (head: string | null) => string | null,
): Statement[] {
  const { change } = event
  const line = LINE_OF[change.type]?.length === 1 ? LINE_OF[change.type]![0]! : null
  if (
    !line ||
    !change.from ||
    !change.to ||
    change.state === 'cancelled' ||
    rateOf(change.from) === null ||
    rateOf(change.to) === null ||
    told.some(t => t.line === line)
  )
    return []
  const classes = classesIn(change.quote)
  // Of no class in particular: wherever the figure stood before.
  const keys = classes.length ? classes.map(nameOf) : [...new Set(observed.filter(s => s.line === line).map(s => s.key))]
  return keys.map(
    (key): Statement => ({
      track: 'fee',
      key,
      line,
      kind: classes.length ? 'change' : 'where-held',
      before: change.from,
      after: change.to,
      date: holdsFrom(event),
      until: null,
      qualifier: change.dates.find(d => d.role === 'effective')?.qualifier ?? null,
      ...fromEvent(event),
    }),
  )
}

// Class A, Class B and Class C shares
//       ^        ^           ^
const CLASSES = /\b[Cc]lass(?:es)?\s+((?:[A-Z]{1,2}\d{0,2}\b(?:,\s*and\s+|,\s*|\s+and\s+|\s+or\s+)?(?:[Cc]lass\s+)?){1,8})/g

function classesIn(words: string): string[] {
  const letters = [...words.matchAll(CLASSES)].flatMap(m => m[1]!.match(/\b[A-Z]{1,2}\d{0,2}\b/g) ?? [])
  return [...new Set(letters)].map(l => `Class ${l}`)
}

function concerns({ change }: Event, head: string | null): boolean {
  const classes = classesIn(change.quote)
  return !classes.length || (head !== null && classes.some(c => foldClass(c) === foldClass(head)))
}

// Heads of columns that tell of other times, other funds or a plan.
const NO_CLASS = pattern('i')`
  \b(?:pro\s*-?\s*forma|current|currently|combined|before|after|existing|proposed|present|restated|actual|estimated|fund|funds
  |portfolio|series|trust|fiscal|years?|months?|if|19\d\d|20\d\d|maximum|as a %)\b
  |%|\$
`

function linesOf(ref: TableRef): Told[] {
  const { columns, rows, kind } = ref.table
  if (kind !== 'annual-operating-expenses' && kind !== 'shareholder-fees') return []
  if (
    columns.some(c => NO_CLASS.test(c)) ||
    new Set(columns.map(foldClass)).size !== columns.length ||
    (columns.length > 1 && columns.some(c => !foldClass(c)))
  )
    return []
  return FEE_ORDER.flatMap((line): Told[] => {
    const [row, second] = rows.filter(r => r.concept !== null && isFeeLine(r.concept) && r.concept === line)
    if (!row || second) return []
    return columns.flatMap((head, i): Told[] => {
      const cell = row.cells[i]
      return cell?.text.trim() && cell.unit !== 'usd'
        ? [{ class: className(head), line, value: printed(cell), ref, quote: quoteOf(ref.table, row) }]
        : []
    })
  })
}

/** Where the head of the table says "%", the cell need not. */
const printed = ({ text, value, unit }: Cell): string =>
  value !== null && unit === 'percent' && !text.includes('%') ? `${text.trim()}%` : text.trim()
const quoteOf = (table: FilingTable, row: FilingTable['rows'][number]): string =>
  [row.label, ...row.cells.map(c => c.text)].join(' | ').slice(0, 300) || (table.caption ?? 'Table of fees')

/** Of one filing that tells a line of a class with two figures neither can be taken. */
function oncePerFiling(all: readonly Told[]): Told[] {
  const facts = Map.groupBy(all, t => `${t.ref.filing}\0${foldClass(t.class ?? '')}\0${t.line}`)
  return [...facts.values()].flatMap(some => (some.every(t => sameRate(t.value, some[0]!.value)) ? some.slice(0, 1) : []))
}
