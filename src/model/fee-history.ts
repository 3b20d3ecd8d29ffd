// Earlier fee tables of a portfolio and what became different, cell by cell, from one table to the next of its kind.
// In: the fee tables of a record, newest first. Out: the steps, newest first. Pure; tables of others never come in.
import type { Cell, FilingTable } from './filing.ts'
import type { TableRef } from './library.ts'
import { foldName } from './same-name.ts'

export interface FeeCell {
  row: string
  column: string
  /** null: the earlier table has no such row or column. */
  before: Cell | null
  /** null: the later table has none. */
  after: Cell | null
  /** Difference of the figures in their unit; null where either has none. */
  by: number | null
}
export interface FeeStep {
  kind: FilingTable['kind']
  later: TableRef
  earlier: TableRef
  cells: FeeCell[]
}

/** One step for every table that has a predecessor of its kind in an earlier filing; a step without cells says that nothing changed. */
export function feeHistory(newestFirst: readonly TableRef[]): FeeStep[] {
  return newestFirst.flatMap((later, i): FeeStep[] => {
    const earlier = newestFirst
      .slice(i + 1)
      .find(t => t.filing !== later.filing && t.table.kind === later.table.kind && comparable(t.table, later.table))
    return earlier ? [{ kind: later.table.kind, later, earlier, cells: changedCells(earlier.table, later.table) }] : []
  })
}

/** Tables of two different sets of classes are no two states of one table. */
function comparable(a: FilingTable, b: FilingTable): boolean {
  return (a.columns.length === 1 && b.columns.length === 1) || a.columns.some(c => b.columns.some(d => same(c, d)))
}

function changedCells(earlier: FilingTable, later: FilingTable): FeeCell[] {
  const columns = pairs(earlier.columns.map(plain), later.columns.map(plain), earlier.columns.length === 1 && later.columns.length === 1)
  const rows = pairs(earlier.rows.map(nameOf(earlier)), later.rows.map(nameOf(later)), false)
  return rows.flatMap(([r, s]) =>
    columns.flatMap(([c, d]): FeeCell[] => {
      const before = r === null || c === null ? null : (earlier.rows[r]!.cells[c] ?? null)
      const after = s === null || d === null ? null : (later.rows[s]!.cells[d] ?? null)
      if (before === after || (before && after && same(before.text, after.text)) || (before?.text ?? '') === (after?.text ?? '')) return []
      const by =
        before?.value != null && after?.value != null && before.unit === after.unit ? Number((after.value - before.value).toFixed(6)) : null
      return [
        {
          row: (s === null ? earlier.rows[r!]! : later.rows[s]!).label,
          column: (d === null ? earlier.columns[c!] : later.columns[d]) ?? '',
          before,
          after,
          by,
        },
      ]
    }),
  )
}

/** Places of the same names in both lists, in the order of the later one; then those that only the earlier has. */
function pairs(earlier: readonly string[], later: readonly string[], only: boolean): [number | null, number | null][] {
  if (only) return [[0, 0]]
  const taken = new Set<number>()
  const both = later.map((name, j): [number | null, number | null] => {
    const i = earlier.findIndex((n, k) => n === name && !taken.has(k))
    if (i >= 0) taken.add(i)
    return [i < 0 ? null : i, j]
  })
  return [...both, ...earlier.flatMap((_, i): [number, null][] => (taken.has(i) ? [] : [[i, null]]))]
}

/** A row goes by its caption in the form where it has one that no other row has, else by its label. */
const nameOf =
  (table: FilingTable) =>
  (row: FilingTable['rows'][number]): string =>
    row.concept && table.rows.filter(r => r.concept === row.concept).length === 1 ? row.concept : plain(row.label)

// Marks of notes come and go with the notes.
const plain = (label: string): string => foldName(label).replace(/[\s*†‡§:.]+$|\s*\(\w{1,2}\)$/g, '')
const same = (a: string, b: string): boolean => plain(a) === plain(b)
