// In: a reading. Out: limits on expenses and waivers of fees that begin, change, are extended or end.
//   "Thornbury Management Company (the "Adviser") has agreed to lower the limit on the Fund's total annual operating expenses …"
//                                                               ^ verb    ^ noun
// A limit that only stays ("will remain in effect") or may be ended at any time is none.
import { meet, type Candidate, type Clause, type Reading } from '../candidate.ts'
import type { ChangeDate } from '../../../../model/filing.ts'
import { tellsInForce } from '../agreements-in-force.ts'
import type { Lines } from '../../../../model/lines.ts'
import { datesIn } from '../../dates/dates.ts'
import { chargeChanges } from './charge-changes.ts'
import { rateUntilNow } from './rate-until-now.ts'
import { eachRate, onlyRate, ratesIn } from './rates.ts'
import { announces, dated, happens, longAgo } from './news.ts'
import { limitsInNotes } from './limits-in-notes.ts'
import { found, saidBeside, saidIn, type Said } from './said.ts'

const NOUN =
  /\b(?:agreement|undertaking|commitment|promise|pledge|obligation)(?: of [^;]{2,60})? to (?:waive|limit|reimburse|cap|keep|hold|maintain|restrict)\b|\bexpenses? (?:limitations?|caps?|ceilings?|limits?|reimbursements?|waivers?|guarantees?)\b|\b(?:limits?|caps?|ceilings?|limitations?) on (?:[\w'-]+ ){0,8}expenses\b|\b(?:contractual |voluntary )?(?:fee|expense|fees) waivers?\b|\b(?:contractual|voluntary) fee (?:limit(?:ation)?|cap)s?\b|\boperating expenses? limit|\bwaiver (?:of|agreement)\b|\bcap on (?:[\w'-]+ ){0,6}(?:expenses|fees)\b|\bexpense cap\b|\b(?:fee )?(?:reimbursement|waiver) (?:agreement|arrangement|undertaking)s?\b|\b(?:operating )?expense ratio (?:cap|limit\w*|ceiling)s?\b|\b(?:caps?|ceilings?|limits?) (?:for|of|to) (?:[\w'-]+ ){0,5}(?:operating )?expenses?\b/
const UNLIKE = /\bsales charge|\bredemption fee|\bexempt|\b12b-?1\b|\bdistribution (?:and service )?fees?\b/

export function findExpenseLimits(reading: Reading): Candidate[] {
  const changed = chargeChanges('expense-limit-change', { noun: NOUN, unlike: UNLIKE, verbs: ['enter', 'renew'] }, reading)
  const waived = saidIn(reading)
    .filter(
      (s, i, all) => promises(s, reading) && !all.slice(Math.max(0, i - 4), i).some(o => o.clause === s.clause && promises(o, reading)),
    )
    .map(s =>
      found(
        'expense-limit-change',
        s,
        s.ended
          ? { from: onlyRate(s.clause.text), to: null }
          : rates(
              /\d ?%/.test(s.low.slice(s.group.to)) &&
                saidBeside(s, reading).some(o => o !== s && o.complement.to <= s.group.from && /\d ?%/.test(o.whatLow))
                ? s.clause.text.slice(s.group.from)
                : s.clause.text,
            ),
      ),
    )
    .map(c => (c.from === null && c.to !== null ? { ...c, from: rateUntilNow(c, reading.clauses) } : c))
  // "the limits for certain of the Series have changed", and each note says how.
  const atLarge = (c: Candidate) =>
    !c.from &&
    !c.to &&
    /\bcertain of the (?:series|funds|portfolios)\b/i.test(
      reading.context.view.passages[c.span.passage]!.text.slice(c.span.from, c.span.to),
    )
  const notes = limitsInNotes(reading),
    announced = notes.length ? changed.filter(atLarge) : []
  const noted = notes.map(c => ({ ...c, also: announced.map(a => a.span) })),
    told = changed.filter(c => !announced.includes(c))
  const all = [...told, ...waived.filter(w => !changed.some(c => meet(c.span, w.span)))]
  // "Each of the Fee Waiver Agreement and … became effective on November 8": what they hold is told for itself.
  const bare = (c: Candidate) =>
    all.length > 1 && reading.clauses.some(k => meet(k, c.span) && k.from <= c.span.from && k.to >= c.span.to && tellsInForce(k))
  // "Pursuant to the Fee Waiver Agreement, …" and "Pursuant to the Expense Limitation Agreement, …": each by a contract of its own.
  const contract = (c: Candidate) =>
    /^(?:pursuant to|under) the ((?:[A-Z][\w-]+ ){1,5}(?:Agreement|Contract|Undertaking))\b/i.exec(
      reading.context.view.passages[c.span.passage]!.text.slice(c.span.from, c.span.to),
    )?.[1] ?? null
  const contracts = new Set(all.flatMap(c => contract(c) ?? []))
  return all
    .filter(c => !settled(c, reading) && !bare(c))
    .map(c => (contracts.size > 1 && contract(c) !== null ? { ...c, apart: true } : c))
    .map(c => ({ ...c, dates: expiry(c, reading) }))
    .concat(noted)
}

function rates(words: string): { from: string | null; to: string | null } {
  const both = ratesIn(words),
    each = eachRate(words)
  if (each) return { from: null, to: each }
  // The waived part of a fee is no limit.
  return both.from === null &&
    both.to === null &&
    /\b(?:exceed|excess|above|limit\w*|capp?\w*|maintain\w*|no more than|no higher than|hold\w*|keep\w*)\b/i.test(words)
    ? { from: null, to: onlyRate(words) }
    : both
}

/** "has contractually agreed to waive fees so that expenses do not exceed 0.90%". */
function promises(s: Said, reading: Reading): boolean {
  // "agreed to continue the waiver for an additional year, until …"
  // "The waiver, which was scheduled to end on June 30, will now remain in force until June 30, 2016."
  if (
    s.continues &&
    s.tense === 'future' &&
    NOUN.test(s.low.slice(s.subject.from, s.group.from)) &&
    /\b(?:scheduled|due|set) to (?:end|expire|terminate|lapse)\b/.test(s.low)
  )
    return true
  if (s.continues || s.verb === 'continue')
    return (
      !s.negative &&
      !s.modal &&
      !s.relative &&
      NOUN.test(s.low) &&
      /\b(?:additional|another|further|one more)\b/.test(s.whatLow) &&
      !UNLIKE.test(s.whatLow)
    )
  if (!happens(s) || s.relative || longAgo(s, reading) || s.clause.in.kind === 'footnote' || s.clause.in.quoted || UNLIKE.test(s.whatLow))
    return false
  const object = s.whatLow.slice(0, 200)
  // "intends to waive a portion whenever the Fund's return is less than …": what it does from case to case.
  if (/\b(?:whenever|in any (?:year|month) in which)\b/.test(object)) return false
  if (/\bto the extent (?:described|set forth|disclosed)\b/.test(object)) return false
  // "has given a binding undertaking to the Fund to limit the amount of its expenses to 1.05%"
  if (
    ['give', 'provide', 'make'].includes(s.verb) &&
    !s.passive &&
    /^(?:an? )?(?:[\w-]+ ){0,3}(?:undertaking|commitment|promise)\b[^.;]{0,90}\bto (?:limit|waive|reimburse|cap)\b[^;]{0,120}\b(?:expenses|fees?)\b/.test(
      s.whatLow,
    )
  )
    return true
  // "has begun to waive part of its fee, so that expenses do not exceed 0.45%"
  if (
    (s.begins || /^(?:has|have) begun to\b/.test(s.low.slice(s.group.from, s.group.to))) &&
    ['waive', 'reimburse', 'limit', 'cap', 'absorb', 'bear'].includes(s.verb) &&
    !s.passive &&
    /\b(?:fees?|expenses?)\b/.test(object)
  )
    return true
  if (s.ended) return ['waive', 'reimburse', 'limit', 'cap'].includes(s.verb) && /\b(?:fees?|expenses?)\b/.test(object)
  if (['waive', 'reimburse', 'limit', 'cap'].includes(s.verb) && !s.passive)
    return (
      announces(s) &&
      s.tense !== 'perfect' &&
      s.tense !== 'past' &&
      /\b(?:fees?|expenses?)\b/.test(`${object} ${s.low.slice(s.group.to, s.group.to + 80)}`) &&
      s.tense !== 'infinitive'
    )
  // "has agreed to reduce its fees and/or reimburse expenses so that total annual operating expenses do not exceed 0.95%"
  if (
    ['reduce', 'lower', 'defer', 'forgo'].includes(s.verb) &&
    !s.passive &&
    s.tense === 'future' &&
    /^(?:its|their|the|a portion|all|any|some)\b[^;%]{0,60}\bfees?\b[^;%]*\bexpenses\b[^;]*\b(?:exceed|limit\w*|at or below|no (?:more|higher|greater) than)\b[^;]*\d ?%/.test(
      s.whatLow,
    )
  )
    return true
  // "The Adviser will until June 30, 2001 bear such expenses as exceed 1.15%"
  if (
    ['bear', 'pay', 'absorb', 'assume'].includes(s.verb) &&
    !s.passive &&
    (s.tense === 'future' || /\b(?:until|through)\b/.test(s.openerLow)) &&
    /\bexpenses\b[^.;]{0,120}\b(?:exceed|in excess of|above|over)\b/.test(s.whatLow) &&
    /\d ?%/.test(s.whatLow)
  )
    return true
  // "will bear expenses to the extent necessary to keep total operating expenses from exceeding the following percentages"
  if (
    ['bear', 'pay', 'absorb', 'assume', 'reimburse'].includes(s.verb) &&
    !s.passive &&
    s.tense === 'future' &&
    /\bexpenses\b/.test(object) &&
    /\bto (?:the extent necessary|keep|maintain|prevent)\b[^.;]{0,90}\bexpenses\b[^.;]{0,40}\b(?:exceed\w*|at|to|below)\b/.test(
      s.low.slice(s.group.to),
    )
  )
    return true
  // "operating expenses will be capped at 1.10%"
  if (s.passive && ['limit', 'cap'].includes(s.verb) && /\bexpenses\b/.test(s.whoLow)) return s.tense === 'future' || dated(s)
  return s.passive && s.verb === 'waive' && s.tense === 'future' && /\b(?:management|advisory|administration) fees?\b/.test(s.whoLow)
}

/** Words that say nothing changes. */
function settled({ span }: Candidate, reading: Reading): boolean {
  const words = reading.context.view.passages[span.passage]!.text.slice(span.from, span.to).toLowerCase()
  return (
    /\b(?:remains? in effect|is not (?:altered|affected|changed)|will continue|was in place before|may be (?:terminated|discontinued|modified) (?:at any time|by)[^.]*\.?$)/.test(
      words,
    ) && !/\b(?:extend|new|reduc|lower|agreed|replac|increas|decreas)/.test(words)
  )
}

/** The day until which some words let a limit hold, and that from which, where they say so. */
export function expiryIn(text: string, lines: Lines): ChangeDate[] {
  for (const d of datesIn(text)) {
    // "Prior to September 1, 2020, the cap was 0.93%": how it was.
    if (/^\W*(?:prior to|before)\s+$/i.test(text.slice(0, d.from))) continue
    // "which was due to expire on February 28, 2015, through April 30, 2016": the old end is not the new one.
    if (
      /\b(?:was|were|would|had been|currently|otherwise|scheduled|due|set)\b[^.;,]{0,40}\b(?:expires?|end|terminate|lapse)\b[^.;,]{0,12}$/i.test(
        text.slice(0, d.from),
      ) &&
      datesIn(text.slice(d.to)).some(n => n.date)
    )
      continue
    if (
      !d.date ||
      !/\b(?:through|until|thru|expires?(?: on)?|at least(?: until| through)?|in effect (?:through|until)|extend(?:ed)?(?: from [A-Z]\w+ \d{1,2}, \d{4},?)? to|(?:extend|renew|continu)(?:ed)? for (?:an? |one )?(?:additional |another )?[\w-]{2,12}(?: period| term)?,? (?:to|until|through)|renewed to|for (?:an? |one )?(?:further|additional|another) (?:year|period|term),? (?:to|until|through)|ending|(?:runs?|lasts?|remains? in (?:place|force)|continues?|renewable) (?:until|through|to)|prior to|before|not be (?:terminated|ended|changed) (?:before|prior to)|terminates? on|ends? on|from [A-Z][a-z]+ \d{1,2}, \d{4},? to)\s+(?:at least )?(?:(?:the )?close of business on )?$/i.test(
        text.slice(0, d.from),
      )
    )
      continue
    // "from January 1, 2006 through December 31, 2007": the day on which it begins, too.
    const begins = datesIn(text).find(
      b =>
        b.date &&
        b.to < d.from &&
        /\b(?:from (?:and after )?|(?:for|during) the (?:\w+ )?period (?:from |of |beginning )?(?:on )?)$/i.test(text.slice(0, b.from)) &&
        /^,? (?:through|until|to) (?:at least )?$/i.test(text.slice(b.to, d.from)),
    )
    return [
      ...(begins ? [{ role: 'effective' as const, date: begins.date!, qualifier: begins.qualifier, lines: lines }] : []),
      { role: 'limit-expiry', date: d.date, qualifier: 'on', lines: lines },
    ]
  }
  return []
}

/** "through April 30, 2010", "until …", "expires on …", in its own words or the next sentence. */
export function expiry({ span }: Candidate, reading: Reading): ChangeDate[] {
  const own = reading.clauses.filter(c => meet(c, span))
  const next = own.length ? reading.clauses[own.at(-1)!.index + 1] : undefined
  const after = next && reading.clauses[next.index + 1]
  // "… do not exceed the following: Class A, 1.15%; Class I, 0.90%. This agreement will remain in effect until …"
  if (
    next &&
    after &&
    after.in === next.in &&
    /^(?:class|[\w-]+ (?:class|shares))\b[^;]{0,30}\d ?%/i.test(next.text) &&
    /^(?:this|these|the|such) (?:[\w-]+ ){0,4}(?:arrangements?|agreements?|undertakings?|limits?|limitations?|caps?|waivers?|commitments?)\b/i.test(
      after.text,
    )
  )
    return ends([...own, after])
  // "Prior to March 1, these limits were 1.10%. These arrangements will remain in effect until …": it goes on about them.
  const later =
    next &&
    after &&
    after.in === next.in &&
    /^(?:prior to|before|previously|formerly)\b/i.test(next.text) &&
    /^(?:this|these|the) (?:[\w-]+ ){0,4}(?:arrangements?|agreements?|undertakings?|limits?|limitations?|caps?|waivers?|commitments?)\b/i.test(
      after.text,
    )
      ? after
      : null
  if (later) return ends([...own, later])
  const near =
    next &&
    next.in === own[0]!.in &&
    /\b(?:limit|cap|waiver|agreement|arrangement|limitation|undertaking|promise|commitment|pledge|reimbursement|waived)s?\b/i.test(
      next.text,
    )
      ? [...own, next]
      : own
  return ends(near)
}

/** The day until which it is agreed, by the sentences. */
function ends(near: readonly Clause[]): ChangeDate[] {
  for (const c of near) {
    const found = expiryIn(c.text, c.lines)
    if (found.length) return found
  }
  return []
}
