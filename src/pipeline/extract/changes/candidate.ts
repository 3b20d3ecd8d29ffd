// What a finder of changes hands over: a change before its portfolios, effective date and state are settled.
// Finders read clauses; attribution.ts, effective.ts and state.ts complete what a clause leaves open; merge.ts joins what is said twice.
import type { ChangeDate, FilingTable } from '../../../model/filing.ts'
import type { ChangeState, ChangeType, Condition } from '../../../model/kinds.ts'
import type { Lines } from '../../../model/lines.ts'
import type { Context, KnownPortfolio } from '../context.ts'
import type { Passage } from '../view.ts'
import type { Instruction } from './instructions/instruction.ts'

/** Words in one passage: characters [from, to) of its text. */
export interface Span {
  passage: number
  from: number
  to: number
}

/** One sentence of running text that speaks of the filing's own day; the new text of an instruction is not among the clauses. */
export interface Clause extends Span {
  text: string
  lines: Lines
  /** The passage in which it stands; `passage.path` are the headings above. */
  in: Passage
  /** Its place in the list of clauses: the next sentence is `clauses[index + 1]`. */
  index: number
  /** It is an instruction that amends a document ("The first paragraph under … is replaced with the following:"). */
  instruction: Instruction | null
}

/** A document as the finders see it. */
export interface Reading {
  context: Context
  /** Tables of this document, read. */
  tables: readonly FilingTable[]
  /** All sentences but those of new text, in order; `index` is the place in this list. */
  clauses: Clause[]
  instructions: Instruction[]
}

export interface Candidate {
  type: ChangeType
  /** Words it was read from: one sentence, or several that follow each other in one passage. The quote and its lines are made from them. */
  span: Span
  /** Further places that belong to the same change; their dates and names count as its own. */
  also: Span[]
  /** The words of the one statement, where its sentence may make several. */
  own?: Span
  /** Canonical names of the portfolios that the words themselves name; null: attribution decides ("the Fund", a heading, the cover).
   *  A finder sets it only where the change is of that portfolio: for a rename the one that bears the old name. */
  portfolios: string[] | null
  from: string | null
  to: string | null
  /** Dates of a role of their own (record, meeting, mailing, limit-expiry, liquidation, last-purchase …), and an effective date where the
   *  finder knows better than the general rule. Effective dates of the same sentence need not be given: effective.ts links them. */
  dates: ChangeDate[]
  /** Where the words decide it ("proposes", "will not take place"); null: state.ts decides from the dates. */
  state: ChangeState | null
  /** Conditions beyond those that state.ts reads in the candidate's own sentences. */
  conditions: Condition[]
  instruction: Instruction | null
  /** A thing of its own beside another of its type and portfolios, though no name tells them apart. */
  apart?: boolean
  /** Its words give a time that is no day. */
  untold?: boolean
}

/** Finds the stated changes of one type; the order of its candidates is that of the text. */
export type Finder = (reading: Reading) => readonly Candidate[]

/** A candidate with everything left open, to be filled: `candidate('liquidation', clause, { … })`. */
export function candidate(type: ChangeType, { passage, from, to }: Span, known: Partial<Omit<Candidate, 'type' | 'span'>> = {}): Candidate {
  return {
    type,
    span: { passage, from, to },
    also: [],
    portfolios: null,
    from: null,
    to: null,
    dates: [],
    state: null,
    conditions: [],
    instruction: null,
    ...known,
  }
}

/** Whether two spans share words. */
export const meet = (a: Span, b: Span): boolean => a.passage === b.passage && a.from < b.to && b.from < a.to

/** Whether a candidate was read from words of a span. */
export const toldIn = ({ span, also }: Candidate, words: Span): boolean => [span, ...also].some(x => meet(x, words))

/** The words of a clause as a span. */
export const spanOfClause = ({ passage, from, to }: Span): Span => ({ passage, from, to })

/** The words of a span. */
export const wordsOf = ({ passage, from, to }: Span, { context: { view } }: Reading): string => view.passages[passage]!.text.slice(from, to)

/** The portfolios that a document is about. */
export const subjectsOf = ({ context }: Reading): KnownPortfolio[] => context.portfolios.filter(p => p.role === 'subject')
