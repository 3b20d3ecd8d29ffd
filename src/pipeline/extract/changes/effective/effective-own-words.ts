// In: a change and the sentences in which it is told. Out: the dates that they give; of a sentence that tells several changes those of its
// part.
//   "Effective June 30, X will no longer manage A, and, effective December 31, he will no longer manage B."
//       ^ of A                                              ^ of B
import type { ChangeDate } from '../../../../model/filing.ts'
import { wordsOf, type Clause } from '../candidate.ts'
import type { Asked } from './effective-asked.ts'
import { datesOfClause, datesOfSentence, dayOf, effectiveOf } from '../sentence-dates.ts'
import { partWith } from '../share-of-sentence.ts'

interface Part {
  from: number
  to: number
}

export function daysOfOwnWords({ change, whose, own, reading }: Asked): ChangeDate[] {
  if (own.length) return own.flatMap(clause => daysOfSentence(clause, change, whose, reading))
  // Words outside clauses have no sentence of their own; a table's row has its days from its cells.
  const passage = reading.context.view.passages[change.span.passage]!
  return passage.kind === 'table' ? [] : datesOfSentence(wordsOf(change.span, reading), passage.lines, reading)
}

/** The days of the part that tells the change, where it has one of its own; with the day on which the whole was approved. */
function daysOfSentence(clause: Clause, change: Asked['change'], whose: Asked['whose'], reading: Asked['reading']): readonly ChangeDate[] {
  const part = partOf(clause, change, whose, reading)
  if (!part) return datesOfClause(clause, reading)
  const within = daysOfPart(clause, part, reading)
  return [...(effectiveOf(within).length ? within : datesOfClause(clause, reading)), ...dayOf('board-approval', clause, reading)]
}

const daysOfPart = ({ text, lines }: Clause, { from, to }: Part, reading: Asked['reading']): ChangeDate[] =>
  datesOfSentence(text.slice(from, to), lines, reading)

/**
 * The part of a sentence that speaks of the change's portfolio and gives a day, else of its names, else the words from which it was read.
 */
function partOf(clause: Clause, { span, from, to }: Asked['change'], whose: Asked['whose'], reading: Asked['reading']): Part | null {
  const its = whose.length === 1 && reading.context.portfolios.length > 1 ? partWith(clause.text, whose) : null
  if (its && effectiveOf(daysOfPart(clause, its, reading)).length) return its
  const names = [from, to].flatMap(n => n?.split('; ') ?? [])
  return partWith(clause.text, names) ?? inside(clause, span)
}

/** The words of a change within a sentence that goes on before them. */
const inside = (clause: Clause, { passage, from, to }: Asked['change']['span']): Part | null =>
  passage === clause.passage && from > clause.from && to <= clause.to ? { from: from - clause.from, to: to - clause.from } : null
