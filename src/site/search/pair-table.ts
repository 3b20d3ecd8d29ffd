// In: the pairs of words of every shard. Out: the table that tells which shards have a pair, in files.
import { bucketOf, bytesOfBucket, type PairTable } from '../../model/search-pairs.ts'

/** So many buckets for each pair of the richest shard: one of eight others asked in vain. */
const ROOM = 8
/** Bytes of a file. */
const SLICE = 4_096

export function pairTable(shards: readonly Uint32Array[]): { table: PairTable; slices: Uint8Array[] } {
  if (!shards.length) return { table: { bits: 0, slice: 0 }, slices: [] }
  const width = bytesOfBucket(shards.length)
  const bits = Math.min(24, Math.ceil(Math.log2(Math.max(256, ...shards.map(pairs => pairs.length * ROOM)))))
  const slice = Math.min(bits, Math.floor(Math.log2(SLICE / width)))
  const table = { bits, slice }
  const all = new Uint8Array(2 ** bits * width)
  for (const [n, pairs] of shards.entries()) for (const pair of pairs) all[bucketOf(pair, table) * width + (n >> 3)]! |= 1 << (n & 7)
  const size = 2 ** slice * width
  return { table, slices: Array.from({ length: 2 ** (bits - slice) }, (_, n) => all.subarray(n * size, (n + 1) * size)) }
}
