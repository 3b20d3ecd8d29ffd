// In: an instruction's words. Out: the same length of text in which quoted words and dates cannot be mistaken for grammar.
//   In the section "Risks, Fees," the first sentence is deleted
//                   QQQQQQQQQQQ ,                                 the comma that stood inside the quotation now stands outside
import { matchesOf } from '../../../../model/matches.ts'
import { pattern } from '../../../../model/pattern.ts'
import { MONTHS } from '../../dates/months.ts'

export interface Quotation {
  /** Characters [from, to) of the quotation with its marks. */
  from: number
  to: number
  /** The words within, trimmed, without a closing comma or full stop, but for that of "Inc.". */
  words: string
}

export interface Masked {
  text: string
  quotations: Quotation[]
}

const LONGEST = 400
// 'the sentences which read as follows: “…” are deleted': what is quoted to be taken out may be longer.
const LONGEST_OUT = 2000
/** 'Change to the Fund’s “Investment Objective The section entitled “Investment Objective” is deleted': the first was never closed. */
const OPENS_ANOTHER = /\b(?:sections?|headings?|captions?|paragraphs?|tables?|entitled|titled|captioned|headed) “/i
const READS = /\breads?(?: as follows)?[:,]?\s$/i
const TAKEN_OUT = /^,? (?:is|are|shall be|will be) (?:hereby )?(?:deleted|replaced|superseded|removed|amended|revised)\b/
const CLOSING: Record<string, string> = { '”': '”', '“': '”', '"': '"', '‘‘': '’’', '``': "''", '‘': '’', "'": "'" }

// A single mark opens a quotation only where a title follows it: 'Total Returns, After Fees'.
const SINGLE = /(?<=[\s(])['‘](?=\p{Lu}[^'’\n]{2,80}['’](?=[\s.,;:)]))/u
// Some conversions print a closing mark on both sides: ”MAIN RISKS”.
const TURNED = /(?<=[\s(])”(?=\p{Lu}[^“”\n]{2,80}”)/u
// "the section entitled 'Expense Summary for Investor A Shares" on page 4": opened with one mark, closed with two.
const MIXED = /(?<=\b(?:entitled|titled|captioned|headed|heading|caption) )['‘](?=\p{Lu}[^'’"“”\n]{3,90}["”])/u
const OPENING = new RegExp(`[“"]|${TURNED.source}|${MIXED.source}|‘‘|\`\`|${SINGLE.source}`, 'gu')

/** "May 1, 2025," and "Funds, Inc." hold commas that part nothing. */
const DATE_COMMA = pattern('gi')`\b(${MONTHS}\s+\d{1,2}(?:st|nd|rd|th)?), (?=\d{4})`
const COMPANY_COMMA = /, (?=(?:Inc|LLC|L\.?P|Ltd|N\.A)\b)/g

const QUOTED_OUT = pattern('g')`
  \breads?(?: as follows)?[:,]? ["“][^"“”]{20,2000}["”],? (?:is|are|shall be|will be) (?:hereby )?(?:
    deleted|replaced|superseded|removed|amended|revised
  )\b
`

/** "(except for the benchmark index in the Average Annual Total Return Table)": what stays as it is, and no place of the order. */
const EXCEPTED = /\((?:except|other than|excluding|with the exception)\b[^()]{3,300}\)/gi

/** Masks quotations of up to 400 characters, longer ones that are to be taken out, and the commas of dates. */
export function mask(text: string): Masked {
  const quotations: Quotation[] = []
  let out = ''
  let at = 0
  for (let from = openingFrom(at, text); from >= 0; from = openingFrom(at, text)) {
    const quoted = quotedFrom(from, text)
    out += text.slice(at, from) + (quoted ? maskOf(quoted.inner, quoted.to - from) : text[from])
    at = quoted ? quoted.to : from + 1
    if (quoted) quotations.push({ from, to: quoted.to, words: withoutEnd(quoted.inner) })
  }
  const masked = out + text.slice(at)
  const told = masked.replace(EXCEPTED, words => words.replace(/[^\s~]/g, '~'))
  return { text: told.replace(DATE_COMMA, '$1~ ').replace(COMPANY_COMMA, '~ '), quotations }
}

/** Where the next quotation may open, -1 for none. */
function openingFrom(at: number, text: string): number {
  OPENING.lastIndex = at
  return OPENING.exec(text)?.index ?? -1
}

/** What is quoted behind a mark, and where its quotation ends; null where none closes it. */
function quotedFrom(from: number, text: string): { inner: string; to: number } | null {
  const two = text.slice(from, from + 2)
  const open = two in CLOSING ? two : text[from]!
  const close = closingOf(open, from, text)
  if (!close) return null
  // Looked for no further than a quotation reaches.
  const reach = READS.test(text.slice(Math.max(0, from - 20), from)) ? LONGEST_OUT : LONGEST
  const start = from + open.length
  const near = text.slice(start, start + reach).indexOf(close)
  const end = start + near
  if (near < 0 || end - from > reach) return null
  if (open === '“' && OPENS_ANOTHER.test(text.slice(start, end))) return null
  const to = end + close.length
  if (end - from > LONGEST && !TAKEN_OUT.test(text.slice(to, to + 40))) return null
  return { inner: text.slice(start, end), to }
}

function closingOf(open: string, from: number, text: string): string | undefined {
  const isMixed = (open === "'" || open === '‘') && !SINGLE.test(text.slice(Math.max(0, from - 1), from + 90))
  return (isMixed ? /["”]/.exec(text.slice(from))?.[0] : undefined) ?? CLOSING[open]
}

/** As long as the quotation; a comma that closes it stands outside. */
const maskOf = (inner: string, length: number): string =>
  /,\s*$/.test(inner) ? `"${'Q'.repeat(Math.max(0, length - 3))}",` : `"${'Q'.repeat(Math.max(0, length - 2))}"`

const withoutEnd = (words: string): string =>
  words
    .trim()
    .replace(/[,;:]+$/, '')
    .replace(/(?<!\b(?:Inc|Corp|Ltd|Co|L\.P|N\.A))\.+$/, '')
    .trim()

/** 'the sentences which read as follows: “A. B.” are deleted …': words that are quoted to be taken out, whatever stands in them. */
export const quotedOut = (text: string): { from: number; to: number }[] =>
  /\breads?\b/.test(text) ? matchesOf(text, QUOTED_OUT).map(m => ({ from: m.index, to: m.index + m[0].length })) : []
