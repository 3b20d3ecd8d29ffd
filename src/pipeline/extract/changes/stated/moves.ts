// In: steps of one kind told sentence by sentence: someone leaves, someone comes. Out: candidates, a leaving and the coming that answers it as one.
//   "X will no longer serve as portfolio manager. In addition, effective immediately, Y will begin serving …"
//    ^ leaves                                                                           ^ comes: one change, X -> Y
import { candidate, type Candidate, type Reading, type Span } from '../candidate.ts'
import type { ChangeDate } from '../../../../model/filing.ts'
import type { ChangeType } from '../../../../model/kinds.ts'
import { datesIn } from '../../dates/dates.ts'
import { roleInSentence } from '../date-links.ts'
import { portfoliosIn } from './names.ts'
import { spanOf, type Said } from './said.ts'

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

const DAY = /\b(?:january|february|march|april|may|june|july|august|september|october|november|december) (?:\d{1,2}, )?\d{4}\b/g

/** The dates from which a sentence speaks: [] where it names none or points to another sentence's. */
function days(s: Said, ofBoard: boolean): string[] {
  // The day of a decision is not the day from which it holds, but for an office of the trust.
  if (
    !ofBoard &&
    /\b(?:approved|voted|meeting|determined|decided)\b|\b(?:board|trustees|directors|committee)\b[^.;]{0,40}\b(?:selected|appointed|elected|engaged|retained)\b/.test(
      s.low,
    ) &&
    !/\beffective\b/.test(s.low)
  )
    return []
  if (/\b(?:effective immediately|immediately)\b/.test(s.low)) return ['immediately']
  if (/\b(?:same|that|such) (?:date|time)\b|\beffective date\b/.test(s.low)) return s.low.match(DAY) ?? []
  return s.low.match(DAY) ?? []
}

/** Portfolios that a sentence names by a name of their own. */
function named(s: Said, reading: Reading): string[] {
  // What is told by the way ("who has managed the Fund") stands apart from the rest of its sentence.
  return portfoliosIn(s.item ? s.clause.text.slice(s.item.from, s.item.to) : s.relative ? s.what : s.clause.text, reading)
}

const EVERY =
  /\b(?:each|all|every|both)(?: of)?(?: the)? (?:funds?|portfolios?|etfs?)\b|\b(?:of|for) the (?:funds|portfolios|etfs),? (?:and|while|but)\b/

/** Portfolios of one statement, where its own words say another scope than its sentence: "X will join … of each Fund, and Y will no longer serve … of the Bond Fund". */
function scopeOf(s: Said, reading: Reading): string[] | null {
  // "for the Funds, and B will serve for the Bond Fund": the conjunction belongs to the sentence.
  const own = `${s.whoLow} ${s.whatLow} and`
  const subjects = reading.context.portfolios.filter(p => p.role === 'subject').map(p => p.name)
  const inSentence = named(s, reading)
  if (s.relative || !inSentence.length) return null
  if (s.item) return inSentence.filter(p => subjects.includes(p))
  const here = portfoliosIn(`${s.who} ${s.what}`, reading).filter(p => subjects.includes(p))
  if (here.length) return here.length < inSentence.length || EVERY.test(s.low) ? here : null
  return EVERY.test(own) ? subjects : null
}

/** Portfolios for which a term of several stands in a sentence that names none: "the Bond Funds", which are some of "the Funds". */
function termed(s: Said, reading: Reading): readonly string[] {
  if (named(s, reading).length) return []
  const terms = reading.context.definitions
    .filter(d => d.portfolios.length > 1 && / (?:funds|portfolios|etfs)$|^(?:funds|portfolios|etfs)$/i.test(d.term))
    .sort((a, b) => b.term.length - a.term.length)
  return (
    terms.find(d => new RegExp(`\\b${d.term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}])`, 'u').test(s.clause.text))?.portfolios ??
    []
  )
}

/** Where one step is of some portfolios and another of more: the steps of the some are told together, the rest apart. */
function byScope(groups: readonly Move[][], reading: Reading): { group: Move[]; scope: string[] | null }[] {
  const scoped = groups.map(group => ({
    group,
    scope: group.every(m => m.s.clause === group[0]!.s.clause) ? scopeOf(group[0]!.s, reading) : null,
  }))
  for (const wide of scoped)
    for (const narrow of scoped) {
      if (!wide.scope || !narrow.scope || wide === narrow || wide.group[0]!.s.clause !== narrow.group[0]!.s.clause) continue
      if (narrow.scope.length >= wide.scope.length || !narrow.scope.every(p => wide.scope!.includes(p))) continue
      narrow.group = [...wide.group, ...narrow.group]
      wide.scope = wide.scope.filter(p => !narrow.scope!.includes(p))
    }
  return scoped
}

/** "will end at the close of business on July 31", "will begin on August 1": one day's end is the next one's beginning. */
const adjoin = (a: string, b: string) => a === b || Math.abs(Date.parse(a) - Date.parse(b)) <= 86_400_000
const agree = (a: readonly string[], b: readonly string[]) => !a.length || !b.length || a.some(x => b.some(y => adjoin(x, y)))
const equal = (a: readonly string[], b: readonly string[]) =>
  !a.length || !b.length || (a.length === b.length && a.every(x => b.includes(x)))

/** The day with which a statement opens, unless it is that of the meeting at which it was decided. */
function openerDay({ low, openerLow }: Said): string | undefined {
  const day = openerLow.match(DAY)?.[0]
  return day && /\bmeeting\b[^.;]{0,60}$/.test(low.slice(0, low.indexOf(day))) ? undefined : day
}

/** Whether the second step answers or completes the first. */
function together(a: Move, b: Move, reading: Reading, reach: number, ofBoard: boolean): boolean {
  const apart = b.s.clause.index - a.s.clause.index
  // Items of a list of decisions stand for themselves; those of one portfolio are joined later.
  if (apart === 0 && a.s.item?.from !== b.s.item?.from) return false
  if (apart > reach || a.s.clause.in.path.join('>') !== b.s.clause.in.path.join('>')) return false
  if (
    !equal(scopeOf(a.s, reading) ?? named(a.s, reading), scopeOf(b.s, reading) ?? named(b.s, reading)) ||
    !equal(termed(a.s, reading), termed(b.s, reading)) ||
    !agree(days(a.s, ofBoard), days(b.s, ofBoard))
  )
    return false
  if (apart === 0) {
    const [x, y] = [a, b].map(m => m.s.whatLow.match(DAY)?.[0] ?? openerDay(m.s))
    return !x || !y || x === y || agree([x], [y])
  }
  const more = (x: readonly string[], y: readonly string[]) => y.length > 0 && x.length > 0 && !y.some(n => x.includes(n))
  if (a.team && b.team) return true
  // Two that leave, or two that come, in sentences of their own are two changes, unless one sentence repeats the other's names.
  return !more(a.leaves, b.leaves) && !more(a.comes, b.comes)
}

export function changesOf(type: ChangeType, moves: readonly Move[], reading: Reading, reach = 3): Candidate[] {
  const groups: Move[][] = []
  const ofBoard = type === 'trustee-change' || type === 'officer-change'
  const strong = moves.filter(m => !m.weak)
  for (const move of strong) {
    // A step of another day than one of the group's is a change of its own, though a sentence without a day stands between.
    // "X gave up her seat on May 29. To fill it, the Trustees chose Y on June 9.": whose place it is, is told again.
    const answered = groups.findLast(
      g =>
        move.leaves.length > 0 &&
        move.comes.length > 0 &&
        joined(g).comes.length === 0 &&
        move.leaves.every(n => joined(g).leaves.includes(n)) &&
        move.s.clause.index - g.at(-1)!.s.clause.index <= 1,
    )
    const group =
      answered ??
      groups.findLast(
        g =>
          (together(joined(g), move, reading, reach, ofBoard) && g.every(m => agree(days(m.s, ofBoard), days(move.s, ofBoard)))) ||
          g.some(m => m.s.clause.index === move.s.clause.index && together(m, move, reading, 0, ofBoard)),
      )
    if (group) group.push(move)
    else groups.push([move])
  }
  for (const move of moves.filter(m => m.weak)) {
    const known = groups.some(g => g.some(m => move.leaves.some(n => m.leaves.includes(n)) || move.comes.some(n => m.comes.includes(n))))
    if (!known) groups.push([move])
  }
  return byScope(groups, reading).map(({ group, scope }) => {
    const all = joined(group)
    // A firm whose contract ends and that gets a new one, as when it is sold: the new contract is what changes.
    const again =
      type === 'adviser-change' || type === 'subadviser-change' ? group.flatMap(m => m.comes).filter(n => all.leaves.includes(n)) : []
    const leaves = all.leaves.filter(n => !again.includes(n)),
      comes = [...new Set([...all.comes, ...again])]
    const spans = group.map(m => spanOf(m.s))
    const first = spans[0]!
    const here = spans.filter(x => x.passage === first.passage)
    const near = here.filter((_, i) => i === 0 || group[i]!.s.clause.index - group[i - 1]!.s.clause.index <= 1)
    const span: Span = { passage: first.passage, from: Math.min(...near.map(x => x.from)), to: Math.max(...near.map(x => x.to)) }
    // Whose it is stands in the first sentence; a further one may name other portfolios by the way.
    const whose = group.length > 1 ? named(group[0]!.s, reading) : []
    return candidate(type, span, {
      portfolios: scope?.length ? scope : whose.length ? whose : null,
      also: spans.filter(x => x.passage !== span.passage || x.from < span.from || x.to > span.to),
      dates: [...group.flatMap(m => m.dates ?? []), ...ownDay(group, groups)].filter(
        (d, i, all) => all.findIndex(o => o.role === d.role) === i,
      ),
      from: leaves.length ? leaves.join('; ') : null,
      to: comes.length ? comes.join('; ') : null,
    })
  })
}

/** "Effective July 1, X will become a manager, and Y plans to retire on December 31": the day that stands with a step, where its sentence tells another one. */
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

function joined(group: readonly Move[]): Move {
  const leaves = [...new Set(group.flatMap(m => m.leaves))]
  return {
    s: group.at(-1)!.s,
    leaves,
    comes: [...new Set(group.flatMap(m => m.comes))].filter(n => !leaves.includes(n)),
    team: group.every(m => m.team),
  }
}
