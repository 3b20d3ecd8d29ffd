// In: the words after a verb of decision. Out: the things decided, where they are listed by letter or number; [] for no list.
//   "approved: (i) the appointment of A as sub-adviser to the X Fund; and (ii) a change of the name of the Y Fund to Z"
//                  ^ item                                                  ^ item
// Items with a sentence of their own ("(1) the fee will be reduced") are statements already.
import { matchesOf } from '../../../../model/matches.ts'
import { wordList } from '../../../../model/word-list.ts'

const MARK = /\((?:[ivx]{1,4}|[a-h]|\d{1,2})\)\s+/gi
const FIRSTS = new Set(wordList`(i) (a) (1)`)

/** What parts an item from the next; the full stop of "Inc." is its own. */
const ENDS_ITEM = /(?:[;,]|(?<!\b(?:inc|corp|ltd|co|l\.p|l\.l\.c|n\.a))\.)?\s*(?:and\s*)?$/i

/** Verbs whose object is what becomes different. */
export const DECIDING: ReadonlySet<string> = new Set(wordList`approve announce adopt ratify accept`)

export function itemsOf(words: string): { from: number; to: number }[] {
  const marks = matchesOf(words, MARK)
  const first = marks[0]
  if (!first || marks.length < 2 || !FIRSTS.has(first[0].trim().toLowerCase()) || first.index > 60) return []
  return marks
    .map((m, i) => {
      const from = m.index + m[0].length
      const end = marks[i + 1]?.index ?? words.length
      return { from, to: from + words.slice(from, end).replace(ENDS_ITEM, '').length }
    })
    .filter(item => item.to > item.from)
}
