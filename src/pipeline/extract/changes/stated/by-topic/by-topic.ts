// In: a reading and the changes found in it. Out: sentences that open with the day from which they hold, or give a day to a verb
// of change, and that no finder understood: such a sentence tells a change though its words be unknown, and what it speaks of says which.
//   "As of July 1, 2010, the deadline for purchase orders will move from 4:00 p.m. to 3:00 p.m."
//    ^ day                   ^ topic: purchases
// Reads no names: who comes and who goes is for the finders.
import type { ChangeType } from '../../../../../model/kinds.ts'
import { pattern } from '../../../../../model/pattern.ts'
import { wordList } from '../../../../../model/word-list.ts'
import { meet, type Candidate, type Reading } from '../../candidate.ts'
import { isNewsAsOfDay } from './by-topic-news.ts'
import { aboutText, openedWithDay } from '../news.ts'
import { onlyRate, ratesIn, type Rates } from '../charge-changes/rates.ts'
import { isRunningText } from '../running-text.ts'
import { found, saidIn, type Said } from '../said.ts'
import { topicIn } from './topics.ts'

/** So many sentences before and behind it, a change of the same kind is the one that a sentence goes on about. */
const NEAR = 3
const MERGING = /\b(?:reorganiz|merger?\b|liquidat|dissol|terminat\w+ of the (?:fund|portfolio|series))/
const PAYING = new Set(wordList`pay charge waive receive reimburse impose`)
const TAKEN_BY = /\b(?:received|accepted|processed) by $/
const INVESTOR = /\b(?:fund|portfolio|adviser|advisor|manager|derivatives|securities|holdings|investments)\b/
const INVESTING = pattern()`
  \b(?:securities|stocks|bonds|derivatives|options|futures|swaps|holdings|issuers|companies|duration|leverage|short sales
  |net assets|total assets|emerging markets|commodities|currencies|obligations|instruments|loans|cash)\b
`
/** "will begin an orderly transition of the portfolio to cash" */
const TO_CASH = /\b(?:to|into|in|for) (?:all )?cash\b|\bcash equivalents\b/
const OF_SHARES =
  /\b(?:fees?|shares of the|(?:share|stock|unit)holders?|names?|class|purchases?|redemptions?|orders?|dividends?|distributions?)\b/

export function changesByTopic(reading: Reading, known: readonly Candidate[]): Candidate[] {
  const changes: Candidate[] = []
  const spans = known.flatMap(c => [c.span, ...c.also])
  for (const s of saidIn(reading)) {
    if (!isPlain(s) || !isNewsAsOfDay(s, reading) || MERGING.test(s.low) || aboutText(s.whoLow)) continue
    if (spans.some(x => meet(x, s.clause))) continue
    const type = topicOf(s)
    if (!type || [...known, ...changes].some(c => c.type === type && isNear(c, s, reading))) continue
    if (!belongsToEnd(type, s, known, reading)) changes.push(found(type, s, ratesFor(type, s)))
  }
  return changes
}

const isPlain = (s: Said): boolean => !s.relative && s.tense !== 'infinitive' && isRunningText(s.clause, 1200)

function topicOf(s: Said): ChangeType | null {
  // "will be re-directed to Class A shares, subject to any applicable sales charges": what holds anyway.
  const object = s.whatLow.split(/,? subject to (?:any|all) applicable\b/)[0]!.slice(0, 130)
  const known = topicIn(s.whoLow) ?? topicIn(object) ?? topicIn(`${s.verb} ${object}`) ?? topicIn(s.low.slice(s.subject.from, s.group.from))
  // "The Distributor will pay a finder's fee" tells nothing of who it is, nor does "An order received by the transfer agent will be …".
  if (known === 'service-provider-change' && (PAYING.has(s.verb) || TAKEN_BY.test(s.low.slice(0, s.subject.from)))) return null
  return known ?? (isInvestingFromDay(s, object) ? 'strategy-change' : null)
}

/** "From July 1, 2015, the Adviser will manage the Fund according to a value style": what a portfolio holds, from a day on. */
function isInvestingFromDay(s: Said, object: string): boolean {
  const opened = openedWithDay(s)
  const mayNow = (s.led === true || opened) && s.modal === 'may'
  const willNow = opened && (s.tense === 'future' || s.ended || s.begins)
  return (
    (mayNow || willNow) &&
    !PAYING.has(s.verb) &&
    INVESTOR.test(s.whoLow) &&
    INVESTING.test(object) &&
    !OF_SHARES.test(`${s.whoLow} ${object}`)
  )
}

/** What goes with the end of a portfolio changes nothing else of it. */
function belongsToEnd(type: ChangeType, s: Said, known: readonly Candidate[], reading: Reading): boolean {
  const isBeside = (c: Candidate) => reading.context.view.passages[c.span.passage]!.path.join('>') === s.clause.in.path.join('>')
  if (type === 'purchase-redemption-change' && known.some(c => c.type === 'liquidation' && isBeside(c))) return true
  // Orders that are no longer taken, aims that are no longer pursued, holdings that are sold.
  const isOfEnd =
    /\b(?:no longer|not) (?:be )?accept/.test(s.low) ||
    /\b(?:no longer|ceases? to|not) (?:be )?(?:pursu|follow|adher)|\b(?:depart|deviate|differ)s? from\b/.test(s.low) ||
    (type === 'strategy-change' && TO_CASH.test(s.low))
  return isOfEnd && known.some(c => c.type === 'liquidation' || c.type === 'reorganization')
}

function ratesFor(type: ChangeType, { clause }: Said): Rates {
  const rates = ratesIn(clause.text)
  const isNone = rates.from === null && rates.to === null
  return isNone && /-fee-|charge|limit|purchase/.test(type) ? { from: null, to: onlyRate(clause.text) } : rates
}

/** A sentence beside one that tells a change of the same kind goes on about it. */
function isNear(c: Candidate, { clause }: Said, { clauses }: Reading): boolean {
  return clauses.slice(Math.max(0, clause.index - NEAR), clause.index + NEAR + 1).some(k => meet(k, c.span))
}
