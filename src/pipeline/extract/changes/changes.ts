// In: a document with its context and tables. Out: its changes, and sentences that look like instructions and were not understood.
import type { Change, Filing, FilingTable } from '../../../model/filing.ts'
import type { Context } from '../context.ts'

export function readChanges(_context: Context, _tables: readonly FilingTable[]): { changes: Change[]; unread: Filing['unread'] } {
  return { changes: [], unread: [] }
}
