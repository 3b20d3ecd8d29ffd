// In: an instruction and the changes known so far. Out: the change whose names it puts in, or takes out, in further places.
//   "X became the sub-adviser on May 1."   "All references to W are replaced with X."
//    ^ the change                           ^ of the same firm
import { pattern } from '../../../model/pattern.ts'
import { wordsOf, type Candidate, type Reading, type Span } from './candidate.ts'
import { isConsequence } from './consequence.ts'
import { compatible, sameDay, type DateOf, type Group } from './group.ts'
import type { Instruction } from './instructions/instruction.ts'
import { firmsOf } from './stated/named.ts'
import { areSiblings } from './words-around.ts'

const IS_ADVISER = /^(?:sub)?adviser-change$/
const NAME_OR_SYMBOL = /\b(?:names?|(?:ticker|trading) symbols?)\b/i
const PRINTED_NAME = /["“]|\p{Lu}\p{Ll}+ \p{Lu}/u

export interface Order {
  group: Group
  change: Candidate
  instruction: Instruction
  words: string
  date: string | null
  /** All changes known so far, and those that agree with it in portfolios and day. */
  groups: readonly Group[]
  fits: readonly Group[]
  reading: Reading
  dateOf: DateOf
}
export type HomeStep = (order: Order) => Group | undefined

export const isStated = (group: Group): boolean => group.candidate.instruction === null
export const isPlainText = ({ change }: Order): boolean => change.type === 'disclosure-change'

/** "All references to a Fund's current name will be replaced with its new name." */
export const renamedWithoutName: HomeStep = order => {
  const old = order.instruction.oldWords ?? ''
  return isPlainText(order) && NAME_OR_SYMBOL.test(old) && !PRINTED_NAME.test(old)
    ? order.fits.find(g => /-renamed$/.test(g.candidate.type))
    : undefined
}

const PRONOUN = /^(?:it|him|her|them|(?:this|that|such) (?:fund|portfolio|firm|individual|person)s?)$/i

/** "A was merged into B on April 30. All references to it are deleted.": what the sentence before tells. */
export const ofWhomItSpoke: HomeStep = ({ instruction: { operation, oldWords }, change, groups }) =>
  operation === 'delete' && PRONOUN.test(oldWords ?? '')
    ? groups.findLast(g => isStated(g) && g.candidate.span.passage === change.span.passage && g.candidate.span.from < change.span.from)
    : undefined

/** A reference that speaks of a name which a stated change takes away, be it that of a fund held by the one whose document is amended. */
export const spokenOf: HomeStep = order => {
  const { operation, oldWords } = order.instruction
  const gone =
    operation === 'delete' && isPlainText(order) && oldWords === null
      ? order.fits.find(g => isStated(g) && isGone(order.words, g.candidate))
      : undefined
  if (gone) return gone
  const renames = operation === 'rename' || (oldWords !== null && (isPlainText(order) || takesManagers(order)))
  const held = order.groups.filter(g => g.candidate.type === 'portfolio-renamed' && sameDay(order.date, order.dateOf(g)))
  // "All references to “Larch Social Index” are changed", beside the new name of the Larch Social Index Fund: the index is another.
  const isOther = (g: Group) => order.change.type === 'index-change' && g.candidate.type === 'portfolio-renamed'
  return renames ? [...order.fits, ...held].find(g => !isOther(g) && speaksOf(oldWords ?? order.words, g.candidate)) : undefined
}

/** "All references to Jane Roe are removed." */
const takesManagers = ({ instruction: { operation }, change }: Order): boolean =>
  operation === 'delete' && change.type === 'portfolio-manager-change'

/** "All references and information relating to X, LLC are removed.": the firm or the people whom a stated change takes away, in full. */
const isGone = (words: string, { type, from }: Candidate): boolean =>
  /(?:adviser|manager|provider)-change$/.test(type) &&
  /\breferences\b/i.test(words) &&
  (from ?? '').split('; ').some(name => name.length > 5 && key(words).includes(key(name)))

const key = (words: string) =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

function speaksOf(words: string, stated: Candidate): boolean {
  const names = (stated.from ?? '').split('; ').map(key).filter(Boolean)
  const about = key(words)
  return names.some(n => about.includes(n) || n.includes(about) || about.includes(n.split(' ').at(-1)!))
}

/** "X resigned as President of the Trust. All references to X are deleted": no manager, but one of the board or of the officers. */
export const ofOfficeLeft: HomeStep = ({ instruction: { operation, oldWords }, fits }) =>
  operation === 'delete' && oldWords
    ? fits.find(g => isStated(g) && /^(?:officer|trustee)-change$/.test(g.candidate.type) && speaksOf(oldWords, g.candidate))
    : undefined

/** "All references to W are replaced with X", where X was told to be the new adviser or subadviser. */
export const ofSameNewFirm: HomeStep = order => {
  const { oldWords, newWords } = order.instruction
  if (!(isPlainText(order) || IS_ADVISER.test(order.change.type)) || !oldWords || !newWords || !firmsOf(oldWords, order.reading).length)
    return undefined
  const comes = firmsOf(newWords, order.reading)
  const isTold = ({ candidate }: Group) =>
    candidate.instruction === null && IS_ADVISER.test(candidate.type) && comes.includes(candidate.to ?? '#')
  return order.fits.find(isTold) ?? order.groups.find(g => isTold(g) && compatible(g.portfolios, order.group.portfolios))
}

export const ofSameNewName: HomeStep = ({ change: { type, to }, fits }) =>
  to !== null ? fits.find(g => g.candidate.type === type && isStated(g) && g.candidate.to === to) : undefined

/** "The information on page 78 with respect to Corley is replaced", "all references to Corley are deleted": of the firm that goes. */
export const ofFirmSpokenOf: HomeStep = ({ instruction: { operation, heading, oldWords }, words, fits, groups, group, reading }) => {
  const about = heading ? undefined : (oldWords ?? INFORMATION_ABOUT.exec(words)?.[1])
  const firms = about && (!oldWords || operation === 'delete') ? firmsOf(about, reading) : []
  return firms.length
    ? (operation === 'delete' ? groups.filter(g => compatible(g.portfolios, group.portfolios)) : fits).find(
        g => isStated(g) && IS_ADVISER.test(g.candidate.type) && g.candidate.from !== null && firms.includes(g.candidate.from),
      )
    : undefined
}
const INFORMATION_ABOUT = pattern('i')`
  \b(?:information|disclosures?|text|paragraphs?|descriptions?|discussions?)\b[^.;:]{0,90}?
  \b(?:with respect to|regarding|referring to|relating to|related to|pertaining to|concerning|about|describing|for|of) ([^;:]{2,90}?)
  (?:,? (?:is|are|shall be|will be) |:|$)
`

/** The same firm that comes or goes, in a further place. */
export const isSameFirm = (a: Candidate, b: Candidate): boolean =>
  IS_ADVISER.test(a.type) && a.from === b.from && (a.from !== null || (a.to !== null && a.to === b.to))

/** "James Orr resigned as a Trustee. All references to Mr. Orr are deleted.": a trustee or officer, and no manager. */
export const ofSamePerson: HomeStep = ({ change, groups }) =>
  change.type === 'portfolio-manager-change' && change.from && !change.to && !change.instruction?.heading
    ? groups.find(
        g =>
          isStated(g) &&
          /^(?:trustee|officer)-change$/.test(g.candidate.type) &&
          change.from!.split('; ').every(name => g.candidate.from?.split('; ').includes(name)),
      )
    : undefined

/** "The CDSC on Class C shares will be waived" … 'the section "Class B" is replaced': neither names a class of the other. */
function areOfOtherClasses(told: Span, order: Span, reading: Reading): boolean {
  const [a, b] = [told, order].map((span): readonly string[] => wordsOf(span, reading).match(CLASSES) ?? [])
  return a!.length > 0 && b!.length > 0 && !a!.some(name => b!.includes(name))
}
const CLASSES = /\bClass [A-Z]\b/g

/** "I. The minimum is reduced. II. The section "Exchange Privilege" is deleted.": ways to buy and to sell, each under its number. */
export const isOfItsOwn = ({ span, apart }: Candidate, { change, reading }: Order): boolean =>
  !isConsequence(change, reading) &&
  (change.type === 'purchase-redemption-change'
    ? apart || underOtherNumber(span, change.span, reading) || areOfOtherMatters(span, change.span, reading)
    : change.type === 'sales-charge-change' &&
      underOtherNumber(span, change.span, reading) &&
      areOfOtherClasses(span, change.span, reading))

const underOtherNumber = (told: Span, order: Span, { context: { view } }: Reading): boolean =>
  areSiblings(view.passages[told.passage]!, view.passages[order.passage]!)

/** What one may do with shares, and on what terms. */
const MATTERS = [
  /\b(?:redemption|exchange) fees?\b/i,
  /\bminimums?\b/i,
  /\bcertificates?\b/i,
  /\bchecks?\b|\bcheckwriting\b/i,
  /\bexchanges? (?!fee)|\bexchange privilege\b/i,
  /\b(?:telephone|by phone)\b/i,
  /\bwires?\b/i,
] as const

/** "The minimum investment is increased" beside 'the section "Redemption Fees" is replaced': neither speaks of what the other does. */
function areOfOtherMatters(told: Span, order: Span, reading: Reading): boolean {
  const [a, b] = [told, order].map(span => MATTERS.filter(matter => matter.test(wordsOf(span, reading))))
  return a!.length > 0 && b!.length > 0 && !a!.some(matter => b!.includes(matter))
}
