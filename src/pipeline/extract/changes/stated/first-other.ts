// In: names, and those that are known already. Out: the first of the others, alone in its list, or none.

export const firstOther = (names: readonly string[], known: readonly string[]): string[] =>
  names.filter(name => !known.includes(name)).slice(0, 1)
