// In: the text of a line. Out: the marker of a list item at its start and the column where its words begin.
// 1.   The third paragraph        o    New technologies        (iii) the contribution
// ^                               ^                            ^
export interface Marker {
  marker: string
  /** 'bullet', or the way it counts. */
  counts: 'bullet' | 'number' | 'roman' | 'letter'
  /** Shape without the number: "#." "(#)" "o". */
  shape: string
  value: number
  column: number
  /** Column of the first word after it. */
  textColumn: number
}

const BULLET = /^(\s*)([o•·●▪■□◦‣➢►*\u2022\u25cf-]|--|—|–|\.{1,2}|\u0095)(\s+)(?=\S)/
/** "/1/": how some printers set a raised figure. */
const SLASHED = /^(\s*)(\/(\d{1,2})\/)\s*(?=\S)/
const COUNTED = /^(\s*)((\(?)(\d{1,3}|[ivxlc]{1,6}|[IVXLC]{1,6}|[a-zA-Z]{1,2})([.)]|\.\)))(\s+)(?=\S)/

export function markerOf(text: string): Marker | null {
  const bullet = BULLET.exec(text)
  if (bullet) {
    const [all, before, mark, gap] = bullet as unknown as [string, string, string, string]
    // A full stop or a dash is a bullet only where it stands apart.
    if (/^[.—–-]$/.test(mark) && gap.length < 2 && mark === '.') return null
    return { marker: mark, counts: 'bullet', shape: mark, value: 0, column: before.length, textColumn: all.length }
  }
  const slashed = SLASHED.exec(text)
  if (slashed)
    return {
      marker: slashed[2]!,
      counts: 'number',
      shape: '/#/',
      value: Number(slashed[3]),
      column: slashed[1]!.length,
      textColumn: slashed[0].length,
    }
  const counted = COUNTED.exec(text)
  if (!counted) return null
  const [all, before, marker, open, count, close, gap] = counted as unknown as [string, string, string, string, string, string, string]
  if (open && !close.includes(')')) return null
  const shape = `${open}#${close}`
  const at = { marker, shape, column: before.length, textColumn: all.length }
  if (/^\d/.test(count)) return { ...at, counts: 'number', value: Number(count) }
  const doubled = count.length === 2 && count[0] === count[1]
  // "A. Smith", "Mr. Orr": a letter and a full stop begin an item only where a gap follows.
  if (close === '.' && !open && gap.length < 2) return null
  if (/^[ivxlc]+$/i.test(count) && (count.length > 1 || /^[iv x]$/i.test(count)))
    return { ...at, counts: 'roman', value: romanValue(count.toLowerCase()) }
  if (count.length === 1 || doubled) return { ...at, counts: 'letter', value: count.toLowerCase().charCodeAt(0) - 96 + (doubled ? 26 : 0) }
  return null
}

function romanValue(roman: string): number {
  const worth: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 }
  let sum = 0
  for (let i = 0; i < roman.length; i++) {
    const here = worth[roman[i]!]!
    const next = worth[roman[i + 1] ?? ''] ?? 0
    sum += here < next ? -here : here
  }
  return sum
}

/** `next` goes on with the list that `last` belongs to. */
export function follows(last: Marker, next: Marker): boolean {
  if (last.shape !== next.shape) return false
  if (last.counts === 'bullet') return true
  if (next.counts === last.counts) return next.value === last.value + 1
  // "(h)" then "(i)": a letter that looks like a Roman number.
  return next.marker.replace(/\W/g, '').toLowerCase().charCodeAt(0) === last.marker.replace(/\W/g, '').toLowerCase().charCodeAt(0) + 1
}

/** The first of its list. */
export function isFirst(marker: Marker): boolean {
  return marker.counts === 'bullet' || marker.value === 1
}
