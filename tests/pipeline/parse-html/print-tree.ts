// In: a tree. Out: one line per block and per table row, as text; marks of inline nodes are drawn as in Markdown.
import { linesOf, type Block, type Inline, type Root } from '../../../src/model/tree.ts'

/** The words of inline nodes, with signs for their look. */
export function printInline(nodes: readonly Inline[]): string {
  return nodes.map(printNode).join('')
}

function printNode(n: Inline): string {
  switch (n.type) {
    case 'text':
      return n.value
    case 'strong':
      return `**${printInline(n.children)}**`
    case 'emphasis':
      return `_${printInline(n.children)}_`
    case 'underline':
      return `++${printInline(n.children)}++`
    case 'superscript':
      return `^${printInline(n.children)}^`
    case 'link':
      return `[${printInline(n.children)}](${n.url})`
    case 'break':
      return '⏎'
    case 'anchor':
      return `{#${n.id}}`
  }
}

function printBlock(block: Block, indent: string, lines: boolean): string[] {
  const [first, last] = linesOf(block)
  const at = lines ? ` @${first}${last > first ? `-${last}` : ''}` : ''
  const inner = `${indent}  `
  const below = (blocks: readonly Block[]) => blocks.flatMap(b => printBlock(b, inner, lines))
  switch (block.type) {
    case 'heading':
      return [`${indent}h${block.depth}${at} ${printInline(block.children)}`]
    case 'paragraph':
      return [
        `${indent}p${block.align === 'left' ? '' : `.${block.align}`}${block.tight ? '.tight' : ''}${block.inset ? '.inset' : ''}${at} ${printInline(block.children)}`,
      ]
    case 'pageBreak':
      return [`${indent}pageBreak`]
    case 'list':
      return [
        `${indent}${block.ordered ? 'ol' : 'ul'}${at}`,
        ...block.children.flatMap(i => [
          `${inner}item ${i.marker || "''"}`,
          ...i.children.flatMap(b => printBlock(b, `${inner}  `, lines)),
        ]),
      ]
    case 'blockquote':
    case 'titleBlock':
    case 'signature':
      return [`${indent}${block.type}${at}`, ...below(block.children)]
    case 'footnote':
      return [`${indent}footnote ${block.mark}${at}`, ...below(block.children)]
    case 'table':
      return [
        `${indent}table ${block.columns}${at} ${printInline(block.caption)}`,
        ...block.children.map(
          r =>
            `${inner}${r.header ? 'head' : 'row'} ${r.children.map(c => `${printInline(c.children)}${c.colspan > 1 ? ` →${c.colspan}` : ''}${c.rowspan > 1 ? ` ↓${c.rowspan}` : ''}`).join(' | ')}`,
        ),
        ...below(block.footnotes),
      ]
  }
}

/** The whole tree; with `lines`, where each block stands; omissions last. */
export function printTree(root: Root, { lines = false, omissions = true } = {}): string {
  return [
    ...root.children.flatMap(b => printBlock(b, '', lines)),
    ...(omissions ? root.omissions.map(o => `omitted ${o.reason}: ${o.text}`) : []),
  ].join('\n')
}
