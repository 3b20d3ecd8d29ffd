// A change whose days are asked for, with what has been read of it and of the others; and the shape of a step that looks for its days.
import type { ChangeDate } from '../../../../model/filing.ts'
import type { ChangeType } from '../../../../model/kinds.ts'
import { toldIn, type Candidate, type Clause, type Reading } from '../candidate.ts'
import type { Rules } from '../day-rules.ts'

/** A change read so far. */
export interface Settled {
  candidate: Candidate
  portfolios: readonly string[]
  dates: readonly ChangeDate[]
}

export interface Asked {
  change: Candidate
  /** The portfolios that it concerns. */
  whose: readonly string[]
  reading: Reading
  rules: Rules
  /** The sentences in which it is told, in order. */
  own: readonly Clause[]
  /** The changes read so far, with their dates; and those among them that may concern its portfolios. */
  all: readonly Settled[]
  settled: readonly Settled[]
}

/** Looks for days in one place; `dates` are those known so far. */
export type DayStep = (asked: Asked, dates: readonly ChangeDate[]) => readonly ChangeDate[]

/** Changes from which others in the same document follow. */
export const LEADS: ReadonlySet<ChangeType> = new Set(['adviser-change', 'subadviser-change'])

/** The index of the sentence that tells it; of a table's row that of the last sentence before it; -1: there is none. */
export const placeOf = ({ change, own, reading: { clauses } }: Asked): number =>
  own[0]?.index ?? clauses.findLast(k => k.in.index <= change.span.passage)?.index ?? -1

/** Whether another change is told in a sentence. */
export const tellsAnother = (clause: Clause, { change, all }: Asked): boolean =>
  all.some(s => s.candidate !== change && toldIn(s.candidate, clause))
