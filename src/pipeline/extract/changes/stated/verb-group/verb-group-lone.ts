// In: the words of a sentence without a sure verb. Out: the verb that it must have, though that word is a noun more often.
//   "the minimum decreases to $1,000"    "the benchmark changes from A to B"
//                ^ decrease                            ^ change
import { wordList } from '../../../../../model/word-list.ts'
import { groupOf, type Group, type Token } from './verb-group-run.ts'
import { DETERMINERS, PREPOSITIONS } from './verb-group-words.ts'
import { formsOf, NOUNS } from './verbs.ts'

/** What goes from one state to another, in forms that are nouns as often. */
const MOVING = new Set(wordList`
  change close convert decline decrease drop end exchange fall increase move reopen rise shift split start switch transfer transition
`)
/** What many of one fund do, in the form for many. */
const PAYING = new Set(wordList`pay bear receive invest seek manage serve become`)

export function loneVerb(tokens: readonly Token[], groups: readonly Group[]): Group | null {
  return (groups.length ? null : paying(tokens)) ?? moving(tokens, groups)
}

/** "Class C shares of the Fund pay a fee of 0.75%": many of one fund. */
function paying(tokens: readonly Token[]): Group | null {
  for (let i = 3; i < tokens.length - 2; i++) {
    const { word } = tokens[i]!
    if (!PAYING.has(word)) continue
    const before = tokens[i - 1]!.word
    if (
      !DETERMINERS.has(before) &&
      /^(?:an?|the|no|up|at|as|\$)/.test(tokens[i + 1]!.word) &&
      /^(?:fund|portfolio|trust|series|class|[a-z]\d?)$/.test(before)
    )
      return groupOf(tokens, word, i)
  }
  return null
}

/** "the minimum decreases to $1,000" */
function moving(tokens: readonly Token[], groups: readonly Group[]): Group | null {
  for (let i = 2; i < tokens.length - 1; i++) {
    if (groups.some(g => g.first <= i && i <= g.last)) continue
    const form = formsOf(tokens[i]!.word).find(f => f.form === 's' && MOVING.has(f.verb))
    if (form && /^(?:to|from|by|on|into)$/.test(tokens[i + 1]!.word) && mayMove(tokens[i - 1]!.word)) return groupOf(tokens, form.verb, i)
  }
  return null
}

/** A noun that may be what goes from one state to another. */
const mayMove = (word: string): boolean =>
  /^[a-z]/.test(word) &&
  !DETERMINERS.has(word) &&
  !PREPOSITIONS.has(word) &&
  !formsOf(word).some(f => f.form !== 'ing' && !NOUNS.has(word) && f.form !== 'base')
