// Days that a change takes from the document at large. In: the change. Out: the day of the heading or the sentence that rules it, of the
// other
// change from which it follows, of the closing of a purchase.
//   "The following changes take effect on September 20:"  … "2. The Fund's index is replaced …"
//                                         ^ its day
import type { ChangeDate } from '../../../../model/filing.ts'
import type { ChangeType } from '../../../../model/kinds.ts'
import { pattern } from '../../../../model/pattern.ts'
import { wordList } from '../../../../model/word-list.ts'
import { wordsOf, type Clause, type Reading } from '../candidate.ts'
import { CONSEQUENCE, type Umbrella } from '../day-rules.ts'
import { LEADS, placeOf, type Asked, type DayStep, type Settled } from './effective-asked.ts'
import { loneDay } from '../lone-day.ts'
import { datesOfClause, effectiveOf } from '../sentence-dates.ts'

/** "The shareholders also approved a change in the Fund's policies": by a vote of its own. */
const BY_VOTE = /\b(?:share|stock|unit)holders\b(?:[^.;]|\bInc\.){0,80}\b(?:approved|authorized)\b/i
/** The day is that on which another change of the document takes effect. */
const WHEN = pattern('i')`
  \b(?:at the time|when|upon|once|as of the (?:date|time)|concurrent(?:ly)? with|simultaneous(?:ly)? with)\b[^.;]{0,90}
  \b(?:takes? effect|becomes? effective|effectiveness|(?:is|are) effective|effective date)\b
`
/** What the words "when the … takes effect" speak of. */
const MEANT: [RegExp, readonly ChangeType[]][] = [
  [/\bobjective\b/i, ['objective-change']],
  [/\bsub-?advis/i, ['subadviser-change']],
  [/\b(?:agreement|contract|advis[eo]ry?|adviser)\b/i, ['adviser-change', 'subadviser-change', 'management-fee-change']],
  [/\bname\b/i, ['portfolio-renamed']],
  [/\b(?:merger|reorganization|acquisition)\b/i, ['reorganization']],
  [/\b(?:strategy|strategies|policy|policies)\b/i, ['strategy-change', 'policy-change']],
]
/** Changes that follow from one of those that lead. */
const FOLLOWS: ReadonlySet<string> = new Set(wordList`
  portfolio-renamed objective-change strategy-change policy-change risk-change index-change management-fee-change
  subadvisory-fee-change portfolio-manager-change fee-table-change expense-limit-change
`)
const CALLED_OFF = /\b(?:withdrawn|abandoned|dropped|cancell?ed|rescinded)\b/i
/** "Under the new agreement the fee would rise": it is proposed, whatever else has happened. */
const UNDER_PROPOSED = /^under the (?:new|proposed)\b[^.;]*\bwould\b/i
/** "upon completion of the purchase", "on the day of the closing", "once the sale has been completed" */
const AT_CLOSING = pattern('i')`
  \b(?:at|upon|on|after|following|as of|from)\b[^.;,]{0,30}\b(?:closing|completion|consummation)
  \b(?: of (?:the|this|that) (?:transaction|purchase|acquisition|sale))?\b(?! date)
  |\b(?:when|once|after) the (?:transaction|purchase|acquisition|sale)\b[^.;,]{0,20}\b(?:clos|complet|consummat)\w+
`
const CLOSES = pattern('i')`
  \b(?:transaction|purchase|acquisition|sale|closing)\b(?:[^.;]|\b(?:Inc|Corp|Ltd|Co|L\.P)\.){0,140}
  \b(?:expected|scheduled|anticipated|planned|will|shall|is|are|was|were)\b[^.;]{0,40}\b(?:clos|complet|consummat|take place|occur)\w*
  |\b(?:completed|closed|consummated) (?:its|the|their) (?:purchase|acquisition|sale|transaction)\b
  |\b(?:purchase|acquisition|sale|transaction)\b[^.;]{0,40}\b(?:closed|took place)\b
`
const NUMBER = /^\(?(\d{1,2})[.)]/

/** The day of the innermost heading that gives one: "Effective August 19, 2022:". */
export const dayOfHeading: DayStep = ({ change, rules, reading: { context } }) => {
  const { path } = context.view.passages[change.span.passage]!
  return rules.headings.findLast(h => path.includes(h.text))?.dates ?? []
}

/** "The change to the Fund's sub-adviser is expected to go into effect on January 7": the only day told of its kind. */
export function dayOfKind({ change, rules }: Asked): ChangeDate[] {
  const told = change.instruction ? [] : rules.umbrellas.filter(u => u.kinds.includes(change.type))
  return told.length === 1 ? told[0]!.dates : []
}

/** The day of the sentence that rules it: the one that names its number, else the last before it, else the only one of the document. */
export const dayOfRule: DayStep = (asked, dates) => {
  const { change, rules, reading } = asked
  // Who was elected at a meeting is in office.
  if (change.type === 'trustee-change' && dates.some(d => d.role === 'meeting')) return []
  const passage = reading.context.view.passages[change.span.passage]!
  const number = Number(NUMBER.exec(passage.marker || passage.text)?.[1] ?? 0)
  const numbered = rules.umbrellas.find(u => u.numbers.includes(number))
  if (numbered) return numbered.dates
  const general = rules.umbrellas.filter(u => !u.kinds.length && mayRule(u, asked))
  const at = placeOf(asked)
  return (general.findLast(u => u.index <= at) ?? onlyRule(general, asked))?.dates ?? []
}

/** "All changes are effective May 1. Accordingly, the following changes are made effective May 1:": the rule of the only day there is. */
function onlyRule(general: readonly Umbrella[], asked: Asked): Umbrella | undefined {
  const days = new Set(general.flatMap(u => u.dates.map(d => d.date)))
  const rule = days.size === 1 ? general.find(u => !u.subject && !u.onward) : undefined
  return rule && !hasOwnOutcome(asked, rule) ? rule : undefined
}

/** "A. … Accordingly, … B. … Accordingly, effective immediately, …": what has an outcome of its own takes no day from another's. */
function hasOwnOutcome({ change, own, reading: { clauses } }: Asked, { index }: Umbrella): boolean {
  const first = own[0]?.index ?? 0
  const next = clauses.find(k => k.in.kind === 'item' && k.passage > change.span.passage && k.index < index)
  if (!next || first > next.index || !CONSEQUENCE.test(clauses[index]?.text ?? '')) return false
  return clauses.slice(first, next.index).some(k => CONSEQUENCE.test(k.text))
}

const mayRule = ({ portfolios, numbers, subject }: Umbrella, { change, whose }: Asked): boolean =>
  (!portfolios.length || !whose.length || portfolios.some(n => whose.includes(n))) &&
  !numbers.length &&
  (!subject || subject === change.type)

/** The day on which all of some changes take effect, none where they differ. */
function commonDay(changes: readonly Settled[]): ChangeDate[] {
  const days = changes.flatMap(s => effectiveOf(s.dates))
  return new Set(days.map(d => d.date)).size === 1 ? days.slice(0, 1) : []
}

/** "when the new agreement takes effect": the day of the change that is meant. */
export const dayOfAnother: DayStep = ({ change, own, settled }) => {
  const when = own.map(k => WHEN.exec(k.text)?.[0]).find(Boolean)
  if (!when) return []
  const meant = MEANT.find(([words]) => words.test(when))?.[1]
  const rest = settled.filter(s => s.candidate !== change)
  const like = meant ? rest.filter(s => meant.includes(s.candidate.type)) : []
  return commonDay(like.length ? like : rest)
}

export const dayOfClosing: DayStep = ({ own, reading }) =>
  own.some(k => AT_CLOSING.test(k.text)) || isUnderClosing(own[0], reading) || tookEffectAtClosing(own, reading) ? closingDay(reading) : []

/** "… approved a new agreement. The new agreement took effect when the purchase was completed": right behind it. */
function tookEffectAtClosing(own: readonly Clause[], { clauses }: Reading): boolean {
  const last = own.at(-1)
  const next = last && clauses[last.index + 1]
  return next?.in === last?.in && next !== undefined && TOOK_EFFECT.test(next.text) && AT_CLOSING.test(next.text)
}
const TOOK_EFFECT = pattern('i')`
  ^(?:the|this|these|each|it|they)\b(?: (?:new |advisory |management |investment )*(?:agreements?|contracts?))?
  [^.;]{0,20}\b(?:took|takes?|became|becomes?|(?:went|goes?) into|(?:will|shall) (?:take|become|go into)) effect(?:ive)?\b
`

/** An item under "Upon the closing of the transaction, the following changes will take effect:". */
function isUnderClosing(item: Clause | undefined, { clauses }: Reading): boolean {
  if (item?.in.kind !== 'item') return false
  const lead = clauses.slice(Math.max(0, item.index - 12), item.index).findLast(k => k.in.kind !== 'item')
  return lead !== undefined && /:\s*$/.test(lead.text) && AT_CLOSING.test(lead.text)
}

/** The one day on which the text expects a purchase to close. */
function closingDay(reading: Reading): ChangeDate[] {
  const days = reading.clauses.filter(k => CLOSES.test(k.text)).flatMap(k => effectiveOf(datesOfClause(k, reading)))
  return new Set(days.map(d => d.date)).size === 1 ? days.slice(0, 1) : []
}

const isFigure = (words: string | null | undefined): boolean => /^[$\d][\d.,]*\s?%?$/.test(words ?? '')

/** The day of the change of adviser from which it follows. What holds now, or was called off, follows from nothing. */
export const dayOfLead: DayStep = ({ change: { type, span, instruction }, own, settled, reading }) => {
  const { context } = reading
  // "delete “20%” and insert “30%”": a figure put for another is no matter of who manages.
  if (isFigure(instruction?.oldWords) && isFigure(instruction?.newWords)) return []
  if (!FOLLOWS.has(type) || own.some(k => CALLED_OFF.test(k.text) || UNDER_PROPOSED.test(k.text))) return []
  if (type === 'policy-change' && own.some(k => BY_VOTE.test(k.text))) return []
  if (type === 'portfolio-manager-change' && own.some(k => /\bnow\b/i.test(k.text))) return []
  const headings = (passage: number) => context.view.passages[passage]!.path.join('>')
  const numbered = (passage: number) => NUMBER.exec(context.view.passages[passage]!.marker || context.view.passages[passage]!.text)?.[1]
  // A limit on expenses under another heading, or another number, is a matter of its own; so is what a firm put for another leads.
  const here = ({ candidate: { span: lead, instruction: exchange } }: Settled) =>
    (type !== 'expense-limit-change' || numbered(lead.passage) === numbered(span.passage)) &&
    ((type !== 'expense-limit-change' && !exchange?.newWords) || headings(lead.passage) === headings(span.passage))
  // No name follows from a firm that only leaves.
  const brings = ({ candidate: { to } }: Settled) => type !== 'portfolio-renamed' || to !== null
  return commonDay(settled.filter(s => LEADS.has(s.candidate.type) && here(s) && brings(s) && !isFurther(s, reading)))
}

/** "X has been hired as an additional subadviser": nothing else need change with it. */
const isFurther = ({ candidate: { from, span } }: Settled, reading: Reading): boolean =>
  from === null && /\b(?:additional|further|another) sub-?\s?advis[eo]r\b/i.test(wordsOf(span, reading))

/** The only day that its words give, by whatever words. */
export const dayLeftOver: DayStep = ({ change, own, all, reading }, dates) =>
  change.instruction || change.state === 'cancelled'
    ? []
    : loneDay(change, own, all, reading)
        .filter(d => !dates.some(x => x.date === d.date))
        .map(d => (change.type === 'liquidation' ? { ...d, role: 'liquidation' } : d))
