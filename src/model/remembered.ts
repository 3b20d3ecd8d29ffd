// In: a function of a text. Out: the same function that remembers what it answered last, for what is asked again and again of the same
// words.
// Forgets everything once so many answers are kept: memory stays small over any number of filings. Answers must not be changed.

/** Texts longer than this are asked once as a rule. */
const LONGEST = 4_000

export function remembered<T>(answer: (text: string) => T, most = 1_000): (text: string) => T {
  const known = new Map<string, T>()
  return text => {
    if (text.length > LONGEST) return answer(text)
    const found = known.get(text)
    if (found !== undefined) return found
    const own = alone(text)
    const given = answer(own)
    if (known.size >= most) known.clear()
    known.set(own, given)
    return given
  }
}

/** The same words in a string of their own: a slice of a document would keep the whole document in memory. */
const alone = (text: string): string => ` ${text}`.slice(1)
