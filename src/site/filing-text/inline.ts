// In: inline nodes of a filing's tree. Out: hast, with an anchor at the start of each line as filed, names linked to their pages and
// footnote marks to their notes.
// Adds no word: what a reader sees beyond the source is drawn by the style sheet.
import type { ElementContent } from 'hast'
import { childrenOf, type Inline, type Text } from '../../model/tree.ts'
import { element, text } from './hast.ts'
import type { Notes } from './notes.ts'
import type { NameFinder } from './name-links.ts'

export interface InlineContext {
  names: NameFinder
  notes: Notes
  /** Whether a line gets an anchor; true once for each. */
  takeLine: (line: number) => boolean
  /** Addresses of internal targets that exist. */
  targets: ReadonlyMap<string, string>
  href: (path: string) => string
}

interface Place {
  linked: boolean
  cell: boolean
  /** All of it is marks. */
  raised?: boolean
}

export function inline(nodes: readonly Inline[], context: InlineContext, place: Place = { linked: false, cell: false }): ElementContent[] {
  const out: ElementContent[] = []
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!
    if (node.type === 'text') {
      const run = [node]
      while (nodes[i + 1]?.type === 'text') run.push(nodes[++i] as Text)
      out.push(...textRun(run, context, place))
    } else if (node.type === 'break')
      out.push(...(node.across ? [element('span', { className: ['gap'] }, [text(' ')])] : [element('br', {}), text('\n')]))
    else if (node.type === 'anchor') {
      const id = context.targets.get(node.id)
      if (id) out.push(element('span', { id }))
    } else if (node.type === 'superscript') {
      const printed = childrenOf(node)
        .map(c => (c.type === 'text' ? c.value : ''))
        .join('')
        .trim()
      const several = /[\s,]|\)\s*\(/.test(printed)
      const to = place.linked || several ? null : context.notes.refer(printed, node.position.start.offset)
      const inner = inline(node.children, context, to ? { ...place, linked: true } : { ...place, raised: true })
      out.push(element('sup', {}, to ? [element('a', { href: `#${to.note}`, id: to.ref }, inner)] : inner))
    } else if (node.type === 'link') {
      const url = safeUrl(node.url, context.targets)
      const inner = inline(node.children, context, url ? { ...place, linked: true } : place)
      out.push(
        ...(url && !place.linked ? [element('a', { href: url, rel: url.startsWith('#') ? null : 'nofollow noopener' }, inner)] : inner),
      )
    } else {
      const tag = { strong: 'strong', emphasis: 'em', underline: 'u' }[node.type]
      out.push(element(tag, {}, inline(node.children, context, place)))
    }
  }
  return out
}

/** Only what cannot run: a place on this page, or an address of the web or of mail. */
function safeUrl(url: string, targets: ReadonlyMap<string, string>): string | null {
  if (url.startsWith('#')) {
    const id = targets.get(url.slice(1))
    return id ? `#${id}` : null
  }
  return /^(?:https?:\/\/|mailto:)[^\s"<>]+$/i.test(url) ? url : null
}

// Total Annual Portfolio Operating Expense*      Aggressive Growth Fund **      Russell 1000 Value Index+      None(a)(b)
//                                         ^                             ^^                             ^          ^  ^
const SIGN = /(?<![*†‡§])(?:\*+|†+|‡+|§+)(?![*†‡§])|(?<=[\p{L}\d)%.,] ?)(?:\++|#+|\^)(?=$|[\s,;:(])/gu
/** In a cell, at its end. */
const MARKS = /\((?:\d{1,2}|[a-z])\)(?=(?:[\s,]*\(\w{1,2}\))*:?$)/g
/** "2,3" raised. */
const RAISED = /\(?\w{1,2}\)?|[*†‡§+#^]+/g

function marksIn(text: string, { cell, raised }: Place): RegExpExecArray[] {
  if (raised) return text.length < 20 ? [...text.matchAll(RAISED)] : []
  return [...text.matchAll(SIGN), ...(cell ? text.matchAll(MARKS) : [])]
}

interface Cut {
  from: number
  to: number
  wrap: (inner: ElementContent[]) => ElementContent
}

function textRun(run: readonly Text[], context: InlineContext, place: Place): ElementContent[] {
  const whole = run.map(t => t.value).join('')
  const starts: { at: number; line: number; offset: number }[] = []
  let length = 0
  for (const t of run) {
    starts.push({ at: length, line: t.position.start.line, offset: t.position.start.offset })
    length += t.value.length
  }
  const leafAt = (offset: number) => starts.findLast(s => s.at <= offset) ?? starts[0]!
  const cuts: Cut[] = []
  if (!place.linked) {
    for (const { from, to, url } of context.names(whole, offset => leafAt(offset).line))
      cuts.push({ from, to, wrap: inner => element('a', { href: context.href(url), className: ['name'] }, inner) })
    if (context.notes.any)
      for (const m of marksIn(whole.trimEnd(), place)) {
        const leaf = leafAt(m.index)
        const to = context.notes.refer(m[0], leaf.offset)
        if (to && !cuts.some(c => c.from < m.index + m[0].length && m.index < c.to))
          cuts.push({
            from: m.index,
            to: m.index + m[0].length,
            wrap: inner => element('a', { href: `#${to.note}`, id: to.ref, className: ['mark'] }, inner),
          })
      }
  }
  const lines = starts.filter(s => context.takeLine(s.line))
  const piece = (from: number, to: number): ElementContent[] => {
    const out: ElementContent[] = []
    let at = from
    for (const s of lines)
      if (s.at >= from && (s.at < to || (s.at === to && to === whole.length))) {
        if (s.at > at) out.push(text(whole.slice(at, s.at)))
        out.push(element('span', { id: `L${s.line}`, className: ['l'] }))
        at = s.at
      }
    if (to > at) out.push(text(whole.slice(at, to)))
    return out
  }
  const out: ElementContent[] = []
  let at = 0
  for (const cut of cuts.sort((a, b) => a.from - b.from)) {
    if (cut.from > at) out.push(...piece(at, cut.from))
    out.push(cut.wrap(piece(cut.from, cut.to)))
    at = cut.to
  }
  if (at < whole.length) out.push(...piece(at, whole.length))
  return out
}
