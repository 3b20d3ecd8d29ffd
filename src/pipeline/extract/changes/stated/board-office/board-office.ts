// In: an office of a trust (trustee, officer). Out: candidates for who leaves it and who comes.
//   "At a meeting held on May 3, 2006, the Board elected Dawn M. Vroegop as a Trustee of the Trust."
//                                          ^ verb        ^ comes            ^ office
import type { ChangeType } from '../../../../../model/kinds.ts'
import type { Candidate, Reading } from '../../candidate.ts'
import { folded } from '../../folded.ts'
import { boardMove, isNotStanding, isOfOfficeNext, passesAway, takesOffice } from './board-office-move.ts'
import { boardSuccession } from './board-office-succession.ts'
import { absence } from '../service-days.ts'
import { changesOf, type Move } from '../moves/moves.ts'
import { happens, longAgo } from '../news.ts'
import { saidIn, type Said } from '../said.ts'

const FOR_A_TIME = /\b(?:interim|acting|temporar\w+|for the time being|leave of absence)\b/

export function officeChanges(type: ChangeType, office: RegExp, unlike: RegExp, reading: Reading): Candidate[] {
  const isNews = (s: Said) =>
    (happens(s) || isNotStanding(s)) && !s.relative && !longAgo(s, reading) && !s.clause.in.quoted && !unlike.test(s.low)
  const moves: Move[] = []
  for (const s of saidIn(reading)) {
    if (!isNews(s)) continue
    const move =
      (office.test(s.low) || goesOnOf(s, office, reading) ? boardMove(s, office, reading) : null) ??
      boardSuccession(s, moves.at(-1), reading)
    if (!move || !(move.leaves.length || move.comes.length)) continue
    moves.push(!move.dates && FOR_A_TIME.test(s.low) ? { ...move, dates: absence(s) } : move)
  }
  return changesOf(type, moves, reading)
}

/** "Shareholders elected seven Trustees. … The seventh, X, is new and took office on July 1. Y did not stand again.": of that office. */
function goesOnOf(s: Said, office: RegExp, { clauses }: Reading): boolean {
  if (passesAway(s)) return isOfOfficeNext(s, office, clauses)
  if (!isNotStanding(s) && !takesOffice(s)) return false
  return clauses.slice(Math.max(0, s.clause.index - 3), s.clause.index).some(k => k.in === s.clause.in && office.test(folded(k.text)))
}
