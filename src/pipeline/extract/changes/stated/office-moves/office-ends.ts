// In: a statement about a firm's contract. Out: the firm that leaves its office, where no verb says that it ends as of now.
//   "The Board will not renew the subadvisory agreement with X."     "Until that date, X will continue in those roles."
//                   ^ not renewed                            ^ leaves                  ^ leaves
import { pattern } from '../../../../../model/pattern.ts'
import type { Reading } from '../../candidate.ts'
import { firstOther } from '../first-other.ts'
import type { Move } from '../moves/moves.ts'
import { happens } from '../news.ts'
import { inRole, named, object, type Office } from './office-words.ts'
import type { Said } from '../said.ts'

const PARTY = /\bwith\s+(.{3,120})/is
/** "caused the agreement between the Trust and X" */
const CAUSED_CONTRACT = pattern('i')`
  \b(?:caus(?:ed|ing)|result(?:ed|ing) in)\b[^;]*?\b(?:agreement|contract)s? (?:between|with) (?:
  the (?:Trust|Fund|Company|Portfolio|Adviser)s?(?:['’]s)?(?:,? on behalf of [^,;]{3,60},?)? and )?(.{2,90})$
`

/** `last`: the move told before it. */
export function officeEnd(s: Said, last: Move | undefined, reading: Reading, office: Office): Move | null {
  return (
    notRetained(s, reading, office) ?? notRenewed(s, reading, office) ?? broughtToEnd(s, reading, office) ?? untilThen(s, last, reading)
  )
}

/** "has determined not to retain X as the Fund's accounting firm" */
function notRetained(s: Said, reading: Reading, office: Office): Move | null {
  if (!s.negative || s.passive || !['retain', 'reappoint', 're-appoint', 'engage', 'select'].includes(s.verb)) return null
  if (!inRole(s.whatLow, office) || !happens({ ...s, negative: false })) return null
  const leaves = named(object(s.what), reading).slice(0, 1)
  return leaves.length ? { s, leaves, comes: [] } : null
}

/** "will not renew the agreement with X", "The subadvisory agreement with X will not be renewed when it expires on April 30." */
function notRenewed(s: Said, reading: Reading, office: Office): Move | null {
  if (!s.negative || !['renew', 'extend', 'continue'].includes(s.verb)) return null
  const isContract = s.passive ? office.contract.test(s.whoLow) && !office.unlike.test(s.whoLow) : office.contract.test(s.whatLow)
  if (!isContract || !happens({ ...s, negative: false })) return null
  const party = PARTY.exec(s.passive ? s.who : s.what)?.[1]
  const leaves = party ? named(object(party), reading).slice(0, 1) : []
  return leaves.length ? { s, leaves, comes: [] } : null
}

/** "The closing caused the agreement between the Trust and X to terminate automatically.": X has the office no more. */
function broughtToEnd(s: Said, reading: Reading, office: Office): Move | null {
  if (s.passive || s.negative || s.tense !== 'infinitive' || !(s.verb === 'terminate' || s.verb === 'end')) return null
  const party = office.contract.test(s.low) ? CAUSED_CONTRACT.exec(s.clause.text.slice(0, s.group.from).trimEnd())?.[1] : undefined
  const leaves = party ? named(party, reading).slice(0, 1) : []
  return leaves.length ? { s, leaves, comes: [] } : null
}

/** "Until that date, X will continue in those roles", right after the sentence that tells who comes. */
function untilThen(s: Said, last: Move | undefined, reading: Reading): Move | null {
  if (!last?.comes.length || last.leaves.length || !goesOn(s)) return null
  if (s.clause.in !== last.s.clause.in || s.clause.index - last.s.clause.index > 2) return null
  if (!/\buntil (?:that|such|then|this)\b/.test(`${s.openerLow} ${s.whatLow}`)) return null
  const leaves = firstOther(named(s.who, reading), last.comes)
  return leaves.length ? { s, leaves, comes: last.comes } : null
}

const goesOn = (s: Said): boolean => s.continues || s.verb === 'continue' || (s.verb === 'go' && /^on\b/.test(s.whatLow))
