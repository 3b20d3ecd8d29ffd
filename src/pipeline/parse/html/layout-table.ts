// In: a table and its grid. Out: the blocks it merely places (letterhead, columns of text, bullets, notes), or null where it is a table.
import { between } from '../../../model/tree.ts'
import { onOneLine, wordsPlace, type Draft, type ItemDraft, type TableDraft } from './draft.ts'
import type { Grid, GridCell, GridRow } from './grid.ts'
import { isLoneBullet, isNoteMark, isNumber } from './markers.ts'

const FIGURE = /\d|^[-–—]+%?$|^(?:none|n\/a|nil)$/i

/** A cell with so many words is text set in columns and no cell of a table. */
const LONG = 1500

/** The blocks of a table that is only layout. */
export function unwrapTable(table: TableDraft, grid: Grid): Draft[] | null {
  const cells = grid.rows.flatMap(r => r.cells)
  const all = () => [...table.caption, ...grid.rows.flatMap(row => (isItem(row) ? [itemsOf(row)] : row.cells.flatMap(c => c.drafts)))]
  if (grid.columns === 1) return all()
  if (cells.some(c => c.drafts.some(d => d.kind === 'grid'))) return all()
  if (grid.rows.every(r => r.cells.length === 1 || isItem(r))) return joinItems(all())
  const figures = cells.filter(c => c.column > 0 && FIGURE.test(c.text)).length
  if (grid.rows.length === 1 && (grid.columns === 2 || figures < 2)) return all()
  if (grid.rows.length <= 2 && cells.some(c => c.text.length > LONG)) return all()
  return null
}

/** • | Credit risk is …
 *  ^   a short marker and one text */
function isItem(row: GridRow): boolean {
  const [mark, text] = row.cells
  return row.cells.length === 2 && (isLoneBullet(mark!.text) || isNumber(mark!.text) || (isNoteMark(mark!.text) && text!.text.length > 12)) && (text!.text.length > 6 || !FIGURE.test(text!.text)) && onOneLine(mark!.drafts)
}

function itemsOf(row: GridRow): Draft {
  const [mark, text] = row.cells as [GridCell, GridCell]
  const item: ItemDraft = { marker: mark.text, markerPosition: wordsPlace(mark.drafts), drafts: text.drafts, position: between(mark, text) }
  return { kind: 'list', ordered: !isLoneBullet(mark.text), items: [item], position: item.position }
}

/** Lists that follow each other directly are one, where their markers are of one kind. */
export function joinItems(drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = []
  for (const draft of drafts) {
    const last = joined.at(-1)
    if (draft.kind === 'list' && last?.kind === 'list' && last.ordered === draft.ordered && last.items.at(-1)!.marker !== '' && draft.items[0]!.marker !== '') {
      // `last` is our own copy: see below.
      for (const item of draft.items) last.items.push(item)
      last.position = between(last, draft)
    } else joined.push(draft.kind === 'list' ? { ...draft, items: [...draft.items] } : draft)
  }
  return joined
}
