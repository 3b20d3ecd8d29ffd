// In: the lines under a table's last row. Out: where its notes begin, and the notes.
// (1) A deferred sales charge of 1.00% applies to purchases of $1 million or more
// ^                                                                 only where "(1)" stands in the table
import type { Footnote } from '../../../../model/tree.ts'
import { footnoteOf } from '../footnote.ts'
import type { PagedLine } from '../furniture.ts'
import type { Source } from '../line.ts'
import { markerOf } from '../marker.ts'
import type { Piece } from '../piece.ts'

const SYMBOL = /^\s*([*†‡§+#]{1,5}|\^)\s*(?=\S)/
const COUNTED = /^\s*(\(?(?:\d{1,2}|[a-z])\)?|<F\d{1,2}>|\/(?:\d{1,2}|[a-z])\/)[.]?\s+(?=\S)/

/** The mark at the start of a line, where the table bears it. */
export function noteMark(text: string, table: string): string | null {
  const symbol = SYMBOL.exec(text)?.[1]
  if (symbol) return symbol
  const counted = COUNTED.exec(text)?.[1]
  if (!counted) return null
  if (counted.startsWith('<')) return table.includes(counted) ? counted : null
  const bare = counted.replace(/[()]/g, '')
  // As a suffix: "None(1)", "Fee (b)", "expenses1".
  if (counted === bare) return new RegExp(`[A-Za-z)%]${bare}(?![\\d.,%])`).test(table) ? counted : null
  return table.indexOf(counted) > 0 ? counted : null
}

/** Notes of consecutive lines; each begins at a mark. */
export function notesOf(lines: readonly PagedLine[], table: string, source: Source): Footnote[] {
  const groups: PagedLine[][] = []
  for (const line of lines) {
    if (!line.text) continue
    if (!groups.length || noteMark(line.text, table)) groups.push([line])
    else groups.at(-1)!.push(line)
  }
  return groups.map(group => {
    const first = group[0]!
    const symbol = SYMBOL.exec(first.text)
    const counted = symbol ? null : (markerOf(first.text) ?? barely(first.text))
    const piece: Piece = {
      lines: group,
      breaks: [],
      text: first.text.trim(),
      marker: counted,
      side: null,
      underlined: false,
      above: 0,
      page: false,
      centred: false,
      left: first.indent,
    }
    return footnoteOf(piece, source)
  })
}

function barely(text: string): Piece['marker'] {
  const m = COUNTED.exec(text)
  if (!m) return null
  const column = text.indexOf(m[1]!)
  return { marker: m[1]!, counts: 'number', shape: '#', value: 0, column, textColumn: column + m[1]!.length }
}
