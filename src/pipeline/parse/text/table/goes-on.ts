// In: the chunks of a document and one that may belong to the table above it. Out: whether it does.
// Heads of its own, or other columns, begin another table.
import type { Chunk } from '../chunk.ts'
import { least } from '../extent.ts'
import type { PagedLine } from '../furniture.ts'
import { isRuling } from '../ruling.ts'
import { columnsOf, type Column } from './columns.ts'
import { goesOnUnderPair, isPairHead } from './pair-head.ts'
import { isOfPeriods } from './split-tables.ts'
import { isValue, segmentsOf, withoutLeaders } from './segment.ts'

/** The chunk at `i` belongs to the table above it. */
export function goesOn(chunks: readonly Chunk[], tabular: ReadonlyMap<Chunk, boolean>, from: number, i: number): boolean {
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
  const a = counts(above)
  const b = counts(below)
  return a.length > 1 && b.length > 1 && a.every(n => n > 2) && b.every(n => n === 1)
}

/** Periods over columns of figures, where the table above has none of its own: an example under a table of rates. */
function hasPeriods({ lines }: Chunk): boolean {
  const first = lines.findIndex(l => isValue(segmentsOf(l.text).at(-1)?.text ?? ''))
  return lines.slice(0, Math.max(0, Math.min(first, 4))).some(l => isOfPeriods(segmentsOf(l.text)))
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

export function text(line: PagedLine, from: number, to: number): string {
  return line.text.slice(from, to)
}
