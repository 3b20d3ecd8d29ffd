// In: a table read from a filing whose notes bear marks. Out: its caption, column heads, row labels and cells, each with the place where
// the filing prints a mark; null where it prints none.
import type { FilingTable } from '../../model/filing.ts'
import { textOf } from '../../model/joined-text.ts'
import { overlaps } from '../../model/lines.ts'
import { remembered } from '../../model/remembered.ts'
import { linesOf, walk, type Table } from '../../model/tree.ts'
import { fileSum } from '../records/files.ts'
import { bodyOf } from '../records/records.ts'
import { unnoted } from '../trace/trace.ts'
import { cutAt, type Marked } from './mark-cut.ts'
import { tableFor } from './table-for.ts'

export interface TableMarks {
  caption: Marked | null
  columns: (Marked | null)[]
  rows: { label: Marked | null; cells: (Marked | null)[] }[]
}

const PEOPLE = new Set<FilingTable['kind']>(['trustees', 'officers', 'portfolio-managers'])

export function tableMarks(filing: string, table: FilingTable): TableMarks {
  if (!table.footnotes.some(n => n.mark)) return marksOf(table, [])
  fileSum(`records/bodies/${filing}.json`)
  return printedMarks(`${filing}#${table.id}`)
}

/** A table stands on the page of its portfolio and on one page for each day: the filing is read once for them. */
const printedMarks = remembered(of =>
  unnoted(() => {
    const [filing, id] = of.split('#') as [string, string]
    const { table } = tableFor(filing, id)
    return marksOf(table, printedTables(filing, table))
  }),
)

function printedTables(filing: string, table: FilingTable): Table[] {
  const tables: Table[] = []
  for (const { root } of bodyOf(filing).trees)
    walk(root, node => {
      if (node.type === 'table' && overlaps(linesOf(node), table.lines)) tables.push(node)
    })
  return tables
}

function marksOf(table: FilingTable, printed: readonly Table[]): TableMarks {
  // "1." before a note stands as "1" where it is referred to.
  const marks = [...new Set(table.footnotes.map(n => n.mark.replace(/\.$/, '')).filter(Boolean))]
  const first = (label: string, words: readonly string[], more = false): Marked | null => {
    // Class S stands beside class S2: what is printed as it was read bears no mark.
    if (words.some(word => bare(word) === bare(label))) return null
    for (const word of words) {
      const cut = cutAt(word, label, marks, more)
      if (cut) return cut
    }
    return null
  }
  const heads = printed.flatMap(headsOf)
  const body = printed.flatMap(t => t.children).map(row => row.children.map(c => textOf(c.children)).filter(Boolean))
  return {
    caption:
      table.caption === null
        ? null
        : first(
            table.caption,
            printed.map(t => textOf(t.caption)),
          ),
    columns: table.columns.map(c => first(c, heads)),
    rows: table.rows.map(({ label, cells }) => {
      // The age behind a name is no part of the label.
      const cut = first(
        label,
        body.flatMap(words => words[0] ?? []),
        PEOPLE.has(table.kind),
      )
      const row = body.find(
        words => words[0] !== undefined && (bare(words[0]) === bare(label) || cutAt(words[0], label, marks, PEOPLE.has(table.kind))),
      )
      return {
        label: cut,
        cells: cellMarks(
          cells.map(c => c.text),
          row?.slice(1) ?? [],
          marks,
        ),
      }
    }),
  }
}

/** Each head alone, and the heads of a column one below the other. */
function headsOf(table: Table): string[] {
  const cells = table.children.filter(row => row.header).flatMap(row => row.children)
  const columns = [...Map.groupBy(cells, c => c.column).values()].map(some => some.map(c => textOf(c.children)).join(' '))
  return [...cells.map(c => textOf(c.children)), ...columns]
}

/** Figures stand in the order in which they are printed: a mark is given to the next one that it fits. */
function cellMarks(texts: readonly string[], printed: readonly string[], marks: readonly string[]): (Marked | null)[] {
  let at = 0
  return texts.map(text => {
    const found = printed.findIndex((words, i) => i >= at && (bare(words) === bare(text) || cutAt(words, text, marks)))
    if (found < 0) return null
    at = found + 1
    return cutAt(printed[found]!, text, marks)
  })
}

const bare = (words: string): string => words.replace(/\s+/g, '')
