// In: a reading. Out: mergers, liquidations and meetings that were announced before and will not take place after all.
//   "On May 6, 2005, the Board of Trustees terminated the Plan of Liquidation of the Portfolio."
//                                           ^ called off  ^ matter
// What would be called off if something failed, or may be, is none.
import type { Candidate, Clause, Reading } from '../candidate.ts'
import { candidate } from '../candidate.ts'
import { folded } from '../folded.ts'
import { portfoliosIn } from './names.ts'

export type Matter = 'liquidation' | 'reorganization' | 'shareholder-meeting'

const NOUNS: Record<Matter, string> = {
  liquidation: '(?:plans? (?:of|to|for)(?: the)?(?: complete)? (?:liquidat\\w+|dissol\\w+)|liquidation(?! date)|dissolution)',
  reorganization: '(?:plans? of (?:reorganization|merger)|reorganization|merger|consolidation)',
  'shareholder-meeting': '(?:special|annual|joint) (?:joint )?meeting',
}
const DONE_TO: Record<Matter, string> = {
  liquidation: '(?:liquidated|dissolved)',
  reorganization: '(?:merged|reorganized|combined)(?: with| into)?',
  'shareholder-meeting': '(?:asked to vote)',
}
const ENDED = '(?:cancell?ed|abandoned|withdrawn|terminated|rescinded|revoked|shelved|called off|given up|taken back|set aside|dropped)'

function patternsOf(matter: Matter): RegExp[] {
  const noun = NOUNS[matter]
  return [
    new RegExp(
      `\\b${noun}\\b[^.;]{0,140}?\\b(?:will|shall) (?:not|no longer) (?:take place|occur|proceed|go forward|go ahead|go through|come about|happen|be (?:completed|consummated|implemented|effected|held))\\b`,
    ),
    new RegExp(`\\b${noun}\\b[^.;]{0,140}?\\b(?:has been|have been|was|were|is|are)(?: hereby)? ${ENDED}\\b`),
    new RegExp(
      `\\b(?:terminated?|cancell?ed|abandoned|withdrew|withdrawn|rescinded|revoked|shelved|dropped|called off|gave up|given up|took back|taken back|set aside) (?:the|its|that|such|this)(?: [\\w-]+){0,5}? ${noun}\\b`,
    ),
    new RegExp(
      `\\b(?:determined|decided|elected|voted|agreed|resolved) not to (?:proceed with|go forward with|go ahead with|go through with|complete|implement|carry out|hold|pursue) (?:the|its|that|such|this|a)(?: [\\w-]+){0,5}? ${noun}\\b`,
    ),
    new RegExp(`\\b(?:did not approve|failed to approve|rejected|voted against|not approved by)\\b[^.;]{0,120}?\\b${noun}\\b`),
    new RegExp(`\\b(?:funds?|portfolios?|series)\\b[^.;]{0,60}?\\bwill (?:not|no longer) be ${DONE_TO[matter]}\\b`),
  ]
}
const PATTERNS: Record<Matter, RegExp[]> = {
  liquidation: patternsOf('liquidation'),
  reorganization: patternsOf('reorganization'),
  'shareholder-meeting': patternsOf('shareholder-meeting'),
}

/** Words of which every pattern holds one. */
const CALLING_OFF = /\bnot?\b|cancel|abandon|withdr|terminat|rescind|called off|failed|rejected|against/
const SUPPOSED = /\b(?:if|unless|in the event|should|whether|assuming|to the extent)\b/
const FUND = /\b(?:funds?|portfolios?|series|etfs?|trust|shareholders)\b/
const DEFINED = /\bthe (?:Reorganization|Merger|Liquidation|Plan|Special Meeting|Meeting)\b/

/** One change for each matter called off, of the portfolios that its words name. */
export function calledOff(matter: Matter, reading: Reading): Candidate[] {
  const out: Candidate[] = []
  for (const clause of reading.clauses) {
    const before = reading.clauses[clause.index - 1]
    if (clause.in.quoted || !tells(clause, matter, before)) continue
    const named = portfoliosIn(clause.text, reading)
    // "… meant to merge this Fund into the Larch Fund. The merger will not go forward."
    const taker =
      matter === 'reorganization' && !named.length && before?.in === clause.in
        ? /\b(?:this|the) (?:fund|portfolio)\b[^.;]{0,40}\b(?:into|with)\b(.{4,120})/i.exec(before.text)?.[1]
        : undefined
    // "It was announced that A would be merged into B. The Directors decided not to go ahead with this merger."
    const told =
      matter === 'reorganization' && !named.length && !taker && before?.in === clause.in
        ? sides(before.text, portfoliosIn(before.text, reading))
        : null
    const [from, to] = told?.[0]
      ? told
      : taker
        ? [null, portfoliosIn(taker, reading)[0] ?? null]
        : matter === 'reorganization'
          ? sides(clause.text, named)
          : [null, null]
    // "the merger of the Fund into X": the only portfolio of the document, though another is named.
    const subjects = reading.context.portfolios.filter(p => p.role === 'subject')
    const own =
      matter === 'reorganization' &&
      !from &&
      subjects.length === 1 &&
      /\bof the (?:Fund|Portfolio)\b[^.;]{0,30}\b(?:into|with)\b/.test(clause.text)
        ? subjects[0]!.name
        : null
    const portfolios = from ? [from] : own ? [own] : named.length ? named : null
    const span = { passage: clause.passage, from: clause.from, to: clause.to }
    const same = out.find(c => !c.portfolios || !portfolios || c.portfolios.some(p => portfolios.includes(p)))
    if (same) same.also.push(span)
    else out.push(candidate(matter, span, { state: 'cancelled', portfolios, from, to }))
  }
  return out
}

function tells(clause: Clause, matter: Matter, before: Clause | undefined): boolean {
  const low = folded(clause.text)
  // "The merger will not go forward.", right after the sentence that tells which.
  const spoken =
    before !== undefined &&
    before.in === clause.in &&
    FUND.test(folded(before.text)) &&
    /(?:^|\b(?:with|of|up|off|back) )(?:the|this|that) (?:proposed |planned )?(?:reorganization|merger|liquidation|meeting|consolidation)\b/.test(
      low,
    )
  if (!CALLING_OFF.test(low) || (!FUND.test(low) && !DEFINED.test(clause.text) && !spoken)) return false
  return PATTERNS[matter].some(pattern => {
    const m = pattern.exec(low)
    return (
      m !== null &&
      !SUPPOSED.test(low.slice(0, m.index + m[0].length)) &&
      !/^[^.;]{0,20}\b(?:unless|until|before|if)\b/.test(low.slice(m.index + m[0].length))
    )
  })
}

/** "the reorganization of A into B", "between A and B". */
function sides(text: string, named: readonly string[]): [string | null, string | null] {
  const low = folded(text)
  const places = named
    .flatMap(name => placesOf(low, folded(name)).map(from => ({ name, from, to: from + folded(name).length })))
    .toSorted((a, b) => a.from - b.from)
  for (const [i, a] of places.entries()) {
    const b = places[i + 1]
    if (!b || b.name === a.name) continue
    const between = low.slice(a.to, b.from)
    if (
      /^,?[^.;]{0,40}\b(?:into|with|by)\b[^.;]{0,30}$/.test(between) ||
      (/^,? and (?:the )?$/.test(between) && /\bbetween (?:the )?$/.test(low.slice(0, a.from)))
    )
      return [a.name, b.name]
  }
  return [null, null]
}

function placesOf(text: string, name: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(name); at >= 0 && name; at = text.indexOf(name, at + name.length)) places.push(at)
  return places
}

/** Changes of a document in which some are called off: what it tells again of those is no news. */
export function withoutCalledOff(off: readonly Candidate[], others: readonly Candidate[], reading: Reading): Candidate[] {
  if (!off.length) return [...others]
  if (off.some(c => !c.portfolios)) return [...off]
  const whose = (c: Candidate) =>
    c.portfolios ?? portfoliosIn(reading.context.view.passages[c.span.passage]!.text.slice(c.span.from, c.span.to), reading)
  const apart = others.filter(c => whose(c).length > 0 && !whose(c).some(p => off.some(o => o.portfolios!.includes(p))))
  return [...off, ...apart]
}

/** "has been postponed until …": the words ahead of the day on which the matter is to take place instead. */
export const PUT_OFF =
  /\b(?:postponed|delayed|deferred|rescheduled|moved|extended)\b[^.;]{0,60}\b(?:until|to|for)(?: (?:on )?or about)? ?(?:the close of business on )?$/i
