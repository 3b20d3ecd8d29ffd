// In: runs that differ in look. Out: inline nodes: strong, emphasis, underline, superscript, links, breaks and anchors around text leaves.
import { between, type Inline, type Text } from '../../../model/tree.ts'
import type { Run, TextRun } from './draft.ts'

/** Raised signs that are part of a name or number and no footnote marks. */
const NO_MARK = /^(?:®|™|℠|SM|TM|©|st|nd|rd|th|[^\w*†‡§#^+]*)$/i

type Wrap = 'link' | 'strong' | 'emphasis' | 'underline' | 'superscript'

/** The address of a link as we let it live, null where only its words stay. */
function addressOf(url: string | null): string | null {
  if (!url) return null
  if (url.startsWith('#') && url.length > 1) return url
  return /^(?:https?:\/\/|mailto:)[^\s<>"']+$/i.test(url) ? url : null
}

function wrapsOf(run: Run): (readonly [Wrap, string])[] {
  if (run.kind !== 'text') return []
  const { look } = run
  const url = addressOf(look.url)
  return [
    ...(url ? [['link', url] as const] : []),
    ...(look.bold ? [['strong', ''] as const] : []),
    ...(look.italic ? [['emphasis', ''] as const] : []),
    ...(look.underline && !url ? [['underline', ''] as const] : []),
    ...(look.raised && !NO_MARK.test(run.value.trim()) ? [['superscript', ''] as const] : []),
  ]
}

/** The inline nodes of a paragraph, heading or cell. */
export function inlineOf(runs: readonly Run[]): Inline[] {
  return nest(merged(runs).map(run => ({ run, wraps: wrapsOf(run) })), 0)
}

interface Wrapped { run: Run; wraps: (readonly [Wrap, string])[] }

function nest(runs: readonly Wrapped[], depth: number): Inline[] {
  const nodes: Inline[] = []
  for (let i = 0; i < runs.length;) {
    const { run, wraps } = runs[i]!
    const wrap = wraps[depth]
    if (!wrap) { nodes.push(leaf(run)); i++; continue }
    let end = i + 1
    while (end < runs.length && runs[end]!.wraps[depth]?.[0] === wrap[0] && runs[end]!.wraps[depth]![1] === wrap[1]) end++
    const children = nest(runs.slice(i, end), depth + 1)
    const position = between(children[0]!, children.at(-1)!)
    nodes.push(wrap[0] === 'link' ? { type: 'link', url: wrap[1], children, position } : { type: wrap[0], children, position })
    i = end
  }
  return nodes
}

function leaf(run: Run): Inline {
  if (run.kind === 'break') return { type: 'break', position: run.position }
  if (run.kind === 'anchor') return { type: 'anchor', id: run.id, position: run.position }
  return { type: 'text', value: run.value, position: run.position } satisfies Text
}

/** Joins runs that look alike on one line; white space belongs to the run before it. */
function merged(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (run.kind === 'text' && last?.kind === 'text' && (alike(run, last) || run.value.trim() === '') && run.position.start.line === last.position.end.line) {
      if (run.value.trim() === '' && last.value.endsWith(' ')) continue
      joined[joined.length - 1] = { ...last, value: last.value + (last.value.endsWith(' ') ? run.value.trimStart() : run.value), position: run.value.trim() === '' ? last.position : between(last, run) }
    } else joined.push(run)
  }
  return joined
}

function alike({ look: a }: TextRun, { look: b }: TextRun): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.underline === b.underline && a.raised === b.raised && a.url === b.url
}
