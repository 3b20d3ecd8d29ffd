// In: one statement about the management of a portfolio. Out: who hands it over to whom, or begins, by verbs of handing over and by nouns.
//   "Portfolio management responsibilities for the Fund will transition from Julian Orr to Ann Poe."
//    ^ what is handed over                                                   ^ leaves      ^ comes
import { saysNow } from './group-words.ts'
import { pattern } from '../../../../model/pattern.ts'
import { wordList } from '../../../../model/word-list.ts'
import { writtenDates } from '../../dates/written-date.ts'
import type { Reading } from '../candidate.ts'
import { firstToKnow } from './first-to-know.ts'
import type { Move } from './moves/moves.ts'
import { peopleOf } from './named.ts'
import { dated, opensBeforeThen } from './news.ts'
import { doerOf, type Said } from './said.ts'

export const MANAGEMENT = /\b(?:manage(?:ment|r|rs)?|responsib\w+|duties|roles?)\b/
export const MANAGER = pattern()`
  \bmanagers? of (?:the|each|both) |\b(?:portfolio|fund|lead) (?:co-)?managers?\b|\bco-?managers?\b
  |\bresponsible for\b[^.;]{0,60}\bmanag
  |\bresponsible for (?:the )?(?:fund|portfolio|series)(?:['’]s|s['’]) (?:day-to-day )?investments\b
`
const HANDING = new Set(wordList`transition transfer shift move pass change assign hand turn delegate`)
const GIVING = new Set(wordList`give assign transfer delegate entrust assume`)
const TENURE = /\b(?:association|affiliation|service|tenure|responsibilities|duties|role|term|employment)\b/
const OWN_SERVICE = /^(?:his|her|their) (?:\w+ )?(?:service|tenure|role|employment|association|duties)\b/
/** "the following individuals are primarily responsible for …:" */
const FOLLOWING = /\bfollowing (?:individuals?|persons?|people|professionals|portfolio managers?|members)\b/

const ONTO = /\bto\s+(.{3,120})/is

interface Told {
  s: Said
  people: (words: string) => string[]
  /** It speaks of a manager, itself or by the sentences around it. */
  ofManager: () => boolean
  reading: Reading
}

/** Each answers null where it is known to be no handover, undefined where it is not its case. */
const READERS: readonly ((told: Told) => Move | null | undefined)[] = [
  handedOver,
  serviceEnds,
  given,
  servedBefore,
  lastDay,
  teamFollows,
  isNowManager,
]

/** `managers`: whether sentences around it speak of managers. */
export function handover(s: Said, reading: Reading, managers: () => boolean): Move | null {
  if (s.relative) return null
  const people = (words: string) => peopleOf(words, reading)
  return firstToKnow(READERS, { s, people, ofManager: () => MANAGER.test(s.low) || managers(), reading }) ?? null
}

/** "Responsibilities will transition from X to Y", "X will hand over the management of the Fund to Y". */
function handedOver({ s, people, reading }: Told): Move | null | undefined {
  // "the name of the person responsible for the Fund is changed from A to B"
  const isNamed = s.verb === 'change' && s.passive && /^the names? of\b.*\bresponsible for\b/.test(s.whoLow)
  if (!HANDING.has(s.verb) && !isNamed) return undefined
  const pair = /\bfrom\s+(.{3,120}?)\s+to\s+(.{3,120})/is.exec(s.what)
  if (pair && MANAGEMENT.test(s.whoLow)) {
    const leaves = people(pair[1]!)
    const comes = people(pair[2]!)
    return leaves.length && comes.length ? { s, leaves, comes } : null
  }
  if (s.passive || !MANAGEMENT.test(s.whatLow)) return undefined
  const leaves = /^(?:he|she)$/.test(s.whoLow) ? people(doerOf(s, reading)).slice(0, 1) : people(s.who)
  const comes = people(ONTO.exec(s.what)?.[1] ?? '').filter(n => !leaves.includes(n))
  return leaves.length ? { s, leaves, comes } : undefined
}

/** "X ended his service as a portfolio manager on May 29"; "X's service as portfolio manager will end". */
function serviceEnds({ s, people, ofManager }: Told): Move | null | undefined {
  if (s.passive) return undefined
  const own = ['end', 'conclude', 'finish', 'terminate'].includes(s.verb) && OWN_SERVICE.test(s.whatLow)
  const tenure = ['end', 'cease', 'conclude', 'terminate', 'expire'].includes(s.verb) && TENURE.test(s.whoLow)
  if (!own && !tenure) return undefined
  const leaves = people(s.who)
  return leaves.length && ofManager() ? { s, leaves, comes: [] } : null
}

/** "Responsibility for managing the Fund has been given to X" */
function given({ s, people }: Told): Move | undefined {
  if (!s.passive || !GIVING.has(s.verb) || !/\bresponsib\w+\b/.test(s.whoLow) || !/\bmanag/.test(s.whoLow)) return undefined
  const comes = people(ONTO.exec(s.what)?.[1] ?? '')
  return comes.length ? { s, leaves: [], comes } : undefined
}

/** "Prior to that date, X served as portfolio manager". */
function servedBefore({ s, people }: Told): Move | null | undefined {
  if (s.tense !== 'past' || !['serve', 'be', 'manage', 'act'].includes(s.verb)) return undefined
  if (!opensBeforeThen(s)) return undefined
  const leaves = s.passive ? people(/\bby\s+(.+)/is.exec(s.what)?.[1] ?? '') : people(s.who)
  return leaves.length && MANAGER.test(s.low) ? { s, leaves, comes: [] } : null
}

/** "X's last day as a portfolio manager will be December 31" */
function lastDay({ s, people, ofManager, reading }: Told): Move | undefined {
  if (s.verb !== 'be' || s.passive || !/\b(?:last|final) day\b/.test(s.whoLow)) return undefined
  if (!writtenDates(s.what).length || !ofManager()) return undefined
  const leaves = people(/^(?:his|her)\b/.test(s.whoLow) ? doerOf({ ...s, whoLow: 'he' }, reading) : s.who)
  return leaves.length ? { s, leaves: leaves.slice(0, 1), comes: [] } : undefined
}

/** "the following individuals are primarily responsible for …:" and the names. */
function teamFollows({ s, people, reading }: Told): Move | undefined {
  if (s.verb !== 'be' || s.passive || !FOLLOWING.test(s.whoLow)) return undefined
  if (!MANAGER.test(`${s.whoLow} ${s.whatLow}`) || !dated(s)) return undefined
  const next = reading.clauses[s.clause.index + 1]
  const named = people(s.what)
  const comes = named.length ? named : next && next.in === s.clause.in ? people(next.text) : []
  return { s, leaves: [], comes, team: true }
}

/** "X is now the portfolio manager". */
function isNowManager({ s, people }: Told): Move | undefined {
  if (s.verb !== 'be' || s.passive || s.tense !== 'present' || !MANAGER.test(s.whatLow)) return undefined
  const now = /^\s*now\b/.test(s.whatLow) || saysNow(s)
  return now ? { s, leaves: [], comes: people(s.who) } : undefined
}
