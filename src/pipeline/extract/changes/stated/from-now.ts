// In: a statement. Out: whether its verb or its opening tells that something is so from now on.
//   "From July 1, 2015, the Fund pays …"     "has begun to waive"
//    ^ opening                                ^ verb
import { openedWithDay } from './news.ts'
import type { Said } from './said.ts'
import { groupWords } from './group-words.ts'

export const isFromNow = (s: Said): boolean => s.tense === 'future' || openedWithDay(s)

export const hasBegun = (s: Said): boolean => s.begins || /^(?:has|have) begun to\b/.test(groupWords(s))
