// The months as a sentence prints them, for patterns: pattern('i')`^on ${MONTHS} \d{1,2}`.
import { wordList } from '../../../model/word-list.ts'

export const MONTHS = wordList`January February March April May June July August September October November December`
