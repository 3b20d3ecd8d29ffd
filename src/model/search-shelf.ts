// How pages are laid on the shards of the search index: what belongs to one trust stands on one shelf, so that a new filing touches one shard, and a reader of a trust's page asks one shard first.
// The build and the browser reckon alike.

/** Above so many pages the index is cut; each cut doubles the number of shards, so that it seldom changes. */
const MOST = 3_000

/** How many shards an index of so many pages has: a power of two. */
export function shardsFor(pages: number): number {
  let shards = 1
  while (pages > shards * MOST) shards *= 2
  return shards
}

/** The shard of a shelf, from 0 (FNV-1a). */
export function shardOf(shelf: string, shards: number): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < shelf.length; i++) hash = Math.imul(hash ^ shelf.charCodeAt(i), 0x01000193)
  return (hash >>> 0) % shards
}
