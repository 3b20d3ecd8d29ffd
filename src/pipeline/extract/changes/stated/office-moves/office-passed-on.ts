// In: a statement about what a firm manages or where its work goes. Out: the firm that hands it on and the one that takes it.
//   "Day-to-day management of the Fund has been transferred from X to Y"     "an agreement with X, who will serve as the adviser"
//                                                                ^ leaves                       ^ comes
import { FROM_WORDS } from '../../../dates/months.ts'
import { pattern } from '../../../../../model/pattern.ts'
import type { Reading } from '../../candidate.ts'
import { firstOther } from '../first-other.ts'
import type { Move } from '../moves/moves.ts'
import { firmsOf } from '../named.ts'
import { saysNow } from '../group-words.ts'
import { announces } from '../news.ts'
import { boughtFrom, paidBefore } from './office-before.ts'
import { named, object, type Office } from './office-words.ts'
import type { Said } from '../said.ts'

const HELD = pattern('s')`
  \b(?:assets|portion|part|share|sleeve|segment)\b.*?\b(?:
  (?:managed|(?:sub-?)?advised) by\s+(.{3,100})
  |(?:that|which)\s+([A-Z].{2,100}?)\s+(?:managed|manages|has managed)\b
  )
`
/** "the assets that X manages": all that it has; "a portion of the assets managed by X" is another matter. */
const ALL_THAT = pattern()`
  ^(?:(?:${FROM_WORDS}|on)\b[^,]{3,20}, \d{4}, )?(?:all (?:of )?)?(?:the|that) (?:fund's )?
  (?:assets|portion|part|share|sleeve|segment)\b
`
const HOLDS_ANOTHER = pattern('i')`
  ,\s(?:one of|the other|an(?:other)? (?:existing|current)|(?:an?|the) (?:existing|current))\b
  |^(?:the fund['’]s |its )?(?:other|remaining|existing|current)\b
`
const MOVED = /\b(?:transfer|mov|transition|reassign)\w*\b[^;]{0,40}? from (?:the )?([A-Z].{2,120}?) to (?=[A-Z])/
const MERGED = /^(.{3,120}?)\s(?:was |has |will |shall )?(?:be |been )?merged?\s(?:with and )?(?:in)?to\b/is

/** "The part of the assets that X managed was given to Y, a new sub-adviser" */
export function partHandedOn(s: Said, reading: Reading): Move | null {
  const handing = ['give', 'allocate', 'reallocate', 'assign', 'reassign', 'transfer', 'transition', 'move', 'shift']
  if (!s.passive || !handing.includes(s.verb)) return null
  const held = HELD.exec(s.clause.text.slice(0, s.group.from))
  const onto = held ? /^(?:over )?to\s+(.{3,140})/is.exec(s.what.trim())?.[1] : undefined
  if (!held || !onto) return null
  const holder = (held[1] ?? held[2])!
  if (!HOLDS_ANOTHER.test(onto)) return fromOneToOther(s, holder, onto, reading)
  const leaves = ALL_THAT.test(s.low.slice(0, s.group.from)) ? firmsOf(holder, reading).slice(0, 1) : []
  return leaves.length ? { s, leaves, comes: [] } : null
}

/** "Day-to-day management of the Fund has been transferred from X to Y", both of them firms. */
export function managementPassed(s: Said, reading: Reading): Move | null {
  return managementEnds(s, reading) ?? managementTransferred(s, reading)
}

/** "Management of the Fund by X will come to an end" */
function managementEnds(s: Said, reading: Reading): Move | null {
  if (s.passive || !['end', 'conclude', 'cease', 'terminate'].includes(s.verb) || !/\bmanagement of\b.*\bby\b/.test(s.whoLow)) return null
  const leaves = firmsOf(/\bby\s+(.{3,100})/i.exec(s.who)![1]!, reading).slice(0, 1)
  return leaves.length ? { s, leaves, comes: [] } : null
}

function managementTransferred(s: Said, reading: Reading): Move | null {
  const passes = s.passive
    ? ['transfer', 'transition', 'shift', 'move', 'assign', 'pass'].includes(s.verb)
    : s.tense !== 'present' && ['transition', 'shift', 'move', 'pass'].includes(s.verb)
  const pair = passes && /\bmanagement\b/.test(s.whoLow) ? /\bfrom\s+(.{3,120}?)\s+to\s+(.{3,120})/is.exec(s.what) : null
  return pair && fromOneToOther(s, pair[1]!, pair[2]!, reading)
}

function fromOneToOther(s: Said, from: string, to: string, reading: Reading): Move | null {
  const leaves = firmsOf(from, reading).slice(0, 1)
  const comes = firmsOf(to, reading).slice(0, 1)
  return leaves.length && comes.length && leaves[0] !== comes[0] ? { s, leaves, comes } : null
}

/** "an agreement with X, who will serve as the adviser", "with X, which will replace Y as adviser": the firm of which it is told comes. */
export function comesByTheWay(s: Said, reading: Reading, office: Office): Move | null {
  const replaces = s.verb === 'replace' || s.verb === 'succeed'
  const isToServe =
    s.tense === 'future' || ((s.verb === 'become' || replaces) && announces(s)) || (saysNow(s) && boughtFrom(s, reading).length > 0)
  if (s.passive || !isToServe || !(replaces || ['serve', 'act', 'become', 'be'].includes(s.verb))) return null
  if (!/\b(?:who|which)(?: thereby| then)?$/.test(s.low.slice(0, s.group.from).trimEnd())) return null
  const role = s.whatLow.slice(0, 160)
  if (!office.role.test(role) || office.unlike.test(role)) return null
  const comes = firmsOf(s.clause.text.slice(Math.max(0, s.group.from - 160), s.group.from), reading).slice(-1)
  const leaves = replaces ? named(object(s.what), reading).slice(0, 1) : leftFor(comes, s, reading)
  return comes.length ? { s, leaves, comes } : null
}

function leftFor(comes: readonly string[], s: Said, reading: Reading): string[] {
  // "will be transferred from X to Y, which will serve as custodian"
  const moved = MOVED.exec(s.clause.text.slice(0, s.group.from))?.[1]
  if (moved) return firstOther(firmsOf(moved, reading), comes)
  const sold = boughtFrom(s, reading).filter(f => !comes.includes(f))
  if (sold.length) return sold
  // "X merged into its affiliate, Y, which thereby became the adviser".
  const merged = MERGED.exec(s.clause.text)?.[1]
  if (!merged) return paidBefore(s, reading)
  return firmsOf(merged, reading)
    .filter(f => !comes.includes(f))
    .slice(-1)
}
