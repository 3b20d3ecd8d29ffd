// In: a filing's record and its blocks. Out: what was read from it as passages in the order of its lines, each with the anchor that stands
// in the text,
// and the block beside which each belongs: by its line, and by its words where one line of the file holds many blocks.
import type { Change, Filing, FilingTable } from '../../model/filing.ts'
import { textOf } from '../../model/joined-text.ts'
import type { Lines } from '../../model/lines.ts'
import { linesOf, type Block, type ListItem } from '../../model/tree.ts'
import { CHANGE_WORDS, spellWhen, tableKind } from '../words.ts'

export interface Passage {
  id: string
  title: string
  lines: Lines
  change?: Change
  table?: FilingTable
  /** Plain sentence, where there is neither. */
  text?: string
  doubt?: boolean
}

export function passagesOf(filing: Filing): Passage[] {
  const all: Passage[] = [
    ...filing.changes.map(change => ({ id: change.id, title: CHANGE_WORDS[change.type], lines: change.lines, change })),
    ...filing.tables.map(table => ({ id: table.id, title: tableKind(table), lines: table.lines, table })),
    ...filing.comments.map((c, i) => ({
      id: `comment-${i + 1}`,
      title: `Comment ${c.number}`,
      lines: c.lines,
      text: 'Comment of the SEC staff, with its response',
    })),
    ...filing.facts.map((f, i) => ({ id: `fact-${i + 1}`, title: f.label, lines: f.lines, text: spellWhen(f.date, f.qualifier) })),
    ...filing.details.map((d, i) => ({ id: `detail-${i + 1}`, title: d.label, lines: d.lines, text: d.text })),
    ...filing.findings.map((f, i) => ({ id: `finding-${i + 1}`, title: 'Does not add up', lines: f.lines, text: f.message, doubt: true })),
    ...filing.unread.map((u, i) => ({
      id: `not-understood-${i + 1}`,
      title: 'Not understood',
      lines: u.lines,
      text: u.reason,
      doubt: true,
    })),
  ]
  return all.sort((a, b) => a.lines[0] - b.lines[0] || a.lines[1] - b.lines[1])
}

/** For each passage the index of its block, or of its item among those of a list; that of the one behind the last where none reaches its
 *  line. */
export function placesOf(passages: readonly Passage[], blocks: readonly (Block | ListItem)[]): number[] {
  const lines = blocks.map(linesOf)
  const words = new Map<number, string>()
  const wordsAt = (i: number) => {
    if (!words.has(i)) words.set(i, squeezed(textOf([blocks[i]!])))
    return words.get(i)!
  }
  // The main document is shown first, wherever in the file it stands.
  const order = blocks.map((_, i) => i).sort((a, b) => lines[a]![0] - lines[b]![0] || a - b)
  return passages.map(passage => {
    const line = passage.lines[0]
    let end = 0
    for (let low = 0, high = order.length; low < high; ) {
      const mid = (low + high) >> 1
      if (lines[order[mid]!]![0] <= line) end = low = mid + 1
      else high = mid
    }
    let start = end
    while (start > 0 && lines[order[start - 1]!]![1] >= line) start--
    const here = order.slice(start, end)
    if (here.length < 2) return here[0] ?? order[end] ?? blocks.length
    const sought = squeezed(passage.change?.quote ?? passage.table?.rows[0]?.label ?? passage.text ?? '').slice(0, 60)
    const fits = sought ? here.filter(i => wordsAt(i).includes(sought)) : []
    const row = passage.table ? firstRow(passage.table) : []
    const holdsRow = (i: number) => blocks[i]!.type === 'table' && row.every(words => wordsAt(i).includes(words))
    return (
      fits.find(i => (blocks[i]!.type === 'table') === Boolean(passage.table)) ??
      (passage.table && here.find(holdsRow)) ??
      fits[0] ??
      here[0]!
    )
  })
}

/** What stands in the first row of a table; its label may be put together of several rows: "Assuming you sold your shares: Class A". */
const firstRow = ({ rows }: FilingTable): string[] =>
  rows.slice(0, 1).flatMap(row => [row.label.split(': ').at(-1)!, ...row.cells.map(c => c.text)].map(squeezed))

const squeezed = (text: string): string => text.replace(/\s+/g, '')
