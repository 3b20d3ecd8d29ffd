// In: a reading. Out: the changes that its sentences state, one for each portfolio, name or row that is told of; what only announces
// what is told further on is left out.
import { pattern } from '../../../model/pattern.ts'
import { wordList } from '../../../model/word-list.ts'
import { DAY } from '../dates/months.ts'
import { clausesOf } from './by-passage.ts'
import { ratesFor } from './by-rate.ts'
import { rowsFor } from './by-table.ts'
import { subjectsOf, wordsOf, type Candidate, type Reading } from './candidate.ts'
import { isNameless, sameDay, type DateOf, type Group } from './group.ts'
import { REFLECTS } from './home-of-order.ts'
import { CALLED, kindsOf } from './kinds-called.ts'
import { eachOf } from './respectively.ts'
import { statedChanges } from './stated/stated.ts'
import { isTermOfNewClass } from './terms-of-new-class.ts'

/** Types that a heading or a name within an instruction must not be mistaken for: the instruction itself will be typed. */
const OF_TEXT: ReadonlySet<string> = new Set(wordList`
  objective-change strategy-change policy-change risk-change fee-table-change disclosure-change trustee-change officer-change
`)

/** What a board names in one breath, though each is told for itself. */
const ANNOUNCED: ReadonlySet<Candidate['type']> = new Set(['objective-change', 'index-change', 'management-fee-change'])
const IN_DETAIL_BELOW = /\b(?:discussed|described|explained|set forth) in (?:more|greater|further) detail below:\s*\(?([1IA])[.)]/

export const toldChanges = (reading: Reading): Candidate[] =>
  statedChanges(reading)
    .filter(
      (c, _, all) =>
        !saysOnlyTheOrder(c, reading) &&
        !previews(c, reading) &&
        !leavesOpenWhose(c, reading) &&
        !datesOnly(c, all, reading) &&
        !isTermOfNewClass(c, all, reading),
    )
    .flatMap(c => eachOf(c, reading))
    .flatMap(c => rowsFor(c, reading))
    .flatMap(c => ratesFor(c, reading))

/** Whether a stated change rests on nothing but an instruction that puts new text in a place. */
function saysOnlyTheOrder(c: Candidate, { clauses }: Reading): boolean {
  const clause = clausesOf(clauses, c.span.passage).find(k => k.from <= c.span.from && c.span.from < k.to)
  // "… are amended to reflect that, as of April 28, Jane Roe was elected Chairman": what is to be reflected is news.
  if (clause && (c.from !== null || c.to !== null) && REFLECTS.test(clause.text)) return false
  // "Effective July 1, the objective reads as follows: to seek income.": the sentence itself holds the new words.
  if (clause && c.type === 'objective-change' && c.to !== null && !clause.instruction?.payload.length) return false
  return OF_TEXT.has(c.type) && clause?.instruction != null && clause.instruction.operation !== 'delete' && c.span.to <= clause.to
}

/**
 * "Each of the following changes is discussed in more detail below: (I) …; (II) …", over "I. …": what the numbers below tell is not told
 * twice.
 */
function previews({ span: { passage, from } }: Candidate, { context: { view } }: Reading): boolean {
  const before = view.passages[passage]!.text.slice(0, from + 8)
  const lead = IN_DETAIL_BELOW.exec(before)
  return lead !== null && view.passages.some(p => p.index > passage && p.text.startsWith(`${lead[1]}.`))
}

/** "The changes to the fees and expense caps will become effective on July 1.", below what tells of each: it gives their day. */
function datesOnly({ type, from, to, span }: Candidate, all: readonly Candidate[], { clauses }: Reading): boolean {
  const clause =
    from === null && to === null ? clausesOf(clauses, span.passage).find(k => k.from <= span.from && span.from < k.to) : undefined
  const kinds = clause ? kindsOf(clause, { clauses } as Reading) : []
  return kinds.length > 1 && kinds.includes(type) && all.some(o => o.type === type && isBehind(span, o.span))
}

const OF_CERTAIN = pattern('i')`
  \b(?:changes?|amendments?|updates?)\b[^.;]{0,60}\bcertain (?:of the )?(?:funds|portfolios|series|etfs)\b
  [^.;]{0,200}\bas (?:set (?:out|forth)|described|discussed|detailed|listed|noted) (?:in (?:more|greater|further) detail )?below\b
`

/** "approved changes to certain Portfolios’ names and strategies, as set out below": which of them is told below. */
const leavesOpenWhose = (c: Candidate, reading: Reading): boolean =>
  !c.portfolios?.length && c.from === null && c.to === null && OF_CERTAIN.test(wordsOf(c.span, reading))

/**
 * "The Board approved changes to the name, objective and index.", each told further on:
 * the decision lends its day and is no change beside it.
 */
export function withoutAnnounced(groups: readonly Group[], dateOf: DateOf, reading: Reading): Group[] {
  const isAnnouncement = (g: Group) => {
    if (!g.portfolios.length || !isNameless(g.candidate)) return false
    const words = wordsOf(g.candidate.span, reading)
    const isKnown = ANNOUNCED.has(g.candidate.type)
    return (
      (isKnown &&
        /\b(?:approved|authorized)\b/.test(words) &&
        groups.some(later => later !== g && isToldInFull(later, g) && sameDay(dateOf(later), dateOf(g)))) ||
      ((g.portfolios.length > 1 || (isKnown && listsKinds(words))) && isToldFundByFund(g, groups, dateOf))
    )
  }
  const bare = groups.filter(
    g =>
      isAnnouncement(g) ||
      isListedBelow(g, groups, reading) ||
      isDecisionOf(g, groups, dateOf, reading) ||
      isNotedAgain(g, groups, dateOf, reading) ||
      isToldRightBehind(g, groups, reading),
  )
  return groups.filter(g => !bare.includes(g)).map(g => withDayOf(g, bare, dateOf))
}

/** "Effective July 1, the charge of each Fund will be lower.": the day announced, for what is told of one fund without a day. */
function withDayOf(g: Group, announced: readonly Group[], dateOf: DateOf): Group {
  const { candidate, portfolios } = g
  if (!announced.length || portfolios.length !== 1 || dateOf(g) !== null) return g
  const over = announced.find(
    a =>
      a.candidate.type === candidate.type &&
      a.portfolios.length > 1 &&
      a.portfolios.includes(portfolios[0]!) &&
      isBehind(candidate.span, a.candidate.span) &&
      dateOf(a) !== null,
  )
  return over ? { ...g, candidate: { ...candidate, also: [...candidate.also, over.candidate.span] } } : g
}

const OF_TAKER: ReadonlySet<string> = new Set(wordList`
  adviser-change subadviser-change portfolio-manager-change management-fee-change expense-limit-change service-provider-change
`)
const PROMISED = /\b(?:agree[sd]?|undertaken?|will|shall|committed)\b[^.;]{0,60}\b(?:limit|cap|waive|reimburse)\b/i
const MADE_OTHERWISE = /\b(?:reduc|lower|decreas|increas|rais|chang|replac|no longer|ceas|add(?:ed|ition)|join|appoint|terminat|resign)/i

/** "After the reorganization, X will serve as adviser to the Acquiring Fund.": how the one that takes over is, not what changes of it. */
export function withoutTermsOfTaker(groups: readonly Group[], reading: Reading): Group[] {
  const subjects = new Set(subjectsOf(reading).map(p => p.name))
  const takes = new Set(reading.context.portfolios.filter(p => p.role === 'acquiring' && !subjects.has(p.name)).map(p => p.name))
  return groups.filter(
    ({ candidate: { type, from, to, span }, portfolios }) =>
      !OF_TAKER.has(type) ||
      from !== null ||
      !portfolios.length ||
      !portfolios.every(p => takes.has(p)) ||
      // A limit promised for it from then on is a new one.
      (type === 'expense-limit-change' && to !== null && PROMISED.test(wordsOf(span, reading))) ||
      MADE_OTHERWISE.test(wordsOf(span, reading)),
  )
}

const ON_DAY = pattern()`^On ${DAY}`
const DECIDED_CHANGES =
  /\b(?:approved|authorized)\b[^;]{0,200}\bchanges? (?:to|in) (?:the|each|its) (?:fund|portfolio|series)s?['’]?s?['’]? /i

/**
 * "The Board approved changes to the Fund’s name and investment policy.", over "Effective May 1, … the policy will be replaced";
 * "the Funds’ investment policies will be updated", over the new policy of each.
 */
function isDecisionOf(g: Group, groups: readonly Group[], dateOf: DateOf, reading: Reading): boolean {
  const { type, from, to, span } = g.candidate
  // The day of the decision is lent; a day on which it holds is kept.
  const words = wordsOf(span, reading).replace(ON_DAY, '')
  if (type !== 'policy-change' || from || to || g.candidate.instruction || /\b20\d\d\b/.test(words)) return false
  const below = groups.filter(o => o.candidate.type === type && isBehind(o.candidate.span, span))
  if (g.portfolios.length > 1 && g.portfolios.every(p => below.some(o => o.portfolios.join() === p))) return true
  return (
    dateOf(g) === null && DECIDED_CHANGES.test(words) && below.some(o => dateOf(o) !== null && o.portfolios.join() === g.portfolios.join())
  )
}

/** "The Board approved a change of the listing exchange of the Fund. Effective May 1, its shares will begin trading on B.": one change. */
function isToldRightBehind({ candidate, portfolios }: Group, groups: readonly Group[], reading: Reading): boolean {
  const { type, span } = candidate
  if (
    type !== 'service-provider-change' ||
    !isNameless(candidate) ||
    !/\b(?:approved|authorized) an? change (?:to|in|of)\b/i.test(wordsOf(span, reading))
  )
    return false
  return groups.some(
    o =>
      o.candidate.type === type &&
      !isNameless(o.candidate) &&
      o.candidate.span.passage === span.passage &&
      o.candidate.span.from >= span.to &&
      o.candidate.span.from - span.to < 4 &&
      o.portfolios.join() === portfolios.join(),
  )
}

/** "the Funds will be closed to new investors as follows:", over a paragraph for each. */
const isListedBelow = ({ candidate: { type, span }, portfolios }: Group, groups: readonly Group[], reading: Reading): boolean =>
  portfolios.length > 1 &&
  /\bas follows:\s*$/i.test(wordsOf(span, reading)) &&
  portfolios.every(p => groups.some(o => o.candidate.type === type && o.portfolios.join() === p && isBehind(o.candidate.span, span)))

/** "Restated to reflect the management fee effective as of July 1.", under a table: told above, of each fund or of all in one. */
function isNotedAgain(g: Group, groups: readonly Group[], dateOf: DateOf, reading: Reading): boolean {
  const { kind } = reading.context.view.passages[g.candidate.span.passage]!
  if ((kind !== 'table' && kind !== 'footnote') || !isNameless(g.candidate) || !g.portfolios.length) return false
  return g.portfolios.every(p =>
    groups.some(o => o !== g && o.candidate.type === g.candidate.type && o.portfolios.includes(p) && dateOf(o) === dateOf(g)),
  )
}

/** "the Fund’s name, objective, index and management fees have changed": several kinds in one breath. */
const listsKinds = (words: string): boolean => Object.values(CALLED).filter(kind => kind.test(words)).length > 2

/** "The fee of each Fund will be reduced, too.", over the rates of each. */
const isToldFundByFund = (g: Group, groups: readonly Group[], dateOf: DateOf): boolean =>
  g.portfolios.every(p =>
    groups.some(
      o =>
        o.candidate.type === g.candidate.type &&
        !isNameless(o.candidate) &&
        o.portfolios.join() === p &&
        isBehind(o.candidate.span, g.candidate.span) &&
        sameDay(dateOf(g), dateOf(o)),
    ),
  )
const isBehind = (a: Candidate['span'], b: Candidate['span']): boolean =>
  a.passage > b.passage || (a.passage === b.passage && a.from >= b.to)

const isToldInFull = (later: Group, announced: Group): boolean =>
  later.candidate.type === announced.candidate.type &&
  !isNameless(later.candidate) &&
  later.candidate.span.passage > announced.candidate.span.passage + 1 &&
  later.portfolios.every(p => announced.portfolios.includes(p))
