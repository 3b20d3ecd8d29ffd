// In: a reading. Out: changes of an investment objective, from and to in the filing's words.
//   "… the Portfolio's investment objective will change from seeking long-term growth of capital to seeking capital appreciation."
//                      ^ noun                                        ^ from                                 ^ to
import { pattern } from '../../../../../model/pattern.ts'
import { meet, wordsOf, type Candidate, type Clause, type Reading } from '../../candidate.ts'
import { formerly } from '../formerly.ts'
import { announces, happens, longAgo, restates } from '../news.ts'
import { objectiveOf } from './objective-told.ts'
import { aimOf, aimRead, type Aims } from './objective-words.ts'
import { becomesFundamental } from '../policy-change/policy-change.ts'
import { found, saidIn, spanOf, type Said } from '../said.ts'

/** "What is happening to the Fund's goal?" */
const ASKED = /\b(?:objective|goal|aim)s?\b[^.]*\?\s*$/i

/** "Previously, the Fund's investment objective was to seek current income." */
const WAS = pattern('is')`
  \b(?:objective|goal|aim)\b[^.;]{0,60}?\b(?:was|is|ha[sd] been)(?: currently| presently| previously)?:? (?:to )?(.{4,200})$
`
/** "The Fund now seeks high current income." */
const SEEKS_NOW = pattern('is')`
  ^(?:the|each) (?:[\w&' -]{1,60} )?(?:fund|portfolio|etf|series) (?:now|currently|presently|at present) seeks
  \s(?:to (?=provide|achieve|earn))?(.{4,200})$
`
/** A paragraph that is nothing but an aim. */
const BARE_AIM = pattern('i')`
  ^["“\u0093]?(?:the (?:fund|portfolio|series) |(?:the )?(?:investment )?objectives? of [^.;]{3,90}? (?:is|are) )?
    (?:seeks?|to seek|to provide|to achieve)\s+(?:to (?:provide|achieve) )?([^.;]{5,200})[.”"]*$
`

export function findObjectives(reading: Reading): Candidate[] {
  const out: Candidate[] = []
  for (const s of saidIn(reading)) {
    if (!happens(s) || becomesFundamental(s) || longAgo(s, reading) || s.clause.in.quoted || !(announces(s) || restates(s) || proposes(s)))
      continue
    const told = withNextParagraph(
      objectiveOf(s, o => answers(o, out, reading)),
      s,
      reading,
    )
    if (told) add(told, s, out, reading)
  }
  return out.map(c => (c.from === null && c.to !== null ? { ...c, from: wasBefore(c, reading) } : c))
}

/** "shareholders will be asked to approve a new investment objective, namely, to seek total return" */
const proposes = (s: Said): boolean =>
  s.tense === 'infinitive' && s.verb === 'approve' && ['ask', 'vote', 'consider', 'meet'].includes(s.governor ?? '')

/** It answers a question about the objective, or follows a change whose aim is not told yet. */
const answers = ({ clause }: Said, out: readonly Candidate[], reading: Reading): boolean =>
  ASKED.test(reading.clauses[clause.index - 1]?.text ?? '') ||
  SEEKS_NOW.test(before(clause, reading)?.text ?? '') ||
  AIM_UNTIL_NOW.test(after(clause, reading)?.text ?? '') ||
  out.some(c => c.to === null && c.span.passage === clause.passage && c.span.to <= clause.from)

/** "Until now its goal has been growth.", "Its objective so far has been growth." */
const AIM_UNTIL_NOW = pattern('i')`
  ^(?:until (?:now|then)|up to now|so far|previously|formerly|at present|currently),?
  [ ](?:its|the|that) (?:[\w'’-]+ ){0,3}(?:objective|goal|aim)\b
  |^(?:its|the|that) (?:[\w'’-]+ ){0,3}(?:objective|goal|aim)
  [ ](?:until now|up to now|so far|until then|has been|had been|is now|is currently)\b
`

/** The sentence behind it in its paragraph. */
function after(clause: Clause, { clauses }: Reading): Clause | undefined {
  const told = clauses[clause.index + 1]
  return told?.in === clause.in ? told : undefined
}

/** The sentence before it in its paragraph. */
function before(clause: Clause, { clauses }: Reading): Clause | undefined {
  const told = clauses[clause.index - 1]
  return told?.in === clause.in ? told : undefined
}

const IN_ONE_BREATH = pattern('i')`
  \b(?:approved|authorized) (?:\w+ ){0,3}changes? (?:to|in) [^.;:]*
  \b(?:names?|ind(?:ex|exes|ices)|benchmarks?|strateg(?:y|ies)|polic(?:y|ies)|fees?)\b
`

/** What one sentence tells is one change, and so is the aim that is told after the change. */
function add(told: Aims, s: Said, out: Candidate[], reading: Reading): void {
  const announced =
    told.to !== null && s.verb === 'seek' ? out.findLast(c => c.to === null && c.span.passage === s.clause.passage) : undefined
  const same = out.find(c => c.span.passage === s.clause.passage && c.span.from === spanOf(s).from)
  if (announced) {
    announced.to = told.to
    // What a decision named in one breath with others is told by the sentence that says what it is.
    if (IN_ONE_BREATH.test(wordsOf(announced.span, reading))) {
      announced.also.push(announced.span)
      announced.span = spanOf(s)
    } else announced.also.push(spanOf(s))
  } else if (same) {
    same.from ??= told.from
    same.to ??= told.to
  } else out.push(found('objective-change', s, told))
}

/** "Previously, the Fund's investment objective was to seek current income." */
function wasBefore(c: Candidate, reading: Reading): string | null {
  const own = reading.clauses.find(k => meet(k, c.span))
  const was = SEEKS_NOW.exec((own && before(own, reading))?.text ?? '') ?? WAS.exec(formerly(c, reading)?.text ?? '')
  return was ? aimOf(was[1]!) : null
}

const THE_ONE = /^(?:(current|present|former|existing)|(?:new|revised|proposed)) (?:investment )?(?:objective|goal):\s+(.{4,400})$/is

/** "will change as follows:" over "Current Investment Objective: …" and "New Investment Objective: …". */
function asFollows({ clause }: Said, { clauses, context: { view } }: Reading): Aims | null {
  if (!/\bas follows:\s*$/i.test(clause.text)) return null
  const next = [...clauses.slice(clause.index + 1, clause.index + 3), ...view.passages.slice(clause.passage + 1, clause.passage + 3)]
  const below = next.map(({ text }) => THE_ONE.exec(text))
  const aimIn = (isOld: boolean) => below.find(m => m && (m[1] !== undefined) === isOld)?.[2]
  const [old, to] = [aimIn(true), aimIn(false)]
  return to === undefined ? null : { from: old === undefined ? null : aimRead(old), to: aimRead(to) }
}

/** "is changing its investment objective to the following:" over a paragraph that is nothing but the aim. */
function withNextParagraph(told: Aims | null, s: Said, reading: Reading): Aims | null {
  const { clause } = s
  const { view } = reading.context
  if (!told || told.to) return told
  const pair = asFollows(s, reading)
  if (pair) return pair
  if (!/\b(?:to (?:the following|read as follows)|be as follows|reads?(?: as follows)?):\s*$/i.test(clause.text)) return told
  const next = reading.clauses[clause.index + 1]
  const aim = BARE_AIM.exec((next?.in === clause.in ? next.text : view.passages[clause.passage + 1]?.text) ?? '')
  return { ...told, to: aim ? aimOf(aim[1]!) : null }
}
