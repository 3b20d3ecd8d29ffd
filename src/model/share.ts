// How a site is divided among several builds: a trust's pages, with those of its filings, go to one of them; other pages that there are
// many of go by their address; pages that there is one of, and those that read as much as all records, are made where the parts are joined.
import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Library } from './library.ts'
import { byCode } from './by-code.ts'

export const Share = z.strictObject({
  shard: z.int().min(0).describe('number of this build, from 1; 0 where the parts are joined'),
  of: z.int().min(1).describe('how many builds there are'),
  library: z
    .string()
    .describe(
      'sum of the library, the program and the settings that the pages are made from; parts with different sums do not belong together',
    ),
  trusts: z.array(z.string()).describe('trusts whose pages this build makes, by slug; where the parts are joined, all that are made'),
  filings: z.array(z.string()).describe('filings whose pages this build makes, by id; where the parts are joined, all that are made'),
  sites: z.array(z.string()).describe('folders of the parts, where they are joined'),
  together: z
    .boolean()
    .describe('whether one command makes all parts on one machine; else they are shards that are kept, and may come from several'),
})
export type Share = z.infer<typeof Share>

type Part = Pick<Share, 'trusts' | 'filings'>

/** Divides a library: the trust with most filings first, each to the build with least to do. A filing goes with the first trust that
 *  lists it. */
export function divide(library: Pick<Library, 'trusts'>, filings: readonly string[], of: number): Part[] {
  const homes = new Map<string, string>()
  for (const trust of [...library.trusts].sort((a, b) => byCode(a.slug, b.slug)))
    for (const { id } of trust.filings) if (!homes.has(id)) homes.set(id, trust.slug)
  const held = Map.groupBy(filings, id => homes.get(id) ?? '')
  const loads = library.trusts
    .map(t => ({ slug: t.slug, filings: held.get(t.slug) ?? [], pages: t.portfolios.length }))
    .map(t => ({ ...t, load: 2 * t.filings.length + 5 * t.pages + 1 }))
  const parts = Array.from({ length: of }, (): Part & { load: number } => ({ trusts: [], filings: [], load: 0 }))
  for (const { slug, filings, load } of loads.sort((a, b) => b.load - a.load || byCode(a.slug, b.slug))) {
    const least = parts.reduce((a, b) => (b.load < a.load ? b : a))
    least.trusts.push(slug)
    for (const id of filings) least.filings.push(id)
    least.load += load
  }
  for (const id of held.get('') ?? []) parts[numberOf(id, of) - 1]!.filings.push(id)
  return parts.map(({ trusts, filings }) => ({ trusts: trusts.sort(), filings: filings.sort() }))
}

/** The build, from 1, that a key falls to by chance that is the same everywhere. */
export const numberOf = (key: string, of: number): number => (createHash('sha256').update(key).digest().readUInt32BE(0) % of) + 1

/** Whether a page belongs to the share; `many`: its address has a part that names what it is about. What no build claims is made where
 *  the parts are joined: addresses that moved. */
export function madeBy(share: Share): (path: string, many: boolean) => boolean {
  const trusts = new Set(share.trusts)
  const filings = new Set(share.filings)
  const joins = share.shard === 0
  return (path, many) => {
    if (!many) return joins
    const { filing, trust, other } = ownerOf(path)
    if (filing === null && trust === null) return COMMON.test(other) ? joins : numberOf(other, share.of) === share.shard
    return (filing !== null ? filings.has(filing) : trusts.has(trust!)) !== joins
  }
}

/** The same judged by the path alone: false where another makes the page for certain. */
export function mayMake(share: Share): (path: string) => boolean {
  const made = madeBy(share)
  if (share.shard > 0) return path => made(path, true)
  const trusts = new Set(share.trusts)
  const filings = new Set(share.filings)
  return path => {
    const { filing, trust } = ownerOf(path)
    return !(filing !== null && filings.has(filing)) && !(trust !== null && trusts.has(trust))
  }
}

/** Exit code of a build that was told above how many pages it is to be divided, and has more to make. */
export const TOO_MANY = 75

/** Each page of the timeline reads all of it, and that of a letter all names; each part of the sitemap tells all addresses; sheets of links
 *  are few. */
const COMMON = /^(?:(?:data\/)?timeline\/|(?:names|firms|people)\/letters\/|links\/|sitemap-)/
const APART = new Set(['s', 'names', 'firms', 'people', 'timeline', 'links'])

//   /filings/X/…   /data/filings/X.json   /data/tables/X/t-1.csv   /cards/filings/X.png      a filing
//   /T/…           /data/portfolios/T/P.json   /data/trusts/T.json   /cards/T/P.png          a trust
export function ownerOf(path: string): { filing: string | null; trust: string | null; other: string } {
  const other = path.replace(/^\/|\/$/g, '')
  const [first = '', ...rest] = other.replace(/^(?:data|cards)\//, '').split('/')
  const bare = (name: string | undefined) => name?.replace(/\.(?:json|png)$/, '') || null
  const inData = other.startsWith('data/')
  if (first === 'filings' || (inData && first === 'tables')) return { filing: bare(rest[0]), trust: null, other }
  if (inData && (first === 'portfolios' || first === 'trusts')) return { filing: null, trust: bare(rest[0]), other }
  return { filing: null, trust: inData || APART.has(first) ? null : bare(first), other }
}
