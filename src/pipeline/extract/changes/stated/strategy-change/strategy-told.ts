// In: a statement. Out: whether it says of a strategy, by this or a like name, that it becomes another.
//   "The Fund's principal investment strategies will be revised"
//               ^ noun                                  ^ changing
import { pattern } from '../../../../../model/pattern.ts'
import { wordList } from '../../../../../model/word-list.ts'
import { aboutText, announces, openedWithDay } from '../news.ts'
import { groupWords } from '../group-words.ts'
import type { Said } from '../said.ts'

export const NOUN = pattern()`
  \b(?:principal |primary |main )?investment (?:strateg(?:y|ies)|approach|process|techniques?|program|style|universe)\b
  |\bprincipal strateg(?:y|ies)\b
  |\binvestment strateg(?:y|ies)\b
`
export const FUND = /\b(?:fund|portfolio|series|etf|trust)s?\b/
const CHANGING = new Set(wordList`change modify revise amend replace update broaden expand restate delete adopt implement`)
const MEASURE = /^to (?:maintain|have|keep)\b[^.;]{0,40}\b(?:duration|maturity|weighted average|quality)\b/
const QUOTED = /["“\u0093]/

const NEW_STRATEGY = pattern()`
  \b(?:changes?|modifications?|new|revisions?)\b[^.]{0,60}\bstrateg(?:y|ies)\b(?! (?:fund|portfolio|series|etf))
`

const BY_PROCESS = pattern()`
  ^(?:using|according to|pursuant to|in accordance with|based on)\b[^.]*
  \b(?:process|approach|strategy|strategies|model|style|methodology)\b
`

const RANGE = pattern()`
  ^(?:the |its )?(?:range|types?|kinds?|scope|universe|number) of (?:\w+ ){0,3}
  (?:companies|securities|issuers|investments?|instruments)\b
`

export const tellsOfStrategy = (s: Said): boolean =>
  isChanged(s) ||
  willBe(s) ||
  isExpanding(s) ||
  seeksMeasure(s) ||
  fundChangesIt(s) ||
  boardApprovesIt(s) ||
  managedByProcess(s) ||
  selectsOtherwise(s) ||
  widensRange(s) ||
  movesUnderlyingFunds(s) ||
  opensPeriod(s) ||
  setsCap(s) ||
  dropsCriteria(s)

/** "the strategies, as disclosed in the prospectuses, will be revised": told of the strategies, not of a text. */
export const isOfText = (s: Said): boolean =>
  aboutText(s.whoLow.replace(/, as (?:disclosed|described|set forth|stated) in [^,]*,?/, ' ')) || QUOTED.test(s.who)

const isChanged = (s: Said): boolean => CHANGING.has(s.verb) && NOUN.test(s.whoLow) && !isOfText(s) && announces(s)

/** "the Fund's principal investment strategy will be to invest at least 90% …" */
const willBe = (s: Said): boolean =>
  !s.passive &&
  !s.relative &&
  s.tense === 'future' &&
  NOUN.test(s.whoLow) &&
  !isOfText(s) &&
  (/\b(?:will|shall) (?:now |then )?be (?:changed )?to\b/.test(groupWords(s)) || isAsFollows(s))

/** "the objectives and principal investment strategies of the Funds will be as follows:" */
export const isAsFollows = (s: Said): boolean => s.verb === 'be' && s.tense === 'future' && /^as follows:?$/.test(s.whatLow.trim())

/** What the verb speaks of stands near it. */
export const objectOf = (s: Said): string => s.whatLow.slice(0, 160)

/** "The Fund will seek to maintain an average duration of one to four years", in a list of changes or from a day on */
const seeksMeasure = (s: Said): boolean =>
  s.verb === 'seek' &&
  !s.passive &&
  !s.relative &&
  s.tense === 'future' &&
  FUND.test(s.whoLow) &&
  MEASURE.test(s.whatLow) &&
  (s.led === true || openedWithDay(s))

/** "the fund is expanding its flexibility to adjust its strategy" */
const isExpanding = (s: Said): boolean =>
  s.progressive &&
  CHANGING.has(s.verb) &&
  FUND.test(s.whoLow) &&
  /\bits (?:\w+ ){0,2}strateg(?:y|ies)\b|\bflexibility\b/.test(objectOf(s)) &&
  !aboutText(objectOf(s))

/** "The Fund will change its investment strategy" */
function fundChangesIt(s: Said): boolean {
  if (s.passive || !CHANGING.has(s.verb)) return false
  const object = objectOf(s)
  const isDecided = s.tense === 'infinitive' && /^(?:approve|vote|decide|determine)$/.test(s.governor ?? '')
  return (
    (announces(s) || isDecided) &&
    NOUN.test(object) &&
    !aboutText(object) &&
    !QUOTED.test(object.slice(0, 80)) &&
    (s.tense !== 'infinitive' || /^(?:approve|vote|decide|determine|propose)$/.test(s.governor ?? ''))
  )
}

/** "The Board has approved a change in the Fund's strategy" */
const boardApprovesIt = (s: Said): boolean => /^(?:approve|adopt)$/.test(s.verb) && NEW_STRATEGY.test(objectOf(s))

/** "will be managed using a quantitative process rather than fundamental research" */
const managedByProcess = (s: Said): boolean =>
  s.passive &&
  ['manage', 'construct', 'invest', 'select', 'run'].includes(s.verb) &&
  s.tense === 'future' &&
  FUND.test(s.whoLow) &&
  BY_PROCESS.test(s.whatLow)

/** "has changed the manner in which it selects securities" */
const selectsOtherwise = (s: Said): boolean =>
  !s.passive &&
  CHANGING.has(s.verb) &&
  announces(s) &&
  s.tense !== 'infinitive' &&
  /^(?:the )?(?:manner|way)s? in which\b[^.]*\b(?:select|invest|allocat)/.test(s.whatLow)

/** "will also broaden the range of companies in which it invests" */
const widensRange = (s: Said): boolean =>
  !s.passive &&
  ['broaden', 'expand', 'narrow', 'change', 'increase', 'reduce', 'extend'].includes(s.verb) &&
  FUND.test(s.whoLow) &&
  announces(s) &&
  s.tense !== 'infinitive' &&
  RANGE.test(objectOf(s))

const LIST_OF_UNDERLYING = /^(?:the )?list of (?:the )?underlying (?:funds|portfolios|etfs)\b/

/** "the X Fund is added to the list of underlying funds in which the Funds may invest", "the list … is changed to add the X Fund" */
const movesUnderlyingFunds = (s: Said): boolean =>
  s.passive &&
  (['add', 'remove', 'delete'].includes(s.verb)
    ? /\bunderlying (?:funds|portfolios|etfs)\b/.test(s.whatLow) && !isOfText(s) && announces(s)
    : CHANGING.has(s.verb) && LIST_OF_UNDERLYING.test(s.whoLow) && /^(?:by|to) (?:add|includ|delet|remov)/.test(s.whatLow))

const PERIOD = /^(?:a|an|its|the|another) (?:new|next|second|following|subsequent) (?:[\w-]+ )?(?:outcome|hedge|buffer) period\b/

/** "The Fund will commence a new outcome period on April 1": its cap and its buffer are set anew. */
export const opensPeriod = (s: Said): boolean =>
  !s.passive && ['begin', 'commence', 'start', 'enter'].includes(s.verb) && FUND.test(s.whoLow) && announces(s) && PERIOD.test(s.whatLow)

/** "The Fund's Cap for the new Target Outcome Period is 14.50%" */
const setsCap = (s: Said): boolean =>
  s.verb === 'be' &&
  !s.relative &&
  /\b(?:cap|buffer)\b[^.;]*\bnew (?:[\w-]+ )?(?:outcome|hedge) period\b/.test(s.whoLow) &&
  /^\d[\d.]* ?%/.test(s.whatLow)

const CRITERIA = /\b(?:criteria|factors|screens?|considerations)\b[^.;]*\b(?:select|invest|choos|identif)/

/** "the Fund will no longer consider social criteria in selecting securities" */
const dropsCriteria = (s: Said): boolean =>
  !s.passive &&
  s.ended &&
  ['consider', 'apply', 'use', 'employ', 'incorporate'].includes(s.verb) &&
  FUND.test(s.whoLow) &&
  CRITERIA.test(s.whatLow)
