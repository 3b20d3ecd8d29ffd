// In: a paragraph of plain text. Out: where it holds two lists of names beside each other, its words list by list.
//   "Larch Growth Fund  | Larch Bond Fund"
//   "Larch Value Fund   | Larch Small Capitalization"     "Larch Small Capitalization" goes on in the line below it, "Equity Fund"
//   "Larch Income Fund  | Equity Fund"
import type { Node, Text } from '../../../model/tree.ts'

interface Cell {
  words: Text[]
  /** It ends its line. */
  last: boolean
}

const NAME = /\b(?:funds?|portfolios?|series|trust)(?: [IVX]+)?\s*$/i

/** The words of each cell, those of the left list first; null where the paragraph holds no two lists. */
export function sideBySide(node: Node): Text[][] | null {
  if (node.type !== 'paragraph' || !node.children.some(c => c.type === 'break' && c.across)) return null
  const rows = rowsOf(cellsOf(node.children))
  const pairs = rows.filter(row => row.length === 2)
  if (pairs.filter(row => row.every(c => NAME.test(c.words.map(t => t.value).join('')))).length < 3) return null
  const right = Math.min(...pairs.map(([, cell]) => columnOf(cell!)))
  const all = rows.flat()
  return [...all.filter(c => columnOf(c) < right), ...all.filter(c => columnOf(c) >= right)].map(c => c.words)
}

const columnOf = ({ words }: Cell): number => words[0]!.position.start.column

function cellsOf(children: readonly Node[]): Cell[] {
  const cells: Cell[] = []
  let words: Text[] = []
  for (const child of children) {
    if (child.type === 'text') words.push(child)
    if (child.type !== 'break' || !words.length) continue
    cells.push({ words, last: !child.across })
    words = []
  }
  return words.length ? [...cells, { words, last: true }] : cells
}

function rowsOf(cells: readonly Cell[]): Cell[][] {
  const rows: Cell[][] = [[]]
  for (const cell of cells) {
    rows.at(-1)!.push(cell)
    if (cell.last) rows.push([])
  }
  return rows.filter(row => row.length > 0)
}
