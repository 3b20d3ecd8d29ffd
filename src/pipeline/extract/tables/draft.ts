// A table that has been read and waits for its id.
import type { FilingTable } from '../../../model/filing.ts'
import { nameKey } from '../names.ts'

export type Draft = Omit<FilingTable, 'id'>

/** Nothing but a title laid out as a table: no row with a cell. */
export function isTitleAlone(draft: Draft): boolean {
  return draft.rows.every(row => row.cells.every(cell => cell.text === ''))
}

/** Funds listed in columns, heads and all: a list, and no table. `names`: keys of the filing's portfolios. */
export function isListOfNames({ kind, columns, rows }: Draft, names: ReadonlySet<string>): boolean {
  const words = [...columns, ...rows.flatMap(r => [r.label, ...r.cells.map(c => c.text)])].filter(Boolean)
  return kind === 'other' && columns.some(Boolean) && words.every(w => names.has(nameKey(w)))
}
