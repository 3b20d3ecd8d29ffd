// In: a verb group that is being read. Out: the same, with an auxiliary taken: "will", "has been", "is expected to", "no longer".
import { BE, BEGINNERS, CATENATIVES, ENDERS, isAdverb, KEEPERS, MODALS } from './verb-group-words.ts'
import { formAs, wordAt, type Run } from './verb-group-run.ts'
import { formsOf } from './verbs.ts'

/** Each takes its words from the run, or leaves them to the next. */
export const AUXILIARIES: readonly ((run: Run, word: string) => boolean)[] = [
  noLonger,
  atTimes,
  not,
  cannot,
  modal,
  didNot,
  to,
  have,
  be,
  andAdverb,
  adverb,
  catenative,
  endsOrBegins,
]

function take(run: Run, words: number): true {
  run.next += words
  return true
}

/** After "to" everything may follow that follows a modal. */
function takeTo(run: Run, words: number): true {
  run.helped = true
  run.be = false
  run.perfect = false
  return take(run, words)
}

function noLonger(run: Run, word: string): boolean {
  if (word !== 'no' || wordAt(run, 1) !== 'longer') return false
  run.found.ended = true
  return take(run, 2)
}

/** "will at times write calls" */
function atTimes(run: Run, word: string): boolean {
  return run.helped && word === 'at' && wordAt(run, 1) === 'times' && take(run, 2)
}

function not(run: Run, word: string): boolean {
  if (word !== 'not') return false
  run.found.negative = true
  return take(run, 1)
}

function cannot(run: Run, word: string): boolean {
  if (word !== 'cannot' || run.be) return false
  run.found.modal = 'can'
  run.found.negative = true
  run.helped = true
  return take(run, 1)
}

function modal(run: Run, word: string): boolean {
  if (!MODALS.has(word) || run.be) return false
  if (word === 'will' || word === 'shall') run.found.tense = 'future'
  else run.found.modal = word
  run.helped = true
  return take(run, 1)
}

/** "did not stand for re-election" */
function didNot(run: Run, word: string): boolean {
  if (run.next !== run.first || !/^d(?:id|oes|o)$/.test(word) || wordAt(run, 1) !== 'not') return false
  if (word === 'did') run.found.tense = 'past'
  run.helped = true
  return take(run, 1)
}

function to(run: Run, word: string): boolean {
  if (word !== 'to' || !(run.helped || run.next === run.first)) return false
  if (!run.helped) {
    run.found.tense = 'infinitive'
    run.to = true
  } else if (run.be) run.found.tense = 'future'
  return takeTo(run, 1)
}

/** "has been", "have now agreed to": a participle follows. */
function have(run: Run, word: string): boolean {
  if (!isHave(word) || run.be) return false
  let ahead = 1
  while (isAdverb(wordAt(run, ahead)) || ['not', 'no', 'longer'].includes(wordAt(run, ahead))) ahead++
  const next = wordAt(run, ahead)
  if (!(formAs(formsOf(next), 'participle') || next === 'been' || CATENATIVES.has(next) || ENDERS.has(next))) return false
  run.perfect = true
  run.helped = true
  if (run.found.tense === 'present') run.found.tense = 'perfect'
  return take(run, 1)
}

export const isHave = (word: string): boolean => word === 'has' || word === 'have' || word === 'had'

/** "is being changed" is under way. */
function be(run: Run, word: string): boolean {
  if (!BE.has(word) || (word === 'being' && !run.be)) return false
  if (word === 'being') run.found.progressive = true
  run.be = true
  run.helped = true
  if (run.found.tense === 'present' && (word === 'was' || word === 'were')) run.found.tense = 'past'
  return take(run, 1)
}

/** "is jointly and primarily managed by" */
function andAdverb(run: Run, word: string): boolean {
  const parts = (ahead: number) => /ly$/.test(wordAt(run, ahead)) && isAdverb(wordAt(run, ahead))
  return word === 'and' && run.helped && parts(-1) && parts(1) && take(run, 1)
}

function adverb(run: Run, word: string): boolean {
  if (!isAdverb(word) || !run.helped || word === 'in' || word === 'turn') return false
  return !(run.to && /^(?:each|all|both)$/.test(word)) && take(run, 1)
}

/** "has agreed to", "voted not to renew"; "agreed to a reduction" goes on with a noun. */
function catenative(run: Run, word: string): boolean {
  if (!CATENATIVES.has(word) || !(run.helped || /(?:s|ed)$/.test(word))) return false
  let ahead = 1
  while (isAdverb(wordAt(run, ahead)) || wordAt(run, ahead) === 'that') ahead++
  if (wordAt(run, ahead) === 'not' && wordAt(run, ahead + 1) === 'to') {
    run.found.negative = true
    ahead++
  }
  if (wordAt(run, ahead) !== 'to' || /^(?:the|an?|its|their|certain)$/.test(wordAt(run, ahead + 1))) return false
  run.found.tense = 'future'
  return takeTo(run, ahead + 1)
}

/** "ceases to be", "stops being the transfer agent" */
function endsOrBegins(run: Run, word: string): boolean {
  const next = wordAt(run, 1)
  if (!isTurn(run, word) || (next !== 'to' && next !== 'being')) return false
  noteTurn(run, word)
  takeTo(run, 2)
  run.be = next === 'being'
  return true
}

export const isTurn = (run: Run, word: string): boolean =>
  (ENDERS.has(word) || BEGINNERS.has(word) || KEEPERS.has(word)) && (run.helped || run.next === run.first)

export function noteTurn({ found, helped }: Run, word: string): void {
  if (ENDERS.has(word)) found.ended = true
  else if (KEEPERS.has(word)) found.continues = true
  else found.begins = true
  if (found.tense === 'present' && !helped && /ed$|began/.test(word)) found.tense = 'past'
}
