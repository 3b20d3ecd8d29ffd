// Texts put under their headings so far: a later text of one heading follows the earlier one, apart for each kind of document.
// Keeps and finds; decides nothing about what the texts say.
import type { Target } from '../../../model/kinds.ts'
import type { Event, TextInForce } from '../../../model/library.ts'
import type { Base } from './base.ts'
import { markedDifference } from './marked-difference.ts'
import { holdsFrom } from '../../../model/outcome.ts'
import { shortHeading } from './section.ts'

export interface Shelf {
  /** In the order in which they came. */
  texts: TextInForce[]
  chains: Map<string, { text: TextInForce; documents: readonly Target[] }[]>
}

/** The newest text under the heading in any of the documents. */
export function newestOf({ chains }: Shelf, heading: string, documents: readonly Target[]): TextInForce | undefined {
  return (chains.get(shortHeading(heading)) ?? []).findLast(
    c => !c.documents.length || !documents.length || c.documents.some(d => documents.includes(d)),
  )?.text
}

/** The newest text under every heading. */
export function newestOfAll(shelf: Shelf, documents: readonly Target[]): TextInForce[] {
  return [...shelf.chains.values()].flatMap(chain => newestOf(shelf, chain[0]!.text.heading, documents) ?? [])
}

type New = Pick<TextInForce, 'heading' | 'path' | 'paragraphs' | 'replaces' | 'source'>

/** The text as the event makes it, with the difference from what stood before; the text that it follows ends with it. */
export function put(shelf: Shelf, event: Event, text: New, before: Base | null, earlier: TextInForce | undefined): void {
  const next: TextInForce = {
    ...text,
    from: holdsFrom(event),
    to: null,
    known: event.known,
    event: event.id,
    diff: before ? markedDifference(before.paragraphs, text.paragraphs) : null,
    base: before?.filing ?? null,
  }
  if (earlier) earlier.to ??= holdsFrom(event) ?? event.dated
  shelf.texts.push(next)
  const id = shortHeading(text.heading)
  shelf.chains.set(id, [...(shelf.chains.get(id) ?? []), { text: next, documents: event.change.amendment!.documents }])
}
