// In: a reading. Out: every "A is to be called B" that its sentences and tables hold, whatever bears the name.
//   "the name of the Portfolio will be changed to the "Legg Mason Aggressive Growth Portfolio" at the time …"
//                    ^ bearer                           ^ to
// A reminder of an older name ("formerly", "presently known as") is none.
import { once } from '../../../../model/once.ts'
import { matchesOf } from '../../../../model/matches.ts'
import { portfoliosIn } from '../../names.ts'
import type { Reading, Span } from '../candidate.ts'
import { folded } from '../folded.ts'
import { fullFirmsIn } from '../firms.ts'
import { DECIDING } from './items.ts'
import { namesAndIndexes } from './name-and-index.ts'
import { looksLikePortfolio, nameAt, namesAt, portfolioByName } from './names.ts'
import { aboutText, happens, openedWithDay } from './news.ts'
import { saidIn, spanOf, type Said } from './said.ts'
import { listedRenames } from './renames-listed.ts'

export interface Rename {
  /** Words that name the bearer, or its old name; "the Portfolio" where the text says no more. */
  bearer: string
  to: string
  span: Span
  also: Span[]
}

/** Drops what stands around a name: "the name of the X Fund (the "Fund")'s". */
function bearerOf(words: string): string {
  if (/^(?:its|the|their) (?:new )?names?$/i.test(words.trim())) return 'Portfolio'
  return (
    words
      .replace(/^.*?\bnames? of (?=\S)/is, '')
      .replace(/^(?:each of |the following |that |and |accordingly,? )+/i, '')
      .replace(/^the /i, '')
      .replace(/\s*\((?:the|each|collectively)?\s*["“\u0093][^()]*\)/gi, '')
      .replace(/^["“\u0093]([^"“”\u0093\u0094]+?)[.,]?["”\u0094]$/, '$1')
      // "Marlow Management LLC, the investment adviser to the Fund, recently": what is told of it by the way is no part of its name.
      .replace(
        /,\s(?:the|a|an|its|each|which|who|currently|an affiliate|sub-?advis[eo]r|advis[eo]r|investment (?:sub-?)?advis[eo]r|custodian|distributor|administrator|transfer agent|manager)\s.*$/is,
        '',
      )
      .replace(/\s+(?:recently|also)$/i, '')
      .replace(/['’]s? (?:[a-z-]+ ){0,3}names?\b.*$/is, '')
      .replace(/[,\s]+$/, '')
      .trim()
  )
}

export const renamesIn = once((reading: Reading): readonly Rename[] => {
  const out: Rename[] = []
  for (const s of saidIn(reading)) {
    // "any reference to A shall mean B"
    const meant = s.verb === 'mean' && !s.negative && !s.modal ? /\breferences? to (?:the )?([A-Z].+)$/s.exec(s.who)?.[1] : undefined
    const named = meant && looksLikePortfolio(bearerOf(meant)) ? nameAt(s.what) : null
    // "references to X, LLC should be read as references to Y, LLC, its new name"
    const read =
      s.verb === 'read' && s.passive && !s.negative && /\b(?:new name|renam\w+|name change|changed its name)\b/.test(s.low)
        ? /\breferences?\b[^;]*? to ([A-Z].+)$/s.exec(s.who)?.[1]
        : undefined
    const called = read ? nameAt(s.what.replace(/^as (?:an? )?(?:references? to )?/i, '')) : null
    if (read && called) out.push({ bearer: bearerOf(read), to: called, span: spanOf(s), also: [] })
    if (meant && named && looksLikePortfolio(named)) out.push({ bearer: bearerOf(meant), to: named, span: spanOf(s), also: [] })
    if (/\b(?:references? to|indexes|benchmark)\b/.test(s.whoLow) || (!happens(s) && !/expected to be/.test(s.low))) continue
    out.push(...bySentence(s, reading))
  }
  for (const {
    clause: { passage, from, to, text },
    name,
  } of namesAndIndexes(reading))
    out.push({
      bearer:
        portfoliosIn(
          text,
          reading.context.portfolios.filter(p => p.role === 'subject'),
        )[0]?.portfolio.name ?? 'Fund',
      to: name,
      span: { passage, from, to },
      also: [],
    })
  out.push(...headline(reading), ...listedChanges(reading), ...inPassing(reading), ...byReference(reading))
  const listed = listedRenames(reading)
  const seen = new Set<string>()
  return [...out.filter(r => !listed.some(l => folded(l.to) === folded(r.to))), ...listed].filter(r => {
    const key = `${folded(r.bearer)}>${folded(r.to)}`
    return !seen.has(key) && seen.add(key)
  })
})

/** Whether the subject is nothing but a portfolio of the document, and no choice among funds is told. */
function isOurs(s: Said, reading: Reading): boolean {
  const name = portfolioByName(s.who.replace(/^the /i, ''), reading)
  return (
    name !== null &&
    reading.context.portfolios.some(p => p.name === name && p.role === 'subject') &&
    !/\b(?:options?|underlying|substitut\w+|investment choices?|available|list|references?)\b/.test(s.low)
  )
}

/** The only portfolio that the document is about. */
const only = ({ context: { portfolios } }: Reading): string | null => {
  const subjects = portfolios.filter(p => p.role === 'subject')
  return subjects.length === 1 ? subjects[0]!.name : null
}

/** Nothing but a firm's name. */
const isFirm = (words: string): boolean => fullFirmsIn(words).some(f => folded(f.name).length >= folded(words).length - 2)

/** "approved the following name changes: A to B and C to D" */
function listedChanges(reading: Reading): Rename[] {
  return reading.clauses
    .filter(k => /\bname changes?\b/i.test(k.text) && !k.in.quoted)
    .flatMap(({ text, passage, from, to }) => {
      const names = reading.context.portfolios.map(p => p.name).filter(n => n.length > 5)
      return names.flatMap(bearer => {
        const at = text.indexOf(`${bearer} to `),
          name =
            at < 0
              ? null
              : nameAt(
                  text
                    .slice(at + bearer.length + 4)
                    .replace(/^(?:the )?/, '')
                    .split(/,? and (?:the )?(?=[A-Z])/)[0]!,
                )
        return name && looksLikePortfolio(name) ? [{ bearer, to: name, span: { passage, from, to }, also: [] }] : []
      })
    })
}

/** "Name Change: A to B, effective August 1" */
function headline(reading: Reading): Rename[] {
  return reading.context.view.passages.flatMap(({ text, index }) => {
    const m = /^(?:fund |portfolio )?name change[:.–—-]+ (?:from )?(?:the )?(.{4,90}?) (?:to|becomes) (?:the )?(.{4,120})$/i.exec(text),
      name = m ? nameAt(m[2]!) : null
    return m && name && looksLikePortfolio(m[1]!) && looksLikePortfolio(name)
      ? [{ bearer: m[1]!, to: name, span: { passage: index, from: 0, to: text.length }, also: [] }]
      : []
  })
}

function bySentence(s: Said, reading: Reading): Rename[] {
  const here = { span: spanOf(s), also: [] }
  const pairs = (told: string, names: string): Rename[] => {
    // "effective immediately X, LLC, a parent company to the Adviser, has changed its name": whose parent it is, is told by the way.
    const before = /^(?:an? |the )?(?:\w+ )?(?:parent|affiliate|subsidiary)\b/i.test(told)
        ? fullFirmsIn(s.clause.text.slice(0, s.subject.from)).at(-1)?.name
        : undefined,
      bearers = before ?? told
    // "limits investments to 25% of the Fund's assets": a name has a capital.
    const to = (
      /\brespectively\b/i.test(names) || /\brespectively\b/.test(s.low) ? namesAt(names) : [nameAt(names)].filter(n => n !== null)
    ).filter(n => /^\W*(?:the\s+)?(?:\d+\s)?(?:i|e)?\p{Lu}/u.test(n) && !/^\W*\d+(?:\.\d+)?\s?%/.test(n))
    if (to.length < 2) return to[0] && bearers ? [{ bearer: bearerOf(bearers), to: to[0], ...here }] : []
    const from = namesAt(bearerOf(bearers))
    return from.length === to.length ? to.map((name, i) => ({ bearer: from[i]!, to: name, ...here })) : []
  }
  // "will change its name to the:" over a paragraph that is nothing but the name
  const next =
    /\bnames?\b[^.;]{0,60} to(?: the)?:?\s*$/i.test(s.clause.text) && s.verb === 'change'
      ? reading.context.view.passages[s.clause.passage + 1]?.text.replace(/^["“]|["”.]+$/g, '')
      : undefined
  if (next && next.length < 90 && looksLikePortfolio(next)) return pairs(s.who, next)
  const named = /\bnames?\b/.test(s.whoLow) || /\bnames?\b/.test(s.whatLow)
  // "the Fund's name and ticker symbol will change to “B” and “BETF,” respectively": the first is the name.
  const first =
    s.verb === 'change' && /\bnames? and (?:ticker|trading) symbols?$/.test(s.whoLow)
      ? /^(?:from .{3,90}? )?to (?:the )?["“]([^"”]{4,90}?)[.,]?["”] and\b/.exec(s.what)?.[1]
      : undefined
  if (first && looksLikePortfolio(first))
    return [{ bearer: bearerOf(s.who.replace(/ and (?:ticker|trading) symbols?$/i, '')), to: first, ...here }]
  // "X will be renamed (as) B"; "the Board approved renaming X as B" comes as an infinitive.
  if (['rename', 'redesignate', 're-designate', 're-name', 'rebrand', 'retitle'].includes(s.verb)) {
    if (aboutText(s.whoLow)) return []
    if (s.passive) return pairs(s.who, s.what)
    const object =
      /^(.+?)\s+(?:as|to)?\s*(?:the\s+)?(["“\u0093].+)$/is.exec(s.what) ??
      /^([Tt]he (?:[Ff]und|[Pp]ortfolio)|it),?\s+(?:the )?(?=[A-Z])(.+)$/s.exec(s.what) ??
      /^(.+?)\s+(?:as|to)\s+(.+)$/is.exec(s.what)
    return object ? pairs(object[1]!, object[2]!) : []
  }
  // "The A Fund is replaced with the B Fund", where the document is about the A Fund and knows no B Fund: one fund under another name.
  if (s.verb === 'replace' && s.passive && /^(?:with|by)\b/.test(s.whatLow) && isOurs(s, reading)) {
    const to = nameAt(s.what.replace(/^(?:with|by)\s+(?:the\s+)?/i, ''))
    return to &&
      looksLikePortfolio(to) &&
      !reading.context.portfolios.some(p => p.name === portfolioByName(to, reading) && p.role !== 'mentioned')
      ? [{ bearer: s.who.replace(/^the /i, ''), to, ...here }]
      : []
  }
  // "the name of A has been changed to B and C has been changed to D": the second without the word.
  if (s.verb === 'change' && s.passive && /^to\b/.test(s.whatLow) && isOurs(s, reading)) {
    const to = nameAt(s.what.replace(/^to (?:the )?/i, ''))
    return to && looksLikePortfolio(to) ? pairs(s.who.replace(/^the /i, ''), to) : []
  }
  // "the name of X will change (from A) to B"; "X will change its name (from A) to B"; "the Trustees voted to change the name of X to B".
  if (s.verb === 'change' && named) {
    // "changed the name of X, from the same day, to Y": a day between parts nothing.
    const words = s.what.replace(
      /,?\s(?:from|effective|as of|on|beginning)(?: on)? (?:(?:the same|that|such) (?:day|date)|[A-Z][a-z]+ \d{1,2}, \d{4}),/,
      '',
    )
    const pair = /\bfrom\s+(.+?)\s+to\s+(.+)$/is.exec(words)
    if (pair) return pairs(pair[1]!, pair[2]!)
    const to = /^(.*?)(?:^|\s)to\s+(?!be\b|reflect|conform|comply)(.+)$/is.exec(words)
    if (!to) return []
    const object = to[1]!.trim()
    return pairs(/\bits name\b|^(?:its|their)\b|^$/i.test(object) || s.passive ? s.who : object, to[2]!)
  }
  // "approved a change of the name of X to B", "announced a change in the Fund's name from A to B".
  if (DECIDING.has(s.verb) && !s.passive) {
    // "a name change for the Fund from A to B"
    const listed =
      /^(?:an? |the )?(?:fund |portfolio )?name change (?:(?:for|of|to) .{3,60}? )?from (?:the )?(.+?) to (?:the )?(.+)$/is.exec(s.what)
    if (listed) return pairs(listed[1]!, listed[2]!)
    const change = /^(?:an? |the )?change (?:of|in|to) (.*?\bnames?\b.*?) to (.+)$/is.exec(s.what.replace(/^:?\s*/, ''))
    const pair = change && /^.*?\bnames?\b.*?\bfrom\s+(.+)$/is.exec(change[1]!)
    if (change) return pairs(pair ? pair[1]! : change[1]!, change[2]!)
  }
  // "the name of X will be / become B"; "X will adopt / take the name B"; "X will be known as B", "will do business as".
  // "will become known as B"
  if (s.verb === 'become' && /^known as\b/.test(s.whatLow)) return pairs(s.who, s.what.replace(/^known as (?:the )?/i, ''))
  if ((s.verb === 'become' || (s.verb === 'be' && s.tense === 'future')) && /\bnames?\b/.test(s.whoLow))
    return pairs(s.who, s.what.replace(/^changed to /i, ''))
  // "will operate under the name B", "will do business as B"
  if (
    ['operate', 'conduct', 'do'].includes(s.verb) &&
    (s.tense === 'future' || s.begins || /\b(?:effective|as of|beginning)\b/.test(s.openerLow)) &&
    /\b(?:under (?:the|a) (?:new )?name|business as)\b/.test(s.whatLow)
  )
    return pairs(s.who, s.what.replace(/^.*?\b(?:name|business as),?\s*(?:of )?/is, ''))
  // "is doing business as B"
  if (s.verb === 'be' && openedWithDay(s) && /^doing business (?:as|under)\b/.test(s.whatLow))
    return pairs(s.who, s.what.replace(/^.*?\b(?:name|business as)\s*(?:of )?/is, ''))
  // "X, LLC will operate as Y, LLC", "X, LLC now is Y, LLC": a firm under another name.
  const as =
    (['operate', 'trade'].includes(s.verb) && (s.tense === 'future' || s.begins || openedWithDay(s))
      ? /^as (?:the )?(?=[A-Z])(.+)$/s.exec(s.what)?.[1]
      : undefined) ??
    (s.verb === 'be' && !s.passive && s.tense === 'present' && /\bnow\b/.test(s.low.slice(s.subject.from, s.group.to)) ? s.what : undefined)
  const bearer =
    /^it$/.test(s.whoLow) && /\bname\b/i.test(reading.clauses[s.clause.index - 1]?.text ?? '')
      ? (fullFirmsIn(reading.clauses[s.clause.index - 1]!.text).at(-1)?.name ?? s.who)
      : s.who
  if (as && fullFirmsIn(as)[0]?.from === 0 && fullFirmsIn(bearer).length === 1) return pairs(bearer, as)
  // "The Fund has a new name: B"
  if (['have', 'get', 'receive', 'bear', 'carry'].includes(s.verb) && !s.passive && /^an? new name[:,] /.test(s.whatLow))
    return pairs(s.who, s.what.replace(/^an? new name[:,]\s*/i, ''))
  // "the new name of the Fund is B", "effective May 1, the name of the Fund is B"
  if (
    s.verb === 'be' &&
    s.tense === 'present' &&
    !s.relative &&
    /\bnames? of\b|['’]s (?:new )?name\b/.test(s.whoLow) &&
    (/\bnew name\b/.test(s.whoLow) || /\b(?:effective|as of|beginning)\b/.test(s.openerLow))
  )
    return pairs(s.who.split(/,\s*effective\b/i)[0]!, s.what)
  // "Larch Growth Fund will become Larch Capital Fund": a name of the same maker that no fund bears.
  if (s.verb === 'become' && (isOurs(s, reading) || (/^(?:the|your|this|our) (?:fund|portfolio)$/.test(s.whoLow) && only(reading)))) {
    const to = nameAt(s.what)
    const known = to ? portfolioByName(to, reading) : null
    if (
      to &&
      looksLikePortfolio(to) &&
      !reading.context.portfolios.some(p => p.name === known && p.role !== 'mentioned') &&
      (folded(to).split(' ')[0] === folded(isOurs(s, reading) ? s.who.replace(/^the /i, '') : only(reading)!).split(' ')[0] ||
        /\bnames?\b/.test(s.low))
    )
      return [{ bearer: isOurs(s, reading) ? s.who.replace(/^the /i, '') : only(reading)!, to, ...here }]
  }
  // "Larkhill Advisers, Inc. became Corliss Management Company on May 1": a firm, and a firm's name
  if (
    s.verb === 'become' &&
    !s.passive &&
    !s.relative &&
    (s.tense === 'past' || s.tense === 'future' || s.tense === 'perfect') &&
    /^[A-Z]/.test(s.what) &&
    isFirm(bearerOf(s.who)) &&
    isFirm(nameAt(s.what) ?? '')
  )
    return pairs(s.who, s.what)
  // "will adopt "B" as its new name"
  const taken =
    ['take', 'adopt', 'assume', 'use'].includes(s.verb) && !s.passive
      ? /^["“]?(?:the )?([A-Z][^"”]{4,90}?)[.,]?["”]? as (?:its|the|their) (?:new )?name\b/.exec(s.what)
      : null
  if (taken) return pairs(s.who, taken[1]!)
  // "B, LLC is the new name of the Fund's adviser, formerly A, LLC"
  const formerly =
    s.verb === 'be' && !s.passive && /^(?:now )?the new name of\b/.test(s.whatLow)
      ? /\bformerly (?:known as )?(.{4,90})/.exec(s.what)?.[1]
      : undefined
  if (formerly && fullFirmsIn(formerly)[0]?.from === 0) return pairs(fullFirmsIn(formerly)[0]!.name, s.who)
  if (['take', 'adopt', 'assume'].includes(s.verb) && /^(?:on )?(?:the|a) (?:new )?name\b/.test(s.whatLow))
    return pairs(s.who, s.what.replace(/^.*?name,?\s*/i, ''))
  // "approved a new name for the Fund. Beginning July 1 it will be called B": the fund of the sentence before.
  const told =
    s.whoLow === 'it' && (s.verb === 'know' || s.verb === 'call') && s.passive && s.tense === 'future'
      ? reading.clauses[s.clause.index - 1]
      : undefined
  if (told && told.in === s.clause.in && /\bname\b/i.test(told.text) && /\b(?:fund|portfolio)\b(?! of\b)/i.test(told.text))
    return pairs(portfoliosIn(told.text, reading.context.portfolios)[0]?.portfolio.name ?? 'the Fund', s.what)
  if (
    (s.verb === 'know' || s.verb === 'call') &&
    s.passive &&
    (s.tense === 'future' ||
      s.begins ||
      /\bsince (?:then|that (?:day|date|time)|[a-z]+ \d{1,2}, \d{4})/.test(s.low) ||
      /\b(?:effective|as of|now|beginning)\b/.test(s.openerLow + s.low.slice(s.group.from, s.group.to))) &&
    !/\b(?:presently|currently|formerly|previously|sometimes|collectively|also)\b/.test(s.low.slice(s.group.from, s.group.to))
  )
    return pairs(s.who, s.what.replace(/^as /i, ''))
  if (s.verb === 'change' && s.passive && /^to\b/.test(s.whatLow) && named) return pairs(s.who, s.what.replace(/^to /i, ''))
  return []
}

/** "A (to be renamed B effective …)", "A (expected to be renamed B)", also within new text: another fund's rename. */
function inPassing(reading: Reading): Rename[] {
  const out: Rename[] = []
  for (const passage of reading.context.view.passages) {
    for (const m of matchesOf(
      passage.text,
      /\((?:which (?:is|will be)|expected|scheduled|soon)?\s*(?:to be|will be) (?:re)?named\s+(?:as |the )?/gi,
    )) {
      const before = passage.text.slice(Math.max(0, m.index - 140), m.index).trimEnd()
      const words = before.split(
        /[,;:.]\s(?!(?:LLC|Inc|L\.P|Ltd))|\b(?:the|and|with|between|by|of)\s(?=[A-Z])(?!.*\b(?:and|with|between|by)\s[A-Z])/,
      )
      const bearer = words
        .at(-1)
        ?.replace(/^(?:the|and|and the)\s/i, '')
        .replace(/^[§•*\-o]\s+/, '')
        .trim()
      const to = nameAt(passage.text.slice(m.index + m[0].length).split(/\s+(?:effective|on or about|as of|\()/)[0]!)
      const end = passage.text.indexOf(')', m.index)
      // In a table's row the cell before stands right beside it.
      const own = bearer ? portfoliosIn(bearer, reading.context.portfolios).at(-1) : undefined
      const named = own && own.to >= bearer!.length - 1 && own.from > 0 ? own.portfolio.name : bearer
      if (named && bearer && to && /[A-Z]/.test(bearer))
        out.push({
          bearer: named,
          to,
          span: { passage: passage.index, from: Math.max(0, m.index - bearer.length - 1), to: end < 0 ? passage.text.length : end + 1 },
          also: [],
        })
    }
  }
  return out
}

/** "A Fund and B Fund", as words of a reference: each name. */
const listed = (words: string | null): string[] => words?.split(/; |(?<=\b(?:Fund|Portfolio|ETF)),?\s(?:and\s)?(?:the\s)?(?=\p{Lu})/u) ?? []

/** "All references to "A Fund" are replaced with "B Fund"": counts where no sentence says that A is renamed. */
function byReference(reading: Reading): Rename[] {
  return reading.instructions.flatMap(({ oldWords, newWords, span }) => {
    const from = listed(oldWords),
      to = listed(newWords)
    if (from.length !== to.length || !from.every(n => looksLikePortfolio(n) && /^[A-Z]/.test(n)) || !to.every(looksLikePortfolio)) return []
    return from.map((bearer, i) => ({ bearer: bearer.replace(/^the /i, ''), to: to[i]!.replace(/^the /i, ''), span, also: [] }))
  })
}
