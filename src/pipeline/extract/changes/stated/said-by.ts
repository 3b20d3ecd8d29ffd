// In: a sentence, or an item of a list. Out: its statements, those among them that it makes by nouns and by items of a list.
//   "The Board approved (i) the appointment of A; (ii) the closing of B"
//                           ^ A is appointed           ^ B is closed
import type { Clause } from '../candidate.ts'
import { folded } from '../folded.ts'
import { DECIDING, itemsOf } from './items.ts'
import type { Led } from './led-items.ts'
import { BRINGING, nominalsIn, takesPlace, type Nominal } from './nominals.ts'
import type { Said } from './said.ts'
import { statementsOf, type Range } from './statement.ts'
import { formsOf } from './verbs.ts'

/** A sentence longer than this is a table or a list that lost its form; what it states stands at its head. */
const LONGEST = 5000

/** What a board does to a fund. */
const ACTS = new Set([
  'appoint',
  'hire',
  'engage',
  'retain',
  'add',
  'remove',
  'replace',
  'terminate',
  'change',
  'reduce',
  'lower',
  'increase',
  'rename',
  'adopt',
  'eliminate',
  'close',
  'modify',
  'revise',
])

/** "we report the death of X": news, present tense or not. */
const REPORTING = new Set(['report', 'announce', 'inform', 'notify'])

/** Where the names of portfolios stand: no word in them is a verb ("the Larkfield Enhanced Muni ETF"). */
function placesOf(names: readonly string[], low: string): { from: number; to: number }[] {
  const places: { from: number; to: number }[] = []
  for (const name of names)
    for (let at = low.indexOf(name); at >= 0; at = low.indexOf(name, at + name.length)) places.push({ from: at, to: at + name.length })
  return places
}

/** Everything that one sentence says, in order. */
export function saidBy(clause: Clause, portfolios: readonly string[], headless: readonly string[] = []): Said[] {
  const low = folded(clause.text)
  // "Precious Minerals was closed": a fund called by its name alone is a fund all the same.
  const ofFund = (who: string): string =>
    headless.some(name => who === name || (who.endsWith(` ${name}`) && !/ of .* of /.test(who))) ? `${who} fund` : who
  return statementsOf(clause.text.slice(0, LONGEST), placesOf(portfolios, low.slice(0, LONGEST)))
    .map((s, i, all) => {
      const cut = (r: { from: number; to: number }, t: string) => t.slice(r.from, r.to).trim()
      // What is told by the way of the subject stands between it and its verb, not before it.
      const start = Math.max(
        0,
        ...all
          .slice(0, i)
          .map(o => o.group.to)
          .filter(to => to <= s.subject.from),
      )
      return {
        ...s,
        clause,
        low,
        who: cut(s.subject, clause.text),
        what: cut(s.complement, clause.text),
        whoLow: ofFund(cut(s.subject, low)),
        whatLow: cut(s.complement, low),
        openerLow: low.slice(Math.min(start, s.subject.from), s.subject.from),
        item: null,
      }
    })
    .map(withoutNumber)
    .map((s, i, all) => reported(s, all[i - 1]))
    .flatMap((s, _, all) => itemized(s, all))
    .flatMap(s => [s, ...byNouns(s), ...byGerunds(s)])
}

/** "approved (i) appointing X as subadviser; (ii) changing the name and modifying the strategies": what each item does. */
function byGerunds(s: Said): Said[] {
  if (!s.item || !DECIDING.has(s.verb) || s.passive || s.negative) return []
  const { item } = s,
    words = s.low.slice(item.from, item.to)
  const acts = [...words.matchAll(/(?:^\s*|,? and (?:also )?|, )([a-z-]+ing)\s(?!of\b)/g)].flatMap(m => {
    const form = formsOf(m[1]!).find(f => f.form === 'ing')
    return form && (m.index === 0 || /^\s*[a-z-]+ing\s/.test(words))
      ? [{ verb: form.verb, from: item.from + m.index + m[0].lastIndexOf(m[1]!), size: m[1]!.length, opens: item.from + m.index }]
      : []
  })
  return acts.map((act, i) => {
    const complement = { from: act.from + act.size, to: acts[i + 1]?.opens ?? item.to },
      empty = { from: act.from, to: act.from }
    return {
      ...s,
      verb: act.verb,
      passive: false,
      tense: 'infinitive',
      governor: 'approve',
      relative: false,
      group: { from: act.from, to: complement.from },
      subject: empty,
      who: '',
      whoLow: '',
      complement,
      what: s.clause.text.slice(complement.from, complement.to).trim(),
      whatLow: s.low.slice(complement.from, complement.to).trim(),
    }
  })
}

/** "2.) As a result of the name change, the Fund's objective will …": the number and what it opens with are none of the subject. */
function withoutNumber(s: Said): Said {
  const lead =
    s.subject.from < 2
      ? /^\(?\d{1,2}(?:\.\)|[.)])\s+(?:(?:as a (?:result|consequence)|in (?:connection|conjunction)|to reflect)\b[^,]{0,90},\s+)?/i.exec(
          s.who,
        )?.[0]
      : undefined
  return lead && lead.length < s.who.length
    ? {
        ...s,
        who: s.who.slice(lead.length),
        whoLow: s.whoLow.slice(lead.length),
        openerLow: `${s.openerLow}${s.whoLow.slice(0, lead.length)}`,
        subject: { from: s.subject.from + lead.length, to: s.subject.to },
      }
    : s
}

/** "announced that X would be leaving": what would be was going to be. */
function reported(s: Said, before: Said | undefined): Said {
  return s.modal === 'would' &&
    before &&
    ['announce', 'inform', 'notify', 'report', 'advise'].includes(before.verb) &&
    before.tense !== 'future' &&
    /\bthat\b/.test(s.low.slice(before.group.to, s.group.from))
    ? { ...s, modal: null, tense: 'future' }
    : s
}

const ENDING =
  /^(?:the|an?) (?:(?:fund |portfolio )?name change\b.*\bfrom\b|(?:proposed |complete |plan of )?(?:liquidation|reorganization|merger|dissolution|termination) of\b)/

/** What an item under "the Board approved the following changes:" says: its act, or its nouns of change. */
export function byLead({ clause, range, verb, group }: Led): Said[] {
  const low = folded(clause.text),
    empty = { from: group.from, to: group.from },
    complement = { from: group.to, to: range.to }
  const whole = range.from < 8 && range.to >= low.length - 1
  const approved: Said = {
    clause,
    low,
    verb: 'approve',
    passive: false,
    tense: 'past',
    negative: false,
    ended: false,
    continues: false,
    begins: false,
    modal: null,
    progressive: false,
    relative: false,
    governor: null,
    group: empty,
    subject: empty,
    complement,
    who: '',
    whoLow: '',
    what: clause.text.slice(complement.from, complement.to).trim(),
    whatLow: low.slice(complement.from, complement.to).trim(),
    openerLow: '',
    item: whole ? null : range,
  }
  // "(2) the liquidation of the Bond Fund"
  if (verb === null) return [...(ENDING.test(approved.whatLow) ? [approved] : []), ...byNouns(approved)]
  // "Removing X as sub-adviser and hiring Y": both are acts of the item.
  const acts = byGerunds({ ...approved, item: { from: group.from, to: range.to } })
  return acts.length > 1 && acts.every(a => ACTS.has(a.verb))
    ? acts.map(a => ({ ...a, item: approved.item }))
    : [{ ...approved, verb, tense: 'infinitive', governor: 'approve', group }]
}

/** What a statement says by nouns: "approved the appointment of X", "the conversion of A into B will occur". */
function byNouns(s: Said): Said[] {
  const { text } = s.clause
  if (s.relative || s.negative || s.continues) return []
  const told = (n: Nominal, complement: Range): Said => {
    const cut = (r: Range, t: string) => t.slice(r.from, r.to).trim()
    const after = (t: string) => (n.shared ? `${cut(n.shared, t)} ${cut(complement, t)}`.trim() : cut(complement, t))
    return {
      ...s,
      verb: n.verb,
      passive: n.passive,
      tense: s.tense === 'present' && REPORTING.has(s.verb) ? 'perfect' : s.tense,
      ended: false,
      begins: false,
      governor: null,
      group: n.noun,
      subject: n.subject,
      complement,
      who: cut(n.subject, text),
      whoLow: cut(n.subject, s.low),
      what: after(text),
      whatLow: after(s.low),
    }
  }
  if (BRINGING.has(s.verb) && !s.passive) {
    // "informed the Trust of the departure of X"
    const of =
      s.verb === 'inform' || s.verb === 'notify'
        ? s.low.slice(s.complement.from, s.complement.to).search(/\sof (?:the|his|her|its) /) + 3
        : 0
    const nouns = of === 2 ? [] : nominalsIn(s.low.slice(s.complement.from + of, s.complement.to), s.complement.from + of)
    // One noun of several things: each is told by its own part of the sentence.
    return nouns.map(n => ({
      ...told(n, n.complement),
      item: s.item ?? (nouns.length > 1 && nouns.every(o => o.verb === n.verb) ? { from: n.noun.from, to: n.complement.to } : null),
    }))
  }
  if (!takesPlace(s.verb, s.passive, s.whatLow, s.whoLow)) return []
  const of = /^(?:the )?effective date of /.exec(s.low.slice(s.subject.from, s.subject.to))?.[0].length ?? 0
  return nominalsIn(s.low.slice(s.subject.from + of, s.subject.to), s.subject.from + of)
    .slice(0, 1)
    .map(n => told(n, { from: n.complement.from, to: s.complement.to }))
}

/** "approved (i) the appointment of A; (ii) the closing of B": one statement for each item. */
function itemized(s: Said, all: readonly Said[]): Said[] {
  const list = all.findLast(l => DECIDING.has(l.verb) && !l.passive && l.group.to <= s.group.to)
  if (!list) return [s]
  const start = list.group.to,
    { text } = list.clause
  const items = itemsOf(text.slice(start)).map(i => ({ from: start + i.from, to: start + i.to }))
  const own = items.filter(i => s === list || (i.from <= s.group.from && s.group.to <= i.to))
  // An item with a sentence of its own is read as that sentence.
  if (items.length < 2 || !own.length || all.some(o => o.group.from > start && o.tense !== 'infinitive' && !o.relative)) return [s]
  return own.map(item => {
    const blank = (words: string) =>
      items.reduce((t, i) => (i === item ? t : t.slice(0, i.from) + ' '.repeat(i.to - i.from) + t.slice(i.to)), words)
    const clause = { ...s.clause, text: blank(s.clause.text) },
      low = blank(s.low)
    const complement = { from: Math.max(s.group.to, item.from), to: item.to }
    return {
      ...s,
      clause,
      low,
      item,
      complement,
      what: text.slice(complement.from, complement.to).trim(),
      whatLow: low.slice(complement.from, complement.to).trim(),
    }
  })
}
