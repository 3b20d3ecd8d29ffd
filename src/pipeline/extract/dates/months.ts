// The names of the months, as alternatives for patterns: as printed, and in folded words.
import { wordList } from '../../../model/word-list.ts'

export const MONTHS = wordList`January February March April May June July August September October November December`
export const FOLDED_MONTHS = MONTHS.map(month => month.toLowerCase())
