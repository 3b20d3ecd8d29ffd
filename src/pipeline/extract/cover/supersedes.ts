// In: the printed text of a supplement. Out: earlier supplements that it replaces or corrects, with the date each bears.
// A document that is merely amended is none.
//   "This Supplement supersedes and replaces the Supplement dated September 10, 2025 to the Summary Prospectus"
//                                                               ^ supplement 2025-09-10
import type { Reference } from '../../../model/filing.ts'
import { linesAt, type Joined } from '../../../model/joined-text.ts'
import { pattern } from '../../../model/pattern.ts'
import { writtenDates } from '../dates/written-date.ts'

const NOUN = String.raw`\b(?:supplements?|stickers?|amendments?(?=\sdated\b))\b`
const VERB = pattern('gi')`
  \b(?:super[sc]edes?|superseding|supersede\sand\sreplace|replac(?:es?(?!d)|ing)|takes?\sthe\splace\sof
  |corrects?|corrections?\s(?:of|to)|cancels?|withdraws?|rescinds?|revokes?|amends?\sand\s(?:restates?|replaces?))\b
  [^.\n]{0,80}?${NOUN}
`
/** "This supplement replaces the one dated January 13, 2006." */
const THE_ONE = pattern('gi')`
  \bthis\s(?:supplement|sticker|amendment)\s
  (?:super[sc]edes(?:\sand\sreplaces)?|replaces|takes\sthe\splace\sof|corrects|cancels|withdraws)\s(?:the\sones?|those|that)\b
`
/** "the supplement to it that is dated January 22, 2002, is corrected as follows" */
const UNDERGOES = pattern('gi')`
  (?<!\bin\sth(?:e|at)\s)${NOUN}
  (?=([^.\n]{0,160}?)\b(?:is|are|was|has\sbeen|have\sbeen|should\sbe|(?:will|shall)\sbe)\s(?:hereby\s|entirely\s|now\s)?
  (?:superseded|replaced|corrected|cancell?ed|withdrawn|rescinded|revoked|disregarded|discarded|destroyed|thrown\saway)\b)
`
/** "… the one dated November 9, 2006 gave a wrong date. It replaces that supplement." */
const THAT = pattern('gi')`
  \b(?:it|this\s(?:supplement|sticker))\s(?:also\s)?(?:supersedes|replaces|takes\sthe\splace\sof|corrects|cancels)\s
  (?:that|the\s(?:earlier|former|first|previous))\s(?:supplement|sticker|one)\b
`
/** The last supplement that is named with a day. */
const NAMED = pattern('i')`
  \b(?:the\sone|supplement|sticker)s?,?\s(?:that\sis\s)?(?:dated|of)\s
  (?![\s\S]*\b(?:the\sone|supplement|sticker)s?,?\s(?:dated|of)\s)
`
const PARTS = /\b(?:sections?|paragraphs?|sentences?|tables?|information|references?|words?|headings?)\b|,\s(?:the|all|each)\s/i
/** "those dated May 20 and June 14, 2005": the year stands behind the last. */
const SAME_YEAR = /\b[A-Z][a-z]{2,8}\s\d{1,2}(?=(?:,\s[A-Z][a-z]{2,8}\s\d{1,2}){0,4},?\sand\s[A-Z][a-z]{2,8}\s\d{1,2},\s((?:19|20)\d\d))/gi

/** A supplement that is superseded: its day, and where it is named. */
interface Earlier {
  dated: string | null
  from: number
  to: number
}

/** What the document, which bears a day of its own, supersedes. */
export function supersedesOf(printed: Joined, bears: string | null): Reference[] {
  const near = printed.text.slice(0, 200_000)
  const named = [VERB, THE_ONE, UNDERGOES].flatMap(words => [...near.matchAll(words)].flatMap(m => namedBehind(near, m)))
  const meant = [...near.matchAll(THAT)].flatMap(m => meantBy(near, m))
  return [...named, ...meant]
    .filter(e => e.dated === null || e.dated !== bears)
    .filter((e, i, all) => all.findIndex(o => o.dated === e.dated) === i)
    .map(e => ({ document: 'supplement', dated: e.dated, lines: linesAt(printed, e.from, e.to) }))
}

/** "This Supplement supersedes the Supplement dated September 10, 2025 …" */
function namedBehind(near: string, m: RegExpExecArray): Earlier[] {
  const end = m.index + m[0].length
  if (m[1] !== undefined && PARTS.test(m[1])) return []
  const rest = m[1] ?? near.slice(end, end + 160).split(/\.\s|\n\n|\)\n/)[0]!
  if (/^\s?(?:of|in|under|to)\s(?:the\s)?(?:section|heading)/i.test(rest)) return []
  // Dates after "to the Prospectus" are not the supplement's.
  const own = rest.split(/\bto\s(?:the|its|your)\b/i)[0]!
  const dates = writtenDates(own).filter(d => d.date)
  // "The supplement is replaced by the one dated …": what takes its place is none.
  if (/\b(?:by|with)\s(?:this|the|a|an?other)\b[^.]{0,40}$/i.test(own.slice(0, dates[0]?.from ?? 0))) return []
  const isAny = !dates.length && /\b(?:prior|previous|earlier|any|all)\b/i.test(m[0]) && /^(?:supersede|replac)/i.test(m[0])
  return [
    ...[...own.matchAll(SAME_YEAR)].map(d => ({
      dated: writtenDates(`${d[0]}, ${d[1]}`)[0]?.date ?? null,
      from: m.index,
      to: end + d.index,
    })),
    ...dates.map(d => ({ dated: d.date, from: m.index, to: end + d.to })),
    ...(isAny ? [{ dated: null, from: m.index, to: end }] : []),
  ]
}

/** "It replaces that supplement.", whose day stands before. */
function meantBy(near: string, m: RegExpExecArray): Earlier[] {
  const before = near.slice(Math.max(0, m.index - 240), m.index)
  const named = NAMED.exec(before)
  const day = named ? writtenDates(before.slice(named.index)).find(d => d.date) : undefined
  return day ? [{ dated: day.date, from: m.index, to: m.index + m[0].length }] : []
}
