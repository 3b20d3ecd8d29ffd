// In: drafts with their lists. Out: drafts in which a numbered title that a table or a tab sets apart is a paragraph that opens with
// its number.
//   II. | FEE CHANGES FOR THE BOND FUND     <- an item by its place, a heading by its look and by the text under it
//   Effective December 1, …
import { wordsOf, type Draft, type ListDraft, type TextDraft, type TextRun } from './draft.ts'
import { isNumber } from './markers.ts'

export function withNumberedHeadings(drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft, i) => (draft.kind === 'list' && drafts[i + 1]?.kind === 'text' ? (titleOf(draft) ?? draft) : draft))
}

function titleOf({ items }: ListDraft): TextDraft | null {
  const [item] = items
  const [title] = item?.drafts ?? []
  if (items.length > 1 || item!.drafts.length > 1 || title?.kind !== 'text' || !isNumber(item!.marker) || !item!.markerPosition) return null
  const runs = title.runs.filter((r): r is TextRun => r.kind === 'text' && r.value.trim() !== '')
  const words = wordsOf(title.runs)
  const stands = runs.every(r => r.look.bold) || runs.every(r => r.look.underline) || (/[A-Z]{2}/.test(words) && !/[a-z]{2}/.test(words))
  if (!runs.length || !stands || words.length > 200 || /[.,:;]["”’)]*$/.test(words)) return null
  const number: TextRun = { kind: 'text', value: `${item!.marker} `, look: runs[0]!.look, position: item!.markerPosition }
  return { ...title, runs: [number, ...title.runs] }
}
