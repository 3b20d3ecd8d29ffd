// In: the lines of a table's body and head. Out: its columns, found from the blanks that run down through all rows.
// $ 39       $122
// ^   ^^^^^^^       blank in every row: a gutter, and a column begins where it ends
import type { PagedLine } from '../furniture.ts'
import { isValue, segmentsOf, type Segment } from './segment.ts'
import { most } from '../extent.ts'

/** A column reaches from one gutter to the next; `bound` is where a misplaced word begins to belong to it. */
export interface Column {
  from: number
  to: number
  bound: number
}

/** Columns of a table; one or none where the lines form no table. */
export function columnsOf(body: readonly PagedLine[], head: readonly PagedLine[]): Column[] {
  const rows = body.map(l => ({ text: l.text, segments: segmentsOf(l.text) }))
  const several = rows.filter(r => r.segments.length > 1)
  const counted = several.length ? several : rows
  const width = most(
    counted.map(r => r.text.length),
    0,
  )
  if (!width || !counted.length) return []
  const used = new Uint32Array(width + 1)
  const starts = new Uint32Array(width + 1)
  const behind = new Uint32Array(width + 1)
  for (const { text, segments } of counted) {
    for (let i = 0; i < text.length; i++) if (text[i] !== ' ') used[i]!++
    for (const [i, s] of segments.entries()) {
      starts[s.from]!++
      if (i) behind[s.from]!++
    }
  }
  const stray = counted.length >= 20 ? Math.floor(counted.length * 0.04) : 0
  let columns: Column[] = []
  let from = -1
  for (let i = 0; i <= width; i++) {
    const blank = i === width || used[i]! <= stray
    if (!blank && from < 0) from = i
    if (!blank || from < 0) continue
    let end = i
    while (end < width && used[end]! <= stray) end++
    const wide = end - i >= 2 || i === width || isWitnessed(starts, behind, end, counted.length)
    if (wide) {
      columns.push({ from, to: i, bound: 0 })
      from = -1
      i = end - 1
    }
  }
  if (from >= 0) columns.push({ from, to: width, bound: 0 })
  columns = merged(
    columns,
    counted.map(r => r.segments),
    head.flatMap(l => segmentsOf(l.text)),
    head.length > 0,
  )
  return columns.map((c, i) => ({ ...c, bound: i ? Math.ceil((columns[i - 1]!.to + c.from) / 2) : 0 }))
}

/** A gutter of one blank needs the witness of rows that begin a cell right after it; labels that are merely set in are none. */
function isWitnessed(starts: Uint32Array, behind: Uint32Array, end: number, rows: number): boolean {
  const after = (counts: Uint32Array) => counts.slice(end, end + 4).reduce((a, b) => a + b, 0)
  return after(behind) > 0 && after(starts) >= Math.max(2, rows * 0.35)
}

/** Columns that are none: a sign apart from its figure, a list number, a second half of a label. */
function merged(columns: readonly Column[], rows: readonly (readonly Segment[])[], head: readonly Segment[], headed: boolean): Column[] {
  let out = [...columns]
  const cellsOf = (c: Column) =>
    rows.flatMap(row => {
      const inside = row.filter(s => s.from < c.to && s.to > c.from)
      return inside.length ? [inside.map(s => s.text).join(' ')] : []
    })
  const join = (i: number) => {
    out = [...out.slice(0, i), { from: out[i]!.from, to: out[i + 1]!.to, bound: 0 }, ...out.slice(i + 2)]
  }
  for (let i = 0; i < out.length; i++) {
    const cells = cellsOf(out[i]!)
    const after = out[i + 1]
    const before = out[i - 1]
    if (before && cells.every(t => /^(%|\)%?|%\)|[*+†‡§]{1,3}|\(\w{1,2}\))$/.test(t))) {
      join(i - 1)
      i -= 2
      continue
    }
    if (after && cells.every(t => /^[$(]{1,2}$/.test(t))) {
      join(i)
      i--
      continue
    }
    if (after && i === 0 && cells.every(t => /^\(?\w{1,3}[.)]\)?$|^[•·o*-]$/.test(t)) && out.length > 2) {
      join(i)
      i--
      continue
    }
    if (!before || !headed) continue
    const heads = head.filter(s => s.from < out[i]!.to && s.to > out[i]!.from)
    const own = heads.some(s => s.from >= before.to - 1 || s.to - out[i]!.from > before.to - s.from)
    const near = head.some(s => !heads.includes(s) && s.from >= before.to && s.to <= (after?.from ?? 1e9))
    if (own || near) continue
    const narrow = out[i]!.from - before.to <= 3
    if (
      (narrow && !cells.some(isValue)) ||
      (cells.length <= Math.max(1, rows.length * 0.15) && narrow && !cells.every(t => isValue(t) && /\d[.%]|\$/.test(t)))
    ) {
      join(i - 1)
      i -= 2
    }
  }
  return out
}

/** Cuts a line at the gutters that are blank in it; each part goes to the column where most of it stands. */
export function cellsOf(
  text: string,
  columns: readonly Column[],
  strokes: readonly [number, number][] = [],
): (Segment & { column: number; last: number })[] {
  const parts: Segment[] = []
  for (const s of segmentsOf(text)) {
    let from = s.from
    for (const [i, [start]] of strokes.entries()) {
      if (!i || start <= from || start >= s.to || text[start - 1] !== ' ') continue
      parts.push({ from, to: start - 1, text: text.slice(from, start).trim() })
      from = start
    }
    for (let i = 1; i < columns.length; i++) {
      const low = columns[i - 1]!.to
      const high = columns[i]!.from
      if (low <= from || high >= s.to) continue
      const at = text.lastIndexOf(' ', high - 1)
      if (at < low - 1 || at < from) continue
      // A label longer than its column runs over a wide gutter: it is cut only before a figure.
      if (high - low > 2 && !isValue(text.slice(at, s.to).trim().split(' ')[0]!)) continue
      parts.push({ from, to: at, text: text.slice(from, at).trim() })
      from = at + 1
    }
    parts.push({ from, to: s.to, text: text.slice(from, s.to).trim() })
  }
  return parts
    .filter(p => p.text)
    .map(p => {
      let column = 0
      let most = -1
      let last = 0
      for (const [i, c] of columns.entries()) {
        const end = columns[i + 1]?.bound ?? Number.POSITIVE_INFINITY
        const overlap = Math.min(p.to, end) - Math.max(p.from, c.bound)
        if (overlap > most) {
          most = overlap
          column = i
        }
        if (Math.min(p.to, c.to) - Math.max(p.from, c.from) > 0) last = i
      }
      return { ...p, column, last: Math.max(column, last) }
    })
}
