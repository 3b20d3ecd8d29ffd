// In: a statement of who holds an office, or does its work, from a day on. Out: who comes and who leaves; null where it only describes.
//   "The transfer agent of each Fund will be X"   "transfer agency services will be provided by X"
//                                            ^ comes                                            ^ comes
import type { Move } from '../moves/moves.ts'
import { firmsOf } from '../named.ts'
import { openedWithDay, opensEffective } from '../news.ts'
import { firstToKnow } from '../first-to-know.ts'
import { BY, coming, inRole, named, object, type OfficeReader, type OfficeStatement } from './office-words.ts'

export const officeHeld: OfficeReader = told => firstToKnow([officeIs, isAdditional, hasAdditional, servicesProvided, changedTo], told)

/** "The transfer agent of each Fund will be X"; "effective May 1, the Fund's adviser is X". */
function officeIs(told: OfficeStatement): Move | null | undefined {
  const { s, reading, office } = told
  if (s.verb !== 'be' || s.ended || s.relative) return undefined
  if (!office.role.test(s.whoLow) || !inRole(s.whoLow, office)) return undefined
  if (!/^[A-Z]/.test(s.what) || named(s.who, reading).length) return undefined
  if (s.tense !== 'future' && !opensEffective(s)) return null
  const move = coming(told, firmsOf(object(s.what), reading).slice(0, 2))
  // "X, formed by the merger of Y with and into Z"
  const parent = /\bformed (?:by|through|in) the merger of (?:the )?([A-Z].{2,90}?) (?:with|and|into) /.exec(
    s.clause.text.slice(s.group.to),
  )
  return parent && !move.leaves.length ? { ...move, leaves: firmsOf(parent[1]!, reading).slice(0, 1) } : move
}

/** "X is an additional sub-adviser of the Portfolio" */
function isAdditional(told: OfficeStatement): Move | undefined {
  const { s, reading, office } = told
  if (s.verb !== 'be' || s.tense !== 'present' || s.ended || s.relative) return undefined
  return /^(?:an? |the )?(?:additional|new) /.test(s.whatLow) && inRole(s.whatLow, office)
    ? coming(told, firmsOf(s.who, reading).slice(0, 2))
    : undefined
}

/** "the Fund will have two additional sub-advisers: X and Y", "effective May 1, the Fund has a new sub-adviser, X" */
function hasAdditional(told: OfficeStatement): Move | undefined {
  const { s, reading, office } = told
  if (s.verb !== 'have' || !(s.tense === 'future' || opensEffective(s)) || s.ended) return undefined
  return /^(?:an? |\w+ )?(?:additional|new) /.test(s.whatLow) && inRole(s.whatLow, office)
    ? coming(told, firmsOf(s.what, reading).slice(0, 4))
    : undefined
}

/** "transfer agency services will be provided by X" */
function servicesProvided({ s, reading, office, before }: OfficeStatement): Move | null | undefined {
  if (!s.passive || !['provide', 'perform', 'furnish', 'render'].includes(s.verb) || s.relative) return undefined
  if (!inRole(s.whoLow, office) || !(s.tense === 'future' || s.begins || openedWithDay(s))) return undefined
  const by = BY.exec(s.what)
  const firms = by ? firmsOf(by[1]!.split(/,? which\b/)[0]!, reading).slice(0, 1) : []
  const old = /\bwhich (?:will |shall )?(?:replaces?|succeeds?)\s+(.{3,100})/i.exec(s.clause.text.slice(s.group.to))
  return firms.length ? { s, comes: firms, leaves: old ? firmsOf(old[1]!, reading).slice(0, 1) : [...before] } : null
}

/** "the Fund has changed its custodian to X" */
function changedTo(told: OfficeStatement): Move | undefined {
  const { s, reading, office } = told
  if (s.verb !== 'change' || s.passive || s.tense === 'present') return undefined
  if (!inRole(s.whatLow.split(' to ')[0]!, office) || /\bname\b/.test(s.whatLow)) return undefined
  const to = /\sto\s+(.{3,120})/.exec(s.what)
  return to ? coming(told, firmsOf(object(to[1]!), reading).slice(0, 1)) : undefined
}
