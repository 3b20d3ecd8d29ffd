// In: lines of one piece. Out: its leaves, one per line, parted as the sentence goes on; meant breaks are kept.
import type { Inline } from '../../../model/tree.ts'
import { leafIn, positionIn, type Line, type Source } from './line.ts'
import { joinsAtHyphen } from './wording.ts'

export interface Span {
  line: Line
  from: number
  to: number
}

/** Leaves of spans that follow each other; `breaks[i]`: the line ends on purpose after span i, or goes on across a gap. */
export function inlineOf(spans: readonly Span[], breaks: readonly (boolean | 'across')[], { lineStarts }: Source): Inline[] {
  const filled = spans.flatMap((s, i) =>
    cutAtLeaders(s).map((part, k, all) => ({ ...part, meant: k === all.length - 1 ? (breaks[i] ?? false) : false })),
  )
  return filled.flatMap((span, i): Inline[] => {
    const next = filled[i + 1]
    const after = !next || span.meant || isSign(span, next) || joinsAtHyphen(span.words, next.words) ? '' : ' '
    const leaf = leafIn(span.line, lineStarts, span.from, span.to, after)
    if (!leaf) return []
    if (!next || !span.meant) return [leaf]
    const end = positionIn(span.line, lineStarts, span.to, span.to)
    return [leaf, { type: 'break', ...(span.meant === 'across' ? { across: true as const } : {}), position: end }]
  })
}

/** The parts of a span that hold words, cut where a leader was: "Total. . . .(1)" is "Total" and "(1)". */
function cutAtLeaders({ line, from, to }: Span): (Span & { words: string })[] {
  const cuts = (line.leaders ?? []).filter(([a, b]) => a > from && b < to)
  return [...cuts, [to, to] as const]
    .map(([end], i) => {
      const start = cuts[i - 1]?.[1] ?? from
      return { line, from: start, to: end, words: line.text.slice(start, end).trim() }
    })
    .filter(part => part.words)
}

/** "$" or "%" printed apart from its figure. */
function isSign(span: Span & { words: string }, next: Span & { words: string }): boolean {
  return span.line === next.line && (/[$(]$/.test(span.words) || /^[%)]/.test(next.words)) && /\d/.test(span.words + next.words)
}
