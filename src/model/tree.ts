// The tree that parsing makes of a document: mdast's shapes where they fit, our own nodes where filings need them.
// Every node knows where it stood in the file as filed. Source words stand in the leaves, in source order;
// what was left out is listed as omissions. Tables of plain text are in cell order.
import type { Lines } from './lines.ts'

/** A place in the file as filed: 1-based line and column, 0-based offset in UTF-16 units of the decoded text. */
export interface Point {
  line: number
  column: number
  offset: number
}
export interface Position {
  start: Point
  end: Point
}
interface Placed {
  position: Position
}

// ---- inline ----
/** Words from one source line, white space folded to single spaces. A leaf never spans two lines.
 *  Leading or trailing white space of the source is kept as one space, so that leaves join to true text by plain concatenation. */
export interface Text extends Placed {
  type: 'text'
  value: string
}
export interface Strong extends Placed {
  type: 'strong'
  children: Inline[]
}
export interface Emphasis extends Placed {
  type: 'emphasis'
  children: Inline[]
}
export interface Underline extends Placed {
  type: 'underline'
  children: Inline[]
}
/** Raised text; a footnote mark more often than not. */
export interface Superscript extends Placed {
  type: 'superscript'
  children: Inline[]
}
/** `url` is '#anchor' of this document, or an http(s) or mailto address; anything else is parsed to its children alone. */
export interface Link extends Placed {
  type: 'link'
  url: string
  children: Inline[]
}
/** The line ends here; `across`: it goes on in another column, as the addresses of a letterhead do. */
export interface Break extends Placed {
  type: 'break'
  across?: true
}
/** The target of an internal link. */
export interface Anchor extends Placed {
  type: 'anchor'
  id: string
}
export type Inline = Text | Strong | Emphasis | Underline | Superscript | Link | Break | Anchor

// ---- blocks ----
export type Align = 'left' | 'center' | 'right'
export interface Heading extends Placed {
  type: 'heading'
  depth: 1 | 2 | 3 | 4 | 5 | 6
  children: Inline[]
}
/** `tight`: a short line right under the one before it, as in an address. `inset`: set in as far as the list item above it, which it
 *  goes on with. */
export interface Paragraph extends Placed {
  type: 'paragraph'
  align: Align
  tight?: true
  inset?: true
  children: Inline[]
}
/** `ordered`: the markers are numbers or letters. Markers are part of the words of the document. */
export interface List extends Placed {
  type: 'list'
  ordered: boolean
  children: ListItem[]
}
/** `marker` as printed: "1.", "(i)", "o"; '' where the source draws none. */
export interface ListItem extends Placed {
  type: 'listItem'
  marker: string
  markerPosition: Position | null
  children: Block[]
}
/** Text set in from both sides or the left: replaced or quoted words, as a rule. */
export interface Blockquote extends Placed {
  type: 'blockquote'
  children: Block[]
}
/** The lines at the top of a document: trust, portfolio, "Supplement dated … to …", or a sender's address. */
export interface TitleBlock extends Placed {
  type: 'titleBlock'
  children: (Paragraph | Heading)[]
}
export interface Signature extends Placed {
  type: 'signature'
  children: Paragraph[]
}
export interface Footnote extends Placed {
  type: 'footnote'
  mark: string
  markPosition: Position | null
  children: Block[]
}
export interface PageBreak extends Placed {
  type: 'pageBreak'
}
/** A rectangular table: every row accounts for `columns` columns by its cells' colspan and rowspans from above. */
export interface Table extends Placed {
  type: 'table'
  /** How the source set it: `<TABLE>` or spaces in text, or HTML. */
  source: 'text' | 'html'
  columns: number
  /** What stands in the table's own frame above its column heads; [] where nothing does. */
  caption: Inline[]
  children: TableRow[]
  /** Notes that stand inside the table's frame or right under it. */
  footnotes: Footnote[]
}
export interface TableRow extends Placed {
  type: 'tableRow'
  header: boolean
  children: TableCell[]
}
/** `column` is 0-based. `$`, `%` and parentheses that had cells of their own are merged into their figure. */
export interface TableCell extends Placed {
  type: 'tableCell'
  header: boolean
  column: number
  colspan: number
  rowspan: number
  align: Align
  children: Inline[]
}
export type Block = Heading | Paragraph | List | Blockquote | TitleBlock | Signature | Footnote | PageBreak | Table
export type Node = Root | Block | ListItem | TableRow | TableCell | Inline

/** Something of the source that the readable text leaves out, and why. */
export interface Omission {
  reason:
    | 'sgml-tag'
    | 'markup'
    | 'ruling'
    | 'page-number'
    | 'running-head'
    | 'bullet'
    | 'leader'
    | 'hidden'
    | 'image'
    | 'soft-hyphen'
    | 'damage'
  text: string
  lines: Lines
}

export interface Root extends Placed {
  type: 'root'
  format: 'text' | 'html'
  children: Block[]
  omissions: Omission[]
}

/** Lines that a node covers. */
export function linesOf(node: Placed): Lines {
  const { start, end } = node.position
  // A node that ends at the first column of a line ends on the line before.
  return [start.line, end.column === 1 && end.line > start.line ? end.line - 1 : end.line]
}

/** Position from the start of one node to the end of another. */
export function between(a: Placed, b: Placed): Position {
  return { start: a.position.start, end: b.position.end }
}

/** A node's children, [] for leaves; a table's caption, rows and notes in that order. */
export function childrenOf(node: Node): Node[] {
  if (node.type === 'table') return [...node.caption, ...node.children, ...node.footnotes]
  return 'children' in node ? node.children : []
}

/** Visits a node and all below it in source order; `visitor` returning false skips what is below. */
export function walk(node: Node, visitor: (node: Node, ancestors: readonly Node[]) => unknown, ancestors: readonly Node[] = []): void {
  if (visitor(node, ancestors) === false) return
  const below = [...ancestors, node]
  for (const child of childrenOf(node)) walk(child, visitor, below)
}
