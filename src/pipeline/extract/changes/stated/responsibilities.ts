// In: one statement in which the management of a portfolio is the thing spoken of. Out: whose it was and whose it becomes.
//   "Mr. Orr's responsibilities for the Fund will be assumed by Ann Poe."    "The team will be expanded to include Ann Poe."
//    ^ leaves                                                   ^ comes                                            ^ comes
// Who merely has it ("is shared by", "rests with", with no day and no future) is no news.
import { wordList } from '../../../../model/word-list.ts'
import type { Reading } from '../candidate.ts'
import type { Move } from './moves.ts'
import { peopleOf } from './named.ts'
import { announces, openedWithDay } from './news.ts'
import type { Said } from './said.ts'

const DUTIES = /\b(?:manage(?:ment|ing)|responsibilit\w+|duties|roles?|assets|functions|decisions)\b/
/** "assumed by": the doer is named. */
const TAKING = new Set(['assume', 'take', 'undertake', 'absorb', 'share', 'perform', 'handle', 'make'])
/** "given to": the receiver is named. */
const GIVING = new Set(wordList`
  give assign transfer delegate entrust transition hand shift pass turn move reassign
`)
/** "will rest with", "will pass to". */
const RESTING = new Set(['rest', 'lie', 'reside', 'fall', 'pass', 'belong', 'shift', 'transfer', 'transition', 'move', 'go'])
const TEAM =
  /\b(?:portfolio management|management|investment|portfolio managers?) (?:team|group|committee)\b|\bteam of (?:portfolio )?managers\b/
const GROWING = new Set(['expand', 'grow', 'enlarge', 'broaden', 'strengthen', 'augment', 'increase', 'supplement'])

export function responsibilities(s: Said, reading: Reading, managers: () => boolean): Move | null {
  if (s.relative) return null
  const people = (words: string) => peopleOf(words, reading)
  const move = (comes: string[]): Move | null => (comes.length ? { s, comes, leaves: people(s.who).filter(n => !comes.includes(n)) } : null)
  if (GROWING.has(s.verb) && (TEAM.test(s.whoLow) || TEAM.test(s.whatLow)) && announces(s))
    return move(people(/\b(?:includ\w+|with|add\w*)\s+(.{3,160})/is.exec(s.what)?.[1] ?? ''))
  // "Larkhill has decided to transition the management of the Fund to X".
  if (
    !s.passive &&
    GIVING.has(s.verb) &&
    /^(?:the |its |day-to-day |portfolio |primary )*(?:management|responsibilit\w+)\b/.test(s.whatLow) &&
    announces(s) &&
    !people(s.who).length
  )
    return move(people(/\bto\s+(.{3,120})/is.exec(s.what)?.[1] ?? ''))
  // "Jude Farrow handed it over to Elena Pike on June 30."
  if (
    !s.passive &&
    ['hand', 'turn', 'pass'].includes(s.verb) &&
    /^(?:it |this |that |the (?:fund|portfolio|management)\b.{0,40}|.{0,40}\b(?:fund|portfolio) )?over to\b/.test(s.whatLow) &&
    announces(s) &&
    people(s.who).length === 1
  )
    return move(people(/\bover to\s+(.{3,120})/is.exec(s.what)?.[1] ?? ''))
  if (!DUTIES.test(s.whoLow) || /\bfees?\b/.test(s.whoLow) || !(announces(s) || openedWithDay(s)) || !managers()) return null
  // "is now the responsibility of A and B", "which had been the responsibility of C"
  if (!s.passive && s.verb === 'be' && /^(?:now )?the (?:\w+ )?responsibility of\b/.test(s.whatLow)) {
    const was = people(
        /\b(?:had been|was|previously)(?: previously| formerly)? the responsibility of (.{3,90}?),/i.exec(
          s.clause.text.slice(0, s.group.from),
        )?.[1] ?? '',
      ),
      m = move(people(s.what))
    return m && { ...m, leaves: was.filter(n => !m.comes.includes(n)) }
  }
  if (s.passive && s.ended && TAKING.has(s.verb)) {
    const leaves = people(/\bby\s+(.{3,200})/is.exec(s.what)?.[1] ?? '')
    return leaves.length ? { s, leaves, comes: [] } : null
  }
  if (s.passive && TAKING.has(s.verb)) return move(people(/\bby\s+(.{3,200})/is.exec(s.what)?.[1] ?? ''))
  if (s.passive && GIVING.has(s.verb)) return move(people(/\bto\s+(.{3,200})/is.exec(s.what)?.[1] ?? ''))
  if (!s.passive && RESTING.has(s.verb))
    return move(
      people(
        /^(?:solely |jointly |primarily )?(?:with|to|on|upon)\s+(.{3,160})/is
          .exec(s.what)?.[1]
          ?.split(/,? (?:owing|due|following|because|after|upon|as a result|given)\b/)[0] ?? '',
      ),
    )
  return null
}
