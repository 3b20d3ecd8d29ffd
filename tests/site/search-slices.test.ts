// Long lists are cut into slices, and the slice of a word is found by the first keys alone.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cut, slicesOf } from '../../src/model/search-slices.ts'

test('every key is found in a slice that is named for it, and for each of its beginnings', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.stringMatching(/^[a-e.0%]{1,6}$/), { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 1, max: 40 }),
      (keys, most) => {
        const { firsts, slices } = cut(
          keys.map(key => [key, key, 4] as const),
          most,
        )
        for (const key of keys)
          for (let length = 1; length <= key.length; length++) {
            expect(slicesOf(key.slice(0, length), firsts).flatMap(n => slices[n]!.map(([k]) => k))).toContain(key)
          }
      },
    ),
  )
})

test('slices hold what they may, and one that is too large stands alone', () => {
  const { slices } = cut(
    [
      ['a', 1, 10],
      ['b', 2, 10],
      ['c', 3, 100],
      ['d', 4, 10],
    ],
    25,
  )
  expect(slices.map(s => s.map(([k]) => k))).toEqual([['a', 'b'], ['c'], ['d']])
})
