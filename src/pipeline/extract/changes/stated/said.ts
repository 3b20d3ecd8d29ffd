// In: a reading. Out: everything that its sentences say, statement by statement, with the words at hand for finders.
// Knows how to tell what happens from what can, continues or happened long ago; knows no type of change.
import { once } from '../../../../model/once.ts'
import { candidate, type Candidate, type Clause, type Reading, type Span } from '../candidate.ts'
import type { ChangeType } from '../../../../model/kinds.ts'
import { writtenDates } from '../../dates/written-date.ts'
import { folded } from '../folded.ts'
import { firmBookOf, firmsIn, fullFirmsIn, type FirmBook } from '../firms.ts'
import { peopleIn, rosterOf } from '../people.ts'
import { DECIDING, itemsOf } from './items.ts'
import { ledItems, type Led } from './led-items.ts'
import { BRINGING, nominalsIn, takesPlace, type Nominal } from './nominals.ts'
import { statementsOf, type Range, type Statement } from './statement.ts'

export interface Said extends Statement {
  clause: Clause
  /** The whole sentence, folded. */
  low: string
  /** Subject and complement as printed, and folded. */
  who: string
  what: string
  whoLow: string
  whatLow: string
  /** The words before the subject: "Effective May 1, 2006," */
  openerLow: string
  /** The item of a list of decisions that it is; other items are blank in its sentence. */
  item: Range | null
}

export interface Names {
  roster: readonly string[]
  book: FirmBook
  /** Firms printed in full. */
  firms: readonly string[]
  /** Names of portfolios and trusts, folded. */
  hidden: readonly string[]
}

const readOf = once((reading: Reading): { said: Said[]; byClause: ReadonlyMap<Clause, readonly Said[]>; names: Names } => {
  const names = reading.context.portfolios.map(p => folded(p.name)).filter(name => name.length > 5)
  const led = Map.groupBy(ledItems(reading.clauses), l => l.clause)
  const said = reading.clauses.flatMap(clause => [...saidBy(clause, names), ...(led.get(clause) ?? []).flatMap(byLead)])
  const { view, portfolios, trusts } = reading.context
  const hidden = [...portfolios.flatMap(p => [p.name, ...p.aliases]), ...trusts].map(folded).filter(name => name.length >= 6)
  return { said, byClause: Map.groupBy(said, s => s.clause), names: { roster: rosterOf(view), book: firmBookOf(view), firms: [...new Set(view.passages.flatMap(p => fullFirmsIn(p.text).filter(f => f.full).map(f => f.name)))], hidden } }
})

/** Where the names of portfolios stand: no word in them is a verb ("the Larkfield Enhanced Muni ETF"). */
function placesOf(names: readonly string[], low: string): { from: number; to: number }[] {
  const places: { from: number; to: number }[] = []
  for (const name of names) for (let at = low.indexOf(name); at >= 0; at = low.indexOf(name, at + name.length)) places.push({ from: at, to: at + name.length })
  return places
}

/** A sentence longer than this is a table or a list that lost its form; what it states stands at its head. */
const LONGEST = 5000

function saidBy(clause: Clause, portfolios: readonly string[]): Said[] {
  const low = folded(clause.text)
  return statementsOf(clause.text.slice(0, LONGEST), placesOf(portfolios, low.slice(0, LONGEST))).map((s, i, all) => {
    const cut = (r: { from: number; to: number }, t: string) => t.slice(r.from, r.to).trim()
    // What is told by the way of the subject stands between it and its verb, not before it.
    const start = Math.max(0, ...all.slice(0, i).map(o => o.group.to).filter(to => to <= s.subject.from))
    return {
      ...s, clause, low, who: cut(s.subject, clause.text), what: cut(s.complement, clause.text), whoLow: cut(s.subject, low), whatLow: cut(s.complement, low),
      openerLow: low.slice(Math.min(start, s.subject.from), s.subject.from), item: null,
    }
  }).map((s, i, all) => reported(s, all[i - 1])).flatMap((s, _, all) => itemized(s, all)).flatMap(s => [s, ...byNouns(s)])
}

/** "announced that X would be leaving": what would be was going to be. */
function reported(s: Said, before: Said | undefined): Said {
  return s.modal === 'would' && before && ['announce', 'inform', 'notify', 'report', 'advise'].includes(before.verb) && before.tense !== 'future' && /\bthat\b/.test(s.low.slice(before.group.to, s.group.from)) ? { ...s, modal: null, tense: 'future' } : s
}

const ENDING = /^(?:the|an?) (?:proposed |complete |plan of )?(?:liquidation|reorganization|merger|dissolution|termination) of\b/

/** What an item under "the Board approved the following changes:" says: its act, or its nouns of change. */
function byLead({ clause, range, verb, group }: Led): Said[] {
  const low = folded(clause.text), empty = { from: group.from, to: group.from }, complement = { from: group.to, to: range.to }
  const whole = range.from < 8 && range.to >= low.length - 1
  const approved: Said = {
    clause, low, verb: 'approve', passive: false, tense: 'past', negative: false, ended: false, continues: false, begins: false, modal: null, progressive: false, relative: false, governor: null,
    group: empty, subject: empty, complement, who: '', whoLow: '', what: clause.text.slice(complement.from, complement.to).trim(), whatLow: low.slice(complement.from, complement.to).trim(), openerLow: '', item: whole ? null : range,
  }
  // "(2) the liquidation of the Bond Fund"
  return verb === null ? [...(ENDING.test(approved.whatLow) ? [approved] : []), ...byNouns(approved)] : [{ ...approved, verb, tense: 'infinitive', governor: 'approve', group }]
}

/** "we report the death of X": news, present tense or not. */
const REPORTING = new Set(['report', 'announce', 'inform', 'notify'])

/** What a statement says by nouns: "approved the appointment of X", "the conversion of A into B will occur". */
function byNouns(s: Said): Said[] {
  const { text } = s.clause
  if (s.relative || s.negative || s.continues) return []
  const told = (n: Nominal, complement: Range): Said => {
    const cut = (r: Range, t: string) => t.slice(r.from, r.to).trim()
    const after = (t: string) => (n.shared ? `${cut(n.shared, t)} ${cut(complement, t)}`.trim() : cut(complement, t))
    return {
      ...s, verb: n.verb, passive: n.passive, tense: s.tense === 'present' && REPORTING.has(s.verb) ? 'perfect' : s.tense, ended: false, begins: false, governor: null, group: n.noun, subject: n.subject, complement,
      who: cut(n.subject, text), whoLow: cut(n.subject, s.low), what: after(text), whatLow: after(s.low),
    }
  }
  if (BRINGING.has(s.verb) && !s.passive) {
    // "informed the Trust of the departure of X"
    const of = s.verb === 'inform' || s.verb === 'notify' ? s.low.slice(s.complement.from, s.complement.to).search(/\sof (?:the|his|her|its) /) + 3 : 0
    const nouns = of === 2 ? [] : nominalsIn(s.low.slice(s.complement.from + of, s.complement.to), s.complement.from + of)
    // One noun of several things: each is told by its own part of the sentence.
    return nouns.map(n => ({ ...told(n, n.complement), item: s.item ?? (nouns.length > 1 && nouns.every(o => o.verb === n.verb) ? { from: n.noun.from, to: n.complement.to } : null) }))
  }
  if (!takesPlace(s.verb, s.passive, s.whatLow, s.whoLow)) return []
  const of = /^(?:the )?effective date of /.exec(s.low.slice(s.subject.from, s.subject.to))?.[0].length ?? 0
  return nominalsIn(s.low.slice(s.subject.from + of, s.subject.to), s.subject.from + of).slice(0, 1).map(n => told(n, { from: n.complement.from, to: s.complement.to }))
}

/** "approved (i) the appointment of A; (ii) the closing of B": one statement for each item. */
function itemized(s: Said, all: readonly Said[]): Said[] {
  const list = all.findLast(l => DECIDING.has(l.verb) && !l.passive && l.group.to <= s.group.to)
  if (!list) return [s]
  const start = list.group.to, { text } = list.clause
  const items = itemsOf(text.slice(start)).map(i => ({ from: start + i.from, to: start + i.to }))
  const own = items.filter(i => s === list || (i.from <= s.group.from && s.group.to <= i.to))
  // An item with a sentence of its own is read as that sentence.
  if (items.length < 2 || !own.length || all.some(o => o.group.from > start && o.tense !== 'infinitive' && !o.relative)) return [s]
  return own.map(item => {
    const blank = (words: string) => items.reduce((t, i) => (i === item ? t : t.slice(0, i.from) + ' '.repeat(i.to - i.from) + t.slice(i.to)), words)
    const clause = { ...s.clause, text: blank(s.clause.text) }, low = blank(s.low)
    const complement = { from: Math.max(s.group.to, item.from), to: item.to }
    return { ...s, clause, low, item, complement, what: text.slice(complement.from, complement.to).trim(), whatLow: low.slice(complement.from, complement.to).trim() }
  })
}

/** All statements of a document, in order. */
export function saidIn(reading: Reading): readonly Said[] {
  return readOf(reading).said
}

/** The statements of one sentence, in order. */
export function saidBeside(s: Said, reading: Reading): readonly Said[] {
  return readOf(reading).byClause.get(s.clause) ?? []
}

/** The words that name who does it: for "he", "it" those of whom its sentence, or the one before, speaks first. */
export function doerOf(s: Said, reading: Reading): string {
  if (!/^(?:that )?(?:he|she|it|they)$/.test(s.whoLow)) return s.who
  const earlier = s.clause.text.slice(0, s.subject.from)
  const said = saidIn(reading)
  const at = said.indexOf(s)
  const own = said.slice(Math.max(0, at - 8), at).find(o => o.clause === s.clause && !/^(?:that )?(?:he|she|it|they|the (?:board|trustees)\b.*)?$/.test(o.whoLow))
  if (own) return own.who
  if (said[at - 1]?.clause !== s.clause) { const before = said.find(o => o.clause.index === s.clause.index - 1 && o.clause.in === s.clause.in); if (before) return before.who }
  return earlier
}

/** People and firms by which a document may mean someone. */
export function namesIn(reading: Reading): Names {
  return readOf(reading).names
}

/** Words that name a place in a document: what is done to them is an instruction. */
const PLACES = /\b(?:(?:sub)?sections?|paragraphs?|sentences?|headings?|captions?|footnotes?|bullet points?|references? to|rows?|columns?|tables?|cover page|back cover|(?:this|the) (?:supplement|prospectus(?:es)?|sai|statement of additional information)|disclosures?|(?:the|following) information|appendix|entries|entry|the words?|the phrase)\b/

export function aboutText(words: string): boolean {
  return PLACES.test(words)
}

/** What the sentence says does happen, has happened or will: not what can, what stays, or what hangs on an if. */
export const happens = once((s: Said): boolean => !s.negative && !s.continues && !s.modal && !hypothetical(s) && !subordinate(s))

export function hypothetical(s: Said): boolean {
  return /^\W*(?:if|unless|in the event|should)\b/.test(s.low) || /(?:^|[,;]\s*|\band )\s*(?:if|unless|in the event|whether|should|assuming|to the extent)\b/.test(`${s.openerLow} ${s.whoLow.slice(0, 12)}`)
}

/** Hangs on "once", "when", "until": it tells when something else happens. */
export function subordinate(s: Said): boolean {
  const lead = `${s.low.slice(Math.max(0, s.subject.from - 24), s.subject.from)}${s.whoLow.slice(0, 14)}`
  return s.tense !== 'future' && /\b(?:once|when|until|after|before|while|as soon as|at the time)\s(?:the |such |a |an |its )?[\w']*\s*$/.test(lead.slice(0, lead.length - s.whoLow.slice(0, 14).length) + (/^(?:once|when|until|after|before|while)\b/.test(s.whoLow) ? s.whoLow.split(' ')[0]! : ''))
}

/** Announces: a future, a date from which, or a step just taken. A bare present tense only describes. */
export function announces(s: Said): boolean {
  return s.tense === 'future' || s.tense === 'perfect' || s.tense === 'past' || s.progressive || s.begins || s.ended || dated(s)
}

/** "is revised to read", "is hereby amended to permit": done by being said. */
export function restates(s: Said): boolean {
  return s.passive && s.tense === 'present' && ['change', 'revise', 'amend', 'modify', 'replace', 'restate', 'update'].includes(s.verb) && /^(?:hereby )?(?:in its entirety )?(?:to (?:read|state|be|provide that|permit|allow)|as follows)\b/.test(s.whatLow)
}

/** "Effective …", "as of …", "beginning …" stands in the sentence. */
export function dated(s: Said): boolean {
  return /\b(?:effective|as of|beginning|commencing|starting|from and after|now|immediately|on or about|upon (?:the )?(?:closing|completion))\b/.test(s.low)
}

/** The sentence opens with the day from which it holds: "Effective May 1, 2010, the Fund pays …". */
export function openedWithDay(s: Said): boolean {
  return /\b(?:effective|beginning|commencing|starting|as of|from and after)\b/.test(s.openerLow)
}

/** It speaks of years before the filing's own: history, not news. */
export function longAgo(s: Said, reading: Reading): boolean {
  const known = ago.get(s)
  if (known !== undefined) return known
  const given = tellsOfThePast(s, reading)
  ago.set(s, given)
  return given
}

const ago = new WeakMap<Said, boolean>()

function tellsOfThePast(s: Said, reading: Reading): boolean {
  const { dated: day } = reading.context
  if (!day || s.tense === 'future') return false
  // What took place before the amended document bore its date stands in that document already.
  const issued = issuedBy(reading), last = issued && s.tense !== 'perfect' ? lastDay(s.clause) : null
  if (issued && last && last < issued && !/\b(?:approved|voted|elected|meeting)\b/.test(s.low)) return true
  const year = lastYear(s)
  return year !== null && year < Number(day.slice(0, 4)) - 1
}

/** The first day that the cover gives an amended document. */
const issuedBy = once((reading: Reading): string | null => reading.context.amends.flatMap(a => a.dated ?? []).sort()[0] ?? null)
const lastDay = once((clause: Clause): string | null => writtenDates(clause.text).flatMap(d => d.date ?? []).filter(d => d.length === 10).sort().at(-1) ?? null)
/** What is told of someone by the way ("who had managed it since 1999") is no news of that year, nor is a law's. */
const lastYear = once((s: Said): number | null => [...(s.relative ? s.low : s.low.replace(/,?\s(?:who|whom|which)\s[^,;]*/g, ' ')).replace(/\b(?:act|code) of (?:19|20)\d\d\b|\b(?:19|20)\d\d act\b/g, ' ').matchAll(/\b(?:19|20)\d\d\b/g)].reduce<number | null>((last, [year]) => Math.max(last ?? 0, Number(year)), null))

/** A reminder of an older name or state. */
export const reminds = once((s: Said): boolean => /\b(?:formerly|previously known|presently known|currently known|f\/k\/a)\b/.test(s.low.slice(Math.max(0, s.subject.from - 2), s.complement.to)) && s.tense !== 'future')

/** The words of one statement's sentence; the end of a cover that is glued before "Effective …" is left out. */
export function spanOf(s: Said): Span {
  const { passage, from, to, text } = s.clause
  if (s.item) return { passage, from: from + s.item.from, to: from + s.item.to }
  const glued = [...text.slice(0, s.group.from).matchAll(/[A-Za-z0-9)”"] (?=Effective (?!Date\b)(?:immediately|as|on|upon|after|at|[A-Z]))/g)].at(-1)
  const start = glued ? glued.index + 2 : 0
  return { passage, from: from + start, to }
}

export function found(type: ChangeType, s: Said, known: Partial<Omit<Candidate, 'type' | 'span'>> = {}): Candidate {
  return candidate(type, spanOf(s), known)
}

/** Portfolios and trusts hide the names within them from the search for people and firms. */
export function hiddenIn(text: string, reading: Reading): { from: number; to: number }[] {
  const low = folded(text)
  const ranges: { from: number; to: number }[] = []
  for (const wanted of namesIn(reading).hidden) {
    for (let at = low.indexOf(wanted); at >= 0; at = low.indexOf(wanted, at + wanted.length)) ranges.push({ from: at, to: at + wanted.length })
  }
  return ranges
}

/** People whom some words name. */
export function peopleOf(text: string, reading: Reading): string[] {
  const { roster, book } = namesIn(reading)
  const firms = firmsIn(text, book)
  return peopleIn(text, roster, [...hiddenIn(text, reading), ...firms]).map(p => p.name)
}

/** Firms that some words name; a defined role ("the Adviser") counts where asked. */
export function firmsOf(text: string, reading: Reading, roles = false): string[] {
  const hidden = hiddenIn(text, reading)
  return firmsIn(text, namesIn(reading).book, roles).filter(f => !hidden.some(h => h.from <= f.from && f.to <= h.to)).map(f => f.name)
}
