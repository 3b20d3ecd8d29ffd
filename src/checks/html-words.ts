// In: an HTML document of a submission. Out: its words, entities decoded, with the line on which each stands.
// Words outside tags, scripts, styles and comments; the tree parser has no part in this.
import { defaultTreeAdapter, type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, Parser, type Token } from 'parse5'
import { IGNORED_TAGS } from '../model/ignored-tags.ts'
import { pointAt, type SourceDocument, type Submission } from '../model/submission.ts'

/** Text that stands on a line of the file. */
export interface Words {
  line: number
  text: string
}

/** What is merely hidden has words: they must be shown, or told as left out. */
const NO_TEXT = new Set(['script', 'style', 'title'])

/** Every stretch of text keeps the place where it stood, also where the standard moves it (out of a broken table) or joins it to
 *  another. */
const treeAdapter: typeof defaultTreeAdapter = {
  ...defaultTreeAdapter,
  insertText: (parent, text) => defaultTreeAdapter.appendChild(parent, defaultTreeAdapter.createTextNode(text)),
  insertTextBefore: (parent, text, before) => defaultTreeAdapter.insertBefore(parent, defaultTreeAdapter.createTextNode(text), before),
}

class WordParser extends Parser<DefaultTreeAdapterMap> {
  override onStartTag(token: Token.TagToken): void {
    if (!IGNORED_TAGS.has(token.tagName)) super.onStartTag(token)
  }
}

export function htmlWords(
  { text, lineStarts }: Pick<Submission, 'text' | 'lineStarts'>,
  { from, to }: Pick<SourceDocument, 'from' | 'to'>,
): Words[] {
  const found: { offset: number; words: Words[] }[] = []
  const parser = new WordParser({ sourceCodeLocationInfo: true, scriptingEnabled: false, treeAdapter })
  parser.tokenizer.write(text.slice(from, to), true)
  const open: DefaultTreeAdapterTypes.Node[] = [parser.document]
  while (open.length) {
    const node = open.pop()!
    if (NO_TEXT.has(node.nodeName)) continue
    if ('content' in node) open.push(node.content)
    if ('childNodes' in node) for (let i = node.childNodes.length - 1; i >= 0; i--) open.push(node.childNodes[i]!)
    if (!('value' in node) || node.nodeName !== '#text' || !node.sourceCodeLocation) continue
    const offset = from + node.sourceCodeLocation.startOffset
    const { line } = pointAt(lineStarts, offset)
    found.push({ offset, words: node.value.split('\n').map((text, i) => ({ line: line + i, text })) })
  }
  return found.sort((a, b) => a.offset - b.offset).flatMap(f => f.words)
}
