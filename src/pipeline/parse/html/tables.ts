// In: drafts with tables as drawn. Out: drafts in which layout tables have become their contents and the others grids; from the innermost table outwards.
import type { Draft } from './draft.ts'
import { gridOf } from './grid.ts'
import { joinItems, unwrapTable } from './layout-table.ts'
import { tablesOf } from './sections.ts'

/** Tells tables from layout. */
export function resolveTables(drafts: readonly Draft[]): Draft[] {
  const resolved: Draft[] = []
  for (const draft of drafts) {
    if (draft.kind === 'list') resolved.push({ ...draft, items: draft.items.map(item => ({ ...item, drafts: resolveTables(item.drafts) })) })
    else if (draft.kind === 'table') {
      const table = { ...draft, caption: resolveTables(draft.caption), rows: draft.rows.map(row => ({ ...row, cells: row.cells.map(cell => ({ ...cell, drafts: resolveTables(cell.drafts) })) })) }
      const grid = gridOf(table)
      for (const part of unwrapTable(table, grid) ?? tablesOf(grid, table.caption, table.position)) resolved.push(part)
    } else resolved.push(draft)
  }
  return joinItems(resolved)
}
