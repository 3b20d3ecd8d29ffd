// What is at hand where one statement may move a portfolio manager, and the moves that it may tell.
import { pattern } from '../../../../../model/pattern.ts'
import type { Reading } from '../../candidate.ts'
import type { Move } from '../moves/moves.ts'
import { peopleOf } from '../named.ts'
import { leavesLater } from './portfolio-manager-ahead.ts'
import { aboutManagers } from './portfolio-manager-words.ts'
import type { Said } from '../said.ts'

export interface Telling {
  s: Said
  /** All statements of the document. */
  said: readonly Said[]
  reading: Reading
  /** The adviser or a subadviser changes as well. */
  newFirm: boolean
  /** Whom the sentence names as gone before: "in place of X". */
  before: readonly string[]
}
export interface Told extends Telling {
  /** The people of whom it is told. */
  subject: string[]
}
/** undefined: not such a sentence, the next way to read it comes; null: such a sentence, and it moves nobody. */
export type Outcome = Move | null | undefined

export const people = ({ reading }: Telling, words = ''): string[] => peopleOf(words, reading)
export const ofManagers = ({ s, said }: Telling): boolean => aboutManagers(s, said)

export const move = ({ s }: Telling, known: Partial<Omit<Move, 's'>>): Move => ({ s, leaves: [], comes: [], ...known })
export const joins = (telling: Telling, names: string[]): Move => {
  // "Ahead of X's retirement in March, Y has been added"
  const later = leavesLater(telling.s.clause, telling.reading)?.who
  return move(telling, { comes: names.filter(n => n !== later), leaves: telling.before.filter(n => !names.includes(n)) })
}

/** "in place of X", "replacing X", "following the retirement of X" */
const IN_PLACE_OF = pattern('iu')`
  \b(?:in place of|instead of|in lieu of|replacing|succeeding|replacement for|successor to
    |(?:the )?(?:departure|retirement|resignation|removal|death|passing) of
    |(?:takes?|took|taking|taken) over (?:for|from)
    |(?:taking|takes?|took|taken|assum\w+)\b[^.;]{0,150}? from
  )\s+(.{3,120}(?!\p{L}))
`
/** "In anticipation of X's retirement", "due to X's departure" */
const OWN_LEAVING = pattern()`
  \b(?:of|to|[Ww]ith|[Uu]pon|[Ff]ollowing|[Aa]fter|[Gg]iven|[Ss]ince|[Ww]hen)\s+(?:the )?
  ((?:[A-Z][\w.'’-]+ ){1,4}?[A-Z][\w-]+)['’]s? (?:[a-z]+ ){0,2}
  (?:retirement|departure|resignation|death|passing|removal
    |(?:assignment|service|tenure|employment|term) (?:ended|ceased|came to an end))\b
`
/** "was added as co-manager on August 17, when Fred Dorsey moved to another group" */
const WHEN_LEFT = pattern()`
  \b(?:when|after|as)\s+((?:[A-Z][\w.'’-]+ ){1,3}[A-Z][\w'’-]+)
  [ ](?:left|leaves|moved|resign(?:ed|s)|retire[ds]|depart(?:ed|s)|step(?:ped|s) down
    |was (?:promoted|named|transferred))\b
`

/** Whom a sentence names as gone before the one of whom it tells. */
export function goneBefore({ clause }: Said, reading: Reading): string[] {
  const later = leavesLater(clause, reading)?.who
  return namedAsGone(clause.text, reading).filter(n => n !== later)
}

function namedAsGone(text: string, reading: Reading): string[] {
  const named = IN_PLACE_OF.exec(text)?.[1]?.split(/,? (?:as|who|effective|from|on|at|in)\b|, the /)[0]
  const replaced = named ? peopleOf(named, reading).slice(0, 3) : []
  if (replaced.length) return replaced
  for (const leaving of [OWN_LEAVING, WHEN_LEFT]) {
    const name = leaving.exec(text)?.[1]
    const left = name ? peopleOf(name, reading) : []
    if (left.length) return left
  }
  return []
}
