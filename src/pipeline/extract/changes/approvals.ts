// In: a change and where in the document it is told. Out: the day on which a board approved it, told in another sentence.
// A board approves changes by their kinds, or the contract on which a change rests; what a sentence says of its own approval is effective.ts.
//   "On June 3, 2016, the Board approved changes to the Fund's name and objective."   "The Fund's name is changed to …"
//       ^ day                                                 ^ kind                   ^ a change of that kind
import type { ChangeDate } from '../../../model/filing.ts'
import type { ChangeType } from '../../../model/kinds.ts'
import { portfoliosIn } from '../names.ts'
import type { Candidate, Clause, Reading } from './candidate.ts'

/** The dates that a clause tells, with their roles. */
export type DatesOf = (clause: Clause, reading: Reading) => readonly ChangeDate[]

const CALLED: Partial<Record<ChangeType, RegExp>> = {
  'portfolio-renamed': /\bnames?\b/i,
  'objective-change': /\b(?:objectives?|goals?)\b/i,
  'strategy-change': /\bstrateg(?:y|ies)\b/i,
  'policy-change': /\bpolic(?:y|ies)\b|\bstructure\b|\bdiversification\b/i,
  'risk-change': /\brisks?\b/i,
  'index-change': /\bind(?:ex|exes|ices)\b|\bbenchmarks?\b/i,
  'subadviser-change': /\bsub-?\s?advis[eo]rs?\b/i,
  'portfolio-manager-change': /\bportfolio managers?\b/i,
  'management-fee-change': /\b(?:management|advisory) fees?\b/i,
  'expense-limit-change': /\bexpense (?:limit\w*|caps?)\b/i,
}
const APPROVED =
  /\b(?:board|trustees|directors)\b[^;]{0,160}\bapproved (?:certain |the following |several |a number of |an? )?changes? (?:to|in|of|with respect to|regarding|relating to) ([^;:]{3,200})/i
/** "approved changes to the Fund described below": each that is told under it. */
const DESCRIBED =
  /\bapproved (?:certain |the following |several |a number of )?changes? (?:to|in|with respect to) (?:the|each) (?:fund|portfolio|etf)s?,? (?:that are |as |which are )?(?:described|set forth|listed|discussed) below\b/i
/** "considered and approved: (i) changing the benchmark; (ii) changing the objective": kinds, told by acts. */
const ACTS = /\b(?:board|trustees|directors)\b[^;]{0,160}\b(?:approved|adopted|authorized)[^:;]{0,60}:\s*(?=\((?:i|a|1)\)\s)(.+)$/is
/** How many sentences back a board's decision may stand. */
const NEAR = 12

/** The day on which a board approved changes of a kind, told no more than some sentences before the change itself. */
export function approvalOfKind(
  type: ChangeType,
  whose: readonly string[],
  until: number,
  reading: Reading,
  datesOf: DatesOf,
): ChangeDate[] {
  const called = CALLED[type]
  if (!called) return []
  const { context, clauses } = reading
  const subjects = context.portfolios.filter(p => p.role === 'subject')
  const decided = clauses.slice(Math.max(0, until - NEAR), until).findLast(k => {
    const listed = APPROVED.exec(k.text)?.[1] ?? ACTS.exec(k.text)?.[1]
    if (!listed || (!called.test(listed) && !DESCRIBED.test(k.text))) return false
    const named = portfoliosIn(k.text, subjects).map(p => p.portfolio.name)
    return !named.length || named.some(n => whose.includes(n))
  })
  return decided
    ? datesOf(decided, reading)
        .filter(d => d.role === 'board-approval')
        .slice(0, 1)
    : []
}

const SAME_MEETING =
  /^(?:(?:on|at) (?:the|that) same (?:date|day|meeting|time),? |at (?:the|that|this) meeting,? )(?:the )?(?:board|trustees|directors)\b|^(?:the )?(?:board|trustees|directors)\b[^.;,]{0,60}\b(?:also|further|additionally) (?:approved|voted|adopted|authorized|determined)\b/i

/** "At its meeting on August 24, the Board took the following actions:", over sections in each of which it "approved" something. */
const TOOK =
  /\b(?:board|trustees|directors)\b[^;]{0,160}\b(?:(?:took|made) the following (?:\w+ )?(?:actions?|decisions?|steps?|changes?)|(?:approved|adopted|authorized|decided on) the following(?: \w+){0,3}):\s*$/i
const DECIDES =
  /^(?:[A-H]\. )?(?:the )?(?:board|trustees|directors)\b[^.;,]{0,40}\b(?:approved|voted|adopted|authorized|determined|decided)\b/i

/** "On the same date, the Trustees approved …": the day of the meeting told last. */
export function approvalOfSameDay(own: Clause, reading: Reading, datesOf: DatesOf): ChangeDate[] {
  const ruled =
    (DECIDES.test(own.text) || (own.in.kind === 'item' && !own.instruction)) &&
    !datesOf(own, reading).some(d => d.role === 'board-approval')
      ? reading.clauses.slice(0, own.index).findLast(k => TOOK.test(k.text) && datesOf(k, reading).some(d => d.role === 'board-approval'))
      : undefined
  // An item belongs to the last sentence that leads one.
  const lead =
    own.in.kind === 'item' ? reading.clauses.slice(0, own.index).findLast(k => /:\s*$/.test(k.text) && k.in.kind !== 'item') : undefined
  if (ruled && (!lead || lead === ruled || DECIDES.test(lead.text)))
    return datesOf(ruled, reading)
      .filter(d => d.role === 'board-approval')
      .slice(0, 1)
  if (!SAME_MEETING.test(own.text) || datesOf(own, reading).some(d => d.role === 'board-approval')) return []
  for (const k of reading.clauses.slice(Math.max(0, own.index - 2 * NEAR), own.index).reverse()) {
    const day = datesOf(k, reading)
      .filter(d => d.role === 'board-approval')
      .slice(0, 1)
    if (day.length) return day
  }
  return []
}

/** The day on which a board approved the contract that a change of adviser rests on: told right beside it, with one of its names. */
export function approvalNear(c: Candidate, own: readonly Clause[], reading: Reading, datesOf: DatesOf): ChangeDate[] {
  const names = `${c.from ?? ''}; ${c.to ?? ''}`.split('; ').filter(n => n.length > 3)
  return reading.clauses
    .slice(Math.max(0, own[0]!.index - 4), own.at(-1)!.index + 4)
    .filter(
      k =>
        /\bboard\b|\btrustees\b|\bdirectors\b/i.test(k.text) &&
        /\bapproved\b/i.test(k.text) &&
        (names.some(n => k.text.includes(n)) ||
          (reading.context.view.passages[c.span.passage]!.kind === 'table' &&
            /\b(?:new|these) (?:investment )?(?:sub-?\s?)?advisory (?:agreements|contracts)\b/i.test(k.text))),
    )
    .flatMap(k => datesOf(k, reading))
    .filter(d => d.role === 'board-approval')
    .slice(0, 1)
}

const LISTED = /^\W{0,3}(?:\d{1,2}|[ivx]{1,4}|[a-h])[.)]\s|^[•·▪■●◦–-]\s/

/** The day on which a board approved the list of which an item is one: "On June 9, the Board approved the following: (1) …; (2) …". */
export function approvalOfList(item: Clause, reading: Reading, datesOf: DatesOf): ChangeDate[] {
  if (item.instruction || !(item.in.kind === 'item' || LISTED.test(item.text))) return []
  const before = reading.clauses.slice(Math.max(0, item.index - 9), item.index)
  const lead = before.findLast(k => !(k.in.kind === 'item' || LISTED.test(k.text)))
  if (
    !lead ||
    !/:\s*$/.test(lead.text) ||
    !/\b(?:board|trustees|directors)\b[^;]{0,160}\b(?:approved|adopted|authorized|resolved|decided|voted|acted|(?:took|made) the following (?:\w+ )?(?:actions?|decisions?|changes?|steps?))\b/i.test(
      lead.text,
    )
  )
    return []
  // "the following proposals, which will be submitted to shareholders at a meeting on October 18": that day holds for each, too.
  const meeting = /\bshareholders\b[^;]{0,80}\bmeeting\b/i.test(lead.text)
    ? datesOf(lead, reading)
        .filter(d => d.role === 'meeting')
        .slice(0, 1)
    : []
  const own = datesOf(lead, reading)
    .filter(d => d.role === 'board-approval')
    .slice(0, 1)
  if (
    own.length ||
    !/^\W*(?:additionally|in addition|also|further|furthermore|at (?:the|that) (?:same )?meeting)\b|\balso approved\b/i.test(lead.text)
  )
    return [...own, ...meeting]
  // "At a meeting held on August 22, the Board approved … Additionally, the Board approved the following changes:"
  const earlier = reading.clauses.slice(Math.max(0, lead.index - 3), lead.index).reverse()
  return [...earlier.flatMap(k => datesOf(k, reading).filter(d => d.role === 'board-approval')).slice(0, 1), ...meeting]
}
