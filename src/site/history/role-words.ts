// In: a role of a firm or person as its record has it, and whether it has come to pass. Out: it in words, for "of <portfolio>" to follow.
//   "portfolio manager, begins" -> "became portfolio manager"
//   "ADVISER"                   -> "adviser"
const WORDS = {
  begins: { done: 'became', announced: 'to become' },
  ends: { done: 'ceased to be', announced: 'to cease to be' },
}

/** The office alone, small as in a sentence; what is more than one word keeps its letters, unless all are capitals. */
export function office(text: string): string {
  const name = text.replace(/, (?:begins|ends)$/, '')
  return /^[A-Z]?[a-z]+$|^[A-Z\s]{5,}$/.test(name) ? name.toLowerCase() : name
}

export function roleWords(text: string, done: boolean): string {
  const turn = /, (begins|ends)$/.exec(text)?.[1] as keyof typeof WORDS | undefined
  return turn ? `${WORDS[turn][done ? 'done' : 'announced']} ${office(text)}` : office(text)
}
