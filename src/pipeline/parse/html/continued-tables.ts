// In: drafts. Out: drafts in which a table that goes on after a page break, under the same heads, is one; its repeated heads are left out.
import { between, linesOf, type Omission } from '../../../model/tree.ts'
import type { Draft, GridDraft } from './draft.ts'
import { headRows } from './heads.ts'
import type { GridRow } from './grid.ts'

/** Joins what page breaks have parted. */
export function joinContinued(drafts: readonly Draft[]): { drafts: Draft[]; omissions: Omission[] } {
  const joined: Draft[] = []
  const omissions: Omission[] = []
  const own = new Set<Draft>()
  for (const draft of drafts) {
    const before = draft.kind === 'grid' ? tableBefore(joined) : null
    const first = before === null ? null : (joined[before] as GridDraft)
    const heads = draft.kind === 'grid' && first ? sameHeads(first, draft) : 0
    if (draft.kind !== 'grid' || !first || !heads) {
      joined.push(draft)
      continue
    }
    for (const row of draft.grid.rows.slice(0, heads))
      omissions.push({ reason: 'running-head', text: row.cells.map(c => c.text).join(' '), lines: linesOf(row) })
    // The table in `joined` is our own from its second part on.
    if (!own.has(first)) {
      joined[before!] = { ...first, grid: { ...first.grid, rows: [...first.grid.rows] } }
      own.add(joined[before!]!)
    }
    const table = joined[before!] as GridDraft
    for (const row of draft.grid.rows.slice(heads)) table.grid.rows.push(row)
    table.position = between(table, draft)
  }
  return { drafts: joined, omissions }
}

/** Index of a table from which only page breaks part the end. */
function tableBefore(drafts: readonly Draft[]): number | null {
  let at = drafts.length - 1
  while (drafts[at]?.kind === 'page') at--
  return at < drafts.length - 1 && drafts[at]?.kind === 'grid' ? at : null
}

/** The number of head rows that both share; 0 where they differ. */
function sameHeads(a: GridDraft, b: GridDraft): number {
  if (a.grid.columns !== b.grid.columns || b.caption.length) return 0
  const heads = headRows(b.grid)
  const words = (rows: readonly GridRow[]) =>
    rows
      .map(r => r.cells.map(c => c.text).join('\t'))
      .join('\n')
      .toLowerCase()
  return heads > 0 && heads === headRows(a.grid) && words(a.grid.rows.slice(0, heads)) === words(b.grid.rows.slice(0, heads)) ? heads : 0
}
