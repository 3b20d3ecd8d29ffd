// In: things with names. Out: them under the letters they begin with; few stay one list without letters.
export interface LetterGroup<T> {
  id: string
  letter: string
  items: T[]
  folded: boolean
}

/** Up to this many need no letters; beyond the other, a letter is opened by whoever wants it. */
const FEW = 60
const MANY = 400

export function byLetter<T>(all: readonly T[], name: (item: T) => string): LetterGroup<T>[] {
  if (all.length <= FEW) return [{ id: '', letter: '', items: [...all], folded: false }]
  const letters = Map.groupBy(all, item => {
    const first = name(item).normalize('NFD')[0]?.toUpperCase() ?? ''
    return first >= 'A' && first <= 'Z' ? first : '#'
  })
  return [...letters]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([letter, items]) => ({
      id: `letter-${letter === '#' ? 'other' : letter.toLowerCase()}`,
      letter: letter === '#' ? '0–9' : letter,
      items,
      folded: all.length > MANY,
    }))
}
