// In: what a document says of itself, and its tables. Out: the changes that it tells or makes, and the sentences that look like an
// instruction and were not understood.
// The order on one screen: instructions, stated changes, whose, when, joined, state, sentence.
import type { Change, ChangeDate, Filing, FilingTable } from '../../../model/filing.ts'
import { compareDates } from '../../../model/iso-date.ts'
import type { Kind } from '../../../model/kinds.ts'
import { wordList } from '../../../model/word-list.ts'
import { summarize } from '../../../model/summary.ts'
import type { Context } from '../context.ts'
import { attribute } from './attribution/attribution.ts'
import { subjectsOf, type Candidate, type Reading } from './candidate.ts'
import { changeOf, type DatesByChange } from './change-of-group.ts'
import { rulesOf, type Rules } from './day-rules.ts'
import { datesOf } from './effective/effective.ts'
import type { Group } from './group.ts'
import { readInstructions } from './instructions/instructions.ts'
import { joinStated, withMeetings } from './join.ts'
import { merge } from './merge.ts'
import { withNewNames } from './new-names.ts'
import { orderedChanges } from './ordered.ts'
import { toldChanges, withoutAnnounced, withoutTermsOfTaker } from './told.ts'
import { unreadIn } from './unread.ts'

const AMENDING = new Set<Kind>(['supplement', 'unknown'])
/** They order no text, but tell what has become different or is to. */
const TELLING = new Set<Kind>(['information-statement', 'proxy-statement', 'merger-registration'])

export function readChanges(context: Context, tables: readonly FilingTable[]): { changes: Change[]; unread: Filing['unread'] } {
  if (context.kind === 'correspondence' || context.kind === 'certification') return { changes: [], unread: [] }
  const amends = AMENDING.has(context.kind)
  const { instructions, clauses } = readInstructions(context)
  const reading: Reading = { context, tables, clauses, instructions: amends ? instructions : [] }
  const rules = rulesOf(reading)

  const said = toldChanges(reading)
  const named = withNewNames(reading, said)
  const group = (c: Candidate): Group => ({ candidate: c, ...attribute(c, named), instructions: [] })
  const ownDate = ownDates(reading, rules)
  const stated = joinStated(withoutAnnounced(withoutTermsOfTaker(said.map(group), reading), ownDate, reading), ownDate)
  const ordered = orderedChanges(reading).map(group)

  const dated = datesOfAll([...stated, ...ordered], reading, rules)
  const datesOfGroup = (g: Group) => dated.get(g.candidate) ?? []
  const dateOf = (g: Group) => effectiveDay(datesOfGroup(g))
  const subjects = subjectsOf(reading).map(p => p.name)
  const changes = merge(withMeetings(stated, datesOfGroup, subjects), ordered, reading, dateOf)
    .filter(g => amends || TELLING.has(context.kind) || isStillToCome(dateOf(g), context))
    .map(g => changeOf(g, dated, reading))
    .map(fields => ({ ...fields, summary: summarize(fields) }))
    .sort((a, b) => a.lines[0] - b.lines[0])
  return { changes, unread: amends ? unreadIn(reading, changes) : [] }
}

const effectiveDay = (dates: readonly ChangeDate[]) => dates.find(d => d.role === 'effective')?.date ?? null

/** A whole prospectus amends nothing; what it announces for a later day is a change all the same. */
const isStillToCome = (day: string | null, { dated }: Context): boolean => day !== null && dated !== null && compareDates(day, dated) > 0

/** The day that a change has by its own words and the rules of its document, whatever the others say. */
function ownDates(reading: Reading, rules: Rules): (g: Group) => string | null {
  const known = new Map<Candidate, string | null>()
  return ({ candidate, portfolios }) => {
    if (!known.has(candidate)) known.set(candidate, effectiveDay(datesOf(candidate, portfolios, reading, rules, [])))
    return known.get(candidate)!
  }
}

/** The dates of all changes: first of each by itself, then with those of the others known, for one may follow from another. */
function datesOfAll(groups: readonly Group[], reading: Reading, rules: Rules): DatesByChange {
  const settled = groups.map(({ candidate, portfolios }) => ({
    candidate,
    portfolios,
    dates: datesOf(candidate, portfolios, reading, rules, []),
  }))
  return new Map(groups.map(g => [g.candidate, datesOf(g.candidate, g.portfolios, reading, rules, settled)]))
}

/**
 * The changes of all documents of a filing, in their order; one that a later document of it only carries out in further places stands
 * once.
 */
export function joinDocuments(documents: readonly (readonly Change[])[]): Change[] {
  const told = new Map<string, Change[]>()
  return documents.flatMap(changes => {
    const kept = changes.filter(c => !told.get(c.type)?.some(t => (c.amendment !== null && carriesOut(c, t)) || isToldAgain(c, t)))
    for (const [type, same] of Map.groupBy(changes, c => c.type)) told.set(type, [...(told.get(type) ?? []), ...same])
    return kept
  })
}

/** The supplement to the statement of additional information tells of the same people or firms what that to the prospectus told. */
function isToldAgain(later: Change, told: Change): boolean {
  const days = (c: Change) => JSON.stringify(c.dates.map(d => [d.role, d.date]))
  return (
    OF_NAMES.has(later.type) &&
    (later.from ?? later.to) !== null &&
    later.from === told.from &&
    later.to === told.to &&
    days(later) === days(told) &&
    JSON.stringify(later.portfolios) === JSON.stringify(told.portfolios)
  )
}
const OF_NAMES: ReadonlySet<string> = new Set(wordList`
  portfolio-manager-change adviser-change subadviser-change service-provider-change organization-renamed trustee-change officer-change
`)

/** "all references to Julian Orr are deleted" in the second document, when the first says who replaces him and when. */
function carriesOut(later: Change, told: Change): boolean {
  const effective = (c: Change) => c.dates.find(d => d.role === 'effective')?.date ?? null
  const names = (value: string | null) => value?.split('; ') ?? []
  const goes = names(told.from)
  const comes = names(told.to)
  return (
    [...goes, ...comes].length > 0 &&
    [...names(later.from), ...names(later.to)].length > 0 &&
    (effective(later) ?? effective(told)) === effective(told) &&
    later.portfolios.length === told.portfolios.length &&
    later.portfolios.every(p => told.portfolios.includes(p)) &&
    names(later.from).every(n => goes.includes(n)) &&
    (later.to === null || (comes.length > 0 && comes.every(n => names(later.to).includes(n))))
  )
}

/** Gives the changes of a whole filing anchors of their own: type and counter, in their order. */
export function numberChanges(changes: readonly Change[]): Change[] {
  const counts = new Map<string, number>()
  return changes.map(change => {
    const n = (counts.get(change.type) ?? 0) + 1
    counts.set(change.type, n)
    return { ...change, id: n === 1 ? change.type : `${change.type}-${n}` }
  })
}
