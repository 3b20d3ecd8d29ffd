// In: a sentence. Out: its statements with their words, those among them that it makes by nouns and by items of a list.
//   "The Board approved (i) the appointment of A; (ii) the closing of B"
//                           ^ A is appointed           ^ B is closed
import { pattern } from '../../../../../model/pattern.ts'
import type { Clause } from '../../candidate.ts'
import { folded } from '../../folded.ts'
import { DECIDING, itemsOf } from '../items.ts'
import { actsDecided, byGerunds } from './said-by-acts.ts'
import { byNouns, thingsDecided } from './said-by-nouns.ts'
import { complementAt, officeBefore, subjectAt } from './said-words.ts'
import type { Said } from '../said.ts'
import { statementsOf, type Range, type Statement } from '../statement/statement.ts'

/** A sentence longer than this is a table or a list that lost its form; what it states stands at its head. */
const LONGEST = 5000

/** "2.) As a result of the name change, the Fund's objective will …": the number and what it opens with. */
const NUMBERED = pattern('i')`
  ^\(?\d{1,2}(?:\.\)|[.)])\s+
  (?:(?:as a (?:result|consequence)|in (?:connection|conjunction)|to reflect)\b[^,]{0,90},\s+)?
`

/** Everything that one sentence says, in order. `headless`: folded names of funds that bear no "Fund". */
export function saidBy(clause: Clause, portfolios: readonly string[], headless: readonly string[] = []): Said[] {
  const low = folded(clause.text)
  const statements = statementsOf(clause.text.slice(0, LONGEST), placesOf(portfolios, low.slice(0, LONGEST)))
  return statements
    .map((s, i) => inWords(s, statements.slice(0, i), clause, low))
    .map(s => ofFund(s, headless))
    .map(withoutNumber)
    .map((s, i, all) => reported(s, all[i - 1]))
    .map(eachForItself)
    .flatMap((s, _, all) => itemized(s, all))
    .flatMap(s => [s, ...byNouns(s), ...byGerunds(s)])
}

/** Where the names of portfolios stand: no word in them is a verb ("the Larkfield Enhanced Muni ETF"). */
function placesOf(names: readonly string[], low: string): Range[] {
  const places: Range[] = []
  for (const name of names)
    for (let at = low.indexOf(name); at >= 0; at = low.indexOf(name, at + name.length)) places.push({ from: at, to: at + name.length })
  return places
}

function inWords(s: Statement, before: readonly Statement[], clause: Clause, low: string): Said {
  // What is told by the way of the subject stands between it and its verb, not before it.
  const start = Math.max(0, ...before.map(b => b.group.to).filter(to => to <= s.subject.from))
  return {
    ...s,
    clause,
    low,
    ...subjectAt(s.subject, clause.text, low),
    ...complementAt(s.complement, clause.text, low),
    openerLow: low.slice(Math.min(start, s.subject.from), s.subject.from),
    item: null,
  }
}

/** "Precious Minerals was closed": a fund called by its name alone is a fund all the same. */
const ofFund = (s: Said, headless: readonly string[]): Said =>
  headless.some(name => s.whoLow === name || (s.whoLow.endsWith(` ${name}`) && !/ of .* of /.test(s.whoLow)))
    ? { ...s, whoLow: `${s.whoLow} fund` }
    : s

/** A number and what the sentence opens with are none of the subject. */
function withoutNumber(s: Said): Said {
  const lead = s.subject.from < 2 ? NUMBERED.exec(s.who)?.[0] : undefined
  if (!lead || lead.length >= s.who.length) return s
  return {
    ...s,
    who: s.who.slice(lead.length),
    whoLow: s.whoLow.slice(lead.length),
    openerLow: `${s.openerLow}${s.whoLow.slice(0, lead.length)}`,
    subject: { from: s.subject.from + lead.length, to: s.subject.to },
  }
}

/** "announced that X would be leaving": what would be was going to be. */
function reported(s: Said, before: Said | undefined): Said {
  const isReport =
    s.modal === 'would' &&
    before &&
    ['announce', 'inform', 'notify', 'report', 'advise'].includes(before.verb) &&
    before.tense !== 'future' &&
    /\bthat\b/.test(s.low.slice(before.group.to, s.group.from))
  return isReport ? { ...s, modal: null, tense: 'future' } : s
}

const IN_PLACE = /\b(?:replacing|succeeding|in (?:the )?place of|instead of|in succession to)\b/g
/** "in place of B, and | C": whom the first replaces is no part of the second. */
const FIRST_REPLACED = /^(?:[^;]{3,100}?,?\s)?(?:and|while)\s(?=\p{Lu})/u
const REPLACES = /\b(?:replacing|succeeding|place of|instead of)\s/
const JOINS = /,?;?\s(?:and|while)\s$/

/**
 * "Effective July 1, A manages the Bond Fund, replacing B, | and C manages the Stock Fund, replacing D.": what is said of the one is not
 * said of the other, and both hold from the day of the sentence.
 */
function eachForItself(s: Said, _: number, all: readonly Said[]): Said {
  if (s.relative || (s.low.match(IN_PLACE) ?? []).length < 2) return s
  const { text } = s.clause
  const alike = all
    .filter(o => !o.relative && o.verb === s.verb && o.tense === s.tense && o.passive === s.passive)
    .map(o => ({ o, from: ownSubject(o.subject, text) }))
    .filter(({ from }) => /^\p{Lu}/u.test(text.slice(from)))
  const own = alike.findIndex(a => a.o === s)
  if (alike.length < 2 || own < 0 || !alike.every((a, i) => i === 0 || JOINS.test(text.slice(0, a.from)))) return s
  const parts = alike.map(({ from }, i) => ({ from, to: alike[i + 1]?.from ?? text.length }))
  const subject = { from: alike[own]!.from, to: s.subject.to }
  const openerLow = alike[0]!.o.openerLow
  return { ...ofItem({ ...s, ...subjectAt(subject, text, s.low) }, parts[own]!, parts), openerLow }
}

/** Where the subject begins, without whom the one before replaces. */
function ownSubject({ from, to }: Range, text: string): number {
  const before = FIRST_REPLACED.exec(text.slice(from, to))?.[0]
  const isOwn = !before || (before.length > 6 && !REPLACES.test(text.slice(Math.max(0, from - 14), from + before.length)))
  return isOwn ? from : from + before.length
}

/** "will replace A with B as sub-adviser to the one Fund | and C with D as sub-adviser to the other" */
const PAIR_AGAIN = pattern('u')`
  (?<= with [^;]{2,160} as [^;]{3,160}),?\sand\s(?=\p{Lu}[^;]{3,120}?\swith\s\p{Lu}[^;]{2,80}?\sas\s(?:the\s|its\s)?(?:investment\s)?
  (?:sub-?)?(?:advis|manager|custod))
`

const NAMES_FIRM = new Set(['approve', 'appoint', 'select', 'engage', 'retain', 'hire'])
/** "approved A as distributor | and B as transfer agent": the office of B is another. */
const FIRM_AGAIN = pattern('u')`
  (?<=^[^;]{2,90} as [^;]{3,160}),?\sand\s(?=\p{Lu}[^;]{2,80}?\sas\s(?:the\s|its\s|their\s)?
  (?:transfer|fund\saccounting|accounting|distributor|principal\sunderwriter|administrator|custodian)\b)
`

/** "approved (i) the appointment of A; (ii) the closing of B": one statement for each item. */
function itemized(s: Said, all: readonly Said[]): Said[] {
  const joins = s.passive ? null : s.verb === 'replace' ? PAIR_AGAIN : NAMES_FIRM.has(s.verb) ? FIRM_AGAIN : null
  const again = joins?.exec(s.what)
  if (again) {
    const at = s.complement.from + again.index + s.clause.text.slice(s.complement.from).search(/\S/)
    const pairs = [
      { from: s.group.to, to: at },
      { from: at + again[0].length, to: s.complement.to },
    ]
    return pairs.map(pair => ofItem(s, pair, pairs))
  }
  const list = all.findLast(l => DECIDING.has(l.verb) && !l.passive && l.group.to <= s.group.to)
  if (!list) return [s]
  const start = list.group.to
  const { text } = list.clause
  const numbered = itemsOf(text.slice(start)).map(i => ({ from: start + i.from, to: start + i.to }))
  const items = [numbered, actsDecided(list), thingsDecided(list)].find(found => found.length > 1) ?? []
  const own = items.filter(i => s === list || (i.from <= s.group.from && s.group.to <= i.to))
  if (items.length < 2 || !own.length) return [s]
  // An item with a sentence of its own is read as that sentence.
  if (all.some(o => o.group.from > start && o.tense !== 'infinitive' && !o.relative)) return [s]
  return own.map(item => ofItem(s, item, items))
}

/** "(i) replacing A with B, and (ii) replacing C with D, | as subadvisers to the Fund": an office in the plural is that of every item. */
const OFFICES = /,? as (?:the |its )?(?:[\w-]+ )?(?:sub-?\s?)?(?:advis[eo]rs|managers|custodians|distributors)\b.*$/i

/** What is said by one item: the others are blank. */
function ofItem(s: Said, item: Range, items: readonly Range[]): Said {
  const { text } = s.clause
  const low = withoutOthers(s.low, item, items)
  const said = complementAt({ from: Math.max(s.group.to, item.from), to: item.to }, text, low)
  const last = items.at(-1)!
  const before = items[items.indexOf(item) - 1]
  const office =
    (item === last ? undefined : OFFICES.exec(text.slice(last.from, last.to))?.[0]) ??
    officeBefore(said.whatLow, before && s.low.slice(before.from, before.to))
  return {
    ...s,
    clause: { ...s.clause, text: withoutOthers(text, item, items) },
    low,
    item,
    ...said,
    what: `${said.what}${office}`,
    whatLow: `${said.whatLow}${folded(office)}`,
  }
}

const withoutOthers = (words: string, item: Range, items: readonly Range[]): string =>
  items.reduce((t, i) => (i === item ? t : t.slice(0, i.from) + ' '.repeat(i.to - i.from) + t.slice(i.to)), words)
