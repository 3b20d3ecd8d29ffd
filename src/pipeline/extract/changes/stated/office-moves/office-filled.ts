// In: a statement that fills an office: by a contract, by a change from one firm to another, by an appointment. Out: who comes, who leaves.
//   "has entered into a sub-advisory agreement with X"   "the adviser will change from Y to its affiliate, X"
//                                                   ^ comes                            ^ leaves            ^ comes
import type { Move } from '../moves/moves.ts'
import { firmsOf } from '../named.ts'
import { firstToKnow } from '../first-to-know.ts'
import { appointed } from './office-appointed.ts'
import { paidBefore } from './office-before.ts'
import { coming, inRole, named, object, type OfficeReader, type OfficeStatement } from './office-words.ts'

export const officeFilled: OfficeReader = told => firstToKnow([contractEntered, changedFromTo, appointed], told)

/** "has entered into a sub-advisory agreement with X"; a renewed or amended one brings nobody. */
function contractEntered(told: OfficeStatement): Move | null | undefined {
  const { s, reading, office, before } = told
  if (!['enter', 'execute', 'sign'].includes(s.verb) || s.passive || s.ended) return undefined
  if (!office.contract.test(s.whatLow) || office.unlike.test(s.whatLow)) return undefined
  if (/\b(?:amended|renew\w*|continu\w*|supplemental|restated)\b/.test(s.whatLow.slice(0, 60))) return undefined
  const own = firmsOf(s.who, reading)
  const party = /\b(?:agreement|contract)\b[^;]{0,60}?\bwith\b(?! respect)\s+(.{3,140})/is.exec(s.what)
  const firms = party ? firmsOf(object(party[1]!), reading).filter(f => !own.includes(f)) : []
  if (!firms.length) return null
  return { ...coming(told, firms.slice(0, 1)), leaves: before.length ? [...before] : paidBefore(s, reading) }
}

/** "will change its benchmark from A to B, because the Adviser believes …" */
const NO_OFFICE = /\b(?:benchmarks?|ind(?:ex|exes|ices)|objectives?|strateg(?:y|ies)|polic(?:y|ies)|fees?|rates?|tickers?|symbols?)\b/

/** "approved a change of subadviser from A to B"; "the adviser will change from A to B". */
function changedFromTo(told: OfficeStatement): Move | undefined {
  const { s, reading, office } = told
  const pair = /\bfrom\s+(.+?)\s+to\s+(.+)/is.exec(s.what)
  const changed = s.whatLow.split(' from ')[0]!
  if (!pair || /\bnames?\b/.test(`${s.whoLow} ${changed}`) || NO_OFFICE.test(changed)) return undefined
  if (!changesHolder(told) || !inRole(s.low, office)) return undefined
  const from = named(pair[1]!, reading)
  const to = named(object(pair[2]!), reading)
  return from.length && to.length ? { s, leaves: from.slice(0, 1), comes: to.slice(0, 1) } : undefined
}

const changesHolder = ({ s, office }: OfficeStatement): boolean =>
  s.verb === 'change' ||
  (['move', 'transition', 'shift', 'transfer', 'pass'].includes(s.verb) && !s.passive && inRole(s.whoLow, office)) ||
  /\bchange (?:of|in)\b/.test(s.whatLow)
