// In: a reading and the changes found in it. Out: those that a board's decision names by their kinds alone
// and that nothing else in the document tells.
//   "The Board approved changes with respect to the Portfolio's principal strategies, benchmark and expense limits."
//                                                                                    ^ kind        ^ kind
import type { ChangeType } from '../../../../model/kinds.ts'
import { pattern } from '../../../../model/pattern.ts'
import { attribute } from '../attribution/attribution.ts'
import { wordsOf, candidate, type Candidate, type Reading } from '../candidate.ts'
import { typeOfInstruction } from '../classify/classify.ts'
import { BACKWARD } from '../day-rules-backward.ts'
import { portfoliosIn } from './names.ts'
import { announcesSome, happens, longAgo } from './news.ts'
import { found, saidIn, type Said } from './said.ts'
import { groupWords } from './group-words.ts'

const KINDS: readonly (readonly [ChangeType, RegExp])[] = [
  ['index-change', /\b(?:benchmarks?|(?:underlying|performance|benchmark) ind(?:ex|exes|ices))\b/],
  ['management-fee-change', /(?<!sub-?)(?<!sub)\b(?:management|advisory) fees?(?: rates?| schedules?)?\b/],
  ['expense-limit-change', /\bexpense (?:limit\w*|caps?)\b/],
  ['risk-change', /\bprincipal (?:investment )?risks\b|^risks$/],
  ['strategy-change', /\bstrateg(?:y|ies)\b/],
  ['subadvisory-fee-change', /\bsub-?\s?advisory fees?(?: rates?| schedules?)?\b/],
]
/** What a change in several things at once tells of beside them; by a board's decision these are told elsewhere. */
const OTHER_KINDS: readonly (readonly [ChangeType, RegExp])[] = [
  ['objective-change', /\b(?:investment )?objectives?$/],
  ['portfolio-manager-change', /^(?:the )?portfolio managers?$/],
]
/** "changes with respect to the Portfolio's principal strategies, benchmark and expense limits" */
const CHANGES = pattern()`
  ^(?:certain |the following |several |a number of |related )?
  changes? (?:with respect to|to|in|regarding|relating to) ([^.;:]{8,260})
`
const FEES_AND = pattern()`
  ^(?:the |its |each fund's )?
  ((?:management|advisory) fees? and [a-z -]{6,40}?)(?= of\b| (?:will|shall)\b|$|,| effective\b| on\b| as\b)
`
const OF_FUND = /\b(?:the|each|its) (?:[\w-]+ )?(?:fund|portfolio|series|etf)['’]?s['’]? ((?:[^.;:]|\bu\.s\.){8,260})$/
/** "will have different strategies and risks than the Target Fund" */
const THAN_ANOTHER = pattern()`
  \b(?:than|from) (?:(?:that|those) of )?(?:the|your|its) (?:[\w-]+ ){0,3}(?:funds?|portfolios?|series)
  (?!['’]s? (?:current|existing|present))\b
`
const AS_DESCRIBED = /^(?:$|[,;.]|and\b|as (?:described|follows|set forth|discussed)\b)/

export function announcedByKind(reading: Reading, known: readonly Candidate[]): Candidate[] {
  const isOrdered = ordersOf(reading)
  const announced: Candidate[] = []
  for (const s of saidIn(reading)) {
    if (!happens(s) || announcesSome(s) || longAgo(s, reading) || s.clause.in.quoted || s.clause.instruction) continue
    const isBoard = isDecision(s)
    const parts = (isBoard ? CHANGES.exec(s.whatLow)?.[1] : changing(s))?.split(/,\s(?:and )?|\sand\s/) ?? []
    if (parts.length < 2) continue
    const whose = portfoliosIn(s.clause.text, reading)
    for (const [type, kind] of isBoard ? KINDS : [...KINDS, ...OTHER_KINDS]) {
      if (!parts.some(p => kind.test(p.trim())) || [...known, ...announced].some(c => c.type === type)) continue
      if (type === 'strategy-change' && isBoard && !isDatedAfter(s, reading)) continue
      if (!isOrdered(type, whose)) announced.push(found(type, s))
    }
  }
  return announced
}

/** Whether an instruction of the document orders a change of some type, of some portfolios or of all. */
function ordersOf(reading: Reading): (type: ChangeType, whose: readonly string[]) => boolean {
  const orders = reading.instructions.map(i => {
    const type = typeOfInstruction(i, wordsOf(i.span, reading), i.payload.map(s => wordsOf(s, reading)).join(' '))
    return { type, portfolios: attribute(candidate(type, i.span, { instruction: i }), reading).portfolios }
  })
  return (type, whose) =>
    orders.some(o => o.type === type && (!whose.length || !o.portfolios.length || o.portfolios.some(p => whose.includes(p))))
}

const isDecision = (s: Said): boolean =>
  (['approve', 'adopt'].includes(s.verb) || (s.verb === 'make' && s.tense !== 'present')) && !s.passive

/** Strategies that a board decides on are told by the orders that follow, where the next sentence does not say from when they hold. */
const isDatedAfter = (s: Said, { clauses }: Reading): boolean => BACKWARD.test(clauses[s.clause.index + 1]?.text ?? '')

/** The things listed that change. */
function changing(s: Said): string | undefined {
  // "reducing the management fees and expense limit of the Fund"
  if (['reduce', 'lower', 'increase', 'raise'].includes(s.verb) && s.tense !== 'present' && !s.ended && !s.negative)
    return FEES_AND.exec(s.passive ? s.whoLow : s.whatLow)?.[1]
  if (isItemOfChanges(s)) return `${s.whoLow} ${s.whatLow}`.replace(/\s,/g, ',').replace(/,\s(?:including|such as)\b.*$/s, '')
  if (s.tense !== 'future' || s.ended || /\bnot\b/.test(groupWords(s))) return undefined
  // "the fund will have lower management fee and sub-advisory fee schedules"
  if (s.verb === 'have' && !s.passive && !THAN_ANOTHER.test(s.whatLow))
    return /^(?:an? )?(?:new|lower|reduced|higher|different|revised) ([^.;:]{8,160})/.exec(s.whatLow)?.[1]
  // "the fund's strategies, risks and portfolio managers will change"
  if (!['change', 'revise', 'modify'].includes(s.verb) || !AS_DESCRIBED.test(s.whatLow.trim())) return undefined
  return OF_FUND.exec(s.low.slice(0, s.group.from).trimEnd())?.[1]
}

/** "• changes to the investment objective, strategies, risks and benchmark, including …": an item of what was decided. */
const isItemOfChanges = (s: Said): boolean =>
  s.passive &&
  s.verb === 'change' &&
  s.tense === 'past' &&
  !s.negative &&
  /^\W*(?:certain |several |the )?$/.test(s.low.slice(0, s.group.from))
