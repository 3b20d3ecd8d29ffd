// In: stated changes and instructions. Out: one candidate per thing that becomes different; an instruction that carries out a stated change
// is attached to it, one that alters something else stands alone.
import { pattern } from '../../../model/pattern.ts'
import { wordsOf, type Reading } from './candidate.ts'
import { isNameless, sameDay, sameSet, type DateOf, type Group } from './group.ts'
import { homeOf } from './home-of-order.ts'

/** Several kinds of changes that a board approved, named in one breath. */
const KINDS = pattern('i')`
  \b(?:approved|authorized) (?:certain |the following |several |a number of )?changes? (?:to|in) (?:
    [^.;:]*?\b(?:names?|objectives?|strateg(?:y|ies)|polic(?:y|ies)|benchmarks?|index|risks|fees?)\b
  ){2}
`
const RATE = /^\d*\.\d+%$/

/** Joins instructions with the stated changes that they carry out. */
export function merge(stated: readonly Group[], ordered: readonly Group[], reading: Reading, dateOf: DateOf): Group[] {
  const groups: Group[] = stated.map(g => ({ ...g, instructions: [...g.instructions] }))
  const retold: Group[] = []
  for (const order of ordered) {
    const home = homeOf(order, groups, reading, dateOf)
    const general = announcedInGeneral(order, home ? [home, ...retold] : retold, dateOf)
    if (general) {
      const at = groups.indexOf(general)
      if (at >= 0) retold.push(...groups.splice(at, 1))
      groups.push({ ...order, instructions: [order.candidate, general.candidate] })
    } else if (home && onlyAnnounces(home, order, reading))
      groups[groups.indexOf(home)] = { ...order, instructions: [order.candidate, home.candidate] }
    else if (home) home.instructions.push(order.candidate)
    else groups.push({ ...order, instructions: [order.candidate] })
  }
  return groups
}

/** "the sales charge will decrease" only announces what each order says of portfolios of its own, with their rates. */
function announcedInGeneral(order: Group, announced: readonly Group[], dateOf: DateOf): Group | undefined {
  const { type, from, to } = order.candidate
  if (!RATE.test(from ?? '') || !RATE.test(to ?? '') || !order.portfolios.length) return undefined
  const date = dateOf(order)
  return announced.find(
    g =>
      g.instructions.every(i => i.type !== type) &&
      g.candidate.type === type &&
      isNameless(g.candidate) &&
      order.portfolios.every(p => g.portfolios.includes(p)) &&
      sameDay(date, dateOf(g)),
  )
}

/** "approved changes to the name, objective and strategies" only announces what the instructions say. */
const onlyAnnounces = (home: Group, order: Group, reading: Reading): boolean =>
  home.candidate.type === order.candidate.type &&
  !home.instructions.length &&
  isNameless(home.candidate) &&
  KINDS.test(wordsOf(home.candidate.span, reading)) &&
  sameSet(home.portfolios, order.portfolios)
