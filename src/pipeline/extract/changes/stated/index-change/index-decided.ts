// In: a statement that approves, adopts or announces a change of an index by a noun. Out: the indexes before and after.
//   "approved the adoption of A as the new target index for the X Fund, and B … for the Y Fund, replacing C and D, respectively"
//                             ^ to                                          ^ to                          ^ from
import { pattern } from '../../../../../model/pattern.ts'
import { firstToKnow } from '../first-to-know.ts'
import { indexesIn } from './index-names.ts'
import { FROM_TO, UNNAMED, type IndexChange, type IndexReader, type IndexStatement } from './index-statement.ts'

/** "a change in the Fund's benchmark" */
const CHANGE_OF_INDEX = pattern()`
  ^(?:an? |the )?(?:changes?|replacement|substitution|new)\b[^.;]{0,60}\b(?:benchmark|underlying index|performance index)\b
`

export const indexDecided: IndexReader = told => firstToKnow([changeApproved, adoptionApproved, chosenInstead], told)

/** "approved a change in the Fund's benchmark". */
function changeApproved({ s }: IndexStatement): IndexChange | undefined {
  if (!['approve', 'adopt'].includes(s.verb) || !CHANGE_OF_INDEX.test(s.whatLow)) return undefined
  const pair = FROM_TO.exec(s.what)
  return pair ? { from: indexesIn(pair[1]!)[0] ?? null, to: indexesIn(pair[2]!)[0] ?? null } : UNNAMED
}

/** "approved the adoption of A as the new target index for the X Fund, and B … for the Y Fund, replacing C and D, respectively" */
function adoptionApproved({ s }: IndexStatement): IndexChange | undefined {
  if (!['approve', 'adopt', 'announce'].includes(s.verb) || s.passive) return undefined
  if (!/^(?:the )?(?:adoption|selection|use|designation|substitution) of\b/.test(s.whatLow)) return undefined
  if (!/\b(?:benchmark|(?:target|underlying|performance|comparative) index)\b/.test(s.whatLow)) return undefined
  const [put, taken] = s.what.split(/\b(?:replacing|in place of|instead of|to replace|in replacement of)\b/i)
  return { from: indexesIn(taken ?? '').join('; ') || null, to: indexesIn(put!).join('; ') || null }
}

/** "has chosen the A Index to take its place", "selected the A Index as its replacement" */
function chosenInstead({ s, what }: IndexStatement): IndexChange | undefined {
  if (!['choose', 'select', 'adopt', 'designate'].includes(s.verb) || s.passive || what.length !== 1) return undefined
  return /\b(?:to (?:take its place|replace it|succeed it)|as (?:its|the) (?:replacement|successor))\b/.test(s.whatLow)
    ? { from: null, to: what[0]! }
    : undefined
}
