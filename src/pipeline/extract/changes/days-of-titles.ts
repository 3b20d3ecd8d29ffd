// In: a reading. Out: the days that its titles and headings give, and whose they are.
//   "LARCH BOND FUND (EFFECTIVE MAY 1, 1999) AND LARCH VALUE FUND (EFFECTIVE JUNE 1, 1999)"
//                     ^ the day of the one                         ^ that of the other
import { DAY, DAY_FIRST, FROM_WORDS } from '../dates/months.ts'
import type { ChangeDate } from '../../../model/filing.ts'
import { pattern } from '../../../model/pattern.ts'
import { portfoliosIn } from '../names.ts'
import type { Passage } from '../view.ts'
import { subjectsOf, type Reading } from './candidate.ts'
import { datesOfSentence, effectiveOf } from './sentence-dates.ts'

/** "Effective August 19, 2022:" on a line of its own, or with the number of the item glued to it: "Effective August 19, 2022:1.". */
export const ALONE = pattern('i')`
  ^(?:\(?\d{1,2}[.)]\s+)?(?:(?:accordingly|as a result|therefore|consequently), )?
  (?:${DAY_FIRST}|on ${DAY}|on the (?:[A-Z][\w-]+ ){1,2}Date\b)[^.]{0,70}:(?:\d{1,2}[.)])?$
  // "Changes effective August 19, 2022"
  |^(?:changes?|amendments?|revisions?|updates?) (?:to be )?(?:effective|taking effect)(?: on| as of)?(?: or a(?:bout|round))? ${DAY}:?$
`
/** "1. Changes to the Larch Bond Fund (Effective on or about May 13, 2014)" over what changes. */
const IN_BRACKETS = pattern('i')`
  ^\W*(?:\d{1,2}\W+)?(?:changes?|amendments?|revisions?)\b[^.;:]{0,160}\(((?:${FROM_WORDS})\b[^()]{4,60})\)\W*$
`
/** "Supplement dated November 2, 1999, effective December 1, 1999" */
const DAY_OF_SUPPLEMENT = pattern('i')`
  \bsupplement\s(?:no\.?\s\d+\s)?dated\s[^.;:]{6,20}\d{4},?\s\(?(effective\s(?:on\s|as\sof\s)?[^.;:()]{4,20}\d{4})
`

interface DayOfTitle {
  passage: number
  dates: ChangeDate[]
  /** None: it is that of all. */
  portfolios: string[]
}

/**
 * "Effective July 1, 2015:" on a line of its own that is set like a title, the day that a cover gives beside the supplement's own or
 * behind a fund's name, or that of a heading in brackets.
 */
export const daysOfTitles = (reading: Reading): DayOfTitle[] =>
  reading.context.view.passages.flatMap(p =>
    wordsOfDays(p, reading).flatMap(({ words, portfolios }) => {
      const dates = effectiveOf(datesOfSentence(words, p.lines, reading))
      return dates.length === 1 ? [{ passage: p.index, dates, portfolios }] : []
    }),
  )

const BEHIND_NAME = pattern('i')`^[®™*\s]*\(((?:${FROM_WORDS})\s[^()]{4,40}\d{4})\)`

function wordsOfDays(p: Passage, reading: Reading): { words: string; portfolios: string[] }[] {
  const named =
    p.kind === 'title'
      ? portfoliosIn(p.text, subjectsOf(reading)).flatMap(n => {
          const words = BEHIND_NAME.exec(p.text.slice(n.to, n.to + 80))?.[1]
          return words ? [{ words, portfolios: [n.portfolio.name] }] : []
        })
      : []
  const words = named.length ? undefined : wordsOfDay(p)
  return words ? [{ words, portfolios: ruledBy(p, reading) }] : named
}

function wordsOfDay({ kind, text }: Passage): string | undefined {
  if (kind !== 'heading' && kind !== 'title') return undefined
  const bracketed = IN_BRACKETS.exec(text)?.[1]
  if (bracketed || kind === 'heading') return bracketed
  return ALONE.test(text) ? text : DAY_OF_SUPPLEMENT.exec(text)?.[1]
}

const ruledBy = ({ text }: Passage, reading: Reading): string[] =>
  IN_BRACKETS.test(text) ? [...new Set(portfoliosIn(text, subjectsOf(reading)).map(p => p.portfolio.name))] : []
