// In: a reading. Out: share classes that are converted, renamed, begun or ended.
//   "At the close of business on February 25, 2000, every Class M share of the Fund will be converted into Class A shares of equal value."
//                                                         ^ from                                            ^ to
// Automatic conversion after years of holding describes the class and changes nothing.
import type { ChangeDate } from '../../../../model/filing.ts'
import { meet, type Candidate, type Reading } from '../candidate.ts'
import { datesOfRoles } from './dates-of-role.ts'
import { datesOfSentence } from '../sentence-dates.ts'
import { titled } from '../folded.ts'
import { portfoliosIn } from './names.ts'
import { announces, dated, happens, longAgo, openedWithDay } from './news.ts'
import { found, saidIn, spanOf, type Said } from './said.ts'

const CLASS =
  /\b(?:investor [a-z]\d?\b[\w, ]{0,30}\bshares|class(?:es)? (?:[a-z]{1,2}\d?|[0-9]|iv?|vi{0,3}|[a-z]+)(?: shares?)?|(?:[a-z][a-z0-9-]* ){1,3}(?:class)(?:es)?(?: shares?)?|(?:investor|institutional|advisor|adviser|administrative|service|retirement|retail|premier|premium|select|legacy|initial|standard|signal|admiral|trust|preferred) (?:class )?shares?)\b/
const AUTOMATIC =
  /\b(?:automatically )?conver\w+[^.]{0,80}\b(?:after|following|at the end of) (?:the )?(?:\w+ ){0,2}(?:\d+|five|six|seven|eight|ten|[a-z]+) (?:\w+ )?(?:years?|months?|anniversary)\b|\b(?:eight|six|seven|ten|five) years\b/

export function findShareClasses(reading: Reading): Candidate[] {
  const out: { c: Candidate; s: Said }[] = []
  for (const s of saidIn(reading)) {
    const only = onlyThrough(s),
      bought = boughtFrom(s)
    if (
      !(happens(s) || only || bought) ||
      longAgo(s, reading) ||
      s.clause.in.quoted ||
      !(announces(s) || only || bought) ||
      (AUTOMATIC.test(s.low) && !/^(?:[^.;:]{3,40}: )?\W*(?:effective|beginning|as of|on)\b/.test(s.low)) ||
      s.clause.in.kind === 'footnote'
    )
      continue
    const change = only ? { from: classAt(s.who), to: null } : bought ? { from: null, to: bought } : changeOf(s, classBefore(s, reading))
    if (!change) continue
    const last = out.at(-1)
    // Two statements of one sentence, each of portfolios of its own, are two changes.
    const own = portfoliosIn(`${s.who} ${s.what}`, reading),
      all = portfoliosIn(s.clause.text, reading)
    const whose = own.length > 0 && all.length > 1 ? own : null
    if (
      last &&
      String(last.c.portfolios) === String(whose) &&
      s.clause.in === last.s.clause.in &&
      s.clause.index - last.s.clause.index <= 3 &&
      (!change.from || !last.c.from || change.from === last.c.from)
    ) {
      const span = { ...last.c.span, to: Math.max(last.c.span.to, spanOf(s).to) }
      out[out.length - 1] = { c: { ...last.c, span, from: last.c.from ?? change.from, to: last.c.to ?? change.to }, s }
      continue
    }
    const c = found('share-class-change', s, { ...change, portfolios: whose })
    // "Class B closes at once and Class I converts on August 3": each with the days of its own words.
    if (last && last.s.clause === s.clause && change.from !== last.c.from && !last.s.item && !s.item) {
      const { passage, from } = s.clause
      out[out.length - 1] = { ...last, c: { ...last.c, span: { passage, from: last.c.span.from, to: from + last.s.complement.to } } }
      c.span = { passage, from: from + s.subject.from, to: from + s.complement.to }
    }
    out.push({ c, s })
  }
  return out.map(o => ({ ...o.c, dates: [...dayOf(o.c, reading), ...lastOrders(o.c, reading)] }))
}

/** "After July 31, Class B shares may be purchased only through reinvestment of dividends." */
function onlyThrough(s: Said): boolean {
  return (
    s.modal === 'may' &&
    !s.negative &&
    s.passive &&
    ['purchase', 'buy', 'acquire'].includes(s.verb) &&
    CLASS.test(s.whoLow) &&
    (openedWithDay(s) || /\bafter\b/.test(s.openerLow)) &&
    /^only (?:through|by|in connection with) (?:the )?(?:reinvest|dividend|exchange)/.test(s.whatLow)
  )
}

/** "You may buy Class R shares of the fund from December 1, 2003." */
function boughtFrom(s: Said): string | null {
  const opens =
    s.modal === 'may' &&
    !s.negative &&
    !s.passive &&
    !s.relative &&
    /^(?:you|investors|shareholders|eligible investors)$/.test(s.whoLow) &&
    ['purchase', 'buy', 'invest'].includes(s.verb)
  return opens &&
    (/\b(?:from|beginning|starting|as of|on or after)(?: on)? [a-z]+ \d{1,2}, \d{4}/.test(s.whatLow) || openedWithDay(s)) &&
    /^(?:in )?(?:the )?(?:new )?(?:class [a-z]\d?|[a-z]+ class|[a-z]+ shares)\b/.test(s.whatLow)
    ? classAt(s.what)
    : null
}

/** Where one sentence closes a class at once and another converts it later, the day is that of the conversion. */
function dayOf(c: Candidate, reading: Reading): ChangeDate[] {
  const own = reading.clauses.filter(k => meet(k, c.span))
  if (own.length < 2 || c.to === null) return []
  const days = own
    .filter(k => /\b(?:conver|exchang|redesignat|reclassif|renam)\w*/i.test(k.text))
    .flatMap(k => datesOfSentence(k.text, k.lines, reading))
    .filter(d => d.role === 'effective')
  return days.slice(0, 1)
}

/** "Accordingly, no orders for Class B shares will be accepted after November 29.", right after the sentence that ends the class without a day. */
function lastOrders(c: Candidate, reading: Reading): ChangeDate[] {
  const own = reading.clauses.filter(k => meet(k, c.span)),
    next = own.length ? reading.clauses[own.at(-1)!.index + 1] : undefined
  if (
    !next ||
    c.to !== null ||
    c.from === null ||
    next.in !== own[0]!.in ||
    next.instruction ||
    own.some(k => datesOfSentence(k.text, k.lines, reading).some(d => d.role === 'effective'))
  )
    return []
  return CLASS.test(next.text.toLowerCase()) && /\b(?:orders?|purchases)\b/i.test(next.text)
    ? datesOfRoles(next, ['last-purchase'], reading)
    : []
}

/** The class that some words name: "every Class M share" -> "Class M". */
function classAt(words: string): string | null {
  // "Class R3 and Class R4 shares": each of them.
  const several =
    /^(?:the |all |each |every |any |outstanding |issued |existing |remaining |and )*(Class [A-Z]{1,2}\d?(?:,? (?:and )?Class [A-Z]{1,2}\d?)+)\b/i.exec(
      words.trim(),
    )?.[1]
  if (several) return [...several.matchAll(/Class [A-Z]{1,2}\d?/gi)].map(m => titled(m[0])).join('; ')
  const m =
    /\bInvestor [A-Z]\d?(?:(?:,| and|, and) [A-Z]\d?)* Shares\b|\b(?:Class(?:es)?|CLASS(?:ES)?) (?:[A-Z]{1,2}\d?|\d|[IV]+|[A-Z][a-z]+)\b|\b(?:[A-Z][A-Za-z]+ ){1,2}(?:Class|Shares)\b|\b[A-Z][a-z]+ (?:shares)\b/.exec(
      words.replace(/\b(?:Outstanding|Remaining|Existing|Current|Such) (?=[A-Z])/g, ''),
    )
  return m ? titled(m[0]).replace(/^(?:The|All|Each|Every|Fund|Existing) /, '') : null
}

/** "Class B shares will not be sold after May 30. On June 20 they will be converted": the class of the sentence before. */
function classBefore(s: Said, { clauses }: Reading): string | null {
  const before = s.whoLow === 'they' || s.whoLow === 'these shares' || s.whoLow === 'such shares' ? clauses[s.clause.index - 1] : undefined
  return before?.in === s.clause.in && CLASS.test(before.text.slice(0, 60).toLowerCase()) ? classAt(before.text.slice(0, 80)) : null
}

function changeOf(s: Said, theyAre: string | null): { from: string | null; to: string | null } | null {
  const who = CLASS.test(s.whoLow) || theyAre !== null,
    what = CLASS.test(s.whatLow)
  if (
    s.verb === 'convert' ||
    s.verb === 'exchange' ||
    s.verb === 'redesignate' ||
    s.verb === 'rename' ||
    s.verb === 'reclassify' ||
    s.verb === 'merge' ||
    s.verb === 'combine' ||
    s.verb === 'consolidate' ||
    s.verb === 're-designate' ||
    s.verb === 'reclass' ||
    (s.verb === 'know' && s.passive)
  ) {
    if (s.verb === 'exchange' && !/\bautomatic|\b(?:will be|were|was|have been|are being) exchanged\b[^.;]{0,40}\bfor\b/.test(s.low))
      return null
    if (s.passive || s.tense === 'future' || s.tense === 'perfect') {
      // "all shares then outstanding were redesignated as No-Load Class shares".
      if (
        !who &&
        s.passive &&
        what &&
        s.verb !== 'exchange' &&
        s.verb !== 'merge' &&
        s.verb !== 'combine' &&
        /\b(?:all|every|each|existing|outstanding)\b[^,;]*\bshares?\b|^shares of (?:the|each) (?:fund|portfolio) held by\b/.test(s.whoLow)
      )
        return { from: null, to: classAt(s.what.replace(/^(?:in)?to |^as |^for /i, '').replace(/["“”]/g, '')) }
      if (who && (what || s.verb !== 'exchange'))
        return { from: theyAre ?? classAt(s.who), to: classAt(s.what.replace(/^(?:in)?to |^as |^for /i, '')) }
      const object = /^(?:all |each |every )?(.+?)\s+(?:in)?to\s+(.+)$/is.exec(s.what)
      if (
        !s.passive &&
        object &&
        [object[1]!, object[2]!].every(
          words => CLASS.test(words.toLowerCase()) || /^(?:all |any |remaining |outstanding |existing )*[A-Z][a-z]+ Shares\b/.test(words),
        )
      )
        return { from: classAt(object[1]!), to: classAt(object[2]!) }
    }
    return null
  }
  // "Holders of Advisor Class shares will be moved into Investor Class shares"
  if (
    ['move', 'transfer', 'transition', 'shift'].includes(s.verb) &&
    s.passive &&
    s.tense !== 'present' &&
    who &&
    what &&
    /^(?:in)?to\b/.test(s.whatLow)
  ) {
    const to = classAt(s.what)
    return to && to !== classAt(s.who) ? { from: classAt(s.who), to } : null
  }
  // "Class Y shares replace Institutional shares"
  if (
    s.verb === 'replace' &&
    !s.passive &&
    who &&
    what &&
    dated(s) &&
    /^(?:the )?(?:class|[a-z]+ class|[a-z]+ shares)\b/.test(s.whatLow) &&
    /\bshares?$/.test(s.whoLow)
  ) {
    const from = classAt(s.what),
      to = classAt(s.who)
    return from && to && from !== to ? { from, to } : null
  }
  // "existing Class C shares will become Class A shares"
  if (
    s.verb === 'become' &&
    !s.passive &&
    who &&
    /^(?:class|[a-z]+ class|[a-z]+ shares)\b/.test(s.whatLow) &&
    (s.tense === 'future' || dated(s))
  ) {
    const to = classAt(s.what),
      from = classAt(s.who)
    return to && from && to !== from ? { from, to } : null
  }
  // "a new class of shares, Class R6, will be made available"
  if (
    s.passive &&
    s.verb === 'make' &&
    who &&
    /^available\b/.test(s.whatLow) &&
    s.tense === 'future' &&
    (/\bnew class\b/.test(s.whoLow) || dated(s))
  )
    return { from: null, to: classAt(s.who) }
  // "Remaining Class Y shareholders will receive Class A shares of equal value"
  if (
    s.verb === 'receive' &&
    !s.passive &&
    s.tense === 'future' &&
    who &&
    /\b(?:share)?holders\b/.test(s.whoLow) &&
    /^(?:an? |the )?(?:[\w ]{0,30} of )?(?:class|[a-z]+ class|[a-z]+ shares)\b/.test(s.whatLow) &&
    what &&
    !/\bdistribution|\bdividend/.test(s.whatLow)
  ) {
    const to = classAt(s.what)
    return to && to !== classAt(s.who) ? { from: classAt(s.who), to } : null
  }
  // "the shares that are now called "Regular Shares" will be called "Class A Shares""
  if (
    s.verb === 'call' &&
    s.passive &&
    (s.tense === 'future' || s.begins || openedWithDay(s)) &&
    /\bshares\W*$/.test(s.whoLow) &&
    /\b(?:class|shares)\b/.test(s.whatLow)
  ) {
    const now = /\b(?:now|presently|currently) (?:called|known as) ["“]?([^"“”]{3,40})/i.exec(s.clause.text.slice(0, s.group.from))?.[1],
      old = classAt((now ?? s.who).replace(/["“”]/g, '')),
      next = classAt(s.what.replace(/["“”]/g, ''))
    return old && next && old !== next ? { from: old, to: next } : null
  }
  if (s.verb === 'change' && /\bnames? of\b/.test(s.whoLow) && who && (s.tense !== 'present' || openedWithDay(s)))
    return { from: classAt(s.who), to: classAt(s.what) }
  // "will no longer offer Class M shares"; "Class B shares are no longer offered"; "Class B shares will be closed / terminated".
  const offering = ['offer', 'sell', 'issue', 'be', 'accept', 'open'].includes(s.verb)
  if (s.ended && offering) {
    if (s.passive && who) return { from: classAt(s.who), to: null }
    if (!s.passive && what && s.verb !== 'accept' && !/\bportfolio\b/.test(s.whatLow.slice(0, 10)))
      return { from: classAt(s.what), to: null }
    if (s.verb === 'be' && who && /\b(?:available|offered|open)\b/.test(s.whatLow)) return { from: classAt(s.who), to: null }
    if (s.verb === 'accept' && who) return { from: classAt(s.who), to: null }
    return null
  }
  // "no more Class B shares will be issued"
  if (
    s.passive &&
    ['issue', 'offer', 'sell', 'accept'].includes(s.verb) &&
    /^no (?:more|further|new|additional)\b/.test(s.whoLow) &&
    who &&
    (s.tense === 'future' || dated(s))
  )
    return { from: classAt(s.who), to: null }
  // "Class Y shares get the name "Institutional Class" on July 1"
  if (
    ['get', 'receive', 'bear', 'take', 'carry', 'have'].includes(s.verb) &&
    !s.passive &&
    who &&
    /^the (?:new )?name\b/.test(s.whatLow) &&
    (s.tense === 'future' || dated(s))
  )
    return { from: classAt(s.who), to: classAt(s.what.replace(/^the (?:new )?name /i, '').replace(/["“”]/g, '')) }
  // "A new class, Class R, will be on offer from July 1"
  if (
    s.verb === 'be' &&
    !s.ended &&
    /\bnew class\b/.test(s.whoLow) &&
    /^(?:on (?:offer|sale)|for sale|available|offered|open)\b/.test(s.whatLow) &&
    (s.tense === 'future' || dated(s))
  )
    return { from: null, to: classAt(s.who.replace(/^an? new class,? /i, '')) }
  // "Class C shares are withdrawn from sale"
  if (s.verb === 'withdraw' && s.passive && who && /^from (?:sale|the market|offer)/.test(s.whatLow))
    return { from: classAt(s.who), to: null }
  const subjectIsClass =
    who &&
    /^(?:the |all |each |every |fund |existing |any )*(?:[\w'-]+ ){0,6}(?:class|shares?)\b/.test(s.whoLow) &&
    !/\b(?:fees?|expenses|minimum|charge|holders?|shareholders?|investors?|who|purchase|limit|fund|portfolio|plan)\b/.test(
      s.whoLow.replace(/\bof (?:the |each )?(?:[\w&'-]+ ){0,8}(?:fund|portfolio).*$|\b(?:the |each )?(?:fund|portfolio)(?:'s|s')\s/g, ''),
    )
  if (
    subjectIsClass &&
    s.verb === 'close' &&
    !s.passive &&
    s.tense === 'future' &&
    /^to (?:all |most )?(?:new|existing|additional)\b/.test(s.whatLow)
  )
    return { from: classAt(s.who), to: null }
  if (subjectIsClass && s.passive && ['close', 'terminate', 'discontinue', 'liquidate', 'eliminate', 'suspend'].includes(s.verb))
    return { from: classAt(s.who), to: null }
  if (
    !s.passive &&
    ['terminate', 'discontinue', 'eliminate', 'liquidate', 'close', 'suspend', 'cease', 'halt'].includes(s.verb) &&
    /^(?:the |its |all |offering )*(?:(?:offering|offer|sales?) of )?(?:class|[a-z]+ class|[a-z]+ shares)\b/.test(s.whatLow) &&
    what
  )
    return { from: classAt(s.what), to: null }
  // New classes: "the Fund will begin offering Class R6 shares"; "Class I shares are now available".
  if (
    (s.begins ||
      (s.tense === 'future' &&
        (/\b(?:new|first|now)\b/.test(s.low) || (/\b(?:effective|beginning|as of|on or about)\b/.test(s.openerLow) && !s.passive)))) &&
    (s.verb === 'offer' || s.verb === 'issue') &&
    (what || who) &&
    !/^its\b|\bthrough (?:additional|other|certain)\b/.test(s.whatLow)
  )
    return { from: null, to: classAt(s.passive ? s.who : s.what) }
  if (
    subjectIsClass &&
    ((s.verb === 'offer' && s.passive) ||
      (s.verb === 'be' && /^(?:now )?(?:available|offered)\b/.test(s.whatLow)) ||
      s.verb === 'launch' ||
      s.verb === 'commence') &&
    (s.tense === 'future' || /\bnow\b/.test(s.low) || (dated(s) && /\beffective\b/.test(s.openerLow))) &&
    !/\b(?:only|generally|through)\b/.test(s.whatLow.slice(0, 40)) &&
    !/\bat net asset value\b|\bsales (?:charge|load)/.test(s.whatLow)
  )
    return { from: null, to: classAt(s.who) }
  if (
    !s.passive &&
    s.verb === 'offer' &&
    s.tense === 'present' &&
    !s.ended &&
    dated(s) &&
    /\b(?:now|also)\b/.test(s.low.slice(s.subject.to - 5, s.group.to)) &&
    /^(?:a |an |the |new )*(?:class|[a-z0-9]+ class|[a-z]+ shares)\b/.test(s.whatLow) &&
    /\beffective\b/.test(s.low)
  )
    return { from: null, to: classAt(s.what) }
  // "Class R6 shares commenced operations on July 1"; "the Fund added Class R6 shares"; "is also offering Class R6 shares".
  if (
    subjectIsClass &&
    !s.passive &&
    ['commence', 'launch', 'begin', 'start'].includes(s.verb) &&
    s.tense === 'past' &&
    /^(?:investment )?operations\b[^.;]{0,20}\bon\b/.test(s.whatLow) &&
    !/\bperformance|\breturns?\b|\binception\b/.test(s.low)
  )
    return { from: null, to: classAt(s.who) }
  if (
    !s.passive &&
    what &&
    dated(s) &&
    ((s.verb === 'add' && s.tense !== 'present' && s.tense !== 'infinitive') ||
      (s.verb === 'offer' && openedWithDay(s) && /\bis (?:\w+ )?offering\b/.test(s.low.slice(s.group.from, s.group.to)))) &&
    /^(?:a |an |the |new )*(?:[\w-]+ )?(?:class|shares)\b/.test(s.whatLow)
  )
    return { from: null, to: classAt(s.what) }
  if (
    ['authorize', 'approve'].includes(s.verb) &&
    !s.passive &&
    /^the (?:issuance|offering|creation|establishment) of (?:an? )?(?:[\w-]+ )?class of shares, class [a-z]\d?\b/.test(s.whatLow)
  )
    return { from: null, to: classAt(s.what) }
  if (
    /^(?:establish|create|add|approve|introduce|launch)$/.test(s.verb) &&
    /\bnew (?:share )?class\b|\b(?:establishment|creation|addition) of\b/.test(s.passive ? s.whoLow : s.whatLow) &&
    (who || what)
  )
    return { from: null, to: classAt(s.passive ? s.who : s.what) }
  return null
}
