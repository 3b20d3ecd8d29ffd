// In: lines. Out: chunks, the runs of lines between blank lines and drawn rulings, and the margins they keep to.
import { isBlank } from './line.ts'
import type { PagedLine } from './furniture.ts'
import { isRuling } from './ruling.ts'
import { isProse } from './wording.ts'
import { least, most } from './extent.ts'

export interface Chunk {
  lines: PagedLine[]
  /** Blank lines above it. */
  above: number
  /** A page begins between the chunk before and this one. */
  page: boolean
}

/** Runs of lines between blank lines; rulings stay in their run. */
export function chunksOf(lines: readonly PagedLine[]): Chunk[] {
  const chunks: Chunk[] = []
  let open: Chunk | null = null
  let above = 0
  let page = false
  for (const line of lines) {
    if (line.page) {
      page = true
      open = null
    }
    if (isBlank(line)) {
      above++
      open = null
      continue
    }
    if (!open) {
      open = { lines: [], above, page }
      chunks.push(open)
    }
    open.lines.push(line)
    above = 0
    page = false
  }
  return chunks
}

export interface Margins {
  /** Column at which running text begins. */
  left: number
  /** Column at which it ends. */
  right: number
  /** Running text is set in capitals throughout, so that capitals tell no heading. */
  capitals: boolean
}

/** The margins of running text: where the second and later lines of long chunks begin and end. */
export function marginsOf(chunks: readonly Chunk[]): Margins {
  const starts = new Map<number, number>()
  const ends: number[] = []
  let upper = 0
  let letters = 0
  for (const { lines } of chunks) {
    for (const [i, line] of lines.entries()) {
      if (isRuling(line.text) || line.text.trim().split(/\s+/).length < 4) continue
      const weight = i && lines.length >= 3 ? 4 : 1
      starts.set(line.indent, (starts.get(line.indent) ?? 0) + weight)
      // Cells that wrap far to the right are as little a margin as rows with gaps.
      if (line.indent >= 40 || / {6}\S/.test(line.text.trimStart())) continue
      ends.push(line.text.length)
      if (!i || lines.length < 4 || letters > 20_000) continue
      letters += line.text.match(/\p{L}/gu)?.length ?? 0
      upper += line.text.match(/\p{Lu}/gu)?.length ?? 0
    }
  }
  ends.sort((a, b) => a - b)
  const common = most(starts.values(), 0)
  const left = least([...[...starts].filter(([, n]) => n >= common * 0.1).map(([column]) => column), ...announcing(chunks)])
  return {
    left: Number.isFinite(left) ? left : 0,
    right: ends[Math.floor(ends.length * 0.9)] ?? 72,
    capitals: letters > 0 && upper > letters * 0.7,
  }
}

//   Effective May 22, the following replaces the text under "Strategy":
//   ^ the margin, however much text is set in below such sentences
//            The Portfolio seeks …
/** Columns of sentences that end with a colon and have text set in below them. */
function announcing(chunks: readonly Chunk[]): number[] {
  return chunks.flatMap(({ lines }, i) => {
    const below = chunks[i + 1]?.lines
    const column = lines.at(-1)!.indent
    const said = lines.map(l => l.text.trim()).join(' ')
    return below &&
      below.length > 1 &&
      lines.length > 1 &&
      lines.slice(1).every(l => l.indent === column) &&
      said.endsWith(':') &&
      isProse(said) &&
      below.every(l => l.indent >= column + 4 && l.indent <= column + 20)
      ? [column]
      : []
  })
}

/** The first word of `next` would have fitted at the end of `line`: the break was meant. */
export function isMeantBreak(line: string, next: string, right: number, slack: number): boolean {
  const word = /\S+/.exec(next)?.[0] ?? ''
  return line.length + 1 + word.length <= right - slack
}
