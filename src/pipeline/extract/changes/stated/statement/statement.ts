// Cuts a sentence into statements: who, verb with its tense and polarity, what.
// In: one sentence. Out: its statements in order; words that open a sentence ("Effective May 1, 2006, …") are no part of the subject.
//   "Effective July 2, 2007, Julian P. Orr will no longer serve as a portfolio manager of the Fund."
//    opener                  ^ subject     ^ serve, future, ended ^ complement
import { pattern } from '../../../../../model/pattern.ts'
import { plainly } from '../phrases.ts'
import { bared } from './statement-opener.ts'
import { boundTo, RELATIVES, type Place } from './statement-subject.ts'
import { carriedOn } from './statement-tense.ts'
import { verbWordsOf } from './statement-words.ts'
import { groupAt } from '../verb-group/verb-group.ts'
import { loneVerb } from '../verb-group/verb-group-lone.ts'
import type { Group, Token } from '../verb-group/verb-group-run.ts'

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

/** A statement whose complement is still open, where it begins, and the subject of which the sentence speaks from here on. */
interface Step {
  statement: Statement & Group
  start: number
  main: Range
}

/** "and", "but also" right before a verb. */
const JOINED = /(?:^|[\s,;])(?:and|but|or)(?: \S+ly)?\s*$/

/** A place in a sentence of which is not known yet whether an "and" joins it to the verb before. */
type Aside = Omit<Place, 'shared'>

/** `hidden`: names in which no word is a verb ("the Larkfield Enhanced Muni ETF"). */
export function statementsOf(sentence: string, hidden: readonly Range[] = []): Statement[] {
  const { text, tokens } = verbWordsOf(sentence, hidden)
  const groups = groupsIn(tokens).filter(g => !pointsElsewhere(text, g))
  const lone = lacksVerb(text, tokens, groups) ? loneVerb(tokens, groups) : null
  const steps = stepsOf(text, tokens, lone ? [...groups, lone].sort((a, b) => a.first - b.first) : groups)
  return steps.map((step, n) => completed(text, step, steps.slice(n + 1)))
}

/** "“non-diversified,” as such term is defined in the Act", "each Fund listed above will close": where it stands, and what is not told. */
const pointsElsewhere = (text: string, { group: { from } }: Group): boolean =>
  /\bas (?:such|that|those|the) terms? $/.test(text.slice(0, from)) || LISTED_THERE.test(text.slice(from))
const LISTED_THERE = pattern()`
  ^(?:listed|named|identified|referenced|shown|mentioned|specified|set forth|indicated) (?:
  above|below|herein|(?:in|on) (?:the|this) (?:table|chart|list|cover|first page|schedule|appendix|exhibit)\b)
`

function groupsIn(tokens: readonly Token[]): Group[] {
  const groups: Group[] = []
  for (let i = 0; i < tokens.length; ) {
    const group = groupAt(tokens, i)
    if (group) groups.push(group)
    i = group ? group.last + 1 : i + 1
  }
  return groups
}

/** "Effective May 1, the expense cap decreases to 1.10%": a sentence has a verb, though the word be a noun more often. */
const lacksVerb = (text: string, tokens: readonly Token[], groups: readonly Group[]): boolean =>
  /[.;:]["”)]*\s*$|\d{4}\s*$/.test(text) &&
  groups.every(g => g.reduced || RELATIVES.has(tokens[g.first - 1]?.word ?? '') || tellsByTheWay(text, g))

/** "the latest time at which the Fund will accept orders moves to 3:00 p.m." */
const tellsByTheWay = (text: string, { group }: Group): boolean =>
  /\s(?:at|by|in|on|to|for|under|from|through|upon|during) (?:which|whom)\s[^,;:]{1,60}$/.test(text.slice(0, group.from))

/** Puts subjects to the groups, each with regard to what was told before it. */
function stepsOf(text: string, tokens: readonly Token[], groups: readonly Group[]): Step[] {
  const steps: Step[] = []
  const told: (Statement & Group)[] = []
  for (const group of groups) {
    const before = told.findLast(t => !isClosedAside(text, t, group))
    const from = before ? before.group.to : 0
    const place = {
      text,
      tokens,
      group,
      told,
      before,
      from,
      between: text.slice(from, group.group.from),
      several: groups.length > 1,
      main: steps.at(-1)?.main ?? { from: 0, to: 0 },
    }
    const step = inBrackets(place) ?? inTheOpen(place)
    steps.push(step)
    told.push(step.statement)
  }
  return steps
}

/** What stands in a bracket is told by the way: "(expected to be renamed X)". */
function inBrackets({ text, group, before, from, main }: Aside): Step | null {
  const bracket = openBracket(text, group.group.from)
  const opensHere = bracket >= from - 1 && group.tense !== 'infinitive'
  if (bracket < 0 || (before && !opensHere)) return null
  const statement = {
    ...group,
    relative: true,
    subject: { from: Math.min(from, bracket), to: bracket },
    complement: { from: group.group.to, to: text.length },
    governor: null,
  }
  return { statement, start: bracket, main }
}

/** "The fee (sometimes called a load) is changed": what a bracket told that has closed since parts no subject from its verb. */
function isClosedAside(text: string, { group: aside }: Group, { group }: Group): boolean {
  if (openBracket(text, aside.from) < 0) return false
  const close = text.indexOf(')', aside.to)
  return close >= 0 && close < group.from
}

/** Where the bracket opens in which a place stands, -1 for none. */
function openBracket(text: string, at: number): number {
  const open = text.lastIndexOf('(', at)
  return open >= 0 && text.lastIndexOf(')', at - 1) < open ? open : -1
}

function inTheOpen(aside: Aside): Step {
  const { text, group, before, main } = aside
  const place: Place = { ...aside, shared: JOINED.exec(aside.between) }
  const bound = boundTo(place)
  const subject = bound.relative ? bound.subject : bared(text, bound.subject)
  const carried = carriedOn(place)
  const leads = carried.tense !== 'infinitive' && (!bound.relative || !before)
  const statement = {
    ...group,
    ...carried,
    relative: bound.relative,
    subject,
    complement: { from: group.group.to, to: text.length },
  }
  return { statement, start: bound.start, main: bound.main ?? (leads ? bared(text, subject) : main) }
}

/** A complement reaches to the next statement that does not hang on this one. */
function completed(text: string, { statement }: Step, later: readonly Step[]): Statement {
  const next = later.find(l => l.statement.tense !== 'infinitive' && !l.statement.relative)
  const from = statement.group.to
  const to = next ? Math.max(from, next.start) : text.length
  const words = text.slice(from, to)
  const { first: _, last: __, reduced: ___, ...plain } = statement
  const phrase = plainly(plain.verb, plain.passive, words)
  // "checks cannot be drawn any more"
  const over = plain.negative && /\bany (?:more|longer)\b/.test(words) ? { negative: false, ended: true } : {}
  return { ...plain, ...over, verb: phrase?.verb ?? plain.verb, complement: { from: from + (phrase?.skip ?? 0), to } }
}
