// In: a reading and the changes found in it. Out: sentences that open with the day from which they hold, or give a day to a verb of change, and that no finder understood:
// such a sentence tells a change though its words be unknown, and what it speaks of says which.
//   "As of July 1, 2010, the deadline for purchase orders will move from 4:00 p.m. to 3:00 p.m."
//    ^ day                   ^ topic: purchases
// Reads no names: who comes and who goes is for the finders.
import type { ChangeType } from '../../../../model/kinds.ts'
import { datesIn } from '../../dates/dates.ts'
import { BACKWARD } from '../day-rules.ts'
import { datesOfClause, effectiveOf } from '../sentence-dates.ts'
import { meet, type Candidate, type Reading } from '../candidate.ts'
import { aboutText, happens, longAgo, openedWithDay } from './news.ts'
import { freeDays } from '../lone-day.ts'
import { found, saidIn, type Said } from './said.ts'
import { onlyRate, ratesIn } from './rates.ts'

/** What the subject or the object speaks of, the more special before the more general. */
const TOPICS: readonly (readonly [ChangeType, RegExp])[] = [
  ['subadvisory-fee-change', /\bsub-?\s?advisory fees?\b/],
  [
    'management-fee-change',
    /\b(?:management|advisory|unitary) fees?\b|\bpays? the (?:investment )?(?:advis[eo]r|manager) an? (?:\w+ ){0,2}fee\b/,
  ],
  [
    'expense-limit-change',
    /\bexpense (?:limitations?|limits?|caps?|reimbursements?|waivers?)\b|\bfee waivers?\b|\bwaivers? of (?:\w+ ){0,3}fees?\b/,
  ],
  ['distribution-fee-change', /\b12b-?1\b|\bdistribution (?:and service )?fees?\b|\bservice fees?\b/],
  ['sales-charge-change', /\bsales (?:charges?|loads?)\b|\bcdscs?\b/],
  [
    'purchase-redemption-change',
    /\bredemption (?:fees?|proceeds)\b|\bfees? of [\d.]+ ?% of the (?:amount|value|proceeds)\b|\b(?:initial|additional|subsequent|minimum) (?:\w+ ){0,2}(?:investments?|purchases?)\b|\bminimum (?:of|initial|account)\b|\b(?:cut-?off|deadline)s?\b|\b(?:purchase|redemption|exchange) (?:orders?|requests?|privileges?|procedures?)\b|\bcheck-?writing\b|\btelephone (?:exchange|redemption)s?\b|\bwire (?:redemption|transfer)s?\b|\baccount (?:maintenance |service )?fees?\b|\bshare certificates\b|\bsignature guarantees?\b|\bexchanges (?:out of|into|between|among|in and out)\b|\brequested in writing\b|\bshares\b[^.;]{0,60}\b(?:exchanged|redeemed)\b|\bexchanged? for\b/,
  ],
  ['share-class-change', /\bclass \w{1,3} shares (?:will )?(?:automatically )?convert\b|\bconversion (?:feature|period|privilege)\b/],
  ['index-change', /\bbenchmarks?\b|\b(?:underlying|market|comparative|target) index\b/],
  ['objective-change', /\binvestment (?:objectives?|goals?)\b/],
  ['risk-change', /\bprincipal risks?\b|\brisks of investing\b|\bexposed to [^.;]{0,60}\brisk\b/],
  [
    'policy-change',
    /\b80% (?:investment )?polic|\bpolic(?:y|ies) (?:to|of) (?:normally )?(?:invest|concentrat)\w*|\b(?:fundamental|non-fundamental|concentration|diversification) (?:investment )?(?:polic|restriction|limitation|status)\w*|\bnon-?diversified\b|\bdiversified (?:fund|portfolio|company|investment)\b|\binvestment restrictions?\b/,
  ],
  [
    'service-provider-change',
    /\btransfer agen(?:t|cy)\b|\bcustodian\b|\bcustod(?:y|ial) services\b|\badministrator\b(?! (?:class|shares))|\badministrat(?:ion services|ive services)\b|\bdistributor\b|\bprincipal underwriter\b|\bindependent (?:auditors?|accountants?|registered)\b|\b(?:mailing|new|business) address\b|\b(?:telephone|toll-free|fax) number\b|\bweb ?site address\b/,
  ],
  [
    'strategy-change',
    /\binvestment (?:strateg|approach|process|focus|emphasis|style|universe)\w*|\bstyle of investing\b|\bprincipal (?:investment )?strateg\w+|\bits (?:focus|emphasis|investments|exposure)\b|\b(?:equity|foreign|bond|credit|currency|fixed income) exposure\b|\b(?:target|average|effective|dollar-weighted) (?:\w+ )?(?:duration|maturity|allocations?|weightings?)\b|\b(?:portion|part|share|percentage|amount) of (?:the |its )?[^.;]{0,60}\bassets (?:that|which) (?:may|can) be (?:invested|held)\b|\b(?:fund|portfolio)['’]s (?:\w+ )?(?:allocations?|exposure) to\b|\b(?:limits?|maximum|percentage|ceiling) on (?:[\w'’]+ ){0,3}(?:investments?|holdings|exposure)\b/,
  ],
]
const MERGING = /\b(?:reorganiz|merger?\b|liquidat|dissol|terminat\w+ of the (?:fund|portfolio))/
const NEAR = 3

const CHANGING = new Set([
  'change',
  'revise',
  'modify',
  'amend',
  'replace',
  'reduce',
  'increase',
  'decrease',
  'lower',
  'raise',
  'eliminate',
  'remove',
  'add',
  'adopt',
  'introduce',
  'impose',
  'institute',
  'implement',
  'discontinue',
  'suspend',
  'terminate',
  'waive',
  'lift',
  'extend',
  'restate',
  'cut',
  'drop',
  'fall',
  'rise',
  'go',
  'move',
  'shift',
  'become',
  'broaden',
  'expand',
  'narrow',
  'convert',
  'reinstate',
  'abolish',
  'rescind',
  'apply',
  'limit',
  'cap',
  'update',
  'relax',
  'tighten',
  'shorten',
  'lengthen',
  'transition',
])

/** Not opened with its day, but one that it gives to a verb of change: "the objective, currently …, will be restated effective July 1 as …". */
function changesOnDay(s: Said, dated: string | null): boolean {
  return (s.tense === 'future' || (CHANGING.has(s.verb) && (s.tense !== 'present' || s.passive))) && freeDays(s.clause, dated).length === 1
}

/** "Effective …" as the first words, or "effective" before a day behind the verb; "as of" alone gives the day of figures as often. */
function holdsFrom(s: Said): boolean {
  // "Since May 1, 2000, however, a fee of 2% has been payable"
  if (s.tense === 'perfect' && /^\W*since [a-z]+ \d{1,2}, \d{4}\b/.test(s.openerLow) && !s.relative) return true
  const forward = s.tense === 'future' || s.ended || s.begins
  if (openedWithDay(s))
    return /\b(?:effective|beginning|commencing|starting|from and after)\b/.test(s.openerLow) ? s.tense !== 'past' || forward : forward
  return (
    forward &&
    /\b(?:effective|beginning|commencing|starting|as of|on)\b(?: on)?(?: or about)?(?: the close of business on)? [a-z]+ \d{1,2}, \d{4}/.test(
      s.whatLow,
    )
  )
}

/** "… may not be exchanged more than four times. This limit takes effect on December 2.": the sentence right after gives the day. */
function dayAfter(s: Said, reading: Reading): boolean {
  const next = reading.clauses[s.clause.index + 1]
  if (
    !next ||
    next.in !== s.clause.in ||
    next.instruction ||
    !BACKWARD.test(next.text) ||
    !(s.tense === 'future' || s.modal === 'may' || (s.passive && s.tense !== 'present'))
  )
    return false
  return effectiveOf(datesOfClause(next, reading)).length === 1
}

/** "On May 7 the Directors raised from 10% to 25% the portion of the assets that may be invested in …" */
function decided(s: Said, reading: Reading): boolean {
  return (
    !s.passive &&
    !s.relative &&
    s.tense === 'past' &&
    ['raise', 'lower', 'increase', 'reduce', 'change', 'eliminate', 'lift', 'relax', 'remove'].includes(s.verb) &&
    /\b(?:board|trustees|directors)\b/.test(s.whoLow) &&
    datesOfClause(s.clause, reading).some(d => d.role === 'board-approval' || d.role === 'effective')
  )
}

/** What some words speak of. */
export const topicIn = (words: string): ChangeType | null => TOPICS.find(([, pattern]) => pattern.test(words))?.[0] ?? null

function topicOf(s: Said): ChangeType | null {
  const subject = s.whoLow,
    object = s.whatLow.slice(0, 130)
  const known = topicIn(subject) ?? topicIn(object) ?? topicIn(`${s.verb} ${object}`) ?? topicIn(s.low.slice(s.subject.from, s.group.from))
  if (known) return known
  // "From July 1, 2015, the Adviser will manage the Fund according to a value style": what a portfolio holds, from a day on.
  return (((s.led === true || openedWithDay(s)) && s.modal === 'may') ||
    (openedWithDay(s) && (s.tense === 'future' || s.ended || s.begins))) &&
    /\b(?:fund|portfolio|adviser|advisor|manager|derivatives|securities|holdings|investments)\b/.test(subject) &&
    INVESTING.test(object) &&
    !/\b(?:fees?|shares of the|shareholders?|names?|class|purchases?|redemptions?|orders?|dividends?|distributions?)\b/.test(
      `${subject} ${object}`,
    )
    ? 'strategy-change'
    : null
}

const INVESTING =
  /\b(?:securities|stocks|bonds|derivatives|options|futures|swaps|holdings|issuers|companies|duration|leverage|short sales|net assets|total assets|emerging markets|commodities|currencies|obligations|instruments|loans|cash)\b/

export function changesByTopic(reading: Reading, known: readonly Candidate[]): Candidate[] {
  const out: Candidate[] = []
  const spans = known.flatMap(c => [c.span, ...c.also])
  for (const s of saidIn(reading)) {
    const { clause } = s
    if (
      clause.in.quoted ||
      clause.instruction ||
      s.relative ||
      s.tense === 'infinitive' ||
      !['paragraph', 'item'].includes(clause.in.kind) ||
      clause.text.length > 1200
    )
      continue
    // "Effective June 2, the following changes are made: …" and an item: "The Fund may now sell securities short."
    const later =
        dayAfter(s, reading) ||
        decided(s, reading) ||
        ((s.modal === 'must' || s.modal === 'may') &&
          !s.negative &&
          !s.relative &&
          /^\W*(?:effective|as of|beginning|starting|commencing)\b/.test(s.openerLow) &&
          openedWithDay(s)) ||
        (s.led === true && s.modal === 'may' && !s.negative && /\bmay now\b/.test(s.low.slice(s.group.from, s.group.to))),
      told = later ? { ...s, modal: null, negative: false } : s
    if (
      !(happens(told) || (s.negative && s.tense === 'future' && happens({ ...s, negative: false }))) ||
      longAgo(s, reading) ||
      !(later || holdsFrom(s) || changesOnDay(s, reading.context.dated)) ||
      MERGING.test(s.low) ||
      aboutText(s.whoLow)
    )
      continue
    if (!later && !datesIn(clause.text, reading.context.dated).some(d => d.date)) continue
    if (spans.some(x => meet(x, clause))) continue
    const type = topicOf(s)
    // "The Distributor will pay a finder's fee" tells nothing of who it is.
    if (type === 'service-provider-change' && ['pay', 'charge', 'waive', 'receive', 'reimburse', 'impose'].includes(s.verb)) continue
    if (!type || [...known, ...out].some(c => c.type === type && near(c, s, reading))) continue
    const beside = (c: Candidate) => reading.context.view.passages[c.span.passage]!.path.join('>') === clause.in.path.join('>')
    if (type === 'purchase-redemption-change' && known.some(c => c.type === 'liquidation' && beside(c))) continue
    // Orders that are no longer taken belong to the end of the portfolio.
    if (/\b(?:no longer|not) (?:be )?accept/.test(s.low) && known.some(c => c.type === 'liquidation' || c.type === 'reorganization'))
      continue
    // What a portfolio that is wound up no longer pursues changes nothing of its aims.
    if (s.ended && s.verb === 'pursue' && known.some(c => c.type === 'liquidation' || c.type === 'reorganization')) continue
    const rates = ratesIn(clause.text)
    out.push(
      found(
        type,
        s,
        rates.from === null && rates.to === null && /-fee-|charge|limit|purchase/.test(type)
          ? { from: null, to: onlyRate(clause.text) }
          : rates,
      ),
    )
  }
  return out
}

/** A sentence beside one that tells a change of the same kind goes on about it. */
function near(c: Candidate, { clause }: Said, { clauses }: Reading): boolean {
  return clauses.slice(Math.max(0, clause.index - NEAR), clause.index + NEAR + 1).some(k => meet(k, c.span))
}
