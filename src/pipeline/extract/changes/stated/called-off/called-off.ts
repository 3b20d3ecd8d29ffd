// In: a reading. Out: mergers, liquidations and meetings that were announced before and will not take place after all, one change for each.
//   "The merger of the Larch Fund into the Cedar Fund will not take place."
//        ^ matter      ^ from              ^ to
import { pattern } from '../../../../../model/pattern.ts'
import { wordsOf, candidate, subjectsOf, type Candidate, type Clause, type Reading } from '../../candidate.ts'
import { literal } from '../../../literal.ts'
import { folded } from '../../folded.ts'
import { tellsCalledOff, type Matter } from './called-off-words.ts'
import { portfoliosIn } from '../names.ts'
import { PUT_OFF_WORDS } from '../put-off-words.ts'
import { portfoliosAt, portfoliosOfSentence, portfoliosOver } from '../whose-sentence.ts'

interface Sides {
  from: string | null
  to: string | null
}
const NO_SIDES: Sides = { from: null, to: null }

/** "… meant to merge this Fund into the Larch Fund": the portfolio that would have taken it. */
const TAKER = /\b(?:this|the) (?:fund|portfolio|series)\b[^.;]{0,40}\b(?:into|with)\b(.{4,120})/i

/** "has been postponed until …": the words ahead of the day on which the matter is to take place instead. */
export const PUT_OFF = pattern('i')`
  \b(?:${PUT_OFF_WORDS}|extended)\b[^.;]{0,60}
  \b(?:until|to|for)(?: (?:on )?or a(?:bout|round))? ?(?:the close of business on )?$
  // "is now expected to occur on"
  |\bnow (?:expected|scheduled|anticipated|planned|intended|set)\b(?: to (?:\w+ ){1,4})? ?(?:on|for)(?: or (?:about|around))? ?$
`

/** One change for each matter called off, of the portfolios that its words name. */
export function calledOff(matter: Matter, reading: Reading): Candidate[] {
  const off: Candidate[] = []
  for (const clause of reading.clauses) {
    const before = reading.clauses[clause.index - 1]
    if (clause.in.quoted || !tellsCalledOff(clause, matter, before)) continue
    const named = portfoliosIn(clause.text, reading)
    const sides = matter === 'reorganization' ? sidesTold(clause, named, reading) : NO_SIDES
    const own = sides.from ?? (matter === 'reorganization' ? ownOf(clause, reading) : null)
    const over = named.length ? [] : portfoliosOver(clause, reading)
    const portfolios = own ? [own] : named.length ? named : over.length ? over : null
    const { passage, from, to } = clause
    const same = off.find(c => !c.portfolios || !portfolios || c.portfolios.some(p => portfolios.includes(p)))
    if (same) same.also.push({ passage, from, to })
    else
      off.push(
        candidate(matter, clause, {
          state: 'cancelled',
          portfolios,
          ...(sides.to || !own ? sides : { from: own, to: takerIn(clause.text, named, own) }),
        }),
      )
  }
  return off
}

/** The sides of a merger, from the sentences right before where its own names none. */
function sidesTold(clause: Clause, named: readonly string[], reading: Reading): Sides {
  if (named.length) return sidesIn(clause.text, named)
  const before = reading.clauses.slice(Math.max(0, clause.index - 3), clause.index).filter(k => k.in === clause.in)
  return (
    before
      .reverse()
      .map(k => sidesAnnounced(k.text, reading))
      .find(s => s.to !== null) ?? NO_SIDES
  )
}

function sidesAnnounced(text: string, reading: Reading): Sides {
  // "… meant to merge this Fund into the Larch Fund. The merger will not go forward."
  const taker = TAKER.exec(text)?.[1]
  if (taker) return { from: null, to: portfoliosIn(taker, reading)[0] ?? null }
  // "It was announced that A would be merged into B. The Directors decided not to go ahead with this merger."
  return sidesIn(text, portfoliosIn(text, reading))
}

/** The other portfolio that is named, where it would have taken over. */
const takerIn = (text: string, named: readonly string[], own: string): string | null =>
  named.find(n => n !== own && new RegExp(`\\b(?:into|with|by) (?:the )?${literal(n)}`).test(text)) ?? null

const OWN_MERGER = pattern()`
  \b(?:of|by) the (?:Fund|Portfolio)\b[^;]{0,80}\b(?:into|with)\b
  |\b(?:its|the (?:Fund|Portfolio)['’]s) (?:\w+ ){0,2}(?:reorganization|merger)\b[^.;]{0,30}\b(?:into|with)\b
  |\b(?:merge|reorganize|combine) the (?:Fund|Portfolio)\b[^.;]{0,30}\b(?:into|with)\b
`
/** "the merger of the Fund into X", "its merger into X": the only portfolio of the document, or that of the heading. */
function ownOf(clause: Clause, reading: Reading): string | null {
  if (!OWN_MERGER.test(clause.text)) return null
  const subjects = subjectsOf(reading).map(p => p.name)
  const own = subjects.length === 1 ? subjects : portfoliosOfSentence(clause, reading)
  return own.length === 1 ? own[0]! : null
}

/** "the reorganization of A into B", "between A and B". */
function sidesIn(text: string, named: readonly string[]): Sides {
  const low = folded(text)
  const places = named
    .flatMap(name => placesOf(low, folded(name)).map(from => ({ name, from, to: from + folded(name).length })))
    .toSorted((a, b) => a.from - b.from)
  for (const [i, a] of places.entries()) {
    const b = places[i + 1]
    if (!b || b.name === a.name) continue
    const between = low.slice(a.to, b.from)
    const isInto = /^,?[^.;]{0,40}\b(?:into|with|by)\b[^.;]{0,30}$/.test(between)
    const isBetween = /^,? and (?:the )?$/.test(between) && /\bbetween (?:the )?$/.test(low.slice(0, a.from))
    if (isInto || isBetween) return { from: a.name, to: b.name }
  }
  return NO_SIDES
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
  const whose = (c: Candidate) => {
    const own = c.portfolios ?? portfoliosIn(wordsOf(c.span, reading), reading)
    return own.length ? own : portfoliosAt(c.span, reading)
  }
  const apart = others.filter(c => whose(c).length > 0 && !whose(c).some(p => off.some(o => o.portfolios!.includes(p))))
  return [...off, ...apart]
}
