// The words of which verb groups are made, and those beside which a word is no verb.
import { wordList } from '../../../../../model/word-list.ts'
import { formsOf } from './verbs.ts'

export const MODALS = new Set(wordList`will shall would may might can could should must`)
export const BE = new Set(wordList`is are was were be been being`)

/** "is expected to", "has agreed to": between an auxiliary and the verb that it helps. */
export const CATENATIVES = new Set(wordList`
  able agree agreed agrees anticipated anticipates arranged authorized bound chosen commits committed consented contractually decided
  deemed determined due elected entitled expect expected expects intend intended intends obligated obliged opted permitted plan planned
  plans pledged promised propose proposed proposes required resolved scheduled undertaken undertakes undertook voluntarily voted
`)

/** "ceases to", "stopped being" */
export const ENDERS = new Set(wordList`cease ceases ceased stop stops stopped discontinue discontinued discontinues`)
/** "will begin to" */
export const BEGINNERS = new Set(wordList`
  begin begins began begun start starts started commence commences commenced resume resumes resumed
`)
/** "continues to" */
export const KEEPERS = new Set(wordList`continue continues continued remain remains remained`)

/** Behind one of these stands a noun. */
export const DETERMINERS = new Set(wordList`
  the a an its their his her such this that these those any no each certain following other of for in on with by at from under new former
  your our proposed recent applicable or
`)
export const PREPOSITIONS = new Set(wordList`
  by under as in at for with within on after before prior during through to from until upon of into and or but less more fewer longer not
`)

const ADVERBS = new Set(wordList`
  also again once now hereby then therefore thereafter instead already currently each all both still generally accordingly henceforth in
  turn further soon subsequently
`)

export const isAdverb = (word: string): boolean =>
  ADVERBS.has(word) || (/[a-z]{3}ly$/.test(word) && word !== 'family' && word !== 'only' && !formsOf(word).length)
