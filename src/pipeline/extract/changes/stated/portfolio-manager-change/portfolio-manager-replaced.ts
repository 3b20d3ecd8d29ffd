// In: a statement. Out: who takes over the management of a portfolio from whom, where it says both, or tells of them by the way.
//   "Ann Poe will replace Julian Orr"    "to Ann Poe, who relinquishes her role as portfolio manager of the Bond Fund"
//    ^ comes              ^ leaves           ^ leaves
import { handover } from '../handovers.ts'
import { aboutText, announces } from '../news.ts'
import { joins, move, ofManagers, people, type Outcome, type Telling } from './portfolio-manager-telling.ts'
import { givesDay, LEAVING, ROLE, SUCCEEDING } from './portfolio-manager-words.ts'
import { responsibilities } from '../responsibilities.ts'
import { doerOf } from '../said.ts'

/** In this order: what is told by the way ends with the last. */
export const HANDOVERS: readonly ((telling: Telling) => Outcome)[] = [replaces, changesTitle, handsOver, tellsByTheWay]

/** "Ann Poe will replace Julian Orr", "Julian Orr has been succeeded by Ann Poe" */
function replaces(telling: Telling): Outcome {
  const { s, reading } = telling
  if (!SUCCEEDING.has(s.verb) || !(announces(s) || !s.passive) || !ofManagers(telling)) return undefined
  // A heading in quotes is replaced, but one "of Larch Capital, LLC (“Larch”)" may replace another.
  if (aboutText(s.whoLow) || /["“\u0093]/.test(s.who.replace(/\([^()]*\)/g, ''))) return undefined
  if (!s.passive) {
    const object = s.what.split(/ (?:as|effective)\b/i)[0]!
    return move(telling, { comes: people(telling, doerOf(s, reading)), leaves: people(telling, object) })
  }
  const by = /\b(?:by|with)\s+(.+)/is.exec(s.what)?.[1]
  return move(telling, { leaves: people(telling, s.who), comes: people(telling, by) })
}

/** "Jane Roe's title changes from associate portfolio manager to portfolio manager" */
function changesTitle(telling: Telling): Outcome {
  const { s } = telling
  return ['change', 'move', 'advance'].includes(s.verb) &&
    /\b(?:title|role|position|designation)\b/.test(s.whoLow) &&
    /\bto (?:co-|lead |senior )?portfolio manager\b/.test(s.whatLow)
    ? joins(telling, people(telling, s.who))
    : undefined
}

function handsOver(telling: Telling): Outcome {
  const { s, reading } = telling
  const managers = () => ofManagers(telling)
  return handover(s, reading, managers) ?? responsibilities(s, reading, managers) ?? undefined
}

/** "X, who has managed the Fund until now, …" */
function tellsByTheWay(telling: Telling): Outcome {
  const { s } = telling
  if (!s.relative) return undefined
  if (relinquishes(telling)) return move(telling, { leaves: people(telling, s.clause.text.slice(0, s.group.from)).slice(-1) })
  return s.verb === 'manage' &&
    !s.passive &&
    s.tense === 'perfect' &&
    /\b(?:until now|until then|to date|up to now|until (?:that|such) (?:date|time))\b/.test(s.whatLow)
    ? move(telling, { leaves: people(telling, s.who).slice(-1) })
    : null
}

/** "… to X, who relinquishes his role as portfolio manager effective June 30" */
function relinquishes({ s }: Telling): boolean {
  return !s.passive && LEAVING.has(s.verb) && givesDay(s) && /\bwho$/.test(s.low.slice(0, s.group.from).trimEnd()) && ROLE.test(s.whatLow)
}
