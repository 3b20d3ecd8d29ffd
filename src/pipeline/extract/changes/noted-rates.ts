// In: the words of notes under a table. Out: the charge that a note says has moved, with its rates and the day.
//   "¹ Restated to reflect current fees. Effective July 1, 2020, the Fund's management fee was reduced from 1.25% to 1.00%."
//                                        ^ day                          ^ charge                   ^ from   ^ to
import type { ChangeDate } from '../../../model/filing.ts'
import type { ChangeType } from '../../../model/kinds.ts'
import { textOf } from '../../../model/joined-text.ts'
import type { Lines } from '../../../model/lines.ts'
import { pattern } from '../../../model/pattern.ts'
import { linesOf } from '../../../model/tree.ts'
import { DAY, FROM_WORDS } from '../dates/months.ts'
import { datesIn } from '../dates/dates.ts'
import { candidate, spanOfClause, type Candidate, type Reading } from './candidate.ts'
import type { Names } from './instruction-names.ts'
import { bare, RATE } from './stated/charge-changes/rates.ts'

export interface ChargeMoved extends Names {
  type: ChangeType
  day: string
  /** A promise has a day on which it ends. */
  until: string | null
}

const CHARGES: readonly (readonly [RegExp, ChangeType])[] = [
  [/\b(?:management|advisory|unitary) fees?\b/i, 'management-fee-change'],
  [/\b(?:expense (?:limit|limitation|cap)|cap on expenses|fee waiver)s?\b/i, 'expense-limit-change'],
  [/\b(?:distribution|12b-1|service) (?:\(?12b-1\)? )?fees?\b/i, 'distribution-fee-change'],
]
const FROM_DAY = pattern()`(?:${FROM_WORDS}|since|on)(?: as of| on)?`
const FROM_TO = pattern()`from (?:an annual rate of )?(?<from>${RATE})[^.;%]{0,60}? to (?:an annual rate of )?(?<to>${RATE})`
const MOVES = pattern()`
  (?:(?:was|were|is|are|has been|have been|(?:will|shall) be)\s
    (?:contractually\s|permanently\s)?(?:reduced|decreased|lowered|increased|raised|changed)
  |(?:has\s|will\s|shall\s)?(?:fell|fallen|fall|rose|risen|rise|dropped|drop|decreased?|increased?|went\s(?:up|down)))
`
const NOUN = /(?:reduction|decrease|increase|change)s? (?:of|in)/
const WAYS: readonly RegExp[] = [
  // "Effective July 1, 2005, the management fee was reduced from 0.70% to 0.60%"
  pattern('i')`\b${FROM_DAY}\s(?<day>${DAY}),? (?<what>[^.;%]{6,140}?)\b${MOVES} ${FROM_TO}`,
  // "The management fee was reduced from 0.70% to 0.60% of net assets on July 1, 2005"
  pattern('i')`(?<what>[^.;%]{6,140}?)\b${MOVES} ${FROM_TO}[^;%]{0,70}?,? ${FROM_DAY}\s(?<day>${DAY})`,
  // "a reduction of the management fee, effective July 1, 2005, from 0.70% to 0.60%"
  pattern('i')`\b${NOUN} (?<what>[^.;%,]{6,100}?),? ${FROM_DAY} (?<day>${DAY}),? ${FROM_TO}`,
  // "a reduction of the management fee from 0.70% to 0.60% on July 1, 2005"
  pattern('i')`\b${NOUN} (?<what>[^.;%,]{6,100}?),? ${FROM_TO}[^;%]{0,70}?,? ${FROM_DAY}\s(?<day>${DAY})`,
  // "a decrease in the management fee to 0.60%, which took effect on July 1, 2005"
  pattern('i')`
    \b${NOUN} (?<what>[^.;%,]{6,100}?) to (?<to>${RATE})[^.;%]{0,60}?,? (?:(?:which|that) (?:takes|took|(?:will|shall) take) effect |
    (?:which|that) (?:is|was|became) )?${FROM_DAY}\s(?<day>${DAY})
  `,
  // "restated to reflect the fund's new management fee rate effective July 1, 2005"
  pattern('i')`
    \brestated to reflect (?:the |an? )?(?<what>[^.;%]{0,80}?\b(?:management|advisory) fees?\b[^.;%]{0,30}?),?
    [ ]effective (?:as of |on )?(?<day>${DAY})
  `,
  // "Prior to July 1, 2005, the management fee was 0.70%"
  pattern('i')`\b(?:prior to|before) (?<day>${DAY}),? (?<what>[^.;%]{6,80}?\bfees?) (?:was|were|had been) (?<from>${RATE})`,
]

/** "Beginning January 1, 1998, the Manager has agreed to waive its fee to the extent that expenses do not exceed 0.55%." */
const PROMISED = pattern('i')`
  \b${FROM_DAY}\s(?<day>${DAY}),? (?<what>(?:the )?(?:[\w.-]+ ){1,6}?(?:has|have) (?:[\w-]+ ){0,2}?
  (?:agreed|elected|undertaken|committed|determined)(?: \w+)? to (?:waive|limit|reimburse)\b[^.;%]{6,360}?\bexpenses\b[^.;%]{0,160}?)
  \b(?:(?:do|does|will|would) not exceed|to|at) (?<to>${RATE})
`
const UNTIL = pattern('i')`
  ^(?:[^.]|\.\d){0,120}(?:\. This [^.]{3,60}\bwill (?:extend|continue|remain in effect))?
  [ ](?:through|until) (?<day>${DAY})
`
/** How long before its filing a promise may have been given that the filing brings. */
const LATELY = 100 * 24 * 3600 * 1000

/** The promise of which a note tells that it begins about when the document is issued. */
function promised(notes: string, dated: string): ChargeMoved | null {
  const told = PROMISED.exec(notes)
  const date = told && datesIn(told.groups!.day!)[0]?.date
  if (!date || Date.parse(dated) - Date.parse(date) > LATELY) return null
  const end = UNTIL.exec(notes.slice(told.index + told[0].length))?.groups?.day
  return { type: 'expense-limit-change', from: null, to: bare(told.groups!.to!), day: date, until: (end && datesIn(end)[0]?.date) || null }
}

/** The charge moved by a note, where the year is the filing's own or the one beside it. */
export function chargeMoved(notes: string, dated: string | null): ChargeMoved | null {
  if (!dated) return null
  for (const way of WAYS) {
    const { day, what, from, to } = way.exec(notes.slice(0, 12_000))?.groups ?? {}
    const type = CHARGES.find(([words]) => words.test(what ?? ''))?.[1]
    const date = day && datesIn(day)[0]?.date
    if (!type || !date || Math.abs(Number(date.slice(0, 4)) - Number(dated.slice(0, 4))) > 1) continue
    return { type, from: from ? bare(from) : null, to: to ? bare(to) : null, day: date, until: null }
  }
  return promised(notes.slice(0, 12_000), dated)
}

export const daysOfCharge = ({ day, until }: ChargeMoved, lines: Lines): ChangeDate[] => [
  { role: 'effective', date: day, qualifier: 'on', lines },
  ...(until ? [{ role: 'limit-expiry' as const, date: until, qualifier: 'on' as const, lines }] : []),
]

/** What notes tell of tables that no order brings, under the table or apart from it. */
export function chargesInNotes({ clauses, instructions, context: { dated, view } }: Reading): Candidate[] {
  const ordered = new Set(instructions.flatMap(i => i.payload.map(s => s.passage)))
  const under = view.tables
    .filter(t => !t.quoted && !ordered.has(t.index))
    .flatMap(t =>
      t.node.footnotes.flatMap(note => {
        const words = textOf([note])
        const from = t.text.indexOf(words)
        return from < 0 ? [] : [{ words, span: { passage: t.index, from, to: from + words.length }, lines: linesOf(note) }]
      }),
    )
  const apart = clauses
    .filter(k => k.in.kind === 'footnote' && !k.in.quoted && !k.instruction)
    .map(k => ({ words: k.text, span: spanOfClause(k), lines: k.lines }))
  return [...under, ...apart].flatMap(({ words, span, lines }) => {
    const charge = chargeMoved(words, dated)
    return charge ? [candidate(charge.type, span, { from: charge.from, to: charge.to, dates: daysOfCharge(charge, lines) })] : []
  })
}
