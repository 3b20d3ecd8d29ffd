// In: a table of the tree. Out: its rows as cells with words, place and span; signs joined, empty columns gone, rowspans filled.
// Says nothing of what is a head and what a label.
import { linesOf, type Inline, type Table } from '../../../model/tree.ts'
import type { Lines } from '../../../model/lines.ts'
import { cellWords } from './cell-words.ts'
import { compactColumns } from './compact-columns.ts'
import { isNumber } from './figures.ts'
import { pairedLabels } from './label-pairs.ts'
import { unmark } from './marks.ts'

export interface GridCell {
  text: string
  /** Marks that stood raised in it, plain. */
  raised: string[]
  column: number
  span: number
  header: boolean
  /** It stands in an earlier row and reaches down into this one. */
  fromAbove: boolean
  /** Column of the source at which it begins; tells indentation in plain text. */
  indent: number
}
export interface GridRow {
  header: boolean
  cells: GridCell[]
  lines: Lines
}
export interface Grid {
  columns: number
  rows: GridRow[]
  caption: string
  captionRaised: string[]
}

const OPENING = /^[($\s]+$/
const CLOSING = /^[)%\s]+$/

/** Signs in cells of their own go to their figure: `$ | 116`, `0.90 | %`, `(0.23 | )%`; so does a word cut in two: `Non | e`. */
function joinSigns(cells: GridCell[]): GridCell[] {
  const out: GridCell[] = []
  for (const cell of cells) {
    const before = out.at(-1)
    if (
      before &&
      before.column > 0 &&
      ((CLOSING.test(cell.text) && /\d\s*\)?$/.test(before.text) && isNumber(before.text.replace('(', ''))) ||
        (OPENING.test(before.text) && /^[\d.(]/.test(cell.text)) ||
        (/^non$/i.test(before.text) && cell.text === 'e') ||
        (/\d/.test(before.text) && /^%\s?\([a-z\d]{1,2}\)$/.test(cell.text)))
    ) {
      out[out.length - 1] = {
        ...before,
        text: before.text + cell.text,
        raised: [...before.raised, ...cell.raised],
        span: cell.column + cell.span - before.column,
      }
    } else if (before && before.column > 0 && cell.text === '' && cell.raised.length) {
      out[out.length - 1] = { ...before, raised: [...before.raised, ...cell.raised] }
    } else out.push(cell)
  }
  return out.filter(cell => cell.text)
}

/** Lays a table out; `known` are the marks for which there are notes near by. */
export function gridOf(table: Table, known: ReadonlySet<string>): Grid {
  const wordsOf = (nodes: readonly Inline[]) => {
    const { text, raised } = cellWords(nodes)
    const bare = unmark(text, known)
    return { text: bare.text, raised: [...raised, ...bare.marks] }
  }
  let reaching: { cell: GridCell; rows: number }[] = []
  const rows = table.children.map((row): GridRow => {
    const own = row.children.map((cell): GridCell & { down: number } => ({
      ...wordsOf(cell.children),
      column: cell.column,
      span: Math.max(1, cell.colspan),
      header: cell.header,
      fromAbove: false,
      indent: cell.children[0]?.position.start.column ?? 0,
      down: cell.rowspan,
    }))
    const above = reaching
      .filter(r => !own.some(c => c.column <= r.cell.column && r.cell.column < c.column + c.span && c.text))
      .map(r => ({ ...r.cell, fromAbove: true }))
    reaching = reaching.flatMap(r => (r.rows > 1 ? [{ ...r, rows: r.rows - 1 }] : []))
    for (const { down, ...cell } of own) if (down > 1 && cell.text) reaching.push({ cell, rows: down - 1 })
    const cells = joinSigns([...own.map(({ down: _, ...cell }) => cell), ...above].sort((a, b) => a.column - b.column))
    return { header: row.header, cells, lines: linesOf(row) }
  })
  const caption = wordsOf(table.caption)
  const compact = compactColumns(
    table.columns,
    rows.filter(row => row.cells.length),
  )
  return { ...pairedLabels(compact.columns, compact.rows), caption: caption.text, captionRaised: caption.raised }
}
