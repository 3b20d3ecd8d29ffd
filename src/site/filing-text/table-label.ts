// In: a table of a filing's tree. Out: a name for it that assistive technology can say, from its caption or column heads.
import { textOf } from '../../model/joined-text.ts'
import type { Table } from '../../model/tree.ts'

export function tableLabel(table: Table): string {
  const caption = textOf(table.caption)
  if (caption) return caption
  const heads = table.children
    .filter(r => r.header)
    .flatMap(r => r.children.map(c => textOf(c.children)))
    .filter(Boolean)
  const first = table.children.map(r => textOf(r.children)).find(Boolean)
  return `Table: ${(heads.join(', ') || first || 'without heads').slice(0, 120)}`
}
