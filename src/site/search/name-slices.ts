// In: data/names.json. Out: its rows in slices, each row under its telling words, and once more under those words from their ends: a query
// reads the slices of its words, and none may be misspelt at both ends.
import type { NameRow } from '../../model/search-plan.ts'
import { backwards, cut, foldWord, wordsOf } from '../../model/search-slices.ts'

export interface NameSlices {
  names: { firsts: string[]; slices: NameRow[][] }
  ends: { firsts: string[]; slices: NameRow[][] }
  /** Words of so many names that they name nothing alone. */
  many: string[]
}

/** Bytes of a slice before it is compressed, to a tenth. */
const SLICE = 24_000
/** A word of more names than this is told by the shortest of them only. */
const MANY = 250

export function nameSlices(rows: readonly NameRow[]): NameSlices {
  const under = new Map<string, NameRow[]>()
  for (const row of rows) for (const key of keysOf(row)) (under.get(key) ?? under.set(key, []).get(key)!).push(row)
  const many = [...under]
    .filter(([, of]) => of.length > MANY)
    .map(([key]) => key)
    .sort()
  const few = [...under].map(
    ([key, of]) =>
      [
        key,
        of.length > MANY
          ? of.toSorted((a, b) => wordsOf(a[0]).length - wordsOf(b[0]).length || a[0].length - b[0].length).slice(0, MANY)
          : of,
      ] as const,
  )
  return {
    names: sliced(few),
    ends: sliced(few.filter(([key, of]) => of.length <= MANY && /^\p{L}{4}/u.test(key)).map(([key, of]) => [backwards(key), of])),
    many,
  }
}

/** A filing is found by its number alone: its title is words of the text, which the other index knows. */
const isFiling = ([, path]: NameRow) => path.startsWith('/filings/')

/** Words of one or two letters lead to a name only where it has no others. */
function keysOf(row: NameRow): string[] {
  return [
    ...new Set(
      (isFiling(row) ? row[3] : [row[0], ...row[3]]).flatMap(name => {
        const words = wordsOf(name).map(foldWord)
        const long = words.filter(w => w.length > 2)
        return long.length ? long : words
      }),
    ),
  ]
}

function sliced(under: readonly (readonly [key: string, rows: readonly NameRow[]])[]): { firsts: string[]; slices: NameRow[][] } {
  const { firsts, slices } = cut(
    under.map(([key, rows]) => [key, rows, JSON.stringify(rows).length] as const),
    SLICE,
  )
  return { firsts, slices: slices.map(slice => [...new Set(slice.flatMap(([, rows]) => rows))]) }
}
