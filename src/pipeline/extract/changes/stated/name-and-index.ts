// In: a reading. Out: sentences that change a name and an index in one breath.
//   "the Fund's name and the index the Fund seeks to track will change to the Oak Canada Fund and the Elm Canada Index, respectively."
//                                                                         ^ name              ^ index
import { pattern } from '../../../../model/pattern.ts'
import type { Clause, Reading } from '../candidate.ts'
import { looksLikePortfolio } from './names.ts'

const BOTH = pattern('i')`
  \bnames? (?:of the (?:fund|portfolio|etf) )?and (?:the |its |their )?(?:fund['’]s )?(?:[\w-]+ ){0,2}(?:index|benchmark)\b[^.;]{0,60}?
  \b(?:(?:will|shall) (?:be )?|(?:has|have) (?:been )?|are |is )changed? to (?:the )?
`
const PAIR = /^["“]?(.{4,110}?)["”]? and (?:the )?["“]?(.{4,110}?\b(?:Index|Average|Benchmark)),?["”]?,? respectively\b/

export function namesAndIndexes({ clauses }: Reading): { clause: Clause; name: string; index: string }[] {
  return clauses.flatMap(clause => {
    const both = clause.in.quoted || clause.instruction ? null : BOTH.exec(clause.text)
    const pair = both && PAIR.exec(clause.text.slice(both.index + both[0].length))
    return pair && looksLikePortfolio(pair[1]!) ? [{ clause, name: pair[1]!, index: pair[2]! }] : []
  })
}
