// In: a document with its context and tables. Out: its changes, and sentences that look like instructions and were not understood.
// The order on one screen: instructions, stated changes, whose, when, joined, state, sentence.
import type { Change, Filing, FilingTable } from '../../../model/filing.ts'
import { compareDates } from '../../../model/iso-date.ts'
import { linesAt, textOf } from '../../../model/joined-text.ts'
import type { Kind } from '../../../model/kinds.ts'
import { summarize } from '../../../model/summary.ts'
import type { Context } from '../context.ts'
import type { Passage } from '../view.ts'
import { attribute, withNewNames } from './attribution.ts'
import { clausesOf } from './by-passage.ts'
import { ratesFor } from './by-rate.ts'
import { rowsFor } from './by-table.ts'
import { candidate, type Candidate, type Reading, type Span } from './candidate.ts'
import { typeOfInstruction } from './classify.ts'
import { rulesOf } from './day-rules.ts'
import { datesOf, type Settled } from './effective.ts'
import { indexMoved, namesOfInstruction } from './instruction-names.ts'
import { readInstructions } from './instructions/instructions.ts'
import { joinStated, withMeetings } from './join.ts'
import { merge, REFLECTS, type Group } from './merge.ts'
import { rosterOf } from './people.ts'
import { eachOf } from './respectively.ts'
import { conditionsIn, stateOf } from './state.ts'
import { isAsked } from './stated/led-items.ts'
import { statedChanges } from './stated/stated.ts'
import { unreadIn } from './unread.ts'

const AMENDING = new Set<Kind>(['supplement', 'unknown'])
/** They order no text, but tell what has become different or is to. */
const TELLING = new Set<Kind>(['information-statement', 'proxy-statement'])

export function readChanges(context: Context, tables: readonly FilingTable[]): { changes: Change[]; unread: Filing['unread'] } {
  if (context.kind === 'correspondence' || context.kind === 'certification') return { changes: [], unread: [] }
  const { view } = context
  const { instructions: found, clauses } = readInstructions(context)
  // A whole prospectus amends nothing; what it announces for a later day is a change all the same.
  const amending = AMENDING.has(context.kind) || TELLING.has(context.kind)
  const instructions = AMENDING.has(context.kind) ? found : []
  const reading: Reading = { context, tables, clauses, instructions }
  const words = (s: Span) => view.passages[s.passage]!.text.slice(s.from, s.to)

  const said = statedChanges(reading)
    .filter(c => !saysOnlyTheOrder(c, reading) && !previews(c, reading))
    .flatMap(c => eachOf(c, reading))
    .flatMap(c => rowsFor(c, reading))
    .flatMap(c => ratesFor(c, reading))
  const named = withNewNames(reading, said)
  const group = (c: Candidate): Group => ({ candidate: c, ...attribute(c, named), instructions: [] })
  const rules = rulesOf(reading)
  const alone = new Map<Candidate, string | null>()
  const ownDate = (g: Group) => {
    if (!alone.has(g.candidate))
      alone.set(g.candidate, datesOf(g.candidate, g.portfolios, reading, rules, []).find(d => d.role === 'effective')?.date ?? null)
    return alone.get(g.candidate)!
  }
  const stated = joinStated(withoutAnnounced(said.map(group), ownDate, words), ownDate)
  const roster = instructions.length ? rosterOf(view) : []
  const ordered = instructions.map(i => {
    const newText = i.payload.map(s => cellsOf(view.passages[s.passage]!) ?? words(s)).join(' ')
    const moved = indexMoved(i.payload.map(s => `${words(s)} ${notesOf(view.passages[s.passage]!)}`).join(' '), context.dated)
    const read = typeOfInstruction(i, words(i.span), newText),
      type = moved && read === 'disclosure-change' ? 'index-change' : read
    return group(
      candidate(type, i.span, {
        instruction: i,
        ...(moved && type === 'index-change' ? moved : namesOfInstruction(type, i, words(i.span), newText, roster)),
      }),
    )
  })

  // Dates of leading changes first: others may follow from them.
  const settled: Settled[] = []
  for (const g of [...stated, ...ordered])
    settled.push({ candidate: g.candidate, portfolios: g.portfolios, dates: datesOf(g.candidate, g.portfolios, reading, rules, []) })
  const dated = new Map([...stated, ...ordered].map(g => [g.candidate, datesOf(g.candidate, g.portfolios, reading, rules, settled)]))
  const dateOf = (g: Group) => dated.get(g.candidate)?.find(d => d.role === 'effective')?.date ?? null

  const later = (g: Group) => amending || (dateOf(g) !== null && context.dated !== null && compareDates(dateOf(g)!, context.dated) > 0)
  const subjects = context.portfolios.filter(p => p.role === 'subject').map(p => p.name)
  const told = withMeetings(stated, g => dated.get(g.candidate) ?? [], subjects)
  const changes = merge(told, ordered, reading, dateOf)
    .filter(later)
    .map(({ candidate: c, portfolios, doubt, instructions: carried }): Change => {
      const own = [c.span, ...c.also].map(words).join(' ')
      const known = dated.get(c) ?? []
      // A stated change without a day of its own takes that of the instruction that carries it out.
      const lent = known.some(d => d.role === 'effective' || d.role === 'liquidation')
        ? []
        : carried
            .flatMap(o => dated.get(o) ?? [])
            .filter(d => d.role === 'effective')
            .slice(0, 1)
      const dates = [...known, ...lent]
      const put = clausesOf(clauses, c.span.passage).some(k => k.from <= c.span.from && c.span.from < k.to && isAsked(k, clauses))
      const toCome =
        OF_HOLDERS.has(c.type) &&
        context.dated !== null &&
        dates.some(d => d.role === 'meeting' && compareDates(d.date, context.dated!) > 0)
      const conditions = [...new Set([...c.conditions, ...conditionsIn(own), ...(put || toCome ? ['shareholder-approval' as const] : [])])]
      const instruction =
        c.instruction ?? carried.map(o => o.instruction!).sort((a, b) => Number(a.heading === null) - Number(b.heading === null))[0] ?? null
      const passage = view.passages[c.span.passage]!
      const [from, to] = wholeWords(passage.text, c.span)
      // "X became the subadviser" … "the references to W are replaced with X": the order says whom it follows.
      const follows =
        carried.find(
          o =>
            o !== c &&
            o.type === c.type &&
            o.from !== null &&
            ((o.to !== null && o.to === c.to) ||
              (o.to === null && c.from === null && c.to !== null && c.type === 'service-provider-change')),
        )?.from ?? null
      // A row that goes and a row that comes are two orders and one change.
      const people = (side: 'from' | 'to') =>
        c.type === 'portfolio-manager-change' && (c.instruction || side === 'from') && c[side] === null
          ? (carried.find(o => o !== c && o.type === c.type && o[side] !== null)?.[side] ?? null)
          : c[side]
      // "no longer tracks an index. All references to the A Index are deleted": which one is said by the order.
      const gone =
        c.type === 'index-change' && c.from === null && c.to === null
          ? (carried.find(o => o !== c && o.type === c.type && o.from !== null && o.instruction?.oldWords)?.from ?? null)
          : null
      const trusts = [...new Set(context.portfolios.filter(p => portfolios.includes(p.name)).map(p => p.trust))]
      const fields: Omit<Change, 'summary'> = {
        id: c.type,
        type: c.type,
        trust: trusts.length === 1 && trusts[0] ? trusts[0] : context.trust,
        portfolios,
        from:
          people('from') ??
          follows ??
          gone ??
          ((c.type === 'portfolio-renamed' || (c.type === 'reorganization' && c.to !== null)) && portfolios.length === 1
            ? portfolios[0]!
            : null),
        to: people('to'),
        state: c.state ?? stateOf(own, dates, conditions, context.dated ?? context.filed),
        conditions,
        dates,
        amendment: instruction && {
          operation: instruction.operation,
          documents: instruction.documents,
          heading: instruction.heading,
          path: instruction.path,
          part: instruction.part,
          lines: linesOfSpans(instruction.payload.length ? instruction.payload : [instruction.span], context),
        },
        quote: printedWords(passage, from, to),
        lines: linesAt(passage.joined, from, to),
        doubt,
      }
      return { ...fields, summary: summarize(fields) }
    })
  changes.sort((a, b) => a.lines[0] - b.lines[0])
  return { changes, unread: AMENDING.has(context.kind) ? unreadIn(reading, changes) : [] }
}

/** The changes of all documents of a filing, in their order; one that a later document of it only carries out in further places stands once. */
export function joinDocuments(documents: readonly (readonly Change[])[]): Change[] {
  const told = new Map<string, Change[]>()
  return documents.flatMap(changes => {
    const kept = changes.filter(c => c.amendment === null || !told.get(c.type)?.some(t => carriesOut(c, t)))
    for (const [type, same] of Map.groupBy(changes, c => c.type)) told.set(type, [...(told.get(type) ?? []), ...same])
    return kept
  })
}

/** "all references to Julian Orr are deleted" in the second document, when the first says who replaces him and when. */
function carriesOut(later: Change, told: Change): boolean {
  const effective = (c: Change) => c.dates.find(d => d.role === 'effective')?.date ?? null
  const names = (value: string | null) => value?.split('; ') ?? []
  const goes = names(told.from),
    comes = names(told.to)
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

/** What shareholders decide on: a meeting still to come is a condition of it. */
const OF_HOLDERS = new Set<string>([
  'adviser-change',
  'subadviser-change',
  'objective-change',
  'policy-change',
  'management-fee-change',
  'distribution-fee-change',
  'reorganization',
])

/** Types that a heading or a name within an instruction must not be mistaken for: the instruction itself will be typed. */
const OF_TEXT = new Set<string>([
  'objective-change',
  'strategy-change',
  'policy-change',
  'risk-change',
  'fee-table-change',
  'disclosure-change',
  'trustee-change',
  'officer-change',
])

/** Whether a stated change rests on nothing but an instruction that puts new text in a place. */
function saysOnlyTheOrder(c: Candidate, { clauses }: Reading): boolean {
  const clause = clausesOf(clauses, c.span.passage).find(k => k.from <= c.span.from && c.span.from < k.to)
  // "… are amended to reflect that, as of April 28, Jane Roe was elected Chairman": what is to be reflected is news.
  if (clause && (c.from !== null || c.to !== null) && REFLECTS.test(clause.text)) return false
  return OF_TEXT.has(c.type) && clause?.instruction != null && clause.instruction.operation !== 'delete' && c.span.to <= clause.to
}

/** "Each of the following changes is discussed in more detail below: (I) …; (II) …", over "I. …": what the numbers below tell is not told twice. */
function previews({ span: { passage, from } }: Candidate, { context: { view } }: Reading): boolean {
  const before = view.passages[passage]!.text.slice(0, from + 8)
  const lead = /\b(?:discussed|described|explained|set forth) in (?:more|greater|further) detail below:\s*\(?([1IA])[.)]/.exec(before)
  return lead !== null && view.passages.some(p => p.index > passage && p.text.startsWith(`${lead[1]}.`))
}

/** "The Board approved changes to the name, objective and index.", each told further on: the decision lends its day and is no change beside it. */
function withoutAnnounced(groups: readonly Group[], dateOf: (g: Group) => string | null, words: (s: Span) => string): Group[] {
  const later = (g: Group) =>
    groups.find(
      h =>
        h !== g &&
        h.candidate.type === g.candidate.type &&
        (h.candidate.from ?? h.candidate.to) !== null &&
        h.candidate.span.passage > g.candidate.span.passage + 1 &&
        h.portfolios.every(p => g.portfolios.includes(p)) &&
        (dateOf(h) === null || dateOf(g) === null || dateOf(h) === dateOf(g)),
    )
  const bare = groups.filter(
    g =>
      ANNOUNCED.has(g.candidate.type) &&
      g.portfolios.length > 0 &&
      !g.candidate.from &&
      !g.candidate.to &&
      /\bapproved\b/.test(words(g.candidate.span)) &&
      later(g),
  )
  return groups.filter(g => !bare.includes(g))
}
const ANNOUNCED = new Set<Candidate['type']>(['objective-change', 'index-change', 'management-fee-change'])

/** A table's words cell by cell, parted so that names in neighbouring cells stay apart; null for other passages. */
function cellsOf({ node }: Passage): string | null {
  return node.type === 'table'
    ? node.children
        .flatMap(row => row.children.map(cell => textOf(cell.children)))
        .filter(Boolean)
        .join('; ')
    : null
}

/** The notes of a table, which are no part of its rows. */
function notesOf({ node }: Passage): string {
  return node.type === 'table' ? node.footnotes.map(note => textOf([note])).join(' ') : ''
}

/** Words as the source prints them: the cells of a table set with spaces run side by side over its lines. */
function printedWords({ node, text, joined }: Passage, from: number, to: number): string {
  if (node.type !== 'table' || node.source !== 'text') return text.slice(from, to)
  return joined.leaves
    .filter(l => l.from < to && from < l.to)
    .toSorted((a, b) => a.position.start.offset - b.position.start.offset)
    .map(l => text.slice(Math.max(from, l.from), Math.min(to, l.to)).trim())
    .filter(Boolean)
    .join(' ')
}

/** The span widened to whole words: renderings glue names together, and a quote must stand in the source as words. */
function wholeWords(text: string, { from, to }: Span): [number, number] {
  let a = from,
    b = to
  while (a > 0 && !/\s/.test(text[a - 1]!)) a--
  while (b < text.length && !/\s/.test(text[b]!)) b++
  return [a, b]
}

function linesOfSpans(spans: readonly Span[], { view }: Context): [number, number] {
  const all = spans.map(s => linesAt(view.passages[s.passage]!.joined, s.from, s.to))
  return [Math.min(...all.map(l => l[0])), Math.max(...all.map(l => l[1]))]
}
