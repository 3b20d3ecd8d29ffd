// In: a change and where in the document it is told. Out: the day on which a board approved it, told in another sentence.
// A board approves changes by their kinds, or the contract on which a change rests; what a sentence says of its own approval is
// effective-own-words.ts.
//   "On June 3, 2016, the Board approved changes to the Fund's name and objective."   "The Fund's name is changed to …"
//       ^ day                                                 ^ kind                   ^ a change of that kind
import type { ChangeDate } from '../../../model/filing.ts'
import { pattern } from '../../../model/pattern.ts'
import { portfoliosIn } from '../names.ts'
import { subjectsOf, type Clause, type Reading } from './candidate.ts'
import { LEADS, placeOf, type DayStep } from './effective/effective-asked.ts'
import { CALLED } from './kinds-called.ts'
import { datesOfClause, dayOf } from './sentence-dates.ts'

const APPROVED = pattern('i')`
  \b(?:board|trustees|directors)\b[^;]{0,160}\b(?:approved|authorized|(?:voted|determined|decided)\b[^.;]{0,80}?\bmake)[ ]
  (?:the |certain |the following |several |a number of |an? )?
  changes? (?:to|in|of|with respect to|regarding|relating to) ((?:[^;:]|;(?= (?:and )?\([ivx]{1,4}\))){3,400})
`
/** "approved a management fee reduction and a subadvisory fee reduction" */
const APPROVED_REDUCTIONS = pattern('i')`
  \b(?:board|trustees|directors)\b[^;]{0,160}\b(?:approved|authorized)
  ((?: (?:and |, )?(?:an? )?(?:[\w-]+ ){1,4}fee (?:reduction|increase|change)s?){1,3})
`
/** "approved a reduction in the annual advisory fee of the Fund, as well as a change in the fee structure" */
const APPROVED_A_CHANGE = pattern('i')`
  \b(?:board|trustees|directors)\b[^;]{0,160}
  \b(?:approved|authorized) (?:an? )(?:\w+ )?(?:reduction|decrease|increase|change|amendment)s? (?:in|of|to)
  ([^;:]{3,200})
`
/** "approved changes to the Fund described below": each that is told under it. */
const DESCRIBED = pattern('i')`
  \b(?:approved|authorized) (?:certain |the following |several |a number of )?
  changes? (?:to|in|with respect to) (?:the|each) (?:fund|portfolio|series|etf)s?,? (?:that are |as |which are )?
  (?:described|set forth|listed|discussed) below\b
`
/** "considered and approved: (i) changing the benchmark; (ii) changing the objective": kinds, told by acts. */
const ACTS = pattern('is')`
  \b(?:board|trustees|directors)\b[^;]{0,160}\b(?:approved|adopted|authorized)[^:;]{0,60}:\s*(?=\((?:i|a|1)\)\s)(.+)$
`
/** "On the same date, the Trustees …", "The Board also approved …" */
const SAME_MEETING = pattern('i')`
  ^in (?:connection with|addition to) (?:this|that|these|those|the) (?:\w+ )?(?:changes?|actions?|decisions?|determinations?|approvals?),[ ]
  (?:the )?(?:board|trustees|directors)
  (?: of \w+)? (?:also )?(?:approved|voted|adopted|authorized)\b
  |^(?:in addition|additionally|further|furthermore|moreover),? (?:the )?(?:board|trustees|directors)(?: of \w+)? (?:also )?
  (?:approved|voted|adopted|authorized)\b
  |^(?:(?:on|at) (?:the|that) same (?:date|day|meeting|time),? |at (?:the|that|this) meeting,? )(?:the )?(?:board|trustees|directors)\b
  |^(?:the )?(?:board|trustees|directors)\b[^.;,]{0,60}
  \b(?:also|further|additionally) (?:approved|voted|adopted|authorized|determined)\b
`
/** "At its meeting on August 24, the Board took the following actions:", over sections in each of which it "approved" something. */
const TOOK = pattern('i')`
  \b(?:board|trustees|directors)\b[^;]{0,160}\b(?:
    (?:took|made) the following (?:\w+ )?(?:actions?|decisions?|steps?|changes?)
    |(?:approved|adopted|authorized|decided on) the following(?: \w+){0,3}
  ):\s*$
`
const DECIDES = pattern('i')`
  ^(?:[A-H]\. )?(?:the )?(?:board|trustees|directors)\b[^.;,]{0,40}\b(?:approved|voted|adopted|authorized|determined|decided)\b
`
const ENDS_IN_COLON = /:\s*$/
/** What an approval of a contract says. */
const BOARD = /\bboard\b|\btrustees\b|\bdirectors\b/i
const NEW_CONTRACTS = /\b(?:new|these) (?:investment )?(?:sub-?\s?)?advisory (?:agreements|contracts)\b/i
const LISTED = /^\W{0,3}(?:\d{1,2}|[ivx]{1,4}|[a-h])[.)]\s|^[•·▪■●◦–-]\s/
/** "the Board approved the following:" */
const DECIDED_LIST = pattern('i')`
  \b(?:board|trustees|directors)\b[^;]{0,160}\b(?:
    approved|adopted|authorized|resolved|decided|voted|acted
    |(?:took|made) the following (?:\w+ )?(?:actions?|decisions?|changes?|steps?)
  )\b
`
/** "At a special meeting held on May 3, shareholders approved the following proposals:" */
const HOLDERS_LIST = /\bmeetings?\b[^;]{0,160}\b(?:share|stock|unit)holders\b(?: of [^;:]{3,80})? (?:have )?approved\b/i
/** "A special meeting of shareholders was held on May 3 (the “Meeting”). At the Meeting, shareholders of each Fund: (1) approved …" */
const AT_MEETING = /\bat the meeting, (?:the )?(?:share|stock|unit)holders\b/i
const WAS_HELD = /\bmeeting of\b[^;]{0,40}\b(?:share|stock|unit)holders\b[^;]{0,80}\bheld\b/i
const PUT_TO_MEETING = /\b(?:share|stock|unit)holders\b[^;]{0,80}\bmeeting\b/i
/** "Additionally, the Board approved the following changes:" */
const GOES_ON = pattern('i')`
  ^\W*(?:additionally|in addition|also|further|furthermore|at (?:the|that) (?:same )?meeting)\b
  |\balso (?:approved|authorized)\b
`
/** How many sentences back a board's decision may stand. */
const NEAR = 12

const approvalIn = (clause: Clause, reading: Reading): ChangeDate[] => dayOf('board-approval', clause, reading)

/** The day on which a board approved changes of a kind, told no more than some sentences before the change itself. */
export const approvalOfKind: DayStep = asked => {
  const called = CALLED[asked.change.type]
  if (!called) return []
  const { clauses } = asked.reading
  const subjects = subjectsOf(asked.reading)
  const until = placeOf(asked) + 1
  const decided = clauses.slice(Math.max(0, until - 2 * NEAR), until).findLast(k => {
    const listed = [APPROVED, APPROVED_REDUCTIONS, APPROVED_A_CHANGE, ACTS].map(words => words.exec(k.text)?.[1]).find(Boolean)
    if (!listed || (!called.test(listed) && !DESCRIBED.test(k.text))) return false
    const named = portfoliosIn(k.text, subjects).map(p => p.portfolio.name)
    return !named.length || named.some(n => asked.whose.includes(n))
  })
  if (!decided) return []
  const day = approvalIn(decided, asked.reading)
  return day.length || !SAME_MEETING.test(decided.text) ? day : meetingBefore(decided, asked.reading)
}

/** "The Board of Trustees approved the change on October 1.", "This change was approved by the Trustees on …" */
const APPROVED_IT = pattern('i')`
  ^(?:the )?(?:board|trustees|directors)\b[^.;,]{0,60}\b(?:approved|authorized|adopted|ratified)[ ]
  (?:the|this|that|these|it)\b(?: (?:
    changes?|appointments?|replacements?|reductions?|increases?|amendments?|new (?:agreement|contract|fee|sub-?adviser)
  ))?
  |^(?:the|this|that|these|both(?: of these)?|(?:each|all) of these)
  [ ](?:changes?|appointments?|replacements?|reductions?|increases?|amendments?) (?:was|were|has been|have been)[ ]
  (?:approved|authorized) by (?:the )?(?:trust['’]s |fund['’]s )?(?:board|trustees|directors)\b
`

/** The day of the sentence right behind a change, and behind how it was before, that says that it was approved. */
export const approvalOfIt: DayStep = ({ change, own, reading }) => {
  const last = own.at(-1)
  const behind = last && !change.instruction ? reading.clauses.slice(last.index + 1, last.index + 3).filter(k => k.in === last.in) : []
  const next = behind[0] && HOW_IT_WAS.test(behind[0].text) ? behind[1] : behind[0]
  return next && APPROVED_IT.test(next.text) ? approvalIn(next, reading) : []
}

/** "The limit was 10%." */
const HOW_IT_WAS =
  /^(?:until now |before,? |previously,? |formerly,? )?(?:the|its|that|this) [^.;]{3,50}\b(?:was|had been|has been)\b[^;]{0,40}$/i

/** "Shareholders approved the change on September 22." */
const HOLDERS_APPROVED = pattern('i')`
  ^(?:the )?(?:share|stock|unit|contract ?)holders (?:of [^.;,]{3,80} )?(?:have )?(?:approved|authorized) (?:the|this|that|these|it)\b
  (?: (?:changes?|amendments?|increases?|reductions?|new (?:agreement|contract|fee|objective|policy)))?[^.;]{0,20}\bon\b
`

/** The day of the sentence right behind a change that says that shareholders approved it. */
export const voteOnIt: DayStep = ({ own, reading }) => {
  const last = own.at(-1)
  const next = last && reading.clauses[last.index + 1]
  return next?.in === last?.in && next && HOLDERS_APPROVED.test(next.text)
    ? datesOfClause(next, reading)
        .slice(0, 1)
        .map(d => ({ ...d, role: 'meeting' }))
    : []
}

/** "At a meeting held on June 13, the Board approved amendments to … Accordingly, the second paragraph is replaced": an order's cause. */
export const approvalOfCause: DayStep = ({ change, own: [order], reading }) => {
  const cause = change.instruction && order && FOLLOWS.test(order.text) ? reading.clauses[order.index - 1] : undefined
  return cause && cause.passage === order!.passage && !cause.instruction && DECIDED.test(cause.text) ? approvalIn(cause, reading) : []
}
const FOLLOWS = /^(?:accordingly|as a result|consequently|therefore)\b/i
const DECIDED = /\b(?:board|trustees|directors)\b[^;]{0,120}\b(?:approved|authorized)\b/i

/** "approved an Agreement and Plan of Reorganization, pursuant to which each Fund will reorganize into …" */
const APPROVED_PLAN = pattern('i')`
  \b(?:board|trustees|directors)\b[^;]{0,200}\b(?:approved|authorized)\b[^;]{0,60}\b(?:
    (?:agreements? and )?plans? of (?:reorganization|merger|conversion)
    |proposals? to (?:merge|reorgani[sz]e|combine|convert)
    |(?:reorgani[sz]ation|merger|conversion)s?(?: \([^()]{3,60}\))? of
  )\b
`

/** The day on which a board approved the plan of which a merger told after it is one: "each Fund … with and into a corresponding fund". */
export const approvalOfPlan: DayStep = asked => {
  if (asked.change.type !== 'reorganization') return []
  const { clauses } = asked.reading
  const subjects = subjectsOf(asked.reading)
  const until = placeOf(asked) + 1
  const decided = clauses.slice(Math.max(0, until - NEAR / 2), until).findLast(k => APPROVED_PLAN.test(k.text))
  if (!decided) return []
  const named = portfoliosIn(decided.text, subjects).map(p => p.portfolio.name)
  return !named.length || named.some(n => asked.whose.includes(n)) ? approvalIn(decided, asked.reading) : []
}

/** "On the same date, the Trustees approved …": the day of the meeting told last. */
export const approvalOfSameDay: DayStep = ({ own: [first], reading }) => {
  if (!first || approvalIn(first, reading).length) return []
  const ruling = rulingDecision(first, reading)
  if (ruling) return approvalIn(ruling, reading)
  return SAME_MEETING.test(first.text) ? meetingBefore(first, reading) : []
}

const PURSUANT_TO = /^(?:Pursuant to|Under) the ((?:[A-Z][\w-]+ ){1,5}(?:Agreement|Contract|Plan))\b/

/** "The Board approved a Fee Waiver Agreement. Pursuant to the Fee Waiver Agreement, …": the contract of the sentence before. */
export const approvalOfItsTerm: DayStep = ({ own: [first], reading }) => {
  const term = first && !approvalIn(first, reading).length ? PURSUANT_TO.exec(first.text)?.[1] : undefined
  const before = term ? reading.clauses[first!.index - 1] : undefined
  if (!before || !DECIDED.test(before.text) || !before.text.includes(term!)) return []
  const day = approvalIn(before, reading)
  return day.length || !SAME_MEETING.test(before.text) ? day : meetingBefore(before, reading)
}

/** The day of the board's decision told last before a sentence. */
function meetingBefore({ index }: Clause, reading: Reading): ChangeDate[] {
  for (const k of reading.clauses.slice(Math.max(0, index - 2 * NEAR), index).reverse()) {
    const day = approvalIn(k, reading)
    if (day.length) return day
  }
  return []
}

/** The sentence "the Board took the following actions:" under which one stands that decides something, or an item. */
function rulingDecision(own: Clause, reading: Reading): Clause | undefined {
  const isItem = own.in.kind === 'item'
  if (!DECIDES.test(own.text) && (!isItem || own.instruction)) return undefined
  const before = reading.clauses.slice(0, own.index)
  const took = before.findLast(k => TOOK.test(k.text) && approvalIn(k, reading).length > 0)
  if (!took || !isItem) return took
  // An item belongs to the last sentence that leads one.
  const lead = before.findLast(k => ENDS_IN_COLON.test(k.text) && k.in.kind !== 'item')
  return !lead || lead === took || DECIDES.test(lead.text) ? took : undefined
}

/** The day on which a board approved the contract that a change of adviser rests on: told right beside it, with one of its names. */
export const approvalOfContract: DayStep = ({ change, own, reading }) => {
  if (!LEADS.has(change.type) || !own.length) return []
  const names = `${change.from ?? ''}; ${change.to ?? ''}`.split('; ').filter(n => n.length > 3)
  const inTable = reading.context.view.passages[change.span.passage]!.kind === 'table'
  const speaksOfIt = (k: Clause) => names.some(n => k.text.includes(n)) || (inTable && NEW_CONTRACTS.test(k.text))
  return reading.clauses
    .slice(Math.max(0, own[0]!.index - 4), own.at(-1)!.index + 4)
    .filter(k => BOARD.test(k.text) && /\b(?:approved|authorized)\b/i.test(k.text) && speaksOfIt(k))
    .flatMap(k => datesOfClause(k, reading))
    .filter(d => d.role === 'board-approval')
    .slice(0, 1)
}

export const isListed = (clause: Clause) => clause.in.kind === 'item' || LISTED.test(clause.text)

/** The day on which a board approved the list of which an item is one: "On June 9, the Board approved the following: (1) …; (2) …". */
export const approvalOfList: DayStep = ({ own: [item], reading }) => {
  if (!item || item.instruction || !isListed(item)) return []
  const { clauses } = reading
  const lead = clauses.slice(Math.max(0, item.index - 9), item.index).findLast(k => !isListed(k))
  if (!lead || !ENDS_IN_COLON.test(lead.text)) return []
  if (HOLDERS_LIST.test(lead.text)) return dayOf('meeting', lead, reading)
  const held = AT_MEETING.test(lead.text) && clauses.slice(Math.max(0, lead.index - 2), lead.index).findLast(k => WAS_HELD.test(k.text))
  if (held) return dayOf('meeting', held, reading)
  if (!DECIDED_LIST.test(lead.text)) return []
  // "the following proposals, which will be submitted to shareholders at a meeting on October 18": that day holds for each, too.
  const meeting = PUT_TO_MEETING.test(lead.text) ? dayOf('meeting', lead, reading) : []
  const own = approvalIn(lead, reading)
  if (own.length || !GOES_ON.test(lead.text)) return [...own, ...meeting]
  // "At a meeting held on August 22, the Board approved … Additionally, the Board approved the following changes:"
  const earlier = clauses.slice(Math.max(0, lead.index - 3), lead.index).reverse()
  return [...earlier.flatMap(k => approvalIn(k, reading)).slice(0, 1), ...meeting]
}

/** "At a meeting on January 28 the Trustees approved the following changes. They take effect on May 1." */
const APPROVED_FOLLOWING = pattern('i')`
  \b(?:board|trustees|directors)\b[^;]{0,160}\b(?:approved|authorized) (?:the following|several|a number of|these) changes\b
  [^.;:]{0,60}\.\s*$
`

/** The day on which a board approved all that follows, unless another decision is told before it. */
export const approvalOfFollowing: DayStep = asked => {
  const { clauses } = asked.reading
  const until = placeOf(asked) + 1
  const lead = clauses.slice(0, until).findLast(k => k.in.kind !== 'item' && APPROVED_FOLLOWING.test(k.text))
  const isLast = lead && !clauses.slice(lead.index + 1, until).some(k => approvalIn(k, asked.reading).length)
  return isLast ? approvalIn(lead, asked.reading) : []
}
