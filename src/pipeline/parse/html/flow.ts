// In: parse5's tree. Out: drafts in source order (paragraphs, lists, tables), each run with its look, and what was left out.
// Decides only what parts blocks and what does not; which table is a table is decided later.
import type { Block, Omission, Position } from '../../../model/tree.ts'
import { styleOf, stylesIn, type Sheet, sheetOf } from './css.ts'
import type { CellDraft, Draft, ItemDraft, ListDraft, ReadyDraft, Run, TableDraft } from './draft.ts'
import { isDots, isEmptyLine, partAtEmptyLines } from './empty-lines.ts'
import { indentOf, lookWithin, PLAIN, setApart, spaceOf, type Look } from './look.ts'
import { placeIn, runsOfText, type Source } from './source-text.ts'
import { attr, isElement, nodesIn, type Element, type Soup, type SoupNode } from './tag-soup.ts'

export interface Flow {
  drafts: Draft[]
  omissions: Omission[]
}

const BLOCKS = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'details',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'html',
  'legend',
  'li',
  'listing',
  'main',
  'menu',
  'nav',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
  'xmp',
])
const HIDDEN = new Set(['ix:header', 'noscript', 'template', 'title'])
const SILENT = new Set(['script', 'style', 'noembed', 'object', 'applet', 'meta', 'link', 'base', 'col', 'colgroup', 'head'])

/** Lines with less space between them stand close, in points. */
const CLOSE = 4

/** Reads a <pre> as plain text, null where it is more than that. */
export type PreReader = (from: number, to: number) => { blocks: Block[]; omissions: Omission[] } | null

/** Lays out a document. */
export function flowOf(soup: Soup, source: Source, readPre: PreReader): Flow {
  const sheet: Sheet = sheetOf(stylesIn(soup.document.childNodes))
  const targets = targetsIn(soup.document.childNodes)
  const omissions: Omission[] = []
  let pending: Run[] = []
  let reached = source.base
  let tables = 0

  const place = (node: SoupNode): Position => {
    const at = node.sourceCodeLocation
    return placeIn(source, source.base + (at?.startOffset ?? 0), source.base + (at?.endOffset ?? at?.startOffset ?? 0))
  }
  /** That of an element without an end tag reaches to the end of what it holds. */
  const wholePlace = (node: Element): Position => {
    const { start, end } = place(node)
    const last = nodesIn(node)
      .map(place)
      .reduce((most, p) => (p.end.offset > most.offset ? p.end : most), end)
    return { start, end: last }
  }
  const startOf = (node: SoupNode): Position => {
    const at = source.base + (node.sourceCodeLocation?.startOffset ?? 0)
    return placeIn(source, at, at)
  }
  const omit = (reason: Omission['reason'], text: string, position: Position) => {
    const words = text.replace(/\s+/g, ' ').trim()
    if (words) omissions.push({ reason, text: words, lines: [position.start.line, Math.max(position.start.line, position.end.line)] })
  }
  const hide = (node: SoupNode) => {
    if ('value' in node) omit('hidden', node.value, place(node))
    else if (isElement(node)) {
      if (SILENT.has(node.tagName)) {
        markup(node)
        return
      }
      omit(
        'hidden',
        nodesIn(node)
          .map(n => ('value' in n ? n.value : ' '))
          .join(''),
        wholePlace(node),
      )
      for (const child of nodesIn(node)) if (isElement(child)) hide(child)
    }
  }
  const markup = (node: Element) => {
    if (node.tagName === 'head') {
      for (const child of nodesIn(node)) hide(child)
      return
    }
    omit(
      'markup',
      nodesIn(node)
        .map(n => ('value' in n ? n.value : ''))
        .join('')
        .slice(0, 200),
      place(node),
    )
    for (const child of nodesIn(node)) if (isElement(child)) hide(child)
  }

  /** Gathers the contents of one block container. */
  function gather(nodes: readonly SoupNode[], look: Look, indent: number): Draft[] {
    const drafts: Draft[] = []
    let runs: Run[] = []
    let style: { look: Look; indent: number } = { look, indent }
    /** The space since the words above, in points. */
    let space = 0
    const flush = () => {
      if (isDots(runs)) {
        for (const run of runs) if (run.kind === 'text') omit('leader', run.value, run.position)
        runs = []
      }
      if (runs.some(r => r.kind === 'text' && r.value.trim() !== '')) {
        for (const [i, part] of partAtEmptyLines([...pending, ...runs]).entries())
          drafts.push({ kind: 'text', runs: part, align: style.look.align, indent: style.indent, close: i === 0 && space < CLOSE })
        pending = []
        space = 0
      } else for (const run of runs) if (run.kind === 'anchor') pending.push(run)
      runs = []
    }
    const visit = (node: SoupNode, look: Look, indent: number): void => {
      if ('value' in node) {
        const at = node.sourceCodeLocation
        // Without a place is only the space that stands for a tag beyond the limits.
        if (!at) {
          if (node.value) runs.push({ kind: 'text', value: ' ', look, position: placeIn(source, reached, reached) })
          return
        }
        reached = source.base + at.endOffset
        for (const run of runsOfText(source, source.base + at.startOffset, source.base + at.endOffset, node.value, look, p =>
          omit('soft-hyphen', '\u00ad', p),
        ))
          runs.push(run)
        return
      }
      if (node.nodeName === '#comment' && 'data' in node) {
        omit('markup', node.data.slice(0, 200), place(node))
        return
      }
      if (!isElement(node)) return
      const tag = node.tagName
      if (SILENT.has(tag)) {
        markup(node)
        return
      }
      const css = styleOf(node, sheet)
      const within = lookWithin(node, css, look)
      if (within.hidden || HIDDEN.has(tag)) {
        hide(node)
        return
      }
      const id = attr(node, 'id') || (tag === 'a' ? attr(node, 'name') : '')
      const breaks = pageBreaks(css.get('page-break-before'), css.get('break-before'))
      if (breaks || tag === 'page') {
        flush()
        drafts.push({ kind: 'page', position: startOf(node) })
      }
      const after = pageBreaks(css.get('page-break-after'), css.get('break-after'))
      const block =
        (BLOCKS.has(tag) && css.get('display') !== 'inline') ||
        css.get('display') === 'block' ||
        (css.get('float') ?? 'none') !== 'none' ||
        css.get('position') === 'absolute'
      if (block) {
        flush()
        space = Math.max(space, spaceOf(node, css, 'top', within.size))
      }
      if (id && targets.has(id)) {
        targets.delete(id)
        runs.push({ kind: 'anchor', id, position: startOf(node) })
      }
      const ready = tag === 'pre' && tables === 0 ? preOf(node) : null
      if (ready) drafts.push(ready)
      else if (tag === 'br') runs.push({ kind: 'break', position: startOf(node) })
      else if (tag === 'hr') {
        flush()
        drafts.push({ kind: 'page', ...(breaks || after ? {} : { drawn: true as const }), position: startOf(node) })
      } else if (tag === 'img') omit('image', attr(node, 'alt').trim() || attr(node, 'src').trim() || 'image', place(node))
      else if (tag === 'table' && !within.pre) drafts.push(table(node, within, indent + (block ? indentOf(node, css, within.size) : 0)))
      else if (tag === 'ul' || tag === 'ol' || tag === 'dir' || tag === 'menu') {
        const drawn = list(node, within, indent)
        if (drawn) drafts.push(drawn)
      } else if (block) {
        const inner = indent + indentOf(node, css, within.size)
        const before = style
        style = { look: within, indent: inner }
        for (const child of nodesIn(node)) visit(child, within, inner)
        // A block with nothing but a hard space or a break in it is an empty line.
        if (runs.some(r => r.kind !== 'anchor') && isEmptyLine(node)) space = CLOSE
        flush()
        space = Math.max(space, spaceOf(node, css, 'bottom', within.size))
        style = before
      } else {
        // A marker and its words may be set apart by nothing but the space around an element: "1." and "All references …".
        if (setApart(css, within.size) && runs.some(r => r.kind === 'text' && r.value.trim() !== ''))
          runs.push({ kind: 'text', value: ' ', look, position: startOf(node) })
        const linked = tag === 'a' ? { ...within, url: attr(node, 'href').trim() || within.url } : within
        for (const child of nodesIn(node)) visit(child, linked, indent)
      }
      if (after) {
        flush()
        drafts.push({ kind: 'page', position: startOf(node) })
      }
    }
    for (const node of nodes) visit(node, look, indent)
    flush()
    return drafts
  }

  function list(element: Element, look: Look, indent: number): ListDraft | null {
    const items: ItemDraft[] = []
    for (const child of nodesIn(element)) {
      const li = isElement(child) && child.tagName === 'li'
      const css = isElement(child) ? styleOf(child, sheet) : null
      if (li && css!.get('display') === 'none') {
        hide(child)
        continue
      }
      const drafts = li
        ? gather([...anchorOf(child), ...nodesIn(child)], lookWithin(child, css!, look), indent)
        : gather([child], look, indent)
      if (!drafts.length) continue
      if (li || !items.length) items.push({ marker: '', markerPosition: null, drafts, position: place(child) })
      else items.at(-1)!.drafts.push(...drafts)
    }
    return items.length ? { kind: 'list', ordered: element.tagName === 'ol', items, position: place(element) } : null
  }
  function anchorOf(element: Element): SoupNode[] {
    const id = attr(element, 'id')
    if (id && targets.delete(id)) pending.push({ kind: 'anchor', id, position: startOf(element) })
    return []
  }

  function preOf(element: Element): ReadyDraft | null {
    const at = element.sourceCodeLocation
    if (!at?.startTag || !at.endTag) return null
    const read = readPre(source.base + at.startTag.endOffset, source.base + at.endTag.startOffset)
    if (!read?.blocks.length) return null
    omissions.push(...read.omissions)
    return { kind: 'ready', blocks: read.blocks, position: place(element) }
  }

  function table(element: Element, look: Look, indent: number): TableDraft {
    tables++
    const draft: TableDraft = { kind: 'table', rows: [], caption: [], indent, position: place(element) }
    /** Slots taken from rows above: slot to rows left. */
    let taken: { from: number; to: number; rows: number }[] = []
    const addRow = (nodes: readonly SoupNode[], look: Look, head: boolean, shadedRow: boolean, position: Position) => {
      const cells: CellDraft[] = []
      let slot = 0
      const add = (node: SoupNode) => {
        const cell = isElement(node) && (node.tagName === 'td' || node.tagName === 'th') ? node : null
        const css = cell ? styleOf(cell, sheet) : null
        const within = cell ? lookWithin(cell, css!, look) : look
        if (within.hidden) {
          hide(node)
          return
        }
        const drafts = gather(cell ? nodesIn(cell) : [node], within, 0)
        if (!cell && !drafts.length) return
        for (
          let blocked = taken.find(t => t.from <= slot && slot < t.to);
          blocked;
          blocked = taken.find(t => t.from <= slot && slot < t.to)
        )
          slot = blocked.to
        const width = cell ? Math.min(Math.max(Number.parseInt(attr(cell, 'colspan'), 10) || 1, 1), 1000) : 1
        const rowspan = cell ? Math.min(Math.max(Number.parseInt(attr(cell, 'rowspan'), 10) || 1, 1), 2000) : 1
        const ground = css?.get('background-color') ?? css?.get('background') ?? (cell ? attr(cell, 'bgcolor') : '')
        cells.push({
          from: slot,
          to: slot + width,
          rowspan,
          th: cell?.tagName === 'th',
          drafts,
          align: within.align,
          position: place(node),
          ruled: css ? ruledBelow(css.get('border-bottom'), css.get('border-bottom-style'), css.get('border-bottom-width')) : false,
          shaded: shadedRow || coloured(ground),
        })
        slot += width
      }
      for (const node of nodes) add(node)
      const left = taken.map(t => ({ ...t, rows: t.rows - 1 })).filter(t => t.rows > 0)
      // Absurd numbers of spans would cost their square.
      if (left.length < 50) for (const c of cells) if (c.rowspan > 1) left.push({ from: c.from, to: c.to, rows: c.rowspan - 1 })
      taken = left
      if (cells.length || taken.length) draft.rows.push({ cells, head, position })
    }
    const visit = (nodes: readonly SoupNode[], look: Look, head: boolean) => {
      let stray: SoupNode[] = []
      const flushStray = () => {
        if (stray.length) addRow([...stray], look, false, false, place(stray[0]!))
        stray = []
      }
      for (const node of nodes) {
        if (!isElement(node)) {
          if ('value' in node && node.value.trim()) stray.push(node)
          else if ('data' in node) omit('markup', node.data.slice(0, 200), place(node))
          continue
        }
        const css = styleOf(node, sheet)
        const within = lookWithin(node, css, look)
        if (within.hidden) {
          hide(node)
          continue
        }
        switch (node.tagName) {
          case 'tr':
            flushStray()
            addRow(
              nodesIn(node),
              within,
              head,
              coloured(css.get('background-color') ?? css.get('background') ?? attr(node, 'bgcolor')),
              place(node),
            )
            break
          case 'thead':
          case 'tbody':
          case 'tfoot':
            flushStray()
            visit(nodesIn(node), within, node.tagName === 'thead')
            break
          case 'caption':
            flushStray()
            draft.caption.push(...gather([node], within, 0))
            break
          case 'col':
          case 'colgroup':
            break
          default:
            stray.push(node)
        }
      }
      flushStray()
    }
    visit(nodesIn(element), look, false)
    tables--
    return draft
  }

  const drafts = gather(soup.document.childNodes, PLAIN, 0)
  return { drafts, omissions }
}

function pageBreaks(...values: (string | undefined)[]): boolean {
  return values.some(v => v === 'always' || v === 'page' || v === 'left' || v === 'right')
}

function ruledBelow(border: string | undefined, style: string | undefined, width: string | undefined): boolean {
  const all = `${border ?? ''} ${style ?? ''} ${width ?? ''}`
  return /solid|double|\d/.test(all) && !/none|hidden|(?:^|\s)0(?:px|pt)?(?:\s|$)/.test(all)
}

function coloured(value: string | undefined): boolean {
  return Boolean(value) && !/^(?:transparent|white|#fff(?:fff)?|none|inherit|initial|rgb\(255, ?255, ?255\))?$/i.test(value!.trim())
}

/** The ids that links of the document lead to. */
function targetsIn(nodes: readonly SoupNode[]): Set<string> {
  const found = new Set<string>()
  const open = [...nodes]
  while (open.length) {
    const node = open.pop()!
    if (!isElement(node)) continue
    if (node.tagName === 'a') {
      const href = attr(node, 'href').trim()
      if (href.startsWith('#') && href.length > 1) found.add(href.slice(1))
    }
    for (const child of nodesIn(node)) open.push(child)
  }
  return found
}
