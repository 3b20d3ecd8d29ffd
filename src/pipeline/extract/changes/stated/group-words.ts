// In: a statement. Out: the words of its verb group, and what they say by the way.
//   "Ann Poe is now responsible for …"
//            ^ group, with a "now" in it
import type { Said } from './said.ts'

/** The words of its verb, with its auxiliaries, folded. */
export const groupWords = (s: Said): string => s.low.slice(s.group.from, s.group.to)

/** "is now managed by", "will now be" */
export const saysNow = (s: Said): boolean => /\bnow\b/.test(groupWords(s))
