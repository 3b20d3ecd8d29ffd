// In: a place in a passage. Out: its words as the source prints them, and its lines.
import { linesAt } from '../../../model/joined-text.ts'
import type { Context } from '../context.ts'
import type { Passage } from '../view.ts'
import type { Span } from './candidate.ts'

/** Words as the source prints them: the cells of a table set with spaces run side by side over its lines. */
export function printedWords({ node, joined }: Passage, from: number, to: number): string {
  const { text } = joined
  if (node.type !== 'table' || node.source !== 'text') return text.slice(from, to)
  return joined.leaves
    .filter(l => l.from < to && from < l.to)
    .toSorted((a, b) => a.position.start.offset - b.position.start.offset)
    .map(l => text.slice(Math.max(from, l.from), Math.min(to, l.to)).trim())
    .filter(Boolean)
    .join(' ')
}

/** A name or a value with the hyphens of its passage: "Small‑Cap". */
export function asPrinted(value: string | null, { text, joined }: Passage): string | null {
  if (value === null || text === joined.text) return value
  return value.replace(/\S*-\S*/g, word => {
    const at = text.indexOf(word)
    return at < 0 ? word : joined.text.slice(at, at + word.length)
  })
}

/** The span widened to whole words: renderings glue names together, and a quote must stand in the source as words. */
export function wholeWords(text: string, { from, to }: Span): [number, number] {
  let a = from
  let b = to
  while (a > 0 && !/\s/.test(text[a - 1]!)) a--
  while (b < text.length && !/\s/.test(text[b]!)) b++
  // The first half of a sentence ends before the "and" behind which the other begins.
  return [a, b - (/,?\sand$/.exec(text.slice(a, b))?.[0].length ?? 0)]
}

/** The lines from the first to the last of several places. */
export function linesOfSpans(spans: readonly Span[], { view }: Context): [number, number] {
  const all = spans.map(s => linesAt(view.passages[s.passage]!.joined, s.from, s.to))
  return [Math.min(...all.map(l => l[0])), Math.max(...all.map(l => l[1]))]
}
