// In: pieces with their roles. Out: the same, those marked that are headings, each with the style in which it is set.
//   "c-caps": "FEES AND EXPENSES"   "e-title-0": "Fees and Expenses"   "d-under": a line with a stroke under it
import type { Margins } from './chunk.ts'
import { CLOSING, DATE_LINE, isSentence } from './fixed-lines.ts'
import type { Placed } from './outline.ts'
import type { Piece } from './piece.ts'
import { isCaps, isProse, isTitleCase, startsLower, wordsIn } from './wording.ts'

export function markHeadings(out: (Placed | null)[], margins: Margins) {
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
  if (piece.underlined && words <= (isSentence(text) ? 7 : 14)) return 'd-under'
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
export function alignStyles(out: (Placed | null)[], margins: Margins) {
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
