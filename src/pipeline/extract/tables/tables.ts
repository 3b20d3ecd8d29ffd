// In: a document with its context. Out: its tables with kind, owner, concepts, values and notes.
import type { FilingTable } from '../../../model/filing.ts'
import type { Context } from '../context.ts'

export function readTables(_context: Context): FilingTable[] {
  return []
}
