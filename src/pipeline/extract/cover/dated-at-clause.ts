// In: the printed text of a supplement with its clause.
// Out: the day that the clause itself bears, or that stands right before or behind it.
//   "SUPPLEMENT DATED MAY 31, 2007 TO\nPROSPECTUSES DATED APRIL 30, 2007"
//                     ^ 2007-05-31                        ^ its document's
import type { IsoDate } from '../../../model/iso-date.ts'
import { writtenDates, type WrittenDate } from '../dates/written-date.ts'
import type { Clause } from './clause.ts'

export function datedAtClause(text: string, clause: Clause): IsoDate | null {
  const own = writtenDates(text.slice(clause.from, clause.targets)).find(d => d.date)
  return own?.date ?? behindTargets(text, clause) ?? beforeClause(text, clause)
}

const DATED_AGAIN = /^\s*(?:,\s?)?(?:as\s(?:previously\s|further\s|may\sbe\s)*(?:supplemented|amended|revised)[^.;\n]{0,40}\s)?dated:?\s$/i
const OPENS_SENTENCE = /^\s*(?:Notwithstanding|Effective|The|On|At|As|In|Important|This)\b/

function behindTargets(text: string, clause: Clause): IsoDate | null {
  const words = text.slice(clause.targets, Math.min(clause.to + 80, clause.targets + 1500))
  const all = writtenDates(words)
  // "… AND STATEMENT OF ADDITIONAL INFORMATION DATED DECEMBER 1, 2023 DATED MARCH 12, 2024": the second is the supplement's own.
  const second = all.find((d, i) => i > 0 && DATED_AGAIN.test(words.slice(all[i - 1]!.to, d.from)))
  if (second?.date) return second.date
  // "… EACH DATED FEBRUARY 28, 2024 July 19, 2024 Notwithstanding anything …": a day right behind that of the documents, and a sentence.
  const beside = all.find((d, i) => {
    const previous = all[i - 1]
    if (!d.date || !previous?.date || d.date <= previous.date) return false
    const between = words.slice(previous.to, d.from)
    const end = clause.targets + d.to
    return /^\s*$/.test(between) && !between.includes('\n') && OPENS_SENTENCE.test(text.slice(end, end + 30))
  })
  return beside?.date ?? alone(words, all[0], text, clause)
}

const OF_DOCUMENT = /\b(?:prospectus(?:es)?|information|SAI|information \(["“]SAI["”]\))\s*$/i

/** "… Prospectus and Statement of Additional Information November 18, 2024 The Fund has …": a day that nothing calls the documents' own. */
function alone(words: string, first: WrittenDate | undefined, text: string, clause: Clause): IsoDate | null {
  if (!first?.date || first.date.length < 10 || words.slice(0, first.from).includes('\n') || !OF_DOCUMENT.test(words.slice(0, first.from)))
    return null
  const end = clause.targets + first.to
  return OPENS_SENTENCE.test(text.slice(end, end + 30)) ? first.date : null
}

/** Of a cover run into one line the day may stand before: "(the “Fund”) May 22, 2023 Supplement to the Prospectus". */
function beforeClause(text: string, clause: Clause): IsoDate | null {
  const before = writtenDates(text.slice(0, clause.from)).at(-1)
  if (!before?.date || text.slice(before.to, clause.from).trim() !== '') return null
  return /\b(?:dated|and|prospectus|information)[\s,]*$/i.test(text.slice(Math.max(0, before.from - 20), before.from)) ? null : before.date
}
