// In: a verb group in its sentence, and what was read before it. Out: the words that are its subject, and where its statement begins.
//   "the agreement, under which the fee is 0.85%, | will end"
//    ^ subject of "will end"  ^ subject of "is": told by the way
import { matchesOf } from '../../../../../model/matches.ts'
import { pattern } from '../../../../../model/pattern.ts'
import { bared } from './statement-opener.ts'
import type { Range, Statement } from './statement.ts'
import type { Group, Token } from '../verb-group/verb-group-run.ts'

export interface Place {
  text: string
  tokens: readonly Token[]
  group: Group
  /** Statements of the sentence so far, and the last of them. */
  told: readonly (Statement & Group)[]
  before: (Statement & Group) | undefined
  /** The words since the verb before, which begin at `from`. */
  from: number
  between: string
  /** The "and" that joins the verb to the one before. */
  shared: RegExpExecArray | null
  /** Further verbs stand in the sentence. */
  several: boolean
  /** The subject of the last statement that stands for itself. */
  main: Range
}

interface Bound {
  subject: Range
  /** Where the statement begins: the one before reaches no further. */
  start: number
  relative: boolean
  /** The noun by the way of which it is told: what follows the aside has it for its subject. */
  main?: Range
}

export const RELATIVES: ReadonlySet<string> = new Set(['who', 'which', 'that', 'whom', 'whose'])

const RELATIVE_NOUN = pattern()`
  (?:
    (?<!,|\b(?:of|for|in|to|by|on|with|from|under|at))\s
    (?<!\b(?:with|of|to|from|by|on|at|for|under|in|as|before|after|until|since|upon|following|during)\s)that
    |\s(?:in |under |for |to |on |by |during )?which
    |\swhom
  )\s(?:(?:the|each|its|such|this|a)\s)?
  (?:[\w' .%-]{2,70}|[\w' -]{2,50}\([^()]{1,40}\)\s?)$
`
/** ", the performance of which …", ", whose shares …": told by the way of the subject, up to the comma before its verb. */
const SET_OFF = /,\s(?:whose\s|(?:the\s)?(?:[\w'-]+\s){1,4}of (?:which|whom)\b)[^;:]*$/
/** "the frequency with which it is reconstituted": told by the way of the noun. */
const WITH_WHICH = /\s(?:with|in|at|by|to|on|from|for|under|through|upon|during) (?:which|whom)\s[^,;:]{1,60}$/
/** "approved a change in the fees that the Funds pay to the Adviser" */
const FEE_THAT = /(?<=\s(?:fees?|charges?|rates?|amounts?|compensation))\s(?:that|which) (?:(?:the|each|a|its) )?[\w' -]{2,50}$/
/** ", who has managed the Fund since it began, will retire": told by the way of what is told by the way. */
const SINCE_IT = /\s(?:since|when|after|before|until|while|where|because) (?:it|he|she|they|the \w+|its \w+)\s*$/
/** "the Fund's policy to invest at least 80% of its assets in small companies is changed": of what the verb far behind is told. */
const OF_INFINITIVE =
  /\b(?:polic(?:y|ies)|plan|proposal|decision|agreement|undertaking|commitment|obligation|restriction|requirement|strategy)\s*$/
const SUBORDINATE = /^(?:when|if|after|once|upon|until|before|while|because|since|as|although|whereas|where)\b/
const DATE_COMMA = /(?<=\d), (?=(?:19|20)\d\d)/g
const NEXT_STATEMENT = pattern('g')`
  ;|:\s
  |,\s+(?:and|but|while|whereas|or)\s
  // "(1) the Fund changes its name to “A,” (2) | the cap is reduced"
  |,["”]?\s(?:and\s)?\((?:[ivx]{1,4}|[a-h]|\d)\)\s(?=(?:the|each|its|an?|such)\s)
  |[^,]\s(?:while|whereas|but|that|because|when|until|unless|if|once|whereby)\s
`

/** Asides before what goes on behind them; what nothing else explains has the words right before it. */
export function boundTo(place: Place): Bound {
  return (
    sharesSubject(place) ??
    infinitive(place) ??
    whose(place) ??
    relative(place) ??
    toldThat(place) ??
    asideOfFirst(place) ??
    asideOfAside(place) ??
    behindInfinitive(place) ??
    behindAsidesInfinitive(place) ??
    behindThat(place) ??
    behindAside(place) ??
    ownWords(place)
  )
}

/** "X resigned and | will be replaced" */
function sharesSubject({ before, shared, from, main, group }: Place): Bound | null {
  if (!before || !shared) return null
  return { subject: before.relative ? main : before.subject, start: from + shared.index, relative: group.reduced }
}

/** "X agreed | to reduce its fee" */
function infinitive({ before, group }: Place): Bound | null {
  if (group.tense !== 'infinitive' || !before) return null
  return { subject: before.subject, start: group.group.from, relative: group.reduced }
}

/** "in a fund whose assets | are small" */
function whose({ before, from, between, group }: Place): Bound | null {
  if (!before || !/\swhose (?:[\w'-]+ ){1,3}$/.test(between)) return null
  return asideAt(from + between.search(/\swhose\s/), group)
}

const asideAt = (start: number, { group }: Group): Bound => ({ subject: { from: start, to: group.from }, start, relative: true })

/** "X, who | has managed the Fund" */
function relative({ text, before, from, between, tokens, group, several }: Place): Bound | null {
  const last = relativeBefore(tokens, group)
  if (!last) return null
  if (last.word === 'that' && !(!before && between.trim().split(/\s+/).length > 2 && several)) return null
  const start = Math.max(from, last.from)
  // "X now leads the team; Y, who | has led it until now, retires": what follows is told of Y.
  const opens = before && /,\s*$/.test(text.slice(from, start)) ? text.slice(from, start).lastIndexOf('; ') : -1
  const subject = { from: opens < 0 ? from : from + opens + 2, to: start }
  return { subject, start, relative: true, ...(opens < 0 ? {} : { main: subject }) }
}

/** The "who" right before a verb, or with an adverb between: "which thereby became". */
function relativeBefore(tokens: readonly Token[], { first }: Group): Token | null {
  const last = tokens[first - 1]
  const earlier = tokens[first - 2]
  const adverb = /^(?:thereby|then|thereupon|in turn|also|[a-z]+ly)$/.test(last?.word ?? '') && RELATIVES.has(earlier?.word ?? '')
  const word = adverb ? earlier : last
  return word && RELATIVES.has(word.word) ? word : null
}

/** "The Adviser expects that Jane Roe | will become a manager": what is expected is told of her. */
function toldThat({ before, between, group }: Place): Bound | null {
  const that = before || group.tense !== 'future' ? null : EXPECTS_THAT.exec(between)
  if (!that) return null
  const start = that.index + that[0].length
  return { subject: { from: start, to: group.group.from }, start, relative: group.reduced }
}
const EXPECTS_THAT = /^[^,;:]{1,90}?\b(?:expects?|anticipates?|believes?|intends|contemplates?) that\s/

/** "the fee that the Portfolio | pays to the Manager will be lower": the fee is the subject of what follows. */
function asideOfFirst({ text, before, between, group }: Place): Bound | null {
  if (before || group.tense === 'infinitive') return null
  const aside = RELATIVE_NOUN.exec(between) ?? SET_OFF.exec(between)
  if (!aside) return null
  const main = bared(text, { from: 0, to: aside.index })
  return { subject: { from: main.to, to: group.group.from }, start: main.to, relative: true, main }
}

/** ", who has managed the Fund since it | began, will retire"; "changes the frequency with which it | is reconstituted" */
function asideOfAside({ before, from, between, group }: Place): Bound | null {
  if (!before || group.tense === 'infinitive') return null
  const aside = (before.relative ? SINCE_IT.exec(between) : null) ?? WITH_WHICH.exec(between) ?? FEE_THAT.exec(between)
  if (!aside) return null
  const bound = asideAt(from + aside.index, group)
  // "X is the manager; Y, with whom he | managed it, left": what follows is told of Y.
  const opens = between.slice(0, aside.index).lastIndexOf('; ')
  return opens < 0 ? bound : { ...bound, main: { from: from + opens + 2, to: from + aside.index } }
}

/** "the agreement to waive fees | has been extended" */
function behindInfinitive({ text, told, before, between, group }: Place): Bound | null {
  if (!before || told.length !== 1 || before.tense !== 'infinitive' || before.governor) return null
  const near = !/[,;:]| and /.test(between)
  const far = group.passive && OF_INFINITIVE.test(text.slice(0, before.group.from)) && !/;|:|,\s+(?:and|but|while)\s/.test(between)
  if (!near && !far) return null
  const start = before.subject.from
  return { subject: { from: start, to: group.group.from }, start, relative: group.reduced }
}

/** "X, who agreed to waive fees, | will retire" */
function behindAsidesInfinitive({ told, before, between, main, group }: Place): Bound | null {
  if (before?.tense !== 'infinitive' || !/,\s*$/.test(between)) return null
  return told.findLast(s => s.tense !== 'infinitive')?.relative ? { subject: main, start: group.group.from, relative: group.reduced } : null
}

/** "You should know that Jason Yee, who has run the Fund, | handed it over": the one of whom that is told. */
function behindThat({ text, before, between, group }: Place): Bound | null {
  if (!before?.relative || group.tense === 'infinitive' || !/,\s*$/.test(between)) return null
  if (!/^\s*that\s/.test(text.slice(before.subject.from, before.subject.to))) return null
  // "The fee that the Manager pays to X, the sub-adviser, | was reduced": the fee was.
  if (ALL_NOUN.test(text.slice(0, before.subject.from))) return null
  const from = before.subject.from + text.slice(before.subject.from).search(/that\s/) + 5
  return { subject: { from, to: before.subject.to }, start: group.group.from, relative: group.reduced }
}

const ALL_NOUN = /^(?:the|an?|each|any|its)(?: [\w'-]+){1,4} ?$/

/** "X, who has run the Fund, | will retire"; "the fee that it pays | will be lower" */
function behindAside({ text, before, between, main, group }: Place): Bound | null {
  if (!before?.relative) return null
  const closed = /,["”]?\s*$/.test(between) || (isUnmarked(text, before) && !/[,;:]/.test(between.replace(DATE_COMMA, ' ')))
  return closed ? { subject: main, start: group.group.from, relative: group.reduced } : null
}

/** An aside that no comma opens, and so none closes. */
function isUnmarked(text: string, { group, reduced }: Statement & Group): boolean {
  const words = text.slice(0, group.from)
  return words.search(RELATIVE_NOUN) >= 0 || reduced || /\sthat\s+$/.test(words)
}

/** "X resigned, and Y | will succeed" */
function ownWords({ text, before, from, between, group }: Place): Bound {
  const subordinate = (words: Statement) =>
    SUBORDINATE.test(text.slice(words.subject.from, words.subject.to)) || SUBORDINATE.test(opening(text, words))
  const start = from + (before ? boundary(between, subordinate(before)) : 0)
  return { subject: { from: start, to: group.group.from }, start, relative: group.reduced }
}

/** The words with which the part of a sentence that holds a statement opens. */
function opening(text: string, { group }: Statement): string {
  const start = Math.max(text.lastIndexOf(';', group.from), text.lastIndexOf('. ', group.from))
  return text.slice(start + 1, group.from).trimStart()
}

/** Where the next statement begins in the words between two verb groups. */
function boundary(words: string, subordinate: boolean): number {
  // "the cap of the Fund (excluding interest, taxes, and other costs) | will be reduced": a bracket parts nothing.
  const between = words.replace(/\([^()]{6,400}\)/g, bracket => '#'.repeat(bracket.length))
  if (subordinate) {
    const comma = /,\s(?!(?:19|20)\d\d\b)/.exec(between)
    if (comma) return comma.index + 1
  }
  const opens = matchesOf(between, NEXT_STATEMENT).at(-1)
  if (opens) return opens.index + opens[0].length - (opens[0].endsWith(' ') ? 1 : 0)
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
