// In: a reading and the changes found in it. Out: sentences that set what holds against what held: new and old side by side are a change, whatever the verb.
//   "Checks may be written for $250 or more (formerly $500)."      "Orders must reach us by 2:00 p.m.; the hour used to be noon."
//                              ^ new            ^ old
// "Rather than" and "instead of" count between two figures only; they stand in descriptions as often.
import type { ChangeType } from '../../../../model/kinds.ts'
import { candidate, meet, type Candidate, type Clause, type Reading } from '../candidate.ts'
import { folded } from '../folded.ts'
import { topicIn } from './topics.ts'
import { onlyRate, ratesIn } from './rates.ts'
import { aboutText } from './news.ts'

const FIGURE = String.raw`(?:\$\d[\d,.]*|\d*\.\d+ of (?:1%|one percent)|\d[\d.]* ?%|\d{1,3} (?:calendar |business )?(?:days?|months?|years?|times)|\d{1,2}(?::\d\d)? ?[ap]\.?m\b\.?|noon|(?:once|twice|one|two|three|four|five|six|ten|twelve|thirty|sixty|ninety) ?(?:days?|months?|years?|times)?)`
const BEFORE = '(?:formerly|previously|until now|until then|up to now|up to then|so far|hitherto|before(?: (?:this|that))?|in the past)'
const CONTRASTS: readonly RegExp[] = [
  new RegExp(String.raw`\(${BEFORE}[,:]? [^()]{0,30}${FIGURE}[^()]{0,30}\)|\([^()]{0,30}${FIGURE} ${BEFORE}\)`),
  new RegExp(
    `${FIGURE}[^;]{0,60}?,? (?:instead of|rather than|down from|up from|in place of|as against|and not|not|where it was|where) (?:the |after |within |only |at |by |it (?:was|paid|received) )*${FIGURE}`,
  ),
  new RegExp(String.raw`\b(?:used to be|(?:was|were|had been) ${BEFORE}|${BEFORE} (?:it|they|the \w+) (?:was|were))\b`),
]
const OTHERS: readonly (readonly [ChangeType, RegExp])[] = [
  ['policy-change', /\b(?:fund|portfolio|series)s?\b[^.;]{0,60}\b(?:may|can|will|must)(?: now)? (?:borrow|lend|pledge|mortgage)\b/],
  ['management-fee-change', /\b(?:fund|portfolio|series)s? pays?\b[^;%]{0,40}\d ?% of (?:its|their) (?:average|net|total)/],
  ['subadvisory-fee-change', /\b(?:pays?|paid)\b[^.;]{0,80}\bsub-?\s?advis[eo]r/],
  ['sales-charge-change', /\b(?:dealers?|concessions?|reallowances?)\b/],
  [
    'purchase-redemption-change',
    /\b(?:orders?|checks?|accounts?|purchases?|exchanges?|withdrawals?|redemptions?|redeemed|bought|sold|shares (?:sold|held|bought)|telephone|automatic)\b/,
  ],
  [
    'strategy-change',
    /\b(?:fund|portfolio|series)s?\b[^.;]{0,60}\b(?:may|can|will|must)(?: now| henceforth)? (?:hold|invest|put|buy|own|place|keep|have)\b|\b(?:total|net) assets\b|\b(?:fund|portfolio|series)['’]s assets\b/,
  ],
]

export function contrasted(reading: Reading, known: readonly Candidate[]): Candidate[] {
  const spans = known.flatMap(c => [c.span, ...c.also])
  return reading.clauses.flatMap(clause => {
    if (clause.in.quoted || clause.instruction || !['paragraph', 'item'].includes(clause.in.kind) || clause.text.length > 500) return []
    const paid = paidBefore(clause, reading.clauses[clause.index - 1], known)
    if (paid && !known.some(c => c.type === paid.type && c.span.passage === clause.passage))
      return [candidate(paid.type, { passage: clause.passage, from: paid.from, to: clause.to }, paid.rates)].map(c => ({
        ...c,
        also: paid.also,
      }))
    if (spans.some(x => meet(x, clause))) return []
    // "… may henceforth have up to 30% in bonds. The limit was 15% before."
    const before = reading.clauses[clause.index - 1],
      told =
        before?.in === clause.in && !before.instruction && WAS.test(folded(clause.text)) && !spans.some(x => meet(x, before))
          ? before
          : null
    const type = told ? topicOf(folded(told.text)) : (feeOf(clause, before) ?? typeOf(clause))
    // A sentence beside one that tells a change of the same kind goes on about it.
    if (
      !type ||
      known.some(c => c.type === type && reading.clauses.slice(Math.max(0, clause.index - 2), clause.index + 3).some(k => meet(k, c.span)))
    )
      return []
    const { passage, from, to } = clause
    return [
      candidate(
        type,
        { passage, from: told?.from ?? from, to },
        told ? { from: onlyRate(clause.text), to: onlyRate(told.text) } : ratesIn(clause.text),
      ),
    ]
  })
}

/** "Redpoint receives 0.40% of the assets from the Manager. Lintel had received 0.45%.": the fee of the office that went from one to the other. */
function paidBefore(
  clause: Clause,
  before: Clause | undefined,
  known: readonly Candidate[],
): { type: ChangeType; from: number; also: Candidate['span'][]; rates: { from: string; to: string } } | null {
  if (!before || before.in !== clause.in) return null
  const now = /\b(?:receives?|will receive|is paid|will be paid)\b[^;$]{0,30}?(\d*\.\d+ ?%|\d+ ?%)/i.exec(before.text),
    was = /\b(?:had received|had been paid|received|was paid|used to receive)\b[^;$]{0,30}?(\d*\.\d+ ?%|\d+ ?%)/i.exec(clause.text)
  const move =
    now && was
      ? known.find(c => (c.type === 'subadviser-change' || c.type === 'adviser-change') && Math.abs(c.span.passage - clause.passage) <= 1)
      : undefined
  return move
    ? {
        type: move.type === 'subadviser-change' ? 'subadvisory-fee-change' : 'management-fee-change',
        from: before.from,
        also: [move.span],
        rates: { from: was![1]!, to: now![1]! },
      }
    : null
}

/** "As amended, the Adviser pays Marl a fee of 0.35% (before, 0.40%).": whose fee it is the sentence before says, where its own does not. */
function feeOf(clause: Clause, before: Clause | undefined): ChangeType | null {
  const low = folded(clause.text)
  if (!/\b(?:pays?|receives?|paid)\b[^.;]{0,80}\bfees?\b/.test(low) || ratesIn(clause.text).from === null) return null
  const beside = before?.in === clause.in ? folded(before.text) : ''
  return /\bsub-?\s?advis/.test(`${beside} ${low}`)
    ? 'subadvisory-fee-change'
    : /\b(?:advis[eo]ry|management) (?:fees?|agreement|contract)\b/.test(`${beside} ${low}`)
      ? 'management-fee-change'
      : null
}

const WAS = new RegExp(
  `^(?:it|they) (?:was|were|(?:has|have|had) been|used to be) (?:only |formerly |previously )?${FIGURE}|^(?:the |its |this )?(?:former |old |previous |earlier )?(?:limit|amount|maximum|minimum|share|percentage|figure) (?:was|had been|used to be) [^.;]{0,20}${FIGURE}`,
)
const topicOf = (low: string): ChangeType | null => topicIn(low) ?? OTHERS.find(([, pattern]) => pattern.test(low))?.[0] ?? null

function typeOf({ text }: Clause): ChangeType | null {
  const low = folded(text)
  if (
    !CONTRASTS.some(pattern => pattern.test(low)) ||
    aboutText(low.slice(0, 60)) ||
    /\b(?:for example|hypothetical|performance|returns?|average annual)\b|^\W*if\b/.test(low)
  )
    return null
  return topicOf(low)
}
