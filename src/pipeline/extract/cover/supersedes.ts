// In: the printed text of a supplement. Out: earlier supplements that it replaces or corrects, with the date each bears.
// A document that is merely amended is none.
//   "This Supplement supersedes and replaces the Supplement dated September 10, 2025 to the Summary Prospectus"
//                                                               ^ supplement 2025-09-10
import type { Reference } from '../../../model/filing.ts'
import { linesAt, type Joined } from '../../../model/joined-text.ts'
import { writtenDates } from '../dates/written-date.ts'

const NOUN = String.raw`\b(?:supplements?|stickers?)\b`
const VERB = new RegExp(
  String.raw`\b(?:supersedes?|superseding|supersede\sand\sreplace|replaces?(?!d)|takes?\sthe\splace\sof|corrects?|corrections?\s(?:of|to)|cancels?|withdraws?|rescinds?|revokes?|amends?\sand\s(?:restates?|replaces?))\b[^.\n]{0,80}?${NOUN}`,
  'gi',
)
/** "This supplement replaces the one dated January 13, 2006." */
const THE_ONE =
  /\bthis\s(?:supplement|sticker)\s(?:supersedes(?:\sand\sreplaces)?|replaces|takes\sthe\splace\sof|corrects|cancels|withdraws)\s(?:the\sones?|those|that)\b/gi
/** "the supplement to it that is dated January 22, 2002, is corrected as follows" */
const UNDERGOES = new RegExp(
  String.raw`(?<!\bin\sth(?:e|at)\s)${NOUN}(?=([^.\n]{0,160}?)\b(?:is|are|was|has\sbeen|have\sbeen|should\sbe|will\sbe)\s(?:hereby\s|entirely\s|now\s)?(?:superseded|replaced|corrected|cancell?ed|withdrawn|rescinded|revoked|disregarded|discarded|destroyed|thrown\saway)\b)`,
  'gi',
)
/** "… the one dated November 9, 2006 gave a wrong date. It replaces that supplement." */
const THAT =
  /\b(?:it|this\s(?:supplement|sticker))\s(?:also\s)?(?:supersedes|replaces|takes\sthe\splace\sof|corrects|cancels)\s(?:that|the\s(?:earlier|former|first|previous))\s(?:supplement|sticker|one)\b/gi
const PARTS = /\b(?:sections?|paragraphs?|sentences?|tables?|information|references?|words?|headings?)\b|,\s(?:the|all|each)\s/i
/** "those dated May 20 and June 14, 2005": the year stands behind the last. */
const SAME_YEAR = /\b[A-Z][a-z]{2,8}\s\d{1,2}(?=(?:,\s[A-Z][a-z]{2,8}\s\d{1,2}){0,4},?\sand\s[A-Z][a-z]{2,8}\s\d{1,2},\s((?:19|20)\d\d))/gi

/** What the document, which bears a day of its own, supersedes. */
export function supersedesOf(printed: Joined, bears: string | null): Reference[] {
  const { text } = printed
  const found: Reference[] = []
  const add = (dated: string | null, from: number, to: number) => {
    if (dated === null || dated !== bears)
      if (!found.some(f => f.dated === dated)) found.push({ document: 'supplement', dated, lines: linesAt(printed, from, to) })
  }
  const near = text.slice(0, 200_000)
  for (const m of [VERB, THE_ONE, UNDERGOES].flatMap(pattern => [...near.matchAll(pattern)])) {
    const end = m.index + m[0].length
    if (m[1] !== undefined && PARTS.test(m[1])) continue
    const rest = m[1] ?? text.slice(end, end + 160).split(/\.\s|\n\n/)[0]!
    // Dates after "to the Prospectus" are not the supplement's.
    const own = rest.split(/\bto\s(?:the|its|your)\b/i)[0]!
    const dates = writtenDates(own).filter(d => d.date)
    if (/^\s?(?:of|in|under|to)\s(?:the\s)?(?:section|heading)/i.test(rest)) continue
    // "The supplement is replaced by the one dated …": what takes its place is none.
    if (/\b(?:by|with)\s(?:this|the|a|an?other)\b[^.]{0,40}$/i.test(own.slice(0, dates[0]?.from ?? 0))) continue
    for (const d of own.matchAll(SAME_YEAR)) add(writtenDates(`${d[0]}, ${d[1]}`)[0]?.date ?? null, m.index, end + d.index)
    for (const d of dates) add(d.date, m.index, end + d.to)
    if (!dates.length && /\b(?:prior|previous|earlier|any|all)\b/i.test(m[0]) && /^(?:supersede|replac)/i.test(m[0]))
      add(null, m.index, end)
  }
  for (const m of near.matchAll(THAT)) {
    const before = near.slice(Math.max(0, m.index - 240), m.index),
      named =
        /\b(?:the\sone|supplement|sticker)s?,?\s(?:that\sis\s)?(?:dated|of)\s(?![\s\S]*\b(?:the\sone|supplement|sticker)s?,?\s(?:dated|of)\s)/i.exec(
          before,
        )
    const day = named ? writtenDates(before.slice(named.index)).find(d => d.date) : undefined
    if (day) add(day.date, m.index, m.index + m[0].length)
  }
  return found
}
