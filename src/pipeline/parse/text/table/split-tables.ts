// In: the lines of a region of tables. Out: the lines of each table: a new one begins where the column heads are repeated.
// ANNUAL FUND OPERATING EXPENSES
//                     CLASS A    CLASS B      <- stood above already: with its caption, the beginning of the next table
import type { Omission } from '../../../../model/tree.ts'
import type { PagedLine } from '../furniture.ts'
import { goesOnLabel } from './centred-labels.ts'
import { isRuling } from '../ruling.ts'
import { figureRows, hasFigures, isValue, segmentsOf, type Segment } from './segment.ts'

/** Lines of words in a caption, and of caption and heads together. */
const MOST_WORDS = 4
const MOST_HEADS = 16

export function splitTables(lines: readonly PagedLine[], omissions: Omission[]): PagedLine[][] {
  const heads = new Set<string>()
  const out: PagedLine[][] = [[]]
  let figures = false
  let paged = false
  let first = ''
  const rows = figureRows(lines)
  for (const [i, line] of lines.entries()) {
    const segments = segmentsOf(line.text)
    const key = segments.map(s => s.text).join('|')
    const figure = segments.length > 1 && isValue(segments.at(-1)!.text) && (rows[i] || !hasFigures(line.text))
    if (line.page) paged = true
    const words = segments.length > 1 && !figure && !isRuling(line.text)
    const current = out.at(-1)!
    const apart = first === key && current.at(-1)?.text === ''
    if (figures && !paged && !heads.has(key) && isOfPeriods(segments)) {
      const blanks = current.splice(current.findLastIndex(l => l.text !== '') + 1)
      out.push([...current.splice(captionStart(current, segments[0]!.to)), ...blanks, line])
      heads.clear()
      heads.add(key)
      figures = false
      continue
    }
    if (words && !first) first = key
    if (words && ((figures && heads.has(key)) || apart)) {
      if (paged) {
        // The same table goes on over the page: its heads need not be said again.
        omissions.push({ reason: 'running-head', text: line.text.trim(), lines: [line.number, line.number] })
        current.push({ ...line, text: '', indent: 0 })
        continue
      }
      const caption = current.splice(captionStart(current, segments[0]!.to))
      heads.clear()
      out.push([...caption, line])
      heads.add(key)
      figures = false
      continue
    }
    if (figure) {
      figures = true
      paged = false
    }
    if (words && !figures) heads.add(key)
    out.at(-1)!.push(line)
  }
  return out
}

//   Accounts                            <- the end of the last row's label
//   Jane Roe                            <- the caption: so many lines at most
//                     Number of
//   Types of          Accounts          <- heads may begin above those that are repeated
/** Where the next table's caption begins in the lines above its heads; `label` is where the head of its labels ends. */
function captionStart(lines: readonly PagedLine[], label: number): number {
  let from = lines.length
  let words = 0
  while (from > 0 && isCaption(lines[from - 1]!) && lines.length - from < MOST_HEADS) {
    if (lines[from - 1]!.indent < label) words++
    if (words > MOST_WORDS) break
    from--
  }
  while (from > 0 && from < lines.length && segmentsOf(lines[from - 1]!.text).length > 1 && goesOnLabel(lines[from]!.text.trim())) from++
  return from
}

/** "1 Year   3 Years   5 Years": the heads of an example under a table of rates. */
export function isOfPeriods(segments: readonly Segment[]): boolean {
  return segments.filter(s => /^(?:\d{1,2}|one|three|five|ten) years?$/i.test(s.text)).length > 2
}

function isCaption(line: PagedLine): boolean {
  return line.text !== '' && !isRuling(line.text) && segmentsOf(line.text).length === 1
}
