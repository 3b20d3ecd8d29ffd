// Where the site of ../shared/corpus is built for its tests, on which port it is served, and which of its pages stand for each type.
import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { filesOf } from '../every-page.ts'

const root = resolve(import.meta.dirname, '../../..')
export const CORPUS = resolve(root, '../shared/corpus')
export const PORT = 4330
export const folder = join(root, '.cache/corpus-site')
export const out = join(folder, 'dist')

/** Patterns of addresses, by page type, in the order of the guide. */
export const TYPES = {
  home: /^\/$/,
  portfolio: /^\/(?!data\/|filings\/|firms\/|people\/|names\/|timeline\/|s\/)[^/]+\/[^/]+\/$/,
  'portfolio as of a day': /\/as-of\/[^/]+\/$/,
  trust: /^\/(?!about\/|filings\/|firms\/|links\/|people\/|names\/|search\/|timeline\/|trusts\/)[^/]+\/$/,
  trusts: /^\/trusts\/$/,
  filing: /^\/filings\/[^/]+\/$/,
  'filing as filed': /^\/filings\/[^/]+\/as-filed\/$/,
  filings: /^\/filings\/$/,
  timeline: /^\/timeline\/$/,
  'timeline of a year': /^\/timeline\/[^/]+\/$/,
  'type of change': /^\/timeline\/type\/[^/]+\/$/,
  firms: /^\/firms\/$/,
  firm: /^\/firms\/[^/]+\/$/,
  people: /^\/people\/$/,
  person: /^\/people\/[^/]+\/$/,
  names: /^\/names\/$/,
  name: /^\/names\/[^/]+\/$/,
  search: /^\/search\/$/,
  'links to print': /^\/links\/$/,
  about: /^\/about\/$/,
} satisfies Record<string, RegExp>

/** Addresses of a type, the largest page first. */
export function addressesOf(type: keyof typeof TYPES): string[] {
  const size = (address: string) => statSync(join(out, address, 'index.html')).size
  return filesOf(out)
    .filter(f => f.endsWith('/index.html'))
    .map(f => f.slice(0, -'index.html'.length))
    .filter(address => TYPES[type].test(address))
    .sort((a, b) => size(b) - size(a) || a.localeCompare(b))
}

/** Types whose pages differ most from one another. */
const VARIED: readonly string[] = ['portfolio', 'trust', 'filing']

/** The largest page of a type, and one of middling size where pages differ. */
export function samplesOf(type: keyof typeof TYPES): string[] {
  const all = addressesOf(type)
  // axe compares every line's link with every other one: thousands of lines would take it minutes.
  const some = type === 'filing as filed' ? all.slice(Math.floor(all.length / 2)) : all
  return [...new Set([some[0], VARIED.includes(type) ? some[Math.floor(some.length / 2)] : undefined].flatMap(address => address ?? []))]
}
