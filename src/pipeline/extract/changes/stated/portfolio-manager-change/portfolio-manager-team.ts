// In: a statement. Out: those who manage a portfolio from now on, where it names them behind its verb as managers or as a team.
//   "The Fund is now managed by Ann Poe and Colin Estes."
//                               ^ come
import { pattern } from '../../../../../model/pattern.ts'
import { DAY } from '../../../dates/months.ts'
import { saysNow } from '../group-words.ts'
import { cellsOf } from '../../../cells.ts'
import { fullNamesIn } from '../../people/people.ts'
import type { ChangeDate } from '../../../../../model/filing.ts'
import type { Reading } from '../../candidate.ts'
import { writtenDates } from '../../../dates/written-date.ts'
import { lastKnown } from '../amended-days.ts'
import { sinceThen, untilThen } from '../service-days.ts'
import { openedWithDay, opensEffective } from '../news.ts'
import type { Said } from '../said.ts'
import { move, ofManagers, people, type Outcome, type Telling } from './portfolio-manager-telling.ts'
import { byWhom, FUND, givesDay, MANAGING, ROLE } from './portfolio-manager-words.ts'

export const TEAMS: readonly ((telling: Telling) => Outcome)[] = [
  managedBy,
  isInHands,
  hasNewManagers,
  hasCharge,
  joiningIs,
  managersAre,
  consistsOf,
  joinedBy,
]

function managedBy(telling: Telling): Outcome {
  const { s, before } = telling
  if (!s.passive || !MANAGING.has(s.verb)) return undefined
  const by = byWhom(s)
  // "The Trust is led by X, Chairman of the Board": it has a board, and no team.
  if (by === undefined || (s.verb === 'lead' && /\b(?:trust|board|company|corporation)$/.test(s.whoLow))) return null
  const until = untilThen(s)
  if (until) return move(telling, { leaves: people(telling, by.split(/;|\bwho\b/)[0]!), ...until })
  if (s.ended || !isNewlyManaged(telling)) return null
  // "by the two remaining co-managers, A and B": they stay.
  if (/^(?:the |its )?(?:\w+ )?(?:remaining|other|existing|current)\b/i.test(by))
    return before.length ? move(telling, { leaves: [...before] }) : null
  const team = teamOf(telling, by)
  const comes = team.length ? team : people(telling, /\bwhose (?:\w+ ){1,3}are\b(.+)/is.exec(s.clause.text.slice(s.group.to))?.[1])
  const since = daySinceThen(s, telling.reading)
  return move(telling, { comes, leaves: before.filter(n => !team.includes(n)), team: true, ...(since ? { dates: [since] } : {}) })
}

/** "The Fund will be in the hands of Ann Poe and Colin Estes." */
function isInHands(telling: Telling): Outcome {
  const { s, before } = telling
  if (s.verb !== 'be' || s.passive || s.ended || !FUND.test(s.whoLow)) return undefined
  const whose = /^in the (?:care|hands|charge) of (.+)/is.exec(s.what)?.[1]
  if (whose === undefined || !(s.tense === 'future' || s.tense === 'perfect' || openedWithDay(s) || saysNow(s))) return undefined
  const comes = people(telling, whose.split(/\bwho\b/)[0]!)
  return comes.length ? move(telling, { comes, leaves: before.filter(n => !comes.includes(n)), team: true }) : undefined
}

/** The bare "is managed by" is no news, unless the firm is new or someone is named as gone before. */
function isNewlyManaged({ s, newFirm, before, reading }: Telling): boolean {
  return (
    daySinceThen(s, reading) !== null ||
    s.tense === 'future' ||
    s.begins ||
    opensEffective(s) ||
    /\b(?:from|since) /.test(s.openerLow) ||
    /\bnow (?:co-)?(?:managed|run|led|headed|overseen)\b/.test(s.low) ||
    newFirm ||
    before.length > 0
  )
}

const SINCE = pattern()`\b[Ss]ince (${DAY})`

/** "is managed, since June 1, 2015, by Ann Poe": since a day that the amended document could not know. */
function daySinceThen({ clause, group }: Said, reading: Reading, from = group.from): ChangeDate | null {
  const day = writtenDates(SINCE.exec(clause.text.slice(from))?.[1] ?? '')[0]?.date
  const issued = lastKnown(reading)
  const isNew = day?.length === 10 && issued?.length === 10 && day > issued
  return isNew ? { role: 'effective', date: day, qualifier: 'on', lines: clause.lines } : null
}

/** "run by a committee of three: A, B and C" */
function teamOf(telling: Telling, by: string): string[] {
  const { s, reading } = telling
  const own = people(telling, by.split(/\bwho\b/)[0]!)
  // "is led by A and also includes B"
  const others = AND_INCLUDES.exec(s.clause.text.slice(s.group.to))?.[1]
  if (own.length && others) return [...new Set([...own, ...people(telling, others)])]
  if (own.length) return [...own, ...otherMembers(telling)]
  const next = /:\s*$/.test(by) ? reading.clauses[s.clause.index + 1] : undefined
  return next?.in === s.clause.in ? people(telling, next.text) : own
}

const AND_INCLUDES = /\band (?:also )?includes (.{3,120})/is

/** "The other members of the team are A and B", right behind the one who leads it. */
function otherMembers(telling: Telling): string[] {
  const { s, reading } = telling
  const next = reading.clauses[s.clause.index + 1]
  const others = next?.in === s.clause.in ? OTHER_MEMBERS.exec(next.text)?.[1] : undefined
  return others ? people(telling, others) : []
}
const OTHER_MEMBERS = /^(?:the )?other (?:members of (?:the|this|that) team|team members|(?:portfolio )?managers) (?:are|include) (.+)/is

/** "The Fund has new managers: A and B." */
function hasNewManagers(telling: Telling): Outcome {
  const { s } = telling
  if (s.verb !== 'have' || s.passive || s.ended || !FUND.test(s.whoLow)) return undefined
  return /^(?:an? |two |three )?new (?:(?:portfolio|fund|investment|co-?) ?)*managers?\b/.test(s.whatLow)
    ? move(telling, { comes: people(telling, s.what), team: true })
    : undefined
}

/** "has had charge of the day-to-day investment of the Fund since September 3" */
function hasCharge(telling: Telling): Outcome {
  const { s, before, reading } = telling
  if (s.verb !== 'have' || s.tense !== 'perfect' || s.relative || !/^(?:charge|responsibility)\b/.test(s.whatLow)) return undefined
  const since = sinceThen(s, reading)
  if (!givesDay(s) && !since) return undefined
  const comes = people(telling, s.who)
  return comes.length ? move(telling, { comes, leaves: [...before], ...since }) : undefined
}

/** "Joining A on the team, effective July 1, is B" */
function joiningIs(telling: Telling): Outcome {
  const { s } = telling
  if (s.verb !== 'be' || s.ended) return undefined
  const how = /^\W*(?:effective [^,]*, )?(joining|replacing|succeeding|assuming)\b/.exec(s.low)?.[1]
  const comes = how ? people(telling, s.what) : []
  if (!comes.length || !ofManagers(telling)) return undefined
  return move(telling, { comes, leaves: how === 'joining' || how === 'assuming' ? [] : people(telling, s.who) })
}

/** "The Portfolio Managers for each Fund are A and B." */
function managersAre(telling: Telling): Outcome {
  const { s } = telling
  if (areThese(s)) return move(telling, { comes: below(telling), team: s.verb === 'be' })
  if (areListed(s)) return move(telling, { comes: namesUnder(telling) })
  const areMembers = telling.newFirm && RESPONSIBLE_MEMBERS.test(s.whoLow)
  if (s.verb !== 'be' || s.ended || !(areMembers || /\b(?:portfolio|lead|fund) (?:co-)?managers?\b/.test(s.whoLow))) return undefined
  if (people(telling, s.who).length) return undefined
  const since = s.tense === 'perfect' ? daySinceThen(s, telling.reading, 0) : null
  const isNews = opensEffective(s) || s.tense === 'future' || saysNow(s) || /^\s*now\b/.test(s.whatLow) || areMembers
  if (!since && !isNews) return undefined
  const named = people(telling, s.what)
  return move(telling, { comes: named.length ? named : below(telling), team: true, ...(since ? { dates: [since] } : {}) })
}

/** "Members of the team jointly and primarily responsible for the day-to-day management", at a firm that is new */
const RESPONSIBLE_MEMBERS = /\b(?:members?|persons?|individuals?|professionals?)\b.*\bresponsible for (?:the )?(?:day-to-day )?management\b/

/** "On the same date the following persons become portfolio managers:" over their names */
const areThese = (s: Said): boolean =>
  (s.verb === 'become' || (s.verb === 'be' && s.tense === 'future')) &&
  !s.ended &&
  /^the following (?:persons?|people|individuals?)\b/.test(s.whoLow) &&
  /\b(?:portfolio|fund|co-)\s?managers?\b[^.;]*:\s*$/.test(s.whatLow)

/** "The persons listed below will serve as additional portfolio managers to each of these funds." */
const areListed = (s: Said): boolean =>
  (s.verb === 'become' || (s.verb === 'serve' && s.tense === 'future')) &&
  !s.ended &&
  /\b(?:persons?|people|individuals?|professionals) (?:listed|named|identified|described|shown|set forth) below\b/.test(s.low) &&
  /\b(?:portfolio|fund|co-)\s?managers?\b/.test(s.whatLow)

/** "Ms. Teague joined the Adviser in 2009." */
const isToldOf = (name: string | undefined, text: string): boolean => {
  const surname = name?.split(' ').at(-1)
  return surname !== undefined && text.replace(/^(?:Mr|Ms|Mrs|Dr)\.? /, '').startsWith(`${surname} `) && text.length > surname.length + 20
}

/** The names that stand under a sentence, each over what is told of it, up to the next paragraph. */
function namesUnder(telling: Telling): string[] {
  const { s, reading } = telling
  const names: string[] = []
  for (const { kind, text } of reading.context.view.passages.slice(s.clause.passage + 1, s.clause.passage + 40)) {
    if (kind === 'item' || isToldOf(names.at(-1), text)) continue
    const [person] = fullNamesIn(text)
    if (kind === 'table' || person?.from !== 0 || text.length > 60) break
    names.push(...people(telling, text).slice(0, 1))
  }
  return names
}

/** "The Fund's portfolio managers will be:" and their names in the table or list under it. */
function below(telling: Telling): string[] {
  const { s, reading } = telling
  if (!/(?::|following|below)\s*$/.test(s.whatLow)) return []
  const names: string[] = []
  for (const passage of reading.context.view.passages.slice(s.clause.passage + 1, s.clause.passage + 7)) {
    if (passage.kind !== 'table' && passage.kind !== 'item' && passage.text.length > 140) break
    if (passage.node.type === 'table') names.push(...cellsOf(passage.node).flatMap(([name = '']) => people(telling, name)))
    else names.push(...people(telling, passage.text))
    if (passage.kind === 'table') break
  }
  return names
}

/** "Effective July 1, the management team for the Fund consists of A and B." */
function consistsOf(telling: Telling): Outcome {
  const { s } = telling
  if (s.passive || s.relative || !['consist', 'comprise', 'include'].includes(s.verb)) return undefined
  const ofTeam = ROLE.test(s.whoLow) || (/\bteam$/.test(s.whoLow) && ofManagers(telling))
  // "The team no longer includes X."
  if (ofTeam && s.ended) return move(telling, { leaves: people(telling, s.what) })
  if (!ofTeam || people(telling, s.who).length || !(s.tense === 'future' || openedWithDay(s))) return undefined
  return move(telling, { comes: people(telling, s.what), team: true })
}

/** "Dr. Feld has been joined by Colin Estes." */
function joinedBy(telling: Telling): Outcome {
  const { s } = telling
  if (!s.passive || s.verb !== 'join' || !ofManagers(telling)) return undefined
  const comes = people(telling, byWhom(s)?.split(/,? who\b/)[0])
  return comes.length ? move(telling, { comes }) : null
}
