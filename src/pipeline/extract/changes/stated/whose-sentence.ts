// In: a sentence. Out: the portfolios that it names, else those of the nearest heading over it.
//   "Larch Ohio Fund"  over  "The liquidation of the Fund has been put off …"
//    ^ its portfolio
import type { Clause, Reading, Span } from '../candidate.ts'
import { clausesOf } from '../by-passage.ts'
import { namingHeadings } from '../headings-above.ts'
import { portfoliosIn } from './names.ts'

const isSubject = (name: string, { context }: Reading): boolean => context.portfolios.some(p => p.name === name && p.role === 'subject')

export function portfoliosOfSentence(clause: Clause, reading: Reading): string[] {
  const named = portfoliosIn(clause.text, reading).filter(name => isSubject(name, reading))
  return named.length ? named : portfoliosOver(clause, reading)
}

/** Those of the nearest heading that names some. */
export const portfoliosOver = (clause: Pick<Clause, 'in' | 'from'>, reading: Reading): string[] =>
  namingHeadings(clause.in, clause.from, reading)[0]?.portfolios.map(p => p.name) ?? []

/** Those of the sentence at a place. */
export function portfoliosAt({ passage, from }: Span, reading: Reading): string[] {
  const clause = clausesOf(reading.clauses, passage).find(k => k.from <= from && from < k.to)
  return clause ? portfoliosOfSentence(clause, reading) : []
}
