// In: chunks and tables in order. Out: the same, where a table that goes on over a page break is one table again.
// Heads and captions that the second page repeats are listed as omissions. Other columns or other heads: another table.
import { textOf } from '../../../../model/joined-text.ts'
import { between, linesOf, walk, type Node, type Omission, type Table } from '../../../../model/tree.ts'
import type { PagedLine } from '../furniture.ts'
import type { Part } from './find-tables.ts'
import { append } from '../extent.ts'

export function joinContinued(parts: readonly Part[], lines: readonly PagedLine[], omissions: Omission[]): Part[] {
  const pages = new Set(lines.filter(l => l.page).map(l => l.number))
  const out: Part[] = []
  for (const part of parts) {
    const last = out.at(-1)
    if (last && 'type' in last && 'type' in part && isContinued(last, part, pages)) {
      const said = part.children.filter(r => r.header)
      for (const node of [...part.caption, ...said]) omit(node, omissions)
      append(
        last.children,
        part.children.filter(r => !r.header),
      )
      append(last.footnotes, part.footnotes)
      last.position = between(last, part)
    } else out.push(part)
  }
  return out
}

function isContinued(last: Table, next: Table, pages: ReadonlySet<number>): boolean {
  const from = linesOf(last)[1]
  const to = linesOf(next)[0]
  if (last.columns !== next.columns || last.footnotes.length || to - from > 60) return false
  if (!Array.from({ length: Math.max(0, to - from) }, (_, i) => to - i).some(line => pages.has(line))) return false
  // Heads stand at the top of a table.
  const head = (table: Table) => textOf(table.children.slice(0, 8).filter(r => r.header))
  const caption = textOf(next.caption).replace(/\W*\(?cont(inued|'d|\.)?\)?\W*$/i, '')
  return (head(next) === '' || head(next) === head(last)) && (caption === '' || caption === textOf(last.caption))
}

function omit(node: Node, omissions: Omission[]) {
  walk(node, n => {
    if (n.type === 'text') omissions.push({ reason: 'running-head', text: n.value.trim(), lines: linesOf(n) })
  })
}
