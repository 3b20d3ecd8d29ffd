// In: the lines of a document. Out: its chunks of running text and its tables, in order.
// A `<TABLE>` is one where its lines form columns; elsewhere figures, strokes or three columns of words must tell.
import { textOf } from '../../../../model/joined-text.ts'
import { between, type Omission, type Table } from '../../../../model/tree.ts'
import { chunksOf, type Chunk } from '../chunk.ts'
import type { PagedLine } from '../furniture.ts'
import type { Source } from '../line.ts'
import { markerOf } from '../marker.ts'
import { isRuling, strokesOf } from '../ruling.ts'
import { hasTag } from '../tag.ts'
import { columnsOf, type Column } from './columns.ts'
import { goesOnUnderPair, isPairHead } from './pair-head.ts'
import { hasLeader, isValue, segmentsOf, withoutLeaders } from './segment.ts'
import { joinContinued } from './continued.ts'
import { spacedRows } from './spaced-rows.ts'
import { splitTables } from './split-tables.ts'
import { buildTable } from './table.ts'
import { append, least, most } from '../extent.ts'

export type Part = Chunk | Table

export function findTables(lines: readonly PagedLine[], source: Source, omissions: Omission[]): Part[] {
  const parts: Part[] = []
  for (let i = 0; i < lines.length; ) {
    const tagged = hasTag(lines[i]!, 'TABLE')
    let end = i + 1
    while (end < lines.length && !(tagged && hasTag(lines[end]!, 'TABLE', true)) && !hasTag(lines[end]!, 'TABLE')) end++
    if (tagged && end < lines.length && hasTag(lines[end]!, 'TABLE', true)) end++
    const region = lines.slice(i, end)
    if (!tagged || !addTables(region, true, parts, source, omissions)) fromLayout(region, parts, source, omissions)
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

/** How many lines of running text stand right above a table, with no blank line between: sentences, and not its caption. */
function leadOf(chunk: Chunk): number {
  const end = chunk.lines.findIndex(l => isRuling(l.text) || segmentsOf(l.text, 3).length > 1)
  const lead = chunk.lines.slice(0, Math.max(0, end))
  const words = lead.map(l => l.text.trim()).join(' ')
  return lead.length > 1 && words.split(/\s+/).length >= 12 && /[.:]$/.test(words) && /\p{L}[.,]\s\p{L}/u.test(words) ? lead.length : 0
}

/** The chunk at `i` belongs to the table above it. */
function goesOn(chunks: readonly Chunk[], tabular: ReadonlyMap<Chunk, boolean>, from: number, i: number): boolean {
  const chunk = chunks[i]!
  if (chunk.above > 3) return false
  const words = chunk.lines.filter(l => !isRuling(l.text))
  const before = chunks
    .slice(Math.max(from, i - 20), i)
    .flatMap(c => c.lines.slice(-60))
    .filter(l => !isRuling(l.text))
    .map(l => withoutLeaders(l, null))
  const indent = least(before.map(l => l.indent))
  const figured = before.some(l => isValue(segmentsOf(l.text).at(-1)!.text))
  if (figured && (hasHeads(chunk) || hasPeriods(chunk))) return false
  // A head of its own over other columns: another table begins.
  if (
    chunk.lines.length > 1 &&
    isPairHead(chunk.lines[0]!.text) &&
    isPairHead(chunks[from]!.lines[0]!.text) &&
    chunk.lines[0]!.text.trim() !== chunks[from]!.lines[0]!.text.trim()
  )
    return false
  if (goesOnUnderPair(chunks[from]!, chunk)) return true
  if (figured && otherColumns(before, chunks.slice(i, i + 4).find(c => tabular.get(c))?.lines ?? [])) return false
  if (tabular.get(chunk)) return !figured || least(words.map(l => l.indent)) >= indent - 6
  if (keepsColumns(words, columnsOf(before, []))) return true
  const narrow = words.every(l => l.text.length < 34 && segmentsOf(l.text).length === 1)
  if (!narrow || words.length > 3 || chunk.above > 2) return false
  const next = chunks[i + 1]
  const first = words[0]?.text.trim() ?? ''
  return (
    (!!next && next.above <= 2 && tabular.get(next) === true && !/[.]$/.test(first) && words.every(l => l.text.length < 34)) ||
    /^\(?\d{2}\)?$/.test(first)
  )
}

/** Several figures in each row above, one in each below: another table begins. */
function otherColumns(above: readonly PagedLine[], below: readonly PagedLine[]): boolean {
  const counts = (lines: readonly PagedLine[]) =>
    lines
      .filter(l => !isRuling(l.text))
      .map(
        l =>
          segmentsOf(withoutLeaders(l, null).text)
            .slice(1)
            .filter(s => isValue(s.text)).length,
      )
      .filter(n => n > 0)
  const a = counts(above),
    b = counts(below)
  return a.length > 1 && b.length > 1 && a.every(n => n > 2) && b.every(n => n === 1)
}

/** Periods over columns of figures, where the table above has none of its own: an example under a table of rates. */
function hasPeriods({ lines }: Chunk): boolean {
  const first = lines.findIndex(l => isValue(segmentsOf(l.text).at(-1)?.text ?? ''))
  return lines
    .slice(0, Math.max(0, Math.min(first, 4)))
    .some(l => segmentsOf(l.text).filter(s => /^(?:\d{1,2}|one|three|five|ten) years?$/i.test(s.text)).length > 2)
}

/** Column heads of its own, underlined: another table begins. */
function hasHeads({ lines }: Chunk): boolean {
  const ruling = lines.findIndex(l => isRuling(l.text))
  const heads = lines.slice(0, Math.max(0, ruling)).map(l => segmentsOf(l.text))
  return ruling > 0 && ruling <= 4 && heads.some(s => s.length > 1) && heads.every(s => !isValue(s.at(-1)!.text))
}

/** Every line is blank in the gutters of the rows above, and one has words on both sides of one. */
function keepsColumns(lines: readonly PagedLine[], columns: readonly Column[]): boolean {
  if (columns.length < 3) return false
  const crossed = (text: string) =>
    columns
      .slice(1)
      .filter(
        (c, i) => c.from < text.length && text.slice(columns[i]!.to, c.from).trim() === '' && text.slice(0, columns[i]!.to).trim() !== '',
      ).length
  return (
    lines.every(
      l =>
        l.indent >= columns[0]!.from - 1 &&
        columns.slice(1).every((c, i) => text(l, columns[i]!.to, c.from).includes(' ') || l.text.length <= columns[i]!.to + 1),
    ) && lines.some(l => crossed(l.text) >= 2)
  )
}

function text(line: PagedLine, from: number, to: number): string {
  return line.text.slice(from, to)
}

/** Two gutters at least run down through all lines, and no column holds a single line only. */
function isGuttered(lines: readonly string[]): boolean {
  const width = most(
    lines.map(l => l.length),
    0,
  )
  const used = new Uint32Array(width)
  for (const line of lines) for (let i = 0; i < line.length; i++) if (line[i] !== ' ') used[i]!++
  const bands: [number, number][] = []
  let from = -1,
    last = -1
  for (let i = 0; i < width; i++) {
    if (!used[i]) continue
    if (from >= 0 && i - last > 2) {
      bands.push([from, last + 1])
      from = -1
    }
    if (from < 0) from = i
    last = i
  }
  if (from >= 0) bands.push([from, last + 1])
  return bands.length >= 3 && bands.every(([a, b]) => lines.filter(l => l.slice(a, b).trim()).length >= 2)
}

/** Whether a chunk is set in columns. */
export function isTabular(chunk: Chunk): boolean {
  const lines = chunk.lines.filter(l => !isRuling(l.text)).map(l => ({ leader: hasLeader(l.text), text: withoutLeaders(l, null).text }))
  const strokes = chunk.lines.some(l => isRuling(l.text) && strokesOf(l.text).length > 1)
  const marker = markerOf(lines[0]?.text ?? '')
  let several = 0,
    figures = 0,
    three = 0,
    led = 0
  for (const [i, { text, leader }] of lines.entries()) {
    const written = i === 0 && marker ? ' '.repeat(marker.textColumn) + text.slice(marker.textColumn) : text
    const segments = segmentsOf(written)
    const wide = segmentsOf(written, 4)
    if (wide.length > 1) several++
    if (wide.length > 2) three++
    const after = segments.slice(1)
    if (
      after.length &&
      after.every(s => isValue(s.text)) &&
      (wide.length > 1 || leader || after.length > 1 || segmentsOf(written, 2).length > 1)
    )
      figures++
    if (leader && after.length && isValue(segments.at(-1)!.text)) led++
  }
  const n = lines.length
  if (!n) return false
  if (isPairHead(lines[0]!.text) && (n === 1 || several > n / 2)) return true
  if (strokes && (several > 0 || figures > 0)) return true
  if (led >= 1 && led >= n * 0.3) return true
  if (figures >= 2 && figures >= n * 0.3 && several > 0) return true
  if (figures >= 1 && three >= 2 && n <= 4) return true
  // The last row before a page break: a label and its rates.
  if (
    n === 1 &&
    three === 1 &&
    figures === 1 &&
    segmentsOf(lines[0]!.text)
      .slice(1)
      .every(s => /%$|^none$/i.test(s.text))
  )
    return true
  return (three >= 2 && three >= n * 0.5 && several >= n * 0.6) || (n >= 4 && isGuttered(lines.map(l => l.text)))
}
