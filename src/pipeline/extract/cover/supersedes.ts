// In: the printed text of a supplement. Out: earlier supplements that it replaces or corrects, with the date each bears.
// A document that is merely amended is none.
//   "This Supplement supersedes and replaces the Supplement dated September 10, 2025 to the Summary Prospectus"
//                                                               ^ supplement 2025-09-10
import type { Reference } from '../../../model/filing.ts'
import { linesAt, type Joined } from '../../../model/joined-text.ts'
import { writtenDates } from '../dates/written-date.ts'

const VERB = /\b(?:supersedes?|superseding|supersede\sand\sreplace|replaces?(?!d)|corrects?|corrections?\s(?:of|to)|amends?\sand\s(?:restates?|replaces?))\b[^.\n]{0,80}?\b(?:supplements?|stickers?)\b/gi

/** What the document supersedes. */
export function supersedesOf(printed: Joined): Reference[] {
  const { text } = printed
  const found: Reference[] = []
  const add = (dated: string | null, from: number, to: number) => {
    if (!found.some(f => f.dated === dated)) found.push({ document: 'supplement', dated, lines: linesAt(printed, from, to) })
  }
  for (const m of text.slice(0, 200_000).matchAll(VERB)) {
    const end = m.index + m[0].length
    const rest = text.slice(end, end + 160).split(/\.\s|\n\n/)[0]!
    // Dates after "to the Prospectus" are not the supplement's.
    const own = rest.split(/\bto\s(?:the|its|your)\b/i)[0]!
    const dates = writtenDates(own).filter(d => d.date)
    if (/^\s?(?:of|in|under|to)\s(?:the\s)?(?:section|heading)/i.test(rest)) continue
    for (const d of dates) add(d.date, m.index, end + d.to)
    if (!dates.length && /\b(?:prior|previous|earlier|any|all)\b/i.test(m[0]) && /^(?:supersede|replac)/i.test(m[0])) add(null, m.index, end)
  }
  return found
}
