// In: an instruction of a known type, its words and its new text. Out: what stands before and after, where they print it.
//   The information replaces the biography of Peter Quill … Dana Voss is co-manager …    ^ from Peter Quill to Dana Voss
import type { ChangeType } from '../../../model/kinds.ts'
import { pattern } from '../../../model/pattern.ts'
import { fullFirmsIn } from './firms/firms.ts'
import { sentencesOf } from '../sentences.ts'
import { titled } from './folded.ts'
import type { Instruction } from './instructions/instruction.ts'
import { ofFormerIndex, ofUnprintedName } from './names-not-printed.ts'
import { fullNamesIn, peopleIn } from './people/people.ts'
import { onlyRate, ratesIn } from './stated/charge-changes/rates.ts'
import { withoutFormer } from './stated/names.ts'
import { ENTERED, HEADS_SUBADVISER } from './classify/type-by-new-text.ts'

export interface Names {
  from: string | null
  to: string | null
}

const QUOTED = /["“][^"“”]*["”]/g
const OBJECTIVE = pattern('i')`
  \b(?:
    (?:investment )?(?:objective|goal) is (?:to (?:seek|provide|achieve) )?
    |seeks? (?:to (?:(?:achieve|provide) )?)?
    |aims? (?:to|for) )((?:[^.;]|(?<=\bU|\bU\.S)\.){5,160})[.;]
`
/** "Dana Voss is no longer primarily responsible", "intends to retire" */
const DEPARTS = pattern('i')`
  \bno longer\b
  |\b(?:will|shall|intends? to|plans? to|has|expected to) (?:
    retired?|resign(?:ed)?|leave|left|step(?:ped)? down|depart(?:ed)?|transition(?:ed)? off|cease[ds]?
  )\b
`
/** "is the transfer agent" */
const IN_OFFICE = pattern('i')`
  \b(?:is|serves as|acts as|(?:has been|was) (?:chosen|selected|appointed|engaged|retained) as)\b[^.]{0,40}
  \b(?:agent|custodian|administrator|distributor|underwriter|auditors?|accountants?)\b
`
const RATED = /-fee-|charge|limit/
const CHARGES = /^(?:management-fee|subadvisory-fee|expense-limit|distribution-fee|sales-charge|purchase-redemption)-change$/
/** New text of a limit of expenses, beside a waiver of part of a fee. */
const LIMITED = /\b(?:exceed\w*|limit(?:ed|s|ation|ations)?|cap(?:ped|s)?|in excess of)\b/i
/** "NED C. LAUTENBACH (55), Member of the Advisory Board" */
const PRESENTED = /^\W{0,2}((?:\p{Lu}[\p{L}.'’-]*\s){1,3}\p{Lu}[\p{L}'’-]+)\s?(?:\(\d{2}\)|\(age|,\sage\b|,\s\d{2},)/u
/** More names than a team has are a list of something else. */
const TEAM = 10

interface Ordered {
  type: ChangeType
  instruction: Instruction
  words: string
  newText: string
  /** The new text passage by passage: a name ends where its passage ends. */
  parts: readonly string[]
  /** Everyone whom the document names. */
  roster: readonly string[]
  /** Whether it is the name of a family of funds or of a firm. */
  isHouse: (name: string) => boolean
}
/** The names of an instruction of certain types; null: they are not told in this way. */
export type NamesStep = (ordered: Ordered) => Names | null

const joined = (names: readonly string[]) => (names.length ? names.join('; ') : null)

const ofManagers: NamesStep = ({ type, instruction: { operation, oldWords, newWords }, words, newText, parts, roster, isHouse }) => {
  if (type !== 'portfolio-manager-change') return null
  const before = peopleIn(oldWords ?? words.replace(QUOTED, ' '), roster).map(p => p.name)
  const { here, left } = teamIn(parts, roster)
  const gone = [...(here.length ? left : []), ...(operation === 'replace' ? goneIn(newText, roster) : [])]
  const added = operation === 'insert' && !newText ? peopleIn(ADDS.exec(words)?.[1] ?? '', roster).map(p => p.name) : []
  if (added.length) return { from: null, to: joined(added) }
  const team = here.filter(name => !isHouse(name))
  const after = team.length > TEAM || operation === 'delete' ? [] : team.filter(name => !gone.includes(name))
  // "Dana Voss is no longer primarily responsible for the fund": new text that tells of a departure.
  if (operation === 'insert' && after.length === 1 && DEPARTS.test(newText.slice(0, 400))) return { from: after[0]!, to: null }
  // "The following paragraph is deleted: “Jane Roe has been the portfolio manager …”"
  const leaves = operation === 'delete' && !before.length && team.length <= TEAM ? team : [...new Set([...before, ...gone])]
  // "The following replaces the entry for Jane Roe.": it tells of nobody who goes.
  const isRestated = operation === 'replace' && !here.length && !gone.length && !newWords
  return {
    from: (operation === 'insert' && !gone.length) || isRestated ? null : joined(leaves.filter(n => !after.includes(n))),
    to: joined(after) ?? (newWords && fullNamesIn(newWords).length ? newWords : null),
  }
}

/** "is revised to add Jane Roe of Larch Advisers, LLC as a portfolio manager" */
const ADDS = /\bto (?:add|include)\s+(\p{Lu}[^;:]{3,120}?)\s+as (?:an? |the )?(?:additional |new |co-|lead )*portfolio managers?\b/u

const SHOUTED = pattern('gu')`
  (?<=(?:^|[.;:]\s+|["“•]\s?|\b(?:are|is|and|by|include)\s))(?!(?:THE|FUND|PORTFOLIO|ADVIS[EO]R|TRUST|BOARD|SERIES|MANAGER)\b)
  (?:\p{Lu}\p{Lu}[\p{Lu}'’-]*|\p{Lu}\.)(?:\s(?:\p{Lu}\p{Lu}[\p{Lu}'’-]*|\p{Lu}\.)){1,3}
  (?=,\s|\s(?:is|was|has|joined|serves|manages|became|co-manages)\b)
`
/** "EWAN R. TATE is responsible for …", "are EWAN R. TATE, Director, and …": a name in capitals among small letters. */
const withoutCapitals = (text: string): string => text.replace(SHOUTED, name => titled(name))

const WAS_BY = /\b(?:until|prior to|before)\b[^.;]{3,90}\b(?:was|were|had been) (?:managed|run|led|overseen) by $/i
const IN_PLACE_OF = pattern('i')`
  \bmanagers?\b[^.;]{0,90}\b(?:succeeding|replacing|in place of) (?:M[rs]{1,2}\. )?$
  // "He took the place of Dale Mott"
  |\b(?:he|she|they|M[rs]{1,2}\. [\w'’-]+) (?:took the place of|took over from|replaced|succeeded) (?:M[rs]{1,2}\. )?$
`
const HAS_LEFT = pattern()`
  ^,? (?:who )?(?:
    left|resigned|retired|departed|stepped down|has (?:left|resigned|retired|departed)|(?:has been|was) (?:replaced|succeeded)
  )\b
`

/**
 * "…, when Dale Mott left the Adviser", "became the manager …, succeeding Dale Mott", "Until November 30 the Fund was managed by Silas
 * Moor."
 */
const hasGone = (text: string, { from, to }: { from: number; to: number }): boolean =>
  HAS_LEFT.test(text.slice(to, to + 40)) || [WAS_BY, IN_PLACE_OF].some(words => words.test(text.slice(Math.max(0, from - 160), from)))

/** "Colin Estes is no longer a co-portfolio manager.": of whom new text tells nothing else; or "Ms. Voss plans to retire on June 30." */
function goneIn(newText: string, roster: readonly string[]): string[] {
  const sentences = sentencesOf(newText.slice(0, 4000)).map(([from, to]) => newText.slice(from, to))
  const named = (told: readonly string[]) => told.flatMap(words => peopleIn(words, roster).map(p => p.name))
  const staying = named(sentences.filter(words => !NO_LONGER.test(words)))
  const gone = named(sentences.filter(words => NO_LONGER.test(words))).filter(name => !staying.includes(name))
  return [...gone, ...named(sentences.flatMap(words => GOES_LATER.exec(words)?.[1] ?? []))]
}
const GOES_LATER = pattern()`
  ^((?:[A-Z][\w.'’-]+ ){1,3}(?:[A-Z][\w.'’-]+ )?)(?:plans? to|intends? to|expects? to|is expected to|will|shall)[ ]
  (?:take a (?:leave of absence|sabbatical)|retire|resign|leave the (?:firm|fund|portfolio|advis[eo]r))\b
`
const NO_LONGER = /\b(?:is|are) no longer\b[^.;]{0,40}\bmanagers?\b/i

/** Everyone whom new text names at its beginning, and who of them has left by its own word. */
function teamIn(parts: readonly string[], roster: readonly string[]): { here: string[]; left: string[] } {
  const all = parts.join(' ')
  const here = new Set<string>()
  const left = new Set<string>()
  let length = 0
  for (const part of parts) {
    if (length > 4000) break
    const told = withoutCapitals(part.slice(0, 4000 - length))
    for (const person of fullNamesIn(told)) (hasGone(told, person) ? left : here).add(fuller(person.name, all, roster))
    length += part.length + 1
  }
  return { here: [...here].filter(name => !left.has(name)), left: [...left] }
}

/** A person named shorter in one place and fuller in another of the same new text. */
function fuller(name: string, text: string, roster: readonly string[]): string {
  const [given, ...rest] = name.split(' ')
  return roster.find(r => r.length > name.length && r.startsWith(`${given} `) && r.endsWith(` ${rest.at(-1)}`) && text.includes(r)) ?? name
}

/**
 * "delete all information for X Corp. and replace with the following: Y, Inc.": a firm that goes, and the one that the new text opens
 * with; "add the following to the list of sub-advisors: Y, Inc."
 */
const ofAdvisers: NamesStep = ({ type, instruction: { operation, oldWords, newWords }, words, newText, parts }) => {
  if ((type !== 'subadviser-change' && type !== 'adviser-change') || oldWords || newWords) return null
  const named = joined(fullFirmsIn(words.replace(QUOTED, ' ')).map(f => f.name))
  const opening = fullFirmsIn(newText.slice(0, 200)).find(f => f.from < 20)?.name ?? joined(parts.flatMap(firmsOfCells))
  if (operation === 'delete' && named && !newText) return { from: named, to: null }
  if (operation === 'insert' && opening && !named) return { from: null, to: opening }
  return operation === 'replace' && named && opening && named !== opening ? { from: named, to: opening } : null
}

/** Cells of a table that are nothing but the name of a firm. */
const firmsOfCells = (part: string): string[] =>
  part.split('; ').filter(cell => {
    const firm = fullFirmsIn(cell)[0]
    return firm?.from === 0 && cell.length - firm.to < 3
  })

/** "The Fund's objective is to seek long-term growth." */
const ofObjective: NamesStep = ({ type, instruction: { oldWords, newWords }, newText }) =>
  type === 'objective-change' && !newWords ? { from: oldWords, to: OBJECTIVE.exec(newText.slice(0, 500))?.[1]?.trim() ?? null } : null

/** "The Adviser has entered into a sub-advisory agreement with Marl Limited" */
const ofEngaged: NamesStep = ({ type, instruction: { oldWords, newWords }, newText }) => {
  const opening = newText.slice(0, 1200)
  const entered = type === 'subadviser-change' && !newWords ? (ENTERED.exec(opening) ?? HEADS_SUBADVISER.exec(opening)) : null
  if (!entered) return null
  const after = entered.index + entered[0].length
  const engaged = fullFirmsIn(newText.slice(after, after + 160))[0]?.name
  return engaged ? { from: oldWords, to: engaged } : null
}

const ofServices: NamesStep = ({ type, instruction: { operation, oldWords, newWords }, newText }) => {
  if (type !== 'service-provider-change') return null
  // "Quill Fund Services, Inc., 900 Third Street, … is the transfer agent": the new text presents the new firm.
  const presents = operation === 'replace' && !newWords && IN_OFFICE.test(newText.slice(0, 400))
  const words = newText.replace(/^["“]?(?:[A-Z][A-Z ]{3,40}\.|[A-Z][a-z]+(?: [A-Z][a-z]+){0,3}\.) (?=[A-Z])/, '')
  const presented = presents ? fullFirmsIn(words.slice(0, 120)).find(f => f.from < 6)?.name : undefined
  const to = firm(newWords) ?? presented ?? null
  return { from: firm(oldWords) ?? (presented ? followed(newText, to) : null), to }
}

const FOLLOWS = pattern('i')`
  \b(?:it|which|that firm|the (?:bank|firm|company)) (?:replace[sd]|succeed(?:s|ed)|took the place of|took over from)[ ]
  (?:the )?([^;]{3,120})
`

/** "It took the place of Tidewater Bank on July 26.": the firm that went. */
function followed(newText: string, to: string | null): string | null {
  const words = FOLLOWS.exec(newText.slice(0, 1200))?.[1]
  const from = words ? (fullFirmsIn(words)[0]?.name ?? null) : null
  return from !== to ? from : null
}

/** "all references to the mailing address" speaks of no firm: a firm is printed with a capital. */
const firm = (words: string | null) => (words !== null && /(?:^|\s)["“]?[A-Z]/.test(words) ? words : null)

/** Text that is added and opens with a person and an age; "is amended by deleting Jane Roe". */
const ofBoard: NamesStep = ({ type, instruction: { operation, oldWords, newWords }, words, newText }) => {
  if ((type !== 'trustee-change' && type !== 'officer-change') || newWords) return null
  const deleted = operation === 'delete' && !oldWords ? /\bby (?:deleting|removing) (?:the name of )?(.{3,80})/s.exec(words)?.[1] : null
  const gone = deleted ? fullNamesIn(deleted)[0] : undefined
  if (gone?.from === 0) return { from: gone.name, to: null }
  if (operation !== 'insert') return null
  const person = PRESENTED.exec(newText.slice(0, 120))?.[1]
  return person ? { from: oldWords, to: titled(person.replace(/\s+/g, ' ')) } : null
}

/** "All references to the maximum sales charge of 4.50% for A and B are replaced with a maximum sales charge of 3.75%." */
const ofExchangedRates: NamesStep = ({ type, instruction: { oldWords, newWords } }) => {
  if (!RATED.test(type)) return null
  const from = oneRate(oldWords)
  const to = oneRate(newWords)
  return from && to ? { from, to } : null
}

/** The rate that some words hold, where they hold one. */
function oneRate(words: string | null): string | null {
  const rates = words?.match(/\d*\.\d+%/g) ?? []
  return rates.length === 1 ? rates[0]! : null
}

/** "The following replaces … "Management fees": the contractual management fee will be 0.78%, a reduction from 0.82%.";
 *  "… has agreed to limit expenses to 0.19% through January 31" */
const ofToldRates: NamesStep = ({ type, instruction: { oldWords, newWords }, words, newText }) => {
  const rates = oldWords === null && newWords === null && CHARGES.test(type) ? ratesIn(`${words} ${newText.slice(0, 300)}`) : null
  if (rates?.from && rates.to) return rates
  const limit = type === 'expense-limit-change' && rates && LIMITED.test(newText) ? onlyRate(newText.slice(0, 600)) : null
  return limit ? { from: null, to: limit } : null
}

const STEPS: readonly NamesStep[] = [
  ofManagers,
  ofAdvisers,
  ofObjective,
  ofEngaged,
  ofServices,
  ofBoard,
  ofUnprintedName,
  ofExchangedRates,
  ofFormerIndex,
  ofToldRates,
]

/** Names of an instruction: by its type, else the words that it exchanges; null where it prints none. */
export function namesOfInstruction(type: ChangeType, order: Omit<Ordered, 'type'>): Names {
  const ordered = { ...order, type }
  for (const step of STEPS) {
    const names = step(ordered)
    if (names) return names
  }
  const { oldWords, newWords } = order.instruction
  return { from: oldWords, to: newWords && type === 'portfolio-renamed' ? withoutFormer(newWords) : newWords }
}
