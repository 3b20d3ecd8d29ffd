// In: some words and their place. Out: the dates in them that have a role of their own: record, mailing, meeting, last purchase, payment …
//   "Shareholders of record … as of November 30, 2007 are scheduled to vote … at a special meeting … to be held on February 28, 2008."
//                                   ^ record                                                                       ^ meeting
import type { ChangeDate } from '../../../../model/filing.ts'
import type { DateRole } from '../../../../model/kinds.ts'
import { datesIn } from '../../dates/dates.ts'
import type { Reading, Span } from '../candidate.ts'

/** Words before a date, the nearest first; `all`: words of the whole sentence that must be there too. */
const ROLES: { role: DateRole; before: RegExp; all?: RegExp }[] = [
  { role: 'record', before: /\b(?:of record|record date|record holders?)\b[^.;]{0,90}$/i },
  {
    role: 'record',
    before: /\b(?:share|stock|unit|contract ?)?holders?\b[^.;]{0,60}\bas of (?:the close of business on )?$/i,
    all: /\b(?:vote|entitled)\b/i,
  },
  { role: 'record', before: /\b(?:hold|held|own|owned)(?: on| as of) (?:the close of (?:business|trading) on )?$/i, all: /\bsplit\b/i },
  {
    role: 'record',
    before:
      /\b(?:those|anyone|everyone|all|persons|investors) who (?:own|hold|held|owned|are (?:share|stock)?holders|were (?:share|stock)?holders)\b[^.;]{0,80}\b(?:on|as of|at) (?:the close of (?:business|trading) on )?$/i,
    all: /\b(?:vote|proxy|information statement)\b/i,
  },
  { role: 'record', before: /\b(?:share|stock)holder when (?:business|trading|the market) closes on $/i },
  { role: 'record', before: /\b(?:vote|voting) is open to[^.;]{0,60}\b(?:of|on|as of) $/i },
  { role: 'meeting', before: /^it will (?:now )?be held (?:instead )?on $/i },
  { role: 'meeting', before: /\bmeeting (?:to (?:vote|decide|consider)|at which)\b[^.;]{0,90}$/i },
  { role: 'meeting', before: /\b(?:holders|owners|they|those|investors)\b[^.;]{0,60}\b(?:will|are to|shall) vote\b[^.;]{0,60}\bon $/i },
  {
    role: 'meeting',
    before:
      /\bmeetings?\b(?! (?:originally|initially|previously))[^;]{0,110}$|\bmeeting of [^;]{0,250}\b(?:held|take place|convened|called)\b[^;]{0,90}$/i,
    all: /\b(?:shareholders?|stockholders?|special|annual)\b/i,
  },
  { role: 'meeting', before: /\bapproved by (?:the |its )?(?:fund |portfolio )?(?:share|stock)holders(?: of [^.;,]{3,60})? on $/i },
  {
    role: 'mailing',
    before: /\b(?:mail(?:ed|ing)?|sent|send|distribut(?:ed?|ing)|receive|go(?:es)? (?:out )?to)\b[^.;]{0,110}$/i,
    all: /\b(?:proxy|information|statement|detailing|materials?|combined)\b/i,
  },
  {
    role: 'last-trading',
    before:
      /\b(?:last day of (?:secondary market )?trading|last day (?:on which|that) (?:its |the |fund )*shares (?:of (?:the|each) \w+ )?(?:(?:will|can|may) (?:be )?)?trade|cease trading|stop trading|trading\b[^.;]{0,60}?\b(?:will|is expected to|are expected to) (?:cease|be halted|be suspended|stop|end)|final day of trading|last (?:full )?trading day|delist(?:ed)?|sell\b[^.;]{0,60}\b(?:exchange|nyse|nasdaq)\b[^.;]{0,30}\buntil)\b[^.;]{0,110}$/i,
  },
  {
    role: 'last-purchase',
    before:
      /\b(?:last day|(?:sales?|offering) of (?:[\w’'-]+ ){0,4}shares\b[^.;]{0,30}\b(?:halt|stop|end|cease|be (?:halted|stopped|suspended|discontinued))|no (?:further |new |additional |more )?(?:purchases?|investments?|sales?|(?:purchase )?orders?)\b[^.;]{0,110}\b(?:accepted|taken|processed|permitted|made)|no longer (?:will )?(?:accept|be (?:accepted|available|offered|sold)|offer|sell)|(?<!\bdo )not (?:be (?:accepted|offered|available|sold)|accept|sell|issue)|stop(?:ped|s)? (?:selling|accepting|offering)|ceased? (?:accepting|selling|offering|to (?:accept|offer|sell))|discontinued? (?:accepting|selling|sales|offering)|suspend(?:ed)?|closed? to)\b(?![^;]*\b(?:reorganization|merger|not (?:previously )?redeemed)\b)[^.;]{0,140}$/i,
    all: /\b(?:purchase|purchases|orders?|creation|sale|sales|sell|selling|new|investments?|investors?|buy|bought|offer\w*)\b/i,
  },
  {
    role: 'last-purchase',
    before:
      /\b(?:may|can|will be (?:able|permitted|allowed) to) (?:continue to )?(?:purchase|buy|invest|add|make (?:additional )?(?:purchases|investments))\b[^.;]{0,80}\b(?:until|through)(?: the close of (?:business|trading) on)? $/i,
  },
  {
    role: 'payment',
    before:
      /\b(?:proceeds|receive (?:a |their |the )?(?:cash|liquidating)|(?:liquidating|final) distributions?|payment|paid|pay|payable|cash distribution|checks?\b[^.;]{0,30}\b(?:mailed|sent|issued))\b[^.;]{0,110}$/i,
  },
  {
    role: 'planned-filing',
    before: /\b(?:file|filed|filing)\b[^.;]{0,90}$/i,
    all: /\b(?:expects?|expected|will|intends?|anticipated?)\b/i,
  },
]

/** Orders for shares that are no longer taken, right behind the day. */
const NO_MORE =
  /^,?\sno (?:(?:further|new|additional|more) )?(?:purchases?|investments?|(?:creation |purchase )?orders?)\b[^.;]{0,60}\b(?:(?:will|may|can) be|are|is) (?:accepted|made|permitted|allowed|taken|processed)\b|^,?\s[^.;]{0,60}?\b(?:no longer|not|cease to|stop|discontinue)\b (?:will )?(?:be )?(?:accept|sell|offer|issu)[a-z]*\b[^.;]{0,60}\b(?:orders?|purchases?|shares|subscriptions?|investments?|creations?)\b(?! (?:from|by|for|to) new\b)/i

/** A full stop that ends no sentence: "on the NYSE Arca, Inc. will be". */
const ABBREVIATED = /\b(Inc|Corp|Co|Ltd|No|St|L\.P|N\.A|U\.S)\.(?=[\s,])/g

const THE_SAME_DAY =
  /^(?:this|that)(?: (?:day|date))? (?:is|will be|will|is expected to be)(?: also)?(?: (?:be|expected to be))? the (?:last|final) (?:full )?(?:day of (?:\w+ )?trading|trading day)\b/i

/** Dates of the given roles in some words; a date that takes effect ("effective", "take place") is none of them. */
export function datesOfRoles(span: Span, roles: readonly DateRole[], { context: { dated }, clauses }: Reading): ChangeDate[] {
  const out: ChangeDate[] = []
  for (const [i, c] of clauses.entries()) {
    if (c.passage !== span.passage || c.to <= span.from || span.to <= c.from) continue
    // "… on March 21. This is also expected to be the last day of trading": the day of the sentence before.
    const same = clauses[i - 1]
    if (roles.includes('last-trading') && same?.passage === c.passage && THE_SAME_DAY.test(c.text)) {
      const day = datesIn(same.text, dated).findLast(d => d.date && d.qualifier !== 'immediately')
      if (day?.date && !out.some(o => o.role === 'last-trading'))
        out.push({ role: 'last-trading', date: day.date, qualifier: /\bexpected\b/.test(c.text) ? 'expected' : 'on', lines: same.lines })
    }
    let before = 0
    for (const d of datesIn(c.text, dated)) {
      // Another date owns the words before it.
      const words = c.text.slice(Math.max(before, d.from - 360), d.from).replace(ABBREVIATED, '$1 ')
      const own = before
      before = d.to
      if (!d.date || d.qualifier === 'immediately') continue
      // "the meeting called for October 5 has been postponed"
      if (/^,? (?:has|have|had) been (?:postponed|adjourned|put off|rescheduled|moved)\b/i.test(c.text.slice(d.to))) {
        before = own
        continue
      }
      // "adjourned from March 22 to April 19": the first day no longer holds.
      if (
        /\b(?:adjourned|postponed|moved|put off|rescheduled|changed)\b[^.;]{0,40}\bfrom (?:on or about )?$/i.test(
          c.text.slice(0, d.from),
        ) &&
        /^(?:, \d{4})? (?:to|until)\b/i.test(c.text.slice(d.to))
      ) {
        before = own
        continue
      }
      // "Trading will be halted before the open on September 24": the day before is the last.
      if (/\bbefore (?:the )?(?:market )?(?:opens?|opening|start|commencement)\b[^.;]{0,40}$/i.test(words)) continue
      // "October 10, 2011, will be the last day on which shares can be traded".
      const after =
        /^,?\s*(?:will be|is|shall be|is expected to be|was) (?:the|its|their|(?:the|each) (?:funds?|portfolios?|etfs?)['’]s?) (?:last|final) (?:full )?((?:trading )?day\b[^.;]{0,120})/i.exec(
          c.text.slice(d.to),
        )?.[1]
      const last: DateRole | null =
        after === undefined
          ? null
          : /\btrad/i.test(after)
            ? 'last-trading'
            : /\bpurchas|\bcreation|\border|\bbuy/i.test(after)
              ? 'last-purchase'
              : null
      if (last && roles.includes(last)) {
        const told = out.findIndex(o => o.role === last)
        out.splice(told < 0 ? out.length : told, told < 0 ? 0 : 1, { role: last, date: d.date, qualifier: d.qualifier, lines: c.lines })
        continue
      }
      if (/^ record date\b|^,? \((?:the |each,? an? )?["“]Record Date/i.test(c.text.slice(d.to))) {
        if (roles.includes('record') && !out.some(o => o.role === 'record'))
          out.push({ role: 'record', date: d.date, qualifier: d.qualifier, lines: c.lines })
        continue
      }
      if (
        roles.includes('record') &&
        /\b(?:fixed|set|established|selected|designated|chosen) $/i.test(words) &&
        /^,? as (?:the|a) record date\b/i.test(c.text.slice(d.to)) &&
        !out.some(o => o.role === 'record')
      ) {
        out.push({ role: 'record', date: d.date, qualifier: d.qualifier, lines: c.lines })
        continue
      }
      if (/^,? (?:has been|is|was|will be) (?:fixed|set|established|designated|selected) as the record date\b/i.test(c.text.slice(d.to))) {
        if (roles.includes('record')) out.push({ role: 'record', date: d.date, qualifier: d.qualifier, lines: c.lines })
        continue
      }
      // "After the close of trading on August 20, the shares will cease to trade".
      if (
        roles.includes('last-trading') &&
        /^,?\s[^.;]{0,60}\b(?:cease|stop|no longer)\b(?: to)?(?: be)? trad/i.test(c.text.slice(d.to)) &&
        !out.some(o => o.role === 'last-trading')
      ) {
        out.push({ role: 'last-trading', date: d.date, qualifier: d.qualifier, lines: c.lines })
        continue
      }
      // "After the close of business on August 7, the Fund will not accept creation orders."
      if (
        roles.includes('last-purchase') &&
        !out.some(o => o.role === 'last-purchase') &&
        /(?:^|[,;] ?|\band )(?:after|effective|from|as of|at|following|beginning|commencing|on)[^.;,]{0,50}$/i.test(words) &&
        NO_MORE.test(c.text.slice(d.to))
      ) {
        out.push({ role: 'last-purchase', date: d.date, qualifier: d.qualifier, lines: c.lines })
        continue
      }
      // "the last day for creation orders is October 25, which is also the last day of trading"
      if (
        roles.includes('last-trading') &&
        /^,? which (?:is|will be|will) also (?:be )?the (?:last|final) (?:full )?(?:day of (?:\w+ )?trading|trading day)\b/i.test(
          c.text.slice(d.to),
        ) &&
        !out.some(o => o.role === 'last-trading')
      )
        out.push({ role: 'last-trading', date: d.date, qualifier: d.qualifier, lines: c.lines })
      // The word that stands nearest to the date names its role.
      const hit = ROLES.filter(r => roles.includes(r.role) && (!r.all || r.all.test(c.text)))
        .map(r => ({ role: r.role, at: words.search(r.before) }))
        .filter(r => r.at >= 0)
        .sort((a, b) => lastAt(words, b) - lastAt(words, a))[0]
      // "At a special meeting on June 1, the Directors adopted a plan": a meeting of the board.
      if (hit?.role === 'meeting' && /^,? (?:the )?(?:board|trustees|directors)\b/i.test(c.text.slice(d.to))) continue
      if (hit && !out.some(o => o.role === hit.role)) out.push({ role: hit.role, date: d.date, qualifier: d.qualifier, lines: c.lines })
    }
  }
  return out
}

/** Sentences of the document that go on about one matter, by its words, beginning after a place; they lend their dates. */
export function furtherSpans(from: Span, matter: RegExp, { clauses }: Reading, same: (index: number) => boolean = () => true): Span[] {
  return clauses
    .filter(
      (c, i) =>
        (c.passage > from.passage || (c.passage === from.passage && c.from >= from.to)) &&
        !c.in.quoted &&
        !c.instruction &&
        matter.test(c.text) &&
        same(i),
    )
    .map(({ passage, from: a, to }) => ({ passage, from: a, to }))
}

/** Where the role's own word stands last before the date. */
function lastAt(words: string, { role, at }: { role: DateRole; at: number }): number {
  const pattern = ROLES.find(r => r.role === role)!.before
  let last = at
  for (let next = words.slice(last + 1).search(pattern); next >= 0; next = words.slice(last + 1).search(pattern)) last += next + 1
  return last
}
