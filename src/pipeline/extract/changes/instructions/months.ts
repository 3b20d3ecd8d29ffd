// The months' names as printed: a part of patterns.
import { wordList } from '../../../../model/word-list.ts'

export const MONTHS = wordList`January February March April May June July August September October November December`
