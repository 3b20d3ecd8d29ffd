// Long sorted lists that the search reads a piece of: cut into slices, each known by its first key. The build and the browser reckon alike.
import { byCode } from './by-code.ts'

export const foldWord = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()

/** The words of a name. */
export const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean)

/** From its end, a word whose beginning is misspelt is found all the same. */
export const backwards = (word: string): string => [...word].reverse().join('')

/** Entries in the order of their keys, in slices of about `most` bytes. */
export function cut<T>(
  entries: readonly (readonly [key: string, value: T, bytes: number])[],
  most: number,
): { firsts: string[]; slices: [string, T][][] } {
  const firsts: string[] = []
  const slices: [string, T][][] = []
  let room = 0
  for (const [key, value, bytes] of entries.toSorted(([a], [b]) => byCode(a, b))) {
    if (!slices.length || room < bytes) {
      firsts.push(key)
      slices.push([])
      room = most
    }
    slices.at(-1)!.push([key, value])
    room -= bytes
  }
  return { firsts, slices }
}

/** The numbers of the slices in which keys that begin so may stand. */
export function slicesOf(start: string, firsts: readonly string[]): number[] {
  const end = `${start}\uffff`
  return [...firsts.keys()].filter(n => firsts[n]! <= end && (firsts[n + 1] === undefined || firsts[n + 1]! > start))
}
