// In: one statement about an office of a trust (trustee, officer). Out: who leaves it and who comes, by the verb of the statement.
//   "The Board elected Dawn M. Vroegop as a Trustee"     "has tendered his resignation as a Trustee"
//                      ^ comes                            ^ of whom it is said: leaves
import { pattern } from '../../../../../model/pattern.ts'
import { wordList } from '../../../../../model/word-list.ts'
import type { Clause, Reading } from '../../candidate.ts'
import { DAY, FOLDED_MONTHS, FROM_WORDS } from '../../../dates/months.ts'
import { folded } from '../../folded.ts'
import type { Move } from '../moves/moves.ts'
import { peopleOf } from '../named.ts'
import { announces, opensEffective } from '../news.ts'
import { doerOf, type Said } from '../said.ts'
import { groupWords } from '../group-words.ts'

const LEAVING = new Set(wordList`resign retire leave depart step step-down die vacate relinquish`)
const ELECTING = new Set(wordList`elect appoint name nominate add designate approve choose select promote`)
const SERVING = new Set(wordList`become join serve be assume begin act`)
/** "succeeding X", "from X", "to fill the vacancy created by the retirement of X" */
const IN_PLACE_OF = pattern('i')`
  \b(?:
  succeeding|replacing|in place of|in succession to|to succeed|to replace
  |(?<=\b(?:trust|funds?|company|board|office|president|treasurer|secretary|officer|chair\w*) )from
  |(?:vacancy|seat)[^.;]{0,40}\b(?:(?:retirement|resignation|death|departure) of|(?:left|created|vacated) by)
  )\s+(.{3,80})
`
const VACANCY = /^(?:the|a|this) (?:newly created |new )?(?:vacancy|seat|position)\b/
const FILLS_VACANCY = /\bfill (?:the|a|this) (?:newly created |new )?(?:vacancy|seat|position)\b/
/** "X, who has been President of the Company since 1988, will retire" */
const HAS_BEEN = /\bwho (?:has|had) (?:been|served as)\b[^;]{0,160}$/
const HAS_SERVED = /\bwho (?:has|had) (?:been|served as) (?:an? |the )?(?:\w+ )?(?:trustee|director)\b/
const RESIGNATION = /^(?:his|her|their|notice of (?:his|her|their)) (?:\w+ )?(?:resignation|retirement)\b/
const DEPARTURE_OF = /\b(?:death|retirement|resignation|departure) of ([A-Z].{3,60})/
/** "is Treasurer of the Trust from February 1", "acts as its President, from March 3 until June 30" */
const FROM_DAY = pattern()`\b(?:${FROM_WORDS}|from|since) (?:${FOLDED_MONTHS} \d|${DAY})`

/** The more special verbs first; each of them says all that the statement tells. */
export function boardMove(s: Said, office: RegExp, reading: Reading): Move | null {
  if (isNotStanding(s)) return leaving(s, reading)
  if (takesOffice(s)) return coming(s, reading)
  if (isElectedToServe(s)) return electedToServe(s, office, reading)
  if (s.ended) return office.test(s.whatLow) || office.test(s.whoLow) ? leaving(s, reading) : null
  if (passesAway(s)) return isFromOffice(s, office) || isOfOfficeNext(s, office, reading.clauses) ? leaving(s, reading) : null
  if (LEAVING.has(s.verb) && !s.passive && announces(s)) return isFromOffice(s, office) ? leaving(s, reading) : null
  if (isResigning(s)) return office.test(s.whatLow) ? leaving(s, reading) : null
  const gone = !s.passive && /\bsize of the board\b/.test(s.whatLow) ? DEPARTURE_OF.exec(s.clause.text)?.[1] : undefined
  // "The Trustees reduced the size of the Board upon the death of X."
  if (gone) return { s, leaves: peopleOf(gone, reading).slice(0, 1), comes: [] }
  if (isSeatFilled(s)) return seatFilled(s, reading)
  // "Shareholders approved the following proposals: (1) to elect X and Y as Trustees"
  const isElection = ELECTING.has(s.verb) && (announces(s) || (s.verb === 'elect' && s.governor === 'approve'))
  if (isElection) return s.passive ? isElected(s, office, reading) : elects(s, office, reading)
  if (s.verb === 'replace' || s.verb === 'succeed') return replaces(s, reading)
  return isServingFromNow(s, office) ? coming(s, reading) : null
}

/** "did not stand again", "will not stand for re-election" */
export const isNotStanding = (s: Said): boolean =>
  s.negative && !s.passive && !s.modal && s.verb === 'stand' && /^(?:again|for (?:re-?)?election|as a candidate)\b/.test(s.whatLow)

/** "took office on July 1, 2005" */
export const takesOffice = (s: Said): boolean =>
  s.verb === 'take' && !s.passive && announces(s) && /^(?:(?:his|her|their) )?(?:office|seats?)\b/.test(s.whatLow)

/** Of whom it is said. */
const whoIn = (s: Said, reading: Reading): string[] =>
  peopleOf(doerOf(s, reading), reading).slice(0, /^(?:that )?(?:he|she)$/.test(s.whoLow) ? 1 : undefined)

/** In whose place someone comes. */
const beforeIn = (s: Said, reading: Reading): string[] => peopleOf(IN_PLACE_OF.exec(s.what)?.[1] ?? '', reading).slice(0, 1)

const leaving = (s: Said, reading: Reading): Move => ({ s, leaves: whoIn(s, reading), comes: [] })

function coming(s: Said, reading: Reading): Move {
  const leaves = beforeIn(s, reading)
  return { s, leaves, comes: whoIn(s, reading).filter(n => !leaves.includes(n)) }
}

/** "was elected to fill the vacancy", "was appointed to serve as Trustee" */
const isElectedToServe = (s: Said): boolean =>
  ['fill', 'serve', 'act'].includes(s.verb) && !s.passive && /\b(?:elected|appointed|chosen|selected|named)\b/.test(groupWords(s))

const electedToServe = (s: Said, office: RegExp, reading: Reading): Move | null =>
  office.test(s.whatLow) || VACANCY.test(s.whatLow) ? { s, leaves: beforeIn(s, reading), comes: whoIn(s, reading) } : null

export const passesAway = (s: Said): boolean => s.verb === 'pass' && !s.passive && /^\s*away\b/.test(s.whatLow)

/** "X passed away on January 2. Accordingly, all references to X as a Trustee are deleted." */
export function isOfOfficeNext({ clause }: Said, office: RegExp, clauses: readonly Clause[]): boolean {
  const next = clauses[clause.index + 1]
  return next?.in === clause.in && /\breferences? to\b/i.test(next.text) && office.test(folded(next.text))
}

/** "A will retire as a Trustee, and B will resign as Treasurer": what stands behind the verb is another office. */
const isFromAnother = (s: Said, office: RegExp): boolean => /^as (?!of\b)/.test(s.whatLow) && !office.test(s.whatLow)

/** "has resigned from the Board", "X, who has been a Trustee since 2001, will retire" */
function isFromOffice(s: Said, office: RegExp): boolean {
  if (isFromAnother(s, office)) return false
  if (office.test(`${s.openerLow} ${s.whoLow} ${s.whatLow}`)) return true
  const before = s.low.slice(0, s.group.from)
  return HAS_SERVED.test(before) || office.test(HAS_BEEN.exec(before)?.[0] ?? '')
}

/** "has tendered his resignation as a Trustee", "announced her retirement from the Board" */
const isResigning = (s: Said): boolean =>
  ['tender', 'submit', 'announce', 'deliver', 'give'].includes(s.verb) && !s.passive && RESIGNATION.test(s.whatLow) && announces(s)

/** "The seat vacated by X was filled by the election of Y" */
const isSeatFilled = (s: Said): boolean =>
  s.passive && s.verb === 'fill' && /\b(?:seat|vacancy|position|office)\b/.test(s.whoLow) && announces(s)

const seatFilled = (s: Said, reading: Reading): Move => ({
  s,
  leaves: peopleOf(s.clause.text.slice(0, s.group.from), reading).slice(0, 1),
  comes: peopleOf(/\bby\s+(.+)/is.exec(s.what)?.[1] ?? '', reading).slice(0, 1),
})

/** "X was elected a Trustee" */
function isElected(s: Said, office: RegExp, reading: Reading): Move | null {
  const toOffice = office.test(s.whatLow) || office.test(s.low.slice(s.group.from, s.complement.to)) || FILLS_VACANCY.test(s.whatLow)
  return toOffice ? { s, leaves: beforeIn(s, reading), comes: whoIn(s, reading) } : null
}

/** "The Board elected X as a Trustee", "named X to fill the vacancy" */
function elects(s: Said, office: RegExp, reading: Reading): Move | null {
  const toOffice = office.test(s.whatLow) || /\bfill (?:the|a|this) (?:\w+ ){0,2}vacanc/.test(s.whatLow)
  if (!toOffice || /\bpropos|\bvote\b/.test(s.whatLow.slice(0, 20))) return null
  const named = peopleOf(s.what, reading)
  const leaves = beforeIn(s, reading)
  return named.length ? { s, leaves, comes: named.filter(n => !leaves.includes(n)) } : null
}

/** "X succeeds Y", "Y was replaced by X" */
function replaces(s: Said, reading: Reading): Move {
  const who = whoIn(s, reading)
  const whom = peopleOf(s.what, reading)
  return s.passive ? { s, leaves: who, comes: whom } : { s, leaves: whom, comes: who }
}

/** "will join the Board", "is Treasurer of the Trust from February 1" */
function isServingFromNow(s: Said, office: RegExp): boolean {
  if (!SERVING.has(s.verb) || !office.test(s.whatLow)) return false
  const fromDay = FROM_DAY.test(s.whatLow)
  const begins = s.tense === 'future' || s.begins || s.verb === 'become' || s.verb === 'join'
  const isNow = opensEffective(s) || /\bnow\b/.test(groupWords(s))
  return (begins || isNow || (s.tense === 'present' && fromDay)) && (announces(s) || fromDay)
}
