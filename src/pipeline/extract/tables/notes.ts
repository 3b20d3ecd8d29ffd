// In: the passages after a table. Out: the notes that explain it, each with its mark.
// Notes stand in the table's frame, in paragraphs that open with their mark, in tables of mark and text,
// or with the mark on a line of its own.
//   (a)  1.00% if you buy $1 million or more …
//   | 1. | Investments of $500,000 or more …
import { matchesOf } from '../../../model/matches.ts'
import { textOf } from '../../../model/joined-text.ts'
import { spanOf, type Lines } from '../../../model/lines.ts'
import { pattern } from '../../../model/pattern.ts'
import { linesOf, type Table } from '../../../model/tree.ts'
import type { DocumentView, Passage } from '../view.ts'
import { isMark, plainMark } from './marks.ts'

export interface Note {
  mark: string
  text: string
  lines: Lines
}

const OPENS = pattern('u')`
  ^([*∗†‡§¶]{1,6}|\+{1,5}|(?:#{1,3}|[~@◊Ω∆Δ])(?=\s)|[⁰¹²³⁴-⁹]{1,2}
  |\((?:\d{1,2}|[a-z]{1,2})\)|\/(?:\d{1,2}|[a-z])\/
  |\d{1,2}[.)](?=\s)|[a-z][.)](?=\s)|\d{1,2}(?=\s\p{Lu}|\s[“"]))
  \s*(?=\S)
`

/** A table that only lays out notes: every row a mark and a text. */
export function notesOfTable(table: Table): Note[] {
  const rows = table.children
    .map(row => ({
      cells: row.children
        .map(c =>
          textOf(c.children)
            .replace(/[\u200b-\u200d\ufeff]/g, '')
            .trim(),
        )
        .filter(Boolean),
      lines: linesOf(row),
    }))
    .filter(row => row.cells.length)
  const notes = rows.flatMap(({ cells, lines }): Note[] => {
    const [mark = '', text = ''] = cells
    return cells.length === 2 && isMark(mark) && !/^[o•]$/.test(mark) && text.length > 12 && /\p{L}/u.test(text)
      ? [{ mark: mark.trim(), text, lines }]
      : []
  })
  return notes.length === rows.length ? notes : []
}

/** Notes in the frame of a table. */
const framed = (table: Table): Note[] => table.footnotes.map(f => ({ mark: f.mark, text: textOf(f.children), lines: linesOf(f) }))

/** The note that a passage opens, or null. A numbered item of a list is one only where its number is a mark in use. */
function noteOf(passage: Passage, used: ReadonlySet<string>): Note | null {
  const { text, lines } = passage
  if (passage.kind === 'footnote' && passage.marker) return { mark: passage.marker, text, lines }
  if (passage.kind === 'heading' || passage.kind === 'title' || passage.kind === 'signature') return null
  if (passage.marker && isMark(passage.marker)) return used.has(plainMark(passage.marker)) ? { mark: passage.marker, text, lines } : null
  const m = OPENS.exec(text)
  if (!m) return null
  const mark = m[1]!
  const sure = /[*∗†‡§+]/.test(mark)
  return sure || used.has(plainMark(mark)) ? { mark, text: text.slice(m[0].length), lines } : null
}

/** Notes within and after the table at passage `at`; `used` are the plain marks that its cells bear. */
export function notesFor(view: DocumentView, at: number, used: ReadonlySet<string>, isFeeTable: (passage: Passage) => boolean): Note[] {
  return notesFound(view, at, used, isFeeTable).flatMap(note => apart(note, used))
}

const NEXT_MARK = pattern('gu')`
  (?<=[.)”"]\s)
  ([*∗†‡§¶]{1,6}|\+{1,4}|[⁰¹²³⁴-⁹]{1,2}|\((?:\d{1,2}|[a-z])\)|\/(?:\d{1,2}|[a-z])\/|\d{1,2}|[a-z](?=\s))
  \s?(?=[\p{Lu}“"(])
`

/** Notes that run on in one paragraph, each under its own mark: "1 Restated. 2 Estimated." */
function apart(note: Note, used: ReadonlySet<string>): Note[] {
  const marks = matchesOf(note.text, NEXT_MARK).filter(
    m => plainMark(m[1]!) !== plainMark(note.mark) && (/[*∗†‡§¶+]/.test(m[1]!) || used.has(plainMark(m[1]!))),
  )
  const cuts = [{ mark: note.mark, from: 0, at: 0 }, ...marks.map(m => ({ mark: m[1]!, from: m.index + m[0].length, at: m.index }))]
  return cuts
    .map(({ mark, from }, i) => ({ mark, text: note.text.slice(from, cuts[i + 1]?.at).trim(), lines: note.lines }))
    .filter(n => n.text)
}

function notesFound(view: DocumentView, at: number, used: ReadonlySet<string>, isFeeTable: (passage: Passage) => boolean): Note[] {
  const notes: Note[] = framed(view.passages[at]!.node as Table)
  const add = (note: Note) => {
    if (!notes.some(n => plainMark(n.mark) === plainMark(note.mark))) notes.push(note)
  }
  /** Whether nothing but notes has stood since the table. */
  let adjacent = true
  const isMeant = (mark: string) => adjacent || used.has(plainMark(mark))
  for (let i = at + 1, plain = 0; i < view.passages.length && i < at + 40 && plain < 3; i++) {
    const passage = view.passages[i]!
    const next = view.passages[i + 1]
    if (passage.kind === 'table') {
      const found = notesOfTable(passage.node as Table)
      for (const note of found) if (isMeant(note.mark)) add(note)
      if (found.length) continue
      adjacent = false
      plain = 0
      if (!isFeeTable(passage)) break
      for (const note of framed(passage.node as Table).flatMap(n => apart(n, used))) if (used.has(plainMark(note.mark))) add(note)
      continue
    }
    if (next && isMarkAlone(passage, next, used, adjacent)) {
      add({ mark: passage.text, text: next.text, lines: spanOf([passage.lines, next.lines]) })
      i++
      continue
    }
    const note = noteOf(passage, used)
    if (note) {
      if (isMeant(note.mark)) add(note)
      continue
    }
    // Captions of the next fee table may stand between; a section heading ends the search.
    if (passage.kind === 'heading' || passage.kind === 'title') {
      const follows = view.passages.slice(i + 1, i + 3).find(p => p.kind === 'table')
      if (!follows || !isFeeTable(follows)) break
      adjacent = false
      continue
    }
    if (isMark(passage.marker) || /^\d{1,3}$/.test(passage.text)) continue
    if (passage.kind === 'item' || passage.kind === 'signature') break
    plain += 1
    adjacent = false
  }
  return notes
}

/** A mark on a line of its own, its note below. */
function isMarkAlone({ text }: Passage, next: Passage, used: ReadonlySet<string>, adjacent: boolean): boolean {
  if (!isMark(text) || next.kind === 'table' || next.text.length <= 12 || noteOf(next, used) || isMark(next.marker)) return false
  return used.has(plainMark(text)) || /[*∗†‡§+]/.test(text) || (adjacent && /^[1a]$/.test(plainMark(text)))
}

/** Marks of all notes that may belong to tables near by: what decides whether "fees1" bears a mark. */
export function marksNear(view: DocumentView, at: number): Set<string> {
  const marks = new Set<string>()
  const table = view.passages[at]!.node as Table
  const inner = (text: string) => {
    for (const m of matchesOf(text, /(?<=[.)”"]\s)(\+{1,5})\s?(?=\p{Lu})/gu)) marks.add(m[1]!)
  }
  for (const f of framed(table)) {
    marks.add(plainMark(f.mark))
    inner(f.text)
  }
  const behind = view.passages.slice(at + 1, at + 30)
  // A list of marks in brackets right under the table is one of notes.
  const items = behind.slice(0, behind.findIndex(p => p.kind !== 'item') >>> 0)
  for (const { marker } of items) if (marker && /^\(\w{1,2}\)$/.test(marker)) marks.add(plainMark(marker))
  for (const passage of behind) {
    if (passage.kind === 'table') for (const note of notesOfTable(passage.node as Table)) marks.add(plainMark(note.mark))
    if (passage.kind === 'table')
      for (const f of framed(passage.node as Table)) {
        marks.add(plainMark(f.mark))
        inner(f.text)
      }
    else inner(passage.text)
    if (passage.kind === 'footnote' && passage.marker) marks.add(plainMark(passage.marker))
    const m = OPENS.exec(passage.text)
    if (m) marks.add(plainMark(m[1]!))
    if (m || passage.kind === 'footnote')
      for (const next of matchesOf(passage.text, /(?<=[.)”"]\s)\(?(\d{1,2})\)?\s?(?=\p{Lu})/gu)) marks.add(next[1]!)
    else if (passage.text.length < 6 && isMark(passage.text)) marks.add(plainMark(passage.text))
  }
  return marks
}
