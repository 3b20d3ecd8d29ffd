// In: numbers of any count. Out: the least or the most of them; untrusted input is too long for a call with so many arguments.
export function most(numbers: Iterable<number>, floor: number): number {
  let most = floor
  for (const n of numbers) if (n > most) most = n
  return most
}

/** `ceiling` where there is none. */
export function least(numbers: Iterable<number>, ceiling = Number.POSITIVE_INFINITY): number {
  let least = ceiling
  for (const n of numbers) if (n < least) least = n
  return least
}

/** Adds all of `more` to the end of `list`. */
export function append<T>(list: T[], more: Iterable<T>): void {
  for (const item of more) list.push(item)
}
