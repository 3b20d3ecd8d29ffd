// In: a table. Out: the words of its cells, row by row. Several finders ask for them; they are joined once.
import { textOf } from '../../model/joined-text.ts'
import type { Table } from '../../model/tree.ts'
import { plainHyphens } from './plain-hyphens.ts'

const known = new WeakMap<Table, readonly (readonly string[])[]>()

export function cellsOf(table: Table): readonly (readonly string[])[] {
  const found = known.get(table)
  if (found) return found
  const rows = table.children.map(row => row.children.map(cell => plainHyphens(textOf([cell]))))
  known.set(table, rows)
  return rows
}
