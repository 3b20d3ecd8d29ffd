// What is known while a document is laid out: its source and styles, what was left out, and how far it has been read.
// Belongs to one document: those that lay it out write in it.
import type { Block, Omission, Position } from '../../../model/tree.ts'
import { sheetOf, stylesIn, type Sheet } from './css.ts'
import type { Run } from './draft.ts'
import { placeIn, type Source } from './source-text.ts'
import { attr, isElement, nodesIn, type Element, type Soup, type SoupNode } from './tag-soup.ts'

/** Reads a <pre> as plain text, null where it is more than that. */
export type PreReader = (from: number, to: number) => { blocks: Block[]; omissions: Omission[] } | null

export interface Reading {
  source: Source
  sheet: Sheet
  readPre: PreReader
  /** The ids that links lead to and that have not been met. */
  targets: Set<string>
  omissions: Omission[]
  /** Anchors that wait for words. */
  pending: Run[]
  /** Where the last words ended. */
  reached: number
  /** How many tables are open. */
  tables: number
}

export function readingOf({ document }: Soup, source: Source, readPre: PreReader): Reading {
  return {
    source,
    sheet: sheetOf(stylesIn(document.childNodes)),
    readPre,
    targets: targetsIn(document.childNodes),
    omissions: [],
    pending: [],
    reached: source.base,
    tables: 0,
  }
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

export function placeOf({ source }: Reading, node: SoupNode): Position {
  const [start, end] = offsetsOf(node)
  return placeIn(source, source.base + start, source.base + end)
}

export function startOf({ source }: Reading, node: SoupNode): Position {
  const at = source.base + offsetsOf(node)[0]
  return placeIn(source, at, at)
}

/** Of an element that no tag opened, a row around lone cells, those of what it holds. */
function offsetsOf(node: SoupNode): [start: number, end: number] {
  const at = node.sourceCodeLocation
  if (at) return [at.startOffset, at.endOffset ?? at.startOffset]
  const [first, ...others] = isElement(node) ? nodesIn(node) : []
  if (!first) return [0, 0]
  const [start, end] = offsetsOf(first)
  return [start, others.length ? offsetsOf(others.at(-1)!)[1] : end]
}

/** That of an element without an end tag reaches to the end of what it holds. */
function wholePlace(reading: Reading, node: Element): Position {
  const { start, end } = placeOf(reading, node)
  const last = nodesIn(node)
    .map(n => placeOf(reading, n))
    .reduce((most, p) => (p.end.offset > most.offset ? p.end : most), end)
  return { start, end: last }
}

export function omit({ omissions }: Reading, reason: Omission['reason'], text: string, { start, end }: Position): void {
  const words = text.replace(/\s+/g, ' ').trim()
  if (words) omissions.push({ reason, text: words, lines: [start.line, Math.max(start.line, end.line)] })
}

const SILENT = new Set(['script', 'style', 'noembed', 'object', 'applet', 'meta', 'link', 'base', 'col', 'colgroup', 'head'])

/** Whether an element is no part of what is printed. */
export const isSilent = (tag: string): boolean => SILENT.has(tag)

/** Leaves out what a style hides. */
export function hide(reading: Reading, node: SoupNode): void {
  if ('value' in node) omit(reading, 'hidden', node.value, placeOf(reading, node))
  else if (isElement(node)) {
    if (isSilent(node.tagName)) {
      omitMarkup(reading, node)
      return
    }
    omit(reading, 'hidden', wordsOf(node, ' '), wholePlace(reading, node))
    for (const child of nodesIn(node)) if (isElement(child)) hide(reading, child)
  }
}

/** Leaves out an element that is no part of what is printed. */
export function omitMarkup(reading: Reading, node: Element): void {
  if (node.tagName === 'head') {
    for (const child of nodesIn(node)) hide(reading, child)
    return
  }
  omit(reading, 'markup', wordsOf(node, '').slice(0, 200), placeOf(reading, node))
  for (const child of nodesIn(node)) if (isElement(child)) hide(reading, child)
}

/** The words right within an element; `other`: what stands for an element within it. */
const wordsOf = (node: Element, other: string): string =>
  nodesIn(node)
    .map(n => ('value' in n ? n.value : other))
    .join('')
