// In: a stated change whose sentence pairs lists ("A and B will replace C … of the X Fund and the Y Fund, respectively"). Out: one change for each pair.
// Lists of different lengths stay as they are.
import { portfoliosIn } from '../names.ts'
import type { Candidate, Reading } from './candidate.ts'

/** The changes that one candidate stands for. */
export function eachOf(c: Candidate, reading: Reading): Candidate[] {
  if (c.portfolios?.length === 1 || c.instruction) return [c]
  const clause = reading.clauses.find(k => k.passage === c.span.passage && k.from < c.span.to && c.span.from < k.to)
  if (!clause || !/\brespectively\b/i.test(clause.text)) return [c]
  const subjects = reading.context.portfolios.filter(p => p.role === 'subject')
  const names = [...new Set(portfoliosIn(clause.text, subjects).map(p => p.portfolio.name))]
  const from = c.from?.split('; ') ?? [], to = c.to?.split('; ') ?? []
  const fits = (list: readonly string[]) => list.length <= 1 || list.length === names.length
  if (names.length < 2 || !fits(from) || !fits(to) || (from.length < 2 && to.length < 2)) return [c]
  return names.map((name, i) => ({ ...c, portfolios: [name], from: from[i] ?? from[0] ?? null, to: to[i] ?? to[0] ?? null }))
}
