// In: block nodes of a filing's tree. Out: hast: headings, lists, true tables with scopes, notes tied to their marks. Adds no word.
import type { Element, ElementContent } from 'hast'
import { textOf } from '../../model/joined-text.ts'
import type { Block, Footnote, Heading, Inline, ListItem, Paragraph, Table, TableCell } from '../../model/tree.ts'
import { element, text } from './hast.ts'
import { inline, type InlineContext } from './inline.ts'
import { tableLabel } from './table-label.ts'

export interface TocEntry {
  id: string
  title: string
  level: number
  back: string
}
export interface BlockContext extends InlineContext {
  /** Makes an id for a heading, and enters it in the table of contents. */
  heading: (title: string, depth: number) => { id: string; level: number; back: string | null }
  /** The table above, when nothing but its notes and the next caption stand between. */
  above: Table | null
  /** Marks of what was read from an item. */
  marks: ReadonlyMap<ListItem, Element[]>
}

const BREAK = text('\n')
const spaced = (children: ElementContent[]): ElementContent[] => children.flatMap(c => [c, BREAK])
const linkless = (nodes: readonly Inline[], context: BlockContext) => inline(nodes, context, { linked: true, cell: false })

export function block(node: Block, context: BlockContext): ElementContent {
  const blocks = (nodes: readonly Block[]) => spaced(nodes.map(n => block(n, context)))
  switch (node.type) {
    case 'heading': {
      const { id, level, back } = context.heading(textOf([node]), node.depth)
      const inner = back ? [element('a', { href: `#${back}` }, linkless(node.children, context))] : inline(node.children, context)
      return element(`h${level}`, { id, tabIndex: -1 }, inner)
    }
    case 'paragraph':
      return element('p', { className: classesOf(node) }, inline(node.children, context))
    case 'list':
      return element(
        'ul',
        { className: [node.ordered ? 'ol' : 'ul'], role: 'list' },
        spaced(node.children.map(item => listItem(item, context))),
      )
    case 'blockquote':
      return element('blockquote', {}, blocks(node.children))
    case 'titleBlock':
      return element(
        'div',
        { className: ['titleblock'] },
        spaced(node.children.map(n => (n.type === 'heading' ? titleLine(n, node.children, context) : block(n, context)))),
      )
    case 'signature':
      return element('div', { className: ['signature'] }, blocks(node.children))
    case 'footnote':
      return footnote(node, context)
    case 'pageBreak':
      return element('hr', { className: ['page'] })
    case 'table':
      return table(node, context)
  }
}

function classesOf({ align, tight, inset }: Paragraph): string[] | null {
  const classes = [...(align === 'left' ? [] : [align]), ...(tight ? ['tight'] : []), ...(inset ? ['inset'] : [])]
  return classes.length ? classes : null
}

/** A name on the cover heads no section: the page's own title stands for it, and the contents leave it out. */
function titleLine(node: Heading, beside: readonly Block[], context: BlockContext): ElementContent {
  const centred = beside.some(n => n.type === 'paragraph' && n.align === 'center')
  return element('p', { className: ['titleline', ...(centred ? ['center'] : [])] }, inline(node.children, context))
}

/** The marker as printed stands before the words: it is part of them. */
function listItem(item: ListItem, context: BlockContext): ElementContent {
  const marker = item.marker ? [element('span', { className: ['marker'] }, [text(item.marker)]), text(' ')] : []
  return element('li', { className: item.marker ? null : ['drawn'] }, [
    ...(context.marks.get(item) ?? []),
    ...marker,
    element('div', {}, spaced(item.children.map(n => block(n, context)))),
  ])
}

function footnote(node: Footnote, context: BlockContext): ElementContent {
  const { note, ref } = context.notes.idsOf(node)
  const mark = node.mark
    ? [
        ref
          ? element('a', { href: `#${ref}`, className: ['mark'] }, [text(node.mark)])
          : element('span', { className: ['mark'] }, [text(node.mark)]),
        text(' '),
      ]
    : []
  return element('div', { className: ['footnote'], id: note }, [
    ...mark,
    element('div', {}, spaced(node.children.map(n => block(n, context)))),
  ])
}

function table(node: Table, context: BlockContext): ElementContent {
  const header = node.children.filter((row, i) => row.header && node.children.slice(0, i).every(r => r.header))
  const body = node.children.slice(header.length)
  const figures = figureColumns(body)
  const rows = (some: typeof body) =>
    spaced(
      some.map(row =>
        element(
          'tr',
          {},
          spaced(
            row.children.map(cell => tableCell(cell, row.header, cell.colspan === node.columns && node.columns > 1, figures, context)),
          ),
        ),
      ),
    )
  const label = tableLabel(node)
  return element(
    'div',
    { className: ['ftable'] },
    spaced([
      element('div', { className: ['scroll'], tabIndex: 0, role: 'group', ariaLabel: label }, [
        element(
          'table',
          { ariaLabel: node.caption.length ? null : label },
          spaced([
            ...(node.caption.length ? [element('caption', {}, inline(node.caption, context))] : []),
            ...(header.length ? [element('thead', {}, rows(header))] : headsAgain(node, figures, context.above)),
            ...(body.length ? [element('tbody', {}, rows(body))] : []),
          ]),
        ),
      ]),
      ...node.footnotes.map(n => footnote(n, context)),
    ]),
  )
}

// Shareholder Fees                 Class A   Class C
// Annual Fund Operating Expenses   0.25%     1.00%      <- a frame of its own, whose columns are those of the frame above
/** Heads that hold for this table too; the style sheet draws them, since the source says them once. */
function headsAgain(node: Table, figures: ReadonlySet<number>, above: Table | null): ElementContent[] {
  const heads = above?.children.findLast((row, i) => row.header && above.children.slice(0, i).every(r => r.header))
  if (!heads || above!.columns !== node.columns || figures.size !== node.columns - 1 || heads.children.some(c => c.colspan > 1)) return []
  return [
    element('thead', { className: ['again'] }, [
      element(
        'tr',
        {},
        heads.children.map(c =>
          element('td', { className: c.column ? ['num', 'short'] : null, dataHead: c.column ? textOf(c.children) : null }),
        ),
      ),
    ]),
  ]
}

/** Columns that hold figures more often than words: "None" stands right among them, and the head above them. The first holds labels, be
 *  they years. */
function figureColumns(body: Table['children']): Set<number> {
  const counts = new Map<number, number>()
  for (const cell of body.flatMap(row => row.children)) {
    const words = textOf(cell.children)
    if ((cell.column > 0 || /[$%]\W*$|^\W*\$/.test(words)) && cell.colspan === 1 && words)
      counts.set(cell.column, (counts.get(cell.column) ?? 0) + (isFigure(words) ? 1 : -1))
  }
  return new Set([...counts].filter(([, n]) => n > 0).map(([column]) => column))
}

const isFigure = (words: string): boolean =>
  words.length < 20 && (/\d/.test(words) || /^(?:none|n\/a|nil|-+|–|—)\W{0,3}(?:\(?\w{1,2}\)){0,3}$/i.test(words))

/** So few letters stand on one line: "10 Years", "Class R6". */
const SHORT = 9

/** `wide`: it spans the whole table, and names the rows below it. */
function tableCell(cell: TableCell, inHead: boolean, wide: boolean, figures: ReadonlySet<number>, context: BlockContext): ElementContent {
  const inner = inline(cell.children, context, { linked: false, cell: true })
  const words = textOf(cell.children)
  const span = { colSpan: cell.colspan > 1 ? cell.colspan : null, rowSpan: cell.rowspan > 1 ? cell.rowspan : null }
  const numeric = figures.has(cell.column) && cell.colspan === 1 && (inHead || isFigure(words))
  const classes = [
    ...(numeric ? ['num'] : cell.align === 'left' ? [] : [cell.align]),
    ...(words && words.length <= SHORT ? ['short'] : []),
    ...(wide && !inHead ? ['section'] : []),
  ]
  const className = classes.length ? classes : null
  // What stands before figures says whose they are, whether the source marked it or not.
  const named = cell.header || inHead || (cell.column === 0 && cell.colspan === 1 && figures.size > 0 && !figures.has(0))
  if (!words || !named) return element('td', { ...span, className }, inner)
  return element(
    'th',
    { ...span, className, scope: inHead ? (cell.colspan > 1 ? 'colgroup' : 'col') : cell.rowspan > 1 ? 'rowgroup' : 'row' },
    inner,
  )
}
