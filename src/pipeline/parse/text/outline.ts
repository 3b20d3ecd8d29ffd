// In: pieces in order. Out: what each is: title, heading (with its style), item, quotation, note, signature or paragraph.
// Knows layout and the fixed phrases of letters; knows no names.
import type { Margins } from './chunk.ts'
import { CLOSING, DATE_LINE } from './fixed-lines.ts'
import { alignStyles, markHeadings } from './headings.ts'
import type { Piece } from './piece.ts'
import { markTitles } from './titles.ts'
import { isClosed, isProse } from './wording.ts'

export type Role = 'title' | 'heading' | 'item' | 'quote' | 'note' | 'signature' | 'paragraph'

export interface Placed {
  piece: Piece
  role: Role
  style: string
}

const NOTE = /^([*†‡§+#]{1,5})\s*\S/

/** Gives every piece its role. A string is the text of a table, which gets none. */
export function outlineOf(pieces: readonly (Piece | string)[], margins: Margins): (Placed | null)[] {
  const out = pieces.map((piece): Placed | null => (typeof piece === 'string' ? null : { piece, role: roleOf(piece, margins), style: '' }))
  // Where paragraphs open as far in as that, a line by itself is the opening of one.
  const openings = new Set(
    out.flatMap(at =>
      at && at.piece.lines.length > 1 && at.piece.left <= margins.left + 1 && at.piece.lines[0]!.indent >= margins.left + 4
        ? [at.piece.lines[0]!.indent]
        : [],
    ),
  )
  for (const [i, at] of out.entries()) {
    const above = out[i - 1]
    if (at?.piece.lines.length === 1 && openings.has(at.piece.left)) {
      if (at.role === 'quote') out[i] = { ...at, role: 'paragraph' }
      continue
    }
    if (
      at?.role === 'paragraph' &&
      above?.role === 'quote' &&
      at.piece.left === above.piece.left &&
      at.piece.left >= margins.left + 4 &&
      isClosed(at.piece.text)
    )
      out[i] = { ...at, role: 'quote' }
  }
  markTitles(out, margins)
  setBack(out)
  markHeadings(out, margins)
  alignStyles(out, margins)
  markSignatures(out)
  markNotes(out, pieces)
  return out
}

function roleOf(piece: Piece, margins: Margins): Role {
  if (piece.marker || piece.side?.marker) return 'item'
  if (piece.side) return 'note'
  const set = piece.left - margins.left
  if (
    !piece.centred &&
    set >= 4 &&
    (piece.lines.length > 1 ? isProse(piece.text) && !piece.breaks.slice(0, -1).every(Boolean) : set > 6 && isProse(piece.text)) &&
    piece.left < margins.right * 0.5
  )
    return 'quote'
  return 'paragraph'
}

const COVER = /\b(?:supplement|prospectus(?:es)?|statements? of additional information)\b/i

/** Text that is set in from the start, right under the title of its document: the margin of that document, and no quotation. */
function setBack(out: (Placed | null)[]) {
  let base: number | null = null
  for (const [i, at] of out.entries()) {
    if (!at) continue
    const { role, piece } = at
    if (role === 'title') base = null
    else if (role === 'quote') {
      if (base === null && isUnderCover(out, i)) base = piece.left
      if (base !== null && piece.left < base + 4) out[i] = { ...at, role: 'paragraph' }
    } else if (base !== null && role === 'paragraph' && piece.left < base - 3) base = null
  }
}

/** Whether the titles right above a piece are those of a cover. */
function isUnderCover(out: readonly (Placed | null)[], i: number): boolean {
  let at = i - 1
  while (out[at]?.role === 'title') {
    if (COVER.test(out[at]!.piece.text)) return true
    at--
  }
  return false
}

function markSignatures(out: (Placed | null)[]) {
  let signing = false
  for (const [i, at] of out.entries()) {
    if (!at || at.role === 'title') {
      signing = false
      continue
    }
    const { text, lines } = at.piece
    if (CLOSING.test(text)) signing = true
    else if (signing && ((isProse(text) && lines.length > 1) || (at.role === 'item' && lines.length > 1))) signing = false
    const dateLine = DATE_LINE.test(text) && lines.length === 1 && endsPart(out, i)
    if (at.role === 'heading' && text.includes(' ')) signing = false
    if (signing || dateLine) out[i] = { ...at, role: 'signature' }
  }
}

/** Nothing but short lines between here and the end of the document or the next title. */
function endsPart(out: readonly (Placed | null)[], i: number): boolean {
  for (const at of out.slice(i + 1, i + 5)) {
    if (!at) return false
    if (at.role === 'title') return true
    if (isClosed(at.piece.text) || at.piece.lines.length > 1) return false
  }
  return true
}

/** "* See …": a note where its mark was used before. */
function markNotes(out: (Placed | null)[], pieces: readonly (Piece | string)[]) {
  let text = ''
  let table: string | null = null
  for (const [i, at] of out.entries()) {
    if (!at) {
      table = pieces[i] as string
      text = `${text} ${table}`.slice(-6000)
      continue
    }
    if (table !== null && at.role === 'item' && at.piece.marker?.shape.startsWith('(') && table.includes(at.piece.marker.marker)) {
      out[i] = { ...at, role: 'note' }
      continue
    }
    const mark = NOTE.exec(at.piece.text)?.[1] ?? ''
    if (mark && at.role !== 'heading') {
      const escaped = mark.replace(/[*+]/g, '\\$&')
      if (new RegExp(`[^\\s*+]\\s?${escaped}(?![*+\\w])`).test(text)) out[i] = { ...at, role: 'note' }
    }
    if (out[i]!.role !== 'note') table = null
    // The mark with which an item of a list opens is not used in the text.
    text = `${text} ${at.piece.text.replace(/^\s*[*+†‡]+\s/, '')}`.slice(-6000)
  }
}

export function markOf(piece: Piece): string {
  return NOTE.exec(piece.text)?.[1] ?? ''
}
