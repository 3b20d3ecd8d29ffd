// In: pieces in order. Out: what each is: title, heading (with its style), item, quotation, note, signature or paragraph.
// Knows layout and the fixed phrases of letters; knows no names.
import type { Margins } from './chunk.ts'
import type { Piece } from './piece.ts'
import { isCaps, isClosed, isProse, isTitleCase, startsLower, wordsIn } from './wording.ts'

export type Role = 'title' | 'heading' | 'item' | 'quote' | 'note' | 'signature' | 'paragraph'
export interface Placed {
  piece: Piece
  role: Role
  style: string
}

const CLOSING = /^(very truly yours|sincerely|respectfully|yours (very )?truly|cordially|best regards)\b.{0,20}$|^\/s\/|^by:/i
const DATE_LINE = /^([Dd]ated?:?\s+)?[A-Z][A-Za-z]{2,8}\.? \d{1,2}, ?\d{4}\.?$/
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

/** From the top to the first running text, and again where centred lines speak of another document's date. */
function markTitles(out: (Placed | null)[], margins: Margins) {
  let start = true
  for (let i = 0; i < out.length; i++) {
    const head = out[i]
    if (!head || !(start || (head.piece.centred && (head.piece.page || head.piece.above >= 2)))) {
      start = start && !head
      continue
    }
    let end = i
    let centred = 0
    while (end < out.length && end - i < 60) {
      const at = out[end]
      if (!at || !isTitleLine(at, margins, out[end + 1] ?? null, centred > 0)) break
      if (at.piece.centred) centred++
      end++
    }
    // A fund's name on a line by itself, which the list above holds already, heads the text under it.
    const last = out[end - 1]?.piece
    if (
      end - i > 1 &&
      last?.lines.length === 1 &&
      isTitleCase(last.text) &&
      wordsIn(last.text) > 2 &&
      out.slice(i, end - 1).some(p => p!.piece.lines.length > 1 && p!.piece.lines.some(l => l.text.trim() === last.text.trim()))
    )
      end--
    const run = out.slice(i, end).map(p => p!.piece)
    const lines = run.reduce((n, p) => n + p.lines.length, 0)
    const names = /\b(dated|supplement|prospectus(es)?|statement of additional information)\b/i.test(run.map(p => p.text).join(' '))
    const taken = start ? end < out.length && end > i : (run.length >= 2 || head.piece.page) && lines >= 3 && names
    if (taken) for (let k = i; k < end; k++) out[k] = { ...out[k]!, role: 'title' }
    if (taken) i = end - 1
    start = false
  }
}

function isTitleLine(at: Placed, margins: Margins, next: Placed | null, centredBefore: boolean): boolean {
  const { piece } = at
  if ((piece.marker && piece.marker.counts !== 'bullet' && piece.marker.value === 1) || piece.side) return false
  if (piece.centred) return piece.text.length < 600
  if (
    centredBefore &&
    piece.lines.length <= 2 &&
    piece.left <= margins.left + 12 &&
    (isCaps(piece.text) || piece.underlined) &&
    next &&
    isRunning(next.piece)
  )
    return false
  // "Ashgrove Mid Cap Fund (page 12)" at the margin, under centred lines and over running text, heads that text.
  if (
    centredBefore &&
    piece.lines.length === 1 &&
    piece.left <= margins.left + 2 &&
    isTitleCase(piece.text.replace(/\([^)]*\)/g, '')) &&
    wordsIn(piece.text) > 1 &&
    wordsIn(piece.text) < 12 &&
    !DATE_LINE.test(piece.text) &&
    !/\d{4}|dated|prospectus|supplement|information|^dear\b/i.test(piece.text) &&
    next &&
    (next.role === 'item' || isRunning(next.piece))
  )
    return false
  if (isRunning(piece) && !/^(re|attention|attn)\b/i.test(piece.text))
    return /^\*|^\([^)]*\)$/.test(piece.text) && !!next && piece.text.length < 600
  return piece.text.length < 400 && !CLOSING.test(piece.text)
}

/** Sentences, not lines of an address or a letterhead in two columns. */
function isRunning({ text, lines, breaks }: Piece): boolean {
  if (!/[.:;!?]["”’']{0,4}$/.test(text.slice(-20)) && !/[a-z]\. [A-Z]/.test(text.slice(0, 2000)) && wordsIn(text) < 70) return false
  return (
    isProse(text) && (isClosed(text) || (!lines.some(l => / {6}/.test(l.text.trim())) && breaks.filter(Boolean).length < lines.length / 2))
  )
}

function markHeadings(out: (Placed | null)[], margins: Margins) {
  let body = false
  for (let i = out.length - 1; i >= 0; i--) {
    const at = out[i]
    if (!at) {
      body = true
      continue
    }
    if (at.role === 'title') continue
    const next = out[i + 1]
    const style = body ? styleOf(at.piece, next?.piece ?? null, margins) : ''
    if (
      style &&
      (at.role === 'paragraph' || at.role === 'quote' || (at.role === 'item' && style.includes('caps') && next?.role !== 'item'))
    )
      out[i] = { ...at, role: 'heading', style }
    else if (at.role !== 'paragraph' || isProse(at.piece.text) || at.piece.lines.length > 2)
      body = body || isProse(at.piece.text) || at.role === 'item'
  }
}

/** How a heading is set, strongest first in the sort of its letters; '' where it is none. */
function styleOf(piece: Piece, next: Piece | null, margins: Margins): string {
  const { text } = piece
  const words = wordsIn(text)
  if (words > 22 || piece.lines.length > 3 || text.length > 180 || startsLower(text) || !/\p{L}{2}/u.test(text)) return ''
  if (DATE_LINE.test(text) || CLOSING.test(text) || /,$/.test(text) || piece.left > margins.right * 0.6) return ''
  const caps = !margins.capitals && isCaps(text)
  const level = piece.underlined ? 'under' : ''
  if (piece.centred && !isSentence(text)) return caps ? `a-centre-caps${level}` : `b-centre${level}`
  if (caps && !isSentence(text)) return `c-caps${level}`
  if (piece.underlined && words <= 14) return 'd-under'
  if (piece.lines.length > 1 || text.length > (margins.right - margins.left) * 0.85 || words > 12) return ''
  const set = Math.min(9, Math.max(0, piece.left - margins.left))
  if (isTitleCase(text) && /[.]$/.test(text) && words >= 2 && words <= 6 && next && !/\d/.test(text)) return `f-run-in`
  if (isSentence(text) || /[;]$/.test(text)) return ''
  if (/:$/.test(text) && next?.marker && set === 0) return ''
  if (isTitleCase(text)) return `e-title-${set}`
  return words <= 8 && !/:$/.test(text) && !piece.marker && next && isProse(next.text) && next.above > 0 && piece.above > 0
    ? `g-plain-${set}`
    : ''
}

/** A line that is centred by chance between headings set in alike is one of them. */
function alignStyles(out: (Placed | null)[], margins: Margins) {
  const set = new Set(out.flatMap(p => (p?.style.startsWith('e-title') ? [p.style] : [])))
  for (const [i, at] of out.entries()) {
    if (at?.style !== 'b-centre') continue
    const alike = `e-title-${Math.min(9, at.piece.left - margins.left)}`
    if (at.piece.left - margins.left < 12 && set.has(alike)) out[i] = { ...at, style: alike }
  }
  // "Fund management" after "Fees of Larch Bond Fund": of one margin, and never one right under the other,
  // they are alike whatever their capitals.
  const nested = out.some((at, i) => at?.style.startsWith('g-plain') && out[i - 1]?.style === at.style.replace('g-plain', 'e-title'))
  if (!nested)
    for (const [i, at] of out.entries())
      if (at?.style.startsWith('g-plain') && set.has(at.style.replace('g-plain', 'e-title')))
        out[i] = { ...at, style: at.style.replace('g-plain', 'e-title') }
}

function isSentence(text: string): boolean {
  return /[.!?]["”’)]{0,4}$/.test(text.slice(-20)) && !/\b(Inc|Co|Corp|Ltd|L\.?P|N\.?A|U\.S)\.$/.test(text)
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
