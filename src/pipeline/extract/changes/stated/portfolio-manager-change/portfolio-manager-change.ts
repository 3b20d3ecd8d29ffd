// In: a reading. Out: who leaves and who joins the management of a portfolio.
//   "Effective July 2, 2007, Julian P. Orr will no longer serve as a portfolio manager of the Mid Cap Value Portfolio."
//                            ^ leaves
// "continues to serve" is none; neither is the bare "is managed by", unless the adviser itself changes or a date is given.
import { pattern } from '../../../../../model/pattern.ts'
import { candidate, spanOfClause, type Candidate, type Reading } from '../../candidate.ts'
import { folded } from '../../folded.ts'
import { findAdviserChanges } from '../adviser-change.ts'
import { absence, endsOtherwise, sinceListed } from '../service-days.ts'
import { changesOf, type Move } from '../moves/moves.ts'
import { listedMoves } from '../moves/moves-listed.ts'
import { peopleOf } from '../named.ts'
import { happens, longAgo } from '../news.ts'
import { answered } from './portfolio-manager-answered.ts'
import { leavesLater } from './portfolio-manager-ahead.ts'
import { moveOf } from './portfolio-manager-move.ts'
import { ROLE } from './portfolio-manager-words.ts'
import { saidIn, type Said } from '../said.ts'
import { findSubadviserChanges } from '../subadviser-change.ts'

const OFFICE = pattern()`
  \b(?:trustee|trustees|board of directors|director of the (?:trust|fund|company|corporation)
    |chief (?:compliance|financial|executive|operating) officer|president of the (?:trust|fund|company)
    |(?:president|principal (?:executive|financial) officer)\b[^.;]{0,60}\bof the (?:trust|funds?|company)
    |secretary|treasurer|audit committee)\b
`
/** "to succeed him" */
const IN_STEAD = /\b(?:in (?:his|her|their) (?:place|stead)|to succeed (?:him|her)|as (?:his|her) successor)\b/
const FOR_A_TIME = /\b(?:on leave|leave of absence|(?:parental|medical|family) leave|sabbatical|interim|temporar\w+)\b/
/** "the addition of X and Y to the team", "the retirement of X, a portfolio manager" */
const ADDITION = pattern('i')`
  \b(addition|appointment|removal|departure|retirement|resignation) of\s+(.{3,160}?)
    (?:\s(?:to|as|from)\s|,\s(?:an? |the |one of )?(?:[\w'’-]+ ){0,4}(?:co-)?(?:portfolio |fund )?managers?\b)
`
const SOLE = /^(?:the )?(?:fund's )?(?:sole|only) /
const COLUMN = /\b(?:portfolio|fund|co-?)\s?managers?\b/

export function findPortfolioManagers(reading: Reading): Candidate[] {
  const moves: Move[] = []
  const newFirm = findAdviserChanges(reading).length > 0 || findSubadviserChanges(reading).length > 0
  const said = saidIn(reading)
  for (const s of said) {
    if (!mayMove(s, reading)) continue
    const move =
      answered(s, moves.at(-1), reading) ??
      moveOf(s, said, reading, newFirm) ??
      addition(s, reading) ??
      (ROLE.test(s.low) ? sinceListed(s, reading) : null)
    const told = move && goesOnAlone(move, moves) ? onlyLeaving(move, moves) : move
    if (told && (told.leaves.length || told.comes.length)) moves.push(withAbsence(told))
  }
  const listed = listedMoves('portfolio-manager-change', COLUMN, cell => peopleOf(cell, reading), reading)
  return [...changesOf('portfolio-manager-change', moves, reading), ...leavingLater(moves, reading), ...listed]
}

/** "In anticipation of X's retirement on March 31, Y was named co-manager.": X leaves, too, on another day. */
function leavingLater(moves: readonly Move[], reading: Reading): Candidate[] {
  const told = new Set(moves.flatMap(m => m.leaves))
  return [...new Set(moves.filter(m => m.comes.length).map(m => m.s.clause))].flatMap(clause => {
    const later = leavesLater(clause, reading)
    return later?.dates.length && !told.has(later.who)
      ? [candidate('portfolio-manager-change', spanOfClause(clause), { from: later.who, dates: later.dates, apart: true })]
      : []
  })
}

/** "X has joined Y as co-manager, and will become sole manager upon Y's retirement": X is one already. */
const goesOnAlone = ({ s, comes }: Move, before: readonly Move[]): boolean =>
  s.verb === 'become' && SOLE.test(s.whatLow) && comes.every(n => before.some(m => m.comes.includes(n)))

const onlyLeaving = (move: Move, before: readonly Move[]): Move => ({
  ...move,
  leaves: move.leaves.filter(n => !before.some(m => m.leaves.includes(n))),
  comes: [],
})

/** It tells news, and not of an office of the trust. */
function mayMove(s: Said, reading: Reading): boolean {
  if (!happens(s) && !endsOtherwise(s)) return false
  if ((OFFICE.test(s.low) && !ROLE.test(s.low)) || succeedsInOffice(s, reading) || leftOffice(s, reading)) return false
  return !longAgo(s, reading)
}

/** "Mr. Orr resigned as President of the Trust. All references to Mr. Orr are deleted.": it follows from that office. */
function leftOffice(s: Said, reading: Reading): boolean {
  if (!s.passive || !/\breferences? to\b/.test(s.whoLow) || ROLE.test(s.low)) return false
  const earlier = reading.clauses[s.clause.index - 1]
  if (earlier?.in !== s.clause.in || !OFFICE.test(folded(earlier.text)) || ROLE.test(folded(earlier.text))) return false
  const told = peopleOf(earlier.text, reading)
  return peopleOf(s.who, reading).every(name => told.includes(name))
}

/** "X resigned as Treasurer. Y has been appointed in his stead.": an office of the trust. */
function succeedsInOffice(s: Said, reading: Reading): boolean {
  if (!IN_STEAD.test(s.low) || ROLE.test(s.low)) return false
  const earlier = reading.clauses[s.clause.index - 1]
  if (earlier?.in !== s.clause.in) return false
  const low = earlier.text.toLowerCase()
  return OFFICE.test(low) && !ROLE.test(low)
}

/** "… to reflect the addition of X and Y to the Fund's investment management team". */
function addition(s: Said, reading: Reading): Move | null {
  const m = ADDITION.exec(s.clause.text.slice(s.group.from))
  if (!m || !ROLE.test(s.low)) return null
  const people = peopleOf(m[2]!, reading)
  return /^a/i.test(m[1]!) ? { s, leaves: [], comes: people } : { s, leaves: people, comes: [] }
}

/** Who goes on leave, or stands in for one who does, does so between two days. */
const withAbsence = (move: Move): Move => (!move.dates && FOR_A_TIME.test(move.s.low) ? { ...move, dates: absence(move.s) } : move)
