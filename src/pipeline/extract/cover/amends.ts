// In: the printed text of a supplement with its clause. Out: the documents that it supplements, each with the date it bears.
// Dates of earlier supplements are none of them.
//   "SUPPLEMENT DATED JUNE 8, 2007 TO PROSPECTUSES DATED APRIL 30, 2007"
//                                    ^ prospectus 2007-04-30
import type { Reference } from '../../../model/filing.ts'
import type { IsoDate } from '../../../model/iso-date.ts'
import { linesAt, type Joined } from '../../../model/joined-text.ts'
import { writtenDates } from '../dates/written-date.ts'
import { matchesOf } from '../../../model/matches.ts'
import type { Clause } from './clause.ts'
import { columnsIn } from './dated-columns.ts'
import { targetsIn, type FoundTarget } from './targets.ts'

// Where the cover names no document, the first sentences do.
const SENTENCE =
  /\b(?:amends?|supplements?|updates?|modifies|made\sas\sof|in\sconjunction\swith|is\sadded\sto|changes?\s(?:are|is)\smade\sto|relates\sto|in\saddition\sto)\b/i

/** The words of a cover without a line that is nothing but the supplement's own day: "… a Fund's Summary Prospectus\nSeptember 5, 2024". */
function withoutOwnDay(words: string, own: IsoDate | null): string {
  const line = writtenDates(words).find(
    d =>
      d.date !== null &&
      d.date === own &&
      /\n[^\S\n]*$/.test(words.slice(0, d.from)) &&
      /^[^\S\n]*(?:\n|$)/.test(words.slice(d.to)) &&
      !/\bdated:?\s*$/i.test(words.slice(0, d.from)),
  )
  return line ? `${words.slice(0, line.from)}${' '.repeat(line.to - line.from)}${words.slice(line.to)}` : words
}

const OVER_SECTION =
  /\n(?:Prospectus(?:es)?|Statements?\sof\sAdditional\sInformation|SAIs?)(?:\sand\s(?:SAIs?|Statements?\sof\sAdditional\sInformation))?,?\s(?:each\s)?dated\s[A-Z][a-z]{2,8}\s\d{1,2},\s\d{4}(?=\n)/g
const BEHIND_NAME =
  /\((?:each with (?:its|a) )?(?:prospectus(?:es)?|statements? of additional information|SAI)(?: and (?:statements? of additional information|SAI))?,? (?:each )?dated [A-Z][a-z]+ \d{1,2}, \d{4}[^()\n]{0,60}\)/gi

/** What the document supplements. */
export function amendsOf(printed: Joined, clause: Clause | null, own: IsoDate | null): Reference[] {
  const place = (targets: FoundTarget[], at: number): Reference[] =>
    targets.map(t => ({ document: t.document, dated: t.dated, lines: linesAt(printed, at + t.from, at + t.to) }))
  const { text } = printed
  if (clause) {
    // The dates of a fund list ("the Funds below, each dated …") still belong to the clause; a cover without documents asks the body.
    const words = withoutOwnDay(text.slice(clause.targets, Math.min(clause.to, clause.targets + 4000)), own)
    const columns = columnsIn(words)
    if (columns.length) return place(columns, clause.targets)
    const targets = targetsIn(words),
      over = matchesOf(text, OVER_SECTION)
    // "to the Prospectus dated May 1, 1999 | This prospectus supplement …": a document that has its day is not named anew without one.
    if (targets.some(t => t.dated) && over.length < 2)
      return place(
        targets.filter(t => t.dated || !targets.some(o => o.dated && o.document === t.document)),
        clause.targets,
      )
    // "Prospectuses and SAIs dated March 1, 1999" on a line of its own, over each section.
    if (over.length > 1) {
      const all = over.flatMap(m => place(targetsIn(m[0]), m.index))
      return all.filter((t, i) => all.findIndex(o => o.document === t.document && o.dated === t.dated) === i)
    }
    // "Larch Blue Chip Fund (prospectus dated February 28, 2001)": each fund of a list below the first sentence with its document.
    const behind = matchesOf(text.slice(0, clause.to + 4000), BEHIND_NAME).flatMap(m => place(targetsIn(m[0]), m.index))
    if (behind.length > 1) return behind.filter((t, i) => behind.findIndex(o => o.document === t.document && o.dated === t.dated) === i)
    // Dates that the cover leaves out may stand in the first sentence: "made as of … to the Prospectuses dated …".
    const first = text.slice(clause.to, clause.to + 500)
    const made = /^This\sSupplement\sis\smade[^.]{0,80}?\d{4}[,\s]+to\s/i.exec(first)
    if (made) return place(targetsIn(first.slice(made[0].length).split(/\.\s/)[0]!), clause.to + made[0].length)
    // "the currently effective Prospectus … should be read in conjunction with the Prospectus dated August 1, 2021": the day is told below the cover.
    const below = targets.length
      ? /\b(?:in\sconjunction\swith|supplement\s(?:applies|relates|pertains)\sto)\s[^.]{0,200}?\bdated\s[^.]{0,120}/i.exec(
          text.slice(clause.to, clause.to + 1500),
        )
      : null
    const told = below ? targetsIn(below[0]).filter(t => t.dated && targets.some(o => o.document === t.document)) : []
    if (told.length)
      return [
        ...place(
          targets.filter(t => !told.some(o => o.document === t.document)),
          clause.targets,
        ),
        ...place(told, clause.to + below!.index),
      ]
    if (targets.length) return place(targets, clause.targets)
  }
  const head = text.slice(0, 3000)
  for (const m of head.matchAll(/[^.\n]+/g))
    if (SENTENCE.test(m[0]) && /prospectus|statement of additional/i.test(m[0])) {
      const targets = targetsIn(m[0])
      if (targets.length) return place(targets, m.index)
    }
  return []
}
