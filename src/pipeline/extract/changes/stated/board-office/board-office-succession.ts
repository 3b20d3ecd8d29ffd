// In: a statement, and the move in an office of a trust told right before it. Out: the other side of that move: who comes, or who leaves.
//   "… retired as Treasurer. The Board has named X to that office."     "He succeeds Jane Roe, who has retired."
//                                                ^ comes                             ^ leaves
import { pattern } from '../../../../../model/pattern.ts'
import { wordList } from '../../../../../model/word-list.ts'
import type { Reading } from '../../candidate.ts'
import type { Move } from '../moves/moves.ts'
import { peopleOf } from '../named.ts'
import { announces } from '../news.ts'
import type { Said } from '../said.ts'

const NAMING = new Set(wordList`name elect appoint select designate choose`)
const AS_SUCCESSOR = pattern()`
  \bas (?:his|her|their) (?:successor|replacement)\b
  |\bto (?:succeed|replace) (?:him|her)\b
  |\bin (?:his|her|their) (?:place|stead)\b
`
const THAT_OFFICE = /^(?:over )?(?:that|this|the|his|her) (?:office|position|role|post|capacity|vacancy|duties|responsibilities)\b/
/** "To fill it, the Board …" */
const OPENS_TO_FILL = pattern()`
  ^\W*(?:
  to fill (?:it|(?:his|her|the|that|this) (?:place|vacancy|seat|position|office))
  |in (?:his|her|their) (?:place|stead)
  )\b
`
const TO_THAT_OFFICE = pattern()`
  \bto (?:that|the|this) (?:office|position|vacancy|role|post)\b
  |\b(?:to succeed|to replace|in place of) (?:him|her)\b
  |\bin (?:his|her) (?:place|stead)\b
  |\bto fill (?:his|her|the|that) (?:place|vacancy|seat|position)\b
  |\bas (?:his|her) (?:successor|replacement)\b
`

export function boardSuccession(s: Said, last: Move | undefined, reading: Reading): Move | null {
  if (!last || s.clause.index - last.s.clause.index > 1) return null
  if (!last.comes.length) {
    const comes = heirs(s, reading)
    return comes && { s, leaves: last.leaves, comes }
  }
  const leaves = (last.leaves.length ? null : leaver(s, reading)) ?? succeeded(s, last, reading)
  return leaves && { s, leaves, comes: last.comes }
}

/** Who comes; null where the words do not say that someone does. */
function heirs(s: Said, reading: Reading): string[] | null {
  // "X was elected as his successor"
  if (s.passive)
    return ['elect', 'appoint', 'name', 'select', 'choose'].includes(s.verb) && AS_SUCCESSOR.test(s.whatLow)
      ? peopleOf(s.who, reading).slice(0, 1)
      : null
  // "X will succeed him"
  if (s.verb === 'succeed' || s.verb === 'replace')
    return announces(s) && /^(?:him|her|them)\b/.test(s.whatLow) ? peopleOf(s.who, reading).slice(0, 1) : null
  // "his successor is X", "X is the new Chairman"
  if (s.verb === 'be') {
    if (/^(?:his|her|their|the) (?:\w+ )?(?:successor|replacement)s?\b/.test(s.whoLow)) return peopleOf(s.what, reading)
    return NEW_IN_OFFICE.test(s.whatLow) ? peopleOf(s.who, reading).slice(0, 1) : null
  }
  // "The remaining Trustees filled the vacancy by appointing X"
  const chosen = fillsBy(s)
  if (chosen) return peopleOf(chosen, reading).slice(0, 1)
  // "X has assumed that position"
  if (['assume', 'take', 'fill'].includes(s.verb))
    return announces(s) && THAT_OFFICE.test(s.whatLow) ? peopleOf(s.who, reading).slice(0, 1) : null
  // "and the Board has named X to that office"
  if (NAMING.has(s.verb)) return OPENS_TO_FILL.test(s.low) || TO_THAT_OFFICE.test(s.whatLow) ? peopleOf(s.what, reading).slice(0, 1) : null
  return null
}

const NEW_IN_OFFICE = pattern()`
  ^(?:now )?(?:the |its |an? )(?:(?:board|trust|fund|company)['’]s )?new (?:\w+ ){0,2}
  (?:trustee|director|chair(?:man|woman|person)?|president|secretary|treasurer|officer)\b
`

/** Whom those who fill a vacancy choose, as printed. */
const fillsBy = (s: Said): string | undefined =>
  s.verb === 'fill' && !s.passive && announces(s) && /^(?:the|this|that|his|her) (?:\w+ )?(?:vacancy|seat|place|office)\b/.test(s.whatLow)
    ? /\b(?:by|with|through)\s+(?:the\s+)?(?:appointing|electing|naming|choosing|(?:appointment|election|choice)\s+of)\s+(.{3,80})/is.exec(
        s.what,
      )?.[1]
    : undefined

/** "X no longer serves in that capacity", "X, who held that office, has left the Adviser" */
const leaver = (s: Said, reading: Reading): string[] | null =>
  (s.ended && /\bin (?:that|this|such) (?:capacity|role|position|office)\b/.test(s.whatLow)) ||
  (GOING.has(s.verb) && !s.relative && announces(s) && WHO_HELD_IT.test(s.low.slice(0, s.group.from)))
    ? peopleOf(s.who, reading).slice(0, 1)
    : null
const GOING = new Set(wordList`leave resign retire depart die`)
const WHO_HELD_IT =
  /\bwho (?:(?:has|had) )?(?:previously |formerly |until then )?held (?:that|this|the same) (?:office|position|post|title)\b/

/** "He succeeds Jane Roe, who has retired", right after the sentence that says to what he was elected. */
function succeeded(s: Said, last: Move, reading: Reading): string[] | null {
  if (s.passive || !['succeed', 'replace'].includes(s.verb) || s.clause.passage !== last.s.clause.passage) return null
  return isOfThoseWhoCame(s, last, reading) ? peopleOf(s.what, reading).slice(0, s.whoLow === 'they' ? last.comes.length : 1) : null
}

function isOfThoseWhoCame(s: Said, last: Move, reading: Reading): boolean {
  if (s.whoLow === 'they') return true
  if (/^(?:he|she)$/.test(s.whoLow)) return last.comes.length === 1
  const who = peopleOf(s.who, reading)
  return who.length > 0 && who.every(n => last.comes.includes(n))
}
