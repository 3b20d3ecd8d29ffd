// In: a reading. Out: everything that its sentences say, statement by statement, with the words at hand for finders.
// Knows no type of change; what is news in a statement is news.ts, whom its words name is named.ts.
import { once } from '../../../../model/once.ts'
import type { ChangeType } from '../../../../model/kinds.ts'
import type { Context } from '../../context.ts'
import { candidate, type Candidate, type Clause, type Reading, type Span } from '../candidate.ts'
import { folded } from '../folded.ts'
import { isLettered } from '../people/people.ts'
import { isCalledOffNext, movedTo } from '../retold.ts'
import { changesLed, isAsked, ledItems } from './led-items.ts'
import { byLead } from './said-by/said-by-acts.ts'
import { saidBy } from './said-by/said-by.ts'
import type { Range, Statement } from './statement/statement.ts'

export interface Said extends Statement {
  clause: Clause
  /** The whole sentence, folded. */
  low: string
  /** Subject and complement as printed, and folded. */
  who: string
  what: string
  whoLow: string
  whatLow: string
  /** The words before the subject: "Effective May 1, 2006," */
  openerLow: string
  /** The item of a list of decisions that it is; other items are blank in its sentence. */
  item: Range | null
  /** It stands in an item under "The following changes are effective July 1:". */
  led?: boolean
}

/** "If approved by shareholders, the new agreement would lower the fee" */
const IF_APPROVED = /^(?:in addition, |also, |moreover, )?if (?:approved\b|(?:the )?(?:share|stock|unit)?holders\b[^,;]{0,60}\bapprov)/i
const BEARS_KIND = /\b(?:funds?|portfolios?|etfs?|series|trust|shares)$/i
const PRONOUN = /^(?:that )?(?:he|she|it|they|his|her|their)$/
const NO_DOER = /^(?:that )?(?:he|she|it|they|the (?:board|trustees)\b.*)?$/
/** The end of a cover that is glued before "Effective …". */
const GLUED = /[A-Za-z0-9)”"] (?=Effective (?!Date\b)(?:immediately|as|on|upon|after|at|[A-Z]))/g

const readOf = once((reading: Reading): { said: Said[]; byClause: ReadonlyMap<Clause, readonly Said[]> } => {
  const { context, clauses } = reading
  const names = context.portfolios.map(p => folded(p.name)).filter(isLong)
  const headless = headlessNames(context)
  const led = Map.groupBy(ledItems(clauses), l => l.clause)
  const changes = changesLed(reading)
  const said = clauses
    .flatMap(clause => [
      ...saidBy(clause, names, headless)
        .map(s => (changes.has(clause) ? { ...s, led: true } : s))
        .map(s => (s.modal === 'would' && isProposed(clause, reading) ? { ...s, modal: null, tense: 'future' as const } : s)),
      ...(led.get(clause) ?? []).flatMap(byLead),
    ])
    .map(s => withoutLetter(s, reading))
  return { said, byClause: Map.groupBy(said, s => s.clause) }
})

const isLong = (name: string): boolean => name.length > 5

/** Names of the document's own funds that bear no "Fund". */
const headlessNames = ({ portfolios }: Context): string[] =>
  portfolios
    .filter(p => p.role === 'subject')
    .flatMap(p => p.aliases.filter(a => !BEARS_KIND.test(a) && /^\p{Lu}/u.test(a)).map(folded))
    .filter(isLong)

/** What a proposal would do is what it will do. */
const isProposed = (clause: Clause, reading: Reading): boolean =>
  movedTo(clause, reading) !== null ||
  isCalledOffNext(clause, reading) ||
  goesOnIf(clause, reading) ||
  IF_APPROVED.test(clause.text) ||
  isOfContractAsked(clause, reading) ||
  isAsked(clause, reading.clauses)

/** "If shareholders approve it, X will become the adviser. It would take the place of Y.": goes on about what is proposed. */
function goesOnIf(clause: Clause, { clauses }: Reading): boolean {
  const before = clauses[clause.index - 1]
  return (
    before?.in === clause.in &&
    /^(?:it|they|he|she|that firm|the new \w+|the (?:(?:annual|management|advisory|total) )*fee)\b/i.test(clause.text) &&
    /^if (?:the )?(?:share|stock|unit)?holders\b[^,;]{0,60}\bapprov/i.test(before.text)
  )
}

/** "The new agreements will be submitted to shareholders. … Under the new agreement the fee would rise to 0.70%." */
const isOfContractAsked = (clause: Clause, { clauses }: Reading): boolean =>
  /^under the (?:new|proposed|regular|permanent) (?:[\w-]+ ){0,3}(?:agreement|contract)/i.test(clause.text) &&
  clauses.slice(Math.max(0, clause.index - 4), clause.index + 4).some(k => k !== clause && PUT_TO_HOLDERS.test(k.text))
const PUT_TO_HOLDERS = /\b(?:submitted to|approv(?:ed|al) (?:by|of)|asked to approve) (?:the )?(?:share|stock|unit)?holders\b/i

/** A letter that counts the paragraphs stands before the first name and is none of it. */
function withoutLetter(s: Said, { context: { view } }: Reading): Said {
  // "1.The Fund’s name will change": the number of an item, glued to its sentence.
  const number = /^\d{1,2}[.)](?=[A-Z])/.exec(s.who)?.[0].length ?? 0
  if (number)
    return { ...s, who: s.who.slice(number), whoLow: s.whoLow.slice(number), subject: { from: s.subject.from + number, to: s.subject.to } }
  const bearsLetter =
    s.clause.from === 0 && /^[A-H]\. /.test(s.who) && s.clause.text.startsWith(s.who.slice(0, 3)) && isLettered(s.clause.in, view.passages)
  return bearsLetter ? { ...s, who: s.who.slice(3), whoLow: s.whoLow.slice(3), subject: { from: s.subject.from + 3, to: s.subject.to } } : s
}

/** All statements of a document, in order. */
export function saidIn(reading: Reading): readonly Said[] {
  return readOf(reading).said
}

/** The statements of one sentence, in order. */
export function saidBeside(s: Said, reading: Reading): readonly Said[] {
  return readOf(reading).byClause.get(s.clause) ?? []
}

/** The words that name who does it: for "he", "it" those of whom its sentence, or the one before, speaks first. */
export function doerOf(s: Said, reading: Reading): string {
  if (!PRONOUN.test(s.whoLow)) return s.who
  const said = saidIn(reading)
  const at = said.indexOf(s)
  const own = said.slice(Math.max(0, at - 8), at).find(o => o.clause === s.clause && !NO_DOER.test(o.whoLow))
  if (own) return own.who
  const opensSentence = said[at - 1]?.clause !== s.clause
  const before = opensSentence ? said.find(o => o.clause.index === s.clause.index - 1 && o.clause.in === s.clause.in) : undefined
  return before?.who ?? s.clause.text.slice(0, s.subject.from)
}

/** The words of one statement's sentence; the end of a cover that is glued before it is left out. */
export function spanOf(s: Said): Span {
  const { passage, from, to, text } = s.clause
  if (s.item) return ownOf(s)
  const glued = [...text.slice(0, s.group.from).matchAll(GLUED)].at(-1)
  return { passage, from: from + (glued ? glued.index + 2 : 0), to }
}

export function found(type: ChangeType, s: Said, known: Partial<Omit<Candidate, 'type' | 'span'>> = {}): Candidate {
  return candidate(type, spanOf(s), { own: ownOf(s), ...known })
}

/** The words of the statement alone: its subject, its verb and what stands behind that. */
function ownOf({ clause: { passage, from }, subject, complement, group, item }: Said): Span {
  if (item) return { passage, from: from + item.from, to: from + item.to }
  return { passage, from: from + Math.min(subject.from, group.from), to: from + Math.max(complement.to, group.to) }
}
