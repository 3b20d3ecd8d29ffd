// In: drafts. Out: block nodes. Headings by prominence; nothing is left out here.
import { between, type Block, type Footnote, type Heading, type Paragraph } from '../../../model/tree.ts'
import { placeOf, runsOf, type Draft, type TextDraft } from './draft.ts'
import { bodySize, headingsIn } from './headings.ts'
import { inlineOf } from './inline.ts'
import { centredByIndent, insetsIn, isTight } from './placing.ts'
import { withQuotes } from './quotes.ts'
import { tableOf } from './table.ts'
import { withSignatures } from './signatures.ts'
import { titleLength } from './title-block.ts'

/** The blocks of a document. */
export function blocksOf(drafts: readonly Draft[]): Block[] {
  const body = bodySize(drafts)
  const top = titleLength(drafts, body)
  const title = drafts.slice(0, top).filter(d => d.kind === 'text')
  const text = drafts.slice(top)
  const depths = headingsIn(text, body)
  const quoted = withQuotes(text, new Set(depths.keys()))
  const inset = insetsIn(quoted, new Set(depths.keys()))
  const build = (draft: Draft, i: number, all: readonly Draft[]): Block[] => {
    switch (draft.kind) {
      case 'text': {
        const depth = depths.get(draft)
        const children = inlineOf(draft.runs)
        if (depth) return [{ type: 'heading', depth, children, position: placeOf(draft) }]
        return [
          {
            type: 'paragraph',
            align: draft.align,
            ...(isTight(draft, all[i - 1]) ? { tight: true } : {}),
            ...(inset.has(draft) ? { inset: true } : {}),
            children,
            position: placeOf(draft),
          },
        ]
      }
      // A title further down is none.
      case 'ready':
        return draft === drafts[0] ? draft.blocks : draft.blocks.flatMap((b): Block[] => (b.type === 'titleBlock' ? b.children : [b]))
      case 'page':
        return [{ type: 'pageBreak', position: draft.position }]
      case 'note':
        return [
          {
            type: 'footnote',
            mark: draft.mark,
            markPosition: draft.markPosition,
            children: draft.drafts.flatMap(build),
            position: draft.position,
          },
        ]
      case 'list':
        return [
          {
            type: 'list',
            ordered: draft.ordered,
            position: draft.position,
            children: draft.items.map(i => ({
              type: 'listItem',
              marker: i.marker,
              markerPosition: i.markerPosition,
              children: i.drafts.flatMap(build),
              position: i.position,
            })),
          },
        ]
      case 'quote':
        return [{ type: 'blockquote', children: draft.drafts.flatMap(build), position: draft.position }]
      case 'grid':
        return [tableOf(draft.grid, inlineOf(runsOf(draft.caption)), draft.notes.flatMap(build) as Footnote[], draft.position)]
      case 'table':
        throw new Error('blocksOf: expected tables to be resolved, found one as drawn')
    }
  }
  return [...titleOf(title, body), ...withSignatures(quoted.flatMap(build))]
}

/** The title: what stands out most in it is its heading. */
function titleOf(drafts: readonly TextDraft[], body: number): Block[] {
  if (!drafts.length) return []
  const depths = headingsIn(drafts, body, true)
  const centred = centredByIndent(drafts)
  const children = drafts.map((draft, i): Heading | Paragraph => {
    const place = { children: inlineOf(draft.runs), position: placeOf(draft) }
    return depths.get(draft) === 1
      ? { type: 'heading', depth: 1, ...place }
      : { type: 'paragraph', align: centred ? 'center' : draft.align, ...(isTight(draft, drafts[i - 1]) ? { tight: true } : {}), ...place }
  })
  return [{ type: 'titleBlock', children, position: between(children[0]!, children.at(-1)!) }]
}
