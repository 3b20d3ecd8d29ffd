// Pages are laid on shards of the search index by their trust.
import { expect, test } from 'vitest'
import { shardOf, shardsFor } from '../../src/model/search-shelf.ts'

test('a small site has one index; a large one shards of at most some thousand pages, in powers of two', () => {
  expect([0, 4, 3_000, 3_001, 18_000, 200_000].map(shardsFor)).toEqual([1, 1, 1, 2, 8, 128])
})

test('a shelf falls to the same shard wherever it is reckoned, and shelves spread', () => {
  expect(shardOf('alder-series-trust', 8)).toBe(shardOf('alder-series-trust', 8))
  expect(shardOf('', 1)).toBe(0)
  const counts = new Array<number>(8).fill(0)
  for (let n = 0; n < 800; n++) counts[shardOf(`trust-${n}`, 8)]!++
  expect(Math.min(...counts)).toBeGreaterThan(50)
})
