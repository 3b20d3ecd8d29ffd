// In: one statement in which the management of a portfolio is the thing spoken of. Out: whose it was and whose it becomes.
//   "Mr. Orr's responsibilities for the Fund will be assumed by Ann Poe."    "The team will be expanded to include Ann Poe."
//    ^ leaves                                                   ^ comes                                            ^ comes
// Who merely has it ("is shared by", "rests with", with no day and no future) is no news.
import { pattern } from '../../../../model/pattern.ts'
import { wordList } from '../../../../model/word-list.ts'
import type { Reading } from '../candidate.ts'
import type { Move } from './moves/moves.ts'
import { peopleOf } from './named.ts'
import { announces, openedWithDay } from './news.ts'
import type { Said } from './said.ts'

const DUTIES = /\b(?:manage(?:ment|ing)|responsibilit\w+|duties|roles?|assets|functions|decisions)\b/
/** "assumed by": the doer is named. */
const TAKING = new Set(wordList`assume take undertake absorb share perform handle make`)
/** "given to": the receiver is named. */
const GIVING = new Set(wordList`give assign transfer delegate entrust transition hand shift pass turn move reassign`)
/** "will rest with", "will pass to". */
const RESTING = new Set(wordList`rest lie reside fall pass belong shift transfer transition move go`)
const GROWING = new Set(wordList`expand grow enlarge broaden strengthen augment increase supplement`)
const TEAM = pattern()`
  \b(?:portfolio management|management|investment|portfolio managers?) (?:team|group|committee)\b
  |\bteam of (?:portfolio )?managers\b
`
const OVER_TO = pattern()`
  ^(?:it |this |that |the (?:fund|portfolio|management)\b.{0,40}|.{0,40}\b(?:fund|portfolio|series) )?over to\b
`
const HAD_BEEN = /\b(?:had been|was|previously)(?: previously| formerly)? the responsibility of (.{3,90}?),/i

export function responsibilities(s: Said, reading: Reading, managers: () => boolean): Move | null {
  if (s.relative) return null
  const people = (words = '') => peopleOf(words, reading)
  const behind = (words: RegExp) => people(words.exec(s.what)?.[1])
  const move = (comes: string[], holders?: string[]): Move | null =>
    comes.length ? { s, comes, leaves: (holders ?? people(s.who)).filter(n => !comes.includes(n)) } : null
  if (isTeamGrowing(s)) return move(behind(/\b(?:includ\w+|with|add\w*)\s+(.{3,160})/is))
  if (givesManagement(s) && !people(s.who).length) return move(behind(/\bto\s+(.{3,120})/is))
  if (handsItOver(s) && people(s.who).length === 1) return move(behind(/\bover to\s+(.{3,120})/is))
  if (!areDuties(s) || !managers()) return null
  if (isResponsibilityOf(s)) return move(people(s.what), people(HAD_BEEN.exec(s.clause.text.slice(0, s.group.from))?.[1]))
  if (!s.passive) return RESTING.has(s.verb) ? move(people(newHolder(s))) : null
  if (TAKING.has(s.verb)) {
    const doers = behind(/\bby\s+(.{3,200})/is)
    if (!s.ended) return move(doers)
    return doers.length ? { s, leaves: doers, comes: [] } : null
  }
  return GIVING.has(s.verb) ? move(behind(/\bto\s+(.{3,200})/is)) : null
}

/** "The team will be expanded to include Ann Poe." */
const isTeamGrowing = (s: Said): boolean => GROWING.has(s.verb) && (TEAM.test(s.whoLow) || TEAM.test(s.whatLow)) && announces(s)

/** "Larkhill has decided to transition the management of the Fund to X". */
const givesManagement = (s: Said): boolean =>
  !s.passive &&
  GIVING.has(s.verb) &&
  /^(?:the |its |day-to-day |portfolio |primary )*(?:management|responsibilit\w+)\b/.test(s.whatLow) &&
  announces(s)

/** "Jude Farrow handed it over to Elena Pike on June 30." */
const handsItOver = (s: Said): boolean => !s.passive && ['hand', 'turn', 'pass'].includes(s.verb) && OVER_TO.test(s.whatLow) && announces(s)

const areDuties = (s: Said): boolean => DUTIES.test(s.whoLow) && !/\bfees?\b/.test(s.whoLow) && (announces(s) || openedWithDay(s))

/** "is now the responsibility of A and B", "which had been the responsibility of C" */
const isResponsibilityOf = (s: Said): boolean =>
  !s.passive && s.verb === 'be' && /^(?:now )?the (?:\w+ )?responsibility of\b/.test(s.whatLow)

/** "will pass to Ann Poe because …" */
const newHolder = (s: Said): string | undefined =>
  /^(?:solely |jointly |primarily )?(?:with|to|on|upon)\s+(.{3,160})/is
    .exec(s.what)?.[1]
    ?.split(/,? (?:owing|due|following|because|after|upon|as a result|given)\b/)[0]
