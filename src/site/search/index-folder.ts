// In: a folder of built pages. Out: its `pagefind` folder, the index of every word of the pages that carry `data-pagefind-body`; in shards where there are many.
// A shard whose pages are what they were is taken from the cache. One shard is made at a time, each in a process of its own: the indexer holds all it reads in memory.
import { hash } from 'node:crypto'
import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as pagefind from 'pagefind'
import { shardOf, shardsFor } from '../../model/search-shelf.ts'

interface Page { path: string; shelf: string; sum: string }

// "1.25%" and "$500" are words of their own; without this "125" would find them.
const OPTIONS = { includeCharacters: '%.$', keepIndexUrl: false }
/** Raise when the way of indexing changes. */
const EDITION = '1'
/** Folders of which no page is searched. */
const APART = new Set(['s', 'names', 'timeline', 'data', 'cards', 'assets', 'fonts', 'pagefind', 'as-of', 'as-filed'])
//   <main id="content" data-pagefind-body data-shelf="alder-series-trust" tabindex="-1">
//   ^^^^^
const MAIN = /<main\b[^>]*>/
const AT_ONCE = 64

/** The number of pages indexed, and of shards that had to be made. */
export async function indexFolder(folder: string, cache: string): Promise<{ pages: number; shards: number; made: number }> {
  const pages = searchable(folder), shards = shardsFor(pages.length)
  const parts = Array.from({ length: shards }, (_, n) => pages.filter(page => shardOf(page.shelf, shards) === n))
  const used = new Set<string>()
  let made = 0
  for (const [n, part] of parts.entries()) {
    if (!part.length && shards > 1) continue
    const sum = hash('sha256', JSON.stringify([EDITION, await versionOf(), OPTIONS, part.map(p => [p.path, p.sum])]), 'hex').slice(0, 32)
    used.add(sum)
    if (!existsSync(join(cache, sum, 'pagefind-entry.json'))) {
      await makeShard(folder, part, join(cache, sum))
      made++
    }
    putFolder(join(cache, sum), join(folder, 'pagefind', shards > 1 ? String(n) : ''))
  }
  writeFileSync(join(folder, 'pagefind', 'shards.json'), `${JSON.stringify({ shards, held: [...parts.keys()].filter(n => parts[n]!.length) })}\n`)
  for (const old of readdirSync(cache)) if (!used.has(old)) rmSync(join(cache, old), { recursive: true, force: true })
  return { pages: pages.length, shards, made }
}

/** The searchable pages of the folder, in the order of their paths. */
function searchable(folder: string, below = ''): Page[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1)).flatMap((entry): Page[] => {
    const path = below ? `${below}/${entry.name}` : entry.name
    if (entry.isDirectory()) return APART.has(entry.name) ? [] : searchable(folder, path)
    if (!entry.name.endsWith('.html')) return []
    const text = readFileSync(join(folder, path), 'utf8'), main = MAIN.exec(text)?.[0] ?? ''
    return main.includes('data-pagefind-body') ? [{ path, shelf: /data-shelf="([^"]*)"/.exec(main)?.[1] ?? '', sum: hash('sha256', text, 'base64url') }] : []
  })
}

async function makeShard(folder: string, pages: readonly Page[], to: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex(OPTIONS)
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`)
  const trouble: string[] = []
  for (let at = 0; at < pages.length; at += AT_ONCE) {
    const answers = await Promise.all(pages.slice(at, at + AT_ONCE).map(({ path }) => index.addHTMLFile({ sourcePath: path, content: readFileSync(join(folder, path), 'utf8') })))
    for (const { errors } of answers) trouble.push(...errors)
  }
  const aside = `${to}.${process.pid}`
  trouble.push(...(await index.writeFiles({ outputPath: aside })).errors)
  await pagefind.close()
  if (trouble.length) throw new Error(`Pagefind could not index the site: ${trouble.join('; ')}`)
  for (const file of readdirSync(aside)) if (/-(?:ui|highlight)\b/.test(file)) rmSync(join(aside, file))
  rmSync(to, { recursive: true, force: true })
  renameSync(aside, to)
}

/** The package's version: its output differs between versions. */
const versionOf = async (): Promise<string> => (JSON.parse(readFileSync(new URL('../package.json', import.meta.resolve('pagefind')), 'utf8')) as { version: string }).version

/** A folder in a second place, by links where the disk allows them. */
function putFolder(from: string, to: string): void {
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name), target = join(to, file.slice(from.length))
    mkdirSync(dirname(target), { recursive: true })
    try { linkSync(file, target) } catch { copyFileSync(file, target) }
  }
}
