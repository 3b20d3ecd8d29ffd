// In: a statement and the move that the sentence before it told. Out: the one whom that sentence left out.
//   "Julian Orr will retire on June 30. He is succeeded by Ann Poe."
//    ^ leaves                                              ^ comes
import { pattern } from '../../../../../model/pattern.ts'
import { wordList } from '../../../../../model/word-list.ts'
import { writtenDates } from '../../../dates/written-date.ts'
import type { Reading } from '../../candidate.ts'
import type { Move } from '../moves/moves.ts'
import { peopleOf } from '../named.ts'
import { byWhom, MANAGING, SUCCEEDING } from './portfolio-manager-words.ts'
import type { Said } from '../said.ts'

const STANDING_IN = new Set([...MANAGING, ...wordList`assume serve act take`])

export function answered(s: Said, last: Move | undefined, reading: Reading): Move | null {
  if (!last || s.clause.index - last.s.clause.index > 1) return null
  const leaves = last.comes.length
    ? (managedUntil(s, last, reading) ?? takesOverFrom(s, last, reading) ?? formerManager(s, last, reading))
    : null
  return leaves ?? (last.leaves.length ? whoComes(s, last, reading) : null)
}

/** "Prior to June 1, the Fund was managed by X", "Until now X has managed it", right after the sentence that tells who manages it since. */
function managedUntil(s: Said, last: Move, reading: Reading): Move | null {
  if (!MANAGING.has(s.verb) || !(s.tense === 'past' || s.tense === 'perfect')) return null
  if (!/\b(?:prior to|before|until|up to|to date)\b/.test(s.openerLow)) return null
  const leaves = peopleOf((s.passive ? byWhom(s) : s.who) ?? '', reading).filter(n => !last.comes.includes(n))
  return leaves.length ? { s, leaves, comes: last.comes, dates: last.dates ?? [] } : null
}

const FORMER = pattern('u')`
  ^The\s(?:Fund['’]s\s|Portfolio['’]s\s)?(?:previous|former|prior|earlier)\s(?:\p{Ll}[\p{L}-]*\s){0,2}managers?,
  \s((?:\p{Lu}[\p{L}.'’-]*\s){1,3}\p{Lu}[\p{L}'’-]+),
  |((?:\p{Lu}[\p{L}.'’-]*\s){1,3}\p{Lu}[\p{L}'’-]+),\s(?:its|the (?:Fund|Portfolio)['’]s|their|the)\s(?:previous|former|prior|earlier)\s
  (?:portfolio |fund |co-)?managers?,
`

/** "X, its previous manager, has joined another firm": right behind the sentence that says who manages it now. */
function formerManager(s: Said, last: Move, reading: Reading): Move | null {
  if (last.leaves.length || s.relative) return null
  const told = FORMER.exec(s.clause.text)
  const leaves = peopleOf(told?.[1] ?? told?.[2] ?? '', reading).filter(n => !last.comes.includes(n))
  return leaves.length ? { s, leaves, comes: last.comes, dates: last.dates ?? [] } : null
}

/** "She takes over for X" */
function takesOverFrom(s: Said, last: Move, reading: Reading): Move | null {
  if (last.leaves.length || s.passive || !/^(?:he|she|they)$/.test(s.whoLow)) return null
  const taken = s.verb === 'take' ? /^(?:over (?:for|from)|the place of)\s+(.{3,80})/is.exec(s.what)?.[1] : undefined
  const object = SUCCEEDING.has(s.verb) ? s.what : taken
  const leaves = object ? peopleOf(object.split(/,? (?:who|as)\b/)[0]!, reading).filter(n => !last.comes.includes(n)) : []
  return leaves.length ? { s, leaves, comes: last.comes } : null
}

function whoComes(s: Said, last: Move, reading: Reading): Move | null {
  const comes = newcomers(s, last, reading)
  return comes.length ? { s, leaves: onOtherDay(s, last) ? [] : last.leaves, comes } : null
}

/** "On June 1 X left. On July 1 Y took his place.": each on a day of its own. */
function onOtherDay(s: Said, last: Move): boolean {
  const [goes, comes] = [last.s, s].map(({ clause }) => writtenDates(clause.text).flatMap(d => d.date ?? []))
  return goes!.length > 0 && comes!.length > 0 && !comes!.some(d => goes!.includes(d))
}

function newcomers(s: Said, last: Move, reading: Reading): string[] {
  const others = (words: string) => peopleOf(words, reading).filter(n => !last.leaves.includes(n))
  if (takesPlace(s)) return others(s.who)
  if (isInverted(s)) return others(s.what)
  if (!last.comes.length) {
    if (isManagerInstead(s, last)) return others(s.who)
    if (standsIn(s)) return others(s.who)
    if (isPlaceTaken(s)) return others(byWhom(s)?.split(/,? who\b/)[0] ?? '')
    if (isReplacing(s)) return peopleOf(s.who, reading)
    const doers = isDoneNow(s) ? others(byWhom(s) ?? '') : []
    if (doers.length) return doers
  }
  return successors(s, last, reading)
}

/** "X has been replaced as a portfolio manager. Ann Poe is the portfolio manager of the Fund." */
const isManagerInstead = (s: Said, last: Move): boolean =>
  s.verb === 'be' &&
  s.tense === 'present' &&
  !s.negative &&
  last.s.passive &&
  SUCCEEDING.has(last.s.verb) &&
  /^(?:now )?(?:the|its|a) (?:new |sole )?(?:portfolio|fund) manager\b/.test(s.whatLow)

/** "Ann Poe will take his place." */
const takesPlace = (s: Said): boolean => !s.passive && s.verb === 'take' && /^(?:his|her|their) places?\b/.test(s.whatLow)

/** "Taking over her duties is Ann Poe." */
const isInverted = (s: Said): boolean =>
  s.verb === 'be' && /^(?:taking over|assuming|replacing|succeeding|filling) (?:his|her|their|him|them)\b/.test(s.whoLow)

/** "Nathan Oduya will manage the equity portion in her absence." */
const standsIn = (s: Said): boolean =>
  !s.passive &&
  s.tense === 'future' &&
  STANDING_IN.has(s.verb) &&
  /\b(?:in|during) (?:his|her|their) (?:absence|leave|sabbatical)\b/.test(s.low)

/** "Her place is taken by Ann Poe." */
const isPlaceTaken = (s: Said): boolean =>
  s.passive &&
  ['take', 'fill', 'assume'].includes(s.verb) &&
  /^(?:his|her|their) (?:place|position|duties|responsibilities|role)s?\b/.test(s.whoLow)

/** "A and B have replaced them." */
const isReplacing = (s: Said): boolean => !s.passive && SUCCEEDING.has(s.verb) && /^(?:him|her|them)\b/.test(s.whatLow)

/** "… are no longer made by X. Since June 1 they have been made by Y." */
const isDoneNow = (s: Said): boolean => s.passive && !s.ended && /^(?:they|it|these|these decisions|this)$/.test(s.whoLow)

/** "He is succeeded by Ann Poe" */
function successors(s: Said, last: Move, reading: Reading): string[] {
  if (!s.passive || !SUCCEEDING.has(s.verb)) return []
  const by = /\b(?:by|with)\s+(.+)/is.exec(s.what)?.[1]
  const who = peopleOf(s.who, reading)
  const same = /^(?:he|she|they)$/.test(s.whoLow) || (who.length > 0 && who.every(n => last.leaves.includes(n)))
  return same && by ? peopleOf(by.split(/,? who\b/)[0]!, reading) : []
}
