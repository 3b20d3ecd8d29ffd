// In: new tables whose instruction names no heading, and the documents held.
// Out: the heading under which the tables stand that have their rows.
import { isRow, tablesIn, tableLabels } from './tables.ts'
import type { HeldDocument } from './base.ts'

/** The one heading of the newest document under which every new table has its counterpart; null where there is none or more than one. */
export function tableHome(held: readonly HeldDocument[], fresh: readonly string[]): string | null {
  const coming = tablesIn(fresh)
  return coming.length
    ? homeOf(
        held,
        coming.map(t => tableLabels(fresh.slice(t.from, t.notes))),
      )
    : null
}

/** The one heading under which a table stands that has the rows beside which something is put. */
export const rowHome = (held: readonly HeldDocument[], labels: readonly string[]): string | null =>
  labels.length ? homeOf(held, [labels]) : null

function homeOf(held: readonly HeldDocument[], coming: readonly (readonly string[])[]): string | null {
  const newest = held.at(-1)
  if (!newest) return null
  const open: { depth: number; text: string; labels: Set<string> }[] = []
  const all: typeof open = []
  const line = (text: string) => {
    for (const section of open) for (const label of isRow(text) ? tableLabels([text]) : []) section.labels.add(label)
  }
  for (const block of newest.blocks) {
    if (block.depth === null) {
      line(block.text)
      continue
    }
    while (open.length && open.at(-1)!.depth >= block.depth) open.pop()
    const section = { depth: block.depth, text: block.text, labels: new Set<string>() }
    open.push(section)
    all.push(section)
  }
  const holds = all.filter(s => coming.every(labels => labels.filter(l => s.labels.has(l)).length >= labels.length / 2))
  // Of sections within each other the innermost; two beside each other leave it open.
  const innermost = holds.filter(s => !holds.some(o => o !== s && o.depth > s.depth && [...o.labels].every(l => s.labels.has(l))))
  return innermost.length === 1 ? innermost[0]!.text : null
}
