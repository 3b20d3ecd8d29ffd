// In: a statement. Out: what it says by nouns, as statements of their own.
//   "approved the appointment of X"    "the conversion of A into B will occur"
//                 ^ X is appointed          ^ A is converted
import { BRINGING, nominalsIn, takesPlace, type Nominal } from '../nominals.ts'
import { cut, subjectAt } from './said-words.ts'
import type { Said } from '../said.ts'
import type { Range } from '../statement/statement.ts'

/** "we report the death of X": news, present tense or not. */
const REPORTING = new Set(['report', 'announce', 'inform', 'notify'])

export function byNouns(s: Said): Said[] {
  if (s.relative || s.negative || s.continues) return []
  if (BRINGING.has(s.verb) && !s.passive) return broughtBy(s)
  return takesPlace(s.verb, s.passive, s.whatLow, s.whoLow) ? takingPlace(s) : []
}

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
