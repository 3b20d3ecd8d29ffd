// In: a reading and the changes found in it. Out: sentences that open with the day from which they hold and that no finder understood:
// such a sentence tells a change though its verb be unknown, and what it speaks of says which.
//   "As of July 1, 2010, the deadline for purchase orders will move from 4:00 p.m. to 3:00 p.m."
//    ^ day                   ^ topic: purchases
// Reads no names: who comes and who goes is for the finders.
import type { ChangeType } from '../../../../model/kinds.ts'
import { datesIn } from '../../dates/dates.ts'
import type { Candidate, Reading } from '../candidate.ts'
import { aboutText, happens, longAgo, openedWithDay } from './news.ts'
import { found, saidIn, type Said } from './said.ts'
import { onlyRate, ratesIn } from './fees.ts'

/** What the subject or the object speaks of, the more special before the more general. */
const TOPICS: readonly (readonly [ChangeType, RegExp])[] = [
  ['subadvisory-fee-change', /\bsub-?\s?advisory fees?\b/],
  ['management-fee-change', /\b(?:management|advisory|unitary) fees?\b/],
  ['expense-limit-change', /\bexpense (?:limitations?|limits?|caps?|reimbursements?|waivers?)\b|\bfee waivers?\b|\bwaivers? of (?:\w+ ){0,3}fees?\b/],
  ['distribution-fee-change', /\b12b-?1\b|\bdistribution (?:and service )?fees?\b|\bservice fees?\b/],
  ['sales-charge-change', /\bsales (?:charges?|loads?)\b|\bcdscs?\b/],
  ['purchase-redemption-change', /\bredemption (?:fees?|proceeds)\b|\b(?:initial|additional|subsequent|minimum) (?:\w+ ){0,2}(?:investments?|purchases?)\b|\bminimum (?:of|initial|account)\b|\b(?:cut-?off|deadline)s?\b|\b(?:purchase|redemption|exchange) (?:orders?|requests?|privileges?|procedures?)\b|\bcheck-?writing\b|\btelephone (?:exchange|redemption)s?\b|\bwire (?:redemption|transfer)s?\b|\baccount (?:maintenance |service )?fees?\b/],
  ['index-change', /\bbenchmarks?\b|\b(?:underlying|market|comparative|target) index\b/],
  ['objective-change', /\binvestment (?:objectives?|goals?)\b/],
  ['policy-change', /\b(?:fundamental|non-fundamental|concentration|diversification) (?:investment )?(?:polic|restriction|limitation|status)\w*|\bnon-?diversified\b|\bdiversified (?:fund|portfolio|company|investment)\b|\binvestment restrictions?\b/],
  ['service-provider-change', /\btransfer agen(?:t|cy)\b|\bcustodian\b|\bcustod(?:y|ial) services\b|\badministrator\b(?! (?:class|shares))|\badministrat(?:ion services|ive services)\b|\bdistributor\b|\bprincipal underwriter\b|\bindependent (?:auditors?|accountants?|registered)\b|\b(?:mailing|new|business) address\b|\b(?:telephone|toll-free) number\b/],
  ['strategy-change', /\binvestment (?:strateg|approach|process|focus|emphasis|style|universe)\w*|\bprincipal (?:investment )?strateg\w+|\bits (?:focus|emphasis|investments)\b|\b(?:target|average|effective|dollar-weighted) (?:\w+ )?(?:duration|maturity|allocations?|weightings?)\b|\b(?:fund|portfolio)['’]s (?:\w+ )?(?:allocations?|exposure) to\b|\b(?:limits?|maximum|percentage|ceiling) on (?:[\w'’]+ ){0,3}(?:investments?|holdings|exposure)\b/],
]
const MERGING = /\b(?:reorganiz|merger?\b|liquidat|dissol|terminat\w+ of the (?:fund|portfolio))/
const NEAR = 3

/** "Effective …" as the first words, or "effective" before a day behind the verb; "as of" alone gives the day of figures as often. */
function holdsFrom(s: Said): boolean {
  const forward = s.tense === 'future' || s.ended || s.begins
  if (openedWithDay(s)) return /\b(?:effective|beginning|commencing|starting|from and after)\b/.test(s.openerLow) ? s.tense !== 'past' || forward : forward
  return forward && /\b(?:effective|beginning|commencing|starting|as of|on)\b(?: on)?(?: or about)?(?: the close of business on)? [a-z]+ \d{1,2}, \d{4}/.test(s.whatLow)
}

/** What some words speak of. */
export const topicIn = (words: string): ChangeType | null => TOPICS.find(([, pattern]) => pattern.test(words))?.[0] ?? null

function topicOf(s: Said): ChangeType | null {
  const subject = s.whoLow, object = s.whatLow.slice(0, 90)
  return topicIn(subject) ?? topicIn(object)
}

export function changesByTopic(reading: Reading, known: readonly Candidate[]): Candidate[] {
  const out: Candidate[] = []
  const spans = known.flatMap(c => [c.span, ...c.also])
  for (const s of saidIn(reading)) {
    const { clause } = s
    if (clause.in.quoted || clause.instruction || s.relative || s.tense === 'infinitive' || !['paragraph', 'item'].includes(clause.in.kind) || clause.text.length > 1200) continue
    if (!(happens(s) || (s.negative && s.tense === 'future' && happens({ ...s, negative: false }))) || longAgo(s, reading) || !holdsFrom(s) || MERGING.test(s.low) || aboutText(s.whoLow)) continue
    if (!datesIn(clause.text, reading.context.dated).some(d => d.date)) continue
    if (spans.some(x => x.passage === clause.passage && x.from < clause.to && clause.from < x.to)) continue
    const type = topicOf(s)
    // "The Distributor will pay a finder's fee" tells nothing of who it is.
    if (type === 'service-provider-change' && ['pay', 'charge', 'waive', 'receive', 'reimburse', 'impose'].includes(s.verb)) continue
    if (!type || [...known, ...out].some(c => c.type === type && near(c, s, reading))) continue
    // Orders that are no longer taken belong to the end of the portfolio.
    if (/\b(?:no longer|not) (?:be )?accept/.test(s.low) && known.some(c => c.type === 'liquidation' || c.type === 'reorganization')) continue
    // What a portfolio that is wound up no longer pursues changes nothing of its aims.
    if (s.ended && s.verb === 'pursue' && known.some(c => c.type === 'liquidation' || c.type === 'reorganization')) continue
    const rates = ratesIn(clause.text)
    out.push(found(type, s, rates.from === null && rates.to === null && /-fee-|charge|limit|purchase/.test(type) ? { from: null, to: onlyRate(clause.text) } : rates))
  }
  return out
}

/** A sentence beside one that tells a change of the same kind goes on about it. */
function near(c: Candidate, { clause }: Said, { clauses }: Reading): boolean {
  return clauses.slice(Math.max(0, clause.index - NEAR), clause.index + NEAR + 1).some(k => k.passage === c.span.passage && k.from < c.span.to && c.span.from < k.to)
}
