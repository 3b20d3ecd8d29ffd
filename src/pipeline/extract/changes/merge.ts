// In: stated changes and instructions. Out: one candidate per thing that becomes different; an instruction that carries out a stated change
// is attached to it, one that alters something else stands alone.
import type { ChangeType } from '../../../model/kinds.ts'
import { meet, type Candidate, type Reading } from './candidate.ts'
import { namesNoPlace } from './instructions/instruction.ts'

/** What else an instruction of a type may carry out, besides a stated change of its own type. */
const CARRIES_OUT: Partial<Record<ChangeType, readonly ChangeType[]>> = {
  'fee-table-change': [
    'management-fee-change',
    'expense-limit-change',
    'sales-charge-change',
    'distribution-fee-change',
    'share-class-change',
    'purchase-redemption-change',
    'adviser-change',
  ],
  'management-fee-change': ['adviser-change', 'expense-limit-change'],
  'distribution-fee-change': ['share-class-change', 'sales-charge-change'],
  'sales-charge-change': ['share-class-change', 'purchase-redemption-change'],
  'portfolio-manager-change': ['subadviser-change', 'adviser-change'],
  'service-provider-change': ['organization-renamed'],
  'purchase-redemption-change': ['closed-to-investors', 'reopened', 'liquidation', 'share-class-change', 'sales-charge-change'],
  'policy-change': ['strategy-change', 'objective-change'],
}
const ADVISERS = /^(?:the )?(?:investment )?(?:sub-?)?(?:advis[eo]rs?|managers?)(?: and sub-?advis[eo]rs?)?$/i
/** What replaced text that fits no type may carry out: anything stated. */
const LINK =
  /\b(?:accordingly|as a result|in (?:this )?connection with|therefore|consequently|to reflect|all (?:other )?references|thus)\b/i

/** Several kinds of changes that a board approved, named in one breath. */
const KINDS =
  /\bapproved (?:certain |the following |several |a number of )?changes? (?:to|in) (?:[^.;:]*?\b(?:names?|objectives?|strateg(?:y|ies)|polic(?:y|ies)|benchmarks?|index|risks|fees?)\b){2}/i
const sameSet = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every(x => b.includes(x))
/** "… are amended to reflect that, as of April 28, Jane Roe was elected Chairman": an order that tells the news it carries out. */
export const REFLECTS =
  /\b(?:amended|revised|updated|modified|changed|supplemented) to (?:reflect|state|note|show|indicate) (?:the fact )?that\b/i
const RATE = /^\d*\.\d+%$/
const CONSEQUENT = /^\s*(?:accordingly|as a result|consequently|therefore)\b/i

export interface Group {
  candidate: Candidate
  portfolios: string[]
  doubt: string | null
  instructions: Candidate[]
}

const compatible = (a: readonly string[], b: readonly string[]) => !a.length || !b.length || a.some(x => b.includes(x))
const text = (c: Candidate, { context: { view } }: Reading) => view.passages[c.span.passage]!.text.slice(c.span.from, c.span.to)
const key = (words: string) =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** Whether a reference instruction speaks of a name that the stated change takes away. */
function speaksOf(instruction: Candidate, stated: Candidate, words: string): boolean {
  const old = instruction.instruction?.oldWords
  const names = (stated.from ?? '').split('; ').map(key).filter(Boolean)
  const about = key(old ?? words)
  return names.some(n => about.includes(n) || n.includes(about) || about.includes(n.split(' ').at(-1)!))
}

/** Whether the instruction stands under words such as "Accordingly, effective …:" that make it a consequence of what was stated before. */
function isConsequence(c: Candidate, reading: Reading): boolean {
  if (LINK.test(text(c, reading))) return true
  const at = reading.clauses.find(k => k.passage === c.span.passage && k.from <= c.span.from && c.span.from < k.to)?.index ?? -1
  const lead = reading.clauses
    .slice(0, Math.max(0, at))
    .reverse()
    .find(k => /:\s*$/.test(k.text) && !k.instruction)
  // "the changes to the Prospectus below are being made to reflect the change in …"
  return (
    (lead !== undefined && LINK.test(lead.text)) ||
    reading.clauses
      .slice(Math.max(0, at - 6), Math.max(0, at))
      .some(k => /\bchanges\b[^.;]{0,60}\b(?:below|following)\b[^.;]{0,60}\bto reflect\b/i.test(k.text))
  )
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** Whether the new text tells of people who manage from the day of the change ("since October 2023"), while the stated change brings no firm whose people they are. */
function bringsPeople(
  { type, to, instruction }: Candidate,
  stated: Candidate,
  date: string | null,
  { context: { view } }: Reading,
): boolean {
  if (type !== 'portfolio-manager-change' || !to) return false
  // "Each Fund is managed by Jane Roe" says who manages; that the adviser has changed does not.
  if (
    (instruction?.payload ?? [])
      .slice(0, 2)
      .some(s =>
        /\b(?:is|are|will be) (?:co-)?managed by (?:\p{Lu}[\p{L}.'’-]+ ){2}/u.test(
          view.passages[s.passage]!.text.slice(s.from, s.to).slice(0, 200),
        ),
      )
  )
    return true
  if (stated.to || !date) return false
  const since = new RegExp(`\\bsince (?:${MONTHS[Number(date.slice(5, 7)) - 1]} )?(?:\\d{1,2}, )?${date.slice(0, 4)}\\b`, 'i')
  return (instruction?.payload ?? []).some(s => since.test(view.passages[s.passage]!.text.slice(s.from, s.to)))
}

/** What an order of another type carries out is told before it, or it says that it follows from it. */
function told(stated: Candidate, order: Candidate, reading: Reading): boolean {
  return (
    stated.span.passage <= order.span.passage + (order.instruction!.payload.length ? 0 : 1) ||
    isConsequence(order, reading) ||
    order.instruction!.payload.some(s => s.passage === stated.span.passage)
  )
}

/** Joins instructions with the stated changes that they carry out. `dateOf` gives an effective date already linked, null where open. */
export function merge(stated: readonly Group[], ordered: readonly Group[], reading: Reading, dateOf: (g: Group) => string | null): Group[] {
  const groups: Group[] = stated.map(g => ({ ...g, instructions: [...g.instructions] }))
  const retold: Group[] = []
  for (const order of ordered) {
    const words = text(order.candidate, reading)
    const date = dateOf(order)
    const agree = (g: Group) => compatible(g.portfolios, order.portfolios) && (date === null || dateOf(g) === null || dateOf(g) === date)
    const fits = groups.filter(agree)
    const rename =
      order.candidate.instruction!.operation === 'rename' ||
      (order.candidate.instruction!.oldWords !== null && order.candidate.type === 'disclosure-change')
    // "All references to a Fund's current name will be replaced with its new name."
    const unnamed =
      order.candidate.type === 'disclosure-change' &&
      /\b(?:names?|(?:ticker|trading) symbols?)\b/i.test(order.candidate.instruction!.oldWords ?? '') &&
      !/["“]|\p{Lu}\p{Ll}+ \p{Lu}/u.test(order.candidate.instruction!.oldWords ?? '')
    const home =
      (REFLECTS.test(words)
        ? groups.find(g => g.candidate.instruction === null && meet(g.candidate.span, order.candidate.span))
        : undefined) ??
      groups.find(g => g.candidate.type === 'correction' && meet(g.candidate.span, order.candidate.span)) ??
      (unnamed ? fits.find(g => /-renamed$/.test(g.candidate.type)) : undefined) ??
      (rename ? fits.find(g => speaksOf(order.candidate, g.candidate, words)) : undefined) ??
      fits.find(
        g =>
          g.candidate.type === order.candidate.type &&
          g.candidate.instruction === null &&
          order.candidate.to !== null &&
          g.candidate.to === order.candidate.to,
      ) ??
      fits.find(
        g => g.candidate.type === order.candidate.type && (g.candidate.instruction === null || joinsItself(order.candidate.type)),
      ) ??
      fits.find(
        g =>
          !bringsPeople(order.candidate, g.candidate, date ?? dateOf(g), reading) &&
          (CARRIES_OUT[order.candidate.type] ?? []).includes(g.candidate.type) &&
          g.candidate.instruction === null &&
          told(g.candidate, order.candidate, reading),
      ) ??
      // "The following is added after the “Portfolio Managers” section: Effective January 2, the fee will be reduced …": what is added tells the change, wherever it is put.
      (order.candidate.instruction!.operation === 'insert' && order.candidate.instruction!.payload.length > 0
        ? fits.find(
            g =>
              g.candidate.instruction === null && order.candidate.instruction!.payload.every(s => s.passage === g.candidate.span.passage),
          )
        : undefined) ??
      // "The following is added to the Prospectus: The Board has approved a reorganization …", told over several paragraphs.
      (namesNoPlace(order.candidate.instruction!)
        ? fits.find(
            g => g.candidate.instruction === null && order.candidate.instruction!.payload.some(s => s.passage === g.candidate.span.passage),
          )
        : undefined) ??
      // "… is replaced as follows: … Effective May 1, the Fund compares its performance to that of a new index": told within the new text.
      (order.candidate.type === 'disclosure-change'
        ? fits.find(
            g => g.candidate.instruction === null && order.candidate.instruction!.payload.some(s => s.passage === g.candidate.span.passage),
          )
        : undefined) ??
      // "The following supplements the section "Management." | Effective February 1, the Fund's manager is …": news that stands right under the order that brings it.
      (order.candidate.type === 'disclosure-change' &&
      !order.candidate.instruction!.payload.length &&
      !order.candidate.instruction!.newWords &&
      order.candidate.instruction!.operation !== 'delete'
        ? fits.find(
            g =>
              g.candidate.instruction === null &&
              g.candidate.span.passage === order.candidate.span.passage + 1 &&
              g.candidate.span.from < 60,
          )
        : undefined) ??
      // "the following paragraph replaces the language describing the advisory fee rate": what it orders is told in its own sentence.
      (order.candidate.type === 'disclosure-change' && !order.candidate.instruction!.payload.length
        ? fits.find(g => g.candidate.instruction === null && meet(g.candidate.span, order.candidate.span))
        : undefined) ??
      // A firm added under "Investment Advisers" is the firm that was told of.
      (order.candidate.type === 'disclosure-change' && ADVISERS.test(order.candidate.instruction!.heading ?? '')
        ? fits.find(
            g => (g.candidate.type === 'adviser-change' || g.candidate.type === 'subadviser-change') && g.candidate.instruction === null,
          )
        : undefined) ??
      // Words put for other words, none of them a name that a stated change takes away, carry out nothing.
      (order.candidate.type === 'disclosure-change' &&
      !(/\p{Lu}|\d/u.test(order.candidate.instruction!.oldWords ?? '') && order.candidate.instruction!.newWords) &&
      isConsequence(order.candidate, reading)
        ? fits.filter(g => g.candidate.instruction === null).at(-1)
        : undefined) ??
      // "… has changed. Accordingly, effective immediately, all references … are replaced": carried out at once, whatever the day of the change.
      (CONSEQUENT.test(words)
        ? groups.find(
            g =>
              g.candidate.type === order.candidate.type &&
              g.candidate.instruction === null &&
              g.candidate.span.passage === order.candidate.span.passage &&
              compatible(g.portfolios, order.portfolios),
          )
        : undefined)
    // "the sales charge will decrease" only announces what each order says of portfolios of its own, with their rates.
    const { type, from, to } = order.candidate
    const general =
      RATE.test(from ?? '') && RATE.test(to ?? '') && order.portfolios.length
        ? [...(home ? [home] : []), ...retold].find(
            g =>
              g.instructions.every(i => i.type !== type) &&
              g.candidate.type === type &&
              g.candidate.from === null &&
              g.candidate.to === null &&
              order.portfolios.every(p => g.portfolios.includes(p)) &&
              (date === null || dateOf(g) === null || dateOf(g) === date),
          )
        : undefined
    if (general) {
      const at = groups.indexOf(general)
      if (at >= 0) {
        groups.splice(at, 1)
        retold.push(general)
      }
      groups.push({ ...order, instructions: [order.candidate, general.candidate] })
      continue
    }
    // "approved changes to the name, objective and strategies" only announces what the instructions say.
    if (
      home &&
      home.candidate.type === order.candidate.type &&
      !home.instructions.length &&
      home.candidate.from === null &&
      home.candidate.to === null &&
      KINDS.test(text(home.candidate, reading)) &&
      sameSet(home.portfolios, order.portfolios)
    ) {
      groups[groups.indexOf(home)] = { ...order, instructions: [order.candidate, home.candidate] }
      continue
    }
    if (home) {
      home.instructions.push(order.candidate)
      continue
    }
    groups.push({ ...order, instructions: [order.candidate] })
  }
  return groups
}

/** Types of which several instructions of one day make one change: the same people, table or address put in further places. */
function joinsItself(type: ChangeType): boolean {
  return [
    'portfolio-manager-change',
    'fee-table-change',
    'service-provider-change',
    'portfolio-renamed',
    'trustee-change',
    'officer-change',
    'expense-limit-change',
    'management-fee-change',
  ].includes(type)
}
