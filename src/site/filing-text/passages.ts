// In: a filing's record. Out: what was read from it as passages in the order of its lines, each with the anchor that stands in the text.
import type { Change, Filing, FilingTable } from '../../model/filing.ts'
import type { Lines } from '../../model/lines.ts'
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
    ...filing.comments.map((c, i) => ({ id: `comment-${i + 1}`, title: `Comment ${c.number}`, lines: c.lines, text: 'Comment of the SEC staff, with its response' })),
    ...filing.facts.map((f, i) => ({ id: `fact-${i + 1}`, title: f.label, lines: f.lines, text: spellWhen(f.date, f.qualifier) })),
    ...filing.details.map((d, i) => ({ id: `detail-${i + 1}`, title: d.label, lines: d.lines, text: d.text })),
    ...filing.findings.map((f, i) => ({ id: `finding-${i + 1}`, title: 'Does not add up', lines: f.lines, text: f.message, doubt: true })),
    ...filing.unread.map((u, i) => ({ id: `not-understood-${i + 1}`, title: 'Not understood', lines: u.lines, text: u.reason, doubt: true })),
  ]
  return all.sort((a, b) => a.lines[0] - b.lines[0] || a.lines[1] - b.lines[1])
}
