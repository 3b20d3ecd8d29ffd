// In: a statement and its subject. Out: that the subject joins the management of a portfolio, and whom it follows.
//   "Effective July 1, Ann Poe will serve as a portfolio manager of the Fund."
//                      ^ comes
import { DAY } from '../../../dates/months.ts'
import { pattern } from '../../../../../model/pattern.ts'
import { wordList } from '../../../../../model/word-list.ts'
import { sinceThen } from '../service-days.ts'
import { groupWords, saysNow } from '../group-words.ts'
import { announces, opensEffective } from '../news.ts'
import { joins, move, ofManagers, people, type Outcome, type Told } from './portfolio-manager-telling.ts'
import { APPOINTING, FUND, givesDay, MANAGING, ROLE } from './portfolio-manager-words.ts'
import type { Said } from '../said.ts'

const SINCE_DAY = pattern()`\bsince ${DAY}`

/** What the subject does itself. */
export const COMINGS: readonly ((told: Told) => Outcome)[] = [
  joinsTeam,
  hasManagedSince,
  isManager,
  serves,
  hasResponsibility,
  assumes,
  makesDecisions,
  shares,
  manages,
]

const SERVING = new Set(wordList`serve act be become`)

/** "are named as co-portfolio managers", "The Board appointed X as a portfolio manager" */
export function appointed(told: Told): Outcome {
  const { s, subject } = told
  if (!APPOINTING.has(s.verb) || !(announces(s) || isDoneNow(s) || answersLeaving(told)) || !ofManagers(told)) return undefined
  if (s.passive && OTHER_OFFICE.test(s.whatLow) && !ROLE.test(s.whatLow)) return null
  if (s.passive) return subject.length ? joins(told, subject) : null
  const named = people(told, s.what.split(/\b(?:in place of|in succession to|to replace|to succeed|replacing|succeeding)\b/)[0]!)
  return named.length && ROLE.test(s.whatLow) ? joins(told, named) : null
}

/** "has been promoted to Chief Investment Officer of the Adviser" */
const OTHER_OFFICE = /^(?:to |as )?(?:the |an? )?(?:[\w-]+ ){0,4}(?:officer|president|chair(?:man|woman)?|partner|principal|director)\b/

/** "are named as co-portfolio managers": what is done now is news. */
const isDoneNow = (s: Said): boolean =>
  s.passive &&
  s.tense === 'present' &&
  (/\bhereby\b/.test(groupWords(s)) || /^\s*(?:as )?(?:an? )?(?:additional |new )?co-?/.test(s.whatLow))

/** "X has resigned. Y is named portfolio manager." */
function answersLeaving({ s, reading }: Told): boolean {
  const last = reading.clauses[s.clause.index - 1]
  return (
    s.passive &&
    s.tense === 'present' &&
    last?.passage === s.clause.passage &&
    /\b(?:no longer|resign|retir|depart|ceas|step(?:s|ped|ping)? down)/i.test(last.text)
  )
}

/** "is the sole portfolio manager of the Fund effective July 1, 2013." */
const ENDS_EFFECTIVE = pattern()`,? (?:effective (?:as of |on |immediately|${DAY})[^,;]{0,20}|as of ${DAY}[.;]?)$`

/** It holds from a day on, not as it always did. */
function begins(s: Said): boolean {
  if (s.tense === 'future' || s.begins) return true
  if (s.tense === 'present' && !s.negative && ENDS_EFFECTIVE.test(s.low)) return true
  if (s.progressive && /\b(?:effective|interim|now|until)\b/.test(s.low)) return true
  return (s.tense === 'present' || s.tense === 'perfect') && (opensEffective(s) || /\bfrom\b/.test(s.openerLow))
}

/** "Ann Poe will join the management team", "will join Colin Estes as co-manager" */
function joinsTeam(told: Told): Outcome {
  const { s, subject } = told
  if (s.verb !== 'join') return undefined
  const ofRole = ROLE.test(s.whatLow)
  if ((s.tense === 'past' && !ofRole) || !(ofRole || ofManagers(told))) return undefined
  if (/\b(?:firm|organization|company|adviser|advisers|inc|llc)\b/.test(s.whatLow.split(' as ')[0]!)) return undefined
  return people(told, s.what.split(/ as\b/)[0]!).length ? move(told, { comes: subject }) : joins(told, subject)
}

/** "has managed the Fund since May 3, 2010" */
function hasManagedSince(told: Told): Outcome {
  const since = sinceThen(told.s, told.reading)
  return since ? { ...joins(told, told.subject), ...since } : undefined
}

function isManager(told: Told): Outcome {
  const { s, before, subject } = told
  if (s.verb === 'be' && begins(s) && /^(?:solely |jointly )?in charge of\b/.test(s.whatLow) && ROLE.test(s.low))
    return joins(told, subject)
  if (s.verb !== 'be' || s.tense !== 'present') return undefined
  // "X is its sole manager since Y's departure on June 5"
  const follows = before.length > 0 && /\bmanagers?\b/.test(s.whatLow)
  // "Ann Poe is the Fund's new portfolio manager."
  const isNew = /^(?:now )?(?:the |an? )?(?:(?:fund|portfolio|series)(?:['’]s)? )?new (?:[\w-]+ ){0,3}manager\b/.test(s.whatLow)
  return follows || isNew ? joins(told, subject) : undefined
}

/** "will serve as a portfolio manager" */
function serves(told: Told): Outcome {
  const { s, subject } = told
  if (!SERVING.has(s.verb) || !ROLE.test(s.whatLow) || /\b(?:since|from) (?:\w+ )?\d{4}/.test(s.whatLow)) return undefined
  const isNews =
    begins(s) || s.verb === 'become' || (s.tense === 'perfect' && givesDay(s)) || /^now\b/.test(groupWords(s)) || servesInstead(told)
  return isNews ? joins(told, subject) : undefined
}

/** "All references to X are deleted. Y now serves as lead manager." */
function servesInstead({ s, reading }: Told): boolean {
  const last = reading.clauses[s.clause.index - 1]
  return (
    s.tense === 'present' &&
    saysNow(s) &&
    last?.passage === s.clause.passage &&
    /\breferences? to\b|\bno longer\b|\b(?:resign|retir|left|depart)/i.test(last.text)
  )
}

/** "A and B have primary responsibility for managing the Fund's portfolio", where the firm itself is new. */
function hasResponsibility(told: Told): Outcome {
  const { s, newFirm, subject } = told
  if (!newFirm || s.verb !== 'have' || s.tense !== 'present') return undefined
  return /\bresponsib/.test(s.whatLow) && ROLE.test(s.low) ? { ...joins(told, subject), team: true } : undefined
}

function assumes(told: Told): Outcome {
  const { s, subject } = told
  if (!isTakingOn(s)) return undefined
  return announces(s) && (begins(s) || s.verb !== 'have') && ofManagers(told) ? joins(told, subject) : null
}

/** "will resume her duties upon her return" tells of no day: the leave itself is the news. */
const UPON_RETURN = /\b(?:upon|on|after) (?:his|her|their) return\.?$/

/** "assumes", "takes over", "resumes her role", "will have responsibility" */
function isTakingOn({ verb, whatLow }: Said): boolean {
  return (
    verb === 'assume' ||
    (verb === 'take' && /^\s*(?:over|on|responsib|primary|full|sole|(?:the )?(?:helm|reins|lead)|charge)/.test(whatLow)) ||
    (verb === 'resume' && /\b(?:responsib|role|duties|manag)/.test(whatLow) && !UPON_RETURN.test(whatLow)) ||
    (verb === 'have' && /responsib/.test(whatLow))
  )
}

/** "will make the day-to-day investment decisions" */
function makesDecisions(told: Told): Outcome {
  const { s, subject } = told
  return s.verb === 'make' && begins(s) && /^(?:the |all (?:of )?the |its )?(?:day-to-day |investment )+decisions\b/.test(s.whatLow)
    ? joins(told, subject)
    : undefined
}

/** "X and Y now share responsibility" */
function shares(told: Told): Outcome {
  const { s, subject } = told
  return s.verb === 'share' && /\bresponsib|\bmanag/.test(s.whatLow) && (begins(s) || saysNow(s)) ? joins(told, subject) : undefined
}

/** "will manage the Fund", "manage it now" */
function manages(told: Told): Outcome {
  const { s, subject } = told
  if (!MANAGING.has(s.verb) || s.tense === 'perfect' || !isManagingNow(s)) return undefined
  const fund = FUND.test(s.whatLow) || (/^(?:it|them|both)\b/.test(s.whatLow) && ofManagers(told))
  return fund ? joins(told, subject) : undefined
}

function isManagingNow(s: Said): boolean {
  return begins(s) || saysNow(s) || /^(?:it|them|both) now\b/.test(s.whatLow) || (s.tense === 'present' && SINCE_DAY.test(s.whatLow))
}
