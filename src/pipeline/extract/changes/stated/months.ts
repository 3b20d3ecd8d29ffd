// The names of the months as alternatives for a pattern: in folded words, and as printed.
import { wordList } from '../../../../model/word-list.ts'

export const MONTHS = wordList`january february march april may june july august september october november december`
export const PRINTED_MONTHS = wordList`January February March April May June July August September October November December`
