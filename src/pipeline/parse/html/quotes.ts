// In: drafts. Out: drafts in which paragraphs set in further than the body of the text are quotations.
import { between } from '../../../model/tree.ts'
import { placeOf, type Draft, type TextDraft } from './draft.ts'

/** How much further a quotation is set in, in points. */
const STEP = 17
const GOOD_PART = 0.2

/** Gathers paragraphs that are set in. */
export function withQuotes(drafts: readonly Draft[], headings: ReadonlySet<TextDraft>): Draft[] {
  const { most, least } = bodyIndents(drafts)
  const set = least < most ? setSections(drafts, headings, least) : new Set<Draft>()
  const found: Draft[] = []
  for (const draft of drafts) {
    const body = set.has(draft) ? most : least
    const quoted =
      draft.kind === 'text' &&
      draft.align === 'left' &&
      !headings.has(draft) &&
      draft.indent >= body + STEP &&
      draft.runs.some(r => r.kind === 'text' && r.value.length > 1)
    if (!quoted) {
      found.push(draft)
      continue
    }
    const last = found.at(-1)
    const place = placeOf(draft)
    if (last?.kind === 'quote') {
      last.drafts.push(draft)
      last.position = between(last, { position: place })
    } else found.push({ kind: 'quote', drafts: [draft], position: place })
  }
  return found
}

/** Sections that are set in as a whole, with headings or tables of their own, stay what they are: no one quotation holds them. */
function setSections(drafts: readonly Draft[], headings: ReadonlySet<TextDraft>, body: number): Set<Draft> {
  const found = new Set<Draft>()
  let run: Draft[] = []
  const close = () => {
    if (run.some(d => (d.kind !== 'text' && d.kind !== 'page') || (d.kind === 'text' && headings.has(d))))
      for (const draft of run) found.add(draft)
    run = []
  }
  for (const draft of drafts) {
    if (draft.kind === 'text' && draft.indent < body + STEP) close()
    else run.push(draft)
  }
  close()
  return found
}

/**
 * The indent of most of the text, and the least at which a good part of it stands: what is replaced may be longer than what replaces it.
 */
function bodyIndents(drafts: readonly Draft[]): { most: number; least: number } {
  const letters = new Map<number, number>()
  for (const draft of drafts)
    if (draft.kind === 'text' && draft.align === 'left') {
      let n = 0
      for (const run of draft.runs) if (run.kind === 'text') n += run.value.length
      letters.set(draft.indent, (letters.get(draft.indent) ?? 0) + n)
    }
  const all = [...letters.values()].reduce((sum, n) => sum + n, 0)
  const most = [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
  return { most, least: Math.min(most, ...[...letters].filter(([, n]) => n >= all * GOOD_PART).map(([indent]) => indent)) }
}
