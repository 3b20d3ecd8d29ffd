// In: pieces with their roles. Out: the same, those marked that are title lines: of the cover, and of a further document within.
// From the top to the first running text, and again where centred lines speak of another document's date.
import type { Margins } from './chunk.ts'
import { CLOSING, DATE_LINE } from './fixed-lines.ts'
import type { Placed } from './outline.ts'
import type { Piece } from './piece.ts'
import { isCaps, isClosed, isProse, isTitleCase, wordsIn } from './wording.ts'

/** From the top to the first running text, and again where centred lines speak of another document's date. */
export function markTitles(out: (Placed | null)[], margins: Margins) {
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
      out
        .slice(i, end - 1)
        .some(p => p!.piece.lines.length > 1 && p!.piece.lines.some(l => l.text.trim().toLowerCase() === last.text.trim().toLowerCase()))
    )
      end--
    // "Beginning May 1, 2007:" leads the items under it.
    else if (end - i > 1 && last && /:$/.test(last.text) && !last.centred && out[end] && opensWithStar(out[end]!.piece)) end--
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
  // A star alone marks a note to a name of the cover; stars one after another are items.
  if (opensWithStar(piece) && next && opensWithStar(next.piece) && isRunning(next.piece)) return false
  if (isRunning(piece) && !/^(re|attention|attn)\b/i.test(piece.text))
    return /^\*|^\([^)]*\)$/.test(piece.text) && !!next && piece.text.length < 600
  return piece.text.length < 400 && !CLOSING.test(piece.text)
}

const opensWithStar = ({ text }: Piece): boolean => /^\*\s/.test(text)

/** "(The following replaces the first paragraph of "Fees" on page 3)": an order as a line in brackets. */
const ORDER_IN_BRACKETS = /^\((?:the|this) (?:following|first|second|third|fourth|last|section|paragraph)\b[^()]{20,300}\)$/i

/** Sentences, not lines of an address or a letterhead in two columns. */
function isRunning({ text, lines, breaks }: Piece): boolean {
  if (ORDER_IN_BRACKETS.test(text.replace(/\s+/g, ' '))) return true
  if (!/[.:;!?]["”’']{0,4}$/.test(text.slice(-20)) && !/[a-z]\. [A-Z]/.test(text.slice(0, 2000)) && wordsIn(text) < 70) return false
  return (
    isProse(text) && (isClosed(text) || (!lines.some(l => / {6}/.test(l.text.trim())) && breaks.filter(Boolean).length < lines.length / 2))
  )
}
