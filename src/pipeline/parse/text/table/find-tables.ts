// In: the lines of a document. Out: its chunks of running text and its tables, in order.
// A `<TABLE>` is one where its lines form columns; elsewhere figures, strokes or three columns of words must tell.
import { textOf } from '../../../../model/joined-text.ts'
import { between, type Omission, type Table } from '../../../../model/tree.ts'
import { chunksOf, type Chunk } from '../chunk.ts'
import { append } from '../extent.ts'
import type { PagedLine } from '../furniture.ts'
import type { Source } from '../line.ts'
import { isRuling } from '../ruling.ts'
import { hasTag } from '../tag.ts'
import { joinContinued } from './continued.ts'
import { goesOn } from './goes-on.ts'
import { isWritten } from './head-end.ts'
import { isValue, segmentsOf, withoutLeaders } from './segment.ts'
import { spacedRows } from './spaced-rows.ts'
import { splitTables } from './split-tables.ts'
import { buildTable } from './table.ts'
import { partedByOrders } from './orders-within.ts'
import { isTabular } from './tabular.ts'

export type Part = Chunk | Table

export function findTables(lines: readonly PagedLine[], source: Source, omissions: Omission[]): Part[] {
  const parts: Part[] = []
  for (let i = 0; i < lines.length; ) {
    const tagged = hasTag(lines[i]!, 'TABLE')
    let end = i + 1
    while (end < lines.length && !(tagged && hasTag(lines[end]!, 'TABLE', true)) && !hasTag(lines[end]!, 'TABLE')) end++
    if (tagged && end < lines.length && hasTag(lines[end]!, 'TABLE', true)) end++
    const region = lines.slice(i, end)
    for (const { lines, isOrder } of tagged ? partedByOrders(region) : [{ lines: region, isOrder: true }])
      if (isOrder || !addTables(lines, true, parts, source, omissions)) fromLayout(lines, parts, source, omissions)
    i = end
  }
  return joinContinued(parts, lines, omissions)
}

/** Adds the tables of a region; false where it has none. */
function addTables(region: readonly PagedLine[], tagged: boolean, parts: Part[], source: Source, omissions: Omission[]): boolean {
  const made: Part[] = []
  const said: Omission[] = []
  const words = region
    .slice(0, 2000)
    .map(l => l.text.trim())
    .join(' ')
    .slice(0, 40_000)
  for (const lines of splitTables(region, said)) {
    const built = buildTable(lines, words, source, said)
    if (!built) return false
    made.push(built.table)
    // What is left of a `<TABLE>` may hold another; of other lines it is running text.
    if (built.rest.some(l => l.text)) {
      if (tagged) fromLayout(built.rest, made, source, said)
      else append(made, chunksOf(built.rest))
    }
  }
  if (tagged && !made.length) return false
  shareNotes(made.filter(m => 'type' in m))
  append(parts, made)
  append(omissions, said)
  return true
}

/** Notes under the last of several tables go to the one that bears their marks. */
function shareNotes(tables: readonly Table[]) {
  const last = tables.at(-1)
  if (!last || tables.length < 2) return
  const texts = new Map(tables.map(t => [t, textOf([...t.caption, ...t.children])]))
  const bears = (table: Table, mark: string) => texts.get(table)!.includes(mark)
  for (const note of last.footnotes.slice(0, 60)) {
    const owner: Table = bears(last, note.mark) ? last : (tables.find(t => bears(t, note.mark)) ?? last)
    if (owner === last) continue
    last.footnotes = last.footnotes.filter(n => n !== note)
    owner.footnotes.push(note)
    owner.position = between(owner, note)
  }
}

/** Tables made with spaces alone. */
function fromLayout(lines: readonly PagedLine[], parts: Part[], source: Source, omissions: Omission[]) {
  const chunks = chunksOf(lines)
  const index = new Map(lines.map((l, i) => [l, i]))
  const spaced = spacedRows(chunks)
  const tabular = new Map(chunks.map(c => [c, spaced.has(c) || isTabular(c)]))
  for (let i = 0; i < chunks.length; i++) {
    if (!tabular.get(chunks[i]!) && chunks[i + 1] && tabular.get(chunks[i + 1]!) && isHeadOver(chunks[i]!, chunks[i + 1]!))
      tabular.set(chunks[i]!, true)
    if (!tabular.get(chunks[i]!)) {
      parts.push(chunks[i]!)
      continue
    }
    let end = i + 1
    while (end < chunks.length && goesOn(chunks, tabular, i, end)) end++
    const lead = leadOf(chunks[i]!)
    if (lead) parts.push({ ...chunks[i]!, lines: chunks[i]!.lines.slice(0, lead) })
    const region = lines.slice(index.get(chunks[i]!.lines[lead]!)!, index.get(chunks[end - 1]!.lines.at(-1)!)! + 1)
    if (addTables(region, false, parts, source, omissions)) i = end - 1
    else parts.push(lead ? { ...chunks[i]!, lines: chunks[i]!.lines.slice(lead), above: 0, page: false } : chunks[i]!)
  }
}

//                                  1 YEAR    5 YEARS    10 YEARS
// - -------------------------------------------------------------     <- heads that are ruled may say anything
// A. SHAREHOLDER EXPENSES                                             <- and a caption may stand under the ruling
/** "Class A      Class B" on a line of its own, each over a column of the table below. */
function isHeadOver({ lines }: Chunk, below: Chunk): boolean {
  const ruling = lines.findIndex(l => isRuling(l.text))
  const line = lines[ruling < 0 ? 0 : ruling - 1]
  const captions = lines.slice(ruling < 0 ? 1 : ruling + 1)
  if (!line || (ruling < 0 ? captions.length : captions.filter(isWritten).some(l => segmentsOf(l.text, 3).length > 1))) return false
  const heads = segmentsOf(line.text, 3)
  const first = below.lines.map(l => withoutLeaders(l, null)).find(l => segmentsOf(l.text, 3).length === heads.length + 1)
  if (heads.length < 2 || !first || below.above > 2 || /\d[.%]|\$/.test(line.text)) return false
  const cells = segmentsOf(first.text, 3).slice(1)
  return heads.every(
    (h, k) => (ruling >= 0 ? isValue(cells[k]!.text) : /^class\s/i.test(h.text)) && h.from <= cells[k]!.to && cells[k]!.from <= h.to,
  )
}

/** How many lines of running text stand right above a table, with no blank line between: sentences, and not its caption. */
function leadOf(chunk: Chunk): number {
  const end = chunk.lines.findIndex(l => isRuling(l.text) || segmentsOf(l.text, 3).length > 1)
  const lead = chunk.lines.slice(0, Math.max(0, end))
  const words = lead.map(l => l.text.trim()).join(' ')
  return lead.length > 1 && words.split(/\s+/).length >= 12 && /[.:]$/.test(words) && /\p{L}[.,]\s\p{L}/u.test(words) ? lead.length : 0
}
