// In: drafts with tables as drawn. Out: drafts in which layout tables have become their contents; from the innermost table outwards.
import type { Draft } from './draft.ts'
import { gridOf } from './grid.ts'
import { joinItems, unwrapTable } from './layout-table.ts'

/** Unwraps what is only layout. */
export function resolveTables(drafts: readonly Draft[]): Draft[] {
  return joinItems(drafts.flatMap((draft): Draft[] => {
    switch (draft.kind) {
      case 'text': case 'page': case 'note': return [draft]
      case 'list': return [{ ...draft, items: draft.items.map(item => ({ ...item, drafts: resolveTables(item.drafts) })) }]
      case 'table': {
        const table = { ...draft, caption: resolveTables(draft.caption), rows: draft.rows.map(row => ({ ...row, cells: row.cells.map(cell => ({ ...cell, drafts: resolveTables(cell.drafts) })) })) }
        return unwrapTable(table, gridOf(table)) ?? [table]
      }
    }
  }))
}
