// In: a long list in stretches (the years of a type of change, the months of a year), in the order of their page. Out: the stretches that
// stand there, and those that have pages of their own: a list of thousands is slow to load and to look through.

export interface Stretch<T> {
  /** "2007", "2007-05" */
  key: string
  items: readonly T[]
}
/** What stands on a page of its own. Years and months are told by their key; what is divided otherwise has an id and a text. */
export interface Part {
  key: string
  count: number
  id?: string
  text?: string
}
export interface Divided<T> {
  here: Stretch<T>[]
  apart: Part[]
}

/** A list of no more than `most` stands whole; of a longer one the first stretches that fit, and of these no more than `first`. */
export function divided<T>(stretches: readonly Stretch<T>[], most: number, first = Infinity): Divided<T> {
  let held = 0
  let end = 0
  while (end < stretches.length && held + stretches[end]!.items.length <= most) held += stretches[end++]!.items.length
  if (end < stretches.length) end = Math.min(end, first)
  return { here: stretches.slice(0, end), apart: stretches.slice(end).map(({ key, items }) => ({ key, count: items.length })) }
}
