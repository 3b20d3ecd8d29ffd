// In: the verbs of amendment of a (masked) sentence. Out: what they come to.
//   "is deleted and replaced with the following"   -> replace
import type { Operation } from '../../../../model/kinds.ts'
import { pattern } from '../../../../model/pattern.ts'
import type { Verb } from './verbs.ts'

/** "delete the references to A and substitute B" */
const REFERENCES_CHANGED = pattern('i')`
  \breferences? (?:in [^,;]{1,60} )?to\b[^;]*\band (?:
    (?:in (?:its|their) place )?(?:substitute|insert)
    |replace (?:(?:it|them|each) )?with
  )\b
`
const PUT_IN_PLACE =
  /\b(?:and|in (?:its|their) place)\b[^.]{0,80}\b(?:following|substituted?|insert(?:ed)?|add(?:ed)?|supplemented as follows)\b/i

export function operationOf(verbs: readonly Verb[], masked: string): Operation {
  if (REFERENCES_CHANGED.test(masked)) return 'rename'
  const does = (act: Verb['act']) => verbs.some(v => v.act === act)
  if (does('rename') || (namesAreMeant(verbs, masked) && (does('replace') || does('amend')))) return 'rename'
  const deleted = verbs.find(v => v.act === 'delete')
  if (does('replace') || (deleted && PUT_IN_PLACE.test(masked.slice(deleted.from)))) return 'replace'
  if (does('insert')) return 'insert'
  return deleted ? 'delete' : 'replace'
}

/** "(i) all references to the waiver are deleted, and (ii) the fee table is deleted and replaced": the further act has another object. */
const OWN_OBJECT = /^\w*,? and (?:\([ivx\d]+\) )?the\b[^.;]{3,}\b(?:replaced|superseded)\b/i

/** References are the object only where they stand before the verb: "All references to A are replaced by B". */
function namesAreMeant(verbs: readonly Verb[], masked: string): boolean {
  const references = /\breferences? (?:in [^,]{1,60} )?to\b/i.exec(masked)
  if (verbs[0]?.act === 'delete' && OWN_OBJECT.test(masked.slice(verbs[0].to))) return false
  // "The Fund's name is changed to X and all references to its former name are replaced.": what the first verb changes is a name, too.
  const first = verbs.find(v => v.act !== 'amend') ?? verbs[0]
  return (references !== null && references.index < (first?.from ?? 0)) || /\b(?:the )?names? "/i.test(masked)
}
