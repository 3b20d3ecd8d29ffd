// In: what was decided. Out: the acts that it names, each as a statement of its own.
//   "approved (i) appointing X as subadviser; (ii) changing the name and modifying the strategies"
//                 ^ appoint                        ^ change              ^ modify
import { pattern } from '../../../../../model/pattern.ts'
import { wordList } from '../../../../../model/word-list.ts'
import type { Clause } from '../../candidate.ts'
import { folded } from '../../folded.ts'
import { DECIDING } from '../items.ts'
import type { Led } from '../led-items.ts'
import { byNouns } from './said-by-nouns.ts'
import { complementAt, cut, noSubjectAt, officeBefore } from './said-words.ts'
import type { Said } from '../said.ts'
import type { Range } from '../statement/statement.ts'
import { PLAIN } from '../verb-group/verb-group-run.ts'
import { formsOf } from '../verb-group/verbs.ts'

const GERUND = /(?:^\s*|,? and (?:also )?|, )([a-z-]+ing)\s(?!of\b)/g

/** What a board does to a fund. */
const ACTS = new Set(wordList`
  appoint hire engage retain add remove replace terminate change reduce lower increase rename adopt eliminate close modify revise
  liquidate merge reorganize convert reopen split amend raise select
`)
const ENDING = pattern()`
  ^(?:the|an?) (?:
    (?:fund |portfolio )?name change\b.*\bfrom\b
    |(?:new |interim |proposed )+(?:investment )?(?:sub-?)?(?:advisory|management) (?:agreement|contract)\b.*\b(?:with|between|among)\b
    |(?:proposed |complete |plan of )?(?:liquidation|reorganization|merger|dissolution|termination) of\b
  )
`

interface Act {
  verb: string
  /** The word itself. */
  from: number
  to: number
  /** Where the words that lead to it begin. */
  opens: number
}

/** What each item of a list of decisions does. */
export function byGerunds(s: Said): Said[] {
  if (!s.item || !DECIDING.has(s.verb) || s.passive || s.negative) return []
  const { from, to } = s.item
  const acts = actsIn(s.low.slice(from, to), from)
  // The office that a later item gives to all of them.
  const office = s.what.slice(cut(s.clause.text, s.complement).length)
  const complements = acts.map((act, i) => complementAt({ from: act.to, to: acts[i + 1]?.opens ?? to }, s.clause.text, s.low))
  return acts.map((act, i) => ({
    ...s,
    ...noSubjectAt(act.from),
    ...withOffice(complements[i]!, office || officeBefore(complements[i]!.whatLow, complements[i - 1]?.whatLow)),
    verb: act.verb,
    passive: false,
    tense: 'infinitive',
    governor: 'approve',
    relative: false,
    group: { from: act.from, to: act.to },
  }))
}

/** "approved removing X as sub-adviser and hiring Y": where each act of a decision stands; none where it is one act. */
export function actsDecided({ verb, passive, complement, low }: Said): Range[] {
  if (!DECIDING.has(verb) || passive) return []
  const acts = actsIn(low.slice(complement.from, complement.to), complement.from)
  // "removing X as the benchmark and replacing it with Y" is one.
  if (acts.length < 2 || !acts.every(act => ACTS.has(act.verb) && !/^\s(?:it|them|him|her)\b/.test(low.slice(act.to)))) return []
  return acts.map((act, i) => ({ from: act.from, to: acts[i + 1]?.opens ?? complement.to }))
}

const withOffice = <C extends { what: string; whatLow: string }>(said: C, office: string): C => ({
  ...said,
  what: `${said.what}${office}`,
  whatLow: `${said.whatLow}${folded(office)}`,
})

/** Acts in the words of an item that begins at a place of the sentence: the first word, and those that it leads. */
function actsIn(words: string, at: number): Act[] {
  const opensWithAct = /^\s*[a-z-]+ing\s/.test(words)
  return [...words.matchAll(GERUND)].flatMap(m => {
    const word = m[1]!
    const form = formsOf(word).find(f => f.form === 'ing')
    if (!form || (m.index !== 0 && !opensWithAct)) return []
    const from = at + m.index + m[0].lastIndexOf(word)
    return [{ verb: form.verb, from, to: from + word.length, opens: at + m.index }]
  })
}

/** What an item under "the Board approved the following changes:" says: its act, or its nouns of change. */
export function byLead({ clause, range, verb, group }: Led): Said[] {
  const approved = approvedOf(clause, range, group)
  // "(2) the liquidation of the Bond Fund"
  if (verb === null) return [...(ENDING.test(approved.whatLow) ? [approved] : []), ...byNouns(approved)]
  // "Removing X as sub-adviser and hiring Y": both are acts of the item.
  const acts = byGerunds({ ...approved, item: { from: group.from, to: range.to } })
  return acts.length > 1 && acts.every(a => ACTS.has(a.verb))
    ? acts.map(a => ({ ...a, item: approved.item }))
    : [{ ...approved, verb, tense: 'infinitive', governor: 'approve', group }]
}

/** The item as the object of "approved". */
function approvedOf(clause: Clause, range: Range, group: Range): Said {
  const low = folded(clause.text)
  const isWhole = range.from < 8 && range.to >= low.length - 1
  return {
    clause,
    low,
    verb: 'approve',
    ...PLAIN,
    tense: 'past',
    relative: false,
    governor: null,
    group: { from: group.from, to: group.from },
    ...noSubjectAt(group.from),
    ...complementAt({ from: group.to, to: range.to }, clause.text, low),
    openerLow: '',
    item: isWhole ? null : range,
  }
}
