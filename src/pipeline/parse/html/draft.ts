// What stands between the tags of the source and our tree: runs of text that look alike, in paragraphs, lists and tables.
import type { Align, Block, Position } from '../../../model/tree.ts'
import type { Grid } from './grid.ts'
import type { Look } from './look.ts'

/** A stretch of text on one source line; `value` has its white space folded. */
export interface TextRun {
  kind: 'text'
  value: string
  look: Look
  position: Position
}
export interface BreakRun {
  kind: 'break'
  position: Position
}
export interface AnchorRun {
  kind: 'anchor'
  id: string
  position: Position
}
export type Run = TextRun | BreakRun | AnchorRun

/** One paragraph or heading. */
export interface TextDraft {
  kind: 'text'
  runs: Run[]
  align: Align
  /** Set in from the left, in points. */
  indent: number
  /** No space above it. */
  close?: boolean
}
export interface ItemDraft {
  marker: string
  markerPosition: Position | null
  drafts: Draft[]
  position: Position
}
export interface ListDraft {
  kind: 'list'
  ordered: boolean
  items: ItemDraft[]
  position: Position
}
/** `drawn`: only a rule across the page, which may end a page or underline a heading. */
export interface PageDraft {
  kind: 'page'
  drawn?: true
  position: Position
}
export interface NoteDraft {
  kind: 'note'
  mark: string
  markPosition: Position
  drafts: Draft[]
  position: Position
}
export interface CellDraft {
  /** First slot and the one behind the last, counted as the source counts columns. */
  from: number
  to: number
  rowspan: number
  th: boolean
  /** A rule under it. */
  ruled: boolean
  /** A coloured ground. */
  shaded: boolean
  align: Align
  drafts: Draft[]
  position: Position
}
export interface RowDraft {
  cells: CellDraft[]
  head: boolean
  position: Position
}
export interface TableDraft {
  kind: 'table'
  rows: RowDraft[]
  caption: Draft[]
  indent: number
  position: Position
}
/** A table that is one: as a rectangle, with the notes under it. */
export interface GridDraft {
  kind: 'grid'
  grid: Grid
  caption: Draft[]
  notes: NoteDraft[]
  position: Position
}
export interface QuoteDraft {
  kind: 'quote'
  drafts: Draft[]
  position: Position
}
/** Blocks that another reader has made. */
export interface ReadyDraft {
  kind: 'ready'
  blocks: Block[]
  position: Position
}
export type Draft = ReadyDraft | TextDraft | ListDraft | PageDraft | NoteDraft | TableDraft | GridDraft | QuoteDraft

/** The words of runs as one string, breaks as spaces. */
export function wordsOf(runs: readonly Run[]): string {
  let text = ''
  for (const run of runs) text += run.kind === 'text' ? run.value : run.kind === 'break' ? ' ' : ''
  return text.replace(/\s+/g, ' ').trim()
}

/** All runs of drafts in source order, with a break between paragraphs. */
export function runsOf(drafts: readonly Draft[]): Run[] {
  const runs: Run[] = []
  const add = (more: readonly Run[]) => {
    const last = runs.at(-1)
    if (last && more.length && !hangs(more)) runs.push({ kind: 'break', position: { start: last.position.end, end: last.position.end } })
    for (const run of more) runs.push(run)
  }
  const marker = (value: string, position: Position) => add([{ kind: 'text', value: `${value} `, position, look: firstLook(drafts) }])
  const visit = (draft: Draft): void => {
    switch (draft.kind) {
      case 'text':
        add(draft.runs)
        return
      case 'page':
      case 'ready':
        return
      case 'list':
        for (const item of draft.items) {
          if (item.marker) marker(item.marker, item.markerPosition ?? item.position)
          item.drafts.forEach(visit)
        }
        return
      case 'quote':
        draft.drafts.forEach(visit)
        return
      case 'grid':
        draft.caption.forEach(visit)
        for (const row of draft.grid.rows) for (const cell of row.cells) cell.drafts.forEach(visit)
        draft.notes.forEach(visit)
        return
      case 'note':
        marker(draft.mark, draft.markPosition)
        draft.drafts.forEach(visit)
        return
      case 'table':
        draft.caption.forEach(visit)
        for (const row of draft.rows) for (const cell of row.cells) cell.drafts.forEach(visit)
    }
  }
  drafts.forEach(visit)
  return runs
}

/** A percent sign, a parenthesis or a raised mark hangs on what stands before it, even in a paragraph of its own. */
function hangs(runs: readonly Run[]): boolean {
  const worded = runs.filter(r => r.kind === 'text').filter(r => r.value.trim() !== '')
  return worded.every(r => r.look.raised || /^[)%\s]+$/.test(r.value))
}

function firstLook(drafts: readonly Draft[]): Look {
  for (const draft of drafts) if (draft.kind === 'text') for (const run of draft.runs) if (run.kind === 'text') return run.look
  return { bold: false, italic: false, underline: false, raised: false, size: 10, url: null, align: 'left', hidden: false, pre: false }
}

/** Where a draft stood. */
export function placeOf(draft: Draft): Position {
  return draft.kind === 'text' ? { start: draft.runs[0]!.position.start, end: draft.runs.at(-1)!.position.end } : draft.position
}

/** A caption may stand behind its rows, and a row's cells be gathered from several lines. */
export const inSourceOrder = (drafts: readonly Draft[]): Draft[] =>
  drafts.toSorted((a, b) => placeOf(a).start.offset - placeOf(b).start.offset)

/** Where the first words of drafts stand, without the tags around them. */
export function wordsPlace(drafts: readonly Draft[]): Position {
  const first = runsOf(drafts).find(r => r.kind === 'text' && r.value.trim() !== '')
  if (!first) throw new Error('wordsPlace: expected drafts with words, found none')
  return first.position
}

/** A mark stands on one line: "3" above "4" is no "34". */
export function onOneLine(drafts: readonly Draft[]): boolean {
  return (
    new Set(
      runsOf(drafts)
        .filter(r => r.kind === 'text' && r.value.trim() !== '')
        .map(r => r.position.start.line),
    ).size < 2
  )
}
