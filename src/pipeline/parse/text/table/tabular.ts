// In: a chunk of lines. Out: whether it is set in columns: figures, strokes, leaders or three columns of words must tell.
//   Management Fees ......... 0.75%
//                   ^ leader  ^ figure
import type { Chunk } from '../chunk.ts'
import type { PagedLine } from '../furniture.ts'
import { markerOf } from '../marker.ts'
import { isRuling, strokesOf } from '../ruling.ts'
import { isClosed } from '../wording.ts'
import { bandsOf, isOfNames } from './name-columns.ts'
import { isPairHead, isUnderFundHead } from './pair-head.ts'
import { hasLeader, isValue, segmentsOf, withoutLeaders } from './segment.ts'

/** Whether a chunk is set in columns. */
export function isTabular(chunk: Chunk): boolean {
  const lines = ruledLines(chunk.lines)
    .filter(l => !isRuling(l.text))
    .map(l => ({ leader: hasLeader(l.text), text: withoutLeaders(l, null).text }))
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
  if (isPairHead(lines[0]!.text) && (n === 1 || several >= n / 2)) return true
  if (strokes && (several > 0 || figures > 0)) return true
  if (led >= 1 && led >= n * 0.3) return true
  if (figures >= 2 && figures >= n * 0.3 && several > 0) return true
  if (figures >= 1 && three >= 2 && n <= 4) return true
  // The last row before a page break, or one that blank lines part from the others: a label, which may wrap, and its rates.
  if (
    n <= 2 &&
    three === 1 &&
    figures === 1 &&
    (n === 1 || (several === 1 && segmentsOf(lines[0]!.text).length === 1 && !isClosed(lines[0]!.text))) &&
    segmentsOf(lines.at(-1)!.text)
      .slice(1)
      .every(s => /%$|^none$/i.test(s.text))
  )
    return true
  if (three >= 2 && three >= n * 0.5 && several >= n * 0.6) return true
  const texts = lines.map(l => l.text)
  return (n >= 4 && isGuttered(texts)) || isUnderFundHead(texts) || isOfNames(texts)
}

/** What stands down to the last of several rulings, under which notes follow. */
function ruledLines(lines: readonly PagedLine[]): readonly PagedLine[] {
  const rulings = lines.filter(l => isRuling(l.text))
  return rulings.length > 2 ? lines.slice(0, lines.indexOf(rulings.at(-1)!)) : lines
}

/** Two gutters at least run down through all lines, and no column holds a single line only. */
function isGuttered(lines: readonly string[]): boolean {
  const bands = bandsOf(lines)
  return bands.length >= 3 && bands.every(([a, b]) => lines.filter(l => l.slice(a, b).trim()).length >= 2)
}
