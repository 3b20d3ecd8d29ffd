// In: a <table>. Out: its draft: rows of cells, each at the slots that its spans leave it, with what is drawn on it.
import type { Position } from '../../../model/tree.ts'
import { styleOf } from './css.ts'
import type { CellDraft, Draft, TableDraft } from './draft.ts'
import { lookWithin, type Look } from './look.ts'
import { hide, omit, placeOf, type Reading } from './reading.ts'
import { attr, isElement, nodesIn, type Element, type SoupNode } from './tag-soup.ts'

/** Lays out what a cell holds. */
type Gather = (reading: Reading, nodes: readonly SoupNode[], look: Look, indent: number) => Draft[]

/** Slots taken from rows above. */
interface Taken {
  from: number
  to: number
  /** Rows left. */
  rows: number
}

/** A row as it is drawn. */
interface RowLook {
  look: Look
  head: boolean
  shaded: boolean
}

export function tableFlow(reading: Reading, element: Element, look: Look, indent: number, gather: Gather): TableDraft {
  reading.tables++
  const draft: TableDraft = { kind: 'table', rows: [], caption: [], indent, position: placeOf(reading, element) }
  let taken: readonly Taken[] = []
  const addRow = (nodes: readonly SoupNode[], row: RowLook, position: Position) => {
    const cells = cellsOf(reading, nodes, row, taken, gather)
    taken = takenBelow(taken, cells)
    if (cells.length || taken.length) draft.rows.push({ cells, head: row.head, position })
  }
  const visit = (nodes: readonly SoupNode[], look: Look, head: boolean) => {
    let stray: SoupNode[] = []
    const flushStray = () => {
      if (stray.length) addRow([...stray], { look, head: false, shaded: false }, placeOf(reading, stray[0]!))
      stray = []
    }
    for (const node of nodes) {
      if (!isElement(node)) {
        if ('value' in node && node.value.trim()) stray.push(node)
        else if ('data' in node) omit(reading, 'markup', node.data.slice(0, 200), placeOf(reading, node))
        continue
      }
      const css = styleOf(node, reading.sheet)
      const within = lookWithin(node, css, look)
      const tag = node.tagName
      if (within.hidden) {
        hide(reading, node)
        continue
      }
      if (tag === 'tr' || tag === 'thead' || tag === 'tbody' || tag === 'tfoot' || tag === 'caption') flushStray()
      if (tag === 'tr') {
        const shaded = isColoured(css.get('background-color') ?? css.get('background') ?? attr(node, 'bgcolor'))
        addRow(nodesIn(node), { look: within, head, shaded }, placeOf(reading, node))
      } else if (tag === 'thead' || tag === 'tbody' || tag === 'tfoot') visit(nodesIn(node), within, tag === 'thead')
      else if (tag === 'caption') draft.caption.push(...gather(reading, [node], within, 0))
      else if (tag !== 'col' && tag !== 'colgroup') stray.push(node)
    }
    flushStray()
  }
  visit(nodesIn(element), look, false)
  reading.tables--
  return draft
}

function cellsOf(reading: Reading, nodes: readonly SoupNode[], row: RowLook, taken: readonly Taken[], gather: Gather): CellDraft[] {
  const cells: CellDraft[] = []
  let slot = 0
  for (const node of nodes) {
    const cell = isElement(node) && (node.tagName === 'td' || node.tagName === 'th') ? node : null
    const css = cell ? styleOf(cell, reading.sheet) : null
    const within = cell ? lookWithin(cell, css!, row.look) : row.look
    if (within.hidden) {
      hide(reading, node)
      continue
    }
    const drafts = gather(reading, cell ? nodesIn(cell) : [node], within, 0)
    if (!cell && !drafts.length) continue
    slot = freeFrom(slot, taken)
    const width = cell ? spanOf(cell, 'colspan', 1000) : 1
    const ground = css?.get('background-color') ?? css?.get('background') ?? (cell ? attr(cell, 'bgcolor') : '')
    cells.push({
      from: slot,
      to: slot + width,
      rowspan: cell ? spanOf(cell, 'rowspan', 2000) : 1,
      th: cell?.tagName === 'th',
      drafts,
      align: within.align,
      position: placeOf(reading, node),
      ruled: css ? isRuledBelow(css.get('border-bottom'), css.get('border-bottom-style'), css.get('border-bottom-width')) : false,
      shaded: row.shaded || isColoured(ground),
    })
    slot += width
  }
  return cells
}

const spanOf = (cell: Element, name: 'colspan' | 'rowspan', most: number): number =>
  Math.min(Math.max(Number.parseInt(attr(cell, name), 10) || 1, 1), most)

/** The first slot from one on that no row above has taken. */
function freeFrom(slot: number, taken: readonly Taken[]): number {
  let free = slot
  const blocking = () => taken.find(t => t.from <= free && free < t.to)
  for (let blocked = blocking(); blocked; blocked = blocking()) free = blocked.to
  return free
}

/** What a row leaves taken for those below it. */
function takenBelow(taken: readonly Taken[], cells: readonly CellDraft[]): Taken[] {
  const left = taken.map(t => ({ ...t, rows: t.rows - 1 })).filter(t => t.rows > 0)
  // Absurd numbers of spans would cost their square.
  if (left.length >= 50) return left
  return [...left, ...cells.filter(c => c.rowspan > 1).map(c => ({ from: c.from, to: c.to, rows: c.rowspan - 1 }))]
}

function isRuledBelow(border: string | undefined, style: string | undefined, width: string | undefined): boolean {
  const all = `${border ?? ''} ${style ?? ''} ${width ?? ''}`
  return /solid|double|\d/.test(all) && !/none|hidden|(?:^|\s)0(?:px|pt)?(?:\s|$)/.test(all)
}

function isColoured(value: string | undefined): boolean {
  return Boolean(value) && !/^(?:transparent|white|#fff(?:fff)?|none|inherit|initial|rgb\(255, ?255, ?255\))?$/i.test(value!.trim())
}
