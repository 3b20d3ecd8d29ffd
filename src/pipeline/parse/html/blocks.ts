// In: drafts. Out: block nodes. Headings by prominence; nothing is left out here.
import type { Block, Footnote } from '../../../model/tree.ts'
import { placeOf, runsOf, type Draft } from './draft.ts'
import { headingsIn } from './headings.ts'
import { inlineOf } from './inline.ts'
import { withQuotes } from './quotes.ts'
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
      case 'quote': return [{ type: 'blockquote', children: draft.drafts.flatMap(build), position: draft.position }]
      case 'grid': return [tableOf(draft.grid, inlineOf(runsOf(draft.caption)), draft.notes.flatMap(build) as Footnote[], draft.position)]
      case 'table': throw new Error('blocksOf: expected tables to be resolved, found one as drawn')
    }
  }
  return withQuotes(drafts, new Set(depths.keys())).flatMap(build)
}
