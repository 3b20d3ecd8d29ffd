// In: the clauses of a document. Out: the acts that items of a list name, where "the Board approved the following changes:" leads it.
//   "(1) changing the name of the Fund to the Marlow Select Fund; (2) a reduction of the management fee"
//        ^ act                                                       ^ noun, read by nominals.ts
// An item with a verb of its own ("The fee will be reduced") is a sentence and is not touched; an instruction orders text and is none.
import { DAY, FROM_WORDS } from '../../dates/months.ts'
import { pattern } from '../../../../model/pattern.ts'
import type { Clause, Reading } from '../candidate.ts'
import { folded } from '../folded.ts'
import { itemsOf } from './items.ts'
import type { Range } from './statement/statement.ts'
import { formsOf } from './verb-group/verbs.ts'

const LEAD = pattern()`
  \b(?:following (?:\w+ )?(?:actions|decisions|steps)
  |approved|adopted|authorized|determined|voted|agreed
  |following (?:\w+ )?(?:changes?|policies|restrictions)
  |changes? (?:are|(?:will|shall) be|were|have been) (?:made|effective|implemented|approved|authorized)
  |(?:asked|invited|requested) to (?:approve|consider|vote (?:on|for))
  |for (?:these|the following) purposes
  |as follows)\b[^:]*:\s*$
`
/** "the Board considered and approved: (i) changing the benchmark; (ii) …": the list stands in the sentence itself. */
const IN_SENTENCE = pattern()`
  \b(?:approved|adopted|authorized|determined|voted|agreed|ratified)
  (?: the following(?: (?:\w+ ){0,2}(?:changes?|actions?|matters?|items?|proposals?))?)?:\s*(?=\((?:i|a|1)\)\s)
`
/** The number or sign that opens an item. */
export const MARKER = /^\s*(?:\(?(?:\d{1,2}|[ivx]{1,4}|[a-h])[.)]|[•·▪■●◦*o–-])\s+/i

/** "The following changes are effective July 1, 2024:" over items that tell them. */
const CHANGES = pattern()`
  \b(?:changes?|policies|restrictions|limits|measures|amendments)\b[^:]*:\s*$
  // "the fees of the Funds have changed as follows:"
  |\b(?:has|have|will|shall|is|are|was|were) (?:be |been )?(?:change|amend|modifi|revise|reduce|increase|lower)(?:d|ed)? as follows:\s*$
  // "The Board approved the following, effective July 1, 2024:"
  |\b(?:approved|authorized|adopted) the following,? effective\b[^:]*:\s*$
`
/** "Effective October 28, 2017:" alone over items. */
const ONLY_DAY = pattern()`^\W*(?:${FROM_WORDS}|on|from)(?: on| as of)? ${DAY}:\s*$`
/** "shareholders will be asked to approve:" over items that are proposed. */
const ASKED = pattern('i')`
  \b(?:share|stock|unit)?holders\b[^:]*\b(?:approve|consider|vote)\b[^:]*:\s*$
  |\b(?:asked|invited|requested) to (?:approve|consider|vote)\b[^:]*:\s*$
  |\bmeeting\b.*\bfor (?:these|the following) purposes\b[^:]{0,40}:\s*$
  // "approved, and recommended approval by shareholders of, the following proposals:"
  |\brecommend\w* (?:the )?(?:approval|adoption) by (?:the )?(?:share|stock|unit)holders\b[^:.]*:\s*$
  // "approved the following matters, all subject to shareholder approval:"
  |(?<!\bnot )\bsubject to (?:the )?(?:
    (?:share|stock|unit)?holders?['’]? approval
    |approval (?:of|by) (?:the |its |their )?(?:share|stock|unit)?holders
  )\b[^:.]{0,200}:\s*$
`

export interface Led {
  clause: Clause
  range: Range
  /** The verb of the act and where it stands; null for a noun. */
  verb: string | null
  group: Range
}

/** Sentences of items that a lead-in announces as changes, and of the paragraphs under a day alone. */
export const changesLed = ({ clauses, context: { view } }: Reading): ReadonlySet<Clause> =>
  new Set([
    ...itemsUnder(clauses, words => (LEAD.test(words) && CHANGES.test(words)) || ONLY_DAY.test(words)),
    ...view.passages.filter(p => ONLY_DAY.test(folded(p.text))).flatMap(p => underDay(clauses.filter(k => k.passage > p.index))),
    ...clauses.filter(k => ONLY_DAY.test(folded(k.text))).flatMap(k => underDay(clauses.slice(k.index + 1))),
  ])

/** So many paragraphs may stand under a day alone. */
const UNDER_DAY = 6
const OF_ITS_OWN_DAY = /^\W*(?:effective|beginning|starting|on|as of|in addition|prior to|until|after|if)\b/i

/** Of the sentences behind a day alone those that it leads: none that has a day of its own, and none behind that. */
function underDay(behind: readonly Clause[]): Clause[] {
  const end = behind.findIndex(k => k.passage - behind[0]!.passage >= UNDER_DAY || k.in.kind === 'heading' || OF_ITS_OWN_DAY.test(k.text))
  return behind.slice(0, end < 0 ? undefined : end).filter(isOwn)
}

/** The lead-in that asks shareholders to approve an item; none for what is no item of such a list. */
export function askedBy(clause: Clause, clauses: readonly Clause[]): Clause | undefined {
  if (clause.in.kind !== 'item' && !MARKER.test(clause.text)) return undefined
  const lead = clauses.slice(Math.max(0, clause.index - 12), clause.index).findLast(c => c.in.kind !== 'item' && !MARKER.test(c.text))
  return lead && ASKED.test(lead.text) ? lead : undefined
}

/** Whether it is an item of what shareholders are asked to approve. */
export const isAsked = (clause: Clause, clauses: readonly Clause[]): boolean => askedBy(clause, clauses) !== undefined

/** The acts of items under a lead-in, and of lists within a sentence, in order. */
export function ledItems(clauses: readonly Clause[]): Led[] {
  const items = itemsUnder(clauses, words => LEAD.test(words))
  return clauses.flatMap(clause => {
    if (!isOwn(clause)) return []
    const text = folded(clause.text)
    const listed = IN_SENTENCE.exec(text)
    return [
      ...(items.has(clause) ? actsOf(clause, text) : []),
      ...(listed ? actsOf(clause, text, listed.index + listed[0].length).filter(l => l.verb !== null) : []),
    ]
  })
}

/** Sentences that the document says itself: none that it quotes, and no instruction. */
const isOwn = (clause: Clause): boolean => !clause.instruction && !clause.in.quoted

/** Items that follow a lead-in. */
function itemsUnder(clauses: readonly Clause[], leads: (low: string) => boolean): ReadonlySet<Clause> {
  const items = new Set<Clause>()
  let lead: Clause | null = null
  for (const clause of clauses) {
    if (lead && !isItem(clause, lead)) lead = null
    if (!isOwn(clause)) continue
    if (lead) items.add(clause)
    if (leads(folded(clause.text))) lead = clause
  }
  return items
}

/** A sentence of its own, where a heading may stand as well: "The Fund may now …", "lowering the fee", "(1) …" */
const SPEAKS = /^(?:[a-z(]|(?:The|Each|Its|Shares|[A-Z][a-z]+ing) )/

/** What follows a lead-in is of its list as long as it bears marks, goes on in its sentence, or stands right behind its colon. */
function isItem(clause: Clause, lead: Clause): boolean {
  return (
    clause.in.kind === 'item' ||
    MARKER.test(clause.text) ||
    (clause.index === lead.index + 1 &&
      ((clause.passage === lead.passage && SPEAKS.test(clause.text)) ||
        (clause.passage === lead.passage + 1 && /^[a-z(]/.test(clause.text))))
  )
}

/** The acts of a list that begins at a place of the sentence; an item of its own is one. */
function actsOf(clause: Clause, text: string, at = 0): Led[] {
  const several = itemsOf(text.slice(at)).map(i => ({ from: at + i.from, to: at + i.to }))
  const ranges = several.length ? several : [{ from: MARKER.exec(text)?.[0].length ?? 0, to: text.length }]
  return ranges.map(range => {
    const words = text.slice(range.from, range.to)
    const opens = /^\s*(?:to )?([a-z-]+)\s/.exec(words)
    const first = opens?.[1] ?? ''
    const form = opens ? formsOf(first).find(f => f.form === 'ing' || f.form === 'base') : undefined
    const verb = form && !/^\s*\S+\s+(?:of|in|to)\s/.test(words) ? form.verb : null
    const from = range.from + (opens ? opens[0].length - first.length - 1 : 0)
    return { clause, range, verb, group: { from, to: from + (verb ? first.length : 0) } }
  })
}
