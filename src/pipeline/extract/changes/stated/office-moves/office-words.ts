// What readers of a firm's office (adviser, subadviser, custodian) go by: whether words name the office, and which firms they name.
//   "has appointed Kestrel Advisors, L.P. as sub-adviser to the Fund"
//                  ^ firm                    ^ office
import { pattern } from '../../../../../model/pattern.ts'
import { wordList } from '../../../../../model/word-list.ts'
import type { Reading } from '../../candidate.ts'
import { firmByPlace } from '../../firms/firm-book.ts'
import { folded } from '../../folded.ts'
import type { Move } from '../moves/moves.ts'
import { firmsOf, namesIn, peopleOf } from '../named.ts'
import type { Said } from '../said.ts'

export interface Office {
  /** The office's name in folded words. */
  role: RegExp
  /** A contract for it. */
  contract: RegExp
  /** Not this office, though its word is in the sentence. */
  unlike: RegExp
  /** Who manages a portfolio day by day has it, whatever it is called. */
  manages?: boolean
}

/** A statement, the office of which it may speak, and the firm that its words say had it until then. */
export interface OfficeStatement {
  s: Said
  reading: Reading
  office: Office
  before: readonly string[]
}

/** Answers null where a statement is known to tell no move, undefined where another reader may know it. */
export type OfficeReader = (told: OfficeStatement) => Move | null | undefined

export const APPOINTING = new Set(wordList`appoint name select engage employ retain hire choose add designate approve elect`)
export const ENDING = new Set(wordList`terminate end remove cancel discontinue drop dismiss`)
/** What stands behind "replace": "X with Y". */
export const WITH_ANOTHER = /^(.{3,120}?)\s+(?:with|by)\s+(.{3,120})/is

/** Printed words, folded; without "Advisors" in the names of firms, which are called so whatever their office: "Kestrel Advisors, L.P.",
 *  "Kestrel Advisors Funds Distributors, LLC", "Lakeshore Realty Advisors". */
export const withoutForms = (words: string): string =>
  folded(words.replace(ADVISERS_OF_NAME, '')).replace(NAMED_ADVISERS, ' ').replace(EXCEPTED, ' ').replace(RELATED, ' ')

/** "approved X as the subadviser, as well as related changes to the Fund's strategies and portfolio managers" */
const RELATED = /,? (?:as well as|and|along with|together with) (?:certain )?(?:related|corresponding) changes (?:to|in) [^.;]{3,200}/g

/** "all services (other than investment advisory services)" */
const EXCEPTED = /\((?:other than|except(?: for)?|excluding|but not)\b[^()]{0,80}\)/g

const ADVISERS_OF_NAME = pattern('gu')`
  (?<=\b(?!(?:The|Investment|Sub|Portfolio|Funds?|Series|Trust|And|Its|Our|Both|All|New|Former|Current|Other)\b)\p{Lu}[\w&.'’-]*\s)
  Advis[eo]rs\b(?!['’])
`
const NAMED_ADVISERS = pattern('g')`
  \badvis[eo]rs?(?=(?:\s(?:funds?|distributors?|services?|distribution|securities|investments?|international|group|global)){0,3}
  ,?\s(?:llc|inc|l\.p|lp|llp|ltd|limited|n\.a|corp|company|co\b))
`

/** Whether some words name the office. */
export function inRole(words: string, { role, unlike }: Office): boolean {
  const low = withoutForms(words)
  return role.test(low) && !unlike.test(low)
}

/** The words that name who does what is done. */
export const BY = /\bby\s+(.{3,140})/is

/** Firms of some words; where none is known by its form, the proper name that stands first. */
export function named(words: string, reading: Reading): string[] {
  const firms = firmsOf(words, reading)
  if (firms.length) return firms
  const first = firmByPlace(words)
  if (!first || /\b(?:Index|Indices|Benchmark|Average|Composite|Shares|Class)\b/.test(first) || peopleOf(words, reading).length) return []
  // "Ostrander", where one firm alone that the document prints in full begins so.
  const full = namesIn(reading).firms.filter(f => f.startsWith(`${first} `))
  return [full.length === 1 ? full[0]! : first]
}

/** The first words of a complement, up to where another thought begins. */
export const object = (words: string): string =>
  words.split(/,? (?:as|to serve|to act|to become|effective|with respect to|who|which|pursuant|under)\b/i)[0]!

/** These firms leave the office. */
export const leaving = ({ s }: OfficeStatement, leaves: string[]): Move => ({ s, leaves, comes: [] })

/** These firms come to the office; the one that had it until then leaves. */
export const coming = ({ s, before }: OfficeStatement, firms: readonly string[]): Move => ({
  s,
  leaves: [...before],
  comes: firms.filter(f => !before.includes(f)),
})
