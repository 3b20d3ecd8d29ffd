// In: parse5's tree. Out: drafts in source order (paragraphs, lists, tables), each run with its look, and what was left out.
// Decides only what parts blocks and what does not; which table is a table is decided later.
import type { Omission } from '../../../model/tree.ts'
import { wordList } from '../../../model/word-list.ts'
import { styleOf, type Declarations } from './css.ts'
import type { Draft, ItemDraft, ListDraft, ReadyDraft, Run } from './draft.ts'
import { isDots, isEmptyLine, partAtEmptyLines } from './empty-lines.ts'
import { indentOf, lookWithin, PLAIN, setApart, spaceOf, type Look } from './look.ts'
import { hide, isSilent, omit, omitMarkup, placeOf, readingOf, startOf, type PreReader, type Reading } from './reading.ts'
import { placeIn, runsOfText, type Source } from './source-text.ts'
import { tableFlow } from './table-flow.ts'
import { attr, isElement, nodesIn, type Element, type Soup, type SoupNode } from './tag-soup.ts'

export interface Flow {
  drafts: Draft[]
  omissions: Omission[]
}

const BLOCKS = new Set(wordList`
  address article aside blockquote body caption center dd details dir div dl dt fieldset figure footer form
  h1 h2 h3 h4 h5 h6 header html legend li listing main menu nav ol p pre section summary
  table tbody td tfoot th thead tr ul xmp
`)
const LISTS = new Set(wordList`ul ol dir menu`)
const HIDDEN = new Set(wordList`ix:header noscript template title`)

/** Lines with less space between them stand close, in points. */
const CLOSE = 4

/** Lays out a document. */
export function flowOf(soup: Soup, source: Source, readPre: PreReader): Flow {
  const reading = readingOf(soup, source, readPre)
  const drafts = gather(reading, soup.document.childNodes, PLAIN, 0)
  return { drafts, omissions: reading.omissions }
}

/** What is gathered within one block container. */
interface Gathered {
  drafts: Draft[]
  /** Words that wait for the end of their block. */
  runs: Run[]
  /** The look and indent of the block that is open. */
  style: { look: Look; indent: number }
  /** The space since the words above, in points. */
  space: number
}

/** Gathers the contents of one block container. */
function gather(reading: Reading, nodes: readonly SoupNode[], look: Look, indent: number): Draft[] {
  const into: Gathered = { drafts: [], runs: [], style: { look, indent }, space: 0 }
  for (const node of nodes) visit(reading, into, node, look, indent)
  flush(reading, into)
  return into.drafts
}

const holdsWords = (runs: readonly Run[]): boolean => runs.some(r => r.kind === 'text' && r.value.trim() !== '')

/** Ends the block whose words have been gathered. */
function flush(reading: Reading, into: Gathered): void {
  if (isDots(into.runs)) {
    for (const run of into.runs) if (run.kind === 'text') omit(reading, 'leader', run.value, run.position)
    into.runs = []
  }
  if (holdsWords(into.runs)) {
    const { look, indent } = into.style
    for (const [i, part] of partAtEmptyLines([...reading.pending, ...into.runs]).entries())
      into.drafts.push({ kind: 'text', runs: part, align: look.align, indent, close: i === 0 && into.space < CLOSE })
    reading.pending = []
    into.space = 0
  } else for (const run of into.runs) if (run.kind === 'anchor') reading.pending.push(run)
  into.runs = []
}

function visit(reading: Reading, into: Gathered, node: SoupNode, look: Look, indent: number): void {
  if ('value' in node) addWords(reading, into, node, look)
  else if (node.nodeName === '#comment' && 'data' in node) omit(reading, 'markup', node.data.slice(0, 200), placeOf(reading, node))
  else if (isElement(node)) {
    if (isSilent(node.tagName)) {
      omitMarkup(reading, node)
      return
    }
    const css = styleOf(node, reading.sheet)
    const within = lookWithin(node, css, look)
    if (within.hidden || HIDDEN.has(node.tagName)) hide(reading, node)
    else visitElement(reading, into, { node, css, look, within, indent })
  }
}

function addWords(reading: Reading, into: Gathered, node: SoupNode & { value: string }, look: Look): void {
  const { source } = reading
  const at = node.sourceCodeLocation
  // Without a place is only the space that stands for a tag beyond the limits.
  if (!at) {
    if (node.value) into.runs.push({ kind: 'text', value: ' ', look, position: placeIn(source, reading.reached, reading.reached) })
    return
  }
  reading.reached = source.base + at.endOffset
  const noHyphen: Parameters<typeof runsOfText>[5] = p => omit(reading, 'soft-hyphen', '\u00ad', p)
  for (const run of runsOfText(source, source.base + at.startOffset, source.base + at.endOffset, node.value, look, noHyphen))
    into.runs.push(run)
}

/** An element with its style, and the looks around it and within it. */
interface Styled {
  node: Element
  css: Declarations
  look: Look
  within: Look
  indent: number
}

/** An element: what parts blocks before it, itself, and what parts blocks behind it. */
function visitElement(reading: Reading, into: Gathered, styled: Styled): void {
  const { node, css, within } = styled
  const tag = node.tagName
  const id = attr(node, 'id') || (tag === 'a' ? attr(node, 'name') : '')
  const breaks = isPageBreak(css.get('page-break-before'), css.get('break-before'))
  if (breaks || tag === 'page') {
    flush(reading, into)
    into.drafts.push({ kind: 'page', position: startOf(reading, node) })
  }
  const after = isPageBreak(css.get('page-break-after'), css.get('break-after'))
  const block = isBlock(tag, css)
  if (block) {
    flush(reading, into)
    into.space = Math.max(into.space, spaceOf(node, css, 'top', within.size))
  }
  if (id && reading.targets.delete(id)) into.runs.push({ kind: 'anchor', id, position: startOf(reading, node) })
  const ready = tag === 'pre' && reading.tables === 0 ? preOf(reading, node) : null
  if (ready) into.drafts.push(ready)
  else if (tag === 'hr') {
    flush(reading, into)
    into.drafts.push({ kind: 'page', ...(breaks || after ? {} : { drawn: true as const }), position: startOf(reading, node) })
  } else addElement(reading, into, styled, block)
  if (after) {
    flush(reading, into)
    into.drafts.push({ kind: 'page', position: startOf(reading, node) })
  }
}

const isBlock = (tag: string, css: Declarations): boolean =>
  (BLOCKS.has(tag) && css.get('display') !== 'inline') ||
  css.get('display') === 'block' ||
  (css.get('float') ?? 'none') !== 'none' ||
  css.get('position') === 'absolute'

function addElement(reading: Reading, into: Gathered, styled: Styled, block: boolean): void {
  const { node, css, within, indent } = styled
  const tag = node.tagName
  if (tag === 'br') into.runs.push({ kind: 'break', position: startOf(reading, node) })
  else if (tag === 'img') omit(reading, 'image', attr(node, 'alt').trim() || attr(node, 'src').trim() || 'image', placeOf(reading, node))
  else if (tag === 'table' && !within.pre)
    into.drafts.push(tableFlow(reading, node, within, indent + (block ? indentOf(node, css, within.size) : 0), gather))
  else if (LISTS.has(tag)) {
    const drawn = listOf(reading, node, within, indent)
    if (drawn) into.drafts.push(drawn)
  } else if (block) addBlock(reading, into, styled)
  else addInline(reading, into, styled)
}

function addBlock(reading: Reading, into: Gathered, { node, css, within, indent }: Styled): void {
  const inner = indent + indentOf(node, css, within.size)
  const before = into.style
  into.style = { look: within, indent: inner }
  for (const child of nodesIn(node)) visit(reading, into, child, within, inner)
  // A block with nothing but a hard space or a break in it is an empty line.
  if (into.runs.some(r => r.kind !== 'anchor') && isEmptyLine(node)) into.space = CLOSE
  flush(reading, into)
  into.space = Math.max(into.space, spaceOf(node, css, 'bottom', within.size))
  into.style = before
}

function addInline(reading: Reading, into: Gathered, { node, css, look, within, indent }: Styled): void {
  // A marker and its words may be set apart by nothing but the space around an element: "1." and "All references …".
  if (setApart(css, within.size) && holdsWords(into.runs))
    into.runs.push({ kind: 'text', value: ' ', look, position: startOf(reading, node) })
  const linked = node.tagName === 'a' ? { ...within, url: attr(node, 'href').trim() || within.url } : within
  for (const child of nodesIn(node)) visit(reading, into, child, linked, indent)
}

function listOf(reading: Reading, element: Element, look: Look, indent: number): ListDraft | null {
  const items: ItemDraft[] = []
  for (const child of nodesIn(element)) {
    const li = isElement(child) && child.tagName === 'li' ? child : null
    const css = li ? styleOf(li, reading.sheet) : null
    if (css?.get('display') === 'none') {
      hide(reading, child)
      continue
    }
    if (li) awaitAnchor(reading, li)
    const drafts = li ? gather(reading, nodesIn(li), lookWithin(li, css!, look), indent) : gather(reading, [child], look, indent)
    if (!drafts.length) continue
    if (li || !items.length) items.push({ marker: '', markerPosition: null, drafts, position: placeOf(reading, child) })
    else items.at(-1)!.drafts.push(...drafts)
  }
  return items.length ? { kind: 'list', ordered: element.tagName === 'ol', items, position: placeOf(reading, element) } : null
}

/** The anchor of an item stands before its first words. */
function awaitAnchor(reading: Reading, element: Element): void {
  const id = attr(element, 'id')
  if (id && reading.targets.delete(id)) reading.pending.push({ kind: 'anchor', id, position: startOf(reading, element) })
}

function preOf(reading: Reading, element: Element): ReadyDraft | null {
  const { base } = reading.source
  const at = element.sourceCodeLocation
  if (!at?.startTag || !at.endTag) return null
  const read = reading.readPre(base + at.startTag.endOffset, base + at.endTag.startOffset)
  if (!read?.blocks.length) return null
  reading.omissions.push(...read.omissions)
  return { kind: 'ready', blocks: read.blocks, position: placeOf(reading, element) }
}

function isPageBreak(...values: (string | undefined)[]): boolean {
  return values.some(v => v === 'always' || v === 'page' || v === 'left' || v === 'right')
}
