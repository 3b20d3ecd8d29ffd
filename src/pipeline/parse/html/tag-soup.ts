// In: HTML as filing agents write it. Out: parse5's tree with source positions, within limits that keep time and memory in proportion.
// Text stays where the source has it (nothing is moved in front of its table) and each stretch of text keeps a place of its own.
import { defaultTreeAdapter, type DefaultTreeAdapterTypes, Parser, type DefaultTreeAdapterMap, type Token } from 'parse5'
import { IGNORED_TAGS } from '../../../model/ignored-tags.ts'

export type Element = DefaultTreeAdapterTypes.Element
export type SoupNode = DefaultTreeAdapterTypes.ChildNode
export interface Soup {
  document: DefaultTreeAdapterTypes.Document
  /** What was cut, and from which offset on. */
  cut: { limit: 'depth' | 'elements'; offset: number }[]
}

/** Browsers stop at 512; no filing needs more than about 60. */
const MAX_DEPTH = 300
/** A filing of 4 MB has about 60,000. */
const MAX_ELEMENTS = 200_000
/** Tags without which words still part rightly. */
const INLINE = new Set(['a', 'b', 'big', 'code', 'em', 'font', 'i', 's', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'tt', 'u'])

/** What they hold is no text and no tags: they are read beyond the limits too, so that a script does not pass for words. */
const RAW = new Set(['script', 'style', 'title'])

/** Parses a stretch of HTML; never throws on its contents. */
export function parseSoup(html: string): Soup {
  const cut: Soup['cut'] = []
  let elements = 0
  const note = (limit: 'depth' | 'elements', token: Token.TagToken) => {
    if (!cut.some(c => c.limit === limit)) cut.push({ limit, offset: token.location?.startOffset ?? 0 })
  }
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(...args) {
      elements++
      return defaultTreeAdapter.createElement(...args)
    },
    insertText(parent, text) {
      defaultTreeAdapter.appendChild(parent, defaultTreeAdapter.createTextNode(text))
    },
  }
  class SoupParser extends Parser<DefaultTreeAdapterMap> {
    override _shouldFosterParentOnInsertion(): boolean {
      return false
    }
    // What follows directly in the source stays one text; two texts with a dropped tag between them do not.
    override _insertCharacters(token: Token.CharacterToken): void {
      const last = this.openElements.currentTmplContentOrNode.childNodes.at(-1)
      const at = token.location
      if (last && 'value' in last && at && last.sourceCodeLocation?.endOffset === at.startOffset) {
        last.value += token.chars
        last.sourceCodeLocation = { ...last.sourceCodeLocation, endOffset: at.endOffset, endLine: at.endLine, endCol: at.endCol }
      } else super._insertCharacters(token)
    }
    override onStartTag(token: Token.TagToken): void {
      if (IGNORED_TAGS.has(token.tagName)) return
      const limit = RAW.has(token.tagName)
        ? null
        : this.openElements.stackTop >= MAX_DEPTH
          ? 'depth'
          : elements >= MAX_ELEMENTS
            ? 'elements'
            : null
      if (!limit) {
        super.onStartTag(token)
        return
      }
      note(limit, token)
      if (limit === 'elements') this.activeFormattingElements.clearToLastMarker()
      if (!INLINE.has(token.tagName)) treeAdapter.insertText(this.openElements.currentTmplContentOrNode, ' ')
    }
  }
  const parser = new SoupParser({ sourceCodeLocationInfo: true, scriptingEnabled: false, treeAdapter })
  parser.tokenizer.write(html, true)
  return { document: parser.document, cut }
}

/** An attribute's value, '' where it is not there. */
export function attr(element: Element, name: string): string {
  for (const a of element.attrs) if (a.name === name) return a.value
  return ''
}

export function isElement(node: SoupNode): node is Element {
  return 'tagName' in node
}

/** All children, those of a template included. */
export function nodesIn(element: Element | DefaultTreeAdapterTypes.Document): SoupNode[] {
  return 'content' in element ? (element as DefaultTreeAdapterTypes.Template).content.childNodes : element.childNodes
}
