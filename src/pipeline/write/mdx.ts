// From a page's front matter and mdast to MDX text. Filing text is untrusted: it only ever becomes text nodes,
// and the serialiser escapes what MDX would read as code (braces, angle brackets, import/export at a line's start, backticks, markup).
import type { BlockContent, Heading, Paragraph, Root, RootContent } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { stringify } from 'yaml'
import { PAGE_COMPONENTS, type PageComponent } from '../../model/components.ts'

export type Block = RootContent
export type FlowContent = BlockContent
export type Inline = Paragraph['children'][number]

// MDX runs a line that starts with import or export; its own serialiser lets such words of a text through.
const UNSAFE = [
  { atBreak: true, character: 'i', after: 'mport' },
  { atBreak: true, character: 'e', after: 'xport' },
]

const serialiser = unified()
  .use(remarkGfm)
  .use(remarkMdx)
  .use(remarkStringify, { bullet: '-', rule: '-', fences: true, resourceLink: true, unsafe: UNSAFE })

/** A whole page. */
export function mdxPage(front: Record<string, unknown>, children: readonly Block[]): string {
  const root: Root = { type: 'root', children: children.filter(hasWords) }
  return `---\n${stringify(front, { lineWidth: 0 })}---\n\n${serialiser.stringify(root)}`
}

const hasWords = (block: Block): boolean => block.type !== 'paragraph' || block.children.some(c => c.type !== 'text' || /\S/.test(c.value))

export function heading(depth: Heading['depth'], words: string): Heading {
  return { type: 'heading', depth, children: [text(words)] }
}

export function paragraph(...children: (Inline | string)[]): Paragraph {
  return { type: 'paragraph', children: children.map(c => (typeof c === 'string' ? text(c) : c)) }
}

/** One line: white space of the source says nothing here, control characters cannot stand in MDX. */
export function text(value: string): Inline {
  return {
    type: 'text',
    value: value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '\ufffd').replace(/\s+/g, ' '),
  }
}

export function link(url: string, words: string): Inline {
  return { type: 'link', url, children: [text(words)] }
}

export function strong(words: string): Inline {
  return { type: 'strong', children: [text(words)] }
}

export function list(items: readonly Paragraph[]): FlowContent {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map(item => ({ type: 'listItem', spread: false, children: [item] })),
  }
}

/** `<Name of="…" />`; attributes are checked against the list of components. */
export function component(
  name: PageComponent,
  attributes: Record<string, string>,
  children: readonly FlowContent[] = [],
): MdxJsxFlowElement {
  const expected: readonly string[] = PAGE_COMPONENTS[name]
  if (Object.keys(attributes).join() !== expected.join())
    throw new Error(`component ${name}: expected the attributes ${expected.join(', ')}, found ${Object.keys(attributes).join(', ')}`)
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({ type: 'mdxJsxAttribute', name: key, value })),
    children: [...children],
  }
}
