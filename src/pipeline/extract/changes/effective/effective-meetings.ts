// Days of a change that stand in sentences beside its own: of the agreement under which it is so, of taking up an office, of the meeting
// that is asked to approve it. In: the change. Out: the days, where such a sentence is there.
//   "The Trustees have approved an increase. If shareholders approve it at their meeting on July 9, the fund will pay …"
//                                                                                        ^ meeting
import type { ChangeDate } from '../../../../model/filing.ts'
import { pattern } from '../../../../model/pattern.ts'
import { daysOfAgreement } from '../agreements-in-force.ts'
import { clausesOf } from '../by-passage.ts'
import type { Clause, Reading } from '../candidate.ts'
import { LEADS, type Asked, type DayStep } from './effective-asked.ts'
import { daysSince } from './effective-since.ts'
import { dayOf } from '../sentence-dates.ts'
import { conditionsIn } from '../state.ts'
import { askedBy } from '../stated/led-items.ts'
import { datesOfRoles } from '../stated/dates-of-role.ts'

const TAKES_UP = pattern('i')`
  \b(?:will|would|shall|is expected to)\b[^.;]{0,20}\b(?:
    begin|start|commence|assume|become(?! an? [^.;]{0,60}\b(?:subsidiary|affiliate|unit|division)\b)|take (?:over|up|on|charge))\b
  |\b(?:has|have) (?:been )?(?:manag|advis|act|serv|run\b)(?:ed|ing)?[^.;]{0,60}\bsince\b
  |\b(?:began|started|assumed|took (?:over|up|charge))\b
  |\b(?:agreement|contract|appointment|engagement)\b[^.;]{0,30}
  \b(?:took effect|became effective|takes effect|(?:will|shall) take effect|went into effect)\b
`
const ASKED_OF_AGREEMENT = pattern('i')`
  \b(?:share|stock|unit|contract ?)holders\b[^.;]{0,80}\b(?:asked|vote|consider)\b[^.;]{0,80}\bagreements?\b
  |\bagreements?\b[^.;]{0,120}\bsubject to (?:the )?approval (?:of|by) [^.;]{0,40}\b(?:share|stock|unit)holders\b[^.;]{0,40}\bmeeting\b
`
const IF_APPROVED = pattern('i')`
  ^(?:if|should) (?:
    (?:the |its )?(?:share|stock|unit|contract ?)holders\b[^.;]{0,80}\b(?:approv|authoriz)
    |(?:(?:it|they|this|the (?:[\w-]+ ){1,4}) ?(?:is|are) )?(?:so )?(?:approved|authorized)\b
  )
`
const PROPOSED = pattern('i')`
  \bwould (?:change|be|pay|become|increase|decrease|rise|fall)\b
  |\brecommended that (?:the )?(?:share|stock|unit)holders approve\b
`
const MEETING_SET =
  /\bmeeting of (?:the )?(?:class \w+ )?(?:share|stock|unit)holders\b[^.;]{0,40}\b(?:scheduled|called|held|set|convened)\b/i
/** "A meeting of shareholders to consider this change" */
const CALLED = pattern('i')`
  \b\w*holders\b[^.;]{0,40}\b(?:will|shall) vote on (?:the|this|these|its) (?:\w+ )?
  (?:objective|polic(?:y|ies)|name|strateg(?:y|ies)|agreement|changes?|proposals?|plan)\b
  |\bmeetings? for (?:this|that) purpose\b
  |\bholders\b[^.;]{0,60}\basked to (?:vote|approve)\b[^.;]{0,40}\bmeeting\b
  |\bmeetings?\b[^.;]{0,160}\b(?:consider|vote|approve|act)\w*\b[^.;]{0,20}
  \b(?:this|the|these|that|such|those) (?:proposed )?(?:changes?|proposals?|matters?|amendments?|polic(?:y|ies)|agreements?|plan)\b
`

/** "a special meeting of shareholders to vote upon its termination" */
const ON_THE_END = pattern('i')`
  \bmeetings?\b[^.;]{0,60}\b(?:vote|act|consider|approve|decide)\w*\b[^.;]{0,40}\b(?:termination|liquidation|dissolution)\b
`

/** "The Trustees determined to liquidate the Fund. … A meeting of shareholders to vote upon its liquidation will be held on …" */
export const meetingOnTheEnd: DayStep = ({ change, reading }) => {
  const called = change.type === 'liquidation' ? reading.clauses.find(k => ON_THE_END.test(k.text)) : undefined
  return called ? datesOfRoles(called, ['meeting'], reading).slice(0, 1) : []
}

/**
 * "… approved, subject to shareholder approval, a new policy. The merger and related proposals will be voted on at a meeting on …": the
 * meeting that a merger of the same portfolios is put to. One that is told by itself is a change of its own.
 */
export const meetingOfAnother: DayStep = ({ change, own, settled }) => {
  if (change.instruction || !own.some(k => conditionsIn(k.text).includes('shareholder-approval'))) return []
  const mergers = settled.filter(s => s.candidate !== change && s.candidate.type === 'reorganization')
  const days = mergers.flatMap(s => s.dates).filter(d => d.role === 'meeting')
  return new Set(days.map(d => d.date)).size === 1 ? days.slice(0, 1) : []
}

/**
 * "Effective December 31 X resigned. … Under the Agreement, Y will become the adviser": the day on which the agreement takes effect, where
 * that of the sentence before tells only who leaves.
 */
export function underItsAgreement({ change: { type, to }, own, reading }: Asked, dates: readonly ChangeDate[]): ChangeDate[] {
  const known = dates.find(d => d.role === 'effective')
  const day = known && to && LEADS.has(type) ? daysOfAgreement(own, reading).find(d => d.role === 'effective') : undefined
  if (!known || !to || !day || day.date === known.date) return [...dates]
  const told = own.find(k => k.lines[0] <= known.lines[1] && known.lines[0] <= k.lines[1])
  const comesThen = !told || told.text.includes(to.split(' ')[0]!)
  return comesThen ? [...dates] : dates.map(d => (d === known ? day : d))
}

/** Days of the agreements under which it is so, of roles that are not known. */
export const daysOfItsAgreement: DayStep = ({ own, reading }, dates) =>
  daysOfAgreement(own, reading).filter(d => !dates.some(x => x.role === d.role))

/**
 * "approved the hiring of PIM … PIM would begin to serve the fund on July 16": the sentence that tells when the firm takes up its office.
 */
export const dayOfTakingUp: DayStep = ({ change, own, reading }) => {
  const last = own.at(-1)
  if (!LEADS.has(change.type) || !last) return []
  const { to } = change
  const names = [
    to ?? '',
    ...shortOf(to, reading),
    ...reading.context.definitions.filter(d => to && d.meaning.includes(to)).map(d => d.term),
  ]
    .flatMap(n => n.split('; '))
    .filter(n => n.length > 2)
  const takes = reading.clauses
    .slice(last.index + 1, last.index + 5)
    .find(k => !k.instruction && TAKES_UP.test(k.text) && names.some(n => k.text.includes(n)))
  if (!takes) return []
  const day = dayOf('effective', takes, reading)
  return day.length ? day : daysSince(takes, reading).slice(0, 1)
}

/** "Beaufoy" of "Beaufoy Capital LLC", where no fund and no trust bears the word. */
function shortOf(firm: string | null, { context: { trusts, portfolios } }: Reading): string[] {
  const word = /^(?!First|National|American|United|Global|Capital|State)\p{Lu}\p{Ll}{4,}(?=\s)/u.exec(firm ?? '')?.[0]
  return word && ![...trusts, ...portfolios.map(p => p.name)].some(n => n.includes(word)) ? [word] : []
}

const APPROVED_AGREEMENT = pattern('i')`
  \bmeeting\b[^.;]{0,80}\bheld on\b[^;]{6,160}\b(?:share|stock|unit|contract ?)holders\b[^;]{0,120}
  \b(?:approved|authorized) (?:an? |the )?new [^;]{0,40}\bagreements?\b
`

/**
 * "Shareholders will be asked to approve the subadvisory agreement at a meeting on July 13.", or "At a meeting held on April 18,
 * shareholders approved a new advisory agreement." right before.
 */
export const meetingOnAgreement: DayStep = ({ change, own, reading }) => {
  const [first] = own
  if (!LEADS.has(change.type) || !first) return []
  const before = reading.clauses[first.index - 1]
  if (before?.in === first.in && APPROVED_AGREEMENT.test(before.text)) return dayOf('meeting', before, reading)
  const put = reading.clauses.slice(first.index, own.at(-1)!.index + 4).find(k => ASKED_OF_AGREEMENT.test(k.text))
  return put ? dayOf('meeting', put, reading) : []
}

/** "The Trustees have approved an increase. If shareholders approve it at their meeting on July 9, the fund will pay …" */
export const meetingThatDecides: DayStep = ({ own, reading }) => {
  const last = own.at(-1)
  const next = last && reading.clauses[last.index + 1]
  return next && next.passage === last.passage && IF_APPROVED.test(next.text) ? dayOf('meeting', next, reading) : []
}

/**
 * "… recommended that shareholders approve a new plan. A meeting is scheduled for January 11. Under the new contracts the fees would
 * change:"
 */
export const meetingOnProposal: DayStep = ({ own, reading }) => {
  const proposed = own.find(k => PROPOSED.test(k.text))
  const set = proposed ? clausesOf(reading.clauses, proposed.passage).find(k => MEETING_SET.test(k.text)) : behindCondition(own, reading)
  return set ? datesOfRoles(set, ['meeting'], reading).slice(0, 1) : []
}

/** "Subject to shareholder approval, X will replace Y. A special meeting has been called for December 12." */
function behindCondition(own: Asked['own'], { clauses }: Reading): Clause | undefined {
  const last = own.at(-1)
  const next = last && clauses[last.index + 1]
  const isOn = next?.in === last?.in && own.some(k => conditionsIn(k.text).includes('shareholder-approval'))
  return isOn && next && MEETING_SET.test(next.text) ? next : undefined
}

const SAME_MEETING = pattern('i')`
  \bat (?:the|that) same (?:special |annual )?meeting\b
  |\bat (?:that|the same) time\b[^.;]{0,20}\b(?:they|\w*holders)\b[^.;]{0,20}\b(?:vote|voted|asked|consider|act)\b
  |\bdid not stand (?:again|for (?:re-?)?election)\b
  |^(?:the |fund )?(?:share|stock|unit)holders also (?:voted|approved|elected|ratified|agreed|authori[sz]ed)\b
`

/** "At the same meeting the stockholders elected two new directors", "Shareholders also voted …": the meeting told last before. */
export const meetingBefore: DayStep = ({ own: [first], reading }) => {
  if (!first || !SAME_MEETING.test(first.text)) return []
  const told = reading.clauses.slice(Math.max(0, first.index - 20), first.index)
  return told.flatMap(k => datesOfRoles(k, ['meeting'], reading)).slice(-1)
}

/** "Shareholders will be asked to approve the following at a meeting to be held on August 27:" over its items. */
export const meetingThatAsks: DayStep = ({ own: [first], reading }) => {
  const lead = first && askedBy(first, reading.clauses)
  return lead ? datesOfRoles(lead, ['meeting'], reading).slice(0, 1) : []
}

const SUBMITTED = pattern('i')`
  \b(?:matters?|proposals?|changes?|amendments?|agreements?|they|it)\b[^.;]{0,40}\b(?:submitted|presented|put)\b[^.;]{0,20}
  \bto (?:the |its |their )?\w*holders\b
`
/** "Accordingly, a special meeting of shareholders has been scheduled for" */
const SCHEDULED = /\bmeeting of (?:the )?\w*holders\b[^.;]{0,60}\b(?:scheduled|called|set|convened|held)\b/i

/** "… that the foregoing matters be submitted to shareholders. Accordingly, a special meeting has been scheduled for April 17." */
export const meetingOnSubmitted: DayStep = ({ own, reading }) => {
  const last = own.at(-1)
  const behind = last ? reading.clauses.slice(last.index + 1, last.index + 4).filter(k => k.in === last.in) : []
  const put = behind.findIndex(k => SUBMITTED.test(k.text))
  const set = put < 0 ? [] : behind.slice(put).filter(k => SCHEDULED.test(k.text))
  return set.flatMap(k => datesOfRoles(k, ['meeting'], reading)).slice(0, 1)
}

/** "A meeting of shareholders to consider this change will be held on January 24.", right after it or a sentence further. */
export const meetingCalled: DayStep = ({ own, reading }) => {
  const last = own.at(-1)
  const called =
    last &&
    reading.clauses.slice(last.index + 1, last.index + 3).find(k => k.passage === last.passage && !k.instruction && CALLED.test(k.text))
  return called ? datesOfRoles(called, ['meeting'], reading).slice(0, 1) : []
}
