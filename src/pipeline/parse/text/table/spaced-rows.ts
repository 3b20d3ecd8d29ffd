// In: chunks. Out: those that are rows of one table though blank lines part them: their words begin in the same columns.
//   Arthur Selby, 70        Chairman, 1994      Retired                      9
//
//   Ruth Tennant, 63        Trustee, 1999       Consultant; director of      9
//   ^                       ^                   ^
import type { Chunk } from '../chunk.ts'
import { isRuling } from '../ruling.ts'
import { segmentsOf } from './segment.ts'

/** Rows in which so many columns begin alike, within so many chunks. */
const COLUMNS = 3
const NEAR = 8
const ROWS = 3

export function spacedRows(chunks: readonly Chunk[]): ReadonlySet<Chunk> {
  const starts = chunks.map(c => (isRuling(c.lines[0]!.text) ? [] : startsOf(c.lines[0]!.text)))
  const alike = (a: readonly number[], b: readonly number[]) =>
    a.length >= COLUMNS &&
    b.length >= COLUMNS &&
    Math.abs(a[0]! - b[0]!) <= 1 &&
    a.filter(x => b.some(y => Math.abs(x - y) <= 1)).length >= COLUMNS
  const rows = new Set(
    chunks.filter((_, i) => starts.slice(Math.max(0, i - NEAR), i + NEAR + 1).filter(other => alike(starts[i]!, other)).length >= ROWS),
  )
  const found = new Set(rows)
  // Heads over the first row begin where its columns do.
  chunks.forEach((chunk, i) => {
    const row = rows.has(chunk) ? -1 : chunks.slice(i + 1, i + 4).findIndex(c => rows.has(c))
    if (row < 0 || chunk.lines.length > 6) return
    const under = starts[i + 1 + row]!.slice(1)
    if (chunk.lines.some(l => !isRuling(l.text) && startsOf(l.text).filter(x => under.some(y => Math.abs(x - y) <= 4)).length >= 2))
      found.add(chunk)
  })
  return found
}

const startsOf = (text: string): number[] => segmentsOf(text, 3).map(s => s.from)
