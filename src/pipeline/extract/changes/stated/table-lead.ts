// In: a table. Out: the sentence before it that says what it is of and from when; [] where none stands there.
//   "The portfolio managers change as follows, effective June 1:"
//    ^ from here to the table
import type { Passage, Sentence } from '../../view.ts'
import type { Reading, Span } from '../candidate.ts'

/** `which`: the one of the sentences before it that leads it, as a rule the last. */
export function leadOf(
  table: Passage,
  { context: { view } }: Reading,
  which: (sentences: readonly Sentence[]) => Sentence | undefined = sentences => sentences.at(-1),
): Span[] {
  const before = view.passages[table.index - 1]
  const lead = before && which(before.sentences)
  return before && lead && before.kind !== 'table' ? [{ passage: before.index, from: lead.from, to: lead.to }] : []
}
