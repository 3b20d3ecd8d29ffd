// In: the decoded text of one document. Out: its lines as they look on paper, each able to find its way back to source offsets.
// Tabs are set out to columns of eight, white space of other kinds is a space; a form feed begins a new piece of a line. Judges nothing.
import { pointAt, type Submission } from '../../../model/submission.ts'
import type { Position, Text } from '../../../model/tree.ts'

export interface Line {
  /** 1-based number in the file as filed. */
  number: number
  /** As it looks: no tabs, no trailing white space. Column n is `text[n]`. */
  text: string
  /** Column of the first word; `text.length` where the line is blank. */
  indent: number
  /** A form feed stands before it. */
  feed: boolean
  /** Source offset of column 0, and of every column where tabs moved them. */
  start: number
  columns: Int32Array | null
  /** Columns from..to of dotted leaders that were blanked; no leaf reaches over one. */
  leaders?: readonly (readonly [from: number, to: number])[]
}

const ODD = /[\t\u00a0\u00ad\u2000-\u200b\u202f\u205f\u3000\ufeff\u0000-\u0008\u000b\u000e-\u001f\u007f]/

/** The lines of `text` from `from` to `to`, of which `lineStarts` are the starts. */
export function linesBetween(text: string, lineStarts: readonly number[], from: number, to: number): Line[] {
  const lines: Line[] = []
  const feeds = text.includes('\f')
  let number = pointAt(lineStarts, from).line
  for (let at = from; at < to; number++) {
    const next = Math.min(lineStarts[number] ?? text.length, to)
    let end = next
    while (end > at && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--
    let start = at
    let feed = false
    if (feeds)
      for (let cut = start; cut < end; cut++) {
        if (text[cut] !== '\f') continue
        lines.push(lineOf(text, number, start, cut, feed))
        feed = true
        start = cut + 1
      }
    lines.push(lineOf(text, number, start, end, feed))
    at = next
  }
  return lines
}

function lineOf(text: string, number: number, start: number, end: number, feed: boolean): Line {
  const raw = text.slice(start, end)
  if (!ODD.test(raw)) return line(number, raw, feed, start, null)
  const columns: number[] = []
  const out: string[] = []
  for (let i = 0; i < raw.length; i++) {
    const char = raw[i]!
    if (char === '\t')
      do {
        out.push(' ')
        columns.push(i)
      } while (out.length % 8)
    else {
      out.push(ODD.test(char) ? ' ' : char)
      columns.push(i)
    }
  }
  // A soft hyphen or zero-width space inside a word is no gap: the letters on both sides move together.
  const wide = [...out.keys()].filter(i => !/[\u00ad\u200b]/.test(raw[columns[i]!]!))
  return line(
    number,
    wide.map(i => out[i]).join(''),
    feed,
    start,
    Int32Array.from(wide, i => columns[i]!),
  )
}

function line(number: number, text: string, feed: boolean, start: number, columns: Int32Array | null): Line {
  const trimmed = text.trimEnd()
  const indent = trimmed.search(/\S/)
  return { number, text: trimmed, indent: Math.max(indent, 0), feed, start, columns }
}

export function isBlank(line: Line): boolean {
  return line.text === ''
}

/** Position of the columns from..to (end exclusive) of a line. */
export function positionIn(line: Line, lineStarts: readonly number[], from: number, to: number): Position {
  const offsetOf = (column: number) => line.start + (line.columns ? (line.columns[column] ?? (line.columns.at(-1) ?? -1) + 1) : column)
  const at = (offset: number) => ({ line: line.number, column: offset - (lineStarts[line.number - 1] ?? 0) + 1, offset })
  return { start: at(offsetOf(from)), end: at(to > from ? offsetOf(to - 1) + 1 : offsetOf(from)) }
}

/** The words in the columns from..to of a line as one leaf; null where there are none. `after` is what parts them from the next leaf. */
export function leafIn(line: Line, lineStarts: readonly number[], from: number, to: number, after: '' | ' '): Text | null {
  const slice = line.text.slice(from, to)
  const words = slice.trim()
  if (!words) return null
  const first = from + slice.indexOf(words)
  return { type: 'text', value: words.replace(/\s+/g, ' ') + after, position: positionIn(line, lineStarts, first, first + words.length) }
}

/** Context that all builders of nodes need. */
export type Source = Pick<Submission, 'text' | 'lineStarts'>
