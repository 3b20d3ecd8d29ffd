// In: the words after "Supplement … to". Out: those that matter there, in order: documents, days, and what links them.
//   "the Class A Prospectus dated January 28, 2005, as supplemented March 4, 2005"
//                ^ documents      ^ date            ^ later         ^ date
import type { IsoDate } from '../../../model/iso-date.ts'
import type { Target } from '../../../model/kinds.ts'
import { matchesOf } from '../../../model/matches.ts'
import { pattern } from '../../../model/pattern.ts'
import { writtenDates } from '../dates/written-date.ts'
import { overlap } from './named.ts'

export type TargetWord = { from: number; to: number } & (
  | { is: 'documents'; documents: readonly Target[] }
  | { is: 'date'; date: IsoDate | null }
  | { is: 'later' }
  | { is: 'dated' }
)

const SUMMARY = 'summary-prospectus'
const FULL = 'prospectus'
const SAI = 'statement-of-additional-information'
const PROXY = 'proxy-statement'
/** The more particular comes first: each takes its words from those below it. */
const DOCUMENTS: readonly (readonly [RegExp, readonly Target[]])[] = [
  [/summary\s?(?:prospectus(?:es)?\s?)?(?:and|&)\s?statutory\s?prospectus(?:es)?/gi, [SUMMARY, FULL]],
  [/statutory\s?(?:and|&)\s?summary\s?prospectus(?:es)?/gi, [FULL, SUMMARY]],
  [/(?:combined\s)?(?:prospectus\s?\/\s?)?proxy\s?statements?(?:\s?\/\s?prospectus)?|information\s?statements?(?!\s?of)/gi, [PROXY]],
  // "PRSPECTUS", "SATEMENT OF ADDITIONAL INFORMATION": mistyped on a cover
  [/summary\s?pro?spectus(?:es)?/gi, [SUMMARY]],
  [/(?:statutory\s)?pro?spectus(?:es)?/gi, [FULL]],
  [/(?:statements?|\bs\w{4,8}ts?)\s?of\s?(?:additional\s?)?information|(?<![("“])\bSAIs?\b(?!["”)])/gi, [SAI]],
]

/** Words behind which stands the day of a supplement, and not the document's own. */
const LATER = pattern('gi')`
  \b(?:as|and)\s
  (?:(?:may\sbe|each|it\sis|they\sare|previously|further|last|subsequently|from\stime\sto\stime
  |amended|restated|and|or|been|have|has)[\s,]+)*
  (?:supplemented|amended|revised|restated|updated)\b
  |\b(?:supplemented|revised|amended)(?:\sand\s(?:restated|supplemented))?\s(?=(?:on|as\sof|through|by)?\s?[A-Z0-9])
`

export function targetWords(text: string): TargetWord[] {
  const stretchOf = (m: RegExpExecArray) => ({ from: m.index, to: m.index + m[0].length })
  return [
    ...documentsIn(text),
    ...writtenDates(text).map((d): TargetWord => ({ is: 'date', date: d.date, from: d.from, to: d.to })),
    ...matchesOf(text, LATER).map((m): TargetWord => ({ is: 'later', ...stretchOf(m) })),
    ...matchesOf(text, /dated/gi).map((m): TargetWord => ({ is: 'dated', ...stretchOf(m) })),
  ].sort((a, b) => a.from - b.from)
}

function documentsIn(text: string): TargetWord[] {
  const found: (TargetWord & { repeats: boolean })[] = []
  for (const [words, documents] of DOCUMENTS)
    for (const m of matchesOf(text, words)) {
      const stretch = { from: m.index, to: m.index + m[0].length }
      if (!found.some(t => overlap(t, stretch))) found.push({ is: 'documents', documents, ...stretch, repeats: isTerm(text, stretch) })
    }
  return found.filter(t => !t.repeats)
}

/** A term in brackets only repeats its document: 'Prospectus (the "Prospectus")'. */
function isTerm(text: string, { from, to }: { from: number; to: number }): boolean {
  const quoted = /["“(]\s?$/.test(text.slice(Math.max(0, from - 2), from)) && !/^,?\sdated\s/i.test(text.slice(to, to + 8))
  return quoted || /\((?:the|each,? an?|collectively,? the)\s["“]?$/i.test(text.slice(Math.max(0, from - 24), from))
}
