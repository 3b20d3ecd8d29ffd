// In: the clauses of a document. Out: for each item of a list that "the Board approved the following changes:" leads, the acts that it names.
//   "(1) changing the name of the Fund to the Marlow Select Fund; (2) a reduction of the management fee"
//        ^ act                                                       ^ noun, read by nominals.ts
// An item with a verb of its own ("The fee will be reduced") is a sentence and is not touched; an instruction orders text and is none.
import type { Clause } from '../candidate.ts'
import { folded } from '../folded.ts'
import { itemsOf } from './items.ts'
import type { Range } from './statement.ts'
import { formsOf } from './verbs.ts'

const LEAD =
  /\b(?:following (?:\w+ )?(?:actions|decisions|steps)|approved|adopted|authorized|determined|voted|agreed|following (?:\w+ )?(?:changes?|policies|restrictions)|changes? (?:are|will be|were|have been) (?:made|effective|implemented|approved)|(?:asked|invited|requested) to (?:approve|consider|vote (?:on|for))|as follows)\b[^:]*:\s*$/
/** "the Board considered and approved: (i) changing the benchmark; (ii) …": the list stands in the sentence itself. */
const IN_SENTENCE =
  /\b(?:approved|adopted|authorized|determined|voted|agreed|ratified)(?: the following(?: (?:\w+ ){0,2}(?:changes?|actions?|matters?|items?|proposals?))?)?:\s*(?=\((?:i|a|1)\)\s)/
const MARKER = /^\s*(?:\(?(?:\d{1,2}|[ivx]{1,4}|[a-h])[.)]|[•·▪■●◦*o–-])\s+/i

export interface Led {
  clause: Clause
  range: Range /** The verb of the act and where it stands; null for a noun. */
  verb: string | null
  group: Range
}

/** "The following changes are effective July 1, 2024:" over items that tell them. */
const CHANGES = /\b(?:changes|policies|restrictions|limits|measures|amendments)\b[^:]*:\s*$/

/** Sentences of items that a lead-in announces as changes. */
export function changesLed(clauses: readonly Clause[]): ReadonlySet<Clause> {
  const out = new Set<Clause>()
  let lead: Clause | null = null
  for (const clause of clauses) {
    if (lead && isItem(clause, lead)) {
      if (!clause.instruction && !clause.in.quoted) out.add(clause)
    } else lead = null
    const text = folded(clause.text)
    if (LEAD.test(text) && CHANGES.test(text) && !clause.instruction && !clause.in.quoted) lead = clause
  }
  return out
}

const ASKED =
  /\b(?:share|stock|unit)?holders\b[^:]*\b(?:approve|consider|vote)\b[^:]*:\s*$|\b(?:asked|invited|requested) to (?:approve|consider|vote)\b[^:]*:\s*$/i

/** Whether it is an item of what shareholders are asked to approve. */
export function isAsked(clause: Clause, clauses: readonly Clause[]): boolean {
  if (clause.in.kind !== 'item' && !MARKER.test(clause.text)) return false
  const lead = clauses.slice(Math.max(0, clause.index - 12), clause.index).findLast(c => c.in.kind !== 'item' && !MARKER.test(c.text))
  return lead !== undefined && ASKED.test(lead.text)
}

/** Items under a lead-in, in order. */
export function ledItems(clauses: readonly Clause[]): Led[] {
  const out: Led[] = []
  let lead: Clause | null = null
  for (const clause of clauses) {
    const text = folded(clause.text)
    if (lead && isItem(clause, lead)) {
      if (!clause.instruction && !clause.in.quoted) out.push(...actsOf(clause, text))
    } else lead = null
    const listed = IN_SENTENCE.exec(text)
    if (listed && !clause.instruction && !clause.in.quoted)
      out.push(...actsOf(clause, text, listed.index + listed[0].length).filter(l => l.verb !== null))
    if (LEAD.test(text) && !clause.instruction && !clause.in.quoted) lead = clause
  }
  return out
}

/** What follows a lead-in is of its list as long as it bears marks, or stands in its own sentence. */
function isItem(clause: Clause, lead: Clause): boolean {
  return (
    clause.in.kind === 'item' ||
    MARKER.test(clause.text) ||
    (clause.index === lead.index + 1 &&
      (clause.passage === lead.passage || clause.passage === lead.passage + 1) &&
      /^[a-z(]/.test(clause.text))
  )
}

/** The acts of a list that begins at a place of the sentence; an item of its own is one. */
function actsOf(clause: Clause, text: string, at = 0): Led[] {
  const several = itemsOf(text.slice(at)).map(i => ({ from: at + i.from, to: at + i.to }))
  const ranges = several.length ? several : [{ from: MARKER.exec(text)?.[0].length ?? 0, to: text.length }]
  return ranges.map(range => {
    const words = text.slice(range.from, range.to)
    const opens = /^\s*(?:to )?([a-z-]+)\s/.exec(words)
    const form = opens ? formsOf(opens[1]!).find(f => f.form === 'ing' || f.form === 'base') : undefined
    const act = form && !/^\s*\S+\s+(?:of|in|to)\s/.test(words) ? form.verb : null
    const from = range.from + (opens ? opens[0].length - opens[1]!.length - 1 : 0)
    return { clause, range, verb: act, group: { from, to: from + (act ? opens![1]!.length : 0) } }
  })
}
