// In: sheets with their kinds, in order. Out: whether one goes on in the next, after a page break or under the heads of the one above.
import type { Passage } from '../view.ts'
import { sameHeads, type Placed } from './placed.ts'

/** Which table may stand under the heads of which: an example of one column has its own. */
const isUnder = (next: Placed, before: Placed): boolean =>
  (next.kind === 'annual-operating-expenses' && before.kind === 'shareholder-fees') ||
  (next.kind === 'expense-example' && before.kind === 'annual-operating-expenses' && next.sheet.columns.length > 1)

/** Annual expenses right under shareholder fees, or an example under those, with as many columns stand under the same heads. */
export function withHeadsAbove(next: Placed, before: Placed | undefined): Placed {
  if (!before || !isUnder(next, before) || next.at > before.at + (next.above.caption ? 3 : 2) || next.sheet.columns.some(Boolean))
    return next
  if (next.sheet.columns.length !== before.sheet.columns.length) return next
  return { ...next, sheet: { ...next.sheet, columns: before.sheet.columns } }
}

/** Goes on in `next` after a page break: equal heads and nothing but a page's end between. */
export function goesOn(a: Placed, b: Placed, between: readonly Passage[]): boolean {
  return (
    a.kind === b.kind &&
    ((b.at === a.at + 1 && b.passage.page > a.passage.page) || onlyPageEnd(between)) &&
    a.sheet.rows[0]?.label !== b.sheet.rows[0]?.label &&
    sameHeads(a.sheet, b.sheet) &&
    !b.sheet.captions.length &&
    !b.captionOfTable &&
    a.kind !== 'expense-example'
  )
}

/** A page number with running heads, and nothing that a reader would read. */
const onlyPageEnd = (between: readonly Passage[]): boolean =>
  between.length <= 5 &&
  between.some(p => /^\W*(?:page\s)?\d{1,4}(?:\s(?:of|\/)\s\d+)?\W*$/i.test(p.text)) &&
  between.every(
    p => p.kind !== 'table' && p.text.length <= 80 && !/\b(?:returns?|performance|fees?|expenses?|example|class)\b/i.test(p.text),
  )
