// In: the lines of a document. Out: the same with page numbers and running heads blanked, and which lines begin a page.
// What is blanked is listed as an omission. A line that stands at one or two page ends only is kept.
import type { Omission } from '../../../model/tree.ts'
import { isBlank } from './line.ts'
import { hasTag, type TaggedLine } from './tag.ts'
import { isClosed, isUnfinished, startsLower, wordsIn } from './wording.ts'

export interface PagedLine extends TaggedLine {
  page: boolean
}

const NUMBER = /^[\s\-–—|]*(?:page\s+)?(?:[A-Z]{1,4}-|[A-Z])?(?:\d{1,4}|[ivxl]{1,6})(?:\s+of\s+\d{1,4})?[\s\-–—|.]*$/i
const DASHED = /^\s*[-–—]\s*\d{1,4}\s*[-–—]\s*$/

export function blankFurniture(lines: readonly TaggedLine[], omissions: Omission[]): PagedLine[] {
  const out: PagedLine[] = lines.map(line => ({ ...line, page: line.feed || hasTag(line, 'PAGE') }))
  const blank = (i: number, reason: Omission['reason']) => {
    const line = out[i]!
    omissions.push({ reason, text: line.text.trim(), lines: [line.number, line.number] })
    out[i] = { ...line, text: '', indent: 0 }
  }
  const edges = pageEdges(out)
  for (const edge of edges) if (NUMBER.test(out[edge]!.text) && !endsText(out, edge)) blank(edge, 'page-number')
  // Under a page number or above it stands a head that returns on every page.
  const seen = new Map<string, number[]>()
  for (const edge of pageEdges(out)) {
    const key = out[edge]!.text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim()
    const at = seen.get(key)
    if (at) at.push(edge)
    else seen.set(key, [edge])
  }
  for (const at of seen.values()) if (at.length >= 3) for (const edge of at) blank(edge, 'running-head')
  for (const edge of pageEdges(out)) if (NUMBER.test(out[edge]!.text) && !endsText(out, edge)) blank(edge, 'page-number')
  const cover = coverOf(out)
  for (const [i, { page }] of out.entries()) if (page) for (const head of headAt(out, i, cover)) blank(head, 'running-head')
  for (const [i, line] of out.entries()) {
    if (DASHED.test(line.text) && alone(out, i)) blank(i, 'page-number')
  }
  return out
}

/** "… on September 18," and under it "2015.", "… shares of Class" and "R6.": the end of a sentence, no page number. */
function endsText(lines: readonly PagedLine[], i: number): boolean {
  const above = lines[i - 1]
  return /[A-Za-z\d]\.\s*$/.test(lines[i]!.text) && above !== undefined && !isBlank(above) && !isClosed(above.text)
}

/** How far from a page break its head, and the text above it, may stand. */
const NEAR = 12
/** "LORIMER FUNDS          Supplement dated …": two parts, far from each other. */
const APART = /(?<=\S) {4,}(?=\S)/

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase()

/** What the first lines of a document say, each part of a line by itself. */
const coverOf = (lines: readonly PagedLine[]): ReadonlySet<string> =>
  new Set(
    lines
      .filter(l => !isBlank(l))
      .slice(0, 12)
      .flatMap(l => l.text.trim().split(APART).map(folded)),
  )

/**
 * The head of a page, though it stands on few: it cuts a sentence in two, or is of two parts, one of which stands on the cover.
 */
function headAt(lines: readonly PagedLine[], page: number, cover: ReadonlySet<string>): number[] {
  const first = lines.findIndex((l, i) => i >= page && !isBlank(l))
  if (first < 0 || first > page + NEAR || first === lines.findIndex(l => !isBlank(l))) return []
  const end = lines.findIndex((l, i) => i > first && isBlank(l))
  const head = end < 0 || end > first + 3 ? [] : lines.slice(first, end)
  if (!head.length || head.some(l => isClosed(l.text) || startsLower(l.text))) return []
  const parts = head.length === 1 ? head[0]!.text.trim().split(APART) : []
  const isOfCover = parts.length === 2 && cover.has(folded(parts[0]!)) && lines.slice(0, first).filter(l => !isBlank(l)).length > 12
  return isOfCover || cutsSentence(lines, page, end) ? head.map((_, i) => first + i) : []
}

/** "… (Class B) ends on" before the break, and "February 26, 1999." or words in small letters under the head. */
function cutsSentence(lines: readonly PagedLine[], page: number, end: number): boolean {
  const above = lines.slice(Math.max(0, page - NEAR), page).findLast(l => !isBlank(l))
  const below = lines.slice(end, end + NEAR).find(l => !isBlank(l))
  if (!above || !below || isClosed(above.text) || (above.text.match(/(?<=\s|^)\p{Ll}+(?=\s|$)/gu) ?? []).length < 3) return false
  return wordsIn(above.text.trim()) >= 3 && (startsLower(below.text) || isUnfinished(above.text))
}

function alone(lines: readonly PagedLine[], i: number): boolean {
  return (!lines[i - 1] || isBlank(lines[i - 1]!)) && (!lines[i + 1] || isBlank(lines[i + 1]!))
}

/** The last line before and the first after each page break, and the last of the document where pages were counted. */
function pageEdges(lines: readonly PagedLine[]): number[] {
  const edges = new Set<number>()
  let pages = 0
  const lastBefore = (i: number) => {
    for (let k = i - 1, left = 12; k >= 0 && left; k--, left--)
      if (!isBlank(lines[k]!)) {
        edges.add(k)
        return
      }
  }
  for (const [i, line] of lines.entries()) {
    if (!line.page) continue
    pages++
    lastBefore(i)
    for (let k = i, left = 12; k < lines.length && left; k++, left--)
      if (!isBlank(lines[k]!)) {
        edges.add(k)
        break
      }
  }
  if (pages) lastBefore(lines.length)
  return [...edges].sort((a, b) => a - b)
}
