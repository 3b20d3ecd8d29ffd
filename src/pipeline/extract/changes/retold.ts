// In: a sentence that tells again what was announced, and the one after it. Out: the day on which that is to take place instead.
//   "The supplement dated August 8 said that X would become sub-adviser on October 1. The transfer will now take place on November 17."
//                                                                                                                      ^ the day that holds
import { pattern } from '../../../model/pattern.ts'
import { datesIn, type FoundDate } from '../dates/dates.ts'
import type { Clause, Reading } from './candidate.ts'

const TOLD =
  /\b(?:said|stated|announced|told|reported|indicated|disclosed|described|informed|stating|announcing|disclosing)\b[^;]{0,120}\bwould\b/i
const MOVED = pattern('i')`
  ^(?:but |however, )?(?:the|this|that|these|it|its)\b[^.;]{0,60}
  \b(?:(?:has|have) been|was|were|is|are|had to be) (?:now )?(?:
    delayed|postponed|put off|put back|deferred|moved|rescheduled|set back|pushed back|brought forward|advanced
  )\b
  |^(?:but |however, )?the (?:board|trustees|directors|adviser|manager) (?:has|have) (?:since )?(?:
    delayed|postponed|put off|put back|deferred|moved|rescheduled|set back|pushed back|brought forward|advanced)\b
  |^(?:but |however, )?(?:it|they)\b (?:will|shall) (?:be|become|begin|start|take|do|go)\b
  |^(?:but |however, )?(?:the|this|that|these|it)\b[^.;]{0,60}\b(?:will|shall) (?:now|instead) (?:
    take place|take effect|occur|happen|become effective|be (?:made|effective|completed|carried out)
  )\b
`

/** The day that holds instead of the one that a sentence gives, null where it is not put off. */
export function movedTo(clause: Clause | undefined, { clauses, context }: Reading): { day: FoundDate; clause: Clause } | null {
  const next = clause && TOLD.test(clause.text) ? clauses[clause.index + 1] : undefined
  if (!next || next.passage !== clause!.passage || !MOVED.test(next.text)) return null
  const further = clauses[next.index + 1]
  // "The Board has put off the liquidation. It is now expected to take place on January 30."
  const tells = [next, ...(further?.passage === next.passage && /^(?:it|this|that|the)\b/i.test(further.text) ? [further] : [])]
  for (const k of tells) {
    const day = datesIn(k.text, context.dated)
      .filter(d => d.date)
      .at(-1)
    if (day) return { day, clause: k }
  }
  return null
}

const NOT_DONE = pattern('i')`
  ^(?:but |however, )?(?:the|this|that|these) (?:[\w-]+ ){1,4}(?:
    (?:will|shall) (?:not|no longer) (?:be (?:made|put into effect|implemented|carried out|effected|introduced|imposed|adopted)
      |take (?:place|effect)|occur|go into (?:effect|force)|become effective)
    |(?:has|have) been (?:withdrawn|cancell?ed|abandoned|dropped|rescinded|called off|given up)
  )\b
  |^neither (?:change|of th(?:e|ese) changes|of them)\b[^.;]{0,30}\b(?:will|shall) (?:be|take|occur|now|go)\b
  // "The name will not change.", "The fee remains the same."
  |^(?:but |however, )?(?:the|its|these|this) (?:[\w-]+ ){1,4}(?:
    (?:will|shall) (?:now )?not (?:change|be changed)|(?:will |shall )?remains? (?:unchanged|the same|as (?:it is|they are)))\b
  |^(?:but |however, )?the (?:board|trustees|directors|adviser|manager)\b[^.;]{0,60}\b(?:determined|decided|elected|resolved|voted)
  \snot to (?:proceed|(?:move|go) (?:forward|ahead)|implement|pursue|make)\b
`

/** "The supplement announced that the fee would rise to 2%. The increase will not be made.": told again, and called off. */
export function isCalledOffNext(clause: Clause | undefined, { clauses }: Reading): boolean {
  const next = clause && TOLD.test(clause.text) ? clauses[clause.index + 1] : undefined
  return next !== undefined && next.passage === clause!.passage && NOT_DONE.test(next.text)
}
