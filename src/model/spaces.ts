// In: words as they stand in a file. Out: the same words, every run of white space a single space.
// Most have single spaces already and are handed back as they are.

const OTHER = /\s\s|[^\S ]/

export function singleSpaced(words: string): string {
  return OTHER.test(words) ? words.replace(/\s+/g, ' ') : words
}
