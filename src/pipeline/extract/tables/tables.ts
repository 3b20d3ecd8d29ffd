// In: a document with its context. Out: its tables with kind, owner, concepts, values and notes, in source order.
// Tables that stand in running text are read too; a table that only lays out text is left to the text.
import type { FilingTable } from '../../../model/filing.ts'
import type { Context } from '../context.ts'
import { tablesInProse } from './tables-in-prose.ts'
import { tablesSet } from './tables-set.ts'
import { nameKey } from '../names.ts'
import { isListOfNames, isTitleAlone, type Draft } from './draft.ts'

/** Tables of one document; ids count from the first of each kind. */
export function readTables(context: Context): FilingTable[] {
  const drafts: Draft[] = [...tablesSet(context), ...tablesInProse(context)].sort(
    (a, b) => a.lines[0] - b.lines[0] || a.lines[1] - b.lines[1],
  )
  const names = new Set(context.portfolios.map(p => nameKey(p.name)))
  return numberTables(drafts.filter(d => !isTitleAlone(d) && !isListOfNames(d, names)))
}

/** Gives the tables of a whole filing ids of their own: kind and counter. */
export function numberTables(tables: readonly Draft[]): FilingTable[] {
  const counts = new Map<string, number>()
  return tables.map(table => {
    const n = (counts.get(table.kind) ?? 0) + 1
    counts.set(table.kind, n)
    return { ...table, id: n === 1 ? `${table.kind}-table` : `${table.kind}-table-${n}` }
  })
}
