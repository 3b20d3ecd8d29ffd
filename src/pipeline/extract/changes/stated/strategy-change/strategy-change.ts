// In: a reading. Out: changes of how a portfolio invests that its sentences state.
//   "Under ClearBridge's management, the Portfolio will invest primarily in common stocks …"
//                                        ^ subject     ^ future
// What it may do, will go on doing, or did before is none; so is the winding up of holdings before a liquidation.
import type { ChangeDate } from '../../../../../model/filing.ts'
import { pattern } from '../../../../../model/pattern.ts'
import { datesIn } from '../../../dates/dates.ts'
import type { Candidate, Reading } from '../../candidate.ts'
import { findAdviserChanges } from '../adviser-change.ts'
import { rateUntilNow } from '../charge-changes/rate-until-now.ts'
import { onlyRate, ratesIn, type Rates } from '../charge-changes/rates.ts'
import { MARKER } from '../led-items.ts'
import { indexChangeOf } from '../index-change/index-told.ts'
import { findLiquidations } from '../liquidation/liquidation.ts'
import { portfoliosIn } from '../names.ts'
import { happens, longAgo } from '../news.ts'
import { objectiveOf } from '../objective-change/objective-told.ts'
import { holdsToShare } from '../policy-change/policy-change.ts'
import { found, saidBeside, saidIn, spanOf, type Said } from '../said.ts'
import { investsAnew, mayFrom, mayNoLonger, replacesHoldings, shifts, usesNewWays } from './strategy-investing.ts'
import { tellsOfLimit } from './strategy-limits.ts'
import { isAsFollows, NOUN, opensPeriod, tellsOfStrategy } from './strategy-told.ts'
import { findSubadviserChanges } from '../subadviser-change.ts'

/** "the limit on the Fund's holdings of foreign securities is raised from 10% to 20%" */
const LIMIT = /^(?:the )?(?:(?:fund|portfolio|series)['’]s )?(?:maximum|limit|limitation|percentage|ceiling|cap)\b/
const ENDING = pattern()`
  \bliquidat|\bwind(?:ing)? (?:up|down)|\breorganiz|\bmerger?\b
  |\bcash equivalents? (?:pending|in anticipation)
  |\bcease (?:its |investment )?operations
`
/** "the concentration policy will state that … the fund will concentrate" */
const POLICY_STATES =
  /\bpolic(?:y|ies) (?:will|shall) (?:state|provide|read|require|be (?:revised|changed|amended|modified) (?:such|so) that)\b/

/** What else a document tells, in the light of which its sentences are read. */
interface Light {
  newFirm: boolean
  ends: boolean
}

/** A change with the last statement that tells it. */
interface Told {
  change: Candidate
  s: Said
}

/** "may invest up to 15% of its assets in futures. The former limit was 5%.": what it is, and what it was. */
function ratesWithOld(s: Said, reading: Reading): Rates {
  const own = ratesIn(s.clause.text)
  const to = own.from === null ? onlyRate(s.clause.text) : null
  const from = to ? rateUntilNow(found('strategy-change', s), reading.clauses) : null
  return from ? { from, to } : own
}

export function findStrategies(reading: Reading): Candidate[] {
  const light = {
    newFirm: findAdviserChanges(reading).length > 0 || findSubadviserChanges(reading).length > 0,
    ends: findLiquidations(reading).length > 0,
  }
  const told: Told[] = []
  for (const s of saidIn(reading)) {
    if (!isNews(s, light, reading)) continue
    const last = told.at(-1)
    const isItem = last !== undefined && areItems(last.s, s)
    if (last && isItem) told[told.length - 1] = { ...last, change: { ...last.change, apart: true } }
    if (last && !isItem && goesOn(last, s, reading)) told[told.length - 1] = joined(last, s)
    else
      told.push({
        change: found('strategy-change', s, {
          ...(LIMIT.test(s.whoLow) || mayFrom(s) ? ratesWithOld(s, reading) : (unlikeBefore(s, reading) ?? {})),
          ...byDoer(s, reading),
          ...(opensPeriod(s) && { dates: firstDayOf(s) }),
          ...(isItem && { apart: true }),
        }),
        s,
      })
  }
  return told.map(t => t.change)
}

/** "When the reorganization is completed, the strategies of the Fund will be changed": what is said of strategies by their name. */
function wordsAsked(s: Said): string {
  if (s.item) return s.low.slice(s.item.from, s.item.to)
  return NOUN.test(s.whoLow) && s.verb === 'change' ? s.low.slice(s.subject.from, s.complement.to) : s.low
}

/** "the Larch Balanced Fund will no longer invest in the Larch Bond Fund": of the one that invests, not of those in which it does. */
function byDoer(s: Said, reading: Reading): { portfolios?: string[] } {
  const doers = portfoliosIn(s.who, reading)
  return doers.length && portfoliosIn(s.what, reading).some(p => !doers.includes(p)) ? { portfolios: doers } : {}
}

/** "a new outcome period that will begin on April 1, 2025 and end on March 31, 2026": it holds from the first of its days. */
const firstDayOf = (s: Said): ChangeDate[] =>
  datesIn(s.clause.text.slice(s.group.to))
    .filter(d => d.date)
    .slice(0, 1)
    .map(d => ({ role: 'effective', date: d.date!, qualifier: d.qualifier, lines: s.clause.lines }))

const isNews = (s: Said, { newFirm, ends }: Light, reading: Reading): boolean =>
  (happens(s) || mayFrom(s) || mayNoLonger(s) || unlikeBefore(s, reading) !== null) &&
  !s.relative &&
  !longAgo(s, reading) &&
  !s.clause.in.quoted &&
  !ENDING.test(wordsAsked(s)) &&
  !(ends && /\bobjective|\bstrateg|\bcash\b/.test(s.low)) &&
  (tells(s, newFirm) || unlikeBefore(s, reading) !== null) &&
  !isOfIndexOrObjective(s, reading)

const PREVIOUSLY = pattern('i')`
  ^(?:previously|formerly|until now|before (?:this|that)),? (?:the|each) [^.;]{3,80}\b(?:authorized|permitted|allowed|able|could|limited)\b
`

/** "The portfolio may invest up to 15% of its assets in X. Previously, it was authorized to invest up to 10%.": what it was and is. */
function unlikeBefore(s: Said, { clauses }: Reading): { from: string; to: string } | null {
  const next = s.modal === 'may' && s.verb === 'invest' && !s.relative ? clauses[s.clause.index + 1] : undefined
  if (next?.in !== s.clause.in || !PREVIOUSLY.test(next.text)) return null
  const [to, from] = [s.clause.text, next.text].map(onlyRate)
  return to && from && to !== from ? { from, to } : null
}

/** What tells of a policy is no strategy, unless it speaks of strategies or limits by their name. */
function tells(s: Said, newFirm: boolean): boolean {
  if (tellsOfStrategy(s) || tellsOfLimit(s)) return true
  if (POLICY_STATES.test(s.low.slice(0, s.group.from)) || holdsToShare(s)) return false
  return usesNewWays(s) || shifts(s, newFirm) || replacesHoldings(s, newFirm) || investsAnew(s, newFirm)
}

/** A change of another type, though it goes with how the fund invests. */
const isOfIndexOrObjective = (s: Said, reading: Reading): boolean =>
  followsIndex(s, reading) ||
  ((indexChangeOf(s) !== null || objectiveOf(s) !== null) && !(NOUN.test(s.whoLow) && (s.verb === 'change' || isAsFollows(s))))

/** "the index will be changed, and each Fund will seek results that correspond to its new index": the aim stays what it was. */
const followsIndex = (s: Said, reading: Reading): boolean =>
  s.verb === 'seek' &&
  /\b(?:results|performance|return)\b[^.]*\b(?:correspond|track|index)/.test(s.whatLow) &&
  saidBeside(s, reading).some(o => o !== s && indexChangeOf(o) !== null)

/** Two items of a list, each with what was and what is. */
const areItems = (a: Said, b: Said): boolean =>
  a.clause !== b.clause && [a, b].every(s => (s.clause.in.kind === 'item' || MARKER.test(s.clause.text)) && OLD_AND_NEW.test(s.low))
const OLD_AND_NEW = /\b(?:instead of|rather than|up from|down from|formerly|previously|in place of|from [\d.$]+ ?%? to)\b/

/** Told right behind, under the same headings and of the same portfolios. */
function goesOn(last: Told, s: Said, reading: Reading): boolean {
  if (last.s.clause.in.path.join('>') !== s.clause.in.path.join('>') || s.clause.in.index - last.s.clause.in.index > 2) return false
  const before = portfoliosIn(last.s.clause.text, reading)
  const now = portfoliosIn(s.clause.text, reading)
  // "As of that date, the Fund will invest in the Larch Bond Fund": whose it is was told before.
  const [doer, next] = [last.s, s].map(x => portfoliosIn(x.who, reading))
  if (doer!.length && next!.length && !next!.some(p => doer!.includes(p))) return false
  const isOfSame = /^the (?:fund|portfolio|series)$/.test(s.whoLow) && last.s.clause.passage === s.clause.passage
  return isOfSame || !before.length || !now.length || now.some(p => before.includes(p))
}

function joined({ change }: Told, s: Said): Told {
  const { span, also } = change
  return span.passage === s.clause.passage
    ? { change: { ...change, span: { ...span, to: Math.max(span.to, spanOf(s).to) } }, s }
    : { change: { ...change, also: [...also, spanOf(s)] }, s }
}
