// In: a value of a change. Out: the names in it, where it has several: "Jane Roe; John Doe".

export const namesIn = (value: string | null): string[] =>
  (value ?? '')
    .split(';')
    .map(name => name.trim())
    .filter(Boolean)
