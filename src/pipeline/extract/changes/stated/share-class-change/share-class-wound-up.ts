// In: a statement, or the changes of classes that a reading tells. Out: the class that is wound up while its fund lives on;
// what closes it first belongs to that.
//   "approved a plan to liquidate the Class C shares of the Fund"     "Class C will be closed on June 3 and liquidated on July 1."
//                                     ^ wound up                                      ^ first                              ^ day
import type { ChangeDate } from '../../../../../model/filing.ts'
import { pattern } from '../../../../../model/pattern.ts'
import { meet, type Candidate, type Reading } from '../../candidate.ts'
import { daysBeside, liquidationDay } from '../liquidation/liquidation-day.ts'
import type { Said } from '../said.ts'
import { ofMarkedRows } from './share-class-marked.ts'
import { CLASS, classAt, isClassItself, type ClassCase } from './share-class-named.ts'

/** The words after one of ending, as far as they name what ends. */
const WOUND_UP = pattern()`
  \b(?:[Ll]iquidat|[Dd]issol)\w+(?: and(?: \w+)? (?:[Tt]erminat|[Dd]issol|[Ll]iquidat)\w+)? (?:of |for )?(
    (?:(?!\b(?:of|for|and|will|shall|is|are|was|were|on|upon|as|in|to|by|at|which|that|from|with)\b)[\w&.®'’-]+ ){0,12}?
    (?:[Ss]hare [Cc]lass(?:es)?|[Cc]lass(?:es)?(?: of shares| [A-Z]{1,2}\d?(?: [Ss]hares)?)?|[A-Z]\w+ [Ss]hares)
  )(?=[,.;]|$|\s(?:of|for|on|upon|as|in|and|to|by|at|which|that|with|effective|is|are|will|shall)\b)
`
const DECIDED = /^(?:approve|adopt|liquidate|dissolve|terminate)$/
const ENDS = /\b(?:liquidat\w+|dissol\w+|wound up|wind up)\b/i

/** The words that name the class which a sentence says is wound up. */
export function woundUpIn(sentence: string): string | null {
  const words = sentence.replace(/\s*\([^)]*\)/g, '')
  const m = WOUND_UP.exec(words)
  return m && CLASS.test(m[1]!.toLowerCase()) ? words.slice(words.indexOf(m[1]!, m.index)).split(/[;.](?: |$)/)[0]! : null
}

/** "The Board approved a plan of liquidation for certain share classes" */
export const planned: ClassCase = told => {
  const { s } = told
  // "It is anticipated that Class C will liquidate on or about June 3."
  if (!s.passive && s.verb === 'liquidate' && s.tense === 'future' && isClassItself(told)) return { from: classAt(s.who), to: null }
  const words = !s.passive && DECIDED.test(s.verb) ? woundUpIn(s.clause.text) : null
  return words === null ? undefined : { from: classAt(words), to: null }
}

/** A change with the last statement that tells it. */
export interface Told {
  change: Candidate
  s: Said
}

const stem = (name: string): string => name.replace(/ (?:Class|Shares)$/i, '').toLowerCase()

/** What goes on about a class that is wound up is told with it, with the day on which that is done. */
export function withWindingUp(told: readonly Told[], reading: Reading): Told[] {
  const first = told.find(t => t.change.to === null && tellsEnd(t.change, reading))
  if (!first) return [...told]
  const goesOn = ({ change }: Told) =>
    change.to === null && (!change.from || !first.change.from || stem(change.from) === stem(first.change.from))
  const same = told.filter(t => t !== first && t.change.span.passage >= first.change.span.passage && goesOn(t))
  const spans = [first.change.span, ...first.change.also, ...same.map(t => t.change.span)]
  const days = liquidationDay(spans, reading).map((d): ChangeDate => ({ ...d, role: 'effective' }))
  if (!days.length) return [...told]
  // Closed to newcomers, others may still buy.
  const closing = reading.clauses.filter(
    k => spans.some(x => meet(x, k)) && !/\bnew (?:investors?|(?:share|stock|unit)holders?|accounts?)\b/i.test(k.text),
  )
  const beside = closing.flatMap(k => daysBeside(k, reading))
  const change = {
    ...first.change,
    from: first.change.from ?? same.find(t => t.change.from)?.change.from ?? null,
    also: spans.slice(1),
    dates: [...days, ...beside.filter((d, i) => beside.findIndex(o => o.role === d.role) === i)],
  }
  const each = ofMarkedRows(change, reading).map(own => ({ ...first, change: own }))
  return told.filter(t => !same.includes(t)).flatMap(t => (t === first ? each : [t]))
}

const tellsEnd = ({ span }: Candidate, { clauses }: Reading): boolean => clauses.some(k => meet(k, span) && ENDS.test(k.text))
