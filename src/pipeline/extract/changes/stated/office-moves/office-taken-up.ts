// In: a statement of a firm that takes up an office or its work. Out: who comes, and who leaves; null where it has the office already.
//   "X will become the adviser"   "The Fund will be subadvised by X"   "an interim agreement with X took effect"
//    ^ comes                                                      ^ comes                         ^ comes
import { DAY } from '../../../dates/months.ts'
import { pattern } from '../../../../../model/pattern.ts'
import type { Move } from '../moves/moves.ts'
import { firmPlaces, firmsOf } from '../named.ts'
import { openedWithDay } from '../news.ts'
import { takesPlace } from '../nominals.ts'
import { firstToKnow } from '../first-to-know.ts'
import { becomes } from './office-becomes.ts'
import { firmsOfContract } from './office-parties.ts'
import { BY, coming, inRole, named, object, type OfficeReader, type OfficeStatement } from './office-words.ts'
import type { Said } from '../said.ts'

/** "will be managed by X, one of the Fund's sub-advisers" */
const HOLDS_ALREADY = pattern('i')`
  ,\s(?:one of|the other|an(?:other)? (?:existing|current)|(?:an?|the) (?:existing|current)|which (?:currently|already))\b
`

/** The order matters: first those that name their work, then those that name a contract; what a restructured team adds comes last. */
export const officeTakenUp: OfficeReader = told =>
  firstToKnow(
    [
      servesForNow,
      managementAssumed,
      managesFromNow,
      advises,
      becomes,
      assumedUnderContract,
      managesUnderContract,
      delegatedTo,
      advisedBy,
      contractInEffect,
      teamRestructured,
    ],
    told,
  )

/** From a day that is told, or to come. */
const fromNowOn = (s: Said): boolean => s.tense === 'future' || s.begins || openedWithDay(s) || SINCE_DAY.test(s.openerLow)
const SINCE_DAY = pattern()`\bsince ${DAY},?\s*$`

/**
 * "has assumed management of those assets", "has commenced management of a portion of the Fund",
 * said of another than the adviser who oversees it.
 */
function managementAssumed(told: OfficeStatement): Move | undefined {
  const { s, reading, office } = told
  if (s.passive || !['assume', 'take', 'commence', 'begin'].includes(s.verb)) return undefined
  if (!/^(?:over )?(?:the )?(?:day-to-day |portfolio |primary )*management (?:of|for)\b/.test(s.whatLow)) return undefined
  return !office.role.test(s.whoLow) && inRole(s.low, office) ? coming(told, firmsOf(s.who, reading).slice(0, 2)) : undefined
}

/** "Until the vote X serves as the adviser under an interim agreement" */
function servesForNow(told: OfficeStatement): Move | undefined {
  const { s, reading } = told
  if (s.passive || s.ended || s.tense !== 'present' || !['serve', 'act'].includes(s.verb)) return undefined
  const isForNow = /\bunder an? (?:interim|temporary)\b/.test(s.whatLow) && inRole(s.whatLow, told.office)
  return isForNow ? coming(told, firmsOf(s.who, reading).slice(0, 1)) : undefined
}

/** "X will cease to serve as subadviser, and Y will begin managing the Fund's assets", or the other way round. */
function managesFromNow(told: OfficeStatement): Move | undefined {
  const { s, reading, office } = told
  if (!office.manages || s.passive || s.ended || s.verb !== 'manage') return undefined
  if (!s.begins && !(s.progressive && openedWithDay(s))) return undefined
  const leaves = (words: string) => LEAVES_OFFICE.test(words) && inRole(words, office)
  const isLeft = leaves(s.low.slice(0, s.subject.from)) || leaves(s.low.slice(s.group.to))
  return isLeft ? coming(told, firmsOf(s.who, reading).slice(0, 1)) : undefined
}
const LEAVES_OFFICE = /\b(?:cease|no longer|resign|terminat|removed as\b)/

/** "X is to advise the Fund instead of Y" */
function advises(told: OfficeStatement): Move | undefined {
  const { s, reading, office } = told
  if (s.passive || s.ended || !['advise', 'subadvise', 'sub-advise'].includes(s.verb) || !fromNowOn(s)) return undefined
  return inRole(`${s.verb}r`, office) && /\b(?:fund|portfolio|series|trust)s?\b/.test(s.whatLow)
    ? coming(told, firmsOf(s.who, reading).slice(0, 2))
    : undefined
}

/** "Halden assumes portfolio management duties on September 2 under an interim sub-advisory agreement". */
function assumedUnderContract(told: OfficeStatement): Move | undefined {
  const { s, reading, office } = told
  return !s.passive && s.verb === 'assume' && office.contract.test(s.whatLow) ? coming(told, named(s.who, reading).slice(0, 1)) : undefined
}

/** "ING IM began managing the Portfolio … pursuant to a new sub-advisory agreement". */
function managesUnderContract(told: OfficeStatement): Move | undefined {
  const { s, reading, office } = told
  if (s.passive || s.verb !== 'manage') return undefined
  if (!s.begins && s.tense !== 'future' && !s.low.slice(s.group.from, s.group.to).startsWith('now')) return undefined
  return office.contract.test(s.whatLow) || office.contract.test(s.low.slice(0, s.subject.from))
    ? coming(told, named(s.who, reading).slice(0, 2))
    : undefined
}

/** "delegated management of a portion to its affiliate X, as sub-adviser" */
function delegatedTo(told: OfficeStatement): Move | undefined {
  const { s, reading, office } = told
  if (s.passive || !['delegate', 'assign', 'entrust', 'allocate'].includes(s.verb) || !inRole(s.whatLow, office)) return undefined
  const onto = /\bto\s+(?=(?:its|an?|the)?\s?(?:\w+,? )?[A-Z])(.{3,120})/.exec(s.what)
  return onto && inRole(/\bas\b(.{0,60})/.exec(onto[1]!)?.[1] ?? '', office)
    ? coming(told, firmsOf(onto[1]!, reading).slice(0, 1))
    : undefined
}

/** "The Fund will be subadvised by X"; "will be managed by X, as subadviser". */
function advisedBy(told: OfficeStatement): Move | null | undefined {
  const { s, reading, office } = told
  if (!s.passive || s.ended) return undefined
  const manages =
    ['subadvise', 'sub-advise', 'advise', 'manage'].includes(s.verb) || (s.verb === 'make' && /\binvestment decisions\b/.test(s.whoLow))
  if (!manages || !fromNowOn(s) || !inRole(/advise$/.test(s.verb) ? `${s.verb}r` : s.whatLow, office)) return undefined
  const by = BY.exec(s.what)
  if (!by) return undefined
  // "will be managed by X, one of the Fund's sub-advisers": it has the office already.
  if (HOLDS_ALREADY.test(by[1]!)) return null
  const move = coming(told, firmsOf(object(by[1]!), reading).slice(0, 2))
  // "any Fund that has been subadvised by X will now be subadvised by Y"
  const was = /\b(?:has|have) been (?:sub-?)?advised by\s+([A-Z].{2,80})/.exec(s.clause.text.slice(0, s.group.from))
  return was ? { ...move, leaves: firmsOf(was[1]!, reading).slice(0, 1) } : move
}

/** "an interim agreement with X took effect". */
function contractInEffect(told: OfficeStatement): Move | undefined {
  const { s, reading, office } = told
  const isFirst =
    /\b(?:interim|new)\b/.test(s.whoLow) ||
    (s.tense === 'future' && /^(?:an? )?(?:investment )?sub-?\s?advisory agreements?\b/.test(s.whoLow))
  if (s.passive || !isFirst) return undefined
  const ofOffice = office.contract.test(s.whoLow) || (office.contract.test(s.low) && /\b(?:interim|new) agreement\b/.test(s.whoLow))
  if (!ofOffice || !(s.verb === 'commence' || takesPlace(s.verb, false, s.whatLow, s.whoLow))) return undefined
  const subject = s.low.slice(s.subject.from, s.group.from).includes('which') ? s.clause.text.slice(s.subject.from, s.group.from) : s.who
  const party = /\b(?:with|between|(?:under|pursuant to) which)\s+(?:its successor,?\s+)?(.{3,240})/is.exec(subject)
  if (!party) return undefined
  // "In connection with the sale of X, a new agreement with that firm took effect"
  if (/^(?:that|the|this) firm\b|^it\b/i.test(party[1]!))
    return coming(told, firmsOf(s.clause.text.slice(0, s.subject.from), reading).slice(0, 1))
  const firms = firmsOfContract(subject.slice(0, party.index), party[0], object(party[1]!), w => firmPlaces(w, reading))
  return coming(told, firms.length > 1 ? firms : named(object(party[1]!), reading).slice(-1))
}

/** "has restructured the team, removing X as an adviser and adding Y". */
function teamRestructured({ s, reading, office }: OfficeStatement): Move | undefined {
  if (s.passive) return undefined
  const removing = /\b(?:removing|terminating)\s+(.{3,140}?)(?:,? as\b|,? from\b|,? and\b|$)/i.exec(s.what)
  const adding = /\b(?:adding|appointing|hiring|retaining|engaging|selecting)\s+(?:each of )?(.{3,160})/i.exec(s.what)
  if (!(removing || adding) || !inRole(s.low, office)) return undefined
  return {
    s,
    leaves: removing ? named(removing[1]!, reading).slice(0, 2) : [],
    comes: adding ? named(object(adding[1]!), reading).slice(0, 2) : [],
  }
}
