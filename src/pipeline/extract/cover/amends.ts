// In: the printed text of a supplement with its clause. Out: the documents that it supplements, each with the date it bears.
// Dates of earlier supplements are none of them.
//   "SUPPLEMENT DATED JUNE 8, 2007 TO PROSPECTUSES DATED APRIL 30, 2007"
//                                    ^ prospectus 2007-04-30
import { DAY } from '../dates/months.ts'
import type { Reference } from '../../../model/filing.ts'
import type { IsoDate } from '../../../model/iso-date.ts'
import { linesAt, type Joined } from '../../../model/joined-text.ts'
import { matchesOf } from '../../../model/matches.ts'
import { pattern } from '../../../model/pattern.ts'
import { writtenDates } from '../dates/written-date.ts'
import type { Clause } from './clause.ts'
import { columnsIn, daysOfSchedule } from './dated-columns.ts'
import { targetsIn, type FoundTarget } from './targets.ts'

/** What the document supplements. */
export function amendsOf(printed: Joined, clause: Clause | null, own: IsoDate | null): Reference[] {
  const { text } = printed
  const found = (clause && ofClause(text, clause, own)) ?? ofSentence(text)
  return found.map(t => ({
    document: t.document,
    dated: t.dated,
    lines: linesAt(printed, t.from, t.to),
  }))
}

/** Targets that were read from a stretch of the text, at their place in the text. */
const placed = (targets: readonly FoundTarget[], at: number): FoundTarget[] =>
  targets.map(t => ({ ...t, from: at + t.from, to: at + t.to }))

const once = (targets: readonly FoundTarget[]): FoundTarget[] =>
  targets.filter((t, i) => targets.findIndex(o => o.document === t.document && o.dated === t.dated) === i)

const OVER_SECTION = pattern('gi')`
  \n(?:Prospectus(?:es)?|Statements?\sof\sAdditional\sInformation|SAIs?)
  (?:\sand\s(?:SAIs?|Statements?\sof\sAdditional\sInformation))?,?\s
  (?:each\s)?dated\s[A-Z][a-z]{2,8}\s\d{1,2},\s\d{4}(?:,?\s\(?as\s(?:amended|revised|supplemented)[^()\n]{0,60}\)?)?(?=\n)
`
const BEHIND_NAME = pattern('gi')`
  \((?:each with (?:its|a) )?(?:(?:statutory )?prospectus(?:es)?|statements? of additional information|SAI)
  (?: and (?:statements? of additional information|SAI))?,? (?:each )?dated ${DAY}
  (?:[^()\n]{0,60}|,\s(?:as\s)?supplemented\s[^()]{0,300})\)
`

/** "Supplement to the Prospectus dated as of June 29, 2020 (as revised …): A ETF, B ETF", over each list of the funds of one day. */
const OVER_LIST = pattern('g')`
  Supplement\sto\sthe\s(?:(?:Summary\s)?Prospectus|Statement\sof\sAdditional\sInformation|SAI)
  (?:(?:,|\sand|,\sand)\s(?:(?:Summary\s)?Prospectus|Statement\sof\sAdditional\sInformation|SAI))*,?\s
  (?:each\s)?dated\s(?:as\sof\s)?[A-Z][a-z]{2,8}\s\d{1,2},\s\d{4}
`

/** The documents that the clause names; the days that it leaves out may stand over each section, behind each fund or below the cover. */
function ofClause(text: string, clause: Clause, own: IsoDate | null): FoundTarget[] | null {
  // The dates of a fund list ("the Funds below, each dated …") still belong to the clause; a cover without documents asks the body.
  const words = withoutOwnDay(text.slice(clause.targets, Math.min(clause.to, clause.targets + 4000)), own)
  const columns = columnsIn(words)
  if (columns.length) return placed(columns, clause.targets)
  const targets = targetsIn(words)
  const over = matchesOf(text, OVER_SECTION)
  // "to the Prospectus dated May 1, 1999 | This prospectus supplement …": a document that has its day is not named anew without one.
  const known = targets.filter(t => t.dated || !targets.some(o => o.dated && o.document === t.document))
  if (targets.some(t => t.dated) && over.length < 2) return placed(known, clause.targets)
  // "Prospectuses and SAIs dated March 1, 1999" on a line of its own, over each section.
  if (over.length > 1) return once(over.flatMap(m => placed(targetsIn(m[0]), m.index)))
  // "Larch Blue Chip Fund (prospectus dated February 28, 2001)": each fund of a list below the first sentence with its document.
  const lists = matchesOf(text.slice(clause.targets), OVER_LIST)
  if (lists.length > 1) return once(lists.flatMap(m => placed(targetsIn(m[0]), clause.targets + m.index)))
  const behind = matchesOf(text.slice(0, clause.to + 4000), BEHIND_NAME).flatMap(m => placed(targetsIn(m[0]), m.index))
  if (behind.length > 1) return once(behind)
  const scheduled = targets.some(t => t.dated) ? [] : daysOfSchedule(text.slice(0, clause.to + 400), text, clause.to)
  if (scheduled.length)
    return [
      ...placed(
        targets.filter(t => !scheduled.some(s => s.document === t.document)),
        clause.targets,
      ),
      ...scheduled,
    ]
  return madeTo(text, clause) ?? toldBelow(text, clause, targets) ?? (targets.length ? placed(targets, clause.targets) : null)
}

/** The words of a cover without a line that is nothing but the supplement's own day: "… a Fund's Summary Prospectus\nSeptember 5, 2024". */
function withoutOwnDay(words: string, own: IsoDate | null): string {
  const line = writtenDates(words).find(
    d =>
      d.date !== null &&
      d.date === own &&
      ((/\n[^\S\n]*(?:Date of (?:this )?Supplement:\s)?$/i.test(words.slice(0, d.from)) && /^[^\S\n]*(?:\n|$)/.test(words.slice(d.to))) ||
        // "… Prospectus and SAI November 18, 2024 The Fund has …"
        /\b(?:prospectus(?:es)?|information|SAI|["”]\))[^\S\n]*$/i.test(words.slice(0, d.from))) &&
      !/\bdated:?\s*$/i.test(words.slice(0, d.from)),
  )
  return line ? `${words.slice(0, line.from)}${' '.repeat(line.to - line.from)}${words.slice(line.to)}` : words
}

/** Dates that the cover leaves out may stand in the first sentence: "made as of … to the Prospectuses dated …". */
function madeTo(text: string, { to }: Clause): FoundTarget[] | null {
  const first = text.slice(to, to + 500)
  const made = /^This\sSupplement\sis\smade[^.]{0,80}?\d{4}[,\s]+to\s/i.exec(first)?.[0]
  return made ? placed(targetsIn(first.slice(made.length).split(/\.\s/)[0]!), to + made.length) : null
}

const BELOW = pattern('i')`
  \b(?:in\sconjunction\swith|supplement\s(?:applies|relates|pertains)\sto)\s[^.]{0,200}?\bdated\s[^.]{0,120}
`

/** Summary and statutory prospectus under one term. */
const TOGETHER = /\bsummary\sprospectus(?:es)?\b[^.()]{0,60}\(together,?\sthe\s["“]prospectus(?:es)?["”]\)/i

/**
 * "the currently effective Prospectus … should be read in conjunction with the Prospectus dated August 1, 2021":
 * the day is told below the cover.
 */
function toldBelow(text: string, { targets: at, to }: Clause, targets: readonly FoundTarget[]): FoundTarget[] | null {
  const below = targets.length ? BELOW.exec(text.slice(to, to + 1500)) : null
  if (!below) return null
  const told = targetsIn(below[0]).filter(t => t.dated && targets.some(o => o.document === t.document))
  const both = told.find(t => t.document === 'prospectus')
  if (both && TOGETHER.test(text.slice(0, to + 1500)) && !told.some(t => t.document === 'summary-prospectus'))
    told.unshift({ ...both, document: 'summary-prospectus' })
  const rest = targets.filter(t => !told.some(o => o.document === t.document))
  return told.length ? [...placed(rest, at), ...placed(told, to + below.index)] : null
}

const SENTENCE = pattern('i')`
  \b(?:amends?|supplements?|updates?|modifies|made\sas\sof|in\sconjunction\swith|is\sadded\sto
  |changes?\s(?:are|is)\smade\sto|relates\sto|in\saddition\sto)\b
`

/** Where the cover names no document, the first sentences do. */
function ofSentence(text: string): FoundTarget[] {
  for (const { 0: sentence, index } of text.slice(0, 3000).matchAll(/[^.\n]+/g)) {
    if (!SENTENCE.test(sentence) || !/prospectus|statement of additional/i.test(sentence)) continue
    const targets = targetsIn(sentence)
    if (targets.length) return placed(targets, index)
  }
  return []
}
