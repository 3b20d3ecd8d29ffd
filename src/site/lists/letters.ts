// In: things with names. Out: them under the letters they begin with; few stay one list without letters, and of very many each letter has
// a page of its own.
import { byCode } from '../../model/by-code.ts'
import type { Part } from './divided.ts'

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
    .sort(([a], [b]) => byCode(a, b))
    .map(([letter, items]) => ({
      id: `letter-${letter === '#' ? 'other' : letter.toLowerCase()}`,
      letter: letter === '#' ? '0–9' : letter,
      items,
      folded: all.length > MANY,
    }))
}

export interface LettersDivided<T> {
  here: LetterGroup<T>[]
  apart: Part[]
}

/** Letters of no more than `most` things stand on one page. */
export function lettersDivided<T>(groups: LetterGroup<T>[], most: number): LettersDivided<T> {
  if (groups.reduce((sum, { items }) => sum + items.length, 0) <= most) return { here: groups, apart: [] }
  return { here: [], apart: groups.map(({ id, letter, items }) => ({ key: keyOf(id), id, text: letter, count: items.length })) }
}
export const underLetter = <T>(groups: LetterGroup<T>[], key: string): LetterGroup<T> => groups.find(({ id }) => keyOf(id) === key)!
const keyOf = (id: string): string => id.replace('letter-', '')
