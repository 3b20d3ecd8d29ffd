// In: drafts. Out: drafts in which paragraphs set in further than the body of the text are quotations.
import { between } from '../../../model/tree.ts'
import { placeOf, type Draft, type TextDraft } from './draft.ts'

/** How much further a quotation is set in, in points. */
const STEP = 17

/** Gathers paragraphs that are set in. */
export function withQuotes(drafts: readonly Draft[], headings: ReadonlySet<TextDraft>): Draft[] {
  const body = bodyIndent(drafts)
  const found: Draft[] = []
  for (const draft of drafts) {
    const quoted = draft.kind === 'text' && draft.align === 'left' && !headings.has(draft) && draft.indent >= body + STEP && draft.runs.some(r => r.kind === 'text' && r.value.length > 1)
    if (!quoted) { found.push(draft); continue }
    const last = found.at(-1)
    const place = placeOf(draft)
    if (last?.kind === 'quote') {
      last.drafts.push(draft)
      last.position = between(last, { position: place })
    } else found.push({ kind: 'quote', drafts: [draft], position: place })
  }
  return found
}

/** The indent of most of the text. */
function bodyIndent(drafts: readonly Draft[]): number {
  const letters = new Map<number, number>()
  for (const draft of drafts) if (draft.kind === 'text' && draft.align === 'left') {
    let n = 0
    for (const run of draft.runs) if (run.kind === 'text') n += run.value.length
    letters.set(draft.indent, (letters.get(draft.indent) ?? 0) + n)
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}
