// In: a statement of what a portfolio or its manager does. Out: whether it says that they do it from now on, or no longer.
//   "On August 17, 2015, the Fund will invest primarily in …"
//    ^ from now on                     ^ invests       ^ in what
import { pattern } from '../../../../../model/pattern.ts'
import { wordList } from '../../../../../model/word-list.ts'
import { DAY, FROM_WORDS } from '../../../dates/months.ts'
import { aboutText, announces, dated, happens } from '../news.ts'
import { saysNow } from '../group-words.ts'
import type { Said } from '../said.ts'
import { FUND, objectOf } from './strategy-told.ts'

const OPENS_WITH_DAY = pattern()`^\W*(?:\w+,? )?(?:${FROM_WORDS}|from)\b`

const USING = new Set(wordList`use employ apply utilize follow implement`)
const WAYS = /\b(?:screens?|screening|models?|process|approach|strateg(?:y|ies)|techniques?|methodolog(?:y|ies)|criteria|overlay)\b/

const SHIFTING = new Set(wordList`shift transition move change convert switch increase decrease reduce broaden expand narrow adjust`)
const EMPHASIS = pattern()`
  \b(?:
    emphasis|focus|exposure|orientation|bias|allocations?|structure|approach|style|strateg\w+|process|fund-of-funds|mix|weightings?
  )\b
`
const OTHER_CHANGE = /\b(?:names?|index|benchmark|class|objective|diversified|adviser|fees?)\b/

const INVESTING = new Set(wordList`
  invest purchase hold seek pursue employ use utilize track follow concentrate allocate sell write buy enter engage
`)
const CONTRACT = /^(?:into )?(?:an? |the )?(?:[\w-]+ ){0,5}(?:agreements?|contracts?)\b/
/** "will begin to sell its securities": it is wound up. */
const ALL_IT_HAS = pattern()`
  ^(?:(?:all|certain|some|substantially all|a portion) (?:of )?)?
  (?:its|the fund's|the portfolio's) (?:portfolio )?(?:securities|holdings|investments|assets)\b
`
const INVESTMENT = pattern()`
  \b(?:
    securities|lending|stocks?|bonds?|companies|assets|loans|issuers|instruments|derivatives|futures|options?|spreads?|index|strateg\w+
    |investments?|short sales?|objective|approach|equit\w+|debt|swaps|currenc\w+|commodit\w+|notes|mortgages?|leverage
  )\b
`
/** "invest in the Larch Bond Fund" */
const IN_FUNDS = /^(?:[\w%.-]+ ){0,8}?in (?:shares of )?(?:the |other )?(?:[\w&'-]+ ){1,8}(?:funds?|portfolios?|series|etfs?)\b/
/** "In connection with the new name, the Fund will invest …" */
const WITH_IT = pattern()`
  \b(?:
    in connection with|because of|to reflect|consistent with|as a result of|in keeping with|in line with
  ) (?:this|these|the|its|their) (?:
    new (?:name|index|objective|adviser|sub-?adviser)
    |change (?:of|in) (?:its )?(?:name|index|objective)
    |(?:name|index) change
  )\b
`

/** A day told before. */
const AT_THAT_TIME = /^\W*(?:at|on|as of|from|beginning on) (?:that|the same|such) (?:time|date|day)\b/

const FROM_NOW = /\b(?:may|can) (?:from (?:now|today) on|henceforth|hereafter)\b/

/** "may invest in mortgage-backed securities beginning July 1, 2015." */
const FROM_DAY_AT_END = pattern()`
  \b(?:${FROM_WORDS}|from)(?: on)? ${DAY}\.?$
`

/** Right at the start of a paragraph: further on it says what follows from what was told before. */
const opensWithMayNow = (s: Said): boolean =>
  saysNow(s) && s.clause.from === 0 && !/^\W*(?:because|since|so|thus|although|as)\b/.test(s.low)

/** "Effective May 1, the Fund may invest up to 25% of its assets in …", "All Funds may now engage in …": it could not before. */
export const mayFrom = (s: Said): boolean =>
  s.modal === 'may' &&
  !s.negative &&
  !s.relative &&
  (s.led === true || FROM_NOW.test(s.low) || opensWithMayNow(s) || FROM_DAY_AT_END.test(s.low) || OPENS_WITH_DAY.test(s.openerLow)) &&
  happens({ ...s, modal: null })

/** "The Fund may no longer invest in …": it could before. */
export const mayNoLonger = (s: Said): boolean => s.modal === 'may' && s.ended && !s.relative && happens({ ...s, modal: null })

/** The manager's ways that begin or end: "has begun using a proprietary screen". */
export const usesNewWays = (s: Said): boolean =>
  !s.passive && /\b(?:advis[eo]r|manager)$/.test(s.whoLow) && (s.begins || s.ended) && USING.has(s.verb) && WAYS.test(objectOf(s))

/** Of the fund, or of the firm that will manage it, by its own doing. */
const isOfFund = (s: Said, newFirm: boolean): boolean =>
  !s.relative && !s.passive && ((newFirm && s.tense === 'future') || FUND.test(s.whoLow))

/** "shift its emphasis from large companies to small ones", "transition from a fund-of-funds structure to a direct one" */
export const shifts = (s: Said, newFirm: boolean): boolean =>
  SHIFTING.has(s.verb) &&
  isOfFund(s, newFirm) &&
  announces(s) &&
  EMPHASIS.test(objectOf(s)) &&
  /\b(?:from|to|toward|away|more|less)\b/.test(objectOf(s)) &&
  !OTHER_CHANGE.test(`${s.whoLow} ${objectOf(s)}`)

/** "Under Marl's management, the Fund will invest in small companies" */
export function investsAnew(s: Said, newFirm: boolean): boolean {
  if (isFreed(s) || (newFirm && areInvested(s))) return true
  if (!INVESTING.has(s.verb) || !isOfFund(s, newFirm) || aboutText(s.whoLow)) return false
  const object = objectOf(s)
  if (
    CONTRACT.test(object) ||
    !(INVESTMENT.test(object) || (s.verb === 'invest' && IN_FUNDS.test(object))) ||
    (s.verb === 'sell' && ALL_IT_HAS.test(object))
  )
    return false
  return s.ended || s.begins || mayFrom(s) || (s.tense === 'future' && (newFirm || isFromDay(s)))
}

/** Under a new adviser "at least 80% of the Portfolio's assets will be invested in …" */
const areInvested = (s: Said): boolean =>
  s.passive &&
  s.verb === 'invest' &&
  s.tense === 'future' &&
  !s.relative &&
  /\b(?:portfolio|fund)(?:['’]s)? (?:\w+ )?assets$|\bassets of the (?:portfolio|fund)$/.test(s.whoLow) &&
  INVESTMENT.test(objectOf(s))

const HOLDINGS_WITH = pattern()`
  ^(?:all (?:of )?|some of )?(?:its|their|the fund's) (?:investments?|holdings|positions?|allocations?|exposure) (?:in|to)\b
  [^;]{3,200}\bwith\b
`

/** "the Fund will replace its investments in A with investments in B" */
export const replacesHoldings = (s: Said, newFirm: boolean): boolean =>
  s.verb === 'replace' && isOfFund(s, newFirm) && announces(s) && HOLDINGS_WITH.test(s.whatLow)

/** "will no longer be required to invest in at least three countries" */
const isFreed = (s: Said): boolean =>
  s.ended &&
  s.verb === 'invest' &&
  !s.relative &&
  (FUND.test(s.whoLow) || s.whoLow === 'it') &&
  /\b(?:required|obliged|obligated) to invest$/.test(s.low.slice(0, s.group.to)) &&
  /^in\b/.test(s.whatLow)

/** "On August 17, 2015, the Fund will invest primarily in …" */
const isFromDay = (s: Said): boolean =>
  dated(s) || WITH_IT.test(s.openerLow) || AT_THAT_TIME.test(s.low) || /\b(?:from|on|after)\b.*\b(?:19|20)\d\d\b/.test(s.openerLow)
