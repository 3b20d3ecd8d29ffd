// In: an element, its style and the look around it. Out: how text in it looks and how its block stands. No meaning is read from it here.
import { points, side, type Declarations } from './css.ts'
import { attr, type Element } from './tag-soup.ts'
import type { Align } from '../../../model/tree.ts'

/** How a stretch of text looks; inherited. */
export interface Look {
  bold: boolean
  italic: boolean
  underline: boolean
  /** Raised and small: a footnote mark, as a rule. */
  raised: boolean
  /** In points. */
  size: number
  /** Target of the link it stands in. */
  url: string | null
  align: Align
  hidden: boolean
  /** White space counts, as in <pre>. */
  pre: boolean
}

export const PLAIN: Look = {
  bold: false,
  italic: false,
  underline: false,
  raised: false,
  size: 10,
  url: null,
  align: 'left',
  hidden: false,
  pre: false,
}

const FONT_SIZES = [6, 7.5, 10, 12, 13.5, 18, 24, 36]
const NAMED_SIZES: Record<string, number> = {
  'xx-small': 6,
  'x-small': 7.5,
  small: 10,
  medium: 12,
  large: 13.5,
  'x-large': 18,
  'xx-large': 24,
}
const HEADINGS: Record<string, number> = { h1: 24, h2: 18, h3: 14, h4: 12, h5: 10, h6: 9 }
const BOLD = new Set(['b', 'strong', 'th'])
const ITALIC = new Set(['i', 'em', 'cite', 'dfn'])
const BLOCK_CELLS = new Set(['td', 'th', 'tr', 'tbody', 'thead', 'tfoot', 'table', 'div', 'p', 'img'])

function fontSize(value: string, around: number): number {
  if (value in NAMED_SIZES) return NAMED_SIZES[value]!
  if (value === 'smaller') return around * 0.83
  if (value === 'larger') return around * 1.2
  if (value.endsWith('%')) return (around * Number.parseFloat(value)) / 100 || around
  return points(value, around) ?? around
}

/** <font size="3">, "+1" or "-2". */
function fontTagSize(value: string, around: number): number {
  const n = Number.parseInt(value, 10)
  if (Number.isNaN(n)) return around
  return /^[+-]/.test(value) ? around * 1.2 ** n : FONT_SIZES[Math.min(Math.max(n, 0), 7)]!
}

function alignOf(value: string | undefined): Align | null {
  switch (value?.toLowerCase().trim()) {
    case 'center':
    case '-moz-center':
    case 'middle':
      return 'center'
    case 'right':
    case 'end':
      return 'right'
    case 'left':
    case 'justify':
    case 'start':
      return 'left'
    default:
      return null
  }
}

/** The look within an element. */
export function lookWithin(element: Element, style: Declarations, around: Look): Look {
  const tag = element.tagName
  const look: Look = { ...around }
  if (BOLD.has(tag)) look.bold = true
  if (ITALIC.has(tag)) look.italic = true
  if (tag === 'u' || tag === 'ins') look.underline = true
  if (tag === 'sup') {
    look.raised = true
    look.size = around.size * 0.75
  }
  if (tag === 'center' || tag === 'caption' || tag === 'th') look.align = 'center'
  if (tag === 'big') look.size *= 1.2
  if (tag === 'small') look.size *= 0.83
  if (tag === 'pre' || tag === 'listing') look.pre = true
  if (tag in HEADINGS) {
    look.bold = true
    look.size = HEADINGS[tag]!
  }
  // A table does not take over the centring of what stands around it.
  if (tag === 'table') look.align = 'left'
  if (tag === 'font') look.size = fontTagSize(attr(element, 'size'), around.size)
  if (tag !== 'table' && tag !== 'img') look.align = alignOf(attr(element, 'align')) ?? look.align
  if (element.attrs.some(a => a.name === 'hidden')) look.hidden = true

  const font = style.get('font')
  if (font) {
    const size = /(?:^|\s)(\d*\.?\d+(?:pt|px|em|%|in))/.exec(font)
    if (size) look.size = fontSize(size[1]!, around.size)
    look.bold = /\bbold(?:er)?\b|\b[6-9]00\b/.test(font)
    look.italic = /\bitalic\b|\boblique\b/.test(font)
  }
  const size = style.get('font-size')
  if (size) look.size = fontSize(size, around.size)
  const weight = style.get('font-weight')
  if (weight) look.bold = /bold/.test(weight) || Number.parseInt(weight, 10) >= 600
  const slant = style.get('font-style')
  if (slant) look.italic = /italic|oblique/.test(slant)
  const line = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`
  if (line.includes('underline')) look.underline = true
  look.align = alignOf(style.get('text-align')) ?? look.align
  if (style.get('display') === 'none' || style.get('visibility') === 'hidden') look.hidden = true
  if (/^pre/.test(style.get('white-space') ?? '')) look.pre = tag === 'pre' || style.get('white-space') === 'pre'
  if (!BLOCK_CELLS.has(tag) || /^inline/.test(style.get('display') ?? '')) {
    const vertical = style.get('vertical-align') ?? ''
    const lift = points(style.get('bottom'), look.size) ?? -(points(style.get('top'), look.size) ?? 0)
    const lifted = style.get('position') === 'relative' && lift > 0
    if (vertical === 'super' || ((vertical === 'top' || vertical === 'text-top' || lifted) && look.size < around.size * 0.9))
      look.raised = true
    else if (vertical === 'baseline' && look.size >= around.size) look.raised = tag === 'sup'
  }
  return look
}

/** The space that a block keeps above or below it, in points; a paragraph without a margin of its own keeps a line. */
export function spaceOf(element: Element, style: Declarations, which: 'top' | 'bottom', size: number): number {
  const own = style.has('margin') || style.has(`margin-${which}`)
  return (
    (own ? side(style, 'margin', which, size) : /^(?:p|h[1-6]|blockquote)$/.test(element.tagName) ? size : 0) +
    side(style, 'padding', which, size)
  )
}

/** How far an element sets its contents in from the left, in points. */
export function indentOf(element: Element, style: Declarations, size: number): number {
  const own = side(style, 'margin', 'left', size) + side(style, 'padding', 'left', size)
  // A hanging indent sets in the lines after the first: its block stands where its marker does.
  const hanging = Math.min(0, points(style.get('text-indent'), size) ?? 0)
  return Math.max(0, own + hanging) + (element.tagName === 'blockquote' || element.tagName === 'dd' ? 30 : 0)
}

/** Whether space is kept before an element that stands within a line. */
export function setApart(style: Declarations, size: number): boolean {
  return side(style, 'padding', 'left', size) + side(style, 'margin', 'left', size) >= 2
}
