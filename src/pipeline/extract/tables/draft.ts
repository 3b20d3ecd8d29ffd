// A table that has been read and waits for its id.
import type { FilingTable } from '../../../model/filing.ts'

export type Draft = Omit<FilingTable, 'id'>

/** Nothing but a title laid out as a table: no row with a cell. */
export function isTitleAlone(draft: Draft): boolean {
  return draft.rows.every(row => row.cells.every(cell => cell.text === ''))
}
