// In: a statement and a charge. Out: whether the statement speaks of the charge, as its subject or in some of its words.
//   "The management fee described in the prospectus will be reduced …"
//        ^ noun         ^ told by the way
import { pattern } from '../../../../../model/pattern.ts'
import { wordList } from '../../../../../model/word-list.ts'
import { withoutLeftOut } from '../../left-out.ts'
import { aboutText } from '../news.ts'
import type { Said } from '../said.ts'

export interface Charge {
  noun: RegExp
  /** Another charge, though the noun is in the words. */
  unlike: RegExp
  /** Further verbs that change this charge. */
  verbs?: readonly string[]
  /** Doer and object together, where the object alone does not say which charge it is: "the Adviser … its fee". */
  own?: RegExp
  /** What moves that is no rate: an hour, a number of shares. */
  moved?: (words: string) => { from: string; to: string } | null
}

/** What is done to a charge when it changes. */
export const CHANGING: ReadonlySet<string> = new Set(wordList`
  reduce lower decrease increase raise change eliminate modify amend revise discontinue remove impose institute introduce adopt terminate
  abolish cut adjust implement suspend cap limit delete extend add replace cancel drop restructure reinstate renew convert shorten lengthen
`)

const DESCRIBED = pattern()`
  \b(?:described|disclosed|discussed|set forth|contained|shown|stated|referred to|mentioned) (?:in|under|on) .*$
  |\s(?:in|under) the ["“].*$
`

export const isChanging = (s: Said, { verbs = [] }: Charge): boolean => CHANGING.has(s.verb) || verbs.includes(s.verb)

/** Some words name the charge, and none that is like it. */
export function names({ noun, unlike }: Charge, words: string): boolean {
  const own = withoutLeftOut(words)
  return noun.test(own) && !unlike.test(own)
}

/** The charge is the subject, with what is told of it by the way: "the period in which a deferred sales charge may apply". */
export function isSubject(s: Said, charge: Charge): boolean {
  const whole = s.low.slice(s.subject.from, s.group.from)
  const named = (names(charge, s.whoLow) && !charge.unlike.test(whole)) || names(charge, whole)
  return named && !aboutText(s.whoLow.replace(IN_PLACE, '').replace(DESCRIBED, ''))
}

/** "in the table beneath the caption "Buying Shares" the minimum of $100 is reduced": where it stands, and what it is. */
const IN_PLACE = pattern()`
  ^(?:(?:and )?in the (?:table|section|chart)s?\s[^"“\u0093]{0,40}["“\u0093][^"”\u0094]{3,90}["”\u0094],?\s){1,3}(?=(?:the|an?)\s)
`

/** The payer, the verb and what is paid. */
export const payment = (s: Said): string => `${s.whoLow} ${s.low.slice(s.group.from, s.complement.to)}`
