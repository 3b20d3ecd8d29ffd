// In: a statement. Out: whether it sets another hour for orders or for the value of a share, and from which hour to which.
//   "The last time at which orders are accepted for the same day will be 3:00 p.m."
//                                                                        ^ hour
import { pattern } from '../../../../../model/pattern.ts'
import { wordList } from '../../../../../model/word-list.ts'
import { announces, openedWithDay } from '../news.ts'
import { HOUR } from './purchase-redemption-words.ts'
import type { Said } from '../said.ts'

const ORDERING = new Set(wordList`receive accept process price place need`)
const PRICING = new Set(wordList`calculate determine compute price`)

/** "effective", as one of the words that give a day */
const GIVES_DAY = /\beffective\b|\bbeginning\b|\bas of\b/
const CALCULATION_TIME = pattern()`
  \b(?:nav|net asset value|order) (?:\([^)]*\) )?(?:calculation|determination|valuation|cut-?off) time\b
`
const TIME_OF_DAY = String.raw`\d{1,2}(?::\d\d)? ?[ap]\.?m\.?`
/** "from 50,000 to 100,000 shares", "from 3:00 p.m. to 4:00 p.m." */
const FROM_TO = pattern('iu')`
  \bfrom (\d{1,3}(?:,\d{3})+|${TIME_OF_DAY})(?: \p{L}+(?: time)?| \([^()]{4,20}\))? to (\d{1,3}(?:,\d{3})+|${TIME_OF_DAY})
`
/** "to 10,000 shares from 50,000 shares" */
const BACK = pattern('iu')`\bto (\d{1,3}(?:,\d{3})+)(?: \p{L}+)? from (\d{1,3}(?:,\d{3})+)`
/** "in blocks of 100,000 shares instead of 200,000 shares" */
const BLOCKS = pattern('iu')`
  \b(?:blocks|units|aggregations) of (\d{1,3}(?:,\d{3})+)(?: \p{L}+)?,? (?:instead of|rather than|and not)
  [ ](?:blocks of )?(\d{1,3}(?:,\d{3})+)
`
/** "will be 3:00 p.m. Eastern time, instead of 2:00 p.m." */
const INSTEAD_OF = pattern('iu')`
  \b(${TIME_OF_DAY})(?:,? (?:\p{L}+ )?time\b)?(?: \([^)]*\))?,? \(?
  (?:instead of|rather than|in place of|formerly|previously|currently|now) (${TIME_OF_DAY})
`

/** "The Fund will issue and redeem shares in blocks of 100,000 shares instead of 200,000 shares." */
const issuesInOtherBlocks = (s: Said): boolean =>
  !s.relative && ['issue', 'redeem', 'create'].includes(s.verb) && s.tense === 'future' && BLOCKS.test(s.clause.text)

export function tellsHour(s: Said): boolean {
  if (issuesInOtherBlocks(s)) return true
  // An hour at which orders will be taken is news where it holds from a day on.
  if (takesOrdersAt(s)) return GIVES_DAY.test(s.low)
  return (
    changesCalculation(s) ||
    changesPricing(s) ||
    isLastTime(s) ||
    movesTimeAtWhich(s) ||
    isRatherThan(s) ||
    calculatesAt(s) ||
    isCalculatedAt(s)
  )
}

/** "orders must be received by 4:00 p.m." */
const takesOrdersAt = (s: Said): boolean =>
  s.tense === 'future' && ORDERING.has(s.verb) && /\borders?\b/.test(s.whoLow) && HOUR.test(s.whatLow)

/** "each Fund will change its NAV calculation time from 4:15 p.m. to 4:00 p.m." */
function changesCalculation(s: Said): boolean {
  if (s.verb !== 'change' || s.relative || !announces(s)) return false
  const changed = s.passive ? s.whoLow : `${s.whoLow} ${s.whatLow.slice(0, 80)}`
  return CALCULATION_TIME.test(changed) && movedHourOrNumber(s.clause.text) !== null
}

/** "The Fund expects to implement changes to the process of determining its net asset value on May 3." */
function changesPricing(s: Said): boolean {
  if (s.relative || !announces(s)) return false
  if (s.verb === 'implement' || s.verb === 'make') return /^(?:certain )?changes? (?:to|in) /.test(s.whatLow) && OF_VALUE.test(s.whatLow)
  // "will change its process for determining net asset value", "The method of calculating net asset value will be revised"
  const changed = s.passive ? s.low.slice(0, s.group.from) : s.whatLow.slice(0, 120)
  return /^(?:change|revise|modify|update)$/.test(s.verb) && HOW_PRICED.test(changed)
}

const OF_VALUE = /\b(?:determin|calculat|comput)\w+ [^.;]{0,30}\b(?:net asset value|nav)\b/
const HOW_PRICED = new RegExp(`\\b(?:process|method(?:ology)?|manner|procedures?)\\b[^.;]{0,40}${OF_VALUE.source}`)

/** "The last time at which orders are accepted for the same day will be 3:00 p.m." */
const isLastTime = (s: Said): boolean =>
  s.verb === 'be' &&
  s.tense === 'future' &&
  /\b(?:time|hour|deadline) (?:at|by) which\b[^.;]*\borders?\b/.test(s.low.slice(0, s.group.from)) &&
  /^\d{1,2}(?::\d\d)? ?[ap]\.?m\b|^noon\b/.test(s.whatLow)

/** "The time at which the Fund calculates its net asset value will change" */
const movesTimeAtWhich = (s: Said): boolean =>
  (s.verb === 'change' || s.verb === 'move') &&
  (s.tense === 'future' || openedWithDay(s) || (announces(s) && movedHourOrNumber(s.what) !== null)) &&
  /\btime (?:at|as of|by) which\b[^.;]*\b(?:net asset value|nav|orders?|share price)\b/.test(s.low.slice(0, s.group.from))

/** "Beginning July 6, 2004, orders received by 4:00 p.m., rather than 2:00 p.m., will earn that day's dividend." */
const isRatherThan = (s: Said): boolean =>
  /\borders?\b/.test(s.whoLow) &&
  /\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b.{0,40}\b(?:rather than|instead of)\b/.test(s.low) &&
  GIVES_DAY.test(s.low)

/** "will calculate its net asset value at 2:00 p.m. rather than 4:00 p.m." */
const calculatesAt = (s: Said): boolean =>
  !s.passive &&
  PRICING.has(s.verb) &&
  s.tense === 'future' &&
  /\b(?:net asset value|nav|shares?)\b/.test(s.whatLow) &&
  (openedWithDay(s) || /\binstead\b|\brather than\b/.test(s.low))

/** "Beginning June 1, net asset value will be determined at noon." */
const isCalculatedAt = (s: Said): boolean =>
  (PRICING.has(s.verb) || s.verb === 'round') &&
  (s.tense === 'future' || (s.tense === 'present' && openedWithDay(s) && /\binstead of\b|\brather than\b/.test(s.low))) &&
  /\b(?:net asset value|nav|share price)\b/.test(s.whoLow) &&
  // "by Larch Fund Services, Inc. instead of …": who does it.
  !/^by \p{Lu}/u.test(s.what) &&
  /\beffective\b|\bbeginning\b|\binstead\b|\brather than\b/.test(s.low)

/** An hour or a number of shares that moves, and what it was until now. */
export function movedHourOrNumber(words: string): { from: string; to: string } | null {
  const pair = FROM_TO.exec(words)
  if (pair) return { from: pair[1]!, to: pair[2]! }
  const instead = BACK.exec(words) ?? BLOCKS.exec(words) ?? INSTEAD_OF.exec(words)
  return instead && { from: instead[2]!, to: instead[1]! }
}
