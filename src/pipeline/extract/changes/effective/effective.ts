// When does a change take effect? In: a candidate and its document. Out: its dates, each with the words that link it to the change.
// A date without one of the links listed here is not taken.
import type { ChangeDate } from '../../../../model/filing.ts'
import { compareDates } from '../../../../model/iso-date.ts'
import type { ChangeType, DateRole } from '../../../../model/kinds.ts'
import {
  approvalOfCause,
  approvalOfContract,
  approvalOfFollowing,
  approvalOfIt,
  approvalOfKind,
  approvalOfList,
  approvalOfPlan,
  approvalOfItsTerm,
  approvalOfSameDay,
  voteOnIt,
} from '../approvals.ts'
import { clausesOf } from '../by-passage.ts'
import { meet, type Candidate, type Reading } from '../candidate.ts'
import type { Rules } from '../day-rules.ts'
import type { Asked, DayStep, Settled } from './effective-asked.ts'
import {
  dayAnnounced,
  dayOfOtherHalf,
  dayOfOutcome,
  dayOverList,
  dayOverNews,
  dayOverOrder,
  dayRightAfter,
  daySaidNext,
  daySpokenOf,
  dayUntilThen,
} from './effective-beside.ts'
import { dayOfEvent } from './effective-of-event.ts'
import { daySince } from './effective-since.ts'
import { oneEffective, takesPlace, withDays } from './effective-gathered.ts'
import {
  dayOfTakingUp,
  daysOfItsAgreement,
  meetingBefore,
  meetingCalled,
  meetingOfAnother,
  meetingOnTheEnd,
  meetingOnAgreement,
  meetingOnProposal,
  meetingOnSubmitted,
  meetingThatAsks,
  meetingThatDecides,
  underItsAgreement,
} from './effective-meetings.ts'
import { dayInOffice, dayOfFollowing, dayOfLeave, dayOfNewAgreement, expiryInNewText, openingDay } from './effective-new-text.ts'
import { daysOfOwnWords } from './effective-own-words.ts'
import { dayLeftOver, dayOfAnother, dayOfClosing, dayOfHeading, dayOfKind, dayOfLead, dayOfRule } from './effective-ruled.ts'

/** What is told beside the change; a step is asked only where no day of its role is known, one without a role always. */
const BESIDE: readonly { lacks: DateRole | null; step: DayStep }[] = [
  { lacks: 'board-approval', step: approvalOfKind },
  { lacks: 'board-approval', step: approvalOfIt },
  { lacks: 'board-approval', step: approvalOfPlan },
  { lacks: 'board-approval', step: approvalOfSameDay },
  { lacks: 'board-approval', step: approvalOfItsTerm },
  { lacks: 'board-approval', step: approvalOfList },
  { lacks: 'board-approval', step: approvalOfContract },
  { lacks: 'board-approval', step: approvalOfCause },
  { lacks: 'board-approval', step: approvalOfFollowing },
  { lacks: null, step: daysOfItsAgreement },
  { lacks: 'effective', step: dayOfTakingUp },
  { lacks: null, step: meetingOnAgreement },
  { lacks: 'meeting', step: voteOnIt },
  { lacks: 'meeting', step: meetingBefore },
  { lacks: 'meeting', step: meetingThatDecides },
  { lacks: 'meeting', step: meetingOnProposal },
  { lacks: 'meeting', step: meetingCalled },
  { lacks: 'meeting', step: meetingOnSubmitted },
  { lacks: 'meeting', step: meetingThatAsks },
  { lacks: 'meeting', step: meetingOnTheEnd },
  { lacks: 'meeting', step: meetingOfAnother },
  { lacks: 'limit-expiry', step: expiryInNewText },
]

/** Where a day is looked for, until one is found: the nearest words first, the document at large last. */
const IN_TURN: readonly DayStep[] = [
  dayOfOtherHalf,
  openingDay,
  dayInOffice,
  dayOfLeave,
  dayOfNewAgreement,
  dayOfFollowing,
  dayRightAfter,
  dayOfOutcome,
  dayUntilThen,
  daySaidNext,
  dayAnnounced,
  dayOfOtherHalf,
  dayOverOrder,
  dayOverNews,
  daySpokenOf,
  daySince,
  dayOfEvent,
  dayOfHeading,
  dayOfRule,
  dayOverList,
  dayOfAnother,
  dayOfClosing,
  dayOfLead,
  dayLeftOver,
]

/**
 * All dates of a candidate that concerns `whose`. `all` are the changes read so far, with their dates: a change may follow from one of
 * them.
 */
export function datesOf(
  change: Candidate,
  whose: readonly string[],
  reading: Reading,
  rules: Rules,
  all: readonly Settled[],
): ChangeDate[] {
  // Dates in the words of a correction are what is corrected.
  if (change.type === 'correction') return [...change.dates]
  const asked = askedFor(change, whose, reading, rules, all)
  const ofKind = dayOfKind(asked)
  if (ofKind.length)
    return datesOf(
      { ...change, dates: [...change.dates.filter(d => d.role !== 'effective'), ...ofKind] },
      whose,
      reading,
      withoutKinds(rules),
      all,
    )
  let dates = withDays(change.dates, daysOfOwnWords(asked), change)
  for (const { lacks, step } of BESIDE)
    if (lacks === null || !dates.some(d => d.role === lacks)) dates = withDays(dates, step(asked, dates), change)
  dates = underItsAgreement(asked, dates)
  for (const step of IN_TURN) {
    // "intends to retire at the end of the first quarter": no day of another change is its own.
    if (takesPlace(dates, change.type)) break
    if (change.untold && step !== dayRightAfter) continue
    dates = withDays(
      dates,
      step(asked, dates).filter(d => !isBeforeVote(d, dates, change.type) && !isLastDay(d, dates, change.type)),
      change,
    )
  }
  return asLiquidation(oneEffective(dates, change.dates), change)
}

/** The day on which a fund is wound up; one that is called off keeps the day on which it was. */
const asLiquidation = (dates: ChangeDate[], { type, state }: Candidate): ChangeDate[] =>
  type === 'liquidation' && state === null && !dates.some(d => d.role === 'liquidation')
    ? dates.map(d => (d.role === 'effective' ? { ...d, role: 'liquidation' } : d))
    : dates

/** What shareholders are yet to vote on takes no effect before; an adviser may hold office until then. */
const VOTED: ReadonlySet<ChangeType> = new Set(['policy-change', 'objective-change', 'management-fee-change', 'distribution-fee-change'])
const isBeforeVote = (day: ChangeDate, dates: readonly ChangeDate[], type: ChangeType): boolean =>
  VOTED.has(type) && day.role === 'effective' && dates.some(d => d.role === 'meeting' && compareDates(day.date, d.date) < 0)

/** "Effective July 31, the Fund will no longer accept orders.": the last day of a fund that ends, and not its end. */
const isLastDay = (day: ChangeDate, dates: readonly ChangeDate[], type: ChangeType): boolean =>
  type === 'liquidation' &&
  day.role === 'effective' &&
  dates.some(d => (d.role === 'last-purchase' || d.role === 'last-trading') && d.date === day.date)

const withoutKinds = (rules: Rules): Rules => ({ ...rules, umbrellas: rules.umbrellas.filter(u => !u.kinds.length) })

function askedFor(change: Candidate, whose: readonly string[], reading: Reading, rules: Rules, all: readonly Settled[]): Asked {
  const spans = [change.span, ...change.also]
  const own = [...new Set(spans.map(s => s.passage))]
    .sort((a, b) => a - b)
    .flatMap(passage => clausesOf(reading.clauses, passage))
    .filter(k => spans.some(s => meet(s, k)))
  // What is told of other portfolios lends no date.
  const ofAny = !whose.length && reading.context.portfolios.length < 2
  const settled = all.filter(s => ofAny || !s.portfolios.length || s.portfolios.some(p => whose.includes(p)))
  return { change, whose, reading, rules, own, all, settled }
}
