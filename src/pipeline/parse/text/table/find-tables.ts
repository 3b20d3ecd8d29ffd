// In: the lines of a document. Out: its chunks of running text and its tables, in order.
// A `<TABLE>` is one where its lines form columns; elsewhere figures, strokes or three columns of words must tell.
import type { Omission, Table } from '../../../../model/tree.ts'
import { chunksOf, type Chunk } from '../chunk.ts'
import type { PagedLine } from '../furniture.ts'
import type { Source } from '../line.ts'
import { markerOf } from '../marker.ts'
import { isRuling, strokesOf } from '../ruling.ts'
import { hasTag } from '../tag.ts'
import { hasLeader, isValue, segmentsOf, withoutLeaders } from './segment.ts'
import { splitTables } from './split-tables.ts'
import { buildTable } from './table.ts'

export type Part = Chunk | Table

export function findTables(lines: readonly PagedLine[], source: Source, omissions: Omission[]): Part[] {
  const parts: Part[] = []
  for (let i = 0; i < lines.length;) {
    const tagged = hasTag(lines[i]!, 'TABLE')
    let end = i + 1
    while (end < lines.length && !(tagged && hasTag(lines[end]!, 'TABLE', true)) && !hasTag(lines[end]!, 'TABLE')) end++
    if (tagged && end < lines.length && hasTag(lines[end]!, 'TABLE', true)) end++
    const region = lines.slice(i, end)
    if (!tagged || !addTables(region, true, parts, source, omissions)) fromLayout(region, parts, source, omissions)
    i = end
  }
  return parts
}

/** Adds the tables of a region; false where it has none. */
function addTables(region: readonly PagedLine[], tagged: boolean, parts: Part[], source: Source, omissions: Omission[]): boolean {
  const made: Part[] = []
  const said: Omission[] = []
  for (const lines of splitTables(region, said)) {
    const built = buildTable(lines, source, said)
    if (!built) return false
    made.push(built.table)
    if (built.rest.some(l => l.text)) fromLayout(built.rest, made, source, said)
  }
  if (tagged && !made.length) return false
  parts.push(...made)
  omissions.push(...said)
  return true
}

/** Tables made with spaces alone. */
function fromLayout(lines: readonly PagedLine[], parts: Part[], source: Source, omissions: Omission[]) {
  const chunks = chunksOf(lines)
  const index = new Map(lines.map((l, i) => [l, i]))
  for (let i = 0; i < chunks.length; i++) {
    if (!isTabular(chunks[i]!)) { parts.push(chunks[i]!); continue }
    let end = i + 1
    while (end < chunks.length && goesOn(chunks, end)) end++
    const region = lines.slice(index.get(chunks[i]!.lines[0]!)!, index.get(chunks[end - 1]!.lines.at(-1)!)! + 1)
    if (addTables(region, false, parts, source, omissions)) i = end - 1
    else parts.push(chunks[i]!)
  }
}

/** The chunk at `i` belongs to the table above it. */
function goesOn(chunks: readonly Chunk[], i: number): boolean {
  const chunk = chunks[i]!
  if (chunk.above > 3) return false
  if (isTabular(chunk)) return true
  const words = chunk.lines.filter(l => !isRuling(l.text))
  const narrow = words.every(l => l.text.length < 34 && segmentsOf(l.text).length === 1)
  if (!narrow || words.length > 3 || chunk.above > 2) return false
  const next = chunks[i + 1]
  const first = words[0]?.text.trim() ?? ''
  return !!next && next.above <= 2 && isTabular(next) && !/[.]$/.test(first) && words.every(l => l.text.length < 34)
    || /^\(?\d{2}\)?$/.test(first)
}

/** Whether a chunk is set in columns. */
export function isTabular(chunk: Chunk): boolean {
  const lines = chunk.lines.filter(l => !isRuling(l.text)).map(l => ({ leader: hasLeader(l.text), text: withoutLeaders(l, null).text }))
  const strokes = chunk.lines.some(l => isRuling(l.text) && strokesOf(l.text).length > 1)
  const marker = markerOf(lines[0]?.text ?? '')
  let several = 0, figures = 0, three = 0, led = 0
  for (const [i, { text, leader }] of lines.entries()) {
    const written = i === 0 && marker ? ' '.repeat(marker.textColumn) + text.slice(marker.textColumn) : text
    const segments = segmentsOf(written)
    const wide = segmentsOf(written, 4)
    if (wide.length > 1) several++
    if (wide.length > 2) three++
    const after = segments.slice(1)
    if (after.length && after.every(s => isValue(s.text)) && (wide.length > 1 || leader || after.length > 1 || segmentsOf(written, 2).length > 1)) figures++
    if (leader && after.length && isValue(segments.at(-1)!.text)) led++
  }
  const n = lines.length
  if (!n) return false
  if (strokes && (several > 0 || figures > 0)) return true
  if (led >= 1 && led >= n * 0.3) return true
  if (figures >= 2 && figures >= n * 0.3 && several > 0) return true
  if (figures >= 1 && three >= 2 && n <= 4) return true
  return three >= 2 && three >= n * 0.5 && several >= n * 0.6
}
