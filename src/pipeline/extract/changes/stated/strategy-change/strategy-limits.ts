// In: a statement. Out: whether it moves what a portfolio may hold: a percentage, a range of sizes, a permission.
//   "the maximum percentage of its assets that may be invested in high yield bonds has been increased to 20%"
//        ^ limit                                                                              ^ moved
import { pattern } from '../../../../../model/pattern.ts'
import { wordList } from '../../../../../model/word-list.ts'
import { announces, openedWithDay } from '../news.ts'
import type { Said } from '../said.ts'
import { FUND, isOfText } from './strategy-told.ts'
import { toCome } from '../to-come.ts'

const WIDENING = new Set(wordList`expand change increase raise lower broaden narrow revise`)
const CAPITALIZATION = pattern()`
  \b(?:market )?capitalization (?:range|limits?|ceiling|threshold)\b
  |\brange of (?:market )?capitalizations?\b
  // "the definition of a small company is raised"
  |\bdefinition of (?:an? )?["“]?(?:micro|small|mid|medium|large)\b[\w -]{0,30}(?:compan(?:y|ies)|cap|issuers?|stocks?)\b
`

const MOVING = new Set(wordList`increase raise reduce lower change decrease relax lift tighten`)
const CEILING = /\b(?:maximum|limit|limitation|restriction|percentage|ceiling|cap)\b.*\b(?:assets|holdings|investments?|exposure)\b/
const EXPOSURE = /\b(?:exposure|allocation|weighting)s?(?: (?:range|target|limit))?\b/

export const tellsOfLimit = (s: Said): boolean =>
  movesCapitalization(s) || allows(s) || isLimitedNoLonger(s) || willBePercentage(s) || movesLimit(s)

/** "the market capitalization range in which the Fund invests is expanded" */
const movesCapitalization = (s: Said): boolean =>
  s.passive && WIDENING.has(s.verb) && CAPITALIZATION.test(s.whoLow) && !isOfText(s) && (announces(s) || openedWithDay(s))

/** "will be allowed to put up to 35% (until now 20%) of its assets into high yield bonds" */
const allows = (s: Said): boolean =>
  s.passive &&
  ['allow', 'permit'].includes(s.verb) &&
  FUND.test(s.whoLow) &&
  toCome(s) &&
  /^to (?:put|place|invest|hold|buy|own|use|sell|write)\b/.test(s.whatLow)

/** "will no longer be limited to 10% of its assets in high yield bonds" */
const isLimitedNoLonger = (s: Said): boolean =>
  s.passive &&
  s.ended &&
  ['limit', 'restrict'].includes(s.verb) &&
  FUND.test(s.whoLow) &&
  /^to (?:\w+ )?\d[\d.]* ?%[^;]*\bassets\b/.test(s.whatLow)

/** "the percentage of assets that the Fund may invest in high yield bonds will be 35%" */
const willBePercentage = (s: Said): boolean =>
  s.verb === 'be' &&
  s.tense === 'future' &&
  /\b(?:maximum|limit|percentage|ceiling)\b.*\b(?:assets|invest\w*)\b/.test(s.whoLow) &&
  /^(?:increased |raised |reduced )?(?:to )?\d[\d.]* ?%/.test(s.whatLow)

/** "the maximum percentage of its assets that may be invested in high yield bonds has been increased to 20%" */
function movesLimit(s: Said): boolean {
  const isMoved = (s.passive && MOVING.has(s.verb)) || (['rise', 'fall'].includes(s.verb) && /^from \d[\d.]* ?% to \d/.test(s.whatLow))
  if (!isMoved || !(announces(s) || openedWithDay(s))) return false
  const ofHoldings = CEILING.test(s.whoLow) || (EXPOSURE.test(s.whoLow) && /^from \d[\d.]* ?%/.test(s.whatLow))
  return ofHoldings && !/\b(?:fees?|expenses?|minimum|charges?)\b/.test(s.whoLow)
}
