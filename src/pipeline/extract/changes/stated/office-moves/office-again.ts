// In: a statement of a firm that goes on. Out: the firm as one that comes, where it goes on under a new contract, as when it is sold.
//   "The Board approved an interim agreement under which X will continue to act as adviser."
//                          ^ new contract                ^ comes
import { pattern } from '../../../../../model/pattern.ts'
import { wordList } from '../../../../../model/word-list.ts'
import type { Reading } from '../../candidate.ts'
import { folded } from '../../folded.ts'
import type { Move } from '../moves/moves.ts'
import { firmsOf } from '../named.ts'
import { inRole, named, type Office } from './office-words.ts'
import type { Said } from '../said.ts'

const NEW_CONTRACT = /\b(?:new|interim|temporary) (?:[\w-]+ ){0,4}?(?:agreement|contract)s?\b/
const UNDER_IT = pattern()`
  \b(?:under|pursuant to) (?:an? |the |its |each )?(${NEW_CONTRACT})
`
const UNDER_WHICH = pattern()`
  \b(${NEW_CONTRACT})[^,;]{0,60},? (?:under|pursuant to) which [^;]{3,120}$
`
/** Why a contract that is called no more than new is one of the same firm. */
const SOLD = /\b(?:acqui(?:re|si)|purchas|sale\b|sold\b|change (?:of|in) control|assign|terminat|end(?:s|ed)\b)/i

const MANAGING = new Set(wordList`manage advise subadvise sub-advise`)

export function goesOnUnderNew(s: Said, reading: Reading, office: Office): Move | null {
  if (!s.continues || s.passive || s.negative || s.modal) return null
  const before = folded(s.clause.text.slice(0, s.group.from))
  const contract = (UNDER_WHICH.exec(before) ?? UNDER_IT.exec(`${s.openerLow} ${s.whatLow}`))?.[1]
  if (!contract || office.unlike.test(contract) || office.unlike.test(s.whatLow)) return null
  const isOffice = MANAGING.has(s.verb) ? office.contract.test(contract) : inRole(s.whatLow, office)
  if (!isOffice || !(office.contract.test(contract) || SOLD.test(s.clause.in.text))) return null
  const who = s.who.replace(/^.*\bwhich\s+|^and\s+/i, '')
  const firms = named(who, reading)
  const comes = (firms.length ? firms : firmsOf(who, reading, true)).slice(0, 1)
  return comes.length ? { s, leaves: [], comes } : null
}
