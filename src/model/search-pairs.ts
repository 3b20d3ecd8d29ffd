// Words that stand beside one another, by a number: which shards have a pair is told in a table of bits, so that a phrase is put to those
// that may hold it.
//   "net assets"  ->  net, ass  ->  the bucket of the pair  ->  one bit for each shard
// Different pairs may share a bucket; a shard asked in vain costs bytes, and one that has the phrase is never left out.
import { hashOf, mixed } from './text-hash.ts'

/** What words and their stems have in common: how they begin. The full stop of "1.25%" is kept, that of a sentence is not. */
const startOf = (word: string): string => word.replace(/\.+$/, '').slice(0, 3)

/** The same of a word as it is typed, whose stem may differ even so early: "using" and "use", "skies" and "sky". */
export const startsOf = (word: string): string[] => [
  ...new Set([
    startOf(word),
    ...(/^..(?:ing|ied|ies)/.test(word) ? [`${word.slice(0, 2)}e`, `${word.slice(0, 2)}y`] : []),
    ...(/^.ying$/.test(word) ? [`${word[0]}ie`] : []),
  ]),
]

export const hashOfStart = (word: string): number => hashOf(startOf(word))

/** Of the hashes of two beginnings, in their order, one number of 32 bits. */
export const pairOf = (first: number, second: number): number => mixed(Math.imul(first, 0x9e3779b1) ^ second)

/** The size of the table: 2 to the power of `bits` buckets, of which one file holds 2 to the power of `slice`, each with a bit for every
 *  shard. */
export interface PairTable {
  bits: number
  slice: number
}

export const bytesOfBucket = (shards: number): number => Math.ceil(shards / 8)
export const bucketOf = (pair: number, { bits }: PairTable): number => pair >>> (32 - bits)
