// Cuts a sentence into statements: who, verb with its tense and polarity, what.
// In: one sentence. Out: its statements in order; words that open a sentence ("Effective May 1, 2006, …") are no part of the subject.
//   "Effective July 2, 2007, Julian P. Orr will no longer serve as a portfolio manager of the Fund."
//    opener                  ^ subject     ^ serve, future, ended ^ complement
import { matchesOf } from '../../../../model/matches.ts'
import { wordsIn } from '../../../../model/words-in.ts'
import { folded } from '../folded.ts'
import { plainly } from './phrases.ts'
import { groupAt } from './verb-group.ts'
import { loneVerb } from './verb-group-lone.ts'
import type { Group, Token } from './verb-group-run.ts'

export interface Statement {
  /** Folded and as printed alike: places in the sentence. */
  subject: Range
  /** Base form of the main verb; 'be' for a bare "is". */
  verb: string
  passive: boolean
  tense: 'past' | 'perfect' | 'present' | 'future' | 'infinitive'
  /** "not". */
  negative: boolean
  /** "no longer serve", "cease to be", "discontinue offering". */
  ended: boolean
  /** "continue to serve". */
  continues: boolean
  /** "begin serving". */
  begins: boolean
  /** "may", "might", "could", "would", "should", "must": says what can be, not what will. */
  modal: string | null
  /** "is expanding": under way on the day it is said. */
  progressive: boolean
  /** Says something by the way of a noun: "who has managed the Fund", "managed by X". */
  relative: boolean
  /** Verb on which an infinitive hangs: approve in "approved a proposal to change". */
  governor: string | null
  group: Range
  complement: Range
}
export interface Range {
  from: number
  to: number
}

/** "LVX Growth Managed Risk Fund": a participle with a capital beside another capital is a word of a name. */
const NAMED = /(?<=[\p{Lu}][\p{L}.&'’-]*\s)\p{Lu}\p{Ll}+(?:ed|ing)\b|(?<=\s)\p{Lu}\p{Ll}+(?:ed|ing)(?=\s\p{Lu})/gu
const namesIn = (sentence: string): Range[] =>
  /\p{Ll}{2}\s\p{Ll}{2}/u.test(sentence) ? matchesOf(sentence, NAMED).map(m => ({ from: m.index, to: m.index + m[0].length })) : []
const RELATIVES = new Set(['who', 'which', 'that', 'whom', 'whose'])
const RELATIVE_NOUN =
  /(?:(?<!,|\b(?:of|for|in|to|by|on|with|from|under|at))\s(?<!\b(?:with|of|to|from|by|on|at|for|under|in|as|before|after|until|since|upon|following)\s)that|\s(?:in |under |for |to |on |by |during )?which|\swhom)\s(?:(?:the|each|its|such|this|a)\s)?(?:[\w' .%-]{2,70}|[\w' -]{2,50}\([^()]{1,40}\)\s?)$/
/** ", the performance of which …", ", whose shares …": told by the way of the subject, up to the comma before its verb. */
const SET_OFF = /,\s(?:whose\s|(?:the\s)?(?:[\w'-]+\s){1,4}of (?:which|whom)\b)[^;:]*$/
/** "the frequency with which it is reconstituted": told by the way of the noun. */
const WITH_WHICH = /\s(?:with|in|at|by|to|on|from|for|under|through|upon|during) (?:which|whom)\s[^,;:]{1,60}$/
/** ", who has managed the Fund since it began, will retire": told by the way of what is told by the way. */
const SINCE_IT = /\s(?:since|when|after|before|until|while|where|because) (?:it|he|she|they|the \w+|its \w+)\s*$/
/** "the Fund's policy to invest at least 80% of its assets in small and mid-size companies is changed": of what the verb far behind is told. */
const OF_INFINITIVE =
  /\b(?:polic(?:y|ies)|plan|proposal|decision|agreement|undertaking|commitment|obligation|restriction|requirement|strategy)\s*$/
const SUBORDINATE = /^(?:when|if|after|once|upon|until|before|while|because|since|as|although|whereas|where)\b/

/** "will: (a) change its method; and (b) be renamed": the letters of a list, and the colon after a helper, part nothing. */
const LISTED =
  /(?<=\b(?:will|shall|to|has|have|be|been|is|are))\s?:?\s?\((?:[ivx]{1,4}|[a-h]|\d)\)(?=\s[a-z])|(?<=[;,] and |[;,] )\((?:[ivx]{1,4}|[a-h]|\d)\)(?=\s(?:be|been|will|has|have|is|are|no longer)\s)/g

/** "agreed to (i) reduce its fee and (ii) waive a part of it": once one follows a helper, the others part nothing either. */
const LISTED_ON = /(?<=\band |[;,] )\((?:ii|iii|iv|v|b|c|d|2|3|4)\)(?=\s[a-z])/g
const blank = (marks: string): string => ' '.repeat(marks.length)
const withoutMarks = (text: string): string => {
  const first = text.replace(LISTED, blank)
  return /\bto\s?:?\s?\((?:i|a|1)\)\s[a-z]/.test(text) ? first.replace(LISTED_ON, blank) : first
}

/** `hidden`: names in which no word is a verb ("the Larkfield Enhanced Muni ETF"). */
export function statementsOf(sentence: string, hidden: readonly Range[] = []): Statement[] {
  // The comma before a company form ("Advisors, LLC") parts nothing.
  const text = withoutMarks(folded(sentence).replace(/,(?=\s(?:inc|llc|l\.l\.c|l\.p|lp|llp|ltd|n\.a|plc|corp)\b)/g, ' '))
  // "will, effective July 1, 2010, invest", "agreed, through April 30, 2011, to limit": a day between helper and verb parts nothing.
  // … and so does "will, under normal conditions, invest".
  const aside = matchesOf(
    text,
    /\b(?:will|shall)(,\s[^,;:]{3,60},)(?=\s[a-z])|\b(?:that|which|who|will|shall|has|have|agreed|intends?|plans?|is|are|be|been|was|were)(,\s(?:effective|beginning|commencing|starting|as of|on|through|until|from)\b[^,;]{0,40}(?:,\s\d{4})?,|\s(?:until|through|from|effective|beginning)\s(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}, \d{4}(?= [a-z]))(?=\s)/g,
  ).map(m => ({ from: m.index + m[0].length - (m[1] ?? m[2])!.length, to: m.index + m[0].length }))
  // "Until a permanent replacement is found Jane Roe is acting as its manager."
  const meanwhile =
    /^\W*until (?:a|an|his|her|its|the|another) (?:permanent |new |suitable )?(?:replacement|successor) (?:is|has been|can be) (?:found|named|appointed|hired|chosen|selected|identified),?(?=\s)/.exec(
      text,
    )
  if (meanwhile) aside.push({ from: 0, to: meanwhile[0].length })
  // "The objective, currently "to provide income," will be restated as …": quoted words are spoken of, and tell nothing themselves.
  const quoted = matchesOf(text, /(?<=[a-z,] )"[^"]{2,200}"(?=[ ,;.]|$)/g).map(m => ({ from: m.index + 1, to: m.index + m[0].length - 1 }))
  const names = [...hidden, ...namesIn(sentence), ...quoted]
  const within = (ranges: readonly Range[], at: number) => ranges.length > 0 && ranges.some(r => r.from <= at && at < r.to)
  const words = wordsIn(
    text,
    /[a-z0-9$.](?:[a-z0-9'.%&/-]*[a-z0-9%])?|[,;:()"]/g,
    (word, from): Token => ({ word: within(names, from) ? '#' : word, from, to: from + word.length }),
  )
  const tokens = aside.length ? words.filter(t => !within(aside, t.from)) : words
  const groups = groupsIn(tokens)
  // "Effective May 1, the expense cap decreases to 1.10%": a sentence has a verb, though the word be a noun more often.
  const lone =
    /[.;:]["”)]*\s*$|\d{4}\s*$/.test(text) &&
    groups.every(g => g.reduced || RELATIVES.has(tokens[g.first - 1]?.word ?? '') || tellsByTheWay(text, g))
      ? loneVerb(tokens, groups)
      : null
  return assembled(text, tokens, lone ? [...groups, lone].sort((a, b) => a.first - b.first) : groups)
}

function groupsIn(tokens: readonly Token[]): Group[] {
  const groups: Group[] = []
  for (let i = 0; i < tokens.length; ) {
    const group = groupAt(tokens, i)
    if (group) groups.push(group)
    i = group ? group.last + 1 : i + 1
  }
  return groups
}

/** "the latest time at which the Fund will accept orders moves to 3:00 p.m." */
const tellsByTheWay = (text: string, { group }: Group): boolean =>
  /\s(?:at|by|in|on|to|for|under|from|through|upon|during) (?:which|whom)\s[^,;:]{1,60}$/.test(text.slice(0, group.from))

/** Puts subjects and complements to the groups. */
function assembled(text: string, tokens: readonly Token[], groups: readonly Group[]): Statement[] {
  const out: Statement[] = []
  let main: Range = { from: 0, to: 0 }
  let known = false
  const starts: number[] = []
  groups.forEach((group, n) => {
    const before = out[n - 1]
    const from = before ? before.group.to : 0
    const between = text.slice(from, group.group.from)
    let subject: Range,
      start: number,
      relative = group.reduced
    // What stands in brackets is told by the way: "(expected to be renamed X)".
    const bracket = openBracket(text, group.group.from)
    if ((bracket >= 0 && bracket >= from - 1 && group.tense !== 'infinitive') || (bracket >= 0 && !before)) {
      starts.push(bracket)
      out.push({
        ...group,
        relative: true,
        subject: { from: Math.min(from, bracket), to: bracket },
        complement: { from: group.group.to, to: text.length },
        governor: null,
      })
      return
    }
    const shared = /(?:^|[\s,;])(?:and|but|or)(?: \S+ly)?\s*$/.exec(between)
    // "which thereby became"
    const adverb =
      /^(?:thereby|then|thereupon|in turn|also|[a-z]+ly)$/.test(tokens[group.first - 1]?.word ?? '') &&
      RELATIVES.has(tokens[group.first - 2]?.word ?? '')
        ? 1
        : 0
    const last = tokens[group.first - 1 - adverb]?.word ?? ''
    if (before && shared) {
      subject = before.relative ? main : before.subject
      start = from + shared.index
    } else if (group.tense === 'infinitive' && before) {
      subject = before.subject
      start = group.group.from
    } else if (before && /\swhose (?:[\w'-]+ ){1,3}$/.test(between)) {
      relative = true
      start = from + between.search(/\swhose\s/)
      subject = { from: start, to: group.group.from }
    } else if (RELATIVES.has(last) && (last !== 'that' || (!before && between.trim().split(/\s+/).length > 2 && groups.length > 1))) {
      relative = true
      const at = Math.max(from, tokens[group.first - 1 - adverb]!.from)
      subject = { from: before ? from : 0, to: at }
      start = at
    } else if (!before && group.tense !== 'infinitive' && RELATIVE_NOUN.test(between)) {
      // "the fee that the Portfolio pays to the Manager will be lower": the fee is the subject of what follows.
      relative = true
      main = bared(text, { from: 0, to: RELATIVE_NOUN.exec(between)!.index })
      known = true
      start = main.to
      subject = { from: main.to, to: group.group.from }
    } else if (!before && group.tense !== 'infinitive' && SET_OFF.test(between)) {
      relative = true
      main = bared(text, { from: 0, to: SET_OFF.exec(between)!.index })
      known = true
      start = main.to
      subject = { from: main.to, to: group.group.from }
    } else if (before?.relative && group.tense !== 'infinitive' && SINCE_IT.test(between)) {
      relative = true
      start = from + SINCE_IT.exec(between)!.index
      subject = { from: start, to: group.group.from }
    } else if (before && group.tense !== 'infinitive' && WITH_WHICH.test(between)) {
      relative = true
      start = from + WITH_WHICH.exec(between)!.index
      subject = { from: start, to: group.group.from }
    } else if (
      before &&
      n === 1 &&
      before.tense === 'infinitive' &&
      !before.governor &&
      (!/[,;:]| and /.test(between) ||
        (group.passive && OF_INFINITIVE.test(text.slice(0, before.group.from)) && !/;|:|,\s+(?:and|but|while)\s/.test(between)))
    ) {
      // "the agreement to waive fees has been extended".
      start = before.subject.from
      subject = { from: before.subject.from, to: group.group.from }
    } else if (before?.tense === 'infinitive' && /,\s*$/.test(between) && out.findLast(s => s.tense !== 'infinitive')?.relative) {
      subject = main
      start = group.group.from
    }
    // "You should know that Jason Yee, who has run the Fund, handed it over": the one of whom that is told.
    else if (
      before?.relative &&
      group.tense !== 'infinitive' &&
      /^\s*that\s/.test(text.slice(before.subject.from, before.subject.to)) &&
      /,\s*$/.test(between)
    ) {
      subject = { from: before.subject.from + text.slice(before.subject.from).search(/that\s/) + 5, to: before.subject.to }
      start = group.group.from
    } else if (
      before?.relative &&
      (/,["”]?\s*$/.test(between) ||
        ((text.slice(0, before.group.from).search(RELATIVE_NOUN) >= 0 ||
          groups[n - 1]!.reduced ||
          /\sthat\s+$/.test(text.slice(0, before.group.from))) &&
          !/[,;:]/.test(between.replace(/(?<=\d), (?=(?:19|20)\d\d)/g, ' '))))
    ) {
      subject = main
      start = group.group.from
    } else {
      const cut = before
        ? boundary(between, SUBORDINATE.test(text.slice(before.subject.from, before.subject.to)) || SUBORDINATE.test(opening(text, before)))
        : 0
      start = from + cut
      subject = { from: start, to: group.group.from }
    }
    // "reserves the right to re-open", "at its discretion to close": what may be done.
    const free =
      group.tense === 'infinitive' &&
      !group.modal &&
      /\b(?:right|ability|option|discretion|authority|opportunity|power|freedom)\s*$/.test(
        text.slice(Math.max(0, group.group.from - 24), group.group.from),
      )
        ? 'may'
        : group.modal
    if (!relative) subject = bared(text, subject)
    // "to close and liquidate the Fund": the second verb hangs on the same word as the first.
    const coordinate =
      before?.tense === 'infinitive' && shared && !group.passive && text.slice(group.group.from, group.group.to) === group.verb
    // "voted to terminate the agreement with X and to hire Y": both are what was voted.
    const alike =
      group.tense === 'infinitive' &&
      before?.tense === 'future' &&
      !before.relative &&
      !before.passive &&
      /\bto \S+$/.test(text.slice(before.group.from, before.group.to)) &&
      /\band(?:,\s(?:effective|through|until|from|beginning|as of|on)\b[^,;]{0,40}(?:,\s\d{4})?,)?\s*$/.test(between)
    // "have decided to close and liquidate the Fund"
    const second =
      before?.tense === 'future' &&
      !before.passive &&
      shared &&
      !group.passive &&
      group.tense === 'present' &&
      text.slice(group.group.from, group.group.to) === group.verb &&
      /\b(?:to|will|shall)\s+\S+$/.test(text.slice(before.group.from, before.group.to))
    // "will change its method and be renamed"
    const helped = before?.tense === 'future' && shared && group.passive && /^be\s/.test(text.slice(group.group.from, group.group.to))
    // "will be closed on October 15, 2008 and merged with X"
    const participle =
      before?.tense === 'future' &&
      before.passive &&
      !before.relative &&
      shared &&
      group.tense === 'past' &&
      !group.passive &&
      /^[a-z]+ed$/.test(text.slice(group.group.from, group.group.to))
    const tense = coordinate ? 'infinitive' : alike || second || helped || participle ? 'future' : group.tense
    if (tense !== 'infinitive' && (!relative || (!before && !known))) main = bared(text, subject)
    starts.push(start)
    out.push({
      ...group,
      ...(participle ? { passive: true } : {}),
      modal: free,
      tense,
      relative,
      subject,
      complement: { from: group.group.to, to: text.length },
      governor: coordinate ? before.governor : tense === 'infinitive' && before ? before.verb : null,
    })
  })
  // A complement reaches to the next statement that does not hang on this one.
  return out.map((s, n) => {
    let end = text.length
    for (let k = n + 1; k < out.length; k++)
      if (out[k]!.tense !== 'infinitive' && !out[k]!.relative) {
        end = Math.max(s.group.to, starts[k]!)
        break
      }
    const { first: _, last: __, reduced: ___, ...rest } = s as Statement & Group
    const plain = plainly(rest.verb, rest.passive, text.slice(s.group.to, end))
    // "checks cannot be drawn any more"
    const over = rest.negative && /\bany (?:more|longer)\b/.test(text.slice(s.group.to, end)) ? { negative: false, ended: true } : {}
    return { ...rest, ...over, verb: plain?.verb ?? rest.verb, complement: { from: s.group.to + (plain?.skip ?? 0), to: end } }
  })
}

/** Where the bracket opens in which a place stands, -1 for none. */
function openBracket(text: string, at: number): number {
  const open = text.lastIndexOf('(', at)
  return open >= 0 && text.lastIndexOf(')', at - 1) < open ? open : -1
}

/** The words with which the part of a sentence that holds a statement opens. */
function opening(text: string, statement: Statement): string {
  const start = Math.max(text.lastIndexOf(';', statement.group.from), text.lastIndexOf('. ', statement.group.from))
  return text.slice(start + 1, statement.group.from).trimStart()
}

/** Where the next statement begins in the words between two verb groups. */
function boundary(between: string, subordinate: boolean): number {
  if (subordinate) {
    const comma = /,\s(?!(?:19|20)\d\d\b)/.exec(between)
    if (comma) return comma.index + 1
  }
  let at = -1
  for (const m of matchesOf(
    between,
    /;|:\s|,\s+(?:and|but|while|whereas|or)\s|[^,]\s(?:while|whereas|but|that|because|when|until|unless|if|once)\s/g,
  ))
    at = m.index + m[0].length - (m[0].endsWith(' ') ? 1 : 0)
  if (at >= 0) return at
  // "announced that Julian Orr, a manager of the Fund, passed away": all of it is the subject.
  const that = /^\s*that\s/.exec(between)
  if (that) return that[0].length - 1
  const and = /\sand\s/.exec(between)
  if (and) return and.index + 4
  const comma = matchesOf(between, /,\s(?!(?:19|20)\d\d\b)/g).at(-1)
  if (comma) return comma.index + 1
  // "at the time the Agreement takes effect": the last noun with its article is the subject.
  const noun = matchesOf(between, /\s(?=(?:the|each|this|such|its|an?|his|her|their)\s)/g).at(-1)
  return noun ? noun.index : 0
}

const OPENER =
  /^(?:until (?:a|an|his|her|its|the|another) (?:permanent |new |suitable )?(?:replacement|successor) (?:is|has been|can be) (?:found|named|appointed|hired|chosen|selected|identified)|effective (?:as of |on |from )?the date (?:of this supplement|hereof)|(?:up)?on (?:the )?(?:closing|completion|consummation) of (?:the|this|that|such) [a-z]+(?= the [a-z]+ )|as [^,;]{3,60}\b(?:said|stated|told|decided|approved|announced|voted|reported|explained|agreed|resolved)\b[^,;]{0,30}(?:, \d{4})?(?=,)|but(?= not )|accordingly|in addition(?! to\b)|additionally|as a result(?! of)|therefore|also|however|instead|further|furthermore|finally|consequently|thereafter|for this reason|on that date|(?:also )?(?:effective |as of |from )(?:on )?(?:the|that) same (?:date|day)|on (?:the|that) same (?:date|day)|as of (?:the|that|such) (?:same )?date(?! (?:of|on)\b)|at that time|(?:until|till|since|by|before|up to) then|(?:before|prior to|until|after|since) (?:that|this|such) (?:date|time|day)(?=,| (?:the|its|their|his|her|it|they|he|she|each|no)\b)|from then on|at the same time|of the same date|immediately|in particular|moreover|similarly|at such time|subsequently|meanwhile|simultaneously|previously|please note that|please be advised that)\b,?\s*/
const DATED =
  /^(?:(?:[\w-]+ (?:\([^)]{1,6}\) )?days (?:after|from|following)|on or about|on or around|(?:not|no) (?:before|earlier than|sooner than|later than)|effective|beginning|starting|commencing|as of|from|on|on and after|at|after|until|by|upon|following|prior to|through|before|in|under|pursuant to|in connection with|subject to|with|without|notwithstanding|since|except for|regardless of|during|for|due to|because of|consistent with|in keeping with|in line with|along with|together with|to (?:protect|reflect|facilitate|permit|allow|enable|accommodate|preserve|help)|as a result of|as a consequence of|given)\b)/
const DATE =
  /^[^,]{0,60}?\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\.? (?:\d{1,2}(?:\s?-\s?\d{1,2})?, ?)?\d{4}(?! (?:(?!until|before|through|the|from)\w+ ){0,3}meeting)(?: \([^()]{0,60}\))?,?\s*(?!,)/

/** A subject without the phrases that open its sentence. */
function bared(text: string, range: Range): Range {
  let { from } = range
  for (let guard = 0; guard < 8; guard++) {
    const rest = text.slice(from, range.to)
    const skip = /^[\s,:"()]+/.exec(rest)?.[0].length ?? 0
    if (skip) {
      from += skip
      continue
    }
    // "1. Class B shares will be closed"
    const number = from === 0 ? /^\(?\d{1,2}[.)]\s+/.exec(rest) : null
    if (number) {
      from += number[0].length
      continue
    }
    const mark = /^(?:and )?\(?(?:[ivx]{1,4}|[a-h]|\d{1,2})\)\s+/.exec(rest)
    if (mark) {
      from += mark[0].length
      continue
    }
    const opener = OPENER.exec(rest)
    if (opener) {
      from += opener[0].length
      continue
    }
    // A heading or the end of the cover may be glued to the sentence that it opens.
    const inner =
      /\b(?<!\b(?:be|is|are|was|were|become|becomes|became)\s)(?:effective (?:immediately|as of|on or about|on|upon|at|after|beginning|january|february|march|april|may|june|july|august|september|october|november|december))\b/g
    let glued = -1
    for (const m of matchesOf(rest, inner)) if (m.index > 0) glued = m.index
    // "The new name of the Fund, effective July 1, 2010, is …" goes on behind the day.
    if (glued > 0 && /,\s*$/.test(rest.slice(0, glued)) && /^effective [^,]{0,30}(?:, \d{4})?,?\s*$/.test(rest.slice(glued))) break
    if (glued > 0) {
      from += glued
      continue
    }
    if (!DATED.test(rest)) break
    const date = DATE.exec(rest)
    if (date) {
      from += date[0].length
      continue
    }
    const comma = /[,:]\s/.exec(rest)
    if (!comma) break
    from += comma.index + 2
  }
  return { from: Math.min(from, range.to), to: range.to }
}
