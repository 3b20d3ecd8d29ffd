// In: a change told in a sentence that tells several. Out: the part of the sentence that tells it.
//   "(i) the appointment of A to replace B as sub-adviser to the X Fund; (ii) the appointment of C … to the Y Fund"
//    ^ the part of A                                                    ^ the part of C
import { FROM_WORDS } from '../dates/months.ts'
import { matchesOf } from '../../../model/matches.ts'
import { pattern } from '../../../model/pattern.ts'
const PARTS = pattern('g')`
  ;\s+
  |,?\s+(?:and\s+)?\((?:[ivx]{1,4}|[a-h]|\d{1,2})\)\s+
  |,\s+and,?\s+(?=(?:${FROM_WORDS}|on)\s[^;]{4,40}?\d{4},\s)
  |,\s+(?:and|while|whereas)\s+(?=(?:that|those|the|for|from|in the case)\b)
`

/** What is longer is no sentence. */
const LONGEST = 5000

/** Parts of a sentence that say something of their own. */
function partsOf(text: string): { from: number; to: number }[] {
  const cuts = [0, ...matchesOf(text, PARTS).map(m => m.index + m[0].length), text.length]
  return cuts
    .slice(1)
    .map((to, i) => ({ from: cuts[i]!, to }))
    .filter(p => p.to > p.from)
}

/** The only part in which all the words stand, null where there is no such part or no other. */
export function partWith(text: string, words: readonly string[]): { from: number; to: number } | null {
  if (!words.length || text.length > LONGEST) return null
  const parts = partsOf(text)
  if (parts.length < 2) return null
  const holding = parts.filter(p => words.every(w => text.slice(p.from, p.to).includes(w)))
  return holding.length === 1 ? holding[0]! : null
}
