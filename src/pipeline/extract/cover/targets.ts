// In: the words after "Supplement … to". Out: the documents they list, with the date each bears.
// A later "as supplemented …" date is not the date that a document bears.
//   "the Class A Prospectus dated January 28, 2005, as supplemented March 4, 2005\nand SAI, each dated …"
//                ^ document     ^ its date          ^ skipped                      ^ waits for the date
//   grammar: document (and document)* [each] [dated date (and date)*] [as supplemented …] | date document
import type { IsoDate } from '../../../model/iso-date.ts'
import type { Target } from '../../../model/kinds.ts'
import { targetWords, type TargetWord } from './target-words.ts'

export interface FoundTarget {
  document: Target
  dated: IsoDate | null
  from: number
  to: number
}

/** How far the words are read. */
interface Reading {
  found: readonly FoundTarget[]
  /** Documents whose day is still to come. */
  waiting: readonly FoundTarget[]
  /** Documents that bore the last day: a further day is theirs, too. */
  dated: readonly FoundTarget[]
  /** A day that stood before its documents. */
  ahead: IsoDate | null
  /** Whether the next day is a supplement's. */
  later: boolean
}

/** Documents with their dates, in order. A document without one bears null ("the currently effective Prospectus"). */
export function targetsIn(text: string): FoundTarget[] {
  const words = targetWords(text)
  let reading: Reading = { found: [], waiting: [], dated: [], ahead: null, later: false }
  for (const [i, word] of words.entries()) {
    if (word.is === 'later') reading = { ...reading, later: true }
    // "replaces the supplement dated December 21, 2001": an earlier supplement's day is none of a document.
    else if (word.is === 'dated')
      reading = { ...reading, later: /\bsupplements?\s?$/i.test(text.slice(Math.max(0, word.from - 14), word.from)) }
    else if (word.is === 'documents') reading = withDocuments(reading, word)
    else if (word.date && !reading.later) reading = withDay(reading, word.date, { text, words, i })
  }
  const { found, waiting } = withDayOfAll(withSameDay(reading, text), text)
  // Said once with its date, a document named again without is the same.
  return [...found, ...waiting.filter(w => !found.some(f => f.document === w.document))].filter(
    (t, i, all) => all.findIndex(o => o.document === t.document && o.dated === t.dated) === i,
  )
}

function withDocuments(reading: Reading, { documents, from, to }: TargetWord & { is: 'documents' }): Reading {
  const { found, waiting, dated, ahead } = reading
  const list = documents.map((document): FoundTarget => ({ document, dated: ahead, from, to }))
  if (ahead) return { ...reading, later: false, found: [...found, ...list] }
  return { ...reading, later: false, dated: waiting.length ? dated : [], waiting: [...waiting, ...list] }
}

/** The place of a day among the words. */
interface Place {
  text: string
  words: readonly TargetWord[]
  i: number
}

function withDay(reading: Reading, day: IsoDate, place: Place): Reading {
  const { found, waiting, dated, ahead } = reading
  if (leadsDocument(place)) return { ...reading, found: [...found, ...waiting], waiting: [], ahead: day }
  if (ahead || !(isLinked(place) || isListed(place))) return reading
  if (waiting.length) {
    const known = waiting.map(t => ({ ...t, dated: day }))
    return { ...reading, found: [...found, ...known], waiting: [], dated: known }
  }
  return isFurtherDay(place) ? { ...reading, found: [...found, ...dated.map(t => ({ ...t, dated: day }))] } : reading
}

/** "May 30, 2025 Prospectus": the date stands before its document. */
function leadsDocument({ text, words, i }: Place): boolean {
  const next = words[i + 1]
  return next?.is === 'documents' && /^[\s,]*(?:class\s\w+\s)?$/i.test(text.slice(words[i]!.to, next.from)) && words[i - 1]?.is !== 'dated'
}

/** "dated March 1, 2002 (Larch Equity Trust) and July 1, 2002 (Larch Bond Trust)" */
const NEXT_OF = /^\s\((?!the\s["“])[^()]{3,80}\),?\s(?:and\s|&\s)?$/i

/** A date in a fund's name ("Oct 2025 Term ETF") is no document's: it needs "dated", or the document right before it. */
function isLinked({ text, words, i }: Place): boolean {
  const previous = words[i - 1]
  if (!previous) return false
  const between = text.slice(previous.to, words[i]!.from)
  if (previous.is === 'date') return between.length <= 12 || NEXT_OF.test(between)
  if (between.length > 12) return false
  return previous.is === 'dated' || (previous.is === 'documents' && /^(?:[\s,–—-]*|\sof\s)$/i.test(between))
}

/** Whether a date stands at the end of a row under "… Dated": nothing but names between, line by line. */
function isListed({ text, words, i }: Place): boolean {
  const previous = words[i - 1]
  const { from, to } = words[i]!
  if (!previous || (previous.is !== 'dated' && previous.is !== 'date') || from - previous.to > 600) return false
  const between = text.slice(previous.to, from)
  if (!/^[^\S\n]*\n/.test(between) || !/^[^\S\n]*(?:\n|$|(?:&|and)\s\d)/.test(text.slice(to, to + 40))) return false
  const names = between.split(/\s+/).filter(Boolean)
  return names.length > 1 && names.every(w => /^[\p{Lu}\d(&®™–—-]/u.test(w) || /^(?:of|and|the|in|to|for|a|series)$/.test(w))
}

/** Between the dates of two lines of a list: "…, dated May 2, 2005\nNorcote Pacific Fund, dated June 30, 2005". */
const NEXT_LINE = /^[,;.]?(?:\sand)?\s*\n\s*(?!SUPP|Supp|PROSP|Prosp|STATEM|Statem)\p{Lu}[^\n;:]{3,110},?\s$/u

/** "A FUND (DATED NOVEMBER 1, 1999) AND B FUND (DATED FEBRUARY 28, 2000)": days in brackets, each behind its name. */
const NEXT_NAME = /^\)[^()]{3,140}\(\s?$/

/** Whether a day is one more of the documents whose day has been told. */
function isFurtherDay(place: Place): boolean {
  const { text, words, i } = place
  const previous = words[i - 1]
  const last = words[i - 2]
  if (previous?.is === 'date') {
    const between = text.slice(previous.to, words[i]!.from)
    return (
      isListed(place) ||
      NEXT_OF.test(between) ||
      /^(?:[,;]|[,;]?\s?(?:and|or|&)\s)\s?(?:dated\s)?$/i.test(between) ||
      // "dated: March 1, 1995; May 1, 1995" over "October 28, 1994; and September 29, 1995"
      (/^\s*\n\s*$/.test(between) && /;\s?$/.test(text.slice(words[i - 2]?.to ?? 0, previous.from)))
    )
  }
  if (previous?.is !== 'dated' || last?.is !== 'date') return false
  const between = text.slice(last.to, previous.from)
  return NEXT_LINE.test(between) || NEXT_NAME.test(between)
}

const OF_ALL = /^\s*following\s[^:\n]{3,60},?\s(?:each|all)\sdated\s[^:\n]{6,24}:/i

/** "the following Prospectuses each dated May 1, 2020:" over a list of them */
function withDayOfAll(reading: Reading, text: string): Reading {
  const { found, waiting } = reading
  const day = OF_ALL.test(text) ? found.find(f => f.dated)?.dated : null
  return day ? { ...reading, found: [...found, ...waiting.map(t => ({ ...t, dated: day }))], waiting: [] } : reading
}

/** "… dated December 30, 2002 and to the Prospectus of the same date" */
function withSameDay(reading: Reading, text: string): Reading {
  const { found, waiting } = reading
  const like = waiting.filter(w => /^,?\sof\s+(?:the\s+same|even)\s+date\b/i.test(text.slice(w.to, w.to + 40)))
  const same = found.findLast(f => f.dated)
  if (!like.length || !same) return reading
  return {
    ...reading,
    found: [...found, ...like.map(t => ({ ...t, dated: same.dated }))],
    waiting: waiting.filter(w => !like.includes(w)),
  }
}
