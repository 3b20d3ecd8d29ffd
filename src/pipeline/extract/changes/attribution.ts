// Whose change is it? In: a candidate and its document. Out: the portfolios it concerns, or none with the reason.
// Order: named by the finder, by its own words, by a heading, "each Fund", the words before, the only portfolio. No guess beyond that.
import type { KnownPortfolio } from '../context.ts'
import { portfoliosIn } from '../names.ts'
import type { Passage } from '../view.ts'
import type { Candidate, Clause, Reading } from './candidate.ts'

export interface Attribution { portfolios: string[]; doubt: string | null }

const UNIT = '(?:funds?|portfolios?|series|etfs?)'
const EVERY = new RegExp(`\\b(?:each|all|every|both)(?: of)?(?: the)?(?: \\w+)? ${UNIT}\\b|\\bthe (?:funds|portfolios|etfs)\\b(?! of\\b)|\\b(?:funds|portfolios)['’]|\\beach summary prospectus\\b`, 'i')
const ONE = new RegExp(`\\b(?:the|that|this|such|its?) ${UNIT}\\b|\\bits?\\b`, 'i')
const EXCEPT = /\b(?:except(?:ing)?(?: for| that| with respect to)?|other than|excluding|with the exception of)\b/i
/** Changes of the trust itself: where they concern all portfolios they are nobody's in particular. */
const OF_TRUST = new Set(['service-provider-change', 'trustee-change', 'officer-change', 'trust-renamed', 'organization-renamed'])

/** Terms for those that are taken over. */
const MERGED = /^(?:target|acquired|merging|selling|reorganizing|merged|transferring) (?:fund|portfolio|etf)s?$/i

const namesOf = (portfolios: readonly KnownPortfolio[]) => [...new Set(portfolios.map(p => p.name))]

/** Portfolios that words name, without those that they except. */
function named(text: string, portfolios: readonly KnownPortfolio[]): { own: KnownPortfolio[]; except: KnownPortfolio[] } {
  const places = portfoliosIn(text, portfolios)
  const except = EXCEPT.exec(text)
  // "Except for A and B, in each Fund's SAI": what follows up to the next comma is excepted.
  const end = except ? (/,(?! and| or)/.exec(text.slice(except.index))?.index ?? text.length) + except.index : -1
  const excepted = (from: number) => except !== null && from > except.index && from < end
  const unique = (list: typeof places) => [...new Set(list.map(p => p.portfolio))]
  return { own: unique(places.filter(p => !excepted(p.from))), except: unique(places.filter(p => excepted(p.from))) }
}

/** The heading passages above a passage, innermost first; names of a cover list are no headings. */
function headingsAbove(passage: Passage, { context: { view, portfolios } }: Reading): Passage[] {
  const above: Passage[] = []
  const wanted = [...passage.path]
  for (let i = passage.index - 1; i >= 0 && wanted.length; i--) {
    const p = view.passages[i]!
    if (p.kind === 'heading' && p.text === wanted.at(-1)) { above.push(p); wanted.pop() }
  }
  return above.filter(h => {
    const own = portfoliosIn(h.text, portfolios).map(p => p.portfolio.name)
    const beside = [view.passages[h.index - 1], view.passages[h.index + 1]].filter(p => p && (p.kind === 'heading' || p.kind === 'title'))
    return !beside.some(p => p!.kind !== 'title' && portfoliosIn(p!.text, portfolios).some(q => !own.includes(q.portfolio.name)))
  })
}

/** Whether a passage is nothing but names of portfolios: a heading in all but its setting. */
function isCaption(p: Passage | undefined, portfolios: readonly KnownPortfolio[]): boolean {
  if (!p || p.text.length > 240 || !['heading', 'paragraph', 'item', 'title'].includes(p.kind)) return false
  const places = portfoliosIn(p.text, portfolios)
  let rest = p.text
  for (const { from, to } of [...places].reverse()) rest = rest.slice(0, from) + rest.slice(to)
  return places.length > 0 && !/[\p{L}\d]/u.test(rest.replace(/\b(?:and|the|for|changes? (?:to|for)|with respect to|only)\b|\([^)]*\)/gi, ''))
}

/** The last caption above a passage that is set as a paragraph; names of a cover list are none. */
function captionAbove(passage: Passage, { context: { view, portfolios } }: Reading): Passage | null {
  for (let i = passage.index - 1; i >= 0; i--) {
    const p = view.passages[i]!
    if (p.kind === 'heading' && (/^(?:all|each|both)\b.{0,12}\b(?:funds?|portfolios?)\b/i.test(p.text) || isCaption(p, portfolios))) return null
    if (p.kind === 'title' || !isCaption(p, portfolios)) continue
    const after = view.passages.slice(i + 1, i + 6)
    const cover = isCaption(view.passages[i - 1], portfolios) || isCaption(after[0], portfolios) || after.some(q => /\bsupplement\b.{0,40}\bdated\b|\bdated\b.{0,40}\bsupplement\b|^\(?(?:each|collectively|together|the ["“])/i.test(q.text.slice(0, 120)))
    return cover ? null : p
  }
  return null
}

/** Clauses before one, in its own passage, the nearest first. */
function before(clause: Clause | undefined, clauses: readonly Clause[]): Clause[] {
  return clause ? clauses.slice(Math.max(0, clause.index - 4), clause.index).reverse().filter(c => c.passage === clause.passage) : []
}

/** "… adopted the following policies:" and under it set-in texts that each name a portfolio of their own. */
function namedBelow(text: string, passage: Passage, { context: { view, portfolios } }: Reading): string[] | null {
  if (!/:\s*$/.test(text)) return null
  const names: string[] = []
  for (const p of view.passages.slice(passage.index + 1, passage.index + 40)) {
    if (!(p.quoted || p.kind === 'item')) break
    const own = namesOf(portfoliosIn(p.text, portfolios.filter(o => o.role === 'subject')).map(o => o.portfolio))
    if (!own.length) return null
    names.push(...own)
  }
  return names.length ? [...new Set(names)] : null
}

/** The last clause before that ends in a colon and rules a list or a sequence of instructions. */
function leadIn(clause: Clause | undefined, clauses: readonly Clause[]): Clause | undefined {
  return clause ? clauses.slice(0, clause.index).reverse().find(c => /:\s*$/.test(c.text) && !c.instruction) : undefined
}

/** The document as read with the names that portfolios will bear: "the Alder Select Fund's index" may be said of one that is still called otherwise. */
export function withNewNames(reading: Reading, renames: readonly Candidate[]): Reading {
  const { context } = reading
  const taken = new Set(context.portfolios.map(p => p.name))
  const portfolios = context.portfolios.map(p => ({
    ...p, aliases: [...p.aliases, ...renames.filter(r => r.type === 'portfolio-renamed' && r.to && !taken.has(r.to) && r.portfolios?.length === 1 && r.portfolios[0] === p.name).map(r => r.to!)],
  }))
  // "(each, a "Target Fund")" of a table: the portfolios that are taken over.
  const merged = [...new Set(renames.filter(r => r.type === 'reorganization').flatMap(r => r.portfolios ?? []))]
  const definitions = context.definitions.map(d => (MERGED.test(d.term) && !d.portfolios.length ? { ...d, portfolios: merged } : d))
  return { ...reading, context: { ...context, portfolios, definitions } }
}

export function attribute(c: Candidate, reading: Reading): Attribution {
  const { context, clauses } = reading
  const subjects = context.portfolios.filter(p => p.role === 'subject')
  const sure = (portfolios: string[]): Attribution => ({ portfolios, doubt: null })
  if (c.portfolios?.length) return sure(c.portfolios)
  const passage = context.view.passages[c.span.passage]!
  const text = [c.span, ...c.also].map(s => context.view.passages[s.passage]!.text.slice(s.from, s.to)).join(' ')
  const clause = clauses.find(k => k.passage === c.span.passage && k.from < c.span.to && c.span.from < k.to)

  const of = named(text, subjects)
  if (OF_TRUST.has(c.type) && subjects.length > 1 && (!of.own.length || of.own.length === subjects.length)) return sure([])
  if (of.own.length) return sure(namesOf(of.own))
  if (of.except.length) return sure(namesOf(subjects.filter(p => !of.except.includes(p))))
  const term = context.definitions.filter(d => d.portfolios.length && new RegExp(`\\b${d.term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}${MERGED.test(d.term) ? 's?' : ''}\\b`).test(text))
    .filter(d => d.portfolios.length < subjects.length || MERGED.test(d.term)).sort((a, b) => b.term.length - a.term.length)[0]
  if (term?.portfolios.every(n => subjects.some(p => p.name === n))) return sure(term.portfolios)
  const caption = captionAbove(passage, reading)
  for (const heading of [...caption ? [caption] : [], ...headingsAbove(passage, reading)]) {
    const held = named(heading.text, subjects).own
    if (held.length) return sure(namesOf(held))
  }
  if (subjects.length === 1) return sure(namesOf(subjects))
  // "ALL FUNDS" above: what is of the trust by its nature stays with the trust.
  const common = c.type !== 'disclosure-change' && !OF_TRUST.has(c.type) && passage.path.some(h => /^(?:changes? (?:to|for) )?(?:all|each)(?: of the)? (?:funds?|portfolios?)\b/i.test(h))
  if (common) return sure(namesOf(subjects))
  if (EVERY.test(text)) return sure(namesOf(subjects))
  // "that Portfolio", "its", or what was spoken of right before ("The redemption fee will …").
  if (ONE.test(text) || (!c.instruction && /^(?:the|this|these|such)\b/i.test(text))) for (const earlier of before(clause, clauses)) {
    const held = named(earlier.text, subjects).own
    // A sentence that names several may be the cover; only the one right before speaks of the same several.
    if (held.length === 1 || (held.length > 1 && earlier.index + 1 === clause?.index && !/\bsupplement\b|\bprospectus/i.test(earlier.text))) return sure(namesOf(held))
    if (held.length > 1) break
    if (EVERY.test(earlier.text)) return sure(namesOf(subjects))
  }
  const below = namedBelow(text, passage, reading)
  if (below) return sure(below)
  const lead = leadIn(clause, clauses)
  if (lead) {
    const held = named(lead.text, subjects).own
    if (held.length) return sure(namesOf(held))
    // The words before the colon, from the start of their paragraph.
    if (EVERY.test(lead.in.text.slice(0, lead.to))) return sure(namesOf(subjects))
  }
  // "the Fund" where the document says "(each, a "Fund")"; an instruction speaks of it in its new text, too.
  const spoken = `${text} ${(c.instruction?.payload ?? []).slice(0, 6).map(s => context.view.passages[s.passage]!.text.slice(s.from, s.to)).join(' ')}`
  if (!OF_TRUST.has(c.type) && c.type !== 'disclosure-change' && (ONE.test(spoken) || EVERY.test(spoken)) && context.definitions.some(d => /^(?:Funds?|Portfolios?|ETFs?)$/.test(d.term) && d.portfolios.length === subjects.length)) return sure(namesOf(subjects))
  if (!subjects.length) return { portfolios: [], doubt: 'The filing names no portfolio that it could concern.' }
  return { portfolios: [], doubt: /\btrust\b/i.test(text) ? null : `The filing concerns ${subjects.length} portfolios and does not say which of them is meant.` }
}
