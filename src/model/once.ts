// In: a question about a thing. Out: the same question, answered the first time that it is asked of each thing and remembered as long as
// the thing lives.
// Answers must not be changed; for questions about words see remembered.ts.

export function once<K extends object, T>(answer: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, { given: T }>()
  return of => {
    const found = known.get(of)
    if (found) return found.given
    const given = answer(of)
    known.set(of, { given })
    return given
  }
}
