// In: a reading. Out: meetings at which shareholders are to vote, or have voted.
//   "A special meeting of shareholders of the Fund will be held on February 28, 2008 …"
//      ^ meeting                                               ^ date
// The meeting of a reorganization or of a change that names it belongs to that change.
import { toldIn, type Candidate, type Reading } from '../candidate.ts'
import { datesIn } from '../../dates/dates.ts'
import { calledOff } from './called-off.ts'
import { datesOfRoles } from './dates-of-role.ts'
import { findReorganizations } from './reorganization.ts'
import { found, saidIn, spanOf, type Said } from './said.ts'

const MEETING =
  /\b(?:special|annual|joint|adjourned)(?: special| joint)? meetings?\b|\bmeetings? of (?:the )?(?:\w+(?:['’]s)? )?(?:shareholders|stockholders|contract ?(?:owners|holders))\b|\bshareholders?'? meetings?\b/

/** "which shareholders will be asked to ratify at a meeting on December 20" */
const asked = (s: Said): boolean =>
  s.passive &&
  s.verb === 'ask' &&
  s.tense === 'future' &&
  /\b(?:share|stock|unit)?holders\b/.test(s.whoLow) &&
  /\bat an? meeting\b/.test(s.whatLow)

/** "A new advisory agreement will be put to the shareholders at a meeting on November 21" */
const put = (s: Said): boolean =>
  s.passive &&
  ['put', 'submit', 'present', 'propose', 'lay'].includes(s.verb) &&
  s.tense === 'future' &&
  /^(?:to|before) (?:the |its |their )?(?:share|stock|unit)holders\b[^;]*\bmeeting\b/.test(s.whatLow)

/** "they will vote on November 18, 2008" */
const votes = (s: Said): boolean =>
  s.verb === 'vote' &&
  !s.passive &&
  s.tense === 'future' &&
  /\b(?:holders|owners|investors|they|those)\b/.test(s.whoLow) &&
  /^on (?:it |this |the (?:proposal|matter|agreement|plan) )?(?:on )?[a-z]+ \d{1,2}, \d{4}/.test(s.whatLow)

export function findMeetings(reading: Reading): Candidate[] {
  if (findReorganizations(reading).length) return []
  const off = calledOff('shareholder-meeting', reading)
  if (off.length) return off
  const out: Candidate[] = []
  for (const s of saidIn(reading)) {
    if (
      s.negative ||
      s.modal ||
      (s.relative && s.passive && s.tense !== 'future') ||
      s.clause.in.quoted ||
      !(MEETING.test(s.low) || votes(s) || asked(s) || put(s))
    )
      continue
    // "approved a new agreement, subject to approval at a meeting to be held on …": the meeting of that change.
    if (/\b(?:subject to|contingent (?:up)?on|pending)\b[^.;]*\bapproval\b[^.;]*\bmeeting\b/.test(s.low)) continue
    const subject = MEETING.test(s.whoLow)
    // What was decided at it is a change of its own.
    const hit =
      votes(s) ||
      put(s) ||
      (subject &&
        s.passive &&
        ['hold', 'schedule', 'call', 'adjourn', 'postpone', 'reconvene', 'cancel'].includes(s.verb) &&
        s.tense === 'future') ||
      (subject && s.passive && ['schedule', 'call', 'set'].includes(s.verb) && (s.tense === 'present' || s.tense === 'perfect')) ||
      (subject && s.verb === 'take' && s.tense === 'future' && /^place\b/.test(s.whatLow)) ||
      (subject && s.verb === 'be' && s.tense === 'future') ||
      (subject && s.verb === 'take' && /^place\b/.test(s.whatLow) && s.tense === 'future') ||
      (subject && ['adjourn', 'postpone', 'cancel', 'reschedule'].includes(s.verb)) ||
      (!s.passive && ['hold', 'call', 'convene', 'schedule'].includes(s.verb) && MEETING.test(s.whatLow) && s.tense !== 'present') ||
      (/\b(?:share|stock)holders\b/.test(s.whoLow) &&
        s.passive &&
        ['invite', 'call', 'summon', 'ask', 'request'].includes(s.verb) &&
        /^(?:to (?:attend |vote at |a |an )|on )/.test(s.whatLow) &&
        MEETING.test(s.whatLow)) ||
      (/\bshareholders\b/.test(s.whoLow) &&
        ['vote', 'consider', 'approve', 'ask'].includes(s.verb) &&
        s.tense === 'future' &&
        (MEETING.test(s.whatLow) || /\bat an? meeting\b/.test(s.whatLow)))
    if (!hit) continue
    if (out.length) {
      out[0]!.also.push(spanOf(s))
      continue
    }
    out.push({ ...found('shareholder-meeting', s), state: s.verb === 'cancel' ? 'cancelled' : null })
  }
  return out.map(c => {
    const near = reading.clauses.filter(
      k =>
        (k.passage >= c.span.passage &&
          k.passage <= c.span.passage + 2 &&
          /\b(?:meeting|record|proxy|mail|vote)|^it will (?:now )?be held\b/i.test(k.text)) ||
        (k.passage > c.span.passage && /\b(?:proxy|information) statement\b[^.;]*\b(?:sent|mailed)\b/i.test(k.text)),
    )
    const dates = [c.span, ...c.also, ...near].flatMap(x => datesOfRoles(x, ['meeting', 'record', 'mailing'], reading))
    // "scheduled for June 30 has been postponed to July 28": the first day no longer holds.
    const put = reading.clauses
      .filter(k => toldIn(c, k))
      .flatMap(k =>
        datesIn(k.text)
          .filter(
            d =>
              d.date &&
              /\b(?:postponed|rescheduled|moved|adjourned)\b[^.;]{0,40}\b(?:to|until|for) (?:on or about )?$/i.test(
                k.text.slice(0, d.from),
              ),
          )
          .map(d => ({ role: 'meeting' as const, date: d.date!, qualifier: d.qualifier, lines: k.lines })),
      )
      .slice(0, 1)
    if (put.length)
      return { ...c, dates: [...put, ...dates.filter((d, i) => d.role !== 'meeting' && dates.findIndex(o => o.role === d.role) === i)] }
    return { ...c, dates: dates.filter((d, i) => dates.findIndex(o => o.role === d.role) === i) }
  })
}
