// In: entries about who manages a fund, and its tables of managers. Out: its portfolio managers.
//   "Ada N. Plum, CFA, President of the Adviser, and Lee Orr have managed the Fund since its inception in 2012."
//    ^ manager         ^ office                      ^ manager
// A team of which one member is not plain is left out whole, and so is one of which somebody is about to leave or to come.
import type { FilingTable } from '../../../model/filing.ts'
import { pattern } from '../../../model/pattern.ts'
import { fullFirmsIn } from '../changes/firms/firms.ts'
import { tokensOf } from '../changes/people/people-words.ts'
import { fullNamesIn, type Person } from '../changes/people/people.ts'
import type { Passage } from '../view.ts'
import { managersTablesAt, type Entry } from './standing-sections.ts'

export interface Manager {
  name: string
  of: Entry['of']
}

/** What words say of a team; null where it cannot be told who all of it are. */
type Team = string[] | null

export function teamOf(entries: readonly Entry[], tables: readonly FilingTable[]): Manager[] {
  const own = entries.filter(e => e.office === 'managers' || e.office === 'management')
  const tabled = entries
    .filter(e => e.of.kind === 'table')
    .flatMap(e => managersTablesAt(e, tables).map(table => ({ of: e.of, team: teamInRows(table) })))
  const told = tabled.length ? tabled : own.filter(e => e.of.kind !== 'table').map(e => ({ of: e.of, team: teamInWords(e) }))
  if (told.some(({ team }) => team === null)) return []
  const managers = told.flatMap(({ of, team }) => team!.map(name => ({ name, of })))
  const isPlural = own.some(e => e.label && /managers$/i.test(e.label) && !/\bsole(?:ly)?\b/.test(e.text))
  return isPlural && new Set(managers.map(m => m.name)).size === 1 ? [] : managers
}

const RESPONSIBLE = pattern('i')`
  ^the (?:portfolio managers?|investment professionals?|professionals?|persons?|individuals?|team members?)\b
  [^.;]{0,60}\bresponsible for\b[^.;]{0,60}\b(?:fund|portfolio)\b[^.;]{0,40} (?:is|are):?\s
`

/** Where a paragraph, new text of a supplement as a rule, says outright who the fund's managers are. */
export const teamResponsible = (passages: readonly Passage[]): Manager[] =>
  teamOf(
    passages
      .filter(p => p.kind === 'paragraph' && RESPONSIBLE.test(p.text))
      .map((of): Entry => ({ office: 'management', text: of.text, of, label: null })),
    [],
  )

/** The column of names: the labels, or that whose head speaks of managers ("Subadviser | Portfolio Managers | Title"). */
function teamInRows({ columns, rows }: FilingTable): Team {
  const headed = columns.findIndex(c => /\bportfolio manager(?:\(?s\)?)?$/i.test(c))
  const opening = (words: readonly string[]): Team => {
    const names = words.filter(w => /\p{L}/u.test(w)).map(w => fullNamesIn(w.slice(0, 160)).find(n => n.from === 0)?.name ?? null)
    return names.length && names.every(n => n !== null) ? (names as string[]) : null
  }
  return opening(rows.map(r => r.label)) ?? (headed < 0 ? null : opening(rows.map(r => r.cells[headed]?.text ?? '')))
}

/** Verbs that a name rules; "who is the President" tells of it by the way. */
const VERB = pattern('i')`
  (?<!\b(?:who|which|that|he|she|each of whom)\s)
  \b(?:has|have|is|are|serves?|served|acts?|manages?|managed|co-manages?|oversees?|leads?|joined|began|assumed|became|heads?)\b
`
const OF_THE_FUND = pattern('i')`
  \bportfolio (?:co-)?managers?\b|\bco-managers?\b|\bmanagers? of the (?:fund|portfolio)\b|\bmanagement of the (?:fund|portfolio)\b
  |\bday-to-day\b|\bprimar(?:y|ily) responsib|\binvestment decisions\b
  |\b(?:co-)?manag(?:ed|es|ing|e)\b[^.]{0,60}\b(?:fund|portfolio)\b|\bserved? the (?:fund|portfolio)\b
`
const MOVING =
  /\b(?:retir(?:e|es|ing|ement)|no longer|resign\w*|step(?:s|ping)? down|until|will|shall|effective|formerly a portfolio manager)\b/i
/** "The Fund is managed by A and B"; "The professionals responsible for … are A and B". */
const BY = pattern('i')`
  \b(?:(?:fund|portfolio) (?:is|has been) (?:co-|jointly |currently |primarily )*managed(?: on a day-to-day basis)? by
  |(?:portfolio managers?|responsible for)\b[^.;]{0,90} (?:is|are):?)\s+(?=\S)
`

/** Everyone of whom the sentences of an entry say that they manage the fund. */
function teamInWords({ office, text, label, of }: Entry): Team {
  const sentences = label ? [text, ...of.sentences.slice(1).map(s => s.text)] : of.sentences.map(s => s.text)
  const names: string[] = []
  let unclear = false
  for (const [i, sentence] of sentences.entries()) {
    const by = BY.exec(sentence)
    const after = by ? sentence.slice(by.index + by[0].length) : ''
    const isBy = opensWithName(after)
    const opening = isBy ? after : sentence
    if (!opensWithName(opening)) continue
    const found = listed(opening, isBy)
    const predicate = opening.slice(found.to)
    const stands = i === 0 && office === 'managers' && found.to === opening.replace(/[.;]$/, '').length
    if (!isBy && !OF_THE_FUND.test(predicate) && !(stands && (label || OF_THE_FUND.test(text)))) continue
    if (MOVING.test(predicate) || found.people === null) unclear = true
    else names.push(...found.people.map(p => p.name), ...alsoIn(predicate))
  }
  return unclear ? null : [...new Set(names)]
}

const opensWithName = (words: string): boolean => fullNamesIn(words)[0]?.from === 0

/** Names at the head of a list, each with its offices behind it; null where one member of the list may be a name and is not known. */
function listed(words: string, isWhole: boolean): { people: Person[] | null; to: number } {
  const first = fullNamesIn(words)[0]!
  const verb = VERB.exec(words.slice(first.to))
  const stop = /(?<!\b\p{Lu})[.;](?=\s+\p{Lu}\p{Ll}|$)/u.exec(words.slice(first.to))
  const ends = [verb && !isWhole ? verb.index : Infinity, stop ? stop.index : Infinity, words.length - first.to]
  const to = first.to + Math.min(...ends)
  const subject = words.slice(0, to).replace(/\([^)]*[“"][^)]*\)/g, all => ' '.repeat(all.length))
  const people = fullNamesIn(subject, fullFirmsIn(subject))
  const isPerson = (from: number) => people.find(p => p.from === from)
  const members: Person[] = []
  for (const { from, text } of membersOf(subject)) {
    const person = isPerson(from)
    if (person) members.push(person)
    else if (mayBeName(text)) return { people: null, to }
  }
  return { people: members, to }
}

/** "A, CFA, President, and B": what commas and "and" part. */
function membersOf(list: string): { from: number; text: string }[] {
  const parted = [...list.matchAll(/(?:^|,\s*(?:and\s+)?|\sand\s+|;\s*(?:and\s+)?|\s&\s+|:\s+)/g)]
  return parted.map((m, i) => {
    const from = m.index + m[0].length
    return { from, text: list.slice(from, parted[i + 1]?.index ?? list.length).trim() }
  })
}

/** "KC Pell", "Madonna": capitals alone, one of them a name's, and no office or firm among them. */
function mayBeName(member: string): boolean {
  const tokens = tokensOf(member)
  const isCapital = (text: string) => /^\p{Lu}/u.test(text)
  return (
    tokens.length > 0 &&
    tokens.length < 5 &&
    tokens.every(t => isCapital(t.text) && t.kind !== 'firm') &&
    tokens.some(t => t.kind === 'name')
  )
}

/** "… has managed the Fund since 2006 and B since 2008" */
function alsoIn(predicate: string): string[] {
  return fullNamesIn(predicate)
    .filter(
      p => /(?:,|\band|;)\s$/.test(predicate.slice(Math.max(0, p.from - 5), p.from)) && /^,? (?:has|since)\b/.test(predicate.slice(p.to)),
    )
    .map(p => p.name)
}
