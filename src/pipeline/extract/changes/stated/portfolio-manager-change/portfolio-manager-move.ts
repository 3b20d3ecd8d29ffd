// In: one statement. Out: who leaves and who joins the management of a portfolio by it, null for nobody.
//   "Ann Poe will succeed Julian Orr as portfolio manager."
//    ^ comes              ^ leaves
import type { Reading } from '../../candidate.ts'
import type { Move } from '../moves/moves.ts'
import { COMINGS, appointed } from './portfolio-manager-comes.ts'
import { LEAVINGS } from './portfolio-manager-leaves.ts'
import { HANDOVERS } from './portfolio-manager-replaced.ts'
import { TEAMS } from './portfolio-manager-team.ts'
import { goneBefore, people, type Outcome, type Telling, type Told } from './portfolio-manager-telling.ts'
import { doerOf, type Said } from '../said.ts'

/** Who hands it over, or is named as the team, stands in places of its own; where none is, the subject leaves or comes. */
const APART = [...HANDOVERS, ...TEAMS]
const OF_SUBJECT = [...LEAVINGS, appointed]

export function moveOf(s: Said, said: readonly Said[], reading: Reading, newFirm: boolean): Move | null {
  const telling: Telling = { s, said, reading, newFirm, before: goneBefore(s, reading) }
  const apart = firstOf(APART, telling)
  if (apart !== undefined) return apart && withGone(apart, telling)
  const told: Told = { ...telling, subject: subjectOf(telling) }
  const moved = firstOf(OF_SUBJECT, told)
  if (moved !== undefined) return moved
  return !told.subject.length || s.passive ? null : (firstOf(COMINGS, told) ?? null)
}

/** "Responsibility falls to Y, owing to the departure of X" */
const withGone = (move: Move, { before }: Telling): Move =>
  move.comes.length && !move.leaves.length && !move.team ? { ...move, leaves: before.filter(n => !move.comes.includes(n)) } : move

/** The first way to read a statement that knows it. */
function firstOf<T extends Telling>(ways: readonly ((telling: T) => Outcome)[], telling: T): Outcome {
  for (const way of ways) {
    const move = way(telling)
    if (move !== undefined) return move
  }
  return undefined
}

/** "Jane Roe has informed the Adviser that she intends to retire." */
function subjectOf(telling: Telling): string[] {
  const { s, reading } = telling
  return /^(?:that )?(?:he|she|his|her)$/.test(s.whoLow) ? people(telling, doerOf(s, reading)).slice(0, 1) : people(telling, s.who)
}
