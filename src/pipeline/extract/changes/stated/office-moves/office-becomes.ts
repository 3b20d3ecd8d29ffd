// In: a statement of a firm that becomes the holder of an office. Out: who comes, or who had it; null where it only describes.
//   "X will become the adviser"   "effective May 1, X serves as subadviser"   "Prior to that date, X served as transfer agent"
//    ^ comes                                        ^ comes                                        ^ leaves
import { DAY, FROM_WORDS } from '../../../dates/months.ts'
import { saysNow } from '../group-words.ts'
import { pattern } from '../../../../../model/pattern.ts'
import { wordList } from '../../../../../model/word-list.ts'
import { opensBeforeThen, opensEffective } from '../news.ts'
import { coming, inRole, leaving, named, type OfficeReader } from './office-words.ts'
import type { Said } from '../said.ts'

const BECOMING = new Set(wordList`become serve act be begin assume take join start commence provide perform continue`)
const FROM_A_DAY = pattern()`
  \b(?:${FROM_WORDS}) (?:as of |on |immediately|[a-z]+ \d)
  |\bas of (?:that|such|the same) date\b
`
/** "serves as adviser under an interim agreement that took effect on June 12" */
export const UNDER_INTERIM = pattern()`
  ^[^.;]{0,90}\b(?:under|pursuant to) an interim [^.;]{0,60}\b(?:agreement|contract),? (?:that|which)
  \s(?:took effect|became effective|went into effect|is effective|was effective)\b
`
/** "now serves as a sub-adviser to the Fund", but not "now serves as adviser to accounts of $2 billion" */
const OF_FUND = /\b(?:of|to|for) (?:the|each|both|all)(?: of the)? (?:[\w&.'’-]+ ){0,8}?(?:funds?|portfolios?|trust|series|etfs?)\b/
const SINCE_A_DAY = pattern()`\bsince ${DAY}\b`
/** "certain employees of X became employees of Y, the subadviser": people change their employer, and no firm comes. */
const OF_STAFF = /^(?:certain |all |some |several |the |many )?(?:\w+ )?(?:employees|personnel|professionals|principals|officers) of\b/

export const becomes: OfficeReader = told => {
  const { s, reading, office } = told
  if (s.passive || !BECOMING.has(s.verb) || !inRole(s.whatLow, office)) return undefined
  if (OF_STAFF.test(s.whoLow)) return null
  // "Prior to that date, X served as transfer agent".
  if (opensBeforeThen(s) && s.tense === 'past') return leaving(told, named(s.who, reading).slice(0, 1))
  if (!isNews(s)) return null
  return coming(told, named(s.who, reading).slice(0, 3))
}

/** To come, just begun, or told with the day from which it holds. */
function isNews(s: Said): boolean {
  if (s.tense === 'future' || s.begins || s.verb === 'become') return true
  if ((s.verb === 'assume' || (s.verb === 'take' && /^over\b/.test(s.whatLow))) && s.tense !== 'present') return true
  if (s.tense === 'present' && s.verb === 'be' && (saysNow(s) || SINCE_A_DAY.test(s.whatLow))) return true
  if (s.tense === 'present' && saysNow(s) && OF_FUND.test(s.whatLow)) return true
  if (s.tense === 'present' && UNDER_INTERIM.test(s.low.slice(s.group.to))) return true
  const opened = opensEffective(s) || /\bfrom\b/.test(s.openerLow) || FROM_A_DAY.test(s.whatLow)
  return opened && s.tense !== 'past'
}
