// In: a chunk of lines. Out: whether it is set in columns: figures, strokes, leaders or three columns of words must tell.
//   Management Fees ......... 0.75%
//                   ^ leader  ^ figure
import type { Chunk } from '../chunk.ts'
import { most } from '../extent.ts'
import { markerOf } from '../marker.ts'
import { isRuling, strokesOf } from '../ruling.ts'
import { isPairHead } from './pair-head.ts'
import { hasLeader, isValue, segmentsOf, withoutLeaders } from './segment.ts'

/** Whether a chunk is set in columns. */
export function isTabular(chunk: Chunk): boolean {
  const lines = chunk.lines.filter(l => !isRuling(l.text)).map(l => ({ leader: hasLeader(l.text), text: withoutLeaders(l, null).text }))
  const strokes = chunk.lines.some(l => isRuling(l.text) && strokesOf(l.text).length > 1)
  const marker = markerOf(lines[0]?.text ?? '')
  let several = 0
  let figures = 0
  let three = 0
  let led = 0
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

/** Two gutters at least run down through all lines, and no column holds a single line only. */
function isGuttered(lines: readonly string[]): boolean {
  const width = most(
    lines.map(l => l.length),
    0,
  )
  const used = new Uint32Array(width)
  for (const line of lines) for (let i = 0; i < line.length; i++) if (line[i] !== ' ') used[i]!++
  const bands: [number, number][] = []
  let from = -1
  let last = -1
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
