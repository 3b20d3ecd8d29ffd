// In: a reading. Out: changes of how shares are bought, sold and exchanged: minimums, redemption fees, cut-off times, ways of ordering.
//   "Effective May 1, 2009, the Fund will no longer impose a redemption fee."
//                           ^ subject     ^ ended         ^ noun
import type { Candidate, Reading } from '../candidate.ts'
import { chargeChanges } from './charge-changes.ts'
import { onlyRate, ratesIn } from './rates.ts'
import { aboutText, announces, happens, longAgo, openedWithDay } from './news.ts'
import { found, saidIn, type Said } from './said.ts'

const NOUN =
  /\b(?:fixed|standard|variable|creation|redemption) (?:creation |redemption )?transaction fees?\b|\b(?:redemption|exchange|liquidity|short-term trading|(?:small )?account (?:maintenance |service |closing )?|wire) ?fees?\b|\bannual (?:account |maintenance |small balance )?fees?\b(?= (?:will be |is |of [$\d.]+ )?(?:assessed|charged|imposed)[^.;]{0,40}\baccounts?\b)|\bfees? (?:imposed |charged |payable )?(?:on|upon|for) (?:the )?(?:shares (?:redeemed|sold|exchanged)|redemptions?|exchanges?)\b|\b(?:minimum|maximum) (?:\w+ ){0,3}(?:investments?(?! (?:grade|compan|objective))|purchases?|accounts?|amounts?|balances?|redemptions?|subscriptions?)\b|\b(?:least|smallest|lowest) (?:amount|sum|investment|purchase)s?\b|\b(?:investment|purchase|account) minimums?\b|\bcut-?off times?\b|\b(?:exchange|telephone|check ?writing|checkwriting|redemption) (?:privileges?|limits?|gates?)\b|\bredemption gates?\b|\b(?:net asset value|nav)\b(?= (?:will|shall|is) (?:be )?(?:calculated|determined|computed|priced))|\bcreation units?\b|\bautomatic investment plan\b|\bsystematic withdrawal\b|\bfrequent trading polic|\bpurchase and redemption (?:orders|procedures|policies)\b|\breinstatement privilege\b|\bsettlement (?:cycle|period)\b|\bholding period\b/
// Units that are made and redeemed through a last day belong to the end of their fund.
const UNLIKE =
  /\bcreates? and redeems? (?:its )?creation units (?:through|until)\b|\bliquidat|\breorganiz|\bsales charge|\bclass [a-z]\d? shares will (?:be )?convert/

export function findPurchasesAndRedemptions(reading: Reading): Candidate[] {
  const charges = chargeChanges(
    'purchase-redemption-change',
    { noun: NOUN, unlike: UNLIKE, verbs: ['waive', 'suspend', 'apply', 'charge', 'set', 'assess'] },
    reading,
  )
  const ways = saidIn(reading).filter(
    s =>
      (happens(s) || mustBe(s) || mayNoLonger(s) || mayFrom(s) || onlySoOften(s) || (s.negative && fromADay(s))) &&
      !longAgo(s, reading) &&
      !s.clause.in.quoted &&
      announces(s) &&
      !UNLIKE.test(s.low) &&
      tells(s),
  )
  const out = charges
    .filter(c => !UNLIKE.test(wordsOf(c, reading)))
    .map(c => (c.from === null && c.to === null ? { ...c, ...moved(wordsOf(c, reading)) } : c))
  for (const s of ways)
    if (!out.some(c => c.span.passage === s.clause.passage && c.span.from <= s.clause.from && s.clause.to <= c.span.to))
      out.push(found('purchase-redemption-change', s, amounts(s, reading)))
  return out
}

const wordsOf = ({ span }: Candidate, reading: Reading) =>
  reading.context.view.passages[span.passage]!.text.slice(span.from, span.to).toLowerCase()

/** "Beginning January 2, checks drawn on accounts must be for at least $500." */
function mustBe(s: Said): boolean {
  // "From June 1 no check may be drawn for less than $500"
  if (
    s.modal === 'may' &&
    !s.negative &&
    (openedWithDay(s) ||
      /\bfrom (?:january|february|march|april|may|june|july|august|september|october|november|december) \d/.test(s.openerLow)) &&
    /^no (?:checks?|purchases?|orders?|redemptions?|exchanges?|accounts?|wires?)\b/.test(s.whoLow)
  )
    return true
  // "Orders must now reach us by 2:00 p.m."
  if (
    s.modal === 'must' &&
    !s.negative &&
    /\bnow\b/.test(s.low.slice(s.group.from, s.group.to)) &&
    /\b(?:orders?|requests?|purchases?|redemptions?|exchanges?|checks?|accounts?|investments?)\b/.test(s.whoLow) &&
    (/\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b|\bnoon\b/.test(s.whatLow) || /\$\d/.test(s.what))
  )
    return true
  return (
    s.modal === 'must' &&
    !s.negative &&
    /\b(?:beginning|effective|as of|starting)\b/.test(s.openerLow) &&
    /\b(?:checks?|purchases?|investments?|redemptions?|exchanges?|orders?|accounts?)\b/.test(s.whoLow) &&
    (/\$\d/.test(s.what) || (s.passive && s.verb === 'receive' && /\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b/.test(s.whatLow)))
  )
}

/** "Beginning September 1, exchanges may be made only four times a year." */
function onlySoOften(s: Said): boolean {
  return (
    s.modal === 'may' &&
    !s.negative &&
    !s.relative &&
    s.passive &&
    openedWithDay(s) &&
    /^(?:exchanges?|purchases?|redemptions?|transfers?)\b/.test(s.whoLow) &&
    /^(?:only|no more than|not more than|up to)\b/.test(s.whatLow) &&
    happens({ ...s, modal: null })
  )
}

/** "Shares bought on or after July 1 will not be subject to a redemption fee"; "exchanges will be limited to four a year". */
function fromADay(s: Said): boolean {
  const day =
    openedWithDay(s) ||
    /^\W*(?:during|from|until|through)\b[^,]{4,60},/.test(s.low) ||
    /\bon (?:or|and) after\b/.test(`${s.openerLow} ${s.whoLow} ${s.negative && NOUN.test(s.whoLow) ? s.whatLow : ''}`)
  if (!day || s.relative || s.modal || s.tense !== 'future') return false
  // "The 2% redemption fee will not apply to redemptions on or after June 2"
  if (s.negative && ['apply', 'charge', 'impose', 'assess'].includes(s.verb) && NOUN.test(s.whoLow)) return true
  if (s.negative && !s.passive && ['impose', 'charge', 'assess', 'collect', 'apply', 'deduct'].includes(s.verb))
    return NOUN.test(s.whatLow.slice(0, 80))
  if (s.negative) return s.verb === 'be' && /^subject to\b/.test(s.whatLow) && NOUN.test(s.whatLow.slice(0, 80))
  // "Starting January 2, shareholders will be limited to four exchanges a year."
  if (
    /^(?:each |all )?(?:share|stock|contract ?)?(?:holders?|investors?|owners?)$|^you$/.test(s.whoLow) &&
    s.passive &&
    ['limit', 'restrict'].includes(s.verb)
  )
    return /^to (?:[\w-]+ ){0,2}(?:exchanges?|round[- ]trips?|transfers?|redemptions?|purchases?)\b/.test(s.whatLow)
  // "no more than four exchanges a year will be allowed"
  if (
    /^(?:no more than|not more than|only) (?:\w+ ){1,3}(?:exchanges?|purchases?|redemptions?|transfers?|round[- ]trips?)\b/.test(
      s.whoLow,
    ) &&
    s.passive &&
    ['permit', 'allow', 'accept', 'make', 'process'].includes(s.verb)
  )
    return true
  if (
    /^(?:exchanges?|purchases?|redemptions?|transfers?|round[- ]trips?)\b/.test(s.whoLow) &&
    s.passive &&
    ['limit', 'restrict', 'permit', 'allow', 'prohibit'].includes(s.verb)
  )
    return !/^to (?:existing|current)\b/.test(s.whatLow)
  return false
}

/** "Investors may open an account with as little as $500, down from $2,500, effective July 1." */
function mayFrom(s: Said): boolean {
  // "From May 3, shares may be bought with an initial investment of $5 million."
  if (
    s.modal === 'may' &&
    !s.negative &&
    !s.relative &&
    s.passive &&
    openedWithDay(s) &&
    ['buy', 'purchase', 'open', 'acquire'].includes(s.verb) &&
    /\b(?:shares|accounts?)\b/.test(s.whoLow) &&
    /^(?:with|for) (?:as little as|an? (?:(?:initial|minimum|first) )*(?:investment|purchase|deposit|amount) of(?: (?:at least|as little as))?) \$\d/.test(
      s.whatLow,
    )
  )
    return happens({ ...s, modal: null })
  return (
    s.modal === 'may' &&
    !s.negative &&
    !s.relative &&
    !s.passive &&
    ['open', 'invest', 'establish', 'purchase', 'buy', 'exchange', 'redeem'].includes(s.verb) &&
    /\b(?:effective|beginning|starting|as of|from)(?: on| as of)? [a-z]+ \d{1,2}, \d{4}/.test(`${s.openerLow} ${s.whatLow}`) &&
    (/\$\d[^;]{0,40}\b(?:down|up|rather|instead|previously|formerly|reduced|increased)\b/.test(s.whatLow) ||
      /\b(?:as little as|a minimum of|minimum) [^;]{0,30}\$\d/.test(s.whatLow)) &&
    happens({ ...s, modal: null })
  )
}

/** "Effective May 1, shareholders may no longer exchange shares by telephone." */
function mayNoLonger(s: Said): boolean {
  return (
    s.ended &&
    s.modal !== null &&
    (openedWithDay(s) || /\b(?:from|after|as of) (?:(?:that|this) (?:date|day)|[a-z]+ \d{1,2}, \d{4})/.test(s.whatLow)) &&
    happens({ ...s, modal: null })
  )
}

/** "must be at least $500. The current minimum is $250.": the amount that is set, and the one until now where the next sentence gives it. */
function amounts(s: Said, { clauses }: Reading): { from: string | null; to: string | null } {
  if (s.negative) return { from: onlyRate(s.who), to: null }
  const numbers = moved(s.clause.text)
  if (numbers) return numbers
  const both = ratesIn(s.clause.text)
  if (both.from !== null || both.to !== null) return both
  const next = clauses[s.clause.index + 1]
  const was =
    next && next.in === s.clause.in
      ? /\b(?:current|present|previous|existing|former|old|until then|until now|so far)(?:ly)?\b[^.;$]{0,60}(\$\d[\d,.]*(?:\d| (?:million|billion)\b)|\$\d (?:million|billion)\b)/i.exec(
          next.text,
        )?.[1]
      : undefined
  return { from: was ?? null, to: onlyRate(s.clause.text) }
}

/** "from 50,000 to 100,000 shares", "from 3:00 p.m. to 4:00 p.m." */
function moved(words: string): { from: string; to: string } | null {
  const pair =
    /\bfrom (\d{1,3}(?:,\d{3})+|\d{1,2}(?::\d\d)? ?[ap]\.?m\.?)(?: \p{L}+(?: time)?| \([^()]{4,20}\))? to (\d{1,3}(?:,\d{3})+|\d{1,2}(?::\d\d)? ?[ap]\.?m\.?)/iu.exec(
      words,
    )
  if (pair) return { from: pair[1]!, to: pair[2]! }
  // "will be 3:00 p.m. Eastern time, instead of 2:00 p.m."
  const instead =
    /\b(\d{1,2}(?::\d\d)? ?[ap]\.?m\.?)(?:,? (?:\p{L}+ )?time\b)?(?: \([^)]*\))?,? (?:instead of|rather than|in place of) (\d{1,2}(?::\d\d)? ?[ap]\.?m\.?)/iu.exec(
      words,
    )
  return instead && { from: instead[2]!, to: instead[1]! }
}

/** Ways of buying and selling that begin or end: "will no longer accept third-party checks". */
function tells(s: Said): boolean {
  const means =
    /\b(?:checks?|check-?writing|wire transfers?|systematic withdrawals?|automatic investments?|telephone|by wire|by fax|facsimile|in person|certificates?|third[- ]party|credit cards?|starter checks|money orders|cash|by mail|online|in[- ]kind)\b/
  if (
    s.ended &&
    ['accept', 'issue', 'process', 'permit', 'offer', 'allow', 'charge', 'honor'].includes(s.verb) &&
    means.test(s.low) &&
    ((openedWithDay(s) &&
      /\b(?:(?:share|contract )holders?|investors?|checks?|cash|certificates?|money orders|credit cards?)\b/.test(s.whatLow)) ||
      /\b(?:purchase|redemption|redeem|orders?|shares?|investments?|exchanges?|payments?)\b/.test(s.low))
  )
    return true
  // "The annual fee of $10 that is deducted from accounts below $5,000 will no longer be charged after June 30."
  if (
    s.ended &&
    s.passive &&
    ['charge', 'deduct', 'impose', 'assess', 'collect'].includes(s.verb) &&
    /\b(?:annual|account|maintenance|small[- ]balance) (?:\w+ )?(?:fee|charge)\b[^;]*\baccounts?\b/.test(s.low.slice(0, s.group.from))
  )
    return true
  if (mustBe(s) || fromADay(s) || mayFrom(s) || onlySoOften(s)) return true
  if (mayNoLonger(s) && ['exchange', 'redeem', 'purchase', 'buy', 'sell', 'use', 'draw', 'write', 'place', 'open'].includes(s.verb))
    return true
  // "a fee of 2% of the proceeds will be charged on shares sold less than 90 days after they were bought"
  if (
    s.passive &&
    ['charge', 'impose', 'deduct', 'assess', 'collect', 'withhold', 'make'].includes(s.verb) &&
    /\b(?:fee|charge)\b/.test(s.whoLow) &&
    /^(?:on|upon|from|for) (?:any |all |each |the |proceeds of )?(?:wires?|checks?|shares|redemptions?|sales|exchanges?|withdrawals?)\b[^.;]*\b(?:days?|months?|sold|redeemed|exchanged|held|sent)\b/.test(
      s.low.slice(s.group.to).trim(),
    ) &&
    (s.tense === 'future' || openedWithDay(s) || /\bon or after [a-z]+ \d/.test(s.low)) &&
    !/\bsales (?:charge|load)/.test(s.low)
  )
    return true
  // "Beginning August 2, the Fund will deduct a fee of 2% from the proceeds of shares that are redeemed within 60 days"
  if (
    !s.passive &&
    !s.relative &&
    ['charge', 'impose', 'deduct', 'assess', 'collect', 'withhold', 'levy'].includes(s.verb) &&
    (s.tense === 'future' || openedWithDay(s)) &&
    /^an? (?:[\w%.]+ ){0,4}(?:fee|charge)\b[^.;]*\b(?:shares|redemptions?|exchanges?|proceeds)\b[^.;]*\b(?:days?|months?|sold|redeemed|exchanged|held)\b/.test(
      s.low.slice(s.group.to).trim(),
    ) &&
    !/\bsales (?:charge|load)/.test(s.low)
  )
    return true
  // "Effective May 1, Class I shares are available only to institutional investors".
  if (
    s.verb === 'be' &&
    openedWithDay(s) &&
    /\bshares\b/.test(s.whoLow) &&
    /^(?:available|offered) (?:for purchase )?(?:only|exclusively|solely)\b/.test(s.whatLow) &&
    !/\bexisting\b/.test(s.whatLow)
  )
    return true
  if (NOUN.test(s.whoLow) && !aboutText(s.whoLow) && s.verb === 'be' && s.tense === 'future') return true
  // "the cut-off time for purchase orders … will change from 3:00 p.m. to 5:00 p.m.", "the number of shares in a Creation Unit will change"
  if (
    NOUN.test(s.whoLow) &&
    !s.relative &&
    ['change', 'move', 'increase', 'decrease', 'reduce'].includes(s.verb) &&
    (s.tense === 'future' || openedWithDay(s)) &&
    /\b(?:from|to) \d/.test(s.whatLow)
  )
    return true
  if (
    /\borders?\b/.test(s.whoLow) &&
    s.tense === 'future' &&
    ['receive', 'accept', 'process', 'price', 'place', 'need'].includes(s.verb) &&
    /\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b/.test(s.whatLow)
  )
    return /\beffective\b|\bbeginning\b|\bas of\b/.test(s.low)
  // "each Fund will change its NAV calculation time from 4:15 p.m. to 4:00 p.m."
  if (
    s.verb === 'change' &&
    !s.relative &&
    announces(s) &&
    /\b(?:nav|net asset value|order) (?:\([^)]*\) )?(?:calculation|determination|valuation|cut-?off) time\b/.test(
      s.passive ? s.whoLow : `${s.whoLow} ${s.whatLow.slice(0, 80)}`,
    ) &&
    moved(s.clause.text)
  )
    return true
  // "The last time at which orders are accepted for the same day will be 3:00 p.m."
  if (
    s.verb === 'be' &&
    s.tense === 'future' &&
    /\b(?:time|hour|deadline) (?:at|by) which\b[^.;]*\borders?\b/.test(s.low.slice(0, s.group.from)) &&
    /^\d{1,2}(?::\d\d)? ?[ap]\.?m\b|^noon\b/.test(s.whatLow)
  )
    return true
  // "The time at which the Fund calculates its net asset value will change"
  if (
    ['change', 'move'].includes(s.verb) &&
    (s.tense === 'future' || openedWithDay(s)) &&
    /\btime (?:at|as of|by) which\b[^.;]*\b(?:net asset value|nav|orders?|share price)\b/.test(
      s.low.slice(Math.max(0, s.subject.from), s.group.from),
    )
  )
    return true
  // "Beginning July 6, 2004, orders received by 4:00 p.m., rather than 2:00 p.m., will earn that day's dividend."
  if (
    /\borders?\b/.test(s.whoLow) &&
    /\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b.{0,40}\b(?:rather than|instead of)\b/.test(s.low) &&
    /\beffective\b|\bbeginning\b|\bas of\b/.test(s.low)
  )
    return true
  // "will calculate its net asset value at 2:00 p.m. rather than 4:00 p.m."
  if (
    !s.passive &&
    ['calculate', 'determine', 'compute', 'price'].includes(s.verb) &&
    s.tense === 'future' &&
    /\b(?:net asset value|nav|shares?)\b/.test(s.whatLow) &&
    (openedWithDay(s) || /\binstead\b|\brather than\b/.test(s.low))
  )
    return true
  return (
    /\b(?:net asset value|nav|share price)\b/.test(s.whoLow) &&
    s.tense === 'future' &&
    ['calculate', 'determine', 'compute', 'price', 'round'].includes(s.verb) &&
    /\beffective\b|\bbeginning\b|\binstead\b|\brather than\b/.test(s.low)
  )
}
