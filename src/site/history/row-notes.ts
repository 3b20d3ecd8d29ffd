// In: a table read from a filing whose notes bear marks. Out: per row, its label as printed, cut at the mark; null where the label bears none.
import type { FilingTable } from '../../model/filing.ts'
import { textOf } from '../../model/joined-text.ts'
import { overlaps } from '../../model/lines.ts'
import { linesOf, walk } from '../../model/tree.ts'
import { fileSum, once } from '../records/files.ts'
import { bodyOf } from '../records/records.ts'

export interface MarkedLabel { before: string; mark: string; after: string }

const bare = (words: string): string => words.replace(/\s+/g, '')
export function rowNotes(filing: string, table: FilingTable): (MarkedLabel | null)[] {
  if (table.footnotes.length === 0) return table.rows.map(() => null)
  // A table stands on the page of its portfolio and on one page for each day: the filing is read once for it.
  fileSum(`records/bodies/${filing}.json`)
  return once(`row notes of ${filing}#${table.id}`, () => labelsOf(filing, table))
}

function labelsOf(filing: string, table: FilingTable): (MarkedLabel | null)[] {
  const printed: string[] = []
  for (const { root } of bodyOf(filing).trees) walk(root, node => {
    if (node.type === 'table' && overlaps(linesOf(node), table.lines)) for (const row of node.children) if (row.children[0]) printed.push(textOf(row.children[0].children))
  })
  const marks = table.footnotes.map(n => n.mark).filter(Boolean).sort((a, b) => b.length - a.length)
  return table.rows.map(row => {
    for (const words of printed) for (const mark of marks) {
      const cut = cutAt(words, mark, row.label)
      if (cut) return cut
    }
    return null
  })
}

// "Total Expense* of the Fund"
//               ^            The mark is where the label is left when it is taken out, and nowhere else.
export function cutAt(printed: string, mark: string, label: string): MarkedLabel | null {
  if (!label || bare(printed) === bare(label)) return null
  for (let at = printed.indexOf(mark); at >= 0; at = printed.indexOf(mark, at + 1)) {
    const before = printed.slice(0, at).trimEnd()
    const after = printed.slice(at + mark.length)
    if (bare(before + after) === bare(label)) return { before, mark, after }
  }
  return null
}
