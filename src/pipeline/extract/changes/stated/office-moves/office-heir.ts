// In: a statement right after one by which a firm leaves an office. Out: the firm that comes in its place.
//   "Its successor is X"     "Those duties fall to X from July 1"     "The Board has selected X for that role"
//                     ^ comes                      ^ comes                                    ^ comes
import { pattern } from '../../../../../model/pattern.ts'
import { wordList } from '../../../../../model/word-list.ts'
import type { Reading } from '../../candidate.ts'
import { firstOther } from '../first-other.ts'
import type { Move } from '../moves/moves.ts'
import { firmsOf } from '../named.ts'
import { announces } from '../news.ts'
import { APPOINTING, BY, named, object } from './office-words.ts'
import type { Said } from '../said.ts'

const PASSING = new Set(wordList`pass go fall move shift transfer hand transition give assign`)
/** "Its work", "Those advisory duties" */
const ITS_WORK = pattern()`
  ^(?:its|the|this|that|these|those|such) (?:[\w-]+ )?
  (?:work|dut\w+|functions?|place|role|services?|responsibilit\w+|tasks?|assets|mandate)\b
`
const IN_THAT_CAPACITY = pattern()`
  \b(?:in|to|for) (?:that|this|such|the same) (?:capacity|role|position|office)\b
  |\bas (?:such|its successor|its replacement)\b
`

export function comesAfter(s: Said, last: Move, reading: Reading): Move | null {
  if (s.verb === 'be') return successorIs(s, last, reading)
  if (PASSING.has(s.verb)) return workPassesTo(s, last, reading)
  if (s.verb === 'manage' && s.passive) return partManagedBy(s, last, reading)
  const takes = managesNext(s, last, reading)
  if (takes || s.verb === 'manage') return takes
  if (s.verb === 'assume') return assumesWork(s, last, reading)
  if (!APPOINTING.has(s.verb) || !announces(s)) return null
  const succeeds = s.relative ? null : appointedToSucceed(s, last, reading)
  if (succeeds) return succeeds
  if (!s.passive && s.clause === last.s.clause) return engagedToo(s, last, reading)
  return s.relative ? null : appointedToThat(s, last, reading)
}

/** "Its successor is X" */
function successorIs(s: Said, last: Move, reading: Reading): Move | null {
  const comes = /^(?:its|the|their) (?:new )?(?:successor|replacement)\b/.test(s.whoLow) ? firmsOf(s.what, reading).slice(0, 1) : []
  return comes.length ? { s, leaves: last.leaves, comes } : null
}

/** "Its work passes to X", "Those duties fall to X from July 1" */
function workPassesTo(s: Said, last: Move, reading: Reading): Move | null {
  if (s.relative || !ITS_WORK.test(s.whoLow)) return null
  const onto = /^(?:over )?to\s+(.{3,140})/is.exec(s.what)?.[1]
  const comes = onto ? firmsOf(onto, reading).slice(0, 1) : []
  return comes.length ? { s, leaves: last.leaves, comes } : null
}

const MANAGING = new Set(wordList`manage advise run handle take assume begin`)
const ITS_ASSETS = pattern()`
  ^(?:over )?(?:(?:managing|the (?:[\w-]+ )?management of|(?:[\w-]+ )?management of) )?(?:the |its |all |that |this |those )
  (?:[\w'’-]+ ){0,5}?(?:funds?|portfolios?|series|assets|investments?)\b
`

/** "X's agreement was not renewed. Y will manage the Fund from July 1." */
function managesNext(s: Said, last: Move, reading: Reading): Move | null {
  if (s.passive || s.relative || !announces(s) || !MANAGING.has(s.verb) || !ITS_ASSETS.test(s.whatLow)) return null
  // "Thereafter X, the Fund's investment adviser, will manage its assets directly": nobody comes.
  const isByAdviser = /\bdirectly\b/.test(s.whatLow) || /\b(?:advis[eo]r|manager)\b/.test(s.low.slice(s.subject.from, s.group.from))
  if (s.clause.in !== last.s.clause.in || isByAdviser) return null
  const comes = firstOther(firmsOf(s.who, reading), last.leaves)
  return comes.length ? { s, leaves: last.leaves, comes } : null
}

const ITS_PART = /^(?:its|the|this|that) (?:former )?(?:portion|share|part|sleeve|segment|assets)\b/

/** "From that day its portion of the assets will be managed by Y and by Z" */
function partManagedBy(s: Said, last: Move, reading: Reading): Move | null {
  if (!s.passive || s.relative || !announces(s) || !ITS_PART.test(s.whoLow)) return null
  const by = BY.exec(s.what)?.[1]
  const comes = by ? firmsOf(by, reading).filter(f => !last.leaves.includes(f)) : []
  return comes.length ? { s, leaves: last.leaves, comes } : null
}

const DAY_TO_DAY =
  /^(?:full |sole |direct |primary )?responsibility for (?:the )?(?:day-to-day |direct )(?:portfolio )?(?:investment )?management\b/

/** "Y will assume its duties", "X ceased to be the adviser, and Y assumed responsibility for the day-to-day management of the Fund" */
function assumesWork(s: Said, last: Move, reading: Reading): Move | null {
  const isManaging = () => DAY_TO_DAY.test(s.whatLow) && s.clause === last.s.clause && !/\bsub-?\s?advis/.test(s.low)
  if (s.relative || s.passive || s.tense === 'present' || !(ITS_WORK.test(s.whatLow) || isManaging())) return null
  const comes = firstOther(firmsOf(s.who, reading), last.leaves)
  return comes.length ? { s, leaves: last.leaves, comes } : null
}

const TO_MANAGE = pattern('i')`
  \bto (?:manage|advise|run|oversee|take over) (?:the |its |all |that |this )?(?:[\w'’-]+ ){0,5}?
  (?:funds?|portfolios?|series|assets|investments?)\b
`

/** "The Directors named Y to succeed X for an interim period.", "Y was appointed to that office" */
function appointedToSucceed(s: Said, last: Move, reading: Reading): Move | null {
  if (s.passive) {
    const heirs = /^to (?:that|this|the) (?:office|position|role|post)\b/.test(s.whatLow) ? named(s.who, reading) : []
    const comes = firstOther(heirs, last.leaves)
    return comes.length ? { s, leaves: last.leaves, comes } : null
  }
  // "The Trustees selected Y to manage the Fund from July 1."
  const managing = TO_MANAGE.exec(s.what)
  const chosen = managing ? firstOther(named(s.what.slice(0, managing.index), reading), last.leaves) : []
  if (chosen.length) return { s, leaves: last.leaves, comes: chosen }
  const whom = /\bto (?:succeed|replace|take over from)\s+(.{2,80})/i.exec(s.what)
  if (!whom) return null
  const comes = firstOther(named(s.what.slice(0, whom.index), reading), last.leaves)
  const isTheOneThatLeft = last.leaves.some(l => whom[1]!.startsWith(l.split(' ')[0]!)) || /^(?:it|them|that firm)\b/i.test(whom[1]!)
  return comes.length && isTheOneThatLeft ? { s, leaves: last.leaves, comes } : null
}

/** "dismissed X as auditor and engaged Y": of the same sentence, which has told already who leaves. */
function engagedToo(s: Said, last: Move, reading: Reading): Move | null {
  const comes = firmsOf(object(s.what), reading).filter(f => !last.leaves.includes(f))
  return comes.length ? { s, leaves: [], comes: comes.slice(0, /\bin (?:its|their) (?:place|stead)\b/.test(s.whatLow) ? 3 : 1) } : null
}

/** "Y has been appointed to serve in that capacity", "the Board has selected Y for that role". */
function appointedToThat(s: Said, last: Move, reading: Reading): Move | null {
  if (!IN_THAT_CAPACITY.test(s.low.slice(s.group.from))) return null
  const comes = firstOther(named(s.passive ? s.who : object(s.what), reading), last.leaves)
  return comes.length ? { s, leaves: last.leaves, comes } : null
}
