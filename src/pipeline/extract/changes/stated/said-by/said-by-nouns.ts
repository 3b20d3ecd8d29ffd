// In: a statement. Out: what it says by nouns, as statements of their own.
//   "approved the appointment of X"    "the conversion of A into B will occur"
//                 ^ X is appointed          ^ A is converted
import { wordList } from '../../../../../model/word-list.ts'
import { saysCalledOff } from '../../state.ts'
import { BRINGING, nominalsIn, takesPlace, type Nominal } from '../nominals.ts'
import { cut, subjectAt } from './said-words.ts'
import type { Said } from '../said.ts'
import type { Range } from '../statement/statement.ts'

/** "we report the death of X": news, present tense or not. */
const REPORTING = new Set(['report', 'announce', 'inform', 'notify'])

export function byNouns(s: Said): Said[] {
  if (s.relative || s.continues) return []
  if (isCalledOff(s)) return takingPlace({ ...s, negative: false, tense: 'future' })
  if (s.negative) return []
  if (BRINGING.has(s.verb) && !s.passive) return broughtBy(s)
  if (isReflecting(s)) return broughtBy({ ...s, tense: s.tense === 'future' ? 'future' : 'perfect' })
  return takesPlace(s.verb, s.passive, s.whatLow, s.whoLow) ? takingPlace(s) : []
}

/** "The table below reflects the reduction of the fee from 0.75% to 0.65%": what a text shows has happened. */
const isReflecting = (s: Said): boolean =>
  !s.passive &&
  !s.modal &&
  s.verb === 'reflect' &&
  /\bfrom\b[^;]{1,60}\bto\b/.test(s.whatLow) &&
  /\b(?:tables?|examples?|expenses|fees|information|figures|restat\w+)\b/.test(s.low.slice(0, s.group.from))

const CARRIED_OUT = new Set(wordList`take occur proceed go make complete effect implement put happen`)
const CALLED_OFF = new Set(wordList`cancel abandon withdraw call give revoke rescind drop`)

/** "The conversion of A into B will not take place", "The appointment of X has been cancelled": told, and called off. */
const isCalledOff = (s: Said): boolean =>
  (s.negative ? CARRIED_OUT.has(s.verb) : s.passive && CALLED_OFF.has(s.verb)) && saysCalledOff(s.clause.text)

/** "approved the appointment of X and the removal of Y" */
function broughtBy(s: Said): Said[] {
  const from = objectFrom(s)
  if (from === null) return []
  const nouns = nominalsIn(s.low.slice(from, s.complement.to), from)
  // One noun of several things: each is told by its own part of the sentence.
  const isOfSeveral = nouns.length > 1 && nouns.every(n => n.verb === nouns[0]!.verb)
  return nouns.map(n => ({
    ...told(s, n, n.complement),
    item: s.item ?? (isOfSeveral ? { from: n.noun.from, to: n.complement.to } : null),
  }))
}

const OF_OFFICE = new Set(wordList`terminate appoint remove replace add select engage hire elect resign retire depart withdraw die`)

/** "approved a change of the objective and a reduction of the fee": where each thing stands; those who come and go are one thing. */
export function thingsDecided(s: Said): Range[] {
  if (!BRINGING.has(s.verb) || s.passive) return []
  const from = objectFrom(s)
  const nouns = from === null ? [] : nominalsIn(s.low.slice(from, s.complement.to), from)
  if (from === null || nouns.length < 2 || nouns.some(n => n.shared)) return []
  const things: { range: Range; ofOffice: boolean }[] = []
  for (const [i, n] of nouns.entries()) {
    const last = things.at(-1)
    const ofOffice = OF_OFFICE.has(n.verb)
    if (last?.ofOffice && ofOffice) last.range = { from: last.range.from, to: n.complement.to }
    else things.push({ range: { from: i ? nouns[i - 1]!.complement.to : from, to: n.complement.to }, ofOffice })
  }
  return things.length > 1 ? things.map(t => t.range) : []
}

/** Where the object begins: "informed the Trust of | the departure of X"; null where nothing follows that "of". */
function objectFrom({ verb, low, complement: { from, to } }: Said): number | null {
  if (verb !== 'inform' && verb !== 'notify') return from
  const of = low.slice(from, to).search(/\sof (?:the|his|her|its) /)
  return of < 0 ? null : from + of + 3
}

/** "the conversion of A into B will occur", "the effective date of the merger will be" */
function takingPlace(s: Said): Said[] {
  const lead = /^(?:the )?effective date of /.exec(s.low.slice(s.subject.from, s.subject.to))?.[0].length ?? 0
  const from = s.subject.from + lead
  return nominalsIn(s.low.slice(from, s.subject.to), from)
    .slice(0, 1)
    .map(n => told(s, n, { from: n.complement.from, to: s.complement.to }))
}

function told(s: Said, n: Nominal, complement: Range): Said {
  const { text } = s.clause
  const after = (words: string): string => (n.shared ? `${cut(words, n.shared)} ${cut(words, complement)}`.trim() : cut(words, complement))
  return {
    ...s,
    ...subjectAt(n.subject, text, s.low),
    verb: n.verb,
    passive: n.passive,
    tense: s.tense === 'present' && REPORTING.has(s.verb) ? 'perfect' : s.tense,
    ended: false,
    begins: false,
    governor: null,
    group: n.noun,
    complement,
    what: after(text),
    whatLow: after(s.low),
  }
}
