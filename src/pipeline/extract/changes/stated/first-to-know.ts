// In: readers in the order in which they are asked, and what they read. Out: the answer of the first that knows it.
// A reader answers undefined where it is not its case; any other answer, null too, is the last word.

export function firstToKnow<Read, Answer>(readers: readonly ((of: Read) => Answer | undefined)[], of: Read): Answer | undefined {
  for (const read of readers) {
    const answer = read(of)
    if (answer !== undefined) return answer
  }
  return undefined
}
