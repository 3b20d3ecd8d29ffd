// In: a statement and its subject. Out: that the subject leaves the management of a portfolio, and to whom.
//   "Julian Orr will step down from his role as a portfolio manager."
//    ^ leaves
import { pattern } from '../../../../../model/pattern.ts'
import { wordList } from '../../../../../model/word-list.ts'
import { endsOtherwise } from '../service-days.ts'
import { announces } from '../news.ts'
import { move, ofManagers, people, type Outcome, type Told } from './portfolio-manager-telling.ts'
import { byWhom, LEAVING, MANAGING, ROLE } from './portfolio-manager-words.ts'
import type { Said } from '../said.ts'

/** In this order: what is done to a text ("deleted", "removed") before what is done by someone. */
export const LEAVINGS: readonly ((told: Told) => Outcome)[] = [
  deleted,
  endsInOtherWords,
  removed,
  announcesLeaving,
  noLonger,
  assumedByAnother,
  leaves,
  goes,
  reassigned,
]

/** "will give up the Fund, which will be managed by Ann Poe" */
const THEN_MANAGED_BY = pattern()`
  ,\s(?:both of |each of )?which\s(?:will|shall|is\sto|are\sto)\s(?:then\s|thereafter\s)?be\s(?:managed|run|led|overseen)
  \s(?:from\sthen\son\s|from\sthat\sdate\s)?by\s([^.;]{3,80})
`
/** "X left the Fund's adviser on May 31, and Y is the only manager" */
const LEAVES_SOLE_MANAGER = pattern()`
  \b(?:is|is now|(?:will|shall) be|becomes|remains) (?:now )?the (?:only|sole|fund['’]s (?:only|sole)) (?:portfolio )?manager\b
`
const TAKING_LEAVE = new Set(wordList`take be begin go start commence`)

/** "All references to X are deleted." */
function deleted(told: Told): Outcome {
  const { s, subject } = told
  if (!s.passive || s.verb !== 'delete' || !/\breferences? to\b|\bbiograph(?:y|ical information) (?:of|for)\b/.test(s.whoLow))
    return undefined
  // "references to the Larch Water or Global Water Indices"
  if (/\bind(?:ex|exes|ices)\b/.test(s.whoLow)) return undefined
  const ofOffice = !ROLE.test(s.low) && /\b(?:directors?|trustees?|officers?)\b/.test(s.low)
  // "references to X as Treasurer"
  if (ofOffice || /\b(?:as|with respect to) (?!(?:an? |the )?(?:lead |co-?)?(?:portfolio|manager))/.test(s.whoLow)) return undefined
  return move(told, { leaves: subject, weak: true })
}

/** "X will continue to manage the Fund until September 30" */
function endsInOtherWords(told: Told): Outcome {
  const otherwise = endsOtherwise(told.s)
  if (!otherwise) return undefined
  return told.subject.length && ofManagers(told) ? move(told, { leaves: told.subject, ...otherwise }) : null
}

/** "X is removed from the Accounts Managed table" */
const ACCOUNTS = /\b(?:accounts managed|ownership of (?:fund )?securities)\b/

function removed(told: Told): Outcome {
  const { s, subject, before } = told
  if (!s.passive || (s.verb !== 'remove' && s.verb !== 'delete')) return undefined
  // "Following the departure of X, references to X are removed."
  if (subject.length && /\breferences?\b/.test(s.whoLow) && before.some(n => subject.includes(n))) return move(told, { leaves: subject })
  if (s.verb === 'delete') return undefined
  const ofTeam = ROLE.test(s.low) || ACCOUNTS.test(s.low)
  return ofTeam && subject.length ? move(told, { leaves: subject, weak: /\breferences? to\b/.test(s.whoLow) }) : null
}

/** "has announced his retirement from the Adviser in early 2019" */
function announcesLeaving(told: Told): Outcome {
  const { s, subject } = told
  if (s.passive || !['announce', 'tender', 'submit', 'give'].includes(s.verb) || !announces(s)) return undefined
  if (!/^(?:his|her|their) (?:\w+ )?(?:retirement|resignation|departure)\b/.test(s.whatLow)) return undefined
  return subject.length && ofManagers(told) ? move(told, { leaves: subject }) : null
}

/** "will no longer serve as a portfolio manager" */
function noLonger(told: Told): Outcome {
  const { s, subject } = told
  if (!s.ended) return undefined
  return subject.length && (MANAGING.has(s.verb) || ofManagers(told)) ? move(told, { leaves: subject }) : null
}

/** "X's duties will be assumed by Y." */
function assumedByAnother(told: Told): Outcome {
  const { s, subject } = told
  return s.passive && s.verb === 'assume' && subject.length && ofManagers(told)
    ? move(told, { leaves: subject, comes: people(told, byWhom(s)) })
    : undefined
}

/** "plans to retire", "relinquished her role to Y" */
function leaves(told: Told): Outcome {
  const { s, subject } = told
  if (s.passive || !LEAVING.has(s.verb)) return undefined
  if (!announces(s) && !/^(?:announce|plan|intend|decide|elect|inform)$/.test(s.governor ?? '')) return undefined
  if (!subject.length || !(ofManagers(told) || LEAVES_SOLE_MANAGER.test(s.low))) return null
  const given = s.verb === 'relinquish' ? people(told, /\bto\s+(?=[A-Z])(.{3,80})/.exec(s.what)?.[1]) : []
  const heir = given.length ? given : people(told, THEN_MANAGED_BY.exec(s.clause.text.slice(s.group.to))?.[1])
  return move(told, { leaves: subject, comes: heir.filter(n => !subject.includes(n)) })
}

function goes(told: Told): Outcome {
  const { s, subject } = told
  if (s.passive || !(stepsDown(s) || takesLeave(s) || passesAway(s) || movesOff(s))) return undefined
  return ofManagers(told) ? move(told, { leaves: subject }) : null
}

const stepsDown = (s: Said): boolean => s.verb === 'step-down' || (s.verb === 'step' && /^\s*(?:down|aside|back|away)\b/.test(s.whatLow))

/** "will begin a leave of absence" */
const takesLeave = (s: Said): boolean => TAKING_LEAVE.has(s.verb) && /\b(?:leave(?: of absence)?|sabbatical)\b/.test(s.whatLow)

const passesAway = (s: Said): boolean => s.verb === 'pass' && /^\s*away\b/.test(s.whatLow)

/** "is transitioning off the team" */
const movesOff = (s: Said): boolean => s.verb === 'transition' && /\b(?:off|from|away)\b/.test(s.whatLow)

function reassigned(told: Told): Outcome {
  const { s, subject } = told
  if (!s.passive || s.verb !== 'reassign') return undefined
  return subject.length && ofManagers(told) ? move(told, { leaves: subject }) : null
}
