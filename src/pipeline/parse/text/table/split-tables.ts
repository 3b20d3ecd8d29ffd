// In: the lines of a region of tables. Out: the lines of each table: a new one begins where the column heads are repeated.
// ANNUAL FUND OPERATING EXPENSES
//                     CLASS A    CLASS B      <- stood above already: with its caption, the beginning of the next table
import type { Omission } from '../../../../model/tree.ts'
import type { PagedLine } from '../furniture.ts'
import { isRuling } from '../ruling.ts'
import { isValue, segmentsOf } from './segment.ts'

export function splitTables(lines: readonly PagedLine[], omissions: Omission[]): PagedLine[][] {
  const heads = new Set<string>()
  const out: PagedLine[][] = [[]]
  let figures = false
  let paged = false
  let first = ''
  for (const line of lines) {
    const segments = segmentsOf(line.text)
    const key = segments.map(s => s.text).join('|')
    const figure = segments.length > 1 && isValue(segments.at(-1)!.text)
    if (line.page) paged = true
    const words = segments.length > 1 && !figure && !isRuling(line.text)
    const current = out.at(-1)!
    const apart = first === key && current.at(-1)?.text === ''
    if (words && !first) first = key
    if (words && (figures && heads.has(key) || apart)) {
      if (paged) {
        // The same table goes on over the page: its heads need not be said again.
        omissions.push({ reason: 'running-head', text: line.text.trim(), lines: [line.number, line.number] })
        current.push({ ...line, text: '', indent: 0 })
        continue
      }
      let from = current.length
      while (from > 0 && isCaption(current[from - 1]!) && current.length - from < 4) from--
      const caption = current.splice(from)
      heads.clear()
      out.push([...caption, line])
      heads.add(key)
      figures = false
      continue
    }
    if (figure) { figures = true; paged = false }
    if (words && !figures) heads.add(key)
    out.at(-1)!.push(line)
  }
  return out
}

function isCaption(line: PagedLine): boolean {
  return line.text !== '' && !isRuling(line.text) && segmentsOf(line.text).length === 1
}
