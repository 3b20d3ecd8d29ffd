// In: a reading and the changes found in it. Out: sentences that set what holds against what held:
// new and old side by side are a change, whatever the verb.
//   "Checks may be written for $250 or more (formerly $500)."      "Orders must reach us by 2:00 p.m.; the hour used to be noon."
//                              ^ new            ^ old
// "Rather than" and "instead of" count between two figures only; they stand in descriptions as often.
import { FROM_WORDS } from '../../dates/months.ts'
import type { ChangeType } from '../../../../model/kinds.ts'
import { pattern } from '../../../../model/pattern.ts'
import { candidate, meet, type Candidate, type Clause, type Reading } from '../candidate.ts'
import { folded } from '../folded.ts'
import { aboutText } from './news.ts'
import { onlyRate, ratesIn, type Rates } from './charge-changes/rates.ts'
import { isRunningText } from './running-text.ts'
import { topicIn } from './by-topic/topics.ts'

const FIGURE = pattern()`
  (?:
  \$\d[\d,.]*
  // ".75 of one percent", "0.75%"
  |\d*\.\d+ of (?:1%|one percent)|\d[\d.]* ?%
  // "5:00 p.m."
  |\d{1,2}(?::\d\d)? [ap]\.m\.
  |\d{1,3} (?:calendar |business )?(?:days?|months?|years?|times)
  // "4:00 p.m."
  |\d{1,2}(?::\d\d)? ?[ap]\.?m\b\.?|noon
  |(?:once|twice|one|two|three|four|five|six|ten|twelve|thirty|sixty|ninety) ?(?:days?|months?|years?|times)?
  )
`
const BEFORE = pattern()`
  (?:formerly|previously|until now|until then|up to now|up to then|so far|hitherto|before(?: (?:this|that))?|in the past)
`
const LIMIT = /(?:limit|maximum|minimum|cap)/
const CONTRASTS: readonly RegExp[] = [
  // "(formerly $500)", "($500 until now)"
  pattern()`\(${BEFORE}[,:]? [^()]{0,30}${FIGURE}[^()]{0,30}\)|\([^()]{0,30}${FIGURE} ${BEFORE}\)`,
  // "60 days instead of 30 days"
  pattern()`
    ${FIGURE}[^;]{0,60}?,? (?:
    instead of|rather than|down from|up from|in place of|as against|and not|not|where it was|where
    ) (?:the |after |within |only |at |by |it (?:was|paid|received) )*${FIGURE}
  `,
  // "the hour used to be noon", "previously it was"
  pattern()`\b(?:used to be|(?:was|were|had been) ${BEFORE}|${BEFORE} (?:it|they|the \w+) (?:was|were))\b`,
  // "; the limit is now 25%", "; the former limit was 10%"
  pattern()`
    ${FIGURE}[^;]*; the (?:
      (?:former|old|previous) ${LIMIT} (?:was|had been)|(?:present |current )?${LIMIT} is (?:now|at present|currently|presently)
    ) ${FIGURE}
  `,
]
/** "It was 15% before.", "The limit was 15% before." */
const WAS = pattern()`
  ^(?:it|they) (?:was|were|(?:has|have|had) been|used to be) (?:only |formerly |previously )?${FIGURE}
  |^(?:the |its |this )?(?:former |old |previous |earlier )?(?:limit|amount|maximum|minimum|share|percentage|figure|deadline|hour|time) (?:
  was|had been|used to be) [^.;]{0,20}${FIGURE}
`
/** Returns and examples set figures side by side, too. */
const EXAMPLE = /\b(?:for example|hypothetical|performance|returns?|average annual)\b|^\W*if\b/
const RECEIVES = pattern('i')`
  \b(?:receives?|is paid|pays?|(?:will|shall) (?:receive|be paid|pay)|(?:calls|provides) for an?(?: \w+){0,2} fee)\b
  [^;$]{0,100}?(\d*\.\d+ ?%|\d+ ?%)
`
const RECEIVED = pattern('i')`
  \b(?:
    had received|had been paid|received|was paid|used to receive|(?<!is |be |are )paid(?! (?:by|daily|monthly|quarterly)\b)
    |(?:called|provided) for an?(?: \w+){0,2} fee
    // "Under the previous agreement the annual rate was .75%"
    |under the (?:previous|former|prior|old|terminated) (?:[\w-]+ ){0,3}(?:agreement|contract),?
    [ ](?:the|its) (?:[\w-]+ ){0,2}(?:fee|rate) was
  )\b[^;$]{0,70}?(\d*\.\d+ ?%|\d+ ?%)
`

const STEPS = /\b(?:first|next|remainder|excess|over|up to|above) (?:of )?\$?\d|\bremainder\b/i

const BUYING = pattern()`
  \b(?:
  orders?|checks?|accounts?|purchases?|exchanges?|withdrawals?|redemptions?|redeemed|bought|sold
  |shares (?:sold|held|bought)|(?:value|price)s? (?:its|their) shares|telephone|automatic
  )\b
`
const HOLDING = pattern()`
  \b(?:fund|portfolio|series)s?\b[^.;]{0,60}
  \b(?:may|can|will|shall|must)(?: now| henceforth)? (?:hold|invest|put|buy|own|place|keep|have)\b
  |\b(?:total|net) assets\b|\b(?:fund|portfolio|series)['’]s assets\b
`
/** What topics leave open. */
const OTHERS: readonly (readonly [ChangeType, RegExp])[] = [
  ['policy-change', /\b(?:fund|portfolio|series)s?\b[^.;]{0,60}\b(?:may|can|will|shall|must)(?: now)? (?:borrow|lend|pledge|mortgage)\b/],
  ['management-fee-change', /\b(?:fund|portfolio|series)s? pays?\b[^;%]{0,40}\d ?% of (?:its|their) (?:average|net|total)/],
  ['subadvisory-fee-change', /\b(?:pays?|paid)\b[^.;]{0,80}\bsub-?\s?advis[eo]r/],
  ['sales-charge-change', /\b(?:dealers?|concessions?|reallowances?)\b/],
  ['purchase-redemption-change', BUYING],
  ['strategy-change', HOLDING],
]
function topicOf(low: string): ChangeType | null {
  const type = topicIn(low) ?? OTHERS.find(([, speaks]) => speaks.test(low))?.[0] ?? null
  // "orders that reach the transfer agent by 4:00 p.m.": of the orders, and not of who takes them.
  if (type === 'service-provider-change' && /\b(?:orders?|requests?)\b/.test(low)) return 'purchase-redemption-change'
  // "a fee of 0.80% of net assets": of whom, is not said.
  return type === 'strategy-change' && /\bfees?\b/.test(low) ? null : type
}

export function contrasted(reading: Reading, known: readonly Candidate[]): Candidate[] {
  const spans = known.flatMap(c => [c.span, ...c.also])
  return reading.clauses.flatMap(clause => {
    if (!isRunningText(clause, 500)) return []
    const before = reading.clauses[clause.index - 1]
    const paid = feePaidBefore(clause, before, known)
    if (paid && !known.some(c => c.type === paid.type && c.span.passage === clause.passage)) return [paid]
    if (spans.some(x => meet(x, clause))) return []
    const until = untilThen(clause, before) ?? underBoth(clause, before)
    if (until && !isKnown(until.type, clause, known, reading)) return [until]
    const told = isToldBefore(clause, before) && !spans.some(x => meet(x, before)) ? before : null
    const type = told ? topicOf(folded(told.text)) : (feeOf(clause, before) ?? typeOf(clause))
    if (!type || isKnown(type, clause, known, reading)) return []
    const rates = told ? { from: onlyFigure(clause.text), to: onlyFigure(told.text) } : ratesIn(clause.text)
    return [candidate(type, { passage: clause.passage, from: told?.from ?? clause.from, to: clause.to }, rates)]
  })
}

const HOURS = /\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b\.?/gi

/** The only rate, or the only hour. */
function onlyFigure(text: string): string | null {
  const hours = text.match(HOURS) ?? []
  return onlyRate(text) ?? (hours.length === 1 ? hours[0]! : null)
}

/** A sentence beside one that tells a change of the same kind goes on about it. */
const isKnown = (type: ChangeType, { index }: Clause, known: readonly Candidate[], { clauses }: Reading): boolean =>
  known.some(c => c.type === type && clauses.slice(Math.max(0, index - 2), index + 3).some(k => meet(k, c.span)))

/** Passages between a move and what it costs: a list of what it changes may stand there. */
const NEAR = 10

/** "Redpoint receives 0.40% of the assets. Lintel had received 0.45%.": the fee of the office that went from one to the other. */
function feePaidBefore(clause: Clause, before: Clause | undefined, known: readonly Candidate[]): Candidate | null {
  const near = before?.in === clause.in ? [before] : []
  const rates = [...near.flatMap(b => [ratesPaid(b, clause), ratesPaid(clause, b)]), ratesPaid(clause, clause)].find(r => r !== null)
  const move =
    rates && known.find(c => isMoveOfFirm(c) && Math.abs(c.span.passage - clause.passage) <= NEAR && namesOneOf(c, [...near, clause]))
  if (!move) return null
  const type = move.type === 'subadviser-change' ? 'subadvisory-fee-change' : 'management-fee-change'
  const from = near[0]?.from ?? clause.from
  return candidate(type, { passage: clause.passage, from, to: clause.to }, { ...rates, also: [move.span] })
}

/** What one sentence says is paid, and the other, or the same, was paid; the steps of a schedule are no rate. */
function ratesPaid(now: Clause, then: Clause): Rates | null {
  const to = RECEIVES.exec(now.text)?.[1]
  const from = RECEIVED.exec(then.text)?.[1]
  return to && from ? { from, to: STEPS.test(now.text) ? null : to } : null
}

const isMoveOfFirm = ({ type }: Candidate): boolean => type === 'subadviser-change' || type === 'adviser-change'

/** Whether words name one of the firms by the first word of its name. */
const namesOneOf = ({ from, to }: Candidate, clauses: readonly Clause[]): boolean =>
  [from, to].some(firm => firm !== null && clauses.some(k => k.text.includes(firm.split(/[\s,]/)[0]!)))

/** "… may henceforth have up to 30% in bonds. The limit was 15% before.": what holds stands in the sentence before. */
const isToldBefore = (clause: Clause, before: Clause | undefined): before is Clause =>
  before?.in === clause.in && !before.instruction && WAS.test(folded(clause.text))

/** "The Adviser pays Marl a fee of …", "The annual fee would rise from …" */
const FEE_MOVES = pattern()`
  \b(?:pays?|receives?|paid)\b[^.;]{0,80}\bfees?\b
  |\b(?:calls|provides) for an? (?:\w+ ){0,2}fee\b
  |^the (?:annual |new )?fee (?:will|shall|would|is to) (?:rise|fall|increase|decrease|go|be (?:reduced|lowered|raised|increased|cut))\b
`

const UNTIL_A_DAY = /^(?:prior to|before|until|through|up to) [A-Z][a-z]+ \d/i
const FROM_A_DAY = pattern('i')`^(?:${FROM_WORDS}|from|since|on and after|on)(?: on)? [A-Z][a-z]+ \d`

/** "Prior to July 1, 2005, expenses were limited to 0.95%. Effective July 1, 2005, the limit is 0.85%.": what was, and what holds. */
function untilThen(clause: Clause, before: Clause | undefined): Candidate | null {
  if (before?.in !== clause.in || before.instruction || !UNTIL_A_DAY.test(before.text) || !FROM_A_DAY.test(clause.text)) return null
  const [from, to] = [onlyRate(before.text), onlyRate(clause.text)]
  const type = topicOf(folded(before.text))
  return type && from && to ? candidate(type, { passage: clause.passage, from: before.from, to: clause.to }, { from, to }) : null
}

const UNDER_OLD = /^under (?:the|its) (?:current|present|existing|prior|previous|old|former) (?:[\w-]+ ){0,3}(?:agreement|contract)s?\b/i
const UNDER_NEW = /^under (?:the|its) (?:new|proposed|amended) (?:[\w-]+ ){0,3}(?:agreement|contract)s?\b/i

/** "Under the proposed management agreement, the Fund would pay 0.70%. Under the current agreement, it pays 0.60%.", in either order */
function underBoth(clause: Clause, before: Clause | undefined): Candidate | null {
  if (before?.in !== clause.in || before.instruction) return null
  const both = [before, clause]
  const [old, anew] = [UNDER_OLD, UNDER_NEW].map(words => both.find(k => words.test(k.text)))
  const [from, to] = [old, anew].map(k => (k && !STEPS.test(k.text) ? onlyRate(k.text) : null))
  if (!from || !to || from === to) return null
  const words = both.map(k => folded(k.text)).join(' ')
  const isOfAdviser = /\b(?:advis[eo]ry|management)\b/.test(words) && /\b(?:fees?|pays?|paid|receives?)\b/.test(words)
  const type = /\bsub-?\s?advis/.test(words) ? 'subadvisory-fee-change' : 'management-fee-change'
  return isOfAdviser ? candidate(type, { passage: clause.passage, from: before.from, to: clause.to }, { from, to }) : null
}

/** "As amended, the Adviser pays Marl a fee of 0.35% (before, 0.40%).": whose fee it is says the sentence before, if its own does not. */
function feeOf(clause: Clause, before: Clause | undefined): ChangeType | null {
  const low = folded(clause.text)
  if (!FEE_MOVES.test(low) || ratesIn(clause.text).from === null) return null
  const words = `${before?.in === clause.in ? folded(before.text) : ''} ${low}`
  if (/\bsub-?\s?advis/.test(words)) return 'subadvisory-fee-change'
  return /\b(?:advis[eo]ry|management) (?:fees?|agreement|contract)\b|\badvis[eo]r (?:of|to) the\b/.test(words)
    ? 'management-fee-change'
    : null
}

function typeOf({ text }: Clause): ChangeType | null {
  const low = folded(text)
  if (!CONTRASTS.some(sets => sets.test(low)) || aboutText(low.slice(0, 60)) || EXAMPLE.test(low)) return null
  return topicOf(low)
}
