// In: drafts. Out: block nodes. Headings by prominence; nothing is left out here.
import type { Block } from '../../../model/tree.ts'
import { placeOf, runsOf, type Draft } from './draft.ts'
import { gridOf } from './grid.ts'
import { headingsIn } from './headings.ts'
import { inlineOf } from './inline.ts'
import { tableOf } from './table.ts'

/** The blocks of a document. */
export function blocksOf(drafts: readonly Draft[]): Block[] {
  const depths = headingsIn(drafts)
  const build = (draft: Draft): Block[] => {
    switch (draft.kind) {
      case 'text': {
        const depth = depths.get(draft)
        const children = inlineOf(draft.runs)
        return [depth ? { type: 'heading', depth, children, position: placeOf(draft) } : { type: 'paragraph', align: draft.align, children, position: placeOf(draft) }]
      }
      case 'page': return [{ type: 'pageBreak', position: draft.position }]
      case 'note': return [{ type: 'footnote', mark: draft.mark, markPosition: draft.markPosition, children: draft.drafts.flatMap(build), position: draft.position }]
      case 'list': return [{
        type: 'list', ordered: draft.ordered, position: draft.position,
        children: draft.items.map(i => ({ type: 'listItem', marker: i.marker, markerPosition: i.markerPosition, children: i.drafts.flatMap(build), position: i.position })),
      }]
      case 'table': {
        const grid = gridOf(draft)
        return [tableOf(grid, inlineOf(runsOf(draft.caption)), draft.position)]
      }
    }
  }
  return drafts.flatMap(build)
}
