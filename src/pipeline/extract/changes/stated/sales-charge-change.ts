// In: a reading. Out: changes of sales charges: front-end, deferred, their waivers and steps.
//   "The maximum front-end sales charge on Class A shares of the Fund will go down from 5.75% to 5.25% …"
//                          ^ noun                                                         ^ from     ^ to
import type { Candidate, Reading } from '../candidate.ts'
import { chargeChanges } from './charge-changes.ts'
import { openedWithDay } from './news.ts'
import { found, saidIn, type Said } from './said.ts'

/** "Effective May 1, Class A shares may be bought without a sales charge by …": a waiver that begins. */
function waivedFrom(s: Said): boolean {
  return (
    (s.modal === 'may' || ((s.tense === 'future' || s.tense === 'present') && openedWithDay(s))) &&
    !s.negative &&
    s.passive &&
    (['purchase', 'buy', 'sell', 'acquire', 'offer', 'exchange'].includes(s.verb) ||
      (s.verb === 'make' && /^purchases\b/.test(s.whoLow))) &&
    (openedWithDay(s) || /\beffective (?:on |as of )?[a-z]+ \d/.test(s.whatLow)) &&
    /\b(?:without (?:the imposition of |payment of )?(?:an? |any |the )?(?:[\w-]+ ){0,3}sales (?:charge|load)|at net asset value)\b/.test(
      s.whatLow,
    )
  )
}

/** "Effective July 10, investors who buy through X will be eligible only for the following load waivers". */
function eligibleFrom(s: Said): boolean {
  return (
    (s.verb === 'be' || s.verb === 'receive') &&
    s.tense === 'future' &&
    openedWithDay(s) &&
    /^(?:only )?(?:eligible (?:only )?(?:for|to receive) )?(?:only )?(?:the )?(?:following )?(?:[\w-]+ ){0,4}(?:sales (?:charges?|loads?)|loads?|cdsc) (?:waivers?|discounts?|reductions?)\b/.test(
      s.whatLow,
    )
  )
}

export function findSalesCharges(reading: Reading): Candidate[] {
  const waived = saidIn(reading)
    .filter(s => (waivedFrom(s) || eligibleFrom(s) || freeFrom(s)) && !s.relative && !s.clause.in.quoted)
    .map(s => found('sales-charge-change', s))
  return [...waived, ...charges(reading)]
}

/** "Class C shares purchased after June 30 will not be subject to a deferred sales charge." */
function freeFrom(s: Said): boolean {
  return (
    s.negative &&
    s.verb === 'be' &&
    s.tense === 'future' &&
    /\b(?:on or )?after [a-z]+ \d/.test(s.low.slice(s.subject.from, s.group.from)) &&
    /^subject to (?:an? |any |the )?(?:[\w-]+ ){0,3}(?:sales (?:charge|load)|cdsc)\b/.test(s.whatLow)
  )
}

function charges(reading: Reading): Candidate[] {
  return chargeChanges(
    'sales-charge-change',
    {
      noun: /\b(?:initial |front-end |contingent |maximum |deferred )*sales (?:charges?|loads?)\b|\bcdscs?\b|\bcontingent deferred\b|\bfront-end loads?\b|\bdealer (?:concession|reallowance)s?\b|\bright of accumulation\b|\bletters? of intent\b/,
      unlike:
        /\bother types of sales charges?\b|\bwithout (?:a |any |the (?:imposition|payment) of (?:a |any )?)?(?:[\w-]+ ){0,4}sales charges?\b|\b(?:no|without(?: a| any)?) (?:\w+ )?sales charges? will be (?:collected|imposed|charged|assessed)\b|\bon the (?:conversion|exchange|reorganization)\b|\bin connection with the (?:reorganization|merger|conversion|liquidation)\b/,
      verbs: ['waive', 'apply', 'charge', 'reimpose'],
    },
    reading,
  ).filter(c => {
    const words = reading.context.view.passages[c.span.passage]!.text.slice(c.span.from, c.span.to).toLowerCase()
    return !/\bliquidat|\breorganiz|\bmerger\b/.test(words) && !/^no (?:\w+ ){0,3}sales charges?\b/.test(words)
  })
}
