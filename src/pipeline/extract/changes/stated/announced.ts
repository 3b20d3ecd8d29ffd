// In: a reading and the changes found in it. Out: those that a board's decision names by their kinds alone and that nothing else in the document tells.
//   "The Board approved changes with respect to the Portfolio's principal strategies, benchmark and expense limits."
//                                                                                    ^ kind        ^ kind
import type { ChangeType } from '../../../../model/kinds.ts'
import { typeOfInstruction } from '../classify.ts'
import { attribute } from '../attribution.ts'
import { candidate, type Candidate, type Reading } from '../candidate.ts'
import { BACKWARD } from '../day-rules.ts'
import { portfoliosIn } from './names.ts'
import { happens, longAgo } from './news.ts'
import { found, saidIn, type Said } from './said.ts'

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
const CHANGES =
  /^(?:certain |the following |several |a number of |related )?changes? (?:with respect to|to|in|regarding|relating to) ([^.;:]{8,260})/

export function announcedByKind(reading: Reading, known: readonly Candidate[]): Candidate[] {
  const { view } = reading.context
  const ordered = reading.instructions.map(i => {
    const type = typeOfInstruction(
      i,
      view.passages[i.span.passage]!.text.slice(i.span.from, i.span.to),
      i.payload.map(s => view.passages[s.passage]!.text.slice(s.from, s.to)).join(' '),
    )
    return { type, whose: attribute(candidate(type, i.span, { instruction: i }), reading).portfolios }
  })
  const out: Candidate[] = []
  for (const s of saidIn(reading)) {
    if (!happens(s) || longAgo(s, reading) || s.clause.in.quoted || s.clause.instruction) continue
    const decided = (['approve', 'adopt', 'authorize'].includes(s.verb) || (s.verb === 'make' && s.tense !== 'present')) && !s.passive
    const listed = decided ? CHANGES.exec(s.whatLow)?.[1] : changing(s)
    const whose = portfoliosIn(s.clause.text, reading)
    const isOrdered = (type: ChangeType) =>
      ordered.some(o => o.type === type && (!whose.length || !o.whose.length || o.whose.some(p => whose.includes(p))))
    const parts = listed?.split(/,\s(?:and )?|\sand\s/) ?? []
    if (parts.length < 2) continue
    // Strategies that a board decides on are told by the orders that follow, where the next sentence does not say from when they hold.
    const fromWhen = BACKWARD.test(reading.clauses[s.clause.index + 1]?.text ?? '')
    for (const [type, pattern] of decided ? KINDS : [...KINDS, ...OTHER_KINDS])
      if (
        (type !== 'strategy-change' || !decided || fromWhen) &&
        parts.some(p => pattern.test(p.trim())) &&
        ![...known, ...out].some(c => c.type === type) &&
        !isOrdered(type)
      )
        out.push(found(type, s))
  }
  return out
}

/** "the fund's strategies, risks and portfolio managers will change", "the fund will have lower management fee and sub-advisory fee schedules": the things listed. */
function changing(s: Said): string | undefined {
  // "reducing the management fees and expense limit of the Fund"
  if (['reduce', 'lower', 'increase', 'raise'].includes(s.verb) && s.tense !== 'present' && !s.ended && !s.negative)
    return /^(?:the |its |each fund's )?((?:management|advisory) fees? and [a-z -]{6,40}?)(?= of\b| will\b|$|,| effective\b| on\b| as\b)/.exec(
      s.passive ? s.whoLow : s.whatLow,
    )?.[1]
  // "• changes to the investment objective, strategies, risks and benchmark, including …": an item of what was decided.
  if (
    s.passive &&
    s.verb === 'change' &&
    s.tense === 'past' &&
    !s.negative &&
    /^\W*(?:certain |several |the )?$/.test(s.low.slice(0, s.group.from))
  )
    return `${s.whoLow} ${s.whatLow}`.replace(/\s,/g, ',').replace(/,\s(?:including|such as)\b.*$/s, '')
  if (s.tense !== 'future' || s.ended || /\bnot\b/.test(s.low.slice(s.group.from, s.group.to))) return undefined
  if (s.verb === 'have' && !s.passive)
    return /^(?:an? )?(?:new|lower|reduced|higher|different|revised) ([^.;:]{8,160})/.exec(s.whatLow)?.[1]
  if (
    !['change', 'revise', 'modify'].includes(s.verb) ||
    !/^(?:$|[,;.]|and\b|as (?:described|follows|set forth|discussed)\b)/.test(s.whatLow.trim())
  )
    return undefined
  return /\b(?:the|each|its) (?:[\w-]+ )?(?:fund|portfolio|etf)['’]?s['’]? ([^.;:]{8,260})$/.exec(
    s.low.slice(0, s.group.from).trimEnd(),
  )?.[1]
}
