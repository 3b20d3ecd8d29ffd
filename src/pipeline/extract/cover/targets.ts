// In: the words after "Supplement … to". Out: the documents they list, with the date each bears.
// A later "as supplemented …" date is not the date that a document bears.
//   "the Class A Prospectus dated January 28, 2005, as supplemented March 4, 2005\nand SAI, each dated …"
//                ^ document     ^ its date          ^ skipped                      ^ waits for the date
//   grammar: document (and document)* [each] [dated date (and date)*] [as supplemented …] | date document
import { matchesOf } from '../../../model/matches.ts'
import type { IsoDate } from '../../../model/iso-date.ts'
import type { Target } from '../../../model/kinds.ts'
import { writtenDates } from '../dates/written-date.ts'

export interface FoundTarget {
  document: Target
  dated: IsoDate | null
  from: number
  to: number
}

type Token = { from: number; to: number } & (
  | { is: 'documents'; documents: Target[] }
  | { is: 'date'; date: IsoDate | null }
  | { is: 'later' }
  | { is: 'dated' }
  | { is: 'each' }
)

const SUMMARY = 'summary-prospectus',
  FULL = 'prospectus',
  SAI = 'statement-of-additional-information',
  PROXY = 'proxy-statement'
const DOCUMENTS: readonly (readonly [RegExp, Target[]])[] = [
  [/summary\s?(?:prospectus(?:es)?\s?)?(?:and|&)\s?statutory\s?prospectus(?:es)?/gi, [SUMMARY, FULL]],
  [/statutory\s?(?:and|&)\s?summary\s?prospectus(?:es)?/gi, [FULL, SUMMARY]],
  [/(?:combined\s)?(?:prospectus\s?\/\s?)?proxy\s?statements?(?:\s?\/\s?prospectus)?|information\s?statements?(?!\s?of)/gi, [PROXY]],
  [/summary\s?prospectus(?:es)?/gi, [SUMMARY]],
  [/(?:statutory\s)?prospectus(?:es)?/gi, [FULL]],
  [/statements?\s?of\s?(?:additional\s?)?information|(?<![("“])\bSAIs?\b(?!["”)])/gi, [SAI]],
]

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  const repeated: { from: number; to: number }[] = []
  const taken = (from: number, to: number) => [...tokens, ...repeated].some(t => t.from < to && from < t.to)
  for (const [pattern, documents] of DOCUMENTS)
    for (const m of matchesOf(text, pattern)) {
      // A term in brackets only repeats its document: 'Prospectus (the "Prospectus")'.
      const quoted =
        (/["“(]\s?$/.test(text.slice(Math.max(0, m.index - 2), m.index)) &&
          !/^,?\sdated\s/i.test(text.slice(m.index + m[0].length, m.index + m[0].length + 8))) ||
        /\((?:the|each,? an?|collectively,? the)\s["“]?$/i.test(text.slice(Math.max(0, m.index - 24), m.index))
      if (taken(m.index, m.index + m[0].length)) continue
      if (quoted) repeated.push({ from: m.index, to: m.index + m[0].length })
      else tokens.push({ is: 'documents', documents, from: m.index, to: m.index + m[0].length })
    }
  for (const d of writtenDates(text)) tokens.push({ is: 'date', date: d.date, from: d.from, to: d.to })
  for (const m of matchesOf(
    text,
    /\b(?:as|and)\s(?:(?:may\sbe|each|it\sis|they\sare|previously|further|last|subsequently|from\stime\sto\stime|amended|restated|and|or|been|have|has)[\s,]+)*(?:supplemented|amended|revised|restated|updated)\b|\b(?:supplemented|revised|amended)(?:\sand\s(?:restated|supplemented))?\s(?=(?:on|as\sof|through|by)?\s?[A-Z0-9])/gi,
  ))
    tokens.push({ is: 'later', from: m.index, to: m.index + m[0].length })
  for (const m of matchesOf(text, /dated/gi)) tokens.push({ is: 'dated', from: m.index, to: m.index + m[0].length })
  return tokens.sort((a, b) => a.from - b.from)
}

/** Whether a date stands at the end of a row under "… Dated": nothing but names between, line by line. */
function inList(text: string, from: number, { from: at, to }: { from: number; to: number }): boolean {
  if (at - from > 600 || !/^[^\S\n]*\n/.test(text.slice(from, at)) || !/^[^\S\n]*(?:\n|$)/.test(text.slice(to, to + 40))) return false
  const words = text.slice(from, at).split(/\s+/).filter(Boolean)
  return words.length > 1 && words.every(w => /^[\p{Lu}\d(&®™–—-]/u.test(w) || /^(?:of|and|the|in|to|for|a|series)$/.test(w))
}

/** Between the dates of two lines of a list: "…, dated May 2, 2005\nNorcote Pacific Fund, dated June 30, 2005". */
const NEXT_LINE = /^[,;.]?(?:\sand)?\s*\n\s*(?!SUPP|Supp|PROSP|Prosp|STATEM|Statem)\p{Lu}[^\n;:]{3,110},?\s$/u

/** "A FUND (DATED NOVEMBER 1, 1999) AND B FUND (DATED FEBRUARY 28, 2000)": days in brackets, each behind its name. */
const NEXT_NAME = /^\)[^()]{3,140}\(\s?$/

/** "dated March 1, 2002 (Larch Equity Trust) and July 1, 2002 (Larch Bond Trust)" */
const NEXT_OF = /^\s\((?!the\s["“])[^()]{3,80}\),?\s(?:and\s|&\s)?$/i

/** Documents with their dates, in order. A document without one bears null ("the currently effective Prospectus"). */
export function targetsIn(text: string): FoundTarget[] {
  const found: FoundTarget[] = []
  const tokens = tokensOf(text)
  let waiting: FoundTarget[] = []
  let dated: FoundTarget[] = []
  let ahead: IsoDate | null = null
  let later = false
  for (const [i, token] of tokens.entries()) {
    const next = tokens[i + 1]
    if (token.is === 'later') later = true
    // "replaces the supplement dated December 21, 2001": an earlier supplement's day is none of a document.
    else if (token.is === 'dated') later = /\bsupplements?\s?$/i.test(text.slice(Math.max(0, token.from - 14), token.from))
    else if (token.is === 'documents') {
      later = false
      const list = token.documents.map((document): FoundTarget => ({ document, dated: ahead, from: token.from, to: token.to }))
      if (ahead) {
        found.push(...list)
        continue
      }
      if (!waiting.length) dated = []
      waiting.push(...list)
    } else if (token.is === 'date' && token.date && !later) {
      // "May 30, 2025 Prospectus": the date stands before its document.
      const leads =
        next?.is === 'documents' && /^[\s,]*(?:class\s\w+\s)?$/i.test(text.slice(token.to, next.from)) && tokens[i - 1]?.is !== 'dated'
      if (leads) {
        found.push(...waiting)
        waiting = []
        ahead = token.date
        continue
      }
      if (ahead) continue
      // A date in a fund's name ("Oct 2025 Term ETF") is no document's: it needs "dated", or the document right before it.
      const previous = tokens[i - 1]
      const linked =
        previous &&
        ((previous.is === 'date' && NEXT_OF.test(text.slice(previous.to, token.from))) ||
          text.slice(previous.to, token.from).length <= 12) &&
        (previous.is === 'dated' ||
          (previous.is === 'documents' && /^(?:[\s,–—-]*|\sof\s)$/.test(text.slice(previous.to, token.from))) ||
          previous.is === 'date')
      const listed = previous && (previous.is === 'dated' || previous.is === 'date') && inList(text, previous.to, token)
      if (!linked && !listed) continue
      if (waiting.length) {
        dated = waiting.map(t => ({ ...t, dated: token.date }))
        found.push(...dated)
        waiting = []
      } else if (
        dated.length &&
        tokens[i - 1]?.is === 'date' &&
        (listed ||
          NEXT_OF.test(text.slice(tokens[i - 1]!.to, token.from)) ||
          /^(?:,|,?\s?(?:and|or|&)\s)\s?(?:dated\s)?$/i.test(text.slice(tokens[i - 1]!.to, token.from)))
      ) {
        found.push(...dated.map(t => ({ ...t, dated: token.date })))
      } else if (
        dated.length &&
        previous?.is === 'dated' &&
        tokens[i - 2]?.is === 'date' &&
        [NEXT_LINE, NEXT_NAME].some(p => p.test(text.slice(tokens[i - 2]!.to, previous.from)))
      ) {
        found.push(...dated.map(t => ({ ...t, dated: token.date })))
      }
    }
  }
  // "… dated December 30, 2002 and to the Prospectus of the same date"
  const like = waiting.filter(w => /^,?\sof\s+(?:the\s+same|even)\s+date\b/i.test(text.slice(w.to, w.to + 40)))
  const same = found.findLast(f => f.dated)
  if (like.length && same) {
    found.push(...like.map(t => ({ ...t, dated: same.dated })))
    waiting = waiting.filter(w => !like.includes(w))
  }
  // Said once with its date, a document named again without is the same.
  return [...found, ...waiting.filter(w => !found.some(f => f.document === w.document))].filter(
    (t, i, all) => all.findIndex(o => o.document === t.document && o.dated === t.dated) === i,
  )
}
