// In: drafts. Out: block nodes. Headings by prominence; nothing is left out here.
import { between, type Block, type Footnote, type Heading, type List, type Paragraph } from '../../../model/tree.ts'
import { placeOf, runsOf, type Draft, type ListDraft, type NoteDraft, type TextDraft } from './draft.ts'
import { bodySize, headingsIn } from './headings.ts'
import { inlineOf } from './inline.ts'
import { centredByIndent, insetsIn, isTight } from './placing.ts'
import { withQuotes } from './quotes.ts'
import { tableOf } from './table.ts'
import { withSignatures } from './signatures.ts'
import { titleLength } from './title-block.ts'

/** What is known of drafts beside what they hold. */
interface Looks {
  /** The first draft of the document. */
  first: Draft | undefined
  depths: ReadonlyMap<Draft, Heading['depth']>
  inset: ReadonlySet<Draft>
}

/** The blocks of a document. */
export function blocksOf(drafts: readonly Draft[]): Block[] {
  const body = bodySize(drafts)
  const top = titleLength(drafts, body)
  const title = drafts.slice(0, top).filter(d => d.kind === 'text')
  const text = drafts.slice(top)
  const depths = headingsIn(text, body)
  const quoted = withQuotes(text, new Set(depths.keys()))
  const inset = insetsIn(quoted, new Set(depths.keys()))
  return [...titleOf(title, body), ...withSignatures(blocksIn(quoted, { first: drafts[0], depths, inset }))]
}

function blocksIn(drafts: readonly Draft[], looks: Looks): Block[] {
  return drafts.flatMap((draft, i) => blocksOfDraft(draft, drafts[i - 1], looks))
}

function blocksOfDraft(draft: Draft, above: Draft | undefined, looks: Looks): Block[] {
  switch (draft.kind) {
    case 'text':
      return [headingOrParagraph(draft, above, looks)]
    case 'ready':
      return draft === looks.first ? draft.blocks : withoutTitles(draft.blocks)
    case 'page':
      return [{ type: 'pageBreak', position: draft.position }]
    case 'note':
      return [noteOf(draft, looks)]
    case 'list':
      return [listOf(draft, looks)]
    case 'quote':
      return [{ type: 'blockquote', children: blocksIn(draft.drafts, looks), position: draft.position }]
    case 'grid':
      return [tableOf(draft.grid, inlineOf(runsOf(draft.caption)), blocksIn(draft.notes, looks) as Footnote[], draft.position)]
    case 'table':
      throw new Error('blocksOf: expected tables to be resolved, found one as drawn')
  }
}

function headingOrParagraph(draft: TextDraft, above: Draft | undefined, { depths, inset }: Looks): Heading | Paragraph {
  const depth = depths.get(draft)
  const children = inlineOf(draft.runs)
  if (depth) return { type: 'heading', depth, children, position: placeOf(draft) }
  return {
    type: 'paragraph',
    align: draft.align,
    ...(isTight(draft, above) ? { tight: true } : {}),
    ...(inset.has(draft) ? { inset: true } : {}),
    children,
    position: placeOf(draft),
  }
}

/** A title further down is none. */
function withoutTitles(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((b): Block[] => (b.type === 'titleBlock' ? b.children : [b]))
}

function noteOf({ mark, markPosition, drafts, position }: NoteDraft, looks: Looks): Footnote {
  return { type: 'footnote', mark, markPosition, children: blocksIn(drafts, looks), position }
}

function listOf({ ordered, items, position }: ListDraft, looks: Looks): List {
  return {
    type: 'list',
    ordered,
    position,
    children: items.map(item => ({
      type: 'listItem',
      marker: item.marker,
      markerPosition: item.markerPosition,
      children: blocksIn(item.drafts, looks),
      position: item.position,
    })),
  }
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
