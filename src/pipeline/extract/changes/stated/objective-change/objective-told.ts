// In: a statement. Out: the aims before and after, where it changes an investment objective; null where it changes none.
//   "… the Portfolio's investment objective will slightly change from seeking growth of capital to seeking capital appreciation."
//                      ^ subject                                              ^ from                       ^ to
import { wordList } from '../../../../../model/word-list.ts'
import { firstToKnow } from '../first-to-know.ts'
import { newObjective } from './objective-becomes.ts'
import { aimOf, aimsIn, OBJECTIVE, type Aims } from './objective-words.ts'
import type { ObjectiveReader, ObjectiveStatement } from './objective-statement.ts'
import { isUntilThen } from '../news.ts'
import type { Said } from '../said.ts'

const CHANGING = new Set(wordList`change modify revise amend replace restate update delete broaden expand`)

/** What an objective becomes is asked after what changes one, as "will be changed to" bears the words of both. */
const READERS: readonly ObjectiveReader[] = [
  newAdopted,
  changedToOne,
  changedWithName,
  apposedChanged,
  changed,
  newObjective,
  changeApproved,
]

/** `after`: whether a question or a change without its aim stands before the statement. */
export function objectiveOf(s: Said, after: (s: Said) => boolean = () => false): Aims | null {
  if (isUntilThen(s)) return null
  const told: ObjectiveStatement = {
    s,
    subject: OBJECTIVE.test(s.whoLow) && !/\b(?:change|achieve|pursue|achieving|pursuing|section|heading)\b/.test(s.whoLow),
    object: s.whatLow.slice(0, 160),
    decided: s.tense !== 'infinitive' || /^(?:approve|vote|propose|determine|decide|agree)$/.test(s.governor ?? ''),
    after: () => after(s),
  }
  return firstToKnow(READERS, told) ?? null
}

/** "will adopt a new investment objective: to seek high current income" */
function newAdopted({ s, decided }: ObjectiveStatement): Aims | undefined {
  if (s.passive || !decided || !['adopt', 'have', 'pursue'].includes(s.verb)) return undefined
  const adopted = /^an? new (?:investment )?(?:objective|goal)[:,]\s*["“\u0093]?(?:to )?(.{4,200})$/is.exec(s.what)
  return adopted ? { from: null, to: aimOf(adopted[1]!) } : undefined
}

/** "to change the Fund to one with an investment objective of seeking current income" */
function changedToOne({ s, decided }: ObjectiveStatement): Aims | undefined {
  if (s.passive || !decided || !['change', 'convert', 'adopt'].includes(s.verb)) return undefined
  const one = /\b(?:an?|the|new) (?:new )?(?:investment )?(?:objective|goal) of\s+(?!the\b|each\b|its\b)(.{4,200})$/is.exec(s.what)
  return one ? { from: null, to: aimOf(one[1]!) } : undefined
}

/** "is expected to change its name to X and its objective to "current income"" */
function changedWithName({ s, object }: ObjectiveStatement): Aims | undefined {
  if (s.passive || s.verb !== 'change' || OBJECTIVE.test(object.split(' to ')[0]!)) return undefined
  const second = /\band (?:its|the) (?:investment )?(?:objective|goal) (?:from [^;]{3,120} )?to\s+(.{4,200})$/is.exec(s.what)
  return second ? { from: null, to: aimOf(second[1]!) } : undefined
}

/** "The objective, "capital appreciation," will be revised to …", "The current objective “to seek income” will be replaced with …" */
function apposedChanged({ s, subject }: ObjectiveStatement): Aims | undefined {
  if (!subject || !CHANGING.has(s.verb)) return undefined
  const apposed =
    /(?:,|\b(?:objective|goal))\s["“\u0093]([^"”\u0094]{4,300}?)[,.]?["”\u0094],?\s*$/.exec(s.who) ??
    /,\s(?:presently|currently|now)[:,]? ["“](?:to )?([^"”]{4,160}?)[,.]?["”],?\s*$/i.exec(s.who) ??
    /,\s(?:presently|currently|now)[:,]? (?:to )?([^,;]{4,120}),\s*$/i.exec(s.who)
  return apposed ? { from: aimOf(apposed[1]!), to: aimsIn(s).to } : undefined
}

/** "the objective will change from … to …", "will change its objective to …" */
function changed({ s, subject, object, decided }: ObjectiveStatement): Aims | null | undefined {
  if (!CHANGING.has(s.verb)) return undefined
  const ofSubject = subject && !s.relative
  const ofObject = !s.passive && decided && OBJECTIVE.test(object.split(/ (?:from|to|so|in order) /)[0]!)
  if (!ofSubject && !ofObject) return undefined
  return /\b(?:strateg|polic)/.test(s.whoLow) && !/\bobjective/.test(s.whoLow) ? null : aimsIn(s)
}

/** "approved a change of the investment objective" */
function changeApproved({ s, object }: ObjectiveStatement): Aims | null {
  return /^(?:approve|adopt)$/.test(s.verb) &&
    /\b(?:change|new|modification|amendment|revision|revised|amended)s?\b[^.;]{0,120}\bobjectives?\b/.test(object) &&
    !/\b(?:no|any) change/.test(object)
    ? aimsIn(s)
    : null
}
