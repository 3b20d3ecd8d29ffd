// In: a change's words and those around them. Out: the portfolios that they name, and those that the words before, above and below speak
// of.
// Decides nothing: which of them counts is attribution.ts.
//   "The Utah Fund has a new portfolio manager. | Jane Roe took over from Ann Poe."
//        ^ spoken of right before
import { pattern } from '../../../model/pattern.ts'
import type { KnownPortfolio } from '../context.ts'
import { aimEnd, withoutRateOfOther } from './by-the-way.ts'
import { inOneBreath } from '../in-one-breath.ts'
import { portfoliosIn } from '../names.ts'
import type { Passage } from '../view.ts'
import { subjectsOf, type Clause, type Reading } from './candidate.ts'
import { namingHeadings } from './headings-above.ts'

const EXCEPT = pattern('i')`
  \b(?:except(?:ing)?(?: for| that| with respect to)?|other than|excluding|with the exception of|(?<=\()but not)\b
  |(?<=\b(?:all|each|every)\b(?: of)?(?: the)?(?: \w+)? (?:funds?|portfolios?|series|etfs?)),? but(?: not| for)?\b
`
/** "(excluding expenses as discussed in the Larch Fund's prospectus)": what a limit leaves out, and no fund. */
const OF_COSTS = /\b(?:expenses|fees|taxes|interest|costs|charges|discussed|described|disclosed|set forth)\b/i
/** What may stand between the names of one list. */
const LISTING = /^(?:[\s,;®™*]|\([^()]*\)|\b(?:and|or|the)\b)*$/i
const ENDS_IN_COLON = /:\s*$/
const OF_THIS_CHANGE = pattern('i')`
  \b(?:in connection with|as part of|as a result of|consistent with|due to) (?:this|these|such) (?:\w+ ){0,2}changes?\b
`
/** Items of a list, numbered in one manner. */
const MARKS = [/^\(?[IVX]{1,5}[.)]/, /^\(?\d{1,2}[.)]/, /^\(?[A-Z][.)]/, /^\(?[a-z][.)]/]

export const namesOf = (portfolios: readonly KnownPortfolio[]) => [...new Set(portfolios.map(p => p.name))]

/** "Ann Poe, who also manages the Larch Growth Fund": told by the way of another. */
export const ALSO_MANAGES = /\bwho (?:also|already) (?:co-)?(?:manages|runs|heads|leads)\b[^.;,]*/gi
const UNTOUCHED_BUT = /\b(?:not|unchanged|no)\b[^.;]{0,80}\bexcept that$/i

/** Portfolios that words name, without those that they except. */
export function named(printed: string, portfolios: readonly KnownPortfolio[]): { own: KnownPortfolio[]; except: KnownPortfolio[] } {
  const blank = (all: string) => ' '.repeat(all.length)
  const told = printed.replace(ALSO_MANAGES, blank)
  const text = told.includes('together with') ? told.replace(TERM_OF_SEVERAL, blank) : told
  const aside = aimEnd(text)
  const places = portfoliosIn(withoutRateOfOther(text), portfolios).filter(p => p.from >= aside)
  const except = EXCEPT.exec(text)
  const unique = (list: typeof places) => [...new Set(list.map(p => p.portfolio))]
  // "The policies are not affected, except that A will invest …": A alone is meant.
  if (except && UNTOUCHED_BUT.test(text.slice(0, except.index + except[0].length)))
    return { own: unique(places.filter(p => p.from > except.index)), except: [] }
  if (!except) return { own: [...new Set([...unique(places), ...inOneBreath(text.slice(aside), portfolios)])], except: [] }
  // "Except for A, B and C, in each Fund's SAI": the list that follows is excepted, and nothing after it.
  const list: typeof places = []
  for (const place of places.filter(p => p.from > except.index)) {
    const gap = text.slice(list.at(-1)?.to ?? except.index + except[0].length, place.from)
    if (list.length ? !LISTING.test(gap) : gap.length > 60 || OF_COSTS.test(gap)) break
    list.push(place)
  }
  // "each Fund, except A, to 10,000, and A to 25,000": the first is that of the others.
  const own = places.filter(p => !list.some(l => l.portfolio === p.portfolio))
  const outside =
    text[except.index - 1] === '(' ? own.filter(p => p.from < except.index || text.slice(except.index, p.from).includes(')')) : []
  return { own: unique(outside.length ? outside : own), except: unique(list) }
}

/** '(the "Larch Fund," and together with the Birch Fund, the "Funds")': the other fund is named for the term's sake. */
const TERM_OF_SEVERAL = pattern('g')`
  \b(?:and )?(?:collectively )?together with [^()"“]{3,120}, (?:each,? an? ["“]Fund["”] and )?
  the ["“](?:[\w-]+ )?(?:Funds|Portfolios|ETFs)["”]
`

/** Clauses before one, in its own passage, the nearest first. */
export function before(clause: Clause | undefined, clauses: readonly Clause[]): Clause[] {
  return clause
    ? clauses
        .slice(Math.max(0, clause.index - 4), clause.index)
        .reverse()
        .filter(c => c.passage === clause.passage)
    : []
}

/** The fund that the paragraph right above speaks of alone, under a heading of its own that names none: "the fund" goes on about it. */
export function justAbove(
  clause: Clause | undefined,
  { clauses, context: { view } }: Reading,
  subjects: readonly KnownPortfolio[],
): string[] {
  const last = clause && clauses[clause.index - 1]
  if (!last) return []
  const words = goesOnAfterOrder(clause, last) ? last.text : opensUnder(clause, last) ? paragraphOf(last, view) : null
  const told = words === null ? [] : namesOf(named(words, subjects).own)
  const above = told.length ? told : spokenOf(clause, view, subjects)
  return above.length === 1 ? above : []
}

/** "The Larch Utah Fund has a new subadviser. …" and in paragraphs after it, that name none: "The Fund will seek …". */
function spokenOf({ in: own }: Clause, { passages }: Reading['context']['view'], subjects: readonly KnownPortfolio[]): string[] {
  const names = (p: Passage) => namesOf(named(p.text, subjects).own)
  for (let i = own.index; i >= Math.max(0, own.index - 4); i--) {
    const p = passages[i]!
    if (p.kind !== 'paragraph' || p.quoted || p.path.join('>') !== own.path.join('>') || NOT_GOING_ON.test(p.text)) return []
    const held = names(p)
    if (held.length) return i < own.index ? held : []
  }
  return []
}

/** Paragraphs of several, of a document, or with an order in them. */
const NOT_GOING_ON = pattern('i')`
  \bsupplement\b|\bprospectus|\b(?:each|both|all|other|either|these|such|those) (?:of the )?(?:funds?|portfolios?|series)\b
  |\b(?:funds|portfolios)\b|:$|\b(?:deleted|replaced|inserted|amended|revised|added)\b
`

/** "… of the Larch Dividend Fund will be deleted …: …" and after its new text: "The fund will be subject to the following risk". */
const goesOnAfterOrder = (clause: Clause, last: Clause): boolean =>
  last.instruction !== null && !clause.instruction && last.passage >= clause.passage - 6

/** Whether a sentence opens the paragraph right under that of the last one, below the same heading. */
const opensUnder = (clause: Clause, last: Clause): boolean =>
  !last.instruction &&
  last.passage === clause.passage - 1 &&
  clause.from <= 0 &&
  clause.in.path.length > 0 &&
  last.in.path.join('>') === clause.in.path.join('>')

function paragraphOf({ passage }: Clause, { passages }: Reading['context']['view']): string | null {
  const { kind, text } = passages[passage]!
  return kind === 'paragraph' ? text : null
}

/** "… adopted the following policies:" and under it set-in texts that each name a portfolio of their own. */
export function namedBelow(text: string, passage: Passage, reading: Reading): string[] | null {
  if (!ENDS_IN_COLON.test(text)) return null
  const subjects = subjectsOf(reading)
  const names: string[] = []
  for (const p of reading.context.view.passages.slice(passage.index + 1, passage.index + 40)) {
    if (!(p.quoted || p.kind === 'item')) break
    const own = namesOf(portfoliosIn(p.text, subjects).map(o => o.portfolio))
    if (!own.length) return null
    names.push(...own)
  }
  return names.length ? [...new Set(names)] : null
}

/** "In connection with this change, …": those of which the news right before it is told. */
export function ofThisChange(clause: Clause | undefined, text: string, reading: Reading): string[] {
  if (!clause || !OF_THIS_CHANGE.test(text)) return []
  const subjects = subjectsOf(reading)
  for (const k of reading.clauses.slice(Math.max(0, clause.index - 4), clause.index).reverse()) {
    const own = named(k.text, subjects).own
    const heading = own.length ? undefined : namingHeadings(k.in, k.from, reading)[0]
    const held = own.length ? own : heading ? named(heading.text, subjects).own : []
    if (held.length) return namesOf(held)
  }
  return []
}

/** The last clause before that ends in a colon and rules a list or a sequence of instructions. */
export function leadIn(clause: Clause | undefined, clauses: readonly Clause[]): Clause | undefined {
  if (!clause) return undefined
  const lead = clauses.slice(0, clause.index).findLast(c => ENDS_IN_COLON.test(c.text) && !c.instruction)
  // "I. The Board approved the following for the Utah Fund: (a) …" rules nothing under "II."
  return lead && areSiblings(lead.in, clause.in) ? undefined : lead
}

/** Whether two passages are items of one list: both numbered in one manner. */
export function areSiblings(a: Passage, b: Passage): boolean {
  const kind = (p: Passage) => MARKS.findIndex(m => m.test(p.marker || p.text))
  return a.index !== b.index && kind(a) >= 0 && kind(a) === kind(b)
}
