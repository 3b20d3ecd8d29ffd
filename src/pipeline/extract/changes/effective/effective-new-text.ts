// Days that the new text of an instruction gives to the change that it makes. In: the change. Out: the day, where the new text tells it.
//   "The following is added …: Effective April 1, 2019, Dana Voss is no longer …"
//                                        ^ the day with which it opens
import { DAY_FIRST } from '../../dates/months.ts'
import type { ChangeDate } from '../../../../model/filing.ts'
import { pattern } from '../../../../model/pattern.ts'
import { wordList } from '../../../../model/word-list.ts'
import { datesIn } from '../../dates/dates.ts'
import { wordsOf, type Reading, type Span } from '../candidate.ts'
import { LEADS, type DayStep } from './effective-asked.ts'
import { firstFree } from './effective-gathered.ts'
import { datesOfSentence, effectiveOf } from '../sentence-dates.ts'
import { expiryIn } from '../stated/expense-limit-change/limit-expiry.ts'

/** Types of which new text that is added tells itself from when they hold. */
const TELLING: ReadonlySet<string> = new Set(wordList`
  portfolio-manager-change closed-to-investors reopened share-class-change sales-charge-change expense-limit-change
  management-fee-change purchase-redemption-change service-provider-change
`)
const OF_CHARGES: ReadonlySet<string> = new Set(wordList`expense-limit-change management-fee-change`)
/** "Larch Bond Portfolio. Effective October 1, …": whose it is stands before. */
const NAMED = /^["“•\s]*(?:\p{Lu}[\p{L}&'’-]*\s){1,8}(?:Fund|Portfolio|ETF)[.:]\s+/u
const OPENS_WITH_DAY = pattern('i')`^["“]?${DAY_FIRST}`
const WILL_BE_EFFECTIVE = /\b(?:will|shall|expected to)\b[^.]{0,120}\beffective\b/i
const AGREEMENT_IN_EFFECT = /\bagreement\b[^.;]{0,40}\beffect/i
const IN_OFFICE: ReadonlySet<string> = new Set(wordList`portfolio-manager-change trustee-change officer-change`)
/** "She has held that position since" */
const IN_OFFICE_SINCE = pattern('i')`
  \b(?:
    held (?:that|this) (?:position|role|office)
    |been (?:the |its |a )?(?:fund['’]s |portfolio['’]s )?(?:primary |lead )?portfolio manager
    |managed (?:the|it)|responsible for
    |trustee|director|president|treasurer|secretary|officer
  )\b[^.;]{0,80}\bsince $
`
/** "became the portfolio manager of the Fund on" */
const CAME_TO_OFFICE = pattern('i')`
  \b(?:became|was (?:appointed|named|elected))\b[^.;]{0,40}\b(?:manager|trustee|director|president|treasurer|secretary|officer)\b
  [^.;]{0,80}\b(?:on|as of|effective) $
  |\b(?:took (?:over|charge of)|assumed)\b[^.;]{3,60}\b(?:on|as of|effective) $
`

/** The day on which a new limit ends. */
export const expiryInNewText: DayStep = ({ change: { type, instruction }, own, reading }) => {
  if (type !== 'expense-limit-change' || !instruction) return []
  const ordered = own.flatMap(k => expiryIn(k.text, k.lines)).filter(d => d.role === 'limit-expiry')
  if (ordered.length) return ordered.slice(0, 1)
  const { passages } = reading.context.view
  return instruction.payload
    .slice(0, 3)
    .flatMap(s => (passages[s.passage]!.kind === 'table' ? [] : expiryIn(wordsOf(s, reading), passages[s.passage]!.lines)))
    .slice(0, 1)
}

/** Text that is added and opens with a day; text that is replaced, where it tells of a charge from a day that the old could not know. */
export const openingDay: DayStep = ({ change: { type, instruction }, reading }) => {
  const [opening] = instruction?.payload ?? []
  const isAdded = instruction?.operation === 'insert' && TELLING.has(type)
  const opensWithDay = () => TELLING.has(type) && OPENS_WITH_DAY.test(wordsOf(opening!, reading))
  const isReplaced = instruction?.operation === 'replace' && (OF_CHARGES.has(type) || (!!opening && opensWithDay()))
  if (!opening || !(isAdded || isReplaced)) return []
  const words = (isReplaced ? instruction.payload.slice(0, 2) : [opening]).map(s => wordsOf(s, reading)).join(' ')
  const told = openingWith((isReplaced ? words.replace(NAMED, '') : words).slice(0, 200))
  const { lines } = reading.context.view.passages[opening.passage]!
  const [day] = told ? effectiveOf(datesOfSentence(told, lines, reading)) : []
  return day && (isAdded || day.date > (issuedOf(reading) ?? '9')) ? [day] : []
}

/** The day of the youngest document that is amended. */
const issuedOf = (reading: Reading): string | undefined =>
  reading.context.amends
    .flatMap(a => a.dated ?? [])
    .sort()
    .at(-1)

function openingWith(words: string): string | null {
  if (OPENS_WITH_DAY.test(words)) return words
  // "It is expected that X will transition off of the fund effective on or about December 31."
  const sentence = words.split(/\. (?=[A-Z])/)[0]!
  return WILL_BE_EFFECTIVE.test(sentence) ? sentence : null
}

/**
 * "The Fund's primary portfolio manager is Jane Roe. She has held that position since October 16, 1995.": a day that the amended document
 * could not know. Of several people those who are new have one such day.
 */
export const dayInOffice: DayStep = ({ change: { type, instruction, to }, reading }) => {
  if (!IN_OFFICE.has(type) || !instruction || to === null) return []
  const issued = issuedOf(reading)
  if (issued === undefined) return []
  const days = instruction.payload.slice(0, 3).flatMap(s => officesSince(s, issued, reading))
  return to.includes('; ') && new Set(days.map(d => d.date)).size > 1 ? [] : days.slice(0, 1)
}

function officesSince(span: Span, issued: string, reading: Reading): ChangeDate[] {
  const words = wordsOf(span, reading)
  const { lines } = reading.context.view.passages[span.passage]!
  return datesIn(words).flatMap((d): ChangeDate[] =>
    d.date?.length === 10 && d.date > issued && [IN_OFFICE_SINCE, CAME_TO_OFFICE].some(told => told.test(words.slice(0, d.from)))
      ? [{ role: 'effective', date: d.date, qualifier: 'on', lines }]
      : [],
  )
}

const GOES_ON = pattern('i')`
  \b(?:plans?|intends?|expects?|is expected) to (?:take a (?:leave of absence|sabbatical)|retire|resign|leave|step down)\b
  [^.;]{0,90}\b(?:effective|on|as of) $
`

/** "Ms. Voss plans to take a leave of absence effective September 30, 2005.", within new text that names those who stand in for her. */
export const dayOfLeave: DayStep = ({ change: { type, instruction, from }, reading }) => {
  if (type !== 'portfolio-manager-change' || !instruction || from === null) return []
  return instruction.payload
    .slice(0, 24)
    .flatMap(s => {
      const words = wordsOf(s, reading)
      const { lines } = reading.context.view.passages[s.passage]!
      return datesIn(words).flatMap((d): ChangeDate[] =>
        d.date && GOES_ON.test(words.slice(0, d.from)) ? [{ role: 'effective', date: d.date, qualifier: d.qualifier, lines }] : [],
      )
    })
    .slice(0, 1)
}

const FOLLOWS_ON = /\b(?:replaced|succeeded|took the place of|took over from)\b[^.;]{3,120}\b(?:on|effective|as of) /i

/** "It took the place of Tidewater Bank on July 26.", within new text that presents a firm. */
export const dayOfFollowing: DayStep = ({ change: { type, instruction, from }, reading }) => {
  if (!instruction || from === null || !(LEADS.has(type) || type === 'service-provider-change')) return []
  return instruction.payload
    .slice(0, 3)
    .flatMap(s =>
      wordsOf(s, reading)
        .split(/(?<=[a-z\d]{2}\.)\s(?=[A-Z])/)
        .filter(words => FOLLOWS_ON.test(words))
        .flatMap(words => effectiveOf(datesOfSentence(words, reading.context.view.passages[s.passage]!.lines, reading))),
    )
    .slice(0, 1)
}

/** "The agreement became effective on April 28.", within new text that tells of a firm engaged. */
export const dayOfNewAgreement: DayStep = ({ change: { type, instruction, to }, reading }, dates) => {
  if (!LEADS.has(type) || !instruction || to === null) return []
  const days = instruction.payload.slice(0, 6).map(s => {
    const words = wordsOf(s, reading)
    return AGREEMENT_IN_EFFECT.test(words)
      ? effectiveOf(datesOfSentence(words, reading.context.view.passages[s.passage]!.lines, reading)).slice(0, 1)
      : []
  })
  return firstFree(days, dates)
}
