// In: drafts with tables as drawn. Out: drafts in which layout tables have become their contents and the others grids;
// from the innermost table outwards.
import type { Draft } from './draft.ts'
import { gridOf } from './grid.ts'
import { joinItems, unwrapTable } from './layout-table.ts'
import { joinParted } from './parted-tables.ts'
import type { Position } from '../../../model/tree.ts'
import { unstacked } from './stacked-rows.ts'
import { tablesOf } from './sections.ts'

/** Cells of a table, empty ones included; the largest real ones have about 20,000. */
const MAX_SLOTS = 300_000

/** Tells tables from layout; `absurd` is told of a table too large to be one. */
export function resolveTables(drafts: readonly Draft[], absurd: (position: Position) => void): Draft[] {
  const resolved: Draft[] = []
  for (const draft of joinParted(drafts)) {
    if (draft.kind === 'list')
      resolved.push({ ...draft, items: draft.items.map(item => ({ ...item, drafts: resolveTables(item.drafts, absurd) })) })
    else if (draft.kind === 'table') {
      const table = {
        ...draft,
        caption: resolveTables(draft.caption, absurd),
        rows: draft.rows.map(row => ({ ...row, cells: row.cells.map(cell => ({ ...cell, drafts: resolveTables(cell.drafts, absurd) })) })),
      }
      table.rows = table.rows.flatMap(unstacked)
      const grid = gridOf(table)
      if (grid.columns * grid.rows.length > MAX_SLOTS) {
        absurd(table.position)
        for (const row of table.rows) for (const cell of row.cells) for (const part of cell.drafts) resolved.push(part)
      } else for (const part of unwrapTable(table, grid) ?? tablesOf(grid, table.caption, table.position)) resolved.push(part)
    } else resolved.push(draft)
  }
  return joinItems(resolved)
}
