// In: the lines of one table. Out: where its heads end and its body begins.
//                Class A   Class B
//                -------   -------
// Management Fees  0.75%     0.75%     <- the body begins here
import type { PagedLine } from '../furniture.ts'
import { isRuling } from '../ruling.ts'
import { hasTag } from '../tag.ts'
import { isUnfinished, startsLower } from '../wording.ts'
import { bodyLine, wrapsInColumns } from './body-line.ts'
import { centredCells } from './centred-cells.ts'
import { columnsOf } from './columns.ts'
import { isOfNames } from './name-columns.ts'
import { goesOnInPairHead, isBarePair, isHeadOverAges, isPairHead } from './pair-head.ts'
import { figureRows, isCutDay, isSince, segmentsOf } from './segment.ts'

/** Index of the first line of the body: a tag tells, else a ruling under the heads, else how the lines are set. */
export function headEnd(lines: readonly PagedLine[]): number {
  const hint = lines.findIndex(l => hasTag(l, 'S'))
  if (hint >= 0) return hint
  if (isOfNames(lines.filter(isWritten).map(l => l.text))) return lines.findIndex(isWritten)
  const figures = figureRows(lines).indexOf(true)
  const ofWords = figures < 0
  const limit = ofWords ? lines.length : figures
  const several = lines.findIndex((l, i) => i < limit && segmentsOf(l.text).length > 1 && !isRuling(l.text))
  if (several < 0) return endWithoutColumns(lines, limit)
  const ruling = lines.findIndex((l, i) => i > several && i <= limit && isRuling(l.text))
  if (ruling >= 0) return endUnderRuling(lines, ruling, limit, ofWords)
  return ofWords ? endOverWords(lines, several) : endOverFigures(lines, several, limit)
}

/** No line over the figures is set in columns. */
function endWithoutColumns(lines: readonly PagedLine[], limit: number): number {
  const over = lines.slice(0, limit)
  const ruling = over.findLastIndex((l, i) => isRuling(l.text) && lines.slice(0, i).some(isWritten))
  if (ruling >= 0) return ruling + 1
  // No heads: only what stands right of the labels, or apart from them.
  const apart = over.findLastIndex((l, i) => l.text !== '' && (lines[i + 1]?.text === '' || l.indent > 20))
  return Math.max(0, apart + 1)
}

/** A table of words without a ruling: its first line in columns is its head, with what goes on with that. */
function endOverWords(lines: readonly PagedLine[], several: number): number {
  const head = lines[several]!
  const below = lines.slice(several + 1).map(l => l.text)
  const body = below.findIndex(l => !goesOnInPairHead(l))
  if (isHeadOverAges(head.text, below)) return several + 1 + Math.max(0, body)
  if (isBarePair(head.text, below[0] ?? '')) return several + 1
  const dated = firstDatedRow(lines, several, isSince) ?? firstDatedRow(lines, several, isCutDay) ?? centredHead(lines)
  if (dated !== null) return dated
  const goesOn = (line: PagedLine | undefined): boolean => {
    if (!line?.text) return false
    const setIn = segmentsOf(line.text).length === 1 && line.indent > head.indent + 4
    return setIn || (isPairHead(head.text) && goesOnInPairHead(line.text))
  }
  let end = several + 1
  while (goesOn(lines[end])) end++
  return end
}

/** Every cell stands in the middle of its row, those of the heads too. */
function centredHead(lines: readonly PagedLine[]): number | null {
  const first = lines.findIndex(isWritten)
  const last = lines.findLastIndex(isWritten)
  const written = lines.slice(first, last + 1)
  const columns = columnsOf(written.filter(isWritten), [])
  const sizes = columns.length > 1 ? centredCells(written.map(l => bodyLine(l, columns, !l.text, isRuling(l.text)))) : null
  return sizes && sizes.length > 1 ? first + sizes[0]! : null
}

/** A cell of words that goes on on the next line, in a column beside the labels. */
function wrapsBeside(lines: readonly PagedLine[]): boolean {
  const written = lines.filter(isWritten)
  const columns = columnsOf(written, [])
  return wrapsInColumns(written.map(l => bodyLine(l, columns, false, false)))
}

/** Heads of at most so many lines. */
const MOST_HEADS = 6

/** The first of several rows that each begin at the margin and give a day: what stands over it is the head, on however many lines. */
function firstDatedRow(lines: readonly PagedLine[], several: number, isDay: (text: string) => boolean): number | null {
  const rows = lines.flatMap((l, i) => {
    const [label, ...cells] = segmentsOf(l.text)
    // "Wei" over "(Victor)   2022" over "Li": the day stands beside the middle of the name.
    return i > several &&
      label &&
      !label.text.startsWith('(') &&
      label.from <= lines[several]!.indent + 1 &&
      !isSince(label.text) &&
      cells.some(c => isDay(c.text))
      ? [i]
      : []
  })
  const first = rows[0]
  if (first === undefined || rows.length < 2 || first - several > MOST_HEADS) return null
  const over = lines.slice(several, first).map(l => segmentsOf(l.text))
  // "Larch X" over "Growth ETF   March 1,": a row whose day stands beside the middle of its label.
  const opensRow = over.slice(1).some(([label, ...cells]) => label && !cells.length && label.from <= lines[several]!.indent + 1)
  return opensRow || over.some(cells => !cells.length || cells.some(c => isSince(c.text) || isCutDay(c.text))) ? null : first
}

/** Figures without a ruling over them: the last line in columns, or as far to the right as those, ends the heads. */
function endOverFigures(lines: readonly PagedLine[], several: number, limit: number): number {
  const centred = wrapsBeside(lines) ? centredHead(lines) : null
  if (centred !== null) return centred
  let last = lines
    .slice(0, limit)
    .findLastIndex(l => segmentsOf(l.text).length > 1 || l.indent >= segmentsOf(lines[several]!.text)[1]!.from - 3)
  // "Types of" / "Accounts": a head that is not at its end.
  while (
    last + 1 < limit &&
    lines[last]?.text &&
    (isUnfinished(segmentsOf(lines[last]!.text)[0]!.text) || startsLower(lines[last + 1]!.text))
  )
    last++
  return last + 1
}

/** `ruling`: the first one under the heads, which may have further levels below it. */
function endUnderRuling(lines: readonly PagedLine[], ruling: number, limit: number, ofWords: boolean): number {
  let last = ofWords && isEachRowRuled(lines, ruling) ? ruling : lastLevel(lines, ruling, limit)
  while (lines[last + 1] && isRuling(lines[last + 1]!.text)) last++
  return last + 1
}

/** A ruling under each row of words: the first ends the heads. */
function isEachRowRuled(lines: readonly PagedLine[], ruling: number): boolean {
  const ruled = lines.flatMap((l, i) => (i >= ruling && isRuling(l.text) ? [i] : []))
  return ruled.length > 2 && ruled.slice(1).every((end, n) => end === ruled[n]! + 1 || hasColumns(lines.slice(ruled[n]! + 1, end)))
}

/** A further level of heads under the ruling, down to its own ruling; and so on. */
function lastLevel(lines: readonly PagedLine[], first: number, limit: number): number {
  let ruling = first
  for (;;) {
    const next = lines.findIndex((l, i) => i > ruling + 1 && i <= limit && isRuling(l.text))
    // What has nothing under it is the ruling at the foot.
    if (next < 0 || !lines.slice(next + 1).some(isWritten) || !hasColumns(lines.slice(ruling + 1, next))) return ruling
    ruling = next
  }
}

function hasColumns(lines: readonly PagedLine[]): boolean {
  return lines.some(l => segmentsOf(l.text).length > 1)
}

/** Neither blank nor a ruling. */
export function isWritten({ text }: PagedLine): boolean {
  return text !== '' && !isRuling(text)
}
