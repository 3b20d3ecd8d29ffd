// In: the sentences that tell a change which has no day yet. Out: the one day that they, or the sentence that goes on about it, give by
// words
// of no rule.
//   "X will hand over his duties by July 15, 2015."      "His last day will be December 31, 2015."
//                                   ^ the only day                              ^ told right after
// Days that belong to something else (a meeting, a document, a record date, a board) have a role of their own and are none.
import type { ChangeDate } from '../../../model/filing.ts'
import { pattern } from '../../../model/pattern.ts'
import { datesIn } from '../dates/dates.ts'
import { toldIn, type Candidate, type Clause, type Reading } from './candidate.ts'
import { roleInSentence } from './date-links/date-links.ts'
import { datesOfClause, effectiveOf } from './sentence-dates.ts'

/** "Its resignation will …", "The termination takes …", "His last day …": it goes on about what was told. */
const GOES_ON = pattern('i')`
  // "Larch's appointment begins July 1."
  ^(?:[A-Z][\w.&-]* ){0,4}[A-Z][\w.&-]*['’]s? (?:appointment|engagement|duties|services?|work|term|resignation|departure)\b
  |^(?:if (?:so )?approved\b[^,;]{0,50}, )?(?:it is (?:currently )?(?:anticipated|expected) that )?(?:
    (?:sales|purchases|trading|conversions?|class \w+) |
    the|this|that|such|its|his|her|their|these|both|all|each|it|he|she|they
  )\b(?: ?[\w'’-]+){0,5}? ?\b(?:
    terminations?|resignations?|retirements?|departures?|appointments?|removals?|replacements?|transitions?|handovers?
    |hand-overs?|conversions?|closings?|closures?|reopenings?|liquidations?|mergers?|combinations?|splits?|assignments?
    |transfers?|engagements?|hirings?|elections?|additions?|eliminations?|reductions?|increases?|decreases?|changes?
    |renamings?|rebrandings?|moves?|switch|agreements?|contracts?|fees?|rates?|names?|objectives?|polic(?:y|ies)
    |strateg(?:y|ies)|benchmarks?|index|indexes|(?:last|final|first) day|successors?|it|he|she|they|shares
  )\b
`

/** "On July 1, the Fund will be renamed." "Effective June 30, X changed its name.": it announces what the next sentence tells in full. */
const ANNOUNCES = /\b(?:renam|chang|replac|transition|adopt|revis|amend|modif|new|reduc|lower|decreas|increas)\w*\b/i

const OPENS_WITH_SUBJECT = /^(?:the|its|their|his|her|it|this|that|these)\b/i
/** 200 days, in milliseconds: a day so long before the document is history. */
const LONG_AGO = 200 * 86_400_000
const NOT_ON = /\b(?:may|might|could|since|inception|meeting|until|through)\b/i
/** Words right before a day that is another's. */
const ANOTHER = pattern('i')`
  \b(?:
    dated|ended|ending|since|until|through|before|prior to|expires?|record|filed|born|in effect|as supplemented|as amended
    |year|quarter|period
  )(?: (?:on|of|as of|to|at least))?(?: or a(?:bout|round))? $
  |\b(?:
    approved|authorized|adopted|voted|announced|decided|determined|elected|notified|informed
    |signed|executed|declared|granted|mailed|sent
  )\b[^.;]{0,90}$
  |\b(?:who|whose|which|whom)\b[^.;,]{0,80}$
`

/** The one day of a sentence, none where it gives several. */
const onlyDay = (days: ChangeDate[]): ChangeDate[] => (days.length === 1 ? days : [])

export function loneDay(
  change: Candidate,
  own: readonly Clause[],
  others: readonly { candidate: Candidate }[],
  reading: Reading,
): ChangeDate[] {
  const { clauses, context } = reading
  const { dated } = context
  const first = own[0]
  const last = own.at(-1)
  const here = own.flatMap(k => freeDays(k, dated))
  if (!first || !last || here.length) return onlyDay(here)
  const tellsNoOther = (k: Clause) => !others.some(o => o.candidate !== change && toldIn(o.candidate, k))
  const before = clauses[first.index - 1]
  const announced = before && isAnnouncement(before, first) && tellsNoOther(before) ? onlyDay(freeDays(before, dated)) : []
  if (announced.length) return announced
  const next = clauses[last.index + 1]
  if (!next || !tellsNoOther(next)) return []
  const further = goesOnAbout(next, last) ? onlyDay(freeDays(next, dated)) : []
  return further.length || !refersBack(next, last) ? further : onlyDay(effectiveOf(datesOfClause(next, reading)))
}

/** "Its shareholders approved the change on May 28, and it became effective on June 4.", "New accounts may be opened from July 17 on." */
const REFERS_BACK = pattern('i')`
  ^(?:(?:it|its|this|these|that|such|they|both|the|his|her|their) |new (?:accounts|investors|purchases|orders|investments)\b)
`
/** "The Fund's fiscal year", "The Adviser": another matter. */
const ANEW =
  /^(?:the|its) (?:[\w'’-]+ ){0,3}(?:prospectus|sai|table|fiscal year|dividends?|adviser|advisor|manager|board|trustees|directors)\b/i
const NOT_FROM = /\b(?:since|inception|until|through|expires?)\b/i

/** Whether a sentence goes on about the one before it and gives a day from which it holds. */
const refersBack = (next: Clause, last: Clause): boolean =>
  next.passage === last.passage &&
  !next.instruction &&
  !next.in.quoted &&
  next.text.length < 220 &&
  REFERS_BACK.test(next.text) &&
  !ANEW.test(next.text) &&
  !NOT_FROM.test(next.text)

/** Whether the sentence before announces what this one tells in full. */
const isAnnouncement = (before: Clause, first: Clause): boolean =>
  before.passage === first.passage && !before.instruction && ANNOUNCES.test(before.text) && OPENS_WITH_SUBJECT.test(first.text)

/** Whether a sentence goes on about what the one before it has told. */
const goesOnAbout = (next: Clause, last: Clause): boolean =>
  next.passage === last.passage && !next.instruction && !next.in.quoted && GOES_ON.test(next.text) && !NOT_ON.test(next.text)

/** Days of a sentence that no other matter claims: where it gives them with a role, those that take effect. */
export function freeDays({ text, lines }: Clause, dated: string | null): ChangeDate[] {
  const [day, ...more] = datesIn(text, dated).filter(d => d.date)
  if (!day || more.length) return []
  const role = roleInSentence(text, day)
  const before = text.slice(0, day.from)
  if (role !== 'effective' && (role !== null || ANOTHER.test(before))) return []
  if (dated && Date.parse(dated) - Date.parse(day.date!) > LONG_AGO) return []
  const qualifier = day.qualifier === 'no-earlier-than' && /\bon (?:or|and) after $/i.test(before) ? 'on' : day.qualifier
  return [{ role: 'effective', date: day.date!, qualifier, lines }]
}
