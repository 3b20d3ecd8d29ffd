// In: a statement about an office. Out: the firm to which it, its contract or a part of the assets goes, and the one that hands it on.
//   "The advisory functions of X are transferred to Y"
//                              ^ leaves             ^ comes
import { pattern } from '../../../../../model/pattern.ts'
import { wordList } from '../../../../../model/word-list.ts'
import type { Move } from '../moves/moves.ts'
import { firmsOf } from '../named.ts'
import { firstToKnow } from '../first-to-know.ts'
import { coming, inRole, object, type OfficeReader, type OfficeStatement } from './office-words.ts'

const HANDING = new Set(wordList`transfer assign transition shift move novate hand turn give pass`)
/** Verbs of handing over that are said of the thing as well: "X's functions will pass to Y". */
const PASSING = new Set(wordList`transfer transition shift move pass`)
const ONTO = /\bto\s+(.{3,140})/is

export const officeHandedOn: OfficeReader = told =>
  firstToKnow([assetsAllocated, contractAssigned, functionsTransferred, dutiesMoved, changeDecided], told)

/** "transitioning the sub-advisory responsibilities for the Fund from X to Y", "the transfer of the adviser's role from X to Y" */
const DUTIES_MOVED = pattern('su')`
  \b((?:transition|transfer|shift|mov|reassign)(?:ing|e|er)?(?: of)? (?:the )?[^;,]{3,60}?
  \b(?:responsibilit\w+|duties|functions?|roles?|services)\b)[^;]{0,200}?\sfrom\s(.{3,120}?)\sto\s(?=\p{Lu})(.{3,140})
`

/** "a change with respect to the Fund's sub-adviser from X to Y" */
const CHANGE_DECIDED = pattern('su')`
  ^(?:an? |the )?changes? (?:with respect to|in|of|to|regarding) ([^;,]{3,90}?),?\sfrom\s(.{3,140}?)\sto\s(?=\p{Lu})(.{3,240})
`

/** "A portion of the assets will be allocated to X, a new sub-adviser" */
function assetsAllocated(told: OfficeStatement): Move | undefined {
  const { s, reading, office } = told
  if (!s.passive || s.ended || !['allocate', 'assign', 'entrust', 'delegate'].includes(s.verb)) return undefined
  if (!/\b(?:assets|portion|sleeve|segment|portfolio)\b/.test(s.whoLow)) return undefined
  if (!inRole(s.whatLow, office) || !/\b(?:new|additional|as)\b/.test(s.whatLow)) return undefined
  const to = ONTO.exec(s.what)
  return to ? coming(told, firmsOf(to[1]!, reading).slice(0, 1)) : undefined
}

/** "X has assigned its advisory agreement to its parent, Y" */
function contractAssigned({ s, reading, office }: OfficeStatement): Move | undefined {
  if (s.passive || !['transfer', 'assign', 'novate'].includes(s.verb) || !office.contract.test(s.whatLow)) return undefined
  const to = ONTO.exec(s.what)
  if (!to) return undefined
  const leaves = firmsOf(s.who, reading).slice(0, 1)
  const comes = firmsOf(to[1]!, reading).slice(0, 1)
  return leaves.length && comes.length && leaves[0] !== comes[0] ? { s, leaves, comes } : undefined
}

function dutiesMoved({ s, reading, office }: OfficeStatement): Move | undefined {
  const moved = s.passive || s.negative ? null : DUTIES_MOVED.exec(s.what)
  if (!moved || !inRole(moved[1]!, office)) return undefined
  const leaves = firmsOf(moved[2]!, reading).slice(0, 1)
  const comes = firmsOf(moved[3]!, reading).slice(0, 1)
  return leaves.length && comes.length && leaves[0] !== comes[0] ? { s, leaves, comes } : undefined
}

/** "approved a change in the sub-adviser from X to Y and to Z" */
function changeDecided({ s, reading, office }: OfficeStatement): Move | undefined {
  const change = s.passive || s.negative ? null : CHANGE_DECIDED.exec(s.what)
  if (!change || !inRole(change[1]!, office)) return undefined
  const leaves = firmsOf(change[2]!, reading).slice(0, 1)
  const comes = firmsOf(object(change[3]!), reading).slice(0, /\band (?:to )?(?=[A-Z]|the [A-Z])/.test(change[3]!) ? 2 : 1)
  return leaves.length && comes.length && !comes.includes(leaves[0]!) ? { s, leaves, comes } : undefined
}

/** "The advisory functions of X are transferred to Y"; "the agreement with X will be assigned to Y". */
function functionsTransferred({ s, reading, office }: OfficeStatement): Move | null | undefined {
  if (!s.passive && !(s.tense === 'future' && PASSING.has(s.verb) && firmsOf(s.who, reading).length > 0)) return undefined
  if (!HANDING.has(s.verb) || !(inRole(s.whoLow, office) || office.contract.test(s.whoLow))) return undefined
  const to = ONTO.exec(s.what)
  if (!to) return undefined
  const leaves = firmsOf(s.who, reading).slice(-1)
  const comes = firmsOf(to[1]!, reading).slice(0, 1)
  return leaves.length && comes.length && leaves[0] !== comes[0] ? { s, leaves, comes } : null
}
