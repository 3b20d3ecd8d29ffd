// In: a reading. Out: share classes that are converted, renamed, begun or ended.
//   "At the close of business on February 25, 2000, every Class M share of the Fund will be converted into Class A shares of equal value."
//                                                         ^ from                                            ^ to
// Automatic conversion after years of holding describes the class and changes nothing.
import { FROM_WORDS } from '../../../dates/months.ts'
import type { ChangeDate } from '../../../../../model/filing.ts'
import { pattern } from '../../../../../model/pattern.ts'
import { datesIn } from '../../../dates/dates.ts'
import { meet, type Candidate, type Clause, type Reading } from '../../candidate.ts'
import { datesOfSentence } from '../../sentence-dates.ts'
import { datesOfRoles } from '../dates-of-role.ts'
import { portfoliosIn } from '../names.ts'
import { announces, happens, longAgo } from '../news.ts'
import { found, saidIn, spanOf, type Said } from '../said.ts'
import * as begun from './share-class-begun.ts'
import * as ended from './share-class-ended.ts'
import { CLASS, classBefore, type ClassCase, type ClassChange } from './share-class-named.ts'
import * as turned from './share-class-turned.ts'
import { planned, withWindingUp, type Told } from './share-class-wound-up.ts'

const FROM_A_DAY = pattern()`^(?:[^.;:]{3,40}: )?\W*(?:${FROM_WORDS}|on)\b`

const AUTOMATIC = pattern()`
  \b(?:automatically )?conver\w+[^.]{0,80}
  \b(?:after|following|at the end of) (?:the )?(?:\w+ ){0,2}
  (?:\d+|five|six|seven|eight|ten|[a-z]+) (?:\w+ )?(?:years?|months?|anniversary)\b
  |\b(?:eight|six|seven|ten|five) years\b
`

/** "eight years, rather than six years, after the month of purchase": when a class converts is itself what changes. */
const OTHER_YEARS = pattern()`
  \b(?:\d+|[a-z]+) years?,? (?:rather than|instead of|in place of) (?:after )?(?:the (?:current|present) )?(?:\d+|[a-z]+)(?: years?)?\b
`

/** In this order: what turns into another class ends and begins, too; what is no longer offered speaks of an offer, too. */
const CASES: readonly ClassCase[] = [
  planned,
  turned.planTo,
  turned.convertedEarlier,
  turned.converted,
  turned.moved,
  turned.replacing,
  turned.becoming,
  begun.madeAvailable,
  begun.makesAvailable,
  turned.receivedByHolders,
  turned.receivedInstead,
  turned.called,
  turned.nameChanged,
  ended.noLongerOffered,
  ended.noMore,
  turned.named,
  begun.onOffer,
  ended.withdrawn,
  ended.closing,
  ended.closed,
  ended.endedByFund,
  begun.offeredByFund,
  begun.nowOffered,
  begun.nowOffers,
  begun.alsoOffers,
  begun.commenced,
  begun.added,
  begun.approved,
  begun.created,
  begun.established,
]

export function findShareClasses(reading: Reading): Candidate[] {
  const told: Told[] = []
  for (const s of saidIn(reading)) {
    const change = changeIn(s, reading)
    if (!change) continue
    const portfolios = ownPortfolios(s, reading)
    const last = told.at(-1)
    if (last && goesOn(last, s, change, portfolios)) {
      told[told.length - 1] = joined(last, s, change)
      continue
    }
    const isNew = change.from === null && s.passive && CREATING.test(s.verb)
    const next = { change: found('share-class-change', s, { ...change, portfolios, ...(isNew && { apart: true }) }), s }
    if (last && isBeside(last, next)) told.splice(-1, 1, ...parted(last, next))
    else told.push(next)
  }
  return withWindingUp(told, reading).map(({ change }) => ({
    ...change,
    dates: change.dates.length ? change.dates : [...dayOf(change, reading), ...lastOrders(change, reading)],
  }))
}

function changeIn(s: Said, reading: Reading): ClassChange | null {
  const allowed = ended.onlyThrough(s) ?? begun.boughtFrom(s)
  if (!allowed && !(happens(s) && announces(s))) return null
  if (longAgo(s, reading) || s.clause.in.quoted || s.clause.in.kind === 'footnote' || isAutomatic(s) || isOfMerger(s, reading)) return null
  return allowed ?? toldBy(s, classBefore(s, reading))
}

/** "Class A shares of the Larch Fund will be exchanged for Service Shares of the Birch Fund", which takes it over. */
const isOfMerger = (s: Said, reading: Reading): boolean =>
  s.verb === 'exchange' &&
  s.passive &&
  portfoliosIn(s.what, reading).some(name => reading.context.portfolios.some(p => p.name === name && p.role === 'acquiring'))

const isAutomatic = (s: Said): boolean => AUTOMATIC.test(s.low) && !OTHER_YEARS.test(s.low) && !FROM_A_DAY.test(s.low)

function toldBy(s: Said, theyAre: string | null): ClassChange | null {
  const told = { s, who: CLASS.test(s.whoLow) || theyAre !== null, what: CLASS.test(s.whatLow), theyAre }
  for (const read of CASES) {
    const change = read(told)
    if (change !== undefined) return change
  }
  return null
}

/** Two statements of one sentence, each of portfolios of its own, are two changes. */
function ownPortfolios(s: Said, reading: Reading): string[] | null {
  const own = portfoliosIn(`${s.who} ${s.what}`, reading)
  return own.length > 0 && portfoliosIn(s.clause.text, reading).length > 1 ? own : null
}

const CREATING = /^(?:create|introduce|establish|launch)$/

/** Told of the same class right behind: it is the same change. */
const goesOn = (last: Told, s: Said, { from, to }: ClassChange, portfolios: string[] | null): boolean =>
  // "Shares outstanding are redesignated Class A shares. Class B shares are first offered on July 1."
  !(from === null && to !== null && last.change.to !== null && to !== last.change.to && !last.change.from) &&
  // "Class I shares will be closed, and Class O shares will be created."
  !(from === null && last.change.from !== null && last.change.to === null && s.passive && CREATING.test(s.verb)) &&
  String(last.change.portfolios) === String(portfolios) &&
  s.clause.in === last.s.clause.in &&
  s.clause.index - last.s.clause.index <= 3 &&
  (!from || !last.change.from || from === last.change.from)

function joined({ change }: Told, s: Said, { from, to }: ClassChange): Told {
  const span = { ...change.span, to: Math.max(change.span.to, spanOf(s).to) }
  return { change: { ...change, span, from: change.from ?? from, to: change.to ?? to }, s }
}

const isBeside = (last: Told, next: Told): boolean =>
  last.s.clause === next.s.clause && next.change.from !== last.change.from && !last.s.item && !next.s.item

/** "Class B closes at once and Class I converts on August 3": each with the days of its own words. */
function parted(last: Told, next: Told): Told[] {
  const { passage, from } = next.s.clause
  const first = { passage, from: last.change.span.from, to: from + last.s.complement.to }
  const second = { passage, from: from + next.s.subject.from, to: from + next.s.complement.to }
  return [
    { ...last, change: { ...last.change, span: first } },
    { ...next, change: { ...next.change, span: second } },
  ]
}

/** Where one sentence closes a class at once and another converts it later, the day is that of the conversion. */
function dayOf(change: Candidate, reading: Reading): ChangeDate[] {
  const own = reading.clauses.filter(c => meet(c, change.span))
  if (own.length === 1 && change.to !== null) return dayBehind(own[0]!)
  if (own.length < 2 || change.to === null) return []
  const days = own
    .filter(c => /\b(?:(?:conver|exchang|redesignat|reclassif|renam)\w*|becomes?\b|(?:moved|transferred|merged|receive)\b)/i.test(c.text))
    .flatMap(c => datesOfSentence(c.text, c.lines, reading))
    .filter(d => d.role === 'effective')
  return days.slice(0, 1)
}

/** "Effective April 1, C Shares will no longer be offered and will be converted into R Shares on April 30.": the later day. */
function dayBehind({ text, lines }: Clause): ChangeDate[] {
  const ends = /\bno longer\b|\bclosed\b|\bdiscontinu/i.exec(text)?.index ?? -1
  const at = text.search(/\b(?:conver|exchang|redesignat|reclassif|renam)(?:ted|ged|ed|t|ge)\b/i)
  if (ends < 0 || at < ends || !datesIn(text.slice(0, ends)).some(d => d.date)) return []
  return datesIn(text.slice(at))
    .flatMap(d => (d.date?.length === 10 ? [{ role: 'effective' as const, date: d.date, qualifier: d.qualifier, lines }] : []))
    .slice(0, 1)
}

/** "Accordingly, no orders for Class B shares will be accepted after November 29.", right behind what ends the class without a day. */
function lastOrders(change: Candidate, reading: Reading): ChangeDate[] {
  if (change.to !== null || change.from === null) return []
  const own = reading.clauses.filter(c => meet(c, change.span))
  const last = own.at(-1)
  const next = last && reading.clauses[last.index + 1]
  if (!next || next.in !== own[0]!.in || next.instruction) return []
  if (own.some(c => datesOfSentence(c.text, c.lines, reading).some(d => d.role === 'effective'))) return []
  const ofOrders = CLASS.test(next.text.toLowerCase()) && /\b(?:orders?|purchases)\b/i.test(next.text)
  return ofOrders ? datesOfRoles(next, ['last-purchase'], reading) : []
}
