// In: drafts. Out: how many of them, from the top, are the title: trust, portfolio, "Supplement dated … to …", or a sender's address.
// The title ends before the first paragraph of running text; section heads that stand between are given back.
import { bodySize } from './headings.ts'
import { hasFigures, headRows } from './heads.ts'
import type { GridRow } from './grid.ts'
import { inSourceOrder, wordsOf, type Draft, type GridDraft, type TextDraft } from './draft.ts'

//   Supplement dated August 1, 2025 to the Prospectus     Summary Prospectus – September 1, 2025
//              ^                                                              ^
const CLOSING = /\bsupplement\b|\bdated\b|\b(?:19|20)\d\d\b|\bticker/i
//   (the "Fund")    each dated …    Class A: ABCDX
//   ^               ^               ^
const GOES_ON = /^[(a-z]|^and\b|^Class\b.{0,80}\b[A-Z]{4,5}X\b|\([A-Z]{4,5}X?\)\s*$|^(?:[\w ]{1,20}:\s*)?[A-Z]{4}X$|^\(?ticker/
const LONGEST_RUN = 80

/** The number of drafts at the top that make the title; 0 where there is none. */
export function titleLength(drafts: readonly Draft[], body: number): number {
  let run = 0
  while (run < Math.min(drafts.length, LONGEST_RUN) && mayBeTitle(drafts[run]!, body)) run++
  if (run === drafts.length || run === LONGEST_RUN) run = lastCentred(drafts, run)
  let rest = 0
  for (const draft of drafts.slice(run)) if (draft.kind === 'text') rest = Math.max(rest, sizeOf(draft))
  let end = 0
  for (let i = 0; i < run; i++) if (CLOSING.test(textOf(drafts[i]!))) end = i + 1
  if (!end) return drafts[0]?.kind === 'text' && drafts[0].align === 'center' ? lastCentred(drafts, run) : 0
  const again = nameAgain(drafts, end)
  if (again) return again
  const closing = drafts[end - 1] as TextDraft
  while (end < run && goesOn(drafts[end]!, closing, rest)) end++
  while (end > 0 && drafts[end - 1]!.kind === 'page') end--
  return end
}

const plain = (words: string): string =>
  words
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
    .toLowerCase()

/** Where a name of the cover stands again behind "Supplement dated …": it heads what is told of it, and the title is over. */
function nameAgain(drafts: readonly Draft[], end: number): number {
  const dated = drafts.findIndex((d, i) => i < end && /\bdated\b|\b(?:19|20)\d\d\b/i.test(textOf(d)))
  if (dated < 1) return 0
  const names = new Set(
    drafts
      .slice(0, dated)
      .map(d => plain(textOf(d)))
      .filter(words => /\s(?:fund|portfolio|etf|vip)$/.test(words)),
  )
  const at = drafts.findIndex(
    (d, i) => i > dated && i < end && names.has(plain(textOf(d))) && /:\s*$|^(?:the|effective)\b/i.test(textOf(drafts[i + 1]!)),
  )
  return Math.max(0, at)
}

function textOf(draft: Draft): string {
  return draft.kind === 'text' ? wordsOf(draft.runs) : ''
}

function sizeOf(draft: TextDraft): number {
  let size = 0
  for (const run of draft.runs) if (run.kind === 'text' && run.value.trim() !== '') size = Math.max(size, run.look.size)
  return size
}

/** Short, centred, bold or large; no running text. */
function mayBeTitle(draft: Draft, body: number): boolean {
  if (draft.kind === 'page') return true
  if (draft.kind !== 'text') return false
  const words = wordsOf(draft.runs)
  const count = words.split(' ').length
  if (count > 90) return false
  const bold = draft.runs.every(r => r.kind !== 'text' || r.value.trim() === '' || r.look.bold)
  if (draft.align !== 'left' || sizeOf(draft) > body * 1.15 || bold) return !/[.:]$/.test(words) || count <= 14 || /\bdated\b/.test(words)
  return count <= 16 && !/[.:;]$/.test(words) && !/^Effective\b/.test(words)
}

function goesOn(draft: Draft, closing: TextDraft, largestBelow: number): boolean {
  if (draft.kind === 'page') return true
  if (draft.kind !== 'text') return false
  const words = wordsOf(draft.runs)
  return (
    GOES_ON.test(words) ||
    (draft.align === 'center' && closing.align === 'center' && sizeOf(draft) >= sizeOf(closing) && words.split(' ').length < 40) ||
    sizeOf(draft) > largestBelow
  )
}

/** Of a run without running text behind it, what is centred at its top. */
function lastCentred(drafts: readonly Draft[], run: number): number {
  let end = 0
  while (end < run && (drafts[end]!.kind === 'page' || (drafts[end] as TextDraft).align === 'center')) end++
  return end
}

const TICKER = /^\(?[A-Z]{4,5}\)?$/

/** It has figures, notes, tickers under their classes, or heads over rows that are all filled. */
function isTable({ grid, notes }: GridDraft): boolean {
  if (grid.rows.length > 8 || grid.rows.some(hasFigures) || notes.length) return true
  if (grid.rows.some((row, i) => i > 0 && row.cells.filter(c => TICKER.test(c.text)).length > 1 && grid.rows[i - 1]!.cells.length > 1))
    return true
  return grid.rows.length >= 3 && (headRows(grid) > 0 || grid.columns >= 3) && grid.rows.every(r => r.cells.length > 1)
}

/** Frames at the top that only place the words of the title become lines of text: a row with a short second cell is one line. */
export function unfoldTop(drafts: readonly Draft[]): Draft[] {
  const body = bodySize(drafts)
  const unfolded: Draft[] = []
  for (const [i, draft] of drafts.entries()) {
    if (draft.kind !== 'grid' && !mayBeTitle(draft, body)) return [...unfolded, ...drafts.slice(i)]
    if (draft.kind !== 'grid' || isTable(draft)) {
      unfolded.push(draft)
      continue
    }
    unfolded.push(
      ...inSourceOrder([...draft.caption, ...draft.grid.rows.flatMap(row => lineOf(row) ?? row.cells.flatMap(cell => cell.drafts))]),
    )
  }
  return unfolded
}

/** "Class A | ABCDX": a class and its ticker are one line. */
function lineOf({ cells }: GridRow): TextDraft | null {
  const [name, ticker] = cells
  if (cells.length !== 2 || !(TICKER.test(ticker!.text) || TICKER.test(name!.text)) || name!.text.length + ticker!.text.length > 80)
    return null
  const drafts = cells.flatMap(c => c.drafts)
  const texts = drafts.filter(d => d.kind === 'text')
  if (texts.length !== 2 || drafts.length !== 2 || texts.some(t => t.runs.some(r => r.kind === 'break'))) return null
  const [first, second] = texts as [TextDraft, TextDraft]
  const at = second.runs.find(r => r.kind === 'text')
  return at?.kind === 'text' ? { ...first, align: 'left', runs: [...first.runs, { ...at, value: ' ' }, ...second.runs] } : null
}
