// In: a text and the pattern of a word. Out: its words in order with their places, each made by what is known of the word alone.
// What lies between words must be unable to begin one: a word is then found where it first stands after the one before.

/** One entry for each word; `make` is given the printed word and where it starts. */
export function wordsIn<T>(text: string, word: RegExp, make: (printed: string, from: number) => T): T[] {
  const words: T[] = []
  let at = 0
  for (const printed of text.match(word) ?? []) {
    const from = text.indexOf(printed, at)
    at = from + printed.length
    words.push(make(printed, from))
  }
  return words
}
