// In: the printed text of a supplement that bears no day on its cover. Out: the day beside what else stands at its edges.
//   "MAG-25-01 1.123456.101 June 1, 2025"   "… for future reference. March 10, 2022 PRO_STKR22-09"
//                           ^ behind a code                          ^ behind the last sentence
import type { IsoDate } from '../../../model/iso-date.ts'
import { writtenDates } from '../dates/written-date.ts'

const LAST_WORDS = /\b(?:reference|records|prospectus(?:es)?|information|SAI)[.!*\s]*(?:dated:? )?$/i
const OF_DOCUMENT = /\b(?:of|the|your|current) (?:prospectus|statement of additional information)\s*dated:? $/i

export function datedAtEnd(text: string): IsoDate | null {
  const end = text.slice(Math.max(0, text.length - 400))
  const day = writtenDates(end)
    .filter(d => d.date)
    .at(-1)
  if (!day) return besideRegistrant(text)
  const before = end.slice(0, day.from)
  // A print code with the date: "MAG-25-01 1.123456.101 June 1, 2025".
  const behindCode = end.length - day.to < 40 && /\d[.-]\d[\d.-]*\s+$/.test(before)
  // Of a page run into one line: "… for future reference. March 10, 2022 PRO_STKR22-09".
  const behindSentence = () =>
    LAST_WORDS.test(before) && !OF_DOCUMENT.test(before) && /^[\s.]*(?:[A-Z0-9][\w.()/\u2011-]*\s*){0,4}$/.test(end.slice(day.to))
  return behindCode || behindSentence() ? day.date : besideRegistrant(text)
}

/** Beside the registrant's name: "OAKHAVEN PORTFOLIOS TRUST          March 1, 1999". */
function besideRegistrant(text: string): IsoDate | null {
  const top = text.split('\n', 1)[0]!
  if (/\b(?:dated|prospectus|information|supplement)\b/i.test(top)) return null
  const day = writtenDates(top)
    .filter(d => d.date && top.slice(d.to).trim() === '')
    .at(-1)
  return day?.date ?? null
}
