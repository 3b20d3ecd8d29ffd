// In: steps of one kind told sentence by sentence: someone leaves, someone comes. Out: candidates, one for the steps that belong together.
//   "X will no longer serve as portfolio manager. In addition, effective immediately, Y will begin serving …"
//    ^ leaves                                                                           ^ comes: one change, X -> Y
import { candidate, type Candidate, type Reading, type Span } from '../../candidate.ts'
import type { ChangeDate } from '../../../../../model/filing.ts'
import type { ChangeType } from '../../../../../model/kinds.ts'
import { datesIn } from '../../../dates/dates.ts'
import { roleInSentence } from '../../date-links/date-links.ts'
import { byScope, portfoliosNamed, type Scoped } from './move-scope.ts'
import { areAdjoining, hasOwnTime, joined, movesTogether } from './moves-together.ts'
import { spanOf, type Said } from '../said.ts'

export interface Move {
  s: Said
  leaves: string[]
  comes: string[]
  /** A whole team is named: "The Fund is managed by A." "It is co-managed by B." */
  team?: boolean
  /** Days that the words give in a way of their own: "will continue to manage it until September 30". */
  dates?: ChangeDate[]
  /** Only carries out what is said elsewhere, as "all references to X are deleted": counts where nothing else names X. */
  weak?: boolean
}

export function changesOf(type: ChangeType, moves: readonly Move[], reading: Reading, reach = 3): Candidate[] {
  const ofBoard = type === 'trustee-change' || type === 'officer-change'
  const ofFirms = type === 'service-provider-change' || /adviser-change$/.test(type)
  const groups = movesTogether(moves, { reading, reach, ofBoard, ofFirms })
  return byScope(groups, reading).map(({ group, scope }) => {
    const untold = group.every(m => hasOwnTime(m.s))
    const { first, also } = spansOf(group)
    const { leaves, comes } = whoMoves(type, group)
    const dates = [...group.flatMap(m => m.dates ?? []), ...ownDay(group, groups)]
    return candidate(type, first, {
      // A board is the trust's, whichever funds it is said to be of.
      portfolios: ofBoard ? null : (portfoliosOf({ group, scope }, reading) ?? ofHeir(group, groups, reading)),
      also,
      dates: dates.filter((d, i, all) => all.findIndex(o => o.role === d.role) === i),
      from: leaves.join('; ') || null,
      to: comes.join('; ') || null,
      ...(untold ? { apart: true, untold } : {}),
    })
  })
}

/** The words that tell it first, sentence after sentence, and those that stand elsewhere. */
function spansOf(group: readonly Move[]): { first: Span; also: Span[] } {
  const spans = group.map(m => spanOf(m.s))
  const { passage } = spans[0]!
  const near = spans
    .filter(x => x.passage === passage)
    .filter((_, i) => i === 0 || group[i]!.s.clause.index - group[i - 1]!.s.clause.index <= 1)
  const first = { passage, from: Math.min(...near.map(x => x.from)), to: Math.max(...near.map(x => x.to)) }
  return { first, also: spans.filter(x => x.passage !== passage || x.from < first.from || x.to > first.to) }
}

/** A firm whose contract ends and that gets a new one, as when it is sold: the new contract is what changes. */
function whoMoves(type: ChangeType, group: readonly Move[]): Pick<Move, 'leaves' | 'comes'> {
  const all = joined(group)
  const again =
    type === 'adviser-change' || type === 'subadviser-change' ? group.flatMap(m => m.comes).filter(n => all.leaves.includes(n)) : []
  return { leaves: all.leaves.filter(n => !again.includes(n)), comes: [...new Set([...all.comes, ...again])] }
}

/** Whose it is stands in the first sentence; a further one may name other portfolios by the way. */
function portfoliosOf({ group, scope }: Scoped, reading: Reading): string[] | null {
  if (scope?.length) return scope
  const whose = group.length > 1 ? portfoliosNamed(group[0]!.s, reading) : []
  return whose.length ? whose : null
}

/** "X will retire on August 31. Beginning September 1, Y will manage the Larch Fund.": whose X was, the sentence on the heir says. */
function ofHeir(group: readonly Move[], groups: readonly (readonly Move[])[], reading: Reading): string[] | null {
  const { s } = group.at(-1)!
  if (joined(group).comes.length || portfoliosNamed(s, reading).length) return null
  const heir = groups.find(([first]) => first!.s.clause.index - s.clause.index === 1 && first!.s.clause.in === s.clause.in)?.[0]
  if (!heir?.comes.length || heir.leaves.length || !areAdjoining(s, heir.s)) return null
  const whose = portfoliosNamed(heir.s, reading)
  return whose.length ? whose : null
}

/**
 * "Effective July 1, X will become a manager, and Y plans to retire on December 31":
 * the day that stands with a step, where its sentence tells another one.
 */
function ownDay(group: readonly Move[], groups: readonly (readonly Move[])[]): ChangeDate[] {
  if (group.some(m => m.dates) || !groups.some(g => g !== group && g.some(m => m.s.clause === group[0]!.s.clause))) return []
  return group
    .flatMap(({ s }) =>
      datesIn(s.what).flatMap((d): ChangeDate[] =>
        d.date && roleInSentence(s.what, d) === 'effective'
          ? [{ role: 'effective', date: d.date, qualifier: d.qualifier, lines: s.clause.lines }]
          : [],
      ),
    )
    .slice(0, 1)
}
