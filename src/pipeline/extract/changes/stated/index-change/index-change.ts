// In: a reading. Out: indexes and benchmarks that are replaced, renamed, or put together in another way.
//   "It replaces the S&P 500/Barra Value Index, which holds fewer companies …"
//                    ^ from
import { pattern } from '../../../../../model/pattern.ts'
import { datesIn } from '../../../dates/dates.ts'
import { candidate, meet, wordsOf, type Candidate, type Reading } from '../../candidate.ts'
import { formerly } from '../formerly.ts'
import { indexesIn } from './index-names.ts'
import { indexRows } from './index-rows.ts'
import type { IndexChange } from './index-statement.ts'
import { indexChangeOf } from './index-told.ts'
import { namesAndIndexes } from '../name-and-index.ts'
import { portfoliosIn } from '../names.ts'
import { dated, happens, longAgo, openedWithDay } from '../news.ts'
import { found, saidIn, spanOf, type Said } from '../said.ts'

/** Kinds of changes, named in one breath. */
const KINDS =
  /\b(?:approved|authorized) (?:\w+ ){0,3}changes? (?:to|in) [^.;:]*\b(?:names?|objectives?|strateg(?:y|ies)|polic(?:y|ies)|fees?)\b/

/** "The benchmark which has been used previously is", "The new benchmark is" */
const BENCHMARK_IS = pattern('i')`
  ^(?:the |each )?(?:(?:fund|portfolio|etf|series)['’]s? )?(new|former|previous|prior|old|current|existing|present)?
  (?: [\w-]+){0,2} ?\b(?:benchmark|index)(?: index)?
  ( (?:which|that) (?:has been|was) (?:previously )?used(?: previously| until now)?| used previously)?
  [ ](?:is|was|(?:will|shall) be) (?:the )?(?!one of )
`

/** A change and the last statement that told of it. */
interface Told {
  c: Candidate
  s: Said
}

export function findIndexChanges(reading: Reading): Candidate[] {
  const out: Told[] = []
  for (const s of saidIn(reading)) {
    if (!happens(s) || longAgo(s, reading) || s.clause.in.quoted || s.clause.in.kind === 'footnote') continue
    const last = out.at(-1)
    const words = indexChangeOf(s) ?? (last && s.clause.index - last.s.clause.index <= 3 ? (namedAfter(s, last) ?? itIsNow(s, last)) : null)
    if (!words || (last && saysAgain(last, s, words))) continue
    if (last && isUntilThen(last, s, words)) {
      out[out.length - 1] = { c: { ...found('index-change', s, { ...words, from: last.c.to }), also: [last.c.span] }, s }
      continue
    }
    const joined = last && !ofOthers(last, s, reading) ? (namesAnnounced(last, s, words) ?? continued(last, s, words)) : null
    if (joined) out[out.length - 1] = joined
    else out.push({ c: found('index-change', s, last && isApart(last, s, words) ? { ...words, apart: true } : words), s })
  }
  const both = namesAndIndexes(reading)
    .filter(n => !out.some(o => o.s.clause === n.clause))
    .map(n => candidate('index-change', n.clause, { to: n.index }))
  return [...out.map(({ c }) => c), ...both]
    .map(c => (c.from === null && c.to !== null && !c.to.includes('; ') ? { ...c, from: indexBefore(c, reading) } : c))
    .map(c => withDayBefore(c, reading))
    .map(c => ({ ...c, from: named(c.from, reading), to: named(c.to, reading) }))
    .flatMap(c => indexRows(c, reading))
}

const TERM = /^(?:New|Current|Old|Former|Prior|Replacement|Successor|Proposed)(?: (?:Underlying|Benchmark|Target))? Index$/

/** "an index called the A Index (the “New Index”). … will begin tracking the New Index": the index for which the term stands. */
function named(index: string | null, { context: { definitions } }: Reading): string | null {
  const meaning = index !== null && TERM.test(index) ? definitions.find(d => d.term === index)?.meaning : undefined
  return (meaning && indexesIn(meaning).at(-1)) || index
}

/** "The benchmark which has been used previously is A. The new benchmark is B.", right after the sentence that announces the change. */
function namedAfter(s: Said, { s: before }: Told): IndexChange | null {
  const told = s.verb === 'be' ? BENCHMARK_IS.exec(s.clause.text) : null
  const name = told && (told[1] || told[2]) ? indexesIn(s.clause.text.slice(told[0].length))[0] : undefined
  if (!told || !name) return null
  // "The index has been changed. The current index is B.": that it has now.
  if (/^(?:current|existing|present)$/i.test(told[1] ?? '') && before.tense !== 'future') return null
  return /^new$/i.test(told[1] ?? '') ? { from: null, to: name } : { from: name, to: null }
}

/** "The benchmark is no longer A. Since October 1 it has been B." */
function itIsNow(s: Said, { c, s: before }: Told): IndexChange | null {
  if (s.verb !== 'be' || s.passive || s.whoLow !== 'it' || c.to !== null || c.from === null) return null
  const tells = s.tense === 'future' || s.tense === 'perfect' || openedWithDay(s)
  const to = tells && s.clause.index - before.clause.index === 1 ? indexesIn(s.what)[0] : undefined
  return to ? { from: null, to } : null
}

/** "The Fund now seeks to match A. After December 31 it will seek to match B.": what it does now is how it was. */
const isUntilThen = ({ c, s: before }: Told, s: Said, { to }: IndexChange): boolean =>
  before.tense === 'present' &&
  /\bnow\b/.test(before.low) &&
  !dated({ ...before, low: before.low.replace(/\bnow\b/g, '') }) &&
  s.tense === 'future' &&
  s.clause.in === before.clause.in &&
  s.clause.index - before.clause.index === 1 &&
  c.to !== null &&
  to !== null &&
  c.from === null

/** "approved the adoption of A" says it by its verb and by its noun. */
const saysAgain = (last: Told, s: Said, { to }: IndexChange): boolean =>
  last.s.clause.index === s.clause.index && to !== null && (last.c.to?.split('; ').includes(to) ?? false)

/**
 * "The Board approved changes to each Fund's name and index. … The A Fund's index will be …":
 * the sentence that names them tells it.
 */
function namesAnnounced({ c, s: before }: Told, s: Said, words: IndexChange): Told | null {
  if (c.from !== null || c.to !== null || (words.from === null && words.to === null)) return null
  return s.clause.index - before.clause.index <= 20 && s.clause !== before.clause && KINDS.test(before.low)
    ? { c: { ...found('index-change', s, words), also: [c.span, ...c.also] }, s }
    : null
}

/** "the benchmark of A will be changed to add … | the benchmark of B will be changed to add …": each of a portfolio of its own. */
function ofOthers(last: Told, s: Said, reading: Reading): boolean {
  const [own, before] = [s, last.s].map(x => portfoliosIn(x.clause.text, reading))
  return own!.length > 0 && before!.length > 0 && !own!.some(n => before!.includes(n))
}

/** A statement near the last one, and of the same indexes. */
function goesOn({ c, s: before }: Told, s: Said, { from, to }: IndexChange): boolean {
  const near = before.clause.in.path.join('>') === s.clause.in.path.join('>') && s.clause.index - before.clause.index <= 3
  return near && (!from || !c.from || from === c.from) && (!to || !c.to || to === c.to)
}

/** "The Index will be called X. The Index will no longer consider South Korea …": its name, and what it is made of. */
const isApart = (last: Told, s: Said, words: IndexChange): boolean =>
  goesOn(last, s, words) && words.from === null && words.to === null && last.c.from !== null && last.c.to !== null && s.ended && !s.passive

/** What the last change is with what a further statement says of it. */
function continued(last: Told, s: Said, words: IndexChange): Told | null {
  if (!goesOn(last, s, words) || isApart(last, s, words)) return null
  const { c } = last
  const inside = c.span.passage === s.clause.passage && s.clause.index - last.s.clause.index <= 1
  const span = inside ? { ...c.span, to: Math.max(c.span.to, spanOf(s).to) } : c.span
  const also = inside ? c.also : [...c.also, spanOf(s)]
  return { c: { ...c, span, also, from: c.from ?? words.from, to: c.to ?? words.to }, s }
}

/** "Prior to that date, the benchmark was the Oak Index." */
function indexBefore(c: Candidate, reading: Reading): string | null {
  const beside = formerly(c, reading)
  const named =
    beside && /\b(?:index|average|benchmark|performance|compared|tracked)\b/i.test(beside.text)
      ? indexesIn(beside.text).filter(n => n !== c.to)
      : []
  return named.length === 1 ? named[0]! : (discontinuedBefore(c, reading) ?? insteadOf(c, reading) ?? ofTerm(c, reading) ?? null)
}

const DISCONTINUED = pattern('i')`
  \b(?:no longer|cease|discontinu|stop)\w*\b[^.;]{0,40}\b(?:publish|calculat|maintain|compil|provid|disseminat|available)
  |\bindex\b[^.;]{0,20}\bbe discontinued\b
`
/** What is done instead of what the sentence before says will be no more: from its day on. */
const FROM_THEN = pattern('i')`
  \b(?:thereafter|from then on|from that (?:date|day|time) on|after that (?:date|day|time)|at that time|on (?:that|the same) (?:date|day))\b
`

/** "will cease publishing the A Index on August 3. The Fund will thereafter track the B Index." */
function withDayBefore(c: Candidate, { clauses }: Reading): Candidate {
  const own = clauses.find(k => meet(k, c.span) && k.to >= c.span.to) ?? clauses.find(k => meet(k, c.span))
  const before = own && clauses[own.index - 1]
  if (!own || before?.in !== own.in || !FROM_THEN.test(own.text) || !DISCONTINUED.test(before.text) || meet(before, c.span)) return c
  const days = datesIn(before.text).filter(d => d.date)
  return days.length === 1
    ? { ...c, dates: [{ role: 'effective', date: days[0]!.date!, qualifier: days[0]!.qualifier, lines: before.lines }] }
    : c
}

/** "(the “Underlying Index”) … the name of the Underlying Index will change to the B Index": the index for which the term stands. */
function ofTerm({ span, to }: Candidate, reading: Reading): string | undefined {
  const changes = /\bthe ((?:Underlying |Benchmark |Target )?Index) (?:will|shall|has|is|was)\b/.exec(wordsOf(span, reading))
  const meaning = changes && reading.context.definitions.find(d => d.term === changes[1])?.meaning
  const named = meaning ? indexesIn(meaning) : []
  return named.length === 1 && named[0] !== to ? named[0] : undefined
}

/** "The Fund will no longer seek the results of the A Index. Instead, it will seek those of the B Index.": the one right before. */
function insteadOf(c: Candidate, { clauses }: Reading): string | undefined {
  const own = clauses.find(k => meet(k, c.span))
  const before = own && /^instead\b/i.test(own.text) ? clauses[own.index - 1] : undefined
  const named = before?.in === own?.in && before ? indexesIn(before.text).filter(n => n !== c.to) : []
  return named.length === 1 ? named[0] : undefined
}

/** "The A Index will no longer be published. The Trustees have selected B …": the one that is no more, right before. */
function discontinuedBefore(c: Candidate, { clauses }: Reading): string | undefined {
  const own = clauses.find(k => meet(k, c.span))
  const before = own && clauses[own.index - 1]
  const gone = before?.in === own?.in && before && DISCONTINUED.test(before.text) ? indexesIn(before.text).filter(n => n !== c.to) : []
  return gone.length === 1 ? gone[0] : undefined
}
