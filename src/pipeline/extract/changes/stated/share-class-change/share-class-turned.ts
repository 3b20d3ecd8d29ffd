// In: a statement in which classes are named. Out: the class that turns into another, by conversion, by exchange or by a new name.
//   "Holders of Advisor Class shares will be moved into Investor Class shares"
//               ^ from                                  ^ to
import { pattern } from '../../../../../model/pattern.ts'
import { wordList } from '../../../../../model/word-list.ts'
import { dated, openedWithDay } from '../news.ts'
import type { Said } from '../said.ts'
import { CLASS, classAt, quotedClassAt, type ClassCase, type ClassChange, type ClassStatement } from './share-class-named.ts'
import { toCome } from '../to-come.ts'

const CONVERTING = new Set(wordList`
  convert exchange designate redesignate re-designate rename reclassify reclass merge combine consolidate
`)
/** "will exchange its Class S shares for Class I shares" */
const BY_FUND = /^(?:all (?:of )?)?(?:its|the|outstanding) [^;]{3,60}? for \S/
const EXCHANGED = /\bautomatic|\b(?:(?:will|shall) be|were|was|have been|are being) exchanged\b[^.;]{0,40}\bfor\b/
const ALL_SHARES = pattern()`
  \b(?:all|every|each|existing|outstanding)\b[^,;]*\bshares?\b
  |^shares of (?:the|each) (?:fund|portfolio|series) held by\b
  |^(?:the )?(?:fund's )?shares (?:then |now |previously |currently )?(?:outstanding|issued)\b
`
const OF_ITS_KIND = /^(?:all |any |remaining |outstanding |existing )*[A-Z][a-z]+ Shares\b/

const A_CLASS = /^(?:an? |the )?(?:[\w ]{0,30} of )?(?:class|[a-z]+ class|[a-z]+ shares)\b/

const NOW_CALLED = /\b(?:now|presently|currently) (?:called|known as) ["“]?([^"“”]{3,40})/i

/** "Existing Class B shares will convert to Class A shares on their regular schedule": as they did. */
const AS_BEFORE = pattern()`
  \b(?:on|under|in accordance with|according to|pursuant to) (?:their|its|the|his or her) (?:
    (?:regular|existing|current|normal|usual|present|same) (?:conversion )?(?:schedule|terms|feature|period|timetable)s?
    |(?:conversion )?schedule
  )\b
`

/** "every Class M share will be converted into Class A shares" */
export const converted: ClassCase = told => {
  const { s } = told
  if (!CONVERTING.has(s.verb) && !(s.verb === 'know' && s.passive)) return undefined
  if (AS_BEFORE.test(s.whatLow)) return null
  const byFund = !s.passive && s.tense !== 'present' && /\b(?:fund|portfolio|trust)$/.test(s.whoLow) && BY_FUND.test(s.whatLow)
  if (s.verb === 'exchange' && !byFund && !EXCHANGED.test(s.low)) return null
  if (!s.passive && s.tense !== 'future' && s.tense !== 'perfect' && s.governor !== 'approve') return null
  return allConverted(told) ?? oneConverted(told) ?? convertedByFund(s)
}

const behindTo = (words: string): string => words.replace(/^(?:automatically )?(?:into|to|as|for) /i, '')

/** "all shares then outstanding were redesignated as No-Load Class shares" */
function allConverted({ s, who, what }: ClassStatement): ClassChange | null {
  const isOfAll = !who && what && s.passive && !['exchange', 'merge', 'combine'].includes(s.verb) && ALL_SHARES.test(s.whoLow)
  return isOfAll ? { from: null, to: quotedClassAt(behindTo(s.what)) } : null
}

/** "Class B shares will be converted to Class A shares" */
const oneConverted = ({ s, who, what, theyAre }: ClassStatement): ClassChange | null =>
  who && (what || s.verb !== 'exchange') ? { from: theyAre ?? severalOf(s) ?? classAt(s.who), to: classAt(behindTo(s.what)) } : null

/** "the Advisor Class and the Investor Class will be merged into a single class" */
function severalOf({ who }: Said): string | null {
  const [a, b] = who
    .split(/,? and (?:the )?(?=[A-Z])/)
    .map(words => (/^(?:the )?[A-Z][a-z]+ (?:Class|Shares)$/.test(words.trim()) ? classAt(words) : null))
  return a && b ? `${a}; ${b}` : null
}

/** "the Fund will convert all Class B shares into Class A shares" */
function convertedByFund(s: Said): ClassChange | null {
  if (s.passive) return null
  const [, old, next] = /^(?:all |each |every )?(.+?)\s+(?:(?:in)?to|for)\s+(.+)$/is.exec(s.what) ?? []
  const isClass = (words: string) => CLASS.test(words.toLowerCase()) || OF_ITS_KIND.test(words)
  return old && next && isClass(old) && isClass(next) ? { from: classAt(old), to: classAt(next) } : null
}

const another = (from: string | null, to: string | null): ClassChange | null => (to && to !== from ? { from, to } : null)
const oneForAnother = (from: string | null, to: string | null): ClassChange | null => (from ? another(from, to) : null)

/** "Holders of Advisor Class shares will be moved into Investor Class shares" */
export const moved: ClassCase = ({ s, who, what }) =>
  ['move', 'transfer', 'transition', 'shift'].includes(s.verb) &&
  s.passive &&
  s.tense !== 'present' &&
  who &&
  what &&
  /^(?:in)?to\b/.test(s.whatLow)
    ? another(classAt(s.who), classAt(s.what))
    : undefined

const PLAN_TO = pattern()`
  ^(?:[^;]{0,60}, )?(?:a|the) (?:plan|proposal) to (?:redesignate|re-designate|reclassify|rename|convert|exchange)
  (?: all| the fund's| its| the| existing| outstanding)* (.{3,60}?) (?:as|(?:in)?to|for) (.{3,60})
`

/** "approved, effective September 2, a plan to redesignate the outstanding shares as Class A shares" */
export const planTo: ClassCase = ({ s }) => {
  if (s.passive || !['approve', 'adopt', 'authorize'].includes(s.verb)) return undefined
  const words = s.clause.text.slice(s.group.to).trimStart()
  const plan = PLAN_TO.exec(words.toLowerCase().replace(/^,\s/, ''))
  const behind = plan && words.slice(words.toLowerCase().lastIndexOf(plan[2]!))
  return plan && behind && CLASS.test(plan[2]!)
    ? { from: CLASS.test(plan[1]!) ? classAt(words.slice(words.toLowerCase().indexOf(plan[1]!))) : null, to: classAt(behind) }
    : undefined
}

/** "Class Y shares replace Institutional shares" */
export const replacing: ClassCase = ({ s, who, what }) =>
  s.verb === 'replace' &&
  !s.passive &&
  who &&
  what &&
  dated(s) &&
  /^(?:the )?(?:class|[a-z]+ class|[a-z]+ shares)\b/.test(s.whatLow) &&
  /\bshares?$/.test(s.whoLow)
    ? oneForAnother(classAt(s.what), classAt(s.who))
    : undefined

/** "existing Class C shares will become Class A shares" */
export const becoming: ClassCase = ({ s, who }) =>
  s.verb === 'become' && !s.passive && who && /^(?:class|[a-z]+ class|[a-z]+ shares)\b/.test(s.whatLow) && toCome(s)
    ? oneForAnother(classAt(s.who), classAt(s.what))
    : undefined

/** "Remaining Class Y shareholders will receive Class A shares of equal value" */
export const receivedByHolders: ClassCase = ({ s, who, what }) =>
  s.verb === 'receive' &&
  !s.passive &&
  s.tense === 'future' &&
  who &&
  what &&
  /\b(?:share)?holders\b/.test(s.whoLow) &&
  A_CLASS.test(s.whatLow) &&
  !/\bdistribution|\bdividend/.test(s.whatLow)
    ? another(classAt(s.who), classAt(s.what))
    : undefined

/** "Class R shares will be discontinued, and their holders will receive Class A shares": of the class told before it. */
export const receivedInstead: ClassCase = ({ s, who, what }) =>
  s.verb === 'receive' &&
  !s.passive &&
  s.tense === 'future' &&
  !who &&
  what &&
  /^(?:and )?(?:the |its |their |such |those |remaining )*(?:share)?holders$/.test(s.whoLow) &&
  A_CLASS.test(s.whatLow) &&
  !/\bdistribution|\bdividend/.test(s.whatLow) &&
  CLASS.test(s.low.slice(0, s.subject.from))
    ? another(classAt(s.clause.text.slice(0, s.subject.from)), classAt(s.what))
    : undefined

/** "the shares that are now called "Regular Shares" will be called "Class A Shares"" */
export const called: ClassCase = ({ s }) => {
  const isCalled =
    s.verb === 'call' &&
    s.passive &&
    (s.tense === 'future' || s.begins || openedWithDay(s)) &&
    /\bshares(?: of [^,;]{3,60})?\W*$/.test(s.whoLow) &&
    /\b(?:class|shares)\b/.test(s.whatLow)
  if (!isCalled) return undefined
  const now = NOW_CALLED.exec(s.clause.text.slice(0, s.group.from))?.[1]
  return oneForAnother(quotedClassAt(now ?? s.who), quotedClassAt(s.what))
}

/** "The name of Class Y has changed to Institutional Class" */
export const nameChanged: ClassCase = ({ s, who }) =>
  s.verb === 'change' && /\bnames? of\b/.test(s.whoLow) && who && (s.tense !== 'present' || openedWithDay(s))
    ? { from: classAt(s.who), to: classAt(s.what) }
    : undefined

/** "Class Y shares get the name "Institutional Class" on July 1" */
export const named: ClassCase = ({ s, who }) =>
  ['get', 'receive', 'bear', 'take', 'carry', 'have'].includes(s.verb) &&
  !s.passive &&
  who &&
  /^the (?:new )?name\b/.test(s.whatLow) &&
  toCome(s)
    ? { from: classAt(s.who), to: quotedClassAt(s.what.replace(/^the (?:new )?name /i, '')) }
    : undefined

const OF_YEARS = /\bfrom (?:\d+|[a-z]+) (?:years?|months?) to (?:\d+|[a-z]+)\b/

/** "the period after which Class B shares convert is shortened from eight years to six" */
export const convertedEarlier: ClassCase = ({ s }) =>
  ['shorten', 'lengthen', 'reduce', 'extend', 'change', 'increase', 'decrease'].includes(s.verb) &&
  /\b(?:period|time|number of years|conversion)\b[^;]*\bconver(?:t|sion)|\bconversion period\b/.test(s.low.slice(0, s.group.from)) &&
  OF_YEARS.test(s.whatLow)
    ? { from: null, to: null }
    : undefined
