// In: a stated change whose sentence pairs lists ("A and B will replace C … of the X Fund and the Y Fund, respectively"; "A for the X Fund
// and B for the Y Fund"). Out: one change for each pair. Lists of different lengths stay as they are.
import { datesIn } from '../dates/dates.ts'
import { portfoliosIn } from '../names.ts'
import { subjectsOf, meet, type Candidate, type Clause, type Reading } from './candidate.ts'

/** The changes that one candidate stands for. */
export function eachOf(c: Candidate, reading: Reading): Candidate[] {
  if (c.portfolios?.length === 1 || c.instruction) return [c]
  const clause = reading.clauses.find(k => meet(k, c.span))
  if (!clause) return [c]
  const places = portfoliosIn(clause.text, subjectsOf(reading))
  const names = [...new Set(places.map(p => p.portfolio.name))]
  const from = c.from?.split('; ') ?? []
  const to = c.to?.split('; ') ?? []
  if (!/\brespectively\b/i.test(clause.text))
    return inTurn(clause.text, places, from, to) ? to.map((name, i) => ({ ...c, portfolios: [places[i]!.portfolio.name], to: name })) : [c]
  const dated = eachOnItsDay(c, clause, reading)
  if (dated) return dated
  const fits = (list: readonly string[]) => list.length <= 1 || list.length === names.length
  if (names.length < 2 || !fits(from) || !fits(to) || (from.length < 2 && to.length < 2)) return [c]
  return names.map((name, i) => ({ ...c, portfolios: [name], from: from[i] ?? from[0] ?? null, to: to[i] ?? to[0] ?? null }))
}

/** "A and B will no longer serve … effective at the close of business on November 13, 2020 and December 31, 2020, respectively" */
function eachOnItsDay(c: Candidate, clause: Clause, { context }: Reading): Candidate[] | null {
  const side = c.from && !c.to ? 'from' : c.to && !c.from ? 'to' : null
  const who = side ? c[side]!.split('; ') : []
  const days = datesIn(clause.text, context.dated).filter(d => d.date)
  const last = days.at(-1)
  if (!side || who.length < 2 || days.length !== who.length || c.dates.length || !/^,? respectively\b/.test(clause.text.slice(last!.to)))
    return null
  const { qualifier } = days[0]!
  return who.map((name, i) => ({
    ...c,
    [side]: name,
    apart: true,
    dates: [{ role: 'effective' as const, date: days[i]!.date!, qualifier, lines: clause.lines }],
  }))
}

/** "A for the X Fund and B for the Y Fund": those who come and their portfolios by turns. */
function inTurn(text: string, places: ReturnType<typeof portfoliosIn>, from: readonly string[], to: readonly string[]): boolean {
  if (from.length || to.length < 2 || places.length !== to.length || new Set(places.map(p => p.portfolio.name)).size !== to.length)
    return false
  const at = to.map(name => text.indexOf(name))
  return at.every(
    (a, i) =>
      a >= 0 &&
      a < places[i]!.from &&
      (i === 0 || places[i - 1]!.to <= a) &&
      /^[^;:]{0,80}\b(?:for|of|to|as)\b/.test(text.slice(a + to[i]!.length, places[i]!.from)),
  )
}
