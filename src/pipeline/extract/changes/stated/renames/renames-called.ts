// In: one statement. Out: what it renames where it says under which name something goes from now on.
//   "The Fund will be known as the Larch Capital Fund."    "will do business as Larch Partners"
//        ^ bearer                      ^ to                                     ^ to
import { DAY } from '../../../dates/months.ts'
import { pattern } from '../../../../../model/pattern.ts'
import { portfoliosIn } from '../../../names.ts'
import { subjectsOf, type Reading } from '../../candidate.ts'
import { groupWords, saysNow } from '../group-words.ts'
import { openedWithDay, opensEffective } from '../news.ts'
import { renamed, type Rename } from './renames-bearer.ts'
import type { Said } from '../said.ts'

const SINCE_DAY = pattern()`\bsince (?:then|that (?:day|date|time)|${DAY})`

/** "will become known as B" */
export function isKnownAs(s: Said): Rename[] | undefined {
  return s.verb === 'become' && /^known as\b/.test(s.whatLow) ? renamed(s, s.who, s.what.replace(/^known as (?:the )?/i, '')) : undefined
}

/** "the name of X will be / become B" */
export function nameBecomes(s: Said): Rename[] | undefined {
  return (s.verb === 'become' || (s.verb === 'be' && s.tense === 'future')) && /\bnames?\b/.test(s.whoLow)
    ? renamed(s, s.who, s.what.replace(/^changed to /i, ''))
    : undefined
}

/** "will operate under the name B", "will do business as B" */
export function doesBusinessAs(s: Said): Rename[] | undefined {
  if (!['operate', 'conduct', 'do'].includes(s.verb) || !(s.tense === 'future' || s.begins || saysNow(s) || opensEffective(s)))
    return undefined
  return /\b(?:under (?:the|a) (?:new )?name|business as)\b/.test(s.whatLow)
    ? renamed(s, s.who, s.what.replace(/^.*?\b(?:name|business as),?\s*(?:of )?/is, ''))
    : undefined
}

/** "is doing business as B" */
export function isDoingBusinessAs(s: Said): Rename[] | undefined {
  return s.verb === 'be' && (openedWithDay(s) || saysNow(s)) && /^doing business (?:as|under)\b/.test(s.whatLow)
    ? renamed(s, s.who, s.what.replace(/^.*?\b(?:name|business as)\s*(?:of )?/is, ''))
    : undefined
}

/** "The Fund has a new name: B", which may end the sentence at the colon. */
export function hasNewName(s: Said, { clauses }: Reading): Rename[] | undefined {
  if (!['have', 'get', 'receive', 'bear', 'carry'].includes(s.verb) || s.passive) return undefined
  const told = /^an? new name(?:, |:\s*)(.*)$/is.exec(s.what)
  const next = clauses[s.clause.index + 1]
  const name = told && (told[1] || (next?.in === s.clause.in ? next.text : ''))
  return name ? renamed(s, s.who, name) : undefined
}

const NAME_CHANGE_TO = pattern('is')`
  ^(?:the )?(?:(.{3,90})['’]s? name change|change (?:of|in) (?:the )?name of (.{3,90}?)|name change (?:of|for) (.{3,90}?)) to (.+)$
`
/** "The Fund's name change to B will take effect on July 1" */
export function nameChangeTakesEffect(s: Said): Rename[] | undefined {
  if (!['take', 'become', 'occur', 'be'].includes(s.verb) || s.tense === 'past') return undefined
  const told = NAME_CHANGE_TO.exec(s.who)
  return told ? renamed(s, (told[1] ?? told[2] ?? told[3])!, told[4]!) : undefined
}

/** "the new name of the Fund is B", "effective May 1, the name of the Fund is B" */
export function newNameIs(s: Said): Rename[] | undefined {
  if (s.verb !== 'be' || s.tense !== 'present' || s.relative || !/\bnames? of\b|['’]s (?:new )?name\b/.test(s.whoLow)) return undefined
  return /\bnew name\b/.test(s.whoLow) || opensEffective(s) ? renamed(s, s.who.split(/,\s*effective\b/i)[0]!, s.what) : undefined
}

/** "will adopt "B" as its new name" */
export function takesAsName(s: Said): Rename[] | undefined {
  if (s.passive || !['take', 'adopt', 'assume', 'use'].includes(s.verb)) return undefined
  const name = /^["“]?(?:the )?([A-Z][^"”]{4,90}?)[.,]?["”]? as (?:its|the|their) (?:new )?name\b/.exec(s.what)?.[1]
  return name ? renamed(s, s.who, name) : undefined
}

/** "will take on the name B" */
export function takesTheName(s: Said): Rename[] | undefined {
  return ['take', 'adopt', 'assume'].includes(s.verb) && /^(?:on )?(?:the|a) (?:new )?name\b/.test(s.whatLow)
    ? renamed(s, s.who, s.what.replace(/^.*?name,?\s*/i, ''))
    : undefined
}

/** "approved a new name for the Fund. Beginning July 1 it will be called B": the fund of the sentence before. */
export function itIsCalled(s: Said, reading: Reading): Rename[] | undefined {
  if (s.whoLow !== 'it' || !isCalling(s) || s.tense !== 'future') return undefined
  // "The Fund will get a new name: from February 1 it will be called B": the one of which its sentence speaks first.
  const own = /^(.{0,160}?)\b(?:will|is to|shall)\b[^:;]{0,60}\bname\b[^:;]{0,30}[:;]/i.exec(s.clause.text.slice(0, s.subject.from))?.[1]
  if (own) return renamed(s, portfoliosIn(own, subjectsOf(reading))[0]?.portfolio.name ?? 'the Fund', s.what)
  const told = reading.clauses[s.clause.index - 1]
  return told?.in === s.clause.in && /\bname\b/i.test(told.text) && /\b(?:fund|portfolio)\b(?! of\b)/i.test(told.text)
    ? renamed(s, portfoliosIn(told.text, reading.context.portfolios)[0]?.portfolio.name ?? 'the Fund', s.what)
    : undefined
}

const isCalling = (s: Said): boolean => s.passive && ['know', 'call', 'name'].includes(s.verb)

/** "will be known as B", "since then it has been called B"; "presently known as" is no news. */
export function isCalled(s: Said): Rename[] | undefined {
  if (!isCalling(s) || /\b(?:presently|currently|formerly|previously|sometimes|collectively|also)\b/.test(groupWords(s))) return undefined
  const fromNow =
    s.tense === 'future' ||
    s.begins ||
    SINCE_DAY.test(s.low) ||
    opensEffective(s) ||
    /\b(?:effective|now)\b/.test(s.openerLow + groupWords(s))
  return fromNow ? renamed(s, s.who, s.what.replace(/^as /i, '')) : undefined
}
