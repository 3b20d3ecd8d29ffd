// In: a statement that replaces the holder of an office. Out: who leaves it and who comes.
//   "X will replace Y as subadviser"   "Y will be replaced by X"   "authorized the Manager to replace Y, the subadviser, with X"
//    ^ comes        ^ leaves            ^ leaves              ^ comes                                 ^ leaves                ^ comes
import { pattern } from '../../../../../model/pattern.ts'
import type { Move } from '../moves/moves.ts'
import { firmsOf } from '../named.ts'
import { aboutText } from '../news.ts'
import { inRole, leaving, named, object, WITH_ANOTHER, type OfficeReader, type OfficeStatement } from './office-words.ts'

/** Words that give a reason; what they name is not what is replaced. */
const REASON = /\b(?:because|since the|as the adviser believes)\b/

/** "… as investment adviser of the Fund": the office that the statement itself names. */
const OWN_OFFICE = pattern()`
  \bas (?:the |its |an? |new |sole |each |their )*(
    [^,;]{0,50}?\b(?:advis[eo]r|custodian|agent|distributor|underwriter|administrator|auditor|accountant|manager)s?
  )\b
`

export const officeReplaced: OfficeReader = told => {
  const { s, reading, office } = told
  if (s.verb !== 'replace' && s.verb !== 'succeed') return undefined
  // "A replaced B as adviser, and C replaced D as distributor": each its own.
  const own = OWN_OFFICE.exec(s.whatLow)?.[1]
  if (own && !inRole(own, office)) return undefined
  if (!inRole(s.low.split(REASON)[0]!, office) && !inRole(`${s.whoLow} ${s.whatLow}`, office)) return undefined
  if (s.passive) return replacedBy(told)
  // "THE FOLLOWING INFORMATION REPLACES SIMILAR INFORMATION": an order, whose capitals look like names.
  if (aboutText(s.whoLow)) return undefined
  return (
    replacedWith(told) ?? {
      s,
      comes: named(s.who, reading).slice(0, 2),
      leaves: named(object(s.what), reading).slice(0, 1),
    }
  )
}

/** "authorized the Manager to replace X with Y" */
function replacedWith({ s, reading }: OfficeStatement): Move | null {
  const pair = WITH_ANOTHER.exec(s.what)
  const put = pair ? firmsOf(object(pair[2]!), reading) : []
  return pair && put.length ? { s, leaves: named(object(pair[1]!), reading).slice(0, 1), comes: put.slice(0, 2) } : null
}

const PRINTED = pattern()`
  ^(?:the|any|all)(?: [\w-]+){0,3} (?:tables?|charts?|information|disclosures?|descriptions?|(?:sub-?)?sections?|paragraphs?|sentences?
  |rows?)\b
`

/** "Y will be replaced by X" */
function replacedBy(told: OfficeStatement): Move | null {
  const { s, reading } = told
  const by =
    /\b(?:by|with)\s+(?:(?:its|an?|the|their)\s(?:[\w-]+\s){0,2}(?:affiliate|parent|subsidiary|successor|predecessor),?\s)?(.+)/is.exec(
      s.what,
    )
  // "the table relating to X is replaced with the following": what is printed of a firm, and not the firm.
  if (PRINTED.test(s.whoLow)) return null
  const left = named(s.who, reading)
  if (!left.length) return null
  return { ...leaving(told, left.slice(0, 1)), comes: by ? named(object(by[1]!), reading).slice(0, 2) : [] }
}
