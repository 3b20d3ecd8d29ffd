// In: a reading. Out: the sentences and headings that give a day to more than themselves: to what follows them, or to the whole document.
//   "The following changes take effect on September 20, 2024:"      "Effective August 19, 2022:" over a section
import { DAY_FIRST, FROM_WORDS } from '../dates/months.ts'
import type { ChangeDate } from '../../../model/filing.ts'
import type { ChangeType } from '../../../model/kinds.ts'
import { pattern } from '../../../model/pattern.ts'
import { portfoliosIn } from '../names.ts'
import { subjectsOf, type Clause, type Reading } from './candidate.ts'
import { BACKWARD } from './day-rules-backward.ts'
import { ALONE, daysOfTitles } from './days-of-titles.ts'
import { namingHeadings } from './headings-above.ts'
import { kindsOf } from './kinds-called.ts'
import { datesOfClause, datesOfSentence, effectiveOf } from './sentence-dates.ts'

const HEADED_BY_DAY = pattern('i')`^\W*(?:changes? |amendments? )?${DAY_FIRST}`

/** "They hold from February 3 unless something else is said.", right after the sentence that announces changes. */
const HOLD = pattern('i')`
  ^(?:they|these|all of (?:them|these)) (?:
    hold|apply
    |are (?:effective|valid|good|made)
    |(?:go|goes|went|come|comes|came|enter|entered) into (?:force|effect)
    |took effect
    |(?:take|become) effect(?:ive)?
  )\b
`
const ANNOUNCED = /\b(?:changes|corrections|amendments|revisions)\b/i
const RULE = pattern('i')`
  ^items? \d
  |\bas follows\b
  |\b(?:changes?|revisions?|amendments?|modifications?|information|following|disclosures?|supplement)\b[^.;]{0,120}
  \b(?:effective|tak(?:e|es|ing) (?:effect|place)|took effect|in (?:effect|force)|implemented)\b
  |\b(?:${FROM_WORDS}|from|on)\b[^.;]{0,240}\b(?:changes?|following|revised|amended|modified|replaced|supplemented)\b
  |\bimplement (?:these|the (?:above|below|following|foregoing)) changes\b
`
/** A sentence that tells of changes without saying which: "these changes" after it are those to come. */
const CHANGES_AT_LARGE = pattern('i')`
  \b(?:proposed|certain|several|various|important|following|some|a number of) changes\b(?! (?:in|of) the (?:value|price))
`
/** "If the proposals are approved, they will take effect on October 1.", after the list of them */
const IF_APPROVED = pattern('i')`
  ^if (?:all of )?(?:the|these|those|all) (?:proposals?|changes?|matters)\b[^,;]{0,60}
  \b(?:approved|authorized)\b[^,;]{0,60}, (?:it|they|each|all|the (?:proposals?|changes?))\b[^.;]{0,60}
  \b(?:effect|effective|implemented|carried out)\b
`
/** It speaks of more than the sentence before it. */
const AT_LARGE = /\b(?:below|herein|following|this supplement|described|items?)\b/i
const ALL_OF_THEM = /^(?:these|all|the (?:above|foregoing))\b/i
/** "the fee will be calculated as follows:" */
const OF_ITS_OWN = pattern('is')`
  ^(?!.*\b(?:prospectus|information|changes?|amended|revised|supplemented|modified|following)\b).*
  \b(?:fees?|rates?|charges?|schedules?|managers?|team|minimums?|breakpoints?)\b[^.;:]{0,60}\bas follows:?\s*$
`
/** "As of April 1, the Fund pays a fee at the following annual rates:" */
const RATES_FOLLOW = pattern('i')`
  \bfollowing (?:[\w-]+ ){0,3}(?:fees?|rates?|charges?|schedules?|percentages?|breakpoints?)\b[^.;:]{0,60}:\s*$
`
/** "Effective May 30, 2019, this supplements the Prospectus of …" */
const SUPPLEMENTS = pattern('i')`^${DAY_FIRST}[^.;]{0,40}, this (?:supplement )?(?:supplements|amends|updates|revises|modifies)\b`
export const CONSEQUENCE = pattern('i')`
  ^(?:accordingly|as (?:so |thus )?amended,|as a (?:result|consequence)|therefore|consequently|in (?:this )?connection
  |to (?:(?:better|more \w+) )?reflect this change)\b
`
/** "as of the same date", "at that time" */
export const SAME = pattern('i')`
  \b(?:takes?|took) effect (?:that|the same|this) (?:day|date)\b
  |\b(?:as of|(?:effective )?on(?: or (?:about|after))?|from|at|effective) (?:the|that) same (?:date|time|day)
  |\b(?:(?:effective )?on(?: or (?:about|after))?|as of|from|at|effective) (?:that|such|this) (?:date|time|day)\b
  |\bat (?:the|that) (?:same )?time\b
  |^upon (?:its |the |their )?implementation\b(?! of)
  |\balso (?:on|effective)\b
  |\bat the time (?:of|the|that|when)\b
`
const NAME_CHANGES = pattern('i')`
  \bname changes?\b
  |\bchanged? (?:its|their) (?:respective )?names?\b
  |\bnames? of (?:the|each|its) (?:fund|portfolio|trust|series|company)s?\b[^.;]{0,50}\bchang
`
const ITEMS = /\b(?:items?|paragraphs?|sections?|numbers?|parts?) ((?:\(?\d{1,2}\)?(?:, | and |, and | through | to |-)?){1,8})/i
const THIS_FUND = /\b(?:the|this) (?:fund|portfolio|series|etf)\b|^these (?:\w+ )?changes\b/i
const ENDS_IN_COLON = /:\s*(?:\d{1,2}[.)])?$/
const CHANGES = /\bchanges?\b/i
const FOLLOWING_CHANGES = /\bfollowing changes\b/i

/** Sentences that rule what follows them, whether they order something or not. */
const GOVERNS: readonly RegExp[] = [
  // "The following information supersedes certain information in the Funds' Prospectus, effective February 1, 2014."
  pattern('i')`
    ^the following (?:information|disclosure)s? (?:supersedes?|supplements?|amends?|updates?|replaces?) (?:
      certain |the |any )?(?:information|disclosure)\b[^.;]{0,160}, effective\b
  `,
  // "Effective May 1, the Prospectus is amended by the change to the policies of each of A and B."
  pattern('i')`
    ^${DAY_FIRST}[^.;]{3,80}\b(?:amended|revised|supplemented|modified|updated) by (?:the|an?) changes? (?:to|in|of)\b
  `,
  // "Items 3 and 4 are effective …"
  /^items? \d[^.;]{0,60}\b(?:effective|effect|from|on)\b/i,
  // "The changes described below are effective …"
  pattern('i')`
    ^(?:all |the )?(?:information|disclosures?|changes?|supplement) (?:
      described |set forth |contained |included |provided )?(?:below|herein|in this supplement|that follows?)\b[^.]{0,80}\beffective\b
  `,
  // "This supplement updates information in the Prospectus, effective May 1."
  pattern('i')`
    ^(?:this|the) supplement (?:updates|amends|revises|modifies|changes|supplements)\b[^.;]{3,160}
    \beffective (?:on |as of )?(?:or a(?:bout|round) )?[A-Z]
  `,
  // "This supplement takes effect …"
  /^(?:this|the) supplement\b[^.]{0,160}\b(?:take|takes|become|becomes|is|be) (?:effect|effective)\b/i,
]
/** … where they order nothing themselves. */
const GOVERNS_ALONE: readonly RegExp[] = [
  /\bas follows\.?$/i,
  ENDS_IN_COLON,
  // "The Prospectus is revised as set forth below."
  pattern('i')`
    \b(?:amended|revised|supplemented|modified|updated)\b[^.]{0,60}
    \b(?:as (?:follows|set forth|described|indicated|noted|provided)|below)\b
  `,
]
const KINDS_OF_CHANGE = /\b(?:changes?|revisions?|amendments?|modifications?)\b/i
const POINTS_TO_ALL = /\b(?:following|below|described|this supplement|these|herein|above|all|foregoing)\b/i

/** A sentence that gives its day to what follows it. */
export interface Umbrella {
  /** Its place among the clauses. */
  index: number
  dates: ChangeDate[]
  /** The type of change to which it is confined, '' where it rules all. */
  subject: string
  /** The kinds of change whose day alone it gives, none where it gives that of all. */
  kinds: ChangeType[]
  /** The items to which it is confined, none where it rules all. */
  numbers: number[]
  portfolios: string[]
  /** "is further supplemented", "the following changes apply:": it rules nothing above it. */
  onward: boolean
}

/** Sentences that give a date to what follows them, or to the whole document. */
export interface Rules {
  /** Headings that give a date to what stands under them: "Effective August 19, 2022:". */
  headings: { text: string; dates: ChangeDate[] }[]
  umbrellas: Umbrella[]
}

/** Items to which a rule is confined: "The changes described in items 3 and 4 are effective …". */
function numbersIn(text: string): number[] {
  const items = ITEMS.exec(text)?.[1]
  if (!items) return []
  const numbers = [...items.matchAll(/\d{1,2}/g)].map(m => Number(m[0]))
  return /through|to|-/.test(items) && numbers.length === 2
    ? Array.from({ length: numbers[1]! - numbers[0]! + 1 }, (_, i) => numbers[0]! + i)
    : numbers
}

/** Portfolios that a rule names, else those of the heading that it stands under; none where it rules all. */
function ruledIn(c: Clause, reading: Reading): string[] {
  const subjects = subjectsOf(reading)
  const named = (words: string) => [...new Set(portfoliosIn(words, subjects).map(p => p.portfolio.name))]
  const own = named(c.text)
  if (own.length || subjects.length < 2) return own
  const inline = ALONE.test(c.text) && c.to < c.in.text.length - 2
  const heading = inline || THIS_FUND.test(c.text) ? namingHeadings(c.in, c.from, reading)[0] : undefined
  return heading ? named(heading.text) : []
}

export function rulesOf(reading: Reading): Rules {
  return { headings: datedHeadings(reading), umbrellas: [...umbrellasIn(reading), ...datedTitles(reading)] }
}

const umbrellasIn = (reading: Reading): Umbrella[] =>
  reading.clauses.flatMap(clause => {
    const dates = rules(clause, reading) ? daysOfRule(clause, reading) : []
    return dates.length === 1 ? [umbrella(clause, dates, reading)] : []
  })

const umbrella = (clause: Clause, dates: ChangeDate[], reading: Reading): Umbrella => ({
  index: clause.index,
  dates,
  onward: /\b(?:further|additionally|in addition)\b|\bfollowing changes?\b[^:]*:\s*$/i.test(clause.text),
  subject: NAME_CHANGES.test(clause.text) ? 'portfolio-renamed' : '',
  kinds: kindsOf(clause, reading),
  numbers: numbersIn(clause.text),
  portfolios: ruledIn(clause, reading),
})

/** Whether a sentence rules more than what it says itself. */
function rules(clause: Clause, reading: Reading): boolean {
  const { clauses } = reading
  const { text, instruction } = clause
  const previous = clauses[clause.index - 1]?.text ?? ''
  // "Beginning June 1, the fee will be calculated as follows:" tells of the fee alone.
  if (RATES_FOLLOW.test(text)) return false
  if (/as follows:?\s*$/i.test(text.slice(-16)) && OF_ITS_OWN.test(text)) return false
  const holds = HOLD.test(text) && ANNOUNCED.test(previous)
  const ofKinds = kindsOf(clause, reading).length > 0
  const byItself = holds || ofKinds || [ALONE, IF_APPROVED, SUPPLEMENTS].some(words => words.test(text))
  if (!byItself && !(mayRule(text) && governs(clause))) return false
  if (instruction && !FOLLOWING_CHANGES.test(text)) return false
  return holds || ofKinds || !pointsBack(clause, previous)
}

const mayRule = (text: string): boolean =>
  RULE.test(text) || ((CONSEQUENCE.test(text) || SAME.test(text)) && CHANGES.test(text) && ENDS_IN_COLON.test(text))

const governs = ({ text, instruction }: Clause): boolean =>
  GOVERNS.some(words => words.test(text)) ||
  (KINDS_OF_CHANGE.test(text) && POINTS_TO_ALL.test(text)) ||
  (!instruction && GOVERNS_ALONE.some(words => words.test(text)))

/** Whether a sentence speaks of nothing but what the sentence before it tells. */
const pointsBack = ({ text, from }: Clause, previous: string): boolean =>
  BACKWARD.test(text) && !AT_LARGE.test(text) && !CHANGES_AT_LARGE.test(previous) && !(from === 0 && ALL_OF_THEM.test(text))

const EXCEPTED = /,? except (?:that|for)\b/i

/** Its own days; "As a result, the following changes are made:" goes by the sentence before it. */
function daysOfRule(clause: Clause, reading: Reading): ChangeDate[] {
  const own = effectiveOf(datesOfClause(clause, reading))
  // "These changes will be effective on August 25, except that the fee will be lower from June 26."
  const ruled = own.length > 1 ? EXCEPTED.exec(clause.text)?.index : undefined
  if (ruled) return effectiveOf(datesOfSentence(clause.text.slice(0, ruled), clause.lines, reading))
  if (own.length) return own
  const before = reading.clauses.slice(Math.max(0, clause.index - 4), clause.index).filter(k => k.passage === clause.passage)
  const spoken =
    CONSEQUENCE.test(clause.text) || SAME.test(clause.text)
      ? before.at(-1)
      : IN_ADDITION.test(clause.text)
        ? before.findLast(k => OPENS_WITH_DAY.test(k.text))
        : undefined
  return spoken ? effectiveOf(datesOfClause(spoken, reading)) : []
}
/** "Effective immediately, the Fund has changed its classification. … In addition, the Prospectus is revised as follows:" */
const IN_ADDITION = /^(?:in addition|additionally|also), /i
const OPENS_WITH_DAY = pattern('i')`^${DAY_FIRST}`

/** The days that titles and headings give, each over the sentences behind it. */
const datedTitles = (reading: Reading): Umbrella[] =>
  daysOfTitles(reading).flatMap(({ passage, dates, portfolios }) => {
    const next = reading.clauses.find(k => k.passage > passage)
    return next ? [{ index: next.index, dates, onward: false, subject: '', kinds: [], numbers: [], portfolios }] : []
  })

/** "Effective August 19, 2022:" over a section. */
const datedHeadings = (reading: Reading): Rules['headings'] =>
  reading.context.view.passages.flatMap(p => {
    if (p.kind !== 'heading' || p.text.length > 160 || !HEADED_BY_DAY.test(p.text)) return []
    if (reading.instructions.some(i => i.payload.some(s => s.passage === p.index))) return []
    const dates = effectiveOf(datesOfSentence(p.text, p.lines, reading))
    return dates.length === 1 ? [{ text: p.text, dates }] : []
  })
