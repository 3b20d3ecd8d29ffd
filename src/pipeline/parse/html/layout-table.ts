// In: a table and its grid. Out: the blocks it merely places (letterhead, columns of text, bullets, notes), or null where it is a table.
import { between } from '../../../model/tree.ts'
import { inSourceOrder, onOneLine, wordsOf, wordsPlace, type Draft, type ItemDraft, type ListDraft, type TableDraft } from './draft.ts'
import type { Grid, GridCell, GridRow } from './grid.ts'
import { isLoneBullet, isNoteMark, isNumber } from './markers.ts'

const FIGURE = /\d|^[-–—]+%?$|^(?:none|n\/a|nil)$/i
/** What an investor pays at a purchase or sale: such a fee may be the only one of its table. */
const CHARGE = /\b(?:sales (?:charge|load)s?|redemption fees?|exchange fees?|account fees?|(?:share|stock|unit)holder fees)\b/i
const PAID = /^(?:none|n\/a|\$?[\d.,]+ ?%?)\W*\d?\W*$/i

/** A cell with so many words is text set in columns and no cell of a table. */
const LONG = 1500

/** The blocks of a table that is only layout. */
export function unwrapTable(table: TableDraft, grid: Grid): Draft[] | null {
  const cells = grid.rows.flatMap(r => r.cells)
  const all = () =>
    inSourceOrder([...table.caption, ...grid.rows.flatMap(row => (isItem(row) ? [itemsOf(row)] : row.cells.flatMap(c => c.drafts)))])
  if (grid.columns === 1) return all()
  if (cells.some(c => c.drafts.some(d => d.kind === 'grid'))) return all()
  if (grid.rows.every(r => r.cells.length === 1 || isItem(r))) return joinItems(all())
  if (isSignature(grid, cells)) return all()
  const figures = cells.filter(c => c.column > 0 && FIGURE.test(c.text)).length
  if (grid.rows.length === 1 && (grid.columns === 2 || figures < 2) && !isLoneCharge(grid.rows[0]!)) return all()
  if (grid.rows.length <= 2 && cells.some(c => c.text.length > LONG)) return all()
  return null
}

/** Redemption fee (as a percentage of amount redeemed) | 1.00% */
function isLoneCharge({ cells: [label, fee, ...more] }: GridRow): boolean {
  return !more.length && fee !== undefined && CHARGE.test(label!.text) && PAID.test(fee.text)
}

//   By: | /s/ Jane Roe
//       | Secretary
function isSignature({ columns, rows }: Grid, cells: readonly GridCell[]): boolean {
  return columns === 2 && rows.length <= 6 && cells.some(c => /^by:/i.test(c.text)) && cells.some(c => c.text.includes('/s/'))
}

/** • | Credit risk is …
 *  ^   a short marker and one text */
function isItem(row: GridRow): boolean {
  const [mark, text] = row.cells
  return (
    row.cells.length === 2 &&
    (isLoneBullet(mark!.text) || isNumber(mark!.text) || (isNoteMark(mark!.text) && text!.text.length > 12)) &&
    (text!.text.length > 6 || !FIGURE.test(text!.text)) &&
    onOneLine(mark!.drafts)
  )
}

function itemsOf(row: GridRow): Draft {
  const [mark, text] = row.cells as [GridCell, GridCell]
  const item: ItemDraft = { marker: mark.text, markerPosition: wordsPlace(mark.drafts), drafts: text.drafts, position: between(mark, text) }
  return { kind: 'list', ordered: !isLoneBullet(mark.text), items: [item], position: item.position }
}

/** Lists that follow each other directly are one; items with markers of another kind stand below the item above them:
 *  1. The following replaces the list of funds:     <- bullets below a number that announces them
 *     § Alder Growth Fund                           <- and other bullets below a bullet
 *  2. The third paragraph is deleted. */
export function joinItems(drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = []
  /** The lists now open, outermost first; all are our own copies. */
  let open: ListDraft[] = []
  for (const draft of drafts) {
    if (draft.kind !== 'list' || draft.items[0]!.marker === '') {
      joined.push(draft)
      open = []
      continue
    }
    let at = open.findLastIndex(list => shapeOf(list.items[0]!) === shapeOf(draft.items[0]!))
    if (
      at < 0 &&
      open.length &&
      (draft.ordered ? isFirst(draft.items[0]!) && announces(open.at(-1)!) : !open.at(-1)!.ordered || announces(open.at(-1)!))
    ) {
      const item = open.at(-1)!.items.at(-1)!
      const below = { ...draft, items: draft.items.map(i => ({ ...i, drafts: [...i.drafts] })) }
      item.drafts.push(below)
      open = [...open, below]
    } else {
      if (at < 0 && open.length === 1 && open[0]!.ordered === draft.ordered) at = 0
      if (at < 0) {
        const own = { ...draft, items: draft.items.map(i => ({ ...i, drafts: [...i.drafts] })) }
        joined.push(own)
        open = [own]
      } else {
        open = open.slice(0, at + 1)
        for (const item of draft.items) open[at]!.items.push({ ...item, drafts: [...item.drafts] })
      }
    }
    for (const [i, list] of open.entries()) {
      list.position = between(list, draft)
      if (i < open.length - 1) list.items.at(-1)!.position = between(list.items.at(-1)!, draft)
    }
  }
  return joined
}

/** "1." and "2." are of one shape, "(a)" is of another; bullets of like look are one. */
function shapeOf({ marker }: ItemDraft): string {
  if (/^[•·●∙]$/.test(marker)) return '•'
  return marker
    .replace(/\d+/, '#')
    .replace(/[ivx]{2,}|[a-z]/, 'a')
    .replace(/[IVX]{2,}|[A-Z]/, 'A')
}

function isFirst({ marker }: ItemDraft): boolean {
  return /^\W*(?:1|a|i)\W*$/i.test(marker)
}

function announces(list: ListDraft): boolean {
  const last = list.items.at(-1)!.drafts.at(-1)
  return (last?.kind === 'text' && /:["”’)]*$/.test(wordsOf(last.runs))) || last?.kind === 'list'
}
