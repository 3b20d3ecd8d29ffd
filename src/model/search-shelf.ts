// How pages are laid on the shards of the search index: what belongs to one trust stands on one shelf, so that a new filing touches one
// shard, and a reader of a trust's page asks one shard first.
// The build and the browser reckon alike.
import { hashOf, mixed } from './text-hash.ts'

/** A shelf with more pages than this shares its shard with no other, and one with more still is cut; a shard is made anew in a second or
 *  two. */
const MOST = 1_000

export interface Shelved {
  shelf: string
  path: string
}

/** 32 bits in figures. */
const bitsOf = (text: string): string => mixed(hashOf(text)).toString(2).padStart(32, '0')

/** Pages by the name of their shard: the first bits of their shelf, as many as are needed; of a shelf that is too large alone, those of
 *  the page after them. One page more or less changes one shard, or cuts it. */
export function shardsOf<T extends Shelved>(pages: readonly T[], most: number = MOST): Map<string, T[]> {
  const shards = new Map<string, T[]>()
  const shelves = new Map<string, string>()
  const shelfBits = (shelf: string) => shelves.get(shelf) ?? shelves.set(shelf, bitsOf(shelf)).get(shelf)!
  const lay = (name: string, part: { bits: string; page: T }[]): void => {
    if (part.length <= most || name.length === 64) {
      if (part.length)
        shards.set(
          name,
          part.map(p => p.page),
        )
      return
    }
    for (const bit of '01')
      lay(
        name + bit,
        part.filter(p => p.bits[name.length] === bit),
      )
  }
  lay(
    '',
    pages.map(page => ({ bits: shelfBits(page.shelf) + bitsOf(page.path), page })),
  )
  return shards
}

/** The shards that hold pages of a shelf. */
export function shardsOfShelf(shelf: string, shards: readonly string[]): string[] {
  const bits = bitsOf(shelf)
  return shards.filter(name => (name.length > 32 ? name.startsWith(bits) : bits.startsWith(name)))
}
