// In: a table of the source with its context. Out: its sheets, each with its kind and the words around it.
import type { TableKind } from '../../../model/kinds.ts'
import { spanOf } from '../../../model/lines.ts'
import type { Context } from '../context.ts'
import type { Passage } from '../view.ts'
import { boardParts } from './board-parts.ts'
import { wordsAbove, type Above } from './caption.ts'
import { conceptOf, yearsIn } from './concepts.ts'
import { feePartOf, feeParts } from './fee-parts.ts'
import { isFigure } from './figures.ts'
import { gridOf } from './grid.ts'
import { isPeriodOrClass } from './heads.ts'
import { kindOf } from './kind.ts'
import { marksNear, notesOfTable } from './notes.ts'
import { namesNobody } from './people.ts'
import { sheetsOf, withoutLinks, type Sheet, type SheetRow } from './sheet.ts'
import { withTiersAsLabels } from './tier-column.ts'

export interface Placed {
  passage: Passage
  at: number
  sheet: Sheet
  kind: TableKind
  above: Above
  captionOfTable: string
  source: 'text' | 'html'
  known: Set<string>
  raised: string[]
}

export const FEES: ReadonlySet<TableKind> = new Set(['shareholder-fees', 'annual-operating-expenses'])

const BOARD: ReadonlySet<TableKind> = new Set(['trustees', 'officers'])

/** Sheets of one table passage with their kinds. */
export function place(context: Context, passage: Passage & { node: import('../../../model/tree.ts').Table }): Placed[] {
  const at = passage.index
  if (notesOfTable(passage.node).length) return []
  const above = wordsAbove(context.view, at)
  const known = marksNear(context.view, at)
  const grid = gridOf(passage.node, known)
  return sheetsOf(grid).flatMap((sheet, i) =>
    partsOf(withTiersAsLabels(withoutLinks(sheet))).map(({ sheet: part, part: fee }, j): Placed => {
      const first = i === 0 && j === 0
      const caption = [first ? above.caption : '', first ? grid.caption : '', ...part.captions].filter(Boolean).join(' ')
      const kind: TableKind = fee ?? kindOf(part, { caption, above: above.text, path: passage.path })
      return {
        passage,
        at,
        sheet: BOARD.has(kind) ? { ...part, rows: joinNameless(part.rows) } : part,
        kind: settle(kind, part, caption),
        above: first ? above : { ...above, caption: '', raised: [], lines: null },
        captionOfTable: first ? grid.caption : '',
        raised: [...part.raised, ...(first ? [...above.raised, ...grid.captionRaised] : [])],
        source: passage.node.source,
        known,
      }
    }),
  )
}

/** Fee tables and tables of people hold two kinds now and then. */
const partsOf = (sheet: Sheet): { sheet: Sheet; part: TableKind | null }[] => boardParts(sheet) ?? feeParts(sheet)

/** Rows that begin with an address or an age belong to the person above. */
function joinNameless(rows: readonly SheetRow[]): SheetRow[] {
  const out: SheetRow[] = []
  for (const row of rows) {
    const last = out.at(-1)
    if (!last || !namesNobody(row.label)) {
      out.push(row)
      continue
    }
    const cells = last.cells.map((cell, i) =>
      cell && row.cells[i] ? { ...cell, text: `${cell.text} ${row.cells[i]!.text}` } : (cell ?? row.cells[i] ?? null),
    )
    out[out.length - 1] = { ...last, cells, lines: spanOf([last.lines, row.lines]) }
  }
  return out
}

/** A caption that names the other fee table outweighs one row's words ("Redemption fees" among annual expenses). */
function settle(kind: TableKind, sheet: Sheet, caption: string): TableKind {
  const said = feePartOf(caption)
  // "Shareholder Fees (fees paid directly …) | Class A | Class I" over nothing but "None | None".
  if (
    kind === 'other' &&
    said &&
    sheet.rows.length === 1 &&
    sheet.rows[0]!.label === '' &&
    sheet.rows[0]!.cells.every(c => c !== null && isFigure(c.text))
  )
    return said
  return FEES.has(kind) && said && sheet.rows.every(row => conceptOf(row.label) === null) ? said : kind
}

/** Heads that are all periods, over percentages. */
export function isOfPeriods({ columns, rows }: Sheet): boolean {
  const cells = rows.flatMap(row => row.cells.flatMap(c => (c ? [c.text] : [])))
  return (
    columns.length > 1 &&
    columns.every(head => isPeriodOrClass(head) || /^life(?:time)?\b/i.test(head)) &&
    columns.some(head => yearsIn(head) !== null) &&
    cells.some(text => text.includes('%')) &&
    cells.every(text => !text.includes('$'))
  )
}

export const sameHeads = (a: Sheet, b: Sheet): boolean =>
  a.columns.length === b.columns.length &&
  a.columns.some(Boolean) &&
  a.columns.every((head, i) => head === b.columns[i]) &&
  a.corner === b.corner
