// In: a change with its portfolios, its dates and the instructions that carry it out. Out: the change as a filing gives it, all but its
// summary.
// What its own words leave open the instructions may say: the day, the name of what goes, the place in the document.
import type { Change, ChangeDate } from '../../../model/filing.ts'
import { compareDates } from '../../../model/iso-date.ts'
import { linesAt } from '../../../model/joined-text.ts'
import type { Condition } from '../../../model/kinds.ts'
import { pattern } from '../../../model/pattern.ts'
import { wordList } from '../../../model/word-list.ts'
import { clausesOf } from './by-passage.ts'
import { wordsOf, type Candidate, type Clause, type Reading } from './candidate.ts'
import { isNameless, type Group } from './group.ts'
import type { Instruction } from './instructions/instruction.ts'
import { managingSince } from './managing-since.ts'
import { asPrinted, linesOfSpans, printedWords, wholeWords } from './quote.ts'
import { conditionsIn, stateOf } from './state.ts'
import { isCalledOffNext } from './retold.ts'
import { riskTitle } from './risk-title.ts'
import { isAsked } from './stated/led-items.ts'
import { firmsOf } from './stated/named.ts'

export type DatesByChange = ReadonlyMap<Candidate, readonly ChangeDate[]>

/** What shareholders decide on: a meeting still to come is a condition of it. */
const OF_HOLDERS: ReadonlySet<string> = new Set(wordList`
  adviser-change subadviser-change objective-change policy-change management-fee-change distribution-fee-change reorganization
  liquidation
`)

export function changeOf(group: Group, dated: DatesByChange, reading: Reading): Omit<Change, 'summary'> {
  const { candidate: change, portfolios, doubt } = group
  const { context } = reading
  const told = [change.span, ...change.also].map(s => wordsOf(s, reading)).join(' ')
  const days = daysOf(group, dated)
  const conditions = conditionsOf(change, told, days, reading)
  const state =
    change.state ??
    (isTakenBack(change, reading) ? 'cancelled' : null) ??
    stateOf(told, days, conditions, context.dated ?? context.filed, change.type === 'reorganization' || change.type === 'liquidation')
  const dates = state === 'cancelled' ? withoutMeant(days, context) : days
  const instruction = instructionOf(group)
  const passage = context.view.passages[change.span.passage]!
  const [from, to] = wholeWords(passage.text, change.span)
  return {
    id: change.type,
    type: change.type,
    trust: trustOf(portfolios, passage.text.slice(0, to), reading),
    portfolios,
    from: asPrinted(fromOf(group) ?? firmReplaced(group, reading), passage),
    to: asPrinted(sideOf(group, 'to') ?? indexOrdered(group)?.to ?? aimOrdered(group) ?? managingSince(group, dates, reading), passage),
    state,
    conditions,
    dates,
    amendment: instruction && amendmentOf(instruction, change, reading),
    quote: printedWords(passage, from, to),
    lines: linesAt(passage.joined, from, to),
    doubt,
  }
}

/** Of what will not be, a day still to come on which it was to be is none. */
const withoutMeant = (days: readonly ChangeDate[], { dated, filed }: Reading['context']): ChangeDate[] => {
  const own = dated ?? filed
  return days.filter(d => !OF_TAKING_EFFECT.has(d.role) || own === null || compareDates(d.date, own) <= 0)
}
const OF_TAKING_EFFECT: ReadonlySet<string> = new Set(wordList`effective liquidation payment last-trading last-purchase limit-expiry end`)

/** What an earlier supplement announced, and the next sentence says will not be. */
const isTakenBack = ({ span }: Candidate, reading: Reading): boolean =>
  clausesOf(reading.clauses, span.passage).some(k => k.from <= span.from && span.from < k.to && isCalledOffNext(k, reading))

/** A stated change without a day of its own takes that of the instruction that carries it out. */
function daysOf({ candidate, instructions }: Group, dated: DatesByChange): ChangeDate[] {
  const known = dated.get(candidate) ?? []
  if (known.some(d => d.role === 'effective' || d.role === 'liquidation')) return [...known]
  const lent = instructions.flatMap(o => dated.get(o) ?? []).find(d => d.role === 'effective')
  return lent ? [...known, lent] : [...known]
}

/** What must happen first: as the finder and the words say, and the vote of those who are asked or are to meet. */
function conditionsOf(
  change: Candidate,
  told: string,
  dates: readonly ChangeDate[],
  { clauses, context: { dated } }: Reading,
): Condition[] {
  const { span } = change
  const isPut = clausesOf(clauses, span.passage).some(k => k.from <= span.from && span.from < k.to && isAsked(k, clauses))
  const toCome = OF_HOLDERS.has(change.type) && dated !== null && dates.some(d => d.role === 'meeting' && compareDates(d.date, dated) > 0)
  const vote: Condition[] = isPut || toCome || isSubmitted(change, clauses) ? ['shareholder-approval'] : []
  // A merger closes when it takes place: that is no condition of its own.
  const words = change.type === 'reorganization' ? told.replace(OWN_CLOSING, ' ') : told
  return [...new Set([...change.conditions, ...conditionsIn(words), ...vote])]
}

const OWN_CLOSING =
  /\b(?:closing|completion|consummation) of (?:the |such |each )?(?:\w+ )?(?:reorganization|merger|combination|acquisition)s?\b/gi

const SUBMITTED = pattern('i')`
  ^(?:the|this|that|these|those|such|it|they|each of (?:these|the))\b[^.;]{0,60}
  \b(?:submitted|put) (?:to (?:the |its |their )?(?:share|stock|unit)?holders (?:of (?:the|each) \w+ )?)?
  for (?:the |their )?(?:(?:share|stock|unit)holder )?approval\b
  |^if (?:so |it is |they are |the proposals? (?:is|are) )?approved by (?:the |its |their )?(?:share|stock|unit)?holders\b
`

/** "These changes have been submitted for shareholder approval. If approved by shareholders, …": right behind what is told. */
function isSubmitted({ type, span, instruction }: Candidate, clauses: Reading['clauses']): boolean {
  if (instruction || !OF_HOLDERS.has(type)) return false
  const behind = clausesOf(clauses, span.passage).filter(k => k.from >= span.to)
  return [...behind.slice(0, 2), ...behindList(span.passage, clauses)].some(k => SUBMITTED.test(k.text))
}

/** "• a new agreement; • a new plan. Each of these items will be submitted to the shareholders": right behind a list of decisions. */
function behindList(passage: number, clauses: Reading['clauses']): Clause[] {
  const own = clausesOf(clauses, passage)
  if (own[0]?.in.kind !== 'item') return []
  const next = clauses.slice(own.at(-1)!.index + 1).find(k => k.in.kind !== 'item')
  return next && /^each of (?:these|the)\b/i.test(next.text) ? [next] : []
}

/** Its own instruction, else of those that carry it out the first that names a heading. */
const instructionOf = ({ candidate, instructions }: Group): Instruction | null =>
  candidate.instruction ??
  instructions.map(o => o.instruction!).sort((a, b) => Number(a.heading === null) - Number(b.heading === null))[0] ??
  null

const amendmentOf = (instruction: Instruction, { type }: Candidate, reading: Reading): Change['amendment'] => ({
  operation: instruction.operation,
  documents: instruction.documents,
  // "The following risk is added: Market Risk. …": the order names no place, its new text a title.
  heading:
    instruction.heading ?? (type === 'risk-change' && instruction.payload[0] ? riskTitle(wordsOf(instruction.payload[0], reading)) : null),
  path: instruction.path,
  part: instruction.part,
  lines: linesOfSpans(instruction.payload.length ? instruction.payload : [instruction.span], reading.context),
})

function trustOf(portfolios: readonly string[], told: string, { context }: Reading): string | null {
  const trusts = [...new Set(context.portfolios.filter(p => portfolios.includes(p.name)).map(p => p.trust))]
  // Of funds of one name that of the registrant of which its paragraph speaks.
  const named = trusts.length > 1 ? trusts.filter(t => t !== null && told.includes(t)) : []
  if (named.length === 1) return named[0]!
  return trusts.length === 1 && trusts[0] ? trusts[0] : context.trust
}

/**
 * One side of a change of managers that itself does not name it: a row that goes and a row that comes are two orders and one change;
 * of a sentence that tells who leaves those who are added come.
 */
function sideOf({ candidate, instructions }: Group, side: 'from' | 'to'): string | null {
  if (candidate[side] !== null || candidate.type !== 'portfolio-manager-change') return candidate[side]
  const lends = (o: Candidate) => candidate.instruction !== null || side === 'from' || addsPeople(o, candidate)
  // Who comes by the sentence does not leave by its order.
  const other = candidate[side === 'from' ? 'to' : 'from']
  return (
    instructions.find(o => o !== candidate && o.type === candidate.type && o[side] !== null && o[side] !== other && lends(o))?.[side] ??
    null
  )
}

/** People whom an order adds, none of whom leaves. */
function addsPeople({ instruction, to }: Candidate, { from }: Candidate): boolean {
  const leaves = from?.split('; ') ?? []
  return instruction?.operation === 'insert' && leaves.length > 0 && !to!.split('; ').some(name => leaves.includes(name))
}

function fromOf(group: Group): string | null {
  const { candidate, portfolios } = group
  const named = sideOf(group, 'from') ?? followedBy(group) ?? indexOrdered(group)?.from ?? null
  const isOwnName = candidate.type === 'portfolio-renamed' || (candidate.type === 'reorganization' && candidate.to !== null)
  return named ?? (isOwnName && portfolios.length === 1 ? portfolios[0]! : null)
}

/** "approved X as the subadviser" … "all references to W are replaced with X", or are deleted: the firm that goes, in full. */
function firmReplaced({ candidate, instructions }: Group, reading: Reading): string | null {
  if (!/^(?:sub)?adviser-change$/.test(candidate.type) || candidate.from !== null || candidate.to === null) return null
  for (const order of instructions) {
    const { operation, oldWords, newWords } = order.instruction ?? {}
    if (order === candidate || !oldWords) continue
    if (newWords ? !firmsOf(newWords, reading).includes(candidate.to) : operation !== 'delete') continue
    const goes = firmsOf(oldWords, reading)
    if (goes.length === 1 && goes[0] !== candidate.to) return goes[0]!
  }
  return null
}

/** "X became the subadviser" … "the references to W are replaced with X": the order says whom it follows. */
function followedBy({ candidate, instructions }: Group): string | null {
  const unnamed = candidate.from === null && candidate.to !== null && candidate.type === 'service-provider-change'
  const follows = instructions.find(
    o => o !== candidate && o.type === candidate.type && o.from !== null && (o.to !== null ? o.to === candidate.to : unnamed),
  )
  return follows?.from ?? null
}

/** "approved a change of the objective" … "The following replaces “Objective”: The Fund seeks income.": the new one is in the order. */
function aimOrdered({ candidate, instructions }: Group): string | null {
  if (candidate.type !== 'objective-change' || !isNameless(candidate)) return null
  const aims = new Set(instructions.flatMap(o => (o.type === candidate.type && o.to !== null ? [o.to] : [])))
  return aims.size === 1 ? [...aims][0]! : null
}

/** "The index will change. All references to the A Index are replaced with the B Index.": which ones they are is said by the order. */
function indexOrdered({ candidate, instructions }: Group): Candidate | null {
  if (candidate.type !== 'index-change' || !isNameless(candidate)) return null
  return instructions.find(o => o !== candidate && o.type === candidate.type && o.from !== null && o.instruction?.oldWords) ?? null
}
