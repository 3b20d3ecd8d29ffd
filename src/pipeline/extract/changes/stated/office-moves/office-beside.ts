// In: a statement about a firm, whose office the sentence before it names, or tells by the way. Out: the firm that leaves it or comes.
//   "The Fund is advised by X. The Trustees chose Y to take its place."
//                ^ office   ^ leaves              ^ comes
import type { Clause, Reading } from '../../candidate.ts'
import { folded } from '../../folded.ts'
import type { Move } from '../moves/moves.ts'
import { firmsOf } from '../named.ts'
import { APPOINTING, ENDING, named, object, WITH_ANOTHER, withoutForms, type Office } from './office-words.ts'
import type { Said } from '../said.ts'

const FORMER = /([A-Z][^,;]{3,80}(?:, (?:Inc|LLC|L\.P|LP|Ltd)\b\.?)?), (?:the|its|each|our)\b[^,;]{0,40}\bformer [^,;.]{3,40}[,.]/
const OLD = /\b(?:in place of|instead of|replacing|succeeding|from)\s+(?=[A-Z])(.{2,120})/
const IN_ITS_PLACE = /\b(?:to (?:take its place|replace it|succeed it)|in its (?:place|stead)|instead)\b/

/** "X now manages the Fund. If shareholders approve the new agreement, Y will become its adviser.": X has the office until then. */
const HOLDS_NOW = /^([A-Z].{3,90}?) (?:now|currently|presently|at present) (?:manages|advises|serves|acts|is)\b/

export function holderNow(move: Move, reading: Reading, office: Office): Move {
  if (!move.comes.length || move.leaves.length || !office.role.test('adviser')) return move
  const holder = HOLDS_NOW.exec(before(move.s, reading)?.text ?? '')?.[1]
  const leaves = holder ? firmsOf(holder, reading).filter(f => !move.comes.includes(f)) : []
  return leaves.length === 1 ? { ...move, leaves } : move
}

/** The sentence right before, in the same paragraph. */
function before(s: Said, { clauses }: Reading): Clause | null {
  const clause = clauses[s.clause.index - 1]
  return clause?.in === s.clause.in ? clause : null
}

/** "Corley National Bank, the Funds' former investment adviser, sold its business": it has left. `last`: the move told before. */
export function formerHolder(s: Said, last: Move | undefined, reading: Reading, office: Office): Move | null {
  const former = last && s.clause.text.includes('former ') ? FORMER.exec(s.clause.text) : null
  if (!last || !former || s.clause.index - last.s.clause.index > 2) return null
  if (!office.role.test(folded(former[0])) || office.unlike.test(folded(former[0]))) return null
  const whom = former[1]!.replace(/^.*\b(?:when|as|that|after|because)\s(?=[A-Z])/, '')
  // "X completed its purchase of Y, the former adviser": the one that stands beside the office.
  const leaves = named(whom, reading)
    .filter(f => !last.comes.includes(f))
    .slice(-1)
  return leaves.length ? { s, leaves, comes: last.comes } : null
}

const MONEY_MANAGERS = /\b(?:money managers?|sub-?\s?advis[eo]rs?)\b/i

/** "approved a change in the Fund's sub-adviser. As of March 15, X no longer manages its assets, and the adviser manages them directly." */
export function isLeftBySubadviser(s: Said, reading: Reading): boolean {
  if (!s.ended || s.passive || !['manage', 'advise', 'serve', 'act'].includes(s.verb) || /\bsub-?\s?advis/.test(s.low)) return false
  // "X and Y no longer manage assets for the Fund, so all references to the firms are deleted under “Money Managers.”"
  if (s.verb === 'manage' && /^(?:any |a portion of the |the )?assets (?:for|of)\b/.test(s.whatLow) && MONEY_MANAGERS.test(s.clause.text))
    return true
  return /\bchanges? (?:of|in|to) [^.;]{0,60}\bsub-?\s?advis/i.test(before(s, reading)?.text ?? '')
}

/** "The Fund is advised by X. The Trustees chose Y to take its place.": the office is named by the sentence before. */
export function heirOf(s: Said, reading: Reading, office: Office): Move | null {
  if (!APPOINTING.has(s.verb) || s.passive || !/\bto (?:take its place|replace it|succeed it)\b/.test(s.whatLow)) return null
  const told = before(s, reading)
  const spoken = told ? withoutForms(told.text).replace(/\badvised by\b/, 'adviser') : ''
  if (!told || !(office.role.test(spoken) || office.contract.test(spoken))) return null
  const comes = named(object(s.what), reading).slice(0, 1)
  const others = firmsOf(told.text, reading).filter(n => !comes.includes(n))
  return comes.length ? { s, leaves: others.slice(-1), comes } : null
}

/** "The Board has approved a change of sub-adviser. From June 16, X will manage the assets in place of Y." */
export function afterAnnounced(s: Said, reading: Reading, office: Office): Move | null {
  const managing = ['manage', 'run', 'replace', 'succeed', 'assume', 'take']
  if (s.passive || s.tense !== 'future' || !managing.includes(s.verb)) return null
  const told = before(s, reading)?.text ?? ''
  if (!/\b(?:change (?:of|in)|new)\b/i.test(told) || !office.role.test(told.toLowerCase()) || office.unlike.test(told.toLowerCase()))
    return null
  const old = OLD.exec(s.what)?.[1]
  const comes = firmsOf(s.who, reading).slice(0, 1)
  const leaves = old ? firmsOf(old, reading).slice(0, 1) : []
  return comes.length && leaves.length && comes[0] !== leaves[0] ? { s, leaves, comes } : null
}

/** "X is the sub-adviser of the Fund." or "proposed the replacement of X as sub-adviser.", then "The Board approved replacing X with Y." */
export function replacedAsSpoken(s: Said, reading: Reading, office: Office): Move | null {
  const pair = s.verb === 'replace' && !s.passive && s.governor ? WITH_ANOTHER.exec(s.what) : null
  const told = pair ? before(s, reading) : null
  if (!pair || !told || !office.role.test(withoutForms(told.text)) || office.unlike.test(folded(told.text))) return null
  const leaves = firmsOf(object(pair[1]!), reading).slice(0, 1)
  const comes = named(object(pair[2]!), reading).slice(0, 1)
  return leaves.length && comes.length && firmsOf(told.text, reading).includes(leaves[0]!) ? { s, leaves, comes } : null
}

/** "The Trust may hire subadvisers without a vote. The Trustees decided to let go X and to engage Y instead." */
export function dismissed(s: Said, reading: Reading, office: Office): Move | null {
  if (s.passive || s.relative || !ENDING.has(s.verb) || s.tense === 'present') return null
  const told = before(s, reading)
  if (!told || /\b(?:agreement|contract|plan|fund|portfolio)s?\b/i.test(s.what.slice(0, 60))) return null
  const leaves = firmsOf(object(s.what), reading).slice(0, 1)
  return leaves.length && office.role.test(told.text.toLowerCase()) ? { s, leaves, comes: [] } : null
}

/** "The Fund is now advised by X. The Trustees chose Y to take its place.": whose place, the sentence before says. */
export function inItsPlace(move: Move, reading: Reading, office: Office): Move {
  if (!move.comes.length || move.leaves.length || !IN_ITS_PLACE.test(move.s.low)) return move
  const { index } = move.s.clause
  const told = reading.clauses
    .slice(Math.max(0, index - 2), index)
    .findLast(k => office.role.test(folded(k.text)) || /\badvised by\b/i.test(k.text))
  const leaves = told ? firmsOf(told.text, reading).filter(f => !move.comes.includes(f)) : []
  return leaves.length === 1 ? { ...move, leaves } : move
}

const REFERENCES = /\b(?:all|any)(?: and all)? references? to (?=[A-Z])(.{3,120})/

/** "X will commence its duties as sub-adviser on May 1. As of that day all references to Y are deleted.": it left. */
export function unmentioned(s: Said, last: Move | undefined, reading: Reading): Move | null {
  const named = s.passive && ['delete', 'remove'].includes(s.verb) ? REFERENCES.exec(s.who)?.[1] : undefined
  if (!named || !last?.comes.length || last.leaves.length || last.s.clause.in !== s.clause.in) return null
  if (s.clause.index - last.s.clause.index > 2) return null
  const leaves = firmsOf(named, reading).filter(f => !last.comes.includes(f))
  return leaves.length === 1 ? { s, leaves, comes: [] } : null
}
