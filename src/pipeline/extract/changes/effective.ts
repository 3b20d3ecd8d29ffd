// When does a change take effect? In: a candidate and its document. Out: its dates, each with the words that link it to the change.
// Order: its own sentence; "this change is effective …" after it; "as of the same date"; the sentence that rules what follows;
// the document's rule; the change of adviser that it follows from. A date without one of these links is not taken.
import type { ChangeDate } from '../../../model/filing.ts'
import type { Lines } from '../../../model/lines.ts'
import type { ChangeType, Qualifier } from '../../../model/kinds.ts'
import type { IsoDate } from '../../../model/iso-date.ts'
import type { Context, Definition } from '../context.ts'
import { datesIn } from '../dates/dates.ts'
import { clausesOf } from './by-passage.ts'
import { approvalNear, approvalOfKind, approvalOfList } from './approvals.ts'
import type { Candidate, Clause, Reading, Span } from './candidate.ts'
import { portfoliosIn } from '../names.ts'
import { roleInSentence } from './date-links.ts'
import { namingHeadings } from './headings-above.ts'
import { withoutDaysOfNotice } from './day-of-notice.ts'
import { partWith } from './share-of-sentence.ts'

const literal = (s: string) => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const RULE = /\b(?:changes?|revisions?|amendments?|modifications?|information|following|disclosures?|supplement)\b[^.;]{0,120}\b(?:effective|tak(?:e|es|ing) effect|took effect|implemented)\b|\b(?:effective|as of|beginning|on)\b[^.;]{0,240}\b(?:changes?|following|revised|amended|modified|replaced|supplemented)\b/i
const BACKWARD = /^(?:if (?:so |it is |they are )?approved(?: by (?:the )?shareholders)?, )?(?:th(?:is|ese|e) (?:new |proposed |fee |name )*(?:changes?|amendments?) (?:would|will) (?:become|be|take) |th(?:is|ese|e) (?:new |lower |higher |reduced |revised |above |foregoing |fee |name )*(?:changes?|fees?|caps?|limits?|waivers?|reductions?|rates?|policy|policies|schedule|agreements?|contracts?|arrangements?|amendments?|appointments?|replacements?|additions?|substitutions?|deletions?|revisions?|names?|index|transitions?|conversions?|splits?)|each (?:change|of these changes)|(?:all|both) (?:of )?(?:these|the foregoing|the above) changes|it|they)\b[^.;]{0,80}\b(?:effective|effect|appl(?:y|ies)|beg[ia]ns?|start|occur|take place|implement|in force)/i
/** "Effective May 1, 2015, the fee is calculated at …", right after the sentence that says that it was reduced. */
const LED = /^(?:effective|as of|beginning(?: on)?|starting|commencing)\b[^.;]{0,40}?\d{4},\s+(?:the|this|these) (?:new |lower |higher |reduced |revised |contractual )*(?:fee|rate|charge|limit|cap|waiver|minimum|schedule)s?\b/i
/** A sentence that tells of changes without saying which: "these changes" after it are those to come. */
const CHANGES_AT_LARGE = /\b(?:proposed|certain|several|various|important|following|some|a number of) changes\b(?! (?:in|of) the (?:value|price))/i
/** It speaks of more than the sentence before it. */
const AT_LARGE = /\b(?:below|herein|following|this supplement|described|items?)\b/i
/** "Effective August 19, 2022:" on a line of its own. */
const ALONE = /^(?:accordingly, )?(?:effective|beginning|as of)\b[^.]{4,70}:$/i
const PUT_OFF = /\b(?:effective date|closing date)\b[^;]{0,260}\b(?:postponed|delayed|deferred|rescheduled|moved|extended|accelerated|changed)\b/i
const CONSEQUENCE = /^(?:accordingly|as a (?:result|consequence)|therefore|consequently|in (?:this )?connection)\b/i
const THIS_CHANGE = /^in connection with (?:this|these|the) (?:\w+ ){0,2}changes?\b/i
const AT_THAT_TIME = /^(?:effective )?(?:at|on|as of) (?:that|such|the same) (?:time|date)\b/i
/** The day is that on which another change of the document takes effect. */
const WHEN = /\b(?:at the time|when|upon|once|as of the (?:date|time)|concurrent(?:ly)? with|simultaneous(?:ly)? with)\b[^.;]{0,90}\b(?:takes? effect|becomes? effective|effectiveness|(?:is|are) effective|effective date)\b/i
/** What the words "when the … takes effect" speak of. */
const MEANT: [RegExp, readonly ChangeType[]][] = [
  [/\bobjective\b/i, ['objective-change']], [/\bsub-?advis/i, ['subadviser-change']], [/\b(?:agreement|contract|advis[eo]ry?|adviser)\b/i, ['adviser-change', 'subadviser-change', 'management-fee-change']],
  [/\bname\b/i, ['portfolio-renamed']], [/\b(?:merger|reorganization|acquisition)\b/i, ['reorganization']], [/\b(?:strategy|strategies|policy|policies)\b/i, ['strategy-change', 'policy-change']],
]
const SAME = /\b(?:takes?|took) effect (?:that|the same|this) (?:day|date)\b|\b(?:as of|on|from|at|effective) (?:the|that) same (?:date|time|day)|\b(?:on|as of|from|at|effective) (?:that|such|this) (?:date|time|day)\b|\bat (?:the|that) (?:same )?time\b|\balso (?:on|effective)\b|\bat the time (?:of|the|that|when)\b/i
/** Changes from which others in the same document follow. */
const LEADS = new Set(['adviser-change', 'subadviser-change'])
const FOLLOWS = new Set(['portfolio-renamed', 'objective-change', 'strategy-change', 'policy-change', 'risk-change', 'index-change', 'management-fee-change', 'subadvisory-fee-change', 'portfolio-manager-change', 'fee-table-change', 'expense-limit-change'])

/** How firmly the words that define a term give its date. */
function qualifierOf(definition: Definition, { context, clauses }: Reading): Qualifier {
  for (const c of clauses) if (c.lines[0] <= definition.lines[1] && definition.lines[0] <= c.lines[1]) {
    const found = datesIn(c.text, context.dated).find(d => d.date === definition.date && d.qualifier !== 'immediately')
    if (found) return found.qualifier
  }
  return 'on'
}

interface DateTerm { definition: Definition; date: IsoDate; words: RegExp }
const dateTerms = new WeakMap<Context, DateTerm[]>()

/** Terms of the document that stand for a date, each with the words that use it. */
function dateTermsOf(context: Context): readonly DateTerm[] {
  const known = dateTerms.get(context)
  if (known) return known
  const terms = context.definitions.flatMap((definition): DateTerm[] => (definition.date && /\bdate\b|\btime\b/i.test(definition.term)
    ? [{ definition, date: definition.date, words: new RegExp(`\\b(?:as of|on|after|from|effective|upon|until|at|before|prior to|since|following|by)(?: or about| and after)? the ["“]?${literal(definition.term)}\\b`, 'i') }]
    : []))
  dateTerms.set(context, terms)
  return terms
}

const ofClauses = new WeakMap<Reading, Map<Clause, readonly ChangeDate[]>>()

/** Dates of a clause, which many changes may ask for. */
function datesOfClause(clause: Clause, reading: Reading): readonly ChangeDate[] {
  const all = ofClauses.get(reading) ?? new Map<Clause, readonly ChangeDate[]>()
  const dates = all.get(clause) ?? datesOfSentence(clause.text, clause.lines, reading)
  ofClauses.set(reading, all.set(clause, dates))
  return dates
}

/** Effective and approval dates of one sentence, written or by a defined term. */
export function datesOfSentence(text: string, lines: Lines, reading: Reading): ChangeDate[] {
  const { context } = reading
  const found: ChangeDate[] = []
  for (const d of datesIn(text, context.dated)) {
    if (!d.date) continue
    // "has been postponed from August 2, 2010 to August 16, 2010": the first day no longer holds.
    const put = PUT_OFF.exec(text)
    if (put && put.index < d.from && /\bfrom (?:on or about )?$/i.test(text.slice(0, d.from)) && /^,? to\b/i.test(text.slice(d.to))) continue
    const role = put && /\b(?:to|until) (?:on or about )?$/i.test(text.slice(0, d.from)) && put.index < d.from ? 'effective' : roleInSentence(text, d)
    // "The meeting scheduled for June 30 has been postponed to July 28"
    if (role === 'meeting' && /\b(?:postponed|rescheduled|moved)\b[^.;]{0,40}\b(?:to|until)\b/i.test(text.slice(d.to))) continue
    // What a board has approved is not approved on a day to come.
    if (role === 'board-approval' && context.dated && d.date.length === 10 && d.date > context.dated) { found.push({ role: 'effective', date: d.date, qualifier: d.qualifier, lines }); continue }
    // "bought on or after": from that day on.
    const from = role === 'effective' && d.qualifier === 'no-earlier-than' && /\bon (?:or|and) after $/i.test(text.slice(0, d.from)) ? 'on' : d.qualifier
    if (role && role !== 'other') found.push({ role, date: d.date, qualifier: from, lines })
  }
  for (const { definition, date, words } of dateTermsOf(context)) {
    const use = words.exec(text)
    if (use && !/^(?:until|before|prior to|since|after)\b/i.test(use[0]) && /effective|closing|conversion|transition|merger|reorganization/i.test(definition.term)) {
      if (!found.some(f => f.role === 'effective')) found.push({ role: 'effective', date, qualifier: qualifierOf(definition, reading), lines })
    }
  }
  return withoutDaysOfNotice(found, text)
}

const effectiveOf = (dates: readonly ChangeDate[]) => dates.filter(d => d.role === 'effective')

/** Sentences that give a date to what follows them, or to the whole document. */
export interface Rules {
  /** Headings that give a date to what stands under them: "Effective August 19, 2022:". */
  headings: { text: string; dates: ChangeDate[] }[]
  umbrellas: { index: number; dates: ChangeDate[]; subject: string; numbers: number[]; portfolios: string[]; /** "is further supplemented": it rules nothing above it. */ onward: boolean }[]
}

/** Items to which a rule is confined: "The changes described in items 3 and 4 are effective …". */
function numbersIn(text: string): number[] {
  const items = /\b(?:items?|paragraphs?|sections?|numbers?|parts?) ((?:\(?\d{1,2}\)?(?:, | and |, and | through | to |-)?){1,8})/i.exec(text)?.[1]
  if (!items) return []
  const numbers = [...items.matchAll(/\d{1,2}/g)].map(m => Number(m[0]))
  return /through|to|-/.test(items) && numbers.length === 2 ? Array.from({ length: numbers[1]! - numbers[0]! + 1 }, (_, i) => numbers[0]! + i) : numbers
}

/** Portfolios that a rule names, else those of the heading that it stands under; none where it rules all. */
function ruledIn(c: Clause, reading: Reading): string[] {
  const subjects = reading.context.portfolios.filter(p => p.role === 'subject')
  const named = (words: string) => [...new Set(portfoliosIn(words, subjects).map(p => p.portfolio.name))]
  const own = named(c.text)
  const heading = own.length || subjects.length < 2 || !/\b(?:the|this) (?:fund|portfolio|etf)\b/i.test(c.text) ? undefined : namingHeadings(c.in, c.from, reading)[0]
  return heading ? named(heading.text) : own
}

export function rulesOf(reading: Reading): Rules {
  const umbrellas = reading.clauses.flatMap(c => {
    const bare = ALONE.test(c.text)
    if (!RULE.test(c.text) && !bare && !(CONSEQUENCE.test(c.text) && /\bchanges?\b/i.test(c.text) && /:\s*$/.test(c.text))) return []
    const governs = bare || /^(?:this|the) supplement\b[^.]{0,160}\b(?:take|takes|become|becomes|is|be) (?:effect|effective)\b/i.test(c.text) || /\b(?:changes?|revisions?|amendments?|modifications?)\b/i.test(c.text) && /\b(?:following|below|described|this supplement|these|herein|above|all|foregoing)\b/i.test(c.text)
      || /:\s*$/.test(c.text) && !c.instruction
      || /\b(?:amended|revised|supplemented|modified|updated)\b[^.]{0,60}\b(?:as (?:follows|set forth|described|indicated|noted|provided)|below)\b/i.test(c.text) && !c.instruction
    if (!governs || (c.instruction && !/\bfollowing changes\b/i.test(c.text)) || (BACKWARD.test(c.text) && !AT_LARGE.test(c.text) && !CHANGES_AT_LARGE.test(reading.clauses[c.index - 1]?.text ?? '') && !(c.from === 0 && /^(?:these|all|the (?:above|foregoing))\b/i.test(c.text)))) return []
    let dates = effectiveOf(datesOfClause(c, reading))
    // "As a result, the following changes are made:" goes by the sentence before it.
    const previous = reading.clauses[c.index - 1]
    if (!dates.length && previous?.passage === c.passage && (CONSEQUENCE.test(c.text) || SAME.test(c.text))) dates = effectiveOf(datesOfClause(previous, reading))
    return dates.length === 1 ? [{ index: c.index, dates, onward: /\b(?:further|additionally|in addition)\b/i.test(c.text), subject: /\bname changes?\b|\bchanged? (?:its|their) (?:respective )?names?\b/i.test(c.text) ? 'portfolio-renamed' : '', numbers: numbersIn(c.text), portfolios: ruledIn(c, reading) }] : []
  })
  // "Effective July 1, 2015:" on a line of its own that is set like a title.
  for (const p of reading.context.view.passages) {
    if (p.kind !== 'title' || !ALONE.test(p.text)) continue
    const next = reading.clauses.find(k => k.passage > p.index), dates = effectiveOf(datesOfSentence(p.text, p.lines, reading))
    if (next && dates.length === 1) umbrellas.push({ index: next.index, dates, onward: false, subject: '', numbers: [], portfolios: [] })
  }
  const headings = reading.context.view.passages.flatMap(p => {
    if (p.kind !== 'heading' || p.text.length > 160 || !/^\W*(?:changes? |amendments? )?(?:effective|beginning)\b/i.test(p.text)) return []
    if (reading.instructions.some(i => i.payload.some(s => s.passage === p.index))) return []
    const dates = effectiveOf(datesOfSentence(p.text, p.lines, reading))
    return dates.length === 1 ? [{ text: p.text, dates }] : []
  })
  return { headings, umbrellas }
}

/** A change read so far. */
export interface Settled { candidate: Candidate; portfolios: readonly string[]; dates: readonly ChangeDate[] }

/** All dates of a candidate that concerns `whose`. `all` are the changes read so far, with their dates: a change may follow from one of them. */
export function datesOf(c: Candidate, whose: readonly string[], reading: Reading, rules: Rules, all: readonly Settled[]): ChangeDate[] {
  // What is told of other portfolios lends no date.
  const settled = all.filter(s => !s.portfolios.length || s.portfolios.some(p => whose.includes(p)) || (!whose.length && reading.context.portfolios.length < 2))
  const { context: { view }, clauses } = reading
  const spans = [c.span, ...c.also]
  const own = [...new Set(spans.map(s => s.passage))].sort((a, b) => a - b).flatMap(passage => clausesOf(clauses, passage))
    .filter(k => spans.some(s => s.passage === k.passage && s.from < k.to && k.from < s.to))
  const dates: ChangeDate[] = [...c.dates]
  // Dates in the words of a correction are what is corrected.
  if (c.type === 'correction') return dates
  const add = (more: readonly ChangeDate[]) => {
    for (const d of more) if (!dates.some(x => x.role === d.role && (x.date === d.date || (d.role === 'effective' && c.dates.some(y => y.role === 'effective'))))) dates.push(d)
  }
  for (const k of own) {
    // A sentence that tells several changes, each with its day.
    const inside = c.span.passage === k.passage && c.span.from > k.from && c.span.to <= k.to ? { from: c.span.from - k.from, to: c.span.to - k.from } : null
    const part = partWith(k.text, [c.from, c.to].flatMap(n => n?.split('; ') ?? [])) ?? inside
    const within = part ? datesOfSentence(k.text.slice(part.from, part.to), k.lines, reading) : []
    add(effectiveOf(within).length ? within : datesOfClause(k, reading))
    if (part) add(datesOfClause(k, reading).filter(d => d.role === 'board-approval').slice(0, 1))
  }
  // Words outside clauses (a table's row) have no sentence of their own.
  if (!own.length) {
    const p = view.passages[c.span.passage]!
    if (p.kind !== 'table') add(datesOfSentence(p.text.slice(c.span.from, c.span.to), p.lines, reading))
  }
  if (!dates.some(d => d.role === 'board-approval')) add(approvalOfKind(c.type, whose, (own[0]?.index ?? clauses.findLast(k => k.in.index <= c.span.passage)?.index ?? -1) + 1, reading, datesOfClause))
  if (own[0] && !dates.some(d => d.role === 'board-approval')) add(approvalOfList(own[0], reading, datesOfClause))
  if (LEADS.has(c.type) && own[0] && !dates.some(d => d.role === 'board-approval')) add(approvalNear(c, own, reading, datesOfClause))
  // The day of a meeting is all the effect that calling it has.
  const has = () => dates.some(d => d.role === 'effective' || d.role === 'liquidation' || (d.role === 'meeting' && c.type === 'shareholder-meeting'))
  // Text that is added and opens with a day: "The following is added …: Effective April 1, 2019, Dana Voss is no longer …".
  if (!has() && c.instruction?.operation === 'insert' && TELLING.has(c.type)) add(openingDay(c.instruction.payload[0], reading))
  if (has()) return oneEffective(dates)
  const first = own[0], last = own.at(-1)
  // "The lower fee applies from April 1, 1998." right after it
  if (last) for (const k of clauses.slice(last.index + 1, last.index + 4)) {
    if (k.in.index > last.in.index + 1 || (k.passage !== last.passage && !c.instruction)) break
    if (BACKWARD.test(k.text) || LED.test(k.text)) { add(effectiveOf(datesOfClause(k, reading))); if (has()) return oneEffective(dates) }
  }
  // "Effective July 1, X will change the Fund's lead manager. A will succeed B.": the day of the sentence right before, where no change is told in it.
  const told = first && !c.instruction ? clauses[first.index - 1] : undefined
  if (first && told && told.passage === first.passage && !told.instruction && /^(?:effective|beginning|as of)\b/i.test(told.text) && /\bwill (?:change|no longer have|make (?:the following |certain |several )?changes)\b/i.test(told.text) && !all.some(s => s.candidate !== c && [s.candidate.span, ...s.candidate.also].some(x => x.passage === told.passage && x.from < told.to && told.from < x.to))) {
    add(effectiveOf(datesOfClause(told, reading)).slice(0, 1))
    if (has()) return oneEffective(dates)
  }
  // "Effective immediately, the Board has approved the following schedule. The following replaces …": the day with which its paragraph opens.
  const opening = c.instruction && first ? clauses.slice(Math.max(0, first.index - 3), first.index).find(k => k.passage === first.passage && k.from === 0 && /^(?:effective|beginning)\b/i.test(k.text)) : undefined
  if (opening) { add(effectiveOf(datesOfClause(opening, reading)).slice(0, 1)); if (has()) return oneEffective(dates) }
  // "Effective June 3, the Fund's name will change. Its strategies will be revised …": the same for what the paragraph goes on to announce.
  const led = !c.instruction && first && /\b(?:will|shall)\b/.test(first.text) ? clauses.slice(Math.max(0, first.index - 2), first.index).find(k => k.passage === first.passage && k.from === 0 && /^(?:effective|beginning)\b/i.test(k.text)) : undefined
  if (led && !datesOfClause(first!, reading).length) { add(effectiveOf(datesOfClause(led, reading)).slice(0, 1)); if (has()) return oneEffective(dates) }
  // "As of the same date, …" and "Accordingly, …" right before it
  for (const one of own) {
    if (has() || !(SAME.test(one.text) || CONSEQUENCE.test(one.text))) continue
    for (const k of clauses.slice(Math.max(0, one.index - 3), one.index).reverse()) {
      if (k.passage !== one.passage && !((THIS_CHANGE.test(one.text) || AT_THAT_TIME.test(one.text)) && k.in.index >= one.in.index - 3)) break
      const earlier = effectiveOf(datesOfClause(k, reading))
      if (earlier.length) { add(earlier.slice(-1)); break }
    }
  }
  const under = first && UNDER.exec(first.text)?.[1]
  if (first && under) for (const k of clauses.slice(Math.max(0, first.index - 5), first.index).reverse()) {
    const agreed = k.in.index >= first.in.index - 2 && new RegExp(`\\b${under}\\b`, 'i').test(k.text) ? effectiveOf(datesOfClause(k, reading)) : []
    if (agreed.length) { add(agreed.slice(0, 1)); break }
  }
  if (has()) return oneEffective(dates)
  const at = first?.index ?? clauses.findLast(k => k.in.index <= c.span.passage)?.index ?? -1
  const above = rules.headings.findLast(h => view.passages[c.span.passage]!.path.includes(h.text))
  if (above) add(above.dates)
  if (has()) return oneEffective(dates)
  const number = Number(/^\(?(\d{1,2})[.)]/.exec(view.passages[c.span.passage]!.marker || view.passages[c.span.passage]!.text)?.[1] ?? 0)
  const general = rules.umbrellas.filter(u => (!u.portfolios.length || !whose.length || u.portfolios.some(n => whose.includes(n))) && !u.numbers.length && (!u.subject || u.subject === c.type))
  const ruling = rules.umbrellas.find(u => u.numbers.includes(number)) ?? general.filter(u => u.index <= at).at(-1)
    ?? (general.length === 1 && !general[0]!.subject && !general[0]!.onward ? general[0] : undefined)
  if (ruling) add(ruling.dates)
  if (has()) return oneEffective(dates)
  const when = own.map(k => WHEN.exec(k.text)?.[0]).find(Boolean)
  if (when) {
    const meant = MEANT.find(([pattern]) => pattern.test(when))?.[1]
    const rest = settled.filter(s => s.candidate !== c)
    const like = meant ? rest.filter(s => meant.includes(s.candidate.type)) : []
    const others = (like.length ? like : rest).flatMap(s => effectiveOf(s.dates))
    if (new Set(others.map(d => d.date)).size === 1) add(others.slice(0, 1))
    if (has()) return oneEffective(dates)
  }
  if (FOLLOWS.has(c.type)) {
    const lead = settled.filter(s => LEADS.has(s.candidate.type)).flatMap(s => effectiveOf(s.dates))
    if (new Set(lead.map(d => d.date)).size === 1) add(lead.slice(0, 1))
  }
  return oneEffective(dates)
}

/** Types of which new text that is added tells itself from when they hold. */
const TELLING = new Set<ChangeType>(['portfolio-manager-change', 'closed-to-investors', 'reopened', 'share-class-change', 'sales-charge-change', 'expense-limit-change', 'management-fee-change', 'purchase-redemption-change'])

/** The day with which new text opens. */
function openingDay(added: Span | undefined, reading: Reading): ChangeDate[] {
  const p = added && reading.context.view.passages[added.passage]!
  const words = p ? p.text.slice(added.from, added.to).slice(0, 200) : ''
  // "It is expected that X will transition off of the fund effective on or about December 31."
  const sentence = words.split(/\. (?=[A-Z])/)[0]!, told = /^["“]?(?:effective|as of|beginning)\b/i.test(words) ? words : /\b(?:will|expected to)\b[^.]{0,120}\beffective\b/i.test(sentence) ? sentence : null
  return p && told ? effectiveOf(datesOfSentence(told, p.lines, reading)).slice(0, 1) : []
}

/** "Under the amended and restated advisory agreement, the fee was reduced": the day of the agreement told right before. */
const UNDER = /^(?:under|pursuant to) (?:the|its|this|such) (?:new|amended|amended and restated|restated|revised|interim|proposed)\b[^,]{0,60}\b(agreement|contract|arrangement|plan|schedule)\b/i

/** Of several effective dates of one change the most exact of the first sentence stays: the others belong to other things in it. */
function oneEffective(all: ChangeDate[]): ChangeDate[] {
  // The day of a liquidation is told once; another day beside it is that of a step towards it.
  const dates = all.filter(d => d.role !== 'effective' || !all.some(x => x.role === 'liquidation' || (x.role === 'limit-expiry' && x.date === d.date)))
  const effective = effectiveOf(dates)
  if (effective.length < 2) return dates
  const keep = effective[0]!
  return dates.filter(d => d.role !== 'effective' || d === keep)
}
