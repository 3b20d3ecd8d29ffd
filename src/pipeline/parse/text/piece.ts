// In: a chunk of running text. Out: its pieces (paragraphs, items, titles), cut where the layout shows a new beginning.
//      MANAGER. CLEMENT J. OSTRANDER OF DELANCEY      (first line set in: a new piece without a blank line)
//   ^
import type { Omission } from '../../../model/tree.ts'
import { isMeantBreak, type Chunk, type Margins } from './chunk.ts'
import type { PagedLine } from './furniture.ts'
import { follows, isFirst, markerOf, type Marker } from './marker.ts'
import { isRuling } from './ruling.ts'
import { isCaps, isClosed, isProse, isTitleCase, isUnfinished, startsLower, wordsIn } from './wording.ts'
import { least, most } from './extent.ts'

/** A mark in the margin beside a block, on whichever of its lines: "  2)  ", "  1  ". */
export interface SideMark {
  /** Source offset at which its line starts: a form feed makes several of one line of the file. */
  start: number
  from: number
  to: number
  marker: Marker | null
}

export interface Piece {
  lines: PagedLine[]
  /** After which lines the break was meant. */
  breaks: boolean[]
  text: string
  marker: Marker | null
  side: SideMark | null
  /** Drawn line right beneath it. */
  underlined: boolean
  above: number
  page: boolean
  centred: boolean
  /** Least indent of its lines, the marker's line left out. */
  left: number
}

const SLACK = 8
/** Right under a cover, with no blank line between. */
const OPENS_ORDER = /^\s*the following (?:information|text|paragraph|disclosure) (?:supplements|replaces|supersedes|is |has )/i
const SYMBOL = /^\s*[*†‡§+]{1,5}\s?\p{Lu}/u

export function piecesOf(chunk: Chunk, margins: Margins, omissions: Omission[]): Piece[] {
  const besides = besideMarks(chunk.lines)
  if (besides)
    return besides.flatMap((lines, i) =>
      piecesOf({ ...chunk, lines, above: i ? 0 : chunk.above, page: chunk.page && i === 0 }, margins, omissions),
    )
  const pieces: Piece[] = []
  const side = sideMarkOf(chunk.lines)
  let lines: PagedLine[] = []
  const close = (underlined: boolean) => {
    if (lines.length) pieces.push(pieceOf(lines, margins, side, underlined, pieces.length ? 0 : chunk.above, chunk.page && !pieces.length))
    lines = []
  }
  const right =
    chunk.lines.length >= 4
      ? most(
          chunk.lines.map(l => l.text.length),
          0,
        )
      : margins.right
  for (const [i, line] of chunk.lines.entries()) {
    if (isRuling(line.text)) {
      omissions.push({ reason: 'ruling', text: line.text.trim(), lines: [line.number, line.number] })
      const last = lines.at(-1)
      close(!!last && lines.length <= 2 && Math.abs(last.indent - line.indent) <= 2 && Math.abs(last.text.length - line.text.length) <= 3)
      continue
    }
    if (lines.length && !side && begins(lines, line, chunk.lines[i + 1], margins, right)) close(false)
    lines.push(line)
  }
  close(false)
  return pieces
}

function begins(before: readonly PagedLine[], line: PagedLine, next: PagedLine | undefined, margins: Margins, right: number): boolean {
  const last = before.at(-1)!
  const marker = markerOf(line.text)
  // "++There is no charge …" / "+++Although …": notes line by line, each under its own mark.
  if (SYMBOL.test(line.text) && SYMBOL.test(before[0]!.text) && isClosed(last.text)) return true
  const first = markerOf(before[0]!.text)
  const short = isMeantBreak(last.text, line.text.trim(), Math.min(right, margins.right), SLACK)
  if (marker) {
    if (first && follows(first, marker) && Math.abs(first.column - marker.column) <= 1) return true
    if (first && marker.column > first.column && isFirst(marker) && (short || isClosed(last.text)) && marker.column >= first.textColumn - 1)
      return true
    if (!first && marker.counts === 'bullet' && (short || isClosed(last.text)) && marker.marker !== '.') return true
    if (isFirst(marker) && short && isClosed(last.text)) return true
  }
  if (first) return line.indent <= first.column && last.indent > line.indent && isClosed(last.text) && short
  if (!first && short && (headsText(before, line, right, margins) || (!isClosed(last.text) && OPENS_ORDER.test(line.text)))) return true
  const setIn = line.indent - last.indent
  // A mark of the printer at the right margin, and what is centred under it, belong to no sentence.
  if (
    (setIn > 12 && last.indent <= margins.left + 1 && isClosed(last.text)) ||
    (setIn < -12 && before.length === 1 && !isClosed(last.text) && last.indent > (margins.left + margins.right) / 3)
  )
    return true
  if (
    setIn >= 2 &&
    setIn <= 12 &&
    last.indent <= margins.left + 1 &&
    (next ? !isRuling(next.text) && next.indent < line.indent : isClosed(last.text) || short) &&
    !startsLower(line.text)
  )
    return true
  // A line set in on both sides of a meant break, then the margin again: two pieces.
  if (short && isClosed(last.text) && !startsLower(line.text) && !isUnfinished(last.text) && before.some(l => l.text.length > right * 0.8))
    return true
  return false
}

// ASHGROVE MID CAP FUND
// Mr. Brandt is the Fund's new portfolio manager.
// ^ running text, right under its heading
/** Lines of capitals, or one short line of capital words, over a line that is running text. */
function headsText(before: readonly PagedLine[], line: PagedLine, right: number, margins: Margins): boolean {
  const words = before.map(l => l.text.trim()).join(' ')
  // Lines of a cover, each broken where more would have fitted on it.
  const listed =
    before.length > 2 &&
    isCaps(words) &&
    [...before.slice(1), line].every((next, i) => isMeantBreak(before[i]!.text, next.text.trim(), Math.min(right, margins.right), SLACK))
  if (
    margins.capitals ||
    (before.length > 2 && !listed) ||
    isClosed(words) ||
    isUnfinished(words.toLowerCase()) ||
    startsLower(line.text) ||
    (line.text.match(/(?<=\s)\p{Ll}+(?=\s|$)/gu) ?? []).length < 3
  )
    return false
  if (line.indent > margins.left + 12 || before.some(l => l.indent > margins.left + 12)) return false
  return isCaps(words)
    ? listed || (wordsIn(words) > 1 && wordsIn(words) < 14)
    : before.length === 1 &&
        isTitleCase(words) &&
        wordsIn(words) > 1 &&
        wordsIn(words) < 10 &&
        words.length < right - 24 &&
        line.text.length > right * 0.7
}

//      The Fund's fees have been
//   1  restated.
//      The Adviser has agreed
//   2  to waive a part of its fee
//      until January 31, 2020.
/** Blocks right under each other, a mark beside the middle of each; null where the lines are no such blocks. */
function besideMarks(lines: readonly PagedLine[]): PagedLine[][] | null {
  if (lines.length < 3 || lines.length > 60) return null
  const marks = lines.flatMap((l, i) => (/^\s+(?:\d{1,2}|\(?[a-z\d]\)|[*†‡§+]{1,4})\s{2,6}\S/.test(l.text) ? [i] : []))
  const texts = marks.map(i => /^\s+\S+\s+/.exec(lines[i]!.text)![0].length)
  if (marks.length < 2 || texts.some(t => t !== texts[0])) return null
  if (lines.some((l, i) => !marks.includes(i) && Math.abs(l.indent - texts[0]!) > 1)) return null
  const sizes = sizesAround(marks, lines.length, end => isClosed(lines[end - 1]!.text))
  if (!sizes || sizes.every(size => size === 1)) return null
  const from = (i: number) => sizes.slice(0, i).reduce((sum, size) => sum + size, 0)
  return sizes.map((size, i) => lines.slice(from(i), from(i) + size))
}

/** How many lines stand around each mark, which is beside the middle one of them; `ends`: where a block may end. */
function sizesAround(marks: readonly number[], all: number, ends: (line: number) => boolean, from = 0): number[] | null {
  const [mark, ...rest] = marks
  if (mark === undefined) return from === all ? [] : null
  for (const size of [2 * (mark - from) + 1, 2 * (mark - from) + 2]) {
    const after = size > 0 && from + size <= all && ends(from + size) ? sizesAround(rest, all, ends, from + size) : null
    if (after) return [size, ...after]
  }
  return null
}

function sideMarkOf(lines: readonly PagedLine[]): SideMark | null {
  // A block of sixty lines has no mark beside it.
  if (lines.length < 2 || lines.length > 60) return null
  for (const [i, line] of lines.entries()) {
    if (i === 0) continue
    const m = /^(\s*)(\S{1,5})(\s{1,6})\S/.exec(line.text)
    if (!m) continue
    const from = m[1]!.length
    const to = from + m[2]!.length
    const words = m[0].length - 1
    const others = lines.filter((l, k) => k !== i && !isRuling(l.text))
    if (!others.length || others[0]!.indent <= to || others.some(l => l.indent < words - 1 || l.indent > words + 1)) continue
    const marker = markerOf(line.text)
    if (!marker && !/^(\d{1,2}|\([\da-z]{1,2}\)|[*†‡§+]{1,4})$/.test(m[2]!)) continue
    return { start: line.start, from, to, marker }
  }
  return null
}

function pieceOf(lines: PagedLine[], margins: Margins, beside: SideMark | null, underlined: boolean, above: number, page: boolean): Piece {
  // A ruling may have cut the marked line off into another piece.
  const side = beside && lines.some(l => l.start === beside.start) ? beside : null
  const marker = side ? null : markerOf(lines[0]!.text)
  const centred = !marker && !side && isCentred(lines, margins)
  const breaks = lines.map((line, i) => {
    const next = lines[i + 1]
    // "LIBERTY SERIES TRUST            June 2, 2000": what stands apart at the right fills no line.
    const text = line.text.replace(/(?<=\S) {6,}\S.*$/, '')
    return (
      !!next && !marker && !side && (centred || (isMeantBreak(text, next.text.trim(), margins.right, SLACK) && !startsLower(next.text)))
    )
  })
  const set = lines.slice(marker && lines.length > 1 ? 1 : 0)
  return {
    lines,
    breaks,
    marker,
    side,
    underlined,
    above,
    page,
    centred,
    text: lines
      .map(l => l.text.trim())
      .join(' ')
      .replace(/\s+/g, ' '),
    left: side
      ? least(lines.filter(l => l.start !== side.start).map(l => l.indent))
      : marker && lines.length === 1
        ? marker.textColumn
        : least(set.map(l => l.indent)),
  }
}

function isCentred(lines: readonly PagedLine[], { left, right }: Margins): boolean {
  const rest = lines.slice(1)
  const words = lines.map(l => l.text.trim()).join(' ')
  if (/^re:/i.test(words)) return false
  // A first line set in above lines at the margin, or one sentence set in, is a paragraph.
  if (
    (rest.length && rest.every(l => l.indent <= left + 1)) ||
    (isClosed(words) && isProse(words) && (!rest.length ? lines[0]!.indent <= left + 12 : rest.every(l => l.indent === rest[0]!.indent)))
  )
    return false
  const axis = (left + right) / 2
  const middles = lines.map(l => (l.indent + l.text.length) / 2)
  if (lines.every(l => l.indent === lines[0]!.indent) && lines.length > 1)
    return lines.every((l, i) => l.indent >= left + 6 && Math.abs(middles[i]! - axis) <= 3)
  const near = middles.every(m => Math.abs(m - axis) <= 4) || (lines.length > 1 && middles.every(m => Math.abs(m - middles[0]!) <= 2))
  return near && lines.some(l => l.indent >= left + 4) && lines.every(l => l.indent > left || l.text.length >= right - 6)
}

/** A sentence has no more lines, and joining a longer run piece by piece would take time with its square. */
const MOST_LINES = 500

/** `next` is the rest of `piece`, cut off by a page or a blank line in the middle of its sentence. */
export function goesOn(piece: Piece, next: Piece): boolean {
  if (piece.lines.length > MOST_LINES) return false
  if (next.marker || next.side || next.underlined || piece.underlined || next.centred !== piece.centred) return false
  if (!/[\p{L}\p{N}]/u.test(next.text)) return next.text.length <= 3 && !isClosed(piece.text)
  if (piece.centred) return false
  if (isClosed(piece.text)) return false
  const words = wordsIn(piece.text)
  if (startsLower(next.text)) return words >= 4 && (!next.text.startsWith('(') || piece.lines.length > 1)
  return words >= 4 && isUnfinished(piece.text) && !/[,]$/.test(piece.text) && next.left <= piece.left + 1
}

/** Both as one. */
export function joined(piece: Piece, next: Piece): Piece {
  return {
    ...piece,
    lines: [...piece.lines, ...next.lines],
    breaks: [...piece.breaks.slice(0, -1), false, ...next.breaks],
    text: `${piece.text} ${next.text}`,
    left: Math.min(piece.left, next.left),
  }
}
