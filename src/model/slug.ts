// Addresses from names: one rule for every page, anchor and file name.
import { slug as githubSlug } from 'github-slugger'

/** "MFS(R) Value Portfolio, Inc." -> "mfs-value-portfolio-inc". Never empty. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/[\u0300-\u036f®™℠]/g, '').replace(/\((?:r|tm|sm)\)/gi, '').replace(/&/g, ' and ')
  const slug = githubSlug(plain.replace(/[^A-Za-z0-9]+/g, ' ').trim())
  return slug || 'unnamed'
}
