// In: the sentences that tell a change which has no day yet. Out: the one day that they, or the sentence that goes on about it, give by words of no rule.
//   "X will hand over his duties by July 15, 2015."      "His last day will be December 31, 2015."
//                                   ^ the only day                              ^ told right after
// Days that belong to something else (a meeting, a document, a record date, a board) have a role of their own and are none.
import type { ChangeDate } from '../../../model/filing.ts'
import { datesIn } from '../dates/dates.ts'
import { toldIn, type Candidate, type Clause, type Reading } from './candidate.ts'
import { roleInSentence } from './date-links.ts'

/** "Its resignation will …", "The termination takes …", "His last day …": it goes on about what was told. */
const GOES_ON =
  /^(?:(?:sales|purchases|trading|conversions?|class \w+) |the|this|that|such|its|his|her|their|these|both|all|each|it|he|she|they)\b(?: ?[\w'’-]+){0,5}? ?\b(?:terminations?|resignations?|retirements?|departures?|appointments?|removals?|replacements?|transitions?|handovers?|hand-overs?|conversions?|closings?|closures?|reopenings?|liquidations?|mergers?|combinations?|splits?|assignments?|transfers?|engagements?|hirings?|elections?|additions?|eliminations?|reductions?|increases?|decreases?|changes?|renamings?|rebrandings?|moves?|switch|agreements?|contracts?|fees?|rates?|names?|objectives?|polic(?:y|ies)|strateg(?:y|ies)|benchmarks?|index|indexes|(?:last|final|first) day|successors?|it|he|she|they|shares)\b/i

/** "On July 1, the Fund will be renamed." "Effective June 30, X changed its name.": it announces what the next sentence tells in full. */
const ANNOUNCES = /\b(?:renam|chang|replac|transition|adopt|revis|amend|modif|new)\w*\b/i

export function loneDay(
  c: Candidate,
  own: readonly Clause[],
  others: readonly { candidate: Candidate }[],
  { clauses, context: { dated } }: Reading,
): ChangeDate[] {
  const here = own.flatMap(k => freeDays(k, dated))
  if (own.length && here.length === 1) return here
  const last = own.at(-1),
    next = last && clauses[last.index + 1],
    before = own[0] && clauses[own[0].index - 1]
  const untold = (k: Clause) => !others.some(o => o.candidate !== c && toldIn(o.candidate, k))
  if (
    !here.length &&
    before &&
    before.passage === own[0]!.passage &&
    !before.instruction &&
    ANNOUNCES.test(before.text) &&
    /^(?:the|its|their|his|her|it|this|that|these)\b/i.test(own[0]!.text) &&
    untold(before)
  ) {
    const days = freeDays(before, dated)
    if (days.length === 1) return days
  }
  if (
    here.length ||
    !last ||
    !next ||
    next.passage !== last.passage ||
    next.instruction ||
    next.in.quoted ||
    !GOES_ON.test(next.text) ||
    NOT_ON.test(next.text)
  )
    return []
  const days = untold(next) ? freeDays(next, dated) : []
  return days.length === 1 ? days : []
}

const NOT_ON = /\b(?:may|might|could|since|inception|meeting|until|through)\b/i
/** Words right before a day that is another's. */
const ANOTHER =
  /\b(?:dated|ended|ending|since|until|through|before|prior to|expires?|record|filed|born|in effect|as supplemented|as amended|year|quarter|period)(?: (?:on|of|as of|to))?(?: or about)? $|\b(?:approved|adopted|voted|announced|decided|determined|elected|notified|informed|signed|executed|declared|granted|mailed|sent)\b[^.;]{0,90}$|\b(?:who|whose|which|whom)\b[^.;,]{0,80}$/i

/** Days of a sentence that no other matter claims: where it gives them with a role, those that take effect. */
export function freeDays(k: Clause, dated: string | null): ChangeDate[] {
  const all = datesIn(k.text, dated).filter(d => d.date)
  if (all.length !== 1) return []
  return all.flatMap((d): ChangeDate[] => {
    const role = roleInSentence(k.text, d),
      before = k.text.slice(0, d.from)
    if (!(role === 'effective' || (role === null && !ANOTHER.test(before)))) return []
    if (dated && d.date!.length === 10 && Date.parse(dated) - Date.parse(d.date!) > 200 * 86_400_000) return []
    return [
      {
        role: 'effective',
        date: d.date!,
        qualifier: d.qualifier === 'no-earlier-than' && /\bon (?:or|and) after $/i.test(before) ? 'on' : d.qualifier,
        lines: k.lines,
      },
    ]
  })
}
