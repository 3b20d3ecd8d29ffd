// In: a reading. Out: everything that its sentences say, statement by statement, with the words at hand for finders.
// Knows no type of change; what is news in a statement is news.ts, whom its words name is named.ts.
import { once } from '../../../../model/once.ts'
import { candidate, type Candidate, type Clause, type Reading, type Span } from '../candidate.ts'
import type { ChangeType } from '../../../../model/kinds.ts'
import { movedTo } from '../retold.ts'
import { folded } from '../folded.ts'
import { isLettered } from '../people.ts'
import { changesLed, isAsked, ledItems } from './led-items.ts'
import { byLead, saidBy } from './said-by.ts'
import type { Range, Statement } from './statement.ts'

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

const readOf = once((reading: Reading): { said: Said[]; byClause: ReadonlyMap<Clause, readonly Said[]> } => {
  const names = reading.context.portfolios.map(p => folded(p.name)).filter(name => name.length > 5)
  const headless = reading.context.portfolios
    .filter(p => p.role === 'subject')
    .flatMap(p => p.aliases.filter(a => !/\b(?:funds?|portfolios?|etfs?|series|trust|shares)$/i.test(a) && /^\p{Lu}/u.test(a)).map(folded))
    .filter(name => name.length > 5)
  const led = Map.groupBy(ledItems(reading.clauses), l => l.clause)
  const changes = changesLed(reading.clauses)
  const said = reading.clauses.flatMap(clause => [
    ...saidBy(clause, names, headless)
      .map(s => (changes.has(clause) ? { ...s, led: true } : s))
      .map(s =>
        s.modal === 'would' &&
        (movedTo(clause, reading) || goesOnIf(clause, reading) || IF_APPROVED.test(clause.text) || isAsked(clause, reading.clauses))
          ? { ...s, modal: null, tense: 'future' as const }
          : s,
      ),
    ...(led.get(clause) ?? []).flatMap(byLead),
  ])
  const plain = said.map(s => withoutLetter(s, reading))
  return { said: plain, byClause: Map.groupBy(plain, s => s.clause) }
})

/** "If shareholders approve it, X will become the adviser. It would take the place of Y.": goes on about what is proposed. */
function goesOnIf(clause: Clause, { clauses }: Reading): boolean {
  const before = clauses[clause.index - 1]
  return (
    before?.in === clause.in &&
    /^(?:it|they|he|she|that firm|the new \w+)\b/i.test(clause.text) &&
    /^if (?:the )?(?:share|stock|unit)?holders\b[^,;]{0,60}\bapprov/i.test(before.text)
  )
}

/** A letter that counts the paragraphs stands before the first name and is none of it. */
function withoutLetter(s: Said, { context: { view } }: Reading): Said {
  return s.clause.from === 0 &&
    /^[B-H]\. /.test(s.who) &&
    s.clause.text.startsWith(s.who.slice(0, 3)) &&
    isLettered(s.clause.in, view.passages)
    ? { ...s, who: s.who.slice(3), whoLow: s.whoLow.slice(3), subject: { from: s.subject.from + 3, to: s.subject.to } }
    : s
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
  if (!/^(?:that )?(?:he|she|it|they)$/.test(s.whoLow)) return s.who
  const earlier = s.clause.text.slice(0, s.subject.from)
  const said = saidIn(reading)
  const at = said.indexOf(s)
  const own = said
    .slice(Math.max(0, at - 8), at)
    .find(o => o.clause === s.clause && !/^(?:that )?(?:he|she|it|they|the (?:board|trustees)\b.*)?$/.test(o.whoLow))
  if (own) return own.who
  if (said[at - 1]?.clause !== s.clause) {
    const before = said.find(o => o.clause.index === s.clause.index - 1 && o.clause.in === s.clause.in)
    if (before) return before.who
  }
  return earlier
}

/** The words of one statement's sentence; the end of a cover that is glued before "Effective …" is left out. */
export function spanOf(s: Said): Span {
  const { passage, from, to, text } = s.clause
  if (s.item) return { passage, from: from + s.item.from, to: from + s.item.to }
  const glued = [
    ...text.slice(0, s.group.from).matchAll(/[A-Za-z0-9)”"] (?=Effective (?!Date\b)(?:immediately|as|on|upon|after|at|[A-Z]))/g),
  ].at(-1)
  const start = glued ? glued.index + 2 : 0
  return { passage, from: from + start, to }
}

export function found(type: ChangeType, s: Said, known: Partial<Omit<Candidate, 'type' | 'span'>> = {}): Candidate {
  return candidate(type, spanOf(s), known)
}
