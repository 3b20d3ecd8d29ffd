// In: a reading. Out: portfolios that take no new money, or none from new investors.
//   "In connection therewith, the Fund is closed to investments from new and existing shareholders effective immediately."
//                                 ^ subject ^ closed
// A single class that is no longer offered is a share-class-change.
import type { ChangeDate } from '../../../../../model/filing.ts'
import { pattern } from '../../../../../model/pattern.ts'
import { datesIn } from '../../../dates/dates.ts'
import { subjectsOf, type Candidate, type Reading } from '../../candidate.ts'
import { refuses } from './closed-refusal.ts'
import { tellsClosing } from './closed-statement.ts'
import { datesOfRoles } from '../dates-of-role.ts'
import { findLiquidations } from '../liquidation/liquidation.ts'
import { portfoliosIn } from '../names.ts'
import { happens, longAgo } from '../news.ts'
import { found, saidIn, type Said } from '../said.ts'

const LIQUIDATING = pattern('i')`
  \b(?:
  plan (?:of|to|providing for) (?:the )?liquidat\w+
  |(?:will|shall) (?:be )?liquidated?
  |(?<!\b(?:necessary|required|forced|need|likely) )(?:and|to) liquidate the
  |liquidation (?:date|of the (?:fund|portfolio|series))
  |(?:cease|wind up) (?:its )?operations
  )\b
`

export function findClosings(reading: Reading): Candidate[] {
  const closings: { candidate: Candidate; whose: string[] }[] = []
  const liquidating = findLiquidations(reading).length > 0 || reading.clauses.some(c => LIQUIDATING.test(c.text))
  for (const s of saidIn(reading)) {
    if (isReminder(s, reading) || isOfEnding(s) || isOfAnother(s, reading)) continue
    if (!(happens(s) || refuses(s)) || longAgo(s, reading) || s.clause.in.quoted || !tellsClosing(s, liquidating, reading)) continue
    const candidate = found('closed-to-investors', s)
    const { passage, from, to } = candidate.span
    const whose = portfoliosIn(s.clause.text.slice(from - s.clause.from, to - s.clause.from), reading)
    // A second sentence about the same portfolio tells it again.
    const told = closings.find(
      o => o.candidate.span.passage === passage && (!whose.length || !o.whose.length || whose.some(p => o.whose.includes(p))),
    )
    if (!told) closings.push({ whose, candidate: { ...candidate, dates: [...lastPurchase(candidate, s, reading), ...notAfter(s)] } })
    else if (told.candidate.span.from !== from) told.candidate.also.push(candidate.span)
  }
  return closings.map(o => o.candidate)
}

/** "As previously described, the Fund was closed to new investors on September 20" */
const isReminder = (s: Said, { clauses }: Reading): boolean =>
  (/^as (?:previously|earlier|already) (?:described|disclosed|announced|reported|supplemented)\b/.test(s.low) && s.tense === 'past') ||
  (s.tense === 'perfect' && /\bsince\b/.test(s.whatLow) && REOPENS.test(clauses[s.clause.index - 1]?.text ?? ''))

/** "The Fund will resume sales to all investors. It has been closed since April 1." */
const REOPENS = /\bre-?open|\bresum(?:e|ing)\b|\bopen to (?:all|new)\b/i

/** "the recommendation to close and liquidate the Fund", "has been reorganized out of existence and is no longer offered" */
const isOfEnding = (s: Said): boolean =>
  (s.verb === 'close' && !s.passive && /^and (?:to )?(?:liquidat|dissol|terminat|wind)/.test(s.whatLow)) ||
  /\b(?:reorganized|merged|liquidated|dissolved)\b[^.;]{0,40}\band $/.test(s.low.slice(0, s.group.from))

/** "the Adviser manages the Larch Private Fund, which was closed to new investors": of a fund that is none of the document's. */
function isOfAnother(s: Said, reading: Reading): boolean {
  if (!s.relative) return false
  const name = /\b(?:\p{Lu}[\p{L}&.-]+ ){1,6}(?:Fund|Portfolio|ETF)(?=,? (?:which|that)\b)/u.exec(s.clause.text.slice(0, s.group.from))?.[0]
  return name !== undefined && !portfoliosIn(name, reading).some(own => subjectsOf(reading).some(p => p.name === own))
}

/** "July 1 is the last day on which new investors may buy shares" */
const lastPurchase = ({ span }: Candidate, s: Said, reading: Reading): ChangeDate[] =>
  /\bthe last day\b/i.test(s.clause.text) ? datesOfRoles(span, ['last-purchase'], reading) : []

/** "New accounts will not be accepted after July 1": closed from that day. */
function notAfter(s: Said): ChangeDate[] {
  if (!s.negative) return []
  const { text, lines } = s.clause
  const day = datesIn(text).find(
    d => d.date && d.from > s.group.to && /\bafter (?:the close of (?:business|trading) on )?$/i.test(text.slice(0, d.from)),
  )
  const qualifier = day?.qualifier === 'close-of-business' ? 'close-of-business' : 'on'
  return day ? [{ role: 'effective', date: day.date!, qualifier, lines }] : []
}
