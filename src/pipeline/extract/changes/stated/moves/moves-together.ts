// In: steps of one kind in order: someone leaves, someone comes. Out: the same in groups, a leaving and the coming that answers it as one.
//   "X will no longer serve as portfolio manager. In addition, effective immediately, Y will begin serving …"
//    ^ leaves                                                                         ^ comes: one group
import { pattern } from '../../../../../model/pattern.ts'
import { subjectsOf, type Reading } from '../../candidate.ts'
import { FOLDED_MONTHS } from '../../../dates/months.ts'
import { portfoliosNamed, portfoliosTermed, scopeOf } from './move-scope.ts'
import type { Move } from './moves.ts'
import type { Said } from '../said.ts'

const DAY = pattern('g')`
  \b${FOLDED_MONTHS} (?:\d{1,2}, )?\d{4}\b
`
/** "at the end of the first quarter of 2025", "later this year": a time that is no day, and yet another than that of a day. */
const TIME = pattern()`
  \b(?:end|beginning|middle|(?:first|second|third|fourth|last) (?:quarter|half)|early|mid|late|later|fall|spring|summer|winter)\b
  (?:[- ](?!${FOLDED_MONTHS}\b)[a-z]+){0,5}[- ](?:(?:19|20)\d\d|(?:this|next|the) year)\b
  |\bby year-end\b
`
/** A board or its like decides: the day of its decision is not the day from which it holds. */
const DECISION = pattern()`
  \b(?:approved|authorized|voted|meeting|determined|decided)\b
  |\b(?:board|trustees|directors|committee)\b[^.;]{0,40}\b(?:selected|appointed|elected|engaged|retained)\b
`

interface Together {
  reading: Reading
  /** How many sentences further on a step may still belong to one before it. */
  reach: number
  /** Of an office of the trust (trustee, officer), which begins on the day of the decision. */
  ofBoard: boolean
  /** Of firms: who follows whom is told of each by itself. */
  ofFirms: boolean
}

export function movesTogether(moves: readonly Move[], how: Together): Move[][] {
  const groups: Move[][] = []
  for (const move of moves.filter(m => !m.weak)) {
    const group = groupFor(move, groups, how)
    if (group) group.push(move)
    else groups.push([move])
  }
  for (const move of moves.filter(m => m.weak)) {
    const known = groups.some(g => g.some(m => move.leaves.some(n => m.leaves.includes(n)) || move.comes.some(n => m.comes.includes(n))))
    if (!known) groups.push([move])
  }
  return groups.filter(g => !groups.some(o => tellsRoles(g, o, how)))
}

/** "The team of the Funds will be A and B. A will be lead manager of the Larch Fund.": who come, told again by their parts. */
function tellsRoles(group: readonly Move[], told: readonly Move[], how: Together): boolean {
  const again = joined(group)
  const news = joined(told)
  const dated = (moves: readonly Move[]) => moves.some(m => m.dates?.length || days(m.s, how).length)
  if (group === told || again.leaves.length || !again.comes.length || dated(group) || !dated(told)) return false
  const [first] = group
  const whose = portfoliosNamed(first!.s, how.reading)
  const all = portfoliosNamed(told[0]!.s, how.reading)
  return (
    first!.s.clause.index > told[0]!.s.clause.index &&
    first!.s.clause.in.path.join('>') === told[0]!.s.clause.in.path.join('>') &&
    again.comes.every(n => news.comes.includes(n)) &&
    whose.every(n => all.includes(n))
  )
}

/** All who leave and come in a group of steps; its last sentence stands for it. */
export function joined(group: readonly Move[]): Move {
  const leaves = [...new Set(group.flatMap(m => m.leaves))]
  return {
    s: group.at(-1)!.s,
    leaves,
    comes: [...new Set(group.flatMap(m => m.comes))].filter(n => !leaves.includes(n)),
    team: group.every(m => m.team),
  }
}

/** The group to which a step belongs: one that it answers, else the last one that agrees with it. */
function groupFor(move: Move, groups: readonly Move[][], how: Together): Move[] | undefined {
  return (
    groups.findLast(g => answers(move, g) || tellsWhom(move, g) || staysUntil(move, g)) ??
    groups.findLast(
      g =>
        // A step of another day than one of the group's is a change of its own, though a sentence without a day stands between.
        (together(joined(g), move, how) && g.every(m => agree(m.s, move.s, how))) ||
        g.some(m => m.s.clause.index === move.s.clause.index && together(m, move, { ...how, reach: 0 })),
    )
  )
}

/** "X gave up her seat on May 29. To fill it, the Trustees chose Y on June 9.": whose place it is, is told again. */
function answers(move: Move, group: readonly Move[]): boolean {
  if (!move.leaves.length || !move.comes.length || move.s.clause.index - group.at(-1)!.s.clause.index > 1) return false
  const { leaves, comes } = joined(group)
  return comes.length === 0 && move.leaves.every(n => leaves.includes(n))
}

/** "A and B are managers from now on. They succeed X, who left on May 1.": who come are told again, with whom they succeed. */
function tellsWhom({ s, leaves, comes }: Move, group: readonly Move[]): boolean {
  const before = joined(group)
  const follows = s.clause.index - before.s.clause.index === 1 && s.clause.in === before.s.clause.in
  return (
    follows &&
    /^(?:succeed|replace)$/.test(s.verb) &&
    leaves.length > 0 &&
    !before.leaves.length &&
    comes.length > 0 &&
    comes.every(n => before.comes.includes(n))
  )
}

/** "X will retire from the firm on July 31. He will continue to serve as a portfolio manager until June 30.": he leaves on that day. */
function staysUntil(move: Move, group: readonly Move[]): boolean {
  const { leaves, comes } = joined(group)
  const follows = move.s.clause.index - group.at(-1)!.s.clause.index === 1 && move.s.clause.in === group.at(-1)!.s.clause.in
  return follows && !!move.dates?.length && move.s.continues && !comes.length && !move.comes.length && move.leaves.join() === leaves.join()
}

/** Whether the second step answers or completes the first. */
function together(a: Move, b: Move, how: Together): boolean {
  const apart = b.s.clause.index - a.s.clause.index
  // Items of a list of decisions stand for themselves; those of one portfolio are joined later.
  if (apart === 0 && a.s.item?.from !== b.s.item?.from) return false
  if (apart > how.reach || a.s.clause.in.path.join('>') !== b.s.clause.in.path.join('>')) return false
  if (toOthersBetween(a.s, b.s, how.reading) || !ofSamePortfolios(a.s, b.s, how.reading) || !agree(a.s, b.s, how)) return false
  // "X has been named a manager. Y will retire on December 31.": X is one already.
  if (a.comes.length && !a.leaves.length && isDone(a.s) && b.leaves.length && b.s.tense === 'future' && days(b.s, how).length) return false
  // "A will succeed B as custodian, and C will replace D as transfer agent"
  if (how.ofFirms && isPair(a) && isPair(b) && ![...b.leaves, ...b.comes].some(n => a.leaves.includes(n) || a.comes.includes(n)))
    return false
  if (apart === 0) {
    const [x, y] = [a, b].map(m => m.s.whatLow.match(DAY)?.[0] ?? openerDay(m.s))
    return !x || !y || x === y || adjoin(x, y)
  }
  if (a.team && b.team) return true
  // Two that leave, or two that come, in sentences of their own are two changes, unless one sentence repeats the other's names.
  return !more(a.leaves, b.leaves) && !more(a.comes, b.comes)
}

const isPair = ({ leaves, comes }: Move): boolean => leaves.length > 0 && comes.length > 0

/** "has been named", of no day */
const isDone = (s: Said): boolean => s.tense === 'perfect' && !s.low.match(DAY) && !TIME.test(s.low)

/** "For all shareholders of Larch Bond Fund:" between two steps: the second is told to others than the first. */
const TO_OTHERS = /^for\b[^.;]{0,60}\b(?:share|stock|unit)holders (?:of|in) [^.;]{4,90}:$/i
const toOthersBetween = (a: Said, b: Said, { clauses }: Reading): boolean =>
  clauses.slice(a.clause.index + 1, b.clause.index).some(k => TO_OTHERS.test(k.text.trim()))

const more = (a: readonly string[], b: readonly string[]) => b.length > 0 && a.length > 0 && !b.some(n => a.includes(n))

const NAME_OF_FUND = /(?<![\p{L}-])(?:(?!The\s)\p{Lu}[\p{L}&/-]*\s){1,8}(?:Fund|Portfolio|ETF)\b/gu

/** "X was added for the Larch Bond Fund.", then in another paragraph "Y no longer manages the Larch Growth Fund.", one of them unknown. */
function nameOthers(a: Said, b: Said, reading: Reading): boolean {
  if (a.clause.in === b.clause.in || (portfoliosNamed(a, reading).length && portfoliosNamed(b, reading).length)) return false
  const [one, other] = [a, b].map((s): readonly string[] => s.clause.text.match(NAME_OF_FUND) ?? [])
  return one!.length > 0 && other!.length > 0 && !one!.some(x => other!.some(y => x.endsWith(y) || y.endsWith(x)))
}

const ofSamePortfolios = (a: Said, b: Said, reading: Reading): boolean =>
  !nameOthers(a, b, reading) &&
  equal(scopeOf(a, reading) ?? portfoliosNamed(a, reading), scopeOf(b, reading) ?? portfoliosNamed(b, reading)) &&
  equal(portfoliosTermed(a, reading), portfoliosTermed(b, reading)) &&
  !isWider(a, b, reading) &&
  !isWider(b, a, reading)

const THE_FUNDS = /\b(?:of|for|to) (?:all (?:of )?|each of )?the (?:Funds|Portfolios|ETFs)\b/

/** "X no longer manages the Larch Fund. Y has joined the team of the Funds.": of all of them, where the other step is of some. */
function isWider(all: Said, some: Said, reading: Reading): boolean {
  const named = portfoliosNamed(some, reading)
  const termed = portfoliosTermed(all, reading)
  const isOfAll = !termed.length && !portfoliosNamed(all, reading).length && THE_FUNDS.test(all.clause.text)
  return named.length > 0 && (isOfAll ? subjectsOf(reading) : termed).length > named.length
}

/** The dates from which a sentence speaks: [] where it names none. */
function days(s: Said, { ofBoard }: Together): string[] {
  // The day of a decision is not the day from which it holds, but for an office of the trust.
  if (!ofBoard && DECISION.test(s.low) && !/\beffective\b/.test(s.low)) return []
  if (/\b(?:effective immediately|immediately)\b/.test(s.low)) return ['immediately']
  return s.low.match(DAY) ?? TIME.exec(s.low)?.slice(0, 1).map(lastDayOf) ?? []
}

/** "the end of 2015", "the end of the first quarter of 2015": the last day of it; other words as they are. */
function lastDayOf(time: string): string {
  const [, quarter, year] = /^end of (?:the )?(?:(first|second|third|fourth) quarter of )?(?:(?:calendar )?year )?(\d{4})$/.exec(time) ?? []
  const last = { first: 'march 31', second: 'june 30', third: 'september 30' }[quarter ?? ''] ?? 'december 31'
  return year ? `${last}, ${year}` : time
}

/** Whether a sentence gives a time that is no day. */
export const hasOwnTime = ({ low }: Said): boolean => !low.match(DAY) && TIME.test(low)

/** The day with which a statement opens, unless it is that of the meeting at which it was decided. */
function openerDay({ low, openerLow }: Said): string | undefined {
  const day = openerLow.match(DAY)?.[0]
  return day && /\bmeeting\b[^.;]{0,60}$/.test(low.slice(0, low.indexOf(day))) ? undefined : day
}

/** "will end at the close of business on July 31", "will begin on August 1": one day's end is the next one's beginning. */
const adjoin = (a: string, b: string) => Math.abs(Date.parse(a) - Date.parse(b)) <= 86_400_000
/** Steps of two days of which one's end is the other's beginning. */
export const areAdjoining = (a: Said, b: Said): boolean =>
  (a.low.match(DAY) ?? []).some(d => (b.low.match(DAY) ?? []).some(e => d !== e && adjoin(d, e)))
/** People who go on one day and come on the next are two changes; the end of a year, or of a firm's contract, is another's beginning. */
function agree(a: Said, b: Said, how: Together): boolean {
  const [x, y] = [days(a, how), days(b, how)]
  const mayAdjoin = how.ofFirms || hasOwnTime(a) || hasOwnTime(b)
  return !x.length || !y.length || x.some(d => y.some(e => d === e || (mayAdjoin && adjoin(d, e))))
}
const equal = (a: readonly string[], b: readonly string[]) =>
  !a.length || !b.length || (a.length === b.length && a.every(x => b.includes(x)))
