// Addresses from names: one rule for every page, anchor and file name.
import { createHash } from 'node:crypto'
import { slug as githubSlug } from 'github-slugger'

/** "MFS(R) Value Portfolio, Inc." -> "mfs-value-portfolio-inc". Never empty. */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f®™℠]/g, '')
    .replace(/\((?:r|tm|sm)\)/gi, '')
    .replace(/&/g, ' and ')
  const slug = githubSlug(plain.replace(/[^A-Za-z0-9]+/g, ' ').trim())
  return slug || 'unnamed'
}

/** The slug, or the slug with the first number that is free; taken from then on. */
export function freeSlug(slug: string, taken: Set<string>): string {
  let free = slug
  for (let n = 2; taken.has(free); n++) free = `${slug}-${n}`
  taken.add(free)
  return free
}

const LONGEST = 120

/** The same for the name of a file, of which there are many in one folder: what the letters of an address cannot spell, and what is too
 *  long for a file beside it, is told by a sum. */
export function slugOfFile(stem: string): string {
  const slug = slugOf(stem)
  const unspelt = /[^\P{L}A-Za-z]/u.test(stem.normalize('NFKD'))
  return unspelt || slug.length > LONGEST
    ? `${slug.slice(0, LONGEST)}-${createHash('sha256').update(stem.normalize()).digest('hex').slice(0, 8)}`
    : slug
}
