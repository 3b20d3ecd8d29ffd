// In: an instruction's words. Out: the same length of text in which quoted words and dates cannot be mistaken for grammar.
//   In the section "Risks, Fees," the first sentence is deleted
//                   QQQQQQQQQQQ ,                                 the comma that stood inside the quotation now stands outside
import { matchesOf } from '../../../../model/matches.ts'

export interface Quotation {
  /** Characters [from, to) of the quotation with its marks. */
  from: number
  to: number
  /** The words within, trimmed, without a closing comma or full stop. */
  words: string
}

export interface Masked {
  text: string
  quotations: Quotation[]
}

const LONGEST = 400
// 'the sentences which read as follows: “…” are deleted': what is quoted to be taken out may be longer.
const LONGEST_OUT = 2000
const READS = /\breads?(?: as follows)?[:,]?\s$/i
const TAKEN_OUT = /^,? (?:is|are|shall be|will be) (?:hereby )?(?:deleted|replaced|removed|amended|revised)\b/
const CLOSING: Record<string, string> = { '”': '”', '“': '”', '"': '"', '‘‘': '’’', '``': "''", '‘': '’', "'": "'" }

// A single mark opens a quotation only where a title follows it: 'Total Returns, After Fees'.
const SINGLE = /(?<=[\s(])['‘](?=\p{Lu}[^'’\n]{2,80}['’](?=[\s.,;:)]))/u
// Some conversions print a closing mark on both sides: ”MAIN RISKS”.
const TURNED = /(?<=[\s(])”(?=\p{Lu}[^“”\n]{2,80}”)/u
// "the section entitled 'Expense Summary for Investor A Shares" on page 4": opened with one mark, closed with two.
const MIXED = /(?<=\b(?:entitled|titled|captioned|headed|heading|caption) )['‘](?=\p{Lu}[^'’"“”\n]{3,90}["”])/u
const OPENING = new RegExp(`[“"]|${TURNED.source}|${MIXED.source}|‘‘|\`\`|${SINGLE.source}`, 'gu')

/** Masks quotations of up to 400 characters, longer ones that are to be taken out, and the commas of dates. */
export function mask(text: string): Masked {
  const quotations: Quotation[] = []
  let out = ''
  let at = 0
  while (at < text.length) {
    OPENING.lastIndex = at
    const opening = OPENING.exec(text)?.index ?? text.length
    out += text.slice(at, opening)
    at = opening
    if (at >= text.length) break
    const two = text.slice(at, at + 2)
    const open = two in CLOSING ? two : text[at]!
    const close =
      (open === "'" || open === '‘') && !SINGLE.test(text.slice(Math.max(0, at - 1), at + 90))
        ? (/["”]/.exec(text.slice(at))?.[0] ?? CLOSING[open])
        : CLOSING[open]
    // Looked for no further than a quotation reaches.
    const reach = READS.test(text.slice(Math.max(0, at - 20), at)) ? LONGEST_OUT : LONGEST
    const near = close ? text.slice(at + open.length, at + reach + open.length).indexOf(close) : -1
    const end = near < 0 ? -1 : at + open.length + near
    if (
      !close ||
      end < 0 ||
      end - at > reach ||
      (end - at > LONGEST && !TAKEN_OUT.test(text.slice(end + close.length, end + close.length + 40)))
    ) {
      out += text[at]
      at += 1
      continue
    }
    const to = end + close.length
    const inner = text.slice(at + open.length, end)
    const words = inner
      .trim()
      .replace(/[,.;:]+$/, '')
      .trim()
    quotations.push({ from: at, to, words })
    out += /,\s*$/.test(inner) ? `"${'Q'.repeat(Math.max(0, to - at - 3))}",` : `"${'Q'.repeat(Math.max(0, to - at - 2))}"`
    at = to
  }
  // "May 1, 2025," and "Funds, Inc." hold commas that part nothing.
  const dates = out.replace(
    /\b((?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{1,2}), (?=\d{4})/gi,
    '$1~ ',
  )
  return { text: dates.replace(/, (?=(?:Inc|LLC|L\.?P|Ltd|N\.A)\b)/g, '~ '), quotations }
}

const QUOTED_OUT =
  /\breads?(?: as follows)?[:,]? ["“][^"“”]{20,2000}["”],? (?:is|are|shall be|will be) (?:hereby )?(?:deleted|replaced|removed|amended|revised)\b/g

/** 'the sentences which read as follows: “A. B.” are deleted …': words that are quoted to be taken out, whatever stands in them. */
export const quotedOut = (text: string): { from: number; to: number }[] =>
  /\breads?\b/.test(text) ? matchesOf(text, QUOTED_OUT).map(m => ({ from: m.index, to: m.index + m[0].length })) : []
