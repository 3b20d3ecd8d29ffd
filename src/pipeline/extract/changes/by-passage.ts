// In: the clauses of a document. Out: those of one passage, in order, without looking through all of them each time.
import type { Clause } from './candidate.ts'

const known = new WeakMap<readonly Clause[], Map<number, Clause[]>>()

export function clausesOf(clauses: readonly Clause[], passage: number): readonly Clause[] {
  let grouped = known.get(clauses)
  if (!grouped) {
    grouped = Map.groupBy(clauses, k => k.passage)
    known.set(clauses, grouped)
  }
  return grouped.get(passage) ?? []
}
