// In: an HTML document of a submission. Out: its words, entities decoded, with the line on which each stands.
// Words outside tags, scripts, styles and comments; the tree parser has no part in this.
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { pointAt, type SourceDocument, type Submission } from '../model/submission.ts'
import type { Words } from './nothing-lost.ts'

const NO_TEXT = new Set(['script', 'style', 'template', 'noscript', 'title'])

export function htmlWords({ text, lineStarts }: Pick<Submission, 'text' | 'lineStarts'>, { from, to }: Pick<SourceDocument, 'from' | 'to'>): Words[] {
  const words: Words[] = []
  const open: DefaultTreeAdapterTypes.Node[] = [parse(text.slice(from, to), { sourceCodeLocationInfo: true, scriptingEnabled: false })]
  while (open.length) {
    const node = open.pop()!
    if (NO_TEXT.has(node.nodeName)) continue
    if ('childNodes' in node) for (let i = node.childNodes.length - 1; i >= 0; i--) open.push(node.childNodes[i]!)
    if (!('value' in node) || node.nodeName !== '#text' || !node.sourceCodeLocation) continue
    let { line } = pointAt(lineStarts, from + node.sourceCodeLocation.startOffset)
    for (const part of node.value.split('\n')) words.push({ line: line++, text: part })
  }
  return words
}
