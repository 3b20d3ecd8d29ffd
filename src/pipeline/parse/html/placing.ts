// In: drafts. Out: how paragraphs stand to what is above them: close below it, set in as far as it, centred by their indents.
// For the eye alone: no words are joined or parted here.
import { wordsOf, type Draft, type TextDraft } from './draft.ts'

/** Longer lines are running text, whose paragraphs are kept apart. */
const LONGEST_LINE = 100

//   State Street Works            <- lines of an address, paragraphs of their own with no space between
//   c/o Alder Services, LLC
/** A short line right under another. */
export function isTight(draft: TextDraft, above: Draft | undefined): boolean {
  if (!draft.close || above?.kind !== 'text' || draft.align !== above.align) return false
  const words = wordsOf(draft.runs)
  const before = wordsOf(above.runs)
  if (/[.]$/.test(words) && words.split(' ').length > 6) return false
  return words.length <= LONGEST_LINE && before.length <= LONGEST_LINE && !/[.;:]["”’)]*$/.test(before)
}

/** How much further a paragraph stands that goes on with an item than the one above the list, in points. */
const STEP = 9

//   The Prospectus is revised:
//   2.  The following replaces the first sentence:
//       The Fund is a fund of funds.                <- goes on with the item
/** Paragraphs below an item that are set in further than the paragraph above its list. */
export function insetsIn(drafts: readonly Draft[], headings: ReadonlySet<Draft>): Set<Draft> {
  const found = new Set<Draft>()
  let base = Number.POSITIVE_INFINITY
  let below = false
  for (const draft of drafts) {
    if (draft.kind === 'list') below = true
    else if (draft.kind === 'text' && !headings.has(draft)) {
      below &&= draft.align === 'left' && draft.indent >= base + STEP
      if (below) found.add(draft)
      else base = draft.indent
    } else if (draft.kind === 'grid' || draft.kind === 'ready') below = false
  }
  return found
}

/** Far enough from the left that a line is not merely set in, in points. */
const FAR = 60
/** How far middles may lie apart, in points. */
const SLACK = 30

//         Alder Portfolios            <- each line has an indent of its own, and all have the same middle
//     Alder Mid-Cap Growth Fund
/** Whether lines are centred by their indents. */
export function centredByIndent(drafts: readonly TextDraft[]): boolean {
  const indents = new Set(drafts.map(d => Math.round(d.indent)))
  if (drafts.length < 2 || indents.size < 2 || drafts.some(d => d.align !== 'left' || d.indent < FAR)) return false
  const middles = drafts.map(d => d.indent + widthOf(d) / 2)
  return Math.max(...middles) - Math.min(...middles) <= SLACK
}

/** A letter is about half as wide as it is high. */
function widthOf(draft: TextDraft): number {
  let width = 0
  for (const run of draft.runs) if (run.kind === 'text') width += run.value.length * run.look.size * 0.48
  return width
}
