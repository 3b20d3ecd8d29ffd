// In: words around a written day. Out: the same without full stops that end no sentence; places stay what they were.
//   "the Board of Corwin, Inc. approved on June 3" -> "the Board of Corwin, Inc  approved on June 3"
//                            ^
const ABBREVIATED = /\b(Inc|Corp|Co|Ltd|No|St|L\.P|L\.L\.P|L\.L\.C|N\.A|U\.S|J\.P)\.(?=[\s,])/g

export const withoutStops = (words: string): string =>
  words.replace(ABBREVIATED, (_, letters: string) => `${letters.replaceAll('.', '_')} `)
