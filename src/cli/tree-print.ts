// In: a tree. Out: text, one node per line, for people and for tests.
import { childrenOf, linesOf, type Node } from '../model/tree.ts'

/** `heading 2 [7] "Primary Risks:"`; leaves of one block on one line, parted by "|" where the source line ends. */
export function printTree(node: Node, depth = 0): string {
  const pad = '  '.repeat(depth)
  const [first, last] = linesOf(node)
  const place = `[${first === last ? first : `${first}-${last}`}]`
  switch (node.type) {
    case 'text':
    case 'break':
    case 'anchor':
      return ''
    case 'tableRow':
      return `${pad}${node.header ? 'head' : 'row'} ${place} ${node.children.map(cell).join(' ¦ ')}\n`
    case 'heading':
      return `${pad}heading ${node.depth} ${place} ${inline(node)}\n`
    case 'paragraph':
      return [`${pad}paragraph`, place, ...look(node), `${inline(node)}\n`].join(' ')
    default: {
      const extra =
        node.type === 'listItem' ? ` ${node.marker}` : node.type === 'footnote' ? ` ${node.mark}` : node.type === 'table' ? size(node) : ''
      const children = node.type === 'table' ? [...node.children, ...node.footnotes] : childrenOf(node)
      const omitted = node.type === 'root' ? node.omissions.map(o => `omitted [${o.lines[0]}] ${o.reason} ${o.text}\n`).join('') : ''
      return `${pad}${node.type} ${place}${extra}\n${children.map(c => printTree(c, depth + 1)).join('')}${omitted}`
    }
  }
}

type Of<T extends Node['type']> = Extract<Node, { type: T }>

/** `2+3v2:words`: the column, how many it spans, and how many rows. */
const cell = (c: Of<'tableRow'>['children'][number]): string =>
  `${c.column}${c.colspan > 1 ? `+${c.colspan}` : ''}${c.rowspan > 1 ? `v${c.rowspan}` : ''}:${inline(c)}`

const look = ({ align, tight, inset }: Of<'paragraph'>): string[] =>
  [align === 'left' ? '' : align, tight ? 'tight' : '', inset ? 'inset' : ''].filter(Boolean)

const size = ({ columns, caption }: Of<'table'>): string =>
  ` ${columns} columns${caption.length ? `, caption ${caption.map(inline).join('')}` : ''}`

function inline(node: Node): string {
  if (node.type === 'text') return node.value.endsWith(' ') ? `${node.value.slice(0, -1)}|` : `${node.value}`
  if (node.type === 'break') return node.across ? '⇥' : '⏎'
  return childrenOf(node).map(inline).join('')
}
