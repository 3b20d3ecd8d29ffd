// In: words that tell of a limit on expenses or of a waiver. Out: the day until which it holds, and that from which, where they say so.
//   "… from January 1, 2006 through December 31, 2007"
//      ^ begins             ^ ends
import { DAY } from '../../../dates/months.ts'
import type { ChangeDate } from '../../../../../model/filing.ts'
import type { Lines } from '../../../../../model/lines.ts'
import { pattern } from '../../../../../model/pattern.ts'
import { wordList } from '../../../../../model/word-list.ts'
import { datesIn, type FoundDate } from '../../../dates/dates.ts'
import { meet, type Candidate, type Clause, type Reading } from '../../candidate.ts'

/** Before the day on which it ends. */
const UNTIL = pattern('i')`
  \b(?:
  through|until|thru|expires?(?: on)?|lapses?(?: on)?|runs? out(?: on)?|at least(?: until| through)?|in effect (?:through|until)
  // "extended from April 30, 2010 to"
  |extend(?:ed)?(?: from ${DAY},?)? to
  // "renewed for an additional one-year period, until"
  |(?:extend|renew|continu)(?:ed)? for (?:an? |one )?(?:additional |another )?[\w-]{2,12}(?: period| term)?,? (?:to|until|through)
  |renewed to|for (?:an? |one )?(?:further|additional|another) (?:year|period|term),? (?:to|until|through)
  |extension of (?:[\w'’-]+ ){1,8}to
  |ending(?: on)?|(?:runs?|lasts?|remains? in (?:place|force)|continues?|renewable) (?:until|through|to)
  |prior to|before|not be (?:terminated|ended|changed) (?:before|prior to)
  // "The expiration date of the expense reimbursements is now"
  |(?:expir(?:ation|y)|termination|end) date (?:of|for) [^;]{3,240}? (?:is now|(?:will|shall) (?:now )?be|is (?:changed|extended) to)
  |terminates? on|ends? on|from ${DAY},? to
  )\s+(?:at least )?(?:(?:the )?close of business on )?$
`
/** Before the day on which it begins, and between that and its end. */
const FROM = /\b(?:from (?:and after )?|(?:for|during) (?:the|an?) (?:\w+ )?period (?:from |of |beginning )?(?:on )?)$/i
const TO = /^,? (?:through|until|to|and ending(?: on)?) (?:at least )?$/i
/** "which was due to expire on" */
const WAS_TO_END = pattern('i')`
  \b(?:was|were|would|had been|currently|otherwise|scheduled|due|set)\b
  [^.;,]{0,40}\b(?:expires?|end|terminate|lapse)\b[^.;,]{0,12}$
`
const ARRANGEMENT = wordList`arrangements? agreements? undertakings? limits? limitations? caps? waivers? commitments?`
const THESE = pattern('i')`^(?:this|these|the) (?:[\w-]+ ){0,4}${ARRANGEMENT}\b`
const THESE_OR_SUCH = pattern('i')`^(?:this|these|the|such) (?:[\w-]+ ){0,4}${ARRANGEMENT}\b`
/** "Class A, 1.15%" */
const OF_CLASS = /^(?:class|[\w-]+ (?:class|shares))\b[^;]{0,30}\d ?%/i
const UNTIL_THEN = /^(?:prior to|before|previously|formerly)\b/i
const OF_LIMIT = /\b(?:limit|cap|waiver|agreement|arrangement|limitation|undertaking|promise|commitment|pledge|reimbursement|waived)s?\b/i

/** "It was to end on June 30 and will now end a year later." */
const IT_ENDS = /^(?:it|this|that|they)\b[^.;]{0,60}\b(?:ends?|expires?|terminates?|lapses?|in (?:force|effect)|runs?|lasts?)\b/i

/** The day until which some words let a limit hold, and that from which, where they say so. */
export function expiryIn(text: string, lines: Lines): ChangeDate[] {
  const days = datesIn(text)
  const end = days.find(d => isEnd(d, text))
  if (!end) return []
  // "from January 1, 2006 through December 31, 2007": the day on which it begins, too.
  const begin = days.find(d => d.date && d.to < end.from && beginsAt(text.slice(0, d.from)) && TO.test(text.slice(d.to, end.from)))
  return [
    ...(begin ? [{ role: 'effective' as const, date: begin.date!, qualifier: begin.qualifier, lines }] : []),
    { role: 'limit-expiry', date: end.date!, qualifier: 'on', lines },
  ]
}

/** "is extended from July 31, 2019 to July 31, 2020": where it ended until now. */
const beginsAt = (before: string): boolean => FROM.test(before) && !/\b(?:extend\w*|renew\w*) from $/i.test(before)

function isEnd(d: FoundDate, text: string): boolean {
  const words = text.slice(0, d.from)
  // "Prior to September 1, 2020, the cap was 0.93%": how it was.
  if (/^\W*(?:prior to|before)\s+$/i.test(words)) return false
  // "which was due to expire on February 28, 2015, through April 30, 2016": the old end is not the new one.
  if (WAS_TO_END.test(words) && datesIn(text.slice(d.to)).some(n => n.date)) return false
  return d.date !== null && UNTIL.test(words)
}

/** "through April 30, 2010", "until …", "expires on …", in its own words or the next sentences. */
export function expiry({ span }: Pick<Candidate, 'span'>, { clauses }: Reading): ChangeDate[] {
  const own = clauses.filter(c => meet(c, span))
  const further = own.length ? [goingOn(own.at(-1)!, clauses), ofItsTerm(own, clauses)] : []
  for (const { text, lines } of [...own, ...further.filter(c => c !== null)]) {
    const dates = expiryIn(text, lines)
    if (dates.length) return dates
  }
  return []
}

const TERM = pattern()`\b(?:(?:[A-Z][\w-]+ ){1,4})(?:Agreement|Undertaking|Limitation|Waiver|Cap)\b`

/** "… pursuant to the Fee Waiver Agreement …", and further on "The Fee Waiver Agreement will continue in effect through …". */
function ofItsTerm(own: readonly Clause[], clauses: readonly Clause[]): Clause | null {
  const term = own.flatMap(k => TERM.exec(k.text)?.[0] ?? [])[0]
  const after = term ? clauses.slice(own.at(-1)!.index + 1, own.at(-1)!.index + 40) : []
  const tellsOfIt = (text: string) => text.startsWith(`The ${term} will `) || text.startsWith(`The ${term} shall `)
  return after.find(k => tellsOfIt(k.text) && datesIn(k.text).some(d => isEnd(d, k.text))) ?? null
}

/** The sentence that goes on about a limit, right behind it or behind one that only gives figures. */
function goingOn(last: Clause, clauses: readonly Clause[]): Clause | null {
  const next = clauses[last.index + 1]
  if (!next) return null
  const after = clauses[next.index + 1]
  if (after && after.in === next.in) {
    // "… do not exceed the following: Class A, 1.15%; Class I, 0.90%. This agreement will remain in effect until …"
    if (OF_CLASS.test(next.text) && THESE_OR_SUCH.test(after.text)) return after
    // "Prior to March 1, these limits were 1.10%. These arrangements will remain in effect until …"
    if (UNTIL_THEN.test(next.text) && THESE.test(after.text)) return after
  }
  return next.in === last.in && (OF_LIMIT.test(next.text) || IT_ENDS.test(next.text)) ? next : null
}
