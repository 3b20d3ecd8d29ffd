// In: pages of a site. Out: the index of their words in a folder of the cache, and beside it a list of the words. The indexer holds all it
// reads in memory and is ended with the shard.
import { readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as pagefind from 'pagefind'
import { searchedOf } from './searchable-pages.ts'
import { wordsOfShard } from './shard-words.ts'

export interface ShardTask {
  site: string
  paths: string[]
  to: string
}

// "1.25%" and "$500" are words of their own; without this "125" would find them.
export const OPTIONS = { includeCharacters: '%.$', keepIndexUrl: false }
/** A query reads one piece of a shard's words for each of its own: many small ones cost less than few large ones. */
const PLACES_IN_A_PIECE = '2500'
const AT_ONCE = 64

/** Where the words of a shard are listed, and which of them stand beside one another. */
export const wordsFile = (shard: string): string => `${shard}.words.json`
export const pairsFile = (shard: string): string => `${shard}.pairs`

export async function makeShard({ site, paths, to }: ShardTask): Promise<void> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = PLACES_IN_A_PIECE
  const { index, errors } = await pagefind.createIndex(OPTIONS)
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`)
  const trouble: string[] = []
  for (let at = 0; at < paths.length; at += AT_ONCE) {
    const answers = await Promise.all(
      paths
        .slice(at, at + AT_ONCE)
        .map(path => index.addHTMLFile({ sourcePath: path, content: searchedOf(readFileSync(join(site, path), 'utf8')) })),
    )
    for (const { errors } of answers) trouble.push(...errors)
  }
  const aside = `${to}.${process.pid}`
  trouble.push(...(await index.writeFiles({ outputPath: aside })).errors)
  await pagefind.close()
  if (trouble.length) throw new Error(`Pagefind could not index the site: ${trouble.join('; ')}`)
  for (const file of readdirSync(aside)) if (/-(?:ui|highlight|worker)\b|\.unknown\./.test(file)) rmSync(join(aside, file))
  const { words, pairs } = wordsOfShard(aside)
  writeFileSync(pairsFile(to), pairs)
  writeFileSync(wordsFile(to), JSON.stringify(words))
  rmSync(to, { recursive: true, force: true })
  renameSync(aside, to)
}
