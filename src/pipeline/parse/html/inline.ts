// In: runs that differ in look. Out: inline nodes: strong, emphasis, underline, superscript, links, breaks and anchors around text leaves.
import { between, type Inline, type Position, type Text } from '../../../model/tree.ts'
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
  return nest(
    merged(runs).map(run => ({ run, wraps: wrapsOf(run) })),
    0,
  )
}

interface Wrapped {
  run: Run
  wraps: (readonly [Wrap, string])[]
}

function nest(runs: readonly Wrapped[], depth: number): Inline[] {
  const nodes: Inline[] = []
  for (let i = 0; i < runs.length; ) {
    const { run, wraps } = runs[i]!
    const wrap = wraps[depth]
    if (!wrap) {
      nodes.push(leaf(run))
      i++
      continue
    }
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
  const groups: { first: Run; parts: string[]; end: Position['end'] }[] = []
  for (const run of runs) {
    const last = groups.at(-1)
    const blank = run.kind === 'text' && run.value.trim() === ''
    if (
      run.kind === 'text' &&
      last?.first.kind === 'text' &&
      (blank || alike(run, last.first)) &&
      run.position.start.line === last.end.line
    ) {
      const value = last.parts.at(-1)!.endsWith(' ') ? run.value.trimStart() : run.value
      if (value) last.parts.push(value)
      if (!blank) last.end = run.position.end
    } else groups.push({ first: run, parts: run.kind === 'text' ? [run.value] : [], end: run.position.end })
  }
  return groups.map(({ first, parts, end }) =>
    first.kind === 'text' && parts.length > 1 ? { ...first, value: parts.join(''), position: { start: first.position.start, end } } : first,
  )
}

function alike({ look: a }: TextRun, { look: b }: TextRun): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.underline === b.underline && a.raised === b.raised && a.url === b.url
}
