// Whose change is it? In: a candidate and its document. Out: the portfolios it concerns, or none with the reason.
// Order: named by the finder, by its own words, by a heading, "each Fund", the words before, the only portfolio. No guess beyond that.
import { remembered } from '../../../model/remembered.ts'
import type { Definition, KnownPortfolio } from '../context.ts'
import { portfoliosIn } from '../names.ts'
import { mask } from './instructions/masked.ts'
import { clausesOf } from './by-passage.ts'
import type { Candidate, Reading } from './candidate.ts'
import { namingHeadings } from './headings-above.ts'
import { partWith } from './share-of-sentence.ts'
import { leadingFund, toldNext } from './told-beside.ts'
import { before, justAbove, leadIn, named, namedBelow, namesOf, ofThisChange } from './words-around.ts'

export interface Attribution {
  portfolios: string[]
  doubt: string | null
}

const UNIT = '(?:funds?|portfolios?|series|etfs?)'
const EVERY = new RegExp(
  `\\b(?:each|all|every|both|either)(?: of)?(?: the)?(?: \\w+)? ${UNIT}\\b|\\bthe (?:(?:two|three|four|five|six|seven|eight) )?(?:funds|portfolios|etfs)\\b(?! of\\b)|\\b(?:from|of|in|by|for) any (?:fund|portfolio)\\b|\\b(?:funds|portfolios)['’]|\\beach (?:summary |statutory )?prospectus\\b`,
  'i',
)
const ONE = new RegExp(`\\b(?:the|that|this|such|its?) ${UNIT}\\b|\\bits?\\b`, 'i')
/** Terms that stand for any portfolio: which one they mean depends on where they stand. */
const GENERIC = /^(?:Funds?|Portfolios?|ETFs?|Series)$/
/** Changes of the trust itself: of all portfolios they are nobody's in particular. */
const OF_TRUST = new Set(['service-provider-change', 'trustee-change', 'officer-change', 'trust-renamed', 'organization-renamed'])

/** "Only the funds named below are affected by the changes described above:" rules a whole document. */
const AFFECTED =
  /\b(?:(?:below|above)-(?:named|listed|referenced)|(?:named|listed) (?:below|above)|following|these) (?:funds|portfolios|etfs)\b[^.]{0,60}\baffected\b[^.]{0,60}\bchanges?\b|\bchanges? (?:described )?(?:above|below|herein|in this supplement) (?:apply|applies|affects?) (?:only )?(?:to )?(?:each of )?(?:the )?(?:funds|portfolios|(?:below|above)-(?:named|listed)|following)\b/i

const ofAllNamed = new WeakMap<Reading['context'], boolean>()
function isOfAllNamed({ context }: Reading): boolean {
  const known = ofAllNamed.get(context) ?? context.view.passages.some(p => AFFECTED.test(p.text))
  ofAllNamed.set(context, known)
  return known
}

/** Terms for those that are taken over. */
const MERGED = /^(?:target|acquired|merging|selling|reorganizing|merged|transferring) (?:fund|portfolio|etf)s?$/i

/** What an adviser charges or gives up is charged to the fund that is named with it. */
const CHARGED = new Set([
  'expense-limit-change',
  'management-fee-change',
  'subadvisory-fee-change',
  'distribution-fee-change',
  'sales-charge-change',
])

/** A board is the trust's, though the trust should have one portfolio only. */
const OF_BOARD = new Set(['trustee-change', 'officer-change'])

/** Portfolios for which a term of the text stands, where that is fewer than all: the definition nearest above counts. */
function byTerm(
  text: string,
  line: number,
  generic: boolean,
  { definitions, portfolios }: Reading['context'],
  subjects: readonly KnownPortfolio[],
): Definition | null {
  const used = definitions
    .filter(d => d.portfolios.length && GENERIC.test(d.term) === generic && termPattern(d.term).test(text))
    .sort((a, b) => b.term.length - a.term.length)
  const term = used[0]?.term
  const same = used.filter(d => d.term === term)
  const found = same.findLast(d => d.lines[0] <= line) ?? same[0]
  if (!found || (found.portfolios.length >= subjects.length && !MERGED.test(found.term)) || !portfolios.length) return null
  return found.portfolios.every(n => subjects.some(p => p.name === n)) ? found : null
}

/** "Equity Funds" is meant by "each Equity Fund", too. */
const termPattern = remembered(
  (term: string): RegExp =>
    new RegExp(
      `\\b${term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/(?<=Fund|Portfolio|ETF)s$/, 's?')}${MERGED.test(term) && !term.endsWith('s') ? 's?' : ''}(?![\\p{L}])`,
      'u',
    ),
)

/** What may stand before the name of which a sentence speaks: "Effective May 1, shares of the". */
const OPENS_SENTENCE = /^\W*(?:(?:effective|beginning|on|as of)\b[^;.]{3,60}, )?(?:shares of )?(?:the )?$/i

/** Of the portfolios that a sentence names those of the part that tells the change, where its parts tell several. */
function ofPart(c: Candidate, text: string, own: readonly KnownPortfolio[]): KnownPortfolio[] {
  const part = partWith(
    text,
    [c.from, c.to].flatMap(n => n?.split('; ') ?? []),
  )
  const held = part ? named(text.slice(part.from, part.to), own).own : []
  return held.length ? held : [...own]
}

/** "each Strategy", where that is how all the names end. */
function everyOfTheirs(text: string, subjects: readonly KnownPortfolio[]): boolean {
  const ends = new Set(subjects.map(p => p.name.split(' ').at(-1)!.toLowerCase()))
  const word = [...ends][0]
  return (
    ends.size === 1 &&
    /^[a-z]{5,}$/.test(word!) &&
    new RegExp(`\\b(?:each|all|both)(?: of the)? ${word!.replace(/y$/, '(?:y|ies)')}s?\\b`, 'i').test(text)
  )
}

/** "the Mid Cap Value Portfolio" for "Larch Mid Cap Value Portfolio", where no other is called so. */
function withoutFamily(name: string, old: string, all: readonly string[]): string[] {
  const [family, ...rest] = name.split(' '),
    short = rest.join(' ')
  return rest.length > 2 && old.startsWith(`${family} `) && !all.some(a => a !== name && a.toLowerCase().endsWith(short.toLowerCase()))
    ? [short]
    : []
}

/** The document as read with the names that portfolios will bear: "the Alder Select Fund's index" may be said of one that is still called otherwise. */
export function withNewNames(reading: Reading, renames: readonly Candidate[]): Reading {
  const { context } = reading
  const taken = new Set(context.portfolios.filter(p => p.role !== 'mentioned').map(p => p.name)),
    all = [...context.portfolios.flatMap(p => p.aliases), ...renames.flatMap(r => r.to ?? [])]
  const portfolios = context.portfolios.map(p => ({
    ...p,
    aliases: [
      ...p.aliases,
      ...renames
        .filter(r => r.type === 'portfolio-renamed' && r.to && !taken.has(r.to) && r.portfolios?.length === 1 && r.portfolios[0] === p.name)
        .flatMap(r => [r.to!, ...withoutFamily(r.to!, p.name, all)]),
    ],
  }))
  // "(each, a "Target Fund")" of a table: the portfolios that are taken over.
  const merged = [...new Set(renames.filter(r => r.type === 'reorganization').flatMap(r => r.portfolios ?? []))]
  const definitions = context.definitions.map(d => (MERGED.test(d.term) && !d.portfolios.length ? { ...d, portfolios: merged } : d))
  return { ...reading, context: { ...context, portfolios, definitions } }
}

const oneOfMany = new WeakMap<Reading, boolean>()

/** Whether the document names its only portfolio in new text alone, while it speaks of each of several funds. */
function isOneOfMany(subject: KnownPortfolio, reading: Reading): boolean {
  const known = oneOfMany.get(reading)
  if (known !== undefined) return known
  const {
    context: { view, trusts },
    instructions,
  } = reading
  const inNew = (passage: number, at: number) =>
    instructions.some(i => i.payload.some(s => s.passage === passage && s.from <= at && at < s.to))
  const apart = view.passages.some(p => portfoliosIn(p.text, [subject]).some(place => !inNew(p.index, place.from)))
  const given = !apart && (trusts.some(t => /\b(?:funds|portfolios)\b/i.test(t)) || view.passages.some(p => SEVERAL.test(p.text)))
  oneOfMany.set(reading, given)
  return given
}

const SEVERAL = new RegExp(`\\b(?:each|any|every|all|other)(?: of the)? ${UNIT}\\b|\\bthe (?:funds|portfolios|etfs)\\b`, 'i')

export function attribute(c: Candidate, reading: Reading): Attribution {
  const { context, clauses } = reading
  const subjects = context.portfolios.filter(p => p.role === 'subject')
  const sure = (portfolios: string[]): Attribution => ({ portfolios, doubt: null })
  if (c.portfolios?.length) return sure(c.portfolios)
  const passage = context.view.passages[c.span.passage]!
  const text = [c.span, ...c.also].map(s => context.view.passages[s.passage]!.text.slice(s.from, s.to)).join(' ')
  const clause = clausesOf(clauses, c.span.passage).find(k => k.from < c.span.to && c.span.from < k.to)

  const spoken = context.view.passages[c.span.passage]!.text.slice(c.span.from, c.span.to)
  const first = named(spoken, subjects)
  const of = first.own.length || first.except.length ? first : named(text, subjects)
  // "The Fund's transfer agent is changed" under a fund's own heading.
  const under =
    c.type === 'service-provider-change' && !of.own.length && /\bthe (?:fund|portfolio)['’]s\b/i.test(text)
      ? (namingHeadings(passage, c.span.from, reading)[0]?.portfolios ?? [])
      : []
  if (under.length === 1) return sure([under[0]!.name])
  if (OF_TRUST.has(c.type) && (subjects.length > 1 || OF_BOARD.has(c.type)) && (!of.own.length || of.own.length === subjects.length))
    return sure([])
  if (of.own.length) return sure(namesOf(of.own.length > 1 ? ofPart(c, clause?.text ?? spoken, of.own) : of.own))
  // An order for the one that takes over another names it.
  const taking = c.instruction
    ? named(
        spoken,
        context.portfolios.filter(p => p.role === 'acquiring'),
      ).own
    : []
  if (taking.length === 1) return sure(namesOf(taking))
  if (of.except.length) return sure(namesOf(subjects.filter(p => !of.except.includes(p))))
  const line = clause?.lines[0] ?? passage.lines[0]
  const term = byTerm(text, line, false, context, subjects)
  if (term) return sure(term.portfolios)
  const heading = namingHeadings(passage, c.span.from, reading)[0]
  const generic = byTerm(text, line, true, context, subjects)
  if (generic && generic.lines[1] <= line && (!heading || generic.lines[0] > heading.line)) return sure(generic.portfolios)
  if (heading) {
    const held = named(heading.text, subjects).own
    // "LARCH INTERNATIONAL PORTFOLIO", into which another is merged: it has news of its own.
    const takes = held.length
      ? []
      : named(
          heading.text,
          context.portfolios.filter(p => p.role === 'acquiring'),
        ).own
    return held.length || takes.length === 1
      ? sure(namesOf(held.length ? held : takes))
      : { portfolios: [], doubt: `It stands under "${heading.text}", which is none of the portfolios that the filing is about.` }
  }
  const ofNext = c.type === 'portfolio-manager-change' && !c.instruction ? toldNext(clause, reading, subjects) : []
  if (ofNext.length) return sure(ofNext)
  const ofList = passage.kind === 'item' ? leadingFund(passage, reading, subjects) : []
  if (ofList.length) return sure(ofList)
  const following = ofThisChange(clause, text, reading)
  if (following.length) return sure(following)
  // "Larch Small Cap Fund closed to new investors": of a fund of which the filing speaks by the way.
  const other = c.instruction
    ? undefined
    : portfoliosIn(
        spoken,
        context.portfolios.filter(p => p.role === 'mentioned'),
      )[0]
  if (other && OPENS_SENTENCE.test(spoken.slice(0, other.from)))
    return { portfolios: [], doubt: `It speaks of ${other.portfolio.name}, which is none of the portfolios that the filing is about.` }
  // Several registrants on the cover, one of them itself a fund: "each prospectus" is that of all of them.
  if (subjects.length === 1 && context.trusts.length > 1 && EVERY.test(c.instruction ? mask(text).text : text))
    return { portfolios: [], doubt: 'The filing speaks of all funds of several registrants and names one of them.' }
  if (subjects.length === 1)
    return isOneOfMany(subjects[0]!, reading)
      ? { portfolios: [], doubt: 'The filing speaks of several funds and names one of them in its new text only.' }
      : sure(namesOf(subjects))
  // "ALL FUNDS" above: what is of the trust by its nature stays with the trust.
  const common =
    c.type !== 'disclosure-change' &&
    !OF_TRUST.has(c.type) &&
    passage.path.some(h => /^(?:changes? (?:to|for) )?(?:all|each)(?: of the)? (?:funds?|portfolios?)\b/i.test(h))
  if (common) return sure(namesOf(subjects))
  // "each fund" of a paragraph that has named some of them, where the document gives the word no wider meaning.
  if (
    !c.instruction &&
    /\b(?:each|both)(?: of the)? (?:fund|portfolio|etf)s?\b/.test(text) &&
    !context.definitions.some(d => GENERIC.test(d.term))
  ) {
    const told = before(clause, clauses)
      .map(k => namesOf(named(k.text, subjects).own))
      .find(names => names.length > 0)
    if (told && told.length > 1) return sure(told)
    if (told) return { portfolios: [], doubt: `It speaks of each of several funds, of which only ${told[0]} is known.` }
  }
  // A heading that an instruction quotes ("Management of the Funds") speaks of no portfolio.
  if (EVERY.test(c.instruction ? mask(text).text : text) || everyOfTheirs(text, subjects)) return sure(namesOf(subjects))
  // "that Portfolio", "its", or what was spoken of right before ("The redemption fee will …").
  if (ONE.test(text) || (!c.instruction && /^(?:the|this|these|such)\b/i.test(text)))
    for (const earlier of before(clause, clauses)) {
      const held = named(earlier.text, subjects).own
      // A sentence that names several may be the cover; only the one right before speaks of the same several.
      if (
        held.length === 1 ||
        (held.length > 1 && earlier.index + 1 === clause?.index && !/\bsupplement\b|\bprospectus/i.test(earlier.text))
      )
        return sure(namesOf(held))
      if (held.length > 1) break
      if (EVERY.test(earlier.text)) return sure(namesOf(subjects))
    }
  // "For the same Portfolio": the one of which the words before speak alone.
  if (!c.instruction && clause && /\b(?:the|that) same (?:fund|portfolio|series)\b/i.test(text))
    for (const earlier of clauses.slice(Math.max(0, clause.index - 5), clause.index).reverse()) {
      const held = namesOf(named(earlier.text, subjects).own)
      if (held.length === 1) return sure(held)
      if (held.length > 1) break
    }
  // "The Utah Fund has a new portfolio manager. Jane Roe took over from Ann Poe.": a sentence that names none goes on about the one right before.
  if (!c.instruction && !OF_TRUST.has(c.type) && !/\b(?:trust|funds|portfolios)\b/i.test(text)) {
    const told = before(clause, clauses)[0],
      held = told && told.index + 1 === clause?.index && !told.instruction ? namesOf(named(told.text, subjects).own) : []
    if (held.length === 1 && !/\bsupplement\b/i.test(told!.text)) return sure(held)
  }
  // "Jane Roe is leaving the adviser. Ann Poe will continue as sole manager of the Utah Fund.": which fund she leaves, the next sentence says.
  if (c.type === 'portfolio-manager-change' && !c.instruction && clause) {
    const next = clauses[clause.index + 1],
      held =
        next?.passage === clause.passage && !next.instruction && /\b(?:continues?|remains?)\b[^.;]{0,60}\bmanag/i.test(next.text)
          ? namesOf(named(next.text, subjects).own)
          : []
    if (held.length) return sure(held)
  }
  if (!c.instruction && /\bthe (?:fund|portfolio|etf)\b/i.test(text)) {
    const above = justAbove(clause, reading, subjects)
    if (above.length) return sure(above)
  }
  // New text that opens with "Each Fund is managed by …".
  const opening = c.instruction?.payload[0]
  if (
    opening &&
    new RegExp(`^\\W*(?:each|both|all)(?: of the)? ${UNIT}\\b`, 'i').test(
      context.view.passages[opening.passage]!.text.slice(opening.from, opening.to),
    )
  )
    return sure(namesOf(subjects))
  // … or with the name of the one that it is about: "Larch Value Fund. Under normal circumstances the fund invests …".
  const words = opening ? context.view.passages[opening.passage]!.text.slice(opening.from, opening.to) : ''
  const led = portfoliosIn(words.slice(0, 140), subjects)[0]
  if (led && led.from < 3 && /^[®™*]*(?:[.:]|\s?[–—-])(?:\s|$)/.test(words.slice(led.to))) return sure([led.portfolio.name])
  // "The Larch Prime Fund may buy …": of the one that its new text is about, where it names no other.
  const about = portfoliosIn(words, subjects)
  if (
    about[0] &&
    /^\W*(?:under normal [^,]{3,40}, )?(?:the )?$/i.test(words.slice(0, about[0].from)) &&
    /^[®™*]* (?:may|will|normally|invests?|seeks?|is|has|can|does)\b/.test(words.slice(about[0].to)) &&
    about.every(p => p.portfolio === about[0]!.portfolio)
  )
    return sure([about[0].portfolio.name])
  // "The Manager will waive 0.10% of its fee for the Larch Asia Fund until …": new text of one sentence or two that tells of one.
  if (
    about.length &&
    words.length < 500 &&
    (c.instruction?.payload.length ?? 0) < 3 &&
    about.every(p => p.portfolio === about[0]!.portfolio) &&
    about[0]!.from < (words.search(/\.\s/) + 1 || words.length) &&
    CHARGED.has(c.type)
  )
    return sure([about[0]!.portfolio.name])
  // "The A Fund intends to pay dividends annually, and the B Fund quarterly": new text that names every one.
  const put = new Set(
    (c.instruction?.payload ?? [])
      .slice(0, 6)
      .flatMap(x => portfoliosIn(context.view.passages[x.passage]!.text.slice(x.from, x.to), subjects).map(o => o.portfolio)),
  )
  if (put.size > 1 && put.size === subjects.length) return sure(namesOf(subjects))
  const below = namedBelow(text, passage, reading)
  if (below) return sure(below)
  const lead = leadIn(clause, clauses)
  if (lead) {
    const held = named(lead.text, subjects).own
    if (held.length) return sure(namesOf(held))
    // The words before the colon, from the start of their paragraph.
    if (EVERY.test(lead.in.text.slice(0, lead.to))) return sure(namesOf(subjects))
  }
  if (!OF_TRUST.has(c.type) && isOfAllNamed(reading)) return sure(namesOf(subjects))
  // "the Fund" where the document says "(each, a "Fund")"; an instruction speaks of it in its new text, too.
  const withNew = `${text} ${(c.instruction?.payload ?? [])
    .slice(0, 6)
    .map(s => context.view.passages[s.passage]!.text.slice(s.from, s.to))
    .join(' ')}`
  if (
    !OF_TRUST.has(c.type) &&
    c.type !== 'disclosure-change' &&
    (ONE.test(withNew) || EVERY.test(withNew)) &&
    context.definitions.some(d => /^(?:Funds?|Portfolios?|ETFs?)$/.test(d.term) && d.portfolios.length === subjects.length)
  )
    return sure(namesOf(subjects))
  if (!subjects.length) return { portfolios: [], doubt: 'The filing names no portfolio that it could concern.' }
  return {
    portfolios: [],
    doubt: /\btrust\b/i.test(text) ? null : `The filing concerns ${subjects.length} portfolios and does not say which of them is meant.`,
  }
}
