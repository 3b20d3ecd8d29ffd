// In: drafts. Out: drafts in which a sentence that a page break or the end of a drawn line has parted is one paragraph again.
//   Securities acquired in a private placement generally are subject to strict
//   -------------------------------------------------------------------------- (the next page)
//   restrictions on resale, and there may be no market
//   ^ no capital, and nothing has ended above
import { pattern } from '../../../model/pattern.ts'
import { placeOf, wordsOf, type Draft, type Run, type TextDraft, type TextRun } from './draft.ts'
import { between } from '../../../model/tree.ts'

/** Words after which no paragraph ends. */
const LINKING = pattern()`
  \b(?:a|an|and|are|as|at|be|between|by|for|from|has|have|if|in|into|is|its|may|nor|not|of|on|or|over|pages?|per|section|than
  |that|the|their|this|to|under|upon|via|was|were|which|who|whose|will|shall|with|without)$
`

/** Joins what was parted. */
export function joinParted(drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = []
  for (const draft of drafts) {
    let at = joined.length - 1
    while (joined[at]?.kind === 'page') at--
    const tail = tailOf(joined[at])
    if (tail && draft.kind === 'text' && goesOn(tail, draft, at < joined.length - 1)) joined[at] = withTail(joined[at]!, tail, draft)
    else joined.push(draft)
  }
  return joined
}

/** The paragraph with which a draft ends: itself, or the last of its last item. */
function tailOf(draft: Draft | undefined): TextDraft | null {
  if (draft?.kind === 'text') return draft
  const last = draft?.kind === 'list' ? draft.items.at(-1)!.drafts.at(-1) : undefined
  return last?.kind === 'text' ? last : null
}

function goesOn(above: TextDraft, below: TextDraft, paged: boolean): boolean {
  const said = wordsOf(above.runs)
  const next = wordsOf(below.runs)
  if (said.split(' ', 6).length < 6 || /[.:;!?]["”’)\]]*$/.test(said) || above.align !== below.align || above.align === 'center')
    return false
  const last = lastWorded(above.runs)
  const first = below.runs.find(isWorded)
  if (!last || !first || last.look.bold !== first.look.bold || last.look.size !== first.look.size) return false
  const small = /^[a-z]{2,}(?:\s|[,.;:)]|$)/.test(next)
  return paged
    ? small || (LINKING.test(said) && /^[A-Z\d$“"(]/.test(next))
    : LINKING.test(said) && (small || /^\d/.test(next)) && last.look.italic === first.look.italic
}

function isWorded(run: Run): run is TextRun {
  return run.kind === 'text' && run.value.trim() !== ''
}
function lastWorded(runs: readonly Run[]): TextRun | undefined {
  return runs.findLast(isWorded)
}

function withTail(draft: Draft, tail: TextDraft, more: TextDraft): Draft {
  const last = tail.runs.findLastIndex(isWorded)
  const runs = tail.runs.map((r, i) => (i === last && r.kind === 'text' ? { ...r, value: `${r.value.trimEnd()} ` } : r))
  const whole: TextDraft = { ...tail, runs: [...runs, ...more.runs] }
  if (draft.kind !== 'list') return whole
  const item = draft.items.at(-1)!
  const place = placeOf(whole)
  const grown = { ...item, drafts: [...item.drafts.slice(0, -1), whole], position: between(item, { position: place }) }
  return { ...draft, items: [...draft.items.slice(0, -1), grown], position: between(draft, grown) }
}
