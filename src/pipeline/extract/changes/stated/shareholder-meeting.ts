// In: a reading. Out: meetings at which shareholders are to vote, or have voted.
//   "A special meeting of shareholders of the Fund will be held on February 28, 2008 …"
//      ^ meeting                                               ^ date
// The meeting of a reorganization or of a change that names it belongs to that change.
import { DAY } from '../../dates/months.ts'
import { pattern } from '../../../../model/pattern.ts'
import { wordList } from '../../../../model/word-list.ts'
import { toldIn, type Candidate, type Clause, type Reading } from '../candidate.ts'
import { calledOff } from './called-off/called-off.ts'
import { datesOfRoles } from './dates-of-role.ts'
import { dayAmidWords } from './day-amid-words.ts'
import { PUT_OFF_WORDS } from './put-off-words.ts'
import { firstOfEachRole } from './first-of-each-role.ts'
import { findReorganizations } from './reorganization/reorganization.ts'
import { found, saidIn, spanOf, type Said } from './said.ts'
import { soleSubject } from './sole-subject.ts'

const MEETING = pattern()`
  \b(?:special|annual|joint|adjourned)(?: special| joint)? meetings?\b
  |\bmeetings? of (?:the )?(?:\w+(?:['’]s)? )?(?:shareholders|stockholders|contract ?(?:owners|holders))\b
  |\b(?:share|stock|unit)holders?'? meetings?\b
  |\b(?:share|stock|unit)holders\b[^.;]{0,90}\b(?:will|shall) (?:vote|consider)\b[^.;]{0,60}\bat an? meeting\b
`
/** "approved a new agreement, subject to approval at a meeting to be held on …": the meeting of that change. */
const OF_OTHER_CHANGE = /\b(?:subject to|contingent (?:up)?on|pending)\b[^.;]*\bapproval\b[^.;]*\bmeeting\b/

const HELD = new Set(wordList`hold schedule call adjourn postpone reconvene cancel`)
const MOVED = new Set(wordList`adjourn postpone cancel reschedule`)
const INVITING = new Set(wordList`invite call summon ask request`)
const TO_VOTE = pattern()`
  ^on (?:it |this |the (?:proposal|matter|agreement|plan) )?(?:on )?${DAY}
`
const ON_DAY = pattern()`^\W*on (?:or a(?:bout|round) )?${DAY},?\s*$`
const ABOUT_MEETING = /\b(?:meeting|record|proxy|mail|vote)|^it (?:will|shall) (?:now )?be held\b/i
/** "The proxy statement will be mailed", "are first being mailed to shareholders", "Holders of record are entitled to vote" */
const PROXY_SENT = pattern('i')`
  \b(?:proxy|information) statement\b[^.;]*\b(?:sent|mailed)\b
  |\bfirst being (?:sent|mailed)\b|\bbeing (?:first )?(?:sent|mailed) to (?:share|stock|unit)holders\b
  |holders of record\b[^.;]*\bentitled to\b[^.;]*\bvote\b
`
const POSTPONED_TO = pattern('i')`
  \b${PUT_OFF_WORDS}\b[^.;]{0,40}\b(?:to|until|for) (?:on or a(?:bout|round) )?$
  |\b(?:will|shall) (?:now|instead) (?:be held|take place|be convened) (?:on|at) (?:or a(?:bout|round) )?$
`
/** "adjourned to February 6, and has again been adjourned to March 22" */
const PUT_OFF_AGAIN = pattern('i')`\b(?:again|further|then|subsequently|later) (?:been |was )?${PUT_OFF_WORDS}\b[^.;]{0,40}\b(?:to|until)\b`

export function findMeetings(reading: Reading): Candidate[] {
  if (findReorganizations(reading).length) return []
  const off = calledOff('shareholder-meeting', reading)
  if (off.length) return off
  const [first, ...more] = saidIn(reading).filter(s => speaksOfMeeting(s) && !OF_OTHER_CHANGE.test(s.low) && tellsOfMeeting(s))
  if (!first) return []
  const state = first.verb === 'cancel' ? 'cancelled' : null
  const fund = isTheMeeting(first) ? soleSubject(reading) : null
  const change = found('shareholder-meeting', first, fund ? { portfolios: [fund] } : {})
  return [withDates({ ...change, also: more.map(spanOf), state }, reading)]
}

function speaksOfMeeting(s: Said): boolean {
  if (s.negative || s.modal || s.clause.in.quoted) return false
  if (s.relative && s.passive && s.tense !== 'future') return false
  return MEETING.test(s.low) || isTheMeeting(s) || votes(s) || isAsked(s) || isPut(s)
}

/** "The Meeting will be held": one that a sentence before has told of */
const isTheMeeting = (s: Said): boolean => s.whoLow === 'the meeting'

/** What was decided at a meeting is a change of its own. */
const tellsOfMeeting = (s: Said): boolean =>
  votes(s) ||
  isPut(s) ||
  ((MEETING.test(s.whoLow) || isTheMeeting(s)) && takesPlace(s)) ||
  isOneToCome(s) ||
  isCalled(s) ||
  areInvited(s) ||
  willVote(s) ||
  (isAsked(s) && !s.passive)

/** "they will vote on November 18, 2008", "On November 18, shareholders will meet to vote on a new agreement" */
const votes = (s: Said): boolean =>
  ['vote', 'meet'].includes(s.verb) &&
  !s.passive &&
  s.tense === 'future' &&
  /\b(?:(?:share|stock|unit)?holders|owners|investors|they|those)\b/.test(s.whoLow) &&
  (TO_VOTE.test(s.whatLow) || (/holders\b/.test(s.whoLow) && ON_DAY.test(s.openerLow)))

/** "which shareholders will be asked to ratify at a meeting", "will ask the shareholders to approve them at a special meeting" */
const isAsked = (s: Said): boolean =>
  s.verb === 'ask' &&
  s.tense === 'future' &&
  (s.passive ? /\b(?:share|stock|unit)?holders\b/.test(s.whoLow) : /^(?:the |its )?(?:share|stock|unit)holders\b/.test(s.whatLow)) &&
  /\bat an? (?:special |annual )?meeting\b/.test(s.whatLow)

/** "A new advisory agreement will be put to the shareholders at a meeting on November 21" */
const isPut = (s: Said): boolean =>
  s.passive &&
  ['put', 'submit', 'present', 'propose', 'lay'].includes(s.verb) &&
  s.tense === 'future' &&
  /^(?:to|before) (?:the |its |their )?(?:share|stock|unit)holders\b[^;]*\bmeeting\b/.test(s.whatLow)

/** "A special meeting will be held", "is scheduled", "will take place", "has been adjourned" */
const takesPlace = (s: Said): boolean => MOVED.has(s.verb) || (s.tense === 'future' && willTakePlace(s)) || isScheduled(s)

const willTakePlace = (s: Said): boolean =>
  (s.passive && HELD.has(s.verb)) || s.verb === 'be' || (s.verb === 'take' && /^place\b/.test(s.whatLow))

const isScheduled = (s: Said): boolean =>
  s.passive && ['schedule', 'call', 'set'].includes(s.verb) && (s.tense === 'present' || s.tense === 'perfect')

/** "shareholders have voted at a special meeting that | is expected to be held on November 19" */
const isOneToCome = (s: Said): boolean =>
  s.passive &&
  s.verb === 'hold' &&
  s.tense === 'future' &&
  s.who === '' &&
  /\b(?:special|annual) meeting (?:of (?:the )?(?:share|stock|unit)holders )?(?:that|which) [a-z ]{0,30}$/.test(
    s.low.slice(0, s.group.from),
  )

/** "The Trust will hold a special meeting" */
const isCalled = (s: Said): boolean =>
  !s.passive && ['hold', 'call', 'convene', 'schedule', 'reschedule'].includes(s.verb) && s.tense !== 'present' && MEETING.test(s.whatLow)

/** "Shareholders are invited to attend a special meeting", "You are cordially invited to …" */
const areInvited = (s: Said): boolean =>
  s.passive &&
  INVITING.has(s.verb) &&
  /\b(?:share|stock|unit)holders\b|^you$/.test(s.whoLow) &&
  /^(?:to (?:attend |vote at |a |an |the )|on )/.test(s.whatLow) &&
  MEETING.test(s.whatLow)

/** "Shareholders will consider the proposal at a meeting" */
const willVote = (s: Said): boolean =>
  ['vote', 'consider', 'approve', 'ask'].includes(s.verb) &&
  s.tense === 'future' &&
  /\b(?:share|stock|unit)holders\b/.test(s.whoLow) &&
  (MEETING.test(s.whatLow) || /\bat an? meeting\b/.test(s.whatLow))

function withDates(change: Candidate, reading: Reading): Candidate {
  const near = reading.clauses.filter(c => isOfMeeting(c, change))
  const dates = firstOfEachRole(
    [change.span, ...change.also, ...near].flatMap(span => datesOfRoles(span, ['meeting', 'record', 'mailing'], reading)),
  )
  // "scheduled for June 30 has been postponed to July 28": the first day no longer holds.
  const postponed = dayAmidWords(
    reading.clauses.filter(c => toldIn(change, c)),
    'meeting',
    (before, after) => POSTPONED_TO.test(before) && !PUT_OFF_AGAIN.test(after),
  )
  return { ...change, dates: postponed.length ? [...postponed, ...dates.filter(d => d.role !== 'meeting')] : dates }
}

/** Told in the same passage or soon after, or of the proxy statement and those who may vote anywhere behind. */
const isOfMeeting = ({ passage, text }: Clause, { span }: Candidate): boolean =>
  (passage >= span.passage && passage <= span.passage + 2 && ABOUT_MEETING.test(text)) || (passage > span.passage && PROXY_SENT.test(text))
