// The months' names, folded: a part of patterns.
import { wordList } from '../../../../model/word-list.ts'

export const MONTHS = wordList`january february march april may june july august september october november december`
