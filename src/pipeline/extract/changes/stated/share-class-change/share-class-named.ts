// In: folded words, or words as printed. Out: whether they name a class of shares, and which.
//   "every Class M share of the Fund" -> "Class M"
import { pattern } from '../../../../../model/pattern.ts'
import type { Reading } from '../../candidate.ts'
import { titled } from '../../folded.ts'
import type { Said } from '../said.ts'

export const CLASS = pattern()`
  \b(?:
    // "Investor A, B and C Shares"
    (?:investor|primary) [a-z]\d?\b[\w, ]{0,30}\bshares
    |class(?:es)? (?:[a-z]{1,2}-?\d|[a-z]{1,2}|529[a-z]{0,2}|[0-9]|iv?|vi{0,3}|[a-z]+)(?: shares?)?
    |(?:[a-z][a-z0-9-]* ){1,3}(?:class)(?:es)?(?: shares?)?
    |series [ivx]{1,4} shares?
    // "C Shares", "R6 Shares"
    |(?<!\b(?:of|or|such) )[a-z]\d? shares
    |(?:
      investor|institutional|advisor|adviser|administrative|service|retirement|retail|premier|premium|select|legacy|initial|standard
      |signal|admiral|trust|preferred
    ) (?:class )?shares?
  )\b
`
/** The letter before the word: "B Class", "R5 Class". */
const LETTER_FIRST = String.raw`\b[A-Z]\d{0,2} Class\b`
/** "Class R3 and Class R4 shares": each of them. */
const SEVERAL = pattern('i')`
  ^(?:the |all |each |every |any |outstanding |issued |existing |remaining |and )*
  (
    (?:(?!funds?\b|its\b|both\b)[A-Z][a-z]+ )?Class (?:529)?[A-Z]{1,2}(?:-?\d)?
    (?:,? (?:and )?(?:[A-Z][a-z]+ )?Class (?:529)?[A-Z]{1,2}(?:-?\d)?)+\b
    // "Class A and C shares", "Classes A, C and I shares"
    |(?:(?!funds?\b|its\b|both\b)[A-Z][a-z]+ )?Class(?:es)? (?:529)?[A-Z]{1,2}(?:-?\d)?
    (?:(?:,|,? and) (?:529)?[A-Z]{1,2}(?:-?\d)?)+(?= shares)
    // "A Class, C Class and R5 Class shares"
    |${LETTER_FIRST}(?:(?:,|,? and) ${LETTER_FIRST})+
  )
`
const EACH = pattern('gi')`${LETTER_FIRST}|(?:(?:[A-Z][a-z]+ )?Class(?:es)? )?\b(?:529)?[A-Z]{1,2}(?:-?\d)?\b`
/** "the Affected Class", "each Liquidating Share Class": a term that names none. */
const TERM = /^\w+(?:ing|ed) (?:Share )?Class(?:es)?$/i
const ONE = pattern()`
  \b(?:Investor|Primary) [A-Z]\d?(?:(?:,| and|, and) [A-Z]\d?)* Shares\b
  |\b(?:Class(?:es)?|CLASS(?:ES)?) (?:(?:529)?[A-Z]{1,2}(?:-?\d)?|\d|[IV]+|[A-Z][a-z]+)\b
  |\bclass [A-Z]{1,2}(?:-?\d)?\b
  |\bSeries [IVX]{1,4}(?= [Ss]hares)
  |(?<![A-Z] )\b[A-Z]\d? Shares\b
  |(?<!\bClass\s)${LETTER_FIRST}
  |\b(?:[A-Z][A-Za-z]+ ){1,2}(?:Class|Shares)\b
  |\b[A-Z][a-z]+ (?:shares)\b
`

const CLASS_FIRST = /^(?:the |all |each |every |fund |existing |any )*(?:[\w'-]+ ){0,6}(?:class|shares?)\b/
const OTHER_THING = pattern()`
  \b(?:fees?|expenses|minimum|charge|holders?|(?:share|stock|unit)holders?|investors?|who|purchase|limit|fund|portfolio|plan)\b
`
const OF_FUND = pattern('g')`
  \bof (?:the |each )?(?:[\w&'-]+ ){0,8}(?:fund|portfolio|series).*$
  |\b(?:the |each )?(?:fund|portfolio|series)(?:'s|s')\s
`

/** The class that some words name. */
export function classAt(words: string): string | null {
  const several = SEVERAL.exec(words.trim())?.[1]
  if (several) return eachOf(several)
  const one = ONE.exec(words.replace(/\b(?:The|Outstanding|Remaining|Existing|Current|Such|All|Each|Every) (?=[A-Z])/g, ''))
  return one && !TERM.test(one[0])
    ? titled(one[0])
        .replace(/^(?:The|All|Each|Every|Fund|Existing) /, '')
        .replace(/^class/, 'Class')
    : null
}

/** "Advisor Class A and Advisor Class C"; "Class A and C" */
function eachOf(several: string): string {
  const kind = /^(?:[A-Z][a-z]+ )?Class/i.exec(several)?.[0] ?? 'Class'
  return [...several.replace(/\bClasses\b/gi, 'Class').matchAll(EACH)]
    .map(m => m[0].replace(/^and /i, ''))
    .map(name => titled(/class/i.test(name) ? name : `${kind} ${name}`))
    .join('; ')
}

/** "Class B shares will not be sold after May 30. On June 20 they will be converted": the class of the sentence before. */
export function classBefore(s: Said, { clauses }: Reading): string | null {
  if (!['they', 'these shares', 'such shares'].includes(s.whoLow)) return null
  const before = clauses[s.clause.index - 1]
  return before?.in === s.clause.in && CLASS.test(before.text.slice(0, 60).toLowerCase()) ? classAt(before.text.slice(0, 80)) : null
}

/** Whether the subject is a class itself, and not its fee, its holders or its plan. */
export const isClassItself = ({ s, who }: ClassStatement): boolean => {
  // "Class R3 shares, which have no shareholders,"
  const itself = s.whoLow.replace(/,\s(?:of )?which\b.*$/, '')
  return who && CLASS_FIRST.test(itself) && !OTHER_THING.test(itself.replace(OF_FUND, ''))
}

const unquoted = (words: string): string => words.replace(/["“”]/g, '')

/** The class that stands in quotation marks: "will be called “Class A Shares”". */
export const quotedClassAt = (words: string): string | null => classAt(unquoted(words))

/** What a statement says becomes of classes, where it does. */
export interface ClassChange {
  from: string | null
  to: string | null
}

/** A statement, and whether its subject and its complement name a class. */
export interface ClassStatement {
  s: Said
  who: boolean
  what: boolean
  /** The class that "they" are. */
  theyAre: string | null
}

/** Reads one kind of sentence: undefined where it is of another kind, null where it is of this kind and tells no change. */
export type ClassCase = (told: ClassStatement) => ClassChange | null | undefined
