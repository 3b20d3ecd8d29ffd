// Pages are laid on shards of the search index by their trust.
import { expect, test } from 'vitest'
import { shardsOf, shardsOfShelf, type Shelved } from '../../src/model/search-shelf.ts'

const pages = (trusts: number, each: number): Shelved[] =>
  Array.from({ length: trusts * each }, (_, n) => ({ shelf: `trust-${n % trusts}`, path: `filings/${n}/index.html` }))
const sizes = (shards: Map<string, unknown[]>) => [...shards.values()].map(s => s.length)

test('a small site has one index; of a large one no shard has more pages than it may', () => {
  expect([...shardsOf(pages(20, 50)).keys()]).toEqual([''])
  const shards = shardsOf(pages(200, 50))
  expect(Math.max(...sizes(shards))).toBeLessThanOrEqual(1_000)
  expect(sizes(shards).reduce((a, b) => a + b)).toBe(10_000)
  expect(shards.size).toBeLessThan(25)
})

test('a shelf stands in one shard, which is found by its name', () => {
  const shards = shardsOf(pages(200, 50))
  const names = [...shards.keys()]
  for (let n = 0; n < 200; n++) {
    const [name, ...others] = shardsOfShelf(`trust-${n}`, names)
    expect(others).toEqual([])
    expect(shards.get(name!)!.filter(p => p.shelf === `trust-${n}`)).toHaveLength(50)
  }
})

test('a shelf that is too large for one shard is cut, and all its shards are found', () => {
  const shards = shardsOf([...pages(10, 20), ...pages(1, 5_000).map(p => ({ ...p, shelf: 'large' }))])
  expect(Math.max(...sizes(shards))).toBeLessThanOrEqual(1_000)
  expect(
    shardsOfShelf('large', [...shards.keys()])
      .flatMap(name => shards.get(name)!)
      .filter(p => p.shelf === 'large'),
  ).toHaveLength(5_000)
})

test('one page more changes one shard, or cuts it', () => {
  const before = shardsOf(pages(200, 50))
  for (let n = 0; n < 30; n++) {
    const after = shardsOf([...pages(200, 50), { shelf: `trust-${n}`, path: `filings/new-${n}/index.html` }])
    const changed = [...before].filter(([name, of]) => after.get(name)?.length !== of.length)
    expect(changed).toHaveLength(1)
    expect([...after.keys()].filter(name => !before.has(name)).every(name => name.startsWith(changed[0]![0]))).toBe(true)
  }
})
