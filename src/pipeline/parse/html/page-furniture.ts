// In: drafts. Out: drafts without page numbers, running heads and "Table of Contents" links at page breaks, and these as omissions.
// Only what stands right at a page's edge is looked at; a running head must be there on several pages.
import { linesOf, type Omission } from '../../../model/tree.ts'
import { placeOf, wordsOf, type Draft, type Run, type TextDraft } from './draft.ts'
import { marksIn } from './table-notes.ts'

//   - 12 -     Page 3 of 10     iii     A-4
//     ^        ^                ^       ^
const PAGE_NUMBER = /^(?:page\s+)?[-–—\s]*(?:\d{1,4}|[ivxl]{1,7}|[A-Z]{1,3}[-–.]\d{1,4})[-–—\s.]*(?:of\s+\d{1,4})?[-–—\s]*$/i
const WAY_BACK = /^(?:(?:back\s+to\s+|return\s+to\s+)?(?:the\s+)?table\s+of\s+contents|back\s+to\s+top|index)$/i
const LONGEST = 140
/** How many paragraphs at a page's edge may be furniture. */
const DEPTH = 5

/** Leaves out page furniture. */
export function withoutFurniture(drafts: readonly Draft[]): { drafts: Draft[]; omissions: Omission[] } {
  const edges = edgesOf(drafts)
  const pages = new Map<string, Set<number>>()
  for (const { page, at } of edges.flat()) {
    const key = keyOf(drafts[at] as TextDraft)
    if (!pages.has(key)) pages.set(key, new Set())
    pages.get(key)!.add(page)
  }
  const out = new Map<number, Omission>()
  for (const edge of edges)
    for (const { at } of edge) {
      const draft = drafts[at] as TextDraft
      const text = wordsOf(draft.runs)
      const reason =
        PAGE_NUMBER.test(text) && !opensNote(drafts, at, text)
          ? 'page-number'
          : WAY_BACK.test(text) || pages.get(keyOf(draft))!.size >= 3
            ? 'running-head'
            : null
      // What stands behind it, seen from the page's edge, is text.
      if (!reason) break
      out.set(at, { reason, text, lines: linesOf({ position: placeOf(draft) }) })
    }
  const kept: Draft[] = []
  let anchors: Run[] = []
  for (const [i, draft] of drafts.entries()) {
    if (out.has(i)) anchors.push(...(draft as TextDraft).runs.filter(r => r.kind === 'anchor'))
    else if (draft.kind === 'text' && anchors.length) {
      kept.push({ ...draft, runs: [...anchors, ...draft.runs] })
      anchors = []
    } else if (draft.kind !== 'page' || !draft.drawn || endsPage(drafts, i, out)) kept.push(draft)
    else if (beside(drafts, i)) kept.push(draft)
  }
  return { drafts: kept, omissions: [...out.values()] }
}

/** "1" on a line of its own under a table that bears the mark, with words below it, opens the note of the table. */
function opensNote(drafts: readonly Draft[], at: number, text: string): boolean {
  if (!/^\d$/.test(text)) return false
  let before = at - 1
  while (drafts[before]?.kind === 'page') before--
  const [above, below] = [drafts[before], drafts[at + 1]]
  return above?.kind === 'grid' && below?.kind === 'text' && wordsOf(below.runs).length > 12 && marksIn(above).includes(text)
}

/** A rule ends a page where a page number or a running head stands at it. */
function endsPage(drafts: readonly Draft[], at: number, out: ReadonlyMap<number, Omission>): boolean {
  let before = at - 1
  let behind = at + 1
  while (drafts[before]?.kind === 'page') before--
  while (drafts[behind]?.kind === 'page') behind++
  return out.has(before) || out.has(behind)
}

/** Two parts of a table, or of a sentence, may stand on both sides of it. */
function beside(drafts: readonly Draft[], at: number): boolean {
  return drafts[at - 1]?.kind === 'grid' && drafts[at + 1]?.kind === 'grid'
}

/** For every page break, the short paragraphs before and after it, from the edge inwards. */
function edgesOf(drafts: readonly Draft[]): { page: number; at: number }[][] {
  const edges: { page: number; at: number }[][] = []
  let page = 0
  const look = (from: number, step: 1 | -1) => {
    const edge: { page: number; at: number }[] = []
    for (let at = from; edge.length < DEPTH; at += step) {
      const draft = drafts[at]
      if (draft?.kind !== 'text' || wordsOf(draft.runs).length > LONGEST) break
      edge.push({ page, at })
    }
    if (edge.length) edges.push(edge)
  }
  for (const [i, draft] of drafts.entries())
    if (draft.kind === 'page') {
      look(i - 1, -1)
      page++
      look(i + 1, 1)
    }
  if (page > 0) look(drafts.length - 1, -1)
  return edges
}

/** The words of a running head and how large they are set, whatever its page number. */
function keyOf(draft: TextDraft): string {
  const size = draft.runs.reduce((most, r) => (r.kind === 'text' && r.value.trim() !== '' ? Math.max(most, r.look.size) : most), 0)
  return `${wordsOf(draft.runs).replace(/\b(?:\d{1,4}|[ivxl]+)\b/g, '#')} ${Math.round(size)}`
}
