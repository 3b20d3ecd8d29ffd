// In: a statement. Out: whether it says that a portfolio is wound up.
//   "On September 4, 2002, the Board of Trustees approved a plan to liquidate the Sedgemoor Global Utilities Fund."
//                                                         ^ matter
import { pattern } from '../../../../../model/pattern.ts'
import { wordList } from '../../../../../model/word-list.ts'
import { firstToKnow } from '../first-to-know.ts'
import type { Said } from '../said.ts'
import { woundUpIn } from '../share-class-change/share-class-wound-up.ts'

const FUND = /\b(?:funds?|portfolios?|series|etfs?|trust)\b/
const BOARD = /\b(?:board|trustees|directors)\b/
/** A class that is wound up is a change of classes. */
const CLASS = /\bclass(?:es)? [a-z0-9]{1,3}\b|\b[a-z]+ (?:class|shares)\b(?! of)|\bshares? class/
const SHARES_OF_CLASS = /\bshares of (?:the |each |its |such )?(?:class [a-z0-9]{1,2}|(?:[\w-]+ )?class)\b(?! of)/
const PLAN = pattern()`
  \b(?:
  // "plan of complete liquidation and dissolution"
  plan (?:of|providing for|for|to)(?: the)?(?: complete)? ?(?:liquidat\w+|dissol\w+|terminat\w+)
  (?: and (?:termination|dissolution|liquidation))?
  |liquidation|termination and (?:winding|dissol)|liquidate|dissol(?:ve|ution)|wind(?:ing)? up
  |terminat(?:e|ion of) the (?:fund|portfolio|series)(?!['’])
  )\b
`
/** "concluded that it is in the best interests of shareholders that the Fund cease operations", "approved that the Fund be liquidated". */
const DECIDED_THAT = pattern()`
  \b(?:board|trustees|directors)\b[^;.]{0,200}\bthat (?:the|each(?: of the)?|all(?: of the)?) (?:[\w&'-]+ ){0,6}
  (?:fund|portfolio|series|etf)s?(?: of the (?:trust|company|fund))? (?:should )?
  (?:be (?:closed and )?(?:liquidated|dissolved|terminated)|cease (?:its )?operations|(?:close and )?liquidate)\b
`
const BEST_INTERESTS = /\b(?:board|trustees|directors)\b[^;]*\b(?:determin|conclud|decid|believ)\w+\b[^;]*\bbest interests?\b/
/** What ends while the portfolio lives on. */
const ARRANGEMENT = /\b(?:agreements?|contracts?|arrangements?|waivers?|programs?|relationship|policy|limitation)\b/
/** "the Tail Risk ETF.", "the Fund and return its assets" */
const WHOLE_FUND = /^(?:the |each )?(?:[\w&'.-]+ ){0,10}(?:fund|portfolio|series|etf)s?(?:[.,;]|$| (?:on|effective|and|as of)\b)/
const DEFINED_FUND = / \((?:the )?["“](?:fund|portfolio|series|etf)["”]\)/
const SLATED = /^(?:\w+ )?(?:earmarked|slated|targeted|scheduled|designated) for (?:liquidation|termination|dissolution)\b/

const DECIDING = new Set(wordList`approve conclude determine decide recommend vote`)
const ADOPTING = new Set(wordList`approve adopt vote determine decide recommend elect announce`)
const PLANNING = new Set(wordList`plan schedule expect set anticipate`)

interface Told {
  s: Said
  /** A portfolio does it, or has it done to it. */
  fund: boolean
  /** The document speaks of a liquidation elsewhere. */
  ends: boolean
}

/** Each answers whether it is one, undefined where it is not its case. */
const READERS: readonly ((told: Told) => boolean | undefined)[] = [
  boardDecidedThat,
  windsUp,
  terminates,
  operationsEnd,
  assetsReturned,
  closedForGood,
  boardTerminates,
  slated,
  proceedsSent,
  existenceEnds,
  assetsPaidOut,
  allRedeemed,
  planApproved,
  inBestInterests,
  planAnnounced,
  boardLiquidates,
  postponed,
  planned,
  operationsTerminated,
  redeemedByPlan,
  takesPlace,
]

/** `ends`: whether the document speaks of a liquidation elsewhere. */
export function tellsLiquidation(s: Said, ends: boolean): boolean {
  // A class that is wound up is a change of classes.
  if (woundUpIn(s.clause.text) !== null) return false
  const fund =
    FUND.test(s.whoLow) &&
    !CLASS.test(s.whoLow) &&
    !/\b(?:(?:share|stock|unit)holder|board|trustees|directors|plan)\w*\b/.test(s.whoLow.split(' of the ')[0]!)
  return firstToKnow(READERS, { s, fund, ends }) ?? false
}

/** "approved that the Fund be liquidated" */
function boardDecidedThat({ s }: Told): true | undefined {
  if (!BOARD.test(s.whoLow) || s.passive || s.relative || !DECIDING.has(s.verb) || s.tense === 'present') return undefined
  return DECIDED_THAT.test(s.low) || undefined
}

/** "The Fund will be liquidated", but not "the Fund will liquidate its holdings". */
function windsUp({ s, fund }: Told): boolean | undefined {
  if (!fund || !['liquidate', 'dissolve', 'wind'].includes(s.verb) || s.tense === 'infinitive') return undefined
  if (s.tense === 'present' && !/\bbeing\b/.test(s.low.slice(s.group.from, s.group.to))) return undefined
  return s.passive || !/^\s*(?:its |portfolio )?(?:positions?|holdings|investments|securities)\b/.test(s.whatLow)
}

/** "has terminated in accordance with its terms" */
const BY_ITS_TERMS = /^(?:in accordance with|pursuant to|under) (?:its|the) (?:terms\b|plan\b|stated\b)/

/** "The Fund is expected to terminate on or about …", "has terminated in accordance with its terms" */
function terminates({ s, fund }: Told): true | undefined {
  if (!fund || s.verb !== 'terminate' || s.tense === 'present') return undefined
  if (!s.passive && !(s.tense === 'future' ? /^(?:on|effective|and|by|$)/ : BY_ITS_TERMS).test(s.whatLow)) return undefined
  return (/\b(?:funds?|portfolios?|etfs?|series)$/.test(s.whoLow) && !ARRANGEMENT.test(s.whoLow)) || undefined
}

/** "The Fund will cease its investment operations" */
function operationsEnd({ s, fund }: Told): boolean | undefined {
  if (!['cease', 'discontinue', 'end', 'conclude'].includes(s.verb)) return undefined
  if (!/^(?:its |all )?(?:investment )?operations\b/.test(s.whatLow) || !(fund || FUND.test(s.whatLow))) return undefined
  return s.tense === 'infinitive' ? decides(s) : fund || BOARD.test(s.whoLow)
}

/** "voted to close the Fund and return its assets to shareholders", "resolved to wind up the affairs of the Fund" */
function assetsReturned({ s }: Told): boolean | undefined {
  if (!BOARD.test(s.whoLow) || s.tense !== 'future' || s.passive) return undefined
  return /\breturn (?:its|the fund's|all(?: of its)?) assets to (?:its |the )?(?:share|stock|unit)holders\b/.test(s.whatLow) ||
    (s.verb === 'wind' && /^up\b/.test(s.whatLow))
    ? FUND.test(s.whatLow)
    : undefined
}

/** "voted to close the Tail Risk ETF. … the day of liquidation": a closing for good, where the document speaks of its liquidation. */
function closedForGood({ s, ends }: Told): true | undefined {
  if (s.verb !== 'close' || s.passive || !BOARD.test(s.whoLow) || !ends) return undefined
  const decided = s.tense === 'infinitive' && /^(?:vote|decide|determine|approve|resolve|elect)$/.test(s.governor ?? '')
  return ((s.tense === 'future' || decided) && WHOLE_FUND.test(s.whatLow)) || undefined
}

/** "have decided to terminate the Fund" */
function boardTerminates({ s }: Told): true | undefined {
  if (s.verb !== 'terminate' || s.passive || s.tense !== 'future' || !BOARD.test(s.whoLow)) return undefined
  const what = s.whatLow.replace(DEFINED_FUND, '')
  return /^the (?:[\w&'-]+ ){0,8}(?:fund|portfolio|series|etf)(?:[.,;]|$| (?:on|effective|and|as of)\b)/.test(what) || undefined
}

/** "The Fund has been slated for liquidation." */
function slated({ s, fund }: Told): true | undefined {
  if (!fund) return undefined
  const forIt = s.passive && s.tense !== 'infinitive' && /^for (?:liquidation|termination|dissolution)\b/.test(s.whatLow)
  return forIt || (s.verb === 'be' && SLATED.test(s.whatLow)) || undefined
}

/** "Proceeds of the liquidation are scheduled to be sent" */
function proceedsSent({ s }: Told): boolean | undefined {
  return s.passive && /\bproceeds (?:of|from) the liquidation\b/.test(s.whoLow) ? s.tense === 'future' : undefined
}

/** "The Fund will terminate its existence" */
function existenceEnds({ s, fund }: Told): true | undefined {
  return (s.verb === 'terminate' && fund && !s.passive && s.tense === 'future' && /^its existence\b/.test(s.whatLow)) || undefined
}

/** "The Fund will distribute its assets to shareholders on August 7" */
function assetsPaidOut({ s, fund }: Told): true | undefined {
  if (!fund || s.passive || s.tense !== 'future' || !['distribute', 'pay', 'return'].includes(s.verb)) return undefined
  return (
    (/^(?:out )?(?:all (?:of )?)?its (?:remaining |net )?assets to (?:its |the |all )?(?:remaining )?\w*holders\b/.test(s.whatLow) &&
      !/\b(?:merg|reorganiz)/.test(s.low)) ||
    undefined
  )
}

/** "voted to close the Fund and to redeem all outstanding shares" */
function allRedeemed({ s, fund }: Told): boolean | undefined {
  if (s.verb !== 'redeem' || s.passive || !(BOARD.test(s.whoLow) || (fund && s.tense === 'future'))) return undefined
  if (SHARES_OF_CLASS.test(s.whatLow)) return undefined
  return /^all (?:of )?(?:the |its )?(?:\w+ )?shares\b/.test(s.whatLow) ? FUND.test(s.low) : undefined
}

/** "approved a plan of liquidation of the Fund", "A plan to liquidate the Fund was adopted" */
function planApproved({ s }: Told): boolean | undefined {
  if (!ADOPTING.has(s.verb)) return undefined
  const plan = s.passive ? (/^[^.;,]{0,20}\bplan to\b[^.;,]{0,80}$/.exec(s.low.slice(0, s.group.from))?.[0] ?? s.whoLow) : s.whatLow
  return PLAN.test(plan) && FUND.test(s.low) && !/\badvisory agreement\b/.test(s.whatLow.slice(0, 60))
}

const BY_LIQUIDATING = /^(?:the |each )?(?:[\w&'.-]+ ){0,10}(?:fund|portfolio|series|etf)s?\b[^;]{0,60}\b(?:liquidat|dissol)\w+/

/**
 * "the Board determined that it is in the best interests of shareholders to close and liquidate the Fund", "to terminate the Fund by
 * liquidating it"
 */
function inBestInterests({ s }: Told): boolean | undefined {
  if (s.tense !== 'infinitive' || !decides(s)) return undefined
  if (s.verb === 'liquidate')
    return FUND.test(s.low.slice(s.group.to, s.group.to + 120)) || (/^it\b/.test(s.whatLow) && FUND.test(s.low.slice(0, s.group.from)))
  return (['terminate', 'close', 'end', 'discontinue'].includes(s.verb) && !s.passive && BY_LIQUIDATING.test(s.whatLow)) || undefined
}

const PLAN_ANNOUNCED = pattern()`
  \b(?:trust|company|corporation|board|advis[eo]r)\b[^;.]{0,60}
  \bannounced (?:that (?:it|they) (?:plans?|intends?)|(?:its )?(?:plans?|intention))
  [ ]to (?:close and )?liquidate$
`

/** "Larch Trust announced that it plans to close and liquidate the Larch Ultra Ore": a fund may bear no word for one. */
function planAnnounced({ s }: Told): true | undefined {
  return (s.verb === 'liquidate' && !s.passive && PLAN_ANNOUNCED.test(s.low.slice(0, s.group.to))) || undefined
}

/** "The Board has decided to liquidate the Fund", "approved closing the Fund and liquidating it" */
function boardLiquidates({ s }: Told): boolean | undefined {
  if (!['liquidate', 'dissolve', 'close', 'terminate'].includes(s.verb) || s.passive) return undefined
  if (s.tense !== 'future' && s.tense !== 'infinitive') return undefined
  const before = s.low.slice(0, s.group.from)
  // "It has therefore voted to …", behind what the board has concluded
  const isAct =
    (s.item !== null && s.governor === 'approve') || (/^(?:it|they)$/.test(s.whoLow) && /\b(?:voted|decided|resolved)\b/.test(before))
  if (!isAct && !/\b(?:board|trustees|directors|adviser|manager)\b/.test(s.whoLow)) return undefined
  if ((s.verb !== 'liquidate' && s.verb !== 'dissolve') || s.governor === 'adopt') return false
  // "voted to close the Fund to new investments on July 13 and to liquidate it on August 10"
  return FUND.test(s.low.slice(s.group.to, s.group.to + 140)) || (/^(?:it|them)\b/.test(s.whatLow) && FUND.test(before))
}

/** "The liquidation of the Fund has been postponed until …" */
function postponed({ s }: Told): true | undefined {
  return (['postpone', 'delay', 'reschedule'].includes(s.verb) && s.passive && /\bliquidation\b/.test(s.whoLow)) || undefined
}

/** "Liquidation of the Fund is planned for July 30." */
function planned({ s }: Told): true | undefined {
  // "the liquidation is expected to be completed on July 24"
  if (
    s.passive &&
    s.tense === 'future' &&
    s.verb === 'complete' &&
    /^(?:and )?(?:the |its )(?:fund's )?liquidation(?: of the (?:fund|portfolio|series))?$/.test(s.whoLow)
  )
    return true
  if (!/^(?:the )?liquidation of the (?:fund|portfolio|series)\b/.test(s.whoLow)) return undefined
  return (
    (s.passive && PLANNING.has(s.verb)) ||
    (s.verb === 'be' && /^(?:planned|scheduled|expected|set|anticipated) (?:for|to)\b/.test(s.whatLow)) ||
    undefined
  )
}

/** "will terminate its operations" */
function operationsTerminated({ s, fund }: Told): true | undefined {
  return (s.verb === 'terminate' && fund && !s.passive && s.tense === 'future' && /^its operations\b/.test(s.whatLow)) || undefined
}

/** "The Fund's shares will be redeemed … pursuant to a plan of liquidation" */
function redeemedByPlan({ s }: Told): true | undefined {
  if (!s.passive || s.verb !== 'redeem' || s.tense !== 'future') return undefined
  return (/\bshares\b/.test(s.whoLow) && /\bplan of liquidation\b/.test(s.low)) || undefined
}

/** "The liquidation will take place on or about …" */
function takesPlace({ s }: Told): boolean {
  return s.verb === 'take' && s.tense === 'future' && /\bliquidation\b/.test(s.whoLow) && /\bplace\b/.test(s.whatLow)
}

/** "the Board concluded that it is in the best interests of shareholders" stands before it. */
const decides = (s: Said): boolean => BEST_INTERESTS.test(s.low.slice(0, s.group.from))
