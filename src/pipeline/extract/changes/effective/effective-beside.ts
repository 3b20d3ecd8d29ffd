// Days that the sentences right after or right before a change lend it. In: the change. Out: the day, where the words link it to the
// change.
//   "The Fund's mailing address has changed. | Effective July 13, please send …"        "Effective June 3, … | As of the same date, …"
//                                                        ^ says from when                         ^ the same
import type { ChangeDate } from '../../../../model/filing.ts'
import { pattern } from '../../../../model/pattern.ts'
import { datesIn } from '../../dates/dates.ts'
import { isListed } from '../approvals.ts'
import type { Candidate, Clause, Reading } from '../candidate.ts'
import { CONSEQUENCE, SAME } from '../day-rules.ts'
import { BACKWARD } from '../day-rules-backward.ts'
import { tellsAnother, type Asked, type DayStep } from './effective-asked.ts'
import { firstFree } from './effective-gathered.ts'
import { DAY, DAY_FIRST, FROM_WORDS } from '../../dates/months.ts'
import { freeDays } from '../lone-day.ts'
import { datesOfClause, dayOf, effectiveOf } from '../sentence-dates.ts'

/** "Effective May 1, 2015, the fee is calculated at …", right after the sentence that says that it was reduced. */
const LED = pattern('i')`
  ^(?:${FROM_WORDS}|from)\b[^.;]{0,40}?\d{4},?\s+(?:
  (?:the|this|these) (?:new |lower |higher |reduced |revised |contractual )*(?:fee|rate|charge|limit|cap|waiver|minimum|schedule)s?\b
  |(?:it|they) (?:will|shall|would|is|are)\b)
`
const UNTIL_THEN = pattern('i')`
  ^(?:prior to|before) ${DAY},[^.;]{0,90}\b(?:was|were|had been|paid|charged|received)\b
`
const OPENS = pattern('i')`^${DAY_FIRST}`
const OPENS_OR_TERM = pattern('i')`^(?:${DAY_FIRST}|on the (?:\w+ )?effective date\b)`
const OPENS_OR_ADDS = pattern('i')`^(?:(?:furthermore|further|in addition|additionally|also),? )?(?:${FROM_WORDS}|on|from)\b`
const TELLS_CHANGE = /\b(?:chang(?:e|ed|es|ing)|new|moved|moving|updated|approved|authorized|adopted|agreed|decided|determined|voted)\b/i
const WILL_CHANGE = /\b(?:will|shall) (?:change|no longer have|make (?:the following |certain |several )?changes)\b/i
const THIS_CHANGE = pattern('i')`
  ^(?:in connection with|because of|as a result of|to (?:(?:better|more \w+) )?reflect|consistent with|in keeping with|in line with)
  \s(?:this|these|the|its|their) (?:
    (?:\w+ ){0,2}changes?\b
    |new (?:name|index|objective|strategy|adviser|sub-?adviser)\b
  )
`
const AT_THAT_TIME = pattern('i')`
  ^upon (?:its |the |their )?implementation\b(?! of)
  |(?:^|^[^.;:]{3,80}: )(?:also )?(?:effective )?(?:(?:at|on|as of|from) )?(?:that|such|the same) (?:time|date|day)\b
`
const THE_SAME_DAY = /\b(?:the|that) same (?:day|date)\b/i
const ON_THAT_DAY = /\bon that (?:day|date)(?=[,.])/i
const ON_THE_SAME_DAY = /^on (?:the same|that same) (?:date|day)\b/i
/** "Under the amended and restated advisory agreement, the fee was reduced" */
const UNDER = pattern('i')`
  ^(?:under|pursuant to) (?:the|its|this|such) (?:new|amended|amended and restated|restated|revised|interim|proposed)\b
  [^,]{0,60}\b(agreement|contract|arrangement|plan|schedule)\b
`

/** "The new advisory agreements are effective as of October 1.": nobody's election. */
const OF_CONTRACT = /^the (?:[\w-]+ ){0,4}(?:agreements?|contracts?|fees?|polic(?:y|ies))\b/i
const OF_BOARD: ReadonlySet<string> = new Set(['trustee-change', 'officer-change'])

/** "The lower fee applies from April 1, 1998." right after it. */
export const dayRightAfter: DayStep = ({ change, own, reading }, dates) => {
  const last = own.at(-1)
  if (!last) return []
  const { clauses, context } = reading
  const isTable = context.view.passages[change.span.passage]!.kind === 'table'
  // What an order puts in stands between it and the sentence behind it.
  const end = Math.max(last.in.index, ...(change.instruction?.payload.map(s => s.passage) ?? []))
  const goesOn = (k: Clause) =>
    (isTable && k.in.index <= change.span.passage + 1) ||
    (k.in.index <= end + 1 && (k.passage === last.passage || change.instruction !== null))
  const next = clauses.slice(last.index + 1, last.index + 4)
  const stops = next.findIndex(k => !goesOn(k))
  const backward = next
    .slice(0, stops < 0 ? next.length : stops)
    .filter(k => (BACKWARD.test(k.text) || LED.test(k.text)) && !(OF_BOARD.has(change.type) && OF_CONTRACT.test(k.text)))
  return firstFree(
    backward.map(k => effectiveOf(datesOfClause(k, reading))),
    dates,
  )
}

/** "Effective July 30, Jane Roe no longer manages the Fund, and | all references to her are deleted": the day of the other half. */
export const dayOfOtherHalf: DayStep = ({ change, own: [first], reading }) => {
  const other = change.instruction && first ? reading.clauses[first.index - 1] : undefined
  return other?.in === first?.in && other !== undefined && /\band$/.test(other.text) ? dayOf('effective', other, reading) : []
}

/** "Accordingly, effective as of September 30, 2021, the Prospectus is revised …", right after it in its paragraph. */
export const dayOfOutcome: DayStep = ({ change, own, reading }) => {
  const last = own.at(-1)
  const next = last && !change.instruction ? reading.clauses[last.index + 1] : undefined
  return next && next.passage === last!.passage && OUTCOME.test(next.text) ? dayOf('effective', next, reading) : []
}
const OUTCOME = pattern('i')`^(?:accordingly|as a result|therefore|consequently),? (?:${FROM_WORDS})\b`

/** "Its strategies will be revised", "Additionally, Jane Roe now serves as …" */
const GOES_ON = /\b(?:will|shall)\b|^(?:additionally|in addition|also),? (?:[^.;]|\b[A-Z]\.){0,160}\bnow\b/i

/** The sentence after the last one of a stated change, in the same passage. */
function sentenceAfter({ change, own, reading: { clauses } }: Asked): Clause | undefined {
  const last = own.at(-1)
  const next = last && !change.instruction ? clauses[last.index + 1] : undefined
  return next && next.passage === last!.passage && !next.instruction ? next : undefined
}

/** "The limit is 0.95%. Prior to March 1, 2022, it was 1.10%.": the day until which it was otherwise. */
export const dayUntilThen: DayStep = asked => {
  const next = asked.change.from !== null ? sentenceAfter(asked) : undefined
  if (!next || !UNTIL_THEN.test(next.text)) return []
  return datesIn(next.text)
    .filter(d => d.date)
    .slice(0, 1)
    .map(d => ({ role: 'effective', date: d.date!, qualifier: 'on', lines: next.lines }))
}

/**
 * "The Fund's mailing address has changed. Effective July 13, please send …": the sentence after it says from when, where it tells no
 * other change.
 */
export const daySaidNext: DayStep = asked => {
  const next = asked.all.length ? sentenceAfter(asked) : undefined
  return next &&
    OPENS.test(next.text.replace(/^specifically, /i, '')) &&
    TELLS_CHANGE.test(asked.own.at(-1)!.text) &&
    !tellsAnother(next, asked)
    ? dayOf('effective', next, asked.reading)
    : []
}

const OVER_LIST = pattern('i')`
  ^(?:${FROM_WORDS}|on|from)\b[^]*:\s*$
  |,\s(?:to be )?effective(?: as of| on)? [^;:()]{3,40}:\s*$
`

/** "The following changes to the managers were made as of September 30, 2024:" */
const CHANGES_OF_DAY = pattern('i')`
  \b(?:changes|additions|appointments|departures)\b[^.;:]{0,100}\b(?:made|implemented|effect|effective)\b[^.;:]{0,40}
  \b(?:as of|on|effective)(?: or a(?:bout|round))? ${DAY}:\s*$
`

/** "On December 15, three Funds hired new subadvisers:", "The Board has approved, effective May 1, 2015:": the day of the items. */
export const dayOverList: DayStep = ({ own: [item], reading }) => {
  if (!item || item.instruction || !isListed(item)) return []
  const lead = reading.clauses.slice(Math.max(0, item.index - 9), item.index).findLast(k => !isListed(k))
  if (!lead || lead.instruction || !(OVER_LIST.test(lead.text) || CHANGES_OF_DAY.test(lead.text))) return []
  const days = effectiveOf(datesOfClause(lead, reading))
  return days.length === 1 ? days : []
}

/**
 * "Effective July 1, X will change the Fund's lead manager. A will succeed B.": the day of the sentence right before, where no change is
 * told in it; "… will no longer track A. Instead, it will track B."
 */
export const dayAnnounced: DayStep = asked => {
  const { change, own, reading } = asked
  const first = own[0]
  const told = first && !change.instruction ? reading.clauses[first.index - 1] : undefined
  if (!told || told.passage !== first!.passage || told.instruction) return []
  if (isInstead(first!) && AT_THAT_TIME.test(told.text)) return sameDay(told, reading)
  return OPENS.test(told.text) && (WILL_CHANGE.test(told.text) || isInstead(first!)) && !tellsAnother(told, asked)
    ? dayOf('effective', told, reading)
    : []
}

const isInstead = ({ text }: Clause): boolean => /^instead,/i.test(text)

/** The last sentence that opens with its day, no more than some sentences before another of its paragraph. */
const openingOf = (first: Clause, back: number, { clauses }: Reading, opens = OPENS_OR_TERM): Clause | undefined =>
  clauses.slice(Math.max(0, first.index - back), first.index).findLast(k => k.passage === first.passage && opens.test(k.text))

/** "Effective immediately, the Board has approved the following schedule. The following replaces …": the day that opens its paragraph. */
export const dayOverOrder: DayStep = ({ change, own: [first], reading }) => {
  const opening = change.instruction && first ? openingOf(first, 3, reading) : undefined
  return opening?.from === 0 ? dayOf('effective', opening, reading) : []
}

/** "On May 1, 2025, the Fund will …": what is to come has a day as surely as "Effective May 1, 2025, …". */
const OPENS_NEWS = pattern('i')`${OPENS_OR_TERM}|^on ${DAY},?\s[^.;]{0,200}\b(?:will|shall)\b`
/** "will be waived for redemptions after the date of this supplement" */
const FROM_NOTICE = /\b(?:from|after|as of|on) the date (?:of this supplement|hereof)\b/i

/**
 * "Effective June 3, the Fund's name will change. Its strategies will be revised …": the same for what the paragraph goes on to announce.
 */
export const dayOverNews: DayStep = ({ change, own: [first], reading }) => {
  const led =
    !change.instruction && !hasOwnEnd(change) && first && GOES_ON.test(first.text) && !FROM_NOTICE.test(first.text)
      ? openingOf(first, 3, reading, OPENS_NEWS)
      : undefined
  return led && !datesOfClause(first!, reading).length ? dayOf('effective', led, reading) : []
}

/** "In addition, the Adviser will waive 0.10% of its fee until January 31": a promise with days of its own. */
const hasOwnEnd = ({ type, dates }: Candidate): boolean => type === 'expense-limit-change' && dates.some(d => d.role === 'limit-expiry')

/** "As of the same date, …" and "Accordingly, …" right before it; and "Under the new agreement, …", whose day was told right before. */
export const daySpokenOf: DayStep = (asked, dates) => [
  ...dayOfNewName(asked),
  ...firstFree(
    asked.own.filter(k => SAME.test(k.text) || CONSEQUENCE.test(k.text)).map(k => sameDay(k, asked.reading)),
    dates,
  ),
  ...dayOfItsAgreement(asked),
]

const WITH_NAME = pattern('i')`
  ^(?:in connection with|because of|as a result of|to reflect|consistent with|in keeping with|in line with) (?:the|its|this) (?:
    changes? (?:of|in|to) (?:its|the (?:fund|portfolio|series)['’]s|the) name|(?:fund |portfolio )?name change|new name
  )\b
`

/** "In connection with the change of its name, the Fund will …": the day of its new name. */
function dayOfNewName({ change, own, settled }: Asked): ChangeDate[] {
  if (!own.some(k => WITH_NAME.test(k.text))) return []
  const days = settled.filter(s => s.candidate !== change && s.candidate.type === 'portfolio-renamed').flatMap(s => effectiveOf(s.dates))
  return new Set(days.map(d => d.date)).size === 1 ? days.slice(0, 1) : []
}

const HOLDERS_DECIDE = pattern('i')`
  ^(?:also )?on (?:the|that) same (?:day|date),? (?:the )?(?:share|stock|unit)holders\b[^.;]{0,30}
  \b(?:approved|authorized|ratified|elected|voted)\b
`

/** "Effective July 1, A will leave.", and in the next paragraph "Accordingly, …". */
const followsFrom = (k: Clause, clause: Clause): boolean =>
  CONSEQUENCE.test(clause.text) && k.index === clause.index - 1 && k.in.index === clause.in.index - 1 && OPENS_OR_ADDS.test(k.text)

const isOnThatDay = ({ text }: Clause): boolean => ON_THAT_DAY.test(text) && !datesIn(text.slice(0, text.search(ON_THAT_DAY))).length

/** The day of the sentence to which "the same date" points back. */
function sameDay(clause: Clause, reading: Reading): ChangeDate[] {
  const farther = THIS_CHANGE.test(clause.text) || AT_THAT_TIME.test(clause.text) || THE_SAME_DAY.test(clause.text) || isOnThatDay(clause)
  for (const k of reading.clauses
    .slice(Math.max(0, clause.index - (farther || HOLDERS_DECIDE.test(clause.text) ? 6 : 3)), clause.index)
    .reverse()) {
    if (k.passage !== clause.passage && !(farther && k.in.index >= clause.in.index - 4) && !followsFrom(k, clause)) break
    // What shareholders decide "on the same day" they decide at the meeting that was told of.
    const met = HOLDERS_DECIDE.test(clause.text) ? datesOfClause(k, reading).filter(d => d.role === 'meeting') : []
    if (met.length) return met.slice(-1).map(d => ({ ...d, role: 'effective', qualifier: 'on' }))
    const earlier = HOLDERS_DECIDE.test(clause.text) && !OPENS.test(k.text) ? [] : effectiveOf(datesOfClause(k, reading))
    // "1. Effective December 3, A and B will serve. C will cease to serve on November 30." "2. On the same date, …": the day that opens it.
    const isApart = earlier.length > 0 && k.passage !== clause.passage && !OPENS_OR_ADDS.test(k.text)
    const opening = isApart ? reading.clauses.find(o => o.passage === k.passage && OPENS_OR_ADDS.test(o.text)) : null
    const opened = opening ? effectiveOf(datesOfClause(opening, reading)) : []
    if (opened.length) return opened.slice(0, 1)
    if (earlier.length) return OPENS.test(k.text) ? earlier.slice(0, 1) : earlier.slice(-1)
    // "will become transfer agent in November 2008. At that time it will replace …"
    const free = k.passage === clause.passage ? freeDays(k, reading.context.dated) : []
    if (free.length) return free
    // "At a meeting on April 26, shareholders approved … On the same date, Class C shares converted"
    const held = ON_THE_SAME_DAY.test(clause.text)
      ? datesOfClause(k, reading).filter(d => d.role === 'meeting' || d.role === 'board-approval')
      : []
    if (held.length) return held.slice(-1).map(d => ({ ...d, role: 'effective', qualifier: 'on' }))
  }
  return []
}

/** "Under the amended and restated advisory agreement, the fee was reduced": the day of the agreement told right before. */
function dayOfItsAgreement({ own: [first], reading }: Asked): ChangeDate[] {
  const agreement = first && UNDER.exec(first.text)?.[1]
  if (!agreement) return []
  const speaksOfIt = new RegExp(`\\b${agreement}\\b`, 'i')
  for (const k of reading.clauses.slice(Math.max(0, first.index - 5), first.index).reverse()) {
    const agreed = k.in.index >= first.in.index - 2 && speaksOfIt.test(k.text) ? dayOf('effective', k, reading) : []
    if (agreed.length) return agreed
  }
  return []
}
