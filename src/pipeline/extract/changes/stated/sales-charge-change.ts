// In: a reading. Out: changes of sales charges: front-end, deferred, their waivers and steps.
//   "The maximum front-end sales charge on Class A shares of the Fund will go down from 5.75% to 5.25% …"
//                          ^ noun                                                         ^ from     ^ to
import { pattern } from '../../../../model/pattern.ts'
import { wordList } from '../../../../model/word-list.ts'
import { meet, wordsOf, type Candidate, type Reading } from '../candidate.ts'
import { chargeChanges } from './charge-changes/charge-changes.ts'
import type { Charge } from './charge-changes/charge-said.ts'
import { openedWithDay } from './news.ts'
import { found, saidIn, type Said } from './said.ts'

const SALES_CHARGE: Charge = {
  noun: pattern()`
    \b(?:initial |front-end |contingent |maximum |deferred )*sales (?:charges?|loads?)\b
    |\bcds[cl]s?\b|\bcontingent deferred\b|\bfront-end loads?\b|\bdealer (?:concession|reallowance)s?\b
    |\bright of accumulation\b|\bletters? of intent\b
  `,
  unlike: pattern()`
    \bother types of sales charges?\b
    |\bwithout (?:a |any |the (?:imposition|payment) of (?:a |any )?)?(?:[\w-]+ ){0,4}sales charges?\b
    |\b(?:no|without(?: a| any)?) (?:\w+ )?sales charges? (?:will|shall) be (?:collected|imposed|charged|assessed)\b
    |\b(?:up)?on the (?:conversion|exchange|reorganization)\b
    |\bin connection with the (?:reorganization|merger|conversion|liquidation)\b
  `,
  verbs: ['waive', 'apply', 'charge', 'reimpose'],
}
const BUYING = new Set(wordList`purchase buy sell acquire offer exchange`)
const WITHOUT_CHARGE = pattern()`
  \b(?:
    without (?:the imposition of |payment of )?(?:an? |any |the )?(?:[\w-]+ ){0,3}sales (?:charge|load)
    |at net asset value
  )\b
`
const ELIGIBLE = pattern()`
  ^(?:only )?(?:eligible (?:only )?(?:for|to receive) )?(?:only )?(?:the )?(?:following )?(?:[\w-]+ ){0,4}
  (?:sales (?:charges?|loads?)|loads?|cdsc) (?:waivers?|discounts?|reductions?)\b
`

/** "In view of the proposed reorganization, … is waived for redemptions made on or after June 9": from a day of its own. */
const OF_OWN_DAY = pattern()`
  \bwaived? (?:for|on) (?:any |all )?(?:redemptions|sales|exchanges|shares) (?:\w+ ){0,2}(?:on (?:or|and) )?after [a-z]+ \d
`

const ANY_WAIVED = pattern('i')`
  ^(?:any|no) (?:applicable |contingent |remaining )*(?:deferred sales charges?|cdscs?|sales charges?)\b[^.;]{0,40}
  \b(?:waived|charged|imposed|assessed)\b
`
const GOES_OVER = /\b(?:exchanged for|converted?|conversion|liquidat\w+|merge[dr]?|reorganiz\w+)\b/i

/** "Class B shares will be exchanged for Class A shares. Any deferred sales charge is waived.": a term of that. */
function isTermOf({ span }: Candidate, { clauses }: Reading): boolean {
  const own = clauses.find(k => meet(k, span))
  const before = own && clauses[own.index - 1]
  return before?.in === own?.in && ANY_WAIVED.test(own?.text ?? '') && GOES_OVER.test(before?.text ?? '')
}

export function findSalesCharges(reading: Reading): Candidate[] {
  const waived = saidIn(reading)
    .filter(
      s =>
        !s.relative && !s.clause.in.quoted && (isWaivedFrom(s) || areEligibleFrom(s) || isFreeFrom(s) || isSubjectFrom(s) || applyFrom(s)),
    )
    .map(s => found('sales-charge-change', s))
  return [...waived, ...charges(reading)]
}

/** "Effective May 1, Class A shares may be bought without a sales charge by …": a waiver that begins. */
const isWaivedFrom = (s: Said): boolean => s.passive && !s.negative && isPurchase(s) && beginsToHold(s) && WITHOUT_CHARGE.test(s.whatLow)

const isPurchase = (s: Said): boolean => BUYING.has(s.verb) || (s.verb === 'make' && /^purchases\b/.test(s.whoLow))

function beginsToHold(s: Said): boolean {
  if (openedWithDay(s)) return s.modal === 'may' || s.tense === 'future' || s.tense === 'present'
  return s.modal === 'may' && /\beffective (?:on |as of )?[a-z]+ \d/.test(s.whatLow)
}

/** "Effective July 10, investors who buy through X will be eligible only for the following load waivers". */
const areEligibleFrom = (s: Said): boolean =>
  (s.verb === 'be' || s.verb === 'receive') && s.tense === 'future' && openedWithDay(s) && ELIGIBLE.test(s.whatLow)

/** "Class C shares purchased after June 30 will not be subject to a deferred sales charge." */
const isFreeFrom = (s: Said): boolean =>
  s.negative &&
  s.verb === 'be' &&
  s.tense === 'future' &&
  /\b(?:on or )?after [a-z]+ \d/.test(s.low.slice(s.subject.from, s.group.from)) &&
  /^subject to (?:an? |any |the )?(?:[\w-]+ ){0,3}(?:sales (?:charge|load)|cdsc)\b/.test(s.whatLow)

const BOUGHT_FROM = /\b(?:purchased|bought|acquired|sold) (?:on (?:or|and) )?after [a-z]+ \d/
/** "Class B shares purchased on or after May 1 will be subject to a deferred sales charge if they are redeemed within six years" */
const isSubjectFrom = (s: Said): boolean =>
  !s.negative &&
  !s.ended &&
  s.verb === 'be' &&
  s.tense === 'future' &&
  BOUGHT_FROM.test(s.low.slice(s.subject.from, s.group.from)) &&
  /^subject to (?:an? |the )?(?:[\w.%-]+ ){0,4}(?:sales (?:charge|load)|cdsc)\b/.test(s.whatLow)

/** "The following breakpoints apply to purchases of Class A shares made after June 30:" */
const applyFrom = (s: Said): boolean =>
  s.verb === 'apply' &&
  !s.negative &&
  !s.ended &&
  /\b(?:breakpoints?|(?:sales )?(?:charge|load)s?|schedules?|discounts?|concessions?)\b/.test(s.whoLow) &&
  TO_PURCHASES_AFTER.test(s.whatLow)
const TO_PURCHASES_AFTER = pattern()`
  ^to (?:all |any )?(?:purchases|investments|orders|sales|shares)\b[^;]*
  \b(?:made|bought|purchased|acquired|placed|received) (?:on (?:or|and) )?after [a-z]+ \d
`

/** "began to offer a new class of shares, Class B, which are subject to a deferred sales load": how the class is sold. */
const OF_NEW_CLASS = /\b(?:offer|introduc|creat|launch|establish)\w*\b[^.;]{0,30}\bnew class(?:es)? of shares\b[^.;]*\bwhich\b/i

/** Without those that a merger or a liquidation brings along. */
const charges = (reading: Reading): Candidate[] =>
  chargeChanges('sales-charge-change', SALES_CHARGE, reading).filter(c => {
    const { span } = c
    if (isTermOf(c, reading) || OF_NEW_CLASS.test(wordsOf(span, reading))) return false
    const words = reading.context.view.passages[span.passage]!.text.slice(span.from, span.to).toLowerCase()
    if (OF_OWN_DAY.test(words)) return true
    return !/\bliquidat|\breorganiz|\bmerger\b/.test(words) && !/^no (?:\w+ ){0,3}sales charges?\b/.test(words)
  })
